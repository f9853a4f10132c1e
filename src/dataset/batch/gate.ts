/** Lets work through while what is under way stays below a number and a weight; one piece alone may weigh more. */
export class Gate {
  readonly #mostCount: number
  readonly #mostWeight: number
  #count = 0
  #weight = 0
  #waiting: (() => void)[] = []

  constructor(mostCount: number, mostWeight: number) {
    this.#mostCount = mostCount
    this.#mostWeight = mostWeight
  }

  async enter(weight: number): Promise<void> {
    while (this.#count > 0 && (this.#count >= this.#mostCount || this.#weight + weight > this.#mostWeight)) {
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    }
    this.#count++
    this.#weight += weight
  }

  leave(weight: number): void {
    this.#count--
    this.#weight -= weight
    const waiting = this.#waiting
    this.#waiting = []
    for (const resume of waiting) resume()
  }

  /** Waits until all that entered has left. */
  async empty(): Promise<void> {
    while (this.#count > 0) await new Promise<void>(resolve => this.#waiting.push(resolve))
  }
}
