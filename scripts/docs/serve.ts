// Development server of the site: builds again on every change and reloads the browser.
import { watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { buildDocs } from './build.js'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
}
const RELOAD = `<script>new EventSource('/changes').onmessage = () => location.reload()</script>\n</body>`

/** Serves `out` on `port` (0: any free one) and builds it anew whenever something under `spec` changes. Resolves to the address. */
export async function serveDocs(spec: string, out: string, port: number): Promise<string> {
  const readers = new Set<ServerResponse>()
  const build = async (): Promise<void> => {
    const { problems } = await buildDocs(spec, out).catch((error: Error) => ({ problems: [error.message] }))
    for (const problem of problems) console.error(problem)
    console.log(
      problems.length > 0 ? 'not built; the last good pages stay' : `built ${new Date().toLocaleTimeString()}`,
    )
    if (problems.length === 0) for (const reader of readers) reader.write('data: built\n\n')
  }

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (path === '/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(':\n\n')
      readers.add(response)
      request.once('close', () => readers.delete(response))
      return
    }
    const file = join(out, normalize(path === '/' ? '/index.html' : path))
    readFile(file, 'utf8').then(
      (text) => {
        const type = TYPES[extname(file)] ?? 'application/octet-stream'
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
        response.end(extname(file) === '.html' ? text.replace(/<\/body>(?![\s\S]*<\/body>)/, RELOAD) : text)
      },
      () => response.writeHead(404).end('not found\n'),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken: npm run docs -- --serve --port N`) : error)
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/`

  // One build at a time. Folders, not what is below them: see scripts/generate/watch.ts.
  let building = build()
  await building
  let soon: NodeJS.Timeout | undefined
  for (const folder of [spec, join(spec, 'guides')]) {
    watch(folder, () => {
      clearTimeout(soon)
      soon = setTimeout(() => (building = building.then(build)), 50)
    })
  }
  console.log(`docs on ${url}, watching ${spec}/`)
  return url
}
