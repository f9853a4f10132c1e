import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts'
import { fold } from '../../document/fold.ts'
import {
  DISCLOSURE_MODES,
  DISCLOSURE_PROCEDURE,
  METADATA_LABELS,
  VALIDITIES,
  WEAK_ISSUER_LABELS,
} from '../../form/header-words.ts'
import { PLACEHOLDERS } from '../../form/marks.ts'
import type { Found } from '../parts.ts'
import { findDate } from './dates.ts'
import type { Pair } from './lines.ts'

/** Labelled pairs → header values: by label, checked against what such a value looks like, the best label of each field first. */

export interface Labelled {
  readonly fields: Map<string, Found<string>>
  /** A 来源: an issuer only if it names the authority. */
  readonly source: Found<string> | null
  readonly diagnostics: readonly Diagnostic[]
}

interface Candidate {
  readonly field: string
  readonly rank: number
  readonly found: Found<string>
}

const first = (value: string) => value.split(/\s{1,4}/)[0] ?? ''

/** What a field's value must look like; null for what does not fit. */
const FITS: Readonly<Record<string, (value: string) => string | null>> = {
  title: value => (/[\u4e00-\u9fff]{4}/.test(value) ? value : null),
  indexNumber: value =>
    /^[\w\-/.()（）〔〕\u4e00-\u9fff]{3,60}$/.test(first(value)) && /\d/.test(value) ? first(value) : null,
  documentNumber: value => (/\d/.test(value) && value.length <= 40 && isAlone(value) ? value : null),
  issuer: value => (/^[\u4e00-\u9fff（）()、·]{2,40}$/.test(first(value)) ? first(value) : null),
  disclosureMode: value => (!VALIDITIES.has(first(value)) && /[\u4e00-\u9fff]{2}/.test(value) ? first(value) : null),
  disclosureProcedure: value => (DISCLOSURE_PROCEDURE.test(first(value)) ? first(value) : null),
  topicCategory: value => (value.length <= 40 && isAlone(value) ? value.trim() : null),
  validity: value => (VALIDITIES.has(first(value)) ? first(value) : null),
  // A site alone is where the body is found (网址), not where this page stood.
  sourceUrl: value => (/^https?:\/\/[\x21-\x7e]{3,300}\/[\x21-\x7e]{1,300}$/.test(first(value)) ? first(value) : null),
  siteName: value => value,
  siteIdCode: value => (/^(?:\d{10}|bm\d{8})$/i.test(value) ? value : null),
}

/** Another label stands in it: 无 登记号：123 is two things run together. */
function isAlone(value: string): boolean {
  return !/[\u4e00-\u9fff]\s?[:：]/.test(value)
}

interface Field {
  readonly field: string
  readonly rank: number
}

/** By label in small letters: its field, and how good a label of the field it is. */
const FIELDS = new Map<string, Field>()
for (const [field, labels] of Object.entries(METADATA_LABELS)) {
  for (const [rank, label] of labels.entries()) {
    const name = label.toLowerCase()
    if (!FIELDS.has(name)) FIELDS.set(name, { field, rank })
  }
}

function candidateOf(pair: Pair, diagnostics: Diagnostic[]): Candidate | undefined {
  const known = FIELDS.get(pair.label.toLowerCase())
  const text = fold(pair.value)
  if (known === undefined || text === '' || PLACEHOLDERS.has(text) || pair.value.length > 200) return undefined
  const { field, rank } = known
  const base = { raw: pair.value, reading: 'printed', place: pair.place } as const
  if (field === 'publishedOn' || field === 'writtenOn') {
    // A date with the day of the week is the clock of the page.
    const date = /星期|今天是|现在/.test(pair.value) ? null : findDate(pair.value)
    if (date?.iso !== undefined && date.iso !== null) return { field, rank, found: { ...base, value: date.iso } }
    if (/\d/.test(pair.value))
      diagnostics.push(diagnostic('date-unreadable', { field, raw: pair.value.slice(0, 60) }, pair.place))
    return undefined
  }
  const value = FITS[field]?.(pair.value.trim()) ?? null
  if (value !== null) return { field, rank, found: { ...base, value } }
  // The address of a site is read as the contact's.
  if (field === 'sourceUrl' && /^(?:https?:\/\/|www\.)/i.test(pair.value.trim())) return undefined
  diagnostics.push(diagnostic('metadata-misfit', { label: pair.label, value: pair.value.slice(0, 60) }, pair.place))
  return undefined
}

export function labelledValues(pairs: readonly Pair[]): Labelled {
  const diagnostics: Diagnostic[] = []
  const best = new Map<string, Candidate>()
  let source: Found<string> | null = null
  for (const pair of pairs) {
    const candidate = candidateOf(pair, diagnostics)
    if (candidate === undefined) continue
    if (WEAK_ISSUER_LABELS.has(pair.label.toLowerCase())) {
      source ??= candidate.found
      continue
    }
    const known = best.get(candidate.field)
    if (known === undefined || candidate.rank < known.rank) best.set(candidate.field, candidate)
    const other = known !== undefined && known.rank === candidate.rank && known.found.value !== candidate.found.value
    if (other) diagnostics.push(conflict(candidate.field, known.found, candidate.found))
  }
  return { fields: new Map([...best].map(([field, { found }]) => [field, found])), source, diagnostics }
}

function conflict(field: string, kept: Found<string>, other: Found<string>): Diagnostic {
  return diagnostic('metadata-conflict', { field, kept: String(kept.value), other: String(other.value) }, other.place)
}

export const MODE_WORDS: ReadonlySet<string> = new Set(DISCLOSURE_MODES)
