/** Published refusals, each with its status and message. */

/**
 * Status and message by error code. The first four belong to the family of the deduction, `CONTRACT_NOT_EXIST` to its FAQ; the others are
 * published for APIv3 in general or for other products, and which of them a deduction meets is not.
 */
export const knownRefusals = {
  PARAM_ERROR: [400, '参数错误'],
  INVALID_REQUEST: [400, 'HTTP 请求不符合微信支付 APIv3 接口规则'],
  SIGN_ERROR: [401, '验证不通过'],
  SYSTEM_ERROR: [500, '系统异常，请稍后重试'],
  CONTRACT_NOT_EXIST: [404, '协议不存在或已解约'],
  ORDER_NOT_EXIST: [404, '订单不存在'],
  RESOURCE_NOT_EXISTS: [404, '查询的资源不存在'],
  NO_AUTH: [403, '商户无权限'],
  NOT_ENOUGH: [403, '余额不足'],
  RULE_LIMIT: [403, '业务规则限制'],
  USER_ACCOUNT_ABNORMAL: [403, '用户账户异常'],
  FREQUENCY_LIMITED: [429, '频率超限'],
  RATELIMIT_EXCEEDED: [429, '请求未受理，请降低频率后重试'],
  SERVICE_UNAVAILABLE: [503, '服务不可用，请稍后重试'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>

/** A code of {@link knownRefusals}; WeChat Pay may answer with others. */
export type RefusalCode = keyof typeof knownRefusals | (string & {})

/** What a request is refused with. */
export interface Refusal {
  readonly code: RefusalCode
  /** HTTP status. Default: the published one of the code, otherwise 400. */
  readonly status?: number
  /** Default: the published one of the code, otherwise the code. */
  readonly message?: string
  readonly detail?: unknown
}
