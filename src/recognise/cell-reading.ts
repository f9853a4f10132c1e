import { fold, isTurnedRound } from '../document/fold.ts'
import { CELL_UNITS, MONEY_UNITS, PLACEHOLDERS, SIGN_WORDS } from '../form/marks.ts'
import type { Measure } from '../form/types.ts'

/** What a cell says. `unit` only where the cell itself prints one. */
export interface CellReading {
  readonly value: number | null
  readonly reading: 'printed' | 'blank' | 'dash' | 'unreadable'
  readonly unit: string | null
}

const SIGNS = Object.keys(SIGN_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')
const NUMBER = new RegExp(
  `^(?:(${SIGNS})|([+-]))?(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,16})(\\.\\d{1,8})?(${CELL_UNITS.join('|')})?$`,
)
const NUMBER_LIKE = new RegExp(
  `^(?:${SIGNS})?[+\\-]?[,.]*\\d[\\d,.]*(?:${CELL_UNITS.join('|')})?$|^(?:${SIGNS})$|^\\d+/\\d+$`,
)

const BLANK: CellReading = { value: null, reading: 'blank', unit: null }
const DASH: CellReading = { value: null, reading: 'dash', unit: null }
const UNREADABLE: CellReading = { value: null, reading: 'unreadable', unit: null }

/** Most cells of most reports: a number of up to nine ASCII digits. */
const PLAIN = /^\d{1,9}$/

/** Digits with a gap between them are one number torn or two run together: nobody can tell. */
const TORN = /[\d０-９,.，．]\s+[\d０-９,.，．]/
/** Superscripts, circled numbers, fractions: a note's mark as often as a figure, though folding makes digits of them. */
const FANCY = /\p{No}/u

/** Longer texts are no numbers: this bounds what the patterns see. */
const LONGEST = 40

/** Whether a cell's text holds a value (a number, a mark for none, or nothing) rather than words. */
export function isValueText(text: string): boolean {
  if (text === '' || PLAIN.test(text)) return true
  if (text.length > LONGEST) return false
  const folded = fold(text)
  return folded === '' || PLACEHOLDERS.has(folded) || NUMBER_LIKE.test(folded)
}

/**
 * Reads a cell. Blank stays blank, a dash a dash; anything that is not plainly one number is unreadable, never a guess:
 * `0/0`, a bare 增, a count with decimals or a minus sign, a number past what a double holds exactly.
 */
export function readCell(text: string, measure: Measure): CellReading {
  if (PLAIN.test(text)) return { value: Number(text), reading: 'printed', unit: null }
  if (text.length > LONGEST || TORN.test(text) || FANCY.test(text) || isTurnedRound(text)) return UNREADABLE
  const folded = fold(text)
  if (folded === '') return BLANK
  if (PLACEHOLDERS.has(folded)) return DASH
  return readNumber(folded, measure)
}

function readNumber(folded: string, measure: Measure): CellReading {
  const match = NUMBER.exec(folded)
  if (match === null) return UNREADABLE
  const [, word, sign, digits, fraction, unit = null] = match
  const size = Number(`${(digits as string).replaceAll(',', '')}${fraction ?? ''}`)
  if (!Number.isSafeInteger(Math.trunc(size))) return UNREADABLE
  const negative = sign === '-' || (word !== undefined && SIGN_WORDS[word] === -1)
  const money = unit !== null && MONEY_UNITS.has(unit)
  const fits: Record<Measure, boolean> = {
    count: fraction === undefined && !negative && word === undefined && !money,
    change: fraction === undefined && !money,
    amount: word === undefined && sign === undefined && (money || unit === null),
  }
  if (!fits[measure]) return UNREADABLE
  return { value: negative && size !== 0 ? -size : size, reading: 'printed', unit: money ? unit : null }
}
