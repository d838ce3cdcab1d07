/** Knows what the command can do, and says so. */
import { variables, type Text } from '../environment/environment.js'
import type { Language } from './terminal.js'

const general: Text = {
  en: `wechatpay-fetch: WeChat Pay APIv3 from the command line

Usage: wechatpay-fetch <command> [options]

Commands
  doctor         check keys, certificates and numbers; offline, or with --online by WeChat Pay's own self-test
  mock           serve a WeChat Pay on this machine that checks signatures and signs its answers
  call           make one checked, signed and verified call
  certificates   download the platform certificates into files
  generate       types, contract and chain from any OpenAPI file of APIv3

Every command
  --env FILE        read variables from a file as well; those of the environment come first
  --lang en|zh      language; otherwise by locale
  --help            what a command does
  --version

Environment variables (a key is PEM text, with real line breaks or \\n, or the path of its file)
`,
  zh: `wechatpay-fetch：在命令行使用微信支付 APIv3

用法：wechatpay-fetch <命令> [选项]

命令
  doctor         检查密钥、证书与各种编号；默认离线，加 --online 则调用微信支付官方的自测接口
  mock           在本机运行一个模拟的微信支付：会验签，也会给应答签名
  call           发起一次经过校验、签名和验签的调用
  certificates   把微信支付平台证书下载为文件
  generate       由任意 APIv3 的 OpenAPI 文件生成类型、接口数据和调用链

通用选项
  --env 文件        另从文件读取变量；与环境变量同名时以环境变量为准
  --lang en|zh      语言；默认按系统区域
  --help            查看命令说明
  --version         查看版本

环境变量（密钥可以是 PEM 文本，换行可写成 \\n；也可以是文件路径）
`,
}

const commands: Readonly<Record<string, Text>> = {
  generate: {
    en: `wechatpay-fetch generate FILE --out DIR [--include PATTERN] [--check]

Writes schema.ts (types), contract.ts (what the client checks by) and chain.ts (the call chain) from an OpenAPI file, 3.1 or 3.0. What no call
can be made of is left out and named. Needs openapi-typescript, typescript and yaml, and says how to install what is missing.

  --include PATTERN  only the paths that match: * is one step, ** any number of them; may be given several times
  --check            write nothing; exit with 1 where the files do not follow from FILE, for your own CI

  npx wechatpay-fetch generate openapi.yaml --out src/wechatpay --include '/v3/ecommerce/**'`,
    zh: `wechatpay-fetch generate 文件 --out 目录 [--include 路径] [--check]

由 OpenAPI 文件（3.1 或 3.0）生成 schema.ts（类型）、contract.ts（客户端据以检查的数据）和 chain.ts（调用链）。无法调用的接口会被略去，并逐一说明。
需要 openapi-typescript、typescript 和 yaml；缺少哪个，会给出安装命令。

  --include 路径  只要匹配的路径：* 代表一段，** 代表任意多段；可以多次给出
  --check         不写文件；文件与 OpenAPI 不一致时退出码为 1，供自己的 CI 使用

  npx wechatpay-fetch generate openapi.yaml --out src/wechatpay --include '/v3/ecommerce/**'`,
  },
  doctor: {
    en: `wechatpay-fetch doctor [--online [--notify-url URL]] [--json]

Reads the environment variables (wechatpay-fetch --help lists them) and checks that every key parses and is what it claims to be, that
private key, certificate and serial number belong together, that nothing of the merchant's is mixed up with WeChat Pay's, and which mode
is in use. Says what was found, what is wanted, and where in the merchant console to get it. Prints no secret.

  --online          also call POST /v3/security/echo, which moves no money, compare the clock with the Date of the answer, and, where
                    platform certificates are used, try the APIv3 key on them
  --notify-url URL  and have WeChat Pay send a SECURITY_ECHO.SUCCESS notification to your receiver; whether it arrives, only you can see
  --json            print { ok, findings } for machines

Exit code: 0 when there is no error (warnings may be there), 1 otherwise, 2 for a wrong command line.`,
    zh: `wechatpay-fetch doctor [--online [--notify-url URL]] [--json]

读取环境变量（清单见 wechatpay-fetch --help），检查：每个密钥能否解析、有没有放错；私钥、证书与序列号是否配套；有没有把商户自己的
密钥、证书与微信支付的混用；当前是哪种验签模式。逐条说明现状、要求，以及到商户平台何处获取。不会输出任何密钥内容。

  --online          再调用 POST /v3/security/echo（不涉及资金），并用应答的 Date 核对本机时钟；使用平台证书时，还会用 APIv3 密钥试着解密
  --notify-url URL  同时请微信支付向你的接收地址发一条 SECURITY_ECHO.SUCCESS 通知；是否收到，要在接收端查看
  --json            以 JSON 输出 { ok, findings }，供程序读取

退出码：没有错误为 0（允许有警告），有错误为 1，命令行写错为 2。`,
  },
  mock: {
    en: `wechatpay-fetch mock [--port 4600] [--mchid 1900000109] [--out DIR] [--deliver-to URL] [--termination-url URL] [--speed N]

Serves WeChat Pay on 127.0.0.1 for a client in any language: it checks route, signature, clock, headers and schema as WeChat Pay does,
signs its answers, and logs each request with its verdict and the reason. Prints the credentials to use as environment variables; they
are made anew at every start and are worth nothing elsewhere.

  --port N   0 takes a free one
  --out DIR  write apiclient_key.pem, apiclient_cert.pem, pub_key.pem, the platform certificate and mock.env there instead

  wechatpay-fetch mock --out ./mock &
  wechatpay-fetch doctor --online --env ./mock/mock.env

The payer is you, or your test, by requests under /mock on the same port. No signature, no body; the answer is JSON:

  curl http://127.0.0.1:4600/mock                                        all there is
  curl -X POST http://127.0.0.1:4600/mock/approve/W1                     the payer signs contract W1; your service is notified
  curl -X POST http://127.0.0.1:4600/mock/give-up/W2                     the payer leaves; nobody is told
  curl -X POST http://127.0.0.1:4600/mock/terminate/W1                   the payer ends it; or ?mode=SYSTEM_TERMINATE, …
  curl -X POST http://127.0.0.1:4600/mock/inject/html-502,forged         one fault for each of the next requests
  curl -X POST http://127.0.0.1:4600/mock/inject-notification/probe      and of the next attempts to deliver
  curl http://127.0.0.1:4600/mock/deliveries/W1                          what became of each notification so far

approve and terminate answer after the first attempt to deliver, which takes 5 s at most; with ?until=end when the notification was
accepted or given up. "wait" in a delivery is the time to its next attempt in milliseconds; without it the delivery has ended.

  --deliver-to URL       deliver every notification there, whatever its notify_url; an origin alone keeps the path of each
  --termination-url URL  where the end of a contract is announced, as set with the plan; otherwise the notify_url of the pre-sign
  --speed N              deliver again N times as fast as WeChat Pay, which makes 30 attempts in 2 hours

A notify_url on this machine, e.g. http://127.0.0.1:3000/notify, is taken as it is. Stop the mock with Ctrl-C.`,
    zh: `wechatpay-fetch mock [--port 4600] [--mchid 1900000109] [--out 目录] [--deliver-to URL] [--termination-url URL] [--speed 倍数]

在 127.0.0.1 上模拟微信支付，供任何语言的客户端使用：像微信支付一样检查路径、签名、时钟、请求头与参数，给应答签名，并逐条记录
每个请求的结论和原因。启动时以环境变量的形式打印可用的凭证；凭证每次启动都重新生成，在别处没有任何效力。

  --port N    填 0 则使用空闲端口
  --out 目录  改为写入文件：apiclient_key.pem、apiclient_cert.pem、pub_key.pem、平台证书与 mock.env

  wechatpay-fetch mock --out ./mock &
  wechatpay-fetch doctor --online --env ./mock/mock.env

用户由你（或你的测试脚本）来扮演：向同一端口的 /mock 发请求即可，不用签名，没有请求体，应答是 JSON：

  curl http://127.0.0.1:4600/mock                                        列出全部操作
  curl -X POST http://127.0.0.1:4600/mock/approve/W1                     用户签署协议 W1，你的服务会收到通知
  curl -X POST http://127.0.0.1:4600/mock/give-up/W2                     用户放弃签约，不会有通知
  curl -X POST http://127.0.0.1:4600/mock/terminate/W1                   用户解约；也可以加 ?mode=SYSTEM_TERMINATE 等
  curl -X POST http://127.0.0.1:4600/mock/inject/html-502,forged         给接下来的请求逐个安排故障
  curl -X POST http://127.0.0.1:4600/mock/inject-notification/probe      给接下来的投递逐次安排故障
  curl http://127.0.0.1:4600/mock/deliveries/W1                          各条通知投递得怎么样

approve 与 terminate 在第一次投递之后应答，最多等 5 秒；加上 ?until=end 则等到通知被接受或不再投递。
投递结果里的 wait 是距下一次投递的毫秒数，没有 wait 就表示已经结束。

  --deliver-to URL       所有通知都投递到这里，不管 notify_url 写的是什么；只写到端口为止，则保留各自的路径
  --termination-url URL  解约通知的地址，对应协议模板上的配置；默认用预签约时的 notify_url
  --speed 倍数           重新投递的加速倍数；微信支付的节奏是 2 小时内 30 次

notify_url 可以直接写本机地址，例如 http://127.0.0.1:3000/notify。按 Ctrl-C 停止。`,
  },
  call: {
    en: `wechatpay-fetch call <operation> [--field value …] [--body JSON]

Makes one call of the contract: checked, signed, sent, verified, checked again. Fields of the path, the query and the body are options;
- stands for _. The answer is printed as JSON on stdout, an error on stderr with exit code 1.

  wechatpay-fetch call pre-entrust-sign --appid wxd678efh567hg6787 --plan-id 12535 --out-contract-code W1 \\
    --contract-display-account 陈 --notify-url https://yourapp.com/notify
  wechatpay-fetch call query-contract --plan-id 12535 --out-contract-code W1

  --body JSON    the body, or the nested part of it; @FILE reads a file, - reads stdin; single fields come on top
  --help         after an operation: the fields it must have

Operations
`,
    zh: `wechatpay-fetch call <操作> [--字段 值 …] [--body JSON]

按契约发起一次调用：先校验、签名、发送，再验签、校验应答。路径、查询与请求体的字段都写成选项，下划线可写成短横线。
应答以 JSON 打印到标准输出；出错时，错误打印到标准错误，退出码为 1。

  wechatpay-fetch call pre-entrust-sign --appid wxd678efh567hg6787 --plan-id 12535 --out-contract-code W1 \\
    --contract-display-account 陈 --notify-url https://yourapp.com/notify
  wechatpay-fetch call query-contract --plan-id 12535 --out-contract-code W1

  --body JSON    整个请求体或其中的嵌套部分；@文件 表示读文件，- 表示读标准输入；单个字段的选项优先
  --help         写在操作之后：列出必填字段

操作
`,
  },
  certificates: {
    en: `wechatpay-fetch certificates [--out DIR]

Downloads the platform certificates, decrypts them with the APIv3 key, verifies the answer with what it carried, and writes each to
wechatpay_<serial number>.pem. A merchant that has the WeChat Pay public key only needs none of this.

  --out DIR   where to write; otherwise the current directory`,
    zh: `wechatpay-fetch certificates [--out 目录]

下载微信支付平台证书，用 APIv3 密钥解密，再用解出的证书验证这次应答，逐张写入 wechatpay_<序列号>.pem。
只使用微信支付公钥的商户不需要本命令。

  --out 目录   写入的位置；默认是当前目录`,
  },
}

/** The help on everything, with the environment variables. */
export function generalHelp(language: Language): string {
  const width = Math.max(...Object.keys(variables).map((name) => name.length))
  const lines = Object.entries(variables).map(([name, text]) => `  ${name.padEnd(width)}  ${text[language]}`)
  return general[language] + lines.join('\n')
}

/** The help on one command. */
export function commandHelp(command: string, language: Language): string {
  return commands[command]![language]
}
