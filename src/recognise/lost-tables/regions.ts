import { foldWords } from '../../document/fold.ts'
import { APPLICANTS } from '../../form/table-three.ts'
import { BARRIER, type Stream } from './stream.ts'
import type { Token } from './tokens.ts'

/** Stretches of text that are tables: labels of the form with nothing but values, ordinals and marks between them. */

export interface Region {
  readonly tokens: readonly Token[]
  /** The title of the section that begins right behind. */
  readonly after: Token | undefined
  /** Tokens behind whose values a label stands that is no line's. */
  readonly beforeUnknown: ReadonlySet<Token>
  /** A head that is not the form's stands among its heads: the order of the cells tells nothing. */
  readonly foreign: boolean
}

const LONGEST_GAP = 400
const UNITS = '万元|元|[件项条宗份个次]|单位'
const CLEAN = new RegExp(
  `^(?:[\\d０-９\\s.．,+＋\\-－—–―/／\\\\()（）、:：“”"'’‘|【】\\[\\]〔〕%％\\p{No}]|[一二三四五六七八九十]|${UNITS}|无|空|增|减|加|少)*$`,
  'u',
)
/** A comma that groups no digits is a sentence's. */
const GROUPING = /(?<=[\d０-９])[,，](?=[\d０-９]{3})/g
/** What a head of amounts ends in: （单位：千元）. */
export const HEAD_UNIT = /^\s?[（(]?(?:单位[:：]?\s?)?[\u4e00-\u9fff]{0,3}元\s?[)）]?/
const SENTENCE = /[。；！？，]/

type Gap = 'clean' | 'unknown-row' | 'foreign-head' | 'end'

function gapBetween({ text, words }: Stream, before: Token, after: Token): Gap {
  if (after.start - before.end > LONGEST_GAP) return 'end'
  const whole = text.slice(before.end, after.start)
  const gap = (before.word.isHead ? whole.replace(HEAD_UNIT, '') : whole).replace(GROUPING, '')
  if (gap.includes(BARRIER)) return 'end'
  if (!gap.includes(',') && CLEAN.test(gap)) return 'clean'
  if (SENTENCE.test(gap)) return 'end'
  const between = words.slice(before.to, after.from)
  const letters = between.replace(/\d/g, '').length
  // The label of an unknown row, and its values.
  const isRow = before.lines.length > 0 || before.word.groups.length > 0
  if (isRow && letters >= 2 && letters <= 60 && /\D\d{2,}\D{0,3}$/.test(between)) return 'unknown-row'
  const isHeads = before.word.isHead && after.word.isHead
  return isHeads && letters <= 12 && letters === between.length ? 'foreign-head' : 'end'
}

export const APPLICANT_HEADS = new Set(
  APPLICANTS.flatMap(({ label, aliases = [] }) => [label, ...aliases]).map(foldWords),
)
const RESULTS = new Set(['结果维持', '结果纠正', '其他结果', '尚未审结', '维持', '纠正', '未审结'])

/** What in a region speaks for a table and against a sentence that lists things. */
function isTable({ words }: Stream, tokens: readonly Token[]): boolean {
  const named = (test: (token: Token) => boolean) => tokens.filter(test).length
  const keys = (found: readonly Token[], printed?: string) => {
    const lines = found.flatMap(token => token.lines.map(({ line }) => line))
    return new Set(lines.filter(line => printed === undefined || line.printed === printed).map(({ key }) => key)).size
  }
  const withDigits = tokens.filter(token => /\d/.test(words[token.to] ?? ''))
  const followed = withDigits.filter(({ word }) => word.words.length > 2)
  const three = keys(followed, 'tableThree')
  const applicants = named(({ word }) => APPLICANT_HEADS.has(word.words))
  if (keys(tokens) >= 10 || three >= 4 || (three >= 2 && applicants >= 4)) return true
  const two = keys(followed, 'tableTwo')
  const heads = named(({ word }) => word.isCaption || (word.isHead && word.lines.length === 0))
  // Captions and heads beside one another are no sentence's.
  const isHeaded = named(({ word }) => word.isCaption) > 0 && heads >= 3
  if (two >= 4 || (two >= 2 && heads >= 2) || (isHeaded && keys(withDigits, 'tableTwo') > 0)) return true
  return named(({ word }) => RESULTS.has(word.words)) >= 8
}

interface Draft extends Region {
  /** Nothing but letters that are no sentence's parts it from the draft before it. */
  readonly joined: boolean
}

/** A label in ruins may part a table: what stands close to a table and has rows of its own is of it. */
function withNeighbours(stream: Stream, drafts: readonly Draft[]): Region[] {
  const taken = drafts.map(({ tokens }) => tokens.length >= 3 && isTable(stream, tokens))
  const hasRows = ({ tokens }: Draft) =>
    tokens.some(({ lines, to }) => lines.length > 0 && /\d/.test(stream.words[to] ?? ''))
  for (const [index, draft] of drafts.entries()) {
    if (draft.joined && taken[index - 1] === true && hasRows(draft)) taken[index] = true
  }
  for (let index = drafts.length - 1; index > 0; index--) {
    const [draft, before] = [drafts[index] as Draft, drafts[index - 1] as Draft]
    if (draft.joined && taken[index] === true && hasRows(before)) taken[index - 1] = true
  }
  return drafts.filter((_, index) => taken[index] === true)
}

const CLOSE = 160

export function regionsOf(stream: Stream, tokens: readonly Token[]): Region[] {
  const drafts: Draft[] = []
  let open: Token[] = []
  let beforeUnknown = new Set<Token>()
  let foreign = false
  let joined = false
  const close = (after: Token | undefined, next: Token) => {
    const last = open.at(-1)
    if (last !== undefined) drafts.push({ tokens: open, after, beforeUnknown, foreign, joined })
    const gap = stream.text.slice(last?.end ?? next.start, next.start)
    joined = last !== undefined && gap.length <= CLOSE && !SENTENCE.test(gap) && !gap.includes(BARRIER)
    open = []
    beforeUnknown = new Set()
    foreign = false
  }
  for (const token of tokens) {
    const last = open.at(-1)
    const gap = last === undefined ? 'end' : gapBetween(stream, last, token)
    const { isSection } = token.word
    if (last !== undefined && (gap === 'end' || isSection))
      close(gap === 'clean' && isSection ? token : undefined, token)
    if (isSection) {
      joined = false
      continue
    }
    if (gap === 'foreign-head') foreign = true
    if (gap === 'unknown-row' && last !== undefined) beforeUnknown.add(last)
    open.push(token)
  }
  if (open.length > 0) drafts.push({ tokens: open, after: undefined, beforeUnknown, foreign, joined })
  return withNeighbours(stream, drafts)
}
