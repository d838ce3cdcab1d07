/** What a call resolves to: its data or its error, and the answer as a Response. */
import type { WechatPayResult } from '../contract/contract.js'

/** What a result holds beside its Response. */
type Told = { readonly [Name in 'data' | 'problems' | 'error']?: WechatPayResult<unknown>[Name] }

/** Where a result keeps what makes its Response. No private field: a caller may read a result through a Proxy, as frameworks do. */
const MAKE = Symbol('makeResponse')

/**
 * Makes the Response when it is read: most callers never look, and it costs as much as the rest of a call without its signature. All results share
 * one getter. A getter of its own would give each a hidden class of its own, which V8 keeps, with all that the getter sees, until a major garbage
 * collection: a twelfth of the CPU of a call beside its signature.
 */
const response = {
  // What a dependency has put on Object.prototype must not change what is described.
  __proto__: null,
  enumerable: true,
  configurable: true,
  get(this: { readonly [MAKE]: () => Response }) {
    return this[MAKE]()
  },
}

/** Makes the result of a call of what it tells: a plain object. */
export function makeResult(told: Told, makeResponse: () => Response): WechatPayResult<unknown> {
  Object.defineProperty(told, MAKE, { __proto__: null, value: makeResponse } as PropertyDescriptor)
  return Object.defineProperty(told, 'response', response) as WechatPayResult<unknown>
}
