// Script of the interactive page besides Redoc: words, titles, copying, the language switch, the keyboard.
/* global settings */
const { words, patterns, labels, titles, file } = settings
const rules = patterns.map(([pattern, by]) => [new RegExp(pattern), by])

const translate = (text) => {
  const word = text.trim()
  if (!word) return text
  if (Object.hasOwn(words, word)) return text.replace(word, words[word])
  if (/^(⌘K|Ctrl\+K)$/.test(word) && matchMedia('(hover: none)').matches) return ''
  const rule = rules.find(([pattern]) => pattern.test(word))
  return rule ? text.replace(word, word.replace(...rule)) : text
}
globalThis.redocWord = translate

const OWN = 'pre, code, script, style, noscript, .md, .schema-name, .own, [data-component-name^="Markdown"]'

function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

function mend(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE || node.parentElement?.closest(OWN)) continue
    const text = translate(node.data)
    if (text !== node.data) node.data = text
  }
  const all = (selector) => [...root.querySelectorAll(selector)]
  for (const name of ['aria-label', 'title', 'placeholder']) {
    for (const element of all(`[${name}]`)) {
      const own = name === 'aria-label' && /^(Copy|复制)$/.test(element.getAttribute(name))
      set(element, name, own ? labels.copyText : translate(element.getAttribute(name)))
    }
  }
  for (const button of all('[data-testid="page-actions"] button')) set(button, 'aria-label', labels.copyPage)
  for (const box of all('[data-testid="search-trigger"]')) {
    set(box, 'role', 'button')
    set(box, 'tabindex', '0')
  }
  // Headings inside a section follow its h2 without a gap.
  for (const heading of all('main h4, main h5')) set(heading, 'aria-level', '3')
  for (const pre of all('[data-component-name^="Markdown"] pre')) {
    if (pre.querySelector('button')) continue
    set(pre, 'tabindex', '0')
    const button = document.createElement('button')
    button.className = 'copy own'
    button.type = 'button'
    button.textContent = words.Copy ?? 'Copy'
    set(button, 'aria-label', labels.copyText)
    button.onclick = () => copy(button, pre.textContent.slice(0, -button.textContent.length))
    pre.append(button)
  }
}

async function copy(button, text) {
  await navigator.clipboard.writeText(text)
  const before = button.textContent
  button.textContent = labels.copied
  setTimeout(() => (button.textContent = before), 1200)
}

// The Markdown of every page, fetched as a script: that works from disk too.
const place = () => decodeURI(location.hash).replace(/^#?\/?/, '#/')
const pageOf = () => {
  const steps = place().split('#')[1].split('/').filter(Boolean)
  return [steps.slice(0, 2), steps.slice(0, 1)].map((some) => `#/${some.join('/')}`).find((one) => titles[one]) ?? '#/'
}
globalThis.redocPage = async () => {
  if (!globalThis.pageTexts) {
    await new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement('script'), { src: file, onload: resolve, onerror: reject })
      document.head.append(script)
    })
  }
  return globalThis.pageTexts[pageOf()] ?? globalThis.pageTexts['#/']
}

const home = document.title
const name = () => (document.title = titles[pageOf()] && pageOf() !== '#/' ? `${titles[pageOf()]} · ${home}` : home)
addEventListener('hashchange', name)
addEventListener('popstate', name)
for (const method of ['pushState', 'replaceState']) {
  const own = history[method]
  history[method] = function (...values) {
    own.apply(this, values)
    name()
  }
}
name()

addEventListener('keydown', (event) => {
  const box = event.target.closest?.('[data-testid="search-trigger"]')
  if (!box || !['Enter', ' '].includes(event.key)) return
  event.preventDefault()
  box.click()
})
// Addresses are the same in both languages.
addEventListener('click', (event) => {
  const link = event.target.closest?.('a.language')
  if (link) link.hash = location.hash
})

mend(document.body)
new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === 'characterData') mend(target.parentElement ?? document.body)
    for (const node of addedNodes)
      if (node.parentElement) mend(node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)
  }
}).observe(document.body, { subtree: true, childList: true, characterData: true })
