// The clients that are compared; each makes one call, and fails when the answer is not what was signed.
import { createPrivateKey, createPublicKey, randomBytes, sign, verify, type KeyObject } from 'node:crypto'
import { createRequire } from 'node:module'
import { createBody, echoPath, path, type Material } from './material.js'

/** Makes one call. `size` is the length of a message that is sent and received; 0 for the ordinary call. */
export type Call = (size: number) => Promise<unknown>

const require = createRequire(process.env['BENCH_PACKAGES'] ?? import.meta.url)
const ours = () => import(process.env['BENCH_PACKAGE'] ?? '') as Promise<typeof import('../../src/index.js')>

const message = (size: number) => (size > 0 ? { echo_message: 'x'.repeat(size) } : createBody())

/** APIv3 by hand on prepared KeyObjects, with everything that is needed and nothing else. */
function createHand({ mchid, serialNo, privateKey, serial, platformPublicKey }: Material, isPooled: boolean) {
  const key = createPrivateKey(privateKey)
  const keys = new Map<string, KeyObject>([[serial, createPublicKey(platformPublicKey)]])
  const signText = (text: string): Buffer | Promise<Buffer> =>
    isPooled
      ? new Promise((resolve, reject) =>
          sign('sha256', Buffer.from(text), key, (error, signature) => (error ? reject(error) : resolve(signature))),
        )
      : sign('sha256', Buffer.from(text), key)
  return {
    async request(url: string, body: string): Promise<Record<string, string>> {
      const timestamp = Math.floor(Date.now() / 1000)
      const nonce = randomBytes(16).toString('hex')
      const signature = await signText(`POST\n${url}\n${timestamp}\n${nonce}\n${body}\n`)
      return {
        authorization: `WECHATPAY2-SHA256-RSA2048 mchid="${mchid}",nonce_str="${nonce}",signature="${signature.toString('base64')}",timestamp="${timestamp}",serial_no="${serialNo}"`,
        accept: 'application/json',
        'content-type': 'application/json',
        'user-agent': 'bench',
        'wechatpay-serial': serial,
      }
    },
    answer(read: (name: string) => string, bytes: Buffer): unknown {
      const timestamp = read('wechatpay-timestamp')
      const found = keys.get(read('wechatpay-serial'))
      const signed = Buffer.concat([
        Buffer.from(`${timestamp}\n${read('wechatpay-nonce')}\n`),
        bytes,
        Buffer.from('\n'),
      ])
      if (
        Math.abs(Number(timestamp) - Date.now() / 1000) > 300 ||
        !found ||
        !verify('sha256', signed, found, Buffer.from(read('wechatpay-signature'), 'base64'))
      ) {
        throw new Error('not verified')
      }
      return JSON.parse(bytes.toString())
    },
  }
}

async function createFloor(material: Material, isPooled: boolean): Promise<Call> {
  const { request } = require('undici')
  const hand = createHand(material, isPooled)
  return async (size) => {
    const url = size > 0 ? echoPath : path
    const body = JSON.stringify(message(size))
    const sent = { method: 'POST', headers: await hand.request(url, body), body }
    const { headers, body: answer } = await request(material.baseUrl + url, sent)
    return hand.answer((name) => headers[name], Buffer.from(await answer.arrayBuffer()))
  }
}

async function createGlobalFetch(material: Material): Promise<Call> {
  const hand = createHand(material, false)
  return async (size) => {
    const url = size > 0 ? echoPath : path
    const body = JSON.stringify(message(size))
    const sent = { method: 'POST', headers: await hand.request(url, body), body }
    const answer = await fetch(material.baseUrl + url, sent)
    return hand.answer((name) => answer.headers.get(name) ?? '', Buffer.from(await answer.arrayBuffer()))
  }
}

async function createOurs(material: Material, isWatched: boolean): Promise<Call> {
  const { createWechatPayClient } = await ours()
  const { mchid, serialNo, privateKey, serial, platformPublicKey, baseUrl } = material
  const client = createWechatPayClient({
    mchid,
    serialNo,
    privateKey,
    platformKeys: { [serial]: platformPublicKey },
    baseUrl,
    ...(isWatched ? { middleware: [{ onRequest: ({ request }) => request.headers.set('X-Trace', '1') }] } : {}),
  })
  return async (size) => {
    const { error } =
      size > 0
        ? await client.POST(echoPath, { body: { echo_message: 'x'.repeat(size) } })
        : await client.POST(path, { body: createBody() })
    if (error) throw new Error(error.code)
  }
}

async function createAxiosPlugin(material: Material): Promise<Call> {
  const { Wechatpay, Rsa } = require('wechatpay-axios-plugin')
  const client = new Wechatpay({
    mchid: material.mchid,
    serial: material.serialNo,
    privateKey: createPrivateKey(material.privateKey),
    certs: { [material.serial]: Rsa.from(material.platformPublicKey, Rsa.KEY_TYPE_PUBLIC) },
    baseURL: `${material.baseUrl}/`,
  })
  return (size) => client.chain((size > 0 ? echoPath : path).slice(1)).post(message(size))
}

/** Its own request class drops the headers that verification needs; `isVerifying` adds what a user of it would have to write. */
async function createNodeV3(material: Material, isVerifying: boolean): Promise<Call> {
  const Pay = require('wechatpay-node-v3')
  const fromPay = createRequire(require.resolve('wechatpay-node-v3'))
  const superagent = fromPay('superagent')
  const pay = new Pay({
    appid: 'wxcbda96de0b165486',
    mchid: material.mchid,
    serial_no: material.serialNo,
    publicKey: Buffer.from(material.platformPublicKey),
    privateKey: Buffer.from(material.privateKey),
  })
  Pay.certificates = { [material.serial]: material.platformPublicKey }
  const plain = pay.httpService
  pay.createHttp({
    async post(url: string, params: object, headers: Record<string, string>) {
      const here = url.replace('https://api.mch.weixin.qq.com', material.baseUrl)
      if (!isVerifying) return plain.post(here, params, headers)
      const { status, body, text, headers: received } = await superagent.post(here).send(params).set(headers)
      const isTrue = await pay.verifySign({
        timestamp: received['wechatpay-timestamp'],
        nonce: received['wechatpay-nonce'],
        body: text,
        serial: received['wechatpay-serial'],
        signature: received['wechatpay-signature'],
      })
      if (!isTrue) throw new Error('not verified')
      return { status, data: body }
    },
  })
  return async () => {
    const { status } = await pay.transactions_native(createBody())
    if (status !== 200) throw new Error(`status ${status}`)
  }
}

/** The client that the others are compared with. */
export const floor = 'undici.request by hand'
/** The same once more, in a process of its own (A/A): what differs is chance. */
export const floorAgain = `${floor}, again`

/** Every client by name. */
export const clients: Readonly<Record<string, (material: Material) => Promise<Call>>> = {
  [floor]: (material) => createFloor(material, false),
  [floorAgain]: (material) => createFloor(material, false),
  'undici.request by hand, RSA on the thread pool': (material) => createFloor(material, true),
  'global fetch by hand': createGlobalFetch,
  'wechatpay-fetch': (material) => createOurs(material, false),
  'wechatpay-fetch with a middleware': (material) => createOurs(material, true),
  'wechatpay-axios-plugin': createAxiosPlugin,
  'wechatpay-node-v3 (does not verify)': (material) => createNodeV3(material, false),
  'wechatpay-node-v3, verification added': (material) => createNodeV3(material, true),
}
