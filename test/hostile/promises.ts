import { RULES } from '../../src/check/rules.ts'
import { SEVERITY } from '../../src/diagnostic/diagnostic.ts'
import type { ParsedReport } from '../../src/parse.ts'
import { numberAt, valueAt } from '../../src/report/assemble.ts'
import { formLeaves } from '../../src/report/form-schema.ts'
import { AnnualReportSchema, type Evidence, EvidenceSchema } from '../../src/report/model.ts'

/**
 * What every result keeps, whatever the input was: each function says what of it is broken. The reference is the promise in
 * the design and the text itself, never another answer of the reader.
 */

/** All that is broken in a result; empty when nothing is. `text` is the decoded text of the source, null where it has none. */
export function brokenPromises(parsed: ParsedReport, text: string | null): string[] {
  return [
    ...polluted(),
    ...foreignLeaves(parsed),
    ...misfits(parsed),
    ...silence(parsed),
    ...strayCodes(parsed),
    ...numbersWithoutGround(parsed),
    ...strayPlaces(parsed, text),
    ...wrongFindings(parsed),
  ]
}

function polluted(): string[] {
  const fresh: Record<string, unknown> = {}
  const names = ['1', 'polluted', 'value', 'total', 'text']
  const found = names.filter(name => fresh[name] !== undefined)
  return found.map(name => `Object.prototype has ${name}`)
}

/** Anything that JSON would drop or change, and text that is not well-formed. */
function foreignLeaves(root: unknown): string[] {
  const broken: string[] = []
  const open: [pointer: string, node: unknown][] = [['', root]]
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const [pointer, node] = top
    if (typeof node === 'string') {
      if (!node.isWellFormed()) broken.push(`${pointer}: a lone surrogate`)
    } else if (typeof node === 'number') {
      if (!Number.isFinite(node) || Object.is(node, -0)) broken.push(`${pointer}: the number ${node}`)
    } else if (typeof node === 'object' && node !== null) {
      const prototype: unknown = Object.getPrototypeOf(node)
      if (prototype !== Object.prototype && prototype !== Array.prototype && prototype !== null) {
        broken.push(`${pointer}: an object that JSON does not keep`)
      }
      for (const [key, value] of Object.entries(node)) open.push([`${pointer}/${key}`, value])
    } else if (node !== null && typeof node !== 'boolean') broken.push(`${pointer}: ${typeof node}`)
  }
  return broken.slice(0, 5)
}

function misfits({ report, evidence }: ParsedReport): string[] {
  if (report === null) return []
  const broken: string[] = []
  const parsed = AnnualReportSchema.safeParse(report)
  if (!parsed.success) broken.push(`the report does not fit the schema: ${parsed.error.message.slice(0, 200)}`)
  for (const [pointer, entry] of Object.entries(evidence)) {
    if (!EvidenceSchema.safeParse(entry).success) broken.push(`evidence of ${pointer} does not fit the schema`)
    if (valueAt(report, pointer) === undefined) broken.push(`evidence of ${pointer}, which is not in the report`)
  }
  return broken
}

/** No report and no error; or a report beside a refusal. */
function silence({ report, diagnostics, findings, evidence }: ParsedReport): string[] {
  if (report !== null) return []
  const broken: string[] = []
  if (!diagnostics.some(({ severity }) => severity === 'error')) broken.push('refused without an error')
  if (findings.length > 0 || Object.keys(evidence).length > 0) broken.push('refused, but with findings or evidence')
  return broken
}

function strayCodes({ diagnostics, findings }: ParsedReport): string[] {
  const rules = new Set<string>(RULES.map(({ code }) => code))
  return [
    ...diagnostics.flatMap(({ code, severity }) =>
      SEVERITY[code] === severity ? [] : [`diagnostic ${code} of severity ${severity}`],
    ),
    ...findings.flatMap(({ code }) => (rules.has(code) ? [] : [`finding ${code}`])),
  ]
}

const LEAVES = formLeaves()
  .filter(({ leaf }) => leaf === 'number')
  .map(({ keys }) => ({ keys, pointer: `/${keys.join('/')}` }))

/** A number of a table without evidence, or with evidence of another number. */
function numbersWithoutGround({ report, evidence }: ParsedReport): string[] {
  if (report === null) return []
  const broken: string[] = []
  for (const { keys, pointer } of LEAVES) {
    const value = numberAt(report, keys)
    const entry = evidence[pointer]
    if (entry === undefined) {
      if (value !== null) broken.push(`${pointer} is ${value} without evidence`)
    } else if (value === null) {
      if (entry.reading === 'printed' || entry.reading === 'recovered')
        broken.push(`${pointer} is ${entry.reading} null`)
    } else if (entry.reading !== 'printed' && entry.reading !== 'recovered') {
      broken.push(`${pointer} is ${value}, read as ${entry.reading}`)
    } else if (entry.reading === 'printed' && !saysNumber(entry.raw, Math.abs(value))) {
      broken.push(`${pointer} is ${value}, printed as ${JSON.stringify(entry.raw)}`)
    }
  }
  report.proseFigures.forEach(({ value }, index) => {
    const pointer = `/proseFigures/${index}/value`
    const entry = evidence[pointer]
    if (entry === undefined) broken.push(`${pointer} has no evidence`)
    else if (value !== null && value !== 0 && PLAIN_PROSE.test(plain(entry.raw)) && !saysNumber(entry.raw, value)) {
      broken.push(`${pointer} is ${value}, printed as ${JSON.stringify(entry.raw)}`)
    }
  })
  return broken
}

/** Figures that need no arithmetic to read: no 万, no 百分之, no Chinese numerals. */
const PLAIN_PROSE = /^[\d,. ]+[件条次个人份场期篇宗起项%]?$/

/** Width unified, signs of grouping and blanks gone, as a reader of numbers sees it. */
function plain(raw: string): string {
  return raw.normalize('NFKC').replace(/[\p{Cf}\p{Cc}]/gu, '')
}

function saysNumber(raw: string, value: number): boolean {
  const numbers =
    plain(raw)
      .replaceAll(',', '')
      .replace(/\s/g, '')
      .match(/\d+(?:\.\d+)?/g) ?? []
  return numbers.some(number => Number(number) === value)
}

/** Places outside the text, lines and columns that are not where the offset is, raw text that does not stand at its place. */
function strayPlaces({ source, evidence, diagnostics, findings }: ParsedReport, text: string | null): string[] {
  const broken: string[] = []
  const lineStarts =
    text === null ? [] : [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), end => end.index + end[0].length)]
  const check = (what: string, place: Evidence['place'] | undefined) => {
    if (place === undefined || !('start' in place)) return
    const { start, end, line, column } = place
    if (text === null || start > end || end > text.length) broken.push(`${what}: ${start}–${end} is not in the text`)
    else if ((lineStarts[line - 1] ?? Number.NaN) + column - 1 !== start)
      broken.push(`${what}: ${start} is not ${line}:${column}`)
  }
  for (const [pointer, entry] of Object.entries(evidence)) {
    check(pointer, entry.place)
    if (text === null || !('start' in entry.place) || !holdsNumber(entry)) continue
    const stretch = text.slice(entry.place.start, entry.place.end)
    const stands =
      source.kind === 'text' ? standsInText(pointer, entry, stretch) : standsOnPage(pointer, entry.raw, stretch)
    if (!stands) {
      broken.push(
        `${pointer}: ${JSON.stringify(entry.raw.slice(0, 60))} is not in ${JSON.stringify(stretch.slice(0, 120))}`,
      )
    }
  }
  diagnostics.forEach(({ code, place }) => {
    check(code, place)
  })
  findings.forEach(({ code, places }) => {
    for (const place of places) check(code, place)
  })
  return broken
}

const holdsNumber = ({ raw, reading }: Evidence) =>
  (reading === 'printed' || reading === 'unreadable') && /\p{N}/u.test(raw)

const CELL = /^\/(?:proactiveDisclosure|applications|reconsideration|litigation)\//

/**
 * A cell letter by letter; of what is put together from lines, every letter in its order, for page numbers stand between; of a
 * row that could not be read, its figures.
 */
function standsInText(pointer: string, { raw, reading }: Evidence, stretch: string): boolean {
  if (!CELL.test(pointer)) return isWithin(raw.replace(/\s/g, ''), stretch)
  return reading === 'printed' ? stretch.includes(raw) : isWithin(digitsOf(raw), digitsOf(stretch))
}

/**
 * The figures in their order, tags and numbers of characters undone; a field shows a value that stands inside its tag. The
 * paragraphs of a preamble may stand in another order than they are shown in: text astray in a table is shown before it.
 */
function standsOnPage(pointer: string, raw: string, stretch: string): boolean {
  const figures = digitsOf(raw)
  const inside = pointer === '/preamble' ? areAmong : isWithin
  return inside(figures, digitsOf(unescaped(stretch.replace(TAG, '')))) || inside(figures, digitsOf(unescaped(stretch)))
}

const TAG = /<[^>]{0,5000}>/g

function unescaped(markup: string): string {
  return markup
    .replace(/&#(\d{1,7});?/g, (_, code: string) => character(Number(code)))
    .replace(/&#x([\da-f]{1,6});?/gi, (_, code: string) => character(Number.parseInt(code, 16)))
}

const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

const digitsOf = (text: string) => text.normalize('NFKC').replace(/\D/g, '')

function isWithin(signs: string, text: string): boolean {
  let at = -1
  for (const sign of signs) {
    at = text.indexOf(sign, at + 1)
    if (at === -1) return false
  }
  return true
}

function areAmong(signs: string, text: string): boolean {
  return Array.from('0123456789').every(digit => signs.split(digit).length <= text.split(digit).length)
}

function wrongFindings({ report, evidence, findings }: ParsedReport): string[] {
  if (report === null) return []
  const broken: string[] = []
  for (const { code, outcome, expected, actual, difference, terms, message, reason } of findings) {
    if (message.zh === '' || message.en === '') broken.push(`${code} says nothing`)
    if (outcome === 'undecided' && reason === undefined) broken.push(`${code} is undecided without a reason`)
    if (outcome === 'fail' && expected === actual) broken.push(`${code} fails with ${expected} on either side`)
    if (typeof expected === 'number' && typeof actual === 'number') {
      const exact = Math.abs((difference ?? Number.NaN) - (actual - expected)) <= Math.abs(actual - expected) * 1e-9
      if (!exact) broken.push(`${code}: ${actual} − ${expected} is not ${difference}`)
    } else if (difference !== null) broken.push(`${code} has a difference of what are no numbers`)
    for (const { pointer, value } of terms) {
      if (valueAt(report, pointer) !== value) broken.push(`${code}: ${pointer} is not ${value}`)
      if (value !== null && evidence[pointer] === undefined) broken.push(`${code}: ${pointer} has no evidence`)
    }
    broken.push(...wrongSides(code, outcome, terms, [expected, actual]))
  }
  return broken
}

type Terms = ParsedReport['findings'][number]['terms']

/** The two numbers of a sum that fails are what its two sides add up to. */
function wrongSides(code: string, outcome: string, terms: Terms, numbers: readonly unknown[]): string[] {
  if (outcome !== 'fail' || !terms.some(({ side }) => side === 'left') || !terms.some(({ side }) => side === 'right'))
    return []
  // Parts that overlap, or are told roughly, do not add up in prose.
  if (terms.some(({ value }) => value === null) || code.startsWith('prose-')) return []
  const sum = (side: string) =>
    terms.reduce((all, term) => (term.side === side ? all + term.sign * (term.value ?? 0) : all), 0)
  const sums = [sum('left'), sum('right')]
  return sums.every((side, index) => side === numbers[index]) ? [] : [`${code}: ${sums} are not ${numbers}`]
}
