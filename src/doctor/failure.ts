/** Calls that failed, in words for people who see no error object. */
import type { Text } from '../environment/environment.js'
import { cleanText, WechatPayError, type Attempt, type WechatPayErrorCode } from '../errors.js'

/** What each code means. */
const meanings: Readonly<Record<WechatPayErrorCode, Text>> = {
  ERR_OPTIONS: { en: 'the configuration cannot work', zh: '配置无法使用' },
  ERR_REQUEST_INVALID: {
    en: 'the call breaks the API definition; nothing was sent',
    zh: '请求不符合接口定义，没有发出',
  },
  ERR_SIGNER: { en: 'signing failed; nothing was sent', zh: '签名失败，请求没有发出' },
  ERR_PLATFORM_KEYS: { en: 'the platform certificates could not be downloaded', zh: '没有取得平台证书' },
  ERR_CONNECT: { en: 'no connection could be made; nothing was sent', zh: '无法建立连接，请求没有发出' },
  ERR_NETWORK: { en: 'no whole answer came', zh: '没有收到完整的应答' },
  ERR_TIMEOUT: { en: 'no whole answer came in time', zh: '没有在规定时间内收到完整的应答' },
  ERR_REDIRECT: {
    en: 'the answer is a redirect, which WeChat Pay never sends',
    zh: '应答是重定向，微信支付不会这样应答',
  },
  ERR_RESPONSE_TOO_LARGE: { en: 'the answer is too large', zh: '应答过大' },
  ERR_SIGNATURE_MISSING: {
    en: 'the answer has no signature, so nothing proves that it comes from WeChat Pay',
    zh: '应答没有签名，不能证明出自微信支付',
  },
  ERR_SIGNATURE_MALFORMED: { en: 'the signature of the answer has another form', zh: '应答的签名格式不对' },
  ERR_TIMESTAMP: {
    en: 'the time of the answer is too far from the clock of this machine',
    zh: '应答的时间与本机时钟相差太大',
  },
  ERR_SERIAL_UNKNOWN: {
    en: 'the answer is signed with a key that is not configured',
    zh: '应答是用一个未配置的密钥签名的',
  },
  ERR_SIGNATURE_PROBE: { en: 'WeChat Pay tried whether signatures are verified', zh: '这是微信支付的验签探测' },
  ERR_SIGNATURE_INVALID: { en: 'the signature of the answer does not verify', zh: '应答的签名验不通过' },
  ERR_RESPONSE_CHANGED: { en: 'the answer was changed after it was verified', zh: '应答在验签之后被改动' },
  ERR_RESPONSE_INVALID: { en: 'the answer breaks the API definition', zh: '应答不符合接口定义' },
  ERR_DOWNLOAD_INVALID: { en: 'the file is not the one that was announced', zh: '下载的文件与公布的摘要不符' },
  ERR_RESPONSE_MISMATCH: { en: 'the answer belongs to another call', zh: '应答不属于本次请求' },
  ERR_API: { en: 'WeChat Pay said no', zh: '微信支付拒绝了请求' },
  ERR_DECRYPT: { en: 'it cannot be decrypted with the APIv3 key', zh: '用 APIv3 密钥无法解密' },
  ERR_BODY_NOT_RAW: { en: 'the raw bytes are no longer there', zh: '原始字节已不存在' },
  ERR_NOTIFICATION_TOO_LARGE: { en: 'the notification is too large', zh: '通知过大' },
  ERR_NOTIFICATION_INCOMPLETE: { en: 'the notification did not arrive whole', zh: '通知没有完整到达' },
  ERR_NOTIFICATION_INVALID: { en: 'the notification breaks the API definition', zh: '通知不符合接口定义' },
  ERR_NOTIFICATION_METHOD: { en: 'a request with another method than POST', zh: '请求方法不是 POST' },
  ERR_ANSWER_LOST: { en: 'the answer did not reach WeChat Pay', zh: '应答没有送达微信支付' },
  ERR_NOTIFICATION_BUSY: { en: 'the notification is being handled elsewhere', zh: '同一通知正在别处处理' },
  ERR_CLAIM_STORE: { en: 'the claim store failed', zh: '去重存储出错' },
}

const UNKNOWN: Text = {
  en: 'The outcome of the call is unknown: it may have been carried out. Query it, or make the same call again unchanged, before you act on it.',
  zh: '调用结果未知：请求可能已被执行。请先查询，或以完全相同的参数重试，再作处理。',
}

function formatAttempt({ attempt, host, code, status, ms }: Attempt): string {
  return [`${attempt}. ${host}`, code, status, `${ms} ms`].filter((part) => part !== undefined).join(', ')
}

/** The system's name of what went wrong underneath, e.g. `ENOTFOUND`; a short message where it has none. */
function describeCause(cause: unknown): string | undefined {
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: unknown }
  const inner = (cause as Error | undefined)?.cause
  if (typeof code === 'string') return cleanText(code, 60)
  if (inner !== undefined && typeof (inner as { code?: unknown }).code === 'string') return describeCause(inner)
  return typeof message === 'string' && message !== '' && message.length <= 60 ? cleanText(message, 60) : undefined
}

/** A failure of a call. `isOpen`: whether its outcome is a question, which it is not where the call changes nothing. */
export function tellFailure(error: WechatPayError, isOpen = error.outcomeUnknown): Text {
  const { code, cause, problems, status, requestId, attempts } = error
  const inner = cause instanceof WechatPayError ? tellFailure(cause, false) : undefined
  const why = inner ? undefined : describeCause(cause)
  const facts = [status, requestId && `Request-ID ${requestId}`].filter((fact) => fact !== undefined)
  // An option or a field is wrong in many ways: the error itself says in which.
  const isAnswer = code === 'ERR_PLATFORM_KEYS' && inner === undefined && status !== undefined
  const isOwn = code === 'ERR_OPTIONS' || code === 'ERR_REQUEST_INVALID' || code === 'ERR_SIGNER'
  const lines = problems.map(({ pointer, rule, given }) => `  ${pointer || '/'} ${rule}; given: ${given}`)
  const write = (language: 'en' | 'zh', stop: string) =>
    [
      isOwn && language === 'en'
        ? `${code}: ${error.message}`
        : `${code}: ${meanings[code][language]}${why ? ` (${why})` : ''}${stop}`,
      isOpen ? UNKNOWN[language] : undefined,
      facts.length > 0 ? facts.join(', ') : undefined,
      ...(!isOwn ? lines : language === 'en' ? [] : [error.message]),
      attempts.length > 0 ? attempts.map(formatAttempt).join('; ') : undefined,
      inner?.[language],
      // What WeChat Pay answered to the download.
      isAnswer ? error.message : undefined,
    ]
      .filter((line) => line !== undefined)
      .join('\n')
  return { en: write('en', '.'), zh: write('zh', '。') }
}
