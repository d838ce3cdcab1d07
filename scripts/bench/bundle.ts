// Bundle size, by what an application imports.
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** Name of an export to its size, minified and gzipped, with all it needs. */
export type Bundles = Readonly<Record<string, number>>

/** Bundles each export alone out of the files that are published, as an application that uses only it would. */
export async function measureBundles(): Promise<Bundles> {
  const names = ['createWechatPayClient', 'parseNotification', 'signingMiddleware']
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await measureBundle(name)] as const)))
}

/** Bytes of one export, minified and gzipped, openapi-fetch included. */
async function measureBundle(name: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from './dist/src/index.js'`, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    write: false,
  })
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length
}
