import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { createHeadersMaker } from '../../src/wire/headers.js'

const createHeaders = createHeadersMaker()

const fields = ['X-A', '1', 'Content-Type', 'application/json', 'x-a', '2', 'Set-Cookie', 'a=1', 'Set-Cookie', 'b=2']

const real = () => {
  const headers = new Headers()
  for (let i = 0; i < fields.length; i += 2) headers.append(fields[i]!, fields[i + 1]!)
  return headers
}

/** What may be asked of Headers, each as a function of them. */
const questions: Record<string, (headers: Headers) => unknown> = {
  get: (h) => [h.get('x-a'), h.get('CONTENT-TYPE'), h.get('set-cookie'), h.get('x-b')],
  has: (h) => [h.has('X-a'), h.has('x-b')],
  getSetCookie: (h) => h.getSetCookie(),
  keys: (h) => [...h.keys()],
  values: (h) => [...h.values()],
  entries: (h) => [...h.entries()],
  iteration: (h) => [...h],
  forEach: (h) => {
    const told: unknown[] = []
    h.forEach(function (this: unknown, value, name, parent) {
      told.push([this, value, name, parent === h])
    }, 'self')
    return told
  },
  set: (h) => [h.get('x-a'), h.set('x-a', '3'), h.get('x-a'), [...h]],
  append: (h) => [h.append('x-a', '3'), h.get('x-a'), h.has('X-A')],
  delete: (h) => [h.delete('x-a'), h.get('x-a'), h.has('x-a')],
  instanceof: (h) => h instanceof Headers,
  tag: (h) => Object.prototype.toString.call(h),
  'new Headers': (h) => [...new Headers(h)],
  'new Response': (h) => [...new Response(null, { headers: h }).headers],
  fromEntries: (h) => Object.fromEntries(h),
  inspect: (h) => inspect(h),
  'inspect in an object': (h) => inspect({ h }, { depth: 9 }),
  'its constructor': (h) => [...new (h.constructor as typeof Headers)(h)],
  'a name that is none': (h) => {
    try {
      return h.get('x a')
    } catch (error) {
      return (error as Error).constructor.name
    }
  },
  'a value that is none': (h) => {
    try {
      return h.set('x-a', 'a\nb')
    } catch (error) {
      return (error as Error).constructor.name
    }
  },
}

describe('the headers of an answer are Headers', () => {
  test.each(Object.keys(questions))('asked for %s', (name) => {
    const question = questions[name]!
    expect(question(createHeaders(fields))).toEqual(question(real()))
  })

  test('also when they were changed before', () => {
    const [light, heavy] = [createHeaders(fields), real()]
    for (const headers of [light, heavy]) headers.set('x-c', '4')
    expect([light.get('x-c'), light.get('x-a'), [...light]]).toEqual([heavy.get('x-c'), heavy.get('x-a'), [...heavy]])
  })

  test('in every name that Node gives one', () => {
    const ours = Object.getPrototypeOf(createHeaders(fields)) as object
    const names = [...Object.getOwnPropertyNames(Headers.prototype), Symbol.iterator, inspect.custom]
    expect(names.length).toBeGreaterThan(8)
    // What is not our own would ask Node's private state, and throw.
    for (const name of names) expect(Object.hasOwn(ours, name), String(name)).toBe(true)
  })
})
