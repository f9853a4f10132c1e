import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts'
import type { Document } from '../document/document.ts'
import { fold } from '../document/fold.ts'
import { DISCLOSURE_WORDS, LOOK_ALIKES } from '../form/header-words.ts'
import { pageKind } from './page-kind.ts'
import type { SectionPart } from './parts.ts'

/**
 * Whether the document is a report: null if it is, else why not. What it calls itself decides first; then it must hold
 * something of a report: its tables, its sections, or its title.
 */
export function judgeKind(
  document: Document,
  sections: readonly SectionPart[],
  title: string | null,
  otherTitle: string | null,
  hasFormTables: boolean,
): Diagnostic | null {
  const kinds = new Set(sections.map(section => section.kind).filter(kind => kind !== 'unknown'))
  const substance = hasFormTables || kinds.size >= 3
  for (const name of substance ? [] : [otherTitle, title]) {
    const look = name === null ? undefined : LOOK_ALIKES.find(([pattern]) => pattern.test(fold(name)))
    if (look !== undefined) return diagnostic('not-a-report', { reason: look[1], evidence: String(name).slice(0, 80) })
  }
  const page = substance || kinds.size > 0 ? null : pageKind(document)
  if (page !== null) return diagnostic('not-a-report', page)
  if (substance || title !== null) return null
  if (kinds.size >= 1 && speaksOfDisclosure(document)) return null
  const first = document.blocks.find(block => block.type === 'paragraph' && block.layer === 'body')
  const evidence = otherTitle ?? (first?.type === 'paragraph' ? first.text : '')
  return diagnostic('not-a-report', { reason: 'no-report-content', evidence: evidence.slice(0, 80) })
}

function speaksOfDisclosure(document: Document): boolean {
  const beginning = document.blocks
    .filter(({ layer }) => layer === 'body')
    .slice(0, 40)
    .flatMap(block => (block.type === 'paragraph' ? [block.text.slice(0, 500)] : []))
  const text = fold(beginning.join(''))
  return DISCLOSURE_WORDS.test(text) || /公[开開](?:信息|申[请請]|政府信息)/.test(text)
}
