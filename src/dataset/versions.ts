/** What made a dataset, as the codebook, the package and the workbook state it. Versions only: never a time or a machine. */
export interface DatasetVersions {
  /** Of the program, as its package.json has it. */
  readonly version: string
  /** Of the model of a report (`MODEL_VERSION`). */
  readonly modelVersion: number
  /** Of the built-in rules, and the name of the rule set that was laid over them, if any. */
  readonly rulesVersion: string
  readonly ruleSet?: string | null
}
