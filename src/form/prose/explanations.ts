import type { ExplanationCode } from '../../diagnostic/words/findings.ts'
import { APPLICANTS } from '../table-three.ts'

/**
 * How a number in prose comes to differ from the table, seen in real reports: the sentence counts something next to what its
 * words say. `of` and `instead` are concepts without their column or result, which stay as they are.
 */
export type ExplanationRule =
  | {
      readonly kind: 'instead'
      readonly code: ExplanationCode
      readonly of: readonly string[]
      readonly instead: readonly string[]
    }
  /** One column of the row alone. */
  | { readonly kind: 'column'; readonly code: ExplanationCode; readonly columns: readonly string[] }
  /** One row of the group alone. */
  | { readonly kind: 'sub-row'; readonly code: ExplanationCode; readonly which: 'first' | 'other' }
  | { readonly kind: 'digits'; readonly code: ExplanationCode; readonly how: 'transposed' | 'lost' | 'doubled' }

const RECEIVED = 'applications.received'
const CARRIED_IN = 'applications.carriedIn'
const HANDLED = 'applications.handled'
const GRANTED = 'applications.outcomes.granted'
const IN_PART = 'applications.outcomes.grantedInPart'
const BOTH = 'applications.outcomes.grantedOrInPart'
const CASES = 'reconsiderationAndLitigation'

const instead = (code: ExplanationCode, of: readonly string[], ...concepts: string[]): ExplanationRule => ({
  kind: 'instead',
  code,
  of,
  instead: concepts,
})

/** The most telling first: a slip of the pen fits by chance more often than a named quantity. */
export const EXPLANATIONS: readonly ExplanationRule[] = [
  instead('received-and-carried-in', [RECEIVED, HANDLED], RECEIVED, CARRIED_IN),
  instead('handled-for-received', [RECEIVED], HANDLED),
  instead('received-for-handled', [HANDLED], RECEIVED),
  instead('granted-and-in-part', [GRANTED, IN_PART], BOTH),
  instead('granted-without-in-part', [BOTH], GRANTED),
  instead('direct-litigation-only', ['litigation'], 'litigation.direct'),
  instead('after-reconsideration-only', ['litigation'], 'litigation.afterReconsideration'),
  instead('reconsideration-and-litigation', ['reconsideration', 'litigation'], CASES),
  { kind: 'column', code: 'natural-persons-only', columns: ['naturalPerson'] },
  { kind: 'sub-row', code: 'first-sub-row-only', which: 'first' },
  { kind: 'sub-row', code: 'one-sub-row-only', which: 'other' },
  {
    kind: 'column',
    code: 'one-column-only',
    columns: ['organization', ...APPLICANTS.slice(1, -1).map(({ key }) => key)],
  },
  { kind: 'digits', code: 'digits-transposed', how: 'transposed' },
  { kind: 'digits', code: 'digit-lost', how: 'lost' },
  { kind: 'digits', code: 'digit-doubled', how: 'doubled' },
]

/** What a writer who says 办理 or 受理 may have counted: any of these sums of concepts. */
export const MEANINGS_OF_AMBIGUOUS_VERB: readonly (readonly string[])[] = [
  [RECEIVED],
  [HANDLED],
  [RECEIVED, CARRIED_IN],
]

/** 当年办结66件: of those received this year, without those carried in. The table cannot give that, only its difference. */
export const THIS_YEARS_ONLY = { of: HANDLED, without: CARRIED_IN } as const

/** What a share of applications may be a share of, whatever the sentence says. */
export const BASES_OF_SHARES: readonly (readonly string[])[] = [[HANDLED], [RECEIVED], [RECEIVED, CARRIED_IN]]

/** How many 元 a unit of money is. */
export const MONEY_UNITS: Readonly<Record<string, number>> = {
  元: 1,
  千元: 1e3,
  万: 1e4,
  万元: 1e4,
  百万元: 1e6,
  千万元: 1e7,
  亿: 1e8,
  亿元: 1e8,
}
