import { linesOf } from '../../src/form/derive.ts'
import { edition } from '../../src/form/editions.ts'
import { SECTIONS } from '../../src/form/sections.ts'
import type { PrintedTable } from '../../src/form/types.ts'

/** An invented report of 2022 as a text dump, its tables written from the form's data. */
export interface Wanted {
  readonly title?: string
  /** Cells that are not 0, by JSON Pointer. */
  readonly cells?: Readonly<Record<string, string>>
}

const ONE_GRANTED = {
  '/applications/received/naturalPerson': '3',
  '/applications/received/total': '3',
  '/applications/outcomes/granted/naturalPerson': '3',
  '/applications/outcomes/granted/total': '3',
  '/applications/total/naturalPerson': '3',
  '/applications/total/total': '3',
  '/proactiveDisclosure/fees/amount': '1.5',
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

function tableText(table: PrintedTable, cells: Readonly<Record<string, string>>): string[] {
  const lines: string[] = []
  let block = ''
  for (const line of linesOf(edition('2021')).filter(candidate => candidate.printed === table.id)) {
    if (line.block !== block) {
      if (line.block !== table.id) lines.push(row([line.block]))
      const corner = line.labels.length > 0 ? ['信息内容'] : []
      lines.push(row([...corner, ...line.heads.map(head => head.label)]))
      block = line.block
    }
    lines.push(row([...line.labels.slice(-1), ...line.cells.map(cell => cells[cell.pointer] ?? '0')]))
  }
  return lines
}

export const TITLE = '青禾县水务局2022年政府信息公开工作年度报告'

export function reportText({ title = TITLE, cells = {} }: Wanted = {}): string {
  const all = { ...ONE_GRANTED, ...cells }
  const tables = edition('2021').tables
  const sections = SECTIONS.flatMap(({ kind, ordinal, title: heading }) => [
    `${ordinal}、${heading}`,
    ...tables.filter(table => table.section === kind).flatMap(table => tableText(table, all)),
    ...(tables.some(table => table.section === kind) ? [] : ['本年度各项工作按要求开展，内容属实。']),
    '',
  ])
  const preamble =
    '本报告由青禾县水务局按照《中华人民共和国政府信息公开条例》编制。本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。'
  return [title, '发布日期：2023-01-10', '', preamble, '', ...sections].join('\n')
}
