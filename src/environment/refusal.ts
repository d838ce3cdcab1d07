/** Knows in Chinese what stands where key material should: something else, or a file that cannot be read. */

const phrases: readonly (readonly [RegExp, string])[] = [
  [/^missing$/, '未提供'],
  [/^an empty (?:string|file)$/, '内容为空'],
  [/^a PKCS#12 file \(\.p12\)$/, '给出的是 PKCS#12 文件（.p12）'],
  [/^binary data read as text$/, '二进制文件被当成文本读取'],
  [/^text without a complete PEM block \((\d+) characters\)$/, '给出的文本里没有完整的 PEM（共 $1 个字符）'],
  [/^text that looks like the path of a file \((\d+) characters\)$/, '给出的像是文件路径（共 $1 个字符）'],
  [/^(\d+) PEM blocks \((.*)\)$/, '含有 $1 段 PEM（$2）'],
  [/^a key of type (.+)$/, '给出的是 $1 类型的密钥'],
  [/^an RSA key of (\d+) bits$/, '给出的是 $1 位的 RSA 密钥'],
  [/^a public key$/, '给出的是公钥'],
  [/^a private key$/, '给出的是私钥'],
  [/^a certificate(?: \(apiclient_cert\.pem\?\))?$/, '给出的是一张证书'],
  [/^an encrypted private key$/, '给出的私钥加了密'],
  [/^binary data that is no (?:private key|certificate)$/, '二进制内容无法识别'],
  [/^binary data that is neither a public key nor a certificate$/, '二进制内容既不是公钥，也不是证书'],
  [/^a PEM block "(.+)" that is damaged or no private key$/, 'PEM（$1）已损坏，或不是私钥'],
  [/^a damaged PEM block "(.+)"$/, 'PEM（$1）已损坏'],
  [/^a PEM block "(.+)"$/, '给出的是另一种 PEM（$1）'],
  [/^listed under an id of another form$/, 'ID 的格式不对'],
  [/^a certificate with serial number (\w+)$/, '给出的证书序列号是 $1'],
  [/^(\d+) bytes$/, '$1 个字节'],
  [/^(\d+) bytes, 32 without the white space around it$/, '$1 个字节，去掉首尾空白后是 32 个'],
  [/^ENOENT$/, '不存在'],
  [/^EACCES$/, '没有权限'],
  [/^EISDIR$/, '是一个目录'],
  [/^ENOTDIR$/, '路径中有一段不是目录'],
]

/** Puts what was given, or why it cannot be read, into Chinese. What it does not know stays as it is. */
export function translateRefusal(given: string): string {
  for (const [pattern, chinese] of phrases) {
    if (pattern.test(given)) return given.replace(pattern, chinese)
  }
  return given
}
