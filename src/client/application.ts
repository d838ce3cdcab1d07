/** Applications for bills: what WeChat Pay answered to one, and the files that it links to. */
import { createChecks, describeValue, findProblems } from '../contract/contract.js'
import type { Problem } from '../errors.js'
import type { BillHash } from '../protocol/protocol.js'
import { ownOf } from './own.js'
import { refuseRequest } from './refusal.js'

/** What WeChat Pay answers to the application for a bill: a link, or, for encrypted bills, a list of them. */
export interface BillApplication {
  readonly download_url?: string
  readonly hash_type?: string
  readonly hash_value?: string
  readonly download_bill_list?: readonly {
    readonly bill_sequence?: number
    readonly download_url: string
    readonly hash_type: string
    readonly hash_value: string
    readonly encrypt_key: string
    readonly nonce: string
  }[]
}

/** One file of a bill. */
export interface BillFile extends BillHash {
  readonly url: URL
}

/** One file of an encrypted bill. */
export interface EncryptedFile extends BillFile {
  /** Base64 of the content key, encrypted for the merchant API certificate. */
  readonly encrypt_key: string
  /** 16 characters, unlike the 12 of a notification. */
  readonly nonce: string
}

/** The files of a bill in their order: a plain one, or encrypted ones. */
export type BillFiles =
  | { readonly plain: BillFile; readonly encrypted: undefined }
  | { readonly plain: undefined; readonly encrypted: readonly EncryptedFile[] }

const check = /* @__PURE__ */ createChecks({})
const texts = (required: readonly string[]) => ({
  type: 'object',
  required,
  properties: Object.fromEntries(required.map((name) => [name, { type: 'string', minLength: 1 }])),
})
const ofFile = ['hash_type', 'hash_value', 'download_url']
const plainBill = /* @__PURE__ */ check(/* @__PURE__ */ texts(ofFile))
const encryptedBill = /* @__PURE__ */ check({
  properties: {
    download_bill_list: {
      type: 'array',
      minItems: 1,
      items: /* @__PURE__ */ texts([...ofFile, 'encrypt_key', 'nonce']),
    },
  },
})

/** Hosts under which WeChat Pay publishes the same service: its links name the first of them, whichever was asked. */
const published: ReadonlySet<string> = new Set(
  ['api.mch.weixin.qq.com', 'api2.mch.weixin.qq.com', 'api.wechatpay.cn', 'api2.wechatpay.cn'].map(
    (host) => `https://${host}`,
  ),
)

/** A link that leads elsewhere than to a client's own hosts; what is no text is told by the check. */
function findWrongLink(link: unknown, pointer: string, origins: readonly string[]): Problem[] {
  if (typeof link !== 'string' || link === '') return []
  const url = URL.canParse(link) ? new URL(link) : undefined
  const isOwn = (origin: string) =>
    origins.includes(origin) || (published.has(origin) && origins.some((own) => published.has(own)))
  if (url && url.username === '' && url.password === '' && isOwn(url.origin)) return []
  const rule = `must be a link to ${origins.join(' or ')}, the hosts of this client: no signed request goes elsewhere`
  // Of a stranger's link, its origin says enough.
  return [{ pointer: `${pointer}/download_url`, rule, given: url ? url.origin : describeValue(link) }]
}

/** Reads an application. Throws `ERR_REQUEST_INVALID` for what is none, or links elsewhere. */
export function readApplication(application: unknown, origins: readonly string[]): BillFiles {
  const given = ownOf((typeof application === 'object' && application !== null ? application : {}) as BillApplication)
  const { download_bill_list: list } = given
  const wrongLinks = Array.isArray(list)
    ? list.flatMap((one: unknown, index) => {
        const { download_url } = Object(one) as BillApplication
        return findWrongLink(download_url, `/download_bill_list/${index}`, origins)
      })
    : findWrongLink(given.download_url, '', origins)
  const problems = [...findProblems(list === undefined ? plainBill : encryptedBill, given), ...wrongLinks]
  if (problems.length > 0) {
    throw refuseRequest(
      'Nothing was downloaded',
      problems,
      'Hand over the answer to an application for a bill as it came.',
    )
  }
  if (!list) {
    const { download_url, hash_type, hash_value } = given as Required<BillApplication>
    return { plain: { url: new URL(download_url), hash_type, hash_value }, encrypted: undefined }
  }
  const encrypted = list.map(({ download_url, ...file }, index) => ({
    bill_sequence: index + 1,
    ...file,
    url: new URL(download_url),
  }))
  return { plain: undefined, encrypted: encrypted.sort((a, b) => a.bill_sequence - b.bill_sequence) }
}
