import type { Token } from './tokens.ts'

/** The time that a figure speaks of, followed through a sentence. */
export type Scope = 'thisYear' | 'lastYear' | 'otherYear' | 'partOfYear' | 'cumulative'

export interface Time {
  readonly scope: Scope
  readonly year: number | null
}

const MONTHS_OF_A_YEAR = new Set([1, 12])

export class Timing {
  readonly #reportingYear: number | null
  #time: Time
  #outside: Time[] = []
  #previous: Time
  #asOf = false
  #earlier = false
  /** Whether the last words named a time, which a figure without a name of its own takes as its own. */
  #fresh = false
  /** 全年 was said: 累计 after it means no more than 共. */
  #explicit = false
  #compared: Time | null = null

  constructor(reportingYear: number | null) {
    this.#reportingYear = reportingYear
    this.#time = this.thisYear
    this.#previous = this.#time
  }

  get time(): Time {
    return this.#time
  }

  get fresh(): boolean {
    return this.#fresh
  }

  /** A figure was read: what comes next must name its time anew to be another one. */
  settle(): void {
    this.#fresh = false
  }

  startSentence(): void {
    this.#time = this.thisYear
    this.#outside = []
    this.#asOf = false
    this.#earlier = false
    this.#fresh = false
    this.#explicit = false
    this.#compared = null
  }

  /** 比2022年（31起）下降29%，答复22起: the earlier year is left with the clause. */
  compare(): void {
    this.#compared ??= this.#time
  }

  endClause(): void {
    if (this.#compared !== null) this.#time = this.#compared
    this.#compared = null
  }

  enter(): void {
    this.#outside.push(this.#time)
  }

  leave(): void {
    this.#time = this.#outside.pop() ?? this.#time
  }

  read(token: Token, text: string): void {
    if (token.kind === 'span') this.#set({ scope: 'cumulative', year: null })
    else if (token.kind === 'year') this.#readYear(token.year)
    else if (token.kind === 'date') this.#readDate(text.slice(token.start, token.end))
    else if (token.kind === 'word' && token.tag.kind === 'scope') this.#readScope(token.tag.key)
  }

  /** A year still to come: 2023年将, 明年. */
  isAhead(token: Token): boolean {
    if (token.kind === 'year') return this.#reportingYear !== null && token.year > this.#reportingYear
    return token.kind === 'word' && token.tag.kind === 'scope' && token.tag.key === 'nextYear'
  }

  ofYear(year: number): Time {
    const reporting = this.#reportingYear
    if (reporting === null) return { scope: 'otherYear', year }
    if (year === reporting) return this.thisYear
    return { scope: year === reporting - 1 ? 'lastYear' : 'otherYear', year }
  }

  get thisYear(): Time {
    return { scope: 'thisYear', year: this.#reportingYear }
  }

  get lastYear(): Time {
    return { scope: 'lastYear', year: this.#reportingYear === null ? null : this.#reportingYear - 1 }
  }

  /** 与上年相比: the time before it counts for nothing. */
  compared(): void {
    if (this.#fresh) this.#time = this.#previous
    this.#fresh = false
  }

  #set(time: Time): void {
    this.#previous = this.#time
    this.#time = time
    this.#fresh = true
  }

  /** 结转至2023年: a year still to come is no time that a figure of this report could be of. */
  #readYear(year: number): void {
    if (this.#reportingYear !== null && year > this.#reportingYear) return
    const time = this.ofYear(year)
    // 2008年至2022年: the span, where the first of the two is an earlier year and nothing was counted between them.
    const span = this.#earlier && time.scope === 'thisYear' && this.#fresh && this.#asOf
    this.#earlier = time.scope === 'lastYear' || time.scope === 'otherYear'
    this.#set(span ? { scope: 'cumulative', year: null } : time)
  }

  /** A month other than January and December is part of a year; the first and last day of the period are not. */
  #readDate(text: string): void {
    const months = /^(\d{1,2})(?:月份?\D(\d{1,2})月|月|\D(\d{1,2})月)/.exec(text)
    if (months === null || this.#asOf) return
    const [, first, second, third] = months
    const last = second ?? third ?? first
    const alone = /^\d{1,2}月份?$/.test(text)
    if (alone) {
      this.#set({ scope: 'partOfYear', year: this.#time.year })
      return
    }
    if (MONTHS_OF_A_YEAR.has(Number(first)) && MONTHS_OF_A_YEAR.has(Number(last))) return
    this.#set({ scope: 'partOfYear', year: this.#time.year })
  }

  #readScope(key: string): void {
    const earlier = this.#time.scope === 'otherYear' || this.#time.scope === 'lastYear'
    if (key === 'thisYear') {
      this.#explicit = true
      this.#set(this.thisYear)
    } else if (key === 'lastYear') this.#set(this.lastYear)
    else if (key === 'partOfYear') this.#set({ scope: 'partOfYear', year: this.#time.year })
    else if (key === 'cumulative') this.#set({ scope: 'cumulative', year: null })
    else if (key === 'asOf') this.#asOf = true
    else if (key === 'since' && earlier) this.#set({ scope: 'cumulative', year: null })
    else if (key === 'soFar' && !this.#explicit && (this.#asOf || earlier))
      this.#set({ scope: 'cumulative', year: null })
  }
}
