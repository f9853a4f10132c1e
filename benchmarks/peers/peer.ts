/**
 * What a report gave: numbers by `table/item/column`, ids as observations have them (docs/model.md). Null: the cell is there and
 * holds no number. Absent: the cell was not found.
 */
export type PeerCells = ReadonlyMap<string, number | null>

/** One way of reading the tables of a report. To add one: a file in `readers/` that exports a `peer`, and its name in `PEERS`. */
export interface Peer {
  /** As the table names it. */
  readonly name: string
  readonly reads: readonly Kind[]
  /** Reads one report. It may throw: the report counts as refused, its cells as missing. */
  readonly read: (bytes: Uint8Array) => PeerCells | Promise<PeerCells>
}

export const KINDS = ['html', 'text', 'pdf'] as const
export type Kind = (typeof KINDS)[number]

/** Files of `readers/`, in the order of the table. */
export const PEERS = ['gongkai', 'cheerio', 'tabletojson', 'expressions', 'pdfjs', 'pdf-parse', 'officeparser'] as const
