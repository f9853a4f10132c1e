/** What is known of one cell: a unit in a year, under the indicator that is shown. */
interface Cell {
  readonly at: number
  readonly unit: number
  readonly year: number
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly why: string
  readonly smallN: boolean
}

/** Where in a list the things of a cell stand. */
function placesByCell(cells: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (const [at, cell] of cells.entries()) {
    const known = places.get(cell)
    if (known === undefined) places.set(cell, [at])
    else known.push(at)
  }
  return places
}

const FINDINGS_BY_CELL = placesByCell(data.findings.map(({ cell }) => cell))
const UNDECIDED_BY_CELL = placesByCell(data.undecided.map(([cell]) => cell))
const ASIDES_BY_CELL = placesByCell(data.asides.map(({ cell }) => cell))

function specNow() {
  const spec = data.indicators[state.indicator]
  if (spec === undefined) throw new RangeError('no such indicator')
  return spec
}

function cellOf(unit: number, year: number): Cell {
  const at = unit * YEARS.length + year - data.from
  const figures = data.figures[state.indicator]
  const numerator = figures?.numerator[at] ?? null
  const denominator = figures?.denominator[at] ?? null
  const why = figures?.why[at] ?? ''
  const { kind } = specNow()
  const smallN = kind === 'share' && denominator !== null && denominator < data.smallN
  return { at, unit, year, value: quotient(kind, numerator, denominator, why), numerator, denominator, why, smallN }
}

/** Null where something is missing: `why` says it. */
function quotient(kind: string, numerator: number | null, denominator: number | null, why: string): number | null {
  if (why !== '' || numerator === null) return null
  if (kind === 'count') return numerator
  if (denominator === null || denominator === 0) return null
  return (numerator / denominator) * (kind === 'per10k' ? 10_000 : 1)
}

function isGap({ why }: Cell): boolean {
  return why === 'no-report' || why === 'no-unit'
}

const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

function grouped(value: number): string {
  return GROUPED.format(value)
}

function formatted(value: number): string {
  const { kind } = specNow()
  if (kind === 'share') return `${(value * 100).toFixed(1)}%`
  return kind === 'count' ? grouped(value) : value.toFixed(2)
}

/** `32/47`; of a count nothing, for the value says it all. */
function fraction({ numerator, denominator }: Cell): string {
  if (specNow().kind === 'count') return ''
  const part = (value: number | null) => (value === null ? '?' : grouped(value))
  return `${part(numerator)}/${part(denominator)}`
}

/** Errors of the reports' own checks count as findings: figures contradict each other. What could not be decided contradicts nothing. */
function hasFindings(at: number): boolean {
  return (data.counts.failures[at] ?? 0) > 0 || (data.counts.errors[at] ?? 0) > 0
}

function isPartial({ at, value }: Cell): boolean {
  const bodies = data.counts.bodies[at] ?? 1
  return value !== null && bodies > 1 && (data.figures[state.indicator]?.bodies[at] ?? 0) < bodies
}

function marksOf(cell: Cell): string {
  return [
    cell.smallN && cell.value !== null ? '*' : '',
    hasFindings(cell.at) ? '!' : '',
    (data.counts.asides[cell.at] ?? 0) > 0 ? '+' : '',
    isPartial(cell) ? '~' : '',
  ].join('')
}

function whyText(why: string): string {
  return fillIn(data.whys[why])
}

function nameOf(unit: number): string {
  return data.units[unit]?.name[state.language] ?? ''
}

/** A cell in words, for tips and for readers who do not see the colours. */
function sentenceOf(cell: Cell): string {
  const value = cell.value === null ? whyText(cell.why) : `${formatted(cell.value)} ${fraction(cell)}`.trim()
  const notes = [
    cell.smallN && cell.value !== null ? say('smallN') : '',
    ...(FINDINGS_BY_CELL.get(cell.at) ?? []).map(at => data.findings[at]?.code ?? ''),
  ].filter(note => note !== '')
  return [`${nameOf(cell.unit)} ${cell.year}`, `${specNow().label[state.language]}: ${value}`, ...notes].join('\n')
}
