import { Tabletojson } from 'tabletojson'
import { decoded } from '../numbers.ts'
import type { Peer } from '../peer.ts'
import { rowsToCells } from '../rows-to-cells.ts'

/** A package that turns tables into objects. It fills merged cells in, which the labels of table three need. */
export const peer: Peer = {
  name: 'tabletojson',
  reads: ['html'],
  read(bytes) {
    // The heads of these tables are several rows deep: no row may become the keys.
    const tables = Tabletojson.convert(decoded(bytes), { useFirstRowForHeadings: false })
    const rows = tables.flat().map(row => Object.values(row as Record<string, unknown>).map(String))
    return rowsToCells(rows)
  },
}
