/** Why a variable cannot be used, in both languages: English and Chinese words for every kind. */
import {
  englishWords,
  sayIn,
  type FactsOf,
  type Numbers,
  type ReasonOf,
  type Saying,
  type Texts,
  type Words,
} from '../keys/keys.js'
import type { Text } from './variables.js'

/** The path of what cannot be used, where the text looks like one. */
interface Place {
  readonly path: string | undefined
}

const PATH_EN = 'Check the path: a relative one begins at the working directory.'
const PATH_ZH = '检查路径：相对路径从当前工作目录算起。'

const english = {
  ...englishWords,
  noFile: ({ path }: Place) => ({
    given: path ? `no file at ${path}` : 'neither the text of a key nor the path of a file that exists',
    todo: PATH_EN,
  }),
  noPermission: ({ path }: Place) => ({
    given: `a file that this user may not read${path ? `: ${path}` : ''}`,
    todo: 'Give the user that runs this permission to read it.',
  }),
  folder: ({ path }: Place) => ({
    given: `a folder${path ? `: ${path}` : ''}`,
    todo: 'Name the file in it. Docker makes a folder where the file of a bind mount is missing.',
  }),
  tilde: ({ path }: Place) => ({
    given: `a path that begins with ~${path ? `: ${path}` : ''}`,
    todo: 'Write the whole path: ~ is expanded by shells only.',
  }),
  system: ({ code, path }: Place & Texts<'code'>) => ({
    given: `a file that the system cannot read (${code})${path ? `: ${path}` : ''}`,
    todo: PATH_EN,
  }),
  /** What stands for an APIv3 key and is neither one nor a file. */
  secret: ({ length }: Numbers<'length'>) => `neither 32 characters nor a file that exists; its length is ${length}`,
  baseUrl: () => 'no https origin without a path, e.g. https://api.mch.weixin.qq.com (http only for this machine)',
  noVariables: ({ prefix }: Texts<'prefix'>) => ({
    given: `a file that sets no variable ${prefix}…`,
    todo: 'Write NAME=value, one a line.',
  }),
} satisfies Readonly<Record<string, (facts: never) => Saying>>

/** Every kind of {@link Reason} with its facts. */
export type Facts = FactsOf<typeof english>

/** Why a variable or a file cannot be used. */
export type Reason = ReasonOf<Facts>

const LINES_ZH = '请改用文件路径，或把换行写成 \\n，或用 base64。'

const chinese: Words<Facts> = {
  value: ({ value }) => `不是密钥（${value}）`,
  missing: () => '未提供',
  emptyFile: () => '文件内容为空',
  quoted: () => ({ given: '带有引号', todo: '去掉引号：docker --env-file 会原样保留它们。' }),
  character: ({ character }) => ({ given: `含有多余的字符 ${character}`, todo: '读取后去掉首尾空白与换行。' }),
  mchid: ({ length }) => `${length} 个字符，不像商户号`,
  serialNo: ({ length }) => `${length} 个字符，不是十六进制数`,
  serialDecimal: () => ({ given: '数值正确，但写成了十进制', todo: '改写成十六进制。' }),
  serialPunctuated: () => ({
    given: '带有冒号，或前面带有 "serial="',
    todo: '去掉冒号与 "serial="。',
  }),
  serialIsPublicKeyId: () => '填成了微信支付公钥 ID，应为商户证书的序列号',
  pkcs12: () => ({
    given: '给出的是 PKCS#12 文件（.p12）',
    todo: '改用同一目录下的 .pem，或提取：openssl pkcs12 -nodes -in 文件（密码是商户号）。',
  }),
  path: ({ length }) => ({ given: `给出的像是文件路径（共 ${length} 个字符）`, todo: '请给出文件的内容。' }),
  firstLine: () => ({ given: '只有 PEM 的第一行', todo: `其余各行没有传进来。${LINES_ZH}` }),
  cut: ({ length }) => ({
    given: `给出的文本里没有完整的 PEM（共 ${length} 个字符）`,
    todo: `后面的部分没有传进来。${LINES_ZH}`,
  }),
  noPem: ({ length }) => `给出的文本里没有完整的 PEM（共 ${length} 个字符）`,
  severalPems: ({ labels }) => ({ given: `含有多段 PEM：${labels}`, todo: '只保留需要的那一段。' }),
  foreign: ({ character, line }) => ({
    given: `第 ${line} 行含有 PEM 里不会有的字符 ${character}`,
    todo: '请复制文件本身：聊天工具、网页与文字处理软件会改动粘贴的内容。',
  }),
  damaged: ({ label }) => `PEM（${label}）已损坏`,
  otherPem: ({ label }) => `给出的是另一种 PEM（${label}）`,
  binary: () => '二进制内容既不是密钥，也不是证书',
  binaryText: () => ({ given: '二进制文件被当成文本读取', todo: '请按二进制读取，或给出文件路径。' }),
  keyType: ({ type }) => `给出的是 ${type} 类型的密钥`,
  keySize: ({ bits }) => `给出的是 ${bits} 位的 RSA 密钥`,
  encrypted: () => ({ given: '给出的私钥加了密', todo: '先解密：openssl pkey -in KEY.pem。' }),
  publicKey: () => '给出的是公钥',
  privateKey: () => '给出的是私钥',
  secretKey: () => '给出的是对称密钥',
  certificate: () => '给出的是一张证书',
  apiV3Key: ({ length }) => `${length} 个字节`,
  apiV3KeyPadded: ({ length }) => ({
    given: `${length} 个字节，去掉首尾空白后是 32 个`,
    todo: '读取后去掉首尾空白与换行。',
  }),
  expired: ({ on }) => ({ given: `证书已于 ${on} 过期`, todo: '改用新证书，私钥与序列号要一并更换。' }),
  notYetValid: ({ from }) => ({ given: `证书从 ${from} 起才生效`, todo: '校准本机时钟（NTP）。' }),
  otherSerial: ({ serial }) => `给出的证书序列号是 ${serial}`,
  otherSerialNo: () => '填成了另一张证书的序列号',
  otherPrivateKey: () => '私钥属于另一张证书',
  idForm: ({ length }) => `ID 的格式不对（共 ${length} 个字符）`,
  idUndefined: () => ({ given: 'ID 是 "undefined"', todo: '存放 ID 的环境变量设置了吗？' }),
  array: ({ length }) => ({ given: `给出的是数组（${length} 项）`, todo: '每个密钥应列在它的 ID 之下。' }),
  emptyTable: () => '没有任何密钥',
  publicKeyUnderSerial: () => ({
    given: '公钥列在了证书序列号之下',
    todo: '公钥应列在 PUB_KEY_ID_… 之下，证书列在自己的序列号之下。',
  }),
  own: () => '填成了商户自己的密钥或证书（apiclient_cert.pem）',
  ownByName: ({ name }) => `填成了商户 ${name} 自己的证书（apiclient_cert.pem）`,
  noFile: ({ path }) => ({ given: path ? `文件不存在：${path}` : '既不是密钥内容，也不是存在的文件', todo: PATH_ZH }),
  noPermission: ({ path }) => ({
    given: `没有权限读取文件${path ? `：${path}` : ''}`,
    todo: '请给运行本程序的用户读取权限。',
  }),
  folder: ({ path }) => ({
    given: `所指的是目录${path ? `：${path}` : ''}`,
    todo: '请写到文件名为止。挂载的文件不存在时，docker 会建一个同名目录。',
  }),
  tilde: ({ path }) => ({
    given: `路径以 ~ 开头${path ? `：${path}` : ''}`,
    todo: '请写完整路径：只有 shell 才会展开 ~。',
  }),
  system: ({ code, path }) => ({
    given: `系统无法读取文件（${code}）${path ? `：${path}` : ''}`,
    todo: PATH_ZH,
  }),
  secret: ({ length }) => `既不是 32 个字符，也不是存在的文件（长度为 ${length}）`,
  baseUrl: () => '应为不带路径的 https 地址（例如 https://api.mch.weixin.qq.com；http 只能用于本机）',
  noVariables: ({ prefix }) => ({ given: `文件里没有 ${prefix}… 变量`, todo: '每行写一个 NAME=value。' }),
}

/** A reason in words. */
export interface ToldReason {
  readonly given: Text
  /** What to do, where the kind of the reason tells it. */
  readonly todo: Text | undefined
}

/** Writes a reason as a sentence, with what is wanted instead. */
export function explain(reason: Reason, wanted: Text): Text {
  const { given, todo } = tellReason(reason)
  return {
    en: `${given.en}. Wanted: ${wanted.en}.${todo ? ` ${todo.en}` : ''}`,
    zh: `${given.zh}。要求：${wanted.zh}。${todo ? `处理：${todo.zh}` : ''}`,
  }
}

/** Puts a reason into words. */
export function tellReason(reason: Reason): ToldReason {
  const [en, zh] = [sayIn(english, reason), sayIn(chinese, reason)]
  const todo = en.todo !== undefined && zh.todo !== undefined ? { en: en.todo, zh: zh.todo } : undefined
  return { given: { en: en.given, zh: zh.given }, todo }
}
