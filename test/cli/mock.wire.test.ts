import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Starts a program that starts the mock and waits for it, as npx does, in an environment that says so or not. */
async function startWithin(env: Record<string, string>) {
  const args = ['--import', 'tsx', 'src/cli/cli.ts', 'mock', '--port', '0', '--lang', 'en']
  const parent = spawn(
    process.execPath,
    [
      '-e',
      `const { spawn } = require('node:child_process')
       spawn(process.execPath, ${JSON.stringify(args)}, { stdio: 'inherit' })`,
    ],
    { cwd: root, env: { PATH: process.env['PATH'] ?? '', ...env } },
  )
  let printed = ''
  parent.stdout.on('data', (part: Buffer) => (printed += part.toString()))
  await expect.poll(() => printed, { timeout: 60_000 }).toMatch(/Ctrl-C stops/)
  const [, url = ''] = /# The payer: curl (http\S+)/.exec(printed)!
  const answers = () =>
    fetch(url).then(
      ({ status }) => status,
      () => 0,
    )
  expect(await answers()).toBe(200)
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  return { answers, stop: () => fetch(`${url}/stop`, { method: 'POST' }) }
}

test('a mock that npx has started ends with it', async () => {
  const { answers } = await startWithin({ npm_execpath: '/usr/lib/node_modules/npm/bin/npx-cli.js' })
  await expect.poll(answers, { timeout: 30_000 }).toBe(0)
})

test('a mock that was started by itself outlives its parent, and ends when it is told to', async () => {
  const { answers, stop } = await startWithin({})
  // Longer than it takes to see that a parent is gone.
  await new Promise((resolve) => setTimeout(resolve, 2000))
  expect(await answers()).toBe(200)
  expect((await stop()).status).toBe(200)
  await expect.poll(answers, { timeout: 30_000 }).toBe(0)
})
