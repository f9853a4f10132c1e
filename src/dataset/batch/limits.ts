/** What one document may take: milliseconds, and megabytes of resident memory. */
export interface Limits {
  readonly timeout: number
  readonly memory: number
}
