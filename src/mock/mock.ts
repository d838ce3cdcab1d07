/** The mock of WeChat Pay: in memory, it checks and signs like the real one, which has no sandbox. */
import { checkOptions, refuseOption, refuseValue } from '../contract/contract.js'
import { admitRequest, checkSignature, findFacts, isKnownPath, operationIds } from './admission.js'
import { DOWNLOAD_PATH, downloadFile } from './bills.js'
import type { AnswerContent, CommandTarget, MockCommands, Pending, TerminationMode, TradeState } from './commands.js'
import type { Context, Outcome } from './context.js'
import { describeContract } from './contracts.js'
import { control } from './control.js'
import {
  createCredentials,
  exportKey,
  readCredentials,
  type CertifiedKey,
  type MockCredentials,
} from './credentials.js'
import {
  checkReceiver,
  deliverNotification,
  subjectOf,
  type Delivery,
  type DeliveryAttempt,
  type Dispatch,
} from './delivery.js'
import {
  faultNames,
  gatewayAnswers,
  signatureFaultNames,
  spoilReply,
  type Fault,
  type NotificationFault,
} from './faults.js'
import { handlers } from './handlers.js'
import { createKeyChoice, type KeyChoice, type KeyMode } from './key-choice.js'
import {
  approveContract,
  expireContract,
  findSignable,
  findSigned,
  giveUpContract,
  openLedger,
  settleOrder,
  settleRefund,
  terminateContract,
  type LedgerContract,
} from './ledger.js'
import { refuse, type Answer, type ReceivedRequest, type Reply } from './message.js'
import { announceSigning, announceTermination, type Announcement } from './notification.js'
import { describeOrder } from './orders.js'
import { announceRefund, describeRefund } from './refunds.js'
import { createPlans, isMeant, whereNames, type Facts, type Plans, type Where } from './plans.js'
import { knownRefusals, type Refusal, type RefusalCode } from './refusals.js'
import { listen, type ListenOptions, type MockServer } from './server.js'
import { checkKnown, prepareMock, type MockExchange, type MockWechatPayOptions } from './settings.js'
import { signReply } from './signature.js'

export { describeCommands } from './commands.js'
export { keyModes } from './key-choice.js'
export { proxiedHosts } from './server.js'
export { isHttpUrl } from './settings.js'

export type {
  AnswerContent,
  Delivery,
  DeliveryAttempt,
  Fault,
  KeyMode,
  ListenOptions,
  MockCommands,
  MockExchange,
  MockServer,
  MockWechatPayOptions,
  NotificationFault,
  Pending,
  Refusal,
  RefusalCode,
  TerminationMode,
  TradeState,
  Where,
}

/** Options of a client for this mock, under the names that `createWechatPayClient` takes. */
export interface MockMerchant {
  readonly mchid: string
  readonly serialNo: string
  /** PEM, PKCS#8. */
  readonly privateKey: string
  /** The merchant API certificate, PEM. */
  readonly certificate: string
  /** PEM by `Wechatpay-Serial`: what the merchant's state has of the public key and the platform certificates, when the mock was made. */
  readonly platformKeys: Readonly<Record<string, string>>
  /** 32 characters. */
  readonly apiV3Key: string
}

/** A mock of WeChat Pay. Two mocks share no key and no number. */
export interface MockWechatPay extends MockCommands {
  /** The mock as a `fetch` function: give it to the client, or listen. */
  readonly fetch: (request: Request) => Promise<Response>
  /** The mock over HTTP, with the commands under `/mock`. A number is the port; 0, the default, takes a free one. */
  readonly listen: (options?: number | ListenOptions) => Promise<MockServer>
  /** A merchant that this mock knows; spread it into `createWechatPayClient`. */
  readonly merchant: MockMerchant
  /** All keys and numbers of both sides as text, for the option `credentials` of a later mock. */
  readonly credentials: string
}

/** Exchanges and deliveries that are remembered. */
const JOURNAL_LENGTH = 1000

function describeMerchant(credentials: MockCredentials, keys: KeyChoice, now: number): MockMerchant {
  const { mchid, apiV3Key, merchant } = credentials
  const platformKeys = keys.known(now).map((key) => [key.serial, (key as CertifiedKey).pem ?? exportKey(key.publicKey)])
  return {
    mchid,
    apiV3Key,
    serialNo: merchant.serial,
    privateKey: exportKey(merchant.privateKey),
    certificate: merchant.pem,
    platformKeys: Object.fromEntries(platformKeys) as Record<string, string>,
  }
}

async function waitForAbort(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  throw signal.reason
}

/** Refuses a filter that no message can match. Throws `ERR_OPTIONS`. */
function checkWhere(where: Where): Where {
  checkOptions(where)
  for (const [name, value] of Object.entries(where)) {
    checkKnown('where', name, whereNames)
    if (typeof value !== 'string') throw refuseValue(name, value, 'a text')
  }
  if (where.operation !== undefined) checkKnown('operation', where.operation, operationIds)
  if (where.path === undefined || where.path === DOWNLOAD_PATH || isKnownPath(where.path)) return where
  throw refuseOption('path', `${where.path} is no path of the API definition`, 'one as it is sent')
}

/** Adds faults to a list, with the filter of the last argument. Throws `ERR_OPTIONS` for an unknown fault, because a test would pass without it. */
function addFaults<Name extends string>(plans: Plans<Name>, names: readonly Name[], given: readonly unknown[]): void {
  const last = given.at(-1)
  const isAimed = typeof last === 'object' && last !== null
  const faults = (isAimed ? given.slice(0, -1) : given).map((fault) => checkKnown('fault', fault, names))
  plans.add(checkWhere(isAimed ? last : {}), ...faults)
}

function checkState(state: string): string {
  if (/^[A-Z]+(_[A-Z]+)*$/.test(state)) return state
  throw refuseOption('state', `given ${JSON.stringify(state)}`, 'a word like SUCCESS or PAYERROR')
}

function readText(body: Uint8Array): unknown {
  if (body.length === 0) return undefined
  const text = Buffer.from(body).toString()
  try {
    return JSON.parse(text)
  } catch {
    return text.slice(0, 1000)
  }
}

/** The entries of a book: all, or the one of a number. */
const chosen = <Entry>(book: ReadonlyMap<string, Entry>, number: string | undefined): readonly Entry[] =>
  [...book].flatMap(([own, entry]) => (number === undefined || own === number ? [entry] : []))

function remember<One>(journal: One[], one: One): void {
  journal.push(one)
  if (journal.length > JOURNAL_LENGTH) journal.shift()
}

/** Makes a mock of WeChat Pay with nothing in its ledger. Throws `ERR_OPTIONS` for invalid options. */
export function createMockWechatPay(options: MockWechatPayOptions = {}): MockWechatPay {
  const prepared = prepareMock(options)
  const { mchid = '1900000109', now: readClock, onExchange, onDeliveryAttempt, onDelivery, terminationUrl } = prepared
  const credentials =
    prepared.credentials === undefined
      ? createCredentials(mchid, readClock())
      : readCredentials(prepared.credentials, readClock(), prepared.mchid)
  const keys = createKeyChoice(prepared.keys, credentials)
  const ledger = openLedger()
  const plans = {
    fault: createPlans<Fault>(),
    refusal: createPlans<Refusal>(),
    deduction: createPlans<Outcome>(),
    change: createPlans<(answer: AnswerContent) => AnswerContent | Promise<AnswerContent>>(),
    notification: createPlans<NotificationFault>(),
  }
  const journal: { readonly exchange: MockExchange; readonly facts: Facts }[] = []
  const deliveries = new Map<string, Delivery>()
  const servers = new Set<MockServer>()
  const ahead = { business: 0, signatures: 0 }
  let stopDeliveries = new AbortController()
  const stopWhenTold = () => stopDeliveries.abort(prepared.signal?.reason)
  if (prepared.signal?.aborted) stopWhenTold()
  else prepared.signal?.addEventListener('abort', stopWhenTold, { once: true })
  /** The clock of contracts, and the clock of signatures. */
  const businessNow = () => readClock() + ahead.business
  const signingNow = () => readClock() + ahead.signatures

  function onAttempt(delivery: Delivery): void {
    const { id, url, attempts, wait } = delivery
    deliveries.set(id, delivery)
    if (deliveries.size > JOURNAL_LENGTH) deliveries.delete([...deliveries.keys()][0]!)
    const { status, answer } = attempts.at(-1)!
    if (status === 0 && attempts.length === 1 && !onDeliveryAttempt && !onDelivery) {
      process.emitWarning(`A notification to ${url} was not answered: ${answer}.`, 'MockWechatPay')
    }
    onDeliveryAttempt?.(delivery)
    if (wait === undefined) onDelivery?.(delivery)
  }

  const delivery = { ...prepared, credentials, keys, now: signingNow, faults: plans.notification, onAttempt }

  function deliver(url: string, announcement: Announcement): Dispatch {
    return deliverNotification(url, announcement, delivery, stopDeliveries.signal)
  }

  /** Delivers what the merchant's own call has caused; where there is no receiver, that is all there is to tell. */
  function notify(url: string, announcement: Announcement): void {
    try {
      checkReceiver(url, delivery)
    } catch (error) {
      const attempts = [{ status: 0, answer: (error as Error).message, fault: undefined }]
      const id = `unsent-${deliveries.size}`
      return onAttempt({ id, ...subjectOf(announcement), url, accepted: false, attempts })
    }
    void deliver(url, announcement)
  }

  const endUrl = ({ request }: LedgerContract) => terminationUrl ?? request.notify_url
  const { mchid: own } = credentials

  async function answer(request: ReceivedRequest): Promise<Answer | 'reset' | 'hang'> {
    const facts = findFacts(request, ledger)
    const fault = plans.fault.take(facts)
    const time = new Date().toISOString()
    const report = (status: number, reason: string, said?: unknown) => {
      const { method, url } = request
      const exchange = { method, url, status, reason, fault, time, operation: facts.operation[0] }
      const whole = { ...exchange, body: readText(request.body), answer: said }
      remember(journal, { exchange: whole, facts })
      onExchange?.(whole)
    }
    const gateway = fault && gatewayAnswers[fault]
    if (gateway) {
      report(gateway.status, 'something in front of WeChat Pay answered')
      return gateway
    }
    const now = signingNow()
    const isDownload = request.method === 'GET' && request.url.split('?')[0] === DOWNLOAD_PATH
    const admitted = isDownload
      ? { refusal: checkSignature(request, credentials, now) ?? downloadFile(request.url, ledger, businessNow()) }
      : admitRequest(request, credentials, now)
    const reply = 'refusal' in admitted ? admitted.refusal : await carryOut(admitted.call, facts)
    if (fault === 'reset' || fault === 'hang') {
      report(0, reply.reason)
      return fault
    }
    report(reply.status, reply.reason, reply.body)
    const said = 'call' in admitted ? spoilReply(reply, fault, admitted.call.operation.echoes) : reply
    return signReply(said, keys.forAnswer(request.headers.get('Wechatpay-Serial'), now), credentials, now, fault)
  }

  async function carryOut(call: Parameters<(typeof handlers)[string]>[0], facts: Facts): Promise<Reply> {
    keys.heed(call.serial)
    const refusal = plans.refusal.take(facts)
    if (refusal) {
      const { code, detail } = refusal
      const [status, message] = (knownRefusals as Readonly<Record<string, readonly [number, string]>>)[code] ?? [
        400,
        code,
      ]
      const isSigned = code !== 'SIGN_ERROR'
      return refuse(refusal.status ?? status, code, refusal.message ?? message, detail, { signed: isSigned })
    }
    const handler = handlers[call.operation.operationId]
    const context: Context = {
      ...{ ledger, credentials, keys, notify },
      now: businessNow(),
      takeOutcome: () => plans.deduction.take(facts),
      announceEnd: (contract) => notify(endUrl(contract), announceTermination(contract, own)),
    }
    const reply = handler
      ? handler(call, context)
      : refuse(501, 'SYSTEM_ERROR', `the mock does not play ${call.operation.operationId}`)
    const change = plans.change.take(facts)
    if (!change) return reply
    const { status, body } = reply
    const changed = await change({ status, ...(body === undefined ? {} : { body: structuredClone(body) }) })
    return { status: changed.status, body: changed.body, reason: `${reply.reason}, changed by the test` }
  }

  function setClock(which: keyof typeof ahead, read: () => number, ms: number | undefined) {
    if (ms !== undefined && !Number.isFinite(ms)) {
      throw refuseOption('ahead', String(ms), 'milliseconds; over HTTP 2h, -400s, 366d or 0')
    }
    if (ms !== undefined) ahead[which] = ms
    return { now: new Date(read()).toISOString(), ahead: ahead[which] }
  }

  function clear(): void {
    for (const one of Object.values(plans)) one.clear()
  }

  const target: CommandTarget = {
    approve: (code) => {
      checkReceiver(findSignable(ledger, code, businessNow()).request.notify_url, delivery)
      const contract = approveContract(ledger, code, businessNow())
      return deliver(contract.request.notify_url, announceSigning(contract, own))
    },
    giveUp: (code) => giveUpContract(ledger, code),
    terminate: (code, mode = 'USER_TERMINATE') => {
      const contract = findSigned(ledger, code)
      checkReceiver(endUrl(contract), delivery)
      terminateContract(contract, { mode, remark: '', time: businessNow() })
      return deliver(endUrl(contract), announceTermination(contract, own))
    },
    expire: (code) => expireContract(ledger, code, businessNow()),
    deduct: (state, { subOrder, ...where } = {}) => {
      plans.deduction.add(checkWhere(where), { state: checkState(state), subOrder: subOrder?.toString() })
    },
    settle: (number, state = 'SUCCESS', subOrder) =>
      describeOrder(settleOrder(ledger, number, checkState(state), subOrder?.toString(), businessNow())),
    refuse: (refusal, where = {}) => {
      plans.refusal.add(checkWhere(where), typeof refusal === 'string' ? { code: refusal } : refusal)
    },
    answer: (change, where = {}) => plans.change.add(checkWhere(where), change),
    inject: (...faults) => addFaults(plans.fault, faultNames, faults),
    injectNotification: (...faults) => addFaults(plans.notification, signatureFaultNames, faults),
    pending: () => {
      const list = <Plan>(kind: Plans<Plan>, describe: (plan: Plan) => string): readonly Pending[] =>
        kind.pending().map(({ plan, where }) => ({ plan: describe(plan), where }))
      return [
        ...list(plans.fault, (fault) => `fault ${fault}`),
        ...list(plans.refusal, ({ code }) => `refusal ${code}`),
        ...list(plans.deduction, ({ state, subOrder }) => `deduction ${state}${subOrder ? ` of ${subOrder}` : ''}`),
        ...list(plans.change, () => 'changed answer'),
        ...list(plans.notification, (fault) => `fault ${fault} of a notification`),
      ]
    },
    clear,
    requests: (where = {}) =>
      journal.filter(({ facts }) => isMeant(checkWhere(where), facts)).map(({ exchange }) => exchange),
    contracts: (code) =>
      chosen(ledger.contracts, code).map((contract) => ({
        ...describeContract(contract, own),
        notify_url: contract.request.notify_url,
        pre_entrustweb_id: contract.session,
        given_up: contract.isGivenUp === true,
      })),
    orders: (number) =>
      chosen(ledger.orders, number).map((order) => ({
        ...describeOrder(order),
        out_contract_code: order.contract.request.out_contract_code,
        refundable: Object.fromEntries(order.subOrders.map((one) => [one.request.out_trade_no, one.refundable])),
      })),
    settleRefund: (number, status = 'SUCCESS') => {
      const refund = settleRefund(ledger, number, checkState(status), businessNow())
      const { notify_url } = refund.request
      if (notify_url !== undefined) notify(notify_url, announceRefund(refund, own))
      return describeRefund(refund)
    },
    refunds: (number) => chosen(ledger.refunds, number).map(describeRefund),
    deliveries: (code) =>
      [...deliveries.values()].filter(({ out_contract_code }) => code === undefined || out_contract_code === code),
    rotate: () => credentials.platform.rotate(businessNow()),
    clock: (ms) => setClock('business', businessNow, ms),
    skew: (ms) => setClock('signatures', signingNow, ms),
    reset: () => {
      stopDeliveries.abort()
      stopDeliveries = new AbortController()
      if (prepared.signal?.aborted) stopWhenTold()
      clear()
      ledger.contracts.clear()
      ledger.orders.clear()
      ledger.refunds.clear()
      ledger.files.clear()
      deliveries.clear()
      journal.length = 0
      Object.assign(ahead, { business: 0, signatures: 0 })
    },
    stop: async () => {
      stopDeliveries.abort()
      // It is closed already.
      await Promise.all([...servers].map((server) => server.close().catch(() => {})))
    },
  }

  return {
    ...target,
    // Asynchronous, so that a refusal is a rejection too.
    approve: async (code) => target.approve(code).end,
    terminate: async (code, mode) => target.terminate(code, mode).end,
    merchant: describeMerchant(credentials, keys, businessNow()),
    get credentials() {
      return credentials.save()
    },
    listen: async (given = {}) => {
      const service = {
        ...{ answer, credentials, now: readClock },
        control: (head: Omit<ReceivedRequest, 'body'>, readBody: () => Promise<Uint8Array>) =>
          control(target, head, readBody),
      }
      const server = await listen(service, typeof given === 'number' ? { port: given } : given)
      servers.add(server)
      void server.closed.then(() => servers.delete(server))
      return server
    },
    fetch: async (request) => {
      if (!(request instanceof Request)) {
        throw refuseValue('request', request, 'the fetch option of a client, or new Request(url, init)')
      }
      const { origin, pathname, search } = new URL(request.url)
      const body = new Uint8Array(await request.arrayBuffer())
      const said = await answer({
        method: request.method,
        origin,
        url: pathname + search,
        headers: request.headers,
        body,
      })
      if (said === 'hang') return waitForAbort(request.signal)
      if (said === 'reset')
        throw new TypeError('fetch failed', {
          cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
        })
      const { status, headers } = said
      return new Response(said.body.length > 0 ? (said.body as Uint8Array<ArrayBuffer>) : null, { status, headers })
    },
  }
}
