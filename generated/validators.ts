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

/** Lengths in JSON Schema count code points. */
function countCodePoints(text) {
  let count = 0
  for (const _ of text) count++
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

function validatePreEntrustSign(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.appid === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'appid' },
        schema: schemaPreEntrustSign.required,
        parentSchema: schemaPreEntrustSign,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.plan_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'plan_id' },
        schema: schemaPreEntrustSign.required,
        parentSchema: schemaPreEntrustSign,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.out_contract_code === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'out_contract_code' },
        schema: schemaPreEntrustSign.required,
        parentSchema: schemaPreEntrustSign,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.contract_display_account === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'contract_display_account' },
        schema: schemaPreEntrustSign.required,
        parentSchema: schemaPreEntrustSign,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.notify_url === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'notify_url' },
        schema: schemaPreEntrustSign.required,
        parentSchema: schemaPreEntrustSign,
        data,
      }
      if (vErrors === null) {
        vErrors = [err4]
      } else {
        vErrors.push(err4)
      }
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
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaPreEntrustSign,
          data,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.appid !== undefined) {
      let data0 = data.appid
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) > 32) {
          const err6 = {
            instancePath: instancePath + '/appid',
            schemaPath: '#/properties/appid/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            schema: 32,
            parentSchema: schemaPreEntrustSign.properties.appid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err6]
          } else {
            vErrors.push(err6)
          }
          errors++
        }
        if (countCodePoints(data0) < 1) {
          const err7 = {
            instancePath: instancePath + '/appid',
            schemaPath: '#/properties/appid/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaPreEntrustSign.properties.appid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data0)) {
          const err8 = {
            instancePath: instancePath + '/appid',
            schemaPath: '#/properties/appid/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaPreEntrustSign.properties.appid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err8]
          } else {
            vErrors.push(err8)
          }
          errors++
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/appid',
          schemaPath: '#/properties/appid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPreEntrustSign.properties.appid.type,
          parentSchema: schemaPreEntrustSign.properties.appid,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data1 = data.plan_id
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1))) {
        const err10 = {
          instancePath: instancePath + '/plan_id',
          schemaPath: '#/properties/plan_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schemaPreEntrustSign.properties.plan_id.type,
          parentSchema: schemaPreEntrustSign.properties.plan_id,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
      if (typeof data1 == 'number') {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err11 = {
            instancePath: instancePath + '/plan_id',
            schemaPath: '#/properties/plan_id/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schemaPreEntrustSign.properties.plan_id,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err11]
          } else {
            vErrors.push(err11)
          }
          errors++
        }
        if (data1 < 1 || isNaN(data1)) {
          const err12 = {
            instancePath: instancePath + '/plan_id',
            schemaPath: '#/properties/plan_id/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            schema: 1,
            parentSchema: schemaPreEntrustSign.properties.plan_id,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err12]
          } else {
            vErrors.push(err12)
          }
          errors++
        }
      }
    }
    if (data.out_contract_code !== undefined) {
      let data2 = data.out_contract_code
      if (typeof data2 === 'string') {
        if (countCodePoints(data2) > 32) {
          const err13 = {
            instancePath: instancePath + '/out_contract_code',
            schemaPath: '#/properties/out_contract_code/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            schema: 32,
            parentSchema: schemaPreEntrustSign.properties.out_contract_code,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err13]
          } else {
            vErrors.push(err13)
          }
          errors++
        }
        if (countCodePoints(data2) < 1) {
          const err14 = {
            instancePath: instancePath + '/out_contract_code',
            schemaPath: '#/properties/out_contract_code/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaPreEntrustSign.properties.out_contract_code,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err14]
          } else {
            vErrors.push(err14)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data2)) {
          const err15 = {
            instancePath: instancePath + '/out_contract_code',
            schemaPath: '#/properties/out_contract_code/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaPreEntrustSign.properties.out_contract_code,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err15]
          } else {
            vErrors.push(err15)
          }
          errors++
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/out_contract_code',
          schemaPath: '#/properties/out_contract_code/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPreEntrustSign.properties.out_contract_code.type,
          parentSchema: schemaPreEntrustSign.properties.out_contract_code,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err16]
        } else {
          vErrors.push(err16)
        }
        errors++
      }
    }
    if (data.contract_display_account !== undefined) {
      let data3 = data.contract_display_account
      if (typeof data3 === 'string') {
        if (countCodePoints(data3) > 32) {
          const err17 = {
            instancePath: instancePath + '/contract_display_account',
            schemaPath: '#/properties/contract_display_account/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            schema: 32,
            parentSchema: schemaPreEntrustSign.properties.contract_display_account,
            data: data3,
          }
          if (vErrors === null) {
            vErrors = [err17]
          } else {
            vErrors.push(err17)
          }
          errors++
        }
        if (countCodePoints(data3) < 1) {
          const err18 = {
            instancePath: instancePath + '/contract_display_account',
            schemaPath: '#/properties/contract_display_account/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaPreEntrustSign.properties.contract_display_account,
            data: data3,
          }
          if (vErrors === null) {
            vErrors = [err18]
          } else {
            vErrors.push(err18)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data3)) {
          const err19 = {
            instancePath: instancePath + '/contract_display_account',
            schemaPath: '#/properties/contract_display_account/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaPreEntrustSign.properties.contract_display_account,
            data: data3,
          }
          if (vErrors === null) {
            vErrors = [err19]
          } else {
            vErrors.push(err19)
          }
          errors++
        }
      } else {
        const err20 = {
          instancePath: instancePath + '/contract_display_account',
          schemaPath: '#/properties/contract_display_account/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPreEntrustSign.properties.contract_display_account.type,
          parentSchema: schemaPreEntrustSign.properties.contract_display_account,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err20]
        } else {
          vErrors.push(err20)
        }
        errors++
      }
    }
    if (data.notify_url !== undefined) {
      let data4 = data.notify_url
      if (typeof data4 === 'string') {
        if (countCodePoints(data4) > 256) {
          const err21 = {
            instancePath: instancePath + '/notify_url',
            schemaPath: '#/properties/notify_url/maxLength',
            keyword: 'maxLength',
            params: { limit: 256 },
            schema: 256,
            parentSchema: schemaPreEntrustSign.properties.notify_url,
            data: data4,
          }
          if (vErrors === null) {
            vErrors = [err21]
          } else {
            vErrors.push(err21)
          }
          errors++
        }
        if (countCodePoints(data4) < 1) {
          const err22 = {
            instancePath: instancePath + '/notify_url',
            schemaPath: '#/properties/notify_url/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaPreEntrustSign.properties.notify_url,
            data: data4,
          }
          if (vErrors === null) {
            vErrors = [err22]
          } else {
            vErrors.push(err22)
          }
          errors++
        }
        if (!pattern60f96afc.test(data4)) {
          const err23 = {
            instancePath: instancePath + '/notify_url',
            schemaPath: '#/properties/notify_url/pattern',
            keyword: 'pattern',
            params: { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://(?!/)[\\u0021-\\u003E\\u0040-\\uD7FF\\uE000-\\uFFFF]+$' },
            schema: '^[Hh][Tt][Tt][Pp][Ss]?://(?!/)[\\u0021-\\u003E\\u0040-\\uD7FF\\uE000-\\uFFFF]+$',
            parentSchema: schemaPreEntrustSign.properties.notify_url,
            data: data4,
          }
          if (vErrors === null) {
            vErrors = [err23]
          } else {
            vErrors.push(err23)
          }
          errors++
        }
      } else {
        const err24 = {
          instancePath: instancePath + '/notify_url',
          schemaPath: '#/properties/notify_url/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPreEntrustSign.properties.notify_url.type,
          parentSchema: schemaPreEntrustSign.properties.notify_url,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err24]
        } else {
          vErrors.push(err24)
        }
        errors++
      }
    }
    if (data.return_app !== undefined) {
      let data5 = data.return_app
      if (typeof data5 !== 'boolean') {
        const err25 = {
          instancePath: instancePath + '/return_app',
          schemaPath: '#/properties/return_app/type',
          keyword: 'type',
          params: { type: 'boolean' },
          schema: schemaPreEntrustSign.properties.return_app.type,
          parentSchema: schemaPreEntrustSign.properties.return_app,
          data: data5,
        }
        if (vErrors === null) {
          vErrors = [err25]
        } else {
          vErrors.push(err25)
        }
        errors++
      }
    }
    if (data.attach !== undefined) {
      let data6 = data.attach
      if (typeof data6 === 'string') {
        if (countCodePoints(data6) > 255) {
          const err26 = {
            instancePath: instancePath + '/attach',
            schemaPath: '#/properties/attach/maxLength',
            keyword: 'maxLength',
            params: { limit: 255 },
            schema: 255,
            parentSchema: schemaPreEntrustSign.properties.attach,
            data: data6,
          }
          if (vErrors === null) {
            vErrors = [err26]
          } else {
            vErrors.push(err26)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data6)) {
          const err27 = {
            instancePath: instancePath + '/attach',
            schemaPath: '#/properties/attach/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaPreEntrustSign.properties.attach,
            data: data6,
          }
          if (vErrors === null) {
            vErrors = [err27]
          } else {
            vErrors.push(err27)
          }
          errors++
        }
      } else {
        const err28 = {
          instancePath: instancePath + '/attach',
          schemaPath: '#/properties/attach/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPreEntrustSign.properties.attach.type,
          parentSchema: schemaPreEntrustSign.properties.attach,
          data: data6,
        }
        if (vErrors === null) {
          vErrors = [err28]
        } else {
          vErrors.push(err28)
        }
        errors++
      }
    }
  } else {
    const err29 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaPreEntrustSign.type,
      parentSchema: schemaPreEntrustSign,
      data,
    }
    if (vErrors === null) {
      vErrors = [err29]
    } else {
      vErrors.push(err29)
    }
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

function validatePreEntrustSession(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.pre_entrustweb_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'pre_entrustweb_id' },
        schema: schemaPreEntrustSession.required,
        parentSchema: schemaPreEntrustSession,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.mchid === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'mchid' },
        schema: schemaPreEntrustSession.required,
        parentSchema: schemaPreEntrustSession,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.plan_id === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'plan_id' },
        schema: schemaPreEntrustSession.required,
        parentSchema: schemaPreEntrustSession,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.out_contract_code === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'out_contract_code' },
        schema: schemaPreEntrustSession.required,
        parentSchema: schemaPreEntrustSession,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.pre_entrustweb_id !== undefined) {
      let data0 = data.pre_entrustweb_id
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) < 1) {
          const err4 = {
            instancePath: instancePath + '/pre_entrustweb_id',
            schemaPath: '#/properties/pre_entrustweb_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaPreEntrustSession.properties.pre_entrustweb_id,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/pre_entrustweb_id',
          schemaPath: '#/properties/pre_entrustweb_id/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPreEntrustSession.properties.pre_entrustweb_id.type,
          parentSchema: schemaPreEntrustSession.properties.pre_entrustweb_id,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.mchid !== undefined) {
      let data1 = data.mchid
      if (typeof data1 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/mchid',
          schemaPath: '#/properties/mchid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPreEntrustSession.properties.mchid.type,
          parentSchema: schemaPreEntrustSession.properties.mchid,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data2 = data.plan_id
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2))) {
        const err7 = {
          instancePath: instancePath + '/plan_id',
          schemaPath: '#/properties/plan_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schemaPreEntrustSession.properties.plan_id.type,
          parentSchema: schemaPreEntrustSession.properties.plan_id,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.out_contract_code !== undefined) {
      let data3 = data.out_contract_code
      if (typeof data3 !== 'string') {
        const err8 = {
          instancePath: instancePath + '/out_contract_code',
          schemaPath: '#/properties/out_contract_code/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPreEntrustSession.properties.out_contract_code.type,
          parentSchema: schemaPreEntrustSession.properties.out_contract_code,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.miniprogram_username !== undefined) {
      let data4 = data.miniprogram_username
      if (typeof data4 !== 'string') {
        const err9 = {
          instancePath: instancePath + '/miniprogram_username',
          schemaPath: '#/properties/miniprogram_username/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPreEntrustSession.properties.miniprogram_username.type,
          parentSchema: schemaPreEntrustSession.properties.miniprogram_username,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.miniprogram_path !== undefined) {
      let data5 = data.miniprogram_path
      if (typeof data5 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/miniprogram_path',
          schemaPath: '#/properties/miniprogram_path/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPreEntrustSession.properties.miniprogram_path.type,
          parentSchema: schemaPreEntrustSession.properties.miniprogram_path,
          data: data5,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
  } else {
    const err11 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaPreEntrustSession.type,
      parentSchema: schemaPreEntrustSession,
      data,
    }
    if (vErrors === null) {
      vErrors = [err11]
    } else {
      vErrors.push(err11)
    }
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

function validatePreEntrustSignMiniProgram(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.appid === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'appid' },
        schema: schemaPreEntrustSignMiniProgram.required,
        parentSchema: schemaPreEntrustSignMiniProgram,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.plan_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'plan_id' },
        schema: schemaPreEntrustSignMiniProgram.required,
        parentSchema: schemaPreEntrustSignMiniProgram,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.out_contract_code === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'out_contract_code' },
        schema: schemaPreEntrustSignMiniProgram.required,
        parentSchema: schemaPreEntrustSignMiniProgram,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.contract_display_account === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'contract_display_account' },
        schema: schemaPreEntrustSignMiniProgram.required,
        parentSchema: schemaPreEntrustSignMiniProgram,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.notify_url === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'notify_url' },
        schema: schemaPreEntrustSignMiniProgram.required,
        parentSchema: schemaPreEntrustSignMiniProgram,
        data,
      }
      if (vErrors === null) {
        vErrors = [err4]
      } else {
        vErrors.push(err4)
      }
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
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaPreEntrustSignMiniProgram,
          data,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.appid !== undefined) {
      let data0 = data.appid
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) > 32) {
          const err6 = {
            instancePath: instancePath + '/appid',
            schemaPath: '#/properties/appid/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            schema: 32,
            parentSchema: schemaPreEntrustSignMiniProgram.properties.appid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err6]
          } else {
            vErrors.push(err6)
          }
          errors++
        }
        if (countCodePoints(data0) < 1) {
          const err7 = {
            instancePath: instancePath + '/appid',
            schemaPath: '#/properties/appid/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaPreEntrustSignMiniProgram.properties.appid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data0)) {
          const err8 = {
            instancePath: instancePath + '/appid',
            schemaPath: '#/properties/appid/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaPreEntrustSignMiniProgram.properties.appid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err8]
          } else {
            vErrors.push(err8)
          }
          errors++
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/appid',
          schemaPath: '#/properties/appid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPreEntrustSignMiniProgram.properties.appid.type,
          parentSchema: schemaPreEntrustSignMiniProgram.properties.appid,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data1 = data.plan_id
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1))) {
        const err10 = {
          instancePath: instancePath + '/plan_id',
          schemaPath: '#/properties/plan_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schemaPreEntrustSignMiniProgram.properties.plan_id.type,
          parentSchema: schemaPreEntrustSignMiniProgram.properties.plan_id,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
      if (typeof data1 == 'number') {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err11 = {
            instancePath: instancePath + '/plan_id',
            schemaPath: '#/properties/plan_id/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schemaPreEntrustSignMiniProgram.properties.plan_id,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err11]
          } else {
            vErrors.push(err11)
          }
          errors++
        }
        if (data1 < 1 || isNaN(data1)) {
          const err12 = {
            instancePath: instancePath + '/plan_id',
            schemaPath: '#/properties/plan_id/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            schema: 1,
            parentSchema: schemaPreEntrustSignMiniProgram.properties.plan_id,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err12]
          } else {
            vErrors.push(err12)
          }
          errors++
        }
      }
    }
    if (data.out_contract_code !== undefined) {
      let data2 = data.out_contract_code
      if (typeof data2 === 'string') {
        if (countCodePoints(data2) > 32) {
          const err13 = {
            instancePath: instancePath + '/out_contract_code',
            schemaPath: '#/properties/out_contract_code/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            schema: 32,
            parentSchema: schemaPreEntrustSignMiniProgram.properties.out_contract_code,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err13]
          } else {
            vErrors.push(err13)
          }
          errors++
        }
        if (countCodePoints(data2) < 1) {
          const err14 = {
            instancePath: instancePath + '/out_contract_code',
            schemaPath: '#/properties/out_contract_code/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaPreEntrustSignMiniProgram.properties.out_contract_code,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err14]
          } else {
            vErrors.push(err14)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data2)) {
          const err15 = {
            instancePath: instancePath + '/out_contract_code',
            schemaPath: '#/properties/out_contract_code/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaPreEntrustSignMiniProgram.properties.out_contract_code,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err15]
          } else {
            vErrors.push(err15)
          }
          errors++
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/out_contract_code',
          schemaPath: '#/properties/out_contract_code/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPreEntrustSignMiniProgram.properties.out_contract_code.type,
          parentSchema: schemaPreEntrustSignMiniProgram.properties.out_contract_code,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err16]
        } else {
          vErrors.push(err16)
        }
        errors++
      }
    }
    if (data.contract_display_account !== undefined) {
      let data3 = data.contract_display_account
      if (typeof data3 === 'string') {
        if (countCodePoints(data3) > 32) {
          const err17 = {
            instancePath: instancePath + '/contract_display_account',
            schemaPath: '#/properties/contract_display_account/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            schema: 32,
            parentSchema: schemaPreEntrustSignMiniProgram.properties.contract_display_account,
            data: data3,
          }
          if (vErrors === null) {
            vErrors = [err17]
          } else {
            vErrors.push(err17)
          }
          errors++
        }
        if (countCodePoints(data3) < 1) {
          const err18 = {
            instancePath: instancePath + '/contract_display_account',
            schemaPath: '#/properties/contract_display_account/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaPreEntrustSignMiniProgram.properties.contract_display_account,
            data: data3,
          }
          if (vErrors === null) {
            vErrors = [err18]
          } else {
            vErrors.push(err18)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data3)) {
          const err19 = {
            instancePath: instancePath + '/contract_display_account',
            schemaPath: '#/properties/contract_display_account/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaPreEntrustSignMiniProgram.properties.contract_display_account,
            data: data3,
          }
          if (vErrors === null) {
            vErrors = [err19]
          } else {
            vErrors.push(err19)
          }
          errors++
        }
      } else {
        const err20 = {
          instancePath: instancePath + '/contract_display_account',
          schemaPath: '#/properties/contract_display_account/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPreEntrustSignMiniProgram.properties.contract_display_account.type,
          parentSchema: schemaPreEntrustSignMiniProgram.properties.contract_display_account,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err20]
        } else {
          vErrors.push(err20)
        }
        errors++
      }
    }
    if (data.notify_url !== undefined) {
      let data4 = data.notify_url
      if (typeof data4 === 'string') {
        if (countCodePoints(data4) > 256) {
          const err21 = {
            instancePath: instancePath + '/notify_url',
            schemaPath: '#/properties/notify_url/maxLength',
            keyword: 'maxLength',
            params: { limit: 256 },
            schema: 256,
            parentSchema: schemaPreEntrustSignMiniProgram.properties.notify_url,
            data: data4,
          }
          if (vErrors === null) {
            vErrors = [err21]
          } else {
            vErrors.push(err21)
          }
          errors++
        }
        if (countCodePoints(data4) < 1) {
          const err22 = {
            instancePath: instancePath + '/notify_url',
            schemaPath: '#/properties/notify_url/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaPreEntrustSignMiniProgram.properties.notify_url,
            data: data4,
          }
          if (vErrors === null) {
            vErrors = [err22]
          } else {
            vErrors.push(err22)
          }
          errors++
        }
        if (!pattern60f96afc.test(data4)) {
          const err23 = {
            instancePath: instancePath + '/notify_url',
            schemaPath: '#/properties/notify_url/pattern',
            keyword: 'pattern',
            params: { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://(?!/)[\\u0021-\\u003E\\u0040-\\uD7FF\\uE000-\\uFFFF]+$' },
            schema: '^[Hh][Tt][Tt][Pp][Ss]?://(?!/)[\\u0021-\\u003E\\u0040-\\uD7FF\\uE000-\\uFFFF]+$',
            parentSchema: schemaPreEntrustSignMiniProgram.properties.notify_url,
            data: data4,
          }
          if (vErrors === null) {
            vErrors = [err23]
          } else {
            vErrors.push(err23)
          }
          errors++
        }
      } else {
        const err24 = {
          instancePath: instancePath + '/notify_url',
          schemaPath: '#/properties/notify_url/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPreEntrustSignMiniProgram.properties.notify_url.type,
          parentSchema: schemaPreEntrustSignMiniProgram.properties.notify_url,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err24]
        } else {
          vErrors.push(err24)
        }
        errors++
      }
    }
  } else {
    const err25 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaPreEntrustSignMiniProgram.type,
      parentSchema: schemaPreEntrustSignMiniProgram,
      data,
    }
    if (vErrors === null) {
      vErrors = [err25]
    } else {
      vErrors.push(err25)
    }
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

function validateQueryContractPath(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.plan_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'plan_id' },
        schema: schemaQueryContractPath.required,
        parentSchema: schemaQueryContractPath,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.out_contract_code === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'out_contract_code' },
        schema: schemaQueryContractPath.required,
        parentSchema: schemaQueryContractPath,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'plan_id' || key0 === 'out_contract_code')) {
        const err2 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaQueryContractPath,
          data,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data0 = data.plan_id
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0))) {
        const err3 = {
          instancePath: instancePath + '/plan_id',
          schemaPath: '#/properties/plan_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schemaQueryContractPath.properties.plan_id.type,
          parentSchema: schemaQueryContractPath.properties.plan_id,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
      if (typeof data0 == 'number') {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          const err4 = {
            instancePath: instancePath + '/plan_id',
            schemaPath: '#/properties/plan_id/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schemaQueryContractPath.properties.plan_id,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
        if (data0 < 1 || isNaN(data0)) {
          const err5 = {
            instancePath: instancePath + '/plan_id',
            schemaPath: '#/properties/plan_id/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            schema: 1,
            parentSchema: schemaQueryContractPath.properties.plan_id,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err5]
          } else {
            vErrors.push(err5)
          }
          errors++
        }
      }
    }
    if (data.out_contract_code !== undefined) {
      let data1 = data.out_contract_code
      if (typeof data1 === 'string') {
        if (countCodePoints(data1) > 32) {
          const err6 = {
            instancePath: instancePath + '/out_contract_code',
            schemaPath: '#/properties/out_contract_code/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            schema: 32,
            parentSchema: schemaQueryContractPath.properties.out_contract_code,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err6]
          } else {
            vErrors.push(err6)
          }
          errors++
        }
        if (countCodePoints(data1) < 1) {
          const err7 = {
            instancePath: instancePath + '/out_contract_code',
            schemaPath: '#/properties/out_contract_code/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaQueryContractPath.properties.out_contract_code,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data1)) {
          const err8 = {
            instancePath: instancePath + '/out_contract_code',
            schemaPath: '#/properties/out_contract_code/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaQueryContractPath.properties.out_contract_code,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err8]
          } else {
            vErrors.push(err8)
          }
          errors++
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/out_contract_code',
          schemaPath: '#/properties/out_contract_code/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaQueryContractPath.properties.out_contract_code.type,
          parentSchema: schemaQueryContractPath.properties.out_contract_code,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
  } else {
    const err10 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaQueryContractPath.type,
      parentSchema: schemaQueryContractPath,
      data,
    }
    if (vErrors === null) {
      vErrors = [err10]
    } else {
      vErrors.push(err10)
    }
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

function validateContractTerminateInfo(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.contract_termination_mode !== undefined) {
      let data0 = data.contract_termination_mode
      if (typeof data0 !== 'string') {
        const err0 = {
          instancePath: instancePath + '/contract_termination_mode',
          schemaPath: '#/properties/contract_termination_mode/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractTerminateInfo.properties.contract_termination_mode.type,
          parentSchema: schemaContractTerminateInfo.properties.contract_termination_mode,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
    if (data.contract_terminated_time !== undefined) {
      let data1 = data.contract_terminated_time
      if (typeof data1 !== 'string') {
        const err1 = {
          instancePath: instancePath + '/contract_terminated_time',
          schemaPath: '#/properties/contract_terminated_time/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractTerminateInfo.properties.contract_terminated_time.type,
          parentSchema: schemaContractTerminateInfo.properties.contract_terminated_time,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.contract_termination_remark !== undefined) {
      let data2 = data.contract_termination_remark
      if (typeof data2 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/contract_termination_remark',
          schemaPath: '#/properties/contract_termination_remark/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractTerminateInfo.properties.contract_termination_remark.type,
          parentSchema: schemaContractTerminateInfo.properties.contract_termination_remark,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaContractTerminateInfo.type,
      parentSchema: schemaContractTerminateInfo,
      data,
    }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validateContractTerminateInfo.errors = vErrors
  return errors === 0
}

function validateContract(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.mchid === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'mchid' },
        schema: schemaContract.required,
        parentSchema: schemaContract,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.contract_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'contract_id' },
        schema: schemaContract.required,
        parentSchema: schemaContract,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.appid === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'appid' },
        schema: schemaContract.required,
        parentSchema: schemaContract,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.plan_id === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'plan_id' },
        schema: schemaContract.required,
        parentSchema: schemaContract,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.out_contract_code === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'out_contract_code' },
        schema: schemaContract.required,
        parentSchema: schemaContract,
        data,
      }
      if (vErrors === null) {
        vErrors = [err4]
      } else {
        vErrors.push(err4)
      }
      errors++
    }
    if (data.contract_display_account === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'contract_display_account' },
        schema: schemaContract.required,
        parentSchema: schemaContract,
        data,
      }
      if (vErrors === null) {
        vErrors = [err5]
      } else {
        vErrors.push(err5)
      }
      errors++
    }
    if (data.contract_state === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'contract_state' },
        schema: schemaContract.required,
        parentSchema: schemaContract,
        data,
      }
      if (vErrors === null) {
        vErrors = [err6]
      } else {
        vErrors.push(err6)
      }
      errors++
    }
    if (data.contract_signed_time === undefined) {
      const err7 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'contract_signed_time' },
        schema: schemaContract.required,
        parentSchema: schemaContract,
        data,
      }
      if (vErrors === null) {
        vErrors = [err7]
      } else {
        vErrors.push(err7)
      }
      errors++
    }
    if (data.contract_expired_time === undefined) {
      const err8 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'contract_expired_time' },
        schema: schemaContract.required,
        parentSchema: schemaContract,
        data,
      }
      if (vErrors === null) {
        vErrors = [err8]
      } else {
        vErrors.push(err8)
      }
      errors++
    }
    if (data.openid === undefined) {
      const err9 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'openid' },
        schema: schemaContract.required,
        parentSchema: schemaContract,
        data,
      }
      if (vErrors === null) {
        vErrors = [err9]
      } else {
        vErrors.push(err9)
      }
      errors++
    }
    if (data.mchid !== undefined) {
      let data0 = data.mchid
      if (typeof data0 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/mchid',
          schemaPath: '#/properties/mchid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContract.properties.mchid.type,
          parentSchema: schemaContract.properties.mchid,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
    if (data.contract_id !== undefined) {
      let data1 = data.contract_id
      if (typeof data1 !== 'string') {
        const err11 = {
          instancePath: instancePath + '/contract_id',
          schemaPath: '#/properties/contract_id/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContract.properties.contract_id.type,
          parentSchema: schemaContract.properties.contract_id,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err11]
        } else {
          vErrors.push(err11)
        }
        errors++
      }
    }
    if (data.appid !== undefined) {
      let data2 = data.appid
      if (typeof data2 !== 'string') {
        const err12 = {
          instancePath: instancePath + '/appid',
          schemaPath: '#/properties/appid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContract.properties.appid.type,
          parentSchema: schemaContract.properties.appid,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err12]
        } else {
          vErrors.push(err12)
        }
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data3 = data.plan_id
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3))) {
        const err13 = {
          instancePath: instancePath + '/plan_id',
          schemaPath: '#/properties/plan_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schemaContract.properties.plan_id.type,
          parentSchema: schemaContract.properties.plan_id,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err13]
        } else {
          vErrors.push(err13)
        }
        errors++
      }
    }
    if (data.out_contract_code !== undefined) {
      let data4 = data.out_contract_code
      if (typeof data4 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/out_contract_code',
          schemaPath: '#/properties/out_contract_code/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContract.properties.out_contract_code.type,
          parentSchema: schemaContract.properties.out_contract_code,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err14]
        } else {
          vErrors.push(err14)
        }
        errors++
      }
    }
    if (data.contract_display_account !== undefined) {
      let data5 = data.contract_display_account
      if (typeof data5 !== 'string') {
        const err15 = {
          instancePath: instancePath + '/contract_display_account',
          schemaPath: '#/properties/contract_display_account/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContract.properties.contract_display_account.type,
          parentSchema: schemaContract.properties.contract_display_account,
          data: data5,
        }
        if (vErrors === null) {
          vErrors = [err15]
        } else {
          vErrors.push(err15)
        }
        errors++
      }
    }
    if (data.contract_state !== undefined) {
      let data6 = data.contract_state
      if (typeof data6 !== 'string') {
        const err16 = {
          instancePath: instancePath + '/contract_state',
          schemaPath: '#/properties/contract_state/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContract.properties.contract_state.type,
          parentSchema: schemaContract.properties.contract_state,
          data: data6,
        }
        if (vErrors === null) {
          vErrors = [err16]
        } else {
          vErrors.push(err16)
        }
        errors++
      }
      if (!(data6 === 'NOT_SIGNED' || data6 === 'SIGNED' || data6 === 'TERMINATED')) {
        const err17 = {
          instancePath: instancePath + '/contract_state',
          schemaPath: '#/properties/contract_state/enum',
          keyword: 'enum',
          params: { allowedValues: schemaContract.properties.contract_state.enum },
          schema: schemaContract.properties.contract_state.enum,
          parentSchema: schemaContract.properties.contract_state,
          data: data6,
        }
        if (vErrors === null) {
          vErrors = [err17]
        } else {
          vErrors.push(err17)
        }
        errors++
      }
    }
    if (data.contract_signed_time !== undefined) {
      let data7 = data.contract_signed_time
      if (typeof data7 !== 'string') {
        const err18 = {
          instancePath: instancePath + '/contract_signed_time',
          schemaPath: '#/properties/contract_signed_time/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContract.properties.contract_signed_time.type,
          parentSchema: schemaContract.properties.contract_signed_time,
          data: data7,
        }
        if (vErrors === null) {
          vErrors = [err18]
        } else {
          vErrors.push(err18)
        }
        errors++
      }
    }
    if (data.contract_expired_time !== undefined) {
      let data8 = data.contract_expired_time
      if (typeof data8 !== 'string') {
        const err19 = {
          instancePath: instancePath + '/contract_expired_time',
          schemaPath: '#/properties/contract_expired_time/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContract.properties.contract_expired_time.type,
          parentSchema: schemaContract.properties.contract_expired_time,
          data: data8,
        }
        if (vErrors === null) {
          vErrors = [err19]
        } else {
          vErrors.push(err19)
        }
        errors++
      }
    }
    if (data.openid !== undefined) {
      let data9 = data.openid
      if (typeof data9 !== 'string') {
        const err20 = {
          instancePath: instancePath + '/openid',
          schemaPath: '#/properties/openid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContract.properties.openid.type,
          parentSchema: schemaContract.properties.openid,
          data: data9,
        }
        if (vErrors === null) {
          vErrors = [err20]
        } else {
          vErrors.push(err20)
        }
        errors++
      }
    }
    if (data.contract_terminate_info !== undefined) {
      if (
        !validateContractTerminateInfo(data.contract_terminate_info, {
          instancePath: instancePath + '/contract_terminate_info',
          parentData: data,
          parentDataProperty: 'contract_terminate_info',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors =
          vErrors === null ? validateContractTerminateInfo.errors : vErrors.concat(validateContractTerminateInfo.errors)
        errors = vErrors.length
      }
    }
  } else {
    const err21 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaContract.type,
      parentSchema: schemaContract,
      data,
    }
    if (vErrors === null) {
      vErrors = [err21]
    } else {
      vErrors.push(err21)
    }
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

function validateContractTermination(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.contract_termination_remark === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'contract_termination_remark' },
        schema: schemaContractTermination.required,
        parentSchema: schemaContractTermination,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'contract_termination_remark')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaContractTermination,
          data,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.contract_termination_remark !== undefined) {
      let data0 = data.contract_termination_remark
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) > 256) {
          const err2 = {
            instancePath: instancePath + '/contract_termination_remark',
            schemaPath: '#/properties/contract_termination_remark/maxLength',
            keyword: 'maxLength',
            params: { limit: 256 },
            schema: 256,
            parentSchema: schemaContractTermination.properties.contract_termination_remark,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
        if (countCodePoints(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/contract_termination_remark',
            schemaPath: '#/properties/contract_termination_remark/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaContractTermination.properties.contract_termination_remark,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err3]
          } else {
            vErrors.push(err3)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data0)) {
          const err4 = {
            instancePath: instancePath + '/contract_termination_remark',
            schemaPath: '#/properties/contract_termination_remark/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaContractTermination.properties.contract_termination_remark,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/contract_termination_remark',
          schemaPath: '#/properties/contract_termination_remark/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractTermination.properties.contract_termination_remark.type,
          parentSchema: schemaContractTermination.properties.contract_termination_remark,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
  } else {
    const err6 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaContractTermination.type,
      parentSchema: schemaContractTermination,
      data,
    }
    if (vErrors === null) {
      vErrors = [err6]
    } else {
      vErrors.push(err6)
    }
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

function validateTerminateContractPath(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.plan_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'plan_id' },
        schema: schemaTerminateContractPath.required,
        parentSchema: schemaTerminateContractPath,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.out_contract_code === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'out_contract_code' },
        schema: schemaTerminateContractPath.required,
        parentSchema: schemaTerminateContractPath,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'plan_id' || key0 === 'out_contract_code')) {
        const err2 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaTerminateContractPath,
          data,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data0 = data.plan_id
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0))) {
        const err3 = {
          instancePath: instancePath + '/plan_id',
          schemaPath: '#/properties/plan_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schemaTerminateContractPath.properties.plan_id.type,
          parentSchema: schemaTerminateContractPath.properties.plan_id,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
      if (typeof data0 == 'number') {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          const err4 = {
            instancePath: instancePath + '/plan_id',
            schemaPath: '#/properties/plan_id/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            schema: 9007199254740991,
            parentSchema: schemaTerminateContractPath.properties.plan_id,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
        if (data0 < 1 || isNaN(data0)) {
          const err5 = {
            instancePath: instancePath + '/plan_id',
            schemaPath: '#/properties/plan_id/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            schema: 1,
            parentSchema: schemaTerminateContractPath.properties.plan_id,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err5]
          } else {
            vErrors.push(err5)
          }
          errors++
        }
      }
    }
    if (data.out_contract_code !== undefined) {
      let data1 = data.out_contract_code
      if (typeof data1 === 'string') {
        if (countCodePoints(data1) > 32) {
          const err6 = {
            instancePath: instancePath + '/out_contract_code',
            schemaPath: '#/properties/out_contract_code/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            schema: 32,
            parentSchema: schemaTerminateContractPath.properties.out_contract_code,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err6]
          } else {
            vErrors.push(err6)
          }
          errors++
        }
        if (countCodePoints(data1) < 1) {
          const err7 = {
            instancePath: instancePath + '/out_contract_code',
            schemaPath: '#/properties/out_contract_code/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaTerminateContractPath.properties.out_contract_code,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data1)) {
          const err8 = {
            instancePath: instancePath + '/out_contract_code',
            schemaPath: '#/properties/out_contract_code/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaTerminateContractPath.properties.out_contract_code,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err8]
          } else {
            vErrors.push(err8)
          }
          errors++
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/out_contract_code',
          schemaPath: '#/properties/out_contract_code/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTerminateContractPath.properties.out_contract_code.type,
          parentSchema: schemaTerminateContractPath.properties.out_contract_code,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
  } else {
    const err10 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaTerminateContractPath.type,
      parentSchema: schemaTerminateContractPath,
      data,
    }
    if (vErrors === null) {
      vErrors = [err10]
    } else {
      vErrors.push(err10)
    }
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

function validateTerminatedContract(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.mchid === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'mchid' },
        schema: schemaTerminatedContract.required,
        parentSchema: schemaTerminatedContract,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.plan_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'plan_id' },
        schema: schemaTerminatedContract.required,
        parentSchema: schemaTerminatedContract,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.out_contract_code === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'out_contract_code' },
        schema: schemaTerminatedContract.required,
        parentSchema: schemaTerminatedContract,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.mchid !== undefined) {
      let data0 = data.mchid
      if (typeof data0 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/mchid',
          schemaPath: '#/properties/mchid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTerminatedContract.properties.mchid.type,
          parentSchema: schemaTerminatedContract.properties.mchid,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data1 = data.plan_id
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1))) {
        const err4 = {
          instancePath: instancePath + '/plan_id',
          schemaPath: '#/properties/plan_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schemaTerminatedContract.properties.plan_id.type,
          parentSchema: schemaTerminatedContract.properties.plan_id,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.out_contract_code !== undefined) {
      let data2 = data.out_contract_code
      if (typeof data2 !== 'string') {
        const err5 = {
          instancePath: instancePath + '/out_contract_code',
          schemaPath: '#/properties/out_contract_code/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTerminatedContract.properties.out_contract_code.type,
          parentSchema: schemaTerminatedContract.properties.out_contract_code,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
  } else {
    const err6 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaTerminatedContract.type,
      parentSchema: schemaTerminatedContract,
      data,
    }
    if (vErrors === null) {
      vErrors = [err6]
    } else {
      vErrors.push(err6)
    }
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

function validateDeductionAmount(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.total_amount === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'total_amount' },
        schema: schemaDeductionAmount.required,
        parentSchema: schemaDeductionAmount,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.currency === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'currency' },
        schema: schemaDeductionAmount.required,
        parentSchema: schemaDeductionAmount,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'total_amount' || key0 === 'currency')) {
        const err2 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaDeductionAmount,
          data,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.total_amount !== undefined) {
      let data0 = data.total_amount
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0))) {
        const err3 = {
          instancePath: instancePath + '/total_amount',
          schemaPath: '#/properties/total_amount/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schemaDeductionAmount.properties.total_amount.type,
          parentSchema: schemaDeductionAmount.properties.total_amount,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.currency !== undefined) {
      let data1 = data.currency
      if (typeof data1 === 'string') {
        if (countCodePoints(data1) < 1) {
          const err4 = {
            instancePath: instancePath + '/currency',
            schemaPath: '#/properties/currency/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaDeductionAmount.properties.currency,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data1)) {
          const err5 = {
            instancePath: instancePath + '/currency',
            schemaPath: '#/properties/currency/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaDeductionAmount.properties.currency,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err5]
          } else {
            vErrors.push(err5)
          }
          errors++
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/currency',
          schemaPath: '#/properties/currency/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaDeductionAmount.properties.currency.type,
          parentSchema: schemaDeductionAmount.properties.currency,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
  } else {
    const err7 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaDeductionAmount.type,
      parentSchema: schemaDeductionAmount,
      data,
    }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
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

function validateSettleInfo(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === 'profit_sharing' || key0 === 'subsidy_amount')) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaSettleInfo,
          data,
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
    if (data.profit_sharing !== undefined) {
      let data0 = data.profit_sharing
      if (typeof data0 !== 'boolean') {
        const err1 = {
          instancePath: instancePath + '/profit_sharing',
          schemaPath: '#/properties/profit_sharing/type',
          keyword: 'type',
          params: { type: 'boolean' },
          schema: schemaSettleInfo.properties.profit_sharing.type,
          parentSchema: schemaSettleInfo.properties.profit_sharing,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.subsidy_amount !== undefined) {
      let data1 = data.subsidy_amount
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1))) {
        const err2 = {
          instancePath: instancePath + '/subsidy_amount',
          schemaPath: '#/properties/subsidy_amount/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schemaSettleInfo.properties.subsidy_amount.type,
          parentSchema: schemaSettleInfo.properties.subsidy_amount,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaSettleInfo.type,
      parentSchema: schemaSettleInfo,
      data,
    }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validateSettleInfo.errors = vErrors
  return errors === 0
}

function validateDeductionSubOrder(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.mchid === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'mchid' },
        schema: schemaDeductionSubOrder.required,
        parentSchema: schemaDeductionSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.amount === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'amount' },
        schema: schemaDeductionSubOrder.required,
        parentSchema: schemaDeductionSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.out_trade_no === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'out_trade_no' },
        schema: schemaDeductionSubOrder.required,
        parentSchema: schemaDeductionSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.sub_mchid === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'sub_mchid' },
        schema: schemaDeductionSubOrder.required,
        parentSchema: schemaDeductionSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.description === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'description' },
        schema: schemaDeductionSubOrder.required,
        parentSchema: schemaDeductionSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err4]
      } else {
        vErrors.push(err4)
      }
      errors++
    }
    for (const key0 in data) {
      if (!func32.call(schemaDeductionSubOrder.properties, key0)) {
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaDeductionSubOrder,
          data,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.mchid !== undefined) {
      let data0 = data.mchid
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) < 1) {
          const err6 = {
            instancePath: instancePath + '/mchid',
            schemaPath: '#/properties/mchid/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaDeductionSubOrder.properties.mchid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err6]
          } else {
            vErrors.push(err6)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data0)) {
          const err7 = {
            instancePath: instancePath + '/mchid',
            schemaPath: '#/properties/mchid/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaDeductionSubOrder.properties.mchid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
      } else {
        const err8 = {
          instancePath: instancePath + '/mchid',
          schemaPath: '#/properties/mchid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaDeductionSubOrder.properties.mchid.type,
          parentSchema: schemaDeductionSubOrder.properties.mchid,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.attach !== undefined) {
      let data1 = data.attach
      if (typeof data1 === 'string') {
        if (!pattern5fe0d618.test(data1)) {
          const err9 = {
            instancePath: instancePath + '/attach',
            schemaPath: '#/properties/attach/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaDeductionSubOrder.properties.attach,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err9]
          } else {
            vErrors.push(err9)
          }
          errors++
        }
      } else {
        const err10 = {
          instancePath: instancePath + '/attach',
          schemaPath: '#/properties/attach/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaDeductionSubOrder.properties.attach.type,
          parentSchema: schemaDeductionSubOrder.properties.attach,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
    if (data.amount !== undefined) {
      if (
        !validateDeductionAmount(data.amount, {
          instancePath: instancePath + '/amount',
          parentData: data,
          parentDataProperty: 'amount',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validateDeductionAmount.errors : vErrors.concat(validateDeductionAmount.errors)
        errors = vErrors.length
      }
    }
    if (data.out_trade_no !== undefined) {
      let data3 = data.out_trade_no
      if (typeof data3 === 'string') {
        if (countCodePoints(data3) < 1) {
          const err11 = {
            instancePath: instancePath + '/out_trade_no',
            schemaPath: '#/properties/out_trade_no/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaDeductionSubOrder.properties.out_trade_no,
            data: data3,
          }
          if (vErrors === null) {
            vErrors = [err11]
          } else {
            vErrors.push(err11)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data3)) {
          const err12 = {
            instancePath: instancePath + '/out_trade_no',
            schemaPath: '#/properties/out_trade_no/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaDeductionSubOrder.properties.out_trade_no,
            data: data3,
          }
          if (vErrors === null) {
            vErrors = [err12]
          } else {
            vErrors.push(err12)
          }
          errors++
        }
      } else {
        const err13 = {
          instancePath: instancePath + '/out_trade_no',
          schemaPath: '#/properties/out_trade_no/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaDeductionSubOrder.properties.out_trade_no.type,
          parentSchema: schemaDeductionSubOrder.properties.out_trade_no,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err13]
        } else {
          vErrors.push(err13)
        }
        errors++
      }
    }
    if (data.sub_mchid !== undefined) {
      let data4 = data.sub_mchid
      if (typeof data4 === 'string') {
        if (countCodePoints(data4) < 1) {
          const err14 = {
            instancePath: instancePath + '/sub_mchid',
            schemaPath: '#/properties/sub_mchid/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaDeductionSubOrder.properties.sub_mchid,
            data: data4,
          }
          if (vErrors === null) {
            vErrors = [err14]
          } else {
            vErrors.push(err14)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data4)) {
          const err15 = {
            instancePath: instancePath + '/sub_mchid',
            schemaPath: '#/properties/sub_mchid/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaDeductionSubOrder.properties.sub_mchid,
            data: data4,
          }
          if (vErrors === null) {
            vErrors = [err15]
          } else {
            vErrors.push(err15)
          }
          errors++
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/sub_mchid',
          schemaPath: '#/properties/sub_mchid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaDeductionSubOrder.properties.sub_mchid.type,
          parentSchema: schemaDeductionSubOrder.properties.sub_mchid,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err16]
        } else {
          vErrors.push(err16)
        }
        errors++
      }
    }
    if (data.sub_appid !== undefined) {
      let data5 = data.sub_appid
      if (typeof data5 === 'string') {
        if (!pattern5fe0d618.test(data5)) {
          const err17 = {
            instancePath: instancePath + '/sub_appid',
            schemaPath: '#/properties/sub_appid/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaDeductionSubOrder.properties.sub_appid,
            data: data5,
          }
          if (vErrors === null) {
            vErrors = [err17]
          } else {
            vErrors.push(err17)
          }
          errors++
        }
      } else {
        const err18 = {
          instancePath: instancePath + '/sub_appid',
          schemaPath: '#/properties/sub_appid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaDeductionSubOrder.properties.sub_appid.type,
          parentSchema: schemaDeductionSubOrder.properties.sub_appid,
          data: data5,
        }
        if (vErrors === null) {
          vErrors = [err18]
        } else {
          vErrors.push(err18)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      let data6 = data.description
      if (typeof data6 === 'string') {
        if (countCodePoints(data6) < 1) {
          const err19 = {
            instancePath: instancePath + '/description',
            schemaPath: '#/properties/description/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaDeductionSubOrder.properties.description,
            data: data6,
          }
          if (vErrors === null) {
            vErrors = [err19]
          } else {
            vErrors.push(err19)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data6)) {
          const err20 = {
            instancePath: instancePath + '/description',
            schemaPath: '#/properties/description/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaDeductionSubOrder.properties.description,
            data: data6,
          }
          if (vErrors === null) {
            vErrors = [err20]
          } else {
            vErrors.push(err20)
          }
          errors++
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaDeductionSubOrder.properties.description.type,
          parentSchema: schemaDeductionSubOrder.properties.description,
          data: data6,
        }
        if (vErrors === null) {
          vErrors = [err21]
        } else {
          vErrors.push(err21)
        }
        errors++
      }
    }
    if (data.settle_info !== undefined) {
      if (
        !validateSettleInfo(data.settle_info, {
          instancePath: instancePath + '/settle_info',
          parentData: data,
          parentDataProperty: 'settle_info',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validateSettleInfo.errors : vErrors.concat(validateSettleInfo.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_risk_info !== undefined) {
      let data8 = data.sub_risk_info
      if (typeof data8 === 'string') {
        if (!pattern5fe0d618.test(data8)) {
          const err22 = {
            instancePath: instancePath + '/sub_risk_info',
            schemaPath: '#/properties/sub_risk_info/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaDeductionSubOrder.properties.sub_risk_info,
            data: data8,
          }
          if (vErrors === null) {
            vErrors = [err22]
          } else {
            vErrors.push(err22)
          }
          errors++
        }
      } else {
        const err23 = {
          instancePath: instancePath + '/sub_risk_info',
          schemaPath: '#/properties/sub_risk_info/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaDeductionSubOrder.properties.sub_risk_info.type,
          parentSchema: schemaDeductionSubOrder.properties.sub_risk_info,
          data: data8,
        }
        if (vErrors === null) {
          vErrors = [err23]
        } else {
          vErrors.push(err23)
        }
        errors++
      }
    }
  } else {
    const err24 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaDeductionSubOrder.type,
      parentSchema: schemaDeductionSubOrder,
      data,
    }
    if (vErrors === null) {
      vErrors = [err24]
    } else {
      vErrors.push(err24)
    }
    errors++
  }
  validateDeductionSubOrder.errors = vErrors
  return errors === 0
}

function validateCombineDeduction(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.combine_appid === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'combine_appid' },
        schema: schemaCombineDeduction.required,
        parentSchema: schemaCombineDeduction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.combine_mchid === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'combine_mchid' },
        schema: schemaCombineDeduction.required,
        parentSchema: schemaCombineDeduction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.combine_out_trade_no === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'combine_out_trade_no' },
        schema: schemaCombineDeduction.required,
        parentSchema: schemaCombineDeduction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.contract_id === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'contract_id' },
        schema: schemaCombineDeduction.required,
        parentSchema: schemaCombineDeduction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.sub_orders === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'sub_orders' },
        schema: schemaCombineDeduction.required,
        parentSchema: schemaCombineDeduction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err4]
      } else {
        vErrors.push(err4)
      }
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
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaCombineDeduction,
          data,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.combine_appid !== undefined) {
      let data0 = data.combine_appid
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) > 32) {
          const err6 = {
            instancePath: instancePath + '/combine_appid',
            schemaPath: '#/properties/combine_appid/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            schema: 32,
            parentSchema: schemaCombineDeduction.properties.combine_appid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err6]
          } else {
            vErrors.push(err6)
          }
          errors++
        }
        if (countCodePoints(data0) < 1) {
          const err7 = {
            instancePath: instancePath + '/combine_appid',
            schemaPath: '#/properties/combine_appid/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaCombineDeduction.properties.combine_appid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data0)) {
          const err8 = {
            instancePath: instancePath + '/combine_appid',
            schemaPath: '#/properties/combine_appid/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaCombineDeduction.properties.combine_appid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err8]
          } else {
            vErrors.push(err8)
          }
          errors++
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/combine_appid',
          schemaPath: '#/properties/combine_appid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaCombineDeduction.properties.combine_appid.type,
          parentSchema: schemaCombineDeduction.properties.combine_appid,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.combine_mchid !== undefined) {
      let data1 = data.combine_mchid
      if (typeof data1 === 'string') {
        if (countCodePoints(data1) > 32) {
          const err10 = {
            instancePath: instancePath + '/combine_mchid',
            schemaPath: '#/properties/combine_mchid/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            schema: 32,
            parentSchema: schemaCombineDeduction.properties.combine_mchid,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err10]
          } else {
            vErrors.push(err10)
          }
          errors++
        }
        if (countCodePoints(data1) < 1) {
          const err11 = {
            instancePath: instancePath + '/combine_mchid',
            schemaPath: '#/properties/combine_mchid/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaCombineDeduction.properties.combine_mchid,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err11]
          } else {
            vErrors.push(err11)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data1)) {
          const err12 = {
            instancePath: instancePath + '/combine_mchid',
            schemaPath: '#/properties/combine_mchid/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaCombineDeduction.properties.combine_mchid,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err12]
          } else {
            vErrors.push(err12)
          }
          errors++
        }
      } else {
        const err13 = {
          instancePath: instancePath + '/combine_mchid',
          schemaPath: '#/properties/combine_mchid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaCombineDeduction.properties.combine_mchid.type,
          parentSchema: schemaCombineDeduction.properties.combine_mchid,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err13]
        } else {
          vErrors.push(err13)
        }
        errors++
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      let data2 = data.combine_out_trade_no
      if (typeof data2 === 'string') {
        if (countCodePoints(data2) > 32) {
          const err14 = {
            instancePath: instancePath + '/combine_out_trade_no',
            schemaPath: '#/properties/combine_out_trade_no/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            schema: 32,
            parentSchema: schemaCombineDeduction.properties.combine_out_trade_no,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err14]
          } else {
            vErrors.push(err14)
          }
          errors++
        }
        if (countCodePoints(data2) < 1) {
          const err15 = {
            instancePath: instancePath + '/combine_out_trade_no',
            schemaPath: '#/properties/combine_out_trade_no/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaCombineDeduction.properties.combine_out_trade_no,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err15]
          } else {
            vErrors.push(err15)
          }
          errors++
        }
        if (!pattern1db33403.test(data2)) {
          const err16 = {
            instancePath: instancePath + '/combine_out_trade_no',
            schemaPath: '#/properties/combine_out_trade_no/pattern',
            keyword: 'pattern',
            params: { pattern: '^[0-9A-Za-z_\\-|*@]+$' },
            schema: '^[0-9A-Za-z_\\-|*@]+$',
            parentSchema: schemaCombineDeduction.properties.combine_out_trade_no,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err16]
          } else {
            vErrors.push(err16)
          }
          errors++
        }
      } else {
        const err17 = {
          instancePath: instancePath + '/combine_out_trade_no',
          schemaPath: '#/properties/combine_out_trade_no/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaCombineDeduction.properties.combine_out_trade_no.type,
          parentSchema: schemaCombineDeduction.properties.combine_out_trade_no,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err17]
        } else {
          vErrors.push(err17)
        }
        errors++
      }
    }
    if (data.contract_id !== undefined) {
      let data3 = data.contract_id
      if (typeof data3 === 'string') {
        if (countCodePoints(data3) > 32) {
          const err18 = {
            instancePath: instancePath + '/contract_id',
            schemaPath: '#/properties/contract_id/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            schema: 32,
            parentSchema: schemaCombineDeduction.properties.contract_id,
            data: data3,
          }
          if (vErrors === null) {
            vErrors = [err18]
          } else {
            vErrors.push(err18)
          }
          errors++
        }
        if (countCodePoints(data3) < 1) {
          const err19 = {
            instancePath: instancePath + '/contract_id',
            schemaPath: '#/properties/contract_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaCombineDeduction.properties.contract_id,
            data: data3,
          }
          if (vErrors === null) {
            vErrors = [err19]
          } else {
            vErrors.push(err19)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data3)) {
          const err20 = {
            instancePath: instancePath + '/contract_id',
            schemaPath: '#/properties/contract_id/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaCombineDeduction.properties.contract_id,
            data: data3,
          }
          if (vErrors === null) {
            vErrors = [err20]
          } else {
            vErrors.push(err20)
          }
          errors++
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/contract_id',
          schemaPath: '#/properties/contract_id/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaCombineDeduction.properties.contract_id.type,
          parentSchema: schemaCombineDeduction.properties.contract_id,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err21]
        } else {
          vErrors.push(err21)
        }
        errors++
      }
    }
    if (data.sub_orders !== undefined) {
      let data4 = data.sub_orders
      if (Array.isArray(data4)) {
        if (data4.length > 50) {
          const err22 = {
            instancePath: instancePath + '/sub_orders',
            schemaPath: '#/properties/sub_orders/maxItems',
            keyword: 'maxItems',
            params: { limit: 50 },
            schema: 50,
            parentSchema: schemaCombineDeduction.properties.sub_orders,
            data: data4,
          }
          if (vErrors === null) {
            vErrors = [err22]
          } else {
            vErrors.push(err22)
          }
          errors++
        }
        if (data4.length < 1) {
          const err23 = {
            instancePath: instancePath + '/sub_orders',
            schemaPath: '#/properties/sub_orders/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaCombineDeduction.properties.sub_orders,
            data: data4,
          }
          if (vErrors === null) {
            vErrors = [err23]
          } else {
            vErrors.push(err23)
          }
          errors++
        }
        const len0 = data4.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validateDeductionSubOrder(data4[i0], {
              instancePath: instancePath + '/sub_orders/' + i0,
              parentData: data4,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors =
              vErrors === null ? validateDeductionSubOrder.errors : vErrors.concat(validateDeductionSubOrder.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err24 = {
          instancePath: instancePath + '/sub_orders',
          schemaPath: '#/properties/sub_orders/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schemaCombineDeduction.properties.sub_orders.type,
          parentSchema: schemaCombineDeduction.properties.sub_orders,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err24]
        } else {
          vErrors.push(err24)
        }
        errors++
      }
    }
    if (data.risk_info !== undefined) {
      let data6 = data.risk_info
      if (typeof data6 === 'string') {
        if (countCodePoints(data6) > 255) {
          const err25 = {
            instancePath: instancePath + '/risk_info',
            schemaPath: '#/properties/risk_info/maxLength',
            keyword: 'maxLength',
            params: { limit: 255 },
            schema: 255,
            parentSchema: schemaCombineDeduction.properties.risk_info,
            data: data6,
          }
          if (vErrors === null) {
            vErrors = [err25]
          } else {
            vErrors.push(err25)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data6)) {
          const err26 = {
            instancePath: instancePath + '/risk_info',
            schemaPath: '#/properties/risk_info/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaCombineDeduction.properties.risk_info,
            data: data6,
          }
          if (vErrors === null) {
            vErrors = [err26]
          } else {
            vErrors.push(err26)
          }
          errors++
        }
      } else {
        const err27 = {
          instancePath: instancePath + '/risk_info',
          schemaPath: '#/properties/risk_info/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaCombineDeduction.properties.risk_info.type,
          parentSchema: schemaCombineDeduction.properties.risk_info,
          data: data6,
        }
        if (vErrors === null) {
          vErrors = [err27]
        } else {
          vErrors.push(err27)
        }
        errors++
      }
    }
  } else {
    const err28 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaCombineDeduction.type,
      parentSchema: schemaCombineDeduction,
      data,
    }
    if (vErrors === null) {
      vErrors = [err28]
    } else {
      vErrors.push(err28)
    }
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

function validateTransactionAmount(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.total_amount === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'total_amount' },
        schema: schemaTransactionAmount.required,
        parentSchema: schemaTransactionAmount,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.currency === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'currency' },
        schema: schemaTransactionAmount.required,
        parentSchema: schemaTransactionAmount,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.total_amount !== undefined) {
      let data0 = data.total_amount
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0))) {
        const err2 = {
          instancePath: instancePath + '/total_amount',
          schemaPath: '#/properties/total_amount/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schemaTransactionAmount.properties.total_amount.type,
          parentSchema: schemaTransactionAmount.properties.total_amount,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.currency !== undefined) {
      let data1 = data.currency
      if (typeof data1 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/currency',
          schemaPath: '#/properties/currency/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransactionAmount.properties.currency.type,
          parentSchema: schemaTransactionAmount.properties.currency,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.payer_amount !== undefined) {
      let data2 = data.payer_amount
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2))) {
        const err4 = {
          instancePath: instancePath + '/payer_amount',
          schemaPath: '#/properties/payer_amount/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schemaTransactionAmount.properties.payer_amount.type,
          parentSchema: schemaTransactionAmount.properties.payer_amount,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.payer_currency !== undefined) {
      let data3 = data.payer_currency
      if (typeof data3 !== 'string') {
        const err5 = {
          instancePath: instancePath + '/payer_currency',
          schemaPath: '#/properties/payer_currency/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransactionAmount.properties.payer_currency.type,
          parentSchema: schemaTransactionAmount.properties.payer_currency,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
  } else {
    const err6 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaTransactionAmount.type,
      parentSchema: schemaTransactionAmount,
      data,
    }
    if (vErrors === null) {
      vErrors = [err6]
    } else {
      vErrors.push(err6)
    }
    errors++
  }
  validateTransactionAmount.errors = vErrors
  return errors === 0
}

function validateTransactionSubOrder(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.mchid === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'mchid' },
        schema: schemaTransactionSubOrder.required,
        parentSchema: schemaTransactionSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.trade_type === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'trade_type' },
        schema: schemaTransactionSubOrder.required,
        parentSchema: schemaTransactionSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.trade_state === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'trade_state' },
        schema: schemaTransactionSubOrder.required,
        parentSchema: schemaTransactionSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.transaction_id === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'transaction_id' },
        schema: schemaTransactionSubOrder.required,
        parentSchema: schemaTransactionSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.out_trade_no === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'out_trade_no' },
        schema: schemaTransactionSubOrder.required,
        parentSchema: schemaTransactionSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err4]
      } else {
        vErrors.push(err4)
      }
      errors++
    }
    if (data.sub_mchid === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'sub_mchid' },
        schema: schemaTransactionSubOrder.required,
        parentSchema: schemaTransactionSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err5]
      } else {
        vErrors.push(err5)
      }
      errors++
    }
    if (data.amount === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'amount' },
        schema: schemaTransactionSubOrder.required,
        parentSchema: schemaTransactionSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err6]
      } else {
        vErrors.push(err6)
      }
      errors++
    }
    if (data.mchid !== undefined) {
      let data0 = data.mchid
      if (typeof data0 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/mchid',
          schemaPath: '#/properties/mchid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransactionSubOrder.properties.mchid.type,
          parentSchema: schemaTransactionSubOrder.properties.mchid,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.trade_type !== undefined) {
      let data1 = data.trade_type
      if (typeof data1 !== 'string') {
        const err8 = {
          instancePath: instancePath + '/trade_type',
          schemaPath: '#/properties/trade_type/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransactionSubOrder.properties.trade_type.type,
          parentSchema: schemaTransactionSubOrder.properties.trade_type,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.trade_state !== undefined) {
      let data2 = data.trade_state
      if (typeof data2 !== 'string') {
        const err9 = {
          instancePath: instancePath + '/trade_state',
          schemaPath: '#/properties/trade_state/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransactionSubOrder.properties.trade_state.type,
          parentSchema: schemaTransactionSubOrder.properties.trade_state,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.bank_type !== undefined) {
      let data3 = data.bank_type
      if (typeof data3 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/bank_type',
          schemaPath: '#/properties/bank_type/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransactionSubOrder.properties.bank_type.type,
          parentSchema: schemaTransactionSubOrder.properties.bank_type,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
    if (data.attach !== undefined) {
      let data4 = data.attach
      if (typeof data4 !== 'string') {
        const err11 = {
          instancePath: instancePath + '/attach',
          schemaPath: '#/properties/attach/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransactionSubOrder.properties.attach.type,
          parentSchema: schemaTransactionSubOrder.properties.attach,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err11]
        } else {
          vErrors.push(err11)
        }
        errors++
      }
    }
    if (data.success_time !== undefined) {
      let data5 = data.success_time
      if (typeof data5 !== 'string') {
        const err12 = {
          instancePath: instancePath + '/success_time',
          schemaPath: '#/properties/success_time/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransactionSubOrder.properties.success_time.type,
          parentSchema: schemaTransactionSubOrder.properties.success_time,
          data: data5,
        }
        if (vErrors === null) {
          vErrors = [err12]
        } else {
          vErrors.push(err12)
        }
        errors++
      }
    }
    if (data.transaction_id !== undefined) {
      let data6 = data.transaction_id
      if (typeof data6 !== 'string') {
        const err13 = {
          instancePath: instancePath + '/transaction_id',
          schemaPath: '#/properties/transaction_id/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransactionSubOrder.properties.transaction_id.type,
          parentSchema: schemaTransactionSubOrder.properties.transaction_id,
          data: data6,
        }
        if (vErrors === null) {
          vErrors = [err13]
        } else {
          vErrors.push(err13)
        }
        errors++
      }
    }
    if (data.out_trade_no !== undefined) {
      let data7 = data.out_trade_no
      if (typeof data7 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/out_trade_no',
          schemaPath: '#/properties/out_trade_no/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransactionSubOrder.properties.out_trade_no.type,
          parentSchema: schemaTransactionSubOrder.properties.out_trade_no,
          data: data7,
        }
        if (vErrors === null) {
          vErrors = [err14]
        } else {
          vErrors.push(err14)
        }
        errors++
      }
    }
    if (data.sub_mchid !== undefined) {
      let data8 = data.sub_mchid
      if (typeof data8 !== 'string') {
        const err15 = {
          instancePath: instancePath + '/sub_mchid',
          schemaPath: '#/properties/sub_mchid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransactionSubOrder.properties.sub_mchid.type,
          parentSchema: schemaTransactionSubOrder.properties.sub_mchid,
          data: data8,
        }
        if (vErrors === null) {
          vErrors = [err15]
        } else {
          vErrors.push(err15)
        }
        errors++
      }
    }
    if (data.sub_appid !== undefined) {
      let data9 = data.sub_appid
      if (typeof data9 !== 'string') {
        const err16 = {
          instancePath: instancePath + '/sub_appid',
          schemaPath: '#/properties/sub_appid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransactionSubOrder.properties.sub_appid.type,
          parentSchema: schemaTransactionSubOrder.properties.sub_appid,
          data: data9,
        }
        if (vErrors === null) {
          vErrors = [err16]
        } else {
          vErrors.push(err16)
        }
        errors++
      }
    }
    if (data.amount !== undefined) {
      if (
        !validateTransactionAmount(data.amount, {
          instancePath: instancePath + '/amount',
          parentData: data,
          parentDataProperty: 'amount',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validateTransactionAmount.errors : vErrors.concat(validateTransactionAmount.errors)
        errors = vErrors.length
      }
    }
  } else {
    const err17 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaTransactionSubOrder.type,
      parentSchema: schemaTransactionSubOrder,
      data,
    }
    if (vErrors === null) {
      vErrors = [err17]
    } else {
      vErrors.push(err17)
    }
    errors++
  }
  validateTransactionSubOrder.errors = vErrors
  return errors === 0
}

const schemaCombinePayer = { type: 'object', required: ['openid'], properties: { openid: { type: 'string' } } }

function validateCombinePayer(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.openid === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'openid' },
        schema: schemaCombinePayer.required,
        parentSchema: schemaCombinePayer,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.openid !== undefined) {
      let data0 = data.openid
      if (typeof data0 !== 'string') {
        const err1 = {
          instancePath: instancePath + '/openid',
          schemaPath: '#/properties/openid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaCombinePayer.properties.openid.type,
          parentSchema: schemaCombinePayer.properties.openid,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaCombinePayer.type,
      parentSchema: schemaCombinePayer,
      data,
    }
    if (vErrors === null) {
      vErrors = [err2]
    } else {
      vErrors.push(err2)
    }
    errors++
  }
  validateCombinePayer.errors = vErrors
  return errors === 0
}

function validateCreatedTransaction(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.combine_appid === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'combine_appid' },
        schema: schemaCreatedTransaction.required,
        parentSchema: schemaCreatedTransaction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.combine_mchid === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'combine_mchid' },
        schema: schemaCreatedTransaction.required,
        parentSchema: schemaCreatedTransaction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.combine_out_trade_no === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'combine_out_trade_no' },
        schema: schemaCreatedTransaction.required,
        parentSchema: schemaCreatedTransaction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.sub_orders === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'sub_orders' },
        schema: schemaCreatedTransaction.required,
        parentSchema: schemaCreatedTransaction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.combine_payer_info === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'combine_payer_info' },
        schema: schemaCreatedTransaction.required,
        parentSchema: schemaCreatedTransaction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err4]
      } else {
        vErrors.push(err4)
      }
      errors++
    }
    if (data.combine_appid !== undefined) {
      let data0 = data.combine_appid
      if (typeof data0 !== 'string') {
        const err5 = {
          instancePath: instancePath + '/combine_appid',
          schemaPath: '#/properties/combine_appid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaCreatedTransaction.properties.combine_appid.type,
          parentSchema: schemaCreatedTransaction.properties.combine_appid,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.combine_mchid !== undefined) {
      let data1 = data.combine_mchid
      if (typeof data1 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/combine_mchid',
          schemaPath: '#/properties/combine_mchid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaCreatedTransaction.properties.combine_mchid.type,
          parentSchema: schemaCreatedTransaction.properties.combine_mchid,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      let data2 = data.combine_out_trade_no
      if (typeof data2 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/combine_out_trade_no',
          schemaPath: '#/properties/combine_out_trade_no/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaCreatedTransaction.properties.combine_out_trade_no.type,
          parentSchema: schemaCreatedTransaction.properties.combine_out_trade_no,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.sub_orders !== undefined) {
      let data3 = data.sub_orders
      if (Array.isArray(data3)) {
        const len0 = data3.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validateTransactionSubOrder(data3[i0], {
              instancePath: instancePath + '/sub_orders/' + i0,
              parentData: data3,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors =
              vErrors === null ? validateTransactionSubOrder.errors : vErrors.concat(validateTransactionSubOrder.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err8 = {
          instancePath: instancePath + '/sub_orders',
          schemaPath: '#/properties/sub_orders/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schemaCreatedTransaction.properties.sub_orders.type,
          parentSchema: schemaCreatedTransaction.properties.sub_orders,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.combine_payer_info !== undefined) {
      if (
        !validateCombinePayer(data.combine_payer_info, {
          instancePath: instancePath + '/combine_payer_info',
          parentData: data,
          parentDataProperty: 'combine_payer_info',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validateCombinePayer.errors : vErrors.concat(validateCombinePayer.errors)
        errors = vErrors.length
      }
    }
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaCreatedTransaction.type,
      parentSchema: schemaCreatedTransaction,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
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

function validateQueryTransactionPath(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.combine_out_trade_no === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'combine_out_trade_no' },
        schema: schemaQueryTransactionPath.required,
        parentSchema: schemaQueryTransactionPath,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'combine_out_trade_no')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaQueryTransactionPath,
          data,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      let data0 = data.combine_out_trade_no
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) > 32) {
          const err2 = {
            instancePath: instancePath + '/combine_out_trade_no',
            schemaPath: '#/properties/combine_out_trade_no/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            schema: 32,
            parentSchema: schemaQueryTransactionPath.properties.combine_out_trade_no,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
        if (countCodePoints(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/combine_out_trade_no',
            schemaPath: '#/properties/combine_out_trade_no/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaQueryTransactionPath.properties.combine_out_trade_no,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err3]
          } else {
            vErrors.push(err3)
          }
          errors++
        }
        if (!pattern1db33403.test(data0)) {
          const err4 = {
            instancePath: instancePath + '/combine_out_trade_no',
            schemaPath: '#/properties/combine_out_trade_no/pattern',
            keyword: 'pattern',
            params: { pattern: '^[0-9A-Za-z_\\-|*@]+$' },
            schema: '^[0-9A-Za-z_\\-|*@]+$',
            parentSchema: schemaQueryTransactionPath.properties.combine_out_trade_no,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/combine_out_trade_no',
          schemaPath: '#/properties/combine_out_trade_no/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaQueryTransactionPath.properties.combine_out_trade_no.type,
          parentSchema: schemaQueryTransactionPath.properties.combine_out_trade_no,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
  } else {
    const err6 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaQueryTransactionPath.type,
      parentSchema: schemaQueryTransactionPath,
      data,
    }
    if (vErrors === null) {
      vErrors = [err6]
    } else {
      vErrors.push(err6)
    }
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

function validateTransaction(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.combine_appid === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'combine_appid' },
        schema: schemaTransaction.required,
        parentSchema: schemaTransaction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.combine_mchid === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'combine_mchid' },
        schema: schemaTransaction.required,
        parentSchema: schemaTransaction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.combine_out_trade_no === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'combine_out_trade_no' },
        schema: schemaTransaction.required,
        parentSchema: schemaTransaction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.sub_orders === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'sub_orders' },
        schema: schemaTransaction.required,
        parentSchema: schemaTransaction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.combine_payer_info === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'combine_payer_info' },
        schema: schemaTransaction.required,
        parentSchema: schemaTransaction,
        data,
      }
      if (vErrors === null) {
        vErrors = [err4]
      } else {
        vErrors.push(err4)
      }
      errors++
    }
    if (data.combine_appid !== undefined) {
      let data0 = data.combine_appid
      if (typeof data0 !== 'string') {
        const err5 = {
          instancePath: instancePath + '/combine_appid',
          schemaPath: '#/properties/combine_appid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransaction.properties.combine_appid.type,
          parentSchema: schemaTransaction.properties.combine_appid,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.combine_mchid !== undefined) {
      let data1 = data.combine_mchid
      if (typeof data1 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/combine_mchid',
          schemaPath: '#/properties/combine_mchid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransaction.properties.combine_mchid.type,
          parentSchema: schemaTransaction.properties.combine_mchid,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      let data2 = data.combine_out_trade_no
      if (typeof data2 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/combine_out_trade_no',
          schemaPath: '#/properties/combine_out_trade_no/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaTransaction.properties.combine_out_trade_no.type,
          parentSchema: schemaTransaction.properties.combine_out_trade_no,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.sub_orders !== undefined) {
      let data3 = data.sub_orders
      if (Array.isArray(data3)) {
        const len0 = data3.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validateTransactionSubOrder(data3[i0], {
              instancePath: instancePath + '/sub_orders/' + i0,
              parentData: data3,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors =
              vErrors === null ? validateTransactionSubOrder.errors : vErrors.concat(validateTransactionSubOrder.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err8 = {
          instancePath: instancePath + '/sub_orders',
          schemaPath: '#/properties/sub_orders/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schemaTransaction.properties.sub_orders.type,
          parentSchema: schemaTransaction.properties.sub_orders,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.combine_payer_info !== undefined) {
      if (
        !validateCombinePayer(data.combine_payer_info, {
          instancePath: instancePath + '/combine_payer_info',
          parentData: data,
          parentDataProperty: 'combine_payer_info',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validateCombinePayer.errors : vErrors.concat(validateCombinePayer.errors)
        errors = vErrors.length
      }
    }
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaTransaction.type,
      parentSchema: schemaTransaction,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
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

function validateReversalSubOrder(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.mchid === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'mchid' },
        schema: schemaReversalSubOrder.required,
        parentSchema: schemaReversalSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.out_trade_no === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'out_trade_no' },
        schema: schemaReversalSubOrder.required,
        parentSchema: schemaReversalSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.sub_mchid === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'sub_mchid' },
        schema: schemaReversalSubOrder.required,
        parentSchema: schemaReversalSubOrder,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'mchid' || key0 === 'out_trade_no' || key0 === 'sub_mchid' || key0 === 'sub_appid')) {
        const err3 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaReversalSubOrder,
          data,
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.mchid !== undefined) {
      let data0 = data.mchid
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) < 1) {
          const err4 = {
            instancePath: instancePath + '/mchid',
            schemaPath: '#/properties/mchid/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaReversalSubOrder.properties.mchid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data0)) {
          const err5 = {
            instancePath: instancePath + '/mchid',
            schemaPath: '#/properties/mchid/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaReversalSubOrder.properties.mchid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err5]
          } else {
            vErrors.push(err5)
          }
          errors++
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/mchid',
          schemaPath: '#/properties/mchid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaReversalSubOrder.properties.mchid.type,
          parentSchema: schemaReversalSubOrder.properties.mchid,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.out_trade_no !== undefined) {
      let data1 = data.out_trade_no
      if (typeof data1 === 'string') {
        if (countCodePoints(data1) < 1) {
          const err7 = {
            instancePath: instancePath + '/out_trade_no',
            schemaPath: '#/properties/out_trade_no/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaReversalSubOrder.properties.out_trade_no,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data1)) {
          const err8 = {
            instancePath: instancePath + '/out_trade_no',
            schemaPath: '#/properties/out_trade_no/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaReversalSubOrder.properties.out_trade_no,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err8]
          } else {
            vErrors.push(err8)
          }
          errors++
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/out_trade_no',
          schemaPath: '#/properties/out_trade_no/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaReversalSubOrder.properties.out_trade_no.type,
          parentSchema: schemaReversalSubOrder.properties.out_trade_no,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.sub_mchid !== undefined) {
      let data2 = data.sub_mchid
      if (typeof data2 === 'string') {
        if (countCodePoints(data2) < 1) {
          const err10 = {
            instancePath: instancePath + '/sub_mchid',
            schemaPath: '#/properties/sub_mchid/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaReversalSubOrder.properties.sub_mchid,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err10]
          } else {
            vErrors.push(err10)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data2)) {
          const err11 = {
            instancePath: instancePath + '/sub_mchid',
            schemaPath: '#/properties/sub_mchid/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaReversalSubOrder.properties.sub_mchid,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err11]
          } else {
            vErrors.push(err11)
          }
          errors++
        }
      } else {
        const err12 = {
          instancePath: instancePath + '/sub_mchid',
          schemaPath: '#/properties/sub_mchid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaReversalSubOrder.properties.sub_mchid.type,
          parentSchema: schemaReversalSubOrder.properties.sub_mchid,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err12]
        } else {
          vErrors.push(err12)
        }
        errors++
      }
    }
    if (data.sub_appid !== undefined) {
      let data3 = data.sub_appid
      if (typeof data3 === 'string') {
        if (!pattern5fe0d618.test(data3)) {
          const err13 = {
            instancePath: instancePath + '/sub_appid',
            schemaPath: '#/properties/sub_appid/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaReversalSubOrder.properties.sub_appid,
            data: data3,
          }
          if (vErrors === null) {
            vErrors = [err13]
          } else {
            vErrors.push(err13)
          }
          errors++
        }
      } else {
        const err14 = {
          instancePath: instancePath + '/sub_appid',
          schemaPath: '#/properties/sub_appid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaReversalSubOrder.properties.sub_appid.type,
          parentSchema: schemaReversalSubOrder.properties.sub_appid,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err14]
        } else {
          vErrors.push(err14)
        }
        errors++
      }
    }
  } else {
    const err15 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaReversalSubOrder.type,
      parentSchema: schemaReversalSubOrder,
      data,
    }
    if (vErrors === null) {
      vErrors = [err15]
    } else {
      vErrors.push(err15)
    }
    errors++
  }
  validateReversalSubOrder.errors = vErrors
  return errors === 0
}

function validateCombineReversal(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.combine_appid === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'combine_appid' },
        schema: schemaCombineReversal.required,
        parentSchema: schemaCombineReversal,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.sub_orders === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'sub_orders' },
        schema: schemaCombineReversal.required,
        parentSchema: schemaCombineReversal,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'combine_appid' || key0 === 'sub_orders')) {
        const err2 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaCombineReversal,
          data,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.combine_appid !== undefined) {
      let data0 = data.combine_appid
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/combine_appid',
            schemaPath: '#/properties/combine_appid/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaCombineReversal.properties.combine_appid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err3]
          } else {
            vErrors.push(err3)
          }
          errors++
        }
        if (!pattern5fe0d618.test(data0)) {
          const err4 = {
            instancePath: instancePath + '/combine_appid',
            schemaPath: '#/properties/combine_appid/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaCombineReversal.properties.combine_appid,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/combine_appid',
          schemaPath: '#/properties/combine_appid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaCombineReversal.properties.combine_appid.type,
          parentSchema: schemaCombineReversal.properties.combine_appid,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.sub_orders !== undefined) {
      let data1 = data.sub_orders
      if (Array.isArray(data1)) {
        if (data1.length > 50) {
          const err6 = {
            instancePath: instancePath + '/sub_orders',
            schemaPath: '#/properties/sub_orders/maxItems',
            keyword: 'maxItems',
            params: { limit: 50 },
            schema: 50,
            parentSchema: schemaCombineReversal.properties.sub_orders,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err6]
          } else {
            vErrors.push(err6)
          }
          errors++
        }
        if (data1.length < 1) {
          const err7 = {
            instancePath: instancePath + '/sub_orders',
            schemaPath: '#/properties/sub_orders/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaCombineReversal.properties.sub_orders,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
        const len0 = data1.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validateReversalSubOrder(data1[i0], {
              instancePath: instancePath + '/sub_orders/' + i0,
              parentData: data1,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors =
              vErrors === null ? validateReversalSubOrder.errors : vErrors.concat(validateReversalSubOrder.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err8 = {
          instancePath: instancePath + '/sub_orders',
          schemaPath: '#/properties/sub_orders/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schemaCombineReversal.properties.sub_orders.type,
          parentSchema: schemaCombineReversal.properties.sub_orders,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaCombineReversal.type,
      parentSchema: schemaCombineReversal,
      data,
    }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
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

function validateReverseTransactionPath(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.combine_out_trade_no === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'combine_out_trade_no' },
        schema: schemaReverseTransactionPath.required,
        parentSchema: schemaReverseTransactionPath,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'combine_out_trade_no')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaReverseTransactionPath,
          data,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      let data0 = data.combine_out_trade_no
      if (typeof data0 === 'string') {
        if (countCodePoints(data0) > 32) {
          const err2 = {
            instancePath: instancePath + '/combine_out_trade_no',
            schemaPath: '#/properties/combine_out_trade_no/maxLength',
            keyword: 'maxLength',
            params: { limit: 32 },
            schema: 32,
            parentSchema: schemaReverseTransactionPath.properties.combine_out_trade_no,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
        if (countCodePoints(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/combine_out_trade_no',
            schemaPath: '#/properties/combine_out_trade_no/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            schema: 1,
            parentSchema: schemaReverseTransactionPath.properties.combine_out_trade_no,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err3]
          } else {
            vErrors.push(err3)
          }
          errors++
        }
        if (!pattern1db33403.test(data0)) {
          const err4 = {
            instancePath: instancePath + '/combine_out_trade_no',
            schemaPath: '#/properties/combine_out_trade_no/pattern',
            keyword: 'pattern',
            params: { pattern: '^[0-9A-Za-z_\\-|*@]+$' },
            schema: '^[0-9A-Za-z_\\-|*@]+$',
            parentSchema: schemaReverseTransactionPath.properties.combine_out_trade_no,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/combine_out_trade_no',
          schemaPath: '#/properties/combine_out_trade_no/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaReverseTransactionPath.properties.combine_out_trade_no.type,
          parentSchema: schemaReverseTransactionPath.properties.combine_out_trade_no,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
  } else {
    const err6 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaReverseTransactionPath.type,
      parentSchema: schemaReverseTransactionPath,
      data,
    }
    if (vErrors === null) {
      vErrors = [err6]
    } else {
      vErrors.push(err6)
    }
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

function validateListCertificatesQuery(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === 'algorithm_type')) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaListCertificatesQuery,
          data,
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
    if (data.algorithm_type !== undefined) {
      let data0 = data.algorithm_type
      if (typeof data0 !== 'string') {
        const err1 = {
          instancePath: instancePath + '/algorithm_type',
          schemaPath: '#/properties/algorithm_type/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaListCertificatesQuery.properties.algorithm_type.type,
          parentSchema: schemaListCertificatesQuery.properties.algorithm_type,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaListCertificatesQuery.type,
      parentSchema: schemaListCertificatesQuery,
      data,
    }
    if (vErrors === null) {
      vErrors = [err2]
    } else {
      vErrors.push(err2)
    }
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
    algorithm: { const: 'AEAD_AES_256_GCM' },
    ciphertext: { type: 'string' },
    associated_data: { type: 'string' },
    nonce: { type: 'string' },
    original_type: { type: 'string' },
  },
}

function validateEncryptedResource(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.algorithm === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'algorithm' },
        schema: schemaEncryptedResource.required,
        parentSchema: schemaEncryptedResource,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.ciphertext === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ciphertext' },
        schema: schemaEncryptedResource.required,
        parentSchema: schemaEncryptedResource,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.nonce === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'nonce' },
        schema: schemaEncryptedResource.required,
        parentSchema: schemaEncryptedResource,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.algorithm !== undefined) {
      let data0 = data.algorithm
      if ('AEAD_AES_256_GCM' !== data0) {
        const err3 = {
          instancePath: instancePath + '/algorithm',
          schemaPath: '#/properties/algorithm/const',
          keyword: 'const',
          params: { allowedValue: 'AEAD_AES_256_GCM' },
          schema: 'AEAD_AES_256_GCM',
          parentSchema: schemaEncryptedResource.properties.algorithm,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.ciphertext !== undefined) {
      let data1 = data.ciphertext
      if (typeof data1 !== 'string') {
        const err4 = {
          instancePath: instancePath + '/ciphertext',
          schemaPath: '#/properties/ciphertext/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaEncryptedResource.properties.ciphertext.type,
          parentSchema: schemaEncryptedResource.properties.ciphertext,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.associated_data !== undefined) {
      let data2 = data.associated_data
      if (typeof data2 !== 'string') {
        const err5 = {
          instancePath: instancePath + '/associated_data',
          schemaPath: '#/properties/associated_data/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaEncryptedResource.properties.associated_data.type,
          parentSchema: schemaEncryptedResource.properties.associated_data,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.nonce !== undefined) {
      let data3 = data.nonce
      if (typeof data3 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/nonce',
          schemaPath: '#/properties/nonce/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaEncryptedResource.properties.nonce.type,
          parentSchema: schemaEncryptedResource.properties.nonce,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.original_type !== undefined) {
      let data4 = data.original_type
      if (typeof data4 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/original_type',
          schemaPath: '#/properties/original_type/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaEncryptedResource.properties.original_type.type,
          parentSchema: schemaEncryptedResource.properties.original_type,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
  } else {
    const err8 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaEncryptedResource.type,
      parentSchema: schemaEncryptedResource,
      data,
    }
    if (vErrors === null) {
      vErrors = [err8]
    } else {
      vErrors.push(err8)
    }
    errors++
  }
  validateEncryptedResource.errors = vErrors
  return errors === 0
}

function validatePlatformCertificate(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.serial_no === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'serial_no' },
        schema: schemaPlatformCertificate.required,
        parentSchema: schemaPlatformCertificate,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.effective_time === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'effective_time' },
        schema: schemaPlatformCertificate.required,
        parentSchema: schemaPlatformCertificate,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.expire_time === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'expire_time' },
        schema: schemaPlatformCertificate.required,
        parentSchema: schemaPlatformCertificate,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.encrypt_certificate === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'encrypt_certificate' },
        schema: schemaPlatformCertificate.required,
        parentSchema: schemaPlatformCertificate,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.serial_no !== undefined) {
      let data0 = data.serial_no
      if (typeof data0 !== 'string') {
        const err4 = {
          instancePath: instancePath + '/serial_no',
          schemaPath: '#/properties/serial_no/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPlatformCertificate.properties.serial_no.type,
          parentSchema: schemaPlatformCertificate.properties.serial_no,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.effective_time !== undefined) {
      let data1 = data.effective_time
      if (typeof data1 !== 'string') {
        const err5 = {
          instancePath: instancePath + '/effective_time',
          schemaPath: '#/properties/effective_time/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPlatformCertificate.properties.effective_time.type,
          parentSchema: schemaPlatformCertificate.properties.effective_time,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.expire_time !== undefined) {
      let data2 = data.expire_time
      if (typeof data2 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/expire_time',
          schemaPath: '#/properties/expire_time/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaPlatformCertificate.properties.expire_time.type,
          parentSchema: schemaPlatformCertificate.properties.expire_time,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.encrypt_certificate !== undefined) {
      if (
        !validateEncryptedResource(data.encrypt_certificate, {
          instancePath: instancePath + '/encrypt_certificate',
          parentData: data,
          parentDataProperty: 'encrypt_certificate',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validateEncryptedResource.errors : vErrors.concat(validateEncryptedResource.errors)
        errors = vErrors.length
      }
    }
  } else {
    const err7 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaPlatformCertificate.type,
      parentSchema: schemaPlatformCertificate,
      data,
    }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  validatePlatformCertificate.errors = vErrors
  return errors === 0
}

function validateCertificateList(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.data === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'data' },
        schema: schemaCertificateList.required,
        parentSchema: schemaCertificateList,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.data !== undefined) {
      let data0 = data.data
      if (Array.isArray(data0)) {
        const len0 = data0.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validatePlatformCertificate(data0[i0], {
              instancePath: instancePath + '/data/' + i0,
              parentData: data0,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors =
              vErrors === null ? validatePlatformCertificate.errors : vErrors.concat(validatePlatformCertificate.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err1 = {
          instancePath: instancePath + '/data',
          schemaPath: '#/properties/data/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schemaCertificateList.properties.data.type,
          parentSchema: schemaCertificateList.properties.data,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaCertificateList.type,
      parentSchema: schemaCertificateList,
      data,
    }
    if (vErrors === null) {
      vErrors = [err2]
    } else {
      vErrors.push(err2)
    }
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

function validateSecurityEcho(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.echo_message === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'echo_message' },
        schema: schemaSecurityEcho.required,
        parentSchema: schemaSecurityEcho,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    for (const key0 in data) {
      if (!(key0 === 'echo_message' || key0 === 'encrypted_echo_message' || key0 === 'notify_url')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schemaSecurityEcho,
          data,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.echo_message !== undefined) {
      let data0 = data.echo_message
      if (typeof data0 === 'string') {
        if (!pattern5fe0d618.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/echo_message',
            schemaPath: '#/properties/echo_message/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaSecurityEcho.properties.echo_message,
            data: data0,
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/echo_message',
          schemaPath: '#/properties/echo_message/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaSecurityEcho.properties.echo_message.type,
          parentSchema: schemaSecurityEcho.properties.echo_message,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.encrypted_echo_message !== undefined) {
      let data1 = data.encrypted_echo_message
      if (typeof data1 === 'string') {
        if (!pattern5fe0d618.test(data1)) {
          const err4 = {
            instancePath: instancePath + '/encrypted_echo_message',
            schemaPath: '#/properties/encrypted_echo_message/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaSecurityEcho.properties.encrypted_echo_message,
            data: data1,
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/encrypted_echo_message',
          schemaPath: '#/properties/encrypted_echo_message/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaSecurityEcho.properties.encrypted_echo_message.type,
          parentSchema: schemaSecurityEcho.properties.encrypted_echo_message,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.notify_url !== undefined) {
      let data2 = data.notify_url
      if (typeof data2 === 'string') {
        if (!pattern5fe0d618.test(data2)) {
          const err6 = {
            instancePath: instancePath + '/notify_url',
            schemaPath: '#/properties/notify_url/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
            schema: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
            parentSchema: schemaSecurityEcho.properties.notify_url,
            data: data2,
          }
          if (vErrors === null) {
            vErrors = [err6]
          } else {
            vErrors.push(err6)
          }
          errors++
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/notify_url',
          schemaPath: '#/properties/notify_url/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaSecurityEcho.properties.notify_url.type,
          parentSchema: schemaSecurityEcho.properties.notify_url,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
  } else {
    const err8 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaSecurityEcho.type,
      parentSchema: schemaSecurityEcho,
      data,
    }
    if (vErrors === null) {
      vErrors = [err8]
    } else {
      vErrors.push(err8)
    }
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

function validateSecurityEchoed(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.echo_message === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'echo_message' },
        schema: schemaSecurityEchoed.required,
        parentSchema: schemaSecurityEchoed,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.echo_message !== undefined) {
      let data0 = data.echo_message
      if (typeof data0 !== 'string') {
        const err1 = {
          instancePath: instancePath + '/echo_message',
          schemaPath: '#/properties/echo_message/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaSecurityEchoed.properties.echo_message.type,
          parentSchema: schemaSecurityEchoed.properties.echo_message,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.encrypted_echo_message !== undefined) {
      let data1 = data.encrypted_echo_message
      if (typeof data1 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/encrypted_echo_message',
          schemaPath: '#/properties/encrypted_echo_message/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaSecurityEchoed.properties.encrypted_echo_message.type,
          parentSchema: schemaSecurityEchoed.properties.encrypted_echo_message,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaSecurityEchoed.type,
      parentSchema: schemaSecurityEchoed,
      data,
    }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
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

function validateApiError(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.code === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'code' },
        schema: schemaApiError.required,
        parentSchema: schemaApiError,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.message === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'message' },
        schema: schemaApiError.required,
        parentSchema: schemaApiError,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.code !== undefined) {
      let data0 = data.code
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/code',
          schemaPath: '#/properties/code/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaApiError.properties.code.type,
          parentSchema: schemaApiError.properties.code,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.message !== undefined) {
      let data1 = data.message
      if (typeof data1 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/message',
          schemaPath: '#/properties/message/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaApiError.properties.message.type,
          parentSchema: schemaApiError.properties.message,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.detail !== undefined) {
      let data2 = data.detail
      if (!(data2 && typeof data2 == 'object' && !Array.isArray(data2))) {
        const err4 = {
          instancePath: instancePath + '/detail',
          schemaPath: '#/properties/detail/type',
          keyword: 'type',
          params: { type: 'object' },
          schema: schemaApiError.properties.detail.type,
          parentSchema: schemaApiError.properties.detail,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
  } else {
    const err5 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaApiError.type,
      parentSchema: schemaApiError,
      data,
    }
    if (vErrors === null) {
      vErrors = [err5]
    } else {
      vErrors.push(err5)
    }
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

function validateNotificationEnvelope(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        schema: schemaNotificationEnvelope.required,
        parentSchema: schemaNotificationEnvelope,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.create_time === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'create_time' },
        schema: schemaNotificationEnvelope.required,
        parentSchema: schemaNotificationEnvelope,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.event_type === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'event_type' },
        schema: schemaNotificationEnvelope.required,
        parentSchema: schemaNotificationEnvelope,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.resource_type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'resource_type' },
        schema: schemaNotificationEnvelope.required,
        parentSchema: schemaNotificationEnvelope,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.summary === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'summary' },
        schema: schemaNotificationEnvelope.required,
        parentSchema: schemaNotificationEnvelope,
        data,
      }
      if (vErrors === null) {
        vErrors = [err4]
      } else {
        vErrors.push(err4)
      }
      errors++
    }
    if (data.resource === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'resource' },
        schema: schemaNotificationEnvelope.required,
        parentSchema: schemaNotificationEnvelope,
        data,
      }
      if (vErrors === null) {
        vErrors = [err5]
      } else {
        vErrors.push(err5)
      }
      errors++
    }
    if (data.id !== undefined) {
      let data0 = data.id
      if (typeof data0 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/id',
          schemaPath: '#/properties/id/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaNotificationEnvelope.properties.id.type,
          parentSchema: schemaNotificationEnvelope.properties.id,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.create_time !== undefined) {
      let data1 = data.create_time
      if (typeof data1 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/create_time',
          schemaPath: '#/properties/create_time/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaNotificationEnvelope.properties.create_time.type,
          parentSchema: schemaNotificationEnvelope.properties.create_time,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.event_type !== undefined) {
      let data2 = data.event_type
      if (typeof data2 !== 'string') {
        const err8 = {
          instancePath: instancePath + '/event_type',
          schemaPath: '#/properties/event_type/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaNotificationEnvelope.properties.event_type.type,
          parentSchema: schemaNotificationEnvelope.properties.event_type,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.resource_type !== undefined) {
      let data3 = data.resource_type
      if (typeof data3 !== 'string') {
        const err9 = {
          instancePath: instancePath + '/resource_type',
          schemaPath: '#/properties/resource_type/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaNotificationEnvelope.properties.resource_type.type,
          parentSchema: schemaNotificationEnvelope.properties.resource_type,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.summary !== undefined) {
      let data4 = data.summary
      if (typeof data4 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/summary',
          schemaPath: '#/properties/summary/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaNotificationEnvelope.properties.summary.type,
          parentSchema: schemaNotificationEnvelope.properties.summary,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
    if (data.resource !== undefined) {
      if (
        !validateEncryptedResource(data.resource, {
          instancePath: instancePath + '/resource',
          parentData: data,
          parentDataProperty: 'resource',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validateEncryptedResource.errors : vErrors.concat(validateEncryptedResource.errors)
        errors = vErrors.length
      }
    }
  } else {
    const err11 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaNotificationEnvelope.type,
      parentSchema: schemaNotificationEnvelope,
      data,
    }
    if (vErrors === null) {
      vErrors = [err11]
    } else {
      vErrors.push(err11)
    }
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

function validateContractSigned(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.mchid === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'mchid' },
        schema: schemaContractSigned.required,
        parentSchema: schemaContractSigned,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.out_contract_code === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'out_contract_code' },
        schema: schemaContractSigned.required,
        parentSchema: schemaContractSigned,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.plan_id === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'plan_id' },
        schema: schemaContractSigned.required,
        parentSchema: schemaContractSigned,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.appid === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'appid' },
        schema: schemaContractSigned.required,
        parentSchema: schemaContractSigned,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.openid === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'openid' },
        schema: schemaContractSigned.required,
        parentSchema: schemaContractSigned,
        data,
      }
      if (vErrors === null) {
        vErrors = [err4]
      } else {
        vErrors.push(err4)
      }
      errors++
    }
    if (data.operate_time === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'operate_time' },
        schema: schemaContractSigned.required,
        parentSchema: schemaContractSigned,
        data,
      }
      if (vErrors === null) {
        vErrors = [err5]
      } else {
        vErrors.push(err5)
      }
      errors++
    }
    if (data.mchid !== undefined) {
      let data0 = data.mchid
      if (typeof data0 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/mchid',
          schemaPath: '#/properties/mchid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractSigned.properties.mchid.type,
          parentSchema: schemaContractSigned.properties.mchid,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.out_contract_code !== undefined) {
      let data1 = data.out_contract_code
      if (typeof data1 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/out_contract_code',
          schemaPath: '#/properties/out_contract_code/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractSigned.properties.out_contract_code.type,
          parentSchema: schemaContractSigned.properties.out_contract_code,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data2 = data.plan_id
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2))) {
        const err8 = {
          instancePath: instancePath + '/plan_id',
          schemaPath: '#/properties/plan_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schemaContractSigned.properties.plan_id.type,
          parentSchema: schemaContractSigned.properties.plan_id,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.appid !== undefined) {
      let data3 = data.appid
      if (typeof data3 !== 'string') {
        const err9 = {
          instancePath: instancePath + '/appid',
          schemaPath: '#/properties/appid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractSigned.properties.appid.type,
          parentSchema: schemaContractSigned.properties.appid,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.openid !== undefined) {
      let data4 = data.openid
      if (typeof data4 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/openid',
          schemaPath: '#/properties/openid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractSigned.properties.openid.type,
          parentSchema: schemaContractSigned.properties.openid,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
    if (data.contract_expired_time !== undefined) {
      let data5 = data.contract_expired_time
      if (typeof data5 !== 'string') {
        const err11 = {
          instancePath: instancePath + '/contract_expired_time',
          schemaPath: '#/properties/contract_expired_time/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractSigned.properties.contract_expired_time.type,
          parentSchema: schemaContractSigned.properties.contract_expired_time,
          data: data5,
        }
        if (vErrors === null) {
          vErrors = [err11]
        } else {
          vErrors.push(err11)
        }
        errors++
      }
    }
    if (data.operate_time !== undefined) {
      let data6 = data.operate_time
      if (typeof data6 !== 'string') {
        const err12 = {
          instancePath: instancePath + '/operate_time',
          schemaPath: '#/properties/operate_time/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractSigned.properties.operate_time.type,
          parentSchema: schemaContractSigned.properties.operate_time,
          data: data6,
        }
        if (vErrors === null) {
          vErrors = [err12]
        } else {
          vErrors.push(err12)
        }
        errors++
      }
    }
    if (data.attach !== undefined) {
      let data7 = data.attach
      if (typeof data7 !== 'string') {
        const err13 = {
          instancePath: instancePath + '/attach',
          schemaPath: '#/properties/attach/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractSigned.properties.attach.type,
          parentSchema: schemaContractSigned.properties.attach,
          data: data7,
        }
        if (vErrors === null) {
          vErrors = [err13]
        } else {
          vErrors.push(err13)
        }
        errors++
      }
    }
    if (data.contract_id !== undefined) {
      let data8 = data.contract_id
      if (typeof data8 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/contract_id',
          schemaPath: '#/properties/contract_id/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractSigned.properties.contract_id.type,
          parentSchema: schemaContractSigned.properties.contract_id,
          data: data8,
        }
        if (vErrors === null) {
          vErrors = [err14]
        } else {
          vErrors.push(err14)
        }
        errors++
      }
    }
  } else {
    const err15 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaContractSigned.type,
      parentSchema: schemaContractSigned,
      data,
    }
    if (vErrors === null) {
      vErrors = [err15]
    } else {
      vErrors.push(err15)
    }
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

function validateContractTerminated(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.mchid === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'mchid' },
        schema: schemaContractTerminated.required,
        parentSchema: schemaContractTerminated,
        data,
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.out_contract_code === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'out_contract_code' },
        schema: schemaContractTerminated.required,
        parentSchema: schemaContractTerminated,
        data,
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.plan_id === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'plan_id' },
        schema: schemaContractTerminated.required,
        parentSchema: schemaContractTerminated,
        data,
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.appid === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'appid' },
        schema: schemaContractTerminated.required,
        parentSchema: schemaContractTerminated,
        data,
      }
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    }
    if (data.openid === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'openid' },
        schema: schemaContractTerminated.required,
        parentSchema: schemaContractTerminated,
        data,
      }
      if (vErrors === null) {
        vErrors = [err4]
      } else {
        vErrors.push(err4)
      }
      errors++
    }
    if (data.operate_time === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'operate_time' },
        schema: schemaContractTerminated.required,
        parentSchema: schemaContractTerminated,
        data,
      }
      if (vErrors === null) {
        vErrors = [err5]
      } else {
        vErrors.push(err5)
      }
      errors++
    }
    if (data.contract_termination_mode === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'contract_termination_mode' },
        schema: schemaContractTerminated.required,
        parentSchema: schemaContractTerminated,
        data,
      }
      if (vErrors === null) {
        vErrors = [err6]
      } else {
        vErrors.push(err6)
      }
      errors++
    }
    if (data.mchid !== undefined) {
      let data0 = data.mchid
      if (typeof data0 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/mchid',
          schemaPath: '#/properties/mchid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractTerminated.properties.mchid.type,
          parentSchema: schemaContractTerminated.properties.mchid,
          data: data0,
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.out_contract_code !== undefined) {
      let data1 = data.out_contract_code
      if (typeof data1 !== 'string') {
        const err8 = {
          instancePath: instancePath + '/out_contract_code',
          schemaPath: '#/properties/out_contract_code/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractTerminated.properties.out_contract_code.type,
          parentSchema: schemaContractTerminated.properties.out_contract_code,
          data: data1,
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      let data2 = data.plan_id
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2))) {
        const err9 = {
          instancePath: instancePath + '/plan_id',
          schemaPath: '#/properties/plan_id/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schemaContractTerminated.properties.plan_id.type,
          parentSchema: schemaContractTerminated.properties.plan_id,
          data: data2,
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.appid !== undefined) {
      let data3 = data.appid
      if (typeof data3 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/appid',
          schemaPath: '#/properties/appid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractTerminated.properties.appid.type,
          parentSchema: schemaContractTerminated.properties.appid,
          data: data3,
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
    if (data.openid !== undefined) {
      let data4 = data.openid
      if (typeof data4 !== 'string') {
        const err11 = {
          instancePath: instancePath + '/openid',
          schemaPath: '#/properties/openid/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractTerminated.properties.openid.type,
          parentSchema: schemaContractTerminated.properties.openid,
          data: data4,
        }
        if (vErrors === null) {
          vErrors = [err11]
        } else {
          vErrors.push(err11)
        }
        errors++
      }
    }
    if (data.contract_termination_mode !== undefined) {
      let data5 = data.contract_termination_mode
      if (typeof data5 !== 'string') {
        const err12 = {
          instancePath: instancePath + '/contract_termination_mode',
          schemaPath: '#/properties/contract_termination_mode/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractTerminated.properties.contract_termination_mode.type,
          parentSchema: schemaContractTerminated.properties.contract_termination_mode,
          data: data5,
        }
        if (vErrors === null) {
          vErrors = [err12]
        } else {
          vErrors.push(err12)
        }
        errors++
      }
    }
    if (data.operate_time !== undefined) {
      let data6 = data.operate_time
      if (typeof data6 !== 'string') {
        const err13 = {
          instancePath: instancePath + '/operate_time',
          schemaPath: '#/properties/operate_time/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractTerminated.properties.operate_time.type,
          parentSchema: schemaContractTerminated.properties.operate_time,
          data: data6,
        }
        if (vErrors === null) {
          vErrors = [err13]
        } else {
          vErrors.push(err13)
        }
        errors++
      }
    }
    if (data.attach !== undefined) {
      let data7 = data.attach
      if (typeof data7 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/attach',
          schemaPath: '#/properties/attach/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractTerminated.properties.attach.type,
          parentSchema: schemaContractTerminated.properties.attach,
          data: data7,
        }
        if (vErrors === null) {
          vErrors = [err14]
        } else {
          vErrors.push(err14)
        }
        errors++
      }
    }
    if (data.contract_id !== undefined) {
      let data8 = data.contract_id
      if (typeof data8 !== 'string') {
        const err15 = {
          instancePath: instancePath + '/contract_id',
          schemaPath: '#/properties/contract_id/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schemaContractTerminated.properties.contract_id.type,
          parentSchema: schemaContractTerminated.properties.contract_id,
          data: data8,
        }
        if (vErrors === null) {
          vErrors = [err15]
        } else {
          vErrors.push(err15)
        }
        errors++
      }
    }
  } else {
    const err16 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schemaContractTerminated.type,
      parentSchema: schemaContractTerminated,
      data,
    }
    if (vErrors === null) {
      vErrors = [err16]
    } else {
      vErrors.push(err16)
    }
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
