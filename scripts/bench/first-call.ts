// Import of one client and its first call, timed in a process that has loaded nothing else.
import { createBody, path, type Material } from './material.js'

/** What such a process is told. */
export interface Start {
  readonly client: keyof typeof callers
  /** Address of the module. */
  readonly url: string
  readonly material: Material
}

/** What such a process prints: milliseconds from its start, MiB of heap. */
export interface Started {
  readonly imported: number
  /** Import included; absent of a client whose first call is not measured. */
  readonly called?: number
  readonly heap: number
}

async function callOurs(module: typeof import('../../src/index.js'), material: Material): Promise<void> {
  const { mchid, serialNo, privateKey, serial, platformPublicKey, baseUrl } = material
  const platformKeys = { [serial]: platformPublicKey }
  const client = module.createWechatPayClient({ mchid, serialNo, privateKey, platformKeys, baseUrl })
  const { error } = await client.POST(path, { body: createBody() })
  if (error) throw new Error(error.code)
}

async function callAxiosPlugin({ default: { Wechatpay, Rsa } }: any, material: Material): Promise<void> {
  const { mchid, serialNo, privateKey, serial, platformPublicKey, baseUrl } = material
  const certs = { [serial]: Rsa.from(platformPublicKey, Rsa.KEY_TYPE_PUBLIC) }
  const client = new Wechatpay({ mchid, serial: serialNo, privateKey, certs, baseURL: `${baseUrl}/` })
  await client.chain(path.slice(1)).post(createBody())
}

const callers = {
  'wechatpay-fetch': callOurs,
  'wechatpay-axios-plugin': callAxiosPlugin,
  'wechatpay-node-v3': undefined,
}

const { client, url, material } = JSON.parse(process.env['BENCH_START']!) as Start
const before = process.memoryUsage().heapUsed
const begun = performance.now()
const module = await import(url)
const imported = performance.now() - begun
globalThis.gc!()
const heap = (process.memoryUsage().heapUsed - before) / 2 ** 20
const resumed = performance.now()
await callers[client]?.(module, material)
const called = callers[client] && imported + performance.now() - resumed
console.log(JSON.stringify({ imported, called, heap }))
process.exit()
