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
  if (validate(data, instancePath)) return errors
  return errors === null ? validate.errors : errors.concat(validate.errors)
}

function isObject(data) {
  return data && typeof data === 'object' && !Array.isArray(data)
}

function checkObject(schema, validators, data, instancePath) {
  if (!isObject(data)) {
    return addError(null, instancePath, 'type', { type: 'object' }, schema, data)
  }
  let errors = null
  for (const name of schema.required ?? []) {
    if (data[name] === undefined)
      errors = addError(errors, instancePath, 'required', { missingProperty: name }, schema, data)
  }
  for (const name in validators) {
    const value = data[name]
    // Where a value stands is only told of one that is wrong.
    if (value === undefined || validators[name](value)) continue
    errors = addErrors(errors, validators[name], value, instancePath + '/' + name)
  }
  return errors
}

function checkClosedObject(schema, validators, data, instancePath) {
  let errors = checkObject(schema, validators, data, instancePath)
  for (const name in isObject(data) ? data : {}) {
    if (Object.hasOwn(validators, name)) continue
    errors = addError(errors, instancePath, 'additionalProperties', { additionalProperty: name }, schema, data)
  }
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

function validateValuedca9b256(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) > 32) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 32 }, schemaValuedca9b256, data)
      errors++
    }
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValuedca9b256, data)
      errors++
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
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValuedca9b256, data)
    errors++
  }
  validateValuedca9b256.errors = vErrors
  return errors === 0
}

const schemaValue54f8b649 = { type: 'integer', minimum: 1, maximum: 9007199254740991 }

function validateValue54f8b649(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data))) {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'integer' }, schemaValue54f8b649, data)
    errors++
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
      errors++
    }
    if (data < 1 || isNaN(data)) {
      vErrors = addError(vErrors, instancePath, 'minimum', { comparison: '>=', limit: 1 }, schemaValue54f8b649, data)
      errors++
    }
  }
  validateValue54f8b649.errors = vErrors
  return errors === 0
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

function validateValue27372ce9(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) > 256) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 256 }, schemaValue27372ce9, data)
      errors++
    }
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValue27372ce9, data)
      errors++
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
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue27372ce9, data)
    errors++
  }
  validateValue27372ce9.errors = vErrors
  return errors === 0
}

const schemaValue7cb541e8 = { type: 'boolean' }

function validateValue7cb541e8(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data !== 'boolean') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'boolean' }, schemaValue7cb541e8, data)
    errors++
  }
  validateValue7cb541e8.errors = vErrors
  return errors === 0
}

const schemaValue89424a0c = {
  type: 'string',
  maxLength: 255,
  pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
  'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
}

function validateValue89424a0c(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) > 255) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 255 }, schemaValue89424a0c, data)
      errors++
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
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue89424a0c, data)
    errors++
  }
  validateValue89424a0c.errors = vErrors
  return errors === 0
}

function validatePreEntrustSign(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaPreEntrustSign.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaPreEntrustSign, data)
        errors++
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
        errors++
      }
    }
    if (data.appid !== undefined) {
      if (!validateValuedca9b256(data.appid, instancePath + '/appid')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
    if (data.plan_id !== undefined) {
      if (!validateValue54f8b649(data.plan_id, instancePath + '/plan_id')) {
        vErrors = vErrors === null ? validateValue54f8b649.errors : vErrors.concat(validateValue54f8b649.errors)
        errors = vErrors.length
      }
    }
    if (data.out_contract_code !== undefined) {
      if (!validateValuedca9b256(data.out_contract_code, instancePath + '/out_contract_code')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_display_account !== undefined) {
      if (!validateValuedca9b256(data.contract_display_account, instancePath + '/contract_display_account')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
    if (data.notify_url !== undefined) {
      if (!validateValue27372ce9(data.notify_url, instancePath + '/notify_url')) {
        vErrors = vErrors === null ? validateValue27372ce9.errors : vErrors.concat(validateValue27372ce9.errors)
        errors = vErrors.length
      }
    }
    if (data.return_app !== undefined) {
      if (!validateValue7cb541e8(data.return_app, instancePath + '/return_app')) {
        vErrors = vErrors === null ? validateValue7cb541e8.errors : vErrors.concat(validateValue7cb541e8.errors)
        errors = vErrors.length
      }
    }
    if (data.attach !== undefined) {
      if (!validateValue89424a0c(data.attach, instancePath + '/attach')) {
        vErrors = vErrors === null ? validateValue89424a0c.errors : vErrors.concat(validateValue89424a0c.errors)
        errors = vErrors.length
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
}

const schemaValuef0ebe3aa = { type: 'string', minLength: 1 }

function validateValuef0ebe3aa(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValuef0ebe3aa, data)
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValuef0ebe3aa, data)
    errors++
  }
  validateValuef0ebe3aa.errors = vErrors
  return errors === 0
}

const schemaValue00404e68 = { type: 'string' }

function validateValue00404e68(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue00404e68, data)
    errors++
  }
  validateValue00404e68.errors = vErrors
  return errors === 0
}

const schemaValuef0765dbf = { type: 'integer' }

function validateValuef0765dbf(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data))) {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'integer' }, schemaValuef0765dbf, data)
    errors++
  }
  validateValuef0765dbf.errors = vErrors
  return errors === 0
}

function validatePreEntrustSession(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaPreEntrustSession.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaPreEntrustSession, data)
        errors++
      }
    }
    if (data.pre_entrustweb_id !== undefined) {
      if (!validateValuef0ebe3aa(data.pre_entrustweb_id, instancePath + '/pre_entrustweb_id')) {
        vErrors = vErrors === null ? validateValuef0ebe3aa.errors : vErrors.concat(validateValuef0ebe3aa.errors)
        errors = vErrors.length
      }
    }
    if (data.mchid !== undefined) {
      if (!validateValue00404e68(data.mchid, instancePath + '/mchid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.plan_id !== undefined) {
      if (!validateValuef0765dbf(data.plan_id, instancePath + '/plan_id')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.out_contract_code !== undefined) {
      if (!validateValue00404e68(data.out_contract_code, instancePath + '/out_contract_code')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.miniprogram_username !== undefined) {
      if (!validateValue00404e68(data.miniprogram_username, instancePath + '/miniprogram_username')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.miniprogram_path !== undefined) {
      if (!validateValue00404e68(data.miniprogram_path, instancePath + '/miniprogram_path')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
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
  properties: { appid: {}, plan_id: {}, out_contract_code: {}, contract_display_account: {}, notify_url: {} },
}

function validatePreEntrustSignMiniProgram(data, instancePath = '') {
  let vErrors = null
  let errors = 0
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
        errors++
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
        errors++
      }
    }
    if (data.appid !== undefined) {
      if (!validateValuedca9b256(data.appid, instancePath + '/appid')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
    if (data.plan_id !== undefined) {
      if (!validateValue54f8b649(data.plan_id, instancePath + '/plan_id')) {
        vErrors = vErrors === null ? validateValue54f8b649.errors : vErrors.concat(validateValue54f8b649.errors)
        errors = vErrors.length
      }
    }
    if (data.out_contract_code !== undefined) {
      if (!validateValuedca9b256(data.out_contract_code, instancePath + '/out_contract_code')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_display_account !== undefined) {
      if (!validateValuedca9b256(data.contract_display_account, instancePath + '/contract_display_account')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
    if (data.notify_url !== undefined) {
      if (!validateValue27372ce9(data.notify_url, instancePath + '/notify_url')) {
        vErrors = vErrors === null ? validateValue27372ce9.errors : vErrors.concat(validateValue27372ce9.errors)
        errors = vErrors.length
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
  additionalProperties: false,
  properties: { plan_id: {}, out_contract_code: {} },
}

function validateQueryContractPath(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaQueryContractPath.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaQueryContractPath, data)
        errors++
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
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      if (!validateValue54f8b649(data.plan_id, instancePath + '/plan_id')) {
        vErrors = vErrors === null ? validateValue54f8b649.errors : vErrors.concat(validateValue54f8b649.errors)
        errors = vErrors.length
      }
    }
    if (data.out_contract_code !== undefined) {
      if (!validateValuedca9b256(data.out_contract_code, instancePath + '/out_contract_code')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
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
}

const schemaValue78656e7e = { type: 'string', enum: ['NOT_SIGNED', 'SIGNED', 'TERMINATED'] }

function validateValue78656e7e(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue78656e7e, data)
    errors++
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
    errors++
  }
  validateValue78656e7e.errors = vErrors
  return errors === 0
}

const schemaContractTerminateInfo = { type: 'object' }

function validateContractTerminateInfo(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.contract_termination_mode !== undefined) {
      if (!validateValue00404e68(data.contract_termination_mode, instancePath + '/contract_termination_mode')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_terminated_time !== undefined) {
      if (!validateValue00404e68(data.contract_terminated_time, instancePath + '/contract_terminated_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_termination_remark !== undefined) {
      if (!validateValue00404e68(data.contract_termination_remark, instancePath + '/contract_termination_remark')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaContractTerminateInfo, data)
    errors++
  }
  validateContractTerminateInfo.errors = vErrors
  return errors === 0
}

function validateContract(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaContract.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaContract, data)
        errors++
      }
    }
    if (data.mchid !== undefined) {
      if (!validateValue00404e68(data.mchid, instancePath + '/mchid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_id !== undefined) {
      if (!validateValue00404e68(data.contract_id, instancePath + '/contract_id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.appid !== undefined) {
      if (!validateValue00404e68(data.appid, instancePath + '/appid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.plan_id !== undefined) {
      if (!validateValuef0765dbf(data.plan_id, instancePath + '/plan_id')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.out_contract_code !== undefined) {
      if (!validateValue00404e68(data.out_contract_code, instancePath + '/out_contract_code')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_display_account !== undefined) {
      if (!validateValue00404e68(data.contract_display_account, instancePath + '/contract_display_account')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_state !== undefined) {
      if (!validateValue78656e7e(data.contract_state, instancePath + '/contract_state')) {
        vErrors = vErrors === null ? validateValue78656e7e.errors : vErrors.concat(validateValue78656e7e.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_signed_time !== undefined) {
      if (!validateValue00404e68(data.contract_signed_time, instancePath + '/contract_signed_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_expired_time !== undefined) {
      if (!validateValue00404e68(data.contract_expired_time, instancePath + '/contract_expired_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.openid !== undefined) {
      if (!validateValue00404e68(data.openid, instancePath + '/openid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_terminate_info !== undefined) {
      if (!validateContractTerminateInfo(data.contract_terminate_info, instancePath + '/contract_terminate_info')) {
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
  properties: { contract_termination_remark: {} },
}

const schemaValue598333ce = {
  type: 'string',
  maxLength: 256,
  pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
  'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
}

function validateValue598333ce(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) > 256) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 256 }, schemaValue598333ce, data)
      errors++
    }
    if (!pattern5fe0d618.test(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'pattern',
        { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
        schemaValue598333ce,
        data,
      )
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue598333ce, data)
    errors++
  }
  validateValue598333ce.errors = vErrors
  return errors === 0
}

function validateContractTermination(data, instancePath = '') {
  let vErrors = null
  let errors = 0
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
        errors++
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
        errors++
      }
    }
    if (data.contract_termination_remark !== undefined) {
      if (!validateValue598333ce(data.contract_termination_remark, instancePath + '/contract_termination_remark')) {
        vErrors = vErrors === null ? validateValue598333ce.errors : vErrors.concat(validateValue598333ce.errors)
        errors = vErrors.length
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
  additionalProperties: false,
  properties: { plan_id: {}, out_contract_code: {} },
}

function validateTerminateContractPath(data, instancePath = '') {
  let vErrors = null
  let errors = 0
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
        errors++
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
        errors++
      }
    }
    if (data.plan_id !== undefined) {
      if (!validateValue54f8b649(data.plan_id, instancePath + '/plan_id')) {
        vErrors = vErrors === null ? validateValue54f8b649.errors : vErrors.concat(validateValue54f8b649.errors)
        errors = vErrors.length
      }
    }
    if (data.out_contract_code !== undefined) {
      if (!validateValuedca9b256(data.out_contract_code, instancePath + '/out_contract_code')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaTerminateContractPath, data)
    errors++
  }
  validateTerminateContractPath.errors = vErrors
  return errors === 0
}

const schemaTerminatedContract = { type: 'object', required: ['mchid', 'plan_id', 'out_contract_code'] }

function validateTerminatedContract(data, instancePath = '') {
  let vErrors = null
  let errors = 0
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
        errors++
      }
    }
    if (data.mchid !== undefined) {
      if (!validateValue00404e68(data.mchid, instancePath + '/mchid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.plan_id !== undefined) {
      if (!validateValuef0765dbf(data.plan_id, instancePath + '/plan_id')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.out_contract_code !== undefined) {
      if (!validateValue00404e68(data.out_contract_code, instancePath + '/out_contract_code')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
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

function validateValuece35509d(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) > 32) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 32 }, schemaValuece35509d, data)
      errors++
    }
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValuece35509d, data)
      errors++
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
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValuece35509d, data)
    errors++
  }
  validateValuece35509d.errors = vErrors
  return errors === 0
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
const func9 = Object.prototype.hasOwnProperty

const schemaValue2f516f21 = {
  type: 'string',
  minLength: 1,
  pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
  'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
}

function validateValue2f516f21(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValue2f516f21, data)
      errors++
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
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue2f516f21, data)
    errors++
  }
  validateValue2f516f21.errors = vErrors
  return errors === 0
}

const schemaValue6149d8a8 = {
  type: 'string',
  pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
  'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
}

function validateValue6149d8a8(data, instancePath = '') {
  let vErrors = null
  let errors = 0
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
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue6149d8a8, data)
    errors++
  }
  validateValue6149d8a8.errors = vErrors
  return errors === 0
}

const schemaDeductionAmount = {
  type: 'object',
  additionalProperties: false,
  required: ['total_amount', 'currency'],
  properties: { total_amount: {}, currency: {} },
}

function validateDeductionAmount(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaDeductionAmount.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaDeductionAmount, data)
        errors++
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
        errors++
      }
    }
    if (data.total_amount !== undefined) {
      if (!validateValuef0765dbf(data.total_amount, instancePath + '/total_amount')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.currency !== undefined) {
      if (!validateValue2f516f21(data.currency, instancePath + '/currency')) {
        vErrors = vErrors === null ? validateValue2f516f21.errors : vErrors.concat(validateValue2f516f21.errors)
        errors = vErrors.length
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
  properties: { profit_sharing: {}, subsidy_amount: {} },
}

function validateSettleInfo(data, instancePath = '') {
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
      if (!validateValue7cb541e8(data.profit_sharing, instancePath + '/profit_sharing')) {
        vErrors = vErrors === null ? validateValue7cb541e8.errors : vErrors.concat(validateValue7cb541e8.errors)
        errors = vErrors.length
      }
    }
    if (data.subsidy_amount !== undefined) {
      if (!validateValuef0765dbf(data.subsidy_amount, instancePath + '/subsidy_amount')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaSettleInfo, data)
    errors++
  }
  validateSettleInfo.errors = vErrors
  return errors === 0
}

function validateDeductionSubOrder(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaDeductionSubOrder.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaDeductionSubOrder, data)
        errors++
      }
    }
    for (const key0 in data) {
      if (!func9.call(schemaDeductionSubOrder.properties, key0)) {
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
      if (!validateValue2f516f21(data.mchid, instancePath + '/mchid')) {
        vErrors = vErrors === null ? validateValue2f516f21.errors : vErrors.concat(validateValue2f516f21.errors)
        errors = vErrors.length
      }
    }
    if (data.attach !== undefined) {
      if (!validateValue6149d8a8(data.attach, instancePath + '/attach')) {
        vErrors = vErrors === null ? validateValue6149d8a8.errors : vErrors.concat(validateValue6149d8a8.errors)
        errors = vErrors.length
      }
    }
    if (data.amount !== undefined) {
      if (!validateDeductionAmount(data.amount, instancePath + '/amount')) {
        vErrors = vErrors === null ? validateDeductionAmount.errors : vErrors.concat(validateDeductionAmount.errors)
        errors = vErrors.length
      }
    }
    if (data.out_trade_no !== undefined) {
      if (!validateValue2f516f21(data.out_trade_no, instancePath + '/out_trade_no')) {
        vErrors = vErrors === null ? validateValue2f516f21.errors : vErrors.concat(validateValue2f516f21.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_mchid !== undefined) {
      if (!validateValue2f516f21(data.sub_mchid, instancePath + '/sub_mchid')) {
        vErrors = vErrors === null ? validateValue2f516f21.errors : vErrors.concat(validateValue2f516f21.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_appid !== undefined) {
      if (!validateValue6149d8a8(data.sub_appid, instancePath + '/sub_appid')) {
        vErrors = vErrors === null ? validateValue6149d8a8.errors : vErrors.concat(validateValue6149d8a8.errors)
        errors = vErrors.length
      }
    }
    if (data.description !== undefined) {
      if (!validateValue2f516f21(data.description, instancePath + '/description')) {
        vErrors = vErrors === null ? validateValue2f516f21.errors : vErrors.concat(validateValue2f516f21.errors)
        errors = vErrors.length
      }
    }
    if (data.settle_info !== undefined) {
      if (!validateSettleInfo(data.settle_info, instancePath + '/settle_info')) {
        vErrors = vErrors === null ? validateSettleInfo.errors : vErrors.concat(validateSettleInfo.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_risk_info !== undefined) {
      if (!validateValue6149d8a8(data.sub_risk_info, instancePath + '/sub_risk_info')) {
        vErrors = vErrors === null ? validateValue6149d8a8.errors : vErrors.concat(validateValue6149d8a8.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaDeductionSubOrder, data)
    errors++
  }
  validateDeductionSubOrder.errors = vErrors
  return errors === 0
}

function validateValue993e71a4(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (Array.isArray(data)) {
    if (data.length > 50) {
      vErrors = addError(vErrors, instancePath, 'maxItems', { limit: 50 }, schemaValue993e71a4, data)
      errors++
    }
    if (data.length < 1) {
      vErrors = addError(vErrors, instancePath, 'minItems', { limit: 1 }, schemaValue993e71a4, data)
      errors++
    }
    const len0 = data.length
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validateDeductionSubOrder(data[i0], instancePath + '/' + i0)) {
        vErrors = vErrors === null ? validateDeductionSubOrder.errors : vErrors.concat(validateDeductionSubOrder.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'array' }, schemaValue993e71a4, data)
    errors++
  }
  validateValue993e71a4.errors = vErrors
  return errors === 0
}

function validateCombineDeduction(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaCombineDeduction.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaCombineDeduction, data)
        errors++
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
        errors++
      }
    }
    if (data.combine_appid !== undefined) {
      if (!validateValuedca9b256(data.combine_appid, instancePath + '/combine_appid')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
    if (data.combine_mchid !== undefined) {
      if (!validateValuedca9b256(data.combine_mchid, instancePath + '/combine_mchid')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      if (!validateValuece35509d(data.combine_out_trade_no, instancePath + '/combine_out_trade_no')) {
        vErrors = vErrors === null ? validateValuece35509d.errors : vErrors.concat(validateValuece35509d.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_id !== undefined) {
      if (!validateValuedca9b256(data.contract_id, instancePath + '/contract_id')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_orders !== undefined) {
      if (!validateValue993e71a4(data.sub_orders, instancePath + '/sub_orders')) {
        vErrors = vErrors === null ? validateValue993e71a4.errors : vErrors.concat(validateValue993e71a4.errors)
        errors = vErrors.length
      }
    }
    if (data.risk_info !== undefined) {
      if (!validateValue89424a0c(data.risk_info, instancePath + '/risk_info')) {
        vErrors = vErrors === null ? validateValue89424a0c.errors : vErrors.concat(validateValue89424a0c.errors)
        errors = vErrors.length
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
}

const schemaValue99e35850 = { type: 'array', items: { $ref: 'TransactionSubOrder' } }

const schemaTransactionSubOrder = {
  type: 'object',
  required: ['mchid', 'trade_type', 'trade_state', 'transaction_id', 'out_trade_no', 'sub_mchid', 'amount'],
}

const schemaTransactionAmount = { type: 'object', required: ['total_amount', 'currency'] }

function validateTransactionAmount(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaTransactionAmount.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaTransactionAmount, data)
        errors++
      }
    }
    if (data.total_amount !== undefined) {
      if (!validateValuef0765dbf(data.total_amount, instancePath + '/total_amount')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.currency !== undefined) {
      if (!validateValue00404e68(data.currency, instancePath + '/currency')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.payer_amount !== undefined) {
      if (!validateValuef0765dbf(data.payer_amount, instancePath + '/payer_amount')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.payer_currency !== undefined) {
      if (!validateValue00404e68(data.payer_currency, instancePath + '/payer_currency')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaTransactionAmount, data)
    errors++
  }
  validateTransactionAmount.errors = vErrors
  return errors === 0
}

function validateTransactionSubOrder(data, instancePath = '') {
  let vErrors = null
  let errors = 0
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
        errors++
      }
    }
    if (data.mchid !== undefined) {
      if (!validateValue00404e68(data.mchid, instancePath + '/mchid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.trade_type !== undefined) {
      if (!validateValue00404e68(data.trade_type, instancePath + '/trade_type')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.trade_state !== undefined) {
      if (!validateValue00404e68(data.trade_state, instancePath + '/trade_state')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.bank_type !== undefined) {
      if (!validateValue00404e68(data.bank_type, instancePath + '/bank_type')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.attach !== undefined) {
      if (!validateValue00404e68(data.attach, instancePath + '/attach')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.success_time !== undefined) {
      if (!validateValue00404e68(data.success_time, instancePath + '/success_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.transaction_id !== undefined) {
      if (!validateValue00404e68(data.transaction_id, instancePath + '/transaction_id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.out_trade_no !== undefined) {
      if (!validateValue00404e68(data.out_trade_no, instancePath + '/out_trade_no')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_mchid !== undefined) {
      if (!validateValue00404e68(data.sub_mchid, instancePath + '/sub_mchid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_appid !== undefined) {
      if (!validateValue00404e68(data.sub_appid, instancePath + '/sub_appid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.amount !== undefined) {
      if (!validateTransactionAmount(data.amount, instancePath + '/amount')) {
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

function validateValue99e35850(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (Array.isArray(data)) {
    const len0 = data.length
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validateTransactionSubOrder(data[i0], instancePath + '/' + i0)) {
        vErrors =
          vErrors === null ? validateTransactionSubOrder.errors : vErrors.concat(validateTransactionSubOrder.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'array' }, schemaValue99e35850, data)
    errors++
  }
  validateValue99e35850.errors = vErrors
  return errors === 0
}

const schemaCombinePayer = { type: 'object', required: ['openid'] }

function validateCombinePayer(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaCombinePayer.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaCombinePayer, data)
        errors++
      }
    }
    if (data.openid !== undefined) {
      if (!validateValue00404e68(data.openid, instancePath + '/openid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaCombinePayer, data)
    errors++
  }
  validateCombinePayer.errors = vErrors
  return errors === 0
}

function validateCreatedTransaction(data, instancePath = '') {
  let vErrors = null
  let errors = 0
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
        errors++
      }
    }
    if (data.combine_appid !== undefined) {
      if (!validateValue00404e68(data.combine_appid, instancePath + '/combine_appid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.combine_mchid !== undefined) {
      if (!validateValue00404e68(data.combine_mchid, instancePath + '/combine_mchid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      if (!validateValue00404e68(data.combine_out_trade_no, instancePath + '/combine_out_trade_no')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_orders !== undefined) {
      if (!validateValue99e35850(data.sub_orders, instancePath + '/sub_orders')) {
        vErrors = vErrors === null ? validateValue99e35850.errors : vErrors.concat(validateValue99e35850.errors)
        errors = vErrors.length
      }
    }
    if (data.combine_payer_info !== undefined) {
      if (!validateCombinePayer(data.combine_payer_info, instancePath + '/combine_payer_info')) {
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
  additionalProperties: false,
  properties: { combine_out_trade_no: {} },
}

function validateQueryTransactionPath(data, instancePath = '') {
  let vErrors = null
  let errors = 0
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
        errors++
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
        errors++
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      if (!validateValuece35509d(data.combine_out_trade_no, instancePath + '/combine_out_trade_no')) {
        vErrors = vErrors === null ? validateValuece35509d.errors : vErrors.concat(validateValuece35509d.errors)
        errors = vErrors.length
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
}

function validateTransaction(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaTransaction.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaTransaction, data)
        errors++
      }
    }
    if (data.combine_appid !== undefined) {
      if (!validateValue00404e68(data.combine_appid, instancePath + '/combine_appid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.combine_mchid !== undefined) {
      if (!validateValue00404e68(data.combine_mchid, instancePath + '/combine_mchid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      if (!validateValue00404e68(data.combine_out_trade_no, instancePath + '/combine_out_trade_no')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_orders !== undefined) {
      if (!validateValue99e35850(data.sub_orders, instancePath + '/sub_orders')) {
        vErrors = vErrors === null ? validateValue99e35850.errors : vErrors.concat(validateValue99e35850.errors)
        errors = vErrors.length
      }
    }
    if (data.combine_payer_info !== undefined) {
      if (!validateCombinePayer(data.combine_payer_info, instancePath + '/combine_payer_info')) {
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
  properties: { combine_appid: {}, sub_orders: {} },
}

const schemaValue355e8f4a = { type: 'array', minItems: 1, maxItems: 50, items: { $ref: 'ReversalSubOrder' } }

const schemaReversalSubOrder = {
  type: 'object',
  additionalProperties: false,
  required: ['mchid', 'out_trade_no', 'sub_mchid'],
  properties: { mchid: {}, out_trade_no: {}, sub_mchid: {}, sub_appid: {} },
}

function validateReversalSubOrder(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaReversalSubOrder.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaReversalSubOrder, data)
        errors++
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
        errors++
      }
    }
    if (data.mchid !== undefined) {
      if (!validateValue2f516f21(data.mchid, instancePath + '/mchid')) {
        vErrors = vErrors === null ? validateValue2f516f21.errors : vErrors.concat(validateValue2f516f21.errors)
        errors = vErrors.length
      }
    }
    if (data.out_trade_no !== undefined) {
      if (!validateValue2f516f21(data.out_trade_no, instancePath + '/out_trade_no')) {
        vErrors = vErrors === null ? validateValue2f516f21.errors : vErrors.concat(validateValue2f516f21.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_mchid !== undefined) {
      if (!validateValue2f516f21(data.sub_mchid, instancePath + '/sub_mchid')) {
        vErrors = vErrors === null ? validateValue2f516f21.errors : vErrors.concat(validateValue2f516f21.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_appid !== undefined) {
      if (!validateValue6149d8a8(data.sub_appid, instancePath + '/sub_appid')) {
        vErrors = vErrors === null ? validateValue6149d8a8.errors : vErrors.concat(validateValue6149d8a8.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaReversalSubOrder, data)
    errors++
  }
  validateReversalSubOrder.errors = vErrors
  return errors === 0
}

function validateValue355e8f4a(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (Array.isArray(data)) {
    if (data.length > 50) {
      vErrors = addError(vErrors, instancePath, 'maxItems', { limit: 50 }, schemaValue355e8f4a, data)
      errors++
    }
    if (data.length < 1) {
      vErrors = addError(vErrors, instancePath, 'minItems', { limit: 1 }, schemaValue355e8f4a, data)
      errors++
    }
    const len0 = data.length
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validateReversalSubOrder(data[i0], instancePath + '/' + i0)) {
        vErrors = vErrors === null ? validateReversalSubOrder.errors : vErrors.concat(validateReversalSubOrder.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'array' }, schemaValue355e8f4a, data)
    errors++
  }
  validateValue355e8f4a.errors = vErrors
  return errors === 0
}

function validateCombineReversal(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaCombineReversal.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaCombineReversal, data)
        errors++
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
        errors++
      }
    }
    if (data.combine_appid !== undefined) {
      if (!validateValue2f516f21(data.combine_appid, instancePath + '/combine_appid')) {
        vErrors = vErrors === null ? validateValue2f516f21.errors : vErrors.concat(validateValue2f516f21.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_orders !== undefined) {
      if (!validateValue355e8f4a(data.sub_orders, instancePath + '/sub_orders')) {
        vErrors = vErrors === null ? validateValue355e8f4a.errors : vErrors.concat(validateValue355e8f4a.errors)
        errors = vErrors.length
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
  additionalProperties: false,
  properties: { combine_out_trade_no: {} },
}

function validateReverseTransactionPath(data, instancePath = '') {
  let vErrors = null
  let errors = 0
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
        errors++
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
        errors++
      }
    }
    if (data.combine_out_trade_no !== undefined) {
      if (!validateValuece35509d(data.combine_out_trade_no, instancePath + '/combine_out_trade_no')) {
        vErrors = vErrors === null ? validateValuece35509d.errors : vErrors.concat(validateValuece35509d.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaReverseTransactionPath, data)
    errors++
  }
  validateReverseTransactionPath.errors = vErrors
  return errors === 0
}

const schemaRefundApplication = {
  type: 'object',
  additionalProperties: false,
  required: ['sub_mchid', 'sp_appid', 'out_refund_no', 'amount'],
  anyOf: [{ required: ['transaction_id'] }, { required: ['out_trade_no'] }],
  properties: {
    sub_mchid: { $ref: 'Valuedca9b256' },
    sp_appid: { $ref: 'Valuedca9b256' },
    sub_appid: { $ref: 'Value14db8033' },
    transaction_id: { $ref: 'Valuedca9b256' },
    out_trade_no: { $ref: 'Value35266409' },
    out_refund_no: { $ref: 'Value46500ec0' },
    reason: { $ref: 'Valueb5d34ae0' },
    amount: { $ref: 'RefundAmount' },
    notify_url: { $ref: 'Value27372ce9' },
    refund_account: { $ref: 'Value72d37bcf' },
    funds_account: { $ref: 'Valuedca9b256' },
  },
}

const schemaValue14db8033 = {
  type: 'string',
  maxLength: 32,
  pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
  'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
}

function validateValue14db8033(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) > 32) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 32 }, schemaValue14db8033, data)
      errors++
    }
    if (!pattern5fe0d618.test(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'pattern',
        { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
        schemaValue14db8033,
        data,
      )
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue14db8033, data)
    errors++
  }
  validateValue14db8033.errors = vErrors
  return errors === 0
}

const schemaValue35266409 = {
  type: 'string',
  minLength: 1,
  maxLength: 64,
  pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
  'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
}

function validateValue35266409(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) > 64) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 64 }, schemaValue35266409, data)
      errors++
    }
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValue35266409, data)
      errors++
    }
    if (!pattern5fe0d618.test(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'pattern',
        { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
        schemaValue35266409,
        data,
      )
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue35266409, data)
    errors++
  }
  validateValue35266409.errors = vErrors
  return errors === 0
}

const schemaValue46500ec0 = {
  type: 'string',
  minLength: 1,
  maxLength: 64,
  pattern: '^[0-9A-Za-z_\\-|*@]+$',
  'x-pattern-rule': 'only digits, letters and the characters _ - | * @',
}

function validateValue46500ec0(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) > 64) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 64 }, schemaValue46500ec0, data)
      errors++
    }
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValue46500ec0, data)
      errors++
    }
    if (!pattern1db33403.test(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'pattern',
        { pattern: '^[0-9A-Za-z_\\-|*@]+$' },
        schemaValue46500ec0,
        data,
      )
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue46500ec0, data)
    errors++
  }
  validateValue46500ec0.errors = vErrors
  return errors === 0
}

const schemaValueb5d34ae0 = {
  type: 'string',
  minLength: 1,
  maxLength: 80,
  pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
  'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
}

function validateValueb5d34ae0(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) > 80) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 80 }, schemaValueb5d34ae0, data)
      errors++
    }
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValueb5d34ae0, data)
      errors++
    }
    if (!pattern5fe0d618.test(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'pattern',
        { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
        schemaValueb5d34ae0,
        data,
      )
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValueb5d34ae0, data)
    errors++
  }
  validateValueb5d34ae0.errors = vErrors
  return errors === 0
}

const schemaRefundAmount = {
  type: 'object',
  additionalProperties: false,
  required: ['refund', 'total'],
  properties: { refund: {}, total: {}, currency: {}, from: {} },
}

const schemaValuef05d3e79 = {
  type: 'string',
  minLength: 1,
  maxLength: 18,
  pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
  'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
}

function validateValuef05d3e79(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) > 18) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 18 }, schemaValuef05d3e79, data)
      errors++
    }
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValuef05d3e79, data)
      errors++
    }
    if (!pattern5fe0d618.test(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'pattern',
        { pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$' },
        schemaValuef05d3e79,
        data,
      )
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValuef05d3e79, data)
    errors++
  }
  validateValuef05d3e79.errors = vErrors
  return errors === 0
}

const schemaValue40c8e46c = { type: 'array', items: { $ref: 'RefundSource' } }

const schemaRefundSource = {
  type: 'object',
  additionalProperties: false,
  required: ['account', 'amount'],
  properties: { account: {}, amount: {} },
}

const schemaValue12a9e567 = { type: 'string', enum: ['AVAILABLE', 'UNAVAILABLE'] }

function validateValue12a9e567(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue12a9e567, data)
    errors++
  }
  if (!(data === 'AVAILABLE' || data === 'UNAVAILABLE')) {
    vErrors = addError(
      vErrors,
      instancePath,
      'enum',
      { allowedValues: schemaValue12a9e567.enum },
      schemaValue12a9e567,
      data,
    )
    errors++
  }
  validateValue12a9e567.errors = vErrors
  return errors === 0
}

function validateRefundSource(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaRefundSource.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaRefundSource, data)
        errors++
      }
    }
    for (const key0 in data) {
      if (!(key0 === 'account' || key0 === 'amount')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaRefundSource,
          data,
        )
        errors++
      }
    }
    if (data.account !== undefined) {
      if (!validateValue12a9e567(data.account, instancePath + '/account')) {
        vErrors = vErrors === null ? validateValue12a9e567.errors : vErrors.concat(validateValue12a9e567.errors)
        errors = vErrors.length
      }
    }
    if (data.amount !== undefined) {
      if (!validateValuef0765dbf(data.amount, instancePath + '/amount')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaRefundSource, data)
    errors++
  }
  validateRefundSource.errors = vErrors
  return errors === 0
}

function validateValue40c8e46c(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (Array.isArray(data)) {
    const len0 = data.length
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validateRefundSource(data[i0], instancePath + '/' + i0)) {
        vErrors = vErrors === null ? validateRefundSource.errors : vErrors.concat(validateRefundSource.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'array' }, schemaValue40c8e46c, data)
    errors++
  }
  validateValue40c8e46c.errors = vErrors
  return errors === 0
}

function validateRefundAmount(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaRefundAmount.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaRefundAmount, data)
        errors++
      }
    }
    for (const key0 in data) {
      if (!(key0 === 'refund' || key0 === 'total' || key0 === 'currency' || key0 === 'from')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaRefundAmount,
          data,
        )
        errors++
      }
    }
    if (data.refund !== undefined) {
      if (!validateValuef0765dbf(data.refund, instancePath + '/refund')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.total !== undefined) {
      if (!validateValuef0765dbf(data.total, instancePath + '/total')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.currency !== undefined) {
      if (!validateValuef05d3e79(data.currency, instancePath + '/currency')) {
        vErrors = vErrors === null ? validateValuef05d3e79.errors : vErrors.concat(validateValuef05d3e79.errors)
        errors = vErrors.length
      }
    }
    if (data.from !== undefined) {
      if (!validateValue40c8e46c(data.from, instancePath + '/from')) {
        vErrors = vErrors === null ? validateValue40c8e46c.errors : vErrors.concat(validateValue40c8e46c.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaRefundAmount, data)
    errors++
  }
  validateRefundAmount.errors = vErrors
  return errors === 0
}

const schemaValue72d37bcf = { type: 'string', enum: ['REFUND_SOURCE_SUB_MERCHANT', 'REFUND_SOURCE_PARTNER_ADVANCE'] }

function validateValue72d37bcf(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue72d37bcf, data)
    errors++
  }
  if (!(data === 'REFUND_SOURCE_SUB_MERCHANT' || data === 'REFUND_SOURCE_PARTNER_ADVANCE')) {
    vErrors = addError(
      vErrors,
      instancePath,
      'enum',
      { allowedValues: schemaValue72d37bcf.enum },
      schemaValue72d37bcf,
      data,
    )
    errors++
  }
  validateValue72d37bcf.errors = vErrors
  return errors === 0
}

function validateRefundApplication(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  const _errs1 = errors
  let valid0 = false
  const _errs2 = errors
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaRefundApplication.anyOf[0].required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaRefundApplication.anyOf[0],
          data,
        )
        errors++
      }
    }
  }
  var _valid0 = _errs2 === errors
  valid0 = valid0 || _valid0
  if (!valid0) {
    const _errs3 = errors
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const prop1 of schemaRefundApplication.anyOf[1].required) {
        if (data[prop1] === undefined) {
          vErrors = addError(
            vErrors,
            instancePath,
            'required',
            { missingProperty: prop1 },
            schemaRefundApplication.anyOf[1],
            data,
          )
          errors++
        }
      }
    }
    var _valid0 = _errs3 === errors
    valid0 = valid0 || _valid0
  }
  if (!valid0) {
    vErrors = addError(vErrors, instancePath, 'anyOf', {}, schemaRefundApplication, data)
    errors++
  } else {
    errors = _errs1
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1
      } else {
        vErrors = null
      }
    }
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop2 of schemaRefundApplication.required) {
      if (data[prop2] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop2 }, schemaRefundApplication, data)
        errors++
      }
    }
    for (const key0 in data) {
      if (!func9.call(schemaRefundApplication.properties, key0)) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaRefundApplication,
          data,
        )
        errors++
      }
    }
    if (data.sub_mchid !== undefined) {
      if (!validateValuedca9b256(data.sub_mchid, instancePath + '/sub_mchid')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
    if (data.sp_appid !== undefined) {
      if (!validateValuedca9b256(data.sp_appid, instancePath + '/sp_appid')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_appid !== undefined) {
      if (!validateValue14db8033(data.sub_appid, instancePath + '/sub_appid')) {
        vErrors = vErrors === null ? validateValue14db8033.errors : vErrors.concat(validateValue14db8033.errors)
        errors = vErrors.length
      }
    }
    if (data.transaction_id !== undefined) {
      if (!validateValuedca9b256(data.transaction_id, instancePath + '/transaction_id')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
    if (data.out_trade_no !== undefined) {
      if (!validateValue35266409(data.out_trade_no, instancePath + '/out_trade_no')) {
        vErrors = vErrors === null ? validateValue35266409.errors : vErrors.concat(validateValue35266409.errors)
        errors = vErrors.length
      }
    }
    if (data.out_refund_no !== undefined) {
      if (!validateValue46500ec0(data.out_refund_no, instancePath + '/out_refund_no')) {
        vErrors = vErrors === null ? validateValue46500ec0.errors : vErrors.concat(validateValue46500ec0.errors)
        errors = vErrors.length
      }
    }
    if (data.reason !== undefined) {
      if (!validateValueb5d34ae0(data.reason, instancePath + '/reason')) {
        vErrors = vErrors === null ? validateValueb5d34ae0.errors : vErrors.concat(validateValueb5d34ae0.errors)
        errors = vErrors.length
      }
    }
    if (data.amount !== undefined) {
      if (!validateRefundAmount(data.amount, instancePath + '/amount')) {
        vErrors = vErrors === null ? validateRefundAmount.errors : vErrors.concat(validateRefundAmount.errors)
        errors = vErrors.length
      }
    }
    if (data.notify_url !== undefined) {
      if (!validateValue27372ce9(data.notify_url, instancePath + '/notify_url')) {
        vErrors = vErrors === null ? validateValue27372ce9.errors : vErrors.concat(validateValue27372ce9.errors)
        errors = vErrors.length
      }
    }
    if (data.refund_account !== undefined) {
      if (!validateValue72d37bcf(data.refund_account, instancePath + '/refund_account')) {
        vErrors = vErrors === null ? validateValue72d37bcf.errors : vErrors.concat(validateValue72d37bcf.errors)
        errors = vErrors.length
      }
    }
    if (data.funds_account !== undefined) {
      if (!validateValuedca9b256(data.funds_account, instancePath + '/funds_account')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaRefundApplication, data)
    errors++
  }
  validateRefundApplication.errors = vErrors
  return errors === 0
}

const schemaAcceptedRefund = { type: 'object', required: ['refund_id', 'out_refund_no'] }

const schemaRefundedAmount = { type: 'object' }

const schemaValueb59cb10e = { type: 'array', items: { $ref: 'RefundedSource' } }

const schemaRefundedSource = { type: 'object' }

function validateRefundedSource(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.account !== undefined) {
      if (!validateValue00404e68(data.account, instancePath + '/account')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.amount !== undefined) {
      if (!validateValuef0765dbf(data.amount, instancePath + '/amount')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaRefundedSource, data)
    errors++
  }
  validateRefundedSource.errors = vErrors
  return errors === 0
}

function validateValueb59cb10e(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (Array.isArray(data)) {
    const len0 = data.length
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validateRefundedSource(data[i0], instancePath + '/' + i0)) {
        vErrors = vErrors === null ? validateRefundedSource.errors : vErrors.concat(validateRefundedSource.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'array' }, schemaValueb59cb10e, data)
    errors++
  }
  validateValueb59cb10e.errors = vErrors
  return errors === 0
}

function validateRefundedAmount(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.refund !== undefined) {
      if (!validateValuef0765dbf(data.refund, instancePath + '/refund')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.payer_refund !== undefined) {
      if (!validateValuef0765dbf(data.payer_refund, instancePath + '/payer_refund')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.discount_refund !== undefined) {
      if (!validateValuef0765dbf(data.discount_refund, instancePath + '/discount_refund')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.currency !== undefined) {
      if (!validateValue00404e68(data.currency, instancePath + '/currency')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.advance !== undefined) {
      if (!validateValuef0765dbf(data.advance, instancePath + '/advance')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.from !== undefined) {
      if (!validateValueb59cb10e(data.from, instancePath + '/from')) {
        vErrors = vErrors === null ? validateValueb59cb10e.errors : vErrors.concat(validateValueb59cb10e.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaRefundedAmount, data)
    errors++
  }
  validateRefundedAmount.errors = vErrors
  return errors === 0
}

const schemaValue221c3f7f = { type: 'array', items: { $ref: 'RefundedPromotion' } }

const schemaRefundedPromotion = { type: 'object' }

function validateRefundedPromotion(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.promotion_id !== undefined) {
      if (!validateValue00404e68(data.promotion_id, instancePath + '/promotion_id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.scope !== undefined) {
      if (!validateValue00404e68(data.scope, instancePath + '/scope')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.type !== undefined) {
      if (!validateValue00404e68(data.type, instancePath + '/type')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.amount !== undefined) {
      if (!validateValuef0765dbf(data.amount, instancePath + '/amount')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.refund_amount !== undefined) {
      if (!validateValuef0765dbf(data.refund_amount, instancePath + '/refund_amount')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaRefundedPromotion, data)
    errors++
  }
  validateRefundedPromotion.errors = vErrors
  return errors === 0
}

function validateValue221c3f7f(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (Array.isArray(data)) {
    const len0 = data.length
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validateRefundedPromotion(data[i0], instancePath + '/' + i0)) {
        vErrors = vErrors === null ? validateRefundedPromotion.errors : vErrors.concat(validateRefundedPromotion.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'array' }, schemaValue221c3f7f, data)
    errors++
  }
  validateValue221c3f7f.errors = vErrors
  return errors === 0
}

function validateAcceptedRefund(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaAcceptedRefund.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaAcceptedRefund, data)
        errors++
      }
    }
    if (data.refund_id !== undefined) {
      if (!validateValue00404e68(data.refund_id, instancePath + '/refund_id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.out_refund_no !== undefined) {
      if (!validateValue00404e68(data.out_refund_no, instancePath + '/out_refund_no')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.create_time !== undefined) {
      if (!validateValue00404e68(data.create_time, instancePath + '/create_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.amount !== undefined) {
      if (!validateRefundedAmount(data.amount, instancePath + '/amount')) {
        vErrors = vErrors === null ? validateRefundedAmount.errors : vErrors.concat(validateRefundedAmount.errors)
        errors = vErrors.length
      }
    }
    if (data.promotion_detail !== undefined) {
      if (!validateValue221c3f7f(data.promotion_detail, instancePath + '/promotion_detail')) {
        vErrors = vErrors === null ? validateValue221c3f7f.errors : vErrors.concat(validateValue221c3f7f.errors)
        errors = vErrors.length
      }
    }
    if (data.refund_account !== undefined) {
      if (!validateValue00404e68(data.refund_account, instancePath + '/refund_account')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaAcceptedRefund, data)
    errors++
  }
  validateAcceptedRefund.errors = vErrors
  return errors === 0
}

const schemaQueryRefundByOutRefundNoPath = {
  type: 'object',
  required: ['out_refund_no'],
  additionalProperties: false,
  properties: { out_refund_no: {} },
}

function validateQueryRefundByOutRefundNoPath(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaQueryRefundByOutRefundNoPath.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaQueryRefundByOutRefundNoPath,
          data,
        )
        errors++
      }
    }
    for (const key0 in data) {
      if (!(key0 === 'out_refund_no')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaQueryRefundByOutRefundNoPath,
          data,
        )
        errors++
      }
    }
    if (data.out_refund_no !== undefined) {
      if (!validateValue46500ec0(data.out_refund_no, instancePath + '/out_refund_no')) {
        vErrors = vErrors === null ? validateValue46500ec0.errors : vErrors.concat(validateValue46500ec0.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaQueryRefundByOutRefundNoPath, data)
    errors++
  }
  validateQueryRefundByOutRefundNoPath.errors = vErrors
  return errors === 0
}

const schemaQueryRefundByOutRefundNoQuery = {
  type: 'object',
  required: ['sub_mchid'],
  additionalProperties: false,
  properties: { sub_mchid: {} },
}

const schemaValue9be01fcd = { type: 'string', minLength: 1, maxLength: 32 }

function validateValue9be01fcd(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) > 32) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 32 }, schemaValue9be01fcd, data)
      errors++
    }
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValue9be01fcd, data)
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue9be01fcd, data)
    errors++
  }
  validateValue9be01fcd.errors = vErrors
  return errors === 0
}

function validateQueryRefundByOutRefundNoQuery(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaQueryRefundByOutRefundNoQuery.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaQueryRefundByOutRefundNoQuery,
          data,
        )
        errors++
      }
    }
    for (const key0 in data) {
      if (!(key0 === 'sub_mchid')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaQueryRefundByOutRefundNoQuery,
          data,
        )
        errors++
      }
    }
    if (data.sub_mchid !== undefined) {
      if (!validateValue9be01fcd(data.sub_mchid, instancePath + '/sub_mchid')) {
        vErrors = vErrors === null ? validateValue9be01fcd.errors : vErrors.concat(validateValue9be01fcd.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaQueryRefundByOutRefundNoQuery, data)
    errors++
  }
  validateQueryRefundByOutRefundNoQuery.errors = vErrors
  return errors === 0
}

const schemaRefund = { type: 'object', required: ['refund_id', 'out_refund_no', 'status'] }

function validateRefund(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaRefund.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaRefund, data)
        errors++
      }
    }
    if (data.refund_id !== undefined) {
      if (!validateValue00404e68(data.refund_id, instancePath + '/refund_id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.out_refund_no !== undefined) {
      if (!validateValue00404e68(data.out_refund_no, instancePath + '/out_refund_no')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.transaction_id !== undefined) {
      if (!validateValue00404e68(data.transaction_id, instancePath + '/transaction_id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.out_trade_no !== undefined) {
      if (!validateValue00404e68(data.out_trade_no, instancePath + '/out_trade_no')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.channel !== undefined) {
      if (!validateValue00404e68(data.channel, instancePath + '/channel')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.user_received_account !== undefined) {
      if (!validateValue00404e68(data.user_received_account, instancePath + '/user_received_account')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.success_time !== undefined) {
      if (!validateValue00404e68(data.success_time, instancePath + '/success_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.create_time !== undefined) {
      if (!validateValue00404e68(data.create_time, instancePath + '/create_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.status !== undefined) {
      if (!validateValue00404e68(data.status, instancePath + '/status')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.amount !== undefined) {
      if (!validateRefundedAmount(data.amount, instancePath + '/amount')) {
        vErrors = vErrors === null ? validateRefundedAmount.errors : vErrors.concat(validateRefundedAmount.errors)
        errors = vErrors.length
      }
    }
    if (data.promotion_detail !== undefined) {
      if (!validateValue221c3f7f(data.promotion_detail, instancePath + '/promotion_detail')) {
        vErrors = vErrors === null ? validateValue221c3f7f.errors : vErrors.concat(validateValue221c3f7f.errors)
        errors = vErrors.length
      }
    }
    if (data.refund_account !== undefined) {
      if (!validateValue00404e68(data.refund_account, instancePath + '/refund_account')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.funds_account !== undefined) {
      if (!validateValue00404e68(data.funds_account, instancePath + '/funds_account')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaRefund, data)
    errors++
  }
  validateRefund.errors = vErrors
  return errors === 0
}

const schemaQueryRefundByIdPath = {
  type: 'object',
  required: ['refund_id'],
  additionalProperties: false,
  properties: { refund_id: {} },
}

function validateQueryRefundByIdPath(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaQueryRefundByIdPath.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaQueryRefundByIdPath,
          data,
        )
        errors++
      }
    }
    for (const key0 in data) {
      if (!(key0 === 'refund_id')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaQueryRefundByIdPath,
          data,
        )
        errors++
      }
    }
    if (data.refund_id !== undefined) {
      if (!validateValue9be01fcd(data.refund_id, instancePath + '/refund_id')) {
        vErrors = vErrors === null ? validateValue9be01fcd.errors : vErrors.concat(validateValue9be01fcd.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaQueryRefundByIdPath, data)
    errors++
  }
  validateQueryRefundByIdPath.errors = vErrors
  return errors === 0
}

const schemaQueryRefundByIdQuery = {
  type: 'object',
  required: ['sub_mchid'],
  additionalProperties: false,
  properties: { sub_mchid: {} },
}

function validateQueryRefundByIdQuery(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaQueryRefundByIdQuery.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaQueryRefundByIdQuery,
          data,
        )
        errors++
      }
    }
    for (const key0 in data) {
      if (!(key0 === 'sub_mchid')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaQueryRefundByIdQuery,
          data,
        )
        errors++
      }
    }
    if (data.sub_mchid !== undefined) {
      if (!validateValue9be01fcd(data.sub_mchid, instancePath + '/sub_mchid')) {
        vErrors = vErrors === null ? validateValue9be01fcd.errors : vErrors.concat(validateValue9be01fcd.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaQueryRefundByIdQuery, data)
    errors++
  }
  validateQueryRefundByIdQuery.errors = vErrors
  return errors === 0
}

const schemaFoundRefund = { type: 'object', required: ['refund_id', 'out_refund_no', 'status'] }

function validateFoundRefund(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaFoundRefund.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaFoundRefund, data)
        errors++
      }
    }
    if (data.refund_id !== undefined) {
      if (!validateValue00404e68(data.refund_id, instancePath + '/refund_id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.out_refund_no !== undefined) {
      if (!validateValue00404e68(data.out_refund_no, instancePath + '/out_refund_no')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.transaction_id !== undefined) {
      if (!validateValue00404e68(data.transaction_id, instancePath + '/transaction_id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.out_trade_no !== undefined) {
      if (!validateValue00404e68(data.out_trade_no, instancePath + '/out_trade_no')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.channel !== undefined) {
      if (!validateValue00404e68(data.channel, instancePath + '/channel')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.user_received_account !== undefined) {
      if (!validateValue00404e68(data.user_received_account, instancePath + '/user_received_account')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.success_time !== undefined) {
      if (!validateValue00404e68(data.success_time, instancePath + '/success_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.create_time !== undefined) {
      if (!validateValue00404e68(data.create_time, instancePath + '/create_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.status !== undefined) {
      if (!validateValue00404e68(data.status, instancePath + '/status')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.amount !== undefined) {
      if (!validateRefundedAmount(data.amount, instancePath + '/amount')) {
        vErrors = vErrors === null ? validateRefundedAmount.errors : vErrors.concat(validateRefundedAmount.errors)
        errors = vErrors.length
      }
    }
    if (data.promotion_detail !== undefined) {
      if (!validateValue221c3f7f(data.promotion_detail, instancePath + '/promotion_detail')) {
        vErrors = vErrors === null ? validateValue221c3f7f.errors : vErrors.concat(validateValue221c3f7f.errors)
        errors = vErrors.length
      }
    }
    if (data.refund_account !== undefined) {
      if (!validateValue00404e68(data.refund_account, instancePath + '/refund_account')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.funds_account !== undefined) {
      if (!validateValue00404e68(data.funds_account, instancePath + '/funds_account')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaFoundRefund, data)
    errors++
  }
  validateFoundRefund.errors = vErrors
  return errors === 0
}

const schemaAbnormalRefundApplication = {
  type: 'object',
  additionalProperties: false,
  required: ['sub_mchid', 'out_refund_no', 'type'],
  properties: { sub_mchid: {}, out_refund_no: {}, type: {}, bank_type: {}, bank_account: {}, real_name: {} },
}

const schemaValue59b73cec = { type: 'string', enum: ['USER_BANK_CARD', 'MERCHANT_BANK_CARD'] }

function validateValue59b73cec(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue59b73cec, data)
    errors++
  }
  if (!(data === 'USER_BANK_CARD' || data === 'MERCHANT_BANK_CARD')) {
    vErrors = addError(
      vErrors,
      instancePath,
      'enum',
      { allowedValues: schemaValue59b73cec.enum },
      schemaValue59b73cec,
      data,
    )
    errors++
  }
  validateValue59b73cec.errors = vErrors
  return errors === 0
}

const schemaValuef6bc0e92 = {
  type: 'string',
  enum: [
    'CMB_DEBIT',
    'COMM_DEBIT',
    'ABC_DEBIT',
    'CCB_DEBIT',
    'ICBC_DEBIT',
    'BOC_DEBIT',
    'PAB_DEBIT',
    'SPDB_DEBIT',
    'CITIC_DEBIT',
    'CEB_DEBIT',
    'CMBC_DEBIT',
    'CIB_DEBIT',
    'GDB_DEBIT',
    'PSBC_DEBIT',
    'NBCB_DEBIT',
  ],
}

function validateValuef6bc0e92(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValuef6bc0e92, data)
    errors++
  }
  if (!(
    data === 'CMB_DEBIT' ||
    data === 'COMM_DEBIT' ||
    data === 'ABC_DEBIT' ||
    data === 'CCB_DEBIT' ||
    data === 'ICBC_DEBIT' ||
    data === 'BOC_DEBIT' ||
    data === 'PAB_DEBIT' ||
    data === 'SPDB_DEBIT' ||
    data === 'CITIC_DEBIT' ||
    data === 'CEB_DEBIT' ||
    data === 'CMBC_DEBIT' ||
    data === 'CIB_DEBIT' ||
    data === 'GDB_DEBIT' ||
    data === 'PSBC_DEBIT' ||
    data === 'NBCB_DEBIT'
  )) {
    vErrors = addError(
      vErrors,
      instancePath,
      'enum',
      { allowedValues: schemaValuef6bc0e92.enum },
      schemaValuef6bc0e92,
      data,
    )
    errors++
  }
  validateValuef6bc0e92.errors = vErrors
  return errors === 0
}

const schemaValued1c441e0 = { type: 'string', minLength: 1, maxLength: 1024 }

function validateValued1c441e0(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) > 1024) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 1024 }, schemaValued1c441e0, data)
      errors++
    }
    if (countCodePoints(data) < 1) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 1 }, schemaValued1c441e0, data)
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValued1c441e0, data)
    errors++
  }
  validateValued1c441e0.errors = vErrors
  return errors === 0
}

function validateAbnormalRefundApplication(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaAbnormalRefundApplication.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaAbnormalRefundApplication,
          data,
        )
        errors++
      }
    }
    for (const key0 in data) {
      if (!(
        key0 === 'sub_mchid' ||
        key0 === 'out_refund_no' ||
        key0 === 'type' ||
        key0 === 'bank_type' ||
        key0 === 'bank_account' ||
        key0 === 'real_name'
      )) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaAbnormalRefundApplication,
          data,
        )
        errors++
      }
    }
    if (data.sub_mchid !== undefined) {
      if (!validateValuedca9b256(data.sub_mchid, instancePath + '/sub_mchid')) {
        vErrors = vErrors === null ? validateValuedca9b256.errors : vErrors.concat(validateValuedca9b256.errors)
        errors = vErrors.length
      }
    }
    if (data.out_refund_no !== undefined) {
      if (!validateValue46500ec0(data.out_refund_no, instancePath + '/out_refund_no')) {
        vErrors = vErrors === null ? validateValue46500ec0.errors : vErrors.concat(validateValue46500ec0.errors)
        errors = vErrors.length
      }
    }
    if (data.type !== undefined) {
      if (!validateValue59b73cec(data.type, instancePath + '/type')) {
        vErrors = vErrors === null ? validateValue59b73cec.errors : vErrors.concat(validateValue59b73cec.errors)
        errors = vErrors.length
      }
    }
    if (data.bank_type !== undefined) {
      if (!validateValuef6bc0e92(data.bank_type, instancePath + '/bank_type')) {
        vErrors = vErrors === null ? validateValuef6bc0e92.errors : vErrors.concat(validateValuef6bc0e92.errors)
        errors = vErrors.length
      }
    }
    if (data.bank_account !== undefined) {
      if (!validateValued1c441e0(data.bank_account, instancePath + '/bank_account')) {
        vErrors = vErrors === null ? validateValued1c441e0.errors : vErrors.concat(validateValued1c441e0.errors)
        errors = vErrors.length
      }
    }
    if (data.real_name !== undefined) {
      if (!validateValued1c441e0(data.real_name, instancePath + '/real_name')) {
        vErrors = vErrors === null ? validateValued1c441e0.errors : vErrors.concat(validateValued1c441e0.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaAbnormalRefundApplication, data)
    errors++
  }
  validateAbnormalRefundApplication.errors = vErrors
  return errors === 0
}

const schemaApplyAbnormalRefundPath = {
  type: 'object',
  required: ['refund_id'],
  additionalProperties: false,
  properties: { refund_id: {} },
}

function validateApplyAbnormalRefundPath(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaApplyAbnormalRefundPath.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaApplyAbnormalRefundPath,
          data,
        )
        errors++
      }
    }
    for (const key0 in data) {
      if (!(key0 === 'refund_id')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaApplyAbnormalRefundPath,
          data,
        )
        errors++
      }
    }
    if (data.refund_id !== undefined) {
      if (!validateValue9be01fcd(data.refund_id, instancePath + '/refund_id')) {
        vErrors = vErrors === null ? validateValue9be01fcd.errors : vErrors.concat(validateValue9be01fcd.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaApplyAbnormalRefundPath, data)
    errors++
  }
  validateApplyAbnormalRefundPath.errors = vErrors
  return errors === 0
}

const schemaHandledRefund = { type: 'object', required: ['refund_id', 'out_refund_no', 'status'] }

function validateHandledRefund(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaHandledRefund.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaHandledRefund, data)
        errors++
      }
    }
    if (data.refund_id !== undefined) {
      if (!validateValue00404e68(data.refund_id, instancePath + '/refund_id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.out_refund_no !== undefined) {
      if (!validateValue00404e68(data.out_refund_no, instancePath + '/out_refund_no')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.transaction_id !== undefined) {
      if (!validateValue00404e68(data.transaction_id, instancePath + '/transaction_id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.out_trade_no !== undefined) {
      if (!validateValue00404e68(data.out_trade_no, instancePath + '/out_trade_no')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.channel !== undefined) {
      if (!validateValue00404e68(data.channel, instancePath + '/channel')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.user_received_account !== undefined) {
      if (!validateValue00404e68(data.user_received_account, instancePath + '/user_received_account')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.success_time !== undefined) {
      if (!validateValue00404e68(data.success_time, instancePath + '/success_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.create_time !== undefined) {
      if (!validateValue00404e68(data.create_time, instancePath + '/create_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.status !== undefined) {
      if (!validateValue00404e68(data.status, instancePath + '/status')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.amount !== undefined) {
      if (!validateRefundedAmount(data.amount, instancePath + '/amount')) {
        vErrors = vErrors === null ? validateRefundedAmount.errors : vErrors.concat(validateRefundedAmount.errors)
        errors = vErrors.length
      }
    }
    if (data.promotion_detail !== undefined) {
      if (!validateValue221c3f7f(data.promotion_detail, instancePath + '/promotion_detail')) {
        vErrors = vErrors === null ? validateValue221c3f7f.errors : vErrors.concat(validateValue221c3f7f.errors)
        errors = vErrors.length
      }
    }
    if (data.refund_account !== undefined) {
      if (!validateValue00404e68(data.refund_account, instancePath + '/refund_account')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.funds_account !== undefined) {
      if (!validateValue00404e68(data.funds_account, instancePath + '/funds_account')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaHandledRefund, data)
    errors++
  }
  validateHandledRefund.errors = vErrors
  return errors === 0
}

const schemaApplyTradeBillQuery = {
  type: 'object',
  required: ['bill_date'],
  additionalProperties: false,
  properties: { bill_date: {}, sub_mchid: {}, bill_type: {}, tar_type: {} },
}

const schemaValue6f658a4c = {
  type: 'string',
  pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
  'x-pattern-rule': 'a date written as yyyy-MM-dd',
}
const patternc735c86f = /* @__PURE__ */ new RegExp('^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', 'u')

function validateValue6f658a4c(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (!patternc735c86f.test(data)) {
      vErrors = addError(
        vErrors,
        instancePath,
        'pattern',
        { pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' },
        schemaValue6f658a4c,
        data,
      )
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue6f658a4c, data)
    errors++
  }
  validateValue6f658a4c.errors = vErrors
  return errors === 0
}

const schemaValue68095417 = { type: 'string', minLength: 8, maxLength: 12 }

function validateValue68095417(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data === 'string') {
    if (countCodePoints(data) > 12) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 12 }, schemaValue68095417, data)
      errors++
    }
    if (countCodePoints(data) < 8) {
      vErrors = addError(vErrors, instancePath, 'minLength', { limit: 8 }, schemaValue68095417, data)
      errors++
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue68095417, data)
    errors++
  }
  validateValue68095417.errors = vErrors
  return errors === 0
}

const schemaValue2b9b991f = { type: 'string', enum: ['GZIP'] }

function validateValue2b9b991f(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue2b9b991f, data)
    errors++
  }
  if (!(data === 'GZIP')) {
    vErrors = addError(
      vErrors,
      instancePath,
      'enum',
      { allowedValues: schemaValue2b9b991f.enum },
      schemaValue2b9b991f,
      data,
    )
    errors++
  }
  validateValue2b9b991f.errors = vErrors
  return errors === 0
}

function validateApplyTradeBillQuery(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaApplyTradeBillQuery.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaApplyTradeBillQuery,
          data,
        )
        errors++
      }
    }
    for (const key0 in data) {
      if (!(key0 === 'bill_date' || key0 === 'sub_mchid' || key0 === 'bill_type' || key0 === 'tar_type')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaApplyTradeBillQuery,
          data,
        )
        errors++
      }
    }
    if (data.bill_date !== undefined) {
      if (!validateValue6f658a4c(data.bill_date, instancePath + '/bill_date')) {
        vErrors = vErrors === null ? validateValue6f658a4c.errors : vErrors.concat(validateValue6f658a4c.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_mchid !== undefined) {
      if (!validateValue68095417(data.sub_mchid, instancePath + '/sub_mchid')) {
        vErrors = vErrors === null ? validateValue68095417.errors : vErrors.concat(validateValue68095417.errors)
        errors = vErrors.length
      }
    }
    if (data.bill_type !== undefined) {
      if (!validateValue00404e68(data.bill_type, instancePath + '/bill_type')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.tar_type !== undefined) {
      if (!validateValue2b9b991f(data.tar_type, instancePath + '/tar_type')) {
        vErrors = vErrors === null ? validateValue2b9b991f.errors : vErrors.concat(validateValue2b9b991f.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaApplyTradeBillQuery, data)
    errors++
  }
  validateApplyTradeBillQuery.errors = vErrors
  return errors === 0
}

const schemaBillLink = { type: 'object', required: ['hash_type', 'hash_value', 'download_url'] }

function validateBillLink(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaBillLink.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaBillLink, data)
        errors++
      }
    }
    if (data.hash_type !== undefined) {
      if (!validateValue00404e68(data.hash_type, instancePath + '/hash_type')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.hash_value !== undefined) {
      if (!validateValue00404e68(data.hash_value, instancePath + '/hash_value')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.download_url !== undefined) {
      if (!validateValue00404e68(data.download_url, instancePath + '/download_url')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaBillLink, data)
    errors++
  }
  validateBillLink.errors = vErrors
  return errors === 0
}

const schemaApplyFundFlowBillQuery = {
  type: 'object',
  required: ['bill_date'],
  additionalProperties: false,
  properties: { bill_date: {}, account_type: {}, tar_type: {} },
}

const schemaValue7f4df560 = { type: 'string', enum: ['BASIC', 'OPERATION', 'FEES'] }

function validateValue7f4df560(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue7f4df560, data)
    errors++
  }
  if (!(data === 'BASIC' || data === 'OPERATION' || data === 'FEES')) {
    vErrors = addError(
      vErrors,
      instancePath,
      'enum',
      { allowedValues: schemaValue7f4df560.enum },
      schemaValue7f4df560,
      data,
    )
    errors++
  }
  validateValue7f4df560.errors = vErrors
  return errors === 0
}

function validateApplyFundFlowBillQuery(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaApplyFundFlowBillQuery.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaApplyFundFlowBillQuery,
          data,
        )
        errors++
      }
    }
    for (const key0 in data) {
      if (!(key0 === 'bill_date' || key0 === 'account_type' || key0 === 'tar_type')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaApplyFundFlowBillQuery,
          data,
        )
        errors++
      }
    }
    if (data.bill_date !== undefined) {
      if (!validateValue6f658a4c(data.bill_date, instancePath + '/bill_date')) {
        vErrors = vErrors === null ? validateValue6f658a4c.errors : vErrors.concat(validateValue6f658a4c.errors)
        errors = vErrors.length
      }
    }
    if (data.account_type !== undefined) {
      if (!validateValue7f4df560(data.account_type, instancePath + '/account_type')) {
        vErrors = vErrors === null ? validateValue7f4df560.errors : vErrors.concat(validateValue7f4df560.errors)
        errors = vErrors.length
      }
    }
    if (data.tar_type !== undefined) {
      if (!validateValue2b9b991f(data.tar_type, instancePath + '/tar_type')) {
        vErrors = vErrors === null ? validateValue2b9b991f.errors : vErrors.concat(validateValue2b9b991f.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaApplyFundFlowBillQuery, data)
    errors++
  }
  validateApplyFundFlowBillQuery.errors = vErrors
  return errors === 0
}

const schemaFundFlowBillLink = { type: 'object', required: ['hash_type', 'hash_value', 'download_url'] }

function validateFundFlowBillLink(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaFundFlowBillLink.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaFundFlowBillLink, data)
        errors++
      }
    }
    if (data.hash_type !== undefined) {
      if (!validateValue00404e68(data.hash_type, instancePath + '/hash_type')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.hash_value !== undefined) {
      if (!validateValue00404e68(data.hash_value, instancePath + '/hash_value')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.download_url !== undefined) {
      if (!validateValue00404e68(data.download_url, instancePath + '/download_url')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaFundFlowBillLink, data)
    errors++
  }
  validateFundFlowBillLink.errors = vErrors
  return errors === 0
}

const schemaApplySubMerchantsFundFlowBillQuery = {
  type: 'object',
  required: ['bill_date', 'account_type', 'algorithm'],
  additionalProperties: false,
  properties: { bill_date: {}, account_type: {}, algorithm: {}, tar_type: {} },
}

const schemaValuec1bd9ebd = { type: 'string', enum: ['ALL'] }

function validateValuec1bd9ebd(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValuec1bd9ebd, data)
    errors++
  }
  if (!(data === 'ALL')) {
    vErrors = addError(
      vErrors,
      instancePath,
      'enum',
      { allowedValues: schemaValuec1bd9ebd.enum },
      schemaValuec1bd9ebd,
      data,
    )
    errors++
  }
  validateValuec1bd9ebd.errors = vErrors
  return errors === 0
}

const schemaValue963d2c7c = { type: 'string', enum: ['AEAD_AES_256_GCM'] }

function validateValue963d2c7c(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue963d2c7c, data)
    errors++
  }
  if (!(data === 'AEAD_AES_256_GCM')) {
    vErrors = addError(
      vErrors,
      instancePath,
      'enum',
      { allowedValues: schemaValue963d2c7c.enum },
      schemaValue963d2c7c,
      data,
    )
    errors++
  }
  validateValue963d2c7c.errors = vErrors
  return errors === 0
}

function validateApplySubMerchantsFundFlowBillQuery(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaApplySubMerchantsFundFlowBillQuery.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaApplySubMerchantsFundFlowBillQuery,
          data,
        )
        errors++
      }
    }
    for (const key0 in data) {
      if (!(key0 === 'bill_date' || key0 === 'account_type' || key0 === 'algorithm' || key0 === 'tar_type')) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaApplySubMerchantsFundFlowBillQuery,
          data,
        )
        errors++
      }
    }
    if (data.bill_date !== undefined) {
      if (!validateValue6f658a4c(data.bill_date, instancePath + '/bill_date')) {
        vErrors = vErrors === null ? validateValue6f658a4c.errors : vErrors.concat(validateValue6f658a4c.errors)
        errors = vErrors.length
      }
    }
    if (data.account_type !== undefined) {
      if (!validateValuec1bd9ebd(data.account_type, instancePath + '/account_type')) {
        vErrors = vErrors === null ? validateValuec1bd9ebd.errors : vErrors.concat(validateValuec1bd9ebd.errors)
        errors = vErrors.length
      }
    }
    if (data.algorithm !== undefined) {
      if (!validateValue963d2c7c(data.algorithm, instancePath + '/algorithm')) {
        vErrors = vErrors === null ? validateValue963d2c7c.errors : vErrors.concat(validateValue963d2c7c.errors)
        errors = vErrors.length
      }
    }
    if (data.tar_type !== undefined) {
      if (!validateValue2b9b991f(data.tar_type, instancePath + '/tar_type')) {
        vErrors = vErrors === null ? validateValue2b9b991f.errors : vErrors.concat(validateValue2b9b991f.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(
      vErrors,
      instancePath,
      'type',
      { type: 'object' },
      schemaApplySubMerchantsFundFlowBillQuery,
      data,
    )
    errors++
  }
  validateApplySubMerchantsFundFlowBillQuery.errors = vErrors
  return errors === 0
}

const schemaEncryptedBills = { type: 'object', required: ['download_bill_list'] }

const schemaValue6a03a01a = { type: 'array', items: { $ref: 'EncryptedBill' } }

const schemaEncryptedBill = {
  type: 'object',
  required: ['hash_type', 'hash_value', 'download_url', 'encrypt_key', 'nonce'],
}

function validateEncryptedBill(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaEncryptedBill.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaEncryptedBill, data)
        errors++
      }
    }
    if (data.bill_sequence !== undefined) {
      if (!validateValuef0765dbf(data.bill_sequence, instancePath + '/bill_sequence')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.hash_type !== undefined) {
      if (!validateValue00404e68(data.hash_type, instancePath + '/hash_type')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.hash_value !== undefined) {
      if (!validateValue00404e68(data.hash_value, instancePath + '/hash_value')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.download_url !== undefined) {
      if (!validateValue00404e68(data.download_url, instancePath + '/download_url')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.encrypt_key !== undefined) {
      if (!validateValue00404e68(data.encrypt_key, instancePath + '/encrypt_key')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.nonce !== undefined) {
      if (!validateValue00404e68(data.nonce, instancePath + '/nonce')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaEncryptedBill, data)
    errors++
  }
  validateEncryptedBill.errors = vErrors
  return errors === 0
}

function validateValue6a03a01a(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (Array.isArray(data)) {
    const len0 = data.length
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validateEncryptedBill(data[i0], instancePath + '/' + i0)) {
        vErrors = vErrors === null ? validateEncryptedBill.errors : vErrors.concat(validateEncryptedBill.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'array' }, schemaValue6a03a01a, data)
    errors++
  }
  validateValue6a03a01a.errors = vErrors
  return errors === 0
}

function validateEncryptedBills(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaEncryptedBills.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaEncryptedBills, data)
        errors++
      }
    }
    if (data.download_bill_count !== undefined) {
      if (!validateValuef0765dbf(data.download_bill_count, instancePath + '/download_bill_count')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.download_bill_list !== undefined) {
      if (!validateValue6a03a01a(data.download_bill_list, instancePath + '/download_bill_list')) {
        vErrors = vErrors === null ? validateValue6a03a01a.errors : vErrors.concat(validateValue6a03a01a.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaEncryptedBills, data)
    errors++
  }
  validateEncryptedBills.errors = vErrors
  return errors === 0
}

const schemaApplySubMerchantFundFlowBillQuery = {
  type: 'object',
  required: ['sub_mchid', 'bill_date', 'account_type', 'algorithm'],
  additionalProperties: false,
  properties: { sub_mchid: {}, bill_date: {}, account_type: {}, algorithm: {}, tar_type: {} },
}

const schemaValuebcfb9b18 = { type: 'string', enum: ['BASIC', 'OPERATION', 'FEES', 'DEPOSIT'] }

function validateValuebcfb9b18(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValuebcfb9b18, data)
    errors++
  }
  if (!(data === 'BASIC' || data === 'OPERATION' || data === 'FEES' || data === 'DEPOSIT')) {
    vErrors = addError(
      vErrors,
      instancePath,
      'enum',
      { allowedValues: schemaValuebcfb9b18.enum },
      schemaValuebcfb9b18,
      data,
    )
    errors++
  }
  validateValuebcfb9b18.errors = vErrors
  return errors === 0
}

function validateApplySubMerchantFundFlowBillQuery(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaApplySubMerchantFundFlowBillQuery.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaApplySubMerchantFundFlowBillQuery,
          data,
        )
        errors++
      }
    }
    for (const key0 in data) {
      if (!(
        key0 === 'sub_mchid' ||
        key0 === 'bill_date' ||
        key0 === 'account_type' ||
        key0 === 'algorithm' ||
        key0 === 'tar_type'
      )) {
        vErrors = addError(
          vErrors,
          instancePath,
          'additionalProperties',
          { additionalProperty: key0 },
          schemaApplySubMerchantFundFlowBillQuery,
          data,
        )
        errors++
      }
    }
    if (data.sub_mchid !== undefined) {
      if (!validateValue9be01fcd(data.sub_mchid, instancePath + '/sub_mchid')) {
        vErrors = vErrors === null ? validateValue9be01fcd.errors : vErrors.concat(validateValue9be01fcd.errors)
        errors = vErrors.length
      }
    }
    if (data.bill_date !== undefined) {
      if (!validateValue6f658a4c(data.bill_date, instancePath + '/bill_date')) {
        vErrors = vErrors === null ? validateValue6f658a4c.errors : vErrors.concat(validateValue6f658a4c.errors)
        errors = vErrors.length
      }
    }
    if (data.account_type !== undefined) {
      if (!validateValuebcfb9b18(data.account_type, instancePath + '/account_type')) {
        vErrors = vErrors === null ? validateValuebcfb9b18.errors : vErrors.concat(validateValuebcfb9b18.errors)
        errors = vErrors.length
      }
    }
    if (data.algorithm !== undefined) {
      if (!validateValue963d2c7c(data.algorithm, instancePath + '/algorithm')) {
        vErrors = vErrors === null ? validateValue963d2c7c.errors : vErrors.concat(validateValue963d2c7c.errors)
        errors = vErrors.length
      }
    }
    if (data.tar_type !== undefined) {
      if (!validateValue2b9b991f(data.tar_type, instancePath + '/tar_type')) {
        vErrors = vErrors === null ? validateValue2b9b991f.errors : vErrors.concat(validateValue2b9b991f.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaApplySubMerchantFundFlowBillQuery, data)
    errors++
  }
  validateApplySubMerchantFundFlowBillQuery.errors = vErrors
  return errors === 0
}

const schemaSubMerchantEncryptedBills = { type: 'object', required: ['download_bill_list'] }

function validateSubMerchantEncryptedBills(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaSubMerchantEncryptedBills.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaSubMerchantEncryptedBills,
          data,
        )
        errors++
      }
    }
    if (data.download_bill_count !== undefined) {
      if (!validateValuef0765dbf(data.download_bill_count, instancePath + '/download_bill_count')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.download_bill_list !== undefined) {
      if (!validateValue6a03a01a(data.download_bill_list, instancePath + '/download_bill_list')) {
        vErrors = vErrors === null ? validateValue6a03a01a.errors : vErrors.concat(validateValue6a03a01a.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaSubMerchantEncryptedBills, data)
    errors++
  }
  validateSubMerchantEncryptedBills.errors = vErrors
  return errors === 0
}

const schemaListCertificatesQuery = {
  type: 'object',
  required: [],
  additionalProperties: false,
  properties: { algorithm_type: {} },
}

function validateListCertificatesQuery(data, instancePath = '') {
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
      if (!validateValue00404e68(data.algorithm_type, instancePath + '/algorithm_type')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaListCertificatesQuery, data)
    errors++
  }
  validateListCertificatesQuery.errors = vErrors
  return errors === 0
}

const schemaCertificateList = { type: 'object', required: ['data'] }

const schemaValue8ba54fff = { type: 'array', items: { $ref: 'PlatformCertificate' } }

const schemaPlatformCertificate = {
  type: 'object',
  required: ['serial_no', 'effective_time', 'expire_time', 'encrypt_certificate'],
}

const schemaEncryptedResource = { type: 'object', required: ['algorithm', 'ciphertext', 'nonce'] }

const schemaValue4c669587 = { type: 'string', const: 'AEAD_AES_256_GCM' }

function validateValue4c669587(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue4c669587, data)
    errors++
  }
  if ('AEAD_AES_256_GCM' !== data) {
    vErrors = addError(vErrors, instancePath, 'const', { allowedValue: 'AEAD_AES_256_GCM' }, schemaValue4c669587, data)
    errors++
  }
  validateValue4c669587.errors = vErrors
  return errors === 0
}

function validateEncryptedResource(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaEncryptedResource.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaEncryptedResource, data)
        errors++
      }
    }
    if (data.algorithm !== undefined) {
      if (!validateValue4c669587(data.algorithm, instancePath + '/algorithm')) {
        vErrors = vErrors === null ? validateValue4c669587.errors : vErrors.concat(validateValue4c669587.errors)
        errors = vErrors.length
      }
    }
    if (data.ciphertext !== undefined) {
      if (!validateValue00404e68(data.ciphertext, instancePath + '/ciphertext')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.associated_data !== undefined) {
      if (!validateValue00404e68(data.associated_data, instancePath + '/associated_data')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.nonce !== undefined) {
      if (!validateValue00404e68(data.nonce, instancePath + '/nonce')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.original_type !== undefined) {
      if (!validateValue00404e68(data.original_type, instancePath + '/original_type')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaEncryptedResource, data)
    errors++
  }
  validateEncryptedResource.errors = vErrors
  return errors === 0
}

function validatePlatformCertificate(data, instancePath = '') {
  let vErrors = null
  let errors = 0
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
        errors++
      }
    }
    if (data.serial_no !== undefined) {
      if (!validateValue00404e68(data.serial_no, instancePath + '/serial_no')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.effective_time !== undefined) {
      if (!validateValue00404e68(data.effective_time, instancePath + '/effective_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.expire_time !== undefined) {
      if (!validateValue00404e68(data.expire_time, instancePath + '/expire_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.encrypt_certificate !== undefined) {
      if (!validateEncryptedResource(data.encrypt_certificate, instancePath + '/encrypt_certificate')) {
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

function validateValue8ba54fff(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (Array.isArray(data)) {
    const len0 = data.length
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validatePlatformCertificate(data[i0], instancePath + '/' + i0)) {
        vErrors =
          vErrors === null ? validatePlatformCertificate.errors : vErrors.concat(validatePlatformCertificate.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'array' }, schemaValue8ba54fff, data)
    errors++
  }
  validateValue8ba54fff.errors = vErrors
  return errors === 0
}

function validateCertificateList(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaCertificateList.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaCertificateList, data)
        errors++
      }
    }
    if (data.data !== undefined) {
      if (!validateValue8ba54fff(data.data, instancePath + '/data')) {
        vErrors = vErrors === null ? validateValue8ba54fff.errors : vErrors.concat(validateValue8ba54fff.errors)
        errors = vErrors.length
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
  properties: { echo_message: {}, encrypted_echo_message: {}, notify_url: {} },
}

function validateSecurityEcho(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaSecurityEcho.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaSecurityEcho, data)
        errors++
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
        errors++
      }
    }
    if (data.echo_message !== undefined) {
      if (!validateValue6149d8a8(data.echo_message, instancePath + '/echo_message')) {
        vErrors = vErrors === null ? validateValue6149d8a8.errors : vErrors.concat(validateValue6149d8a8.errors)
        errors = vErrors.length
      }
    }
    if (data.encrypted_echo_message !== undefined) {
      if (!validateValue6149d8a8(data.encrypted_echo_message, instancePath + '/encrypted_echo_message')) {
        vErrors = vErrors === null ? validateValue6149d8a8.errors : vErrors.concat(validateValue6149d8a8.errors)
        errors = vErrors.length
      }
    }
    if (data.notify_url !== undefined) {
      if (!validateValue6149d8a8(data.notify_url, instancePath + '/notify_url')) {
        vErrors = vErrors === null ? validateValue6149d8a8.errors : vErrors.concat(validateValue6149d8a8.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaSecurityEcho, data)
    errors++
  }
  validateSecurityEcho.errors = vErrors
  return errors === 0
}

const schemaSecurityEchoed = { type: 'object', required: ['echo_message'] }

function validateSecurityEchoed(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaSecurityEchoed.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaSecurityEchoed, data)
        errors++
      }
    }
    if (data.echo_message !== undefined) {
      if (!validateValue00404e68(data.echo_message, instancePath + '/echo_message')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.encrypted_echo_message !== undefined) {
      if (!validateValue00404e68(data.encrypted_echo_message, instancePath + '/encrypted_echo_message')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaSecurityEchoed, data)
    errors++
  }
  validateSecurityEchoed.errors = vErrors
  return errors === 0
}

const schemaApiError = { type: 'object', required: ['code', 'message'] }

const schemaValuea2c79926 = { type: 'object' }

function validateValuea2c79926(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaValuea2c79926, data)
    errors++
  }
  validateValuea2c79926.errors = vErrors
  return errors === 0
}

function validateApiError(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaApiError.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaApiError, data)
        errors++
      }
    }
    if (data.code !== undefined) {
      if (!validateValue00404e68(data.code, instancePath + '/code')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.message !== undefined) {
      if (!validateValue00404e68(data.message, instancePath + '/message')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.detail !== undefined) {
      if (!validateValuea2c79926(data.detail, instancePath + '/detail')) {
        vErrors = vErrors === null ? validateValuea2c79926.errors : vErrors.concat(validateValuea2c79926.errors)
        errors = vErrors.length
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
}

function validateNotificationEnvelope(data, instancePath = '') {
  let vErrors = null
  let errors = 0
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
        errors++
      }
    }
    if (data.id !== undefined) {
      if (!validateValue00404e68(data.id, instancePath + '/id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.create_time !== undefined) {
      if (!validateValue00404e68(data.create_time, instancePath + '/create_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.event_type !== undefined) {
      if (!validateValue00404e68(data.event_type, instancePath + '/event_type')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.resource_type !== undefined) {
      if (!validateValue00404e68(data.resource_type, instancePath + '/resource_type')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.summary !== undefined) {
      if (!validateValue00404e68(data.summary, instancePath + '/summary')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.resource !== undefined) {
      if (!validateEncryptedResource(data.resource, instancePath + '/resource')) {
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
}

function validateContractSigned(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaContractSigned.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaContractSigned, data)
        errors++
      }
    }
    if (data.mchid !== undefined) {
      if (!validateValue00404e68(data.mchid, instancePath + '/mchid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.out_contract_code !== undefined) {
      if (!validateValue00404e68(data.out_contract_code, instancePath + '/out_contract_code')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.plan_id !== undefined) {
      if (!validateValuef0765dbf(data.plan_id, instancePath + '/plan_id')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.appid !== undefined) {
      if (!validateValue00404e68(data.appid, instancePath + '/appid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.openid !== undefined) {
      if (!validateValue00404e68(data.openid, instancePath + '/openid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_expired_time !== undefined) {
      if (!validateValue00404e68(data.contract_expired_time, instancePath + '/contract_expired_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.operate_time !== undefined) {
      if (!validateValue00404e68(data.operate_time, instancePath + '/operate_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.attach !== undefined) {
      if (!validateValue00404e68(data.attach, instancePath + '/attach')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_id !== undefined) {
      if (!validateValue00404e68(data.contract_id, instancePath + '/contract_id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
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
}

function validateContractTerminated(data, instancePath = '') {
  let vErrors = null
  let errors = 0
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
        errors++
      }
    }
    if (data.mchid !== undefined) {
      if (!validateValue00404e68(data.mchid, instancePath + '/mchid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.out_contract_code !== undefined) {
      if (!validateValue00404e68(data.out_contract_code, instancePath + '/out_contract_code')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.plan_id !== undefined) {
      if (!validateValuef0765dbf(data.plan_id, instancePath + '/plan_id')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.appid !== undefined) {
      if (!validateValue00404e68(data.appid, instancePath + '/appid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.openid !== undefined) {
      if (!validateValue00404e68(data.openid, instancePath + '/openid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_termination_mode !== undefined) {
      if (!validateValue00404e68(data.contract_termination_mode, instancePath + '/contract_termination_mode')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.operate_time !== undefined) {
      if (!validateValue00404e68(data.operate_time, instancePath + '/operate_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.attach !== undefined) {
      if (!validateValue00404e68(data.attach, instancePath + '/attach')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.contract_id !== undefined) {
      if (!validateValue00404e68(data.contract_id, instancePath + '/contract_id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaContractTerminated, data)
    errors++
  }
  validateContractTerminated.errors = vErrors
  return errors === 0
}

const schemaSecurityEchoNotified = { type: 'object', required: ['echo_message'] }

function validateSecurityEchoNotified(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaSecurityEchoNotified.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(
          vErrors,
          instancePath,
          'required',
          { missingProperty: prop0 },
          schemaSecurityEchoNotified,
          data,
        )
        errors++
      }
    }
    if (data.echo_message !== undefined) {
      if (!validateValue00404e68(data.echo_message, instancePath + '/echo_message')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.encrypt_echo_message !== undefined) {
      if (!validateValue00404e68(data.encrypt_echo_message, instancePath + '/encrypt_echo_message')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaSecurityEchoNotified, data)
    errors++
  }
  validateSecurityEchoNotified.errors = vErrors
  return errors === 0
}

const schemaRefundNotified = { type: 'object', required: ['out_refund_no', 'refund_id', 'refund_status'] }

const schemaRefundNotifiedAmount = { type: 'object' }

function validateRefundNotifiedAmount(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.total !== undefined) {
      if (!validateValuef0765dbf(data.total, instancePath + '/total')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.refund !== undefined) {
      if (!validateValuef0765dbf(data.refund, instancePath + '/refund')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.payer_total !== undefined) {
      if (!validateValuef0765dbf(data.payer_total, instancePath + '/payer_total')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
    if (data.payer_refund !== undefined) {
      if (!validateValuef0765dbf(data.payer_refund, instancePath + '/payer_refund')) {
        vErrors = vErrors === null ? validateValuef0765dbf.errors : vErrors.concat(validateValuef0765dbf.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaRefundNotifiedAmount, data)
    errors++
  }
  validateRefundNotifiedAmount.errors = vErrors
  return errors === 0
}

function validateRefundNotified(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaRefundNotified.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaRefundNotified, data)
        errors++
      }
    }
    if (data.sp_mchid !== undefined) {
      if (!validateValue00404e68(data.sp_mchid, instancePath + '/sp_mchid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.mchid !== undefined) {
      if (!validateValue00404e68(data.mchid, instancePath + '/mchid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.sub_mchid !== undefined) {
      if (!validateValue00404e68(data.sub_mchid, instancePath + '/sub_mchid')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.out_trade_no !== undefined) {
      if (!validateValue00404e68(data.out_trade_no, instancePath + '/out_trade_no')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.transaction_id !== undefined) {
      if (!validateValue00404e68(data.transaction_id, instancePath + '/transaction_id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.out_refund_no !== undefined) {
      if (!validateValue00404e68(data.out_refund_no, instancePath + '/out_refund_no')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.refund_id !== undefined) {
      if (!validateValue00404e68(data.refund_id, instancePath + '/refund_id')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.refund_status !== undefined) {
      if (!validateValue00404e68(data.refund_status, instancePath + '/refund_status')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.success_time !== undefined) {
      if (!validateValue00404e68(data.success_time, instancePath + '/success_time')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.user_received_account !== undefined) {
      if (!validateValue00404e68(data.user_received_account, instancePath + '/user_received_account')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
    if (data.amount !== undefined) {
      if (!validateRefundNotifiedAmount(data.amount, instancePath + '/amount')) {
        vErrors =
          vErrors === null ? validateRefundNotifiedAmount.errors : vErrors.concat(validateRefundNotifiedAmount.errors)
        errors = vErrors.length
      }
    }
    if (data.refund_account !== undefined) {
      if (!validateValue00404e68(data.refund_account, instancePath + '/refund_account')) {
        vErrors = vErrors === null ? validateValue00404e68.errors : vErrors.concat(validateValue00404e68.errors)
        errors = vErrors.length
      }
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaRefundNotified, data)
    errors++
  }
  validateRefundNotified.errors = vErrors
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
  'POST /v3/ecommerce/refunds/apply': {
    operationId: 'applyRefund',
    body: validateRefundApplication,
    bodyRequired: true,
    responses: { '200': validateAcceptedRefund },
    echoes: [{ field: 'out_refund_no', from: 'body', name: 'out_refund_no' }],
    idempotentBy: 'out_refund_no',
  },
  'GET /v3/ecommerce/refunds/out-refund-no/{out_refund_no}': {
    operationId: 'queryRefundByOutRefundNo',
    bodyRequired: false,
    path: validateQueryRefundByOutRefundNoPath,
    query: validateQueryRefundByOutRefundNoQuery,
    responses: { '200': validateRefund },
    echoes: [{ field: 'out_refund_no', from: 'path', name: 'out_refund_no' }],
  },
  'GET /v3/ecommerce/refunds/id/{refund_id}': {
    operationId: 'queryRefundById',
    bodyRequired: false,
    path: validateQueryRefundByIdPath,
    query: validateQueryRefundByIdQuery,
    responses: { '200': validateFoundRefund },
    echoes: [{ field: 'refund_id', from: 'path', name: 'refund_id' }],
  },
  'POST /v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund': {
    operationId: 'applyAbnormalRefund',
    body: validateAbnormalRefundApplication,
    bodyRequired: true,
    path: validateApplyAbnormalRefundPath,
    responses: { '200': validateHandledRefund },
    echoes: [
      { field: 'refund_id', from: 'path', name: 'refund_id' },
      { field: 'out_refund_no', from: 'body', name: 'out_refund_no' },
    ],
    idempotentBy: 'out_refund_no',
  },
  'GET /v3/bill/tradebill': {
    operationId: 'applyTradeBill',
    bodyRequired: false,
    query: validateApplyTradeBillQuery,
    responses: { '200': validateBillLink },
    echoes: [],
  },
  'GET /v3/bill/fundflowbill': {
    operationId: 'applyFundFlowBill',
    bodyRequired: false,
    query: validateApplyFundFlowBillQuery,
    responses: { '200': validateFundFlowBillLink },
    echoes: [],
  },
  'GET /v3/ecommerce/bill/fundflowbill': {
    operationId: 'applySubMerchantsFundFlowBill',
    bodyRequired: false,
    query: validateApplySubMerchantsFundFlowBillQuery,
    responses: { '200': validateEncryptedBills },
    echoes: [],
  },
  'GET /v3/bill/sub-merchant-fundflowbill': {
    operationId: 'applySubMerchantFundFlowBill',
    bodyRequired: false,
    query: validateApplySubMerchantFundFlowBillQuery,
    responses: { '200': validateSubMerchantEncryptedBills },
    echoes: [],
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
  'SECURITY_ECHO.SUCCESS': validateSecurityEchoNotified,
  'REFUND.SUCCESS': validateRefundNotified,
  'REFUND.ABNORMAL': validateRefundNotified,
  'REFUND.CLOSED': validateRefundNotified,
}
