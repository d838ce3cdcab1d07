export { TOO_LARGE, parseJson, readBytes, readStream, type ByteStream } from './body.js'
export { Ending } from './ending.js'
export { OUTCOME_UNKNOWN, exchangeError, timeoutError, tooLargeError, unexpectedError } from './failure.js'
export { sendByFetch } from './fetch.js'
export { type Limit, createLimit } from './limit.js'
export {
  type Exchange,
  type Send,
  type WireRequest,
  type WireResponse,
  findUnsendable,
  isConnectionHeader,
  readerOf,
  targetOf,
  toRequest,
  toResponse,
} from './message.js'
export { sendByNode } from './node.js'
export { parseExact } from './numbers.js'
export { pause, withinTime } from './timer.js'
