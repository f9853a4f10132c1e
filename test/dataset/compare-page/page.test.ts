import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'parse5'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { comparePage, embedded } from '../../../src/dataset/compare-page/page.ts'
import { indicatorOf } from '../../../src/form/indicators.ts'
import { buildPanel } from '../../../src/panel/build-panel.ts'
import { comparePanel } from '../../../src/panel/comparison.ts'
import type { PanelReport } from '../../../src/panel/panel.ts'
import { madeReports } from '../../panel/made-panel.ts'
import { launch, there } from './browser.ts'
import { pageScripts } from './page-scripts.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const HOSTILE = '</script><script>window.owned=1</script><img src=x onerror="window.owned=2">\u202e\u0000县'

const specs = ['received', 'disclosed_of_resolvable'].flatMap(id => indicatorOf(id) ?? [])

/** 70 districts; the first is called what no district should be, and its links are none. */
function hostileReports(): PanelReport[] {
  return madeReports({ districts: 70, from: 2019, to: 2025 }).map(report =>
    report.bodyId === 'u130101'
      ? {
          ...report,
          body: { ...report.body, name: HOSTILE, path: [HOSTILE] },
          path: HOSTILE,
          url: 'javascript:window.owned=3',
          title: HOSTILE,
        }
      : report,
  )
}

const html = comparePage(comparePanel(buildPanel(hostileReports()), specs), { language: 'en', scripts: pageScripts() })

describe('the page as markup', () => {
  it('holds one block of data and one script, and nothing that documents brought', () => {
    const found: string[] = []
    const walk = (node: { nodeName: string; childNodes?: unknown[] }) => {
      found.push(node.nodeName)
      for (const child of node.childNodes ?? []) walk(child as typeof node)
    }
    walk(parse(html) as never)
    expect(found.filter(name => name === 'script')).toHaveLength(2)
    expect(found).not.toContain('img')
    expect(html).toContain('default-src &#39;none&#39;')
  })

  it('embeds what cannot end its element', () => {
    const data = { name: '</script><!--' }
    expect(embedded(data)).not.toContain('<')
    expect(JSON.parse(embedded(data))).toEqual(data)
  })

  it('carries the notices of the libraries', () => {
    expect(html.match(/Permission is hereby granted, free of charge/g)).toHaveLength(3)
  })
})

describe.skipIf(!there)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-page-'))
  const file = join(folder, 'page.html')
  const errors: string[] = []
  const requests: string[] = []
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    writeFileSync(file, html)
    browser = await launch()
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.on('pageerror', error => errors.push(error.message))
    page.on('console', message => errors.push(message.text()))
    await page.route('**/*', route => {
      const url = route.request().url()
      if (url === pathToFileURL(file).href) return route.continue()
      requests.push(url)
      return route.abort()
    })
    await page.goto(pathToFileURL(file).href)
    await page.waitForSelector('tbody tr')
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const figures = (column: number) =>
    page
      .locator(`tbody tr td:nth-child(${column + 3})`)
      .evaluateAll(cells =>
        cells
          .map(cell => cell.textContent ?? '')
          .map(text => (/^\d/.test(text) ? parseInt(text.replaceAll(',', ''), 10) : null)),
      )

  it('shows hostile names as text', async () => {
    expect(await page.locator('tbody tr').first().locator('th').textContent()).toContain(
      '</script><script>window.owned=1',
    )
    expect(await page.locator('tbody tr').first().locator('th').textContent()).toContain('\\u202e\\u0000')
    expect(await page.evaluate('window.owned')).toBeUndefined()
  })

  it('sorts by a year, both ways, gaps last', async () => {
    for (const sign of [1, -1]) {
      await page.click('[data-sort="2022"]')
      const shown = (await figures(4)).filter(value => value !== null)
      expect(shown.length).toBeGreaterThan(30)
      expect(shown).toEqual([...shown].sort((a, b) => sign * (a - b)))
      expect(await page.locator('th[aria-sort]:not([aria-sort=none])').getAttribute('aria-sort')).toBe(
        sign === 1 ? 'ascending' : 'descending',
      )
    }
    await page.click('#next')
    const last = await figures(4)
    expect(last.slice(last.indexOf(null)).every(value => value === null)).toBe(true)
    await page.click('[data-sort=code]')
  })

  it('draws the marks of findings over the cells, not under them', async () => {
    const count = await page.evaluate(`(() => {
      const canvas = document.querySelector('#map')
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      let found = 0
      for (let at = 0; at < data.length; at += 4) found += data[at] === 0x99 && data[at + 1] === 0x2b && data[at + 2] === 0x06
      return found
    })()`)
    // Some ten of 470 reports contradict themselves; a mark is some 25 points large.
    expect(Number(count)).toBeGreaterThan(50)
  })

  it('filters by name and by gaps', async () => {
    await page.fill('#search', '3301')
    const codes = await page.locator('tbody td.code').allTextContents()
    expect(codes.length).toBeGreaterThan(0)
    expect(codes.every(code => code.startsWith('3301'))).toBe(true)
    await page.fill('#search', '')
    await page.check('#only-gaps')
    const gaps = await page
      .locator('tbody tr')
      .evaluateAll(rows => rows.map(row => row.querySelectorAll('.gap').length))
    expect(gaps.length).toBeGreaterThan(0)
    expect(Math.min(...gaps)).toBeGreaterThan(0)
    await page.uncheck('#only-gaps')
  })

  it('changes language', async () => {
    await page.click('[data-language=zh]')
    expect(await page.locator('h1').textContent()).toBe('政府信息公开年度报告比较')
    expect(await page.getAttribute('html', 'lang')).toBe('zh')
    await page.click('[data-language=en]')
    expect(await page.locator('h1').textContent()).toBe('Disclosure reports compared')
  })

  it('leads by keys from the map to the source, and no link but of the web', async () => {
    await page.focus('#map')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('#tip').textContent()).toContain('2020')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.querySelector("#source").open')).toBe(true)
    await page.keyboard.press('Escape')
    for (const row of [0, 1]) {
      const cells = page.locator('tbody tr').nth(row).locator('td:not(.gap) [data-source]')
      await cells.first().focus()
      await page.keyboard.press('Enter')
      const said = await page.locator('#source dl').textContent()
      const links = page.locator('#source a')
      if (row === 0) {
        expect(said).toContain('javascript:window.owned=3')
        expect(await links.count()).toBe(0)
      } else {
        expect(await links.first().getAttribute('href')).toMatch(/^https:\/\/www\.example\.cn\//)
        expect(await links.first().getAttribute('rel')).toContain('noopener')
      }
      await page.keyboard.press('Escape')
    }
  })

  it('shows numerator and denominator of a share, and draws the rows that are picked', async () => {
    await page.selectOption('#indicator', '1')
    expect(await page.locator('tbody tr').nth(2).textContent()).toMatch(/%\*?!?\d+\/\d+/)
    await page.locator('[data-pick]').nth(2).check()
    expect(await page.locator('#multiples canvas').count()).toBe(1)
    expect(await page.locator('#multiples canvas').getAttribute('aria-label')).toContain('2022: ')
    await page.selectOption('#indicator', '0')
  })

  it('prints the whole table', async () => {
    await page.emulateMedia({ media: 'print' })
    // The page forbids evaluated text, so it cannot be asked to wait by itself.
    await expect.poll(() => page.locator('tbody tr').count()).toBe(70)
    expect(await page.locator('#map').isVisible()).toBe(false)
    expect(await page.locator('table').isVisible()).toBe(true)
    // Heads are repeated on every page, and buttons in them are not.
    expect(await page.locator('thead button').count()).toBe(0)
    expect(await page.locator('thead th').allTextContents()).toContain('2025')
    await page.emulateMedia({ media: 'screen' })
    await expect.poll(() => page.locator('thead button').count()).toBe(9)
  })

  it('ran without an error and asked for nothing', async () => {
    expect(errors).toEqual([])
    expect(requests).toEqual([])
    expect(await page.evaluate('window.owned')).toBeUndefined()
  })
})
