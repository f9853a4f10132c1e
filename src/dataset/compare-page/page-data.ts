import { printable } from '../../diagnostic/printable.ts'
import { ASIDE_WORDS, COMPARE_WORDS, LEVEL_WORDS, PAGE_WORDS, WHY_WORDS } from '../../diagnostic/words/compare.ts'
import type { Language, Words } from '../../diagnostic/words/language.ts'
import { type IndicatorSpec, SMALL_N } from '../../form/indicators.ts'
import { type ComparedUnit, type ComparedYear, type Comparison, mixesLevels } from '../../panel/comparison.ts'
import { errorsOf, reportOf } from '../../panel/comparison-rows.ts'
import type { PanelFinding, PanelReport } from '../../panel/panel.ts'
import { VERSION } from '../version.ts'
import type {
  PageAside,
  PageCounts,
  PageData,
  PageFigures,
  PageFinding,
  PageReport,
  PageUndecided,
  PageUndecidedText,
  PageUnit,
} from './page-types.ts'

/** More texts than this make a page that no browser likes; `counts` has all, and the page says how many lack their text. */
const MOST_FINDINGS = 10_000
const MOST_UNDECIDED = 50_000
const MOST_ASIDES = 10_000
const MOST_TEXT = 400

/** What a page shows of a comparison, all texts of documents made printable and bounded. */
export function pageData(comparison: Comparison, language: Language): PageData {
  const { from, to, indicators, series } = comparison
  const cells = series.flatMap(({ years }) => years)
  const nameIn = namesIn(series)
  const years = series[0]?.years.length ?? 1
  return {
    version: VERSION,
    language,
    from,
    to,
    smallN: SMALL_N,
    words: PAGE_WORDS,
    levels: LEVEL_WORDS,
    whys: WHY_WORDS,
    asideReasons: ASIDE_WORDS,
    indicators: indicators.map(({ id, label, note, kind }) => ({ id, label, note, kind })),
    units: series.map(({ unit }) => unitOf(unit, comparison)),
    reports: cells.map(cell => pageReport(reportOf(cell))),
    figures: indicators.map((spec, at) => figuresOf(cells, spec, at)),
    counts: countsOf(cells),
    findings: spread(findingsOf(cells, nameIn), MOST_FINDINGS, years),
    ...undecidedOf(cells, nameIn, years),
    asides: spread(asidesOf(cells), MOST_ASIDES, years),
    mixesLevels: mixesLevels(comparison),
    leftOut: comparison.leftOut,
  }
}

/** The one way by which text of a document comes on a page. */
function shown(text: string | null): string {
  if (text === null) return ''
  return text.length > MOST_TEXT ? `${printable(text.slice(0, MOST_TEXT))}…` : printable(text)
}

function shownWords({ zh, en }: Words): Words {
  return { zh: shown(zh), en: shown(en) }
}

function unitOf({ id, name, code, level, path, bodies }: ComparedUnit, { by }: Comparison): PageUnit {
  return {
    name: nameOf(id, name, by),
    code: shown(code),
    level: level ?? '',
    province: shown(path[0] ?? ''),
    path: path.map(shown).join(' '),
    bodies: bodies.length,
  }
}

function nameOf(id: string, name: string, by: Comparison['by']): Words {
  if (by === 'level' && id in LEVEL_WORDS) return LEVEL_WORDS[id as keyof typeof LEVEL_WORDS]
  if (by === 'year') return COMPARE_WORDS.all
  if (name === '' && id === 'unknown') return COMPARE_WORDS.unknownDivision
  const known = shown(name === '' ? id : name)
  return { zh: known, en: known }
}

function pageReport(report: PanelReport | null): PageReport | null {
  if (report === null) return null
  const { reportId, path, url, captured, publishedOn, edition, errors, warnings, codeCarriedForward } = report
  const texts = [reportId, path, url, captured, publishedOn, edition].map(shown)
  const [id = '', file = '', address = '', taken = '', published = '', form = ''] = texts
  return [id, file, address, taken, published, form, errors, warnings, codeCarriedForward ? 1 : 0]
}

function figuresOf(cells: readonly ComparedYear[], spec: IndicatorSpec, at: number): PageFigures {
  const values = cells.map(({ values: all }) => all[at])
  return {
    numerator: values.map(value => value?.numerator ?? null),
    denominator: values.map(value => value?.denominator ?? null),
    why: values.map(value => value?.why ?? ''),
    bodies: values.map(value => value?.bodies.length ?? 0),
    places: cells.map(cell => placesOf(reportOf(cell), spec)),
  }
}

/** Of a sum of many cells the first few; the table of the source is there with them. */
const MOST_PLACES = 3

function placesOf(report: PanelReport | null, { numerator, denominator }: IndicatorSpec): string {
  if (report === null) return ''
  const sides = [numerator, denominator].filter(({ length }) => length > 0)
  return sides
    .map(pointers => {
      const held = pointers.filter(pointer => report.cells.has(pointer))
      const places = held.slice(0, MOST_PLACES).map(pointer => shown(report.cells.get(pointer)?.place ?? ''))
      const more = held.length > MOST_PLACES ? [`+${held.length - MOST_PLACES}`] : []
      return [...places, ...more].join(' ')
    })
    .join(' / ')
}

/** Whose a finding is, where its cell is a sum of several; else nothing. */
type NameIn = (finding: PanelFinding) => string

function namesIn(series: Comparison['series']): NameIn {
  const summed = series.flatMap(({ unit }) => (unit.bodies.length > 1 ? unit.bodies : []))
  const names = new Map(summed.map(({ id, name }) => [id, shown(name)]))
  return ({ bodyId }) => names.get(bodyId) ?? ''
}

function findingsOf(cells: readonly ComparedYear[], nameIn: NameIn): PageFinding[] {
  return cells.flatMap(({ findings }, cell) =>
    findings.map(finding => {
      const { code, severity, message } = finding
      return { cell, body: nameIn(finding), code, severity, message: shownWords(message) }
    }),
  )
}

/** Of more than there is room for, the first of every unit, then the second of every unit, and so on: not those of the first provinces alone. */
function spread<Thing extends { readonly cell: number }>(all: readonly Thing[], most: number, years: number): Thing[] {
  if (all.length <= most) return [...all]
  const met = new Map<number, number>()
  const ranked = all.map(({ cell }, at) => {
    const unit = Math.floor(cell / years)
    const rank = met.get(unit) ?? 0
    met.set(unit, rank + 1)
    return { at, rank }
  })
  const kept = ranked.sort((a, b) => a.rank - b.rank || a.at - b.at).slice(0, most)
  return kept.sort((a, b) => a.at - b.at).flatMap(({ at }) => all[at] ?? [])
}

function countsOf(cells: readonly ComparedYear[]): PageCounts {
  return {
    failures: cells.map(({ findings }) => findings.length),
    undecided: cells.map(({ undecided }) => undecided.length),
    errors: cells.map(errorsOf),
    asides: cells.map(({ rows }) => rows.reduce((sum, { setAside }) => sum + setAside.length, 0)),
    reports: cells.map(({ rows }) => rows.filter(({ report }) => report !== null).length),
    bodies: cells.map(({ rows }) => rows.filter(({ gap }) => gap !== 'no-unit').length),
  }
}

function undecidedOf(
  cells: readonly ComparedYear[],
  nameIn: NameIn,
  years: number,
): Pick<PageData, 'undecided' | 'undecidedTexts'> {
  const all = cells.flatMap(({ undecided }, cell) => undecided.map(finding => ({ cell, finding })))
  const places = new Map<string, number>()
  const undecidedTexts: PageUndecidedText[] = []
  const undecided = spread(all, MOST_UNDECIDED, years).map(({ cell, finding }): PageUndecided => {
    const key = `${finding.code} ${finding.message.zh}`
    const at = places.get(key) ?? undecidedTexts.push(textOf(finding)) - 1
    places.set(key, at)
    const body = nameIn(finding)
    return body === '' ? [cell, at] : [cell, at, body]
  })
  return { undecided, undecidedTexts }
}

function textOf({ code, message }: PanelFinding): PageUndecidedText {
  return { code, message: shownWords(message) }
}

function asidesOf(cells: readonly ComparedYear[]): PageAside[] {
  return cells.flatMap(({ rows }, cell) =>
    rows.flatMap(({ setAside }) =>
      setAside.map(({ report, reason }) => ({
        cell,
        reason,
        id: shown(report.reportId),
        path: shown(report.path),
        url: shown(report.url),
      })),
    ),
  )
}
