/** How one report writes its figures down. */
export interface NumberStyle {
  readonly digits: 'plain' | 'full-width' | 'thousands'
  /** What stands between a figure and the words beside it. */
  readonly gap: '' | ' '
}

const FULL_WIDTH_OFFSET = 0xfee0
const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千'] as const

function belowTenThousand(value: number): string {
  const digits = [...String(value)].map(Number)
  let text = ''
  for (const [index, digit] of digits.entries()) {
    const place = digits.length - 1 - index
    if (digit !== 0) text += `${DIGITS[digit]}${PLACES[place]}`
    else if (!text.endsWith('零')) text += '零'
  }
  return text.replace(/零+$/, '')
}

/** A whole number in Chinese, up to 99,999,999: 23 → 二十三, 105 → 一百零五. */
export function chineseNumeral(value: number): string {
  if (value === 0) return '零'
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  const lower = low === 0 ? '' : `${high > 0 && low < 1_000 ? '零' : ''}${belowTenThousand(low)}`
  const text = high === 0 ? lower : `${belowTenThousand(high)}万${lower}`
  return text.replace(/^一十/, '十')
}

/** As people count things: two is 两 before a measure word. */
export function chineseCount(value: number): string {
  return value === 2 ? '两' : chineseNumeral(value)
}

/** A number in digits, as the style has it. */
export function inDigits(value: number | string, style: NumberStyle): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = style.digits === 'thousands' ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`
  if (style.digits !== 'full-width') return text
  return text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + FULL_WIDTH_OFFSET))
}

/** Rounded to so many decimals, in digits, trailing zeros kept as a calculator's display would (33.30). */
export function rounded(value: number, decimals: number): string {
  return (Math.round(value * 10 ** decimals + 1e-9) / 10 ** decimals).toFixed(decimals)
}
