import type { DiagnosticCode } from '../diagnostic/diagnostic.ts'
import type { JudgedReport, Manner } from './judged.ts'
import { printable, word } from './terminal.ts'

/** How many reports of a kind are named. */
const NAMED = 3

interface Kind {
  readonly head: string
  readonly rank: number
  reports: number
  places: number
  readonly first: string[]
}

/** Diagnostics that say why a report without findings is not a consistent one. */
export const UNCHECKED: ReadonlySet<string> = new Set<DiagnosticCode>(['form-unknown'])

const RANKS = ['error', 'warning', 'info', 'waived', 'undecided']

/** Findings of many reports, grouped by kind: what a reader of a thousand reports wants before any single one. */
export class Kinds {
  readonly #kinds = new Map<string, Kind>()
  readonly #refused: string[] = []
  #refusals = 0
  #reports = 0

  get reports(): number {
    return this.#reports
  }

  add(name: string, { report, findings, diagnostics }: JudgedReport): void {
    this.#reports++
    if (report === null) {
      this.#refusals++
      if (this.#refused.length < NAMED) this.#refused.push(name)
    }
    const here = new Set<Kind>()
    const unread = report === null ? [] : diagnostics.filter(({ code }) => UNCHECKED.has(code))
    const said = findings.map(({ code, severity, outcome }) => [outcome === 'fail' ? severity : outcome, code] as const)
    for (const [rank, code] of [...unread.map(({ severity, code }) => [severity, code] as const), ...said]) {
      const kind = this.#kind(rank, code)
      kind.places++
      here.add(kind)
    }
    for (const kind of here) {
      kind.reports++
      if (kind.first.length < NAMED) kind.first.push(name)
    }
  }

  #kind(rank: string, code: string): Kind {
    const head = `${rank} ${code}`
    const known = this.#kinds.get(head) ?? { head, rank: RANKS.indexOf(rank), reports: 0, places: 0, first: [] }
    this.#kinds.set(head, known)
    return known
  }

  /** The gravest kinds first, of equal rank those with more reports. */
  text({ language }: Manner, version: string): string {
    const kinds = [...this.#kinds.values()].sort((a, b) => a.rank - b.rank || b.reports - a.reports)
    const names = (first: readonly string[], of: number) => `${first.join(', ')}${of > first.length ? ', …' : ''}`
    const lines = kinds.map(({ head, reports, places, first }) => {
      return `${head} ${word('kindLine', language, { reports, places, first: names(first, reports) })}`
    })
    if (this.#refusals > 0) {
      const facts = { count: this.#refusals, first: names(this.#refused, this.#refusals) }
      lines.push(word('refusedLine', language, facts))
    }
    if (lines.length === 0) lines.push(word('noFindings', language))
    const head = word('byKind', language, { count: this.#reports, version })
    return [`${head}:`, ...lines.map(line => `  ${printable(line)}`), ''].join('\n')
  }
}
