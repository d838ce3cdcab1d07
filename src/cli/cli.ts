#!/usr/bin/env node
/** The command in its process: arguments, streams, signals, exit code. */
import { text } from 'node:stream/consumers'
import { runCommand } from './command.js'

const stop = new AbortController()
process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort())

// `… | head` reads no further than it wants; that is not a failure of this command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  isInteractive: process.stdout.isTTY,
  progress: process.stderr.isTTY ? (text) => void process.stderr.write(`\r\u001B[2K${text}`) : undefined,
  now: Date.now,
  readInput: () => text(process.stdin),
  signal: stop.signal,
})
