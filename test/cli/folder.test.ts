import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFolder } from '../../src/cli/folder.js'

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'wechatpay-folder-'))
})
afterAll(() => rmSync(directory, { recursive: true }))

test('is made with those above it, and may be there already', () => {
  const path = join(directory, 'a/b/c')
  makeFolder(path)
  makeFolder(path)
  expect(statSync(path).isDirectory()).toBe(true)
})

test('below a file it is refused', () => {
  writeFileSync(join(directory, 'file'), '')
  expect(() => makeFolder(join(directory, 'file/a/b'))).toThrow('ENOTDIR')
})

test.runIf(process.platform === 'linux')('where none can be made it is refused, and not tried for ever', () => {
  expect(() => makeFolder('/proc/wechatpay/a')).toThrow('ENOENT')
})
