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

function validateValue54f8b649(data, instancePath = '') {
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

function validateValue27372ce9(data, instancePath = '') {
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

function validateValue7cb541e8(data, instancePath = '') {
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

function validateValue89424a0c(data, instancePath = '') {
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

const propertiesPreEntrustSign = {
  appid: validateValuedca9b256,
  plan_id: validateValue54f8b649,
  out_contract_code: validateValuedca9b256,
  contract_display_account: validateValuedca9b256,
  notify_url: validateValue27372ce9,
  return_app: validateValue7cb541e8,
  attach: validateValue89424a0c,
}

function validatePreEntrustSign(data, instancePath = '') {
  validatePreEntrustSign.errors = checkClosedObject(schemaPreEntrustSign, propertiesPreEntrustSign, data, instancePath)
  return validatePreEntrustSign.errors === null
}

const schemaPreEntrustSession = {
  type: 'object',
  required: ['pre_entrustweb_id', 'mchid', 'plan_id', 'out_contract_code'],
}

const schemaValuef0ebe3aa = { type: 'string', minLength: 1 }

function validateValuef0ebe3aa(data, instancePath = '') {
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

function validateValue00404e68(data, instancePath = '') {
  let vErrors = null

  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue00404e68, data)
  }
  validateValue00404e68.errors = vErrors
  return vErrors === null
}

const schemaValuef0765dbf = { type: 'integer' }

function validateValuef0765dbf(data, instancePath = '') {
  let vErrors = null

  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data))) {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'integer' }, schemaValuef0765dbf, data)
  }
  validateValuef0765dbf.errors = vErrors
  return vErrors === null
}

const propertiesPreEntrustSession = {
  pre_entrustweb_id: validateValuef0ebe3aa,
  mchid: validateValue00404e68,
  plan_id: validateValuef0765dbf,
  out_contract_code: validateValue00404e68,
  miniprogram_username: validateValue00404e68,
  miniprogram_path: validateValue00404e68,
}

function validatePreEntrustSession(data, instancePath = '') {
  validatePreEntrustSession.errors = checkObject(
    schemaPreEntrustSession,
    propertiesPreEntrustSession,
    data,
    instancePath,
  )
  return validatePreEntrustSession.errors === null
}

const schemaPreEntrustSignMiniProgram = {
  type: 'object',
  additionalProperties: false,
  required: ['appid', 'plan_id', 'out_contract_code', 'contract_display_account', 'notify_url'],
  properties: { appid: {}, plan_id: {}, out_contract_code: {}, contract_display_account: {}, notify_url: {} },
}

const propertiesPreEntrustSignMiniProgram = {
  appid: validateValuedca9b256,
  plan_id: validateValue54f8b649,
  out_contract_code: validateValuedca9b256,
  contract_display_account: validateValuedca9b256,
  notify_url: validateValue27372ce9,
}

function validatePreEntrustSignMiniProgram(data, instancePath = '') {
  validatePreEntrustSignMiniProgram.errors = checkClosedObject(
    schemaPreEntrustSignMiniProgram,
    propertiesPreEntrustSignMiniProgram,
    data,
    instancePath,
  )
  return validatePreEntrustSignMiniProgram.errors === null
}

const schemaQueryContractPath = {
  type: 'object',
  required: ['plan_id', 'out_contract_code'],
  additionalProperties: false,
  properties: { plan_id: {}, out_contract_code: {} },
}

const propertiesQueryContractPath = { plan_id: validateValue54f8b649, out_contract_code: validateValuedca9b256 }

function validateQueryContractPath(data, instancePath = '') {
  validateQueryContractPath.errors = checkClosedObject(
    schemaQueryContractPath,
    propertiesQueryContractPath,
    data,
    instancePath,
  )
  return validateQueryContractPath.errors === null
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

const propertiesContractTerminateInfo = {
  contract_termination_mode: validateValue00404e68,
  contract_terminated_time: validateValue00404e68,
  contract_termination_remark: validateValue00404e68,
}

function validateContractTerminateInfo(data, instancePath = '') {
  validateContractTerminateInfo.errors = checkObject(
    schemaContractTerminateInfo,
    propertiesContractTerminateInfo,
    data,
    instancePath,
  )
  return validateContractTerminateInfo.errors === null
}

const propertiesContract = {
  mchid: validateValue00404e68,
  contract_id: validateValue00404e68,
  appid: validateValue00404e68,
  plan_id: validateValuef0765dbf,
  out_contract_code: validateValue00404e68,
  contract_display_account: validateValue00404e68,
  contract_state: validateValue78656e7e,
  contract_signed_time: validateValue00404e68,
  contract_expired_time: validateValue00404e68,
  openid: validateValue00404e68,
  contract_terminate_info: validateContractTerminateInfo,
}

function validateContract(data, instancePath = '') {
  validateContract.errors = checkObject(schemaContract, propertiesContract, data, instancePath)
  return validateContract.errors === null
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

  if (typeof data === 'string') {
    if (countCodePoints(data) > 256) {
      vErrors = addError(vErrors, instancePath, 'maxLength', { limit: 256 }, schemaValue598333ce, data)
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
    }
  } else {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue598333ce, data)
  }
  validateValue598333ce.errors = vErrors
  return vErrors === null
}

const propertiesContractTermination = { contract_termination_remark: validateValue598333ce }

function validateContractTermination(data, instancePath = '') {
  validateContractTermination.errors = checkClosedObject(
    schemaContractTermination,
    propertiesContractTermination,
    data,
    instancePath,
  )
  return validateContractTermination.errors === null
}

const schemaTerminateContractPath = {
  type: 'object',
  required: ['plan_id', 'out_contract_code'],
  additionalProperties: false,
  properties: { plan_id: {}, out_contract_code: {} },
}

const propertiesTerminateContractPath = { plan_id: validateValue54f8b649, out_contract_code: validateValuedca9b256 }

function validateTerminateContractPath(data, instancePath = '') {
  validateTerminateContractPath.errors = checkClosedObject(
    schemaTerminateContractPath,
    propertiesTerminateContractPath,
    data,
    instancePath,
  )
  return validateTerminateContractPath.errors === null
}

const schemaTerminatedContract = { type: 'object', required: ['mchid', 'plan_id', 'out_contract_code'] }

const propertiesTerminatedContract = {
  mchid: validateValue00404e68,
  plan_id: validateValuef0765dbf,
  out_contract_code: validateValue00404e68,
}

function validateTerminatedContract(data, instancePath = '') {
  validateTerminatedContract.errors = checkObject(
    schemaTerminatedContract,
    propertiesTerminatedContract,
    data,
    instancePath,
  )
  return validateTerminatedContract.errors === null
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
const func9 = Object.prototype.hasOwnProperty

const schemaValue2f516f21 = {
  type: 'string',
  minLength: 1,
  pattern: '^[\\u0000-\\uD7FF\\uE000-\\uFFFF]*$',
  'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
}

function validateValue2f516f21(data, instancePath = '') {
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

function validateValue6149d8a8(data, instancePath = '') {
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

const propertiesDeductionAmount = { total_amount: validateValuef0765dbf, currency: validateValue2f516f21 }

function validateDeductionAmount(data, instancePath = '') {
  validateDeductionAmount.errors = checkClosedObject(
    schemaDeductionAmount,
    propertiesDeductionAmount,
    data,
    instancePath,
  )
  return validateDeductionAmount.errors === null
}

const schemaSettleInfo = {
  type: 'object',
  additionalProperties: false,
  properties: { profit_sharing: {}, subsidy_amount: {} },
}

const propertiesSettleInfo = { profit_sharing: validateValue7cb541e8, subsidy_amount: validateValuef0765dbf }

function validateSettleInfo(data, instancePath = '') {
  validateSettleInfo.errors = checkClosedObject(schemaSettleInfo, propertiesSettleInfo, data, instancePath)
  return validateSettleInfo.errors === null
}

function validateDeductionSubOrder(data, instancePath = '') {
  let vErrors = null

  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const prop0 of schemaDeductionSubOrder.required) {
      if (data[prop0] === undefined) {
        vErrors = addError(vErrors, instancePath, 'required', { missingProperty: prop0 }, schemaDeductionSubOrder, data)
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

function validateValue993e71a4(data, instancePath = '') {
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

const propertiesCombineDeduction = {
  combine_appid: validateValuedca9b256,
  combine_mchid: validateValuedca9b256,
  combine_out_trade_no: validateValuece35509d,
  contract_id: validateValuedca9b256,
  sub_orders: validateValue993e71a4,
  risk_info: validateValue89424a0c,
}

function validateCombineDeduction(data, instancePath = '') {
  validateCombineDeduction.errors = checkClosedObject(
    schemaCombineDeduction,
    propertiesCombineDeduction,
    data,
    instancePath,
  )
  return validateCombineDeduction.errors === null
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

const propertiesTransactionAmount = {
  total_amount: validateValuef0765dbf,
  currency: validateValue00404e68,
  payer_amount: validateValuef0765dbf,
  payer_currency: validateValue00404e68,
}

function validateTransactionAmount(data, instancePath = '') {
  validateTransactionAmount.errors = checkObject(
    schemaTransactionAmount,
    propertiesTransactionAmount,
    data,
    instancePath,
  )
  return validateTransactionAmount.errors === null
}

const propertiesTransactionSubOrder = {
  mchid: validateValue00404e68,
  trade_type: validateValue00404e68,
  trade_state: validateValue00404e68,
  bank_type: validateValue00404e68,
  attach: validateValue00404e68,
  success_time: validateValue00404e68,
  transaction_id: validateValue00404e68,
  out_trade_no: validateValue00404e68,
  sub_mchid: validateValue00404e68,
  sub_appid: validateValue00404e68,
  amount: validateTransactionAmount,
}

function validateTransactionSubOrder(data, instancePath = '') {
  validateTransactionSubOrder.errors = checkObject(
    schemaTransactionSubOrder,
    propertiesTransactionSubOrder,
    data,
    instancePath,
  )
  return validateTransactionSubOrder.errors === null
}

function validateValue99e35850(data, instancePath = '') {
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

const propertiesCombinePayer = { openid: validateValue00404e68 }

function validateCombinePayer(data, instancePath = '') {
  validateCombinePayer.errors = checkObject(schemaCombinePayer, propertiesCombinePayer, data, instancePath)
  return validateCombinePayer.errors === null
}

const propertiesCreatedTransaction = {
  combine_appid: validateValue00404e68,
  combine_mchid: validateValue00404e68,
  combine_out_trade_no: validateValue00404e68,
  sub_orders: validateValue99e35850,
  combine_payer_info: validateCombinePayer,
}

function validateCreatedTransaction(data, instancePath = '') {
  validateCreatedTransaction.errors = checkObject(
    schemaCreatedTransaction,
    propertiesCreatedTransaction,
    data,
    instancePath,
  )
  return validateCreatedTransaction.errors === null
}

const schemaQueryTransactionPath = {
  type: 'object',
  required: ['combine_out_trade_no'],
  additionalProperties: false,
  properties: { combine_out_trade_no: {} },
}

const propertiesQueryTransactionPath = { combine_out_trade_no: validateValuece35509d }

function validateQueryTransactionPath(data, instancePath = '') {
  validateQueryTransactionPath.errors = checkClosedObject(
    schemaQueryTransactionPath,
    propertiesQueryTransactionPath,
    data,
    instancePath,
  )
  return validateQueryTransactionPath.errors === null
}

const schemaTransaction = {
  type: 'object',
  required: ['combine_appid', 'combine_mchid', 'combine_out_trade_no', 'sub_orders', 'combine_payer_info'],
}

const propertiesTransaction = {
  combine_appid: validateValue00404e68,
  combine_mchid: validateValue00404e68,
  combine_out_trade_no: validateValue00404e68,
  sub_orders: validateValue99e35850,
  combine_payer_info: validateCombinePayer,
}

function validateTransaction(data, instancePath = '') {
  validateTransaction.errors = checkObject(schemaTransaction, propertiesTransaction, data, instancePath)
  return validateTransaction.errors === null
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

const propertiesReversalSubOrder = {
  mchid: validateValue2f516f21,
  out_trade_no: validateValue2f516f21,
  sub_mchid: validateValue2f516f21,
  sub_appid: validateValue6149d8a8,
}

function validateReversalSubOrder(data, instancePath = '') {
  validateReversalSubOrder.errors = checkClosedObject(
    schemaReversalSubOrder,
    propertiesReversalSubOrder,
    data,
    instancePath,
  )
  return validateReversalSubOrder.errors === null
}

function validateValue355e8f4a(data, instancePath = '') {
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

const propertiesCombineReversal = { combine_appid: validateValue2f516f21, sub_orders: validateValue355e8f4a }

function validateCombineReversal(data, instancePath = '') {
  validateCombineReversal.errors = checkClosedObject(
    schemaCombineReversal,
    propertiesCombineReversal,
    data,
    instancePath,
  )
  return validateCombineReversal.errors === null
}

const schemaReverseTransactionPath = {
  type: 'object',
  required: ['combine_out_trade_no'],
  additionalProperties: false,
  properties: { combine_out_trade_no: {} },
}

const propertiesReverseTransactionPath = { combine_out_trade_no: validateValuece35509d }

function validateReverseTransactionPath(data, instancePath = '') {
  validateReverseTransactionPath.errors = checkClosedObject(
    schemaReverseTransactionPath,
    propertiesReverseTransactionPath,
    data,
    instancePath,
  )
  return validateReverseTransactionPath.errors === null
}

const schemaListCertificatesQuery = {
  type: 'object',
  required: [],
  additionalProperties: false,
  properties: { algorithm_type: {} },
}

const propertiesListCertificatesQuery = { algorithm_type: validateValue00404e68 }

function validateListCertificatesQuery(data, instancePath = '') {
  validateListCertificatesQuery.errors = checkClosedObject(
    schemaListCertificatesQuery,
    propertiesListCertificatesQuery,
    data,
    instancePath,
  )
  return validateListCertificatesQuery.errors === null
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

  if (typeof data !== 'string') {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'string' }, schemaValue4c669587, data)
  }
  if ('AEAD_AES_256_GCM' !== data) {
    vErrors = addError(vErrors, instancePath, 'const', { allowedValue: 'AEAD_AES_256_GCM' }, schemaValue4c669587, data)
  }
  validateValue4c669587.errors = vErrors
  return vErrors === null
}

const propertiesEncryptedResource = {
  algorithm: validateValue4c669587,
  ciphertext: validateValue00404e68,
  associated_data: validateValue00404e68,
  nonce: validateValue00404e68,
  original_type: validateValue00404e68,
}

function validateEncryptedResource(data, instancePath = '') {
  validateEncryptedResource.errors = checkObject(
    schemaEncryptedResource,
    propertiesEncryptedResource,
    data,
    instancePath,
  )
  return validateEncryptedResource.errors === null
}

const propertiesPlatformCertificate = {
  serial_no: validateValue00404e68,
  effective_time: validateValue00404e68,
  expire_time: validateValue00404e68,
  encrypt_certificate: validateEncryptedResource,
}

function validatePlatformCertificate(data, instancePath = '') {
  validatePlatformCertificate.errors = checkObject(
    schemaPlatformCertificate,
    propertiesPlatformCertificate,
    data,
    instancePath,
  )
  return validatePlatformCertificate.errors === null
}

function validateValue8ba54fff(data, instancePath = '') {
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

const propertiesCertificateList = { data: validateValue8ba54fff }

function validateCertificateList(data, instancePath = '') {
  validateCertificateList.errors = checkObject(schemaCertificateList, propertiesCertificateList, data, instancePath)
  return validateCertificateList.errors === null
}

const schemaSecurityEcho = {
  type: 'object',
  additionalProperties: false,
  required: ['echo_message'],
  properties: { echo_message: {}, encrypted_echo_message: {}, notify_url: {} },
}

const propertiesSecurityEcho = {
  echo_message: validateValue6149d8a8,
  encrypted_echo_message: validateValue6149d8a8,
  notify_url: validateValue6149d8a8,
}

function validateSecurityEcho(data, instancePath = '') {
  validateSecurityEcho.errors = checkClosedObject(schemaSecurityEcho, propertiesSecurityEcho, data, instancePath)
  return validateSecurityEcho.errors === null
}

const schemaSecurityEchoed = { type: 'object', required: ['echo_message'] }

const propertiesSecurityEchoed = { echo_message: validateValue00404e68, encrypted_echo_message: validateValue00404e68 }

function validateSecurityEchoed(data, instancePath = '') {
  validateSecurityEchoed.errors = checkObject(schemaSecurityEchoed, propertiesSecurityEchoed, data, instancePath)
  return validateSecurityEchoed.errors === null
}

const schemaApiError = { type: 'object', required: ['code', 'message'] }

const schemaValuea2c79926 = { type: 'object' }

function validateValuea2c79926(data, instancePath = '') {
  let vErrors = null

  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    vErrors = addError(vErrors, instancePath, 'type', { type: 'object' }, schemaValuea2c79926, data)
  }
  validateValuea2c79926.errors = vErrors
  return vErrors === null
}

const propertiesApiError = {
  code: validateValue00404e68,
  message: validateValue00404e68,
  detail: validateValuea2c79926,
}

function validateApiError(data, instancePath = '') {
  validateApiError.errors = checkObject(schemaApiError, propertiesApiError, data, instancePath)
  return validateApiError.errors === null
}

const schemaNotificationEnvelope = {
  type: 'object',
  required: ['id', 'create_time', 'event_type', 'resource_type', 'summary', 'resource'],
}

const propertiesNotificationEnvelope = {
  id: validateValue00404e68,
  create_time: validateValue00404e68,
  event_type: validateValue00404e68,
  resource_type: validateValue00404e68,
  summary: validateValue00404e68,
  resource: validateEncryptedResource,
}

function validateNotificationEnvelope(data, instancePath = '') {
  validateNotificationEnvelope.errors = checkObject(
    schemaNotificationEnvelope,
    propertiesNotificationEnvelope,
    data,
    instancePath,
  )
  return validateNotificationEnvelope.errors === null
}

const schemaContractSigned = {
  type: 'object',
  required: ['mchid', 'out_contract_code', 'plan_id', 'appid', 'openid', 'operate_time'],
}

const propertiesContractSigned = {
  mchid: validateValue00404e68,
  out_contract_code: validateValue00404e68,
  plan_id: validateValuef0765dbf,
  appid: validateValue00404e68,
  openid: validateValue00404e68,
  contract_expired_time: validateValue00404e68,
  operate_time: validateValue00404e68,
  attach: validateValue00404e68,
  contract_id: validateValue00404e68,
}

function validateContractSigned(data, instancePath = '') {
  validateContractSigned.errors = checkObject(schemaContractSigned, propertiesContractSigned, data, instancePath)
  return validateContractSigned.errors === null
}

const schemaContractTerminated = {
  type: 'object',
  required: ['mchid', 'out_contract_code', 'plan_id', 'appid', 'openid', 'operate_time', 'contract_termination_mode'],
}

const propertiesContractTerminated = {
  mchid: validateValue00404e68,
  out_contract_code: validateValue00404e68,
  plan_id: validateValuef0765dbf,
  appid: validateValue00404e68,
  openid: validateValue00404e68,
  contract_termination_mode: validateValue00404e68,
  operate_time: validateValue00404e68,
  attach: validateValue00404e68,
  contract_id: validateValue00404e68,
}

function validateContractTerminated(data, instancePath = '') {
  validateContractTerminated.errors = checkObject(
    schemaContractTerminated,
    propertiesContractTerminated,
    data,
    instancePath,
  )
  return validateContractTerminated.errors === null
}

const schemaSecurityEchoNotified = { type: 'object', required: ['echo_message'] }

const propertiesSecurityEchoNotified = {
  echo_message: validateValue00404e68,
  encrypt_echo_message: validateValue00404e68,
}

function validateSecurityEchoNotified(data, instancePath = '') {
  validateSecurityEchoNotified.errors = checkObject(
    schemaSecurityEchoNotified,
    propertiesSecurityEchoNotified,
    data,
    instancePath,
  )
  return validateSecurityEchoNotified.errors === null
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
  'SECURITY_ECHO.SUCCESS': validateSecurityEchoNotified,
}
