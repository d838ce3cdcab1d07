/** The public surface of `wechatpay-fetch`. */
export { createWechatPayClient } from './client/client.js'
export type { WechatPayClientOptions } from './client/client.js'
export type { CallOptions, WechatPayClient, WechatPayMethod } from './client/method.js'
export { chain } from './chain/chain.js'
export type { Chain, ChainInit, ChainResult, ChainStep } from './chain/chain.js'
export { launchParameters } from './launch.js'
export type {
  AppLaunchParameters,
  LaunchMiniProgram,
  LaunchOptions,
  LaunchParameters,
  NavigateToMiniProgram,
  OpenBusinessWebview,
} from './launch.js'
export { signingMiddleware } from './client/signing.js'
export type { SigningOptions } from './keys/identity.js'
export type { AttemptEvent } from './client/attempt.js'
export type { PatienceOptions, RetryOptions } from './client/patience.js'
export { platformCertificates } from './certificates/certificates.js'
export type { PlatformCertificatesOptions } from './certificates/certificates.js'
export { parseNotification } from './notification/notification.js'
export type {
  NotificationOf,
  NotificationOptions,
  UnknownEventType,
  WechatPayNotification,
} from './notification/notification.js'
export { createNotificationHandler } from './notification/handler.js'
export type { NotificationHandler, NotificationHandlerOptions } from './notification/handler.js'
export type { ReceivedMessage } from './notification/message.js'
export { redisClaims } from './notification/redis.js'
export type { RedisClient } from './notification/redis.js'
export type { ClaimStore } from './notification/claims.js'
export { WechatPayError } from './errors.js'
export type { ApiError, Attempt, Problem, WechatPayErrorCode } from './errors.js'
export type { KeyInput, PlatformKeys, PlatformKeySource } from './keys/keys.js'
export type { Signer } from './protocol/signature.js'
export type { WechatPayResult } from './contract/types.js'
export type { components, operations, paths, webhooks } from '../generated/schema.js'
