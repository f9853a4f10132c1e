/**
 * One type describes an edition of the official form. Everything else about the form derives from entries of this type:
 * ids, labels, the schema's parts, identities, the codebook, observations, the recogniser's vocabulary, the generator.
 */

export type EditionId = '2021' | '2019'

/** The logical tables, as observations name them. */
export type TableId = 'proactive_disclosure' | 'applications' | 'reconsideration' | 'litigation'

export type SectionKind =
  | 'overview'
  | 'proactiveDisclosure'
  | 'applications'
  | 'reconsiderationAndLitigation'
  | 'problems'
  | 'otherMatters'

/** What a column measures. A `count` is a whole number of things, a `change` may be negative, an `amount` is money with a printed unit. */
export type Measure = 'count' | 'change' | 'amount'

export interface Column {
  /** Key in the model (camelCase); its snake_case is the observation's column id. */
  readonly key: string
  /** The official leaf label. */
  readonly label: string
  /** The heads printed above the leaf, outermost first. */
  readonly groups?: readonly string[]
  readonly measure: Measure
  /** The unit that the form fixes, null where the form prints none. */
  readonly unit: string | null
  /** Misprints and variants seen. */
  readonly aliases?: readonly string[]
}

export interface Row {
  /** Keys below the table in the model (camelCase); their snake_case path is the observation's item id. */
  readonly path: readonly string[]
  /** The official label path, outermost first; the last is the row's own label. Empty where the form prints none. */
  readonly labels: readonly string[]
  readonly aliases?: readonly string[]
  /** Rows of two editions that stand for each other: the single row 其他处理 (`whole`) or its three parts (`part`). */
  readonly alternative?: 'whole' | 'part'
}

/**
 * A sum the form holds to: `left` terms add to `right` terms. `columns`: over rows, once a column (keys are row ids).
 * `rows`: over columns, once a row (keys are column keys).
 */
export interface Identity {
  readonly code: IdentityCode
  readonly across: 'columns' | 'rows'
  readonly left: readonly string[]
  readonly right: readonly string[]
  /** Printed on the form itself, or holding by the meaning of the words. */
  readonly origin: 'printed' | 'meaning'
}

export type IdentityCode = 'balance' | 'outcome-total' | 'row-total' | 'case-total'

/** Rows over the same columns under one head. */
export interface Block {
  readonly table: TableId
  /** JSON Pointer of the model object under which the rows' paths hang. */
  readonly pointer: string
  /** Printed above the head, as 第二十条第（一）项; also the first part of its items' observation labels. */
  readonly caption: string | null
  /** The head of the label column. */
  readonly corner: string | null
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly identities: readonly Identity[]
}

/** A table as printed: blocks under one another, or (table four) side by side in one line. */
export interface PrintedTable {
  readonly id: PrintedTableId
  readonly section: SectionKind
  readonly layout: 'stacked' | 'side-by-side'
  readonly blocks: readonly Block[]
}

export type PrintedTableId = 'tableTwo' | 'tableThree' | 'tableFour'

export interface Edition {
  readonly id: EditionId
  /** The document that laid the form down. */
  readonly source: string
  /** Reporting years it was made for. Real reports use it in other years too: the edition follows the tables. */
  readonly years: readonly [first: number, last: number | null]
  readonly tables: readonly PrintedTable[]
}
