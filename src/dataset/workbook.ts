import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { fill, type Words } from '../diagnostic/words/language.ts'
import { CODEBOOK_SHEET_HEAD, WORKBOOK_WORDS } from '../diagnostic/words/workbook.ts'
import type { SheetCell } from './sheet-xml.ts'
import { type Sheet, type WrittenSheet, writeSpreadsheet } from './spreadsheet.ts'
import type { ColumnSpec, TableSpec } from './table-spec.ts'
import type { DatasetVersions } from './versions.ts'

/** The most that a sheet of data takes. */
export interface MostOfASheet {
  /** Rows of data, the head not among them; a sheet has room for 1,048,575. */
  readonly rows: number
  /** Cells that are not empty: what a spreadsheet's memory and patience are spent on. */
  readonly cells: number
  /** UTF-16 units of text. It also keeps a sheet far below the 4 GB that a part of such a file may have. */
  readonly characters: number
}

export const MOST_OF_A_SHEET: MostOfASheet = { rows: 1_048_575, cells: 5_000_000, characters: 200_000_000 }

export interface WorkbookOptions {
  /** The tables of the dataset; those named in `sheets` are read from `folder`. */
  readonly tables: readonly TableSpec[]
  readonly folder: string
  /** The file to write; it is overwritten. */
  readonly out: string
  readonly versions: DatasetVersions
  /** Tables that become sheets. `wide` and `findings` where absent. */
  readonly sheets?: readonly string[]
  readonly most?: Partial<MostOfASheet>
}

/** What of a table did not go into its sheet. */
export interface LeftOut {
  readonly sheet: string
  /** Rows that are not there at all. */
  readonly rows: number
  /** Texts that were cut at what a cell holds. */
  readonly texts: number
}

export interface WrittenWorkbook {
  /** Of each sheet of data, the rows in it, its head not among them. */
  readonly sheets: readonly { readonly sheet: string; readonly rows: number }[]
  /** Empty where everything went in. The README sheet says the same. */
  readonly leftOut: readonly LeftOut[]
}

/**
 * Writes the workbook of a dataset folder from its finished CSV files: README, the first table, the codebook, the other tables.
 * Equal files and versions give equal bytes. What does not fit is counted, in the README sheet and in what is returned.
 * @throws RangeError where `sheets` names no table or `most` is no whole number; Error where a CSV's head line is not that of its
 * table; and what reading and writing files throws. No half file is left.
 */
export async function writeWorkbook(options: WorkbookOptions): Promise<WrittenWorkbook> {
  const { tables, folder, out, versions } = options
  const most = mostOf(options.most)
  const shown = (options.sheets ?? ['wide', 'findings']).map(name => tableNamed(tables, name))
  const tallies = new Map(shown.map(table => [table.name, { rows: 0, leftOut: 0 }]))
  const [first, ...others] = shown.map(table => dataSheet(table, folder, most, tallies.get(table.name) as Tally))
  const readme: Sheet = {
    name: 'README',
    widths: [70, 70],
    columns: 2,
    rows: written => readmeRows(versions, most, tallies, written),
    last: true,
  }
  const sheets = [readme, ...(first === undefined ? [] : [first]), codebookSheet(tables), ...others]
  const written = await writeSpreadsheet(out, sheets, length => bothWays('cutMark', { length }).join(''))
  return {
    sheets: [...tallies].map(([sheet, { rows }]) => ({ sheet, rows })),
    leftOut: [...tallies]
      .map(([sheet, { leftOut }]) => ({ sheet, rows: leftOut, texts: written.get(sheet)?.cut ?? 0 }))
      .filter(({ rows, texts }) => rows + texts > 0),
  }
}

interface Tally {
  rows: number
  leftOut: number
}

function mostOf(given: Partial<MostOfASheet> = {}): MostOfASheet {
  const most = { ...MOST_OF_A_SHEET, ...given }
  for (const [what, limit] of Object.entries(most)) {
    if (!Number.isSafeInteger(limit) || limit < 0) throw new RangeError(`most.${what}: ${limit} is no whole number`)
  }
  return { ...most, rows: Math.min(most.rows, MOST_OF_A_SHEET.rows) }
}

function tableNamed(tables: readonly TableSpec[], name: string): TableSpec {
  const found = tables.find(table => table.name === name)
  if (found === undefined) throw new RangeError(`no such table: ${name}`)
  return found
}

function dataSheet(table: TableSpec, folder: string, most: MostOfASheet, tally: Tally): Sheet {
  return {
    name: table.name,
    widths: [],
    columns: table.columns.length,
    rows: () => dataRows(table, join(folder, `${table.name}.csv`), most, tally),
  }
}

/** The head, then the rows of a CSV that there is room for: once one does not fit, none after it is taken. */
async function* dataRows(
  table: TableSpec,
  path: string,
  most: MostOfASheet,
  tally: Tally,
): AsyncGenerator<SheetCell[]> {
  const names = table.columns.map(column => column.name)
  let head = true
  let room = { cells: most.cells, characters: most.characters }
  for await (const record of records(path)) {
    if (head) {
      if (record.join() !== names.join())
        throw new Error(`${path}: its head line is not that of the table ${table.name}`)
      head = false
      yield names
      continue
    }
    const left = tally.leftOut > 0 || tally.rows >= most.rows ? null : roomAfter(record, room)
    if (left === null) {
      tally.leftOut++
      continue
    }
    room = left
    tally.rows++
    yield record.map((text, index) => sheetCell(text, table.columns[index] as ColumnSpec))
  }
  if (head) throw new Error(`${path}: it has no head line`)
}

async function* records(path: string): AsyncGenerator<string[]> {
  const file = createReadStream(path)
  const parser = parse({ bom: true })
  file.on('error', error => parser.destroy(error))
  try {
    yield* file.pipe(parser)
  } finally {
    file.destroy()
  }
}

function roomAfter(record: readonly string[], room: Room): Room | null {
  let { cells, characters } = room
  for (const text of record) {
    if (text === '') continue
    cells--
    characters -= text.length
  }
  return cells < 0 || characters < 0 ? null : { cells, characters }
}

interface Room {
  readonly cells: number
  readonly characters: number
}

/** Digits beyond which a spreadsheet changes a number. */
const SAFE_DIGITS = 15

/** A cell as its column's type has it; a number that would not come back as it is spelt stays text. */
function sheetCell(text: string, { type }: ColumnSpec): SheetCell {
  if (text === '') return null
  if (type !== 'integer' && type !== 'number') return text
  const number = Number(text)
  const digits = text.replace(/\D/g, '').length
  return String(number) === text && Number.isFinite(number) && digits <= SAFE_DIGITS ? number : text
}

function codebookSheet(tables: readonly TableSpec[]): Sheet {
  const rows: SheetCell[][] = tables.flatMap(table =>
    table.columns.map(({ name, type, label, note }) => [
      table.name,
      name,
      type,
      label.zh,
      label.en,
      note?.zh ?? null,
      note?.en ?? null,
    ]),
  )
  return {
    name: 'codebook',
    widths: [16, 34, 10, 44, 44, 44, 44],
    columns: CODEBOOK_SHEET_HEAD.length,
    rows: () => [[...CODEBOOK_SHEET_HEAD], ...rows],
  }
}

type WorkbookWord = keyof typeof WORKBOOK_WORDS

/** A sentence of the README sheet, in Chinese and in English: a row of it. */
function bothWays(word: WorkbookWord, facts: object = {}): [zh: string, en: string] {
  const { zh, en }: Words = WORKBOOK_WORDS[word]
  return [fill(zh, facts), fill(en, facts)]
}

function readmeRows(
  { version, modelVersion, rulesVersion, ruleSet }: DatasetVersions,
  most: MostOfASheet,
  tallies: ReadonlyMap<string, Tally>,
  written: ReadonlyMap<string, WrittenSheet>,
): SheetCell[][] {
  const sentences: WorkbookWord[] = ['what', 'blank', 'dates', 'digits', 'apostrophe', 'labels']
  return [
    bothWays('title'),
    ...sentences.map(word => bothWays(word)),
    bothWays('version', { value: version }),
    bothWays('modelVersion', { value: modelVersion }),
    bothWays('rulesVersion', { value: rulesVersion }),
    ...(ruleSet == null ? [] : [bothWays('ruleSet', { value: ruleSet })]),
    bothWays('limits', most),
    ...[...tallies].flatMap(([sheet, { rows, leftOut }]) => [
      leftOut === 0 ? bothWays('allRows', { sheet, rows }) : bothWays('rowsLeftOut', { sheet, rows, left: leftOut }),
    ]),
    ...[...written].flatMap(([sheet, { cut, escaped }]) => [
      ...(cut === 0 ? [] : [bothWays('textsCut', { sheet, count: cut })]),
      ...(escaped === 0 ? [] : [bothWays('escaped', { sheet, count: escaped })]),
    ]),
  ]
}
