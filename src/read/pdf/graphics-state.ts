import { type Clip, PAGE_CLIP } from './coverings.ts'
import type { Matrix } from './matrix.ts'

/** What a page draws with at a time. */

interface TextState {
  font: string
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  rise: number
  leading: number
  mode: number
}

export interface GraphicsState extends TextState {
  matrix: Matrix
  /** As `#rrggbb`, or `PATTERN`. */
  fill: string
  stroke: string
  lineWidth: number
  /** How much what is filled hides of what is under it: 1 hides all. */
  alpha: number
  /** Nothing but the plain way of painting. */
  plain: boolean
  masked: boolean
  /** All of it goes through a group that is seen through. */
  through: boolean
  clip: Clip
}

export const PATTERN = 'pattern'

export function initialState(matrix: Matrix): GraphicsState {
  return {
    ...{ font: '', size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0, mode: 0 },
    ...{ fill: '#000000', stroke: '#000000', lineWidth: 1 },
    ...{ alpha: 1, plain: true, masked: false, through: false, clip: PAGE_CLIP, matrix },
  }
}

/** What an entry of a state dictionary changes of how things are painted over others. */
export function transparency(key: unknown, value: unknown): Partial<GraphicsState> {
  if (key === 'ca' && typeof value === 'number') return { alpha: value }
  if (key === 'BM') return { plain: value === 'source-over' }
  return key === 'SMask' ? { masked: value !== false } : {}
}

export function isOpaque({ alpha, plain, masked, through }: GraphicsState): boolean {
  return alpha === 1 && plain && !masked && !through
}

/** Text that is only a shape to clip with, or nothing at all. */
const INVISIBLE_MODES: ReadonlySet<number> = new Set([3, 7])
const STROKED = [1, 5]
const BOTH = [2, 6]
const FAINTEST = 0.05

/** Whether letters leave no trace; `isDark` tells whether white shows where they stand. */
export function isUnseen({ mode, fill, stroke, alpha }: GraphicsState, isDark: () => boolean): boolean {
  if (INVISIBLE_MODES.has(mode) || alpha < FAINTEST) return true
  const colours = BOTH.includes(mode) ? [fill, stroke] : [STROKED.includes(mode) ? stroke : fill]
  return colours.every(isPale) && !isDark()
}

/** White, or nobody could tell it from white. */
function isPale(colour: string): boolean {
  return /^#(?:f[a-f]){3}$/.test(colour)
}
