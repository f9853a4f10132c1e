import type { FormLine } from '../../../src/form/derive.ts'
import { formLines, type GeneratedCell } from '../cells.ts'
import type { GeneratedReport } from '../generate.ts'
import { type Random, randomOf } from '../random.ts'
import { renderValue } from '../render-value.ts'
import { PLAIN_SHAPE } from '../shape.ts'
import type { DumpShape } from './dump-shape.ts'

/** A row of heads (`line` null) or of values, before it is written. */
export interface DumpLine {
  readonly line: FormLine | null
  readonly labels: readonly string[]
  readonly values: readonly string[]
}

const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'
/** A label this long is still known with a letter lost. */
const LONG = 8

class Writer {
  readonly #random: Random
  readonly #report: GeneratedReport
  readonly #shape: DumpShape

  constructor(report: GeneratedReport, shape: DumpShape) {
    this.#report = report
    this.#shape = shape
    this.#random = randomOf(report.seed + 1)
  }

  heads(...labels: readonly string[]): DumpLine[] {
    return this.#shape.heads === 'kept' || labels.length === 0 ? [{ line: null, labels, values: [] }] : []
  }

  caption(label: string): DumpLine {
    return { line: null, labels: [label], values: [] }
  }

  row(line: FormLine, labels: readonly string[]): DumpLine[] {
    if (this.#shape.rows === 'some' && this.#random.int(1, 6) === 1) return []
    const values = line.cells.map(cell => {
      return renderValue(cell, this.#report.cells.get(cell.pointer) as GeneratedCell, {
        ...PLAIN_SHAPE,
        change: 'bare',
      })
    })
    return [{ line, labels: labels.map(label => this.#label(label)), values }]
  }

  #label(label: string): string {
    const { ordinals, labels } = this.#shape
    const numbered = label.replace(/^(\d)\./, (_, digit) => {
      if (ordinals === 'lost') return ''
      return ordinals === 'bracketed' ? `（${digit}）` : `${digit}${ordinals === 'official' ? '.' : '、'}`
    })
    if (numbered.length < LONG || labels === 'official') return numbered
    const at = this.#random.int(4, numbered.length - 2)
    if (labels === 'spaced') return `${numbered.slice(0, at)} ${numbered.slice(at)}`
    const word = /[\u4e00-\u9fff]/.test(numbered[at] as string)
    return word ? numbered.slice(0, at) + numbered.slice(at + 1) : numbered
  }

  tableTwo(lines: readonly FormLine[]): DumpLine[] {
    return [...new Set(lines.map(({ block }) => block))].flatMap(caption => {
      const own = lines.filter(({ block }) => block === caption)
      // The heads of table two tell the edition: without them nothing could be read.
      const heads = {
        line: null,
        labels: ['信息内容', ...(own[0] as FormLine).heads.map(({ label }) => label)],
        values: [],
      }
      return [this.caption(caption), heads, ...own.flatMap(line => this.row(line, line.labels))]
    })
  }

  tableThree(lines: readonly FormLine[]): DumpLine[] {
    const leaves = (lines[0] as FormLine).heads.map(({ label }) => label)
    const [person = '', ...organisations] = leaves.slice(0, -1)
    let above: readonly string[] = []
    const rows = lines.flatMap(line => {
      const first = line.labels.findIndex((label, depth) => label !== above[depth])
      const row = this.row(line, line.labels.slice(this.#shape.groups === 'repeated' ? 0 : first))
      if (row.length > 0) above = line.labels
      return row
    })
    return [
      ...this.heads(CORNER, '申请人情况'),
      ...this.heads(person, '法人或其他组织', leaves.at(-1) as string),
      ...this.heads(...organisations),
      ...rows,
    ]
  }

  tableFour(line: FormLine): DumpLine[] {
    const leaves = line.heads.map(({ label }) => label)
    const heads = [['行政复议', '行政诉讼'], [...leaves.slice(0, 5), '未经复议直接起诉', '复议后起诉'], leaves.slice(5)]
    const values = line.cells.map(({ pointer }) => String(this.#report.cells.get(pointer)?.value ?? ''))
    // A row without a label is known by its heads alone.
    return [...heads.map(labels => ({ line: null, labels, values: [] })), { line, labels: [], values }]
  }
}

/** The tables of a report, line by line, as the shape prints them. */
export function dumpLines(report: GeneratedReport, shape: DumpShape): Record<FormLine['printed'], DumpLine[]> {
  const lines = formLines(report.form)
  const of = (printed: FormLine['printed']) => lines.filter(line => line.printed === printed)
  const writer = new Writer(report, shape)
  return {
    tableTwo: writer.tableTwo(of('tableTwo')),
    tableThree: writer.tableThree(of('tableThree')),
    tableFour: writer.tableFour(of('tableFour')[0] as FormLine),
  }
}
