/** Own properties of objects. */

/** The properties of an object that are its own: what a dependency has put on `Object.prototype` is no option. */
export function ownOf<T extends object>(object: T): T {
  return Object.assign(Object.create(null) as T, object)
}
