import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { prepareUpload, type UploadInit } from '../../src/client/form.js'
import { parseForm } from '../../src/protocol/protocol.js'

const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')
const sha256 = 'bb229a48bee31f5d54ca12dc9bd960c63a671f0d4be86a054c1d324a44499d96'
const path = '/v3/merchant/media/upload'

const folder = mkdtempSync(join(tmpdir(), 'upload-'))
afterAll(() => rmSync(folder, { recursive: true }))
const onDisk = join(folder, '店 招.gif')
writeFileSync(onDisk, gif)

async function partsOf(init: UploadInit) {
  const { body, contentType, signed } = await prepareUpload(path, init)
  const [meta, file] = parseForm(contentType, body)!
  expect(Buffer.from(signed)).toEqual(meta!.bytes)
  return { meta: JSON.parse(meta!.bytes.toString()) as unknown, file: file! }
}

describe('a file is read', () => {
  test.each([
    ['of bytes', { file: new Uint8Array(gif), filename: '店 招.gif' }],
    ['of an ArrayBuffer', { file: new Uint8Array(gif).buffer, filename: '店 招.gif' }],
    ['of a Blob', { file: new Blob([gif], { type: 'image/gif' }), filename: '店 招.gif' }],
    ['of a File, with its name', { file: new File([gif], '店 招.gif', { type: 'image/gif' }) }],
    ['of a path, with its name', { file: onDisk }],
    ['of a file URL, with its name', { file: pathToFileURL(onDisk) }],
  ])('%s', async (_, init: UploadInit) => {
    const { meta, file } = await partsOf(init)
    expect(meta).toEqual({ filename: '店 招.gif', sha256 })
    expect(file).toEqual({ name: 'file', filename: '店 招.gif', type: 'image/gif', bytes: gif })
  })

  test('once: what becomes of the bytes afterwards changes nothing', async () => {
    const bytes = new Uint8Array(gif)
    const reading = prepareUpload(path, { file: bytes, filename: 'a.gif' })
    bytes.fill(0)
    const { body, contentType } = await reading
    expect(parseForm(contentType, body)![1]!.bytes).toEqual(gif)
  })
})

describe('meta', () => {
  test('takes further fields', async () => {
    const { meta } = await partsOf({ file: gif, filename: 'a.gif', meta: { bank_type: 'CMB' } })
    expect(meta).toEqual({ filename: 'a.gif', sha256, bank_type: 'CMB' })
  })

  test('has the names that a function gives, and the file a part of another name', async () => {
    const meta = ({ filename, digest }: { filename: string; digest: string }) => ({
      file_name: filename,
      file_digest: digest,
      item_id: '1',
    })
    const parts = await partsOf({ file: gif, filename: 'a.pdf', meta, fileField: 'submission_file' })
    expect(parts.meta).toEqual({ file_name: 'a.pdf', file_digest: sha256, item_id: '1' })
    expect(parts.file).toMatchObject({ name: 'submission_file', type: 'application/pdf' })
  })

  test('has the SM3 digest where that is asked for', async () => {
    const text = Buffer.from('QXdlc29tZSBTS0lULkZsdXJsSHR0cENsaWVudC5XZWNoYXQuVGVucGF5VjMh', 'base64')
    const meta = { digest_alogrithm: 'SM3' }
    const parts = await partsOf({ file: text, filename: 'a.pdf', digest: 'sm3', meta })
    expect(parts.meta).toEqual({
      digest_alogrithm: 'SM3',
      digest: '3f5ec5a79871755905e34013fd86d906b334281d2ca5b9ff612a136c7c377815',
    })
  })
})

describe('an upload is refused', () => {
  test.each<[string, unknown, RegExp]>([
    ['of 0 bytes', { file: new Uint8Array(0), filename: 'a.png' }, /file must not be empty.*0 bytes/],
    ['with a quotation mark in its name', { file: gif, filename: 'a".gif' }, /filename.*quotation mark/],
    ['with a line break in its name', { file: gif, filename: 'a\r\n.gif' }, /filename.*line break/],
    ['without a name', { file: gif }, /filename.*nothing/],
    ['without a file', { filename: 'a.gif' }, /file must be a Uint8Array, a Blob or File, or the path of a file/],
    ['of a path that leads nowhere', { file: join(folder, 'none.gif') }, /file.*ENOENT/],
    ['of a folder', { file: folder }, /file.*EISDIR/],
    ['with another type', { file: gif, filename: 'a.gif', type: 'gif\r\nX: y' }, /type must be a media type/],
    ['with another part', { file: gif, filename: 'a.gif', fileField: 'a"b' }, /fileField must be/],
    ['with its meta as a part', { file: gif, filename: 'a.gif', fileField: 'meta' }, /fileField must be/],
    ['with another digest', { file: gif, filename: 'a.gif', digest: 'md5' }, /digest must be one of sha256, sm3/],
    [
      'with a digest that is not its own',
      { file: gif, filename: 'a.gif', meta: { sha256: '0' } },
      /meta\/sha256 must be the sha256 digest/,
    ],
    ['with text as meta', { file: gif, filename: 'a.gif', meta: '{}' }, /meta must be an object/],
    [
      'with a misspelt option',
      { file: gif, filename: 'a.gif', fileFeild: 'x' },
      /fileFeild is not an option.*fileField/,
    ],
    ['that is none', undefined, /must be an object with file/],
  ])('%s', async (_, init, message) => {
    const error = await prepareUpload(path, init as UploadInit).catch((one: unknown) => one)
    expect(error).toMatchObject({ code: 'ERR_REQUEST_INVALID' })
    expect((error as Error).message.replace(/\s+/g, ' ')).toMatch(message)
  })

  test('for all its problems at once', async () => {
    const error = await prepareUpload(path, { file: new Uint8Array(0), filename: '"', fileField: '' }).catch(
      (one: unknown) => one,
    )
    expect((error as { problems: unknown[] }).problems).toHaveLength(3)
  })
})
