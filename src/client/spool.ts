/** A store for bytes that must be read twice: in memory while they are few, then in a temporary file that nobody else sees. */

/** Bytes that are kept in memory before a file is used. */
const IN_MEMORY = 8 * 1024 * 1024

/** Bytes that are stored until they are given up. */
export interface Spool {
  readonly write: (chunk: Uint8Array) => Promise<void>
  readonly read: () => AsyncGenerator<Uint8Array>
  readonly close: () => Promise<void>
}

/** Opens a temporary file that has no name any more; `null` where there are no files. */
async function openFile() {
  const fs = await import('node:fs/promises').catch(() => undefined)
  const os = await import('node:os').catch(() => undefined)
  if (typeof fs?.mkdtemp !== 'function' || typeof os?.tmpdir !== 'function') return null
  const folder = await fs.mkdtemp(`${os.tmpdir()}/wechatpay-`)
  const handle = await fs.open(`${folder}/bill`, 'wx+', 0o600)
  const remove = () => fs.rm(folder, { recursive: true, force: true })
  // Gone at once where an open file may be removed, so that no crash leaves it behind.
  await remove().catch(() => {})
  return { handle, remove }
}

/** Makes a store. */
export function createSpool(): Spool {
  const chunks: Uint8Array[] = []
  let length = 0
  let file: Awaited<ReturnType<typeof openFile>> | undefined
  return {
    write: async (chunk) => {
      if (length + chunk.length > IN_MEMORY && file === undefined) {
        file = await openFile()
        if (file) for (const one of chunks.splice(0)) await file.handle.appendFile(one)
      }
      length += chunk.length
      if (file) await file.handle.appendFile(chunk)
      else chunks.push(chunk)
    },
    read: async function* () {
      yield* chunks
      const buffer = Buffer.alloc(64 * 1024)
      for (let at = 0; file && at < length;) {
        const { bytesRead } = await file.handle.read(buffer, 0, buffer.length, at)
        if (bytesRead === 0) return
        at += bytesRead
        yield new Uint8Array(buffer.subarray(0, bytesRead))
      }
    },
    close: async () => {
      chunks.length = 0
      const opened = file
      file = null
      await opened?.handle.close()
      await opened?.remove()
    },
  }
}
