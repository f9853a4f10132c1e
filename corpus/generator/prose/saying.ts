import type { ProseFigure } from '../../../src/report/model.ts'

/** A figure while its sentence is made. Changeable: whose figure it is, a sentence says only once for all of them. */
export interface SaidFigure {
  readonly concept: string
  readonly value: number | null
  readonly range: ProseFigure['range']
  readonly approximate: boolean
  readonly unit: string | null
  readonly scope: ProseFigure['scope']
  readonly year: number | null
  whose: ProseFigure['whose']
  /** The total that this figure is a part or a share of. */
  whole: SaidFigure | null
}

/** Text and the figures it says, in the order of the text: what a sentence is to be read as is known because it was built so. */
export interface Said {
  readonly text: string
  readonly figures: readonly SaidFigure[]
}

export type Piece = string | number | Said

/** Text without a figure of ours. */
export const plain = (text: string): Said => ({ text, figures: [] })

function textOf(piece: Piece): string {
  return typeof piece === 'object' ? piece.text : String(piece)
}

/** A template whose pieces bring their figures with them. */
export function say(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Said {
  const text = strings.map((string, index) => string + textOf(pieces[index] ?? '')).join('')
  return { text, figures: pieces.flatMap(piece => (typeof piece === 'object' ? piece.figures : [])) }
}

/** Sayings one behind the other with a sign between. */
export function chain(sayings: readonly Said[], sign: string): Said {
  return { text: sayings.map(({ text }) => text).join(sign), figures: sayings.flatMap(({ figures }) => figures) }
}

/** Makes the figures of `parts` parts of the figure that `total` says. */
export function within(total: Said, parts: Said): Said {
  const whole = total.figures[0] ?? null
  for (const figure of parts.figures) figure.whole ??= whole
  return parts
}

/** Says of a whole sentence whose figures they are. */
export function ownedBy(whose: ProseFigure['whose'], said: Said): Said {
  for (const figure of said.figures) figure.whose = whose
  return said
}
