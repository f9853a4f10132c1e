import { defused } from './formula.ts'

/** A cell of a sheet: a number, text, or nothing. */
export type SheetCell = string | number | null

/** What had to be done to text so that a cell could hold it. */
export interface TextChanges {
  /** Texts that were cut because they are longer than a cell may be. */
  cut: number
  /** Characters that XML cannot carry, shown as `\u0001`. */
  escaped: number
}

/** The most UTF-16 units of text in a cell. */
export const MOST_TEXT = 32_767

/** The most columns of a sheet. */
export const MOST_COLUMNS = 16_384

/** Characters that XML 1.0 cannot carry, not even as references. */
const INVALID = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Readers of the format take `_x0041_` for an escaped character, so where the text itself says so its first sign is escaped. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g

const NEEDS_CARE = /[&<>\r_]/

/** Styles by their place in styles.xml: text is marked as text, so that nothing in it turns into a number or a formula on editing. */
const TEXT_STYLE = 1
const HEAD_STYLE = 2

const MARK_UP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** `A`, `B` … `Z`, `AA` …: the name of a column, counted from 0. */
export function columnName(index: number): string {
  let name = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** The text of a cell: no formula, nothing that XML cannot carry, no longer than a cell may be; changes are counted. */
export function textOfCell(text: string, cutMark: (length: number) => string, changes: TextChanges): string {
  const shown = defused(text).replace(INVALID, character => {
    changes.escaped++
    return `\\u${(character.codePointAt(0) as number).toString(16).padStart(4, '0')}`
  })
  if (shown.length <= MOST_TEXT) return shown
  changes.cut++
  const mark = cutMark(text.length)
  const kept = shown.slice(0, MOST_TEXT - mark.length)
  // Half of a pair of surrogates is no character.
  return (/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept) + mark
}

/** A row as XML. `text` makes the text of a cell fit (see `textOfCell`). */
export function rowXml(
  cells: readonly SheetCell[],
  row: number,
  names: readonly string[],
  text: (raw: string) => string,
  head: boolean,
): string {
  let xml = `<row r="${row}">`
  for (const [index, cell] of cells.entries()) {
    if (cell === null || cell === '') continue
    const at = `${names[index]}${row}`
    if (typeof cell === 'number') xml += `<c r="${at}"><v>${cell}</v></c>`
    else {
      const style = head ? HEAD_STYLE : TEXT_STYLE
      xml += `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text(cell))}</t></is></c>`
    }
  }
  return `${xml}</row>`
}

export function xmlText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text
  return text.replace(LOOKS_ESCAPED, '_x005F_').replace(/[&<>\r]/g, sign => MARK_UP[sign] as string)
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The start of a sheet: its first row stays in sight, columns are so many characters wide. */
export function sheetHead(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return [
    `${HEADER}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    '<sheetData>',
  ].join('')
}

export const SHEET_END = '</sheetData></worksheet>'

/** The parts beside the sheets, by path: what a reader needs to find them. They hold no time and no author. */
export function frameParts(sheets: readonly string[]): Record<string, string> {
  const each = (line: (name: string, number: number) => string) =>
    sheets.map((name, index) => line(name, index + 1)).join('')
  return {
    '[Content_Types].xml': [
      `${HEADER}<Types xmlns="${PACKAGE}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>`,
      `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>`,
      each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${CONTENT}.worksheet+xml"/>`),
      '</Types>',
    ].join(''),
    '_rels/.rels': [
      `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">`,
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ].join(''),
    'xl/workbook.xml': [
      `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>`,
      each((name, n) => `<sheet name="${xmlText(name)}" sheetId="${n}" r:id="rId${n}"/>`),
      '</sheets></workbook>',
    ].join(''),
    'xl/_rels/workbook.xml.rels': [
      `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">`,
      each((_, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`),
      `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ].join(''),
    'xl/styles.xml': STYLES,
  }
}

const STYLES = [
  `${HEADER}<styleSheet xmlns="${MAIN}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('')
