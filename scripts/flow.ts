// Runs the contract's flow with Redocly respect, against the mock, every request signed by this package's client: npm run flow
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { serveFlow } from '../test/flow/signing-proxy.js'

const proxy = await serveFlow()
const root = fileURLToPath(new URL('..', import.meta.url))
const respect = spawn(
  process.execPath,
  [
    ...['node_modules/@redocly/cli/bin/cli.js', 'respect', 'spec/flow.arazzo.yaml'],
    // respect takes 4XX in a contract for a status of that name; every step states its status itself.
    ...['--severity', 'STATUS_CODE_CHECK=warn'],
    ...['--server', `wechatpay=${proxy.url}`, '--server', `parties=${proxy.url}`],
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  },
)
respect.on('exit', (code) => {
  void proxy.close()
  process.exitCode = code ?? 1
})
