import { expect, test } from 'vitest'
import { drawDiagrams, drawSequence } from '../../scripts/docs/diagram.js'

const source = `sequenceDiagram
    participant A
    participant B<C>
    A->>B<C>: one & two
    B<C>-->>A: three
`

test('draws one head for each participant and one arrow for each message, in the direction it goes', () => {
  const svg = drawSequence(source)
  expect(svg.match(/<rect /g)).toHaveLength(2)
  expect(svg).toContain('B&lt;C&gt;</text>')
  const [call] = svg.match(/<line class="call"[^>]*>/)!
  const [reply] = svg.match(/<line class="reply"[^>]*>/)!
  const ends = (line: string) => ['x1', 'x2'].map((name) => Number(new RegExp(`${name}="([\\d.]+)"`).exec(line)![1]))
  expect(ends(call)[0]).toBeLessThan(ends(call)[1]!)
  expect(ends(reply)[0]).toBeGreaterThan(ends(reply)[1]!)
})

test('replaces diagrams in Markdown and nothing else', () => {
  const markdown = drawDiagrams('before\n\n```mermaid\n' + source + '```\n\n```js\nlet x\n```\n')
  expect(markdown).toMatch(
    /^before\n\n<div class="sequences"><img class="sequence light" alt="A → B&lt;C&gt;: one &amp; two; /,
  )
  expect(markdown).toContain('<img class="sequence dark"')
  expect(markdown).toContain('```js\nlet x\n```')
})

test.each(['A->B: x', 'A->>X: unknown', 'A->>A: self', 'loop x'])('says which line it cannot draw: %s', (line) => {
  expect(() => drawSequence(`sequenceDiagram\nparticipant A\n${line}`)).toThrow(line)
})
