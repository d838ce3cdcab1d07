// Keys and the call that the processes of the benchmark share.

/** Keys as PEM, made for one run. */
export interface Material {
  readonly mchid: string
  readonly serialNo: string
  readonly privateKey: string
  readonly serial: string
  readonly platformPrivateKey: string
  readonly platformPublicKey: string
  /** Share of requests that the server answers wrongly, from 0 to 1. Default: 0. */
  readonly faults?: number
  /** Origin of the benchmark's server. */
  readonly baseUrl: string
}

/** The answer must speak of the contract that was asked for. */
export const outContractCode = '100000'

/** Path of the operation that is measured. */
export const path = '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign'

/** Path of the operation whose messages may be of any size. */
export const echoPath = '/v3/security/echo'

/** A new object for every call, as an application makes it. */
export const createBody = () => ({
  appid: 'wxcbda96de0b165486',
  plan_id: 12535,
  out_contract_code: outContractCode,
  contract_display_account: '张三',
  notify_url: 'https://www.example.com/wechatpay/notify',
  return_app: true,
})

/** Lengths of the messages that are sent and received beside the ordinary call, which is shorter than all of them. */
export const sizes: readonly number[] = [4 * 1024, 16 * 1024, 64 * 1024]
