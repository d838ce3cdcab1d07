export { describeValue, findNearest, quoteName } from './describe.js'
export { stepName } from './names.js'
export {
  LONGEST_TIMER,
  checkClock,
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
  type Refusal,
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
export { findProblems, findRequestProblems, formatProblems } from './validation.js'
