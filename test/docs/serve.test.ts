import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'

let directory: string | undefined
let child: ChildProcess | undefined
let output = ''

afterEach(() => {
  child?.kill()
  if (directory) rmSync(directory, { recursive: true })
})

function serve(port: string): void {
  directory = mkdtempSync(join(tmpdir(), 'docs-serve-'))
  cpSync('spec', join(directory, 'spec'), { recursive: true })
  output = ''
  const args = ['--import', 'tsx', 'scripts/docs/docs.ts', '--serve', '--port', port]
  child = spawn(process.execPath, [...args, '--spec', join(directory, 'spec'), '--out', join(directory, 'out')])
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (data) => (output += String(data)))
}

/** Waits until the output since `from` has `text`. */
async function said(text: string | RegExp, from = 0): Promise<string> {
  for (;;) {
    const found = output.slice(from).match(text)
    if (found) return found[0]
    if (child!.exitCode !== null) throw new Error(`it ended: ${output}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('serves the pages, builds them again on a change, tells the browser, and survives a mistake', async () => {
  serve('0')
  const url = await said(/http:\/\/127\.0\.0\.1:\d+\//)
  const file = join(directory!, 'spec/openapi.yaml')
  const text = readFileSync(file, 'utf8')

  const page = await fetch(url)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await page.text()).toMatch(/new EventSource\('\/changes'\)[\s\S]{0,80}<\/html>\s*$/)
  expect(await (await fetch(`${url}openapi.yaml`)).text()).toBe(text)
  expect((await fetch(`${url}nothing.html`)).status).toBe(404)
  expect((await fetch(`${url}..%2fspec%2fopenapi.yaml`)).status).toBe(404)

  const changes = (await fetch(`${url}changes`)).body!.getReader()
  expect(String.fromCharCode(...(await changes.read()).value!)).toBe(':\n\n')
  let from = output.length
  writeFileSync(file, text.replace('title: 微信支付 · 合单代扣', 'title: 另一个标题'))
  expect(String.fromCharCode(...(await changes.read()).value!)).toBe('data: built\n\n')
  expect(await (await fetch(url)).text()).toContain('<title>另一个标题</title>')

  from = output.length
  writeFileSync(file, text.replace('openapi: 3.1.0', 'openapi: [3.1.0'))
  await said(/openapi\.yaml:\d+:\d+ /, from)
  await said('the last good pages stay', from)
  expect(await (await fetch(url)).text()).toContain('<title>另一个标题</title>')
  await changes.cancel()
}, 180_000)

test('says that its port is taken, and what to do', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' ? address!.port : 0
  serve(String(port))
  await new Promise((resolve) => child!.once('close', resolve))
  other.close()
  expect(child!.exitCode).toBe(1)
  expect(output).toContain(`port ${port} is taken: npm run docs -- --serve --port N`)
})
