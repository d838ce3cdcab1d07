/** Knows WeChat Pay as a merchant meets it: in memory, checking and signing like the real one, which has no sandbox. */
import type { KeyObject } from 'node:crypto'
import { WechatPayError } from '../errors.js'
import { createActs } from './acts.js'
import { carryOut } from './behaviour.js'
import { createControl } from './control.js'
import { createCredentials, type MockCredentials } from './credentials.js'
import { deliverNotification, type Delivery, type DeliveryAttempt } from './delivery.js'
import type { ReceivedRequest, SealedAnswer } from './exchange.js'
import { faultNames, gatewayAnswer, signatureFaultNames, spoilReply, type Fault } from './faults.js'
import { admitRequest } from './gate.js'
import { openLedger, type LedgerContract } from './ledger.js'
import type { Announcement, NotificationFault } from './notifier.js'
import { checkFaults, prepareMock, type MockExchange, type MockWechatPayOptions } from './options.js'
import { createPayer, type TerminationMode } from './payer.js'
import { sealReply } from './seal.js'
import { listen, type MockServer } from './server.js'

export { isHttpUrl } from './options.js'

export type {
  Delivery,
  DeliveryAttempt,
  Fault,
  MockExchange,
  MockServer,
  MockWechatPayOptions,
  NotificationFault,
  TerminationMode,
}

/** What a client needs to talk to this mock, in the names of the client's own options. */
export interface MockMerchant {
  readonly mchid: string
  readonly serialNo: string
  /** PEM, PKCS#8. */
  readonly privateKey: string
  /** The merchant API certificate, PEM. */
  readonly certificate: string
  /** PEM by `Wechatpay-Serial`: the public key, and the platform certificates of the moment when the mock was made. */
  readonly platformKeys: Readonly<Record<string, string>>
  /** 32 characters. */
  readonly apiV3Key: string
}

/** A WeChat Pay of one's own. */
export interface MockWechatPay {
  /** The mock as a `fetch` function: give it to the client, or listen. */
  readonly fetch: (request: Request) => Promise<Response>
  /** The mock over HTTP on 127.0.0.1, with the payer under `/mock`. Port 0, the default, takes a free one. */
  readonly listen: (port?: number) => Promise<MockServer>
  /** A merchant that this mock knows; spread it into `createWechatPayClient`. */
  readonly merchant: MockMerchant
  /** Plays these faults, one for each of the next requests. */
  readonly inject: (...faults: readonly Fault[]) => void
  /**
   * Begins to replace the platform certificate: the new one is listed at once; after 1 day it signs every other answer, after 5 days all,
   * and after 10 days the old one is no longer listed. Days pass by the option `now`.
   */
  readonly rotateCertificate: () => void
  /**
   * The payer signs the contract. WeChat Pay tells `notify_url`; resolves when that was accepted, or given up after the last attempt.
   * Rejects with `ERR_OPTIONS` unless the contract waits to be signed.
   */
  readonly approve: (out_contract_code: string) => Promise<Delivery>
  /** The payer leaves the signing page for good. Nobody is told. Throws `ERR_OPTIONS` unless the contract waits to be signed. */
  readonly giveUp: (out_contract_code: string) => void
  /** A signed contract ends, by default because the payer wants it. Delivers and rejects like {@link approve}. */
  readonly terminate: (out_contract_code: string, mode?: TerminationMode) => Promise<Delivery>
  /** Plays these faults, one for each of the next attempts to deliver a notification. */
  readonly injectNotification: (...faults: readonly NotificationFault[]) => void
}

function exportKey(key: KeyObject): string {
  return key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }) as string
}

function describeMerchant(
  { mchid, apiV3Key, merchant, publicKey, platform }: MockCredentials,
  now: number,
): MockMerchant {
  return {
    mchid,
    apiV3Key,
    serialNo: merchant.serial,
    privateKey: exportKey(merchant.privateKey),
    certificate: merchant.pem,
    platformKeys: {
      [publicKey.serial]: exportKey(publicKey.publicKey),
      ...Object.fromEntries(platform.listed(now).map(({ serial, pem }) => [serial, pem])),
    },
  }
}

async function waitForAbort(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  throw signal.reason
}

/** Makes a mock of WeChat Pay with nothing in its ledger. Throws `ERR_OPTIONS` for options that it cannot play. */
export function createMockWechatPay(options: MockWechatPayOptions = {}): MockWechatPay {
  const { mchid, now, notify: send, onExchange, onDeliveryAttempt, terminationUrl, ...rest } = prepareMock(options)
  const credentials = createCredentials(mchid, now())
  const ledger = openLedger()
  const faults: Fault[] = []
  const notificationFaults: NotificationFault[] = []
  const deliveries = new Map<string, Delivery>()
  const onAttempt = (delivery: Delivery) => {
    deliveries.set(delivery.id, delivery)
    onDeliveryAttempt?.(delivery)
  }
  const courier = { ...rest, credentials, now, send, faults: notificationFaults, onAttempt }
  const payer = createPayer(ledger, courier, terminationUrl)
  const announce = (contract: LedgerContract) => void payer.announceEnd(contract)
  const notify = (url: string, announcement: Announcement) => void deliverNotification(url, announcement, courier)
  const inject = (...added: readonly Fault[]) => void faults.push(...checkFaults(faultNames, added))
  const injectNotification = (...added: readonly NotificationFault[]) =>
    void notificationFaults.push(...checkFaults(signatureFaultNames, added))
  const acts = createActs({ payer, inject, faults, injectNotification, notificationFaults, deliveries })
  const control = createControl(acts)

  async function handle(request: ReceivedRequest): Promise<SealedAnswer | 'reset' | 'hang'> {
    const fault = faults.shift()
    const report = (status: number, reason: string) =>
      onExchange?.({ method: request.method, url: request.url, status, reason, fault })
    const gateway = gatewayAnswer(fault)
    if (gateway) {
      report(gateway.status, 'something in front of WeChat Pay answered')
      const body = new Uint8Array(await gateway.arrayBuffer())
      return { status: gateway.status, headers: gateway.headers, body }
    }
    const time = now()
    const admitted = admitRequest(request, credentials, time)
    const stage = { ledger, credentials, now: time, announce, notify }
    const reply = 'refusal' in admitted ? admitted.refusal : carryOut(admitted.call, stage)
    if (fault === 'reset' || fault === 'hang') {
      report(0, reply.reason)
      return fault
    }
    const said = 'call' in admitted ? spoilReply(reply, fault, admitted.call.operation.echoes) : reply
    report(said.status, said.reason)
    return sealReply(said, request.headers.get('Wechatpay-Serial'), credentials, time, fault)
  }

  return {
    // Asynchronous as a whole: whose turn it is not is a rejection, too.
    approve: async (out_contract_code) => payer.approve(out_contract_code).end,
    giveUp: payer.giveUp,
    terminate: async (out_contract_code, mode) => payer.terminate(out_contract_code, mode).end,
    injectNotification,
    merchant: describeMerchant(credentials, now()),
    rotateCertificate: () => credentials.platform.rotate(now()),
    inject,
    listen: (port = 0) => listen(async (request) => (await control(request)) ?? handle(request), port),
    fetch: async (request) => {
      if (!(request instanceof Request)) {
        throw new WechatPayError(
          'ERR_OPTIONS',
          'mock.fetch was not given a Request. Wanted: the fetch option of a client, or new Request(url, init).',
        )
      }
      const { pathname, search } = new URL(request.url)
      const body = new Uint8Array(await request.arrayBuffer())
      const answer = await handle({ method: request.method, url: pathname + search, headers: request.headers, body })
      if (answer === 'hang') return waitForAbort(request.signal)
      if (answer === 'reset')
        throw new TypeError('fetch failed', {
          cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
        })
      const { status, headers } = answer
      return new Response(answer.body.length > 0 ? (answer.body as Uint8Array<ArrayBuffer>) : null, { status, headers })
    },
  }
}
