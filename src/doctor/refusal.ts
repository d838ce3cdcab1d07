/** Knows in Chinese what key material was given instead of the right one. */

const phrases: readonly (readonly [RegExp, string])[] = [
  [/^missing$/, '未提供'],
  [/^an empty (?:string|file)$/, '内容为空'],
  [/^a PKCS#12 file \(\.p12\)$/, 'PKCS#12 文件（.p12）'],
  [/^binary data read as text$/, '被当成文本读取的二进制文件'],
  [/^text without a complete PEM block \((\d+) characters\)$/, '不含完整 PEM 内容的文本（$1 个字符）'],
  [/^text that looks like the path of a file \((\d+) characters\)$/, '看起来是文件路径的文本（$1 个字符）'],
  [/^(\d+) PEM blocks \((.*)\)$/, '$1 段 PEM（$2）'],
  [/^a key of type (.+)$/, '$1 类型的密钥'],
  [/^an RSA key of (\d+) bits$/, '$1 位的 RSA 密钥'],
  [/^a public key$/, '公钥'],
  [/^a private key$/, '私钥'],
  [/^a certificate(?: \(apiclient_cert\.pem\?\))?$/, '证书'],
  [/^an encrypted private key$/, '加了密的私钥'],
  [/^binary data that is no (?:private key|certificate)$/, '无法识别的二进制内容'],
  [/^binary data that is neither a public key nor a certificate$/, '既不是公钥也不是证书的二进制内容'],
  [/^a PEM block "(.+)" that is damaged or no private key$/, '已损坏或不是私钥的 PEM（$1）'],
  [/^a damaged PEM block "(.+)"$/, '已损坏的 PEM（$1）'],
  [/^a PEM block "(.+)"$/, '另一种 PEM（$1）'],
  [/^listed under an id of another form$/, 'ID 的格式不对'],
  [/^a certificate with serial number (\w+)$/, '序列号为 $1 的证书'],
  [/^(\d+) bytes$/, '$1 个字节'],
  [/^(\d+) bytes, 32 without the white space around it$/, '$1 个字节，去掉首尾空白后是 32 个'],
]

/** Puts what a refusal says was given into Chinese. What it does not know stays as it is. */
export function translateRefusal(given: string): string {
  for (const [pattern, chinese] of phrases) {
    if (pattern.test(given)) return given.replace(pattern, chinese)
  }
  return given
}
