export { formatAuthorization, parseAuthorization } from './authorization.js'
export { decodeBase64 } from './base64.js'
export { type EncryptedResource, decryptResource, encryptResource } from './cipher.js'
export { type HeaderReader, isSigned } from './headers.js'
export { createNonce } from './nonce.js'
export { CLOCK_TOLERANCE, PROBE_PREFIX, SCHEME } from './published.js'
export {
  type KeyFinder,
  type Signer,
  isRightSignature,
  signMessage,
  signedMessage,
  verifyMessage,
} from './signature.js'
