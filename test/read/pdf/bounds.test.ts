import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type PdfBudget, readPdf } from '../../../src/read/pdf/read-pdf.ts'
import { onePage, rawPdf, rawStream } from './raw-pdf.ts'

/** Files that would take time or memory without bound. Each ends with a message of its own, and soon. */

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const HELLO = 'BT /F1 12 Tf 72 700 Td (Hello) Tj ET'
/** Milliseconds on a slow, busy machine. */
const SOON = 15_000

async function read(bytes: Uint8Array, budget: PdfBudget = {}) {
  const before = performance.now()
  const { document, diagnostics } = await readPdf(bytes, budget)
  expect(performance.now() - before).toBeLessThan(SOON)
  const text = document.blocks.map(block => (block.type === 'paragraph' ? block.text : '')).join(' ')
  return { text, said: diagnostics.map(({ code, facts }) => ('what' in facts ? `${code} ${facts.what}` : code)) }
}

function page(keys: string, content = HELLO, more: readonly string[] = [], resources = ''): string[] {
  const objects = onePage(content, FONT, more, resources)
  objects[2] = (objects[2] ?? '').replace('/Parent', `${keys} /Parent`)
  return objects
}

function compressed(content: string, times = 1): string[] {
  const objects = onePage('', FONT)
  objects[3] = rawStream(content, '', times)
  return objects
}

function drawnIn(depth: number, calls: number, last: string): string[] {
  return Array.from({ length: depth }, (_, index) => {
    const fonts = '/Font << /F1 5 0 R >>'
    const inner = index === depth - 1 ? last : '/X Do '.repeat(calls)
    const next = index === depth - 1 ? '' : `/XObject << /X ${7 + index} 0 R >>`
    return rawStream(inner, `/Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << ${fonts} ${next} >>`)
  })
}

const composite = (map: string, descendant: string) =>
  onePage(
    'BT /F1 12 Tf 72 700 Td <00410042> Tj ET',
    '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    [
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ${descendant} >>`,
      rawStream(`/CIDInit /ProcSet findresource begin begincmap ${map} endcmap`, '', 1),
    ],
  )

describe('a file that would be too much is refused before it is opened', () => {
  const megabytes = (count: number) => ' '.repeat(count * 1_000_000)
  const cases: Record<string, [objects: () => string[], what: string, packed?: number[]]> = {
    'a stream of blanks': [() => compressed(megabytes(40) + HELLO), 'content bytes'],
    'a stream of blanks, deflated twice': [() => compressed(megabytes(40) + HELLO, 2), 'content bytes'],
    'a stream of objects': [
      () => [...onePage(HELLO, FONT), `[${'0 '.repeat(20_000_000)}]`],
      'content bytes',
      [1, 2, 3, 5, 6],
    ],
    'a long stream packed in a way that is not looked into': [
      () =>
        onePage('', FONT).map((object, index) =>
          index === 3 ? rawStream('a'.repeat(40_000), '/Filter /LZWDecode') : object,
        ),
      'content bytes',
    ],
    'a map of all codes of four bytes': [
      () => composite('9 beginbfrange <00000000> <00ffffff> <0041> endbfrange', ''),
      'font codes',
    ],
    'widths of two milliards of letters': [() => composite('', '/W [0 2000000000 500]'), 'list entries'],
    'widths in an object of their own, packed': [
      () => [...composite('', '/W 8 0 R'), '[0 2000000000 500]'],
      'list entries',
      [1, 2, 3, 5, 6, 8],
    ],
    'a last letter beyond all letters': [() => composite('', '/LastChar 2000000000'), 'list entries'],
    'a function of a milliard of samples': [
      () => page('', HELLO, [rawStream('abc', '/FunctionType 0 /Size [40000 40000] /Domain [0 1 0 1]')]),
      'list entries',
    ],
    'states kept without end': [() => compressed(`${'q '.repeat(50_000)}${HELLO}`), 'levels'],
    'drawings in drawings, too deep': [
      () => page('', '/X Do', drawnIn(1500, 1, HELLO), '/XObject << /X 6 0 R >>'),
      'levels',
    ],
  }

  it.each(Object.entries(cases))('%s', async (_, [objects, what, packed = []]) => {
    expect(await read(rawPdf({ objects: objects(), packed }))).toEqual({ text: '', said: [`budget-exceeded ${what}`] })
  })
})

describe('a page that grows is stopped; what came before stays', () => {
  const text = (found: { text: string }) => found.text.slice(0, 5)

  it.each([
    ['operators that draw nothing', `${HELLO} ${'1 0 0 1 0 0 cm '.repeat(300_000)}`],
    ['strokes', `${HELLO} ${'9 9 m 99 9 l S '.repeat(200_000)}`],
    ['one path', `${HELLO} 9 9 m ${'99 9 l 9 9 l '.repeat(200_000)} S`],
    ['letters', `${HELLO} BT /F1 1 Tf 9 9 Td ${'(1) Tj -0.5 0 Td '.repeat(200_000)} ET`],
  ])('%s', { timeout: 60_000 }, async (_, content) => {
    const found = await read(rawPdf({ objects: compressed(content) }), { maxItems: 100_000 })
    expect([text(found), found.said]).toEqual(['Hello', ['budget-exceeded items']])
  })

  it.each([
    ['with text', HELLO],
    ['with nothing', ''],
  ])('drawings that call eight drawings each, fourteen deep, %s', { timeout: 60_000 }, async (_, last) => {
    const content = `${HELLO} /X Do`
    const bytes = rawPdf({ objects: page('', content, drawnIn(14, 8, last), '/XObject << /X 6 0 R >>') })
    const found = await read(bytes, { maxTime: 1500 })
    expect([text(found), found.said]).toEqual(['Hello', ['budget-exceeded milliseconds']])
  })

  it('30,000 pages: as many as may be are read', { timeout: 60_000 }, async () => {
    const kids = Array.from({ length: 30_000 }, (_, index) => `${index + 3} 0 R`)
    const leaf =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 30003 0 R /Resources << /Font << /F1 30004 0 R >> >> >>'
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`,
      ...kids.map(() => leaf),
      rawStream(HELLO),
      FONT,
    ]
    const found = await read(rawPdf({ objects }), { maxPages: 3 })
    expect(found).toEqual({ text: 'Hello Hello Hello', said: ['budget-exceeded pages'] })
  })
})

describe('what leads back to itself, or nowhere', () => {
  const damaged: Record<string, string[]> = {
    'a drawing in itself': page(
      '',
      `/X Do ${HELLO}`,
      [rawStream('/X Do', '/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>')],
      '/XObject << /X 6 0 R >>',
    ),
    'a pattern of itself': page(
      '',
      `/Pattern cs /P scn 0 0 10 10 re f ${HELLO}`,
      [
        rawStream(
          '/Pattern cs /P scn 0 0 10 10 re f',
          '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P 6 0 R >> >>',
        ),
      ],
      '/Pattern << /P 6 0 R >>',
    ),
    'a mask of itself': page(
      '',
      `/G gs ${HELLO}`,
      [
        '<< /SMask << /S /Luminosity /G 7 0 R >> >>',
        rawStream(
          '/G gs',
          '/Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency >> /Resources << /ExtGState << /G 6 0 R >> >>',
        ),
      ],
      '/ExtGState << /G 6 0 R >>',
    ),
  }

  it.each(Object.entries(damaged))('%s', async (_, objects) => {
    expect(await read(rawPdf({ objects }))).toEqual({ text: 'Hello', said: ['pdf-damaged'] })
  })

  it.each([
    ['pages in themselves', ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R] >>']],
    ['fewer pages than none', page('').map((object, index) => (index === 1 ? object.replace('1', '-5') : object))],
    ['lists in lists', page('/Annots 6 0 R', HELLO, ['['.repeat(200_000)])],
    ['dictionaries in dictionaries', page(`/Foo ${'<< /A '.repeat(100_000)}`)],
  ])('%s', async (_, objects) => {
    expect(await read(rawPdf({ objects }))).toEqual({ text: '', said: ['pdf-unreadable'] })
  })

  it('a page too large to be one is seen from its corner', async () => {
    const objects = page('', `${HELLO} BT /F1 12 Tf 72 600 Td (below) Tj ET`)
    const huge = objects.map(object => object.replace('595 842', '99999999 99999999'))
    expect(await read(rawPdf({ objects: huge }))).toEqual({ text: 'Hello below', said: ['pdf-damaged'] })
  })
})

describe('rejections that nobody waits for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'))
  const reader = fileURLToPath(new URL('../../../src/read/pdf/read-pdf.ts', import.meta.url))

  function run(after: string) {
    // The engine fetches all pages ahead; the second one is not where the file says.
    const objects = onePage(HELLO, FONT)
    objects[1] = '<< /Type /Pages /Count 2 /Kids [3 0 R 9 7 R 9 8 R] >>'
    const file = join(folder, 'broken.pdf')
    writeFileSync(file, rawPdf({ objects: [...objects, 'null', 'null', 'null', '<< /Type /Page >>'] }))
    const script = join(folder, 'read.mts')
    writeFileSync(
      script,
      `import { readFileSync } from 'node:fs'
import { readPdf } from ${JSON.stringify(reader)}
const { diagnostics } = await readPdf(new Uint8Array(readFileSync(${JSON.stringify(file)})))
await new Promise(resolve => setTimeout(resolve, 50))
${after}
await new Promise(resolve => setTimeout(resolve, 50))
process.stdout.write(diagnostics.map(({ code }) => code).join())`,
    )
    return spawnSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8', cwd: process.cwd() })
  }

  it('of the engine: the process lives on', () => {
    const { status, stdout, stderr } = run('')
    rmSync(folder, { recursive: true })
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'pdf-damaged', stderr: '' })
  })
})
