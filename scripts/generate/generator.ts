// The generator as the package carries it, for the command `wechatpay-fetch generate`.
export { makeOutput, staleFiles, writeFiles } from './output.js'
export { readContract, sayProblem } from '../contract/read.js'
