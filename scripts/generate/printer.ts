// The thread that prints, as two functions; it starts when this file is imported, before anything else is.
import { Worker } from 'node:worker_threads'

// Loading openapi-typescript, with the TypeScript compiler under it, costs more than all other work together. On a
// thread without tsx and beside that other work it hardly shows.
const thread = new Worker(new URL('printer-thread.mjs', import.meta.url), { execArgv: [] })
thread.unref()

interface Answer {
  id: number
  value: string[]
  error?: string
}

const waiting = new Map<number, (answer: Answer) => void>()
thread.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer))
let lastId = 0

async function ask(task: string, input: object): Promise<string[]> {
  const id = ++lastId
  thread.ref()
  const { value, error } = await new Promise<Answer>((resolve) => {
    waiting.set(id, resolve)
    thread.postMessage({ id, task, input })
  })
  waiting.delete(id)
  if (!waiting.size) thread.unref()
  if (error !== undefined) throw new Error(error)
  return value
}

/** The types of an OpenAPI document as openapi-typescript writes them, one part per export, not yet formatted. */
export function printTypes(json: object): Promise<string[]> {
  return ask('types', { json })
}

/** Formats each part as the repository formats `file`, and joins them with one blank line between. */
export async function formatParts(parts: string[], file: string): Promise<string> {
  const formatted = await ask('format', { parts: parts.filter((part) => part.trim()), file })
  return formatted.join('\n')
}
