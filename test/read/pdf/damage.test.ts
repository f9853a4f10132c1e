import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Document } from '../../../src/document/document.ts'
import { readPdf } from '../../../src/read/pdf/read-pdf.ts'
import { imageObject, PdfWriter } from './pdf-writer.ts'

/** What damaged files give: what was read of them is right, and that something is missing is said. */

const REAL = new URL('../../../../shared/real/hongze-2023.pdf', import.meta.url)

function generated(): Uint8Array {
  const file = new PdfWriter({ title: '青溪县年度报告' })
  for (let page = 1; page <= 4; page++) {
    file
      .page()
      .text(80, 60, `第${page}部分`)
      .table(
        [60, 160, 260],
        100,
        [20, 20],
        [
          [0, 0, '事项'],
          [0, 1, '数量'],
          [1, 0, `第${page}项`],
          [1, 1, `${page}${page}7`],
        ],
      )
  }
  return file.bytes()
}

const files: [string, Uint8Array][] = [['generated', generated()]]
if (existsSync(REAL)) files.push(['real', new Uint8Array(readFileSync(REAL))])

/** Every figure of a document. */
function figuresOf({ blocks }: Document): string[] {
  const texts = blocks.flatMap(block =>
    block.type === 'paragraph' ? [block.text] : block.type === 'table' ? block.cells.map(({ text }) => text) : [],
  )
  return texts.flatMap(text => text.match(/\d+/g) ?? [])
}

const said: unknown[] = []
const silenced = (['log', 'warn', 'error', 'info', 'debug'] as const).map(name => [name, console[name]] as const)
const rejected = (reason: unknown) => said.push(reason)

beforeAll(() => {
  for (const [name] of silenced) console[name] = (...words: unknown[]) => said.push(words)
  process.on('unhandledRejection', rejected)
})
afterAll(() => {
  for (const [name, say] of silenced) console[name] = say
  process.off('unhandledRejection', rejected)
})

const SOUND = new Set(['pdf-damaged', 'pdf-unreadable', 'pdf-without-text', 'budget-exceeded', 'pdf-encrypted'])

describe.each(files)('a damaged file: %s', (_, whole) => {
  it('cut off anywhere: says so, and reads no figure that is not there', { timeout: 60_000 }, async () => {
    const random = xoroshiro128plus(20_230_907)
    const known = new Set(figuresOf((await readPdf(whole)).document))
    for (let time = 0; time < 50; time++) {
      const length = (random.next() >>> 0) % (whole.length - 40)
      const { document, diagnostics } = await readPdf(whole.slice(0, length))
      expect(
        diagnostics.filter(({ code }) => SOUND.has(code)),
        `cut at ${length}`,
      ).not.toEqual([])
      expect(
        figuresOf(document).filter(figure => !known.has(figure)),
        `cut at ${length}`,
      ).toEqual([])
    }
    expect(said).toEqual([])
  })

  it('bytes changed anywhere: ends, and neither prints nor rejects', { timeout: 60_000 }, async () => {
    const random = xoroshiro128plus(7)
    for (let time = 0; time < 16; time++) {
      const bytes = whole.slice()
      for (let count = 0; count < 1 + time; count++) {
        bytes[(random.next() >>> 0) % bytes.length] = random.next() & 0xff
      }
      const { document, diagnostics } = await readPdf(bytes)
      expect(document.blocks.length > 0 || diagnostics.length > 0).toBe(true)
    }
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(said).toEqual([])
  })
})

describe('what is no text', () => {
  it('a scan over several pages: pages and sizes are told', async () => {
    const file = new PdfWriter()
    for (let page = 0; page < 3; page++) file.page().raw('q 595 0 0 842 0 0 cm /Im1 Do Q')
    const { diagnostics, document } = await readPdf(
      file.bytes({ objects: [imageObject(2480, 3508), imageObject(10, 20)] }),
    )
    expect(document.blocks).toEqual([])
    expect(diagnostics).toMatchObject([
      { code: 'pdf-without-text', facts: { pages: 3, images: 2, sizes: '2480×3508, 10×20' } },
    ])
  })

  it('a scanned page among others is named', async () => {
    const file = new PdfWriter()
    file.page().text(80, 60, '第一部分')
    file.page().raw('q 595 0 0 842 0 0 cm /Im1 Do Q')
    const { diagnostics } = await readPdf(file.bytes({ objects: [imageObject(2480, 3508)] }))
    expect(diagnostics).toMatchObject([{ code: 'pdf-pages-without-text', facts: { pages: '2' } }])
  })
})

const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined

describe.skipIf(!hasQpdf)('as qpdf writes files (skipped where it is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  function rewritten(bytes: Uint8Array, ...options: string[]): Uint8Array {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')]
    writeFileSync(from, bytes)
    const { status, stderr } = spawnSync('qpdf', ['--allow-weak-crypto', ...options, from, to])
    // 3: done, with warnings.
    if (status !== 0 && status !== 3) throw new Error(stderr.toString())
    return new Uint8Array(readFileSync(to))
  }

  describe.each(files)('%s', (_, whole) => {
    it.each([
      ['with the objects in streams', ['--object-streams=generate']],
      ['uncompressed', ['--stream-data=uncompress', '--object-streams=disable']],
      ['linearized', ['--linearize']],
      ['encrypted with an empty password, 40 bits', ['--encrypt', '', 'owner', '40', '--']],
      ['encrypted with an empty password, 128 bits', ['--encrypt', '', 'owner', '128', '--use-aes=n', '--']],
      ['encrypted with an empty password, AES 256 bits', ['--encrypt', '', 'owner', '256', '--']],
      ['encrypted, with the objects in streams', ['--object-streams=generate', '--encrypt', '', 'owner', '256', '--']],
    ])('reads the same: %s', async (_name, options) => {
      const { document, diagnostics } = await readPdf(rewritten(whole, ...options))
      const plain = await readPdf(whole)
      expect(document.blocks).toEqual(plain.document.blocks)
      expect(diagnostics).toEqual(plain.diagnostics)
    })

    it.each([['40'], ['128'], ['256']])('refused with a password of %s bits', async bits => {
      const { document, diagnostics } = await readPdf(rewritten(whole, '--encrypt', 'user', 'owner', bits, '--'))
      expect(document.blocks).toEqual([])
      expect(diagnostics).toMatchObject([{ code: 'pdf-encrypted' }])
    })
  })
})

describe('the console', () => {
  it('is left as it was', async () => {
    const warn = vi.spyOn(console, 'warn')
    await readPdf(generated().slice(0, 700))
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })
})
