/** Layers that can be switched off, as they open and close around what is drawn. */
export class Layers {
  readonly #isShown: (group: unknown) => boolean
  readonly #open: boolean[] = []
  #off = 0

  constructor(isShown: (group: unknown) => boolean) {
    this.#isShown = isShown
  }

  /** `null` for marked content that is no layer. */
  begin(group: unknown): void {
    const off = group !== null && group !== undefined && !this.#isShown(group)
    this.#open.push(off)
    if (off) this.#off++
  }

  end(): void {
    if (this.#open.pop() === true) this.#off--
  }

  get isHidden(): boolean {
    return this.#off > 0
  }
}
