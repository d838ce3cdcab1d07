/** Knows who signs, and whose signatures are trusted. */
import {
  checkBelongs,
  checkNotOwn,
  platformKeySource,
  publicKeyOf,
  readMerchantCertificate,
  readPrivateKey,
  type KeyInput,
  type PlatformKeys,
  type PlatformKeySource,
} from './platform-keys.js'
import type { KeyObject, X509Certificate } from 'node:crypto'
import { WechatPayError } from '../errors.js'
import { checkClock, checkNumber, checkTogether, refuseValue } from '../contract/contract.js'
import { checkSigner, encodeSignature } from './signer.js'
import { signMessage, type Signer } from '../protocol/protocol.js'

/** Who signs, and whose signatures are trusted. */
export interface SigningOptions {
  /** The caller's merchant number, as text: the platform's own, not a sub-merchant's. */
  readonly mchid: string
  /** Serial number of the merchant API certificate, hex: `openssl x509 -in apiclient_cert.pem -noout -serial`. */
  readonly serialNo: string
  /** `apiclient_key.pem` in any wrapping, or a function that signs elsewhere (KMS, HSM). */
  readonly privateKey: KeyInput | Signer
  /**
   * `apiclient_cert.pem`, optional: `serialNo` and `privateKey` are checked against it at once, and of a signer function its first
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

const SERIAL_WANTED =
  'the serial number of the merchant API certificate, up to 40 hex digits without colons (openssl x509 -in apiclient_cert.pem -noout -serial)'

function checkText(name: string, value: unknown, pattern: RegExp, wanted: string): void {
  if (typeof value === 'string' && pattern.test(value)) return
  throw refuseValue(name, value, wanted)
}

function prepareSigner(privateKey: SigningOptions['privateKey']): {
  sign: Identity['sign']
  key: ReturnType<typeof readPrivateKey> | undefined
} {
  if (typeof privateKey !== 'function') {
    const key = readPrivateKey(privateKey)
    const encode = (signature: Uint8Array) => Buffer.from(signature).toString('base64')
    const sign = (message: Uint8Array, pooled?: boolean) => {
      const signature = signMessage(message, key, pooled)
      return signature instanceof Promise ? signature.then(encode) : encode(signature)
    }
    return { key, sign }
  }
  const sign = async (message: Uint8Array) => {
    let signature
    try {
      // A copy: the message lies in a buffer that others share.
      signature = await privateKey(new Uint8Array(message))
    } catch (cause) {
      throw new WechatPayError(
        'ERR_SIGNER',
        'The signer function failed; nothing was sent. Its own error is the cause.',
        { cause },
      )
    }
    return encodeSignature(signature)
  }
  return { key: undefined, sign }
}

/** Checks signing options and prepares keys, once. Throws `ERR_OPTIONS` that tells all that is wrong. */
export function prepareIdentity(options: SigningOptions): Identity {
  const { mchid, serialNo, now = Date.now, userAgent = USER_AGENT, maxResponseSize = 1024 * 1024 } = options
  let key: KeyObject | undefined
  let certificate: X509Certificate | undefined
  const { signer, platformKeys } = checkTogether({
    mchid: () =>
      checkText('mchid', mchid, /^[0-9A-Za-z]{1,32}$/, "the caller's merchant number as a string, e.g. '1900000109'"),
    serialNo: () => checkText('serialNo', serialNo, /^[0-9A-Fa-f]{1,40}$/, SERIAL_WANTED),
    userAgent: () =>
      checkText('userAgent', userAgent, /^[\x21-\x7e][\x20-\x7e]*$/, 'printable ASCII, e.g. my-shop/1.0'),
    now: () => checkClock(now),
    maxResponseSize: () => checkNumber('maxResponseSize', maxResponseSize, 1, Number.MAX_SAFE_INTEGER, 'bytes'),
    signer: () => {
      const prepared = prepareSigner(options.privateKey)
      key = prepared.key
      return prepared
    },
    certificate: () => {
      if (options.certificate === undefined) return
      certificate = readMerchantCertificate(options.certificate)
      if (typeof serialNo === 'string') checkBelongs(certificate, serialNo, key)
    },
    platformKeys: () => {
      const publicKey = certificate?.publicKey ?? (key && publicKeyOf(key))
      const identity = { mchid, serialNo: typeof serialNo === 'string' ? serialNo : '', publicKey }
      return platformKeySource(options.platformKeys, checkNotOwn(identity))
    },
  })
  const sign = certificate && !key ? checkSigner(signer.sign, certificate.publicKey) : signer.sign
  return { mchid, serialNo, sign, privateKey: key, platformKeys, now, userAgent, maxResponseSize, inFlight: 0 }
}
