/** Downloads of bills: fetched from the client's own hosts, decrypted, unzipped, and checked against the hash of their application. */
import type { KeyObject } from 'node:crypto'
import { WechatPayError, type ApiError, type Problem } from '../errors.js'
import { checkNumber, checkSignal, describeValue, findUnknownNames, formatProblems } from '../contract/contract.js'
import {
  createBillDecipher,
  decryptBillKey,
  isSigned,
  readBill,
  verifyMessage,
  type BillHash,
  type BillKey,
} from '../protocol/protocol.js'
import type { Identity } from '../keys/keys.js'
import {
  OUTCOME_UNKNOWN,
  exchangeError,
  parseJson,
  readerOf,
  timeoutError,
  toResponse,
  Ending,
  type Exchange,
  type Send,
} from '../wire/wire.js'
import { readError } from './answer.js'
import type { AttemptEvent } from './attempt.js'
import { requestIdOf, signRequest } from './signing.js'
import { createSpool, type Spool } from './spool.js'

/** What WeChat Pay answers to the application for a bill: a link, or, for encrypted bills, a list of them. */
export interface BillApplication {
  readonly download_url?: string
  readonly hash_type?: string
  readonly hash_value?: string
  readonly download_bill_list?: readonly {
    readonly bill_sequence?: number
    readonly download_url: string
    readonly hash_type: string
    readonly hash_value: string
    readonly encrypt_key: string
    readonly nonce: string
  }[]
}

/** Options of a download. */
export interface DownloadOptions {
  /** Largest plain text that is read, in bytes; what has more fails. Default: 1 GiB. */
  readonly maxBytes?: number | undefined
  /** Ends the download, the stream too, with the signal's own reason. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds until the answer begins, and between two parts of it. Default: the `timeout` of the client. */
  readonly timeout?: number | undefined
}

/** A bill, or WeChat Pay's no. */
export type WechatPayDownload =
  | {
      /** The plain text of the bill. Fails at its end when the hash is wrong: keep nothing of it before it has ended. */
      readonly data: ReadableStream<Uint8Array>
      readonly error?: never
      /** Status and headers of the download; its body is `data`. */
      readonly response: Response
    }
  | { readonly data?: never; readonly error: ApiError; readonly response: Response }

/** 1 GiB of text. */
const MOST = 1024 ** 3

/** One file of a bill. */
interface BillFile extends BillHash {
  readonly url: URL
  readonly key: BillKey | undefined
}

/** Hosts under which WeChat Pay publishes the same service: its links name the first of them, whichever was asked. */
const published: ReadonlySet<string> = new Set(
  ['api.mch.weixin.qq.com', 'api2.mch.weixin.qq.com', 'api.wechatpay.cn', 'api2.wechatpay.cn'].map(
    (host) => `https://${host}`,
  ),
)

function isOwn(origin: string, origins: readonly string[]): boolean {
  return origins.includes(origin) || (published.has(origin) && origins.some((own) => published.has(own)))
}

const LINK_ADVICE = 'Hand over the answer to an application for a bill as it came.'

function refuseDownload(problems: readonly Problem[]): WechatPayError {
  return new WechatPayError(
    'ERR_REQUEST_INVALID',
    `Nothing was downloaded:\n${formatProblems(problems)}\n${LINK_ADVICE}`,
    {
      problems,
    },
  )
}

function readFile(
  given: Readonly<Record<string, unknown>>,
  pointer: string,
  origins: readonly string[],
  isEncrypted: boolean,
) {
  const problems: Problem[] = []
  const names = ['hash_type', 'hash_value', 'download_url', ...(isEncrypted ? ['encrypt_key', 'nonce'] : [])]
  for (const name of names) {
    if (typeof given[name] === 'string' && given[name] !== '') continue
    problems.push({ pointer: `${pointer}/${name}`, rule: 'is required', given: describeValue(given[name]) })
  }
  const { download_url: link, hash_type, hash_value, encrypt_key, nonce } = given as Record<string, string>
  const url = typeof link === 'string' && URL.canParse(link) ? new URL(link) : undefined
  const isPlain = url !== undefined && url.username === '' && url.password === ''
  if (typeof link === 'string' && link !== '' && !(isPlain && isOwn(url.origin, origins))) {
    const rule = `must be a link to ${origins.join(' or ')}, the hosts of this client: no signed request goes elsewhere`
    // Of a stranger's link, its origin says enough.
    problems.push({ pointer: `${pointer}/download_url`, rule, given: url ? url.origin : describeValue(link) })
  }
  if (problems.length > 0) return problems
  const key = isEncrypted ? { encrypt_key: encrypt_key!, nonce: nonce! } : undefined
  return { url: url!, hash_type: hash_type!, hash_value: hash_value!, key } satisfies BillFile
}

/** The files of a bill in their order. Throws `ERR_REQUEST_INVALID` for what is no application, or links elsewhere. */
export function readApplication(application: unknown, origins: readonly string[]): readonly BillFile[] {
  const given = (typeof application === 'object' && application !== null ? application : {}) as BillApplication
  const list: unknown = given.download_bill_list
  if (list === undefined) {
    const file = readFile(given as Record<string, unknown>, '', origins, false)
    if (Array.isArray(file)) throw refuseDownload(file as Problem[])
    return [file as BillFile]
  }
  if (!Array.isArray(list) || list.length === 0) {
    const rule = 'must list at least one file'
    throw refuseDownload([{ pointer: '/download_bill_list', rule, given: describeValue(list) }])
  }
  const files = (list as unknown[]).map((one, index) => {
    const entry = (typeof one === 'object' && one !== null ? one : {}) as Readonly<Record<string, unknown>>
    return { entry, index, file: readFile(entry, `/download_bill_list/${index}`, origins, true) }
  })
  const problems = files.flatMap(({ file }) => (Array.isArray(file) ? (file as Problem[]) : []))
  if (problems.length > 0) throw refuseDownload(problems)
  return files
    .sort((a, b) => Number(a.entry['bill_sequence'] ?? a.index + 1) - Number(b.entry['bill_sequence'] ?? b.index + 1))
    .map(({ file }) => file as BillFile)
}

/** The answer to one link. */
export interface OpenedFile {
  readonly response: Response
  /** The bytes of a success, in parts as they come. */
  readonly bytes: AsyncIterable<Uint8Array>
}

/** What a download needs of its client. */
export interface DownloadTools {
  /** Origins of the client's hosts. */
  readonly origins: readonly string[]
  /** The merchant's private key; absent where a function signs. */
  readonly privateKey: KeyObject | undefined
  /** Signs a GET of the link and sends it. Resolves when the answer begins: to a file, or to WeChat Pay's no. */
  readonly open: (
    url: URL,
    options: DownloadOptions,
  ) => Promise<OpenedFile | { readonly error: ApiError; readonly response: Response }>
}

/** Makes a stream of what a generator yields, which is asked for more only as it is read. */
function streamOf(source: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await source.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: async () => {
        await source.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

/** Stores an encrypted file and checks its tag, so that what is read of it later is known to be WeChat Pay's. */
async function store(
  bytes: AsyncIterable<Uint8Array>,
  contentKey: Uint8Array,
  nonce: string,
  most: number,
): Promise<Spool> {
  const spool = createSpool()
  try {
    const decipher = createBillDecipher(contentKey, nonce)
    let length = 0
    for await (const chunk of bytes) {
      length += chunk.length
      if (length > most) {
        throw new WechatPayError(
          'ERR_RESPONSE_TOO_LARGE',
          `The file has more than ${most} bytes and was not read further.`,
        )
      }
      decipher.update(chunk)
      await spool.write(chunk)
    }
    decipher.final()
    return spool
  } catch (error) {
    await spool.close()
    throw error
  }
}

async function* decrypt(spool: Spool, contentKey: Uint8Array, nonce: string): AsyncGenerator<Uint8Array> {
  const decipher = createBillDecipher(contentKey, nonce)
  for await (const chunk of spool.read()) yield decipher.update(chunk)
  decipher.final()
}

/** Makes the method `download` of a client. */
export function createDownload({ origins, privateKey, open }: DownloadTools) {
  return async (application: BillApplication, options: DownloadOptions = {}): Promise<WechatPayDownload> => {
    const files = readApplication(application, origins)
    const known = { maxBytes: 0, signal: 0, timeout: 0 } satisfies Record<keyof DownloadOptions, 0>
    const [unknown] = findUnknownNames('every', options, known)
    if (unknown) {
      const guess = unknown.nearest ? ` Did you mean ${unknown.nearest}?` : ''
      throw new WechatPayError('ERR_OPTIONS', `${unknown.name} is not an option of a download.${guess}`)
    }
    const { maxBytes = MOST, signal } = options
    checkNumber('maxBytes', maxBytes, 1, Number.MAX_SAFE_INTEGER, 'bytes')
    checkSignal(signal)
    const [first] = files
    if (!first!.key) {
      const opened = await open(first!.url, options)
      if ('error' in opened) return opened
      return { data: streamOf(readBill(opened.bytes, first!, maxBytes)), response: opened.response }
    }
    if (!privateKey) {
      throw new WechatPayError(
        'ERR_OPTIONS',
        'privateKey: a signer function. Wanted: the private key itself, because the key of an encrypted bill is decrypted with it. Nothing was downloaded.',
      )
    }
    const keys = files.map(({ key }) => decryptBillKey(key!, privateKey))
    // Their links live for half a minute: all at once. Ciphertext is never larger than this, zipped or not.
    const most = maxBytes + Math.ceil(maxBytes / 1000) + 64 * 1024
    const failed = new AbortController()
    const both = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal
    const spools: (Spool | undefined)[] = []
    const stored = await Promise.allSettled(
      files.map(async ({ url, key }, index) => {
        try {
          const opened = await open(url, { ...options, signal: both })
          if ('error' in opened) {
            failed.abort()
            return opened
          }
          spools[index] = await store(opened.bytes, keys[index]!, key!.nonce, most)
          return opened
        } catch (error) {
          failed.abort(error)
          throw error
        }
      }),
    )
    const close = () => Promise.all(spools.map((spool) => spool?.close()))
    const refused = stored
      .map((one) => (one.status === 'fulfilled' ? one.value : undefined))
      .find((one) => one && 'error' in one)
    const wrong = stored.find((one) => one.status === 'rejected')
    if (refused || wrong) await close()
    if (refused && 'error' in refused) return refused
    if (wrong) throw signal?.aborted ? signal.reason : failed.signal.reason
    async function* all(): AsyncGenerator<Uint8Array> {
      try {
        let left = maxBytes
        for (const [index, file] of files.entries()) {
          for await (const chunk of readBill(decrypt(spools[index]!, keys[index]!, file.key!.nonce), file, left)) {
            left -= chunk.length
            yield chunk
          }
        }
      } finally {
        await close()
      }
    }
    const [{ value }] = stored as [PromiseFulfilledResult<OpenedFile>]
    return { data: streamOf(all()), response: value.response }
  }
}

/** What signs and sends the request for a file. */
export interface OpenTools {
  readonly identity: Identity
  readonly send: Send
  /** Milliseconds until the answer begins, and between two parts of it. */
  readonly timeout: number
  readonly onAttempt: ((event: AttemptEvent) => void) | undefined
}

function cutError(cause: unknown): WechatPayError {
  const code = (cause as { readonly code?: unknown } | undefined)?.code
  const why = typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? ` (${code})` : ''
  return new WechatPayError(
    'ERR_NETWORK',
    `The file did not arrive whole${why}. Discard what was read of it, and apply for it again.`,
  )
}

/** Passes on the parts of a file, each of which must come in time. */
async function* inTime(
  source: AsyncIterable<Uint8Array>,
  ms: number,
  ending: Ending,
  done: () => void,
): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  // One listener for all parts: a promise of the end that every part waits for would remember each of them.
  let stopWaiting: (reason: unknown) => void = () => {}
  ending.onEnd(() => stopWaiting(ending.reason))
  const next = () =>
    new Promise<IteratorResult<Uint8Array>>((resolve, reject) => {
      stopWaiting = reject
      if (ending.isOver) return reject(ending.reason)
      chunks.next().then(resolve, reject)
    })
  try {
    for (;;) {
      const timer = setTimeout(() => {
        const what = `No further part of the file came within ${ms} ms.`
        ending.end(new WechatPayError('ERR_TIMEOUT', `${what} Discard what was read of it, and apply for it again.`))
      }, ms)
      let came
      try {
        came = await next()
      } catch (error) {
        throw ending.isOver ? ending.reason : cutError(error)
      } finally {
        clearTimeout(timer)
      }
      if (came.done) return
      yield came.value
    }
  } finally {
    done()
    // Ends the connection where the file was not read to its end.
    ending.end(new Error('done'))
    void Promise.resolve(chunks.return?.()).catch(() => {})
  }
}

/** Makes what opens a link: signed like every request, sent once, because a link is used once. */
export function createOpen({ identity, send, timeout: usual, onAttempt }: OpenTools): DownloadTools['open'] {
  return async (url, { signal, timeout = usual }) => {
    const ending = new Ending()
    const stop = () => ending.end(signal!.reason)
    if (signal?.aborted) throw signal.reason
    signal?.addEventListener('abort', stop, { once: true })
    const done = () => signal?.removeEventListener('abort', stop)
    const exchange: Exchange = { ending, streams: true, step: 'keys', isStale: false }
    const begun = performance.now()
    const tell = (facts: object) => {
      const ms = Math.round(performance.now() - begun)
      const startedAt = Math.round(identity.now()) - ms
      const attempt = { attempt: 1, host: url.host, ms, verified: false, ...facts }
      try {
        onAttempt?.({ ...attempt, method: 'GET', path: url.pathname, startedAt })
      } catch {
        // Its own affair.
      }
      return attempt
    }
    const late = setTimeout(() => ending.end(timeoutError(timeout, { exchange })), timeout)
    try {
      const request = { method: 'GET', url, body: new Uint8Array(0) }
      exchange.step = 'signing'
      const { message: signed, headers: signing } = await signRequest(identity, request)
      const wire = await send({ ...request, headers: signing }, exchange)
      const headers = readerOf(wire)
      const { status, body } = wire
      const facts = { status, ...requestIdOf(headers) }
      if (status >= 300 && status < 400) {
        throw new WechatPayError(
          'ERR_REDIRECT',
          `The answer is a redirect (${status}), which was not followed. Nothing was downloaded.`,
          facts,
        )
      }
      if (wire.stream || (status >= 200 && status < 300)) {
        tell(facts)
        const response = toResponse({ ...wire, body: new Uint8Array(0) })
        return { response, bytes: inTime(wire.stream ?? wholeOf(body), timeout, ending, done) }
      }
      const { platformKeys, now } = identity
      // A file's own errors may be unsigned; a signature that is there must be right.
      const response = toResponse(wire)
      const keyId = isSigned(response.headers)
        ? await verifyMessage(headers, body, platformKeys.find, now())
        : undefined
      let said: unknown
      try {
        said = parseJson(body)
      } catch {
        // A page of a gateway, told by what it is.
      }
      const error = readError({ status, ok: false, headers, body, keyId }, said, {}, signed)
      const attempt = tell({
        ...facts,
        code: error.code,
        verified: error.verified,
        ...(keyId !== undefined && { keyId }),
      })
      done()
      return { error: { ...error, attempts: [attempt] }, response }
    } catch (error) {
      done()
      const failure = ending.isOver ? ending.reason : exchangeError(error, { exchange })
      const attempt = tell({ code: failure instanceof WechatPayError ? failure.code : 'ABORTED' })
      if (!(failure instanceof WechatPayError)) throw failure
      const { code, message, status, requestId } = failure
      // A download changes nothing: what became of it is never in question.
      const told = message.replace(OUTCOME_UNKNOWN, 'Apply for the file again.')
      const facts = { ...(status === undefined ? {} : { status }), ...(requestId === undefined ? {} : { requestId }) }
      throw new WechatPayError(code, told, { ...facts, attempts: [attempt], cause: failure.cause })
    } finally {
      clearTimeout(late)
    }
  }
}

async function* wholeOf(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body
}
