// The thread that prints: types from a contract by openapi-typescript, and any text as prettier formats it.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'

// Known to Node.js 22 and later.
module.enableCompileCache?.()
const require = createRequire(import.meta.url)

/** As CommonJS the TypeScript compiler loads in a third of the time that it takes as a module. */
const openapiTypescript = () => require('openapi-typescript')
const prettier = () => require('prettier')

const tasks = {
  async types({ json }) {
    const { default: openapiTS, astToString } = openapiTypescript()
    const text = astToString(
      await openapiTS(json, { emptyObjectsUnknown: true, defaultNonNullable: false, silent: true }),
    )
    return text.split(/^(?=export )/m)
  },
  async format({ parts, file }) {
    const options = { ...(await prettier().resolveConfig(file)), parser: 'babel-ts' }
    const formatted = []
    for (const part of parts) formatted.push(await formatPart(part, options))
    saveCache()
    return formatted
  },
}

// A change touches few parts of a file, and formatting is slow: what was formatted before is looked up by its text.
const cacheDirectory = 'node_modules/.cache/wechatpay-fetch'
const cacheFile = `${cacheDirectory}/formatted.json`
const known = new Map(readCache())
const used = new Map()

async function formatPart(part, options) {
  const key = createHash('sha256')
    .update(JSON.stringify([prettier().version, options, part]))
    .digest('base64')
  const text = used.get(key) ?? known.get(key) ?? (await prettier().format(part, options))
  used.set(key, text)
  return text
}

function readCache() {
  try {
    return Object.entries(JSON.parse(readFileSync(cacheFile, 'utf8')))
  } catch {
    return []
  }
}

function saveCache() {
  if ([...used.keys()].every((key) => known.has(key))) return
  const next = `${cacheFile}.${process.pid}`
  try {
    mkdirSync(cacheDirectory, { recursive: true })
    writeFileSync(next, JSON.stringify(Object.fromEntries(used)))
    renameSync(next, cacheFile)
  } catch {
    // Without a cache all is formatted again next time; nothing else is lost.
  }
}

parentPort?.on('message', async ({ id, task, input }) => {
  try {
    parentPort?.postMessage({ id, value: await tasks[task](input) })
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) })
  }
})

openapiTypescript()
