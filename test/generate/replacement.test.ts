import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { finishReplacement, replaceFiles } from '../../scripts/generate/replacement.js'

const old = { 'a.ts': 'old a', 'b.ts': 'old b', 'same.ts': 'same' }
const next = { 'a.ts': 'new a', 'b.ts': 'new b', 'same.ts': 'same' }
let root: string
let directory: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'replacement-'))
  directory = join(root, 'generated')
  replaceFiles(directory, old)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const read = () =>
  Object.fromEntries(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')]))

test('replaces what changed and leaves nothing beside', () => {
  expect(replaceFiles(directory, next)).toEqual(['a.ts', 'b.ts'])
  expect(read()).toEqual(next)
  expect(replaceFiles(directory, next)).toEqual([])
  expect(readdirSync(root)).toEqual(['generated'])
})

describe('an interrupted replacement', () => {
  /** The states that a run leaves when it ends after each of its steps. */
  const unfinished = () => {
    mkdirSync(join(root, '.generated.unfinished'))
    writeFileSync(join(root, '.generated.unfinished/a.ts'), 'new')
  }
  const ready = () => {
    mkdirSync(join(root, '.generated.ready'))
    for (const name of ['a.ts', 'b.ts'] as const) writeFileSync(join(root, '.generated.ready', name), next[name])
  }
  const halfMoved = () => {
    ready()
    renameSync(join(root, '.generated.ready/a.ts'), join(directory, 'a.ts'))
  }
  const allMoved = () => {
    halfMoved()
    renameSync(join(root, '.generated.ready/b.ts'), join(directory, 'b.ts'))
  }
  test.each([
    ['while writing', unfinished, old],
    ['after the rename that counts', ready, next],
    ['between two files', halfMoved, next],
    ['before tidying up', allMoved, next],
  ])('%s ends as the old or the new state', (_, interrupt, expected) => {
    interrupt()
    finishReplacement(directory)
    expect(read()).toEqual(expected)
    expect(readdirSync(root)).toEqual(['generated'])
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('by %s between two files is the new state at once', (signal) => {
    const source = `
      import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const { renameSync } = fs
      fs.renameSync = (from, to) => {
        renameSync(from, to)
        if (from.endsWith('.ts')) process.kill(process.pid, '${signal}')
      }
      syncBuiltinESMExports()
      const { replaceFiles } = await import(${JSON.stringify(resolve('scripts/generate/replacement.ts'))})
      replaceFiles(${JSON.stringify(directory)}, ${JSON.stringify(next)})
      process.exit()`
    spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', source])
    expect(read()).toEqual(next)
  })

  test('by kill -9 at any moment is the old or the new state, after the next command', async () => {
    const source = `
      import { replaceFiles } from ${JSON.stringify(resolve('scripts/generate/replacement.ts'))}
      const state = (letter) => Object.fromEntries(['a.ts', 'b.ts', 'c.ts'].map((name) => [name, letter.repeat(200_000)]))
      for (let turn = 0; ; turn++) {
        replaceFiles(${JSON.stringify(directory)}, state(turn % 2 ? 'x' : 'y'))
        if (turn === 3) console.log('running')
      }`
    const states = new Set<string>()
    const left = new Set<string>()
    for (let round = 0; round < 10; round++) {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', source])
      await new Promise((go) => child.stdout.once('data', go))
      await new Promise((go) => setTimeout(go, round * 3))
      child.kill('SIGKILL')
      await new Promise((go) => child.once('exit', go))
      for (const name of readdirSync(root)) left.add(name)
      finishReplacement(directory)
      const contents = ['a.ts', 'b.ts', 'c.ts'].map((name) => readFileSync(join(directory, name), 'utf8'))
      expect(new Set(contents).size).toBe(1)
      expect(contents[0]).toHaveLength(200_000)
      states.add(contents[0]![0]!)
    }
    // The kills did meet the work: something was left to be finished or thrown away.
    expect(left.size).toBeGreaterThan(1)
    expect([...states].every((letter) => 'xy'.includes(letter))).toBe(true)
  }, 120_000)
})
