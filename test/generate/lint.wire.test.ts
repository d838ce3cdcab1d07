/** The problems that `npm run generate` finds beside those of `redocly lint`. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readContract } from '../../scripts/contract/read.js'
import { findProblems } from '../../scripts/generate/lint.js'

/** Changes of the API definition, with the rule that each breaks. */
const slips = [
  [
    '        return_app:\n',
    '        yes:\n          type: boolean\n        return_app:\n',
    'plain-keys, described-fields',
  ],
  ['      additionalProperties: false\n', '', 'closed-requests'],
  ['              plan_id: 12535\n', "              plan_id: '12535'\n", 'no-invalid-media-type-examples'],
  ["x-echoes: '$request.body#/plan_id'", "x-echoes: '$request.body#/planid'", 'known-echoes'],
  ['operationId: preEntrustSignMiniProgram', 'operationId: preEntrustSign', 'operation-operationId-unique'],
] as const

test('the two show the same problems', async () => {
  mkdirSync('dist', { recursive: true })
  const directory = mkdtempSync('dist/lint-')
  try {
    const file = join(directory, 'openapi.yaml')
    let text = readFileSync('spec/openapi.yaml', 'utf8')
    for (const [from, to] of slips) {
      expect(text).toContain(from)
      text = text.replace(from, to)
    }
    writeFileSync(file, text)
    cpSync('spec/redocly.yaml', join(directory, 'redocly.yaml'))
    const { errors } = await findProblems(readContract(file), { house: true })
    const cli = resolve('node_modules/@redocly/cli/bin/cli.js')
    const args = [cli, 'lint', file, '--config', 'spec/redocly.yaml', '--format', 'json', '--max-problems', '500']
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 1 << 26 })
    const found = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
      problems: { message: string }[]
    }
    const told = found.problems.map(({ message }) => message)
    expect(errors.map(({ message }) => message).sort()).toEqual(told.sort())
    expect(errors.length).toBeGreaterThanOrEqual(6)
  } finally {
    rmSync(directory, { recursive: true })
  }
})
