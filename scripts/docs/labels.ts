// Words of the documentation that stand neither in the API definition nor in the guides.

export type Language = 'zh' | 'en'

/** Source of a rule: WeChat Pay, another source, this library, or none for advice and rules that are not published. */
export type Basis = 'official' | 'inferred' | 'ours' | 'note'

const zh = {
  htmlLang: 'zh-CN',
  file: 'index.html',
  other: { language: 'en' as Language, file: 'en.html', name: 'English', short: 'EN' },
  basis: { official: '官方', inferred: '推断', ours: '本库', note: '提示' } as Record<Basis, string>,
  // An empty one is told of once, in a guide.
  decrypted: '解密后的 resource',
  received: '收到的正文',
  receiver: '接收端',
  noScript: '没有 JavaScript 也可以阅读：',
  patternRules: {
    'only characters of 1 to 3 bytes in UTF-8 (no emoji)': '',
    'an absolute http(s) URL without a query string': '完整的 http(s) 地址，不能带查询参数。',
    'a SHA-256 digest in lower-case hex': '小写十六进制的 SHA-256 摘要。',
    'a date written as yyyy-MM-dd': '日期写成 yyyy-MM-dd。',
    'only digits, letters and the characters _ - | * @': '只能由数字、大小写字母和 _ - | * @ 组成。',
  } as Record<string, string>,
  signing: '可以复算的例子：请求签名',
  copyPage: '复制本页的 Markdown',
  copyText: '复制这段代码',
  copied: '已复制',
  copyLine: '复制 ',
  colorMode: { toDark: '改用深色', toLight: '改用浅色' },
  skip: '跳到正文',
  groups: ['指南', '接口'] as [guides: string, operations: string],
  samples: { typescript: 'TypeScript', property: '属性式', chain: '链式', curl: 'curl', php: 'PHP' },
  edit: '先改这四行：域名、商户号、商户 API 证书序列号、微信支付公钥 ID；私钥是当前目录的 apiclient_key.pem',
  phpClient:
    'composer require wechatpay/wechatpay；$instance 是 WeChatPay\\Builder::factory([...]) 的返回值，即已配置商户号、私钥与公钥的客户端',
  plain: {
    interactive: '交互版',
    markdown: 'Markdown',
    plain: '纯文本页',
    all: '全部内容（一页）',
    contents: '目录',
    guides: '指南',
    operations: '接口',
    notifications: '通知',
    parameters: '参数',
    request: '请求正文',
    response: '应答',
    decrypted: '解密后的 resource',
    example: '示例',
    samples: '代码示例',
    field: '字段',
    type: '类型',
    required: '必填',
    optional: '选填',
    description: '说明',
    characters: '个字符',
    items: '项',
    noBody: '没有正文。',
    errors: '错误码与处理见[错误处理](errors.zh.md#codes)。',
  },
}

/** Words of one language. */
export type Labels = typeof zh

const en: Labels = {
  htmlLang: 'en',
  file: 'en.html',
  other: { language: 'zh', file: 'index.html', name: '中文', short: '中' },
  basis: { official: 'Official', inferred: 'Inferred', ours: 'Ours', note: 'Note' },
  decrypted: 'resource, decrypted',
  received: 'Body as received',
  receiver: 'Receiver (webhook)',
  noScript: 'Without JavaScript, read:',
  patternRules: {
    'only characters of 1 to 3 bytes in UTF-8 (no emoji)': '',
    'an absolute http(s) URL without a query string': 'An absolute http(s) URL without a query string.',
    'a SHA-256 digest in lower-case hex': 'A SHA-256 digest in lower-case hexadecimal.',
    'a date written as yyyy-MM-dd': 'A date written as yyyy-MM-dd.',
    'only digits, letters and the characters _ - | * @': 'Only digits, letters and the characters _ - | * @.',
  },
  signing: 'An example to work through: Signing a request',
  copyPage: 'Copy this page as Markdown',
  copyText: 'Copy this code',
  copied: 'Copied',
  copyLine: 'Copy ',
  colorMode: { toDark: 'Change to dark', toLight: 'Change to light' },
  skip: 'Skip to the text',
  groups: ['Guides', 'API'],
  samples: { typescript: 'TypeScript', property: 'Property', chain: 'Chain', curl: 'curl', php: 'PHP' },
  edit: 'Edit these four first: host, merchant number, serial number of the merchant API certificate, WeChat Pay public key id. The private key is ./apiclient_key.pem',
  phpClient:
    'composer require wechatpay/wechatpay; $instance is what WeChatPay\\Builder::factory([...]) returns: the client with your merchant number, private key and public key',
  plain: {
    interactive: 'Interactive',
    markdown: 'Markdown',
    plain: 'Plain page',
    all: 'Everything on one page',
    contents: 'Contents',
    guides: 'Guides',
    operations: 'Operations',
    notifications: 'Notifications',
    parameters: 'Parameters',
    request: 'Request body',
    response: 'Response',
    decrypted: 'resource, decrypted',
    example: 'Example',
    samples: 'Code samples',
    field: 'Field',
    type: 'Type',
    required: 'required',
    optional: 'optional',
    description: 'Description',
    characters: 'characters',
    items: 'items',
    noBody: 'No body.',
    errors: 'Codes and remedies: [Errors and outcomes](errors.en.md#codes).',
  },
}

export const labels: Readonly<Record<Language, Labels>> = { zh, en }
