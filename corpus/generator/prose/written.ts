import type { GenerateOptions } from '../generate.ts'
import { randomOf } from '../random.ts'
import { render } from '../render.ts'
import { punctuate } from '../render-value.ts'
import { SHAPE_CHOICES, type TextShape } from '../shape.ts'
import type { ExpectedFigure, Prose } from './prose.ts'
import type { Scenario } from './scenario.ts'
import { scenarioOf } from './scenario.ts'

/** A report with prose as it is handed to a reader, and where each sentence stands in the text. */
export interface Written {
  readonly text: string
  readonly scenario: Scenario
  readonly figures: readonly ExpectedFigure[]
  readonly sentences: readonly {
    readonly form: string
    readonly text: string
    readonly start: number
    readonly end: number
  }[]
}

/** One way of writing, by seed. Row totals left blank go with no grid: there even the cells cannot be told. */
export function shapeOf(seed: number, gaps: GenerateOptions['gaps']): TextShape {
  const random = randomOf(seed)
  const shape = Object.fromEntries(
    Object.entries(SHAPE_CHOICES).map(([key, choices]) => [key, random.pick<unknown>(choices)]),
  ) as unknown as TextShape
  return gaps === 'row-totals' ? { ...shape, padding: 'left' } : shape
}

/** Writes a report of a seed with the prose that `write` makes for it, in a shape of which some is fixed; null without prose. */
export function written<P extends Prose>(
  seed: number,
  gaps: NonNullable<GenerateOptions['gaps']>,
  write: (report: ReturnType<typeof scenarioOf>) => P | null,
  fixed: Partial<TextShape> = {},
): (Written & { readonly prose: P }) | null {
  const report = scenarioOf(seed, { gaps })
  const prose = write(report)
  if (prose === null) return null
  const shape = { ...shapeOf(seed, gaps), ...fixed }
  const text = render(report, shape, prose)
  let from = 0
  const sentences = prose.sentences.map(({ form, text: sentence }) => {
    const start = text.indexOf(punctuate(sentence, shape), from)
    if (start < 0) throw new Error(`not in the text: ${sentence}`)
    from = start + sentence.length
    return { form, text: sentence, start, end: from }
  })
  return { text, scenario: report.scenario, figures: prose.figures, sentences, prose }
}
