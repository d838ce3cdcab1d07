/** How a key, a certificate or a number is refused: in English, with the reason as data. */
import { refusalsOf, refuseOption } from '../contract/contract.js'
import type { WechatPayError } from '../errors.js'
import { englishWords, sayIn, type KeyReason } from './words.js'

/** An option that is wanted, so that every refusal of it reads alike. */
export interface Wanted {
  /** The option's name, e.g. `platformKeys["PUB_KEY_ID_…"]`. */
  readonly name: string
  readonly wanted: string
  /** Where to get it, unless the kind of the refusal tells more. */
  readonly todo?: string
}

/** Makes the refusal of an option, an `ERR_OPTIONS` in English that carries its reason. */
export function refuse({ name, wanted, todo }: Wanted, reason: KeyReason): WechatPayError {
  const said = sayIn(englishWords, reason)
  return refuseOption(name, said.given, wanted, {
    todo: said.todo ?? todo,
    isMissing: reason.kind === 'missing',
    reason,
  })
}

/** The reason that an error of {@link refuse} carries, the first where there are several. */
export function keyReasonOf(error: unknown): KeyReason | undefined {
  return refusalsOf(error)[0]?.reason as KeyReason | undefined
}
