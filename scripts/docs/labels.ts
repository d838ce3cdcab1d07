// The words of the pages that are not in the contract: those we add, and Redoc's own in Chinese.

export type Language = 'zh' | 'en'

/** Words that the presentation adds to the contract's own text. */
export interface Labels {
  htmlLang: string
  /** The other page, offered at the top. */
  other: { file: string; name: string; short: string }
  published: string
  practice: string
  /** Between two sentences. */
  space: string
  officialPage: string
  /** Title of the decrypted resource beside the encrypted one. */
  decrypted: string
  received: string
  noScript: string
  /** The English `x-pattern-rule`s of the contract, in words for readers. */
  patternRules: Readonly<Record<string, string>>
  /** Where the signing dialog leads to: a part of the description, by its anchor. */
  signing: { text: string; anchor: string }
  /** What the buttons do, for those who hear them. */
  copyPage: string
  copyText: string
  /** Before a text of one line. */
  copyLine: string
  colorMode: { toDark: string; toLight: string }
  /** The choice beside the code samples that shows the body alone. */
  payload: string
  samples: Readonly<Record<'typescript' | 'property' | 'chain' | 'curl' | 'php', string>>
  /** The frameworks for which a receiver of notifications is shown. */
  receivers: Readonly<Record<'hono' | 'express', string>>
}

export const labels: Readonly<Record<Language, Labels>> = {
  zh: {
    htmlLang: 'zh-CN',
    other: { file: 'en.html', name: 'English', short: 'EN' },
    published: '公布',
    practice: '惯例',
    space: '',
    officialPage: '官方文档',
    decrypted: '解密后的 resource',
    received: '收到的正文',
    noScript: '这份文档需要 JavaScript。也可以直接阅读契约：',
    patternRules: {
      'only characters of 1 to 3 bytes in UTF-8 (no emoji)': '不支持表情符号等 4 字节字符。',
      'an absolute http(s) URL without a query string': '完整的 http(s) 地址，不能带查询参数。',
      'only digits, letters and the characters _ - | * @': '只能由数字、大小写字母和 _ - | * @ 组成。',
    },
    signing: { text: '可以复算的例子：请求签名', anchor: '#/section/请求签名' },
    copyPage: '复制本页的契约（YAML）',
    copyText: '复制这段示例',
    copyLine: '复制 ',
    colorMode: { toDark: '改用深色', toLight: '改用浅色' },
    payload: '正文',
    samples: {
      typescript: 'TypeScript',
      property: 'TS 属性式',
      chain: 'TS 链式',
      curl: 'curl',
      php: 'PHP',
    },
    receivers: { hono: 'Hono', express: 'Express' },
  },
  en: {
    htmlLang: 'en',
    other: { file: 'index.html', name: '中文', short: '中' },
    published: 'Published',
    practice: 'Practice',
    space: ' ',
    officialPage: 'Official page',
    decrypted: 'resource, decrypted',
    received: 'Body as received',
    noScript: 'This page needs JavaScript. The contract itself can be read without:',
    patternRules: {
      'only characters of 1 to 3 bytes in UTF-8 (no emoji)': 'No emoji or other 4-byte characters.',
      'an absolute http(s) URL without a query string': 'An absolute http(s) URL without a query string.',
      'only digits, letters and the characters _ - | * @': 'Only digits, letters and the characters _ - | * @.',
    },
    signing: { text: 'An example to work through: Signing a request', anchor: '#/section/signing-a-request' },
    copyPage: 'Copy the contract of this page (YAML)',
    copyText: 'Copy this example',
    copyLine: 'Copy ',
    colorMode: { toDark: 'Change to dark', toLight: 'Change to light' },
    payload: 'Body',
    samples: {
      typescript: 'TypeScript',
      property: 'TS property',
      chain: 'TS chain',
      curl: 'curl',
      php: 'PHP',
    },
    receivers: { hono: 'Hono', express: 'Express' },
  },
}
