// Scripts, not modules: the page's files share one scope, so that they can be put into it as they are compiled.

type PageData = import('../page-types.ts').PageData
type PageWords = import('../page-types.ts').PageWords

function element<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`no element ${id}`)
  return found as Kind
}

const data = JSON.parse(element('data').textContent ?? '') as PageData
const YEARS = Array.from({ length: Math.max(0, data.to - data.from + 1) }, (_, at) => data.from + at)

/** Rows of the table on one of its pages. */
const PAGE_ROWS = 50

/** What the reader has chosen. */
const state = {
  language: data.language,
  indicator: 0,
  search: '',
  level: '',
  province: '',
  onlyFindings: false,
  onlyGaps: false,
  /** `code` (the order of the panel), `name`, or a year. */
  sort: 'code' as string,
  descending: false,
  page: 0,
  printing: false,
  picked: new Set<number>(),
  /** Units that fit, in the order of the panel, and as they are sorted. */
  fitting: [] as number[],
  sorted: [] as number[],
}

/** Puts facts into words of the page: `{name}` becomes the fact of that name. */
function say(key: string, facts: Readonly<Record<string, string | number>> = {}): string {
  return fillIn(data.words[key], facts)
}

function fillIn(words: PageWords | undefined, facts: Readonly<Record<string, string | number>> = {}): string {
  const sentence = words?.[state.language] ?? ''
  return sentence.replace(/\{(\w{1,30})\}/g, (_, name: string) => String(facts[name] ?? '—'))
}

/** An element with text in it. Text is only ever set as text, never as markup. */
function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text = '',
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag)
  if (text !== '') node.textContent = text
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
  return node
}

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
}
