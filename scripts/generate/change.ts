// One difference between two contracts, and what it means for those who call.

/**
 * - `none`: documentation only
 * - `compatible`: code that compiled and worked still does
 * - `refused`: compiles unchanged, but values that passed before are refused now
 * - `breaks`: code that compiled does not any more
 */
export type Effect = 'none' | 'compatible' | 'refused' | 'breaks'

/** One difference. */
export interface Change {
  /** The operation, notification or schema that it belongs to. */
  of: string
  /** What has changed, in words. */
  what: string
  effect: Effect
  /** What a caller sees or has to do; empty when nothing. */
  caller: string
}

/** One difference, said briefly. */
export const change = (of: string, what: string, effect: Effect, caller: string): Change => ({
  of,
  what,
  effect,
  caller,
})
