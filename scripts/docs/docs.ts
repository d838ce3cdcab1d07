// Builds the documentation pages: npm run docs [-- --serve [--port N]] [--site URL] [--spec DIR --out DIR]
import { buildDocs } from './build.js'
import { serveDocs } from './serve.js'
import { readOptions } from '../options.js'

const values = readOptions('docs', {
  spec: { type: 'string', default: 'spec' },
  out: { type: 'string', default: 'dist/docs' },
  site: { type: 'string' },
  serve: { type: 'boolean', default: false },
  port: { type: 'string', default: '8080' },
})

try {
  if (values.serve) await serveDocs(values.spec, values.out, Number(values.port))
  else {
    const started = performance.now()
    const { files, problems } = await buildDocs(values.spec, values.out, values.site)
    for (const problem of problems) console.error(problem)
    if (problems.length > 0) process.exit(1)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(
      `${files.length} files in ${seconds} s; open ${values.out}/index.html, or ${values.out}/zh/index.html without scripts`,
    )
    if (!values.site) console.log('No sitemap.xml: give the address of the published site with --site URL.')
  }
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
