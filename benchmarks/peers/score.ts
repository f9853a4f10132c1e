import type { PeerCells } from './peer.ts'

/**
 * `right`: the printed number; `blank`: a blank or dash left without a number; `missing`: no number for a printed one; `wrong`:
 * another number than the printed one, or a number for a blank; `noughts`: those of them that are 0 for a blank; `invented`: a number
 * for a cell that the source does not hold.
 */
export interface Score {
  /** Cells of the source in which a number is printed. */
  printed: number
  right: number
  blank: number
  missing: number
  wrong: number
  noughts: number
  invented: number
  /** Reports at which the reader threw. */
  refused: number
}

export const emptyScore = (): Score => ({
  printed: 0,
  right: 0,
  blank: 0,
  missing: 0,
  wrong: 0,
  noughts: 0,
  invented: 0,
  refused: 0,
})

/** Adds one report to the score. What a peer says beside its numbers does not count: only gongkai says anything. */
export function scoreReport(found: PeerCells, wanted: PeerCells, score: Score): void {
  for (const [key, number] of wanted) {
    const given = found.get(key) ?? null
    if (number !== null) score.printed++
    if (given === number) score[number === null ? 'blank' : 'right']++
    else if (given === null) score.missing++
    else {
      score.wrong++
      if (number === null && given === 0) score.noughts++
    }
  }
  for (const [key, given] of found) {
    if (given !== null && !wanted.has(key)) score.invented++
  }
}
