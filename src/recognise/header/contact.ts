import { FOREIGN_PHONES, simplified } from '../../form/header-words.ts'
import type { Found } from '../parts.ts'
import { type Line, within } from './lines.ts'

/** Contact data in the preamble or in lines of their own: each by its label, e-mail and website by their shape. */

/** A second number may follow the first: 0571-12345678、12345679. */
const NUMBER = '((?:[(（]0\\d{2,3}[)）]\\s?)?\\d[\\d\\-—－–‐ ]{5,22}\\d(?:、\\d{7,8}(?!\\d))?)'
const PATTERNS: readonly (readonly [field: string, pattern: RegExp])[] = [
  ['postcode', /邮\s?政?\s?编\s?码?\s?[:：为是]{0,2}\s?(\d{6})(?!\d)/],
  [
    'phone',
    new RegExp(`(?:电\\s?话|联系方式)(?:号码)?(?:[/／]传真|[(（]传真[)）])?\\s?[:：为是]{0,2}\\s?[(（]?${NUMBER}`),
  ],
  ['fax', new RegExp(`传\\s?真[)）]?\\s?[:：为是]{0,2}\\s?${NUMBER}`)],
  ['email', /(?<![\w.])([\w.+-]{1,40}[@＠][\w-]{1,40}(?:\.[\w-]{1,20}){1,4})/],
  ['address', /(?<![网页站])(?:联系|通讯|通信|办公)?地\s?址\s?[:：为]{1,2}\s?([^,，;；。)）\s:：]{4,60})/],
  [
    'website',
    /(https?:\/\/[\w.\-/%?=&#]{4,200}|(?<![@＠\w.])www\.[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}(?:\/[\w.\-/%?=&#]{0,150})?)/i,
  ],
]

/**
 * A list without labels (某某局，青石路1号，0571-12345678，邮编310000): an item that ends in the number of a house, or has the shape of a
 * telephone number, right before or behind one that is labelled.
 */
const UNLABELLED: readonly (readonly [field: string, pattern: RegExp])[] = [
  [
    'address',
    /[（(，,；;：:]\s?([\u4e00-\u9fff]{3,30}\d{1,5}号[^，,；;：:。)）]{0,20})(?=[，,；;]\s?(?:0\d{2,3}[-—－–]\d{7,8}[，,；;]\s?)?(?:邮|电话))/,
  ],
  ['phone', /[，,；;]\s?(0\d{2,3}[-—－–]\d{7,8})(?=[，,；;]\s?邮)/],
]

export function findContact(lines: readonly Line[]): Map<string, Found<string>> {
  const found = new Map<string, Found<string>>()
  // Letter for letter, so that a place in it is one in the line.
  const texts = lines.map(line => simplified(line.text))
  for (const [field, pattern] of [...PATTERNS, ...UNLABELLED]) {
    if (found.has(`/contact/${field}`)) continue
    for (const [index, line] of lines.entries()) {
      const text = texts[index] as string
      const match = contactIn(text, pattern, field)
      if (match === null) continue
      const value = alone((match[1] as string).replace(/[.。,，;；]{1,3}$/, ''), field)
      const at = text.indexOf(value, match.index)
      const raw = line.text.slice(at, at + value.length)
      found.set(`/contact/${field}`, { value: raw, raw, reading: 'printed', place: within(line, at, raw.length) })
      break
    }
  }
  return found
}

function contactIn(text: string, pattern: RegExp, field: string): RegExpExecArray | null {
  if (field !== 'phone') return pattern.exec(text)
  const every = new RegExp(pattern, 'g')
  for (let match = every.exec(text); match !== null; match = every.exec(text)) {
    if (!FOREIGN_PHONES.test(text.slice(Math.max(0, match.index - 12), match.index))) return match
  }
  return null
}

/** A blank parts an area code from its number; behind a whole number it begins something else. */
function alone(value: string, field: string): string {
  if (field !== 'phone' && field !== 'fax') return value
  const blank = value.indexOf(' ')
  return blank >= 7 ? value.slice(0, blank) : value
}
