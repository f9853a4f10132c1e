import type { FormLine } from '../../src/form/derive.ts'
import { type Cells, type FormMix, formLines, type GeneratedCell } from './cells.ts'
import { renderLabel, renderValue } from './render-value.ts'
import type { TextShape } from './shape.ts'

/** A row before it is written: `cells` with merged ones as null, as they lie in the grid. */
export type GridRow = readonly (string | null)[]

function writeRow(row: GridRow, shape: TextShape): string {
  const held = row.filter(cell => cell !== null)
  const spare = row.length - held.length
  const cells = shape.padding === 'grid' ? row.map(cell => cell ?? '') : held
  const body = `${cells.join(' | ')} |`
  const padded = shape.padding === 'left' ? `${body}${'|'.repeat(spare)}` : body
  return shape.edges === 'both' ? `| ${padded}` : padded
}

/** Where a cell has a line of its own, or blanks alone part the cells, merged cells leave no trace, and empty ones often none. */
const LOOSE: Record<Exclude<TextShape['cells'], 'rows'>, (row: readonly string[]) => string[]> = {
  closed: row => row.map((cell, at) => `${cell} ${at === row.length - 1 ? '||' : '|'}`),
  parted: row => row.flatMap(cell => (cell === '' ? ['|'] : [cell, '|'])),
  lines: row => row.filter(cell => cell !== ''),
  tabs: row => [row.join('\t')],
  blanks: row => [row.filter(cell => cell !== '').join(' ')],
}

/** Rows of a grid as lines, in the shape's way. */
export function writeTable(rows: readonly GridRow[], shape: TextShape): string[] {
  if (shape.cells !== 'rows') {
    const write = LOOSE[shape.cells]
    const lines = rows.flatMap(row => write(row.filter(cell => cell !== null)))
    return shape.cells === 'parted' ? ['|', ...lines] : lines
  }
  const lines = rows.map(row => writeRow(row, shape))
  if (!shape.separator) return lines
  const width = rows[0]?.length ?? 1
  const rule = `|${' --- |'.repeat(width)}`
  return [...lines.slice(0, 1), rule, ...lines.slice(1)]
}

const merged = (count: number): null[] => Array.from({ length: count }, () => null)

interface Writer {
  readonly shape: TextShape
  readonly label: (text: string) => string
  readonly values: (line: FormLine) => string[]
}

/** Tables two, three and four as lists of blocks of lines; a caption outside its table is a block of one line. */
export function renderTables(form: FormMix, cells: Cells, shape: TextShape): Record<FormLine['printed'], string[][]> {
  const lines = formLines(form)
  const writer: Writer = {
    shape,
    label: text => renderLabel(text, shape),
    values: line => line.cells.map(cell => renderValue(cell, cells.get(cell.pointer) as GeneratedCell, shape)),
  }
  const of = (printed: FormLine['printed']) => lines.filter(line => line.printed === printed)
  return {
    tableTwo: tableTwo(of('tableTwo'), writer),
    tableThree: [writeTable(tableThree(of('tableThree'), writer), shape)],
    tableFour: [writeTable(tableFour(of('tableFour')[0] as FormLine, writer), shape)],
  }
}

function tableTwo(lines: readonly FormLine[], { shape, label, values }: Writer): string[][] {
  const captions = [...new Set(lines.map(line => line.block))]
  const width = 1 + Math.max(...lines.map(line => line.heads.length))
  const blocks = captions.map(caption => {
    const own = lines.filter(line => line.block === caption)
    const heads = ['信息内容', ...(own[0] as FormLine).heads.map(head => head.label)].map(label)
    const rows = [heads, ...own.map(line => [label(line.labels.at(-1) as string), ...values(line)])]
    return { caption: label(caption), rows }
  })
  if (shape.tableTwo === 'split') {
    return blocks.flatMap(({ caption, rows }) => [[caption], writeTable(rows, shape)])
  }
  const fill = (row: readonly string[]): GridRow => [...row, ...merged(width - row.length)]
  const rows = blocks.flatMap(block => [fill([block.caption]), ...block.rows.map(fill)])
  return [writeTable(rows, shape)]
}

const LABEL_COLUMNS = 3

function tableThree(lines: readonly FormLine[], { label, values }: Writer): GridRow[] {
  const leaves = (lines[0] as FormLine).heads.map(head => label(head.label))
  const corner = label('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）')
  const organisation = label('法人或其他组织')
  const rows: GridRow[] = [
    [corner, ...merged(2), label('申请人情况'), ...merged(6)],
    [...merged(3), leaves[0] as string, organisation, ...merged(4), leaves[6] as string],
    [...merged(4), ...leaves.slice(1, 6), null],
  ]
  let above: readonly string[] = []
  for (const line of lines) {
    const shown = line.labels.map((text, depth) => (above[depth] === text ? null : label(text)))
    rows.push([...shown, ...merged(LABEL_COLUMNS - shown.length), ...values(line)])
    above = line.labels
  }
  return rows
}

function tableFour(line: FormLine, { label, values }: Writer): GridRow[] {
  const leaves = line.heads.map(head => label(head.label))
  const afterwards = [label('未经复议直接起诉'), ...merged(4), label('复议后起诉'), ...merged(4)]
  return [
    [label('行政复议'), ...merged(4), label('行政诉讼'), ...merged(9)],
    [...leaves.slice(0, 5), ...afterwards],
    [...merged(5), ...leaves.slice(5)],
    values(line),
  ]
}
