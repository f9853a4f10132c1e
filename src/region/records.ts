import { LAST_YEAR, TABLE } from './table.ts'
import type { Division, DivisionLevel, Successor } from './types.ts'

/**
 * The table, read when it is first asked. Cutting it into lines is quick; a line becomes a `Division` when someone asks for
 * its code, since a report needs a handful of the thousands.
 */

/** Lines of the table by code, the earliest first. */
let lines: ReadonlyMap<string, readonly string[]> | undefined

export function tableLines(): ReadonlyMap<string, readonly string[]> {
  lines ??= cutTable()
  return lines
}

const CODE = 6

function cutTable(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  let before: string[] = []
  let code = ''
  for (const line of TABLE.split('\n')) {
    // Lines of one code follow one another.
    if (code !== '' && line.startsWith(code)) {
      before.push(line)
      continue
    }
    code = line.slice(0, CODE)
    before = [line]
    found.set(code, before)
  }
  return found
}

/** The name that a line gives. */
export function nameIn(line: string): string {
  return line.slice(CODE, line.indexOf('|'))
}

const divisions = new Map<string, readonly Division[]>()

/** The records of a code, the earliest first, without a gap between them; empty for a code that the table does not have. */
export function recordsOf(code: string): readonly Division[] {
  const known = divisions.get(code)
  if (known !== undefined) return known
  const found = tableLines().get(code)?.map(readLine)
  if (found === undefined) return NONE
  divisions.set(code, found)
  return found
}

const NONE: readonly never[] = []

export function levelOfCode(code: string): DivisionLevel {
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county'
}

function readLine(line: string): Division {
  const [head = '', first, end = '', successors = ''] = line.split('|')
  const code = head.slice(0, CODE)
  const name = head.slice(CODE)
  const level = levelOfCode(code)
  const endYear = end === '' ? null : Number(end)
  // A record ends when a name above it changes, so its last year tells those names for all of its years.
  const year = (endYear ?? LAST_YEAR + 1) - 1
  return {
    code,
    name,
    level,
    province: level === 'province' ? name : (nameAbove(provinceCode(code), year) ?? name),
    prefecture: level === 'county' ? nameAbove(prefectureCode(code), year) : level === 'prefecture' ? name : null,
    firstYear: Number(first),
    endYear,
    successors: successors === '' ? NONE : successors.split(',').map(part => successorOf(part, endYear)),
  }
}

function nameAbove(code: string, year: number): string | null {
  return recordsOf(code).find(record => standsIn(record, year))?.name ?? null
}

function successorOf(part: string, endYear: number | null): Successor {
  const [code = '', year] = part.split('@')
  return year === undefined
    ? { code, year: endYear ?? LAST_YEAR, kind: 'ending' }
    : { code, year: Number(year), kind: 'transfer' }
}

export function standsIn({ firstYear, endYear }: Pick<Division, 'firstYear' | 'endYear'>, year: number): boolean {
  return firstYear <= year && (endYear === null || year < endYear)
}

export function provinceCode(code: string): string {
  return `${code.slice(0, 2)}0000`
}

export function prefectureCode(code: string): string {
  return `${code.slice(0, 4)}00`
}
