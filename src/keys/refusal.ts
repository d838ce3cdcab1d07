/** Knows how unusable key material is refused: by what was given and what is wanted, and never by repeating it. */
import type { WechatPayError } from '../errors.js'
import { refuseOption } from '../contract/contract.js'

/** What is asked for, so that every refusal of it reads alike. */
export interface Wanted {
  /** The option's name, e.g. `platformKeys["PUB_KEY_ID_…"]`. */
  readonly name: string
  readonly wanted: string
  /** Where to get it. */
  readonly todo: string
}

/** Makes the refusal of an option. `given` also stands alone, in `problems`, for those who put it in other words. */
export function refuse({ name, wanted, todo }: Wanted, given: string): WechatPayError {
  return refuseOption(name, given, wanted, { todo })
}
