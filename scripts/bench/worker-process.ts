// Worker processes of the benchmark, started and driven by the main process.
import { fork } from 'node:child_process'

/** A process that answers every message with one message. */
export interface WorkerProcess {
  readonly ask: (message: object) => Promise<unknown>
  readonly end: () => Promise<void>
}

/** Starts a compiled worker; its first message, and what it answers, is the caller's affair. */
export function startWorker(file: string, environment: Record<string, string>, execArgv: string[] = []): WorkerProcess {
  const child = fork(file, { execArgv, env: { ...process.env, ...environment } })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        const fail = (code: number | null, signal: string | null) =>
          reject(new Error(`${file} ended ${signal ? `by ${signal}` : `with exit code ${code}`}`))
        child.once('exit', fail)
        child.once('message', (answer) => {
          child.off('exit', fail)
          resolve(answer)
        })
        child.send(message)
      }),
    end: () => {
      child.disconnect()
      return ended
    },
  }
}
