// Sequence diagrams: the small part of Mermaid's notation that the contract uses, drawn as pictures for a light and a dark page.

const COLUMN = 122
const ROW = 40
const HEAD = 38

interface Message {
  from: number
  to: number
  reply: boolean
  text: string
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Replaces every Mermaid sequence diagram of a Markdown text by its pictures. The page's style shows one of them. */
export function drawDiagrams(markdown: string): string {
  return markdown.replace(/```mermaid\n([\s\S]*?)```/g, (_, source: string) => {
    const messages = [...source.matchAll(/^\s*(.+?)--?>>(.+?): (.+)$/gm)].map(
      ([, from, to, text]) => `${from} → ${to}: ${text}`,
    )
    const picture = (mode: 'light' | 'dark'): string => {
      const data = Buffer.from(drawSequence(source, mode)).toString('base64')
      return `<img class="sequence ${mode}" alt="${escapeText(messages.join('; ')).replaceAll('"', '&quot;')}" src="data:image/svg+xml;base64,${data}">`
    }
    return `<div class="sequences">${picture('light')}${picture('dark')}</div>\n`
  })
}

const INK = {
  light: { accent: '#078a45', soft: '#e5f7ed', text: '#3b3c45', line: '#777986', life: '#d5d6dc', page: '#ffffff' },
  dark: { accent: '#4fd18b', soft: '#26352f', text: '#d5d6dc', line: '#9a9ca8', life: '#4a4c57', page: '#22242b' },
}

/** Draws `sequenceDiagram` with `participant`, `->>` and `-->>`. Throws with the line it does not understand. */
export function drawSequence(source: string, mode: 'light' | 'dark' = 'light'): string {
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
      `<rect x="${x(index) - 51}" y="1" width="102" height="${HEAD - 8}" rx="8"/>` +
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
  const { accent, soft, text, line, life, page } = INK[mode]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<style>
text{font:12.5px Inter,-apple-system,'Segoe UI','PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif;fill:${text};text-anchor:middle;paint-order:stroke;stroke:${page};stroke-width:5px}
.head{fill:${accent};font-weight:600;stroke:none}
rect{fill:${soft}}
line,path{fill:none;stroke:${line};stroke-width:1.2}
.life{stroke:${life};stroke-dasharray:3 4}
.reply{stroke-dasharray:5 4}
</style>
${heads.join('')}${arrows.join('')}
</svg>`
}
