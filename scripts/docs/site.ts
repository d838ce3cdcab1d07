// The plain pages: Markdown and static HTML of every guide, operation and notification, lists of them for people and machines.
import { Marked } from 'marked'
import { escapeHtml, frame } from './frame.js'
import { labels, type Language } from './labels.js'
import type { Page } from './markdown.js'

const SCRIPT = `<script>for(const pre of document.querySelectorAll('pre')){pre.tabIndex=0;const b=document.createElement('button');b.className='copy';b.type='button';b.textContent=document.body.dataset.copy;b.onclick=()=>navigator.clipboard.writeText(pre.querySelector('code').textContent).then(()=>{b.textContent=document.body.dataset.copied});pre.append(b)}</script>`

const marked = new Marked({
  renderer: {
    code: ({ text, lang }) =>
      `<pre data-language="${escapeHtml(lang ?? '')}"><code>${escapeHtml(text)}\n</code></pre>\n`,
    table(token) {
      const cells = (tag: string, row: (typeof token)['header']): string =>
        row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')
      const rows = token.rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')
      return `<div class="table" tabindex="0"><table><thead><tr>${cells('th', token.header)}</tr></thead><tbody>\n${rows}\n</tbody></table></div>\n`
    },
  },
})

const render = (markdown: string): string =>
  (marked.parse(markdown) as string).replace(/href="([\w-]+)\.md(#[\w-]+)?"/g, 'href="$1.html$2"')

/** Every file of the plain pages of a language, by its name. */
export function plainFiles(
  info: Record<string, string>,
  pages: readonly Page[],
  language: Language,
): Record<string, string> {
  const { plain, other, file } = labels[language]
  const name = info['title']!
  const files: Record<string, string> = {}
  const html = (slug: string, title: string, description: string, main: string, place: string): string => {
    const [path, otherPath] = [`${language}/${slug}.html`, `${other.language}/${slug}.html`]
    const bar = [
      `<a href="index.html">${plain.contents}</a>`,
      `<a href="../${file}${place}">${plain.interactive}</a>`,
      `<a href="${slug}.md">${plain.markdown}</a>`,
      `<a href="all.html">${plain.all}</a>`,
      `<a href="../${otherPath}" lang="${labels[other.language].htmlLang}" hreflang="${labels[other.language].htmlLang}">${other.name}</a>`,
    ]
    return frame({
      language,
      title: title === name ? name : `${title} · ${name}`,
      description,
      path,
      otherPath,
      head: '<link rel="stylesheet" href="../plain.css">',
      body: `<nav class="bar" aria-label="${escapeHtml(name)}">${bar.join(' ')}</nav>\n<main>\n${main}</main>\n${SCRIPT}`,
    }).replace('<body>', `<body data-copy="${labels[language].copyText}" data-copied="${labels[language].copied}">`)
  }

  for (const { slug, title, summary, markdown, place } of pages) {
    files[`${language}/${slug}.md`] = markdown
    files[`${language}/${slug}.html`] = html(slug, title, summary, render(markdown), place)
  }
  const contents = `# ${name}\n\n${info['summary']}\n\n${listOf(pages, language, '')}\n\n${info['description']}`
  const all = `# ${name}\n\n${pages.map(inAll).join('\n\n')}\n`
  for (const [slug, markdown, title] of [
    ['index', contents, name],
    ['all', all, `${plain.all}`],
  ] as const) {
    files[`${language}/${slug}.md`] = markdown
    files[`${language}/${slug}.html`] = html(slug, title, info['summary']!, render(markdown), '#/')
  }
  files[`text.${language}.js`] =
    `globalThis.pageTexts=${JSON.stringify(Object.fromEntries([['#/', contents], ...pages.map(({ place, markdown }) => [place, markdown])]))}\n`
  return files
}

/** A page as a part of the page that has all: headings a level lower, links inside, sections by page and name. */
function inAll({ slug, markdown }: Page): string {
  const text = markdown
    .split(/(```[\s\S]*?```)/)
    .map((part) => (part.startsWith('```') ? part : part.replace(/^#/gm, '##')))
    .join('')
  return `<a id="${slug}"></a>\n\n${text
    .replace(/<a id="([\w-]+)">/g, `<a id="${slug}.$1">`)
    .replace(/\]\(#([\w-]+)\)/g, `](#${slug}.$1)`)
    .replace(
      /\]\(([\w-]+)\.md(?:#([\w-]+))?\)/g,
      (_, page: string, section?: string) => `](#${page}${section ? `.${section}` : ''})`,
    )}`
}

function listOf(pages: readonly Page[], language: Language, folder: string): string {
  const { plain } = labels[language]
  const groups = [
    [plain.guides, 'guide'],
    [plain.operations, 'operation'],
    [plain.notifications, 'notification'],
  ] as const
  return groups
    .map(([title, kind]) => {
      const items = pages.filter((page) => page.kind === kind)
      return `## ${title}\n\n${items.map((page) => `- [${page.title}](${folder}${page.slug}.md): ${page.summary}`).join('\n')}`
    })
    .join('\n\n')
}

/** `llms.txt`, which lists the pages for machines, and `llms-full.txt` with all of them in English. */
export function machineFiles(
  info: Readonly<Record<Language, Record<string, string>>>,
  pages: Readonly<Record<Language, readonly Page[]>>,
  all: string,
  site: string,
): Record<string, string> {
  const files: Record<string, string> = {
    'llms.txt': `# ${info.en['title']}

> ${info.en['summary']} Documentation of the TypeScript client wechatpay-fetch, generated from one OpenAPI definition.

${listOf(pages.en, 'en', `${site}en/`)}

# 中文

> ${info.zh['summary']}

${listOf(pages.zh, 'zh', `${site}zh/`)}

## Optional

- [OpenAPI definition](${site}openapi.en.yaml): with English text; [Chinese](${site}openapi.yaml)
- [Everything in English](${site}llms-full.txt), [全部内容](${site}zh/all.md)
`,
    'llms-full.txt': all,
    'robots.txt': `User-agent: *\nAllow: /\n${site && `Sitemap: ${site}sitemap.xml\n`}`,
  }
  // The protocol wants absolute addresses.
  if (site) {
    const paths = (['zh', 'en'] as const).flatMap((language) => [
      labels[language].file,
      ...['index', 'all', ...pages[language].map(({ slug }) => slug)].map((slug) => `${language}/${slug}.html`),
    ])
    files['sitemap.xml'] =
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${paths.map((path) => `<url><loc>${site}${path}</loc></url>`).join('\n')}\n</urlset>\n`
  }
  return files
}
