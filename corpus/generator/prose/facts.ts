import { conceptOf } from '../../../src/form/prose/concepts.ts'
import type { GeneratedReport } from '../generate.ts'

/** What is true of a report: the count or amount of a concept, null where its tables do not say. */
export interface Facts {
  readonly of: (concept: string) => number | null
  /** As `of`, 0 where the tables do not say. For concepts of tables three and four, which every report has. */
  readonly count: (concept: string) => number
}

const APPLICANT_COLUMNS = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
] as const

/** A row total that the body left blank is still true: it is the sum of the columns. */
function cellValue(report: GeneratedReport, pointer: string): number | null {
  const cell = report.cells.get(pointer)
  if (cell === undefined) return null
  if (cell.value !== null) return cell.value
  if (!pointer.startsWith('/applications/') || !pointer.endsWith('/total')) return 0
  const row = pointer.slice(0, -'/total'.length)
  return APPLICANT_COLUMNS.reduce((sum, column) => sum + (report.cells.get(`${row}/${column}`)?.value ?? 0), 0)
}

/** The facts of a report, with some of them replaced: a planted contradiction is one false fact. */
export function factsOf(report: GeneratedReport, false_: Readonly<Record<string, number>> = {}): Facts {
  const of = (id: string): number | null => {
    const planted = false_[id]
    if (planted !== undefined) return planted
    const concept = conceptOf(id)
    if (concept === undefined) throw new Error(`no such concept: ${id}`)
    for (const pointers of concept.sums) {
      const values = pointers.map(pointer => cellValue(report, pointer))
      if (values.every(value => value !== null)) return values.reduce((sum, value) => sum + value, 0)
    }
    return null
  }
  return { of, count: id => of(id) ?? 0 }
}
