import { type Cells, type FormMix, type Gaps, generateCells } from './cells.ts'
import { type Random, randomOf } from './random.ts'

export type Body = 'government' | 'department' | 'township'

/** A report that no body ever wrote: consistent, and known to the last cell. */
export interface GeneratedReport {
  readonly seed: number
  readonly year: number
  readonly form: FormMix
  /** The edition that fits best: a mixed report follows 2021 in all lines but one. */
  readonly edition: '2021' | '2019'
  readonly body: Body
  readonly authority: string
  readonly issuer: string
  readonly title: string
  readonly indexNumber: string
  readonly disclosureMode: string
  readonly publishedOn: string
  readonly period: { readonly start: string; readonly end: string }
  readonly contact: { readonly address: string; readonly postcode: string; readonly phone: string }
  readonly gaps: Gaps
  /** By JSON Pointer, in printed order. */
  readonly cells: Cells
}

export interface GenerateOptions {
  readonly gaps?: Gaps
  readonly form?: FormMix
  readonly body?: Body
}

const PLACES = ['清禾', '澜汐', '松岬', '石荻', '苇泽', '霁岭', '柘湾'] as const
const OFFICES = ['农业农村局', '水务局', '教育局', '卫生健康局', '交通运输局'] as const
const TOWNS = ['苇塘镇', '柳埠镇', '荞麦乡', '枫坞乡'] as const
const ROADS = ['芦花路', '望禾街', '白鹭大道'] as const

function names(random: Random, body: Body): { authority: string; issuer: string } {
  const county = `${random.pick(PLACES)}${random.pick(['县', '区'])}`
  if (body === 'government') return { authority: `${county}人民政府`, issuer: `${county}人民政府办公室` }
  const authority =
    body === 'department' ? `${county}${random.pick(OFFICES)}` : `${county}${random.pick(TOWNS)}人民政府`
  return { authority, issuer: authority }
}

const two = (value: number) => String(value).padStart(2, '0')

/** A random report from a seed; options fix what a test needs fixed. */
export function generate(seed: number, options: GenerateOptions = {}): GeneratedReport {
  const random = randomOf(seed)
  const form = options.form ?? random.pick(['2021', '2021', '2019', 'mixed'] as const)
  const body = options.body ?? random.pick(['government', 'department', 'township'] as const)
  const gaps = options.gaps ?? 'none'
  const year = form === '2019' ? random.pick([2019, 2020]) : random.int(2021, 2025)
  const { authority, issuer } = names(random, body)
  const ending = '政府信息公开工作年度报告'
  return {
    seed,
    year,
    form,
    edition: form === '2019' ? '2019' : '2021',
    body,
    authority,
    issuer,
    title: random.pick([
      `${authority}${year}年${ending}`,
      `${year}年${authority}${ending}`,
      `${authority}${year}年度${ending}`,
    ]),
    indexNumber: `${random.int(110_000, 659_999)}000000/${year + 1}-${random.int(10_000, 99_999)}`,
    disclosureMode: '主动公开',
    publishedOn: `${year + 1}-01-${two(random.int(4, 31))}`,
    period: { start: `${year}-01-01`, end: `${year}-12-31` },
    contact: {
      address: `${authority.slice(0, 3)}${random.pick(ROADS)}${random.int(1, 400)}号`,
      postcode: String(random.int(100_000, 859_999)),
      phone: `0${random.int(310, 998)}-${random.int(2_000_000, 8_999_999)}`,
    },
    gaps,
    cells: generateCells(random, form, gaps),
  }
}
