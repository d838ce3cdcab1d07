/** No secret in a message, whatever stands in whatever place. */
import { createSecretKey } from 'node:crypto'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { runCommand } from '../src/cli/command.js'
import {
  createNotificationHandler,
  createWechatPayClient,
  fromEnv,
  parseNotification,
  platformCertificates,
  signingMiddleware,
} from '../src/index.js'
import { createMockWechatPay } from './support/keys.js'

const mock = createMockWechatPay()
const { merchant } = mock
const [[publicKeyId, publicKey], [serial, platformCertificate]] = Object.entries(merchant.platformKeys) as [
  [string, string],
  [string, string],
]
const apiV3Keys = [
  merchant.apiV3Key,
  'abcdefghijklmnopqrstuvwxyz012345',
  '0123456789abcdef0123456789abcdef',
  'X'.repeat(32),
]
const body = merchant.privateKey.replace(/-----.*-----|\n/g, '')

/** Every form in which a secret is found, to be put in a wrong place. */
const secrets = [
  ...apiV3Keys,
  ...apiV3Keys.map((key) => `${key}\n`),
  ...apiV3Keys.map((key) => `"${key}"`),
  apiV3Keys[1]!.slice(0, 31),
  merchant.privateKey,
  merchant.privateKey.replace(/\n/g, '\\n'),
  body,
  body.slice(0, 64),
  merchant.privateKey.slice(0, 900),
  `/${body.slice(0, 63)}`,
  Buffer.from(merchant.privateKey).toString('base64'),
]

/** Pieces that must not be seen: whole APIv3 keys, and every part of the private key that is long enough to be of use. */
const pieces = [
  ...apiV3Keys,
  apiV3Keys[1]!.slice(0, 31),
  ...Array.from({ length: Math.floor(body.length / 12) }, (_, i) => body.slice(i * 12, i * 12 + 24)).filter(
    (piece) => piece.length === 24,
  ),
  Buffer.from(merchant.privateKey).toString('base64').slice(40, 80),
]

function expectNone(told: string, where: string): void {
  const leak = pieces.find((piece) => told.includes(piece))
  expect(leak, `${where}: ${told}`).toBeUndefined()
}

const client = {
  mchid: merchant.mchid,
  serialNo: merchant.serialNo,
  privateKey: merchant.privateKey,
  certificate: merchant.certificate,
  platformKeys: merchant.platformKeys,
}
const signing = [
  'mchid',
  'serialNo',
  'privateKey',
  'certificate',
  'platformKeys',
  'now',
  'userAgent',
  'maxResponseSize',
]
const calling = [
  'timeout',
  'deadline',
  'retry',
  'baseUrl',
  'backupBaseUrl',
  'fetch',
  'agent',
  'onAttempt',
  'middleware',
]
const receiving = ['apiV3Key', 'platformKeys', 'bodyTimeout', 'onEvent', 'onError', 'claims', 'lease']
const playing = ['mchid', 'now', 'notify', 'speed', 'terminationUrl', 'deliverTo', 'signal', 'onDelivery']

/** What makes a thing of options, with options that work and the names of those to be tried. */
const makers: Readonly<Record<string, readonly [(options: never) => unknown, object, readonly string[]]>> = {
  client: [createWechatPayClient, client, [...signing, ...calling, 'proxy', 'merchantId']],
  'signing middleware': [signingMiddleware, client, signing],
  'certificates source': [
    platformCertificates,
    { ...client, apiV3Key: merchant.apiV3Key },
    ['apiV3Key', 'platformKeys'],
  ],
  receiver: [createNotificationHandler, { ...merchant, onEvent: () => {} }, receiving],
  mock: [(options) => createMockWechatPay(options as never), { mchid: merchant.mchid }, playing],
}

/** Everything that an error shows: its message, what inspect finds, its causes, its JSON. */
async function tellOf(run: () => unknown): Promise<string> {
  try {
    const made = await run()
    return inspect(made, { depth: 9, showHidden: true }) + JSON.stringify(made ?? null)
  } catch (error) {
    return `${String(error)}${inspect(error, { depth: 9, showHidden: true })}${JSON.stringify(error)}`
  }
}

test.each(Object.entries(makers))('no option of a %s shows one', async (_, [make, good, names]) => {
  const few = [apiV3Keys[1]!, apiV3Keys[2]!, merchant.privateKey, body.slice(0, 64)]
  const values = [
    ...secrets,
    createSecretKey(Buffer.from(merchant.apiV3Key)),
    ...few.flatMap((secret) => [
      [secret],
      { [secret]: secret },
      { [secret]: publicKey },
      { [publicKeyId]: secret },
      { [serial]: secret },
      { attempts: secret },
    ]),
  ]
  for (const name of names) {
    for (const value of values) {
      // What is made without complaint holds its options, and shows what a caller's own object shows: only refusals are looked at.
      const told = await tellOf(() => void make({ ...good, [name]: value } as never))
      expectNone(told, name)
    }
  }
  for (const secret of secrets) {
    expectNone(await tellOf(() => void make({ ...good, [secret]: 1 } as never)), 'a name')
    expectNone(await tellOf(() => void make(secret as never)), 'the options')
  }
})

test('no call, chain or notification shows one that is given as a name', async () => {
  const made = createWechatPayClient({ ...client, fetch: mock.fetch })
  for (const secret of secrets) {
    const calls = [
      () => made.GET(secret as '/v3/certificates'),
      () => made.POST('/v3/security/echo', { body: { [secret]: 1, echo_message: 'x' } } as never),
      () => made.POST('/v3/security/echo', { body: { echo_message: 'x' }, [secret]: 1 } as never),
      () => made.POST('/v3/security/echo', { body: { echo_message: 'x' }, retry: { [secret]: 1 } } as never),
      () =>
        made.POST('/v3/security/echo', { body: { echo_message: 'x' }, params: { query: { [secret]: 1 } } } as never),
      () => parseNotification({ headers: { [secret]: secret }, body: secret } as never, merchant),
      () => fromEnv({ [secret]: 1 } as never),
      () => fromEnv({ env: {}, file: secret }),
    ]
    for (const [index, call] of calls.entries()) expectNone(await tellOf(call), `call ${index}`)
  }
})

const right = {
  WECHATPAY_MCHID: merchant.mchid,
  WECHATPAY_SERIAL_NO: merchant.serialNo,
  WECHATPAY_PRIVATE_KEY: merchant.privateKey,
  WECHATPAY_CERTIFICATE: merchant.certificate,
  WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
  WECHATPAY_PUBLIC_KEY: publicKey,
  WECHATPAY_PLATFORM_CERTIFICATES: platformCertificate,
  WECHATPAY_APIV3_KEY: merchant.apiV3Key,
}

async function command(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  try {
    await runCommand(args, {
      env,
      out: write,
      err: write,
      isInteractive: false,
      fetch: mock.fetch,
      now: Date.now,
      readInput: async () => '',
      signal: AbortSignal.abort(),
    })
  } catch (error) {
    lines.push(inspect(error, { depth: 9, showHidden: true }))
  }
  return lines.join('\n')
}

test.each(['en', 'zh'])('no environment variable shows one, through fromEnv or the command in %s', async (LANG) => {
  for (const name of [...Object.keys(right), 'WECHATPAY_BASE_URL']) {
    for (const secret of secrets) {
      const env = { ...right, [name]: secret, LANG }
      const told = await tellOf(() => void fromEnv({ env }))
      expectNone(told, `fromEnv ${name}`)
      expectNone(await command(['doctor', '--json'], env), `doctor ${name}`)
      expectNone(await command(['call', 'echo-security', '--echo-message', 'x'], env), `call ${name}`)
    }
  }
})

test('no argument of the command shows one', async () => {
  const env = { ...right, LANG: 'en' }
  for (const secret of secrets) {
    const lines = [
      [secret],
      ['doctor', secret],
      ['doctor', `--${secret}`],
      ['doctor', '--lang', secret],
      ['doctor', '--env', secret],
      ['doctor', '--online', '--notify-url', secret],
      ['call', secret],
      ['call', 'echo-security', `--${secret}`, 'x'],
      ['call', 'echo-security', '--body', secret],
      ['call', 'echo-security', '--body', `@${secret}`],
      ['mock', '--port', secret],
      ['mock', '--speed', secret],
      ['mock', '--deliver-to', secret],
    ]
    for (const args of lines) expectNone(await command(args, env), args.join(' ').slice(0, 40))
  }
})
