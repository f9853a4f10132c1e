import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { comparePage } from '../../../src/dataset/compare-page/page.ts'
import { pageData } from '../../../src/dataset/compare-page/page-data.ts'
import { COMPARE_WORDS } from '../../../src/diagnostic/words/compare.ts'
import { PANEL_REASONS } from '../../../src/diagnostic/words/panel-findings.ts'
import { indicatorOf } from '../../../src/form/indicators.ts'
import { buildPanel } from '../../../src/panel/build-panel.ts'
import { type Comparison, comparePanel } from '../../../src/panel/comparison.ts'
import type { PanelFinding, PanelReport } from '../../../src/panel/panel.ts'
import { report } from '../../panel/small.ts'
import { launch, there } from './browser.ts'
import { pageScripts } from './page-scripts.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const specs = [indicatorOf('received') ?? []].flat()
const received = (value: number) => ({ '/applications/received/total': value })
const of = (year: number, value: number, more: Partial<PanelReport> = {}) =>
  report(received(value), { year, reportId: `a${year}`, path: `${year}.txt`, ...more })
const city = {
  bodyId: 'u990100',
  body: { name: '穹川市人民政府', level: 'city' as const, unitId: '990100', path: ['穹川市'] },
  codeAtYearEnd: '990100',
}

/** One county of a city in three years, the middle one missing, and the city once. */
const panel = buildPanel([of(2020, 4), of(2022, 9), of(2022, 30, { ...city, reportId: 'c' })])

/** More of everything than a page holds texts of, in the county's last year. */
function crowded(): Comparison {
  const comparison = comparePanel(panel, specs)
  const last = comparison.series.find(({ unit }) => unit.level === 'county')?.years.at(-1)
  if (last === undefined) throw new Error('no such year')
  const many = (finding: PanelFinding | undefined, count: number) => Array<PanelFinding>(count).fill(finding as never)
  const [undecided] = last.undecided
  const fail = { ...(undecided as PanelFinding), outcome: 'fail' as const }
  const aside = { report: of(2022, 8, { reportId: 'b' }), reason: 'corrected' as const }
  const rows = last.rows.map(row => ({ ...row, setAside: Array(10_003).fill(aside) }))
  const years = { ...last, rows, findings: many(fail, 10_007), undecided: many(undecided, 50_011) }
  return {
    ...comparison,
    series: comparison.series.map(each => ({
      ...each,
      years: each.years.map(year => (year === last ? years : year)),
    })),
  }
}

describe('what a page holds', () => {
  it('counts all that is found, undecided or set aside, also beyond the texts', () => {
    const { counts, findings, undecided, undecidedTexts, asides } = pageData(crowded(), 'en')
    expect([findings.length, undecided.length, asides.length]).toEqual([10_000, 50_000, 10_000])
    const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0)
    expect(sum(counts.failures)).toBe(10_007)
    expect(sum(counts.asides)).toBe(10_003)
    expect(sum(counts.undecided)).toBeGreaterThanOrEqual(50_011)
    expect(undecidedTexts.length).toBeLessThan(20)
  })

  it('leaves texts of every row, not of the first alone', () => {
    const comparison = crowded()
    const [first] = comparison.series
    const fail = comparison.series.flatMap(({ years }) => years.flatMap(({ findings }) => findings))[0] as PanelFinding
    const years = (first?.years ?? []).map((year, at) => (at === 0 ? { ...year, findings: [fail, fail] } : year))
    const both = comparison.series.map((each, at) => (at === 0 ? { ...each, years } : each))
    const last = { ...comparison, series: [...both].reverse() }
    // The crowded row first: of its 10,007 the last nine make room for the two of the other.
    const { findings } = pageData(last, 'zh')
    expect(findings.filter(({ cell }) => cell < 3)).toHaveLength(9_998)
    expect(findings.filter(({ cell }) => cell >= 3)).toHaveLength(2)
  })

  it('says that a text was cut', () => {
    const long = '长'.repeat(500)
    const one = buildPanel([of(2022, 1, { body: { name: long, level: 'county', unitId: null, path: [] } })])
    expect(pageData(comparePanel(one, specs), 'zh').units[0]?.name.zh).toBe(`${'长'.repeat(400)}…`)
  })

  it('knows whether sums mix levels', () => {
    const mixed = (options: Parameters<typeof comparePanel>[2]) =>
      pageData(comparePanel(panel, specs, options), 'zh').mixesLevels
    expect([mixed({}), mixed({ by: 'level' }), mixed({ by: 'city' })]).toEqual([false, false, true])
    expect(mixed({ by: 'city', levels: ['county'] })).toBe(false)
  })
})

describe.skipIf(!there)('in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-page-'))
  let browser: Browser
  let page: Page

  const open = async (comparison: Comparison) => {
    const file = join(folder, 'page.html')
    writeFileSync(file, comparePage(comparison, { language: 'en', scripts: pageScripts() }))
    await page.goto(pathToFileURL(file).href)
    await page.waitForSelector('tbody tr')
  }

  beforeAll(async () => {
    browser = await launch()
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('warns of sums that mix levels, in both languages', async () => {
    await open(comparePanel(panel, specs, { by: 'city' }))
    expect(await page.locator('#warnings').textContent()).toBe(COMPARE_WORDS.mixedLevels.en)
    // Three reports of two bodies in three years; what is said of a body in a sum names the body.
    expect(await page.locator('#lead').textContent()).toContain('2 bodies, 2020–2022: 3 reports, 3 gaps')
    const first = page.locator('#undecided li', { hasText: 'year-before' }).first()
    expect(await first.textContent()).toMatch(/^穹川市 2022 (?:穹川市|清浦区)人民政府 copied-from-year-before: /)
    await page.click('[data-language=zh]')
    expect(await page.locator('#warnings').textContent()).toBe(COMPARE_WORDS.mixedLevels.zh)
    await open(comparePanel(panel, specs, { levels: ['county'] }))
    expect(await page.locator('#warnings').textContent()).toBe('1 bodies left out by the filters')
  })

  it('shows what could not be decided and why, apart from what was found', async () => {
    await open(comparePanel(panel, specs))
    const reason = PANEL_REASONS['year-missing'].en
    const listed = page.locator('#undecided li', { hasText: '清浦区人民政府 2022 carried-over-differs' })
    expect(await listed.allTextContents()).toEqual([expect.stringContaining(reason)])
    expect(await page.locator('#findings').textContent()).toBe('')
    expect(await page.locator('#findings-left').textContent()).toBe('None.')
    // It is no mark on the figure: it contradicts nothing.
    expect(await page.locator('tbody .mark').count()).toBe(0)
    await listed.locator('button').click()
    expect(await page.locator('#source-title').textContent()).toBe('清浦区人民政府 2022')
    const [term, text] = [page.locator('#source dt', { hasText: 'Not decided' }), page.locator('#source dd')]
    expect(await term.count()).toBeGreaterThan(0)
    expect((await text.allTextContents()).join(' ')).toContain(reason)
    expect(await page.locator('#source dt', { hasText: /^Finding/ }).count()).toBe(0)
  })

  it('says how many are not listed', async () => {
    await open(crowded())
    expect(await page.locator('#findings li').count()).toBe(200)
    expect(await page.locator('#findings-left').textContent()).toContain('200 are listed, 9807 more')
    expect(await page.locator('#lead').textContent()).toMatch(/10003 repeated reports set aside; 10007 findings/)
    await page.locator('#findings button').first().click()
    const said = (await page.locator('#source dd').allTextContents()).filter(text => text.includes('not listed here'))
    expect(said.map(text => Number.parseInt(text, 10))).toEqual([9_983, 9_987, 49_991])
  })
})
