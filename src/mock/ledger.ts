/** Ledger of the mock: contracts, orders and refunds, and the changes of their state. */
import { randomBytes, randomInt } from 'node:crypto'
import type { components } from '../../generated/schema.js'
import { refuseOption } from '../contract/contract.js'

type Schemas = components['schemas']

/** How a contract ended. */
export interface LedgerTermination {
  readonly mode: string
  readonly remark: string
  /** Milliseconds since 1970. */
  readonly time: number
}

/** A contract from its pre-sign on. Times are milliseconds since 1970. */
export interface LedgerContract {
  /** `pre_entrustweb_id` */
  readonly session: string
  /** Until when the payer can sign. */
  readonly sessionExpiry: number
  /** The body of the pre-sign call. */
  readonly request: Schemas['PreEntrustSign']
  /** The pre-sign operation, because two of them share the numbers. */
  readonly operationId: string
  state: 'NOT_SIGNED' | 'SIGNED' | 'TERMINATED'
  /** The payer has left the signing page for good. */
  isGivenUp?: boolean
  /** What signing has added. */
  signing?: { readonly contractId: string; readonly openid: string; readonly time: number; expiry: number }
  termination?: LedgerTermination
}

/** What the merchant asks for in one sub-order of a deduction. */
export type SubOrderRequest = Schemas['DeductionSubOrder']

/** A sub-order with its own state. */
export interface LedgerSubOrder {
  readonly request: SubOrderRequest
  readonly transactionId: string
  /** `trade_state` */
  state: string
  /** When it was paid, in milliseconds since 1970. */
  paidAt?: number
  /** What is left to give back, in 分; 0 unless it is paid. */
  refundable: number
}

/** A combined order. */
export interface LedgerOrder {
  /** The body of the deduction. */
  readonly request: Schemas['CombineDeduction']
  readonly contract: LedgerContract
  readonly subOrders: readonly LedgerSubOrder[]
}

/** A refund of a sub-order. Times are milliseconds since 1970. */
export interface LedgerRefund {
  readonly request: Schemas['RefundApplication']
  readonly refundId: string
  readonly subOrder: LedgerSubOrder
  readonly createdAt: number
  status: string
  /** When the money arrived. */
  succeededAt?: number | undefined
}

/** A file under a download link. */
export interface LedgerFile {
  readonly bytes: Uint8Array
  readonly type: string
  /** Until when the link lives, in milliseconds since 1970. */
  readonly expiry: number
}

/** The state of one mock. */
export interface Ledger {
  /** By `out_contract_code`, which is unique on the merchant's side. */
  readonly contracts: Map<string, LedgerContract>
  /** By `combine_out_trade_no`. */
  readonly orders: Map<string, LedgerOrder>
  /** By `out_refund_no`. */
  readonly refunds: Map<string, LedgerRefund>
  /** By the token of their link. */
  readonly files: Map<string, LedgerFile>
}

/** Opens an empty ledger. */
export function openLedger(): Ledger {
  return { contracts: new Map(), orders: new Map(), refunds: new Map(), files: new Map() }
}

/** A session lives 2 hours. https://pay.weixin.qq.com/doc/v3/partner/4012881608 */
const SESSION_LIFE = 2 * 3_600_000

/** Opens a session. Its id is like the published ones: prefix and 22 characters. */
export function openSession(now: number): Pick<LedgerContract, 'session' | 'sessionExpiry'> {
  const session = `5778aad${randomBytes(16).toString('base64url').replace(/[-_]/g, 'X')}`
  return { session, sessionExpiry: now + SESSION_LIFE }
}

/** True when two JSON values have the same fields with the same values, in any order. */
export function isSameRequest(a: unknown, b: unknown): boolean {
  const sort = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value
  return JSON.stringify(a, sort) === JSON.stringify(b, sort)
}

/** The contract that was signed under WeChat Pay's own number. */
export function findByContractId({ contracts }: Ledger, contractId: unknown): LedgerContract | undefined {
  return [...contracts.values()].find(({ signing }) => signing?.contractId === contractId)
}

/** Published examples last one year. */
const YEAR = 365 * 86_400_000

/** Says that a number is unknown, with the last ones that are not: it is most often misspelt. */
function unknown(known: readonly string[]): string {
  return `is unknown to this mock, which knows ${known.slice(-5).join(', ') || 'none'}`
}

function findContract(ledger: Ledger, out_contract_code: string, wanted: LedgerContract['state']): LedgerContract {
  const contract = ledger.contracts.get(out_contract_code)
  if (contract?.state === wanted && !contract.isGivenUp) return contract
  const given = contract
    ? `has the state ${contract.state}${contract.isGivenUp ? ', given up' : ''}`
    : unknown([...ledger.contracts].map(([code, { state }]) => `${code} (${state})`))
  const advice = 'Pre-sign it first, and play each step once'
  throw refuseOption('out_contract_code', `the contract ${given}`, `one with the state ${wanted}. ${advice}`)
}

/** Finds a contract that the payer can still sign. Throws `ERR_OPTIONS`. */
export function findSignable(ledger: Ledger, out_contract_code: string, now: number): LedgerContract {
  const contract = findContract(ledger, out_contract_code, 'NOT_SIGNED')
  if (now < contract.sessionExpiry) return contract
  const wanted = 'an open session. Pre-sign again with the same number'
  throw refuseOption('out_contract_code', 'its session is older than 2 hours', wanted)
}

/** Signs a contract as the payer does. Ids are like the published ones. Throws `ERR_OPTIONS` unless it waits to be signed. */
export function approveContract(ledger: Ledger, out_contract_code: string, now: number): LedgerContract {
  const contract = findSignable(ledger, out_contract_code, now)
  const openid = `o-${randomBytes(20).toString('base64url').slice(0, 26)}`
  const contractId = `${now}${randomInt(10_000, 100_000)}`
  return Object.assign(contract, { state: 'SIGNED', signing: { contractId, openid, time: now, expiry: now + YEAR } })
}

/** Ends a session without a signature; the contract stays as it is. Throws `ERR_OPTIONS` unless it waits to be signed. */
export function giveUpContract(ledger: Ledger, out_contract_code: string): void {
  findContract(ledger, out_contract_code, 'NOT_SIGNED').isGivenUp = true
}

/** Finds a contract that is signed. Throws `ERR_OPTIONS`. */
export function findSigned(ledger: Ledger, out_contract_code: string): LedgerContract {
  return findContract(ledger, out_contract_code, 'SIGNED')
}

/** Expires a signed contract now. Throws `ERR_OPTIONS` unless it is signed. */
export function expireContract(ledger: Ledger, out_contract_code: string, now: number): void {
  findSigned(ledger, out_contract_code).signing!.expiry = now
}

/** Ends a signed contract. */
export function terminateContract(contract: LedgerContract, termination: LedgerTermination): LedgerContract {
  return Object.assign(contract, { state: 'TERMINATED', termination })
}

/** Gives a sub-order a state, with what follows for its money. */
export function setState(subOrder: LedgerSubOrder, state: string, now: number): void {
  const isPaid = state === 'SUCCESS'
  subOrder.state = state
  if (isPaid) subOrder.paidAt = now
  subOrder.refundable = isPaid ? subOrder.request.amount.total_amount : 0
}

/** The sub-orders that are meant: by their `out_trade_no`, by their place from 1, or all. */
export function chooseSubOrders<One extends { readonly out_trade_no: string }>(
  subOrders: readonly One[],
  chosen: string | undefined,
): readonly One[] {
  if (chosen === undefined) return subOrders
  const named = subOrders.filter(({ out_trade_no }) => out_trade_no === chosen)
  return named.length > 0 || !/^[1-9][0-9]?$/.test(chosen) ? named : subOrders.slice(Number(chosen) - 1, Number(chosen))
}

/** Lets sub-orders that are neither paid nor given back go on to another state. Throws `ERR_OPTIONS` where none waits. */
export function settleOrder(
  ledger: Ledger,
  combine_out_trade_no: string,
  state: string,
  chosen: string | undefined,
  now: number,
): LedgerOrder {
  const order = ledger.orders.get(combine_out_trade_no)
  if (!order) {
    throw refuseOption(
      'combine_out_trade_no',
      `the order ${unknown([...ledger.orders.keys()])}`,
      'one that was deducted',
    )
  }
  const requests = chooseSubOrders(order.request.sub_orders, chosen)
  const waiting = order.subOrders.filter(
    (one) => requests.includes(one.request) && !['SUCCESS', 'REVOKED'].includes(one.state),
  )
  if (waiting.length === 0) {
    const states = order.subOrders.map((one) => `${one.request.out_trade_no} ${one.state}`).join(', ')
    throw refuseOption(
      'settle',
      `no sub-order that is meant waits (${states})`,
      'one that is neither paid nor given back',
    )
  }
  for (const one of waiting) setState(one, state, now)
  return order
}

/** Enters a deduction, each sub-order in the state that it is given. */
export function enterOrder(
  ledger: Ledger,
  request: LedgerOrder['request'],
  contract: LedgerContract,
  stateOf: (request: SubOrderRequest) => string,
  now: number,
): LedgerOrder {
  const subOrders = request.sub_orders.map((one) => {
    // 28 digits, like the published one.
    const digits = Array.from({ length: 13 }, () => randomInt(10)).join('')
    const subOrder = { request: one, transactionId: `42${now}${digits}`.slice(0, 28), state: '', refundable: 0 }
    setState(subOrder, stateOf(one), now)
    return subOrder
  })
  const order = { request, contract, subOrders }
  ledger.orders.set(request.combine_out_trade_no, order)
  return order
}

/** Gives a refund a state, with what follows for the money that is left. Throws `ERR_OPTIONS` for an unknown number. */
export function settleRefund(ledger: Ledger, out_refund_no: string, status: string, now: number): LedgerRefund {
  const refund = ledger.refunds.get(out_refund_no)
  if (!refund)
    throw refuseOption('out_refund_no', `the refund ${unknown([...ledger.refunds.keys()])}`, 'one that was applied for')
  const isClosed = (one: string) => one === 'CLOSED'
  const { refund: amount } = refund.request.amount
  if (isClosed(status) && !isClosed(refund.status)) refund.subOrder.refundable += amount
  if (!isClosed(status) && isClosed(refund.status)) refund.subOrder.refundable -= amount
  return Object.assign(refund, { status, succeededAt: status === 'SUCCESS' ? now : undefined })
}
