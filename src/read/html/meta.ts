import type { Property } from '../../document/document.ts'
import { Element } from './tree.ts'

/** The pairs that a page states in tags: every named `<meta>`, wherever it stands, and the `<title>`. */

const MOST_PROPERTIES = 500
const LONGEST = 2000

export function propertiesOf(root: Element, source: string): Property[] {
  const properties: Property[] = []
  const waiting: Element[] = [root]
  for (let node = waiting.pop(); node !== undefined && properties.length < MOST_PROPERTIES; node = waiting.pop()) {
    const isTitle = node.tag === 'title' && node.namespace.endsWith('xhtml')
    if (node.tag === 'meta' || isTitle) {
      const property = isTitle ? ofTitle(node) : ofMeta(node, source)
      if (property !== null) properties.push(property)
      continue
    }
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at]
      if (child instanceof Element) waiting.push(child)
    }
  }
  return properties
}

function ofMeta(element: Element, source: string): Property | null {
  const label = element.attribute('name')?.trim() ?? ''
  const raw = element.attribute('content') ?? ''
  const value = raw.trim().slice(0, LONGEST)
  if (label === '' || label.length > 100 || value === '') return null
  return { label, value, origin: 'meta', place: placeOfContent(element, source, value) }
}

/** Where the value stands within its attribute; where character references changed it, the whole attribute. */
function placeOfContent(element: Element, source: string, value: string): Property['place'] {
  const attribute = element.places?.['content']
  if (attribute === undefined) return { start: element.start, end: element.inner }
  const { startOffset, endOffset } = attribute
  const at = source.slice(startOffset, endOffset).indexOf(value, 'content'.length)
  if (at === -1) return { start: startOffset, end: endOffset }
  return { start: startOffset + at, end: startOffset + at + value.length }
}

function ofTitle(element: Element): Property | null {
  const [first] = element.children
  const last = element.children.at(-1)
  const text = element.children.map(node => ('value' in node ? node.value : '')).join('')
  const value = text
    .trim()
    .replace(/\s{1,1000}/g, ' ')
    .slice(0, LONGEST)
  if (first === undefined || last === undefined || value === '') return null
  return { label: 'title', value, origin: 'meta', place: { start: first.start, end: last.end } }
}
