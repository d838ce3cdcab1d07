export type { Contract, Schema } from '../../generated/contract.js'
export { describeValue, findNearest, quoteName } from './describe.js'
export { findMismatches, type Fixed, type Mismatch } from './echo.js'
export { isVerb, kebab, stepName } from './names.js'
export { notificationsOf, operationsOf, type Operation, type Operations } from './operation.js'
export { createChecks, type Check, valueAt } from './schema.js'
export {
  LONGEST_TIMER,
  checkClock,
  checkEach,
  checkEveryName,
  checkFunction,
  checkNames,
  checkNumber,
  checkOptions,
  checkSignal,
  checkTime,
  checkTogether,
  describeOption,
  refuseAll,
  refuseOption,
  refuseValue,
  refusalsOf,
  wants,
  type OptionChecks,
  type Refusal,
  findUnknownNames,
} from './options.js'
export type {
  BodyOf,
  ChainOf,
  DataOf,
  HttpMethod,
  IsBodyOptional,
  OperationAt,
  PathParametersOf,
  PathsOf,
  PathsWith,
  PayloadOf,
  QueryOf,
  WechatPayResult,
  WithoutClash,
  undecided,
} from './types.js'
export {
  fieldsOf,
  findProblems,
  findRequestProblems,
  formatProblems,
  judge,
  mistypedFields,
  requiredFields,
  isSayable,
} from './validation.js'
export { dateInChina, findDateProblems } from './dates.js'
export { hasSensitive, mapSensitive } from './sensitive.js'
