/** Commands of the mock: methods in JavaScript, requests under `/mock`. */
import { kebab } from '../contract/contract.js'
import type { Delivery, Dispatch } from './delivery.js'
import { faultNames, signatureFaultNames, type Fault, type NotificationFault } from './faults.js'
import { whereNames, type Where } from './plans.js'
import { knownRefusals, type Refusal } from './refusals.js'
import type { MockExchange } from './settings.js'

/** Ways in which a contract ends without the merchant's call; WeChat Pay may add others. */
export type TerminationMode =
  'USER_TERMINATE' | 'WEPAY_WEB_TERMINATE' | 'CUSTOMER_SERVICE_TERMINATE' | 'SYSTEM_TERMINATE' | (string & {})

/** `trade_state` of a sub-order. These are APIv3's general words; which of them a deduction has besides SUCCESS is not published. */
export type TradeState =
  'SUCCESS' | 'NOTPAY' | 'USERPAYING' | 'ACCEPT' | 'PAYERROR' | 'CLOSED' | 'REVOKED' | (string & {})

/** Something planned that no message has met yet. */
export interface Pending {
  /** What is planned, e.g. `fault forged` or `refusal NOT_ENOUGH`. */
  readonly plan: string
  /** Which messages are meant; empty for the next one. */
  readonly where: Where
}

/** An answer before it is signed. */
export interface AnswerContent {
  readonly status: number
  /** The JSON body; absent for 204. */
  readonly body?: unknown
}

/** Faults, followed by an optional filter. */
export type Aimed<Name> = readonly Name[] | readonly [...Name[], Where]

/**
 * Everything that a test can tell or ask the mock. Over HTTP the same is under `/mock`. What cannot be done is refused with `ERR_OPTIONS`, which says
 * what was given and what is wanted.
 */
export interface MockCommands {
  /**
   * The payer signs the contract. WeChat Pay tells `notify_url`; resolves when that was accepted, or given up after the last attempt.
   * Rejects unless the contract waits to be signed, and where there is no receiver on this machine; see `deliverTo`.
   */
  readonly approve: (out_contract_code: string) => Promise<Delivery>
  /** The payer leaves the signing page for good. Nobody is told. Throws unless the contract waits to be signed. */
  readonly giveUp: (out_contract_code: string) => void
  /** A signed contract ends, by default because the payer wants it. Delivers and rejects like {@link approve}. */
  readonly terminate: (out_contract_code: string, mode?: TerminationMode) => Promise<Delivery>
  /** The life of a signed contract is over. Nobody is told: whether WeChat Pay tells it is not published. */
  readonly expire: (out_contract_code: string) => void
  /**
   * The next deduction that is meant comes to this state. `subOrder`, an `out_trade_no` or a place from 1, confines it to one; the others are paid.
   */
  readonly deduct: (state: TradeState, where?: Where & { readonly subOrder?: string | number }) => void
  /** What is neither paid nor given back of an order comes to a state, by default SUCCESS; or only one sub-order of it. Returns the order. */
  readonly settle: (combine_out_trade_no: string, state?: TradeState, subOrder?: string | number) => unknown
  /**
   * A refund comes to a state, by default SUCCESS; others are ABNORMAL and CLOSED, after which the money is left to be refunded again. WeChat Pay
   * tells the `notify_url` of its application. Returns the refund.
   */
  readonly settleRefund: (out_refund_no: string, status?: string) => unknown
  /** The next request that is meant is refused, signed like every answer. */
  readonly refuse: (refusal: Refusal | Refusal['code'], where?: Where) => void
  /** The next answer that is meant is what this function makes of it, before it is signed. */
  readonly answer: (change: (answer: AnswerContent) => AnswerContent | Promise<AnswerContent>, where?: Where) => void
  /** Plays these faults, one for each of the next requests that are meant: `inject('forged', { contract: 'W1' })`. */
  readonly inject: (...faults: Aimed<Fault>) => void
  /** Plays these faults, one for each of the next attempts to deliver; of {@link Where} only the contract counts. */
  readonly injectNotification: (...faults: Aimed<NotificationFault>) => void
  /** Everything planned that no message has met yet: empty when all was played. */
  readonly pending: () => readonly Pending[]
  /** Forgets everything planned. */
  readonly clear: () => void
  /** What came, what was answered, and why: the last 1,000 requests that are meant, the oldest first. */
  readonly requests: (where?: Where) => readonly MockExchange[]
  /** The contracts as their query shows them, with what only the mock knows; all or one. */
  readonly contracts: (out_contract_code?: string) => readonly Readonly<Record<string, unknown>>[]
  /** The orders as their query shows them, with what is left to give back, in 分; all or one. */
  readonly orders: (combine_out_trade_no?: string) => readonly Readonly<Record<string, unknown>>[]
  /** The refunds as their query shows them; all or one. */
  readonly refunds: (out_refund_no?: string) => readonly Readonly<Record<string, unknown>>[]
  /** What became of each notification since its first attempt, the oldest first; all, or those of one contract. */
  readonly deliveries: (out_contract_code?: string) => readonly Delivery[]
  /**
   * Begins to replace the platform certificate: the new one is listed at once; after 1 day it signs every other answer, after 5 days all,
   * and after 10 days the old one is no longer listed. Days pass by {@link clock} or the option `now`.
   */
  readonly rotate: () => void
  /** Time passes for sessions, contracts and certificates, by milliseconds from now on; 0 is the real time again. Signatures keep the real time. */
  readonly clock: (ahead?: number) => { readonly now: string; readonly ahead: number }
  /** The clock of signatures and `Date` is ahead by milliseconds, or behind; 0 ends it. */
  readonly skew: (ahead?: number) => { readonly now: string; readonly ahead: number }
  /** Forgets contracts, orders, requests and plans, ends deliveries, sets the clocks right. Keys stay. */
  readonly reset: () => void
  /** Ends deliveries and servers. */
  readonly stop: () => Promise<void>
}

/** What a query parameter takes. */
export interface Choice {
  readonly pattern: RegExp
  /** The accepted values, in words. */
  readonly wanted: string
}

type Query = Readonly<Record<string, string>>

/** One command. */
export interface Command {
  /** True for GET, which changes nothing; the others are POST. */
  readonly reads?: true
  /** What follows its name in the path; in brackets what may be left out. Default: nothing. */
  readonly subject?: string
  /** The query parameters that it knows; none must be given. Default: none. */
  readonly query?: Readonly<Record<string, Choice>>
  /** Present where it takes a body: what the body is. */
  readonly body?: string
  /** What it does, in one line of English and of Chinese. */
  readonly en: string
  readonly zh: string
  /** What is typed behind its name in an example, and the body of it. Default: nothing. */
  readonly example?: string
  readonly data?: string
  /** Returns what is answered as JSON; where it returns nothing, all that is planned. Throws or rejects with `ERR_OPTIONS` for what cannot be done. */
  readonly run: (mock: CommandTarget, subject: string, query: Query, body: unknown) => unknown
  /** Runs after the answer was sent. */
  readonly after?: (mock: CommandTarget) => unknown
}

/** The mock as commands reach it: its methods, and deliveries that can be followed before they end. */
export interface CommandTarget extends Omit<MockCommands, 'approve' | 'terminate'> {
  readonly approve: (out_contract_code: string) => Dispatch
  readonly terminate: (out_contract_code: string, mode?: string) => Dispatch
}

const any: Choice = { pattern: /./su, wanted: 'a text' }
const until: Choice = { pattern: /^end$/, wanted: 'end' }
// No closed list: WeChat Pay may add others.
const word: Choice = { pattern: /^[A-Z]+(_[A-Z]+)*$/, wanted: 'a word like USER_TERMINATE or PAYERROR' }
const status: Choice = { pattern: /^[2-5][0-9][0-9]$/, wanted: 'an HTTP status from 200 to 599' }
const where: Readonly<Record<keyof Where, Choice>> = { operation: any, path: any, contract: any, order: any }

const readWhere = (query: Query): Where =>
  Object.fromEntries(whereNames.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])))

/** Waits for what is asked for: by default the first attempt, because the last may be 2 hours away. */
function follow({ firstAttempt, end }: Dispatch, { until: moment }: Query): Promise<Delivery> {
  return moment === undefined ? firstAttempt : end
}

const split = <Name extends string>(names: string) => names.split(',').map((name) => name.trim() as Name)

const units = { '': 1000, ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Milliseconds of a text like `2h`, `-400s` or `0`; NaN where it is none. Seconds unless a unit says otherwise. */
function readDuration(text: string): number | undefined {
  if (text === '') return undefined
  const [, number, unit = ''] = /^(-?[0-9]+(?:\.[0-9]+)?)(ms|s|m|h|d)?$/.exec(text) ?? []
  return Number(number) * units[unit as keyof typeof units]
}

/** Every command by the name of its method; under `/mock` with hyphens. One that is missing does not compile. */
export const commands: Readonly<Record<keyof MockCommands, Command>> = {
  approve: {
    subject: '/{out_contract_code}',
    query: { until },
    en: 'the payer signs; answers with the delivery after its first attempt, with ?until=end when it has ended',
    zh: '用户签约；第一次投递之后应答，加 ?until=end 则等到投递结束',
    example: '/W1',
    run: (mock, code, query) => follow(mock.approve(code), query),
  },
  giveUp: {
    subject: '/{out_contract_code}',
    en: 'the payer leaves the signing page for good; nobody is told',
    zh: '用户放弃签约，不会有通知',
    example: '/W2',
    run: (mock, out_contract_code) => {
      mock.giveUp(out_contract_code)
      return { out_contract_code, given_up: true }
    },
  },
  terminate: {
    subject: '/{out_contract_code}',
    query: { mode: word, until },
    en: 'a signed contract ends, by ?mode=USER_TERMINATE unless told otherwise; answers like approve',
    zh: '已签约的协议解约，默认 ?mode=USER_TERMINATE；应答同 approve',
    example: '/W1?mode=SYSTEM_TERMINATE',
    run: (mock, code, query) => follow(mock.terminate(code, query['mode']), query),
  },
  expire: {
    subject: '/{out_contract_code}',
    en: 'the life of a signed contract is over; nobody is told',
    zh: '已签约的协议到期，不会有通知',
    example: '/W1',
    run: (mock, out_contract_code) => {
      mock.expire(out_contract_code)
      return mock.contracts(out_contract_code)
    },
  },
  deduct: {
    subject: '/{trade_state}',
    query: { ...where, 'sub-order': any },
    en: 'the next deduction comes to this state, e.g. USERPAYING or PAYERROR; ?sub-order= (number or place) alone, the others are paid',
    zh: '下一笔扣款变成这个状态，例如 USERPAYING、PAYERROR；?sub-order= 只影响该子单（单号或序号），其余成功',
    example: '/PAYERROR?contract=W1&sub-order=2',
    run: (mock, state, query) =>
      mock.deduct(state, { ...readWhere(query), ...(query['sub-order'] && { subOrder: query['sub-order'] }) }),
  },
  settle: {
    subject: '/{combine_out_trade_no}',
    query: { state: word, 'sub-order': any },
    en: 'what is not paid of an order is paid now, or comes to another ?state=',
    zh: '订单中尚未支付的部分现在支付成功，或变为 ?state= 指定的状态',
    example: '/P1',
    run: (mock, order, query) => mock.settle(order, query['state'], query['sub-order']),
  },
  settleRefund: {
    subject: '/{out_refund_no}',
    query: { status: word },
    en: 'a refund comes to SUCCESS, or to another ?status= (ABNORMAL, CLOSED), and its notify_url is told',
    zh: '退款变为 SUCCESS 或 ?status= 指定的状态（ABNORMAL、CLOSED），并通知 notify_url',
    example: '/R1?status=ABNORMAL',
    run: (mock, number, query) => mock.settleRefund(number, query['status']),
  },
  refuse: {
    subject: '/{code}',
    query: { ...where, status, message: any },
    body: '"detail" of the refusal, as JSON',
    en: `the next request is refused, signed; status and message follow the code where it is known: ${Object.keys(knownRefusals).join(', ')}`,
    zh: `下一个请求被拒绝，应答有签名；已知错误码自带状态码与文案：${Object.keys(knownRefusals).join('、')}`,
    example: '/NOT_ENOUGH?operation=createTransaction',
    run: (mock, code, query, detail) => {
      const { message, status: number } = query
      const facts = { ...(number && { status: Number(number) }), ...(message && { message }) }
      mock.refuse({ code, ...facts, ...(detail === undefined ? {} : { detail }) } as Refusal, readWhere(query))
    },
  },
  answer: {
    query: { ...where, status },
    body: 'fields that replace those of the answer, as a JSON object',
    en: 'the next answer is changed before it is signed: its status, and the fields of a JSON body that you send',
    zh: '下一个应答在签名之前被改写：状态码，以及请求体（JSON 对象）里给出的字段',
    example: '?operation=queryContract',
    data: '{"contract_state":"TERMINATED"}',
    run: (mock, _, query, body) => {
      const fields = body as object | undefined
      const change = ({ status: own, body: said }: AnswerContent) => ({
        status: Number(query['status'] ?? own),
        body: fields === undefined ? said : { ...(said as object | undefined), ...fields },
      })
      mock.answer(change, readWhere(query))
    },
  },
  inject: {
    subject: '/{fault},{fault}…',
    query: where,
    en: `plays these faults, one for each of the next requests: ${faultNames.join(', ')}`,
    zh: `给接下来的请求逐个安排故障：${faultNames.join('、')}`,
    example: '/html-502,forged',
    run: (mock, names, query) => mock.inject(...split<Fault>(names), readWhere(query)),
  },
  injectNotification: {
    subject: '/{fault},{fault}…',
    query: { contract: any },
    en: `plays these faults, one for each of the next attempts to deliver: ${signatureFaultNames.join(', ')}`,
    zh: `给接下来的投递逐次安排故障：${signatureFaultNames.join('、')}`,
    example: '/probe?contract=W1',
    run: (mock, names, query) => mock.injectNotification(...split<NotificationFault>(names), readWhere(query)),
  },
  pending: {
    reads: true,
    en: 'everything planned that no message has met yet',
    zh: '已安排但尚未发生的故障与结果',
    run: (mock) => mock.pending(),
  },
  clear: {
    en: 'forgets everything planned',
    zh: '取消所有安排',
    run: (mock) => mock.clear(),
  },
  requests: {
    reads: true,
    query: where,
    en: 'what came, what was answered, and why: the last 1,000 requests, the oldest first',
    zh: '收到的请求、应答与原因：最近 1,000 个，从旧到新',
    example: '?contract=W1',
    run: (mock, _, query) => mock.requests(readWhere(query)),
  },
  contracts: {
    reads: true,
    subject: '[/{out_contract_code}]',
    en: 'the contracts, all or this one',
    zh: '查看协议：全部或其中一份',
    run: (mock, code) => mock.contracts(code || undefined),
  },
  orders: {
    reads: true,
    subject: '[/{combine_out_trade_no}]',
    en: 'the orders, with what is left to give back; all or this one',
    zh: '查看订单及可退金额：全部或其中一笔',
    run: (mock, number) => mock.orders(number || undefined),
  },
  refunds: {
    reads: true,
    subject: '[/{out_refund_no}]',
    en: 'the refunds, all or this one',
    zh: '查看退款：全部或其中一笔',
    example: '/R1',
    run: (mock, number) => mock.refunds(number || undefined),
  },
  deliveries: {
    reads: true,
    subject: '[/{out_contract_code}]',
    en: 'what became of each notification since its first attempt, the oldest first; all, or those of one contract',
    zh: '各条通知投递得怎么样，从旧到新：全部或某份协议的',
    example: '/W1',
    run: (mock, code) => mock.deliveries(code || undefined),
  },
  rotate: {
    en: 'begins to replace the platform certificate: the new one is listed at once, signs every other message after 1 day, all after 5',
    zh: '开始更换平台证书：新证书立即可下载，1 天后与旧证书轮流签名，5 天后只用新证书',
    run: (mock) => {
      mock.rotate()
      return { rotating: true }
    },
  },
  clock: {
    subject: '[/{ahead}]',
    en: 'time passes for sessions, contracts and certificates, not for signatures: 2h, 366d; 0 is the real time again',
    zh: '让会话、协议、证书的时间流逝（不影响签名）：2h、366d；0 恢复真实时间',
    example: '/2h',
    run: (mock, ahead) => mock.clock(readDuration(ahead)),
  },
  skew: {
    subject: '[/{ahead}]',
    en: "WeChat Pay's clock in signatures and Date is ahead of this machine's, or behind: 400s, -10m; 0 ends it",
    zh: '微信支付的时钟（签名与 Date）比本机快或慢：400s、-10m；0 恢复',
    example: '/-400s',
    run: (mock, ahead) => mock.skew(readDuration(ahead)),
  },
  reset: {
    en: 'forgets contracts, orders, requests and plans, ends deliveries, sets the clocks right; keys stay',
    zh: '清空协议、订单、请求记录与安排，停止投递，恢复时钟；密钥不变',
    run: (mock) => {
      mock.reset()
      return { reset: true }
    },
  },
  stop: {
    en: 'ends the mock',
    zh: '停止模拟服务',
    run: () => ({ stopped: true }),
    after: (mock) => mock.stop(),
  },
}

/** Every command as it is typed, with what it does, for the help of the command line. */
export function describeCommands(language: 'en' | 'zh', origin: string): string {
  return Object.entries(commands)
    .map(([name, { reads, example = '', data, [language]: does }]) => {
      const address = `${origin}/mock/${kebab(name)}${example}`
      const quoted = example.includes('?') ? `'${address}'` : address
      return `  curl ${reads ? '' : '-X POST '}${quoted}${data === undefined ? '' : ` -d '${data}'`}\n      ${does}`
    })
    .join('\n')
}
