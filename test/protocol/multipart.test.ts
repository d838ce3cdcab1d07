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
    expect(() => digestFile(gif, 'md-none' as never)).toThrow(/^digest: md-none, which this run-time/)
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

  test.each([
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
  test.each(['a.png', '店招 (1).png', "it's.png", 'a;b.png', '𠮷'.repeat(128)])('may be %s', (name) => {
    expect(findFilenameProblem(name)).toBeUndefined()
  })

  test.each([
    ['a quotation mark', 'a".png'],
    ['a backslash', 'a\\.png'],
    ['a line break', 'a\r\nContent-Type: text/html\r\n\r\n.png'],
    ['a line feed', 'a\n.png'],
    ['a zero byte', 'a\0.png'],
    ['a line separator', 'a\u2028.png'],
    ['no character', ''],
    ['129 characters', 'x'.repeat(129)],
    ['half a surrogate pair', '\ud842.png'],
    ['no text', 5],
  ])('has no %s', (_, name) => {
    const problem = findFilenameProblem(name)
    expect(problem?.rule).toMatch(/1 to 128 characters without quotation marks/)
    expect(problem?.given).not.toContain('.png')
  })
})
