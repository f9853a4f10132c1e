import { decoded } from '../numbers.ts'
import type { Peer } from '../peer.ts'
import { rowsToCells } from '../rows-to-cells.ts'
import { textToCells } from '../text-to-cells.ts'

/**
 * The script of a researcher with a folder of text dumps, without any package: lines with pipes are split at them, which keeps
 * blank cells apart; what no such line gave is looked for by regular expressions, for dumps with a cell a line.
 */
export const peer: Peer = {
  name: 'split and regular expressions',
  reads: ['text'],
  read(bytes) {
    const text = decoded(bytes)
    const lines = text.split('\n').filter(line => line.includes('|'))
    return new Map([...textToCells(text), ...rowsToCells(lines.map(cellsOf))])
  },
}

/** Rows may begin with a pipe, and are filled up behind with any number of them: those go, or they would count as cells. */
function cellsOf(line: string): string[] {
  return line
    .replace(/^\s*\|/, '')
    .replace(/[\s|]+$/, '')
    .split('|')
}
