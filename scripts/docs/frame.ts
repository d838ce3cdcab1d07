// The HTML around every page: title, description, addresses of the page and of its translation.
import { labels, type Language } from './labels.js'

interface Frame {
  language: Language
  title: string
  description: string
  /** File from the root of the site; of the same page in the other language too. */
  path: string
  otherPath: string
  head: string
  body: string
}

/** Where the site is published, with a slash at its end; without it, addresses are relative. */
let site = ''
export const publishAt = (url: string | undefined): void => void (site = url?.replace(/\/*$/, '/') ?? '')

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const ICON = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><rect width='16' height='16' rx='4' fill='#07c160'/><path d='M4 8.5l2.6 2.6L12 5.5' stroke='#fff' stroke-width='1.8' fill='none'/></svg>`

/** A whole page. */
export function frame({ language, title, description, path, otherPath, head, body }: Frame): string {
  const at = (file: string): string => (site ? site + file : '../'.repeat(path.split('/').length - 1) + file)
  const { htmlLang, other } = labels[language]
  const [name, text] = [escapeHtml(title), escapeHtml(description)]
  return `<!DOCTYPE html>
<html lang="${htmlLang}">
<head>
<meta charset="utf-8">
<title>${name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${text}">
<meta property="og:type" content="website">
<meta property="og:title" content="${name}">
<meta property="og:description" content="${text}">
<meta property="og:url" content="${at(path)}">
<link rel="canonical" href="${at(path)}">
<link rel="alternate" hreflang="${htmlLang}" href="${at(path)}">
<link rel="alternate" hreflang="${labels[other.language].htmlLang}" href="${at(otherPath)}">
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}">
${head}
</head>
<body>
${body}
</body>
</html>
`
}
