import type { FormLine } from '../../../src/form/derive.ts'
import { formLines, type GeneratedCell } from '../cells.ts'
import { renderLabel, renderValue } from '../render-value.ts'
import { type CellKind, cell, type Grid, type GridCell } from './grid.ts'
import type { Page } from './page.ts'

/** The tables of the form as grids, spans as the form has them. */

export interface TableTwoBlock {
  readonly caption: string
  readonly grid: Grid
}

export interface FormGrids {
  readonly tableTwo: readonly TableTwoBlock[]
  readonly tableThree: Grid
  readonly tableFour: Grid
}

interface Maker {
  readonly label: (text: string) => string
  readonly values: (line: FormLine) => string[]
}

function makerOf({ report, shape, textShape }: Page): Maker {
  const value = (made: GeneratedCell, text: string) => (made.reading === 'dash' ? shape.dash : text)
  return {
    // In markup a gap between letters is a space that does not break.
    label: text => renderLabel(text, textShape).replaceAll(' ', '\u00a0'),
    values: line =>
      line.cells.map(one => {
        const made = report.cells.get(one.pointer) as GeneratedCell
        return value(made, renderValue(one, made, textShape))
      }),
  }
}

export function formGrids(page: Page): FormGrids {
  const lines = formLines(page.report.form)
  const maker = makerOf(page)
  const of = (printed: FormLine['printed']) => lines.filter(line => line.printed === printed)
  return {
    tableTwo: tableTwo(of('tableTwo'), maker),
    tableThree: tableThree(of('tableThree'), maker),
    tableFour: tableFour(of('tableFour')[0] as FormLine, maker),
  }
}

/** A row whose last cell fills what is left of the width. */
function filled(kind: CellKind, texts: readonly string[], width: number): GridCell[] {
  return texts.map((text, index) => cell(kind, text, index === texts.length - 1 ? width - index : 1))
}

function tableTwo(lines: readonly FormLine[], { label, values }: Maker): TableTwoBlock[] {
  const width = 1 + Math.max(...lines.map(line => line.heads.length))
  return [...new Set(lines.map(line => line.block))].map(caption => {
    const own = lines.filter(line => line.block === caption)
    const heads = ['信息内容', ...(own[0] as FormLine).heads.map(head => head.label)].map(label)
    const rows = own.map(line => [
      cell('label', label(line.labels.at(-1) as string)),
      ...filled('value', values(line), width - 1),
    ])
    return { caption: label(caption), grid: [filled('head', heads, width), ...rows] }
  })
}

const LABEL_COLUMNS = 3

/** How many of the lines from `index` on share the labels down to a depth. */
function sharing(lines: readonly FormLine[], index: number, depth: number): number {
  const path = (line: FormLine | undefined) => line?.labels.slice(0, depth + 1).join('/')
  let count = 1
  while (index + count < lines.length && path(lines[index + count]) === path(lines[index])) count++
  return count
}

function tableThree(lines: readonly FormLine[], { label, values }: Maker): Grid {
  const leaves = (lines[0] as FormLine).heads.map(head => label(head.label))
  const corner = label('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）')
  const heads: GridCell[][] = [
    [cell('head', corner, LABEL_COLUMNS, 3), cell('head', label('申请人情况'), 7)],
    [
      cell('head', leaves[0] as string, 1, 2),
      cell('head', label('法人或其他组织'), 5),
      cell('head', leaves[6] as string, 1, 2),
    ],
    leaves.slice(1, 6).map(leaf => cell('head', leaf)),
  ]
  const rows = lines.map((line, index) => {
    const above = lines[index - 1]?.labels ?? []
    const last = line.labels.length - 1
    const labels = line.labels.flatMap((text, depth) => {
      if (depth < last && above[depth] === text) return []
      const columns = depth === last ? LABEL_COLUMNS - depth : 1
      return [cell('label', label(text), columns, depth < last ? sharing(lines, index, depth) : 1)]
    })
    return [...labels, ...values(line).map(text => cell('value', text))]
  })
  return [...heads, ...rows]
}

function tableFour(line: FormLine, { label, values }: Maker): Grid {
  const leaves = line.heads.map(head => label(head.label))
  return [
    [cell('head', label('行政复议'), 5), cell('head', label('行政诉讼'), 10)],
    [
      ...leaves.slice(0, 5).map(leaf => cell('head', leaf, 1, 2)),
      cell('head', label('未经复议直接起诉'), 5),
      cell('head', label('复议后起诉'), 5),
    ],
    leaves.slice(5).map(leaf => cell('head', leaf)),
    values(line).map(text => cell('value', text)),
  ]
}
