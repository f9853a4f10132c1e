import { argv, memoryUsage, version } from 'node:process'
import { type GeneratedReport, generate } from '../corpus/generator/generate.ts'
import { PLAIN_HTML_SHAPE } from '../corpus/generator/html/html-shape.ts'
import { renderHtmlBytes } from '../corpus/generator/html/render-html.ts'
import { render } from '../corpus/generator/render.ts'
import { PLAIN_SHAPE } from '../corpus/generator/shape.ts'
import { parseReport } from '../src/parse.ts'

/**
 * How cost grows: with the size of one document from 5 KB to 5 MB (the exponent of time over size is 1 where cost is linear),
 * and with the number of reports in one process (memory should stay level).
 *
 * `tsx benchmarks/scale.ts [most reports]`
 */

const SIZES = [5, 50, 500, 5000].map(kilobytes => kilobytes * 1000)
const MOST_REPORTS = Number(argv[2] ?? 10_000)
const MEGABYTE = 2 ** 20

const FORMATS: Readonly<Record<string, (report: GeneratedReport) => string>> = {
  text: report => render(report, PLAIN_SHAPE),
  html: report => Buffer.from(renderHtmlBytes(report, { ...PLAIN_HTML_SHAPE, writer: 'word' })).toString('utf8'),
}

/** What documents are made longer by: prose with figures in it, sections, rows of foreign tables, links. */
const FILLERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  text: {
    prose: '全年收到申请147件，上年结转3件，办结150件，其中予以公开49件，不予公开2件，均按期答复。\n',
    headings: '（三）政府信息管理\n旧文件逐件清点，失效的加注说明。\n',
    rows: '街道 | 12 | 7 | 0 | 4 |\n',
    lines: '行政许可\n12\n7\n',
  },
  html: {
    prose: '<p><span>全年收到申请147件，</span><span>上年结转3件，办结150件，其中予以公开49件。</span></p>\n',
    rows: '<table><tr><td>街道</td><td>12</td><td>7</td><td>0</td></tr></table>\n',
    links: '<li class="item"><a href="/art/2023/1/9/art_1_1.html" title="目录">目录</a></li>\n',
  },
}

/** The document with so much of a filler in the middle of it that it has the size. */
function filled(text: string, filler: string, size: number): string {
  const missing = size - Buffer.byteLength(text)
  const at = text.indexOf('五、存在的主要问题')
  const cut = text.lastIndexOf('<p', at) === -1 ? at : text.lastIndexOf('<p', at)
  const times = Math.max(0, Math.floor(missing / Buffer.byteLength(filler)))
  return `${text.slice(0, cut)}${filler.repeat(times)}${text.slice(cut)}`
}

async function medianOf(text: string): Promise<number> {
  const samples: number[] = []
  const rounds = text.length > 500_000 ? 3 : 9
  for (let round = -2; round < rounds; round++) {
    const before = performance.now()
    await parseReport(text)
    if (round >= 0) samples.push(performance.now() - before)
  }
  return samples.sort((a, b) => a - b)[samples.length >> 1] as number
}

const print = (line: string) => process.stdout.write(`${line}\n`)

async function bySize(): Promise<void> {
  print(`milliseconds a document, by size; Node ${version}`)
  print(`${''.padEnd(16)}${SIZES.map(size => `${size / 1000} KB`.padStart(12)).join('')}${'exponent'.padStart(12)}`)
  for (const [format, write] of Object.entries(FORMATS)) {
    for (const [name, filler] of Object.entries(FILLERS[format] ?? {})) {
      const times: number[] = []
      for (const size of SIZES) times.push(await medianOf(filled(write(generate(11)), filler, size)))
      const [first, last] = [times[1] as number, times.at(-1) as number]
      const exponent = Math.log(last / first) / Math.log((SIZES.at(-1) as number) / (SIZES[1] as number))
      print(
        `${`${format} ${name}`.padEnd(16)}${times.map(time => time.toFixed(1).padStart(12)).join('')}${exponent.toFixed(2).padStart(12)}`,
      )
    }
  }
}

async function byNumber(): Promise<void> {
  print('\nmany reports in one process: reports a second, resident megabytes, heap after')
  for (const [format, write] of Object.entries(FORMATS)) {
    let seed = 0
    for (let count = 100; count <= MOST_REPORTS; count *= 10) {
      const before = performance.now()
      let parsed = 0
      let parsing = 0
      for (; seed < count; seed++) {
        const text = write(generate(seed))
        const start = performance.now()
        if ((await parseReport(text)).report !== null) parsed++
        parsing += performance.now() - start
      }
      const { rss, heapUsed } = memoryUsage()
      const rate = Math.round((parsed * 1000) / parsing)
      print(
        `${format.padEnd(6)}${String(count).padStart(8)}${`${rate}/s`.padStart(10)}${`${Math.round(rss / MEGABYTE)} MB`.padStart(10)}${`${Math.round(heapUsed / MEGABYTE)} MB`.padStart(10)}  (${((performance.now() - before) / 1000).toFixed(0)} s with writing them)`,
      )
    }
  }
}

await bySize()
await byNumber()
