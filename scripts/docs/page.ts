// The interactive page: Redocly's, in our frame, with its script as a file that both languages share.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { isObject, type Json } from '../contract/read.js'
import { frame } from './frame.js'
import { labels, type Language } from './labels.js'
import type { Page } from './markdown.js'
import { redocLabels } from './redoc-labels.js'

const here = dirname(fileURLToPath(import.meta.url))
const redocly = dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json'))

const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

/** Renders a presented contract to HTML. `download` is the file name of the contract beside the page. */
export async function renderPage(
  json: Json,
  pages: readonly Page[],
  language: Language,
  config: string,
  download: string,
): Promise<string> {
  const words = labels[language]
  const info = json['info'] as Record<string, string>
  const settings = {
    ...redocLabels[language],
    labels: { copyPage: words.copyPage, copyText: words.copyText, copied: words.copied },
    titles: Object.fromEntries(pages.map(({ place, title }) => [place, title])),
    file: `text.${language}.js`,
  }
  const links = pages.map(({ slug, title }) => `<li><a href="${language}/${slug}.html">${title}</a></li>`).join('')
  const template = frame({
    language,
    title: info['title']!,
    description: info['summary']!,
    path: words.file,
    otherPath: words.other.file,
    head: `<script>${COLOR_MODE}</script>{{{redocHead}}}<link rel="stylesheet" href="style.css">`,
    body: `<a class="skip own" href="#api-content">${words.skip}</a>
<header class="own"><h1 class="unseen">${info['title']}</h1>
<nav class="corner"><a href="${language}/index.html">${words.plain.plain}</a> <a class="language" href="${words.other.file}" title="${words.other.name}" lang="${labels[words.other.language].htmlLang}">${words.other.short}</a></nav></header>
{{{redocHTML}}}
<noscript class="own"><p>${words.noScript}</p><ul>${links}</ul></noscript>
<script>const settings = ${inScript(settings)}</script>
<script src="client.js"></script>`,
  })
  const html = await runRedocly(json, template, config, {
    downloadUrls: [{ title: download, url: download }],
    schemasExpansionLevel: 'all',
    // Redoc shows a sample only when its label is listed here.
    codeSamples: {
      languages: [
        { lang: 'TypeScript', label: words.samples.typescript },
        { lang: 'TypeScript', label: words.samples.chain },
        { lang: 'TypeScript', label: words.samples.property },
        { lang: 'Shell', label: words.samples.curl },
        { lang: 'PHP', label: words.samples.php },
        { lang: 'payload', label: 'Payload' },
      ],
    },
  })
  return mendPage(html, language)
}

/** Takes Redocly's script out of the page, and says what was rendered ahead in the page's language. */
function mendPage(html: string, language: Language): string {
  const { words } = redocLabels[language]
  const changes: readonly Change[] = [
    ['the link to the script', /<link rel="modulepreload"[^>]*>/, '<script src="redoc.js" defer></script>'],
    ['the import of the script', /import \{ hydrate \} from "[^"]*";/, 'const { hydrate } = globalThis.Redoc;'],
  ]
  return applyChanges(html, changes)
    .replace(LOGO, 'data:,')
    .replace(/>([^<>{}]+)</g, (all, text: string) => {
      const word = text.trim()
      return Object.hasOwn(words, word) ? all.replace(word, words[word]!) : all
    })
}

/** Redocly's script for a browser, with what no option changes. */
export async function readScript(): Promise<string> {
  const source = await readFile(join(redocly, 'lib/chunks/redoc.standalone.js'), 'utf8')
  const changes: readonly Change[] = [
    ['its exports', /export\{RedocStandalone,hydrate,init\};/, 'globalThis.Redoc={hydrate};'],
    ['import.meta, which no plain script has', /import\.meta/g, '({})'],
    ["Redocly's logos", LOGO, 'data:,'],
    ['the address of telemetry', /https:\/\/otel\.cloud\.redocly\.com\/v1\/traces/g, 'data:,'],
    // No word boundaries between Han characters: a word in the middle of a run is a word.
    [
      'the word boundary of the search',
      /=\/\[\\p\{L\}\\p\{N\}_-\]\/u;/,
      String.raw`=/(?!\p{Script=Han})[\p{L}\p{N}_-]/u;`,
    ],
    // The search index knows the beginnings of runs only. For Chinese, the whole text is read instead: it is small.
    [
      'the index of the search',
      /(async function [\w$]+\([\w$]+,([\w$]+)\)\{)(let [\w$]+=new Set,)/,
      '$1if(/\\p{Script=Han}/u.test($2))return new Set;$3',
    ],
    // The page copies itself, as Markdown, and offers itself to nobody else's service.
    [
      'the text of a page',
      /let ([\w$]+)=[\w$]+\(await [\w$]+\.getText\(\),\{[^}]*\}\);/,
      'let $1=await globalThis.redocPage();',
    ],
    [
      'the menu of a page',
      /if\(![\w$]+\.specUrl\)(return\(0,[\w$]+\.jsx\)\([\w$]+,\{"data-testid":`page-actions`)/,
      '$1',
    ],
    // Nested fields are there when one prints or searches the page.
    [
      'the waiting of nested fields',
      /(\(\{forceMount:([\w$]+)=!1,estimatedHeight:[\w$]+,children:[\w$]+\}\)\{)/,
      '$1$2=!0;',
    ],
    // Samples as tabs instead of a menu.
    [
      'the menu of languages',
      /(=\(\{samples:([\w$]+),activeTab:([\w$]+),onChange:[\w$]+,trigger:([\w$]+),[\s\S]{0,200}?,([\w$]+)=\(0,[\w$]+\.useCallback\)[\s\S]{0,900}?if\([\w$]+\.length<=1\)return [\w$]+\?\?\(0,([\w$]+)\.jsx\)[^;]*;)/,
      '$1if(!$4)return(0,$6.jsx)(`div`,{className:`tabs own`,role:`tablist`,children:$2.map(one=>(0,$6.jsx)(`button`,{type:`button`,role:`tab`,"aria-selected":one.key===$3,onClick:$5(one),children:globalThis.redocWord(one.title)},one.key))});',
    ],
  ]
  return `"use strict";{${applyChanges(source, changes)}}`
}

const LOGO = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g

/** Replacements in the page: name, pattern, new text. */
type Change = readonly [what: string, pattern: RegExp, by: string]

function applyChanges(text: string, changes: readonly Change[]): string {
  return changes.reduce((changed, [what, pattern, by]) => {
    if (changed.search(pattern) === -1)
      throw new Error(`Redocly's output has changed: ${what} was not found. Look into scripts/docs/page.ts.`)
    return changed.replace(pattern, by)
  }, text)
}

/** Files of the interactive pages that are as they are in the repository. */
export const readAsset = (name: 'client.js' | 'style.css' | 'plain.css'): Promise<string> =>
  readFile(join(here, name), 'utf8')

/** The page in one file: script, style and pictures inside. */
export function inOneFile(html: string, files: Readonly<Record<string, string>>): string {
  const inner = (name: string): string => files[name]!.replace(/<\/(script)/gi, '<\\/$1')
  return html
    .replace(/<script src="([\w.]+)"(?: defer)?><\/script>/g, (_, name: string) => `<script>${inner(name)}</script>`)
    .replace('<script>const settings', () => `<script>${inner('text.js')}</script>\n<script>const settings`)
    .replace('<link rel="stylesheet" href="style.css">', () => `<style>${files['style.css']}</style>`)
    .replace(
      /img\/([\w.-]+\.svg)/g,
      (_, name: string) => `data:image/svg+xml;base64,${Buffer.from(files[name]!).toString('base64')}`,
    )
    .replace(
      /(href=")(index|en)\.html(#[^"]*)?"/g,
      (_, start: string, name: string, hash = '') => `${start}${name === 'en' ? 'offline.en' : 'offline'}.html${hash}"`,
    )
}

// The colour mode is Redoc's; set before the first paint, so that a dark page does not flash.
const COLOR_MODE = `try{var m=localStorage.getItem('redoc.colorMode')}catch(e){}
document.documentElement.classList.add(m==='light'||m==='dark'?m:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light')`

async function runRedocly(json: Json, template: string, config: string, options: Json): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'docs-'))
  try {
    const [input, output, frameFile, settings] = ['openapi.json', 'page.html', 'page.hbs', 'options.json'].map((name) =>
      join(directory, name),
    )
    await writeFile(input!, JSON.stringify(json))
    await writeFile(frameFile!, template)
    const { openapi } = parse(await readFile(config, 'utf8')) as { openapi?: Json }
    await writeFile(settings!, JSON.stringify({ ...(isObject(openapi) && openapi), ...options }))
    // The rules beside the contract were asked before: the pages need none.
    const plain = join(directory, 'redocly.yaml')
    await writeFile(plain, 'telemetry: off\n')
    const argv = [join(redocly, 'bin/cli.js'), 'build-docs', input!, '--output', output!, '--template', frameFile!]
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
    await promisify(execFile)(process.execPath, [...argv, '--config', plain, '--openapi', settings!], { env }).catch(
      (error: { stderr?: string }) => {
        throw new Error(`Redocly could not render the page:\n${error.stderr ?? String(error)}`)
      },
    )
    return await readFile(output!, 'utf8')
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
