import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDocs } from '../../scripts/docs/build.js'
import { chromiumPath } from './chromium.js'

if (!chromiumPath) {
  console.warn(
    'The documentation was not tried in a browser: no Chromium here (apt-get install chromium, or set CHROMIUM).',
  )
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const languages = [
  ['index.html', 'zh'],
  ['en.html', 'en'],
] as const

// Continuous integration installs Chromium: there its absence is a failure.
describe.skipIf(!chromiumPath && !process.env['CI'])('the documentation in a real browser', () => {
  let browser: Browser
  let directory: string
  const address = (file: string, hash = ''): string => pathToFileURL(join(directory, file)).href + hash

  beforeAll(async () => {
    expect(chromiumPath, 'no Chromium found').toBeDefined()
    directory = mkdtempSync(join(tmpdir(), 'docs-browser-'))
    expect((await buildDocs('spec', directory)).problems).toEqual([])
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox', '--disable-gpu'] })
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    if (directory) rmSync(directory, { recursive: true })
  })

  interface Options {
    dark?: boolean
    width?: number
    script?: boolean
    /** A page without Redoc. */
    isPlain?: boolean
  }

  /** Opens a page and keeps a log of everything it should not do. */
  async function open(file: string, hash = '', options: Options = {}): Promise<{ page: Page; faults: string[] }> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1440, height: 900 },
      colorScheme: options.dark ? 'dark' : 'light',
      javaScriptEnabled: options.script !== false,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) faults.push(`asked for ${request.url()}`)
    })
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text())
    })
    await page.goto(address(file, hash))
    await page.locator('main h2, main h1').first().waitFor()
    if (options.script !== false && !options.isPlain)
      await page.locator('[data-testid="search-trigger"][role="button"]').first().waitFor({ state: 'attached' })
    return { page, faults }
  }

  const textOf = (page: Page): Promise<string> => page.evaluate('document.querySelector("main").innerText')

  async function visit(page: Page, hash: string): Promise<void> {
    await page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
    await page.waitForTimeout(300)
  }

  describe.each(languages)('%s', (file, language) => {
    test.each([
      [1920, false],
      [1440, true],
      [768, false],
      [390, true],
    ])('at %d px: no request outside, no error, nothing wider than the screen or cut', async (width, dark) => {
      const { page, faults } = await open(file, '', { width, dark })
      expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
        dark ? 'rgb(34, 36, 43)' : 'rgb(255, 255, 255)',
      )
      for (const hash of ['#/', '#/flow', '#/signing', '#/contracts/querycontract', '#/notifications/contractsigned']) {
        await visit(page, hash)
        expect(await page.evaluate('document.documentElement.scrollWidth'), hash).toBeLessThanOrEqual(width)
        const cut = `[...document.querySelectorAll('main pre')].filter((pre) => pre.scrollWidth > pre.clientWidth + 1).length`
        expect(await page.evaluate(cut), hash).toBe(0)
      }
      expect(faults).toEqual([])
      await page.context().close()
    })

    test('has its text without a script, and links to every page', async () => {
      const { page } = await open(file, '', { script: false })
      await expect
        .poll(() => textOf(page), { timeout: 10_000 })
        .toContain(language === 'zh' ? '每条规则都标明依据' : 'Every rule names its source')
      expect(await page.locator('noscript a').count()).toBeGreaterThan(20)
      expect(await page.content()).toContain(`href="${language}/query-contract.html"`)
      await page.goto(address(`${language}/query-contract.html`))
      expect(await textOf(page)).toContain('/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}')
      await page.context().close()
    })

    test('shows an operation whole: method and path, fields with their sources, samples as tabs', async () => {
      const { page, faults } = await open(file, '#/transactions/createtransaction')
      await page.getByText('POST /v3/ecommerce/combine-papay/transactions').first().waitFor()
      await expect.poll(() => textOf(page), { timeout: 10_000 }).toContain('sub_risk_info')
      const text = await textOf(page)
      const words =
        language === 'zh' ? ['官方', '推断', '必填', '整数，单位为分'] : ['Official', 'Inferred', 'required', 'fen']
      for (const word of [...words, 'payer_amount', 'createWechatPayClient', 'createTransaction'])
        expect(text).toContain(word)
      for (const link of await page
        .locator('a.basis.official')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href'))))
        expect(link).toMatch(/^https:\/\/pay\.weixin\.qq\.com\//)
      await page.getByRole('tab', { name: 'curl' }).first().click()
      await page.getByText('openssl dgst').first().waitFor()
      expect(await page.title()).toMatch(language === 'zh' ? /^受理扣款 · / : /^Deduct · /)
      await page.evaluate('document.fonts.ready')
      expect((await page.pdf()).length).toBeGreaterThan(50_000)
      expect(faults).toEqual([])
      await page.context().close()
    })

    test('shows a notification as received and decrypted, and a receiver', async () => {
      const { page, faults } = await open(file, '#/notifications/contractsigned')
      await expect.poll(() => textOf(page), { timeout: 10_000 }).toContain('operate_time')
      const text = await textOf(page)
      for (const part of ['DUcegK33', 'createNotificationHandler', "'hono'"]) expect(text).toContain(part)
      expect(faults).toEqual([])
      await page.context().close()
    })

    test('copies the Markdown of the page, and each block of code', async () => {
      const { page, faults } = await open(file, '#/contracts/querycontract')
      const copied = () => page.evaluate('navigator.clipboard.readText()') as Promise<string>
      await page.getByTestId('page-actions').getByRole('button').first().click()
      await expect.poll(copied).toMatch(language === 'zh' ? /^# 查询协议\n/ : /^# Query an agreement\n/)
      expect(await copied()).toBe(readFileSync(join(directory, language, 'query-contract.md'), 'utf8').trimEnd())
      await page.locator('[data-section-id$="/querycontract"] pre .copy').first().click()
      await expect.poll(copied).toMatch(/^GET \/v3\/ecommerce\/combine-papay\/contracts\/plan-id/)
      expect(faults).toEqual([])
      await page.context().close()
    })

    test('is searched by the keyboard, and finds words at the place that explains them', async () => {
      const { page, faults } = await open(file)
      await page.locator('[data-testid="search-trigger"]').first().focus()
      await page.keyboard.press('Enter')
      const box = page.locator('input[placeholder]')
      await box.waitFor()
      const found = async (words: string, place: string): Promise<void> => {
        await box.fill(words)
        const links = () =>
          page
            .getByTestId('search-dialog')
            .locator('a')
            .evaluateAll((all) => all.map((one) => decodeURI(one.getAttribute('href')!).split('#/')[1]))
        await expect.poll(links, { timeout: 20_000, message: words }).toContain(place)
      }
      await found('PARAM_ERROR', 'errors/codes')
      await found('MINIPTOGRAM', 'launching/launch-mini-program')
      await found('preEntrustSign', 'contracts/preentrustsign')
      await found('outcomeUnknown', 'errors/outcome-unknown')
      if (language === 'zh') {
        await found('式预签', 'contracts/preentrustsign')
        await found('电商合单委托代扣撤销订单', 'transactions/reversetransaction')
        await found('退款', 'deductions/afterwards')
      } else {
        await found('refund', 'deductions/afterwards')
        await found('webhook', 'notifications/contractsigned')
      }
      await box.fill('没有这样的词')
      await page.getByTestId('search-message').waitFor()
      expect(faults).toEqual([])
      await page.context().close()
    })
  })

  test.each(['#/errors/codes', '#/contracts/querycontract', '#/launching/two-names'])(
    'the other language shows the same place, and back: %s',
    async (place) => {
      const { page, faults } = await open('index.html', place)
      for (const [file] of [languages[1], languages[0]]) {
        await page.locator('a.language').click()
        await page.waitForURL((url) => url.href.endsWith(`${file}${place}`))
        const section = page.locator(`[data-section-id="${place.slice(1)}"]`).first()
        await section.waitFor()
        await expect.poll(async () => Math.abs((await section.boundingBox())?.y ?? 9999)).toBeLessThan(400)
      }
      expect(faults).toEqual([])
      await page.context().close()
    },
  )

  /** Every word a reader sees outside code, with labels for screen readers, over many places of a page. */
  async function visibleTexts(page: Page): Promise<string[]> {
    const texts = new Set<string>()
    for (const hash of [
      '#/',
      '#/flow',
      '#/contracts',
      '#/contracts/preentrustsign',
      '#/transactions/createtransaction',
      '#/notifications/contractsigned',
      '#/nonsense',
    ]) {
      await visit(page, hash)
      const found = await page.evaluate<string[]>(`(() => {
        const list = []
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          if (!walker.currentNode.parentElement.closest('code, pre, script, style, noscript, table')) list.push(walker.currentNode.data.trim())
        }
        for (const name of ['aria-label', 'title', 'placeholder']) {
          for (const element of document.querySelectorAll('[' + name + ']')) list.push(element.getAttribute(name).trim())
        }
        return list
      })()`)
      for (const text of found) texts.add(text)
    }
    expect(texts.size).toBeGreaterThan(150)
    return [...texts]
  }

  // What stays as it is in any language: names of the protocol, types, addresses, keys of the keyboard.
  const NAMES = [
    /^"?[\w.:/{}[\]*?=|@%+;'…<>-]+"?$/,
    /^(string|integer|boolean|object|any)\b[^a-z]*(\(int64\))?[^a-z]*$/,
    /^(EN|English|MIT|Esc|Ctrl\+K|TypeScript|PHP|curl|JSON)$/,
    /^POST notify_url/,
  ]

  test('the Chinese page speaks Chinese', async () => {
    const { page } = await open('index.html')
    const texts = await visibleTexts(page)
    const foreign = texts.filter(
      (text) => /[A-Za-z]{2}/.test(text) && !/\p{Script=Han}/u.test(text) && !NAMES.some((name) => name.test(text)),
    )
    expect(foreign).toEqual([])
    // An English word alone looks like a name.
    expect(texts.filter((text) => /^[A-Z][a-z]+$/.test(text) && !['English', 'Esc'].includes(text))).toEqual([])
    await page.context().close()
  }, 60_000)

  test('the English page has Chinese only where it quotes it', async () => {
    const { page } = await open('en.html')
    const foreign = (await visibleTexts(page)).filter((text) => /\p{Script=Han}/u.test(text.replace(/"[^"]*"/g, '')))
    expect(foreign.filter((text) => !['中', '中文', '微信代扣用户A', '用户解约', '参数错误'].includes(text))).toEqual(
      [],
    )
    await page.context().close()
  }, 60_000)

  // Redoc's own: its colours of names, methods and types, and parts that it leaves outside of landmarks.
  const INHERITED = [
    'color-contrast',
    'region',
    'heading-order',
    'scrollable-region-focusable',
    'nested-interactive',
    'aria-required-children',
    'aria-allowed-role',
    'landmark-unique',
    'label-title-only',
    'aria-required-parent',
    'label-content-name-mismatch',
  ]
  const OWN = '.own, .own *, .basis, .copy, img.drawing'

  test.each(
    languages
      .flatMap(([file]): (readonly [string, string, boolean])[] =>
        ['#/', '#/flow', '#/errors', '#/contracts/preentrustsign', '#/notifications/contractsigned'].map(
          (place) => [file, place, place === '#/errors'] as const,
        ),
      )
      .concat([
        ['zh/query-contract.html', '', false],
        ['en/errors.html', '', true],
      ]),
  )('axe finds nothing of ours: %s %s', async (file, place, dark) => {
    const isPlain = place === ''
    const { page } = await open(file, place, { dark, isPlain })
    // Redoc goes on to the place of the hash.
    await page.waitForTimeout(isPlain ? 0 : 300)
    await page.evaluate(axe)
    const found = await page.evaluate<
      { id: string; nodes: { html: string; own: boolean }[] }[]
    >(`axe.run().then(({ violations }) =>
      violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, target }) => ({
        html: html.slice(0, 120),
        own: document.querySelector(target[0])?.matches(${JSON.stringify(OWN)}) ?? false,
      })) })))`)
    const ours = found.flatMap(({ id, nodes }) =>
      nodes.filter(({ own }) => own || isPlain || !INHERITED.includes(id)).map(({ html }) => `${id}: ${html}`),
    )
    expect(ours).toEqual([])
    await page.context().close()
  })
})
