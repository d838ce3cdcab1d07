// Sequence diagrams: the small part of Mermaid's notation that the contract uses, drawn as SVG in the colours of the page.

const COLUMN = 142
const ROW = 42
const HEAD = 38

interface Message {
  from: number
  to: number
  reply: boolean
  text: string
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Replaces every Mermaid sequence diagram of a Markdown text by its drawing. */
export function drawDiagrams(markdown: string): string {
  return markdown.replace(/```mermaid\n([\s\S]*?)```/g, (_, source: string) => drawSequence(source))
}

/** Draws `sequenceDiagram` with `participant`, `->>` and `-->>`. Throws with the line it does not understand. */
export function drawSequence(source: string): string {
  const participants: string[] = []
  const messages: Message[] = []
  for (const line of source.split('\n').map((text) => text.trim())) {
    if (line === '' || line === 'sequenceDiagram') continue
    const participant = /^participant (.+)$/.exec(line)?.[1]
    const message = /^(.+?)(--?)>>(.+?): (.+)$/.exec(line)
    const from = participants.indexOf(message?.[1] ?? '')
    const to = participants.indexOf(message?.[3] ?? '')
    if (participant) participants.push(participant)
    else if (message && from >= 0 && to >= 0 && from !== to) {
      messages.push({ from, to, reply: message[2] === '--', text: message[4]! })
    } else throw new Error(`the sequence diagram has a line that cannot be drawn: ${line}`)
  }
  const width = participants.length * COLUMN
  const height = HEAD + messages.length * ROW + 24
  const x = (index: number): number => index * COLUMN + COLUMN / 2
  const heads = participants.map(
    (name, index) =>
      `<line class="life" x1="${x(index)}" y1="${HEAD}" x2="${x(index)}" y2="${height}"/>` +
      `<rect x="${x(index) - 56}" y="1" width="112" height="${HEAD - 8}" rx="8"/>` +
      `<text class="head" x="${x(index)}" y="20">${escapeText(name)}</text>`,
  )
  const arrows = messages.map(({ from, to, reply, text }, index) => {
    const y = HEAD + (index + 1) * ROW - 6
    const end = x(to) + (from < to ? -1 : 1)
    const tip = from < to ? end - 8 : end + 8
    return (
      `<line class="${reply ? 'reply' : 'call'}" x1="${x(from)}" y1="${y}" x2="${end}" y2="${y}"/>` +
      `<path d="M${tip} ${y - 4.5}L${end} ${y}L${tip} ${y + 4.5}"/>` +
      `<text x="${(x(from) + x(to)) / 2}" y="${y - 8}">${escapeText(text)}</text>`
    )
  })
  // One line: a blank line would end the HTML block in Markdown.
  return (
    `<div class="sequence"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${participants.map(escapeText).join(', ')}">` +
    `${heads.join('')}${arrows.join('')}</svg></div>\n`
  )
}
