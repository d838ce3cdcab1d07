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

function addErrors(errors, validate, data, instancePath) {
  if (validate(data, { instancePath })) return errors
  return errors === null ? validate.errors : errors.concat(validate.errors)
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
    appid: {},
    plan_id: {},
    out_contract_code: {},
    contract_display_account: {},
    notify_url: {},
    return_app: {},
    attach: {},
  },
}

const schemaValuedca9b256 = {
  type: 'string',
  minLength: 1,
  maxLength: 32,
  pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
  'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
}

const pattern5fe0d618 = /* @__PURE__ */ new RegExp('^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$', 'u')

function validateValuedca9b256(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (typeof data === 'string') {
    if (countCodePoints(data) > 32) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 32 }, schemaValuedca9b256, data)
    }
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValuedca9b256, data)
    }
    if (!pattern5fe0d618.test(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'pattern',
        { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
        schemaValuedca9b256,
        data,
      )
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValuedca9b256, data)
  }
  validateValuedca9b256.errors = vErrors
  return vErrors === null
}

const schemaValue54f8b649 = { type: 'integer', minimum: 1, maximum: 9007199254740991 }

function validateValue54f8b649(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data))) {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'integer' }, schemaValue54f8b649, data)
  }
  if (typeof data == 'number') {
    if (data > 9007199254740991 || isNaN(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'maximum',
        { comparison: '<=', limit: 9007199254740991 },
        schemaValue54f8b649,
        data,
      )
    }
    if (data < 1 || isNaN(data)) {
      vErrors = addError(vErrors, instancePath, 'minimum', { comparison: '>=', limit: 1 }, schemaValue54f8b649, data)
    }
  }
  validateValue54f8b649.errors = vErrors
  return vErrors === null
}

const schemaValue27372ce9 = {
  type: 'string',
  minLength: 1,
  maxLength: 256,
  pattern: '^[Hh][Tt][Tt][Pp][Ss]?://(?!/)[\\u0021-\\u003E\\u0040-\\uD7FF\\uE000-\\uFFFF]+$',
  'x-pattern-rule': 'an absolute http(s) URL without a query string',
}
const pattern60f96afc = /* @__PURE__ */ new RegExp(
  '^[Hh][Tt][Tt][Pp][Ss]?://(?!/)[\\u0021-\\u003E\\u0040-\\uD7FF\\uE000-\\uFFFF]+$',
  'u',
)

function validateValue27372ce9(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (typeof data === 'string') {
    if (countCodePoints(data) > 256) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 256 }, schemaValue27372ce9, data)
    }
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValue27372ce9, data)
    }
    if (!pattern60f96afc.test(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'pattern',
        { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://(?!/)[\\u0021-\\u003E\\u0040-\\uD7FF\\uE000-\\uFFFF]+$' },
        schemaValue27372ce9,
        data,
      )
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue27372ce9, data)
  }
  validateValue27372ce9.errors = vErrors
  return vErrors === null
}

const schemaValue7cb541e8 = { type: 'boolean' }

function validateValue7cb541e8(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (typeof data !== 'boolean') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'boolean' }, schemaValue7cb541e8, data)
  }
  validateValue7cb541e8.errors = vErrors
  return vErrors === null
}

const schemaValue89424a0c = {
  type: 'string',
  maxLength: 255,
  pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
  'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
}

function validateValue89424a0c(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (typeof data === 'string') {
    if (countCodePoints(data) > 255) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 255 }, schemaValue89424a0c, data)
    }
    if (!pattern5fe0d618.test(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'pattern',
        { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
        schemaValue89424a0c,
        data,
      )
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue89424a0c, data)
  }
  validateValue89424a0c.errors = vErrors
  return vErrors === null
}

function validatePreEntrustSign(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaPreEntrustSign.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaPreEntrustSign, data)
      }
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
      }
    }
    if (data.appid !== undefined) {
      vErrors = addErrors(vErrors, validateValuedca9b256, data.appid, instancePath + '/appid')
    }
    if (data.plan_id !== undefined) {
      vErrors = addErrors(vErrors, validateValue54f8b649, data.plan_id, instancePath + '/plan_id')
    }
    if (data.out_contract_code !== undefined) {
      vErrors = addErrors(vErrors, validateValuedca9b256, data.out_contract_code, instancePath + '/out_contract_code')
    }
    if (data.contract_display_account !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValuedca9b256,
        data.contract_display_account,
        instancePath + '/contract_display_account',
      )
    }
    if (data.notify_url !== undefined) {
      vErrors = addErrors(vErrors, validateValue27372ce9, data.notify_url, instancePath + '/notify_url')
    }
    if (data.return_app !== undefined) {
      vErrors = addErrors(vErrors, validateValue7cb541e8, data.return_app, instancePath + '/return_app')
    }
    if (data.attach !== undefined) {
      vErrors = addErrors(vErrors, validateValue89424a0c, data.attach, instancePath + '/attach')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaPreEntrustSign, data)
  }
  validatePreEntrustSign.errors = vErrors
  return vErrors === null
}

const schemaPreEntrustSession = {
  type: 'object',
  required: ['pre_entrustweb_id', 'mchid', 'plan_id', 'out_contract_code'],
}

const schemaValuef0ebe3aa = { type: 'string', minLength: 1 }

function validateValuef0ebe3aa(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (typeof data === 'string') {
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValuef0ebe3aa, data)
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValuef0ebe3aa, data)
  }
  validateValuef0ebe3aa.errors = vErrors
  return vErrors === null
}

const schemaValue00404e68 = { type: 'string' }

function validateValue00404e68(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue00404e68, data)
  }
  validateValue00404e68.errors = vErrors
  return vErrors === null
}

const schemaValuef0765dbf = { type: 'integer' }

function validateValuef0765dbf(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data))) {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'integer' }, schemaValuef0765dbf, data)
  }
  validateValuef0765dbf.errors = vErrors
  return vErrors === null
}

function validatePreEntrustSession(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaPreEntrustSession.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaPreEntrustSession, data)
      }
    }
    if (data.pre_entrustweb_id !== undefined) {
      vErrors = addErrors(vErrors, validateValuef0ebe3aa, data.pre_entrustweb_id, instancePath + '/pre_entrustweb_id')
    }
    if (data.mchid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.mchid, instancePath + '/mchid')
    }
    if (data.plan_id !== undefined) {
      vErrors = addErrors(vErrors, validateValuef0765dbf, data.plan_id, instancePath + '/plan_id')
    }
    if (data.out_contract_code !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.out_contract_code, instancePath + '/out_contract_code')
    }
    if (data.miniprogram_username !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValue00404e68,
        data.miniprogram_username,
        instancePath + '/miniprogram_username',
      )
    }
    if (data.miniprogram_path !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.miniprogram_path, instancePath + '/miniprogram_path')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaPreEntrustSession, data)
  }
  validatePreEntrustSession.errors = vErrors
  return vErrors === null
}

const schemaPreEntrustSignMiniProgram = {
  type: 'object',
  additionalProperties: false,
  required: ['appid', 'plan_id', 'out_contract_code', 'contract_display_account', 'notify_url'],
  properties: { appid: {}, plan_id: {}, out_contract_code: {}, contract_display_account: {}, notify_url: {} },
}

function validatePreEntrustSignMiniProgram(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaPreEntrustSignMiniProgram.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaPreEntrustSignMiniProgram,
          data,
        )
      }
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
      }
    }
    if (data.appid !== undefined) {
      vErrors = addErrors(vErrors, validateValuedca9b256, data.appid, instancePath + '/appid')
    }
    if (data.plan_id !== undefined) {
      vErrors = addErrors(vErrors, validateValue54f8b649, data.plan_id, instancePath + '/plan_id')
    }
    if (data.out_contract_code !== undefined) {
      vErrors = addErrors(vErrors, validateValuedca9b256, data.out_contract_code, instancePath + '/out_contract_code')
    }
    if (data.contract_display_account !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValuedca9b256,
        data.contract_display_account,
        instancePath + '/contract_display_account',
      )
    }
    if (data.notify_url !== undefined) {
      vErrors = addErrors(vErrors, validateValue27372ce9, data.notify_url, instancePath + '/notify_url')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaPreEntrustSignMiniProgram, data)
  }
  validatePreEntrustSignMiniProgram.errors = vErrors
  return vErrors === null
}

const schemaQueryContractPath = {
  type: 'object',
  required: ['plan_id', 'out_contract_code'],
  additionalProperties: false,
  properties: { plan_id: {}, out_contract_code: {} },
}

function validateQueryContractPath(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaQueryContractPath.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaQueryContractPath, data)
      }
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
      }
    }
    if (data.plan_id !== undefined) {
      vErrors = addErrors(vErrors, validateValue54f8b649, data.plan_id, instancePath + '/plan_id')
    }
    if (data.out_contract_code !== undefined) {
      vErrors = addErrors(vErrors, validateValuedca9b256, data.out_contract_code, instancePath + '/out_contract_code')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaQueryContractPath, data)
  }
  validateQueryContractPath.errors = vErrors
  return vErrors === null
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
}

const schemaValue78656e7e = { type: 'string', enum: ['NOT_SIGNED', 'SIGNED', 'TERMINATED'] }

function validateValue78656e7e(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue78656e7e, data)
  }
  if (!(data === 'NOT_SIGNED' || data === 'SIGNED' || data === 'TERMINATED')) {
    vErrors = addError(
      vErrors,
      instancePath,
      'enum',
      { allowedValues: schemaValue78656e7e.enum },
      schemaValue78656e7e,
      data,
    )
  }
  validateValue78656e7e.errors = vErrors
  return vErrors === null
}

const schemaContractTerminateInfo = { type: 'object' }

function validateContractTerminateInfo(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.contract_termination_mode !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValue00404e68,
        data.contract_termination_mode,
        instancePath + '/contract_termination_mode',
      )
    }
    if (data.contract_terminated_time !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValue00404e68,
        data.contract_terminated_time,
        instancePath + '/contract_terminated_time',
      )
    }
    if (data.contract_termination_remark !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValue00404e68,
        data.contract_termination_remark,
        instancePath + '/contract_termination_remark',
      )
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaContractTerminateInfo, data)
  }
  validateContractTerminateInfo.errors = vErrors
  return vErrors === null
}

function validateContract(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaContract.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaContract, data)
      }
    }
    if (data.mchid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.mchid, instancePath + '/mchid')
    }
    if (data.contract_id !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.contract_id, instancePath + '/contract_id')
    }
    if (data.appid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.appid, instancePath + '/appid')
    }
    if (data.plan_id !== undefined) {
      vErrors = addErrors(vErrors, validateValuef0765dbf, data.plan_id, instancePath + '/plan_id')
    }
    if (data.out_contract_code !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.out_contract_code, instancePath + '/out_contract_code')
    }
    if (data.contract_display_account !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValue00404e68,
        data.contract_display_account,
        instancePath + '/contract_display_account',
      )
    }
    if (data.contract_state !== undefined) {
      vErrors = addErrors(vErrors, validateValue78656e7e, data.contract_state, instancePath + '/contract_state')
    }
    if (data.contract_signed_time !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValue00404e68,
        data.contract_signed_time,
        instancePath + '/contract_signed_time',
      )
    }
    if (data.contract_expired_time !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValue00404e68,
        data.contract_expired_time,
        instancePath + '/contract_expired_time',
      )
    }
    if (data.openid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.openid, instancePath + '/openid')
    }
    if (data.contract_terminate_info !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateContractTerminateInfo,
        data.contract_terminate_info,
        instancePath + '/contract_terminate_info',
      )
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaContract, data)
  }
  validateContract.errors = vErrors
  return vErrors === null
}

const schemaContractTermination = {
  type: 'object',
  additionalProperties: false,
  required: ['contract_termination_remark'],
  properties: { contract_termination_remark: {} },
}

const schemaValuee25b8511 = {
  type: 'string',
  minLength: 1,
  maxLength: 256,
  pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
  'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
}

function validateValuee25b8511(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (typeof data === 'string') {
    if (countCodePoints(data) > 256) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 256 }, schemaValuee25b8511, data)
    }
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValuee25b8511, data)
    }
    if (!pattern5fe0d618.test(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'pattern',
        { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
        schemaValuee25b8511,
        data,
      )
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValuee25b8511, data)
  }
  validateValuee25b8511.errors = vErrors
  return vErrors === null
}

function validateContractTermination(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaContractTermination.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaContractTermination,
          data,
        )
      }
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
      }
    }
    if (data.contract_termination_remark !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValuee25b8511,
        data.contract_termination_remark,
        instancePath + '/contract_termination_remark',
      )
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaContractTermination, data)
  }
  validateContractTermination.errors = vErrors
  return vErrors === null
}

const schemaTerminateContractPath = {
  type: 'object',
  required: ['plan_id', 'out_contract_code'],
  additionalProperties: false,
  properties: { plan_id: {}, out_contract_code: {} },
}

function validateTerminateContractPath(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaTerminateContractPath.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaTerminateContractPath,
          data,
        )
      }
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
      }
    }
    if (data.plan_id !== undefined) {
      vErrors = addErrors(vErrors, validateValue54f8b649, data.plan_id, instancePath + '/plan_id')
    }
    if (data.out_contract_code !== undefined) {
      vErrors = addErrors(vErrors, validateValuedca9b256, data.out_contract_code, instancePath + '/out_contract_code')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaTerminateContractPath, data)
  }
  validateTerminateContractPath.errors = vErrors
  return vErrors === null
}

const schemaTerminatedContract = { type: 'object', required: ['mchid', 'plan_id', 'out_contract_code'] }

function validateTerminatedContract(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaTerminatedContract.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaTerminatedContract,
          data,
        )
      }
    }
    if (data.mchid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.mchid, instancePath + '/mchid')
    }
    if (data.plan_id !== undefined) {
      vErrors = addErrors(vErrors, validateValuef0765dbf, data.plan_id, instancePath + '/plan_id')
    }
    if (data.out_contract_code !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.out_contract_code, instancePath + '/out_contract_code')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaTerminatedContract, data)
  }
  validateTerminatedContract.errors = vErrors
  return vErrors === null
}

const schemaCombineDeduction = {
  type: 'object',
  additionalProperties: false,
  required: ['combine_appid', 'combine_mchid', 'combine_out_trade_no', 'contract_id', 'sub_orders'],
  properties: {
    combine_appid: {},
    combine_mchid: {},
    combine_out_trade_no: {},
    contract_id: {},
    sub_orders: {},
    risk_info: {},
  },
}

const schemaValuece35509d = {
  type: 'string',
  minLength: 1,
  maxLength: 32,
  pattern: '^[0-9A-Za-z_\\-|*@]+$',
  'x-pattern-rule': 'only digits, letters and the characters _ - | * @',
}
const pattern1db33403 = /* @__PURE__ */ new RegExp('^[0-9A-Za-z_\\-|*@]+$', 'u')

function validateValuece35509d(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (typeof data === 'string') {
    if (countCodePoints(data) > 32) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 32 }, schemaValuece35509d, data)
    }
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValuece35509d, data)
    }
    if (!pattern1db33403.test(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'pattern',
        { pattern: '^[0-9A-Za-z_\\-|*@]+$' },
        schemaValuece35509d,
        data,
      )
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValuece35509d, data)
  }
  validateValuece35509d.errors = vErrors
  return vErrors === null
}

const schemaValue993e71a4 = { type: 'array', minItems: 1, maxItems: 50, items: { $ref: 'DeductionSubOrder' } }

const schemaDeductionSubOrder = {
  type: 'object',
  additionalProperties: false,
  required: ['mchid', 'amount', 'out_trade_no', 'sub_mchid', 'description'],
  properties: {
    mchid: { $ref: 'Value2f516f21' },
    attach: { $ref: 'Value6149d8a8' },
    amount: { $ref: 'DeductionAmount' },
    out_trade_no: { $ref: 'Value2f516f21' },
    sub_mchid: { $ref: 'Value2f516f21' },
    sub_appid: { $ref: 'Value6149d8a8' },
    description: { $ref: 'Value2f516f21' },
    settle_info: { $ref: 'SettleInfo' },
    sub_risk_info: { $ref: 'Value6149d8a8' },
  },
}
const func10 = Object.prototype.hasOwnProperty

const schemaValue2f516f21 = {
  type: 'string',
  minLength: 1,
  pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
  'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
}

function validateValue2f516f21(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (typeof data === 'string') {
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValue2f516f21, data)
    }
    if (!pattern5fe0d618.test(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'pattern',
        { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
        schemaValue2f516f21,
        data,
      )
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue2f516f21, data)
  }
  validateValue2f516f21.errors = vErrors
  return vErrors === null
}

const schemaValue6149d8a8 = {
  type: 'string',
  pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
  'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
}

function validateValue6149d8a8(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (typeof data === 'string') {
    if (!pattern5fe0d618.test(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'pattern',
        { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
        schemaValue6149d8a8,
        data,
      )
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue6149d8a8, data)
  }
  validateValue6149d8a8.errors = vErrors
  return vErrors === null
}

const schemaDeductionAmount = {
  type: 'object',
  additionalProperties: false,
  required: ['total_amount', 'currency'],
  properties: { total_amount: {}, currency: {} },
}

function validateDeductionAmount(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaDeductionAmount.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaDeductionAmount, data)
      }
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
      }
    }
    if (data.total_amount !== undefined) {
      vErrors = addErrors(vErrors, validateValuef0765dbf, data.total_amount, instancePath + '/total_amount')
    }
    if (data.currency !== undefined) {
      vErrors = addErrors(vErrors, validateValue2f516f21, data.currency, instancePath + '/currency')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaDeductionAmount, data)
  }
  validateDeductionAmount.errors = vErrors
  return vErrors === null
}

const schemaSettleInfo = {
  type: 'object',
  additionalProperties: false,
  properties: { profit_sharing: {}, subsidy_amount: {} },
}

function validateSettleInfo(data, { instancePath = '' } = {}) {
  let vErrors = null

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
      }
    }
    if (data.profit_sharing !== undefined) {
      vErrors = addErrors(vErrors, validateValue7cb541e8, data.profit_sharing, instancePath + '/profit_sharing')
    }
    if (data.subsidy_amount !== undefined) {
      vErrors = addErrors(vErrors, validateValuef0765dbf, data.subsidy_amount, instancePath + '/subsidy_amount')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaSettleInfo, data)
  }
  validateSettleInfo.errors = vErrors
  return vErrors === null
}

function validateDeductionSubOrder(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaDeductionSubOrder.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaDeductionSubOrder, data)
      }
    }
    for (const key0 in data) {
      if (!func10.call(schemaDeductionSubOrder.properties, key0)) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaDeductionSubOrder,
          data,
        )
      }
    }
    if (data.mchid !== undefined) {
      vErrors = addErrors(vErrors, validateValue2f516f21, data.mchid, instancePath + '/mchid')
    }
    if (data.attach !== undefined) {
      vErrors = addErrors(vErrors, validateValue6149d8a8, data.attach, instancePath + '/attach')
    }
    if (data.amount !== undefined) {
      vErrors = addErrors(vErrors, validateDeductionAmount, data.amount, instancePath + '/amount')
    }
    if (data.out_trade_no !== undefined) {
      vErrors = addErrors(vErrors, validateValue2f516f21, data.out_trade_no, instancePath + '/out_trade_no')
    }
    if (data.sub_mchid !== undefined) {
      vErrors = addErrors(vErrors, validateValue2f516f21, data.sub_mchid, instancePath + '/sub_mchid')
    }
    if (data.sub_appid !== undefined) {
      vErrors = addErrors(vErrors, validateValue6149d8a8, data.sub_appid, instancePath + '/sub_appid')
    }
    if (data.description !== undefined) {
      vErrors = addErrors(vErrors, validateValue2f516f21, data.description, instancePath + '/description')
    }
    if (data.settle_info !== undefined) {
      vErrors = addErrors(vErrors, validateSettleInfo, data.settle_info, instancePath + '/settle_info')
    }
    if (data.sub_risk_info !== undefined) {
      vErrors = addErrors(vErrors, validateValue6149d8a8, data.sub_risk_info, instancePath + '/sub_risk_info')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaDeductionSubOrder, data)
  }
  validateDeductionSubOrder.errors = vErrors
  return vErrors === null
}

function validateValue993e71a4(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (Array.isArray(data)) {
    if (data.length > 50) {
      vErrors = addError(vErrors, instancePath, 'maxItems', { limit: 50 }, schemaValue993e71a4, data)
    }
    if (data.length < 1) {
      vErrors = addError(vErrors, instancePath, 'minItems', { limit: 1 }, schemaValue993e71a4, data)
    }
    const len0 = data.length
    for (let i0 = 0; i0 < len0; i0++) {
      vErrors = addErrors(vErrors, validateDeductionSubOrder, data[i0], instancePath + '/' + i0)
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'array' }, schemaValue993e71a4, data)
  }
  validateValue993e71a4.errors = vErrors
  return vErrors === null
}

function validateCombineDeduction(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaCombineDeduction.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaCombineDeduction, data)
      }
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
      }
    }
    if (data.combine_appid !== undefined) {
      vErrors = addErrors(vErrors, validateValuedca9b256, data.combine_appid, instancePath + '/combine_appid')
    }
    if (data.combine_mchid !== undefined) {
      vErrors = addErrors(vErrors, validateValuedca9b256, data.combine_mchid, instancePath + '/combine_mchid')
    }
    if (data.combine_out_trade_no !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValuece35509d,
        data.combine_out_trade_no,
        instancePath + '/combine_out_trade_no',
      )
    }
    if (data.contract_id !== undefined) {
      vErrors = addErrors(vErrors, validateValuedca9b256, data.contract_id, instancePath + '/contract_id')
    }
    if (data.sub_orders !== undefined) {
      vErrors = addErrors(vErrors, validateValue993e71a4, data.sub_orders, instancePath + '/sub_orders')
    }
    if (data.risk_info !== undefined) {
      vErrors = addErrors(vErrors, validateValue89424a0c, data.risk_info, instancePath + '/risk_info')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaCombineDeduction, data)
  }
  validateCombineDeduction.errors = vErrors
  return vErrors === null
}

const schemaCreatedTransaction = {
  type: 'object',
  required: ['combine_appid', 'combine_mchid', 'combine_out_trade_no', 'sub_orders', 'combine_payer_info'],
}

const schemaValue99e35850 = { type: 'array', items: { $ref: 'TransactionSubOrder' } }

const schemaTransactionSubOrder = {
  type: 'object',
  required: ['mchid', 'trade_type', 'trade_state', 'transaction_id', 'out_trade_no', 'sub_mchid', 'amount'],
}

const schemaTransactionAmount = { type: 'object', required: ['total_amount', 'currency'] }

function validateTransactionAmount(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaTransactionAmount.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaTransactionAmount, data)
      }
    }
    if (data.total_amount !== undefined) {
      vErrors = addErrors(vErrors, validateValuef0765dbf, data.total_amount, instancePath + '/total_amount')
    }
    if (data.currency !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.currency, instancePath + '/currency')
    }
    if (data.payer_amount !== undefined) {
      vErrors = addErrors(vErrors, validateValuef0765dbf, data.payer_amount, instancePath + '/payer_amount')
    }
    if (data.payer_currency !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.payer_currency, instancePath + '/payer_currency')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaTransactionAmount, data)
  }
  validateTransactionAmount.errors = vErrors
  return vErrors === null
}

function validateTransactionSubOrder(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaTransactionSubOrder.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaTransactionSubOrder,
          data,
        )
      }
    }
    if (data.mchid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.mchid, instancePath + '/mchid')
    }
    if (data.trade_type !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.trade_type, instancePath + '/trade_type')
    }
    if (data.trade_state !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.trade_state, instancePath + '/trade_state')
    }
    if (data.bank_type !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.bank_type, instancePath + '/bank_type')
    }
    if (data.attach !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.attach, instancePath + '/attach')
    }
    if (data.success_time !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.success_time, instancePath + '/success_time')
    }
    if (data.transaction_id !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.transaction_id, instancePath + '/transaction_id')
    }
    if (data.out_trade_no !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.out_trade_no, instancePath + '/out_trade_no')
    }
    if (data.sub_mchid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.sub_mchid, instancePath + '/sub_mchid')
    }
    if (data.sub_appid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.sub_appid, instancePath + '/sub_appid')
    }
    if (data.amount !== undefined) {
      vErrors = addErrors(vErrors, validateTransactionAmount, data.amount, instancePath + '/amount')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaTransactionSubOrder, data)
  }
  validateTransactionSubOrder.errors = vErrors
  return vErrors === null
}

function validateValue99e35850(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (Array.isArray(data)) {
    const len0 = data.length
    for (let i0 = 0; i0 < len0; i0++) {
      vErrors = addErrors(vErrors, validateTransactionSubOrder, data[i0], instancePath + '/' + i0)
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'array' }, schemaValue99e35850, data)
  }
  validateValue99e35850.errors = vErrors
  return vErrors === null
}

const schemaCombinePayer = { type: 'object', required: ['openid'] }

function validateCombinePayer(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaCombinePayer.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaCombinePayer, data)
      }
    }
    if (data.openid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.openid, instancePath + '/openid')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaCombinePayer, data)
  }
  validateCombinePayer.errors = vErrors
  return vErrors === null
}

function validateCreatedTransaction(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaCreatedTransaction.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaCreatedTransaction,
          data,
        )
      }
    }
    if (data.combine_appid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.combine_appid, instancePath + '/combine_appid')
    }
    if (data.combine_mchid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.combine_mchid, instancePath + '/combine_mchid')
    }
    if (data.combine_out_trade_no !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValue00404e68,
        data.combine_out_trade_no,
        instancePath + '/combine_out_trade_no',
      )
    }
    if (data.sub_orders !== undefined) {
      vErrors = addErrors(vErrors, validateValue99e35850, data.sub_orders, instancePath + '/sub_orders')
    }
    if (data.combine_payer_info !== undefined) {
      vErrors = addErrors(vErrors, validateCombinePayer, data.combine_payer_info, instancePath + '/combine_payer_info')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaCreatedTransaction, data)
  }
  validateCreatedTransaction.errors = vErrors
  return vErrors === null
}

const schemaQueryTransactionPath = {
  type: 'object',
  required: ['combine_out_trade_no'],
  additionalProperties: false,
  properties: { combine_out_trade_no: {} },
}

function validateQueryTransactionPath(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaQueryTransactionPath.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaQueryTransactionPath,
          data,
        )
      }
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
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValuece35509d,
        data.combine_out_trade_no,
        instancePath + '/combine_out_trade_no',
      )
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaQueryTransactionPath, data)
  }
  validateQueryTransactionPath.errors = vErrors
  return vErrors === null
}

const schemaTransaction = {
  type: 'object',
  required: ['combine_appid', 'combine_mchid', 'combine_out_trade_no', 'sub_orders', 'combine_payer_info'],
}

function validateTransaction(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaTransaction.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaTransaction, data)
      }
    }
    if (data.combine_appid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.combine_appid, instancePath + '/combine_appid')
    }
    if (data.combine_mchid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.combine_mchid, instancePath + '/combine_mchid')
    }
    if (data.combine_out_trade_no !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValue00404e68,
        data.combine_out_trade_no,
        instancePath + '/combine_out_trade_no',
      )
    }
    if (data.sub_orders !== undefined) {
      vErrors = addErrors(vErrors, validateValue99e35850, data.sub_orders, instancePath + '/sub_orders')
    }
    if (data.combine_payer_info !== undefined) {
      vErrors = addErrors(vErrors, validateCombinePayer, data.combine_payer_info, instancePath + '/combine_payer_info')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaTransaction, data)
  }
  validateTransaction.errors = vErrors
  return vErrors === null
}

const schemaCombineReversal = {
  type: 'object',
  additionalProperties: false,
  required: ['combine_appid', 'sub_orders'],
  properties: { combine_appid: {}, sub_orders: {} },
}

const schemaValue355e8f4a = { type: 'array', minItems: 1, maxItems: 50, items: { $ref: 'ReversalSubOrder' } }

const schemaReversalSubOrder = {
  type: 'object',
  additionalProperties: false,
  required: ['mchid', 'out_trade_no', 'sub_mchid'],
  properties: { mchid: {}, out_trade_no: {}, sub_mchid: {}, sub_appid: {} },
}

function validateReversalSubOrder(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaReversalSubOrder.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaReversalSubOrder, data)
      }
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
      }
    }
    if (data.mchid !== undefined) {
      vErrors = addErrors(vErrors, validateValue2f516f21, data.mchid, instancePath + '/mchid')
    }
    if (data.out_trade_no !== undefined) {
      vErrors = addErrors(vErrors, validateValue2f516f21, data.out_trade_no, instancePath + '/out_trade_no')
    }
    if (data.sub_mchid !== undefined) {
      vErrors = addErrors(vErrors, validateValue2f516f21, data.sub_mchid, instancePath + '/sub_mchid')
    }
    if (data.sub_appid !== undefined) {
      vErrors = addErrors(vErrors, validateValue6149d8a8, data.sub_appid, instancePath + '/sub_appid')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaReversalSubOrder, data)
  }
  validateReversalSubOrder.errors = vErrors
  return vErrors === null
}

function validateValue355e8f4a(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (Array.isArray(data)) {
    if (data.length > 50) {
      vErrors = addError(vErrors, instancePath, 'maxItems', { limit: 50 }, schemaValue355e8f4a, data)
    }
    if (data.length < 1) {
      vErrors = addError(vErrors, instancePath, 'minItems', { limit: 1 }, schemaValue355e8f4a, data)
    }
    const len0 = data.length
    for (let i0 = 0; i0 < len0; i0++) {
      vErrors = addErrors(vErrors, validateReversalSubOrder, data[i0], instancePath + '/' + i0)
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'array' }, schemaValue355e8f4a, data)
  }
  validateValue355e8f4a.errors = vErrors
  return vErrors === null
}

function validateCombineReversal(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaCombineReversal.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaCombineReversal, data)
      }
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
      }
    }
    if (data.combine_appid !== undefined) {
      vErrors = addErrors(vErrors, validateValue2f516f21, data.combine_appid, instancePath + '/combine_appid')
    }
    if (data.sub_orders !== undefined) {
      vErrors = addErrors(vErrors, validateValue355e8f4a, data.sub_orders, instancePath + '/sub_orders')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaCombineReversal, data)
  }
  validateCombineReversal.errors = vErrors
  return vErrors === null
}

const schemaReverseTransactionPath = {
  type: 'object',
  required: ['combine_out_trade_no'],
  additionalProperties: false,
  properties: { combine_out_trade_no: {} },
}

function validateReverseTransactionPath(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaReverseTransactionPath.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaReverseTransactionPath,
          data,
        )
      }
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
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValuece35509d,
        data.combine_out_trade_no,
        instancePath + '/combine_out_trade_no',
      )
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaReverseTransactionPath, data)
  }
  validateReverseTransactionPath.errors = vErrors
  return vErrors === null
}

const schemaListCertificatesQuery = {
  type: 'object',
  required: [],
  additionalProperties: false,
  properties: { algorithm_type: {} },
}

function validateListCertificatesQuery(data, { instancePath = '' } = {}) {
  let vErrors = null

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
      }
    }
    if (data.algorithm_type !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.algorithm_type, instancePath + '/algorithm_type')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaListCertificatesQuery, data)
  }
  validateListCertificatesQuery.errors = vErrors
  return vErrors === null
}

const schemaCertificateList = { type: 'object', required: ['data'] }

const schemaValue8ba54fff = { type: 'array', items: { $ref: 'PlatformCertificate' } }

const schemaPlatformCertificate = {
  type: 'object',
  required: ['serial_no', 'effective_time', 'expire_time', 'encrypt_certificate'],
}

const schemaEncryptedResource = { type: 'object', required: ['algorithm', 'ciphertext', 'nonce'] }

const schemaValue4c669587 = { type: 'string', const: 'AEAD_AES_256_GCM' }

function validateValue4c669587(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue4c669587, data)
  }
  if ('AEAD_AES_256_GCM' !== data) {
    vErrors = addError(vErrors, instancePath, 'const', { allowedValue: 'AEAD_AES_256_GCM' }, schemaValue4c669587, data)
  }
  validateValue4c669587.errors = vErrors
  return vErrors === null
}

function validateEncryptedResource(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaEncryptedResource.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaEncryptedResource, data)
      }
    }
    if (data.algorithm !== undefined) {
      vErrors = addErrors(vErrors, validateValue4c669587, data.algorithm, instancePath + '/algorithm')
    }
    if (data.ciphertext !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.ciphertext, instancePath + '/ciphertext')
    }
    if (data.associated_data !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.associated_data, instancePath + '/associated_data')
    }
    if (data.nonce !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.nonce, instancePath + '/nonce')
    }
    if (data.original_type !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.original_type, instancePath + '/original_type')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaEncryptedResource, data)
  }
  validateEncryptedResource.errors = vErrors
  return vErrors === null
}

function validatePlatformCertificate(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaPlatformCertificate.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaPlatformCertificate,
          data,
        )
      }
    }
    if (data.serial_no !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.serial_no, instancePath + '/serial_no')
    }
    if (data.effective_time !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.effective_time, instancePath + '/effective_time')
    }
    if (data.expire_time !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.expire_time, instancePath + '/expire_time')
    }
    if (data.encrypt_certificate !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateEncryptedResource,
        data.encrypt_certificate,
        instancePath + '/encrypt_certificate',
      )
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaPlatformCertificate, data)
  }
  validatePlatformCertificate.errors = vErrors
  return vErrors === null
}

function validateValue8ba54fff(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (Array.isArray(data)) {
    const len0 = data.length
    for (let i0 = 0; i0 < len0; i0++) {
      vErrors = addErrors(vErrors, validatePlatformCertificate, data[i0], instancePath + '/' + i0)
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'array' }, schemaValue8ba54fff, data)
  }
  validateValue8ba54fff.errors = vErrors
  return vErrors === null
}

function validateCertificateList(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaCertificateList.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaCertificateList, data)
      }
    }
    if (data.data !== undefined) {
      vErrors = addErrors(vErrors, validateValue8ba54fff, data.data, instancePath + '/data')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaCertificateList, data)
  }
  validateCertificateList.errors = vErrors
  return vErrors === null
}

const schemaSecurityEcho = {
  type: 'object',
  additionalProperties: false,
  required: ['echo_message'],
  properties: { echo_message: {}, encrypted_echo_message: {}, notify_url: {} },
}

function validateSecurityEcho(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaSecurityEcho.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaSecurityEcho, data)
      }
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
      }
    }
    if (data.echo_message !== undefined) {
      vErrors = addErrors(vErrors, validateValue6149d8a8, data.echo_message, instancePath + '/echo_message')
    }
    if (data.encrypted_echo_message !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValue6149d8a8,
        data.encrypted_echo_message,
        instancePath + '/encrypted_echo_message',
      )
    }
    if (data.notify_url !== undefined) {
      vErrors = addErrors(vErrors, validateValue6149d8a8, data.notify_url, instancePath + '/notify_url')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaSecurityEcho, data)
  }
  validateSecurityEcho.errors = vErrors
  return vErrors === null
}

const schemaSecurityEchoed = { type: 'object', required: ['echo_message'] }

function validateSecurityEchoed(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaSecurityEchoed.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaSecurityEchoed, data)
      }
    }
    if (data.echo_message !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.echo_message, instancePath + '/echo_message')
    }
    if (data.encrypted_echo_message !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValue00404e68,
        data.encrypted_echo_message,
        instancePath + '/encrypted_echo_message',
      )
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaSecurityEchoed, data)
  }
  validateSecurityEchoed.errors = vErrors
  return vErrors === null
}

const schemaApiError = { type: 'object', required: ['code', 'message'] }

const schemaValuea2c79926 = { type: 'object' }

function validateValuea2c79926(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaValuea2c79926, data)
  }
  validateValuea2c79926.errors = vErrors
  return vErrors === null
}

function validateApiError(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaApiError.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaApiError, data)
      }
    }
    if (data.code !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.code, instancePath + '/code')
    }
    if (data.message !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.message, instancePath + '/message')
    }
    if (data.detail !== undefined) {
      vErrors = addErrors(vErrors, validateValuea2c79926, data.detail, instancePath + '/detail')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaApiError, data)
  }
  validateApiError.errors = vErrors
  return vErrors === null
}

const schemaNotificationEnvelope = {
  type: 'object',
  required: ['id', 'create_time', 'event_type', 'resource_type', 'summary', 'resource'],
}

function validateNotificationEnvelope(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaNotificationEnvelope.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaNotificationEnvelope,
          data,
        )
      }
    }
    if (data.id !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.id, instancePath + '/id')
    }
    if (data.create_time !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.create_time, instancePath + '/create_time')
    }
    if (data.event_type !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.event_type, instancePath + '/event_type')
    }
    if (data.resource_type !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.resource_type, instancePath + '/resource_type')
    }
    if (data.summary !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.summary, instancePath + '/summary')
    }
    if (data.resource !== undefined) {
      vErrors = addErrors(vErrors, validateEncryptedResource, data.resource, instancePath + '/resource')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaNotificationEnvelope, data)
  }
  validateNotificationEnvelope.errors = vErrors
  return vErrors === null
}

const schemaContractSigned = {
  type: 'object',
  required: ['mchid', 'out_contract_code', 'plan_id', 'appid', 'openid', 'operate_time'],
}

function validateContractSigned(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaContractSigned.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaContractSigned, data)
      }
    }
    if (data.mchid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.mchid, instancePath + '/mchid')
    }
    if (data.out_contract_code !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.out_contract_code, instancePath + '/out_contract_code')
    }
    if (data.plan_id !== undefined) {
      vErrors = addErrors(vErrors, validateValuef0765dbf, data.plan_id, instancePath + '/plan_id')
    }
    if (data.appid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.appid, instancePath + '/appid')
    }
    if (data.openid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.openid, instancePath + '/openid')
    }
    if (data.contract_expired_time !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValue00404e68,
        data.contract_expired_time,
        instancePath + '/contract_expired_time',
      )
    }
    if (data.operate_time !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.operate_time, instancePath + '/operate_time')
    }
    if (data.attach !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.attach, instancePath + '/attach')
    }
    if (data.contract_id !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.contract_id, instancePath + '/contract_id')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaContractSigned, data)
  }
  validateContractSigned.errors = vErrors
  return vErrors === null
}

const schemaContractTerminated = {
  type: 'object',
  required: ['mchid', 'out_contract_code', 'plan_id', 'appid', 'openid', 'operate_time', 'contract_termination_mode'],
}

function validateContractTerminated(data, { instancePath = '' } = {}) {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaContractTerminated.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaContractTerminated,
          data,
        )
      }
    }
    if (data.mchid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.mchid, instancePath + '/mchid')
    }
    if (data.out_contract_code !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.out_contract_code, instancePath + '/out_contract_code')
    }
    if (data.plan_id !== undefined) {
      vErrors = addErrors(vErrors, validateValuef0765dbf, data.plan_id, instancePath + '/plan_id')
    }
    if (data.appid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.appid, instancePath + '/appid')
    }
    if (data.openid !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.openid, instancePath + '/openid')
    }
    if (data.contract_termination_mode !== undefined) {
      vErrors = addErrors(
        vErrors,
        validateValue00404e68,
        data.contract_termination_mode,
        instancePath + '/contract_termination_mode',
      )
    }
    if (data.operate_time !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.operate_time, instancePath + '/operate_time')
    }
    if (data.attach !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.attach, instancePath + '/attach')
    }
    if (data.contract_id !== undefined) {
      vErrors = addErrors(vErrors, validateValue00404e68, data.contract_id, instancePath + '/contract_id')
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaContractTerminated, data)
  }
  validateContractTerminated.errors = vErrors
  return vErrors === null
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
