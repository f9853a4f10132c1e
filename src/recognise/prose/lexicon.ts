import { OUTCOME_LABELS } from '../../form/prose/concepts.ts'
import {
  FOREIGN_WORDS,
  GLUE_WORDS,
  MARK_WORDS,
  OTHER_SUBJECTS,
  OWNER_WORDS,
  REST_WORDS,
  SCOPE_WORDS,
} from '../../form/prose/grammar-words.ts'
import type { Tag, Words } from '../../form/prose/tags.ts'
import {
  ACT_WORDS,
  APPLICANT_WORDS,
  CHANNEL_WORDS,
  OBJECT_WORDS,
  OUTCOME_WORDS,
  RESULT_WORDS,
} from '../../form/prose/words.ts'
import { foldProse } from './folding.ts'

/** All words of the form's prose data in one table, looked up letter by letter. */

interface Entry {
  readonly word: string
  readonly tag: Tag
}

const QUOTES = /[“”"‘’]/g

function byKey(kind: 'outcome' | 'applicant', words: Readonly<Record<string, readonly string[]>>): Words {
  return Object.entries(words).map(([key, list]) => [{ kind, key }, list])
}

/** The last label of table three is 其他, which alone says nothing: it is a tag of its own. */
const LABELS: Words = OUTCOME_LABELS.filter(([key]) => key !== 'other.other').map(([key, label]) => [
  { kind: 'outcome', key },
  [label],
])

/** In the order of their weight: a word listed twice has the meaning listed first. */
const SOURCES: readonly Words[] = [
  LABELS,
  byKey('outcome', OUTCOME_WORDS),
  byKey('applicant', APPLICANT_WORDS),
  RESULT_WORDS,
  ACT_WORDS,
  OBJECT_WORDS,
  CHANNEL_WORDS,
  [[{ kind: 'rest' }, REST_WORDS]],
  SCOPE_WORDS,
  OWNER_WORDS,
  MARK_WORDS,
  [[{ kind: 'foreign', subject: true }, OTHER_SUBJECTS]],
  [[{ kind: 'foreign' }, FOREIGN_WORDS]],
  [[{ kind: 'glue' }, GLUE_WORDS]],
]

/** Where words that begin alike go on: by their next letter. */
interface Stem {
  /** The word that ends here. */
  entry: Entry | undefined
  readonly next: Map<number, Stem>
}

function buildLexicon(): Map<number, Stem> {
  const tags = new Map<string, Tag>()
  for (const [tag, words] of SOURCES.flat()) {
    for (const word of words) {
      const folded = foldProse(word).text.replace(QUOTES, '')
      if (folded !== '' && !tags.has(folded)) tags.set(folded, tag)
    }
  }
  const root: Stem = { entry: undefined, next: new Map() }
  for (const [word, tag] of tags) {
    let stem = root
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      const next = stem.next.get(code) ?? { entry: undefined, next: new Map() }
      stem.next.set(code, next)
      stem = next
    }
    stem.entry = { word, tag }
  }
  return root.next
}

const LEXICON = buildLexicon()

/** The code units that known words begin with. */
export const INITIALS: Iterable<number> = LEXICON.keys()

/** The longest known word at `index` of folded prose. */
export function wordAt(text: string, index: number): Entry | undefined {
  let longest: Entry | undefined
  let next = LEXICON
  for (let at = index; at < text.length; at++) {
    const stem = next.get(text.charCodeAt(at))
    if (stem === undefined) break
    longest = stem.entry ?? longest
    next = stem.next
  }
  return longest
}
