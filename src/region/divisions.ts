import { levelOfCode, prefectureCode, provinceCode, recordsOf, standsIn, tableLines } from './records.ts'
import { FIRST_YEAR, LAST_YEAR } from './table.ts'
import type { Division, DivisionAt } from './types.ts'

/** Divisions by their code in a year. Years before the table's first are unknown; after its last, its last state goes on. */

/** The division that has this code on 31 December of the year; null for a code that is none then, or a year before 2004. */
export function divisionAt(code: string, year: number): DivisionAt | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR) return null
  const known = Math.min(year, LAST_YEAR)
  const division = recordsOf(code).find(record => standsIn(record, known))
  return division === undefined ? null : inYear(division, year)
}

export function inYear(division: Division, year: number): DivisionAt {
  return { ...division, year, carriedForward: year > LAST_YEAR }
}

/** What the division belongs to on 31 December of the year: of a county its prefecture, else its province; null for a province. */
export function parentOf(code: string, year: number): DivisionAt | null {
  if (divisionAt(code, year) === null) return null
  const level = levelOfCode(code)
  if (level === 'province') return null
  const prefecture = level === 'county' ? divisionAt(prefectureCode(code), year) : null
  return prefecture ?? divisionAt(provinceCode(code), year)
}

/** What belongs right to the division on 31 December of the year, by code; empty for a county. */
export function childrenOf(code: string, year: number): DivisionAt[] {
  const stem = levelOfCode(code) === 'province' ? code.slice(0, 2) : code.slice(0, 4)
  if (levelOfCode(code) === 'county' || divisionAt(code, year) === null) return []
  return standing(year, stem).filter(other => parentOf(other.code, year)?.code === code)
}

/** Every division that stands on 31 December of the year, by code. */
export function divisionsIn(year: number): DivisionAt[] {
  return standing(year, '')
}

function standing(year: number, stem: string): DivisionAt[] {
  const codes = [...tableLines().keys()].filter(code => code.startsWith(stem))
  return codes.map(code => divisionAt(code, year)).filter(division => division !== null)
}

/** Whether one division is the other or lies in it, by their codes. */
export function liesIn(inner: string, outer: string): boolean {
  const level = levelOfCode(outer)
  return inner === outer || (level !== 'county' && inner.startsWith(outer.slice(0, level === 'province' ? 2 : 4)))
}
