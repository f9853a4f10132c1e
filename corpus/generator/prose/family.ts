import type { Said } from './saying.ts'
import type { Speaker } from './speaker.ts'

/** Where in a report a sentence can stand. */
export type Spot = 'disclosure' | 'applications' | 'cases' | 'other'

/** One way of writing a sentence; null where the report has nothing to say that way. */
export type Template = (speaker: Speaker) => Said | null

/** Sentences that say the same kind of thing, each template in its own words. */
export interface Family {
  readonly name: string
  readonly spot: Spot
  readonly templates: readonly Template[]
}

export interface Sentence {
  /** The family and the number of the template in it, from 1: `outcomes-3`. */
  readonly form: string
  readonly said: Said
}

/** A sentence of a family by a template that has something to say; null where none has. */
export function speak(family: Family, speaker: Speaker): Sentence | null {
  const first = speaker.random.int(0, family.templates.length - 1)
  for (let step = 0; step < family.templates.length; step++) {
    const index = (first + step) % family.templates.length
    const said = (family.templates[index] as Template)(speaker)
    if (said !== null) return { form: `${family.name}-${index + 1}`, said }
  }
  return null
}
