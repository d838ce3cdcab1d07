/**
 * RSA keys and primes that were made beforehand. Each run of the tests begins with three or four of them, and making one takes as long as a hundred
 * tests. Set up by `scripts/mutation.ts`, in `MUTATED_KEYS`; when they are used up, new ones are made.
 */
import crypto, { createPrivateKey, createPublicKey } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

interface Pool {
  readonly keys: string[]
  readonly primes: string[]
}

/** Vitest runs this file before each file of tests, and all of them share one process. */
const shared = globalThis as { mutatedKeys?: Pool }

if (!shared.mutatedKeys) {
  const { keys, primes } = JSON.parse(process.env['MUTATED_KEYS'] ?? '{"keys":[],"primes":[]}') as Pool
  shared.mutatedKeys = { keys, primes }
  const { generatePrimeSync } = crypto
  const generateKeyPairSync = crypto.generateKeyPairSync as (...args: unknown[]) => unknown
  Object.assign(crypto, {
    generateKeyPairSync: (type: string, options: object) => {
      const isPlain = type === 'rsa' && JSON.stringify(options) === '{"modulusLength":2048}'
      const pem = isPlain ? keys.shift() : undefined
      if (pem === undefined) return generateKeyPairSync(type, options)
      return { privateKey: createPrivateKey(pem), publicKey: createPublicKey(pem) }
    },
    generatePrimeSync: (bits: number, options: object) => {
      const prime = bits === 1024 ? primes.shift() : undefined
      return prime === undefined ? generatePrimeSync(bits, options) : BigInt(prime)
    },
  })
  syncBuiltinESMExports()
}
