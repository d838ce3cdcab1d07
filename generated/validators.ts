// Written by `npm run generate` from spec/openapi.yaml. Do not edit: change the contract instead.
// @ts-nocheck The code below is compiled from JSON Schema; the exported types are written out.

/** One broken rule; `data` is the value that broke it, `parentSchema` the schema that holds the rule. */
export interface ValidationError {
  instancePath: string
  keyword: string
  params: Record<string, unknown>
  data?: unknown
  parentSchema?: Record<string, unknown>
}

/** A compiled schema: returns whether the value fits, and leaves every broken rule in `errors` until the next call. */
export interface Validator {
  (value: unknown): boolean
  errors?: ValidationError[] | null
}

/** A top-level field of the answer that must equal a part of the request. */
export interface Echo {
  field: string
  from: 'body' | 'path'
  name: string
}

/** What is known about one operation. */
export interface OperationContract {
  operationId: string
  /** Present when the operation has a JSON request body. */
  body?: Validator
  bodyRequired: boolean
  /** Validates the object `params.path`. */
  path?: Validator
  /** Validates the object `params.query`. */
  query?: Validator
  /** By 2xx status code; null means no content. */
  responses: Readonly<Record<string, Validator | null>>
  echoes: readonly Echo[]
  /** The field of the body that makes a repeated call harmless. */
  idempotentBy?: string
  /** Milliseconds that an answer may take, where that is published. */
  timeout?: number
}

function addError(errors, instancePath, keyword, params, parentSchema, data) {
  const error = { instancePath, keyword, params, parentSchema, data }
  if (errors === null) return [error]
  errors.push(error)
  return errors
}

/** Lengths in JSON Schema count code points: a surrogate pair is one. */
function countCodePoints(text) {
  let count = text.length
  for (let at = 1; at < text.length; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) count--
  }
  return count
}

function equalJson(a, b) {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key], b[key]))
  )
}

const schemaPreEntrustSign = {
  type: 'object',
  additionalProperties: false,
  required: ['appid', 'plan_id', 'out_contract_code', 'contract_display_account', 'notify_url'],
  properties: {
    appid: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    plan_id: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
    out_contract_code: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    contract_display_account: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    notify_url: {
      type: 'string',
      minLength: 1,
      maxLength: 256,
      pattern: '^[Hh][Tt][Tt][Pp][Ss]?://(?!/)[\\u0021-\\u003E\\u0040-\\uD7FF\\uE000-\\uFFFF]+$',
      'x-pattern-rule': 'an absolute http(s) URL without a query string',
    },
    return_app: { type: 'boolean' },
    attach: {
      type: 'string',
      maxLength: 255,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
  },
}

const pattern5fe0d618 = new RegExp('^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$', 'u')
const pattern60f96afc = new RegExp(
  '^[Hh][Tt][Tt][Pp][Ss]?://(?!/)[\\u0021-\\u003E\\u0040-\\uD7FF\\uE000-\\uFFFF]+$',
  'u',
)

function validatePreEntrustSign(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.appid === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'appid' }, schemaPreEntrustSign, data)
      errors++
    }
    if (data.plan_id === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'plan_id' }, schemaPreEntrustSign, data)
      errors++
    }
    if (data.out_contract_code === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'out_contract_code' },
        schemaPreEntrustSign,
        data,
      )
      errors++
    }
    if (data.contract_display_account === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'contract_display_account' },
        schemaPreEntrustSign,
        data,
      )
      errors++
    }
    if (data.notify_url === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'notify_url' },
        schemaPreEntrustSign,
        data,
      )
      errors++
    }
    for (const key0 in data) {
      if (!(
        key0 === 'appid' ||
        key0 === 'plan_id' ||
        key0 === 'out_contract_code' ||
        key0 === 'contract_display_account' ||
        key0 === 'notify_url' ||
        key0 === 'return_app' ||
        key0 === 'attach'
      )) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaPreEntrustSign,
          data,
        )
        errors++
      }
    }
    if (data.appid !== undefined) {
      let data0 = data.appid
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) > 32) {
          vErrors = addError(
            vErrors,
            instancePath + '/appid',
            'maxLength',
            { limit: 32 },
            schemaPreEntrustSign.properties.appid,
            data0,
          )
          errors++
        }
        if (countCodePoints(data0) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/appid',
            'minLength',
            { limit: 1 },
            schemaPreEntrustSign.properties.appid,
            data0,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data0)) {
          vErrors = addError(
            vErrors,
            instancePath + '/appid',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaPreEntrustSign.properties.appid,
            data0,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/appid',
          'type',
          { type: 'string' },
          schemaPreEntrustSign.properties.appid,
          data0,
        )
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data1 = data.plan_id
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1))) {
        vErrors = addError(
          vErrors,
          instancePath + '/plan_id',
          'type',
          { type: 'integer' },
          schemaPreEntrustSign.properties.plan_id,
          data1,
        )
        errors++
      }
      if (typeof data1 == 'number') {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          vErrors = addError(
            vErrors,
            instancePath + '/plan_id',
            'maximum',
            { comparison: '<=', limit: 9007199254740991 },
            schemaPreEntrustSign.properties.plan_id,
            data1,
          )
          errors++
        }
        if (data1 < 1 || isNaN(data1)) {
          vErrors = addError(
            vErrors,
            instancePath + '/plan_id',
            'minimum',
            { comparison: '>=', limit: 1 },
            schemaPreEntrustSign.properties.plan_id,
            data1,
          )
          errors++
        }
      }
    }
    if (data.out_contract_code !== undefined) {
      let data2 = data.out_contract_code
      if (typeof data2 === 'string') {
        if (countCodePoints(data2) > 32) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_contract_code',
            'maxLength',
            { limit: 32 },
            schemaPreEntrustSign.properties.out_contract_code,
            data2,
          )
          errors++
        }
        if (countCodePoints(data2) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_contract_code',
            'minLength',
            { limit: 1 },
            schemaPreEntrustSign.properties.out_contract_code,
            data2,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data2)) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_contract_code',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaPreEntrustSign.properties.out_contract_code,
            data2,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/out_contract_code',
          'type',
          { type: 'string' },
          schemaPreEntrustSign.properties.out_contract_code,
          data2,
        )
        errors++
      }
    }
    if (data.contract_display_account !== undefined) {
      let data3 = data.contract_display_account
      if (typeof data3 === 'string') {
        if (countCodePoints(data3) > 32) {
          vErrors = addError(
            vErrors,
            instancePath + '/contract_display_account',
            'maxLength',
            { limit: 32 },
            schemaPreEntrustSign.properties.contract_display_account,
            data3,
          )
          errors++
        }
        if (countCodePoints(data3) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/contract_display_account',
            'minLength',
            { limit: 1 },
            schemaPreEntrustSign.properties.contract_display_account,
            data3,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data3)) {
          vErrors = addError(
            vErrors,
            instancePath + '/contract_display_account',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaPreEntrustSign.properties.contract_display_account,
            data3,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_display_account',
          'type',
          { type: 'string' },
          schemaPreEntrustSign.properties.contract_display_account,
          data3,
        )
        errors++
      }
    }
    if (data.notify_url !== undefined) {
      let data4 = data.notify_url
      if (typeof data4 === 'string') {
        if (countCodePoints(data4) > 256) {
          vErrors = addError(
            vErrors,
            instancePath + '/notify_url',
            'maxLength',
            { limit: 256 },
            schemaPreEntrustSign.properties.notify_url,
            data4,
          )
          errors++
        }
        if (countCodePoints(data4) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/notify_url',
            'minLength',
            { limit: 1 },
            schemaPreEntrustSign.properties.notify_url,
            data4,
          )
          errors++
        }
        if (!pattern60f96afc.test(data4)) {
          vErrors = addError(
            vErrors,
            instancePath + '/notify_url',
            'pattern',
            { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://(?!/)[\\u0021-\\u003E\\u0040-\\uD7FF\\uE000-\\uFFFF]+$' },
            schemaPreEntrustSign.properties.notify_url,
            data4,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/notify_url',
          'type',
          { type: 'string' },
          schemaPreEntrustSign.properties.notify_url,
          data4,
        )
        errors++
      }
    }
    if (data.return_app !== undefined) {
      let data5 = data.return_app
      if (typeof data5 !== 'boolean') {
        vErrors = addError(
          vErrors,
          instancePath + '/return_app',
          'type',
          { type: 'boolean' },
          schemaPreEntrustSign.properties.return_app,
          data5,
        )
        errors++
      }
    }
    if (data.attach !== undefined) {
      let data6 = data.attach
      if (typeof data6 === 'string') {
        if (countCodePoints(data6) > 255) {
          vErrors = addError(
            vErrors,
            instancePath + '/attach',
            'maxLength',
            { limit: 255 },
            schemaPreEntrustSign.properties.attach,
            data6,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data6)) {
          vErrors = addError(
            vErrors,
            instancePath + '/attach',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaPreEntrustSign.properties.attach,
            data6,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/attach',
          'type',
          { type: 'string' },
          schemaPreEntrustSign.properties.attach,
          data6,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaPreEntrustSign, data)
    errors++
  }
  validatePreEntrustSign.errors = vErrors
  return errors === 0
}

const schemaPreEntrustSession = {
  type: 'object',
  required: ['pre_entrustweb_id', 'mchid', 'plan_id', 'out_contract_code'],
  properties: {
    pre_entrustweb_id: { type: 'string', minLength: 1 },
    mchid: { type: 'string' },
    plan_id: { type: 'integer' },
    out_contract_code: { type: 'string' },
    miniprogram_username: { type: 'string' },
    miniprogram_path: { type: 'string' },
  },
}

function validatePreEntrustSession(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.pre_entrustweb_id === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'pre_entrustweb_id' },
        schemaPreEntrustSession,
        data,
      )
      errors++
    }
    if (data.mchid === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'mchid' }, schemaPreEntrustSession, data)
      errors++
    }
    if (data.plan_id === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'plan_id' },
        schemaPreEntrustSession,
        data,
      )
      errors++
    }
    if (data.out_contract_code === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'out_contract_code' },
        schemaPreEntrustSession,
        data,
      )
      errors++
    }
    if (data.pre_entrustweb_id !== undefined) {
      let data0 = data.pre_entrustweb_id
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/pre_entrustweb_id',
            'minLength',
            { limit: 1 },
            schemaPreEntrustSession.properties.pre_entrustweb_id,
            data0,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/pre_entrustweb_id',
          'type',
          { type: 'string' },
          schemaPreEntrustSession.properties.pre_entrustweb_id,
          data0,
        )
        errors++
      }
    }
    if (data.mchid !== undefined) {
      let data1 = data.mchid
      if (typeof data1 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/mchid',
          'type',
          { type: 'string' },
          schemaPreEntrustSession.properties.mchid,
          data1,
        )
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data2 = data.plan_id
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2))) {
        vErrors = addError(
          vErrors,
          instancePath + '/plan_id',
          'type',
          { type: 'integer' },
          schemaPreEntrustSession.properties.plan_id,
          data2,
        )
        errors++
      }
    }
    if (data.out_contract_code !== undefined) {
      let data3 = data.out_contract_code
      if (typeof data3 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/out_contract_code',
          'type',
          { type: 'string' },
          schemaPreEntrustSession.properties.out_contract_code,
          data3,
        )
        errors++
      }
    }
    if (data.miniprogram_username !== undefined) {
      let data4 = data.miniprogram_username
      if (typeof data4 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/miniprogram_username',
          'type',
          { type: 'string' },
          schemaPreEntrustSession.properties.miniprogram_username,
          data4,
        )
        errors++
      }
    }
    if (data.miniprogram_path !== undefined) {
      let data5 = data.miniprogram_path
      if (typeof data5 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/miniprogram_path',
          'type',
          { type: 'string' },
          schemaPreEntrustSession.properties.miniprogram_path,
          data5,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaPreEntrustSession, data)
    errors++
  }
  validatePreEntrustSession.errors = vErrors
  return errors === 0
}

const schemaPreEntrustSignMiniProgram = {
  type: 'object',
  additionalProperties: false,
  required: ['appid', 'plan_id', 'out_contract_code', 'contract_display_account', 'notify_url'],
  properties: {
    appid: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    plan_id: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
    out_contract_code: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    contract_display_account: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    notify_url: {
      type: 'string',
      minLength: 1,
      maxLength: 256,
      pattern: '^[Hh][Tt][Tt][Pp][Ss]?://(?!/)[\\u0021-\\u003E\\u0040-\\uD7FF\\uE000-\\uFFFF]+$',
      'x-pattern-rule': 'an absolute http(s) URL without a query string',
    },
  },
}

function validatePreEntrustSignMiniProgram(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.appid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'appid' },
        schemaPreEntrustSignMiniProgram,
        data,
      )
      errors++
    }
    if (data.plan_id === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'plan_id' },
        schemaPreEntrustSignMiniProgram,
        data,
      )
      errors++
    }
    if (data.out_contract_code === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'out_contract_code' },
        schemaPreEntrustSignMiniProgram,
        data,
      )
      errors++
    }
    if (data.contract_display_account === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'contract_display_account' },
        schemaPreEntrustSignMiniProgram,
        data,
      )
      errors++
    }
    if (data.notify_url === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'notify_url' },
        schemaPreEntrustSignMiniProgram,
        data,
      )
      errors++
    }
    for (const key0 in data) {
      if (!(
        key0 === 'appid' ||
        key0 === 'plan_id' ||
        key0 === 'out_contract_code' ||
        key0 === 'contract_display_account' ||
        key0 === 'notify_url'
      )) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaPreEntrustSignMiniProgram,
          data,
        )
        errors++
      }
    }
    if (data.appid !== undefined) {
      let data0 = data.appid
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) > 32) {
          vErrors = addError(
            vErrors,
            instancePath + '/appid',
            'maxLength',
            { limit: 32 },
            schemaPreEntrustSignMiniProgram.properties.appid,
            data0,
          )
          errors++
        }
        if (countCodePoints(data0) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/appid',
            'minLength',
            { limit: 1 },
            schemaPreEntrustSignMiniProgram.properties.appid,
            data0,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data0)) {
          vErrors = addError(
            vErrors,
            instancePath + '/appid',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaPreEntrustSignMiniProgram.properties.appid,
            data0,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/appid',
          'type',
          { type: 'string' },
          schemaPreEntrustSignMiniProgram.properties.appid,
          data0,
        )
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data1 = data.plan_id
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1))) {
        vErrors = addError(
          vErrors,
          instancePath + '/plan_id',
          'type',
          { type: 'integer' },
          schemaPreEntrustSignMiniProgram.properties.plan_id,
          data1,
        )
        errors++
      }
      if (typeof data1 == 'number') {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          vErrors = addError(
            vErrors,
            instancePath + '/plan_id',
            'maximum',
            { comparison: '<=', limit: 9007199254740991 },
            schemaPreEntrustSignMiniProgram.properties.plan_id,
            data1,
          )
          errors++
        }
        if (data1 < 1 || isNaN(data1)) {
          vErrors = addError(
            vErrors,
            instancePath + '/plan_id',
            'minimum',
            { comparison: '>=', limit: 1 },
            schemaPreEntrustSignMiniProgram.properties.plan_id,
            data1,
          )
          errors++
        }
      }
    }
    if (data.out_contract_code !== undefined) {
      let data2 = data.out_contract_code
      if (typeof data2 === 'string') {
        if (countCodePoints(data2) > 32) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_contract_code',
            'maxLength',
            { limit: 32 },
            schemaPreEntrustSignMiniProgram.properties.out_contract_code,
            data2,
          )
          errors++
        }
        if (countCodePoints(data2) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_contract_code',
            'minLength',
            { limit: 1 },
            schemaPreEntrustSignMiniProgram.properties.out_contract_code,
            data2,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data2)) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_contract_code',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaPreEntrustSignMiniProgram.properties.out_contract_code,
            data2,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/out_contract_code',
          'type',
          { type: 'string' },
          schemaPreEntrustSignMiniProgram.properties.out_contract_code,
          data2,
        )
        errors++
      }
    }
    if (data.contract_display_account !== undefined) {
      let data3 = data.contract_display_account
      if (typeof data3 === 'string') {
        if (countCodePoints(data3) > 32) {
          vErrors = addError(
            vErrors,
            instancePath + '/contract_display_account',
            'maxLength',
            { limit: 32 },
            schemaPreEntrustSignMiniProgram.properties.contract_display_account,
            data3,
          )
          errors++
        }
        if (countCodePoints(data3) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/contract_display_account',
            'minLength',
            { limit: 1 },
            schemaPreEntrustSignMiniProgram.properties.contract_display_account,
            data3,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data3)) {
          vErrors = addError(
            vErrors,
            instancePath + '/contract_display_account',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaPreEntrustSignMiniProgram.properties.contract_display_account,
            data3,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_display_account',
          'type',
          { type: 'string' },
          schemaPreEntrustSignMiniProgram.properties.contract_display_account,
          data3,
        )
        errors++
      }
    }
    if (data.notify_url !== undefined) {
      let data4 = data.notify_url
      if (typeof data4 === 'string') {
        if (countCodePoints(data4) > 256) {
          vErrors = addError(
            vErrors,
            instancePath + '/notify_url',
            'maxLength',
            { limit: 256 },
            schemaPreEntrustSignMiniProgram.properties.notify_url,
            data4,
          )
          errors++
        }
        if (countCodePoints(data4) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/notify_url',
            'minLength',
            { limit: 1 },
            schemaPreEntrustSignMiniProgram.properties.notify_url,
            data4,
          )
          errors++
        }
        if (!pattern60f96afc.test(data4)) {
          vErrors = addError(
            vErrors,
            instancePath + '/notify_url',
            'pattern',
            { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://(?!/)[\\u0021-\\u003E\\u0040-\\uD7FF\\uE000-\\uFFFF]+$' },
            schemaPreEntrustSignMiniProgram.properties.notify_url,
            data4,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/notify_url',
          'type',
          { type: 'string' },
          schemaPreEntrustSignMiniProgram.properties.notify_url,
          data4,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaPreEntrustSignMiniProgram, data)
    errors++
  }
  validatePreEntrustSignMiniProgram.errors = vErrors
  return errors === 0
}

const schemaQueryContractPath = {
  type: 'object',
  required: ['plan_id', 'out_contract_code'],
  properties: {
    plan_id: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
    out_contract_code: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
  },
  additionalProperties: false,
}

function validateQueryContractPath(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.plan_id === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'plan_id' },
        schemaQueryContractPath,
        data,
      )
      errors++
    }
    if (data.out_contract_code === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'out_contract_code' },
        schemaQueryContractPath,
        data,
      )
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'plan_id' || key0 === 'out_contract_code')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaQueryContractPath,
          data,
        )
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data0 = data.plan_id
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0))) {
        vErrors = addError(
          vErrors,
          instancePath + '/plan_id',
          'type',
          { type: 'integer' },
          schemaQueryContractPath.properties.plan_id,
          data0,
        )
        errors++
      }
      if (typeof data0 == 'number') {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          vErrors = addError(
            vErrors,
            instancePath + '/plan_id',
            'maximum',
            { comparison: '<=', limit: 9007199254740991 },
            schemaQueryContractPath.properties.plan_id,
            data0,
          )
          errors++
        }
        if (data0 < 1 || isNaN(data0)) {
          vErrors = addError(
            vErrors,
            instancePath + '/plan_id',
            'minimum',
            { comparison: '>=', limit: 1 },
            schemaQueryContractPath.properties.plan_id,
            data0,
          )
          errors++
        }
      }
    }
    if (data.out_contract_code !== undefined) {
      let data1 = data.out_contract_code
      if (typeof data1 === 'string') {
        if (countCodePoints(data1) > 32) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_contract_code',
            'maxLength',
            { limit: 32 },
            schemaQueryContractPath.properties.out_contract_code,
            data1,
          )
          errors++
        }
        if (countCodePoints(data1) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_contract_code',
            'minLength',
            { limit: 1 },
            schemaQueryContractPath.properties.out_contract_code,
            data1,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data1)) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_contract_code',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaQueryContractPath.properties.out_contract_code,
            data1,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/out_contract_code',
          'type',
          { type: 'string' },
          schemaQueryContractPath.properties.out_contract_code,
          data1,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaQueryContractPath, data)
    errors++
  }
  validateQueryContractPath.errors = vErrors
  return errors === 0
}

const schemaContract = {
  type: 'object',
  required: [
    'mchid',
    'contract_id',
    'appid',
    'plan_id',
    'out_contract_code',
    'contract_display_account',
    'contract_state',
    'contract_signed_time',
    'contract_expired_time',
    'openid',
  ],
  properties: {
    mchid: { type: 'string' },
    contract_id: { type: 'string' },
    appid: { type: 'string' },
    plan_id: { type: 'integer' },
    out_contract_code: { type: 'string' },
    contract_display_account: { type: 'string' },
    contract_state: { type: 'string', enum: ['NOT_SIGNED', 'SIGNED', 'TERMINATED'] },
    contract_signed_time: { type: 'string' },
    contract_expired_time: { type: 'string' },
    openid: { type: 'string' },
    contract_terminate_info: { $ref: 'ContractTerminateInfo' },
  },
}

const schemaContractTerminateInfo = {
  type: 'object',
  properties: {
    contract_termination_mode: { type: 'string' },
    contract_terminated_time: { type: 'string' },
    contract_termination_remark: { type: 'string' },
  },
}

function validateContractTerminateInfo(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.contract_termination_mode !== undefined) {
      let data0 = data.contract_termination_mode
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_termination_mode',
          'type',
          { type: 'string' },
          schemaContractTerminateInfo.properties.contract_termination_mode,
          data0,
        )
        errors++
      }
    }
    if (data.contract_terminated_time !== undefined) {
      let data1 = data.contract_terminated_time
      if (typeof data1 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_terminated_time',
          'type',
          { type: 'string' },
          schemaContractTerminateInfo.properties.contract_terminated_time,
          data1,
        )
        errors++
      }
    }
    if (data.contract_termination_remark !== undefined) {
      let data2 = data.contract_termination_remark
      if (typeof data2 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_termination_remark',
          'type',
          { type: 'string' },
          schemaContractTerminateInfo.properties.contract_termination_remark,
          data2,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaContractTerminateInfo, data)
    errors++
  }
  validateContractTerminateInfo.errors = vErrors
  return errors === 0
}

function validateContract(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.mchid === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'mchid' }, schemaContract, data)
      errors++
    }
    if (data.contract_id === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'contract_id' }, schemaContract, data)
      errors++
    }
    if (data.appid === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'appid' }, schemaContract, data)
      errors++
    }
    if (data.plan_id === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'plan_id' }, schemaContract, data)
      errors++
    }
    if (data.out_contract_code === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'out_contract_code' },
        schemaContract,
        data,
      )
      errors++
    }
    if (data.contract_display_account === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'contract_display_account' },
        schemaContract,
        data,
      )
      errors++
    }
    if (data.contract_state === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'contract_state' }, schemaContract, data)
      errors++
    }
    if (data.contract_signed_time === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'contract_signed_time' },
        schemaContract,
        data,
      )
      errors++
    }
    if (data.contract_expired_time === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'contract_expired_time' },
        schemaContract,
        data,
      )
      errors++
    }
    if (data.openid === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'openid' }, schemaContract, data)
      errors++
    }
    if (data.mchid !== undefined) {
      let data0 = data.mchid
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/mchid',
          'type',
          { type: 'string' },
          schemaContract.properties.mchid,
          data0,
        )
        errors++
      }
    }
    if (data.contract_id !== undefined) {
      let data1 = data.contract_id
      if (typeof data1 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_id',
          'type',
          { type: 'string' },
          schemaContract.properties.contract_id,
          data1,
        )
        errors++
      }
    }
    if (data.appid !== undefined) {
      let data2 = data.appid
      if (typeof data2 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/appid',
          'type',
          { type: 'string' },
          schemaContract.properties.appid,
          data2,
        )
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data3 = data.plan_id
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3))) {
        vErrors = addError(
          vErrors,
          instancePath + '/plan_id',
          'type',
          { type: 'integer' },
          schemaContract.properties.plan_id,
          data3,
        )
        errors++
      }
    }
    if (data.out_contract_code !== undefined) {
      let data4 = data.out_contract_code
      if (typeof data4 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/out_contract_code',
          'type',
          { type: 'string' },
          schemaContract.properties.out_contract_code,
          data4,
        )
        errors++
      }
    }
    if (data.contract_display_account !== undefined) {
      let data5 = data.contract_display_account
      if (typeof data5 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_display_account',
          'type',
          { type: 'string' },
          schemaContract.properties.contract_display_account,
          data5,
        )
        errors++
      }
    }
    if (data.contract_state !== undefined) {
      let data6 = data.contract_state
      if (typeof data6 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_state',
          'type',
          { type: 'string' },
          schemaContract.properties.contract_state,
          data6,
        )
        errors++
      }
      if (!(data6 === 'NOT_SIGNED' || data6 === 'SIGNED' || data6 === 'TERMINATED')) {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_state',
          'enum',
          { allowedValues: schemaContract.properties.contract_state.enum },
          schemaContract.properties.contract_state,
          data6,
        )
        errors++
      }
    }
    if (data.contract_signed_time !== undefined) {
      let data7 = data.contract_signed_time
      if (typeof data7 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_signed_time',
          'type',
          { type: 'string' },
          schemaContract.properties.contract_signed_time,
          data7,
        )
        errors++
      }
    }
    if (data.contract_expired_time !== undefined) {
      let data8 = data.contract_expired_time
      if (typeof data8 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_expired_time',
          'type',
          { type: 'string' },
          schemaContract.properties.contract_expired_time,
          data8,
        )
        errors++
      }
    }
    if (data.openid !== undefined) {
      let data9 = data.openid
      if (typeof data9 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/openid',
          'type',
          { type: 'string' },
          schemaContract.properties.openid,
          data9,
        )
        errors++
      }
    }
    if (data.contract_terminate_info !== undefined) {
      if (
        !validateContractTerminateInfo(data.contract_terminate_info, {
          instancePath: instancePath + '/contract_terminate_info',
        })
      ) {
        vErrors =
          vErrors === null ? validateContractTerminateInfo.errors : vErrors.concat(validateContractTerminateInfo.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaContract, data)
    errors++
  }
  validateContract.errors = vErrors
  return errors === 0
}

const schemaContractTermination = {
  type: 'object',
  additionalProperties: false,
  required: ['contract_termination_remark'],
  properties: {
    contract_termination_remark: {
      type: 'string',
      minLength: 1,
      maxLength: 256,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
  },
}

function validateContractTermination(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.contract_termination_remark === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'contract_termination_remark' },
        schemaContractTermination,
        data,
      )
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'contract_termination_remark')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaContractTermination,
          data,
        )
        errors++
      }
    }
    if (data.contract_termination_remark !== undefined) {
      let data0 = data.contract_termination_remark
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) > 256) {
          vErrors = addError(
            vErrors,
            instancePath + '/contract_termination_remark',
            'maxLength',
            { limit: 256 },
            schemaContractTermination.properties.contract_termination_remark,
            data0,
          )
          errors++
        }
        if (countCodePoints(data0) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/contract_termination_remark',
            'minLength',
            { limit: 1 },
            schemaContractTermination.properties.contract_termination_remark,
            data0,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data0)) {
          vErrors = addError(
            vErrors,
            instancePath + '/contract_termination_remark',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaContractTermination.properties.contract_termination_remark,
            data0,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_termination_remark',
          'type',
          { type: 'string' },
          schemaContractTermination.properties.contract_termination_remark,
          data0,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaContractTermination, data)
    errors++
  }
  validateContractTermination.errors = vErrors
  return errors === 0
}

const schemaTerminateContractPath = {
  type: 'object',
  required: ['plan_id', 'out_contract_code'],
  properties: {
    plan_id: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
    out_contract_code: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
  },
  additionalProperties: false,
}

function validateTerminateContractPath(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.plan_id === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'plan_id' },
        schemaTerminateContractPath,
        data,
      )
      errors++
    }
    if (data.out_contract_code === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'out_contract_code' },
        schemaTerminateContractPath,
        data,
      )
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'plan_id' || key0 === 'out_contract_code')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaTerminateContractPath,
          data,
        )
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data0 = data.plan_id
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0))) {
        vErrors = addError(
          vErrors,
          instancePath + '/plan_id',
          'type',
          { type: 'integer' },
          schemaTerminateContractPath.properties.plan_id,
          data0,
        )
        errors++
      }
      if (typeof data0 == 'number') {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          vErrors = addError(
            vErrors,
            instancePath + '/plan_id',
            'maximum',
            { comparison: '<=', limit: 9007199254740991 },
            schemaTerminateContractPath.properties.plan_id,
            data0,
          )
          errors++
        }
        if (data0 < 1 || isNaN(data0)) {
          vErrors = addError(
            vErrors,
            instancePath + '/plan_id',
            'minimum',
            { comparison: '>=', limit: 1 },
            schemaTerminateContractPath.properties.plan_id,
            data0,
          )
          errors++
        }
      }
    }
    if (data.out_contract_code !== undefined) {
      let data1 = data.out_contract_code
      if (typeof data1 === 'string') {
        if (countCodePoints(data1) > 32) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_contract_code',
            'maxLength',
            { limit: 32 },
            schemaTerminateContractPath.properties.out_contract_code,
            data1,
          )
          errors++
        }
        if (countCodePoints(data1) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_contract_code',
            'minLength',
            { limit: 1 },
            schemaTerminateContractPath.properties.out_contract_code,
            data1,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data1)) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_contract_code',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaTerminateContractPath.properties.out_contract_code,
            data1,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/out_contract_code',
          'type',
          { type: 'string' },
          schemaTerminateContractPath.properties.out_contract_code,
          data1,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaTerminateContractPath, data)
    errors++
  }
  validateTerminateContractPath.errors = vErrors
  return errors === 0
}

const schemaTerminatedContract = {
  type: 'object',
  required: ['mchid', 'plan_id', 'out_contract_code'],
  properties: { mchid: { type: 'string' }, plan_id: { type: 'integer' }, out_contract_code: { type: 'string' } },
}

function validateTerminatedContract(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.mchid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'mchid' },
        schemaTerminatedContract,
        data,
      )
      errors++
    }
    if (data.plan_id === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'plan_id' },
        schemaTerminatedContract,
        data,
      )
      errors++
    }
    if (data.out_contract_code === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'out_contract_code' },
        schemaTerminatedContract,
        data,
      )
      errors++
    }
    if (data.mchid !== undefined) {
      let data0 = data.mchid
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/mchid',
          'type',
          { type: 'string' },
          schemaTerminatedContract.properties.mchid,
          data0,
        )
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data1 = data.plan_id
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1))) {
        vErrors = addError(
          vErrors,
          instancePath + '/plan_id',
          'type',
          { type: 'integer' },
          schemaTerminatedContract.properties.plan_id,
          data1,
        )
        errors++
      }
    }
    if (data.out_contract_code !== undefined) {
      let data2 = data.out_contract_code
      if (typeof data2 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/out_contract_code',
          'type',
          { type: 'string' },
          schemaTerminatedContract.properties.out_contract_code,
          data2,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaTerminatedContract, data)
    errors++
  }
  validateTerminatedContract.errors = vErrors
  return errors === 0
}

const schemaCombineDeduction = {
  type: 'object',
  additionalProperties: false,
  required: ['combine_appid', 'combine_mchid', 'combine_out_trade_no', 'contract_id', 'sub_orders'],
  properties: {
    combine_appid: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    combine_mchid: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    combine_out_trade_no: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[0-9A-Za-z_\\-|*@]+$',
      'x-pattern-rule': 'only digits, letters and the characters _ - | * @',
    },
    contract_id: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    sub_orders: { type: 'array', minItems: 1, maxItems: 50, items: { $ref: 'DeductionSubOrder' } },
    risk_info: {
      type: 'string',
      maxLength: 255,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
  },
}
const pattern1db33403 = new RegExp('^[0-9A-Za-z_\\-|*@]+$', 'u')

const schemaDeductionSubOrder = {
  type: 'object',
  additionalProperties: false,
  required: ['mchid', 'amount', 'out_trade_no', 'sub_mchid', 'description'],
  properties: {
    mchid: {
      type: 'string',
      minLength: 1,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    attach: {
      type: 'string',
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    amount: { $ref: 'DeductionAmount' },
    out_trade_no: {
      type: 'string',
      minLength: 1,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    sub_mchid: {
      type: 'string',
      minLength: 1,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    sub_appid: {
      type: 'string',
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    description: {
      type: 'string',
      minLength: 1,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    settle_info: { $ref: 'SettleInfo' },
    sub_risk_info: {
      type: 'string',
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
  },
}
const func32 = Object.prototype.hasOwnProperty

const schemaDeductionAmount = {
  type: 'object',
  additionalProperties: false,
  required: ['total_amount', 'currency'],
  properties: {
    total_amount: { type: 'integer' },
    currency: {
      type: 'string',
      minLength: 1,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
  },
}

function validateDeductionAmount(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.total_amount === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'total_amount' },
        schemaDeductionAmount,
        data,
      )
      errors++
    }
    if (data.currency === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'currency' },
        schemaDeductionAmount,
        data,
      )
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'total_amount' || key0 === 'currency')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaDeductionAmount,
          data,
        )
        errors++
      }
    }
    if (data.total_amount !== undefined) {
      let data0 = data.total_amount
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0))) {
        vErrors = addError(
          vErrors,
          instancePath + '/total_amount',
          'type',
          { type: 'integer' },
          schemaDeductionAmount.properties.total_amount,
          data0,
        )
        errors++
      }
    }
    if (data.currency !== undefined) {
      let data1 = data.currency
      if (typeof data1 === 'string') {
        if (countCodePoints(data1) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/currency',
            'minLength',
            { limit: 1 },
            schemaDeductionAmount.properties.currency,
            data1,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data1)) {
          vErrors = addError(
            vErrors,
            instancePath + '/currency',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaDeductionAmount.properties.currency,
            data1,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/currency',
          'type',
          { type: 'string' },
          schemaDeductionAmount.properties.currency,
          data1,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaDeductionAmount, data)
    errors++
  }
  validateDeductionAmount.errors = vErrors
  return errors === 0
}

const schemaSettleInfo = {
  type: 'object',
  additionalProperties: false,
  properties: { profit_sharing: { type: 'boolean' }, subsidy_amount: { type: 'integer' } },
}

function validateSettleInfo(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === 'profit_sharing' || key0 === 'subsidy_amount')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaSettleInfo,
          data,
        )
        errors++
      }
    }
    if (data.profit_sharing !== undefined) {
      let data0 = data.profit_sharing
      if (typeof data0 !== 'boolean') {
        vErrors = addError(
          vErrors,
          instancePath + '/profit_sharing',
          'type',
          { type: 'boolean' },
          schemaSettleInfo.properties.profit_sharing,
          data0,
        )
        errors++
      }
    }
    if (data.subsidy_amount !== undefined) {
      let data1 = data.subsidy_amount
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1))) {
        vErrors = addError(
          vErrors,
          instancePath + '/subsidy_amount',
          'type',
          { type: 'integer' },
          schemaSettleInfo.properties.subsidy_amount,
          data1,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaSettleInfo, data)
    errors++
  }
  validateSettleInfo.errors = vErrors
  return errors === 0
}

function validateDeductionSubOrder(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.mchid === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'mchid' }, schemaDeductionSubOrder, data)
      errors++
    }
    if (data.amount === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'amount' },
        schemaDeductionSubOrder,
        data,
      )
      errors++
    }
    if (data.out_trade_no === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'out_trade_no' },
        schemaDeductionSubOrder,
        data,
      )
      errors++
    }
    if (data.sub_mchid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'sub_mchid' },
        schemaDeductionSubOrder,
        data,
      )
      errors++
    }
    if (data.description === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'description' },
        schemaDeductionSubOrder,
        data,
      )
      errors++
    }
    for (const key0 in data) {
      if (!func32.call(schemaDeductionSubOrder.properties, key0)) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaDeductionSubOrder,
          data,
        )
        errors++
      }
    }
    if (data.mchid !== undefined) {
      let data0 = data.mchid
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/mchid',
            'minLength',
            { limit: 1 },
            schemaDeductionSubOrder.properties.mchid,
            data0,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data0)) {
          vErrors = addError(
            vErrors,
            instancePath + '/mchid',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaDeductionSubOrder.properties.mchid,
            data0,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/mchid',
          'type',
          { type: 'string' },
          schemaDeductionSubOrder.properties.mchid,
          data0,
        )
        errors++
      }
    }
    if (data.attach !== undefined) {
      let data1 = data.attach
      if (typeof data1 === 'string') {
        if (!pattern5fe0d618.test(data1)) {
          vErrors = addError(
            vErrors,
            instancePath + '/attach',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaDeductionSubOrder.properties.attach,
            data1,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/attach',
          'type',
          { type: 'string' },
          schemaDeductionSubOrder.properties.attach,
          data1,
        )
        errors++
      }
    }
    if (data.amount !== undefined) {
      if (!validateDeductionAmount(data.amount, { instancePath: instancePath + '/amount' })) {
        vErrors = vErrors === null ? validateDeductionAmount.errors : vErrors.concat(validateDeductionAmount.errors)
        errors = vErrors.length
      }
    }
    if (data.out_trade_no !== undefined) {
      let data3 = data.out_trade_no
      if (typeof data3 === 'string') {
        if (countCodePoints(data3) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_trade_no',
            'minLength',
            { limit: 1 },
            schemaDeductionSubOrder.properties.out_trade_no,
            data3,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data3)) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_trade_no',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaDeductionSubOrder.properties.out_trade_no,
            data3,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/out_trade_no',
          'type',
          { type: 'string' },
          schemaDeductionSubOrder.properties.out_trade_no,
          data3,
        )
        errors++
      }
    }
    if (data.sub_mchid !== undefined) {
      let data4 = data.sub_mchid
      if (typeof data4 === 'string') {
        if (countCodePoints(data4) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/sub_mchid',
            'minLength',
            { limit: 1 },
            schemaDeductionSubOrder.properties.sub_mchid,
            data4,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data4)) {
          vErrors = addError(
            vErrors,
            instancePath + '/sub_mchid',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaDeductionSubOrder.properties.sub_mchid,
            data4,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/sub_mchid',
          'type',
          { type: 'string' },
          schemaDeductionSubOrder.properties.sub_mchid,
          data4,
        )
        errors++
      }
    }
    if (data.sub_appid !== undefined) {
      let data5 = data.sub_appid
      if (typeof data5 === 'string') {
        if (!pattern5fe0d618.test(data5)) {
          vErrors = addError(
            vErrors,
            instancePath + '/sub_appid',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaDeductionSubOrder.properties.sub_appid,
            data5,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/sub_appid',
          'type',
          { type: 'string' },
          schemaDeductionSubOrder.properties.sub_appid,
          data5,
        )
        errors++
      }
    }
    if (data.description !== undefined) {
      let data6 = data.description
      if (typeof data6 === 'string') {
        if (countCodePoints(data6) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/description',
            'minLength',
            { limit: 1 },
            schemaDeductionSubOrder.properties.description,
            data6,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data6)) {
          vErrors = addError(
            vErrors,
            instancePath + '/description',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaDeductionSubOrder.properties.description,
            data6,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/description',
          'type',
          { type: 'string' },
          schemaDeductionSubOrder.properties.description,
          data6,
        )
        errors++
      }
    }
    if (data.settle_info !== undefined) {
      if (!validateSettleInfo(data.settle_info, { instancePath: instancePath + '/settle_info' })) {
        vErrors = vErrors === null ? validateSettleInfo.errors : vErrors.concat(validateSettleInfo.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_risk_info !== undefined) {
      let data8 = data.sub_risk_info
      if (typeof data8 === 'string') {
        if (!pattern5fe0d618.test(data8)) {
          vErrors = addError(
            vErrors,
            instancePath + '/sub_risk_info',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaDeductionSubOrder.properties.sub_risk_info,
            data8,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/sub_risk_info',
          'type',
          { type: 'string' },
          schemaDeductionSubOrder.properties.sub_risk_info,
          data8,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaDeductionSubOrder, data)
    errors++
  }
  validateDeductionSubOrder.errors = vErrors
  return errors === 0
}

function validateCombineDeduction(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.combine_appid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'combine_appid' },
        schemaCombineDeduction,
        data,
      )
      errors++
    }
    if (data.combine_mchid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'combine_mchid' },
        schemaCombineDeduction,
        data,
      )
      errors++
    }
    if (data.combine_out_trade_no === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'combine_out_trade_no' },
        schemaCombineDeduction,
        data,
      )
      errors++
    }
    if (data.contract_id === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'contract_id' },
        schemaCombineDeduction,
        data,
      )
      errors++
    }
    if (data.sub_orders === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'sub_orders' },
        schemaCombineDeduction,
        data,
      )
      errors++
    }
    for (const key0 in data) {
      if (!(
        key0 === 'combine_appid' ||
        key0 === 'combine_mchid' ||
        key0 === 'combine_out_trade_no' ||
        key0 === 'contract_id' ||
        key0 === 'sub_orders' ||
        key0 === 'risk_info'
      )) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaCombineDeduction,
          data,
        )
        errors++
      }
    }
    if (data.combine_appid !== undefined) {
      let data0 = data.combine_appid
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) > 32) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_appid',
            'maxLength',
            { limit: 32 },
            schemaCombineDeduction.properties.combine_appid,
            data0,
          )
          errors++
        }
        if (countCodePoints(data0) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_appid',
            'minLength',
            { limit: 1 },
            schemaCombineDeduction.properties.combine_appid,
            data0,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data0)) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_appid',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaCombineDeduction.properties.combine_appid,
            data0,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/combine_appid',
          'type',
          { type: 'string' },
          schemaCombineDeduction.properties.combine_appid,
          data0,
        )
        errors++
      }
    }
    if (data.combine_mchid !== undefined) {
      let data1 = data.combine_mchid
      if (typeof data1 === 'string') {
        if (countCodePoints(data1) > 32) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_mchid',
            'maxLength',
            { limit: 32 },
            schemaCombineDeduction.properties.combine_mchid,
            data1,
          )
          errors++
        }
        if (countCodePoints(data1) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_mchid',
            'minLength',
            { limit: 1 },
            schemaCombineDeduction.properties.combine_mchid,
            data1,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data1)) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_mchid',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaCombineDeduction.properties.combine_mchid,
            data1,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/combine_mchid',
          'type',
          { type: 'string' },
          schemaCombineDeduction.properties.combine_mchid,
          data1,
        )
        errors++
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      let data2 = data.combine_out_trade_no
      if (typeof data2 === 'string') {
        if (countCodePoints(data2) > 32) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_out_trade_no',
            'maxLength',
            { limit: 32 },
            schemaCombineDeduction.properties.combine_out_trade_no,
            data2,
          )
          errors++
        }
        if (countCodePoints(data2) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_out_trade_no',
            'minLength',
            { limit: 1 },
            schemaCombineDeduction.properties.combine_out_trade_no,
            data2,
          )
          errors++
        }
        if (!pattern1db33403.test(data2)) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_out_trade_no',
            'pattern',
            { pattern: '^[0-9A-Za-z_\\-|*@]+$' },
            schemaCombineDeduction.properties.combine_out_trade_no,
            data2,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/combine_out_trade_no',
          'type',
          { type: 'string' },
          schemaCombineDeduction.properties.combine_out_trade_no,
          data2,
        )
        errors++
      }
    }
    if (data.contract_id !== undefined) {
      let data3 = data.contract_id
      if (typeof data3 === 'string') {
        if (countCodePoints(data3) > 32) {
          vErrors = addError(
            vErrors,
            instancePath + '/contract_id',
            'maxLength',
            { limit: 32 },
            schemaCombineDeduction.properties.contract_id,
            data3,
          )
          errors++
        }
        if (countCodePoints(data3) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/contract_id',
            'minLength',
            { limit: 1 },
            schemaCombineDeduction.properties.contract_id,
            data3,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data3)) {
          vErrors = addError(
            vErrors,
            instancePath + '/contract_id',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaCombineDeduction.properties.contract_id,
            data3,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_id',
          'type',
          { type: 'string' },
          schemaCombineDeduction.properties.contract_id,
          data3,
        )
        errors++
      }
    }
    if (data.sub_orders !== undefined) {
      let data4 = data.sub_orders
      if (Array.isArray(data4)) {
        if (data4.length > 50) {
          vErrors = addError(
            vErrors,
            instancePath + '/sub_orders',
            'maxItems',
            { limit: 50 },
            schemaCombineDeduction.properties.sub_orders,
            data4,
          )
          errors++
        }
        if (data4.length < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/sub_orders',
            'minItems',
            { limit: 1 },
            schemaCombineDeduction.properties.sub_orders,
            data4,
          )
          errors++
        }
        const len0 = data4.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateDeductionSubOrder(data4[i0], { instancePath: instancePath + '/sub_orders/' + i0 })) {
            vErrors =
              vErrors === null ? validateDeductionSubOrder.errors : vErrors.concat(validateDeductionSubOrder.errors)
            errors = vErrors.length
          }
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/sub_orders',
          'type',
          { type: 'array' },
          schemaCombineDeduction.properties.sub_orders,
          data4,
        )
        errors++
      }
    }
    if (data.risk_info !== undefined) {
      let data6 = data.risk_info
      if (typeof data6 === 'string') {
        if (countCodePoints(data6) > 255) {
          vErrors = addError(
            vErrors,
            instancePath + '/risk_info',
            'maxLength',
            { limit: 255 },
            schemaCombineDeduction.properties.risk_info,
            data6,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data6)) {
          vErrors = addError(
            vErrors,
            instancePath + '/risk_info',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaCombineDeduction.properties.risk_info,
            data6,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/risk_info',
          'type',
          { type: 'string' },
          schemaCombineDeduction.properties.risk_info,
          data6,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaCombineDeduction, data)
    errors++
  }
  validateCombineDeduction.errors = vErrors
  return errors === 0
}

const schemaCreatedTransaction = {
  type: 'object',
  required: ['combine_appid', 'combine_mchid', 'combine_out_trade_no', 'sub_orders', 'combine_payer_info'],
  properties: {
    combine_appid: { type: 'string' },
    combine_mchid: { type: 'string' },
    combine_out_trade_no: { type: 'string' },
    sub_orders: { type: 'array', items: { $ref: 'TransactionSubOrder' } },
    combine_payer_info: { $ref: 'CombinePayer' },
  },
}

const schemaTransactionSubOrder = {
  type: 'object',
  required: ['mchid', 'trade_type', 'trade_state', 'transaction_id', 'out_trade_no', 'sub_mchid', 'amount'],
  properties: {
    mchid: { type: 'string' },
    trade_type: { type: 'string' },
    trade_state: { type: 'string' },
    bank_type: { type: 'string' },
    attach: { type: 'string' },
    success_time: { type: 'string' },
    transaction_id: { type: 'string' },
    out_trade_no: { type: 'string' },
    sub_mchid: { type: 'string' },
    sub_appid: { type: 'string' },
    amount: { $ref: 'TransactionAmount' },
  },
}

const schemaTransactionAmount = {
  type: 'object',
  required: ['total_amount', 'currency'],
  properties: {
    total_amount: { type: 'integer' },
    currency: { type: 'string' },
    payer_amount: { type: 'integer' },
    payer_currency: { type: 'string' },
  },
}

function validateTransactionAmount(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.total_amount === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'total_amount' },
        schemaTransactionAmount,
        data,
      )
      errors++
    }
    if (data.currency === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'currency' },
        schemaTransactionAmount,
        data,
      )
      errors++
    }
    if (data.total_amount !== undefined) {
      let data0 = data.total_amount
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0))) {
        vErrors = addError(
          vErrors,
          instancePath + '/total_amount',
          'type',
          { type: 'integer' },
          schemaTransactionAmount.properties.total_amount,
          data0,
        )
        errors++
      }
    }
    if (data.currency !== undefined) {
      let data1 = data.currency
      if (typeof data1 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/currency',
          'type',
          { type: 'string' },
          schemaTransactionAmount.properties.currency,
          data1,
        )
        errors++
      }
    }
    if (data.payer_amount !== undefined) {
      let data2 = data.payer_amount
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2))) {
        vErrors = addError(
          vErrors,
          instancePath + '/payer_amount',
          'type',
          { type: 'integer' },
          schemaTransactionAmount.properties.payer_amount,
          data2,
        )
        errors++
      }
    }
    if (data.payer_currency !== undefined) {
      let data3 = data.payer_currency
      if (typeof data3 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/payer_currency',
          'type',
          { type: 'string' },
          schemaTransactionAmount.properties.payer_currency,
          data3,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaTransactionAmount, data)
    errors++
  }
  validateTransactionAmount.errors = vErrors
  return errors === 0
}

function validateTransactionSubOrder(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.mchid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'mchid' },
        schemaTransactionSubOrder,
        data,
      )
      errors++
    }
    if (data.trade_type === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'trade_type' },
        schemaTransactionSubOrder,
        data,
      )
      errors++
    }
    if (data.trade_state === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'trade_state' },
        schemaTransactionSubOrder,
        data,
      )
      errors++
    }
    if (data.transaction_id === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'transaction_id' },
        schemaTransactionSubOrder,
        data,
      )
      errors++
    }
    if (data.out_trade_no === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'out_trade_no' },
        schemaTransactionSubOrder,
        data,
      )
      errors++
    }
    if (data.sub_mchid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'sub_mchid' },
        schemaTransactionSubOrder,
        data,
      )
      errors++
    }
    if (data.amount === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'amount' },
        schemaTransactionSubOrder,
        data,
      )
      errors++
    }
    if (data.mchid !== undefined) {
      let data0 = data.mchid
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/mchid',
          'type',
          { type: 'string' },
          schemaTransactionSubOrder.properties.mchid,
          data0,
        )
        errors++
      }
    }
    if (data.trade_type !== undefined) {
      let data1 = data.trade_type
      if (typeof data1 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/trade_type',
          'type',
          { type: 'string' },
          schemaTransactionSubOrder.properties.trade_type,
          data1,
        )
        errors++
      }
    }
    if (data.trade_state !== undefined) {
      let data2 = data.trade_state
      if (typeof data2 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/trade_state',
          'type',
          { type: 'string' },
          schemaTransactionSubOrder.properties.trade_state,
          data2,
        )
        errors++
      }
    }
    if (data.bank_type !== undefined) {
      let data3 = data.bank_type
      if (typeof data3 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/bank_type',
          'type',
          { type: 'string' },
          schemaTransactionSubOrder.properties.bank_type,
          data3,
        )
        errors++
      }
    }
    if (data.attach !== undefined) {
      let data4 = data.attach
      if (typeof data4 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/attach',
          'type',
          { type: 'string' },
          schemaTransactionSubOrder.properties.attach,
          data4,
        )
        errors++
      }
    }
    if (data.success_time !== undefined) {
      let data5 = data.success_time
      if (typeof data5 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/success_time',
          'type',
          { type: 'string' },
          schemaTransactionSubOrder.properties.success_time,
          data5,
        )
        errors++
      }
    }
    if (data.transaction_id !== undefined) {
      let data6 = data.transaction_id
      if (typeof data6 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/transaction_id',
          'type',
          { type: 'string' },
          schemaTransactionSubOrder.properties.transaction_id,
          data6,
        )
        errors++
      }
    }
    if (data.out_trade_no !== undefined) {
      let data7 = data.out_trade_no
      if (typeof data7 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/out_trade_no',
          'type',
          { type: 'string' },
          schemaTransactionSubOrder.properties.out_trade_no,
          data7,
        )
        errors++
      }
    }
    if (data.sub_mchid !== undefined) {
      let data8 = data.sub_mchid
      if (typeof data8 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/sub_mchid',
          'type',
          { type: 'string' },
          schemaTransactionSubOrder.properties.sub_mchid,
          data8,
        )
        errors++
      }
    }
    if (data.sub_appid !== undefined) {
      let data9 = data.sub_appid
      if (typeof data9 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/sub_appid',
          'type',
          { type: 'string' },
          schemaTransactionSubOrder.properties.sub_appid,
          data9,
        )
        errors++
      }
    }
    if (data.amount !== undefined) {
      if (!validateTransactionAmount(data.amount, { instancePath: instancePath + '/amount' })) {
        vErrors = vErrors === null ? validateTransactionAmount.errors : vErrors.concat(validateTransactionAmount.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaTransactionSubOrder, data)
    errors++
  }
  validateTransactionSubOrder.errors = vErrors
  return errors === 0
}

const schemaCombinePayer = { type: 'object', required: ['openid'], properties: { openid: { type: 'string' } } }

function validateCombinePayer(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.openid === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'openid' }, schemaCombinePayer, data)
      errors++
    }
    if (data.openid !== undefined) {
      let data0 = data.openid
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/openid',
          'type',
          { type: 'string' },
          schemaCombinePayer.properties.openid,
          data0,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaCombinePayer, data)
    errors++
  }
  validateCombinePayer.errors = vErrors
  return errors === 0
}

function validateCreatedTransaction(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.combine_appid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'combine_appid' },
        schemaCreatedTransaction,
        data,
      )
      errors++
    }
    if (data.combine_mchid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'combine_mchid' },
        schemaCreatedTransaction,
        data,
      )
      errors++
    }
    if (data.combine_out_trade_no === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'combine_out_trade_no' },
        schemaCreatedTransaction,
        data,
      )
      errors++
    }
    if (data.sub_orders === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'sub_orders' },
        schemaCreatedTransaction,
        data,
      )
      errors++
    }
    if (data.combine_payer_info === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'combine_payer_info' },
        schemaCreatedTransaction,
        data,
      )
      errors++
    }
    if (data.combine_appid !== undefined) {
      let data0 = data.combine_appid
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/combine_appid',
          'type',
          { type: 'string' },
          schemaCreatedTransaction.properties.combine_appid,
          data0,
        )
        errors++
      }
    }
    if (data.combine_mchid !== undefined) {
      let data1 = data.combine_mchid
      if (typeof data1 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/combine_mchid',
          'type',
          { type: 'string' },
          schemaCreatedTransaction.properties.combine_mchid,
          data1,
        )
        errors++
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      let data2 = data.combine_out_trade_no
      if (typeof data2 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/combine_out_trade_no',
          'type',
          { type: 'string' },
          schemaCreatedTransaction.properties.combine_out_trade_no,
          data2,
        )
        errors++
      }
    }
    if (data.sub_orders !== undefined) {
      let data3 = data.sub_orders
      if (Array.isArray(data3)) {
        const len0 = data3.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateTransactionSubOrder(data3[i0], { instancePath: instancePath + '/sub_orders/' + i0 })) {
            vErrors =
              vErrors === null ? validateTransactionSubOrder.errors : vErrors.concat(validateTransactionSubOrder.errors)
            errors = vErrors.length
          }
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/sub_orders',
          'type',
          { type: 'array' },
          schemaCreatedTransaction.properties.sub_orders,
          data3,
        )
        errors++
      }
    }
    if (data.combine_payer_info !== undefined) {
      if (!validateCombinePayer(data.combine_payer_info, { instancePath: instancePath + '/combine_payer_info' })) {
        vErrors = vErrors === null ? validateCombinePayer.errors : vErrors.concat(validateCombinePayer.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaCreatedTransaction, data)
    errors++
  }
  validateCreatedTransaction.errors = vErrors
  return errors === 0
}

const schemaQueryTransactionPath = {
  type: 'object',
  required: ['combine_out_trade_no'],
  properties: {
    combine_out_trade_no: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[0-9A-Za-z_\\-|*@]+$',
      'x-pattern-rule': 'only digits, letters and the characters _ - | * @',
    },
  },
  additionalProperties: false,
}

function validateQueryTransactionPath(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.combine_out_trade_no === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'combine_out_trade_no' },
        schemaQueryTransactionPath,
        data,
      )
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'combine_out_trade_no')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaQueryTransactionPath,
          data,
        )
        errors++
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      let data0 = data.combine_out_trade_no
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) > 32) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_out_trade_no',
            'maxLength',
            { limit: 32 },
            schemaQueryTransactionPath.properties.combine_out_trade_no,
            data0,
          )
          errors++
        }
        if (countCodePoints(data0) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_out_trade_no',
            'minLength',
            { limit: 1 },
            schemaQueryTransactionPath.properties.combine_out_trade_no,
            data0,
          )
          errors++
        }
        if (!pattern1db33403.test(data0)) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_out_trade_no',
            'pattern',
            { pattern: '^[0-9A-Za-z_\\-|*@]+$' },
            schemaQueryTransactionPath.properties.combine_out_trade_no,
            data0,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/combine_out_trade_no',
          'type',
          { type: 'string' },
          schemaQueryTransactionPath.properties.combine_out_trade_no,
          data0,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaQueryTransactionPath, data)
    errors++
  }
  validateQueryTransactionPath.errors = vErrors
  return errors === 0
}

const schemaTransaction = {
  type: 'object',
  required: ['combine_appid', 'combine_mchid', 'combine_out_trade_no', 'sub_orders', 'combine_payer_info'],
  properties: {
    combine_appid: { type: 'string' },
    combine_mchid: { type: 'string' },
    combine_out_trade_no: { type: 'string' },
    sub_orders: { type: 'array', items: { $ref: 'TransactionSubOrder' } },
    combine_payer_info: { $ref: 'CombinePayer' },
  },
}

function validateTransaction(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.combine_appid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'combine_appid' },
        schemaTransaction,
        data,
      )
      errors++
    }
    if (data.combine_mchid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'combine_mchid' },
        schemaTransaction,
        data,
      )
      errors++
    }
    if (data.combine_out_trade_no === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'combine_out_trade_no' },
        schemaTransaction,
        data,
      )
      errors++
    }
    if (data.sub_orders === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'sub_orders' }, schemaTransaction, data)
      errors++
    }
    if (data.combine_payer_info === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'combine_payer_info' },
        schemaTransaction,
        data,
      )
      errors++
    }
    if (data.combine_appid !== undefined) {
      let data0 = data.combine_appid
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/combine_appid',
          'type',
          { type: 'string' },
          schemaTransaction.properties.combine_appid,
          data0,
        )
        errors++
      }
    }
    if (data.combine_mchid !== undefined) {
      let data1 = data.combine_mchid
      if (typeof data1 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/combine_mchid',
          'type',
          { type: 'string' },
          schemaTransaction.properties.combine_mchid,
          data1,
        )
        errors++
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      let data2 = data.combine_out_trade_no
      if (typeof data2 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/combine_out_trade_no',
          'type',
          { type: 'string' },
          schemaTransaction.properties.combine_out_trade_no,
          data2,
        )
        errors++
      }
    }
    if (data.sub_orders !== undefined) {
      let data3 = data.sub_orders
      if (Array.isArray(data3)) {
        const len0 = data3.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateTransactionSubOrder(data3[i0], { instancePath: instancePath + '/sub_orders/' + i0 })) {
            vErrors =
              vErrors === null ? validateTransactionSubOrder.errors : vErrors.concat(validateTransactionSubOrder.errors)
            errors = vErrors.length
          }
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/sub_orders',
          'type',
          { type: 'array' },
          schemaTransaction.properties.sub_orders,
          data3,
        )
        errors++
      }
    }
    if (data.combine_payer_info !== undefined) {
      if (!validateCombinePayer(data.combine_payer_info, { instancePath: instancePath + '/combine_payer_info' })) {
        vErrors = vErrors === null ? validateCombinePayer.errors : vErrors.concat(validateCombinePayer.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaTransaction, data)
    errors++
  }
  validateTransaction.errors = vErrors
  return errors === 0
}

const schemaCombineReversal = {
  type: 'object',
  additionalProperties: false,
  required: ['combine_appid', 'sub_orders'],
  properties: {
    combine_appid: {
      type: 'string',
      minLength: 1,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    sub_orders: { type: 'array', minItems: 1, maxItems: 50, items: { $ref: 'ReversalSubOrder' } },
  },
}

const schemaReversalSubOrder = {
  type: 'object',
  additionalProperties: false,
  required: ['mchid', 'out_trade_no', 'sub_mchid'],
  properties: {
    mchid: {
      type: 'string',
      minLength: 1,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    out_trade_no: {
      type: 'string',
      minLength: 1,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    sub_mchid: {
      type: 'string',
      minLength: 1,
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    sub_appid: {
      type: 'string',
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
  },
}

function validateReversalSubOrder(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.mchid === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'mchid' }, schemaReversalSubOrder, data)
      errors++
    }
    if (data.out_trade_no === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'out_trade_no' },
        schemaReversalSubOrder,
        data,
      )
      errors++
    }
    if (data.sub_mchid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'sub_mchid' },
        schemaReversalSubOrder,
        data,
      )
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'mchid' || key0 === 'out_trade_no' || key0 === 'sub_mchid' || key0 === 'sub_appid')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaReversalSubOrder,
          data,
        )
        errors++
      }
    }
    if (data.mchid !== undefined) {
      let data0 = data.mchid
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/mchid',
            'minLength',
            { limit: 1 },
            schemaReversalSubOrder.properties.mchid,
            data0,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data0)) {
          vErrors = addError(
            vErrors,
            instancePath + '/mchid',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaReversalSubOrder.properties.mchid,
            data0,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/mchid',
          'type',
          { type: 'string' },
          schemaReversalSubOrder.properties.mchid,
          data0,
        )
        errors++
      }
    }
    if (data.out_trade_no !== undefined) {
      let data1 = data.out_trade_no
      if (typeof data1 === 'string') {
        if (countCodePoints(data1) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_trade_no',
            'minLength',
            { limit: 1 },
            schemaReversalSubOrder.properties.out_trade_no,
            data1,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data1)) {
          vErrors = addError(
            vErrors,
            instancePath + '/out_trade_no',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaReversalSubOrder.properties.out_trade_no,
            data1,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/out_trade_no',
          'type',
          { type: 'string' },
          schemaReversalSubOrder.properties.out_trade_no,
          data1,
        )
        errors++
      }
    }
    if (data.sub_mchid !== undefined) {
      let data2 = data.sub_mchid
      if (typeof data2 === 'string') {
        if (countCodePoints(data2) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/sub_mchid',
            'minLength',
            { limit: 1 },
            schemaReversalSubOrder.properties.sub_mchid,
            data2,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data2)) {
          vErrors = addError(
            vErrors,
            instancePath + '/sub_mchid',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaReversalSubOrder.properties.sub_mchid,
            data2,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/sub_mchid',
          'type',
          { type: 'string' },
          schemaReversalSubOrder.properties.sub_mchid,
          data2,
        )
        errors++
      }
    }
    if (data.sub_appid !== undefined) {
      let data3 = data.sub_appid
      if (typeof data3 === 'string') {
        if (!pattern5fe0d618.test(data3)) {
          vErrors = addError(
            vErrors,
            instancePath + '/sub_appid',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaReversalSubOrder.properties.sub_appid,
            data3,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/sub_appid',
          'type',
          { type: 'string' },
          schemaReversalSubOrder.properties.sub_appid,
          data3,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaReversalSubOrder, data)
    errors++
  }
  validateReversalSubOrder.errors = vErrors
  return errors === 0
}

function validateCombineReversal(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.combine_appid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'combine_appid' },
        schemaCombineReversal,
        data,
      )
      errors++
    }
    if (data.sub_orders === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'sub_orders' },
        schemaCombineReversal,
        data,
      )
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'combine_appid' || key0 === 'sub_orders')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaCombineReversal,
          data,
        )
        errors++
      }
    }
    if (data.combine_appid !== undefined) {
      let data0 = data.combine_appid
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_appid',
            'minLength',
            { limit: 1 },
            schemaCombineReversal.properties.combine_appid,
            data0,
          )
          errors++
        }
        if (!pattern5fe0d618.test(data0)) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_appid',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaCombineReversal.properties.combine_appid,
            data0,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/combine_appid',
          'type',
          { type: 'string' },
          schemaCombineReversal.properties.combine_appid,
          data0,
        )
        errors++
      }
    }
    if (data.sub_orders !== undefined) {
      let data1 = data.sub_orders
      if (Array.isArray(data1)) {
        if (data1.length > 50) {
          vErrors = addError(
            vErrors,
            instancePath + '/sub_orders',
            'maxItems',
            { limit: 50 },
            schemaCombineReversal.properties.sub_orders,
            data1,
          )
          errors++
        }
        if (data1.length < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/sub_orders',
            'minItems',
            { limit: 1 },
            schemaCombineReversal.properties.sub_orders,
            data1,
          )
          errors++
        }
        const len0 = data1.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateReversalSubOrder(data1[i0], { instancePath: instancePath + '/sub_orders/' + i0 })) {
            vErrors =
              vErrors === null ? validateReversalSubOrder.errors : vErrors.concat(validateReversalSubOrder.errors)
            errors = vErrors.length
          }
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/sub_orders',
          'type',
          { type: 'array' },
          schemaCombineReversal.properties.sub_orders,
          data1,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaCombineReversal, data)
    errors++
  }
  validateCombineReversal.errors = vErrors
  return errors === 0
}

const schemaReverseTransactionPath = {
  type: 'object',
  required: ['combine_out_trade_no'],
  properties: {
    combine_out_trade_no: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[0-9A-Za-z_\\-|*@]+$',
      'x-pattern-rule': 'only digits, letters and the characters _ - | * @',
    },
  },
  additionalProperties: false,
}

function validateReverseTransactionPath(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.combine_out_trade_no === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'combine_out_trade_no' },
        schemaReverseTransactionPath,
        data,
      )
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'combine_out_trade_no')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaReverseTransactionPath,
          data,
        )
        errors++
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      let data0 = data.combine_out_trade_no
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) > 32) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_out_trade_no',
            'maxLength',
            { limit: 32 },
            schemaReverseTransactionPath.properties.combine_out_trade_no,
            data0,
          )
          errors++
        }
        if (countCodePoints(data0) < 1) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_out_trade_no',
            'minLength',
            { limit: 1 },
            schemaReverseTransactionPath.properties.combine_out_trade_no,
            data0,
          )
          errors++
        }
        if (!pattern1db33403.test(data0)) {
          vErrors = addError(
            vErrors,
            instancePath + '/combine_out_trade_no',
            'pattern',
            { pattern: '^[0-9A-Za-z_\\-|*@]+$' },
            schemaReverseTransactionPath.properties.combine_out_trade_no,
            data0,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/combine_out_trade_no',
          'type',
          { type: 'string' },
          schemaReverseTransactionPath.properties.combine_out_trade_no,
          data0,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaReverseTransactionPath, data)
    errors++
  }
  validateReverseTransactionPath.errors = vErrors
  return errors === 0
}

const schemaListCertificatesQuery = {
  type: 'object',
  required: [],
  properties: { algorithm_type: { type: 'string' } },
  additionalProperties: false,
}

function validateListCertificatesQuery(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === 'algorithm_type')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaListCertificatesQuery,
          data,
        )
        errors++
      }
    }
    if (data.algorithm_type !== undefined) {
      let data0 = data.algorithm_type
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/algorithm_type',
          'type',
          { type: 'string' },
          schemaListCertificatesQuery.properties.algorithm_type,
          data0,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaListCertificatesQuery, data)
    errors++
  }
  validateListCertificatesQuery.errors = vErrors
  return errors === 0
}

const schemaCertificateList = {
  type: 'object',
  required: ['data'],
  properties: { data: { type: 'array', items: { $ref: 'PlatformCertificate' } } },
}

const schemaPlatformCertificate = {
  type: 'object',
  required: ['serial_no', 'effective_time', 'expire_time', 'encrypt_certificate'],
  properties: {
    serial_no: { type: 'string' },
    effective_time: { type: 'string' },
    expire_time: { type: 'string' },
    encrypt_certificate: { $ref: 'EncryptedResource' },
  },
}

const schemaEncryptedResource = {
  type: 'object',
  required: ['algorithm', 'ciphertext', 'nonce'],
  properties: {
    algorithm: { type: 'string', const: 'AEAD_AES_256_GCM' },
    ciphertext: { type: 'string' },
    associated_data: { type: 'string' },
    nonce: { type: 'string' },
    original_type: { type: 'string' },
  },
}

function validateEncryptedResource(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.algorithm === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'algorithm' },
        schemaEncryptedResource,
        data,
      )
      errors++
    }
    if (data.ciphertext === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'ciphertext' },
        schemaEncryptedResource,
        data,
      )
      errors++
    }
    if (data.nonce === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'nonce' }, schemaEncryptedResource, data)
      errors++
    }
    if (data.algorithm !== undefined) {
      let data0 = data.algorithm
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/algorithm',
          'type',
          { type: 'string' },
          schemaEncryptedResource.properties.algorithm,
          data0,
        )
        errors++
      }
      if ('AEAD_AES_256_GCM' !== data0) {
        vErrors = addError(
          vErrors,
          instancePath + '/algorithm',
          'const',
          { allowedValue: 'AEAD_AES_256_GCM' },
          schemaEncryptedResource.properties.algorithm,
          data0,
        )
        errors++
      }
    }
    if (data.ciphertext !== undefined) {
      let data1 = data.ciphertext
      if (typeof data1 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/ciphertext',
          'type',
          { type: 'string' },
          schemaEncryptedResource.properties.ciphertext,
          data1,
        )
        errors++
      }
    }
    if (data.associated_data !== undefined) {
      let data2 = data.associated_data
      if (typeof data2 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/associated_data',
          'type',
          { type: 'string' },
          schemaEncryptedResource.properties.associated_data,
          data2,
        )
        errors++
      }
    }
    if (data.nonce !== undefined) {
      let data3 = data.nonce
      if (typeof data3 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/nonce',
          'type',
          { type: 'string' },
          schemaEncryptedResource.properties.nonce,
          data3,
        )
        errors++
      }
    }
    if (data.original_type !== undefined) {
      let data4 = data.original_type
      if (typeof data4 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/original_type',
          'type',
          { type: 'string' },
          schemaEncryptedResource.properties.original_type,
          data4,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaEncryptedResource, data)
    errors++
  }
  validateEncryptedResource.errors = vErrors
  return errors === 0
}

function validatePlatformCertificate(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.serial_no === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'serial_no' },
        schemaPlatformCertificate,
        data,
      )
      errors++
    }
    if (data.effective_time === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'effective_time' },
        schemaPlatformCertificate,
        data,
      )
      errors++
    }
    if (data.expire_time === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'expire_time' },
        schemaPlatformCertificate,
        data,
      )
      errors++
    }
    if (data.encrypt_certificate === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'encrypt_certificate' },
        schemaPlatformCertificate,
        data,
      )
      errors++
    }
    if (data.serial_no !== undefined) {
      let data0 = data.serial_no
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/serial_no',
          'type',
          { type: 'string' },
          schemaPlatformCertificate.properties.serial_no,
          data0,
        )
        errors++
      }
    }
    if (data.effective_time !== undefined) {
      let data1 = data.effective_time
      if (typeof data1 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/effective_time',
          'type',
          { type: 'string' },
          schemaPlatformCertificate.properties.effective_time,
          data1,
        )
        errors++
      }
    }
    if (data.expire_time !== undefined) {
      let data2 = data.expire_time
      if (typeof data2 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/expire_time',
          'type',
          { type: 'string' },
          schemaPlatformCertificate.properties.expire_time,
          data2,
        )
        errors++
      }
    }
    if (data.encrypt_certificate !== undefined) {
      if (
        !validateEncryptedResource(data.encrypt_certificate, { instancePath: instancePath + '/encrypt_certificate' })
      ) {
        vErrors = vErrors === null ? validateEncryptedResource.errors : vErrors.concat(validateEncryptedResource.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaPlatformCertificate, data)
    errors++
  }
  validatePlatformCertificate.errors = vErrors
  return errors === 0
}

function validateCertificateList(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.data === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'data' }, schemaCertificateList, data)
      errors++
    }
    if (data.data !== undefined) {
      let data0 = data.data
      if (Array.isArray(data0)) {
        const len0 = data0.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validatePlatformCertificate(data0[i0], { instancePath: instancePath + '/data/' + i0 })) {
            vErrors =
              vErrors === null ? validatePlatformCertificate.errors : vErrors.concat(validatePlatformCertificate.errors)
            errors = vErrors.length
          }
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/data',
          'type',
          { type: 'array' },
          schemaCertificateList.properties.data,
          data0,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaCertificateList, data)
    errors++
  }
  validateCertificateList.errors = vErrors
  return errors === 0
}

const schemaSecurityEcho = {
  type: 'object',
  additionalProperties: false,
  required: ['echo_message'],
  properties: {
    echo_message: {
      type: 'string',
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    encrypted_echo_message: {
      type: 'string',
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
    notify_url: {
      type: 'string',
      pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
      'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
    },
  },
}

function validateSecurityEcho(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.echo_message === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'echo_message' },
        schemaSecurityEcho,
        data,
      )
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'echo_message' || key0 === 'encrypted_echo_message' || key0 === 'notify_url')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaSecurityEcho,
          data,
        )
        errors++
      }
    }
    if (data.echo_message !== undefined) {
      let data0 = data.echo_message
      if (typeof data0 === 'string') {
        if (!pattern5fe0d618.test(data0)) {
          vErrors = addError(
            vErrors,
            instancePath + '/echo_message',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaSecurityEcho.properties.echo_message,
            data0,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/echo_message',
          'type',
          { type: 'string' },
          schemaSecurityEcho.properties.echo_message,
          data0,
        )
        errors++
      }
    }
    if (data.encrypted_echo_message !== undefined) {
      let data1 = data.encrypted_echo_message
      if (typeof data1 === 'string') {
        if (!pattern5fe0d618.test(data1)) {
          vErrors = addError(
            vErrors,
            instancePath + '/encrypted_echo_message',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaSecurityEcho.properties.encrypted_echo_message,
            data1,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/encrypted_echo_message',
          'type',
          { type: 'string' },
          schemaSecurityEcho.properties.encrypted_echo_message,
          data1,
        )
        errors++
      }
    }
    if (data.notify_url !== undefined) {
      let data2 = data.notify_url
      if (typeof data2 === 'string') {
        if (!pattern5fe0d618.test(data2)) {
          vErrors = addError(
            vErrors,
            instancePath + '/notify_url',
            'pattern',
            { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schemaSecurityEcho.properties.notify_url,
            data2,
          )
          errors++
        }
      } else {
        vErrors = addError(
          vErrors,
          instancePath + '/notify_url',
          'type',
          { type: 'string' },
          schemaSecurityEcho.properties.notify_url,
          data2,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaSecurityEcho, data)
    errors++
  }
  validateSecurityEcho.errors = vErrors
  return errors === 0
}

const schemaSecurityEchoed = {
  type: 'object',
  required: ['echo_message'],
  properties: { echo_message: { type: 'string' }, encrypted_echo_message: { type: 'string' } },
}

function validateSecurityEchoed(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.echo_message === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'echo_message' },
        schemaSecurityEchoed,
        data,
      )
      errors++
    }
    if (data.echo_message !== undefined) {
      let data0 = data.echo_message
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/echo_message',
          'type',
          { type: 'string' },
          schemaSecurityEchoed.properties.echo_message,
          data0,
        )
        errors++
      }
    }
    if (data.encrypted_echo_message !== undefined) {
      let data1 = data.encrypted_echo_message
      if (typeof data1 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/encrypted_echo_message',
          'type',
          { type: 'string' },
          schemaSecurityEchoed.properties.encrypted_echo_message,
          data1,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaSecurityEchoed, data)
    errors++
  }
  validateSecurityEchoed.errors = vErrors
  return errors === 0
}

const schemaApiError = {
  type: 'object',
  required: ['code', 'message'],
  properties: { code: { type: 'string' }, message: { type: 'string' }, detail: { type: 'object' } },
}

function validateApiError(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.code === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'code' }, schemaApiError, data)
      errors++
    }
    if (data.message === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'message' }, schemaApiError, data)
      errors++
    }
    if (data.code !== undefined) {
      let data0 = data.code
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/code',
          'type',
          { type: 'string' },
          schemaApiError.properties.code,
          data0,
        )
        errors++
      }
    }
    if (data.message !== undefined) {
      let data1 = data.message
      if (typeof data1 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/message',
          'type',
          { type: 'string' },
          schemaApiError.properties.message,
          data1,
        )
        errors++
      }
    }
    if (data.detail !== undefined) {
      let data2 = data.detail
      if (!(data2 && typeof data2 == 'object' && !Array.isArray(data2))) {
        vErrors = addError(
          vErrors,
          instancePath + '/detail',
          'type',
          { type: 'object' },
          schemaApiError.properties.detail,
          data2,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaApiError, data)
    errors++
  }
  validateApiError.errors = vErrors
  return errors === 0
}

const schemaNotificationEnvelope = {
  type: 'object',
  required: ['id', 'create_time', 'event_type', 'resource_type', 'summary', 'resource'],
  properties: {
    id: { type: 'string' },
    create_time: { type: 'string' },
    event_type: { type: 'string' },
    resource_type: { type: 'string' },
    summary: { type: 'string' },
    resource: { $ref: 'EncryptedResource' },
  },
}

function validateNotificationEnvelope(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'id' }, schemaNotificationEnvelope, data)
      errors++
    }
    if (data.create_time === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'create_time' },
        schemaNotificationEnvelope,
        data,
      )
      errors++
    }
    if (data.event_type === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'event_type' },
        schemaNotificationEnvelope,
        data,
      )
      errors++
    }
    if (data.resource_type === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'resource_type' },
        schemaNotificationEnvelope,
        data,
      )
      errors++
    }
    if (data.summary === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'summary' },
        schemaNotificationEnvelope,
        data,
      )
      errors++
    }
    if (data.resource === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'resource' },
        schemaNotificationEnvelope,
        data,
      )
      errors++
    }
    if (data.id !== undefined) {
      let data0 = data.id
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/id',
          'type',
          { type: 'string' },
          schemaNotificationEnvelope.properties.id,
          data0,
        )
        errors++
      }
    }
    if (data.create_time !== undefined) {
      let data1 = data.create_time
      if (typeof data1 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/create_time',
          'type',
          { type: 'string' },
          schemaNotificationEnvelope.properties.create_time,
          data1,
        )
        errors++
      }
    }
    if (data.event_type !== undefined) {
      let data2 = data.event_type
      if (typeof data2 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/event_type',
          'type',
          { type: 'string' },
          schemaNotificationEnvelope.properties.event_type,
          data2,
        )
        errors++
      }
    }
    if (data.resource_type !== undefined) {
      let data3 = data.resource_type
      if (typeof data3 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/resource_type',
          'type',
          { type: 'string' },
          schemaNotificationEnvelope.properties.resource_type,
          data3,
        )
        errors++
      }
    }
    if (data.summary !== undefined) {
      let data4 = data.summary
      if (typeof data4 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/summary',
          'type',
          { type: 'string' },
          schemaNotificationEnvelope.properties.summary,
          data4,
        )
        errors++
      }
    }
    if (data.resource !== undefined) {
      if (!validateEncryptedResource(data.resource, { instancePath: instancePath + '/resource' })) {
        vErrors = vErrors === null ? validateEncryptedResource.errors : vErrors.concat(validateEncryptedResource.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaNotificationEnvelope, data)
    errors++
  }
  validateNotificationEnvelope.errors = vErrors
  return errors === 0
}

const schemaContractSigned = {
  type: 'object',
  required: ['mchid', 'out_contract_code', 'plan_id', 'appid', 'openid', 'operate_time'],
  properties: {
    mchid: { type: 'string' },
    out_contract_code: { type: 'string' },
    plan_id: { type: 'integer' },
    appid: { type: 'string' },
    openid: { type: 'string' },
    contract_expired_time: { type: 'string' },
    operate_time: { type: 'string' },
    attach: { type: 'string' },
    contract_id: { type: 'string' },
  },
}

function validateContractSigned(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.mchid === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'mchid' }, schemaContractSigned, data)
      errors++
    }
    if (data.out_contract_code === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'out_contract_code' },
        schemaContractSigned,
        data,
      )
      errors++
    }
    if (data.plan_id === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'plan_id' }, schemaContractSigned, data)
      errors++
    }
    if (data.appid === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'appid' }, schemaContractSigned, data)
      errors++
    }
    if (data.openid === undefined) {
      vErrors = addError(vErrors, instancePath, 'required', { missingProperty: 'openid' }, schemaContractSigned, data)
      errors++
    }
    if (data.operate_time === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'operate_time' },
        schemaContractSigned,
        data,
      )
      errors++
    }
    if (data.mchid !== undefined) {
      let data0 = data.mchid
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/mchid',
          'type',
          { type: 'string' },
          schemaContractSigned.properties.mchid,
          data0,
        )
        errors++
      }
    }
    if (data.out_contract_code !== undefined) {
      let data1 = data.out_contract_code
      if (typeof data1 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/out_contract_code',
          'type',
          { type: 'string' },
          schemaContractSigned.properties.out_contract_code,
          data1,
        )
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data2 = data.plan_id
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2))) {
        vErrors = addError(
          vErrors,
          instancePath + '/plan_id',
          'type',
          { type: 'integer' },
          schemaContractSigned.properties.plan_id,
          data2,
        )
        errors++
      }
    }
    if (data.appid !== undefined) {
      let data3 = data.appid
      if (typeof data3 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/appid',
          'type',
          { type: 'string' },
          schemaContractSigned.properties.appid,
          data3,
        )
        errors++
      }
    }
    if (data.openid !== undefined) {
      let data4 = data.openid
      if (typeof data4 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/openid',
          'type',
          { type: 'string' },
          schemaContractSigned.properties.openid,
          data4,
        )
        errors++
      }
    }
    if (data.contract_expired_time !== undefined) {
      let data5 = data.contract_expired_time
      if (typeof data5 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_expired_time',
          'type',
          { type: 'string' },
          schemaContractSigned.properties.contract_expired_time,
          data5,
        )
        errors++
      }
    }
    if (data.operate_time !== undefined) {
      let data6 = data.operate_time
      if (typeof data6 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/operate_time',
          'type',
          { type: 'string' },
          schemaContractSigned.properties.operate_time,
          data6,
        )
        errors++
      }
    }
    if (data.attach !== undefined) {
      let data7 = data.attach
      if (typeof data7 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/attach',
          'type',
          { type: 'string' },
          schemaContractSigned.properties.attach,
          data7,
        )
        errors++
      }
    }
    if (data.contract_id !== undefined) {
      let data8 = data.contract_id
      if (typeof data8 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_id',
          'type',
          { type: 'string' },
          schemaContractSigned.properties.contract_id,
          data8,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaContractSigned, data)
    errors++
  }
  validateContractSigned.errors = vErrors
  return errors === 0
}

const schemaContractTerminated = {
  type: 'object',
  required: ['mchid', 'out_contract_code', 'plan_id', 'appid', 'openid', 'operate_time', 'contract_termination_mode'],
  properties: {
    mchid: { type: 'string' },
    out_contract_code: { type: 'string' },
    plan_id: { type: 'integer' },
    appid: { type: 'string' },
    openid: { type: 'string' },
    contract_termination_mode: { type: 'string' },
    operate_time: { type: 'string' },
    attach: { type: 'string' },
    contract_id: { type: 'string' },
  },
}

function validateContractTerminated(data, { instancePath = '' } = {}) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.mchid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'mchid' },
        schemaContractTerminated,
        data,
      )
      errors++
    }
    if (data.out_contract_code === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'out_contract_code' },
        schemaContractTerminated,
        data,
      )
      errors++
    }
    if (data.plan_id === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'plan_id' },
        schemaContractTerminated,
        data,
      )
      errors++
    }
    if (data.appid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'appid' },
        schemaContractTerminated,
        data,
      )
      errors++
    }
    if (data.openid === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'openid' },
        schemaContractTerminated,
        data,
      )
      errors++
    }
    if (data.operate_time === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'operate_time' },
        schemaContractTerminated,
        data,
      )
      errors++
    }
    if (data.contract_termination_mode === undefined) {
      vErrors = addError(
        vErrors,
        instancePath,
        'required',
        { missingProperty: 'contract_termination_mode' },
        schemaContractTerminated,
        data,
      )
      errors++
    }
    if (data.mchid !== undefined) {
      let data0 = data.mchid
      if (typeof data0 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/mchid',
          'type',
          { type: 'string' },
          schemaContractTerminated.properties.mchid,
          data0,
        )
        errors++
      }
    }
    if (data.out_contract_code !== undefined) {
      let data1 = data.out_contract_code
      if (typeof data1 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/out_contract_code',
          'type',
          { type: 'string' },
          schemaContractTerminated.properties.out_contract_code,
          data1,
        )
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data2 = data.plan_id
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2))) {
        vErrors = addError(
          vErrors,
          instancePath + '/plan_id',
          'type',
          { type: 'integer' },
          schemaContractTerminated.properties.plan_id,
          data2,
        )
        errors++
      }
    }
    if (data.appid !== undefined) {
      let data3 = data.appid
      if (typeof data3 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/appid',
          'type',
          { type: 'string' },
          schemaContractTerminated.properties.appid,
          data3,
        )
        errors++
      }
    }
    if (data.openid !== undefined) {
      let data4 = data.openid
      if (typeof data4 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/openid',
          'type',
          { type: 'string' },
          schemaContractTerminated.properties.openid,
          data4,
        )
        errors++
      }
    }
    if (data.contract_termination_mode !== undefined) {
      let data5 = data.contract_termination_mode
      if (typeof data5 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_termination_mode',
          'type',
          { type: 'string' },
          schemaContractTerminated.properties.contract_termination_mode,
          data5,
        )
        errors++
      }
    }
    if (data.operate_time !== undefined) {
      let data6 = data.operate_time
      if (typeof data6 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/operate_time',
          'type',
          { type: 'string' },
          schemaContractTerminated.properties.operate_time,
          data6,
        )
        errors++
      }
    }
    if (data.attach !== undefined) {
      let data7 = data.attach
      if (typeof data7 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/attach',
          'type',
          { type: 'string' },
          schemaContractTerminated.properties.attach,
          data7,
        )
        errors++
      }
    }
    if (data.contract_id !== undefined) {
      let data8 = data.contract_id
      if (typeof data8 !== 'string') {
        vErrors = addError(
          vErrors,
          instancePath + '/contract_id',
          'type',
          { type: 'string' },
          schemaContractTerminated.properties.contract_id,
          data8,
        )
        errors++
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaContractTerminated, data)
    errors++
  }
  validateContractTerminated.errors = vErrors
  return errors === 0
}

/** What is known about each operation, by method and schema path. */
export const operations: Readonly<Record<string, OperationContract>> = {
  'POST /v3/ecommerce/combine-papay/contracts/pre-entrust-sign': {
    operationId: 'preEntrustSign',
    body: validatePreEntrustSign,
    bodyRequired: true,
    responses: { '200': validatePreEntrustSession },
    echoes: [
      { field: 'plan_id', from: 'body', name: 'plan_id' },
      { field: 'out_contract_code', from: 'body', name: 'out_contract_code' },
    ],
    idempotentBy: 'out_contract_code',
  },
  'POST /v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program': {
    operationId: 'preEntrustSignMiniProgram',
    body: validatePreEntrustSignMiniProgram,
    bodyRequired: true,
    responses: { '200': validatePreEntrustSession },
    echoes: [
      { field: 'plan_id', from: 'body', name: 'plan_id' },
      { field: 'out_contract_code', from: 'body', name: 'out_contract_code' },
    ],
    idempotentBy: 'out_contract_code',
  },
  'GET /v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}': {
    operationId: 'queryContract',
    bodyRequired: false,
    path: validateQueryContractPath,
    responses: { '200': validateContract },
    echoes: [
      { field: 'plan_id', from: 'path', name: 'plan_id' },
      { field: 'out_contract_code', from: 'path', name: 'out_contract_code' },
    ],
  },
  'POST /v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate': {
    operationId: 'terminateContract',
    body: validateContractTermination,
    bodyRequired: true,
    path: validateTerminateContractPath,
    responses: { '200': validateTerminatedContract },
    echoes: [
      { field: 'plan_id', from: 'path', name: 'plan_id' },
      { field: 'out_contract_code', from: 'path', name: 'out_contract_code' },
    ],
    idempotentBy: 'out_contract_code',
  },
  'POST /v3/ecommerce/combine-papay/transactions': {
    operationId: 'createTransaction',
    body: validateCombineDeduction,
    bodyRequired: true,
    responses: { '200': validateCreatedTransaction },
    echoes: [{ field: 'combine_out_trade_no', from: 'body', name: 'combine_out_trade_no' }],
    idempotentBy: 'combine_out_trade_no',
    timeout: 60000,
  },
  'GET /v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}': {
    operationId: 'queryTransaction',
    bodyRequired: false,
    path: validateQueryTransactionPath,
    responses: { '200': validateTransaction },
    echoes: [{ field: 'combine_out_trade_no', from: 'path', name: 'combine_out_trade_no' }],
  },
  'POST /v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse': {
    operationId: 'reverseTransaction',
    body: validateCombineReversal,
    bodyRequired: true,
    path: validateReverseTransactionPath,
    responses: { '204': null },
    echoes: [],
    idempotentBy: 'combine_out_trade_no',
  },
  'GET /v3/certificates': {
    operationId: 'listCertificates',
    bodyRequired: false,
    query: validateListCertificatesQuery,
    responses: { '200': validateCertificateList },
    echoes: [],
  },
  'POST /v3/security/echo': {
    operationId: 'echoSecurity',
    body: validateSecurityEcho,
    bodyRequired: true,
    responses: { '200': validateSecurityEchoed },
    echoes: [],
  },
}

/** Any answer with a 4xx or 5xx status. */
export const apiError: Validator = validateApiError

/** Any notification, before its resource is decrypted. */
export const notificationEnvelope: Validator = validateNotificationEnvelope

/** The decrypted resource of each notification, by event type. */
export const notificationResources: Readonly<Record<string, Validator>> = {
  'ECOMMERCE_ENTRUST.SIGN': validateContractSigned,
  'ECOMMERCE_ENTRUST.TERMINATE': validateContractTerminated,
}
