import { APPROXIMATING, CHINESE_DIGITS, SCALES, UNITS } from '../../form/prose/units.ts'

/** A number as prose prints it. `least` and `most` are what its words leave open; equal to `value` when it is exact. */
export interface ProseNumber {
  /** Index behind its last character, unit and 左右 included. */
  readonly end: number
  /** Null for a range, and for digits with a blank among them. */
  readonly value: number | null
  readonly least: number | null
  readonly most: number | null
  readonly approximate: boolean
  /** A known unit, or null. */
  readonly unit: string | null
  readonly torn: boolean
  readonly chinese: boolean
}

const alternatives = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|')
const UNIT = alternatives(Object.keys(UNITS))
const MORE = alternatives(APPROXIMATING.over)
const TAIL = alternatives([...APPROXIMATING.around, ...APPROXIMATING.atLeast, ...APPROXIMATING.atMost])
const SCALE = alternatives(Object.keys(SCALES))
const DIGITS = '(?:\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,15})(?:\\.\\d{1,8})?'
const ENDING = `(${MORE})?(${SCALE})?(${MORE})?(${UNIT})?(${MORE})?(${TAIL})?`
const ARABIC = new RegExp(`(${DIGITS})(?:(?:—|–|-|~|至|到|－){1,2}(${DIGITS}))?${ENDING}`, 'y')
const RUN = '\\d[\\d,.]{0,20}'
/** Digits with a blank among them, half-width commas where none belong, or full-width ones before three digits: 1 47, 1,25, 1，672. */
const TORN = new RegExp(
  `(?:${RUN}(?: ${RUN}){1,20}|\\d{1,15}(?:,\\d{1,15}){1,20}|\\d{1,3}(?:，\\d{3}){1,4}(?!\\d))${ENDING}`,
  'y',
)
const PER_CENT = /百分之([一二三四五六七八九十]{1,3})(?:点([零一二三四五六七八九]{1,2}))?/y
const CHINESE = new RegExp(`([零〇○一二两三四五六七八九十百千万亿]{1,12})(${MORE})?(${UNIT})(${MORE})?(${TAIL})?`, 'y')

/** The number that starts at `from`, or null. Linear: every part of the patterns is bounded. */
export function numberAt(text: string, from: number): ProseNumber | null {
  ARABIC.lastIndex = from
  const match = ARABIC.exec(text)
  if (match !== null) return arabicOrTorn(text, from, match)
  PER_CENT.lastIndex = from
  const share = text.startsWith('百', from) ? PER_CENT.exec(text) : null
  if (share !== null) return chineseShare(from, share)
  CHINESE.lastIndex = from
  const chinese = CHINESE.exec(text)
  return chinese === null ? null : chineseNumber(from, chinese)
}

function arabicOrTorn(text: string, from: number, match: RegExpExecArray): ProseNumber {
  TORN.lastIndex = from
  const torn = isParted(text, from) ? TORN.exec(text) : null
  if (torn !== null && torn[0].length > match[0].length) return tornNumber(from + torn[0].length, torn[4] ?? null)
  const number = arabic(from, match)
  // 5.5件: things are counted whole.
  const fraction = number.unit !== null && UNITS[number.unit] === 'count' && !Number.isInteger(number.value ?? 0)
  return fraction ? tornNumber(number.end, number.unit) : number
}

/** Whether a comma of either width or a blank stands behind the first digits, without which no number is torn. */
function isParted(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const letter = text[at] as string
    if (letter === ',' || letter === '，' || letter === ' ') return true
    if (letter !== '.' && (letter < '0' || letter > '9')) return false
  }
  return false
}

function tornNumber(end: number, unit: string | null): ProseNumber {
  return { end, value: null, least: null, most: null, approximate: false, unit, torn: true, chinese: false }
}

function size(digits: string): number {
  return Number(digits.replaceAll(',', ''))
}

/** The unit of the last printed digit: 1 for 147, 0.1 for 3.2. */
function lastPlace(digits: string): number {
  const point = digits.indexOf('.')
  return point === -1 ? 1 : 10 ** -(digits.length - point - 1)
}

/** The unit of the last digit that is not zero, which is all that an approximate number vouches for: 1000 for 41000. */
function roundedPlace(value: number, last: number): number {
  let place = last
  while (place < value && value % (place * 10) === 0) place *= 10
  return place
}

/** In money 万 and 亿 go with 元; elsewhere they multiply. */
function scaled(scale: string | undefined, unit: string | undefined): { factor: number; unit: string | null } {
  if (scale === undefined) return { factor: 1, unit: unit ?? null }
  if (unit === '元' && (scale === '万' || scale === '亿')) return { factor: 1, unit: `${scale}元` }
  return { factor: SCALES[scale] as number, unit: unit ?? null }
}

/** Without the dust of binary fractions; whole numbers have none. */
function clean(value: number): number {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return value
  return Number(value.toPrecision(15))
}

function arabic(from: number, match: RegExpExecArray): ProseNumber {
  const [whole, first, second, more1, scale, more2, unitWord, more3, tail] = match
  const { factor, unit } = scaled(scale, unitWord)
  const digits = first as string
  const value = clean(size(digits) * factor)
  const end = from + whole.length
  if (second !== undefined) {
    const other = clean(size(second) * factor)
    const [least, most] = [Math.min(value, other), Math.max(value, other)]
    return { end, value: null, least, most, approximate: false, unit, torn: false, chinese: false }
  }
  const place = clean(lastPlace(digits) * factor)
  const { least, most, approximate } = leeway(value, place, more1 ?? more2 ?? more3, tail)
  return { end, value, least, most, approximate, unit, torn: false, chinese: false }
}

/** What a number leaves open: 余 up to the next round number, 左右 half of it to both sides, 万 what its last digit rounds away. */
function leeway(
  value: number,
  place: number,
  more: string | undefined,
  tail: string | undefined,
): Pick<ProseNumber, 'least' | 'most' | 'approximate'> {
  if (more === undefined && tail === undefined && place <= 1) return { least: value, most: value, approximate: false }
  const isOf = (words: readonly string[]) => tail !== undefined && words.includes(tail)
  const round = roundedPlace(value, place)
  if (more !== undefined) return { least: value, most: clean(value + round), approximate: true }
  if (isOf(APPROXIMATING.around)) return { ...around(value, round), approximate: true }
  if (isOf(APPROXIMATING.atLeast)) return { least: value, most: null, approximate: true }
  if (isOf(APPROXIMATING.atMost)) return { least: null, most: value, approximate: true }
  if (place > 1) return { ...around(value, place), approximate: false }
  return { least: value, most: value, approximate: false }
}

function around(value: number, place: number): { least: number; most: number } {
  return { least: clean(value - place / 2), most: clean(value + place / 2) }
}

/** A word before the number that makes it approximate: 约, 逾, 近, 至少. */
export function approximated(
  number: ProseNumber,
  key: 'around' | 'over' | 'under' | 'atLeast' | 'atMost',
): ProseNumber {
  const { value } = number
  if (value === null) return number
  const round = roundedPlace(value, 1)
  const bounds = {
    around: around(value, round),
    over: { least: value, most: clean(value + round) },
    under: { least: clean(value - round), most: value },
    atLeast: { least: value, most: null },
    atMost: { least: null, most: value },
  }[key]
  return { ...number, ...bounds, approximate: true }
}

function chineseNumber(from: number, match: RegExpExecArray): ProseNumber | null {
  const [whole, digits, more1, unit, more2, tail] = match
  const value = chineseValue(digits as string)
  if (value === null) return null
  const end = from + whole.length
  const more = more1 ?? more2
  return { end, value, unit: unit ?? null, torn: false, chinese: true, ...leeway(value, 1, more, tail) }
}

/** 百分之五十点二 → 50.2 %. */
function chineseShare(from: number, [whole, digits, fraction = '']: RegExpExecArray): ProseNumber | null {
  const decimals = [...fraction].map(letter => CHINESE_DIGITS[letter]).join('')
  const value = Number(`${chineseValue(digits as string)}.${decimals}`)
  if (Number.isNaN(value)) return null
  const exact = { value, least: value, most: value, approximate: false }
  return { end: from + whole.length, ...exact, unit: '%', torn: false, chinese: true }
}

/** 二十三 → 23, 一万二千 → 12000, 一二三 → 123; null for what is no number. */
export function chineseValue(text: string): number | null {
  return /[十百千万亿]/.test(text) ? scaledValue(text) : digitValue(text)
}

/** 五 → 5, 二〇三 → 203; 一二 may be one to two as well as twelve, so null. */
function digitValue(text: string): number | null {
  const digits = [...text].map(letter => CHINESE_DIGITS[letter] ?? '').join('')
  return text.length > 1 && !/[〇○零]|.{3}/.test(text) ? null : Number(digits)
}

function scaledValue(text: string): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const letter of text) {
    const known = CHINESE_DIGITS[letter]
    const scale = SCALES[letter] ?? 1
    if (known !== undefined && digit !== null && digit !== 0) return null
    if (known !== undefined) digit = known
    else if (scale >= 10_000) {
      // 万 alone, as in 万余, is one of it.
      total = (total + section + (digit ?? 0) || 1) * scale
      section = 0
      digit = null
    } else {
      section += (digit ?? 1) * scale
      digit = null
    }
  }
  return total + section + (digit ?? 0)
}
