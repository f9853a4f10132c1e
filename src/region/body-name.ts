import { fold } from '../document/fold.ts'
import { bodyKind } from '../form/bodies.ts'
import { simplified } from '../form/header-words.ts'
import { isGovernmentLevel, levelOfDivision } from './levels.ts'
import { chainAt } from './names.ts'
import type { BodyLevel, DivisionAt } from './types.ts'

/** What the name of a body says: the divisions it begins with, and what kind of body the rest speaks of. */

export interface BodyName {
  readonly text: string
  readonly divisions: readonly DivisionAt[]
  /** Behind the division: 义兴镇人民政府, 应急管理局; the whole name where it begins with no division. */
  readonly rest: string
  readonly level: BodyLevel
  /** The name is of a body of the central state: no division has it. */
  readonly central: boolean
}

const BEFORE = /^(?:关于|中共|中国共产党)/
const CENTRAL = /^(?:国家|国务院|中华人民共和国|中国|全国|最高人民)/
const GOVERNMENT = /^(?:人民政府|政府|行政公署|行署)?$/
const TOWNSHIP =
  /^[\u4e00-\u9fff]{1,12}(?:乡|镇|苏木|街道)(?:人民政府|政府|办事处|办)?(?:党政|党政综合|综合)?(?:办公室|办)?$/
const ZONE =
  /(?:开发|高新|高新技术产业|经开|实验|试验|示范|管理|保税|综保|度假|旅游|景|风景名胜|集聚|工业|产业|物流|合作|功能|港|园|新)区|工业园|产业园|科技城/
const ZONE_BODY = /(?:区|园|城)(?:管委会|管理委员会|党工委管委会|管理局|管理处)?$/

/**
 * What the name of a government says of its level by itself, known to the table or not (misspelt, or of another year). 市 is open: a city may be
 * of the level of prefectures or of counties. 区 of 自治区, 地区 and 行政区 is no district; zones are looked at before.
 */
const LEVEL_ENDINGS: readonly (readonly [ending: RegExp, level: BodyLevel])[] = [
  [/(?:省|自治区)(?:人民)?政府$/, 'province'],
  [/(?:自治州(?:人民)?政府|(?:地区|盟)(?:行政公署|行署))$/, 'city'],
  [/(?:县|旗|(?<!自治|行政|地)区)(?:人民)?政府$/, 'county'],
]

export function readBodyName(name: string, year: number | null): BodyName {
  const text = simplified(fold(name)).replace(BEFORE, '')
  const central = CENTRAL.test(text)
  const chain = central ? null : chainAt(text, 0, year)
  const rest = text.slice(chain?.end ?? 0)
  const divisions = chain?.divisions ?? []
  return { text, divisions, rest, level: levelOf(text, rest, divisions), central }
}

function levelOf(text: string, rest: string, divisions: readonly DivisionAt[]): BodyLevel {
  const [first] = divisions
  if (first !== undefined && GOVERNMENT.test(rest)) {
    return divisions.every(({ level }) => level === first.level) ? levelOfDivision(first) : 'unknown'
  }
  if (TOWNSHIP.test(rest)) return 'township'
  if (ZONE.test(rest)) return ZONE_BODY.test(rest) ? 'area' : kindOf(text)
  return LEVEL_ENDINGS.find(([ending]) => ending.test(rest))?.[1] ?? kindOf(text)
}

function kindOf(text: string): BodyLevel {
  return bodyKind(text) === 'department' ? 'department' : 'unknown'
}

/** Whether the name is of the government of a division: the division alone, or with 人民政府 behind it. */
export function isGovernment({ divisions, rest }: BodyName): boolean {
  return divisions.length > 0 && GOVERNMENT.test(rest)
}

/** 金东区 for 金东区人民政府. */
export function withoutGovernment(name: string): string {
  return name.replace(/(?:人民政府|政府)$/, '')
}

/** Whether the name is of the government of a division that the name does not tell: 青禾县人民政府, where there is no such county. */
export function isGovernmentOfUnknown(name: BodyName): boolean {
  return !isGovernment(name) && isGovernmentLevel(name.level)
}

const OWN_LEVEL = /^[本我]?([省市县区旗州盟])(?=[\u4e00-\u9fff])/

/** The kind of division that a name without one says it belongs to: 市 of 市民政局. */
export function ownLevel({ divisions, rest, level }: BodyName): string | null {
  return divisions.length === 0 && level === 'department' ? (OWN_LEVEL.exec(rest)?.[1] ?? null) : null
}

/** What other texts print right behind the division when they name this body: 民政局 of 市民政局, 义兴镇 of 义兴镇人民政府. */
export function ownWords({ rest, level }: BodyName): string {
  if (level === 'township')
    return rest.replace(/(乡|镇|苏木|街道)(?:人民政府|政府|办事处|办)[\u4e00-\u9fff]{0,9}$/, '$1')
  return level === 'department' ? rest.replace(OWN_LEVEL, '') : rest
}
