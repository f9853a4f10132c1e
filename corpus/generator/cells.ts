import { type FormCell, type FormLine, linesOf } from '../../src/form/derive.ts'
import { edition } from '../../src/form/editions.ts'
import type { EditionId } from '../../src/form/types.ts'
import type { Random } from './random.ts'

export interface GeneratedCell {
  readonly value: number | null
  readonly reading: 'printed' | 'blank' | 'dash'
  /** The unit of an amount: printed in the cell (2019) or in the head (2021); null where nothing prints one. */
  readonly unit?: string | null
}

export type Cells = ReadonlyMap<string, GeneratedCell>

/** What a body leaves out of table three: nothing, its organisation columns (blank or a dash), or its row totals. */
export type Gaps = 'none' | 'organisations' | 'dashes' | 'row-totals'

export type FormMix = '2021' | '2019' | 'mixed'

/** The printed lines: a mixed report has table two of 2021 and table three of 2019. */
export function formLines(mix: FormMix): FormLine[] {
  const two: EditionId = mix === '2019' ? '2019' : '2021'
  const three: EditionId = mix === '2021' ? '2021' : '2019'
  const from = (id: EditionId, printed: FormLine['printed']) =>
    linesOf(edition(id)).filter(line => line.printed === printed)
  return [...from(two, 'tableTwo'), ...from(three, 'tableThree'), ...from(three, 'tableFour')]
}

const printed = (value: number): GeneratedCell => ({ value, reading: 'printed' })

const APPLICANT_KEYS = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
] as const

/** All cells of a report in printed order, every sum of the form holding. */
export function generateCells(random: Random, mix: FormMix, gaps: Gaps): Cells {
  const lines = formLines(mix)
  const three = applicationCells(random, lines, gaps)
  const four = caseCells(random)
  const cells = new Map<string, GeneratedCell>()
  for (const cell of lines.flatMap(line => line.cells)) {
    const made = three.get(cell.pointer) ?? four.get(cell.pointer) ?? disclosureCell(random, cell)
    cells.set(cell.pointer, withGap(cell, made, gaps))
  }
  return cells
}

function withGap(cell: FormCell, made: GeneratedCell, gaps: Gaps): GeneratedCell {
  if (cell.table !== 'applications') return made
  const organisation = cell.head.key !== 'naturalPerson' && cell.head.key !== 'total'
  if (gaps === 'organisations' && organisation) return { value: null, reading: 'blank' }
  if (gaps === 'dashes' && organisation) return { value: null, reading: 'dash' }
  if (gaps === 'row-totals' && cell.head.key === 'total') return { value: null, reading: 'blank' }
  return made
}

function disclosureCell(random: Random, { head }: FormCell): GeneratedCell {
  if (head.measure === 'change') return printed(random.int(-25, 25))
  if (head.measure === 'count') return printed(random.pick([0, random.int(1, 99), random.int(100, 70_000)]))
  const fraction = random.pick(['', `.${random.int(1, 9)}`, `.${random.int(100_001, 999_999)}`])
  const value = Number(`${random.int(0, 9_999)}${fraction}`)
  return { ...printed(value), unit: head.unit ?? random.pick([null, '元', '万元']) }
}

function applicationCells(random: Random, lines: readonly FormLine[], gaps: Gaps): Map<string, GeneratedCell> {
  const rows = lines.filter(line => line.printed === 'tableThree').map(line => line.key)
  const outcomes = rows.filter(row => row.startsWith('/applications/outcomes/'))
  const numbers = new Map<string, number>()
  for (const column of APPLICANT_KEYS) {
    const common = column === 'naturalPerson'
    const some = (most: number) => (random.int(1, common ? 2 : 9) === 1 ? random.int(1, most) : 0)
    const filled = common || gaps === 'none' || gaps === 'row-totals'
    let total = 0
    for (const row of outcomes) {
      const value = filled ? some(common ? 40 : 6) : 0
      numbers.set(`${row}/${column}`, value)
      total += value
    }
    const over = filled ? some(5) : 0
    const carriedIn = random.int(0, Math.min(4, total + over))
    numbers.set(`/applications/total/${column}`, total)
    numbers.set(`/applications/carriedOver/${column}`, over)
    numbers.set(`/applications/carriedIn/${column}`, carriedIn)
    numbers.set(`/applications/received/${column}`, total + over - carriedIn)
  }
  for (const row of rows) {
    const sum = APPLICANT_KEYS.reduce((all, column) => all + (numbers.get(`${row}/${column}`) as number), 0)
    numbers.set(`${row}/total`, sum)
  }
  return new Map([...numbers].map(([pointer, value]) => [pointer, printed(value)]))
}

function caseCells(random: Random): Map<string, GeneratedCell> {
  const cells = new Map<string, GeneratedCell>()
  for (const group of ['/reconsideration', '/litigation/direct', '/litigation/afterReconsideration']) {
    let total = 0
    for (const result of ['upheld', 'corrected', 'other', 'pending']) {
      const value = random.pick([0, 0, random.int(1, 12)])
      cells.set(`${group}/${result}`, printed(value))
      total += value
    }
    cells.set(`${group}/total`, printed(total))
  }
  return cells
}
