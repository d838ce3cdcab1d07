import { describe, expect, test } from 'vitest'
import { digestFile, findFilenameProblem, formatUpload, parseForm, uploadType } from '../../src/protocol/multipart.js'

/** A GIF of 37 bytes, and texts, whose digests are published. */
const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')

describe('published digests', () => {
  test('SHA-256 of a text and of a picture', () => {
    expect(digestFile(Buffer.from('message'), 'sha256')).toBe(
      'ab530a13e45914982b79f9b7e3fba994cfd1f3fb22f71cea1afbf02b460c6d1d',
    )
    expect(digestFile(gif, 'sha256')).toBe('bb229a48bee31f5d54ca12dc9bd960c63a671f0d4be86a054c1d324a44499d96')
  })

  test('SM3', () => {
    const text = Buffer.from('QXdlc29tZSBTS0lULkZsdXJsSHR0cENsaWVudC5XZWNoYXQuVGVucGF5VjMh', 'base64')
    expect(digestFile(text, 'sm3')).toBe('3f5ec5a79871755905e34013fd86d906b334281d2ca5b9ff612a136c7c377815')
  })

  test('an unknown digest is told as the option that it is', () => {
    expect(() => digestFile(gif, 'md-none' as never)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTIONS',
        message: expect.stringMatching(
          /^digest: md-none, which this run-time.* official builds of Node\.js 20 and later are\.$/,
        ),
      }),
    )
  })
})

const parts = {
  meta: '{"filename":"店招.gif","sha256":"bb229a48bee31f5d54ca12dc9bd960c63a671f0d4be86a054c1d324a44499d96"}',
  fileField: 'file',
  filename: '店招.gif',
  type: 'image/gif',
  file: gif,
  boundary: 'x7d9f0c',
}

test('a body has exactly the published bytes', () => {
  const head = [
    '--x7d9f0c',
    'Content-Disposition: form-data; name="meta"',
    'Content-Type: application/json',
    '',
    parts.meta,
    '--x7d9f0c',
    'Content-Disposition: form-data; name="file"; filename="店招.gif"',
    'Content-Type: image/gif',
    '',
    '',
  ].join('\r\n')
  expect(formatUpload(parts)).toEqual(Buffer.concat([Buffer.from(head), gif, Buffer.from('\r\n--x7d9f0c--\r\n')]))
  expect(uploadType('x7d9f0c')).toBe('multipart/form-data; boundary=x7d9f0c')
})

test('an independent reader finds the same meta and file in it', async () => {
  const response = new Response(new Uint8Array(formatUpload(parts)), {
    headers: { 'Content-Type': uploadType('x7d9f0c') },
  })
  const form = await response.formData()
  expect([...form.keys()]).toEqual(['meta', 'file'])
  expect(form.get('meta')).toBe(parts.meta)
  const file = form.get('file') as File
  expect([file.name, file.type]).toEqual(['店招.gif', 'image/gif'])
  expect(Buffer.from(await file.arrayBuffer())).toEqual(gif)
})

describe('a form is read', () => {
  test('as it was written', () => {
    expect(parseForm(uploadType('x7d9f0c'), formatUpload(parts))).toEqual([
      { name: 'meta', filename: undefined, type: 'application/json', bytes: Buffer.from(parts.meta) },
      { name: 'file', filename: '店招.gif', type: 'image/gif', bytes: gif },
    ])
  })

  test('as the FormData of the platform writes it', async () => {
    const form = new FormData()
    form.append('meta', new Blob(['{}'], { type: 'application/json' }))
    form.append('file', new File([gif], 'a.gif', { type: 'image/gif' }))
    const response = new Response(form)
    const read = parseForm(response.headers.get('Content-Type')!, new Uint8Array(await response.arrayBuffer()))
    expect(read?.map(({ name, filename }) => [name, filename])).toEqual([
      ['meta', 'blob'],
      ['file', 'a.gif'],
    ])
  })

  test.each(['multipart/form-data;boundary=x7d9f0c', 'Multipart/Form-Data;  boundary=x7d9f0c'])(
    'whose Content-Type is %s',
    (type) => {
      expect(parseForm(type, formatUpload(parts))).toHaveLength(2)
    },
  )

  test('with header lines of any case and spacing, and parts that lack some or have no bytes', () => {
    const body = [
      '--x7d9f0c',
      'CONTENT-TYPE:text/plain ',
      'content-disposition:form-data;name="a"',
      '',
      'A',
      '--x7d9f0c',
      'X: y',
      '',
      'B',
      '--x7d9f0c',
      'Content-Disposition: form-data; name="c"',
      '',
      '--x7d9f0c--',
    ]
    expect(parseForm(uploadType('x7d9f0c'), Buffer.from(body.join('\r\n')))).toEqual([
      { name: 'a', filename: undefined, type: 'text/plain', bytes: Buffer.from('A') },
      { name: undefined, filename: undefined, type: undefined, bytes: Buffer.from('B') },
      { name: 'c', filename: undefined, type: undefined, bytes: Buffer.alloc(0) },
    ])
  })

  const replaced = (from: string, to: string) =>
    Buffer.from(formatUpload(parts).toString('latin1').replace(from, to), 'latin1')
  test.each([
    ['text before the media type', `x${uploadType('x7d9f0c')}`, formatUpload(parts)],
    ['a parameter behind the boundary', `${uploadType('x7d9f0c')}; charset=utf-8`, formatUpload(parts)],
    ['a boundary of 71 characters', uploadType('x'.repeat(71)), formatUpload({ ...parts, boundary: 'x'.repeat(71) })],
    ['a media type without a boundary', 'multipart/form-data', formatUpload({ ...parts, boundary: 'undefined' })],
    ['another beginning', uploadType('x7d9f0c'), replaced('--x', '--y')],
    ['text behind the first boundary', uploadType('x7d9f0c'), replaced('x7d9f0c\r\n', 'x7d9f0c..')],
    ['a part without the end of its headers', uploadType('x7d9f0c'), Buffer.from('--x7d9f0c\r\nA: b\r\n--x7d9f0c--')],
    ['a quoted boundary', 'multipart/form-data; boundary="x7d9f0c"', formatUpload(parts)],
    ['another boundary', uploadType('other'), formatUpload(parts)],
    ['JSON', 'application/json', Buffer.from('{}')],
    ['a cut body', uploadType('x7d9f0c'), formatUpload(parts).subarray(0, 120)],
    ['an empty body', uploadType('x7d9f0c'), Buffer.alloc(0)],
  ])('never from %s', (_, type, body) => {
    expect(parseForm(type, body)).toBeUndefined()
  })
})

describe('a file name', () => {
  test.each(['a', 'a.png', '店招 (1).png', "it's.png", 'a;b.png', '𠮷'.repeat(128)])('may be %s', (name) => {
    expect(findFilenameProblem(name)).toBeUndefined()
  })

  const marks = 'a name with a quotation mark or a backslash'
  const controls = 'a name with a line break or another control character'
  test.each([
    ['a quotation mark', 'a".png', marks],
    ['a backslash', 'a\\.png', marks],
    ['a line break', 'a\r\nContent-Type: text/html\r\n\r\n.png', controls],
    ['a line feed', 'a\n.png', controls],
    ['a zero byte', 'a\0.png', controls],
    ['a line separator', 'a\u2028.png', controls],
    ['no character', '', '0 characters'],
    ['129 characters', 'x'.repeat(129), '129 characters'],
    ['half a surrogate pair', '\ud842.png', 'a name with half a surrogate pair'],
    ['no text', 5, 'a number'],
    ['nothing', undefined, 'nothing'],
  ])('has no %s', (_, name, given) => {
    const rule = 'must be text of 1 to 128 characters without quotation marks, backslashes and control characters'
    expect(findFilenameProblem(name)).toEqual({ rule, given })
  })
})
