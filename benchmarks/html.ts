import { readFileSync } from 'node:fs'
import { argv, version } from 'node:process'
import { load } from 'cheerio'
import { generate } from '../corpus/generator/generate.ts'
import { type HtmlShape, PLAIN_HTML_SHAPE } from '../corpus/generator/html/html-shape.ts'
import { renderHtmlBytes } from '../corpus/generator/html/render-html.ts'
import { writeProse } from '../corpus/generator/prose/prose.ts'
import { parseTree } from '../src/read/html/tree.ts'
import { readSource } from '../src/source/source.ts'
import { processorTimes, stageLines, stageTimes, whole } from './stages.ts'

/**
 * The cost of pages, as a whole with their checks, against what a plain `cheerio.load` of the same text costs. Processor time, all
 * in one warm process, taking turns; medians. Then, stage by stage, where it goes.
 *
 * `tsx benchmarks/html.ts [rounds] [file …]`
 */

const TARGET = 0.6
const ROUNDS = Number(argv[2] ?? 12)
/** In a row, so that each pays for its own garbage. */
const RUNS = 20
const STAGE_ROUNDS = 150
const SIZE = 100_000
/** The target is for pages as portals have them: of smaller ones the report is most, and its reading costs what it costs. */
const SMALLEST = 50_000
const BUDGET = { maxDepth: 512, maxNodes: 200_000 }

const PORTAL = { ...PLAIN_HTML_SHAPE, chrome: 'divs', metaTags: 'head', header: 'four-columns' } as const

/** A generated report with something around it until the page has its size. */
function page(shape: HtmlShape, filling: string): Buffer {
  const report = generate(7)
  const bytes = Buffer.from(renderHtmlBytes(report, shape, writeProse(report, 7) ?? undefined))
  const text = bytes.toString('utf8')
  const at = text.lastIndexOf('</body>')
  const count = Math.max(0, Math.floor((SIZE - bytes.length) / Buffer.byteLength(filling)))
  return Buffer.from(`${text.slice(0, at)}<div class="sidebar">${filling.repeat(count)}</div>${text.slice(at)}`)
}

const LINK = '<li class="item"><a href="/art/2023/1/9/art_1_1.html" title="目录" target="_blank">目录</a></li>\n'
const QUERY_LINK = '<p><a href="/col/list.jsp?id=1&amp;page=2&size=20">机构 职能&nbsp;|&nbsp;公开 指南</a></p>\r\n'
const SCRIPT =
  '<script>\n  var list = [1, 2, 3]; if (list.length > 2 && typeof $ !== "undefined") { $("#a").hide() }\n</script>\n'

const PAGES: Readonly<Record<string, () => Buffer>> = {
  'word processor, links': () => page({ ...PORTAL, writer: 'word' }, LINK),
  'links with references': () => page(PORTAL, QUERY_LINK),
  scripts: () => page(PORTAL, SCRIPT),
  'nothing around it': () => Buffer.from(renderHtmlBytes(generate(7), PLAIN_HTML_SHAPE)),
}

function measure(name: string, bytes: Buffer): { readonly size: number; readonly ratio: number } {
  const text = readSource(bytes).text ?? ''
  const functions = {
    'cheerio.load': () => load(text),
    tree: () => parseTree(text, BUDGET),
    whole: () => whole(bytes),
  }
  const times = processorTimes(functions, ROUNDS, RUNS)
  const ratio = times.whole / times['cheerio.load']
  const lines = [
    `${name}: ${bytes.length} bytes`,
    ...stageLines(stageTimes(bytes, STAGE_ROUNDS)),
    ...Object.entries(times).map(
      ([own, time]) => `  ${own.padEnd(12)}${time.toFixed(2).padStart(8)} ms of processor time`,
    ),
    `  whole / cheerio.load = ${ratio.toFixed(2)}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return { size: bytes.length, ratio }
}

process.stdout.write(`Node ${version}\n`)
const files = argv.slice(3).map(file => [file, () => readFileSync(file)] as const)
const ratios = (files.length > 0 ? files : Object.entries(PAGES)).map(([name, make]) => measure(name, make()))
const worst = Math.max(0, ...ratios.filter(({ size }) => size >= SMALLEST).map(({ ratio }) => ratio))
process.stdout.write(`worst of the large pages: ${worst.toFixed(2)} (target: at most ${TARGET})\n`)
if (worst > TARGET) process.exitCode = 1
