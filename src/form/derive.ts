import type { Block, Column, Edition, EditionId, PrintedTable, PrintedTableId, Row, TableId } from './types.ts'

/** A cell of the form: where its value goes in the model, and what it is called in observations. */
export interface FormCell {
  readonly table: TableId
  readonly edition: EditionId
  /** JSON Pointer of the value in `AnnualReport`. */
  readonly pointer: string
  /** Observation ids, ASCII snake_case of at most 32 characters. */
  readonly item: string
  readonly column: string
  /** Official Chinese labels: the item's path joined with `/`, the column's leaf. */
  readonly itemLabel: string
  readonly columnLabel: string
  readonly row: Row
  readonly head: Column
}

/** One printed line of numbers: a row of a stacked table, or all groups of a side-by-side one. */
export interface FormLine {
  readonly edition: EditionId
  readonly printed: PrintedTableId
  /** The block the line stands in, by its caption (第二十条第（一）项); the table's id where there is none. */
  readonly block: string
  /** The head labels of the block's columns, in printed order. */
  readonly heads: readonly Column[]
  /** The model path of the row: the same line of two editions has the same key. */
  readonly key: string
  readonly labels: readonly string[]
  readonly aliases: readonly string[]
  readonly cells: readonly FormCell[]
}

function snake(camel: string): string {
  return camel.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}

/** `['outcomes', 'denied', 'stateSecrets']` → `denied_state_secrets`; a row without a path of its own takes the table's id. */
export function itemId(table: TableId, path: readonly string[]): string {
  const named = path[0] === 'outcomes' ? path.slice(1) : path
  return named.length === 0 ? table : named.map(snake).join('_')
}

export function columnId(column: Column): string {
  return snake(column.key)
}

export function rowPointer(block: Block, row: Row): string {
  return [block.pointer, ...row.path].join('/')
}

export function cellsOfRow(edition: EditionId, block: Block, row: Row): FormCell[] {
  const itemLabel = (block.caption === null ? row.labels : [block.caption, ...row.labels]).join('/')
  return block.columns.map(head => ({
    table: block.table,
    edition,
    pointer: `${rowPointer(block, row)}/${head.key}`,
    item: itemId(block.table, row.path),
    column: columnId(head),
    itemLabel,
    columnLabel: head.label,
    row,
    head,
  }))
}

function linesOfTable(edition: EditionId, table: PrintedTable): FormLine[] {
  if (table.layout === 'side-by-side') {
    const cells = table.blocks.flatMap(block => block.rows.flatMap(row => cellsOfRow(edition, block, row)))
    const heads = table.blocks.flatMap(block => [...block.columns])
    return [{ edition, printed: table.id, block: table.id, heads, key: table.id, labels: [], aliases: [], cells }]
  }
  return table.blocks.flatMap(block =>
    block.rows.map(row => ({
      edition,
      printed: table.id,
      block: block.caption ?? table.id,
      heads: block.columns,
      key: rowPointer(block, row),
      labels: row.labels,
      aliases: row.aliases ?? [],
      cells: cellsOfRow(edition, block, row),
    })),
  )
}

/** Every printed line of an edition, in printed order. */
export function linesOf(edition: Edition): FormLine[] {
  return edition.tables.flatMap(table => linesOfTable(edition.id, table))
}

/** Every cell of an edition, in printed order. */
export function cellsOf(edition: Edition): FormCell[] {
  return linesOf(edition).flatMap(line => [...line.cells])
}
