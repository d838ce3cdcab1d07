/** Claims on notifications, so that a notification that arrives several times is handled once. */

/**
 * Where claims are kept: one store for all processes that receive notifications. Each verb must be atomic. A verb that rejects makes the
 * delivery fail, and WeChat Pay delivers again.
 */
export interface ClaimStore {
  /**
   * Takes the notification `id` for `owner`, for `lease` milliseconds at most. Resolves to `claimed`; to `busy` while another owner holds it;
   * to `done` once it was confirmed.
   */
  readonly claim: (id: string, owner: string, lease: number) => Promise<'claimed' | 'busy' | 'done'>
  /** Marks `id` as done for `retention` milliseconds, also while another owner holds it. */
  readonly confirm: (id: string, retention: number) => Promise<unknown>
  /** Frees `id` if `owner` still holds it; a claim of another owner stays. */
  readonly release: (id: string, owner: string) => Promise<unknown>
}

/**
 * Makes a store in the memory of this process: enough for one process, and forgotten when it ends. `now` is monotonic, in milliseconds: a clock
 * that is set forward would free what is held.
 */
export function memoryClaims(now: () => number = () => performance.now()): ClaimStore {
  const claims = new Map<string, { readonly owner: string | undefined; readonly until: number }>()
  /** Maps keep their order, and a claim that is confirmed moves to the end: of those that stay, the oldest stand first. */
  function forget(time: number): void {
    for (const [id, { until }] of claims) {
      if (until > time) break
      claims.delete(id)
    }
  }
  return {
    claim: async (id, owner, lease) => {
      const time = now()
      forget(time)
      const held = claims.get(id)
      if (held && held.until > time) return held.owner === undefined ? 'done' : 'busy'
      claims.delete(id)
      claims.set(id, { owner, until: time + lease })
      return 'claimed'
    },
    confirm: async (id, retention) => {
      claims.delete(id)
      claims.set(id, { owner: undefined, until: now() + retention })
    },
    release: async (id, owner) => {
      if (claims.get(id)?.owner === owner) claims.delete(id)
    },
  }
}
