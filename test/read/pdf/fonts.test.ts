import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../src/read/pdf/read-pdf.ts'
import { onePage, rawPdf, rawStream } from './raw-pdf.ts'

/** What pdftotext (poppler) reads, where it is installed: an engine that shares nothing with ours. */
function popplerText(bytes: Uint8Array): string | null {
  const { status, stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: bytes })
  return status === 0 ? compact(stdout.toString('utf8')) : null
}

const compact = (text: string) => text.replace(/\s/g, '')
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined

async function read(bytes: Uint8Array) {
  const { document, diagnostics } = await readPdf(bytes)
  const text = document.blocks.map(block => (block.type === 'paragraph' ? block.text : '')).join('')
  return { text: compact(text), codes: diagnostics.map(({ code }) => code) }
}

const shown = (codes: string) => `BT /F1 12 Tf 72 700 Td <${codes}> Tj ET`

function unicodeMap(entries: readonly (readonly [string, string])[], width = 2): string {
  const lines = entries.map(([code, text]) => `<${code}> <${text}>`)
  return rawStream(
    `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <${'0'.repeat(width)}> <${'f'.repeat(width)}> endcodespacerange ${lines.length} beginbfchar ${lines.join(' ')} endbfchar endcmap`,
  )
}

const DESCRIPTOR = (name: string, flags: number) =>
  `/FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags ${flags} /FontBBox [0 -200 1000 900] /Ascent 860 /Descent -140 /ItalicAngle 0 /CapHeight 700 /StemV 80 >>`
const WIDTHS = `/FirstChar 0 /LastChar 255 /Widths [${'500 '.repeat(256)}]`

/** `123` in codes of ASCII. */
const ASCII = '313233'
const MAP_123 = unicodeMap([
  ['31', '0031'],
  ['32', '0032'],
  ['33', '0033'],
])

const simple = (keys: string, subtype = 'TrueType') => `<< /Type /Font /Subtype /${subtype} ${WIDTHS} ${keys} >>`
const SUBSET = '/BaseFont /ABCDEF+Song'

const composite = (keys: string, name = 'ABCDEF+Song', descendant = '') => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [6 0 R] ${keys} >>`,
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 ${descendant} ${DESCRIPTOR(name, 4)} >>`,
]

const drawn = (names: string, keys = '') => [
  `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 49 /LastChar 51 /Widths [1 1 1] /Encoding << /Differences [49 ${names}] >> /CharProcs << ${names.replace(/\/(\w+)/g, '/$1 6 0 R')} >> ${keys} >>`,
  rawStream('1 0 0 0 1 1 d1 0 0 1 1 re f'),
]

describe('a font whose characters the file tells', () => {
  const cases: Record<string, { content?: string; font: string; more?: readonly string[]; text?: string }> = {
    'a standard font without a program': { font: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>' },
    'names of letters at codes of its own': {
      content: shown('010203'),
      font: simple(`${SUBSET} /Encoding << /Differences [1 /one /two /three] >> ${DESCRIPTOR('ABCDEF+Song', 4)}`),
    },
    'names made of code points': {
      content: shown('010203'),
      font: simple(`${SUBSET} /Encoding << /Differences [1 /uni0031 /u0032 /uni0033] >>`, 'Type1'),
    },
    'a subset that states a standard encoding': {
      font: simple(`${SUBSET} /Encoding /WinAnsiEncoding ${DESCRIPTOR('ABCDEF+Song', 32)}`),
    },
    'a symbolic subset with a map': {
      font: simple(`${SUBSET} /ToUnicode 6 0 R ${DESCRIPTOR('ABCDEF+Song', 4)}`),
      more: [MAP_123],
    },
    'names without meaning, and a map': {
      font: simple(`${SUBSET} /ToUnicode 6 0 R /Encoding << /Differences [49 /g1 /g2 /g3] >>`, 'Type1'),
      more: [MAP_123],
    },
    'drawn letters with names that say what they are': {
      font: drawn('/one /two /three')[0] ?? '',
      more: drawn('').slice(1),
    },
    'drawn letters with a map': {
      font: drawn('/a1 /a2 /a3', '/ToUnicode 7 0 R')[0] ?? '',
      more: [...drawn('').slice(1), MAP_123],
    },
    'numbers of letters and a map': {
      content: shown('000400050006'),
      font: composite('/ToUnicode 7 0 R')[0] ?? '',
      more: [
        ...composite('').slice(1),
        unicodeMap(
          [
            ['0004', '0031'],
            ['0005', '0032'],
            ['0006', '0033'],
          ],
          4,
        ),
      ],
    },
    'a font of a well-known name, and a map that has other numbers than is usual': {
      content: shown('001400150016'),
      font: composite('/ToUnicode 7 0 R', 'ArialMT')[0] ?? '',
      more: [
        ...composite('', 'ArialMT').slice(1),
        unicodeMap(
          [
            ['0014', '0037'],
            ['0015', '0038'],
            ['0016', '0039'],
          ],
          4,
        ),
      ],
      text: '789',
    },
    'two letters drawn as one': {
      content: shown('000400050006'),
      font: composite('/ToUnicode 7 0 R')[0] ?? '',
      more: [
        ...composite('').slice(1),
        unicodeMap(
          [
            ['0004', '00660069'],
            ['0005', '0032'],
            ['0006', '0033'],
          ],
          4,
        ),
      ],
      text: 'fi23',
    },
  }

  it.each(Object.entries(cases))('%s', async (_, { content = shown(ASCII), font, more = [], text = '123' }) => {
    const objects = onePage(content, font, more)
    const files = [rawPdf({ objects }), rawPdf({ objects, packed: packable(objects) })]
    for (const bytes of files) {
      const found = await read(bytes)
      expect(found).toEqual({ text, codes: [] })
      if (hasPoppler) expect(popplerText(bytes)).toBe(found.text)
    }
  })

  it('a Chinese font that is not embedded, its codes in an encoding of the trade', async () => {
    const font = (encoding: string) => [
      `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 ${DESCRIPTOR('SimSun', 4)} >>`,
    ]
    // 公开 12 in GBK, and in UCS-2.
    for (const [encoding, codes] of [
      ['GBK-EUC-H', 'b9abbfaa3132'],
      ['UniGB-UCS2-H', '516c5f0000310032'],
    ] as const) {
      const [main = '', ...more] = font(encoding)
      expect(await read(rawPdf({ objects: onePage(shown(codes), main, more) }))).toEqual({ text: '公开12', codes: [] })
    }
  })
})

/** All but streams may stand in a stream of objects. */
function packable(objects: readonly string[]): number[] {
  return objects.flatMap((object, index) => (object.includes('\nstream') ? [] : [index + 1]))
}

describe('a font that tells nothing never passes for figures', () => {
  const cases: Record<string, { content?: string; font: string; more?: readonly string[] }> = {
    'names without meaning at the codes of figures': {
      font: simple(`${SUBSET} /Encoding << /Differences [49 /g1 /g2 /g3] >> ${DESCRIPTOR('ABCDEF+Song', 4)}`, 'Type1'),
    },
    'the same in a font that is no subset': {
      font: simple('/BaseFont /Song /Encoding << /Differences [49 /g1 /g2 /g3] >>', 'Type1'),
    },
    'names with numbers that a character could be guessed from': {
      content: shown('010203'),
      font: simple(`${SUBSET} /Encoding << /Differences [1 /c49 /C50 /G33] >>`, 'Type1'),
    },
    'a symbolic subset without an encoding': {
      font: simple(`${SUBSET} ${DESCRIPTOR('ABCDEF+Song', 4)}`),
    },
    'a subset of PostScript outlines without an encoding': {
      font: simple(`${SUBSET} ${DESCRIPTOR('ABCDEF+Song', 32)}`, 'Type1'),
    },
    'a map that leaves the codes out': {
      font: simple(`${SUBSET} /ToUnicode 6 0 R ${DESCRIPTOR('ABCDEF+Song', 4)}`),
      more: [unicodeMap([['41', '5e74']])],
    },
    'drawn letters whose names say nothing': {
      font: drawn('/a1 /a2 /a3')[0] ?? '',
      more: drawn('').slice(1),
    },
    'numbers of letters that look like codes of figures': {
      content: shown('003100320033'),
      font: composite('')[0] ?? '',
      more: composite('').slice(1),
    },
    'numbers of letters, their range stated': {
      content: shown('003100320033'),
      font: composite('')[0] ?? '',
      more: composite('', 'ABCDEF+Song', '/FirstChar 49 /LastChar 51').slice(1),
    },
    'a map that says nothing but that codes are characters': {
      content: shown('003100320033'),
      font: composite('/ToUnicode /Identity-H')[0] ?? '',
      more: composite('').slice(1),
    },
    'a map of other numbers': {
      content: shown('003100320033'),
      font: composite('/ToUnicode 7 0 R')[0] ?? '',
      more: [...composite('').slice(1), unicodeMap([['0004', '5e74']], 4)],
    },
    'a well-known name, whose usual order of letters would give figures': {
      content: shown('001400150016'),
      font: composite('', 'ArialMT')[0] ?? '',
      more: composite('', 'ArialMT').slice(1),
    },
    'a map to characters that nobody has given a meaning': {
      content: shown('000400050006'),
      font: composite('/ToUnicode 7 0 R')[0] ?? '',
      more: [
        ...composite('').slice(1),
        unicodeMap(
          [
            ['0004', 'e004'],
            ['0005', '0000'],
            ['0006', 'fffd'],
          ],
          4,
        ),
      ],
    },
  }

  it.each(Object.entries(cases))('%s', async (_, { content = shown(ASCII), font, more = [] }) => {
    const objects = onePage(content, font, more)
    for (const bytes of [rawPdf({ objects }), rawPdf({ objects, packed: packable(objects) })]) {
      expect(await read(bytes)).toEqual({ text: '\ufffd\ufffd\ufffd', codes: ['pdf-text-illegible'] })
    }
  })

  it('a font that is not there, or in pieces', async () => {
    for (const font of ['null', '<< /Type /Font /Subtype /Type0 /BaseFont /A >>', '<< /Type /Font /Subtype 7 >>']) {
      const { text, codes } = await read(rawPdf({ objects: onePage(`${shown(ASCII)} ${shown(ASCII)}`, font) }))
      expect(text).not.toMatch(/\d/)
      expect(codes).toContain('pdf-text-illegible')
    }
  })
})
