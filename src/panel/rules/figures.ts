import { COPIED } from '../../form/comparison.ts'
import { CROSSWALK } from '../crosswalk.ts'
import { sumOf } from '../indicators.ts'
import type { PanelReport } from '../panel.ts'

/** The figures of tables three and four that every edition has, the single row of 其他处理 standing for its parts: to tell copies by. */

const COMPARED: readonly (readonly string[])[] = CROSSWALK.flatMap(entry => {
  const { table, comparability, pointer, standsFor } = entry
  if (table === 'proactive_disclosure') return []
  if (comparability === 'same') return [[pointer]]
  // Once for the whole and its parts: at the cell that stands for several.
  return comparability === 'sum' && standsFor.length > 1 ? [[pointer, ...standsFor]] : []
})

export interface Figures {
  /** The figures that are not zero, by their place in the list, as one short text: tens of thousands are held at once. A blank is taken for no figure, as zero is: this is for suspicion alone. */
  readonly text: string
  readonly nonZero: number
  /** Whether any number was read, zeros among them. */
  readonly any: boolean
  /** Whether equal figures are more than chance. */
  readonly telling: boolean
}

export function figuresOf({ cells }: PanelReport): Figures {
  const found: string[] = []
  const different = new Set<number>()
  let any = false
  for (const [position, pointers] of COMPARED.entries()) {
    const [only] = pointers
    const value = pointers.length === 1 ? (cells.get(only ?? '')?.value ?? null) : sumOf(pointers, cells)
    if (value !== null) any = true
    if (value === null || value === 0) continue
    found.push(`${position}=${value}`)
    different.add(value)
  }
  const telling = found.length >= COPIED.nonZero && different.size >= COPIED.different
  return { text: found.join(), nonZero: found.length, any, telling }
}
