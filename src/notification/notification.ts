/** Notifications received: verified, decrypted, typed, and handled once. */
export type { ClaimStore } from './claims.js'
export { type NotificationHandler, type NotificationHandlerOptions, createNotificationHandler } from './handler.js'
export type { ReceivedMessage } from './message.js'
export {
  type DepartingNotification,
  type NotificationOf,
  type NotificationOptions,
  type UnknownEventType,
  type WechatPayNotification,
  parseNotification,
} from './parse.js'
export { type RedisClient, redisClaims } from './redis.js'
