export { stepName } from './names.js'
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
export { describeValue, findNearest, findProblems, findRequestProblems, formatProblems } from './validation.js'
