/** How often a code was found, by outcome. */
export interface FindingCount {
  readonly fail: number
  readonly undecided: number
  readonly waived: number
}
