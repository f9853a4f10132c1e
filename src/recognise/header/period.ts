import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts'
import { simplified } from '../../form/header-words.ts'
import type { Found } from '../parts.ts'
import { isoDate } from './dates.ts'
import { type Line, within } from './lines.ts'

/** The period that the figures cover, as the preamble states it. */

const PERIOD =
  /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?\s?(?:起始?|开始)?\s?[,，]?\s?(?:至|到|—{1,2}|–|－|-|~|～)\s?(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/
const NAMED = /(?:统计|数据).{0,10}?(?:期限|时限|时间|起止|周期|区间)/

export interface Period {
  readonly start: Found<string>
  readonly end: Found<string>
}

export function findPeriod(lines: readonly Line[]): {
  readonly period: Period | null
  readonly diagnostics: Diagnostic[]
} {
  const named = lines.filter(line => NAMED.test(simplified(line.text)))
  for (const line of [...named, ...lines]) {
    const from = Math.max(0, simplified(line.text).search(NAMED))
    const match = PERIOD.exec(line.text.slice(from, from + 4000))
    const period = match === null ? null : periodOf(line, match, from)
    if (period !== null) return { period, diagnostics: [] }
  }
  const damaged = named.find(line => /自\s?\d{5,8}/.test(line.text) || /\d{4}年\d{2,3}日/.test(line.text))
  if (damaged === undefined) return { period: null, diagnostics: [] }
  const at = simplified(damaged.text).search(NAMED)
  const raw = damaged.text.slice(at, at + 50)
  return {
    period: null,
    diagnostics: [diagnostic('date-unreadable', { field: 'period', raw }, within(damaged, at, raw.length))],
  }
}

function periodOf(line: Line, match: RegExpExecArray, from: number): Period | null {
  const [raw, year, month, day, secondYear, endMonth, endDay] = match as unknown as string[]
  const start = isoDate(Number(year), Number(month), Number(day))
  const end = isoDate(Number(secondYear ?? year), Number(endMonth), Number(endDay))
  if (start === null || end === null || raw === undefined) return null
  const place = within(line, from + match.index, raw.length)
  const printed = { raw, reading: 'printed', place } as const
  const last: Found<string> =
    secondYear === undefined
      ? { value: end, raw, reading: 'inferred', place, method: 'year-of-start' }
      : { ...printed, value: end }
  return { start: { ...printed, value: start }, end: last }
}
