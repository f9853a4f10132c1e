/** Writes small PDF files by hand, so that the tests need none of anybody's. Coordinates are in points from the top left. */

export interface PageShape {
  readonly width?: number
  readonly height?: number
  readonly rotate?: number
}

export interface FileShape {
  /** Without it, codes mean nothing. */
  readonly unicode?: boolean
  readonly title?: string
}

/** What a page draws: operators, one a line. Letters are as wide as the size, figures and Latin letters half of it. */
export class PageDrawing {
  readonly operators: string[] = []
  readonly shape: Required<PageShape>
  readonly #codeOf: (letter: string) => string

  constructor(shape: PageShape, codeOf: (letter: string) => string) {
    this.shape = { width: 595, height: 842, rotate: 0, ...shape }
    this.#codeOf = codeOf
  }

  /** One line, its top at `y`. */
  text(x: number, y: number, text: string, size = 10): this {
    const codes = [...text].map(letter => this.#codeOf(letter)).join('')
    this.operators.push(`BT /F1 ${size} Tf 1 0 0 1 ${x} ${this.shape.height - y - size * 0.86} Tm <${codes}> Tj ET`)
    return this
  }

  /** Letters one below the other. */
  downwards(x: number, y: number, text: string, size = 10): this {
    ;[...text].forEach((letter, index) => {
      this.text(x, y + index * size, letter, size)
    })
    return this
  }

  line(x1: number, y1: number, x2: number, y2: number): this {
    const { height } = this.shape
    this.operators.push(`${x1} ${height - y1} m ${x2} ${height - y2} l S`)
    return this
  }

  /** A filled rectangle: thin ones are rulings. */
  bar(x: number, y: number, width: number, height: number): this {
    this.operators.push(`${x} ${this.shape.height - y - height} ${width} ${height} re f`)
    return this
  }

  raw(operators: string): this {
    this.operators.push(operators)
    return this
  }

  /**
   * A ruled table: the edges of its columns, the heights of its rows, and each row's cells as `[column, text, columns, rows]`.
   * A blank text draws the borders alone.
   */
  table(xs: readonly number[], top: number, heights: readonly number[], cells: readonly TableCellShape[]): this {
    const ys = [top]
    for (const height of heights) ys.push((ys.at(-1) ?? top) + height)
    for (const [row, column, text, columns = 1, rows = 1] of cells) {
      const [x1, x2] = [xs[column] ?? 0, xs[column + columns] ?? 0]
      const [y1, y2] = [ys[row] ?? 0, ys[row + rows] ?? 0]
      this.line(x1, y1, x2, y1).line(x1, y2, x2, y2).line(x1, y1, x1, y2).line(x2, y1, x2, y2)
      const lines = text.split('\n')
      lines.forEach((line, index) => {
        this.text(x1 + 2, (y1 + y2) / 2 - lines.length * 6 + index * 12 + 1, line)
      })
    }
    return this
  }
}

export type TableCellShape = readonly [row: number, column: number, text: string, columns?: number, rows?: number]

export class PdfWriter {
  readonly #pages: PageDrawing[] = []
  readonly #codes = new Map<string, number>()
  readonly #shape: FileShape

  constructor(shape: FileShape = {}) {
    this.#shape = shape
  }

  page(shape: PageShape = {}): PageDrawing {
    const page = new PageDrawing(shape, letter => {
      // Codes that are nobody's, from 3 on as subsets have them.
      const code = this.#codes.get(letter) ?? this.#codes.size + 3
      this.#codes.set(letter, code)
      return code.toString(16).padStart(4, '0')
    })
    this.#pages.push(page)
    return page
  }

  bytes(extra: { readonly trailer?: string; readonly objects?: readonly string[] } = {}): Uint8Array {
    const pageAt = (index: number) => 6 + index * 2
    const kids = this.#pages.map((_, index) => `${pageAt(index)} 0 R`).join(' ')
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${this.#pages.length} /Kids [${kids}] >>`,
      `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Hand /Encoding /Identity-H /DescendantFonts [4 0 R]${this.#shape.unicode === false ? '' : ' /ToUnicode 5 0 R'} >>`,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Hand /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [${this.#widths()}] /FontDescriptor << /Type /FontDescriptor /FontName /AAAAAA+Hand /Flags 4 /FontBBox [0 -140 1000 860] /Ascent 860 /Descent -140 /ItalicAngle 0 /CapHeight 800 /StemV 80 >> >>`,
      stream(this.#unicodeMap()),
    ]
    for (const { shape, operators } of this.#pages) {
      const at = objects.length + 2
      objects.push(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${shape.width} ${shape.height}] /Rotate ${shape.rotate} /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 ${pageAt(this.#pages.length)} 0 R >> >> /Contents ${at} 0 R >>`,
        stream(operators.join('\n')),
      )
    }
    objects.push(...(extra.objects ?? []))
    const title = this.#shape.title
    if (title !== undefined) objects.push(`<< /Title <feff${hex16(title)}> >>`)
    const info = title === undefined ? '' : ` /Info ${objects.length} 0 R`
    return fileOf(objects, `/Root 1 0 R${info}${extra.trailer ?? ''}`)
  }

  #widths(): string {
    return [...this.#codes].map(([letter, code]) => (letter < '\u0080' ? `${code} [500]` : '')).join(' ')
  }

  #unicodeMap(): string {
    const entries = [...this.#codes].map(
      ([letter, code]) => `<${code.toString(16).padStart(4, '0')}> <${hex16(letter)}>`,
    )
    const chunks: string[] = []
    for (let at = 0; at < entries.length; at += 100) {
      const some = entries.slice(at, at + 100)
      chunks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`)
    }
    return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Hand def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${chunks.join('\n')}
endcmap end end`
  }
}

function hex16(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/** A picture, as a scan has one: bits that nobody decodes. */
export function imageObject(width: number, height: number): string {
  return `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 1 /ColorSpace /DeviceGray /Length 600 >>\nstream\n${'abcdef'.repeat(100)}\nendstream`
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
