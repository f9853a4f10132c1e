import { INDICATOR_WORDS, type IndicatorWords } from '../diagnostic/words/indicators.ts'
import { fill, type Words } from '../diagnostic/words/language.ts'
import { cellsOf, type FormCell, itemId } from './derive.ts'
import { EDITIONS } from './editions.ts'

/** What is compared over bodies and years, as data: which cells stand above and which below. */

/** A rate or a count that is compared. */
export interface IndicatorSpec {
  /** ASCII, `snake_case`, at most 32 characters. */
  readonly id: string
  readonly label: Words
  /** How it is to be read: what stands above and below, and when it is null. */
  readonly note: Words
  readonly kind: 'share' | 'count' | 'per10k'
  /**
   * JSON Pointers of the cells that are added up. Of rows that stand for each other in two editions (其他处理 and its parts) all
   * are listed; those that a report has are taken.
   */
  readonly numerator: readonly string[]
  /** Empty for a count, and for `per10k`, which is divided by inhabitants. */
  readonly denominator: readonly string[]
}

/** The cells of table three in the column of totals, each edition's, in printed order. */
const TOTALS: readonly FormCell[] = [
  ...new Map(
    EDITIONS.flatMap(cellsOf)
      .filter(({ table, head }) => table === 'applications' && head.key === 'total')
      .map(cell => [cell.pointer, cell]),
  ).values(),
]

/** The total of a row of table three, or of all rows below a group (`outcomes/denied`). */
function totals(path: string): readonly string[] {
  const found = TOTALS.filter(({ row }) => `${row.path.join('/')}/`.startsWith(`${path}/`))
  if (found.length === 0) throw new RangeError(`no such row of table three: ${path}`)
  return found.map(({ pointer }) => pointer)
}

const RECEIVED = totals('received')
const PROCESSED = totals('total')
const GRANTED = totals('outcomes/granted')
const DISCLOSED = [...GRANTED, ...totals('outcomes/grantedInPart')]
const DENIED = totals('outcomes/denied')
const RESOLVABLE = [...DISCLOSED, ...DENIED]
const TO_HANDLE = [...RECEIVED, ...totals('carriedIn')]
const RECONSIDERATION = ['/reconsideration/total']
const LITIGATION = ['/litigation/direct/total', '/litigation/afterReconsideration/total']

function spec(
  kind: IndicatorSpec['kind'],
  id: keyof typeof INDICATOR_WORDS,
  numerator: readonly string[],
  denominator: readonly string[] = [],
): IndicatorSpec {
  return { id, ...INDICATOR_WORDS[id], kind, numerator, denominator }
}

/** A share of what was denied for each ground that the form prints. */
function grounds(): IndicatorSpec[] {
  return TOTALS.filter(({ row }) => row.path[1] === 'denied').map(({ pointer, row }) => {
    const english = (row.path.at(-1) ?? '').replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
    const words = groundWords((row.labels.at(-1) ?? '').replace(/^\d\./, ''), `Denied, ${english}`)
    return { id: groundId(row.path), ...words, kind: 'share', numerator: [pointer], denominator: DENIED }
  })
}

/** Longer ids would not leave 32 characters for the rest. */
function groundId(path: readonly string[]): string {
  return itemId('applications', path).slice(0, 32)
}

function groundWords(zh: string, en: string): IndicatorWords {
  const { label, note } = INDICATOR_WORDS.denied_ground
  const filled = (words: Words) => ({
    zh: fill(words.zh, { ground: zh }),
    en: fill(words.en, { ground: en }),
  })
  return { label: filled(label), note: filled(note) }
}

function reversal(id: keyof typeof INDICATOR_WORDS, pointer: string): IndicatorSpec {
  const decided = ['upheld', 'corrected', 'other'].map(result => `${pointer}/${result}`)
  return spec('share', id, [`${pointer}/corrected`], decided)
}

/** Every indicator, in the order in which they are listed to people: counts, shares, rates per head. */
export const INDICATORS: readonly IndicatorSpec[] = [
  spec('count', 'received', RECEIVED),
  spec('count', 'processed', PROCESSED),
  spec('count', 'reconsideration_total', RECONSIDERATION),
  spec('count', 'litigation_total', LITIGATION),
  spec('share', 'granted_of_processed', GRANTED, PROCESSED),
  spec('share', 'disclosed_of_processed', DISCLOSED, PROCESSED),
  spec('share', 'granted_of_resolvable', GRANTED, RESOLVABLE),
  spec('share', 'disclosed_of_resolvable', DISCLOSED, RESOLVABLE),
  spec('share', 'denied_of_processed', DENIED, PROCESSED),
  spec('share', 'unable_of_processed', totals('outcomes/unableToProvide'), PROCESSED),
  spec('share', 'not_processed_of_processed', totals('outcomes/notProcessed'), PROCESSED),
  spec('share', 'other_of_processed', totals('outcomes/other'), PROCESSED),
  ...grounds(),
  spec('share', 'carry_over', totals('carriedOver'), TO_HANDLE),
  spec('share', 'clearance', PROCESSED, TO_HANDLE),
  spec('share', 'natural_person_of_received', ['/applications/received/naturalPerson'], RECEIVED),
  reversal('reconsideration_reversal', '/reconsideration'),
  reversal('litigation_direct_reversal', '/litigation/direct'),
  reversal('litigation_after_reversal', '/litigation/afterReconsideration'),
  spec('per10k', 'received_per_10k', RECEIVED),
  spec('per10k', 'reconsideration_per_10k', RECONSIDERATION),
  spec('per10k', 'litigation_per_10k', LITIGATION),
]

/** A share of fewer than these says little. */
export const SMALL_N = 10

/** The indicator of an id; undefined where there is none. */
export function indicatorOf(id: string): IndicatorSpec | undefined {
  return INDICATORS.find(candidate => candidate.id === id)
}
