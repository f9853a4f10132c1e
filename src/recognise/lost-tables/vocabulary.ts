import { CORNER_HEADS } from '../../form/heads.ts'
import { SECTIONS } from '../../form/sections.ts'
import { UNION, type UnionLine } from '../../form/union.ts'
import { labelOf, Pattern } from '../likeness.ts'

/** Every label of the form as letters without punctuation, and what it can be. */
export interface Word {
  readonly words: string
  /** Lines whose own label it is. */
  readonly lines: readonly UnionLine[]
  /** Lines it stands above, as 三、本年度办理结果 or （四）无法提供. */
  readonly groups: readonly UnionLine[]
  /** The head of a column, of some columns, or of the labels. */
  readonly isHead: boolean
  /** 第二十条第（一）项. */
  readonly isCaption: boolean
  readonly isSection: boolean
  /** The ordinals that the form prints before it. */
  readonly ordinals: ReadonlySet<string>
}

type Draft = { -readonly [K in keyof Word]: Word[K] extends ReadonlySet<string> ? Set<string> : Word[K] }

const WORDS = new Map<string, Draft>()

function draft(text: string): Draft {
  const { words, ordinal } = labelOf(text)
  const known = WORDS.get(words) ?? {
    words,
    lines: [],
    groups: [],
    isHead: false,
    isCaption: false,
    isSection: false,
    ordinals: new Set<string>(),
  }
  if (ordinal !== '') known.ordinals.add(ordinal)
  WORDS.set(words, known)
  return known
}

function enter(line: UnionLine): void {
  const add = (known: readonly UnionLine[]) => (known.includes(line) ? known : [...known, line])
  for (const { labels, aliases, heads, block, printed } of line.variants) {
    for (const label of [...labels.slice(-1), ...aliases]) {
      const word = draft(label)
      word.lines = add(word.lines)
    }
    for (const label of labels.slice(0, -1)) {
      const word = draft(label)
      word.groups = add(word.groups)
    }
    if (block !== printed) draft(block).isCaption = true
    for (const head of heads) {
      for (const text of [head.label, ...(head.aliases ?? []), ...(head.groups ?? [])]) draft(text).isHead = true
    }
  }
}

for (const line of UNION) enter(line)
for (const text of CORNER_HEADS) draft(text).isHead = true
for (const { title, aliases, ordinal } of SECTIONS) {
  for (const text of [title, ...aliases]) {
    const word = draft(text)
    word.isSection = true
    word.ordinals.add(ordinal)
  }
}

/** Two letters are too few to be known among others. */
export const SHORT = 2

const BY_START = new Map<string, Word[]>()
for (const word of [...WORDS.values()].sort((a, b) => b.words.length - a.words.length)) {
  if (word.words.length < SHORT) continue
  const start = word.words.slice(0, SHORT)
  BY_START.set(start, [...(BY_START.get(start) ?? []), word])
}

/** The labels that stand at an offset of a run of letters, the longest first. */
export function wordsAt(letters: string, offset: number): Word[] {
  const known = BY_START.get(letters.slice(offset, offset + SHORT))
  return known === undefined ? [] : known.filter(({ words }) => letters.startsWith(words, offset))
}

const GROUPS = [...WORDS.values()]
  .filter(({ groups, lines }) => groups.length > 0 && lines.length === 0)
  .map(word => ({ word, pattern: new Pattern(word.words) }))
/** Below this a group's label is not taken for misprinted. */
const LEAST_GROUP = 0.7

/** The group label that a run of letters nearly is. */
export function groupLike(letters: string): Word | undefined {
  const likeness = (entry: (typeof GROUPS)[number]) => entry.pattern.likeness(letters)
  const best = GROUPS.reduce((a, b) => (likeness(b) > likeness(a) ? b : a))
  return likeness(best) >= LEAST_GROUP ? { ...best.word, words: letters } : undefined
}

/** A misprinted label: a word that the form does not print, and the lines it is like. */
export function misprinted(words: string, lines: readonly UnionLine[], isHead: boolean): Word {
  const ordinals = lines.flatMap(({ variants }) =>
    variants.flatMap(({ labels, aliases }) => [...labels.slice(-1), ...aliases].map(text => labelOf(text).ordinal)),
  )
  return {
    words,
    lines,
    groups: [],
    isHead,
    isCaption: false,
    isSection: false,
    ordinals: new Set(ordinals.filter(ordinal => ordinal !== '')),
  }
}
