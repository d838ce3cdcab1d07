import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { buildDocs } from '../../scripts/docs/build.js'

let directory: string
let spec: string
let out: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'docs-test-'))
  spec = join(directory, 'spec')
  out = join(directory, 'out')
  cpSync('spec', spec, { recursive: true })
})
afterEach(() => rmSync(directory, { recursive: true }))

/** Replaces `from`, which must be there, in a file of the copied spec. Returns its line. */
function edit(file: string, from: string, to: string): number {
  const path = join(spec, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
  return text.slice(0, text.indexOf(from)).split('\n').length
}

const run = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'scripts/docs/docs.ts', ...args], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })

describe('npm run docs', () => {
  test('writes interactive and plain pages in both languages, whose links all lead somewhere', async () => {
    const { code, stdout, stderr } = await run(
      '--spec',
      spec,
      '--out',
      out,
      '--site',
      'https://docs.example.com/wechatpay',
    )
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(stdout).toContain('index.html')
    const read = (name: string) => readFileSync(join(out, name), 'utf8')
    expect(read('openapi.yaml')).toBe(readFileSync('spec/openapi.yaml', 'utf8'))
    const english = parse(read('openapi.en.yaml')) as { paths: object; info: { title: string } }
    expect(english.info.title).toBe('WeChat Pay combined deductions')
    expect(Object.keys(english.paths)).toEqual(Object.keys((parse(read('openapi.yaml')) as { paths: object }).paths))

    // One whole file each, for reading offline.
    for (const name of ['offline.html', 'offline.en.html'])
      expect(read(name)).not.toMatch(
        /<script[^>]+src=|<link rel="stylesheet"|<img[^>]+src="img|cdn\.redoc\.ly|otel\.cloud/,
      )

    // Every page has a title, a description and addresses of its own, and says the same things in both languages.
    const names = readdirSync(join(out, 'en')).map((name) => name.replace(/\.\w+$/, ''))
    expect(readdirSync(join(out, 'zh'))).toEqual(readdirSync(join(out, 'en')))
    const titles = new Set<string>()
    for (const language of ['zh', 'en'])
      for (const name of new Set(names)) {
        const html = read(`${language}/${name}.html`)
        titles.add(/<title>(.*)<\/title>/.exec(html)![1]!)
        expect(html).toMatch(/<meta name="description" content="[^"]{10,}">/)
        expect(html).toContain(
          `<link rel="canonical" href="https://docs.example.com/wechatpay/${language}/${name}.html">`,
        )
        expect(html).toContain(`hreflang="${language === 'zh' ? 'en' : 'zh-CN'}"`)
        expect(html).toMatch(/<h1>.+<\/h1>/)
        expect(read(`${language}/${name}.md`)).toMatch(/^# \S/)
        expect(read(`${language}/${name}.md`)).not.toMatch(/<span|<a class|;base64,/)
      }
    expect(titles.size).toBe(2 * new Set(names).size)
    expect(names).toContain('query-contract')
    expect(names).toContain('contract-signed')

    const broken: string[] = []
    let links = 0
    for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^(zh|en)\/.*\.(html|md)$/.test(name),
    )) {
      const text = read(file)
      const found = file.endsWith('.md') ? text.matchAll(/\]\(([^)\s]+)\)/g) : text.matchAll(/(?:href|src)="([^"]+)"/g)
      for (const [, link] of found) {
        if (/^(https?:|data:)/.test(link!)) continue
        links++
        const [path, anchor] = link!.split('#')
        const target = path ? join(dirname(file), path) : file
        const there = existsSync(join(out, target)) ? read(target) : undefined
        if (there === undefined || (anchor && !anchor.startsWith('/') && !there.includes(`id="${anchor}"`)))
          broken.push(`${file}: ${link}`)
      }
    }
    expect(broken).toEqual([])
    expect(links).toBeGreaterThan(500)

    const sitemap = read('sitemap.xml').match(/<loc>[^<]+/g)!
    for (const language of ['zh', 'en'])
      for (const name of new Set(names)) {
        expect(sitemap).toContain(`<loc>https://docs.example.com/wechatpay/${language}/${name}.html`)
        if (!['all', 'index'].includes(name)) expect(read('llms.txt')).toContain(`/${language}/${name}.md)`)
      }
    for (const word of [
      'POST /v3/ecommerce/combine-papay/transactions',
      'sub_orders[].amount.total_amount',
      'createNotificationHandler',
    ])
      expect(read('llms-full.txt')).toContain(word)
  }, 120_000)
})

describe('a build stops with one message when', () => {
  const fails = async (...messages: (string | RegExp)[]): Promise<void> => {
    const { files, problems } = await buildDocs(spec, out)
    expect(problems).toHaveLength(1)
    for (const message of messages) expect(problems[0]).toMatch(message)
    expect(files).toEqual([])
    expect(existsSync(out)).toBe(false)
  }

  test('the YAML is broken', async () => {
    const line = edit('openapi.yaml', 'openapi: 3.1.0', 'openapi: [3.1.0')
    await fails(new RegExp(`openapi\\.yaml:${line + 1}[: ]`))
  })

  test('the YAML of the overlay is broken', async () => {
    const line = edit('overlay.en.yaml', '  - target: $.servers[0]', '  - target: "$.servers[0]')
    await fails(/overlay\.en\.yaml:\d+[: ]/)
    expect(line).toBeGreaterThan(1)
  })

  test('a $ref is unknown', async () => {
    const line = edit(
      'openapi.yaml',
      "$ref: '#/components/schemas/PreEntrustSession'",
      "$ref: '#/components/schemas/Nothing'",
    )
    await fails(`openapi.yaml:${line} $ref #/components/schemas/Nothing leads nowhere`)
  })

  test('an overlay target matches nothing', async () => {
    const line = edit('overlay.en.yaml', "$.tags[?@.name=='Contracts']", "$.tags[?@.name=='Contract']")
    await fails(`overlay.en.yaml:${line} the target matches nothing`, "$.tags[?@.name=='Contract']")
  })

  test('a translation is missing', async () => {
    const line = edit('openapi.yaml', 'summary: 查询协议\n', 'summary: 查询协议\n      x-practice: 新的一句\n')
    await fails(`openapi.yaml:${line + 1} no English text for paths[`, 'x-practice: 新的一句')
  })

  test('an example does not keep to its schema', async () => {
    edit(
      'openapi.yaml',
      'contract_termination_remark: 用户解约\n      responses:',
      'contract_termination_remarks: 用户解约\n      responses:',
    )
    await fails(/openapi\.yaml:\d+[: ].*Example value must conform to the schema/)
  })

  test('a file is missing', async () => {
    rmSync(join(spec, 'overlay.en.yaml'))
    await fails('overlay.en.yaml does not exist')
  })

  test('the command says it and exits with 1', async () => {
    edit('openapi.yaml', "$ref: '#/components/schemas/Contract'", "$ref: '#/components/schemas/Contrat'")
    const { code, stderr, stdout } = await run('--spec', spec, '--out', out)
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/openapi\.yaml:\d+ \$ref .* leads nowhere/)])
    expect(stdout).toBe('')
    expect(code).toBe(1)
  })
})
