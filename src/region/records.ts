import { LAST_YEAR, TABLE } from './table.ts'
import type { Division, DivisionLevel, Successor } from './types.ts'

/** The table, read when it is first asked. */

export interface Records {
  /** In the order of codes and years. */
  readonly all: readonly Division[]
  /** The records of a code, the earliest first, without a gap between them. */
  readonly byCode: ReadonlyMap<string, readonly Division[]>
}

let records: Records | undefined

export function divisionRecords(): Records {
  records ??= readTable(TABLE)
  return records
}

export function levelOfCode(code: string): DivisionLevel {
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county'
}

interface Line {
  readonly code: string
  readonly name: string
  readonly firstYear: number
  readonly endYear: number | null
  readonly successors: readonly Successor[]
}

function readTable(table: string): Records {
  const lines = table.split('\n').map(readLine)
  const named = new Map<string, Line[]>()
  for (const line of lines) {
    const known = named.get(line.code)
    if (known === undefined) named.set(line.code, [line])
    else known.push(line)
  }
  const all = lines.map(line => divisionOf(line, named))
  const byCode = new Map<string, Division[]>()
  for (const division of all) {
    const known = byCode.get(division.code)
    if (known === undefined) byCode.set(division.code, [division])
    else known.push(division)
  }
  return { all, byCode }
}

function readLine(line: string): Line {
  const [head = '', first, end = '', successors = ''] = line.split('|')
  const endYear = end === '' ? null : Number(end)
  return {
    code: head.slice(0, 6),
    name: head.slice(6),
    firstYear: Number(first),
    endYear,
    successors: successors === '' ? NONE : successors.split(',').map(part => successorOf(part, endYear)),
  }
}

const NONE: readonly Successor[] = []

function successorOf(part: string, endYear: number | null): Successor {
  const [code = '', year] = part.split('@')
  return year === undefined
    ? { code, year: endYear ?? LAST_YEAR, kind: 'ending' }
    : { code, year: Number(year), kind: 'transfer' }
}

function divisionOf(line: Line, named: ReadonlyMap<string, readonly Line[]>): Division {
  const level = levelOfCode(line.code)
  // The last year of the record tells the names above it: its own names do not change while it stands.
  const year = (line.endYear ?? LAST_YEAR + 1) - 1
  const above = (code: string) => (named.get(code) ?? []).find(other => standsIn(other, year))?.name ?? null
  const province = level === 'province' ? line.name : above(provinceCode(line.code))
  const prefecture = level === 'province' ? null : level === 'prefecture' ? line.name : above(prefectureCode(line.code))
  return { ...line, level, province: province ?? line.name, prefecture }
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
