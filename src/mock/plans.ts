/** Plans for messages to come, each for certain messages or for the next one. */

/** A filter of messages. A field that is left out matches any value. */
export interface Where {
  /** `operationId` of the contract, e.g. `createTransaction`. */
  readonly operation?: string
  /** Path as it is sent, or as the contract writes it. */
  readonly path?: string
  /** `out_contract_code`; a deduction belongs to the contract that pays it. */
  readonly contract?: string
  /** `combine_out_trade_no`, or the `out_trade_no` of a sub-order. */
  readonly order?: string
}

/** The same as far as it is known of a message. */
export type Facts = Readonly<Record<keyof Where, readonly string[]>>

/** Every name in {@link Where}. */
export const whereNames = ['operation', 'path', 'contract', 'order'] as const satisfies readonly (keyof Where)[]

/** True where a message is meant. */
export function isMeant(where: Where, facts: Facts): boolean {
  return whereNames.every((name) => where[name] === undefined || facts[name].includes(where[name]))
}

/** Plans of one kind, the oldest first. */
export interface Plans<Plan> {
  readonly add: (where: Where, ...plans: readonly Plan[]) => void
  /** Takes the first plan that is meant for a message. */
  readonly take: (facts: Facts) => Plan | undefined
  readonly pending: () => readonly { readonly plan: Plan; readonly where: Where }[]
  readonly clear: () => void
}

/** Opens an empty list of plans. */
export function createPlans<Plan>(): Plans<Plan> {
  const waiting: { readonly plan: Plan; readonly where: Where }[] = []
  return {
    add: (where, ...plans) => void waiting.push(...plans.map((plan) => ({ plan, where }))),
    take: (facts) => {
      const index = waiting.findIndex(({ where }) => isMeant(where, facts))
      return index === -1 ? undefined : waiting.splice(index, 1)[0]!.plan
    },
    pending: () => waiting,
    clear: () => void waiting.splice(0),
  }
}
