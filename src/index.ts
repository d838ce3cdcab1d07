/** The public surface of `wechatpay-fetch`. */
export { createWechatPayClient } from './client/client.js'
export type { Contract, WechatPayClientOptions } from './client/client.js'
export type {
  BillApplication,
  DownloadOptions,
  UploadFacts,
  UploadFile,
  UploadInit,
  WechatPayDownload,
} from './client/client.js'
export type { CallOptions, WechatPayClient, WechatPayMethod } from './client/client.js'
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
export { signingMiddleware } from './client/client.js'
export type { SigningOptions } from './keys/keys.js'
export type { AttemptEvent } from './client/client.js'
export type { PatienceOptions, RetryOptions } from './client/client.js'
export { fromEnv } from './environment/environment.js'
export type { EnvironmentOptions, FromEnvOptions } from './environment/environment.js'
export { platformCertificates } from './certificates/certificates.js'
export type { PlatformCertificatesOptions } from './certificates/certificates.js'
export { parseNotification } from './notification/notification.js'
export type {
  NotificationOf,
  NotificationOptions,
  UnknownEventType,
  WechatPayNotification,
} from './notification/notification.js'
export { createNotificationHandler } from './notification/notification.js'
export type { NotificationHandler, NotificationHandlerOptions } from './notification/notification.js'
export type { ReceivedMessage } from './notification/notification.js'
export { redisClaims } from './notification/notification.js'
export type { RedisClient } from './notification/notification.js'
export type { ClaimStore } from './notification/notification.js'
export { WechatPayError } from './errors.js'
export type {
  ApiError,
  Attempt,
  KnownApiErrorCode,
  Problem,
  SignErrorExplanation,
  SignErrorFacts,
  SignErrorFinding,
  WechatPayErrorCode,
} from './errors.js'
export type { KeyInput, PlatformKeys, PlatformKeySource } from './keys/keys.js'
export type { Signer } from './protocol/protocol.js'
export type { WechatPayResult } from './contract/contract.js'
/** Types of the contract: `paths`, `operations`, `webhooks`, `components`, and each schema by its name, e.g. `CombineDeduction`. */
export type * from '../generated/schema.js'
