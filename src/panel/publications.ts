import type { PanelCell, PanelReport, SetAsideReason } from './panel.ts'

/**
 * Several reports of one body and year. What is compared does not depend on the order in which they come:
 *
 * 1. A report whose every number is in another, at the same value, is set aside: `same-figures`, or `fewer-figures` where the
 *    other has more.
 * 2. Of those that are left, one first published on a later day than another corrects it: `corrected`. Figures are as old as their
 *    first publication: a copy posted again later does not make them newer.
 * 3. Of those that nothing corrects, the one with the fewest errors is compared (then the fewest warnings, the most numbers, the
 *    smallest id); the others are `undated-conflict`.
 */
export interface Resolved {
  readonly report: PanelReport
  readonly setAside: readonly { readonly report: PanelReport; readonly reason: SetAsideReason }[]
  /** The reports of other figures between which no date decides, the one that is compared first; empty where there is no such conflict. */
  readonly conflict: readonly PanelReport[]
}

type Aside = Resolved['setAside'][number]

export function resolvePublications(reports: readonly PanelReport[]): Resolved {
  const [first, ...others] = reports
  if (first === undefined) throw new RangeError('no report to choose from')
  if (others.length === 0) return { report: first, setAside: [], conflict: [] }
  const setAside: Aside[] = []
  const versions = distinctFigures(reports, setAside)
  const last = versions.filter(version => !versions.some(other => isLater(other, version)))
  for (const { report } of versions.filter(version => !last.includes(version))) {
    setAside.push({ report, reason: 'corrected' })
  }
  const [kept, ...rivals] = last.map(({ report }) => report).sort(byTrust)
  for (const report of rivals) setAside.push({ report, reason: 'undated-conflict' })
  const chosen = kept ?? first
  return {
    report: chosen,
    setAside: setAside.sort((a, b) => byPlace(a.report, b.report)),
    conflict: rivals.length === 0 ? [] : [chosen, ...rivals],
  }
}

/** Reports of the same figures, and when those were first published. */
interface Version {
  readonly report: PanelReport
  readonly numbers: ReadonlyMap<string, number>
  firstPublished: string | null
}

function distinctFigures(reports: readonly PanelReport[], setAside: Aside[]): Version[] {
  const versions: Version[] = []
  const counted = reports.map(report => ({ report, numbers: numbersOf(report) }))
  counted.sort((a, b) => b.numbers.size - a.numbers.size || byFirst(a.report, b.report))
  for (const { report, numbers } of counted) {
    const known = versions.find(version => isWithin(numbers, version.numbers))
    if (known === undefined) {
      versions.push({ report, numbers, firstPublished: report.publishedOn })
      continue
    }
    const equal = numbers.size === known.numbers.size
    setAside.push({ report, reason: equal ? 'same-figures' : 'fewer-figures' })
    if (equal) known.firstPublished = earlier(known.firstPublished, report.publishedOn)
  }
  return versions
}

function numbersOf({ cells }: PanelReport): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const [pointer, { value }] of cells as ReadonlyMap<string, PanelCell>) {
    if (value !== null) numbers.set(pointer, value)
  }
  return numbers
}

function isWithin(some: ReadonlyMap<string, number>, all: ReadonlyMap<string, number>): boolean {
  for (const [pointer, value] of some) if (all.get(pointer) !== value) return false
  return true
}

function isLater(one: Version, other: Version): boolean {
  const [a, b] = [one.firstPublished, other.firstPublished]
  return a !== null && b !== null && a > b
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** Of equal figures: the fewest failures, the first publication, then by name. */
function byFirst(a: PanelReport, b: PanelReport): number {
  const dates = compare(a.publishedOn ?? '9', b.publishedOn ?? '9')
  return a.errors - b.errors || a.warnings - b.warnings || dates || byPlace(a, b)
}

function byTrust(a: PanelReport, b: PanelReport): number {
  return a.errors - b.errors || a.warnings - b.warnings || numbersOf(b).size - numbersOf(a).size || byPlace(a, b)
}

function byPlace(a: PanelReport, b: PanelReport): number {
  return compare(a.reportId, b.reportId) || compare(a.path, b.path)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
