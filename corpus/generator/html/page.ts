import type { GeneratedReport } from '../generate.ts'
import type { Prose } from '../prose/prose.ts'
import { type Random, randomOf } from '../random.ts'
import type { TextShape } from '../shape.ts'
import { type HtmlShape, textShapeOf } from './html-shape.ts'

/** What the site around a report says that the report does not. */
export interface SiteFacts {
  readonly siteName: string
  readonly siteIdCode: string
  readonly domain: string
  readonly column: string
  readonly url: string
  readonly icp: string
  /** Dates that are not the report's, `YYYY-MM-DD`. */
  readonly clock: string
  readonly captured: string
  readonly generated: string
  readonly reposted: string
  readonly written: string
}

/** All that the parts of a renderer need to know. */
export interface Page {
  readonly report: GeneratedReport
  readonly shape: HtmlShape
  readonly textShape: TextShape
  readonly site: SiteFacts
  readonly random: Random
  readonly prose: Prose | undefined
}

const two = (value: number) => String(value).padStart(2, '0')

/** The facts of the site, from the report's seed. */
export function siteFacts(report: GeneratedReport): SiteFacts {
  const random = randomOf(report.seed ^ 0x51_7e)
  const day = (after: number) => `${report.year + after}-${two(random.int(2, 12))}-${two(random.int(10, 28))}`
  const letters = Array.from({ length: 4 }, () => random.pick([...'bcdhkmnqrtwz'])).join('')
  const domain = `www.${letters}.gov.invalid`
  return {
    siteName: `${report.authority.slice(0, 3)}人民政府门户网站`,
    siteIdCode: `${random.int(110_000, 659_999)}00${two(random.int(1, 99))}`,
    domain,
    column: random.pick(['政府信息公开年报', '信息公开年度报告', '法定主动公开内容']),
    url: `http://${domain}/art/${report.year + 1}/1/${random.int(4, 28)}/art_${random.int(1000, 9999)}_${random.int(100_000, 999_999)}.html`,
    icp: `沪ICP备${random.int(10_000_000, 20_999_999)}号-1`,
    clock: day(3),
    captured: day(2),
    generated: day(4),
    reposted: day(2),
    written: `${report.year + 1}-01-03`,
  }
}

export function pageOf(report: GeneratedReport, shape: HtmlShape, prose?: Prose): Page {
  const random = randomOf(report.seed ^ 0x7a_91)
  return { report, shape, textShape: textShapeOf(shape), site: siteFacts(report), random, prose }
}

export const chineseDate = (iso: string) => {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  return `${year}年${month}月${day}日`
}
