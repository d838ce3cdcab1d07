export { readApiV3Key } from './apiv3-key.js'
export {
  checkKeyBelongs,
  checkNotMerchants,
  checkSerialBelongs,
  checkValidity,
  isSameKey,
  normalizeSerial,
  readMerchantCertificate,
  readPlatformCertificate,
} from './certificate.js'
export { type Identity, type SigningOptions, USER_AGENT, prepareIdentity, signingOptions } from './identity.js'
export { type KeyInput, decodeText } from './material.js'
export { type Merchant, readMchid, readMerchant, readSerialNo } from './merchant.js'
export { type PlatformKey, checkId, isPublicKeyId, readPlatformKey } from './platform-key.js'
export {
  type PlatformKeySource,
  type PlatformKeys,
  checkNotOwn,
  platformKeySource,
  platformKeyTable,
} from './platform-keys.js'
export { publicKeyOf, readPrivateKey } from './private-key.js'
export { keyReasonOf } from './refusal.js'
export {
  type FactsOf,
  type KeyFacts,
  type KeyReason,
  type Numbers,
  type ReasonOf,
  type Said,
  type Saying,
  type Texts,
  type Words,
  englishWords,
  sayIn,
} from './words.js'
