// One self-contained page: rendered by Redocly, then mended: no network, its own language and style, and a search that reads Chinese.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import type { Json } from '../generate/read.js'
import { labels, type Language } from './labels.js'
import { redocLabels } from './redoc-labels.js'

const here = dirname(fileURLToPath(import.meta.url))

/** Renders a presented contract to HTML. `download` is the file name of the contract beside the page. */
export async function renderPage(json: Json, language: Language, config: string, download: string): Promise<string> {
  const { payload, samples, receivers } = labels[language]
  const html = await runRedocly(json, config, {
    downloadUrls: [{ title: download, url: download }],
    // Redoc shows a sample only when its label is listed here.
    codeSamples: {
      languages: [
        { lang: 'TypeScript', label: samples.typescript },
        { lang: 'TypeScript', label: samples.property },
        { lang: 'TypeScript', label: samples.chain },
        { lang: 'Shell', label: samples.curl },
        { lang: 'PHP', label: samples.php },
        { lang: 'TypeScript', label: receivers.hono },
        { lang: 'TypeScript', label: receivers.express },
        { lang: 'payload', label: payload },
      ],
    },
  })
  return mendPage(html, language, download, await readFile(join(here, 'style.css'), 'utf8'))
}

async function runRedocly(json: Json, config: string, options: Json): Promise<string> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js')
  const directory = await mkdtemp(join(tmpdir(), 'docs-'))
  try {
    const [input, output, settings] = ['openapi.json', 'page.html', 'options.json'].map((name) => join(directory, name))
    await writeFile(input!, JSON.stringify(json))
    const { openapi } = parse(await readFile(config, 'utf8')) as { openapi?: Json }
    await writeFile(settings!, JSON.stringify({ ...openapi, ...options }))
    const argv = [
      cli,
      'build-docs',
      input!,
      '--output',
      output!,
      '--inlineBundle',
      '--config',
      config,
      '--openapi',
      settings!,
    ]
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
    await promisify(execFile)(process.execPath, argv, { env }).catch((error: { stderr?: string }) => {
      throw new Error(`Redocly could not render the page:\n${error.stderr ?? String(error)}`)
    })
    return await readFile(output!, 'utf8')
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Makes Redocly's page ours. Throws when Redocly's output is not what this file was written for. */
export function mendPage(html: string, language: Language, download: string, style: string): string {
  const words = labels[language]
  const replace = (what: string, pattern: RegExp, by: (...groups: string[]) => string): void => {
    let count = 0
    html = html.replace(pattern, (...groups: string[]) => (count++, by(...groups)))
    if (count === 0)
      throw new Error(`Redocly's page has changed: ${what} was not found. Look into scripts/docs/page.ts.`)
  }
  // Rendered in the browser only: what Redocly rendered beforehand has its labels in English.
  replace('the prerendered page', /<div id="redoc">[\s\S]*?<\/div>(\s*<script type="module">)/, (_, script) => {
    return `<div id="redoc"></div>${script!}`
  })
  replace('the style of the prerendered page', /<style data-styled="true"[\s\S]*?<\/style>/, () => '')
  replace('the translate function', /useTranslate:\(\)=>\(\{translate:\(([\w$]+),([\w$]+)\)=>/, (_, key, text) => {
    return `useTranslate:()=>({translate:(${key},${text})=>globalThis.redocLabel(${key})||`
  })
  for (const [pattern, by] of redocLabels[language].words) {
    replace(`a label (${pattern.source})`, pattern, (all, ...words) =>
      all!.replace(
        words.find((word) => word)!,
        by,
      ),
    )
  }
  replace(
    'the place of a search result',
    /place:([\w$]+)\(([\w$]+),([\w$]+)\.parameter\.place\)/,
    (_, mark, query, found) => {
      return `place:${mark}(${query},globalThis.redocPlace(${found}.parameter.place))`
    },
  )
  // No word boundaries between Han characters: a word in the middle of a run is a word.
  replace(
    'the word boundary of the search',
    /=\/\[\\p\{L\}\\p\{N\}_-\]\/u;/,
    () => String.raw`=/(?!\p{Script=Han})[\p{L}\p{N}_-]/u;`,
  )
  // The search index knows the beginnings of runs only. For Chinese, the whole text is read instead: it is small.
  replace(
    'the index of the search',
    /async function ([\w$]+)\(([\w$]+),([\w$]+)\)\{let ([\w$]+)=new Set,/,
    (all, _name, _index, query) => {
      return all!.replace('{', () => `{if(/\\p{Script=Han}/u.test(${query!}))return new Set;`)
    },
  )
  // The page offers to copy itself, and to nobody else's service.
  replace(
    'the menu beside the copy button',
    /if\(![\w$]+\.specUrl\)(return\(0,[\w$]+\.jsx\)\([\w$]+,\{"data-testid":`page-actions`)/,
    (_, rest) => {
      return `if(true)${rest!}`
    },
  )
  replace('the label of the button that copies the page', /children:[\w$]+\.buttonText\}/g, (all) => {
    return `"aria-label":${inScript(words.copyPage)},${all!}`
  })
  replace(
    'the label of the buttons that copy a text',
    /(\{data:([\w$]+),type:[\w$]+=`icon`,[^`][\s\S]{0,1500}?"aria-label":)`Copy`/,
    (_, before, data) => `${before!}globalThis.redocCopy(${data!})`,
  )
  replace(
    'the label of the colour mode',
    /"aria-label":([\w$]+)(,size:`small`,variant:`outlined`)/,
    (_, mode, rest) => {
      const { toDark, toLight } = words.colorMode
      return `"aria-label":${mode!}===\`dark\`?${inScript(toLight)}:${inScript(toDark)}${rest!}`
    },
  )
  // A phone has no keys to press.
  replace('the keys of the search', /([\w$]+\?`⌘K`:`Ctrl\+K`)/, (keys) => {
    return `matchMedia('(hover: none)').matches?\`\`:${keys!}`
  })
  replace("Redocly's logos", /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, () => 'data:,')
  replace('the address of telemetry', /https:\/\/otel\.cloud\.redocly\.com\/v1\/traces/g, () => 'data:,')
  replace('the language', /<html lang="en">/, () => `<html lang="${words.htmlLang}">`)
  replace('the end of the head', /<\/head>/, () => headOf(language, style))
  replace('the start of the body', /<body>/, () => {
    return `<body>\n<a class="language" href="${words.other.file}" title="${words.other.name}">${words.other.short}</a>\n<noscript>${words.noScript}<a href="${download}">${download}</a></noscript>`
  })
  return html
}

function headOf(language: Language, style: string): string {
  const { byKey, places } = redocLabels[language]
  const { copyText, copyLine } = labels[language]
  // The colour mode is Redoc's; set before the first paint, so that a dark page does not flash.
  const script = `try{var m=localStorage.getItem('redoc.colorMode')}catch{}
document.documentElement.classList.add(m==='light'||m==='dark'?m:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light')
{
const labels=${inScript(byKey)},places=${inScript(Object.entries(places))}.map(([place,by])=>[new RegExp('^'+place+'$'),by])
globalThis.redocCopy=text=>typeof text!=='string'||text.includes('\\n')?${inScript(copyText)}:${inScript(copyLine)}+text
globalThis.redocLabel=key=>labels[String(key).replace(/^openapi\\./,'')]
// The parts of the description are called otherwise on the other page; whatever is called by the contract is the same.
addEventListener('click',event=>{const link=event.target.closest?.('a.language');if(link)link.hash=/^#\\/(?!section\\/)/.test(location.hash)?location.hash:''})
globalThis.redocPlace=place=>{const found=places.find(([pattern])=>pattern.test(place));return found?place.replace(...found):place}
}`
  const icon = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><rect width='16' height='16' rx='4' fill='#07c160'/><path d='M4 8.5l2.6 2.6L12 5.5' stroke='#fff' stroke-width='1.8' fill='none'/></svg>`
  return `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
<script>${script}</script>
<style>
${style}</style>
</head>`
}

const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
