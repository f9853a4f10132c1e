import { describe, expect, it } from 'vitest'
import type { Paragraph, TableBlock } from '../../../src/document/document.ts'
import { readPdf } from '../../../src/read/pdf/read-pdf.ts'
import { imageObject, type PageDrawing, PdfWriter } from './pdf-writer.ts'
import { onePage, rawPdf } from './raw-pdf.ts'

async function read(draw: (page: PageDrawing) => void, extra: Parameters<PdfWriter['bytes']>[0] = {}) {
  const file = new PdfWriter()
  draw(file.page())
  return readBytes(file.bytes(extra))
}

async function readBytes(bytes: Uint8Array) {
  const { document, diagnostics } = await readPdf(bytes)
  const paragraphs = document.blocks.filter((block): block is Paragraph => block.type === 'paragraph')
  const on = (layer: string) => paragraphs.filter(block => block.layer === layer).map(block => block.text)
  const cells = document.blocks
    .filter((block): block is TableBlock => block.type === 'table')
    .flatMap(block => block.cells.map(({ text }) => text))
  const codes = diagnostics.map(({ code }) => code)
  return { body: on('body'), hidden: on('hidden'), furniture: on('furniture'), cells, codes }
}

const SEEN = '看得见的一行文字'

describe('text that nobody sees', () => {
  const cases: Record<string, (page: PageDrawing) => void> = {
    'white on white': page => page.raw('1 g').text(80, 90, '99').raw('0 g'),
    'as good as white': page => page.raw('0.99 0.99 1 rg').text(80, 90, '99').raw('0 g'),
    'outlined in white': page => page.raw('1 Tr 1 G').text(80, 90, '99').raw('0 Tr 0 G'),
    'written with nothing': page => page.raw('3 Tr').text(80, 90, '99').raw('0 Tr'),
    'too small to see': page => page.text(80, 90, '99', 0.5),
    'a white box was painted over it': page => page.text(80, 90, '99').raw('1 g').bar(70, 80, 100, 40).raw('0 g'),
    'a black box was painted over it': page => page.text(80, 90, '99').bar(70, 80, 100, 40),
  }

  it.each(Object.entries(cases))('%s', async (_, draw) => {
    const { body, hidden, codes } = await read(page => draw(page.text(80, 60, SEEN)))
    expect({ body, hidden, codes }).toEqual({ body: [SEEN], hidden: ['99'], codes: ['pdf-text-hidden'] })
  })

  it('what stands outside of the page is not there at all', async () => {
    const { body, hidden } = await read(page =>
      page.text(80, 60, SEEN).text(-200, 90, '99').text(80, 900, '99').text(700, 90, '99').text(80, -40, '99'),
    )
    expect({ body, hidden }).toEqual({ body: [SEEN], hidden: [] })
  })

  it('a layer that is switched off', async () => {
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
    const line = (y: number, text: string) => `BT /F1 12 Tf 72 ${y} Td (${text}) Tj ET`
    const objects = onePage(
      `${line(700, 'seen')} /OC /L1 BDC ${line(680, '99')} EMC /OC /L2 BDC ${line(660, 'also')} EMC`,
      font,
      ['<< /Type /OCG /Name (off) >>', '<< /Type /OCG /Name (on) >>'],
      '/Properties << /L1 6 0 R /L2 7 0 R >>',
    )
    objects[0] =
      '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R 7 0 R] /D << /BaseState /ON /OFF [6 0 R] >> >> >>'
    const { body, hidden } = await readBytes(rawPdf({ objects }))
    expect({ body: body.join(' '), hidden }).toEqual({ body: 'seen also', hidden: ['99'] })
  })
})

describe('text that is seen', () => {
  const TRANSPARENT = '/ExtGState << /Half << /ca 0.5 >> /Over << /BM /Multiply >> >>'
  const cases: Record<string, (page: PageDrawing) => void> = {
    'white on a dark cell': page => page.bar(70, 80, 100, 40).raw('1 g').text(80, 90, '数12').raw('0 g'),
    'white fill with a black outline': page => page.raw('1 g 2 Tr').text(80, 90, '数12').raw('0 g 0 Tr'),
    'over a white box': page => page.raw('1 g').bar(70, 80, 100, 40).raw('0 g').text(80, 90, '数12'),
    'a white box elsewhere': page => page.text(80, 90, '数12').raw('1 g').bar(200, 80, 100, 40).raw('0 g'),
    'a box of all the page that is painted only at its edge': page =>
      page.text(80, 90, '数12').raw('q 0 0 50 842 re W n 1 g').bar(0, 0, 595, 842).raw('Q'),
    'a box painted within a round hole': page =>
      page.text(80, 90, '数12').raw('q 0 0 m 90 0 90 900 0 900 c W n 1 g').bar(0, 0, 595, 842).raw('Q'),
    'a ruling through it': page => page.text(80, 90, '数12').bar(70, 95, 100, 0.7),
    'leaning a little, as a scan does': page => page.raw('BT /F1 10 Tf 1 0.03 -0.03 1 80 742 Tm <000300040005> Tj ET'),
  }

  it.each(Object.entries(cases))('%s', async (_, draw) => {
    // Their codes are the first ones.
    const { body, hidden } = await read(page => draw(page.text(80, 200, '数12')))
    expect({ body: body.map(text => text.replaceAll(' ', '')).join(''), hidden }).toEqual({
      body: '数12数12',
      hidden: [],
    })
  })

  it.each(['Half', 'Over'])('through what is painted over it: %s', async state => {
    const content = `BT /F1 12 Tf 72 700 Td (12) Tj ET q /${state} gs 1 1 0 rg 60 690 100 30 re f Q`
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
    const { body, hidden } = await readBytes(rawPdf({ objects: onePage(content, font, [], TRANSPARENT) }))
    expect({ body, hidden }).toEqual({ body: ['12'], hidden: [] })
  })
})

describe('pictures and text', () => {
  const SCAN = 'q 595 0 0 842 0 0 cm /Im1 Do Q'
  const SMALL = 'q 100 0 0 100 70 700 cm /Im1 Do Q'
  const solid = { objects: [imageObject(1654, 2339)] }
  const clear = { objects: [imageObject(1654, 2339).replace('/Subtype', '/SMask 1 0 R /Subtype')] }

  it.each([
    ['unseen, over the picture', (page: PageDrawing) => page.raw(`${SCAN} 3 Tr`).text(80, 60, SEEN).raw('0 Tr')],
    ['seen, and the picture over it', (page: PageDrawing) => page.text(80, 60, SEEN).raw(SCAN)],
    ['unseen, without a picture', (page: PageDrawing) => page.raw('3 Tr').text(80, 60, SEEN).raw('0 Tr')],
  ])('recognised text is kept, and said to be: %s', async (_, draw) => {
    const { body, codes } = await read(draw, solid)
    expect({ body, codes }).toEqual({ body: [SEEN], codes: ['pdf-text-recognised'] })
  })

  it.each([
    ['under the text', (page: PageDrawing) => page.raw(SCAN).text(80, 60, SEEN), solid],
    ['a stamp over it', (page: PageDrawing) => page.text(80, 60, SEEN).raw(SMALL), solid],
    ['seen through, over all of it', (page: PageDrawing) => page.text(80, 60, SEEN).raw(SCAN), clear],
    ['under white text', (page: PageDrawing) => page.raw(`${SCAN} 1 g`).text(80, 60, SEEN).raw('0 g'), solid],
  ])('a picture leaves the text what it is: %s', async (_, draw, extra) => {
    const { body, hidden, codes } = await read(draw, extra)
    expect({ body, hidden, codes }).toEqual({ body: [SEEN], hidden: [], codes: [] })
  })
})

describe('a table that something lies over', () => {
  const table = (page: PageDrawing) =>
    page.table(
      [60, 160, 260, 360],
      100,
      [30, 30],
      [
        [0, 0, '事项'],
        [0, 1, '甲类'],
        [0, 2, '乙类'],
        [1, 0, '合计'],
        [1, 1, '11'],
        [1, 2, ''],
      ],
    )
  const CELLS = ['事项', '甲类', '乙类', '合计', '11', '']

  it('a watermark that leans stays out of its cells', async () => {
    const { cells, furniture } = await read(page => {
      table(page).text(500, 20, '样本9')
      page.raw('0.8 g BT /F1 24 Tf 0.7 0.7 -0.7 0.7 180 700 Tm <000b000c000d> Tj ET 0 g')
    })
    expect(cells).toEqual(CELLS)
    expect(furniture).toHaveLength(1)
  })

  it.each([
    [0, 0],
    [0.3, 0],
    [0.25, 0.25],
    [0, 0.4],
  ])('letters drawn twice to look bold are one: moved by %d, %d', async (x, y) => {
    const { cells, body } = await read(page => {
      table(page).text(80, 300, '共计1100件')
      table(page.raw(`q 1 0 0 1 ${x} ${y} cm`))
        .text(80, 300, '共计1100件')
        .raw('Q')
    })
    expect(cells).toEqual(CELLS)
    expect(body).toEqual(['共计1100件'])
  })

  it('a figure that was painted over counts for nothing', async () => {
    const { cells, hidden } = await read(page =>
      table(page).raw('1 g').bar(162, 132, 90, 26).raw('0 g').text(164, 140, '7'),
    )
    expect(cells).toEqual(['事项', '甲类', '乙类', '合计', '7', ''])
    expect(hidden).toEqual(['11'])
  })

  it('labels turned on their side are read whole', async () => {
    const { cells } = await read(page => {
      page.text(500, 20, '本年度办理结果')
      page.table(
        [60, 90, 260],
        100,
        [90],
        [
          [0, 1, '12'],
          [0, 0, ''],
        ],
      )
      // Codes from 3 on in the order of the first line: upwards, letter after letter.
      page.raw('BT /F1 10 Tf 0 1 -1 0 80 660 Tm <0003000400050006000700080009> Tj ET')
    })
    expect(cells).toEqual(['本年度办理结果', '12'])
  })
})
