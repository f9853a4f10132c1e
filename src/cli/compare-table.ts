import type { Language } from '../diagnostic/words/language.ts'
import type { IndicatorSpec } from '../form/indicators.ts'
import type { ComparedSeries, ComparedYear, Comparison } from '../panel/comparison.ts'
import { errorsOf } from '../panel/comparison-rows.ts'
import { compareWord, unitName } from './compare-words.ts'
import { printable, width } from './terminal.ts'

const BARS = ['▁', '▂', '▃', '▅', '▇']

/** Longer names are cut: a table whose rows break over lines is none. */
const WIDEST_NAME = 32

/** One table an indicator: units as rows, years as columns, in the order of codes. Every text of a document is made safe to print. */
export function comparisonText(comparison: Comparison, language: Language, limit: number): string {
  const { indicators, series } = comparison
  if (series.length === 0) return ''
  const shown = series.slice(0, limit)
  const tables = indicators.map((spec, at) => tableOf(comparison, shown, spec, at, language))
  const left = series.length - shown.length
  const rest = left > 0 ? [compareWord('left', language, { count: left })] : []
  const out = comparison.leftOut > 0 ? [compareWord('leftOut', language, { count: comparison.leftOut })] : []
  return [...tables, ...rest, ...out, compareWord('legend', language), ''].join('\n')
}

function tableOf(
  { by, from, to }: Comparison,
  shown: readonly ComparedSeries[],
  spec: IndicatorSpec,
  at: number,
  language: Language,
): string {
  const years = shown[0]?.years.map(({ year }) => String(year)) ?? []
  const head = [
    compareWord('code', language),
    compareWord(by === 'year' ? 'body' : by, language),
    ...years,
    compareWord('trend', language),
  ]
  const rows = shown.map(({ unit, years: compared }) => [
    printable(unit.code ?? '—'),
    cut(printable(unitName(unit, by, language))),
    ...compared.map(year => figure(year, spec, at)),
    sparkline(compared.map(year => year.values[at]?.value ?? null)),
  ])
  const caption = compareWord('caption', language, { label: spec.label[language], from, to })
  return [`${caption} [${spec.id}]`, `  ${spec.note[language]}`, ...aligned([head, ...rows]), ''].join('\n')
}

/** The value with its marks, and of a share what it is a share of. */
function figure(compared: ComparedYear, spec: IndicatorSpec, at: number): string {
  const value = compared.values[at]
  if (value === undefined) return '·'
  const marks = marksOf(compared, at)
  const isGap = value.why === 'no-report' || value.why === 'no-unit'
  if (value.value === null) return `${isGap ? '·' : '–'}${marks}`
  const number = formatted(value.value, spec.kind)
  return spec.kind === 'count' ? `${number}${marks}` : `${number}${marks} n=${grouped(value.denominator ?? 0)}`
}

function marksOf(compared: ComparedYear, at: number): string {
  const value = compared.values[at]
  const several = compared.rows.length > 1
  return [
    value?.smallN && value.value !== null ? '*' : '',
    compared.findings.length > 0 || errorsOf(compared) > 0 ? '!' : '',
    compared.rows.some(({ setAside }) => setAside.length > 0) ? '+' : '',
    several && (value?.out.length ?? 0) > 0 && value?.value !== null ? '~' : '',
  ].join('')
}

/** Percent for shares. */
function formatted(value: number, kind: IndicatorSpec['kind']): string {
  if (kind === 'share') return `${(value * 100).toFixed(1)}%`
  return kind === 'count' ? grouped(value) : value.toFixed(2)
}

function grouped(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 })
}

/** Bars from zero to the row's largest value; a dot where there is none. */
export function sparkline(values: readonly (number | null)[]): string {
  const most = Math.max(0, ...values.map(value => value ?? 0))
  const bar = (value: number) => BARS[most === 0 ? 0 : Math.min(4, Math.max(0, Math.ceil((value / most) * 5) - 1))]
  return values.map(value => (value === null ? '·' : bar(value))).join('')
}

function cut(text: string): string {
  let [kept, columns] = ['', 0]
  for (const letter of text) {
    columns += width(letter)
    if (columns > WIDEST_NAME - 1) return `${kept}…`
    kept += letter
  }
  return kept
}

/** Columns under one another, figures to the right, names and trends to the left. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const last = (rows[0]?.length ?? 0) - 1
  const widths = Array.from({ length: last + 1 }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, width(row[column] ?? '')), 0),
  )
  return rows.map(row =>
    row
      .map((cell, column) => {
        const blank = ' '.repeat((widths[column] ?? 0) - width(cell))
        return column < 2 ? cell + blank : column === last ? cell : blank + cell
      })
      .join('  ')
      .trimEnd(),
  )
}
