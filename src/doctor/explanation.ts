/** The Chinese words for refusals by WeChat Pay. */
import type { AdvisedCode, SignErrorWords } from '../client/client.js'
import type { UrlChange } from '../errors.js'
import { CLOCK_TOLERANCE } from '../protocol/protocol.js'

const urlWords: Readonly<Record<UrlChange, string>> = {
  'query lost': '查询参数在途中丢失。',
  'encoded anew': '途中被重新编码。',
  'prefix added': '途中（可能是代理）在路径前加了前缀。',
  'prefix removed': '途中（可能是代理）去掉了路径前缀。',
  rewritten: '代理或中间件改写了它。',
}

/** What a `SIGN_ERROR` means. */
export const chineseWords: SignErrorWords = {
  refused: '微信支付拒绝了签名',
  differs: '微信支付收到的内容与签名时的不同',
  issue: (issue) => `（issue：${issue}）`,
  stop: '。',
  shown: ({ characters, of }) =>
    `微信支付只给出了前 ${characters} 个字符${of === undefined ? '' : `（共 ${of} 个）`}。`,
  findings: {
    clock: ({ seconds, isBehind }) =>
      `按应答的 Date，本机时钟${isBehind ? '慢' : '快'}了 ${seconds} 秒；最多允许相差 ${CLOCK_TOLERANCE} 秒。请校准时钟（NTP）。`,
    'authorization lost': () => 'Authorization 请求头没有送达，或格式不对：被代理或自备的 fetch 去掉或改动了。',
    'nothing shown': () => '它没有说明收到了什么，无从比较。多半是 serialNo 与 privateKey 不配套，或不属于该 mchid。',
    'wrong key': () =>
      '各行都一致，待签名的内容没有问题，因此是密钥不对：serialNo 不是 privateKey 所配证书的序列号，或证书已在商户平台更换，或属于别的 mchid。',
    method: ({ signed, received }) => `请求方法不同：签名时是 ${signed}，收到的是 ${received}。被重定向或代理改动了。`,
    url: ({ signed, received, change }) => `URL 不同：签名时是 ${signed}，收到的是 ${received}。${urlWords[change]}`,
    timestamp: ({ signed, received }) => `时间戳不同：签名时是 ${signed}，收到的是 ${received}。`,
    nonce: () => '随机串不同。',
    'authorization replaced': () => 'Authorization 请求头不是为本次请求生成的：被替换，或被重复使用。',
    'body lost': ({ signed }) =>
      `请求体不同：签名时有 ${signed} 个字符，收到的是空的。请求体在途中丢失，或发出时就是空的。`,
    'body added': () => '请求体不同：签名时没有，收到时却有。是途中加上的。',
    body: ({ from, lengths, isReserialized }) => {
      const measures = lengths ? `，签名时 ${lengths.signed} 个字符，收到 ${lengths.received} 个字符` : ''
      const why = isReserialized
        ? '内容相同而写法不同：签名之后又被重新序列化。'
        : '签名之后被改动：重新序列化、换了字符集，或被代理改写。'
      return `请求体从第 ${from} 个字符起不同${measures}。${why}`
    },
    length: ({ signed, received }) =>
      `长度不同：签名时 ${signed} 字节，收到 ${received}。给出的部分一致，差异在后面的请求体里：签名之后被重新序列化、截断，或多了换行符。`,
  },
  doctor: '可运行 npx wechatpay-fetch doctor 检查密钥是否配套。',
}

/** What to do about a refusal whose code alone says it. */
export const chineseAdvice: Readonly<Record<AdvisedCode, string>> = {
  NO_STATEMENT_EXIST: '当天没有账单：没有收款或退款，或不属于该商户。重试不会改变结果。',
  STATEMENT_CREATING:
    '账单还在生成。账单从次日 9 点（北京时间）开始生成：请在 10 点后重新申请，之后每 30 分钟一次，直到取得账单或返回 NO_STATEMENT_EXIST。',
}
