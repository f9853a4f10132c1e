import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { type GeneratedReport, generate } from '../../../corpus/generator/generate.ts'
import { PLAIN_HTML_SHAPE } from '../../../corpus/generator/html/html-shape.ts'
import { renderHtml } from '../../../corpus/generator/html/render-html.ts'
import { toObservations } from '../../../src/panel/observations.ts'
import { parseReport } from '../../../src/parse.ts'
import { expectedCells } from '../../property/expected-cells.ts'

/** PDFs as other programs make them, of pages of the HTML generator. What is not installed here is skipped. */

const folder = mkdtempSync(join(tmpdir(), 'gongkai-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function installed(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore', timeout: 60_000 }).status === 0
}

/** A font that the page can be set in: without one the letters are boxes, and mean nothing. */
const hasFont = spawnSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' }).stdout?.trim() !== ''

type Print = (html: string, name: string) => Uint8Array

const print =
  (program: string, args: (page: string, pdf: string) => readonly string[]): Print =>
  (html, name) => {
    const [page, pdf] = [join(folder, `${name}.html`), join(folder, `${name}.pdf`)]
    writeFileSync(page, html)
    const { status, stderr } = spawnSync(program, args(page, pdf), { timeout: 120_000, encoding: 'utf8' })
    if (status !== 0 || !existsSync(pdf)) throw new Error(`${program} made no PDF: ${String(stderr).slice(0, 500)}`)
    return new Uint8Array(readFileSync(pdf))
  }

const PRODUCERS = [
  {
    name: 'Chromium',
    here: hasFont && installed('chromium', ['--version']),
    print: print('chromium', (page, pdf) => [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'chromium')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]),
  },
  {
    name: 'LibreOffice',
    here: hasFont && installed('soffice', ['--version']),
    print: print('soffice', page => [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      page,
    ]),
  },
]

interface Look {
  readonly name: string
  readonly page: string
  readonly size: number
  readonly ruled: boolean
}

const LOOKS: readonly Look[] = [
  { name: 'ruled, upright', page: 'A4', size: 10, ruled: true },
  { name: 'ruled, level', page: 'A4 landscape', size: 10, ruled: true },
  { name: 'ruled, large letters', page: 'A4 landscape', size: 16, ruled: true },
  { name: 'without lines, upright', page: 'A4', size: 9, ruled: false },
  { name: 'without lines, level', page: 'A4 landscape', size: 10, ruled: false },
]

function pageOf(report: GeneratedReport, { page, size, ruled }: Look): string {
  const style = `<style>@page {size: ${page}; margin: 15mm} body, td, th {font-size: ${size}pt}</style>`
  const html = renderHtml(report, { ...PLAIN_HTML_SHAPE, writer: 'editor' }).replace('</head>', `${style}</head>`)
  return ruled ? html : html.replaceAll('border="1"', 'border="0"')
}

const OWNING_UP = /^(?:row-|cell-|head-|pdf-)/

async function outcome(report: GeneratedReport, bytes: Uint8Array) {
  const parsed = await parseReport(bytes)
  const wanted = new Map<string, unknown>(expectedCells(report))
  const found = toObservations(parsed).map(({ table, item, column, value, reading, unit }) => {
    return [`${table} ${item} ${column}`, { value, reading, unit }] as const
  })
  const wrong = found.filter(([key, cell]) => {
    return cell.reading !== 'unreadable' && JSON.stringify(cell) !== JSON.stringify(wanted.get(key))
  })
  const right = found.filter(([, cell]) => cell.reading !== 'unreadable').length - wrong.length
  const owned = parsed.diagnostics.some(({ code }) => OWNING_UP.test(code))
  return { wrong, right, all: wanted.size, owned, title: parsed.report?.metadata.title }
}

for (const { name, here, print: toPdf } of PRODUCERS) {
  describe.skipIf(!here)(`a page printed by ${name} (skipped where it, or a Chinese font, is not installed)`, () => {
    it.each(LOOKS)('$name: no cell is wrong', { timeout: 300_000 }, async look => {
      for (const seed of [11, 12]) {
        const report = generate(seed)
        const file = `${name}-${look.name.replaceAll(/[^a-z]+/g, '-')}-${seed}`
        const { wrong, right, all, owned, title } = await outcome(report, toPdf(pageOf(report, look), file))
        expect(wrong).toEqual([])
        expect(title).toBe(report.title)
        if (look.ruled) expect(right).toBe(all)
        else if (right < all) expect(owned).toBe(true)
      }
    })
  })
}
