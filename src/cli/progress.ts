import type { Progress } from '../dataset/dataset-options.ts'
import type { Language } from '../diagnostic/words/language.ts'
import { word } from './terminal.ts'

const REDRAW_MILLISECONDS = 200
const LINE_MILLISECONDS = 10_000
const BAR_COLUMNS = 24
const PHASES = { find: 'phaseFind', read: 'phaseRead', write: 'phaseWrite' } as const

/** Shows how far a run is on standard error: a bar on a terminal, else a line now and then. */
export class ProgressBar {
  readonly #language: Language
  readonly #isTerminal = process.stderr.isTTY === true
  #phase: Progress['phase'] | undefined
  #began = 0
  #shown = 0

  constructor(language: Language) {
    this.#language = language
  }

  show(progress: Progress): void {
    const now = performance.now()
    if (progress.phase !== this.#phase) {
      this.clear()
      this.#phase = progress.phase
      this.#began = now
      // The first line of a phase comes when something can be said of it.
      this.#shown = this.#isTerminal ? 0 : now
    }
    const wait = this.#isTerminal ? REDRAW_MILLISECONDS : LINE_MILLISECONDS
    if (now - this.#shown < wait) return
    this.#shown = now
    const text = this.#text(progress, now)
    process.stderr.write(this.#isTerminal ? `\r\u001b[K${text}` : `${text}\n`)
  }

  /** Takes the bar away, before something else is said. */
  clear(): void {
    if (this.#isTerminal) process.stderr.write('\r\u001b[K')
  }

  #text({ phase, done, of, refused, failed }: Progress, now: number): string {
    const seconds = (now - this.#began) / 1000
    const rate = done / Math.max(seconds, 0.001)
    const parts = [
      `${word(PHASES[phase], this.#language)} ${done}/${of}`,
      word('perSecond', this.#language, { rate: rate < 10 ? rate.toFixed(1) : Math.round(rate) }),
      ...(rate > 0 ? [word('timeLeft', this.#language, { time: clock((of - done) / rate) })] : []),
      word('soFar', this.#language, { refused, failed }),
    ]
    return (this.#isTerminal ? `${bar(of === 0 ? 1 : done / of)} ` : '') + parts.join(' · ')
  }
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * BAR_COLUMNS)
  return `[${'#'.repeat(full)}${'.'.repeat(BAR_COLUMNS - full)}]`
}

function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const two = (part: number) => String(part).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
