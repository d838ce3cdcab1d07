/** Names in a chain, a command line and a URL. */

/** The step of a path segment: `combine-papay` is called `combinePapay`, and `{plan_id}` is called `_plan_id_`. */
export function stepName(segment: string): string {
  const parameter = /^\{(.+)\}$/.exec(segment)?.[1]
  return parameter ? `_${parameter}_` : segment.replace(/-+(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** Whether a name is that of an HTTP method, which a step of a chain has beside the steps that follow. */
export function isVerb(name: string): boolean {
  return ['get', 'post', 'put', 'patch', 'delete'].includes(name)
}

/** `preEntrustSign` as it is written on a command line or in a path: `pre-entrust-sign`. */
export const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
