import { mkdtempSync, rmSync } from 'node:fs'
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

// Continuous integration installs Chromium: there its absence is a failure.
describe.skipIf(!chromiumPath && !process.env['CI'])('the pages in a real browser', () => {
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

  /** Opens a page and keeps a log of everything it should not do. */
  async function open(
    url: string,
    options: { dark?: boolean; width?: number; touch?: boolean } = {},
  ): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage({
      viewport: { width: options.width ?? 1440, height: 900 },
      colorScheme: options.dark ? 'dark' : 'light',
      ...(options.touch && { hasTouch: true, isMobile: true }),
    })
    const faults: string[] = []
    const home = new URL('.', url).href
    page.on('request', (request) => {
      const target = request.url()
      if (!target.startsWith(home) && !/^(data|blob):/.test(target)) faults.push(`asked for ${target}`)
    })
    page.on('websocket', (socket) => faults.push(`opened ${socket.url()}`))
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text())
    })
    page.on('requestfailed', (request) => {
      if (!/^(data|blob):/.test(request.url())) faults.push(`could not get ${request.url().slice(0, 100)}`)
    })
    await page.goto(url)
    await page.locator('h1, h2').first().waitFor()
    return { page, faults }
  }

  /** The addresses of all parts of the page, from its own menu. */
  const partsOf = (page: Page): Promise<string[]> =>
    page.evaluate(
      `[...new Set([...document.querySelectorAll('a[href^="#/"]')].map((link) => link.getAttribute('href')))]`,
    )

  async function visit(page: Page, hash: string): Promise<void> {
    await page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
    await page.waitForTimeout(150)
  }

  describe.each(['index.html', 'en.html'])('%s', (file) => {
    test.each([
      ['light', {}],
      ['dark', { dark: true }],
      ['on a phone', { width: 390 }],
      ['on a phone in the dark', { width: 390, dark: true }],
    ])('%s: no request outside, no error, nothing wider than the screen', async (_, options) => {
      const { page, faults } = await open(address(file), options)
      const background = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
      expect(await background()).toBe('dark' in options ? 'rgb(34, 36, 43)' : 'rgb(255, 255, 255)')
      const parts = await partsOf(page)
      for (const hash of ['#/', '#/contracts/preentrustsign', '#/notifications/contractsigned', ...parts.slice(0, 3)]) {
        await visit(page, hash)
        const width = await page.evaluate('document.documentElement.scrollWidth')
        expect(width, hash).toBeLessThanOrEqual(page.viewportSize()!.width)
      }
      const picture = `.sequence.${'dark' in options ? 'dark' : 'light'}`
      await visit(page, '#/')
      await page.locator(picture).waitFor()
      expect(await page.evaluate(`document.querySelector('${picture}').naturalWidth`)).toBeGreaterThan(0)
      expect(faults).toEqual([])
      await page.close()
    })
  })

  test('an address of a part leads to it, also in a new window', async () => {
    const { page, faults } = await open(address('index.html', '#/contracts/querycontract'))
    await page.getByRole('heading', { name: '查询协议' }).first().waitFor()
    // The other language shows the same part, and back.
    await page.locator('a.language').click()
    await page.waitForURL(/en\.html#\/contracts\/querycontract$/)
    await page.getByRole('heading', { name: 'Query a contract' }).first().waitFor()
    await page.locator('a.language').click()
    await page.waitForURL(/index\.html#\/contracts\/querycontract$/)
    // A part of the description is called otherwise there.
    await visit(page, '#/section/请求签名')
    await page.locator('a.language').click()
    await page.waitForURL(/en\.html$/)
    await page.getByRole('heading', { name: 'Combined deduction' }).first().waitFor()
    expect(faults).toEqual([])
    await page.close()
  })

  test('on a phone the language lies on no other button, and the search names no keys', async () => {
    const { page, faults } = await open(address('index.html'), { width: 390, touch: true })
    const copy = (await page.getByTestId('page-actions').first().boundingBox())!
    const language = (await page.locator('a.language').boundingBox())!
    expect(language.y + language.height).toBeLessThanOrEqual(copy.y)
    expect(await page.getByTestId('search-trigger').first().textContent()).toBe('搜索 ')
    expect(faults).toEqual([])
    await page.close()
  })

  test.each([
    [
      'index.html',
      ['改用深色', '改用浅色', '复制本页的契约（YAML）', '复制这段示例', '复制 https:'],
      '查看签名方法',
      '认证类型',
      '请求签名',
    ],
    [
      'en.html',
      [
        'Change to dark',
        'Change to light',
        'Copy the contract of this page (YAML)',
        'Copy this example',
        'Copy https:',
      ],
      'View security details',
      'Type',
      'Signing a request',
    ],
  ])(
    '%s: buttons say what they do, and the signing dialog leads to the signing',
    async (file, names, details, type, link) => {
      const { page, faults } = await open(address(file, '#/contracts/preentrustsign'))
      const [toDark, toLight, ...rest] = names
      await page.getByRole('button', { name: toDark! }).click()
      await page.getByRole('button', { name: toLight! }).click()
      // Some stand in a part that is folded up.
      for (const name of rest)
        await page.locator(`button[aria-label^="${name}"]`).first().waitFor({ state: 'attached' })
      await page.getByText(details).first().click()
      await page.getByText(type, { exact: true }).first().waitFor()
      await page
        .getByRole('link', { name: `：${link}` })
        .or(page.getByRole('link', { name: `: ${link}` }))
        .first()
        .click()
      await page.waitForURL(/#\/section\//)
      await page.getByRole('heading', { name: link }).first().waitFor()
      expect(faults).toEqual([])
      await page.close()
    },
  )

  test('an address that leads nowhere is answered in the language of the page', async () => {
    const { page } = await open(address('index.html', '#/nonsense'))
    expect(await page.locator('main').innerText()).toContain('/nonsense。\n')
    await page.close()
  })

  describe('the search', () => {
    /** Types the words and waits until the results mark them. */
    async function find(page: Page, words: string): Promise<void> {
      await page.locator('input[placeholder]').fill(words)
      const marked = async (): Promise<boolean> => {
        const texts = await page.getByTestId('search-dialog').locator('span').allTextContents()
        return texts.some((text) => text.toLowerCase().startsWith(words.toLowerCase()))
      }
      await expect.poll(marked, { timeout: 20_000, message: words }).toBe(true)
    }

    test.each([
      ['index.html', ['预签约', '签约', '协议', '模板', '会话', 'plan_id', 'PARAM_ERROR', 'pre_entrustweb_id']],
      ['en.html', ['plan_id', 'PARAM_ERROR', 'session', 'template']],
    ])('of %s finds what readers look for, also in the middle of a run', async (file, words) => {
      const { page, faults } = await open(address(file))
      await page.keyboard.press('Control+k')
      await page.locator('input[placeholder]').waitFor()
      for (const word of words) await find(page, word)
      await page.locator('input[placeholder]').fill('没有这样的词')
      await page.getByTestId('search-message').waitFor()
      expect(faults).toEqual([])
      await page.close()
    })

    test('opens the operation whose name has the word in its middle', async () => {
      const { page } = await open(address('index.html'))
      await page.keyboard.press('Control+k')
      await find(page, '式预签')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/#\/contracts\/preentrustsign/)
      await page.close()
    })
  })

  /** Every word a reader sees outside code, with labels for screen readers, over all parts of a page. */
  async function visibleTexts(page: Page): Promise<Map<string, string>> {
    const texts = new Map<string, string>()
    for (const hash of ['#/', ...(await partsOf(page))]) {
      await visit(page, hash)
      for (const status of ['4XX', '5XX']) {
        for (const tab of await page.getByRole('tab', { name: status }).all())
          await tab.click({ timeout: 1000 }).catch(() => {})
      }
      const found = await page.evaluate<string[]>(`(() => {
        const list = []
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          const outsideCode = !walker.currentNode.parentElement.closest('code, pre, script, style, noscript')
          if (outsideCode) list.push(walker.currentNode.textContent.trim())
        }
        for (const name of ['aria-label', 'title', 'placeholder']) {
          for (const element of document.querySelectorAll('[' + name + ']')) list.push(element.getAttribute(name).trim())
        }
        return list
      })()`)
      for (const text of found) if (!texts.has(text)) texts.set(text, hash)
    }
    expect(texts.size).toBeGreaterThan(200)
    return texts
  }

  // What stays as it is in any language: names of the protocol, types, addresses, keys of the keyboard.
  const NAMES = [
    /^"?[\w.:/{}[\]*?=|@%+;'…-]+"?$/,
    /^(string|integer|boolean|object|any)\b[^a-z]*(\(int64\))?[^a-z]*$/,
    /^(EN|English|MIT|Esc|Ctrl\+K|TypeScript|PHP|curl|JSON)$/,
    /^\d+ → |^[\d\s.,[\]<>=]+$/,
  ]

  test('the Chinese page speaks Chinese', async () => {
    const { page } = await open(address('index.html'))
    const texts = await visibleTexts(page)
    const foreign = [...texts].filter(
      ([text]) => /[A-Za-z]{2}/.test(text) && !/\p{Script=Han}/u.test(text) && !NAMES.some((name) => name.test(text)),
    )
    expect(foreign).toEqual([])
    // An English word alone looks like a name.
    const words = [...texts.keys()].filter((text) => /^[A-Z][a-z]+$/.test(text))
    expect(words.filter((word) => !['English', 'Esc'].includes(word))).toEqual([])
    await page.close()
  }, 120_000)

  test('the English page has Chinese only where it quotes it', async () => {
    const { page } = await open(address('en.html'))
    const texts = await visibleTexts(page)
    const foreign = [...texts.keys()].filter((text) => /\p{Script=Han}/u.test(text.replace(/"[^"]*"/g, '')))
    expect(foreign.filter((text) => !['中', '中文', '微信代扣用户A', '用户解约', '参数错误'].includes(text))).toEqual(
      [],
    )
    await page.close()
  }, 120_000)

  test('the operation shows each field with its type, length, rule, example and source, and the samples', async () => {
    const { page } = await open(address('index.html', '#/contracts/preentrustsign'))
    const text = await page.locator('main').innerText()
    for (const part of [
      '[ 1 .. 32 ] 个字符',
      '不支持表情符号等 4 字节字符',
      '"wxwtdk20200910100000"',
      '公布',
      '惯例',
      '必填',
      '官方文档',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).toContain('createWechatPayClient')
    await visit(page, '#/notifications/contractsigned')
    // What is out of sight is rendered when it comes into sight.
    await page.locator('main').getByText('签约成功通知解密后的内容。').scrollIntoViewIfNeeded()
    await page.mouse.move(600, 500)
    await page.mouse.wheel(0, 600)
    await page.getByText('operate_time').first().waitFor()
    await page.close()
  })
})
