/** What a call resolves to: its data or its error, and the answer as a Response. */
import type { WechatPayResult } from '../contract/contract.js'

/** What a result holds beside its Response. */
type Told = { readonly [Name in 'data' | 'problems' | 'error']?: WechatPayResult<unknown>[Name] }

/**
 * Makes the Response when it is read: most callers never look, and it costs as much as the rest of a call without its signature. All results share
 * one getter. A getter of its own would give each a hidden class of its own, which V8 keeps, with all that the getter sees, until a major garbage
 * collection: a twelfth of the CPU of a call beside its signature.
 */
class CallResult {
  static readonly response: PropertyDescriptor & ThisType<CallResult> = {
    enumerable: true,
    get() {
      return this.#makeResponse()
    },
  }

  readonly #makeResponse: () => Response

  constructor(told: Told, makeResponse: () => Response) {
    this.#makeResponse = makeResponse
    Object.assign(this, told)
    Object.defineProperty(this, 'response', CallResult.response)
  }
}

/** Makes the result of a call. */
export function makeResult(told: Told, makeResponse: () => Response): WechatPayResult<unknown> {
  return new CallResult(told, makeResponse) as unknown as WechatPayResult<unknown>
}
