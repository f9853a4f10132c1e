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
  if (before.lines.length > 0 && letters >= 2 && letters <= 60 && /\D\d{2,}\D{0,3}$/.test(between)) return 'unknown-row'
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

export function regionsOf(stream: Stream, tokens: readonly Token[]): Region[] {
  const regions: Region[] = []
  let open: Token[] = []
  let beforeUnknown = new Set<Token>()
  let foreign = false
  const close = (after?: Token) => {
    if (open.length >= 3 && isTable(stream, open)) regions.push({ tokens: open, after, beforeUnknown, foreign })
    open = []
    beforeUnknown = new Set()
    foreign = false
  }
  for (const token of tokens) {
    const last = open.at(-1)
    const gap = last === undefined ? 'end' : gapBetween(stream, last, token)
    const { isSection } = token.word
    if (gap === 'end' || isSection) close(gap === 'clean' && isSection ? token : undefined)
    if (isSection) continue
    if (gap === 'foreign-head') foreign = true
    if (gap === 'unknown-row' && last !== undefined) beforeUnknown.add(last)
    open.push(token)
  }
  close()
  return regions
}
