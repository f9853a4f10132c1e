/** Thresholds of the rules that hold one report against others. All of them make suspicions, none an error. */

/** When two reports of the same figures are taken for copies: small bodies have equal years by chance. */
export const COPIED = {
  /** Figures of tables three and four that are not zero. One application alone makes six of them. */
  nonZero: 12,
  /** Different numbers among them. */
  different: 4,
} as const

/** When a total is out of line with the body's other years. */
export const JUMP = {
  /** Ids of the indicators whose series are looked at. */
  indicators: ['received', 'reconsideration_total', 'litigation_total'],
  /** Years with a number that a series must have. */
  years: 5,
  /** How many robust standard deviations of the logarithm (1.4826 × MAD) away from the median. */
  spreads: 5,
  /** The least that a spread is taken for, beside the noise of a count: a series that never moves says nothing of its noise. */
  leastSpread: 0.1,
  /** How many times more or less than the median, at least. */
  factor: 3,
} as const

/** Ids of the totals of a province or city that are held against the sum of what belongs right to it. */
export const PARTS = ['received', 'processed', 'reconsideration_total', 'litigation_total'] as const
