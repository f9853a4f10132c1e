import { expectedCells, observationKey } from '../../test/property/expected-cells.ts'
import { FORMATS, type Format, generatedSources } from '../accuracy/formats.ts'
import { corpusSources } from '../accuracy/read-by-eye.ts'
import type { Kind, PeerCells } from './peer.ts'

/** The reports to be read, in sets that have one row each for every peer, with what stands in them. */

export interface Sample {
  readonly bytes: Uint8Array
  /** Every cell that the source holds: its number, or null where it is blank or a dash. */
  readonly wanted: PeerCells
}

export interface SampleSet {
  readonly name: string
  readonly kind: Kind
  readonly samples: () => Iterable<Sample>
}

const KIND_OF: Readonly<Record<string, Kind>> = { html: 'html', pdf: 'pdf' }
const keyed = (observation: string) => observation.replaceAll(' ', '/')

function* corpusSamples(ending: string): Generator<Sample> {
  for (const { file, bytes, expected } of corpusSources()) {
    if (!file.endsWith(ending)) continue
    const cells = Object.entries(expected.cells)
    yield { bytes, wanted: new Map(cells.map(([pointer, value]) => [keyed(observationKey(pointer)), value])) }
  }
}

type Asked = Readonly<Record<string, unknown>>

function* generatedSamples(format: Format, count: number, plain: boolean, asked: Asked): Generator<Sample> {
  for (const source of generatedSources(format, count, asked)) {
    if (source.plain !== plain) continue
    const cells = [...expectedCells(source.report)]
    yield { bytes: source.render(), wanted: new Map(cells.map(([key, { value }]) => [keyed(key), value])) }
  }
}

/** Pages without figures that no visitor sees, notes and struck-out figures: what most sites are like. */
const BARE: Asked = { hidden: 'none', marks: 'none' }

/** With `count` generated reports a format, half of them plain. */
export function sampleSets(count: number): SampleSet[] {
  const written: SampleSet[] = [
    { name: 'written by hand, html', kind: 'html', samples: () => corpusSamples('.html') },
    { name: 'written by hand, text', kind: 'text', samples: () => corpusSamples('.txt') },
  ]
  const generated = FORMATS.flatMap((format): SampleSet[] => {
    const kind = KIND_OF[format.name] ?? 'text'
    const set = (name: string, plain: boolean, asked: Asked = {}): SampleSet => ({
      name: `generated, ${format.name}, ${name}`,
      kind,
      samples: () => generatedSamples(format, count, plain, asked),
    })
    const bare = kind === 'html' ? [set('any shape but nothing hidden, no marks', false, BARE)] : []
    return [set('plain', true), ...bare, set('any shape', false)]
  })
  return [...written, ...generated]
}
