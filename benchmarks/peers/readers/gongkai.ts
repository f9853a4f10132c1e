import { toObservations } from '../../../src/panel/observations.ts'
import { parseReport } from '../../../src/parse.ts'
import type { Peer } from '../peer.ts'

/** The library itself: every cell with its number, or null where it says that there is none or that it cannot be read. */
export const peer: Peer = {
  name: 'gongkai',
  reads: ['html', 'text', 'pdf'],
  async read(bytes) {
    const cells = toObservations(await parseReport(bytes))
    return new Map(cells.map(({ table, item, column, value }) => [`${table}/${item}/${column}`, value]))
  },
}
