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

/** All words of the form's prose data in one table, looked up by their first two characters, the longest first. */

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

/** The words that begin with one letter: by their second letter, the longest first, and the one of this letter alone. */
interface Initial {
  readonly longer: Map<number, Entry[]>
  alone: Entry | undefined
}

function buildLexicon(): Map<number, Initial> {
  const tags = new Map<string, Tag>()
  for (const [tag, words] of SOURCES.flat()) {
    for (const word of words) {
      const folded = foldProse(word).text.replace(QUOTES, '')
      if (folded !== '' && !tags.has(folded)) tags.set(folded, tag)
    }
  }
  const lexicon = new Map<number, Initial>()
  for (const [word, tag] of [...tags].sort(([a], [b]) => b.length - a.length)) {
    const first = word.charCodeAt(0)
    const initial = lexicon.get(first) ?? { longer: new Map(), alone: undefined }
    lexicon.set(first, initial)
    const entry = { word, tag }
    if (word.length === 1) initial.alone = entry
    else {
      const second = word.charCodeAt(1)
      const entries = initial.longer.get(second)
      if (entries === undefined) initial.longer.set(second, [entry])
      else entries.push(entry)
    }
  }
  return lexicon
}

const LEXICON = buildLexicon()

/** The code units that known words begin with. */
export const INITIALS: Iterable<number> = LEXICON.keys()

/** The longest known word at `index` of folded prose. */
export function wordAt(text: string, index: number): Entry | undefined {
  const initial = LEXICON.get(text.charCodeAt(index))
  if (initial === undefined) return undefined
  const entries = initial.longer.get(text.charCodeAt(index + 1))
  if (entries !== undefined) for (const entry of entries) if (text.startsWith(entry.word, index)) return entry
  return initial.alone
}
