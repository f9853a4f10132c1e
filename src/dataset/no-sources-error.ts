/** Not one of the paths names anything: nothing has been written. */
export class NoSourcesError extends Error {
  override readonly name = 'NoSourcesError'
  readonly missing: readonly string[]

  constructor(missing: readonly string[]) {
    super(`nothing has the name ${missing.join(', ')}`)
    this.missing = missing
  }
}
