import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { body, path } from '../fixtures/seed.js'
import { serveFlow, type Flow } from './signing-proxy.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

test(
  'the flow beside the contract holds, step by step, in the eyes of another program',
  { timeout: 300_000 },
  async () => {
    const { code, output } = await new Promise<{ code: unknown; output: string }>((resolve) =>
      execFile(process.execPath, ['--import', 'tsx', 'scripts/flow.ts'], { cwd: root }, (error, stdout, stderr) =>
        resolve({ code: error ? error.code : 0, output: stdout + stderr }),
      ),
    )
    expect(output).toMatch(/Workflows: 2 passed, 2 total/)
    expect(output).toMatch(/Steps: 18 passed, 1 warnings, 18 total/)
    for (const step of [
      'payerSigns',
      'signingNotified',
      'deduct',
      'reverse',
      'terminate',
      'endNotified',
      'deductInVain',
      'payerGivesUp',
    ]) {
      expect(output).toContain(`- step ${step}`)
    }
    // Each answer was held against the contract, not only against the flow.
    expect(output.match(/✓ schema check/g)?.length).toBeGreaterThanOrEqual(10)
    expect(code).toBe(0)
  },
)

describe('the program sees an answer only after it was verified', () => {
  let flow: Flow
  beforeAll(async () => {
    flow = await serveFlow()
  })
  afterAll(() => flow.close())

  const post = (to: string, value: unknown) =>
    fetch(`${flow.url}${to}`, { method: 'POST', body: JSON.stringify(value) })

  test('a forged one is none', async () => {
    flow.mock.inject('malformed')
    const response = await post(path, body)
    expect([response.status, await response.json()]).toEqual([
      299,
      expect.objectContaining({ code: 'ERR_RESPONSE_INVALID' }),
    ])
  })

  test('a call that breaks the API definition is not sent', async () => {
    const response = await post(path, { ...body, planId: 1 })
    expect([response.status, await response.json()]).toEqual([
      299,
      expect.objectContaining({ code: 'ERR_REQUEST_INVALID' }),
    ])
  })

  test('what is neither an operation nor the payer is nothing', async () => {
    expect((await post('/v3/nowhere', {})).status).toBe(404)
    expect((await post('/payer/unknown/approve', {})).status).toBe(299)
  })
})
