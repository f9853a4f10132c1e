/** Dates as reports print them, to `YYYY-MM-DD`; null for what is no date of a possible year, month and day. */

const DIGITS = /(\d{4})\s?(?:年|[-/.])\s?(\d{1,2})\s?(?:月|[-/.])\s?(\d{1,2})/
const CHINESE =
  /([〇零○Ｏ一二三四五六七八九]{4})\s?年\s?([一二三四五六七八九十]{1,3})\s?月\s?([一二三四五六七八九十]{1,3})\s?日/

export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = year >= 1990 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}

const ZERO_TO_TEN = '〇一二三四五六七八九十'

function chineseNumber(text: string): number {
  const digits = [...text.replace(/[零○Ｏ]/g, '〇')].map(letter => ZERO_TO_TEN.indexOf(letter))
  if (digits.length === 4) return Number(digits.join(''))
  if (digits.length === 1) return digits[0] as number
  if (digits.length === 2) return digits[0] === 10 ? 10 + (digits[1] as number) : (digits[0] as number) * 10
  return (digits[0] as number) * 10 + (digits[2] as number)
}

/** The first date in a text, with where it stands. */
export function findDate(
  text: string,
): { readonly iso: string | null; readonly raw: string; readonly index: number } | null {
  const seen = text.slice(0, 200)
  const digits = DIGITS.exec(seen)
  if (digits !== null) {
    const [raw, year, month, day] = digits
    return { iso: isoDate(Number(year), Number(month), Number(day)), raw, index: digits.index }
  }
  const chinese = CHINESE.exec(seen)
  if (chinese === null) return null
  const [raw, year, month, day] = chinese.map(String) as [string, string, string, string]
  return { iso: isoDate(chineseNumber(year), chineseNumber(month), chineseNumber(day)), raw, index: chinese.index }
}

/** A line that holds a date, perhaps a time, and nothing else. */
export function isDateLine(text: string): boolean {
  const date = text.length <= 40 ? findDate(text) : null
  if (date === null) return false
  const rest = (text.slice(0, date.index) + text.slice(date.index + date.raw.length)).replace(
    /[日号\s（）()]|\d{1,2}:\d{2}(?::\d{2})?/g,
    '',
  )
  return rest === ''
}
