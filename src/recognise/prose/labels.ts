import type { ActKey, ObjectKey, ResultKey, Tag } from '../../form/prose/tags.ts'
import type { Token } from './tokens.ts'

/** What the words beside a figure name, before it is known which concept that is. */
export interface Label {
  readonly object: ObjectKey | null
  /** Only 申请, which others have too. */
  readonly weak: boolean
  readonly act: ActKey | null
  readonly ambiguous: boolean
  readonly outcome: string | null
  readonly applicant: string | null
  readonly channel: { readonly application: string | null; readonly item: string | null } | null
  readonly result: ResultKey | null
  readonly rest: boolean
}

export const EMPTY_LABEL: Label = {
  object: null,
  weak: false,
  act: null,
  ambiguous: false,
  outcome: null,
  applicant: null,
  channel: null,
  result: null,
  rest: false,
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
  return labels
}

/** A later word of the same kind is nearer to the number and wins; a weak 申请 behind an object adds nothing to it. */
function withTag(label: Label, tag: Tag): Label {
  switch (tag.kind) {
    case 'object': {
      if (tag.weak === true && label.object !== null) return label
      return { ...label, object: tag.key, weak: tag.weak === true }
    }
    case 'act':
      return { ...label, act: strongerAct(label.act, tag.key), ambiguous: tag.ambiguous === true }
    case 'outcome':
      return { ...label, outcome: tag.key }
    case 'applicant':
      return { ...label, applicant: tag.key }
    case 'channel':
      return { ...label, channel: { application: tag.application, item: tag.item } }
    case 'result':
      return { ...label, result: tag.key }
    case 'rest':
      return { ...label, rest: true }
    default:
      return label
  }
}

/** 制定并公开 is issued, 主动公开发布 is disclosed: the first says more. */
function strongerAct(before: ActKey | null, after: ActKey): ActKey {
  const weaker = after === 'open' || after === 'publish'
  return before !== null && weaker ? before : after
}
