// The documentation site: both pages and both contracts, or everything that is wrong with what they are made from.
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { readContract, syntaxProblems, type Problem } from '../generate/read.js'
import { compileSamples, sayUncompiled } from './compile.js'
import { labels } from './labels.js'
import { applyOverlay, findUntranslated } from '../generate/overlay.js'
import { renderPage } from './page.js'
import { presentContract } from './present.js'
import { findBrokenReferences } from './references.js'

/** What was written, or why nothing was. */
export interface Built {
  files: string[]
  problems: string[]
}

/** Builds the site from `spec` into `out`. Nothing is written while there is a problem. */
export async function buildDocs(spec: string, out: string): Promise<Built> {
  const [contractFile, overlayFile, config] = ['openapi.yaml', 'overlay.en.yaml', 'redocly.yaml'].map((name) =>
    join(spec, name),
  )
  const missing = [contractFile!, overlayFile!, config!].filter((file) => !existsSync(file))
  if (missing.length > 0) return failed(missing.map((file) => `${file} does not exist`))

  const contract = readContract(contractFile!)
  const overlay = readContract(overlayFile!)
  const broken = [...syntaxProblems(contract), ...syntaxProblems(overlay)]
  // After the first, a parser only guesses.
  if (broken.length > 0) return failed([formatProblem(broken[0]!)])

  const english = applyOverlay(contract, overlay)
  const wrong = [...findBrokenReferences(contract), ...english.problems]
  // What a slip in the overlay left in Chinese would only repeat it.
  const problems = wrong.length > 0 ? wrong : findUntranslated(english.json, contract)
  if (problems.length > 0) return failed(problems.map(formatProblem))

  const zh = presentContract(contract.json, labels.zh)
  const en = presentContract(english.json, labels.en)
  // Redocly renders in processes of its own, while this one compiles.
  const rendering = Promise.all([
    renderPage(zh, 'zh', config!, 'openapi.yaml'),
    renderPage(en, 'en', config!, 'openapi.en.yaml'),
  ])
  const uncompiled = compileSamples(zh)
  const [index, enPage] = await rendering
  if (uncompiled.length > 0) return failed(uncompiled.map((problem) => sayUncompiled(problem, contract)))

  const output: Record<string, string> = {
    'index.html': index,
    'en.html': enPage,
    'openapi.yaml': contract.text,
    'openapi.en.yaml': stringify(english.json, { lineWidth: 0, aliasDuplicateObjects: false }),
  }
  await mkdir(out, { recursive: true })
  const files = Object.keys(output).map((name) => join(out, name))
  await Promise.all(Object.values(output).map((text, at) => writeFile(files[at]!, text)))
  return { files, problems: [] }
}

const failed = (problems: string[]): Built => ({ files: [], problems })

const formatProblem = ({ file, line, message }: Problem): string => `${file}:${line} ${message}`
