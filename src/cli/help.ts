/** Help texts of the command, in both languages. */
import { variables, type Text } from '../environment/environment.js'
import { mockHelp } from './mock-help.js'
import type { Language } from './terminal.js'

const general: Text = {
  en: `wechatpay-fetch: WeChat Pay APIv3 from the command line

Usage: wechatpay-fetch <command> [options]

Commands
  doctor         check keys, certificates and numbers; offline, or with --online by WeChat Pay's own self-test
  mock           serve a WeChat Pay on this machine that checks signatures and signs its answers
  call           make one checked, signed and verified call
  certificates   download the platform certificates into files
  bill           download the bill of a day into a file, checked
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
  bill           把一天的账单下载为文件，并核对哈希
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
can be made of is left out and named. Needs openapi-typescript and typescript, and says how to install what is missing.

  --include PATTERN  only the paths that match: * is one step, ** any number of them; may be given several times
  --check            write nothing; exit with 1 where the files do not follow from FILE, for your own CI

  npx wechatpay-fetch generate openapi.yaml --out src/wechatpay --include '/v3/ecommerce/**'`,
    zh: `wechatpay-fetch generate 文件 --out 目录 [--include 路径] [--check]

由 OpenAPI 文件（3.1 或 3.0）生成 schema.ts（类型）、contract.ts（客户端据以检查的数据）和 chain.ts（调用链）。无法调用的接口会被略去，并逐一说明。
需要 openapi-typescript 和 typescript；缺少哪个，会给出安装命令。

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
                    platform certificates are used, try the APIv3 key on them. Calls go out as those of createWechatPayClient(fromEnv()) do; an
                    agent or fetch that the application gives its client is not seen here
  --notify-url URL  and have WeChat Pay send a SECURITY_ECHO.SUCCESS notification to your receiver; whether it arrives, only you can see
  --json            print { ok, findings } for machines

Exit code: 0 when there is no error (warnings may be there), 1 otherwise, 2 for a wrong command line.`,
    zh: `wechatpay-fetch doctor [--online [--notify-url URL]] [--json]

读取环境变量（清单见 wechatpay-fetch --help），检查：每个密钥能否解析、有没有放错；私钥、证书与序列号是否配套；有没有把商户自己的
密钥、证书与微信支付的混用；当前是哪种验签模式。逐条说明现状、要求，以及到商户平台何处获取。不会输出任何密钥内容。

  --online          再调用 POST /v3/security/echo（不涉及资金），并用应答的 Date 核对本机时钟；使用平台证书时，还会用 APIv3 密钥试着解密。
                    请求与 createWechatPayClient(fromEnv()) 走同一条路；应用自己传入的 agent 或 fetch 在这里看不到
  --notify-url URL  同时请微信支付向你的接收地址发一条 SECURITY_ECHO.SUCCESS 通知；是否收到，要在接收端查看
  --json            以 JSON 输出 { ok, findings }，供程序读取

退出码：没有错误为 0（允许有警告），有错误为 1，命令行写错为 2。`,
  },
  mock: mockHelp,
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

按接口定义发起一次调用：先校验、签名、发送，再验签、校验应答。路径、查询与请求体的字段都写成选项，下划线可写成短横线。
应答以 JSON 打印到标准输出；出错时，错误打印到标准错误，退出码为 1。

  wechatpay-fetch call pre-entrust-sign --appid wxd678efh567hg6787 --plan-id 12535 --out-contract-code W1 \\
    --contract-display-account 陈 --notify-url https://yourapp.com/notify
  wechatpay-fetch call query-contract --plan-id 12535 --out-contract-code W1

  --body JSON    整个请求体或其中的嵌套部分；@文件 表示读文件，- 表示读标准输入；单个字段的选项优先
  --help         写在操作之后：列出必填字段

操作
`,
  },
  bill: {
    en: `wechatpay-fetch bill --out FILE [--date yyyy-MM-dd] [--type TYPE] [--sub-mchid NUMBER] [--account ACCOUNT] [--json]

Applies for the bill of a day, downloads it at once, unzips or decrypts it, checks its hash and writes FILE: whole, or not at all. Prints
the totals at its end. A file that is there already is not written over.

  --date        a day that is over in UTC+8; otherwise yesterday. Bills are made from 9:00 of the next day
  --type        trade          payments and refunds (otherwise this one)
                fund           movements of your own account
                sub-merchant   movements of one sub-merchant, named by --sub-mchid
                sub-merchants  movements of all sub-merchants
  --account     BASIC (otherwise this one), OPERATION, FEES or DEPOSIT
  --json        print { file, date, type, bytes, totals } for machines

Exit code: 0 when FILE is written, 1 otherwise, 2 for a wrong command line.`,
    zh: `wechatpay-fetch bill --out 文件 [--date yyyy-MM-dd] [--type 类型] [--sub-mchid 商户号] [--account 账户] [--json]

申请一天的账单，立即下载，解压或解密，核对哈希，再写入文件：要么完整写好，要么不写。最后打印账单末尾的汇总。
已经存在的文件不会被覆盖。

  --date        已经过去的一天，按北京时间（UTC+8）；默认是昨天。次日 9 点开始生成
  --type        trade          收款与退款（默认）
                fund           平台自己账户的资金变动
                sub-merchant   一个二级商户的资金变动，用 --sub-mchid 指定
                sub-merchants  全部二级商户的资金变动
  --account     BASIC（默认）、OPERATION、FEES 或 DEPOSIT
  --json        以 JSON 输出 { file, date, type, bytes, totals }，供程序读取

退出码：文件写好为 0，否则为 1，命令行写错为 2。`,
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
