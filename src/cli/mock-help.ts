/** Help on the command `mock`, its commands under `/mock` taken from their own table. */
import type { Text } from '../environment/environment.js'
import { describeCommands, proxiedHosts, type KeyMode } from '../mock/mock.js'

/** What each state of `--keys` means, and whom it serves. */
export const keyModeTexts: Readonly<Record<KeyMode, Text>> = {
  follow: {
    en: 'answers and notifications are signed with the kind of key that your requests name in Wechatpay-Serial; the certificate where they name none',
    zh: '应答与通知按请求头 Wechatpay-Serial 指定的密钥种类签名，未指定则用平台证书',
  },
  certificate: {
    en: 'the platform certificate signs everything: a merchant before the switch to the public key',
    zh: '全部用平台证书签名：尚未切换到微信支付公钥的商户',
  },
  'public-key': {
    en: 'the WeChat Pay public key signs everything, and there are no certificates to download: a new merchant',
    zh: '全部用微信支付公钥签名，没有平台证书可下载：新商户',
  },
  both: {
    en: 'answers as Wechatpay-Serial asks, notifications with the public key: the last day of the switch',
    zh: '应答按 Wechatpay-Serial，通知用微信支付公钥：切换的最后一天',
  },
  mixed: {
    en: 'answers as Wechatpay-Serial asks, notifications with either, in an order that is the same each time: the days of the switch',
    zh: '应答按 Wechatpay-Serial，通知随机用其中之一（次序可重现）：切换期间',
  },
}

const origin = 'http://127.0.0.1:4600'
const hosts = proxiedHosts.join(', ')

function listModes(language: keyof Text): string {
  const modes = Object.entries(keyModeTexts)
  return modes.map(([mode, text]) => `    ${mode.padEnd(12)} ${text[language]}`).join('\n')
}

/** The help on the mock. */
export const mockHelp: Text = {
  en: `wechatpay-fetch mock [--out DIR] [--keys STATE] [--port 4600] [--host 127.0.0.1] [--proxy] [--deliver-to URL] [--speed N] …

Serves WeChat Pay on this machine for a client in any language: it checks route, signature, clock, headers and schema as WeChat Pay does,
signs its answers, and logs each request with its verdict and the reason. Prints the credentials to use as environment variables; they
are worth nothing elsewhere. Without --out they are new at every start.

  --out DIR    write apiclient_key.pem, apiclient_cert.pem, WeChat Pay's keys and mock.env there; a later start uses the same keys again
  --readable   let other users of the machine read these files, e.g. a web server's; otherwise only you
  --paths DIR  where mock.env says that the files are, for a container that sees the folder under another path, or . for relative ones
  --mchid N    merchant number; otherwise 1900000109
  --port N     0 takes a free one
  --host NAME  address or name to listen on. From another machine, requests under /mock need: Authorization: Bearer <the APIv3 key>
  --proxy      be an HTTPS proxy, too, for clients whose host is a constant (${hosts}):
               HTTPS_PROXY=${origin}, and trust mock_ca.pem of --out; mock.env has the variables of curl, Go, Python and Node.js.
               Every other host is refused
  --keys STATE which of WeChat Pay's keys your merchant has, and which of them sign:
${listModes('en')}
    A client with certificates alone, or one that downloads them, needs follow or certificate. One with the public key alone that sends
    Wechatpay-Serial needs follow or public-key; one that does not send it needs public-key.

  wechatpay-fetch mock --out ./mock &
  wechatpay-fetch doctor --online --env ./mock/mock.env

Notifications go to the notify_url if it is on this machine, e.g. http://127.0.0.1:3000/notify. For any other, say where:

  --deliver-to URL       deliver every notification there, whatever its notify_url; an origin alone keeps the path of each
  --deliver-anywhere     let notifications leave this machine
  --termination-url URL  where the end of a contract is announced, as set with the plan; otherwise the notify_url of the pre-sign
  --speed N              deliver again N times as fast as WeChat Pay, which makes 30 attempts in 2 hours

The payer is you, or your test, by requests under /mock on the same port. No signature; the answer is JSON. In JavaScript the same are
methods of the mock: approve('W1'), giveUp('W2'), refuse('NOT_ENOUGH', { operation: 'createTransaction' }), …

  curl ${origin}/mock
      all there is
${describeCommands('en', origin)}

approve and terminate answer after the first attempt to deliver, which takes 5 s at most. "wait" in a delivery is the time to its next
attempt in milliseconds; without it the delivery has ended. Plans without ?operation=, ?path=, ?contract= or ?order= are for the next message.

It ends with Ctrl-C, with POST /mock/stop, and when the npx that started it ends.`,
  zh: `wechatpay-fetch mock [--out 目录] [--keys 状态] [--port 4600] [--host 127.0.0.1] [--proxy] [--deliver-to URL] [--speed 倍数] …

在本机模拟微信支付，供任何语言的客户端使用：像微信支付一样检查路径、签名、时钟、请求头与参数，给应答签名，并逐条记录每个请求的结论
和原因。启动时以环境变量的形式打印可用的凭证，在别处没有任何效力；不加 --out 则每次启动都不同。

  --out 目录     写入 apiclient_key.pem、apiclient_cert.pem、微信支付的密钥与 mock.env；再次启动沿用同一套密钥
  --readable     允许本机其他用户（例如 Web 服务器）读取这些文件；默认只有自己可读
  --paths 目录   mock.env 里写的文件目录，供看到不同路径的容器使用；写 . 则为相对路径
  --mchid 号     商户号，默认 1900000109
  --port N       填 0 则使用空闲端口
  --host 名称    监听的地址或名称。来自其他机器的 /mock 请求须带 Authorization: Bearer <APIv3 密钥>
  --proxy        同时作为 HTTPS 代理，供域名写死的客户端使用（${hosts}）：
                 设置 HTTPS_PROXY=${origin}，并信任 --out 里的 mock_ca.pem；mock.env 含 curl、Go、Python、Node.js 用的变量。
                 其他域名一律拒绝
  --keys 状态    你的商户持有微信支付的哪些密钥、由哪些签名：
${listModes('zh')}
    只有平台证书或自动下载证书的客户端：follow 或 certificate。只有公钥且会发送 Wechatpay-Serial 的：follow 或 public-key；
    不发送的：public-key。

  wechatpay-fetch mock --out ./mock &
  wechatpay-fetch doctor --online --env ./mock/mock.env

notify_url 在本机（例如 http://127.0.0.1:3000/notify）时通知直接送达；否则须说明送到哪里：

  --deliver-to URL       所有通知都投递到这里，不管 notify_url 写的是什么；只写到端口为止，则保留各自的路径
  --deliver-anywhere     允许通知发往本机之外
  --termination-url URL  解约通知的地址，对应协议模板上的配置；默认用预签约时的 notify_url
  --speed 倍数           重新投递的加速倍数；微信支付的节奏是 2 小时内 30 次

用户由你（或你的测试脚本）来扮演：向同一端口的 /mock 发请求即可，不用签名，应答是 JSON。在 JavaScript 里就是模拟对象的同名方法：
approve('W1')、giveUp('W2')、refuse('NOT_ENOUGH', { operation: 'createTransaction' }) 等

  curl ${origin}/mock
      列出全部
${describeCommands('zh', origin)}

approve 与 terminate 在第一次投递之后应答，最多等 5 秒。投递结果里的 wait 是距下一次投递的毫秒数，没有 wait 就表示已经结束。
不写 ?operation=、?path=、?contract= 或 ?order= 的安排，作用于下一条消息。

按 Ctrl-C、调用 POST /mock/stop 即停止；由 npx 启动的，npx 结束时也随之停止。`,
}
