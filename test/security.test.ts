import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../', import.meta.url)
const text = readFileSync(new URL('SECURITY.md', root), 'utf8')
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Promise') && !line.startsWith('| -'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

describe('the promises of SECURITY.md', () => {
  it('are there to be kept', () => {
    expect(rows.length).toBeGreaterThan(15)
  })

  it.each(rows.map(([, promise, , keptBy]) => [promise!, keptBy!]))('%s', (_, keptBy) => {
    const named = [...keptBy.matchAll(/`(test\/[\w./-]+)`: "([^"]+)"/g)]
    expect(named.length).toBeGreaterThan(0)
    for (const [, file, name] of named) {
      const source = readFileSync(new URL(file!, root), 'utf8')
      expect(source, `${file} has no test "${name}"`).toContain(name)
    }
  })
})
