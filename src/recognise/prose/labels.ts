import type { ActKey, ObjectKey, ResultKey, Tag } from '../../form/prose/tags.ts'
import type { Token } from './tokens.ts'

/** What the words beside a figure name, before it is known which concept that is. */
export interface Label {
  readonly object: ObjectKey | null
  /** Only 申请, which others have too. */
  readonly weak: boolean
  /** 依申请公开 alone, which is a kind of document as well. */
  readonly bare: boolean
  /** 等信息: the end of a list of kinds, so that the words before need not be known. */
  readonly kinds: boolean
  readonly act: ActKey | null
  readonly ambiguous: boolean
  readonly outcome: string | null
  readonly applicant: string | null
  readonly channel: { readonly application: string | null; readonly item: string | null } | null
  readonly several: boolean
  readonly result: ResultKey | null
  readonly rest: boolean
  /** Something of others' stands in it too. */
  readonly foreign: boolean
}

export const EMPTY_LABEL: Label = {
  object: null,
  weak: false,
  bare: false,
  kinds: false,
  act: null,
  ambiguous: false,
  outcome: null,
  applicant: null,
  channel: null,
  several: false,
  result: null,
  rest: false,
  foreign: false,
}

export function isEmpty(label: Label): boolean {
  const { object, act, outcome, applicant, channel, result, rest } = label
  return (
    object === null &&
    act === null &&
    outcome === null &&
    applicant === null &&
    channel === null &&
    result === null &&
    !rest
  )
}

const CONTENT: ReadonlySet<Tag['kind']> = new Set([
  'object',
  'act',
  'outcome',
  'applicant',
  'channel',
  'result',
  'rest',
])

export function isContent(token: Token): boolean {
  return token.kind === 'word' && CONTENT.has(token.tag.kind)
}

export function hasTag(tokens: readonly Token[], kind: Tag['kind']): boolean {
  return tokens.some(token => token.kind === 'word' && token.tag.kind === kind)
}

function isConnector(token: Token): boolean {
  return (token.kind === 'mark' && token.mark === '、') || (token.kind === 'word' && token.tag.kind === 'connector')
}

/** The labels that tokens list: 行政复议、行政诉讼 are two, 通过信函收到的申请 is one. */
export function labelsOf(tokens: readonly Token[]): Label[] {
  const labels: Label[] = []
  let current = EMPTY_LABEL
  const close = () => {
    if (!isEmpty(current)) labels.push(current)
    current = EMPTY_LABEL
  }
  for (const token of tokens) {
    if (isConnector(token)) close()
    else if (token.kind === 'word') current = withTag(current, token.tag)
  }
  close()
  const last = labels.at(-1)
  if (labels.length === 2 && last !== undefined && isVerbOnly(labels[0], 'receive') && last.act === 'handle') {
    // 收到和办理申请9件: both, so either.
    return [{ ...last, act: 'receive', ambiguous: true }]
  }
  return last?.several === true ? [together(labels.slice(0, -1), last)] : labels
}

function isVerbOnly(label: Label | undefined, act: ActKey): boolean {
  return label?.act === act && isEmpty({ ...label, act: null })
}

/** 通过网站、微博等渠道公开: the ways listed belong together. */
function together(ways: readonly Label[], last: Label): Label {
  const verb = ways.find(({ act }) => act !== null)
  return last.act === null && verb !== undefined ? { ...last, act: verb.act, ambiguous: verb.ambiguous } : last
}

/** A later word of the same kind is nearer to the number and wins; a weak 申请 behind an object adds nothing to it. */
function withTag(label: Label, tag: Tag): Label {
  switch (tag.kind) {
    case 'object': {
      if (tag.weak === true && label.object !== null) return label
      // 未经复议直接起诉的行政诉讼5件: the kind is the more exact.
      const kind = label.object === 'direct' || label.object === 'afterReconsideration'
      if (kind && tag.key === 'litigation') return label
      // 行政许可信息: information of one subject.
      const subject = tag.key === 'items' && label.object !== null && label.object !== 'items'
      if (subject) return { ...label, object: 'items', foreign: true }
      return { ...label, object: tag.key, weak: tag.weak === true, bare: tag.bare === true, kinds: tag.kinds === true }
    }
    case 'act':
      return withAct(label, tag.key, tag.ambiguous === true)
    case 'outcome':
      // 信息不存在无法提供 is the more exact of the two.
      return label.outcome?.startsWith(`${tag.key}.`) === true ? label : { ...label, outcome: tag.key }
    case 'applicant':
      return { ...label, applicant: tag.key }
    case 'channel':
      return { ...label, channel: { application: tag.application, item: tag.item } }
    case 'channels':
      return { ...label, channel: null, several: true }
    case 'result':
      return { ...label, result: tag.key }
    case 'foreign':
      return { ...label, foreign: true }
    case 'rest':
      return { ...label, rest: true }
    default:
      return label
  }
}

function withAct(label: Label, act: ActKey, ambiguous: boolean): Label {
  // 公开现行有效文件: made public, of those in force.
  const shown = label.act === 'open' || label.act === 'disclose' || label.act === 'publish'
  if (act === 'inForce' && shown) return { ...label, foreign: true }
  // 接收处理申请: both, so either.
  if (label.act === 'receive' && act === 'handle' && ambiguous) return { ...label, ambiguous: true }
  return { ...label, act: strongerAct(label.act, act), ambiguous }
}

/** 制定并公开 is issued, 结转至本年度办理 is carried in: these say more than what stands beside them. */
function strongerAct(before: ActKey | null, after: ActKey): ActKey {
  if (before === null || after === 'carriedIn' || after === 'carriedOver') return after
  const weaker = after === 'open' || after === 'publish'
  return weaker || before === 'carriedIn' || before === 'carriedOver' ? before : after
}

/** A label with what it leaves out taken from another. */
export function filled(label: Label, shared: Label): Label {
  return {
    ...label,
    object: label.object ?? shared.object,
    act: label.act ?? shared.act,
    weak: label.object === null ? shared.weak : label.weak,
  }
}

/** Says no more than who applied or which way it came. */
export function onlyFacet({ object, act, outcome, result, applicant, channel }: Label): boolean {
  return (
    object === null && act === null && outcome === null && result === null && (applicant !== null || channel !== null)
  )
}
