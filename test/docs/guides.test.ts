import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileSources } from '../../scripts/docs/compile.js'
import { guideNames, readGuides } from '../../scripts/docs/guides.js'

const files = readdirSync('spec/guides').filter((name) => name.endsWith('.md'))
const textOf = (file: string) => readFileSync(join('spec/guides', file), 'utf8')
const blocksOf = (file: string, language: string) =>
  [...textOf(file).matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)]
    .filter(([, found]) => found === language)
    .map(([, , code]) => code!)

/** What the blocks take for granted: the reader's own values. */
const globals = `
import type { WechatPayClient, WechatPayClientOptions, WechatPayNotification } from 'wechatpay-fetch'
declare global {
  const options: WechatPayClientOptions
  const mchid: string
  const serialNo: string
  const privateKey: string
  const apiclientCert: string
  const apiV3Key: string
  const platformKeys: Record<string, string>
  const encryptedField: string
  const wechatpay: WechatPayClient
  const path: '/v3/ecommerce/combine-papay/contracts/pre-entrust-sign'
  const body: { appid: string; plan_id: number; out_contract_code: string; contract_display_account: string; notify_url: string }
  const signal: AbortSignal
  const kms: { sign: (request: { message: Uint8Array; algorithm: string }) => Promise<Uint8Array> }
  const onEvent: (event: WechatPayNotification) => Promise<void>
}`

test('every guide is there in both languages, with the same sections and blocks of code', () => {
  expect(files.toSorted()).toEqual(guideNames.flatMap((name) => [`${name}.en.md`, `${name}.zh.md`]).toSorted())
  for (const name of guideNames) {
    const [zh, en] = [`${name}.zh.md`, `${name}.en.md`] as const
    const anchors = (file: string) =>
      [...textOf(file).matchAll(/^<a id="([\w-]+)"><\/a>\n\n## .+$/gm)].map(([, id]) => id)
    expect(anchors(en)).toEqual(anchors(zh))
    expect(anchors(zh)).toHaveLength(textOf(zh).match(/^## /gm)!.length)
    const languages = (file: string) => textOf(file).match(/^```\w+$/gm) ?? []
    expect(languages(en)).toEqual(languages(zh))
    expect(textOf(zh).match(/^```$/gm) ?? []).toHaveLength(languages(zh).length)
  }
  for (const { summary } of [...readGuides('spec', 'zh'), ...readGuides('spec', 'en')])
    expect(summary.length).toBeGreaterThan(20)
})

test('every TypeScript block of the guides compiles', () => {
  const blocks = files.flatMap((file) => blocksOf(file, 'ts').map((code) => ({ file, code })))
  expect(blocks.length).toBeGreaterThan(30)
  const problems = compileSources(
    blocks.map(({ code }) => code),
    globals,
  )
  expect(blocks.flatMap(({ file }, index) => (problems[index] ? [`${file}: ${problems[index].message}`] : []))).toEqual(
    [],
  )
  expect(compileSources(['wechatpay.POST(path, { body: { appid: 1 } })'], globals)[0]?.message).toContain('number')
})

describe.each(files)('%s', (file) => {
  test('has shell blocks that a shell can read, with commands that exist', () => {
    const help = execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/cli.ts', '--help'], { encoding: 'utf8' })
    for (const block of blocksOf(file, 'sh')) {
      execFileSync('sh', ['-n', '-c', block])
      for (const [, command] of block.matchAll(/npx wechatpay-fetch (\S+)/g)) expect(help).toContain(command)
    }
  })

  test('has links that lead somewhere on the repository', () => {
    const contract = readFileSync('spec/openapi.yaml', 'utf8')
    for (const [, target, anchor] of textOf(file).matchAll(/\]\((?!https?:)([^)#]*)(?:#([\w-]+))?\)/g)) {
      const text = target === '' ? textOf(file) : readFileSync(join('spec/guides', target!), 'utf8')
      if (target === '../openapi.yaml') expect(contract).toContain(`operationId: ${anchor}\n`)
      else if (anchor) expect(text).toContain(`<a id="${anchor}"></a>`)
    }
  })
})
