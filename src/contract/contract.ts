export type { Contract, Schema } from '../../generated/contract.js'
export { isVerb, stepName } from './names.js'
export { notificationsOf, operationsOf, type Operation, type Operations } from './operation.js'
export { createChecks, type Check } from './schema.js'
export {
  LONGEST_TIMER,
  checkClock,
  checkFunction,
  checkNames,
  checkNumber,
  checkOptions,
  checkSignal,
  checkTime,
  describeType,
  findUnknownNames,
} from './options.js'
export type {
  BodyOf,
  DataOf,
  HttpMethod,
  OperationAt,
  PathParametersOf,
  PathsWith,
  PayloadOf,
  QueryOf,
  WechatPayResult,
  undecided,
} from './types.js'
export {
  describeValue,
  fieldsOf,
  findNearest,
  findProblems,
  findRequestProblems,
  formatProblems,
  judge,
  mistypedFields,
} from './validation.js'
