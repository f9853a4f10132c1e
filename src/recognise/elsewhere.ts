import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts'
import type { Document, Reference } from '../document/document.ts'
import { linesOf } from '../form/derive.ts'
import { EDITIONS } from '../form/editions.ts'
import type { SectionKind } from '../form/types.ts'
import type { SectionPart } from './parts.ts'

/** What a page points to instead of holding it: pictures and scripts in a table's place, a report that is only an attachment. */

/** Where the cells of a section's tables go in the model. */
const POINTERS = new Map<SectionKind, Set<string>>()
for (const edition of EDITIONS) {
  for (const { printed, cells } of linesOf(edition)) {
    const table = edition.tables.find(({ id }) => id === printed)
    if (table === undefined) continue
    const known = POINTERS.get(table.section) ?? new Set()
    for (const { pointer } of cells) known.add(topOf(pointer))
    POINTERS.set(table.section, known)
  }
}

function topOf(pointer: string): string {
  const end = pointer.indexOf('/', 1)
  return end === -1 ? pointer.slice(1) : pointer.slice(1, end)
}

/** Pages of the network that name more files than this are lists; a message need not. */
const MOST_NAMED = 5

export function contentElsewhere(
  document: Document,
  sections: readonly SectionPart[],
  pointers: Iterable<string>,
): Diagnostic[] {
  const { references = [] } = document
  const inBody = references.filter(({ layer }) => layer === 'body')
  if (inBody.length === 0 && references.length === 0) return []
  const held = new Set<string>()
  for (const pointer of pointers) held.add(topOf(pointer))
  const found = sections.flatMap((section, index) => {
    const tables = section.kind === 'unknown' ? undefined : POINTERS.get(section.kind)
    if (tables === undefined || [...tables].some(top => held.has(top))) return []
    const end = sections[index + 1]?.block ?? Number.POSITIVE_INFINITY
    return said(
      inBody.filter(({ block }) => block > section.block && block <= end),
      section.title,
    )
  })
  if (sections.length > 0 || held.size > 0) return found
  const files = references.filter(({ kind, layer }) => kind === 'attachment' && layer !== 'hidden')
  if (files.length > 0) found.push(diagnostic('content-in-attachment', named(files), files[0]?.place))
  return files.length > 0 ? found : said(inBody, beginningOf(document))
}

/** A picture where a table should be says more than a script, which pages have everywhere. */
function said(references: readonly Reference[], where: string): Diagnostic[] {
  const images = references.filter(({ kind }) => kind === 'image')
  if (images.length > 0) return [diagnostic('content-in-images', { where, ...named(images) }, images[0]?.place)]
  const script = references.find(({ kind }) => kind === 'script')
  return script === undefined ? [] : [diagnostic('content-by-script', { where }, script.place)]
}

function named(references: readonly Reference[]): { count: number; targets: string } {
  const targets = [...new Set(references.map(({ target }) => target.slice(0, 200)))].filter(target => target !== '')
  return { count: references.length, targets: targets.slice(0, MOST_NAMED).join(' ') }
}

function beginningOf(document: Document): string {
  const title = document.properties.find(({ label }) => label === 'title')
  const first = document.blocks.find(block => block.type === 'paragraph' && block.layer === 'body')
  return (title?.value ?? (first?.type === 'paragraph' ? first.text : '')).slice(0, 60)
}
