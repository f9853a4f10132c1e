import { CODEBOOK_HEADINGS, CODEBOOK_WORDS } from '../../diagnostic/words/codebook.ts'
import type { ColumnType, TableSpec } from '../table-spec.ts'
import { block, heading, paragraphs } from './markdown.ts'

/** How statistics programs read the CSV of each table without guessing at its types. */
export function loadingSection(tables: readonly TableSpec[]): string[] {
  const shown = ['wide', 'observations'].flatMap(name => tables.filter(table => table.name === name))
  const examples = shown.length > 0 ? shown : tables.slice(0, 1)
  const each = (snippet: (table: TableSpec) => string[]) => examples.flatMap(snippet)
  return [
    ...heading(2, CODEBOOK_HEADINGS.loading),
    ...paragraphs(CODEBOOK_WORDS.identifiers),
    ...paragraphs(CODEBOOK_WORDS.apostrophe),
    ...heading(3, 'R'),
    ...block('r', ['library(readr)', ...each(inR)]),
    ...heading(3, 'Stata'),
    ...block('stata', each(inStata)),
    ...heading(3, 'Python (pandas)'),
    ...block('python', ['import pandas as pd', ...each(inPandas)]),
    ...heading(3, 'DuckDB'),
    ...block('sql', each(inDuckDb)),
    ...heading(3, 'Excel'),
    ...paragraphs(CODEBOOK_WORDS.excel),
  ]
}

function named({ columns }: TableSpec, ...types: ColumnType[]): string[] {
  return columns.filter(column => types.includes(column.type)).map(column => column.name)
}

const WIDTH = 110

/** Items joined with commas, on indented lines of a width that people can read. */
function wrapped(items: readonly string[], end: string): string[] {
  const lines: string[] = []
  let line = ' '
  for (const [index, item] of items.entries()) {
    const piece = ` ${item}${index < items.length - 1 ? ',' : end}`
    if (line.length + piece.length > WIDTH && line !== ' ') {
      lines.push(line)
      line = ' '
    }
    line += piece
  }
  return line === ' ' ? lines : [...lines, line]
}

/** Whole numbers are read as doubles: R's own integers end at 2147483647. */
function inR(table: TableSpec): string[] {
  const text = named(table, 'string').map(name => `${name} = col_character()`)
  const dates = named(table, 'date').map(name => `${name} = col_date()`)
  return [
    `${table.name} <- read_csv("${table.name}.csv", na = "", col_types = cols(`,
    ...wrapped(['.default = col_double()', ...text, ...dates], '))'),
  ]
}

/** Dates come as text: `date(published_on, "YMD")` makes Stata dates of them. */
function inStata(table: TableSpec): string[] {
  const text = table.columns.flatMap(({ type }, index) => (type === 'string' || type === 'date' ? [index + 1] : []))
  const lines = [
    `import delimited using "${table.name}.csv", clear encoding("utf-8") varnames(1) case(preserve)`,
    '  bindquote(strict) maxquotedrows(unlimited) asdouble',
    ...(text.length === 0 ? [] : [`  stringcols(${text.join(' ')})`]),
  ]
  const dates = named(table, 'date')
  return [
    ...lines.map((line, index) => (index < lines.length - 1 ? `${line} ///` : line)),
    ...(dates.length === 0
      ? []
      : [
          `foreach day in ${dates.join(' ')} {`,
          '  generate `day\'_d = date(`day\', "YMD")',
          "  format `day'_d %td",
          '}',
        ]),
  ]
}

function inPandas(table: TableSpec): string[] {
  const text = named(table, 'string').map(name => `"${name}"`)
  const dates = named(table, 'date').map(name => `"${name}"`)
  return [
    'text = [',
    ...wrapped(text, ']'),
    `${table.name} = pd.read_csv("${table.name}.csv", encoding="utf-8-sig", keep_default_na=False, na_values=[""],`,
    `  dtype={name: "string" for name in text}, parse_dates=[${dates.join(', ')}])`,
  ]
}

function inDuckDb(table: TableSpec): string[] {
  const text = named(table, 'string').map(name => `'${name}': 'VARCHAR'`)
  const dates = named(table, 'date').map(name => `'${name}': 'DATE'`)
  return [
    `CREATE TABLE ${table.name} AS SELECT * FROM read_csv('${table.name}.csv', header = true, sample_size = -1, types = {`,
    ...wrapped([...text, ...dates], '});'),
  ]
}
