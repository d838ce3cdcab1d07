/** Downloads of bills: fetched from the client's own hosts, decrypted, unzipped, and checked against the hash of their application. */
import type { KeyObject } from 'node:crypto'
import { WechatPayError, type ApiError } from '../errors.js'
import { checkEveryName, checkNumber, checkSignal, checkTogether, refuseOption } from '../contract/contract.js'
import { decryptBill, decryptBillKey, readBill } from '../protocol/protocol.js'
import { ownOf } from './own.js'
import { readApplication, type BillApplication, type EncryptedFile } from './application.js'
import type { Open, Opened } from './link.js'
import { createSpool, type Spool } from './spool.js'

/** Options of a download. */
export interface DownloadOptions {
  /** Largest plain text that is read, in bytes; what has more fails. Default: 1 GiB. */
  readonly maxBytes?: number | undefined
  /** Ends the download, the stream too, with the signal's own reason. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds until the answer begins, and between two parts of it. Default: the `timeout` of the client. */
  readonly timeout?: number | undefined
}

/** Every option of a download. */
const downloadOptions = { maxBytes: 0, signal: 0, timeout: 0 } satisfies Record<keyof DownloadOptions, 0>

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

/** What a download needs of its client. */
export interface DownloadTools {
  /** Origins of the client's hosts. */
  readonly origins: readonly string[]
  /** The merchant's private key; absent where a function signs. */
  readonly privateKey: KeyObject | undefined
  readonly open: Open
}

/** Makes a stream of what a generator yields; `close` ends what it waits for. */
function streamOf(source: AsyncGenerator<Uint8Array>, close = () => {}): ReadableStream<Uint8Array> {
  const own = {
    pull: async (controller: ReadableStreamDefaultController<Uint8Array>) => {
      const { done, value } = await source.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => {
      close()
      void source.return(undefined).catch(() => {})
    },
  }
  return new ReadableStream(ownOf(own))
}

/** Keeps the bytes of a file as they come, at most `most` of them. */
async function* keep(bytes: AsyncIterable<Uint8Array>, spool: Spool, most: number): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > most) {
      const message = `The file has more than ${most} bytes and was not read further.`
      throw new WechatPayError('ERR_RESPONSE_TOO_LARGE', message)
    }
    await spool.write(chunk)
    yield chunk
  }
}

/** Makes the method `download` of a client. */
export function createDownload({ origins, privateKey, open }: DownloadTools) {
  /** Fetches encrypted files, and hands nothing on before the tag of each has shown that all of it is WeChat Pay's. */
  async function downloadEncrypted(
    files: readonly EncryptedFile[],
    maxBytes: number,
    options: DownloadOptions,
  ): Promise<WechatPayDownload> {
    if (!privateKey) {
      const wanted = 'the private key itself, because the key of an encrypted bill is decrypted with it'
      throw refuseOption('privateKey', 'a signer function', wanted, { todo: 'Nothing was downloaded.' })
    }
    const parts = files.map((file) => ({
      file,
      contentKey: decryptBillKey(file.encrypt_key, privateKey),
      spool: createSpool(),
    }))
    const close = () => Promise.all(parts.map(({ spool }) => spool.close()))
    // Ciphertext is never larger than this, zipped or not.
    const most = maxBytes + Math.ceil(maxBytes / 1000) + 64 * 1024
    const failed = new AbortController()
    const signal = options.signal ? AbortSignal.any([options.signal, failed.signal]) : failed.signal
    let refused: Opened | undefined
    // Their links live for half a minute: all at once.
    const fetched = parts.map(async ({ file, contentKey, spool }) => {
      try {
        const opened = await open(file.url, ownOf({ ...options, signal }))
        if (opened.error) failed.abort((refused = opened))
        // Decrypted for its tag alone; the plain text is made again when it is read.
        else for await (const _ of decryptBill(keep(opened.bytes, spool, most), contentKey, file.nonce));
        return opened.response
      } catch (error) {
        failed.abort(error)
      }
    })
    const [response] = await Promise.all(fetched)
    if (failed.signal.aborted) await close()
    if (refused?.error) return refused
    if (failed.signal.aborted) throw failed.signal.reason

    async function* plain(): AsyncGenerator<Uint8Array> {
      let left = maxBytes
      try {
        for (const { file, contentKey, spool } of parts) {
          for await (const chunk of readBill(decryptBill(spool.read(), contentKey, file.nonce), file, left)) {
            left -= chunk.length
            yield chunk
          }
        }
      } finally {
        await close()
      }
    }
    return { data: streamOf(plain()), response: response! }
  }

  return async (application: BillApplication, given: DownloadOptions = {}): Promise<WechatPayDownload> => {
    const options = ownOf(given)
    const files = readApplication(application, origins)
    const { maxBytes = 1024 ** 3, signal } = options
    checkTogether({
      names: () => checkEveryName(options, downloadOptions, ''),
      maxBytes: () => checkNumber('maxBytes', maxBytes, 1, Number.MAX_SAFE_INTEGER, 'bytes'),
      signal: () => checkSignal(signal),
    })
    const { plain, encrypted } = files
    if (encrypted) return await downloadEncrypted(encrypted, maxBytes, options)
    const opened = await open(plain.url, options)
    if (opened.error) return opened
    const { bytes, close, response } = opened
    return { data: streamOf(readBill(bytes, plain, maxBytes), close), response }
  }
}
