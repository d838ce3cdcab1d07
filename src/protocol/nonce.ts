/** Nonces of signed requests. */

const nonceAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Random bytes for many nonces, each used once. Drawing one byte costs as much as drawing a thousand. */
const randomBytes = /* @__PURE__ */ new Uint8Array(1024)
let usedBytes = 1024

/** Makes a nonce: 32 characters of `0-9A-Za-z`, as the official SDKs do. */
export function createNonce(): string {
  let nonce = ''
  while (nonce.length < 32) {
    if (usedBytes === randomBytes.length) {
      crypto.getRandomValues(randomBytes)
      usedBytes = 0
    }
    const byte = randomBytes[usedBytes++]!
    // 248 is the greatest multiple of 62 in a byte: what lies above it would favour the first characters.
    if (byte < 248) nonce += nonceAlphabet[byte % 62]
  }
  return nonce
}
