import { load } from 'cheerio'
import { decoded } from '../numbers.ts'
import type { Peer } from '../peer.ts'
import { rowsToCells } from '../rows-to-cells.ts'

/** What most people would write: every row of every table, the text of its cells. */
export const peer: Peer = {
  name: 'cheerio, by hand',
  reads: ['html'],
  read(bytes) {
    // Not loadBuffer: it takes pages that declare nothing for Western ones.
    const $ = load(decoded(bytes))
    // text() also gives what no visitor sees. What a stylesheet hides stays: nobody evaluates stylesheets for this.
    $('[hidden], [style*="display:none"], [style*="display: none"]').remove()
    // Tables in tables are the layout of the page: the innermost hold the figures.
    const tables = $('table').filter((_, table) => $(table).find('table').length === 0)
    const rows = tables
      .find('tr')
      .toArray()
      .map(row =>
        $(row)
          .children('td, th')
          .toArray()
          .map(cell => $(cell).text()),
      )
    return rowsToCells(rows)
  },
}
