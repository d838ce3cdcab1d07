/** Who signs, and whose signatures are trusted: the signing options, checked and made ready. */
import type { KeyObject } from 'node:crypto'
import { checkClock, checkNumber, checkTogether, refuseValue } from '../contract/contract.js'
import { WechatPayError } from '../errors.js'
import { signMessage, type Signer } from '../protocol/protocol.js'
import type { KeyInput } from './material.js'
import { readMerchant, type Merchant } from './merchant.js'
import { checkNotOwn, platformKeySource, type PlatformKeys, type PlatformKeySource } from './platform-keys.js'
import { checkSigner, encodeSignature } from './signer.js'

/** Who signs, and whose signatures are trusted. */
export interface SigningOptions {
  /** The caller's merchant number, as text: the platform's own, not a sub-merchant's. */
  readonly mchid: string
  /**
   * Serial number of the merchant API certificate, hex: `openssl x509 -in apiclient_cert.pem -noout -serial`. Needed where `certificate` is not
   * given, from which it is read otherwise.
   */
  readonly serialNo?: string | undefined
  /** `apiclient_key.pem` in any wrapping, or a function that signs elsewhere (KMS, HSM). */
  readonly privateKey: KeyInput | Signer
  /**
   * `apiclient_cert.pem`, optional: whether it has expired is checked at once, as are `serialNo` and `privateKey` against it, and of a signer function its first
   * signature is, before it is sent. A wrong key or a wrong configuration of a KMS is then told as what it is instead of SIGN_ERROR.
   */
  readonly certificate?: KeyInput | undefined
  /** WeChat Pay's keys by `Wechatpay-Serial`, or a source that keeps them fresh. */
  readonly platformKeys: PlatformKeys | PlatformKeySource
  /** The clock, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined
  /** `User-Agent` of every request, which WeChat Pay requires. Default: this package's name and version. */
  readonly userAgent?: string | undefined
  /** Largest answer that is read, in bytes. Default: 1 MiB. */
  readonly maxResponseSize?: number | undefined
}

/** {@link SigningOptions}, checked and made ready to use. */
export interface Identity {
  readonly mchid: string
  readonly serialNo: string
  /** Signs a message; `pooled` says that other calls could use the event loop meanwhile. */
  readonly sign: (message: Uint8Array, pooled?: boolean) => string | Promise<string>
  /** The merchant's private key, to decrypt with; absent where a function signs. */
  readonly privateKey: KeyObject | undefined
  readonly platformKeys: PlatformKeySource
  readonly now: () => number
  readonly userAgent: string
  readonly maxResponseSize: number
  /** Calls that have begun and not ended. */
  inFlight: number
}

/** Name and version of this package, as `User-Agent`. */
export const USER_AGENT = 'wechatpay-fetch/0.1.0'

/** Every option of the signing middleware. */
export const signingOptions = {
  mchid: 0,
  serialNo: 0,
  privateKey: 0,
  certificate: 0,
  platformKeys: 0,
  now: 0,
  userAgent: 0,
  maxResponseSize: 0,
} satisfies Record<keyof SigningOptions, 0>

/** Signs with a key that is at hand. */
function signWith(key: KeyObject): Identity['sign'] {
  const encode = (signature: Uint8Array) => Buffer.from(signature).toString('base64')
  return (message, pooled) => {
    const signature = signMessage(message, key, pooled)
    return signature instanceof Promise ? signature.then(encode) : encode(signature)
  }
}

/** Signs with a function of the caller's. */
function signElsewhere(signer: Signer): (message: Uint8Array) => Promise<string> {
  return async (message) => {
    let signature
    try {
      // A copy: the message lies in a buffer that others share.
      signature = await signer(new Uint8Array(message))
    } catch (cause) {
      throw new WechatPayError(
        'ERR_SIGNER',
        'The signer function failed; nothing was sent. Its own error is the cause.',
        { cause },
      )
    }
    return encodeSignature(signature)
  }
}

function prepareSigner({ privateKey, certificate }: Merchant, signer: SigningOptions['privateKey']): Identity['sign'] {
  if (privateKey) return signWith(privateKey)
  const sign = signElsewhere(signer as Signer)
  return certificate ? checkSigner(sign, certificate.publicKey) : sign
}

function checkUserAgent(userAgent: unknown): void {
  if (typeof userAgent === 'string' && /^[\x21-\x7e][\x20-\x7e]*$/.test(userAgent)) return
  throw refuseValue('userAgent', userAgent, 'printable ASCII, e.g. my-shop/1.0')
}

/** Checks signing options and prepares keys, once. Throws `ERR_OPTIONS` that tells all that is wrong. */
export function prepareIdentity(options: SigningOptions): Identity {
  const { now = Date.now, userAgent = USER_AGENT, maxResponseSize = 1024 * 1024 } = options
  let known: Merchant | undefined
  const { merchant, platformKeys } = checkTogether({
    now: () => checkClock(now),
    userAgent: () => checkUserAgent(userAgent),
    maxResponseSize: () => checkNumber('maxResponseSize', maxResponseSize, 1, Number.MAX_SAFE_INTEGER, 'bytes'),
    merchant: () => (known = readMerchant(options, typeof now === 'function' ? now() : Date.now())),
    platformKeys: () => platformKeySource(options.platformKeys, known && checkNotOwn(known)),
  })
  const { mchid, serialNo } = merchant
  const sign = prepareSigner(merchant, options.privateKey)
  return {
    mchid,
    serialNo,
    sign,
    privateKey: merchant.privateKey,
    platformKeys,
    now,
    userAgent,
    maxResponseSize,
    inFlight: 0,
  }
}
