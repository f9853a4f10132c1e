import { OfficeParser } from 'officeparser'
import type { Peer } from '../peer.ts'
import { textToCells } from '../text-to-cells.ts'

/** A package that reads many kinds of documents: its text, then the same regular expressions. */
export const peer: Peer = {
  name: 'officeparser',
  reads: ['pdf'],
  async read(bytes) {
    const tree = await OfficeParser.parseOffice(Buffer.from(bytes), { fileType: 'pdf' })
    return textToCells(String((await tree.to('text')).value))
  },
}
