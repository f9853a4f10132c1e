import { divisionAt, liesIn } from './divisions.ts'
import { nameIn, recordsOf, standsIn, tableLines } from './records.ts'
import { FIRST_YEAR, LAST_YEAR } from './table.ts'
import type { DivisionAt } from './types.ts'
import { codeAt } from './units.ts'

/** Divisions by name. A name is only ever a list of candidates: what it belongs to, or a code beside it, has to tell. */

/** The peoples in the names of autonomous divisions; a few stand without 族. */
const PEOPLES =
  /(?:壮|回|满|苗|侗|瑶|土|羌|彝|藏|傣|白|黎|畲|水|怒|京|蒙古|朝鲜|布依|土家|哈尼|傈僳|佤|拉祜|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|鄂温克|鄂伦春|裕固|保安|东乡|独龙|哈萨克|维吾尔|各)族?/
const AUTONOMOUS = new RegExp(`^([\\u4e00-\\u9fff]{2,8}?)(?:${PEOPLES.source}){1,5}自治([州县旗])$`)
const PROVINCE_END = /(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/
const LONGEST_NAME = 15

/** 恩施州 for 恩施土家族苗族自治州, 北川县 for 北川羌族自治县: as bodies shorten themselves. */
function spellings(name: string): string[] {
  const short = name.length > 5 ? AUTONOMOUS.exec(name) : null
  return short === null ? [name] : [name, `${short[1]}${short[2]}`]
}

interface Names {
  /** Codes that have borne a name. */
  readonly full: ReadonlyMap<string, readonly string[]>
  /** Codes of provinces and prefectures by their name without 省, 市 …; they mean something before another name only. */
  readonly stems: ReadonlyMap<string, readonly string[]>
}

let names: Names | undefined

function knownNames(): Names {
  names ??= indexNames()
  return names
}

function indexNames(): Names {
  const full = new Map<string, string[]>()
  const stems = new Map<string, string[]>()
  for (const [code, lines] of tableLines()) {
    for (const line of lines) {
      const name = nameIn(line)
      for (const spelling of spellings(name)) add(full, spelling, code)
      if (code.endsWith('00')) add(stems, stemOf(name), code)
    }
  }
  return { full, stems }
}

function add(index: Map<string, string[]>, name: string, code: string): void {
  const known = index.get(name)
  if (known === undefined) index.set(name, [code])
  else if (!known.includes(code)) known.push(code)
}

function stemOf(name: string): string {
  const province = name.replace(PROVINCE_END, '')
  return province === name ? name.replace(/(?:地区|盟)$/, '').replace(AUTONOMOUS, '$1') : province
}

/** How long before and after the reporting year a name may be in force: a report may come out under the name of the year after. */
const YEARS_BEFORE = 1
const YEARS_AFTER = 2

/** The divisions that a name means in a year: of that year's names, else of the years around, as they stand in the year asked for. */
function named(name: string, year: number | null, index: ReadonlyMap<string, readonly string[]>): DivisionAt[] {
  const codes = index.get(name) ?? []
  if (year === null) return codes.map(onlyState).filter(division => division !== null)
  const bears = (code: string, from: number, to: number) =>
    recordsOf(code).some(record => {
      const stands =
        standsIn(record, from) || standsIn(record, to) || (record.firstYear > from && record.firstYear <= to)
      return stands && (spellings(record.name).includes(name) || stemOf(record.name) === name)
    })
  const known = Math.min(year, LAST_YEAR)
  const now = codes.filter(code => bears(code, known, known))
  const near = now.length > 0 ? now : codes.filter(code => bears(code, known - YEARS_BEFORE, known + YEARS_AFTER))
  const found = near.map(code => codeAt(code, year)).filter(division => division !== null)
  return found.filter(({ code }, at) => found.findIndex(other => other.code === code) === at)
}

/** Without a year, a division is known only where it has been one and the same through the whole table. */
function onlyState(code: string): DivisionAt | null {
  const [record, ...others] = recordsOf(code)
  const always =
    others.length === 0 && record !== undefined && record.firstYear <= FIRST_YEAR && record.endYear === null
  return always ? divisionAt(code, LAST_YEAR) : null
}

export interface NameQuery {
  /** Of the state on 31 December; without it, only what has not changed since 2004 is found. */
  readonly year?: number | null
  /** Name or code of the province, of the prefecture, that it lies in. */
  readonly province?: string
  readonly prefecture?: string
}

/**
 * The divisions that a full name means (鼓楼区, 金华市, 恩施州), by code; often several. A name of the year before, or of the two
 * years after, counts where none of the year itself does, and gives the division as it stood in the year.
 */
export function findDivision(name: string, { year = null, province, prefecture }: NameQuery = {}): DivisionAt[] {
  const within = (outer: string | undefined, own: (division: DivisionAt) => string | null, division: DivisionAt) =>
    outer === undefined || own(division) === outer || (/^\d{6}$/.test(outer) && liesIn(division.code, outer))
  return named(name, year, knownNames().full)
    .filter(division => within(province, one => one.province, division))
    .filter(division => within(prefecture, one => one.prefecture, division))
}

/** A run of names, the outer before the inner (浙江省金华市金东区): the divisions that its last name can mean, and where it ends. */
export interface Chain {
  readonly divisions: readonly DivisionAt[]
  readonly end: number
}

/** The chain of names that a text has at a place; null where none begins there. Linear: at most a few dozen look-ups. */
export function chainAt(text: string, at: number, year: number | null): Chain | null {
  let chain: Chain | null = null
  for (let step = 0; step < 4; step++) {
    const next = stepFrom(text, chain, at, year)
    if (next === null) return chain
    chain = next
    if (chain.divisions.every(({ level }) => level === 'county')) return chain
  }
  return chain
}

function stepFrom(text: string, chain: Chain | null, start: number, year: number | null): Chain | null {
  const at = chain?.end ?? start
  const outer = chain?.divisions ?? null
  const full = longest(text, at, outer, year, knownNames().full)
  if (full !== null) return full
  // 浙江金华: a stem counts before a full name that lies in it.
  const stem = longest(text, at, outer, year, knownNames().stems)
  return stem === null ? null : stepBehindStem(text, stem, year)
}

function stepBehindStem(text: string, stem: Chain, year: number | null): Chain | null {
  const full = longest(text, stem.end, stem.divisions, year, knownNames().full)
  if (full !== null) return full
  const second = longest(text, stem.end, stem.divisions, year, knownNames().stems)
  return second === null ? null : longest(text, second.end, second.divisions, year, knownNames().full)
}

/** A street or a town named after a division is none (城区街道), nor is the 市 of 市场. */
const GOES_ON = /^(?:街道|镇(?!域)|乡(?![村镇])|苏木|社区|场)/

function longest(
  text: string,
  at: number,
  outer: readonly DivisionAt[] | null,
  year: number | null,
  index: ReadonlyMap<string, readonly string[]>,
): Chain | null {
  for (let length = Math.min(LONGEST_NAME, text.length - at); length >= 2; length--) {
    const name = text.slice(at, at + length)
    if (!index.has(name) || GOES_ON.test(text.slice(at + length, at + length + 2))) continue
    const found = named(name, year, index)
    const inside =
      outer === null
        ? found
        : found.filter(({ code }) => outer.some(one => one.code !== code && liesIn(code, one.code)))
    if (inside.length > 0) return { divisions: inside, end: at + length }
  }
  return null
}

const NAME_END = /[省市区县旗州盟]/g

/** Every chain of names in a text, in order, none inside another. Read only so far as the text is likely to say whose it is. */
export function chainsIn(text: string, year: number | null, most: number): Chain[] {
  const found: Chain[] = []
  const head = text.slice(0, most)
  let from = 0
  for (const { index } of head.matchAll(NAME_END)) {
    if (index < from) continue
    const chain = chainEndingAt(head, from, index + 1, year)
    if (chain === null) continue
    found.push(chain)
    from = chain.end
  }
  return found
}

/** The longest name that ends here, with the chain that goes on behind it. */
function chainEndingAt(text: string, from: number, end: number, year: number | null): Chain | null {
  for (let at = Math.max(from, end - LONGEST_NAME); at <= end - 2; at++) {
    if (!knownNames().full.has(text.slice(at, end))) continue
    const chain = chainAt(text, at, year)
    if (chain !== null && chain.end >= end) return chain
  }
  return null
}
