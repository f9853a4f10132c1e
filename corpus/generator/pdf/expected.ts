import type { GeneratedReport } from '../generate.ts'
import type { ExpectedFields } from '../html/expected.ts'
import { siteFacts } from '../html/page.ts'
import type { PdfShape } from './pdf-shape.ts'

/** What a right reading of a file has beside its cells, worked out from the generator and the shape alone. */
export function expectedPdfFields(report: GeneratedReport, shape: PdfShape): ExpectedFields {
  const labelled = (value: string) => [shape.header === 'none' ? null : value]
  const contact = (value: string) => [shape.contact === 'none' ? null : value]
  const signed = shape.signature === 'none' ? [] : [report.authority]
  // The title stands in the file's properties too.
  const fields: [string, (string | null)[]][] = [
    ['edition', shape.rulings === 'none' || shape.rulings === 'level' ? [report.edition, 'unknown'] : [report.edition]],
    ['reportingYear', [String(report.year)]],
    ['period.start', [report.period.start]],
    ['period.end', [report.period.end]],
    ['authority.name', shape.title === 'none' ? [report.authority, null] : [report.authority]],
    ['metadata.title', shape.title === 'none' ? [report.title, null] : [report.title]],
    ['metadata.indexNumber', labelled(report.indexNumber)],
    ['metadata.documentNumber', [null]],
    ['metadata.issuer', shape.header === 'none' ? [...signed, null] : [report.issuer]],
    ['metadata.publishedOn', labelled(report.publishedOn)],
    ['metadata.writtenOn', [shape.signature === 'none' ? null : siteFacts(report).written]],
    ['metadata.disclosureMode', labelled(report.disclosureMode)],
    ['contact.address', contact(report.contact.address)],
    ['contact.postcode', contact(report.contact.postcode)],
    ['contact.phone', contact(report.contact.phone)],
  ]
  return new Map(fields)
}

/** Blanks between two Chinese letters, which a shape may put anywhere, say nothing. */
export function withoutBlanks(text: string): string {
  return text.replace(/(?<=[\u3001-\u9fff\uff00-\uffef])\s+(?=[\u3001-\u9fff\uff00-\uffef])/g, '')
}

/**
 * Papers of which nothing may be lost: lines part all cells, no break goes through a row or leaves a border open, and every
 * letter is told by the file itself.
 */
export function isPlainlyRuled({ rulings, cut, edge, font, vertical }: PdfShape): boolean {
  const parted = rulings !== 'none' && rulings !== 'level'
  return parted && cut === 'none' && edge === 'closed' && !(font === 'predefined' && vertical === 'font')
}
