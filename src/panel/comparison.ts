import type { IndicatorSpec } from '../form/indicators.ts'
import { type Aggregate, aggregate, type Population } from './indicators.ts'
import type { BodyLevel, Panel, PanelBody, PanelFinding, PanelRow } from './panel.ts'

/** What stands in a row of a comparison: one body, or all bodies that have something in common. */
export const GROUPINGS = ['body', 'cluster', 'province', 'city', 'level', 'year'] as const

export type Grouping = (typeof GROUPINGS)[number]

export interface ComparisonOptions {
  /** `year`: all bodies that are left, in one row. Default `body`. */
  readonly by?: Grouping
  /** Codes, also those that a unit had before, or their first digits; a body under any of them is kept. */
  readonly divisions?: readonly string[]
  readonly levels?: readonly BodyLevel[]
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly population?: Population | null
}

export interface ComparedUnit {
  readonly id: string
  /** Empty where what is common to the bodies has no name of its own: all bodies, or none known. */
  readonly name: string
  readonly code: string | null
  /** Null where the bodies are of several levels. */
  readonly level: BodyLevel | null
  readonly path: readonly string[]
  readonly bodies: readonly PanelBody[]
}

/** A unit in a year: the rows of its bodies, and each indicator over them in the order of the comparison's. */
export interface ComparedYear {
  readonly year: number
  readonly rows: readonly PanelRow[]
  readonly values: readonly Aggregate[]
  /** Of the panel's rules, failures alone. */
  readonly findings: readonly PanelFinding[]
  /** What those rules could not decide. */
  readonly undecided: readonly PanelFinding[]
}

export interface ComparedSeries {
  readonly unit: ComparedUnit
  readonly years: readonly ComparedYear[]
}

export interface Comparison {
  readonly by: Grouping
  readonly from: number
  readonly to: number
  readonly indicators: readonly IndicatorSpec[]
  /** In the order of the panel: by code, never by a figure. */
  readonly series: readonly ComparedSeries[]
  /** Bodies of the panel that the filters left out. */
  readonly leftOut: number
}

/** Lays indicators side by side over units and years. Figures of several bodies are added up before rates are formed. */
export function comparePanel(
  panel: Panel,
  indicators: readonly IndicatorSpec[],
  options: ComparisonOptions = {},
): Comparison {
  const { by = 'body', population = null } = options
  const from = Math.max(panel.from, options.from ?? panel.from)
  const to = Math.min(panel.to, options.to ?? panel.to)
  const rows = rowsOf(panel)
  const placed = panel.bodies.map(body => {
    const codes = codesOf(rows.get(body.id))
    return { body, codes, place: body.divisionCode ?? codes.at(-1) ?? null }
  })
  const kept = from > to ? [] : placed.filter(each => isKept(each, options))
  const series = groupsOf(kept, by).map(unit => ({
    unit,
    years: yearsOf(from, to).map(year => {
      const own = unit.bodies.flatMap(body => rows.get(body.id)?.get(year) ?? [])
      return {
        year,
        rows: own,
        values: indicators.map(spec => aggregate(own, spec, population)),
        findings: foundIn(own, 'fail'),
        undecided: foundIn(own, 'undecided'),
      }
    }),
  }))
  return { by, from, to, indicators, series, leftOut: panel.bodies.length - kept.length }
}

function foundIn(rows: readonly PanelRow[], outcome: PanelFinding['outcome']): PanelFinding[] {
  return rows.flatMap(({ findings }) => findings.filter(finding => finding.outcome === outcome))
}

/** Whether sums hold bodies of several levels: what a district has, its city may have counted too. */
export function mixesLevels({ by, series }: Comparison): boolean {
  return by !== 'body' && by !== 'level' && series.some(({ unit }) => unit.level === null)
}

/**
 * A body, the code that tells where it lies, and every code that its reports had. What has ended by the panel's last year has no code there,
 * and yet belongs to its city and province in the years that it has reports of: its last code tells.
 */
interface Placed {
  readonly body: PanelBody
  readonly place: string | null
  readonly codes: readonly string[]
}

/** In the order of the years. */
function codesOf(years: ReadonlyMap<number, PanelRow> | undefined): string[] {
  const codes = [...(years?.values() ?? [])].map(({ report }) => report?.codeAtYearEnd ?? null)
  return codes.filter(code => code !== null)
}

/** A whole code names a unit, also one that it no longer has; the first digits of one name a place. */
function isKept({ body, place, codes }: Placed, { divisions = [], levels = [] }: ComparisonOptions): boolean {
  const there =
    divisions.length === 0 || divisions.some(given => place?.startsWith(given) === true || codes.includes(given))
  return there && (levels.length === 0 || levels.includes(body.level))
}

function rowsOf(panel: Panel): Map<string, Map<number, PanelRow>> {
  const bodies = new Map<string, Map<number, PanelRow>>()
  for (const row of panel.rows) {
    const years = bodies.get(row.bodyId) ?? new Map<number, PanelRow>()
    bodies.set(row.bodyId, years)
    years.set(row.year, row)
  }
  return bodies
}

export function yearsOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
}

type Common = Pick<ComparedUnit, 'id' | 'name' | 'code' | 'path'>

function groupsOf(placed: readonly Placed[], by: Grouping): ComparedUnit[] {
  const groups = new Map<string, { readonly common: Common; readonly bodies: PanelBody[] }>()
  for (const { body, place } of placed) {
    const common = commonOf(body, place, by)
    const known = groups.get(common.id)
    if (known === undefined) groups.set(common.id, { common, bodies: [body] })
    else known.bodies.push(body)
  }
  return [...groups.values()].map(({ common, bodies: members }) => {
    const levels = new Set(members.map(({ level }) => level))
    const [level = null] = levels
    return { ...common, level: levels.size === 1 ? level : null, bodies: members }
  })
}

function commonOf(body: PanelBody, place: string | null, by: Grouping): Common {
  const { id, name, divisionCode: code, path, level, clusterId } = body
  if (by === 'body') return { id, name, code, path }
  if (by === 'cluster') return { id: clusterId ?? id, name, code, path }
  if (by === 'province') return area(body, place, 2, 1)
  if (by === 'city') return area(body, place, 4, 2)
  return by === 'level' ? { id: level, name: '', code: null, path: [] } : { id: 'all', name: '', code: null, path: [] }
}

/** The division above a body, by the first digits of its code; bodies without a code stay together. */
function area({ path }: PanelBody, place: string | null, digits: number, depth: number): Common {
  if (place === null) return { id: 'unknown', name: '', code: null, path: [] }
  const code = place.slice(0, digits).padEnd(6, '0')
  // What stands right under a province has no prefecture: 90 takes its place in the code.
  const names = digits === 4 && place.slice(2, 4) === '90' ? path.slice(0, 1) : path.slice(0, depth)
  return { id: code, name: names.at(-1) ?? '', code, path: names }
}

/** The part of a panel that a comparison is of: its bodies and years, with all findings, the undecided among them. */
export function comparedPanel({ series, from, to }: Comparison, panel: Panel): Panel {
  const rows = series.flatMap(({ years }) => years.flatMap(compared => compared.rows))
  const ids = new Set(rows.map(({ bodyId }) => bodyId))
  return {
    ...panel,
    from,
    to,
    bodies: panel.bodies.filter(({ id }) => ids.has(id)),
    rows,
    findings: panel.findings.filter(({ bodyId, year }) => ids.has(bodyId) && year >= from && year <= to),
  }
}
