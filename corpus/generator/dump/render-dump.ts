import type { FormLine } from '../../../src/form/derive.ts'
import type { GeneratedReport } from '../generate.ts'
import { type Random, randomOf } from '../random.ts'
import { render } from '../render.ts'
import { PLAIN_SHAPE, type TextShape } from '../shape.ts'
import { type DumpLine, dumpLines } from './dump-lines.ts'
import type { Columns, DumpShape, Glue } from './dump-shape.ts'

/** A dump, and what each of its rows has behind its label. */
export interface Dump {
  readonly text: string
  readonly rows: readonly { readonly line: FormLine; readonly raw: string }[]
}

const TABLES: readonly (readonly [printed: FormLine['printed'], heading: RegExp])[] = [
  ['tableTwo', /^二、/],
  ['tableThree', /^三、/],
  ['tableFour', /^四、/],
]

/** The report's running text line by line, the lines of a table behind the heading of its section. */
function withTables<T>(
  report: GeneratedReport,
  shape: TextShape,
  write: (printed: FormLine['printed']) => readonly T[],
) {
  const prose = render(report, shape).split('\n')
  const lines = prose.filter(line => line !== '' && !line.includes('|'))
  return lines.flatMap((line): (string | readonly T[])[] => {
    const table = TABLES.find(([, heading]) => heading.test(line))
    return table === undefined ? [line] : [line, write(table[0])]
  })
}

/** Every cell run together, the sections too. */
export function renderGlued(report: GeneratedReport, shape: DumpShape, glue: Glue): Dump {
  const random = randomOf(report.seed + 2)
  const tables = dumpLines(report, shape)
  const rows: { line: FormLine; raw: string }[] = []
  const write = ({ line, labels, values }: DumpLine) => {
    const raw = joined(values, glue, random)
    if (line !== null) rows.push({ line, raw: raw.trim() })
    return `${labels.join('')}${raw}`
  }
  const parts = withTables(report, { ...PLAIN_SHAPE, header: 'none' }, printed => tables[printed].map(write))
  const [title = '', ...rest] = parts.map(part => (typeof part === 'string' ? part : part.join('')))
  const breaks =
    glue === 'section'
      ? (part: string) => (/^[一二三四五六]、/.test(part) ? `\n${part}` : part)
      : (part: string) => part
  return { text: `${title}\n${rest.map(breaks).join('')}\n`, rows }
}

function joined(values: readonly string[], glue: Glue, random: Random): string {
  return values.map(value => (glue === 'spaced' && random.int(1, 4) === 1 ? `${value} ` : value)).join('')
}

const ENDS: Readonly<Record<Columns, readonly [cell: string, row: string]>> = {
  pipe: [' |\n', ' |\n'],
  run: [' |\n', ' ||||\n'],
  lone: ['\n|\n', '\n|\n'],
  bare: ['\n', '\n'],
  blank: ['\n\n', '\n\n'],
}

/** One cell a line; blank cells are lost where nothing stands for them. */
export function renderColumns(report: GeneratedReport, shape: DumpShape, columns: Columns): Dump {
  const [cellEnd, rowEnd] = ENDS[columns]
  const tables = dumpLines(report, shape)
  const rows: { line: FormLine; raw: string }[] = []
  const write = ({ line, labels, values }: DumpLine) => {
    const kept = columns === 'bare' || columns === 'blank' ? values.filter(value => value !== '') : values
    if (line !== null) rows.push({ line, raw: values.join('|') })
    return `${[...labels, ...kept].join(cellEnd)}${rowEnd}`
  }
  const parts = withTables(report, PLAIN_SHAPE, printed => tables[printed].map(write))
  return { text: parts.map(part => (typeof part === 'string' ? `${part}\n` : part.join(''))).join(''), rows }
}

/** Of lines that are the same only the first is kept. */
export function deduplicated(text: string): string {
  return `${[...new Set(text.split('\n').filter(line => line.trim() !== ''))].join('\n')}\n`
}
