/** Knows what the segments of a path are called as steps of a chain. */

/** The step of a path segment: `combine-papay` is called `combinePapay`, and `{plan_id}` is called `_plan_id_`. */
export function stepName(segment: string): string {
  const parameter = /^\{(.+)\}$/.exec(segment)?.[1]
  return parameter ? `_${parameter}_` : segment.replace(/-+(.)/g, (_, letter: string) => letter.toUpperCase())
}
