// Build of the documentation site: interactive and plain pages and the API definition in both languages, or every problem of their sources.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { readContract, sayProblem } from '../contract/read.js'
import { findProblems } from '../generate/lint.js'
import { compileSamples } from './compile.js'
import { publishAt } from './frame.js'
import { readGuides } from './guides.js'
import { labels, type Language } from './labels.js'
import { makePages } from './markdown.js'
import { applyOverlay, findUntranslated } from '../generate/overlay.js'
import { inOneFile, readAsset, readScript, renderPage } from './page.js'
import { presentContract } from './present.js'
import { machineFiles, plainFiles } from './site.js'

/** The files that were written, or the problems that prevented it. */
export interface Built {
  files: string[]
  problems: string[]
}

/** Builds the site from `spec` into `out`. Nothing is written while there is a problem. `site` is the address at which it is published. */
export async function buildDocs(spec: string, out: string, site?: string): Promise<Built> {
  const [contractFile, overlayFile, config] = ['openapi.yaml', 'overlay.en.yaml', 'redocly.yaml'].map((name) =>
    join(spec, name),
  )
  const missing = [contractFile!, overlayFile!, config!].filter((file) => !existsSync(file))
  if (missing.length > 0) return failed(missing.map((file) => `${file} does not exist`))

  const contract = readContract(contractFile!)
  const overlay = readContract(overlayFile!)
  const { errors } = await findProblems(contract, { house: true })
  const broken = overlay.broken ? [...errors, overlay.broken] : errors
  // After the first, a parser only guesses.
  if (broken.length > 0) return failed(broken.slice(0, 1).map(sayProblem))

  const english = applyOverlay(contract, overlay)
  // What a slip in the overlay left in Chinese would only repeat it.
  const problems = english.problems.length > 0 ? english.problems : findUntranslated(english.json, contract)
  if (problems.length > 0) return failed(problems.map(sayProblem))

  const base = site?.replace(/\/*$/, '/') ?? ''
  publishAt(base)
  const json = { zh: contract.json, en: english.json }
  const guides = { zh: readGuides(spec, 'zh'), en: readGuides(spec, 'en') }
  const info = { zh: json.zh['info'], en: json.en['info'] } as Record<Language, Record<string, string>>
  const shown = {
    zh: presentContract(json.zh, labels.zh, guides.zh),
    en: presentContract(json.en, labels.en, guides.en),
  }
  const pages = { zh: makePages(json.zh, guides.zh, labels.zh), en: makePages(json.en, guides.en, labels.en) }
  // Redocly renders in processes of its own, while this one compiles.
  const rendering = Promise.all([
    renderPage(shown.zh, pages.zh, 'zh', config!, 'openapi.yaml'),
    renderPage(shown.en, pages.en, 'en', config!, 'openapi.en.yaml'),
    readScript(),
  ])
  const uncompiled = compileSamples(shown.zh)
  const [index, enPage, script] = await rendering
  if (uncompiled.length > 0) return failed(uncompiled)

  const pictures = readdirSync(join(spec, 'guides')).filter((name) => name.endsWith('.svg'))
  const shared: Record<string, string> = {
    'redoc.js': script,
    'client.js': await readAsset('client.js'),
    'style.css': await readAsset('style.css'),
    'plain.css': await readAsset('plain.css'),
    ...Object.fromEntries(pictures.map((name) => [name, readFileSync(join(spec, 'guides', name), 'utf8')])),
  }
  const plain = { zh: plainFiles(info.zh, pages.zh, 'zh'), en: plainFiles(info.en, pages.en, 'en') }
  const single = (html: string, language: Language): string =>
    inOneFile(html, { ...shared, 'text.js': plain[language][`text.${language}.js`]! })
  const output: Record<string, string> = {
    'index.html': index,
    'en.html': enPage,
    'offline.html': single(index, 'zh'),
    'offline.en.html': single(enPage, 'en'),
    ...Object.fromEntries(
      Object.entries(shared).map(([name, text]) => [name.endsWith('.svg') ? `img/${name}` : name, text]),
    ),
    ...plain.zh,
    ...plain.en,
    ...machineFiles(info, pages, plain.en['en/all.md']!, base),
    'openapi.yaml': contract.text,
    'openapi.en.yaml': stringify(english.json, { lineWidth: 0, aliasDuplicateObjects: false }),
  }
  for (const folder of ['img', 'zh', 'en']) await mkdir(join(out, folder), { recursive: true })
  const files = Object.keys(output).map((name) => join(out, name))
  await Promise.all(Object.values(output).map((text, at) => writeFile(files[at]!, text)))
  return { files, problems: [] }
}

const failed = (problems: string[]): Built => ({ files: [], problems })
