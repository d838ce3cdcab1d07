// Unknown options of the scripts.
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test.each([
  ['demo/demo', '--liv', "start: Unknown option '--liv'. It knows --live\n"],
  ['docs/docs', '--help', "docs: Unknown option '--help'. It knows --spec, --out, --site, --serve, --port\n"],
  ['generate/spec-diff', '--help', "spec:diff: Unknown option '--help'. It knows --base, --spec\n"],
])(
  'scripts/%s.ts answers %s in one line',
  (script, option, line) => {
    const command = ['--import', 'tsx', `scripts/${script}.ts`, option]
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: line })
  },
  60_000,
)
