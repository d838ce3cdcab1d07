import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { makeFolder, readOwnFiles, tellRefusedFiles, writeOwnFiles } from '../../src/cli/files.js'
import type { Text } from '../../src/environment/environment.js'

const directories: string[] = []
let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'wechatpay-files-'))
  directories.push(directory)
})
afterAll(() => directories.forEach((one) => rmSync(one, { recursive: true })))

describe('a folder', () => {
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
})

describe('files', () => {
  const files = new Map([
    ['apiclient_key.pem', 'a key'],
    ['mock.env', 'A=1'],
  ])
  const at = (name: string) => join(directory, name)
  const visible = () => readdirSync(directory).filter((name) => name !== '.wechatpay-fetch')

  test('are written for their owner only, and written over by a later run', () => {
    expect(writeOwnFiles(directory, files)).toEqual([])
    chmodSync(at('apiclient_key.pem'), 0o644)
    expect(readOwnFiles(directory)).toEqual(files)
    expect(writeOwnFiles(directory, new Map([['apiclient_key.pem', 'another key']]))).toEqual([])
    expect(readFileSync(at('apiclient_key.pem'), 'utf8')).toBe('another key')
    for (const name of readdirSync(directory)) expect(statSync(at(name)).mode & 0o777).toBe(0o600)
    expect(visible()).toEqual(['apiclient_key.pem', 'mock.env'])
  })

  test("of somebody else's are not written over, and nothing else is written then", () => {
    writeFileSync(at('apiclient_key.pem'), 'precious')
    const refused = writeOwnFiles(directory, files)
    expect(refused).toEqual([{ kind: 'foreign', path: at('apiclient_key.pem') }])
    expect(readFileSync(at('apiclient_key.pem'), 'utf8')).toBe('precious')
    expect(readdirSync(directory)).toEqual(['apiclient_key.pem'])
    const told: Text[] = []
    const voice = { err: () => {}, say: (text: Text) => String(told.push(text)) }
    expect(tellRefusedFiles(voice, refused)).toBe(true)
    const [first, advice] = told
    expect(first!.en).toBe(`${at('apiclient_key.pem')} is there already and was not written by this command.`)
    expect(advice!.zh).toContain('--out')
  })

  test('that somebody has changed since are somebody else’s', () => {
    writeOwnFiles(directory, files)
    writeFileSync(at('mock.env'), 'A=2')
    expect(writeOwnFiles(directory, new Map([['mock.env', 'A=3']]))).toEqual([
      { kind: 'foreign', path: at('mock.env') },
    ])
    expect([...readOwnFiles(directory).keys()]).toEqual(['apiclient_key.pem'])
  })

  test('that hold the same already stay, also those of another program', () => {
    writeFileSync(at('mock.env'), 'A=1', { mode: 0o644 })
    expect(writeOwnFiles(directory, files)).toEqual([])
    expect(statSync(at('mock.env')).mode & 0o777).toBe(0o600)
  })

  test('are not written through links, and not in the place of a folder', () => {
    writeFileSync(at('target'), 'precious')
    symlinkSync(at('target'), at('apiclient_key.pem'))
    mkdirSync(at('mock.env'))
    expect(writeOwnFiles(directory, files)).toEqual([
      { kind: 'link', path: at('apiclient_key.pem') },
      { kind: 'other', path: at('mock.env') },
    ])
    expect(readFileSync(at('target'), 'utf8')).toBe('precious')
    rmSync(at('apiclient_key.pem'))
    rmSync(at('mock.env'), { recursive: true })
    symlinkSync(at('target'), at('.wechatpay-fetch'))
    expect(writeOwnFiles(directory, files)).toEqual([{ kind: 'link', path: at('.wechatpay-fetch') }])
    expect(lstatSync(at('.wechatpay-fetch')).isSymbolicLink()).toBe(true)
  })

  test('leave nothing half written behind', () => {
    const tooLong = 'x'.repeat(300)
    expect(() => writeOwnFiles(directory, new Map([...files, [tooLong, '']]))).toThrow('ENAMETOOLONG')
    expect(readdirSync(directory)).toEqual([])
  })
})
