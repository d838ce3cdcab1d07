/** The command `bill`: downloads the bill of a day into a file, whole or not at all. */
import { randomUUID } from 'node:crypto'
import { lstatSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createWechatPayClient, type WechatPayClient } from '../client/client.js'
import { dateInChina } from '../contract/contract.js'
import { merchantOptions, readEnvironment } from '../environment/environment.js'
import type { Values } from './arguments.js'
import { makeFolder } from './files.js'
import { tellProblems, tellRefusal } from './merchant.js'
import { findMeant, tellMistake } from './mistake.js'
import { EXIT, type Voice } from './terminal.js'

type Asked = { readonly bill_date: string; readonly sub_mchid?: string; readonly account_type?: string }

/** How each kind of bill is applied for. */
const applications = {
  trade: (client: WechatPayClient, { bill_date, sub_mchid }: Asked) =>
    client.GET('/v3/bill/tradebill', {
      params: { query: { bill_date, tar_type: 'GZIP', ...(sub_mchid !== undefined && { sub_mchid }) } },
    }),
  fund: (client: WechatPayClient, { bill_date, account_type = 'BASIC' }: Asked) =>
    client.GET('/v3/bill/fundflowbill', {
      params: { query: { bill_date, account_type: account_type as 'BASIC', tar_type: 'GZIP' } },
    }),
  // Without GZIP: whether it comes before or after encryption is published for a sibling only.
  'sub-merchants': (client: WechatPayClient, { bill_date }: Asked) =>
    client.GET('/v3/ecommerce/bill/fundflowbill', {
      params: { query: { bill_date, account_type: 'ALL', algorithm: 'AEAD_AES_256_GCM' } },
    }),
  'sub-merchant': (client: WechatPayClient, { bill_date, sub_mchid = '', account_type = 'BASIC' }: Asked) =>
    client.GET('/v3/bill/sub-merchant-fundflowbill', {
      params: {
        query: { bill_date, sub_mchid, account_type: account_type as 'BASIC', algorithm: 'AEAD_AES_256_GCM' },
      },
    }),
}

const isKind = (type: string): type is keyof typeof applications => Object.hasOwn(applications, type)

/** The names and values of the totals, which are the last two lines of every bill. */
function readTotals(end: string): Record<string, string> {
  const lines = end.split(/\r?\n/).filter((line) => line.trim() !== '')
  const [heading = '', values = ''] = lines.slice(-2)
  const names = heading.replace(/^\ufeff/, '').split(',')
  const given = values.split(',').map((value) => value.replace(/^`/, '').trim())
  return Object.fromEntries(names.map((name, index) => [name, given[index] ?? '']))
}

/** Bytes at the end of a bill that hold its totals. */
const END = 16 * 1024

/** Writes a stream beside its place and moves it there when it is whole. Nothing is left behind where that fails. */
async function writeWhole(data: ReadableStream<Uint8Array>, path: string, onBytes: (bytes: number) => void) {
  makeFolder(dirname(path))
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  let end: Buffer = Buffer.alloc(0)
  let bytes = 0
  const reader = data.getReader()
  try {
    const file = await open(beside, 'wx', 0o600)
    try {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) break
        await file.appendFile(value)
        bytes += value.length
        end = Buffer.concat([end, value]).subarray(-END)
        onBytes(bytes)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    renameSync(beside, path)
  } catch (error) {
    void reader.cancel().catch(() => {})
    rmSync(beside, { force: true })
    throw error
  }
  return { bytes, totals: readTotals(end.toString()) }
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** Downloads a bill and prints its totals. */
export async function runBill(voice: Voice, values: Values<'bill'>): Promise<number> {
  const { env, fetch, now, out, err, say, progress } = voice
  const { type = 'trade', out: path, account, json = false } = values
  const subMchid = values['sub-mchid']
  if (!isKind(type)) {
    const meant = findMeant(type, Object.keys(applications))
    return tellMistake(voice, { kind: 'bill', given: type, meant }, 'bill')
  }
  if (path === undefined) return tellMistake(voice, { kind: 'billOut' }, 'bill')
  if (type === 'sub-merchant' && subMchid === undefined) return tellMistake(voice, { kind: 'subMchid' }, 'bill')
  if (lstatSync(path, { throwIfNoEntry: false })) {
    err(
      say({
        en: `${path} is there already. Nothing was written: name another file with --out, or move it away.`,
        zh: `${path} 已经存在。没有写入任何内容：请用 --out 指定别的文件，或先移走它。`,
      }),
    )
    return EXIT.failed
  }
  const environment = readEnvironment(env)
  if (tellProblems(voice, environment)) return EXIT.failed
  const client = createWechatPayClient({ ...merchantOptions(environment, { fetch, now }), fetch, now })
  const asked: Asked = {
    bill_date: values.date ?? dateInChina(now() - 24 * 60 * 60 * 1000),
    ...(subMchid !== undefined && { sub_mchid: subMchid }),
    ...(account !== undefined && { account_type: account }),
  }
  const { data: application, error } = await applications[type](client, asked)
  const bill = error ? undefined : await client.download(application, { signal: voice.signal })
  const refusal = error ?? bill?.error
  if (refusal || !bill?.data) {
    return tellRefusal(voice, refusal!)
  }
  let written
  try {
    written = await writeWhole(bill.data, path, (bytes) => progress?.(megabytes(bytes)))
  } finally {
    progress?.('')
  }
  const { bytes, totals } = written
  if (json) {
    out(JSON.stringify({ file: path, date: asked.bill_date, type, bytes, totals }, null, 2))
    return EXIT.ok
  }
  out(
    say({
      en: `${path}: ${bytes} bytes, the hash is right`,
      zh: `${path}：${bytes} 字节，哈希正确`,
    }),
  )
  for (const [name, value] of Object.entries(totals)) out(`  ${name}  ${value}`)
  return EXIT.ok
}
