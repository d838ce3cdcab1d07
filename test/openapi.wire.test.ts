/** The patterns of the API definition in other languages: Python and PHP decide as JavaScript does. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createRandom } from './fixtures/random.js'

const patterns = [
  ...new Set(Array.from(readFileSync('spec/openapi.yaml', 'utf8').matchAll(/^ +pattern: '(.*)'$/gm), ([, it]) => it!)),
]

const known = [
  ['', 'a', '微信', '😀', 'a😀b', '\u{10000}', '\u{10FFFF}', '\uFFFF', '\u0000', 'a\nb', 'tab\t', '\u007F', 'é', 'É'],
  ['2026-11-25', '2026-13-25', '2026-00-01', '2026-1-1', '2026-02-31', '２０２６-11-25', '٢٠٢٦-11-25', '20261125'],
  [
    'https://a.cn',
    'HTTPS://a.cn/b?c=d',
    'http:/a.cn',
    'https:///a',
    'https://?a',
    'ftp://a.cn',
    'https://微信.cn/路',
    'https://a cn',
  ],
  ['W1', 'a_b-c|*@', 'a b', 'a/b', 'a\\b', '0'.repeat(64), 'A'.repeat(64), 'f'.repeat(63), 'ſ', 'K'],
].flat()

/** Texts of the characters about which the patterns decide. A line break at the end is left out: there `$` differs between languages. */
function randomTexts(count: number): string[] {
  const random = createRandom(11)
  const characters = [
    ...'azAZ09_-|*@\\/?:. \t%~中文…😀',
    '\u{10000}',
    '\u{10FFFF}',
    '\uD7FF',
    '\uE000',
    '\uFFFF',
    '\u0020',
    '\u0021',
  ]
  const pick = () => characters[Math.floor(random() * characters.length)]!
  const starts = ['', '', 'https://', 'HTTP://', '2026-11-', 'a']
  return Array.from(
    { length: count },
    (_, index) => starts[index % starts.length] + Array.from({ length: 1 + (index % 7) }, pick).join(''),
  )
}

const python = `
import json, re, sys
given = json.load(sys.stdin)
print(json.dumps([[bool(re.search(pattern, text)) for text in given["texts"]] for pattern in given["patterns"]]))
`

const php = `
$given = json_decode(stream_get_contents(STDIN), true);
$decide = fn($pattern) => fn($text) => preg_match("\x01" . $pattern . "\x01u", $text) === 1;
echo json_encode(array_map(fn($pattern) => array_map($decide($pattern), $given["texts"]), $given["patterns"]));
`

test.each([
  ['Python', 'python3', ['-c', python]],
  ['PHP', 'php', ['-r', php]],
])('%s', (_, program, args) => {
  const texts = [...known, ...randomTexts(5000)]
  const input = JSON.stringify({ patterns, texts })
  const decided = JSON.parse(
    execFileSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 26 }),
  ) as boolean[][]
  expect(patterns.length).toBeGreaterThan(3)
  patterns.forEach((pattern, at) => {
    const own = texts.map((text) => new RegExp(pattern, 'u').test(text))
    expect(new Set(own), pattern).toEqual(new Set([true, false]))
    const differ = texts.filter((_, index) => decided[at]![index] !== own[index])
    expect(differ, pattern).toEqual([])
  })
})
