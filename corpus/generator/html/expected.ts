import type { Gaps } from '../cells.ts'
import type { GeneratedReport } from '../generate.ts'
import type { HtmlShape } from './html-shape.ts'
import { type SiteFacts, siteFacts } from './page.ts'
import { lettersOf } from './script.ts'

/** What a right reading of a page has, worked out from the generator and the shape alone. */

type Value = string | null

/** The values that a field may have: the first is the best reading, the others are not wrong. Anything else is. */
export type ExpectedFields = ReadonlyMap<string, readonly Value[]>

/** Letters that the form is not printed in: a reader may refuse them, and then has to say so. */
export function isForeignScript(shape: HtmlShape): boolean {
  return shape.script !== 'simplified'
}

/**
 * Pages of which the right demand is never a wrong value: blank row totals that are not written at all, or that stand
 * beside merged labels written as empty cells under a head of another width, where nobody can tell whose the blanks are;
 * and figures with a note's number or a struck-out figure beside them, which a reader may find unreadable.
 */
export function isUndecidablePage(gaps: Gaps, shape: HtmlShape): boolean {
  if (shape.marks !== 'none') return true
  if (gaps !== 'row-totals') return false
  return shape.blanks === 'omitted' || (shape.labelSpans === 'hollow' && shape.heads === 'disagree')
}

interface Facts {
  readonly report: GeneratedReport
  readonly shape: HtmlShape
  readonly site: SiteFacts
  readonly tagged: boolean
  readonly block: 'none' | 'labelled' | 'glued'
}

/** A value of the metadata block: certain with labels, permitted where labels and values run together. */
function blockValue({ block }: Facts, value: string): Value[] {
  if (block === 'none') return [null]
  return block === 'glued' ? [value, null] : [value]
}

function titleValues({ report, shape, tagged }: Facts): Value[] {
  if (shape.title !== 'none' || tagged) return [report.title]
  return shape.pageTitle === 'site-only' ? [null] : [report.title, null]
}

function issuerValues({ report, shape, tagged, block }: Facts): Value[] {
  const signed = shape.signature === 'none' ? [] : [report.authority]
  // A label in another script may not be understood: then the signature may speak.
  if (block === 'labelled' && isForeignScript(shape)) return [report.issuer, ...signed]
  if (block === 'labelled') return [report.issuer]
  const named = block === 'glued' || tagged || shape.sourceLine !== 'none' || shape.footer !== 'none'
  return named ? [report.issuer, null, ...signed] : [...signed, null]
}

function publishedValues({ report, shape, site, tagged, block }: Facts): Value[] {
  const again = tagged && shape.otherDates === 'reposted' ? [site.reposted] : []
  if (block === 'labelled' || shape.sourceLine !== 'none') return [report.publishedOn, ...again]
  if (tagged) return again.length > 0 ? [site.reposted, report.publishedOn] : [report.publishedOn]
  return block === 'glued' ? [report.publishedOn, null] : [null]
}

function siteValues({ shape, site, tagged }: Facts): [string, Value[]][] {
  const code = tagged ? [site.siteIdCode] : shape.footer === 'identified' ? [site.siteIdCode, null] : [null]
  const shown = shape.chrome !== 'none' || shape.pageTitle !== 'title'
  const name = tagged ? [site.siteName] : shown ? [site.siteName, null] : [null]
  return [
    ['metadata.siteName', name],
    ['metadata.siteIdCode', code],
    ['metadata.sourceUrl', [tagged ? site.url : null]],
  ]
}

/** The fields of the report by their path in the model. */
export function expectedFields(report: GeneratedReport, shape: HtmlShape): ExpectedFields {
  const header = shape.header
  const facts: Facts = {
    report,
    shape,
    site: siteFacts(report),
    tagged: shape.metaTags !== 'none',
    block: header === 'none' || header === 'glued' ? header : 'labelled',
  }
  const contact = (value: string): Value[] => [shape.contact === 'none' ? null : value]
  const titled = shape.title !== 'none' || facts.tagged
  const fields: [string, Value[]][] = [
    ['edition', isForeignScript(shape) ? [report.edition, 'unknown'] : [report.edition]],
    ['reportingYear', [String(report.year)]],
    ['period.start', [report.period.start]],
    ['period.end', [report.period.end]],
    ['authority.name', titled ? [report.authority] : [report.authority, null]],
    ['metadata.title', titleValues(facts)],
    ['metadata.indexNumber', blockValue(facts, report.indexNumber)],
    ['metadata.documentNumber', [null]],
    ['metadata.issuer', issuerValues(facts)],
    ['metadata.publishedOn', publishedValues(facts)],
    ['metadata.writtenOn', [shape.signature === 'none' ? null : facts.site.written]],
    ['metadata.disclosureMode', blockValue(facts, report.disclosureMode)],
    ['metadata.topicCategory', blockValue(facts, '政务公开')],
    ['metadata.validity', blockValue(facts, '有效')],
    ...siteValues(facts),
    ['contact.address', contact(report.contact.address)],
    ['contact.postcode', contact(report.contact.postcode)],
    ['contact.phone', contact(report.contact.phone)],
  ]
  return new Map(fields.map(([path, values]) => [path, inScript(values, shape)]))
}

/** A page in another script has its values in that script; a reader may give them so, or as they were, or not at all. */
function inScript(values: readonly Value[], shape: HtmlShape): readonly Value[] {
  if (!isForeignScript(shape)) return values
  const letters = lettersOf(shape.script)
  const spelt = values.flatMap(value =>
    value === null ? [null] : [letters(value), value, lettersOf('traditional')(value)],
  )
  return [...new Set([...spelt, null])]
}

export type FieldVerdict = 'right' | 'blank' | 'missing' | 'wrong'

/** What to say of a field that was read. */
export function judgeField(found: Value, allowed: readonly Value[]): FieldVerdict {
  if (!allowed.includes(found)) return found === null ? 'missing' : 'wrong'
  return found === null ? 'blank' : 'right'
}

export interface ReadCell {
  readonly value: number | null
  readonly reading: string
  readonly unit: string | null
}

export type CellVerdict = 'right' | 'blank' | 'flagged' | 'missing' | 'wrong'

/**
 * What to say of a cell: `blank` for a blank or dash read as such; `flagged` for one said to be unreadable, or absent with a
 * diagnostic about the tables; `wrong` for any other difference.
 */
export function judgeCell(found: ReadCell | undefined, wanted: ReadCell | undefined, warned: boolean): CellVerdict {
  if (found === undefined) return warned ? 'flagged' : 'missing'
  if (found.reading === 'unreadable') return 'flagged'
  if (wanted === undefined) return found.value === null ? 'flagged' : 'wrong'
  const same = found.value === wanted.value && found.reading === wanted.reading && found.unit === wanted.unit
  if (!same) return 'wrong'
  return wanted.value === null ? 'blank' : 'right'
}
