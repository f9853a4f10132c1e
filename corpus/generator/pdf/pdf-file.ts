/** Writes a PDF file by hand: pages of operators and one font, without a program, in either of two encodings. */

export interface PageSize {
  /** In points, as shown. */
  readonly width: number
  readonly height: number
  /** The page lies on its side in the file and is turned to be shown. */
  readonly turned: boolean
}

export interface PdfPage {
  readonly size: PageSize
  readonly operators: readonly string[]
}

/** Gives letters their codes, and knows them all when the file is written. */
export interface Encoding {
  /** Four hexadecimal digits. */
  code(letter: string): string
  /** The objects of the font set level and of the font set downwards, numbered from `first`. */
  fonts(first: number): { readonly level: number; readonly down: number; readonly objects: readonly string[] }
}

const hex16 = (value: number) => value.toString(16).padStart(4, '0')

export function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) => hex16(text.charCodeAt(at))).join('')
}

const METRICS = '/Flags 4 /FontBBox [0 -140 1000 860] /Ascent 860 /Descent -140 /ItalicAngle 0 /CapHeight 800 /StemV 80'

/** Letters as wide as high, those of ASCII half as wide. */
export function widthOf(letter: string): number {
  return letter < '\u0080' ? 0.5 : 1
}

/** Codes are numbers of a subset's letters; a map tells what they mean. */
export class MappedEncoding implements Encoding {
  readonly #codes = new Map<string, number>()

  code(letter: string): string {
    // From 3 on, as subsets have them.
    const code = this.#codes.get(letter) ?? this.#codes.size + 3
    this.#codes.set(letter, code)
    return hex16(code)
  }

  fonts(first: number) {
    const name = '/BaseFont /AAAAAA+Song'
    const font = (encoding: string) =>
      `<< /Type /Font /Subtype /Type0 ${name} /Encoding /${encoding} /DescendantFonts [${first + 2} 0 R] /ToUnicode ${first + 3} 0 R >>`
    const widths = [...this.#codes].map(([letter, code]) => `${code} [${widthOf(letter) * 1000}]`).join(' ')
    const descendant = `<< /Type /Font /Subtype /CIDFontType2 ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [${widths}] /FontDescriptor << /Type /FontDescriptor /FontName /AAAAAA+Song ${METRICS} >> >>`
    const objects = [font('Identity-H'), font('Identity-V'), descendant, stream(this.#unicodeMap())]
    return { level: first, down: first + 1, objects }
  }

  #unicodeMap(): string {
    const entries = [...this.#codes].map(([letter, code]) => `<${hex16(code)}> <${utf16(letter)}>`)
    const chunks: string[] = []
    for (let at = 0; at < entries.length; at += 100) {
      const some = entries.slice(at, at + 100)
      chunks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`)
    }
    return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Song def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${chunks.join('\n')}
endcmap end end`
  }
}

/** The font that every reader of Chinese files has, by its name; codes are UCS-2. */
export class PredefinedEncoding implements Encoding {
  code(letter: string): string {
    return utf16(letter)
  }

  fonts(first: number) {
    const font = (encoding: string) =>
      `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-${encoding} /Encoding /${encoding} /DescendantFonts [${first + 2} 0 R] >>`
    // Characters 1 to 95 of the collection are those of ASCII.
    const descendant = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light ${METRICS} >> >>`
    return { level: first, down: first + 1, objects: [font('UniGB-UCS2-H'), font('UniGB-UCS2-V'), descendant] }
  }
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

const FIRST_FONT = 3

/** The file, byte by byte the same for the same pages. */
export function writeFile(pages: readonly PdfPage[], encoding: Encoding, title: string): Uint8Array {
  const fonts = encoding.fonts(FIRST_FONT)
  const firstPage = FIRST_FONT + fonts.objects.length
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    ...fonts.objects,
  ]
  const resources = `<< /Font << /F1 ${fonts.level} 0 R /F2 ${fonts.down} 0 R >> >>`
  for (const { size, operators } of pages) {
    const { width, height, turned } = size
    const box = turned ? `[0 0 ${height} ${width}] /Rotate 90` : `[0 0 ${width} ${height}]`
    const lines = turned ? [`0 1 -1 0 ${height} 0 cm`, ...operators] : operators
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources ${resources} /Contents ${objects.length + 2} 0 R >>`,
      stream(lines.join('\n')),
    )
  }
  objects.push(`<< /Title <feff${utf16(title)}> >>`)
  return fileOf(objects, `/Root 1 0 R /Info ${objects.length} 0 R`)
}

function fileOf(objects: readonly string[], trailer: string): Uint8Array {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`
  text += `trailer << /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(text, letter => letter.charCodeAt(0))
}
