export { formatAuthorization, parseAuthorization } from './authorization.js'
export { decodeBase64 } from './base64.js'
export { type BillHash, decryptBill, decryptBillKey, encryptBill, readBill } from './bill.js'
export { type EncryptedResource, decryptResource, encryptResource } from './cipher.js'
export { type HeaderReader, isSigned } from './headers.js'
export {
  type FileDigest,
  type FormPart,
  type UploadParts,
  digestFile,
  findFilenameProblem,
  formatUpload,
  parseForm,
  uploadType,
} from './multipart.js'
export { createNonce } from './nonce.js'
export { CLOCK_TOLERANCE, PROBE_PREFIX, SCHEME } from './published.js'
export { decryptSensitive, encryptSensitive, findSensitiveProblem, sensitiveLimit } from './sensitive.js'
export {
  type KeyFinder,
  type PendingSignature,
  type Signer,
  checkSignatureHeaders,
  isRightSignature,
  signMessage,
  signedMessage,
  verifyBody,
  verifyMessage,
} from './signature.js'
