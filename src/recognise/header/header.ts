import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { diagnostic } from '../../diagnostic/diagnostic.ts'
import { type Place, spanOf } from '../../diagnostic/place.ts'
import type { Document } from '../../document/document.ts'
import { placeOf } from '../../document/place-of.ts'
import type { Found, HeaderValues, SectionPart } from '../parts.ts'
import {
  authorityOfTitle,
  bodyOfContact,
  compilerOf,
  findLetterSignature,
  findSignature,
  namesAuthority,
} from './authority.ts'
import { readBareLines } from './bare-lines.ts'
import { findContact } from './contact.ts'
import { isDateLine } from './dates.ts'
import { labelledValues } from './labels.ts'
import { closingLines, type Line, labelledPairs, openingLines, within } from './lines.ts'
import { findPeriod, type Period } from './period.ts'
import { readRegion } from './region.ts'
import { findTitle, otherTitle, pageTitle, yearOf } from './title.ts'

export interface Header {
  readonly values: HeaderValues
  readonly preamble: { readonly text: string; readonly place: Place } | null
  /** What the page calls itself if it is no report. */
  readonly otherTitle: string | null
  readonly diagnostics: readonly Diagnostic[]
}

type Values = Map<string, Found<string | number>>

/** Reads everything that stands around the report proper: metadata, title, period, contact, authority, year. */
export function recogniseHeader(document: Document, sections: readonly SectionPart[]): Header {
  const linked = linkedTexts(document)
  const opening = openingLines(document, sections)
  // A date, a source, a number of a page may stand in a line that is furniture for the rest of it.
  const around = openingLines(document, sections, 'furniture')
  const pairs = labelledPairs(document, [...opening, ...around], sections)
  const labelled = labelledValues(pairs)
  const values: Values = new Map()
  for (const [field, found] of labelled.fields) values.set(`/metadata/${field}`, found)
  readBareLines(opening, values)
  readSiteCode(document, values)
  const own = opening.filter(({ text }) => !linked.has(text))
  const title = findTitle(own, labelled.fields.get('title')) ?? pageTitle(document)
  if (title === null) values.delete('/metadata/title')
  else values.set('/metadata/title', title)
  const links = new Set(pairs.filter(({ label }) => /链接|url|目录/i.test(label)).map(({ line }) => line))
  const prose = opening.filter(line => !links.has(line))
  const { period, diagnostics } = findPeriod(prose)
  if (period !== null) values.set('/period/start', period.start).set('/period/end', period.end)
  for (const [pointer, found] of findContact(prose)) values.set(pointer, found)
  readAuthority(document, prose, title, labelled.source, values)
  const year = findYear(document, title, period, opening)
  if (year !== null) values.set('/reportingYear', year)
  const early = dropEarlySignature(values)
  const preamble = preambleOf(opening)
  const region = readRegion(values, preamble)
  const missing = [
    ...(title === null ? [diagnostic('title-missing', {})] : []),
    ...(year === null ? [diagnostic('year-unknown', {})] : []),
  ]
  return {
    values,
    preamble,
    otherTitle: otherTitle(opening, labelled.fields.get('title')),
    diagnostics: [...labelled.diagnostics, ...diagnostics, ...missing, ...early, ...region],
  }
}

/** What a page's links say: the name of another report is no title of this one. */
function linkedTexts({ references = [] }: Document): Set<string> {
  const texts = new Set<string>()
  for (const { kind, text } of references) if (kind === 'link' || kind === 'attachment') texts.add(text)
  return texts
}

/** A signature from before the end of the year reported on belongs to another text on the page, or is misprinted. */
function dropEarlySignature(values: Values): Diagnostic[] {
  const signed = values.get('/metadata/writtenOn')
  const year = values.get('/reportingYear')?.value
  if (signed?.method !== 'signature' || typeof year !== 'number') return []
  if (String(signed.value) >= `${year}-12-01`) return []
  values.delete('/metadata/writtenOn')
  return [diagnostic('metadata-misfit', { label: 'writtenOn', value: signed.raw }, signed.place)]
}

const SITE_CODE = /网站标识码\s?[:：]?\s?(\d{10}|bm\d{8})(?!\d)/i
const FOOT = 40

/** The site's code at the foot of a page, where its head does not give it. */
function readSiteCode({ blocks }: Document, values: Values): void {
  if (values.has('/metadata/siteIdCode')) return
  for (const [index, block] of blocks.slice(-FOOT).entries()) {
    const match = block.type === 'paragraph' ? SITE_CODE.exec(block.text.slice(0, 2000)) : null
    if (match === null || block.type !== 'paragraph') continue
    const [raw, value] = match as unknown as [string, string]
    const line = { ...block, block: Math.max(0, blocks.length - FOOT) + index }
    const place = within(line, match.index + raw.length - value.length, value.length)
    values.set('/metadata/siteIdCode', { value, raw: value, reading: 'printed', place, method: 'foot' })
    return
  }
}

/** Issuer: a label or bare line, else the compiler, else the signature, else a 来源 that names the authority. */
function readAuthority(
  document: Document,
  opening: readonly Line[],
  title: Found<string> | null,
  source: Found<string> | null,
  values: Values,
): void {
  const compiler = compilerOf(opening)
  const signature = findSignature(closingLines(document)) ?? findLetterSignature(opening)
  const named = title === null ? null : authorityOfTitle(title, opening)
  const authority = named ?? bodyOfContact(opening) ?? compiler ?? signature?.body ?? null
  if (authority !== null) values.set('/authority/name', authority)
  const issuer = compiler ?? signature?.body ?? null
  if (!values.has('/metadata/issuer')) {
    const weak =
      source !== null && authority !== null && namesAuthority(String(source.value), String(authority.value))
        ? source
        : null
    const found = issuer ?? weak
    if (found !== null) values.set('/metadata/issuer', found)
  }
  if (signature !== null && !values.has('/metadata/writtenOn')) values.set('/metadata/writtenOn', signature.date)
}

const STATED = /((?:19|20)\d{2})\s?年度?[^。，,]{0,20}(?:信息公开|政务公开)[^。，,]{0,12}(?:报告|年报)/

/** The year of the title, else of the period, else as the preamble states it, else the one the prose speaks of most. Never a publication date's. */
function findYear(
  document: Document,
  title: Found<string> | null,
  period: Period | null,
  opening: readonly Line[],
): Found<number> | null {
  const titled = title === null ? null : yearOf(String(title.value))
  if (title !== null && titled !== null)
    return { value: titled, raw: title.raw, reading: 'printed', place: title.place, method: 'title' }
  if (period !== null) {
    const { raw, place, value } = period.start
    return { value: Number(String(value).slice(0, 4)), raw, reading: 'printed', place, method: 'period' }
  }
  for (const line of opening) {
    const match = STATED.exec(line.text.slice(0, 3000))
    if (match === null || /通知|条例|办法|《/.test(match[0])) continue
    return {
      value: Number(match[1]),
      raw: match[0],
      reading: 'printed',
      place: within(line, match.index, match[0].length),
      method: 'preamble',
    }
  }
  return yearOfProse(document)
}

function yearOfProse(document: Document): Found<number> | null {
  const seen = new Map<number, { count: number; raw: string; place: Place }>()
  for (const block of document.blocks.slice(0, 200)) {
    if (block.type !== 'paragraph' || block.layer !== 'body' || isDateLine(block.text)) continue
    for (const match of block.text.slice(0, 3000).matchAll(/(20\d{2})\s?年(?!\d{1,2}月)/g)) {
      const year = Number(match[1])
      const place = placeOf(block, match.index, match.index + match[0].length)
      const known = seen.get(year) ?? { count: 0, raw: match[0], place }
      seen.set(year, { ...known, count: known.count + 1 })
    }
  }
  const [first, second] = [...seen].sort((a, b) => b[1].count - a[1].count)
  if (first === undefined || first[1].count === second?.[1].count) return null
  return { value: first[0], raw: first[1].raw, reading: 'inferred', place: first[1].place, method: 'prose' }
}

/** The running text before the first section. */
function preambleOf(opening: readonly Line[]): Header['preamble'] {
  const lines = opening.filter(({ text }) => text.length >= 30 && /[。，,]/.test(text) && !/当前位置/.test(text))
  const [first] = lines
  if (first === undefined) return null
  return { text: lines.map(({ text }) => text).join('\n'), place: spanOf(first.place, (lines.at(-1) as Line).place) }
}
