import type { ProseFigure } from '../../../src/report/model.ts'
import type { GeneratedReport } from '../generate.ts'
import type { Random } from '../random.ts'
import type { Facts } from './facts.ts'
import { chineseCount, chineseNumeral, inDigits, type NumberStyle, rounded } from './numerals.ts'
import { plain, type Said, type SaidFigure, say } from './saying.ts'

/** What is out of the ordinary about a figure. */
export interface Telling {
  /** Where the facts do not know the concept, or know another year's. */
  readonly value?: number
  readonly scope?: ProseFigure['scope']
  readonly year?: number | null
  /** The unit is not printed here: the list it stands in prints it once, behind its last number. */
  readonly unitElsewhere?: boolean
  readonly whole?: SaidFigure | null
}

const SPACED_NUMBER = ' '

/** How the writer counts, and whether owners are named that a table may leave out (the towns are in no 区政府及各部门). */
export interface Manner {
  readonly chinese?: boolean
  readonly sureOwners?: boolean
}

/** Writes the figures of one report down, as its writer would, and keeps what each was meant to say. */
export class Speaker {
  readonly random: Random
  readonly report: GeneratedReport
  readonly facts: Facts
  readonly style: NumberStyle
  private readonly manner: Manner
  private readonly invented: Map<string, unknown>

  constructor(
    random: Random,
    report: GeneratedReport,
    facts: Facts,
    style: NumberStyle,
    manner: Manner = {},
    invented = new Map<string, unknown>(),
  ) {
    this.random = random
    this.report = report
    this.facts = facts
    this.style = style
    this.manner = manner
    this.invented = invented
  }

  /** The same writer, counting 二十三件. */
  inChinese(): Speaker {
    const manner = { ...this.manner, chinese: true }
    return new Speaker(this.random, this.report, this.facts, this.style, manner, this.invented)
  }

  /** What no table says is made up once for a report: two sentences of it do not disagree. */
  invent<T>(what: string, make: () => T): T {
    if (!this.invented.has(what)) this.invented.set(what, make())
    return this.invented.get(what) as T
  }

  oneIn(count: number): boolean {
    return this.random.int(1, count) === 1
  }

  /** A number that is no figure of ours, or a year. */
  bare(value: number | string): string {
    return inDigits(value, this.style)
  }

  /** 2022年. A year has no thousands. */
  yearName(year: number): string {
    return `${inDigits(year, { ...this.style, digits: this.style.digits === 'thousands' ? 'plain' : this.style.digits })}年`
  }

  private number(value: number | string): string {
    const { gap } = this.style
    return `${gap}${inDigits(value, this.style)}${gap}`
  }

  private figure(concept: string, value: number | null, unit: string | null, telling: Telling): SaidFigure {
    const { year } = this.report
    const scope = telling.scope ?? 'thisYear'
    const years: Readonly<Record<string, number>> = { thisYear: year, partOfYear: year, lastYear: year - 1 }
    return {
      concept,
      value,
      range: null,
      approximate: false,
      unit,
      scope,
      year: telling.year ?? years[scope] ?? null,
      whose: null,
      whole: telling.whole ?? null,
    }
  }

  valueOf(concept: string, telling: Telling = {}): number {
    const value = telling.value ?? this.facts.of(concept)
    if (value === null) throw new Error(`nothing is known of ${concept}`)
    return value
  }

  /** An exact count: 49件. */
  count(concept: string, unit: string, telling: Telling = {}): Said {
    const value = this.valueOf(concept, telling)
    const chinese = this.manner.chinese && value > 0 && value < 100_000_000
    const number = chinese ? (telling.unitElsewhere ? chineseNumeral(value) : chineseCount(value)) : this.number(value)
    return {
      text: `${number}${telling.unitElsewhere ? '' : unit}`,
      figures: [this.figure(concept, value, unit, telling)],
    }
  }

  /** A number as it is printed (4570.49, 0.3) with its unit. */
  amount(concept: string, printed: string, unit: string, telling: Telling = {}): Said {
    return { text: `${this.number(printed)}${unit}`, figures: [this.figure(concept, Number(printed), unit, telling)] }
  }

  /** A figure of which the text says something else than its value: 均, 未收到, 41000余条. */
  worded(concept: string, text: string, value: number, unit: string | null, telling: Telling = {}): Said {
    return { text, figures: [this.figure(concept, value, unit, telling)] }
  }

  /** Nothing, in words. */
  nothing(concept: string, text: string, telling: Telling = {}): Said {
    return this.worded(concept, text, 0, null, telling)
  }

  /** About so many: 41000余条, 近150件, 4.2万余条, 四十余件. `value` is the true count; the figure has the number that is printed. */
  about(concept: string, unit: string, telling: Telling = {}): Said {
    const value = this.valueOf(concept, telling)
    const length = String(value).length
    const coarse = 10 ** Math.max(1, length - this.random.int(1, 2))
    const fine = 10 ** Math.max(0, length - 2)
    // A round number has nothing over: 150 is neither 150余 nor 近150.
    const ways =
      value % coarse === 0 || value % fine === 0
        ? ['约', '左右', '以上']
        : ['余', '余', '多', '近', '约', '左右', '以上']
    const way = this.random.pick(ways)
    const step = /[近约左]/.test(way) ? fine : coarse
    const said =
      way === '近' ? Math.ceil(value / step) : /[约左]/.test(way) ? Math.round(value / step) : Math.floor(value / step)
    const base = Math.max(said, 1) * step
    const figure = { ...this.figure(concept, base, unit, telling), approximate: true }
    return { text: this.around(base, way, unit), figures: [figure] }
  }

  private around(base: number, way: string, unit: string): string {
    const inTenThousands = base >= 20_000 && base % 1_000 === 0 && !this.manner.chinese && this.oneIn(2)
    const { gap } = this.style
    const digits = this.manner.chinese
      ? chineseNumeral(base)
      : inTenThousands
        ? inDigits(base / 10_000, this.style)
        : inDigits(base, this.style)
    const number = this.manner.chinese ? digits : `${gap}${digits}${gap}`
    const scaled = inTenThousands ? `${number}万` : number
    if (way === '近' || way === '约') return `${way}${scaled}${unit}`
    if (way === '左右' || way === '以上') return `${scaled}${unit}${way}`
    return `${scaled}${way}${unit}`
  }

  /** 196.4万条: exact as far as it is printed. */
  scaled(concept: string, unit: string, scale: '万' | '亿', telling: Telling = {}): Said {
    const size = scale === '万' ? 10_000 : 100_000_000
    const printed = rounded(this.valueOf(concept, telling) / size, this.random.int(1, 2))
    const value = Math.round(Number(printed) * size)
    const { gap } = this.style
    const figure = this.figure(concept, value, unit, telling)
    return { text: `${gap}${inDigits(printed, this.style)}${gap}${scale}${unit}`, figures: [figure] }
  }

  /** 140至150件: no value, but its bounds. */
  range(concept: string, unit: string, sign: string): Said {
    const value = this.valueOf(concept)
    const least = Math.floor(value / 10) * 10
    const most = least + this.random.pick([10, 20])
    const figure = { ...this.figure(concept, null, unit, {}), range: { least, most } }
    return { text: `${this.number(least).trimEnd()}${sign}${this.number(most).trimStart()}${unit}`, figures: [figure] }
  }

  /** A share as a calculator gives it, rounded to so many decimals: 32.67%. */
  share(concept: string, part: number, all: number, decimals: number, telling: Telling = {}): Said {
    const printed = rounded((100 * part) / all, decimals)
    const sign = this.style.digits === 'full-width' ? '％' : '%'
    const figure = this.figure(concept, Number(printed), '%', telling)
    return { text: `${inDigits(printed, this.style)}${sign}`, figures: [figure] }
  }

  name(names: readonly string[] | undefined): string {
    return this.random.pick(names ?? [])
  }

  /** When: nothing, or the year that is reported on. */
  when(): string {
    const year = this.yearName(this.report.year)
    const said = this.random.pick(['', '全年', '本年度', `${year}，`, `${year}度，`, '报告期内，', `${year}`, '年内，'])
    return this.style.gap === SPACED_NUMBER && said.startsWith(year) ? ` ${said}` : said
  }

  /** 区 or 县: what the authority governs. */
  get district(): string {
    return /区/.test(this.report.authority.slice(2, 4)) ? '区' : '县'
  }

  /** Who: nothing, or words that say whose figures follow. Only such as the tables count. */
  who(): { readonly text: string; readonly whose: ProseFigure['whose'] } {
    const { body, authority } = this.report
    if (this.oneIn(2)) return { text: '', whose: null }
    if (body === 'government') {
      const whole = [`全${this.district}`, `全${this.district}各级行政机关`].map(text => ({
        text,
        whose: 'district' as const,
      }))
      const part = { text: `${this.district}政府及各部门`, whose: 'departments' as const }
      return this.random.pick(this.manner.sureOwners ? whole : [...whole, part])
    }
    const kind = body === 'department' ? '局' : authority.includes('乡') ? '乡' : '镇'
    return { text: this.random.pick([`我${kind}`, `本${kind}`]), whose: 'own' }
  }
}

/** Nothing said. */
export const SILENCE = plain('')

/** Words and the figures behind them, the number before or after the name: 予以公开49件, 49件予以公开. */
export function named(name: string, count: Said, numberFirst = false): Said {
  return numberFirst ? say`${count}${name}` : say`${name}${count}`
}
