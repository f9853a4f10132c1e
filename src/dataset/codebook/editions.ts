import { CODEBOOK_HEADINGS, CODEBOOK_HEADS, CODEBOOK_WORDS } from '../../diagnostic/words/codebook.ts'
import { fill } from '../../diagnostic/words/language.ts'
import { cellsOf, type FormCell } from '../../form/derive.ts'
import { EDITIONS } from '../../form/editions.ts'
import { UNION_CELLS } from '../../form/union-cells.ts'
import { both, code, heading, paragraphs, shown, table } from './markdown.ts'

/** Which editions of the form there are, and where they can be compared and where not. Derived from the form itself. */
export function editionsSection(): string[] {
  const { edition, source, years, cells } = CODEBOOK_HEADS
  return [
    ...heading(2, CODEBOOK_HEADINGS.editions),
    ...paragraphs(CODEBOOK_WORDS.editionsAbout),
    ...table(
      [edition, source, years, cells],
      EDITIONS.map(one => [code(one.id), shown(one.source), yearsOf(one.years), String(cellsOf(one).length)]),
    ),
    ...onlyOneSection(),
    ...differingSection(),
    ...alternativesSection(),
  ]
}

function yearsOf([first, last]: readonly [number, number | null]): string {
  const { zh, en } = CODEBOOK_WORDS.since
  return last === null ? both({ zh: fill(zh, { first }), en: fill(en, { first }) }) : `${first}–${last}`
}

function itemOf({ table, item }: FormCell): string {
  return table === item ? table : `${table}.${item}`
}

/** A row an item: the columns that the other editions do not have there. */
function onlyOneSection(): string[] {
  const alone = UNION_CELLS.flatMap(({ prints }) => (prints.length === 1 && EDITIONS.length > 1 ? [prints[0]] : []))
  const items = new Map<string, FormCell[]>()
  for (const cell of alone) {
    const key = `${cell.edition} ${itemOf(cell)}`
    items.set(key, [...(items.get(key) ?? []), cell])
  }
  const rows = EDITIONS.flatMap(({ id }) => [...items.values()].filter(([cell]) => cell?.edition === id))
  const { edition, item, zh, columns } = CODEBOOK_HEADS
  return [
    ...heading(3, CODEBOOK_HEADINGS.onlyOne),
    ...table(
      [edition, item, zh, columns],
      rows.map(cells => {
        const [first] = cells as [FormCell]
        const heads = cells.map(cell => `${code(cell.column)} ${shown(cell.columnLabel)}`)
        return [code(first.edition), code(itemOf(first)), shown(first.itemLabel), heads.join('; ')]
      }),
    ),
  ]
}

/** A row a cell that two editions share but label, or measure, in different ways. */
function differingSection(): string[] {
  const label = ({ itemLabel, columnLabel, head: { unit } }: FormCell) =>
    `${itemLabel} / ${columnLabel}${unit === null || columnLabel.includes(unit) ? '' : `（${unit}）`}`
  const differing = UNION_CELLS.filter(({ prints }) => new Set(prints.map(label)).size > 1)
  const { item, column } = CODEBOOK_HEADS
  return [
    ...heading(3, CODEBOOK_HEADINGS.differing),
    ...table(
      [item, column, ...EDITIONS.map(({ id }) => code(id))],
      differing.map(({ prints }) => [
        code(itemOf(prints[0])),
        code(prints[0].column),
        ...EDITIONS.map(({ id }) => {
          const cell = prints.find(print => print.edition === id)
          return cell === undefined ? '' : shown(label(cell))
        }),
      ]),
    ),
  ]
}

/** Rows that one edition prints as one and another in parts. */
function alternativesSection(): string[] {
  const rows = new Map<string, FormCell>()
  for (const cell of EDITIONS.flatMap(cellsOf)) {
    if (cell.row.alternative !== undefined) rows.set(`${cell.edition} ${itemOf(cell)}`, cell)
  }
  const { edition, item, zh } = CODEBOOK_HEADS
  return [
    ...heading(3, CODEBOOK_HEADINGS.alternatives),
    ...paragraphs(CODEBOOK_WORDS.alternativesAbout),
    ...table(
      [edition, '', item, zh],
      [...rows.values()].map(cell => [
        code(cell.edition),
        both(CODEBOOK_WORDS[cell.row.alternative as 'whole' | 'part']),
        code(itemOf(cell)),
        shown(cell.itemLabel),
      ]),
    ),
  ]
}
