import { createWriteStream, type WriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { Zip, ZipDeflate } from 'fflate'
import {
  columnName,
  frameParts,
  MOST_COLUMNS,
  rowXml,
  SHEET_END,
  type SheetCell,
  sheetHead,
  type TextChanges,
  textOfCell,
} from './sheet-xml.ts'

/** What was written of a sheet: rows, its head among them, and what was done to its texts. */
export interface WrittenSheet extends TextChanges {
  rows: number
}

/** A sheet to write. Its first row is the head, and stays in sight. */
export interface Sheet {
  readonly name: string
  /** Widths of the first columns, in characters. */
  readonly widths: readonly number[]
  readonly columns: number
  /** The rows, made as they are written. `written` holds the sheets that are finished. */
  readonly rows: (written: ReadonlyMap<string, WrittenSheet>) => AsyncIterable<SheetCell[]> | Iterable<SheetCell[]>
  /** Written when all others are, wherever it stands: it tells of them. */
  readonly last?: boolean
}

/** The earliest day a ZIP file can name; it is written from its parts, so the time zone does not matter. */
const NO_TIME = new Date(1980, 0, 1)

/** Of the compressor, from 0 to 9: a quarter less time than its own choice of 6, for a file that is a twentieth larger. */
const LEVEL = 4

/** Text is handed to the compressor in pieces of about so many characters. */
const PIECE = 1 << 17

/**
 * Writes an XLSX file to `out`, sheet by sheet and row by row, so that its size costs no memory. Equal sheets give equal bytes.
 * `cutMark` says of a text that a cell cannot hold that it was cut, `length` being how long it is.
 * @throws where a row has more cells than a sheet has columns, and what writing the file throws; no half file is left.
 */
export async function writeSpreadsheet(
  out: string,
  sheets: readonly Sheet[],
  cutMark: (length: number) => string,
): Promise<ReadonlyMap<string, WrittenSheet>> {
  const file = createWriteStream(out)
  const closed = finished(file)
  // Awaited below; until then a failure of the disk must not count as unhandled.
  closed.catch(() => {})
  try {
    const zip = new ZipFile(file)
    for (const [path, xml] of Object.entries(frameParts(sheets.map(sheet => sheet.name)))) await zip.add(path, [xml])
    const written = new Map<string, WrittenSheet>()
    const order = [...sheets.filter(sheet => sheet.last !== true), ...sheets.filter(sheet => sheet.last === true)]
    for (const sheet of order) {
      const state: WrittenSheet = { rows: 0, cut: 0, escaped: 0 }
      await zip.add(`xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`, sheetXml(sheet, written, cutMark, state))
      written.set(sheet.name, state)
    }
    zip.end()
    file.end()
    await closed
    return written
  } catch (error) {
    file.destroy()
    await closed.catch(() => {})
    await rm(out, { force: true })
    throw error
  }
}

async function* sheetXml(
  sheet: Sheet,
  written: ReadonlyMap<string, WrittenSheet>,
  cutMark: (length: number) => string,
  state: WrittenSheet,
): AsyncGenerator<string> {
  if (sheet.columns > MOST_COLUMNS) throw new RangeError(`${sheet.name}: a sheet has at most ${MOST_COLUMNS} columns`)
  const names = Array.from({ length: sheet.columns }, (_, index) => columnName(index))
  const text = (raw: string) => textOfCell(raw, cutMark, state)
  let piece = sheetHead(sheet.widths)
  for await (const cells of sheet.rows(written)) {
    if (cells.length > names.length) throw new RangeError(`${sheet.name}: a row of ${cells.length} cells`)
    state.rows++
    piece += rowXml(cells, state.rows, names, text, state.rows === 1)
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece + SHEET_END
}

/** A ZIP file written part by part, no faster than the disk takes it. */
class ZipFile {
  readonly #zip: Zip
  readonly #file: WriteStream
  readonly #encoder = new TextEncoder()
  #failure: Error | null = null

  constructor(file: WriteStream) {
    this.#file = file
    file.on('error', error => {
      this.#failure = error
    })
    this.#zip = new Zip((error, bytes) => {
      if (error !== null) this.#failure = error
      else if (bytes.length > 0) file.write(bytes)
    })
  }

  async add(path: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const part = new ZipDeflate(path, { level: LEVEL })
    part.mtime = NO_TIME
    this.#zip.add(part)
    for await (const piece of pieces) {
      part.push(this.#encoder.encode(piece))
      await this.#ready()
    }
    part.push(new Uint8Array(0), true)
    await this.#ready()
  }

  end(): void {
    this.#zip.end()
  }

  async #ready(): Promise<void> {
    while (this.#failure === null && this.#file.writableNeedDrain) {
      await new Promise<void>(resolve => {
        const go = () => {
          this.#file.off('drain', go).off('close', go)
          resolve()
        }
        this.#file.on('drain', go).on('close', go)
      })
    }
    if (this.#failure !== null) throw this.#failure
  }
}
