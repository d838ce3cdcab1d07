/** The command in this process, with what it prints. */
import { runCommand } from '../../src/cli/command.js'
import type { Terminal } from '../../src/cli/terminal.js'

/** What a test must say of the terminal; the rest is quiet. */
type Usual = Pick<Terminal, 'env' | 'fetch'> & Partial<Terminal>

/** Makes what runs the command; `change` is for one run. */
export function createRun(usual: Usual) {
  return async (args: readonly string[], change: Partial<Terminal> = {}) => {
    const out: string[] = []
    const err: string[] = []
    const code = await runCommand(args, {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      isInteractive: false,
      now: Date.now,
      readInput: async () => '',
      signal: new AbortController().signal,
      ...usual,
      ...change,
    })
    return { code, out: out.join('\n'), err: err.join('\n') }
  }
}

/** The variables of a merchant with the public key of WeChat Pay. */
export function variablesOf(merchant: {
  readonly mchid: string
  readonly serialNo: string
  readonly privateKey: string
  readonly platformKeys: Readonly<Record<string, string>>
}) {
  const [[publicKeyId, publicKey]] = Object.entries(merchant.platformKeys) as [[string, string]]
  return {
    LANG: 'en_US.UTF-8',
    WECHATPAY_MCHID: merchant.mchid,
    WECHATPAY_SERIAL_NO: merchant.serialNo,
    WECHATPAY_PRIVATE_KEY: merchant.privateKey,
    WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
    WECHATPAY_PUBLIC_KEY: publicKey,
  }
}
