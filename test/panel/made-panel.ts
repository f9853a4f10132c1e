import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { INDICATORS } from '../../src/form/indicators.ts'
import { UNION_CELLS } from '../../src/form/union-cells.ts'
import { buildPanel } from '../../src/panel/build-panel.ts'
import type { Panel, PanelCell, PanelReport } from '../../src/panel/panel.ts'

export interface MadePanel {
  readonly districts: number
  readonly from: number
  readonly to: number
  readonly seed?: number
  /** Of a thousand reports, so many were never found. */
  readonly gaps?: number
  /** All cells of the form, or those of the indicators alone. */
  readonly whole?: boolean
}

const PROVINCES = ['河北省', '浙江省', '安徽省', '湖南省', '四川省', '云南省', '甘肃省', '广东省', '河南省', '山东省']
const CODES = [13, 33, 34, 43, 51, 53, 62, 44, 41, 37]
const FIRST = '青金石白云长安平永新大东西南北临上'
const SECOND = '溪河山川州阳江湖关林泉台岭城宁源'

/** Reports of invented districts: counts that add up, rates that wander, some too few to say much, some never found. */
export function madeReports({ districts, from, to, seed = 7, gaps = 60, whole = false }: MadePanel): PanelReport[] {
  const random = xoroshiro128plus(seed)
  const below = (limit: number) => Math.floor(((random.next() >>> 0) / 2 ** 32) * limit)
  const reports: PanelReport[] = []
  const pointers = whole
    ? UNION_CELLS.map(({ pointer }) => pointer)
    : [...new Set(INDICATORS.flatMap(({ numerator, denominator }) => [...numerator, ...denominator]))]
  for (let at = 0; at < districts; at++) {
    const share = Math.floor((at * PROVINCES.length) / districts)
    const own = at - Math.ceil((share * districts) / PROVINCES.length)
    const code = `${CODES[share]}${String(1 + Math.floor(own / 20)).padStart(2, '0')}${String(1 + (own % 20)).padStart(2, '0')}`
    const name = `${FIRST[at % FIRST.length]}${SECOND[Math.floor(at / FIRST.length) % SECOND.length]}县人民政府`
    const size = 1 + below(6) ** 3
    for (let year = from; year <= to; year++) {
      if (below(1000) < gaps) continue
      reports.push(madeReport({ at, code, name, year, province: PROVINCES[share] ?? '', size, pointers, below }))
    }
  }
  return reports
}

interface Wanted {
  readonly at: number
  readonly code: string
  readonly name: string
  readonly year: number
  readonly province: string
  readonly size: number
  readonly pointers: readonly string[]
  readonly below: (limit: number) => number
}

function madeReport({ at, code, name, year, province, size, pointers, below }: Wanted): PanelReport {
  const cells = new Map<string, PanelCell>()
  const granted = below(size * 3)
  const part = below(size)
  const denied = below(size)
  const received = granted + part + denied + below(size)
  const values: Readonly<Record<string, number>> = {
    '/applications/received/total': received,
    '/applications/total/total': received,
    '/applications/outcomes/granted/total': granted,
    '/applications/outcomes/grantedInPart/total': part,
    '/applications/outcomes/denied/stateSecret/total': denied,
  }
  for (const [line, pointer] of pointers.entries()) {
    if (pointer.includes('/outcomes/other/asWhole')) continue
    const place = `${40 + line}:${3 + (line % 9)}`
    cells.set(pointer, { value: values[pointer] ?? 0, reading: 'printed', unit: '件', place })
  }
  const id = (at * 100 + (year % 100)).toString(16).padStart(16, '0')
  return {
    reportId: id,
    path: `counties/${code}/${year}/annual-report-${id}.html`,
    url: `https://www.example.cn/${code}/zfxxgk/gknb/${year + 1}01/t${year + 1}0115_${id}.html`,
    captured: `${year + 1}-04-02T08:00:00Z`,
    publishedOn: `${year + 1}-01-${10 + (at % 20)}`,
    title: `${name}${year}年政府信息公开工作年度报告`,
    authority: name,
    bodyId: `u${code}`,
    body: { name, level: 'county', unitId: `u${code}`, path: [province, `${province.slice(0, 1)}州市`] },
    year,
    edition: year < 2021 ? '2019' : '2021',
    codeReported: null,
    codeAtYearEnd: code,
    codeCarriedForward: false,
    cells,
    errors: below(50) === 0 ? 1 : 0,
    warnings: below(30) === 0 ? 1 : 0,
  }
}

export function madePanel(wanted: MadePanel): Panel {
  return buildPanel(madeReports(wanted))
}
