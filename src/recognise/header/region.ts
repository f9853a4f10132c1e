import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Place } from '../../diagnostic/place.ts'
import { identifyBody } from '../../region/identify.ts'
import type { BodyBasis, BodyEvidence, BodySource, DivisionAt, Identification } from '../../region/types.ts'
import type { Found } from '../parts.ts'

/** Whose report it is: the header's values are the evidence, and its division and level are added to them. */

type Values = Map<string, Found<string | number>>

/** Where the header keeps each piece of evidence; the first that it has. */
const POINTERS: Readonly<Record<Exclude<BodySource, 'preamble'>, readonly string[]>> = {
  name: ['/authority/name'],
  title: ['/metadata/title'],
  issuer: ['/metadata/issuer'],
  indexNumber: ['/metadata/indexNumber'],
  address: ['/contact/address'],
  siteName: ['/metadata/siteName'],
  siteIdCode: ['/metadata/siteIdCode'],
  website: ['/metadata/sourceUrl', '/contact/website'],
}

interface Preamble {
  readonly text: string
  readonly place: Place
}

export function readRegion(values: Values, preamble: Preamble | null): Diagnostic[] {
  const body = identifyBody(evidenceFrom(values, preamble))
  const name = sourceOf(values, 'name') ?? sourceOf(values, 'title')
  if (name !== undefined && body.level !== 'unknown') {
    values.set('/authority/level', { ...inferred(name), value: body.level, method: 'form-of-name' })
  }
  const { government, decidedBy } = body
  const basis = decidedBy === null ? undefined : basisOf(values, preamble, decidedBy)
  if (government !== null && basis !== undefined) {
    const method = `division-by-${decidedBy}${government.carriedForward ? '-carried-forward' : ''}`
    values.set('/authority/divisionCode', { ...inferred(basis), value: government.code, method })
    values.set('/authority/divisionName', { ...inferred(basis), value: government.name, method })
  }
  return [...ambiguity(body, name), ...contradictions(body, values)]
}

function evidenceFrom(values: Values, preamble: Preamble | null): BodyEvidence {
  const year = values.get('/reportingYear')?.value
  const said = (Object.keys(POINTERS) as (keyof typeof POINTERS)[]).map(source => {
    const found = sourceOf(values, source)?.value
    return [source, found === undefined || found === null ? null : String(found)]
  })
  return {
    ...Object.fromEntries(said),
    preamble: preamble?.text ?? null,
    year: typeof year === 'number' ? year : null,
  }
}

function sourceOf(values: Values, source: keyof typeof POINTERS): Found<string | number> | undefined {
  return POINTERS[source].map(pointer => values.get(pointer)).find(found => found !== undefined)
}

type Basis = Pick<Found<string>, 'raw' | 'place'>

function basisOf(values: Values, preamble: Preamble | null, source: BodySource): Basis | undefined {
  if (source !== 'preamble') return sourceOf(values, source)
  return preamble === null ? undefined : { raw: preamble.text, place: preamble.place }
}

function inferred({ raw, place }: Basis): Pick<Found<string>, 'raw' | 'place' | 'reading'> {
  return { raw, place, reading: 'inferred' }
}

const MOST_LISTED = 8

function ambiguity({ candidates, name: said }: Identification, name: Basis | undefined): Diagnostic[] {
  if (candidates.length === 0 || name === undefined) return []
  const listed = candidates.slice(0, MOST_LISTED).map(fullName).join('、')
  return [diagnostic('division-ambiguous', { name: said ?? name.raw, candidates: listed }, name.place)]
}

function fullName({ province, prefecture, name, code }: DivisionAt): string {
  return `${[...new Set([province, prefecture ?? '', name])].join('')} ${code}`
}

/** What speaks of one place only. A preamble and an address name others for good reasons. */
const TELLING: ReadonlySet<BodySource> = new Set(['title', 'issuer', 'indexNumber', 'siteName', 'siteIdCode'])

function contradictions({ basis, government }: Identification, values: Values): Diagnostic[] {
  if (government === null) return []
  const against = basis.filter(({ source, agrees }) => agrees === false && TELLING.has(source))
  return against.map(({ source, said }: BodyBasis) => {
    const facts = { division: fullName(government), field: source, said }
    return diagnostic('division-contradicted', facts, sourceOf(values, source as keyof typeof POINTERS)?.place)
  })
}
