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

  test.each(['bytes', 'an ArrayBuffer'])('once: what becomes of %s afterwards changes nothing', async (what) => {
    const bytes = new Uint8Array(gif)
    const reading = prepareUpload(path, { file: what === 'bytes' ? bytes : bytes.buffer, filename: 'a.gif' })
    bytes.fill(0)
    const { body, contentType } = await reading
    expect(parseForm(contentType, body)![1]!.bytes).toEqual(gif)
  })

  test.each([
    ['a.jpg', 'image/jpeg'],
    ['a.jpeg', 'image/jpeg'],
    ['a.PNG', 'image/png'],
    ['a.bmp', 'image/bmp'],
    ['a.gif', 'image/gif'],
    ['a.png.pdf', 'application/pdf'],
    ['a.ofd', 'application/ofd'],
    ['a.csv', 'text/csv'],
    ['a.avi', 'video/x-msvideo'],
    ['a.wmv', 'video/x-ms-wmv'],
    ['a.mpeg', 'video/mpeg'],
    ['a.mp4', 'video/mp4'],
    ['a.mov', 'video/quicktime'],
    ['a.mkv', 'video/x-matroska'],
    ['a.flv', 'video/x-flv'],
    ['a.f4v', 'video/x-f4v'],
    ['a.m4v', 'video/x-m4v'],
    ['a.rmvb', 'application/vnd.rn-realmedia-vbr'],
    ['a.xyz', 'application/octet-stream'],
    ['a.constructor', 'application/octet-stream'],
  ])('of the name %s has the type %s, unless it is given', async (filename, type) => {
    expect((await partsOf({ file: gif, filename })).file.type).toBe(type)
    expect((await partsOf({ file: new Blob([gif]), filename })).file.type).toBe(type)
    expect((await partsOf({ file: new Blob([gif], { type: 'image/x' }), filename })).file.type).toBe('image/x')
    const given = { file: new Blob([gif], { type: 'image/x' }), filename, type: 'image/y' }
    expect((await partsOf(given)).file.type).toBe('image/y')
  })
})

describe('meta', () => {
  test('takes further fields', async () => {
    const { meta } = await partsOf({ file: gif, filename: 'a.gif', meta: { bank_type: 'CMB' } })
    expect(meta).toEqual({ filename: 'a.gif', sha256, bank_type: 'CMB' })
  })

  test('may say what it would say by itself', async () => {
    const { meta } = await partsOf({ file: gif, filename: 'a.gif', meta: { filename: 'a.gif', sha256 } })
    expect(meta).toEqual({ filename: 'a.gif', sha256 })
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
  const named = { file: gif, filename: 'a.gif' }
  const noFile = '/file must be a Uint8Array, a Blob or File, or the path of a file'
  const noName =
    '/filename must be text of 1 to 128 characters without quotation marks, backslashes and control characters; given: a name with a quotation mark or a backslash'
  const noType = '/type must be a media type such as image/png'
  const noField =
    '/fileField must be the name of the part that holds the file: letters, digits, _, . and - only, and not meta'
  const noMeta = '/meta must be an object, or a function that returns one'

  test.each<[string, unknown, ...string[]]>([
    ['of 0 bytes', { file: new Uint8Array(0), filename: 'a.png' }, '/file must not be empty; given: 0 bytes'],
    ['with a quotation mark in its name', { file: gif, filename: 'a".gif' }, noName],
    ['without a file', { filename: 'a.gif' }, `${noFile}; given: nothing`],
    ['without a file and with a wrong name', { filename: '"' }, `${noFile}; given: nothing`, noName],
    ['without a file and without a name', {}, `${noFile}; given: nothing`],
    ['of an empty path', { file: '', filename: 'a.gif' }, `${noFile}; given: an empty string`],
    ['of a number', { file: 7, filename: 'a.gif' }, `${noFile}; given: the number 7`],
    [
      'of a path that leads nowhere',
      { file: join(folder, 'none.gif') },
      `${noFile}; given: a path that cannot be read: ENOENT`,
    ],
    ['of a folder', { file: folder }, `${noFile}; given: a path that cannot be read: EISDIR`],
    [
      'of a URL that is no path',
      { file: new URL('file:///%E0%A4') },
      `${noFile}; given: a path that cannot be read: unreadable`,
    ],
    [
      'with a line break in its type',
      { ...named, type: 'gif\r\nX: y' },
      `${noType}; given: a string of 9 characters (with "\\r" "\\n" : " ")`,
    ],
    [
      'with more than a type',
      { ...named, type: 'image/gif;x=1' },
      `${noType}; given: a string of 13 characters (with / ; =)`,
    ],
    [
      'with something before its type',
      { ...named, type: ';image/gif' },
      `${noType}; given: a string of 10 characters (with ; /)`,
    ],
    ['with a list of types', { ...named, type: ['image/gif'] }, `${noType}; given: an array of 1`],
    ['with another part', { ...named, fileField: 'a"b' }, `${noField}; given: a string of 3 characters (with ")`],
    ['with a list of parts', { ...named, fileField: ['a'] }, `${noField}; given: an array of 1`],
    ['with its meta as a part', { ...named, fileField: 'meta' }, `${noField}; given: a string of 4 characters`],
    [
      'with another digest',
      { ...named, digest: 'md5' },
      '/digest must be one of sha256, sm3; given: a string of 3 characters',
    ],
    [
      'with a digest that is not its own',
      { ...named, meta: { sha256: '0' } },
      '/meta/sha256 must be the sha256 digest of the file; leave it out, and it is; given: a string of 1 character',
    ],
    [
      'with a name that is not its own',
      { ...named, meta: { filename: 'b.gif' } },
      '/meta/filename must be the filename of the upload; leave it out, and it is; given: a string of 5 characters (with .)',
    ],
    [
      'with an SM3 digest that is not its own',
      { ...named, digest: 'sm3', meta: { digest: '0' } },
      '/meta/digest must be the sm3 digest of the file; leave it out, and it is; given: a string of 1 character',
    ],
    ['with text as meta', { ...named, meta: '{}' }, `${noMeta}; given: a string of 2 characters (with { })`],
    ['with null as meta', { ...named, meta: null }, `${noMeta}; given: null`],
    ['with a list as meta', { ...named, meta: [] }, `${noMeta}; given: an array of 0`],
    ['with a function that makes no meta', { ...named, meta: () => undefined }, `${noMeta}; given: nothing`],
    [
      'with a misspelt option',
      { ...named, fileFeild: 'x' },
      '/fileFeild is not an option of an upload; given: a string of 1 character. Did you mean fileField?',
    ],
    ['that is none', undefined, '/ must be an object with file; given: nothing'],
    ['that is null', null, '/ must be an object with file; given: null'],
    [
      'for all its problems at once',
      { file: new Uint8Array(0), filename: '"', fileField: '', zzzzzz: 1 },
      '/zzzzzz is not an option of an upload; given: the number 1',
      '/file must not be empty; given: 0 bytes',
      noName,
      `${noField}; given: an empty string`,
    ],
  ])('%s', async (_, init, ...lines) => {
    const error = await prepareUpload(path, init as UploadInit).catch((one: unknown) => one)
    expect(error).toMatchObject({ code: 'ERR_REQUEST_INVALID' })
    expect((error as Error).message).toBe([`The upload to ${path} was not sent:`, ...lines].join('\n  '))
  })
})
