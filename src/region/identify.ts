import { fold } from '../document/fold.ts'
import { simplified } from '../form/header-words.ts'
import { type BodyName, isGovernment, isGovernmentOfUnknown, ownLevel, ownWords, readBodyName } from './body-name.ts'
import { childrenOf, divisionAt, liesIn } from './divisions.ts'
import { levelOfDivision } from './levels.ts'
import { chainsIn, findDivision } from './names.ts'
import { codeInIndexNumber, codeInSiteIdCode, codeInYear, provinceOfSite } from './printed-codes.ts'
import {
  BODY_SOURCES,
  type BodyBasis,
  type BodyEvidence,
  type BodySource,
  type DivisionAt,
  type Identification,
} from './types.ts'
import { unitId } from './units.ts'

/**
 * Whose report it is, from all that the report says of its body, the strongest first: the name, then title, preamble, issuer,
 * index number, address, name and code of the site, its address.
 *
 * The name gives candidates, since names are shared. Each other piece narrows them; one that fits none of them is against the
 * name, ranks below it and changes nothing. Where the name holds no division (民政局, 义兴镇), the division must stand before the
 * body's own words elsewhere (剑阁县义兴镇), or in the index number; the site alone never decides. What stays open is null, with its
 * candidates. A zone that is no division has no code, even where it covers a county (平潭综合实验区 and 平潭县 350128).
 */
export function identifyBody(evidence: BodyEvidence): Identification {
  const { year } = evidence
  const name = readBodyName(evidence.name ?? evidence.title ?? '', year)
  const pieces = piecesOf(evidence, name)
  const { candidates, decidedBy } = ofOwnLevel(name, decide(name, pieces, year))
  const government = candidates.length === 1 && decidedBy !== null ? (candidates[0] as DivisionAt) : null
  const level = government !== null && isGovernment(name) ? levelOfDivision(government) : name.level
  const own = isGovernment(name) ? government : null
  return {
    name: evidence.name ?? null,
    level,
    codeReported: codeReported(evidence),
    code: own?.code ?? null,
    carriedForward: government?.carriedForward ?? false,
    unitId: own === null ? null : unitId(own.code),
    government,
    decidedBy: government === null ? null : decidedBy,
    basis: pieces.map(piece => basisOf(piece, government)),
    candidates: government === null ? candidates : [],
  }
}

function codeReported({ indexNumber, siteIdCode }: BodyEvidence): string | null {
  return codeInIndexNumber(indexNumber ?? '') ?? codeInSiteIdCode(siteIdCode ?? '')
}

/** A piece of evidence: the codes it can mean, and those of divisions that it prints right before the body's own words. */
interface Piece {
  readonly source: BodySource
  readonly said: string
  readonly codes: readonly string[]
  readonly naming: readonly string[]
}

/** A preamble says whose report it is at its beginning. */
const MOST_LETTERS = 600

function piecesOf(evidence: BodyEvidence, name: BodyName): Piece[] {
  return BODY_SOURCES.flatMap(source => {
    const said = evidence[source] ?? ''
    const piece = said === '' ? null : pieceOf(source, said, name, evidence.year)
    return piece === null ? [] : [piece]
  })
}

function pieceOf(source: BodySource, said: string, name: BodyName, year: number | null): Piece | null {
  const coded = (code: string | null): Piece | null =>
    code === null ? null : { source, said, codes: [codeInYear(code, year)], naming: [] }
  if (source === 'indexNumber') return coded(codeInIndexNumber(said))
  if (source === 'siteIdCode') return coded(codeInSiteIdCode(said))
  if (source === 'website') return coded(provinceOfSite(said))
  if (source === 'name') {
    return { source, said, codes: name.divisions.map(({ code }) => code), naming: [] }
  }
  const text = simplified(fold(said.slice(0, MOST_LETTERS)))
  const chains = chainsIn(text, year, MOST_LETTERS)
  if (chains.length === 0) return null
  const own = ownWords(name)
  const before = own.length < 2 ? [] : chains.filter(({ end }) => text.startsWith(own, end))
  const codesOf = (list: typeof chains) => [
    ...new Set(list.flatMap(({ divisions }) => divisions.map(({ code }) => code))),
  ]
  return { source, said, codes: codesOf(chains), naming: codesOf(before) }
}

interface Decision {
  readonly candidates: readonly DivisionAt[]
  readonly decidedBy: BodySource | null
}

/**
 * What stands before the name of a government that the table does not know, or in a number beside it, is not that government's division:
 * a city has the county. What is of its own level could be it, and is not taken for it.
 */
function ofOwnLevel(name: BodyName, decision: Decision): Decision {
  if (!isGovernmentOfUnknown(name)) return decision
  const candidates = decision.candidates.filter(division => levelOfDivision(division) === name.level)
  return { candidates, decidedBy: null }
}

const NOTHING: Decision = { candidates: [], decidedBy: null }

function decide(name: BodyName, pieces: readonly Piece[], year: number | null): Decision {
  if (name.central) return NOTHING
  if (name.divisions.length > 0) {
    const found = narrow({ candidates: name.divisions, decidedBy: 'name' }, pieces)
    return found.decidedBy === 'name' && isGeneric(name) && !isConfirmed(found, pieces)
      ? { ...found, decidedBy: null }
      : found
  }
  for (const { source, naming } of pieces) {
    const candidates = thatMayHave(name, naming, year)
    if (candidates.length > 0) return narrow({ candidates, decidedBy: source }, pieces)
  }
  const number = pieces.find(({ source }) => source === 'indexNumber')
  const registered = thatMayHave(name, number?.codes ?? [], year)
  if (registered.length > 0) return { candidates: registered, decidedBy: 'indexNumber' }
  return { candidates: thatCouldBe(name, pieces, year), decidedBy: null }
}

/** 城区, 矿区, 东区: names of divisions that are words as well. */
function isGeneric({ text }: BodyName): boolean {
  return /^[城郊矿东西南北]区/.test(text)
}

function isConfirmed({ candidates }: Decision, pieces: readonly Piece[]): boolean {
  return pieces.some(({ source, codes }) => {
    return (
      source !== 'name' && source !== 'title' && candidates.some(({ code }) => codes.some(other => agrees(code, other)))
    )
  })
}

/** What each piece leaves of the candidates, the strongest first. */
function narrow(first: Decision, pieces: readonly Piece[]): Decision {
  let { candidates, decidedBy } = first
  for (const { source, codes } of pieces) {
    if (candidates.length === 1) break
    const fitting = candidates.filter(({ code }) => codes.some(other => agrees(code, other)))
    if (fitting.length === 0 || fitting.length === candidates.length) continue
    candidates = fitting
    decidedBy = source
  }
  return { candidates, decidedBy }
}

/** Nothing decides: what the site, or the name of a zone (平潭 of 平潭综合实验区), points at. */
function thatCouldBe(name: BodyName, pieces: readonly Piece[], year: number | null): DivisionAt[] {
  if (name.level === 'area') return namesakes(name.text, year)
  const site = pieces.find(({ source }) => source === 'siteIdCode')
  return site === undefined ? [] : thatMayHave(name, site.codes, year)
}

/** Divisions whose name begins like the text: 平潭县 for 平潭综合实验区. */
function namesakes(text: string, year: number | null): DivisionAt[] {
  for (const length of [4, 3, 2]) {
    const found = [...'市县区旗州'].flatMap(end => findDivision(text.slice(0, length) + end, { year }))
    if (found.length > 0) return found
  }
  return []
}

/** The divisions of these codes that can have such a body: a township stands under a county, or a city without counties. */
function thatMayHave(name: BodyName, codes: readonly string[], year: number | null): DivisionAt[] {
  const own = ownLevel(name)
  return codes.flatMap(code => {
    const division = year === null ? null : divisionAt(code, year)
    if (division === null || (own !== null && !division.name.endsWith(own))) return []
    const above = division.level === 'province' || childrenOf(code, division.year).length > 0
    return name.level === 'township' && above ? [] : [division]
  })
}

function agrees(code: string, other: string): boolean {
  return liesIn(code, other) || liesIn(other, code)
}

function basisOf({ source, said, codes }: Piece, government: DivisionAt | null): BodyBasis {
  const agreed = government === null || codes.length === 0 ? null : codes.some(code => agrees(government.code, code))
  return { source, said, codes, agrees: agreed }
}
