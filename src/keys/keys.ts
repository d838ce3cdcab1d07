export { type Identity, type SigningOptions, USER_AGENT, prepareIdentity, signingOptions } from './identity.js'
export {
  type KeyInput,
  type PlatformKey,
  type PlatformKeySource,
  type PlatformKeys,
  checkNotOwn,
  isMerchantOwn,
  isSameKey,
  normalizeSerial,
  platformKeySource,
  platformKeyTable,
  publicKeyOf,
  readApiV3Key,
  readMerchantCertificate,
  readPlatformCertificate,
  readPlatformKey,
  readPrivateKey,
} from './platform-keys.js'
