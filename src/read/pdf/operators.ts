import { BudgetError, type PageContent, type Ruling, type Run } from './engine.ts'
import type { Fonts, Glyph } from './fonts.ts'
import { boxOf, IDENTITY, type Matrix, matrixOf, moved, multiply } from './matrix.ts'
import { rulingsOfPath } from './path.ts'

/** The operators of a page in one pass → its text runs and rulings, where they stand on the page as shown. */

interface TextState {
  font: string
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  rise: number
  leading: number
  mode: number
}

interface GraphicsState extends TextState {
  matrix: Matrix
  fill: string
  stroke: string
  lineWidth: number
}

/** Letters smaller than this are not there to be read. */
const SMALLEST = 1
const INVISIBLE_MODES: ReadonlySet<number> = new Set([3, 7])
const MOST_SAVED = 2000
/** Of the height of a letter, what stands above and below its base line. */
const ABOVE = 0.86
const BELOW = 0.14

type Handler = (args: readonly unknown[]) => void

export class PageWalk {
  readonly runs: Run[] = []
  readonly lines: Ruling[] = []
  illegible = 0
  readonly #fonts: Fonts
  readonly #size: { readonly width: number; readonly height: number }
  readonly #budget: number
  readonly #handlers: readonly (Handler | undefined)[]
  readonly #saved: GraphicsState[] = []
  #state: GraphicsState
  #text: Matrix = IDENTITY
  #line: Matrix = IDENTITY

  constructor(
    view: Matrix,
    size: { readonly width: number; readonly height: number },
    fonts: Fonts,
    ops: Readonly<Record<string, number>>,
    budget: number,
  ) {
    this.#fonts = fonts
    this.#size = size
    this.#budget = budget
    const text = { font: '', size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0, mode: 0 }
    this.#state = { ...text, matrix: view, fill: '#000000', stroke: '#000000', lineWidth: 1 }
    const handlers: (Handler | undefined)[] = []
    for (const [name, handler] of Object.entries(this.#handlerNames())) {
      const op = ops[name]
      if (op !== undefined) handlers[op] = handler
    }
    this.#handlers = handlers
  }

  run(operators: readonly number[], args: readonly unknown[]): void {
    for (let at = 0; at < operators.length; at++) {
      const own = args[at]
      this.#handlers[operators[at] as number]?.(Array.isArray(own) ? own : [])
      if (this.runs.length + this.lines.length > this.#budget) throw new BudgetError('items', null)
    }
  }

  content(number: number, damaged: boolean): PageContent {
    const { runs, lines, illegible } = this
    return { number, ...this.#size, runs, lines, illegible, damaged }
  }

  #handlerNames(): Record<string, Handler> {
    const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
    return {
      ...this.#textHandlers(number),
      save: () => this.#save(),
      restore: () => this.#restore(),
      transform: args => {
        this.#state.matrix = multiply(this.#state.matrix, matrixOf(args))
      },
      paintFormXObjectBegin: ([matrix]) => {
        this.#save()
        this.#state.matrix = multiply(this.#state.matrix, matrixOf(matrix))
      },
      paintFormXObjectEnd: () => this.#restore(),
      setLineWidth: ([width]) => {
        this.#state.lineWidth = number(width)
      },
      setStrokeRGBColor: ([colour]) => {
        this.#state.stroke = String(colour)
      },
      setFillRGBColor: ([colour]) => {
        this.#state.fill = String(colour)
      },
      setGState: ([entries]) => {
        for (const [key, value] of Array.isArray(entries) ? entries : []) {
          if (key === 'Font' && Array.isArray(value)) this.#setFont(value)
        }
      },
      constructPath: ([op, data]) => {
        if (Array.isArray(data)) rulingsOfPath(op, data[0], this.#state, this.lines)
      },
    }
  }

  #textHandlers(number: (value: unknown) => number): Record<string, Handler> {
    return {
      beginText: () => {
        this.#text = IDENTITY
        this.#line = IDENTITY
      },
      setFont: args => this.#setFont(args),
      setCharSpacing: ([value]) => {
        this.#state.charSpacing = number(value)
      },
      setWordSpacing: ([value]) => {
        this.#state.wordSpacing = number(value)
      },
      setHScale: ([value]) => {
        this.#state.scale = number(value) / 100
      },
      setTextRise: ([value]) => {
        this.#state.rise = number(value)
      },
      setTextRenderingMode: ([value]) => {
        this.#state.mode = number(value)
      },
      setLeading: ([value]) => {
        this.#state.leading = -number(value)
      },
      setTextMatrix: ([matrix]) => {
        this.#line = matrixOf(matrix)
        this.#text = this.#line
      },
      moveText: ([x, y]) => this.#moveLine(number(x), number(y)),
      setLeadingMoveText: ([x, y]) => {
        this.#state.leading = number(y)
        this.#moveLine(number(x), number(y))
      },
      nextLine: () => this.#moveLine(0, this.#state.leading),
      showText: ([glyphs]) => this.#show(Array.isArray(glyphs) ? glyphs : []),
    }
  }

  #save(): void {
    if (this.#saved.length < MOST_SAVED) this.#saved.push({ ...this.#state })
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state
  }

  #setFont([name, size]: readonly unknown[]): void {
    this.#state.font = String(name)
    this.#state.size = typeof size === 'number' && Number.isFinite(size) ? size : 0
  }

  #moveLine(x: number, y: number): void {
    this.#line = moved(this.#line, x, y)
    this.#text = this.#line
  }

  #show(glyphs: readonly (Glyph | number)[]): void {
    const { size, charSpacing, wordSpacing, scale, rise, matrix, font: name } = this.#state
    const font = this.#fonts.get(name)
    const base = multiply(matrix, this.#text)
    let along = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        along -= glyph * (size / 1000)
        continue
      }
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0)
      const width = glyph.width * size * font.unit
      if (font.vertical) {
        const [step = -1000, shift = glyph.width / 2, drop = 880] = glyph.vmetric ?? []
        const x = -shift * size * font.unit * scale
        const y = along - drop * size * font.unit + rise
        this.#add(glyph, font.isKnown(glyph), base, x, y, width * scale)
        along += step * size * font.unit + spacing
      } else {
        this.#add(glyph, font.isKnown(glyph), base, along * scale, rise, width * scale)
        along += width + spacing
      }
    }
    this.#text = font.vertical ? moved(this.#text, 0, along) : moved(this.#text, along * scale, 0)
  }

  #add(glyph: Glyph, legible: boolean, base: Matrix, x: number, y: number, width: number): void {
    const { size, mode } = this.#state
    const box = boxOf(base, x, y - BELOW * size, x + width, y + ABOVE * size)
    if (!onPage(box, this.#size)) return
    const text = textOf(glyph.unicode, legible)
    if (text === UNKNOWN) this.illegible++
    const angle = angleOf(base)
    const letters = angle % 180 === 0 ? box.height : box.width
    const hidden = INVISIBLE_MODES.has(mode) || letters < SMALLEST
    this.runs.push({ text, ...box, size: letters, angle, hidden })
  }
}

const UNKNOWN = '\ufffd'
const NO_MEANING = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/u

/** What a character says; U+FFFD where the file gives it no meaning, so that it never passes for another. */
function textOf(unicode: string, legible: boolean): string {
  if (unicode === '\0' || unicode.trim() === '') return ' '
  return !legible || NO_MEANING.test(unicode) ? UNKNOWN : unicode
}

function onPage(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  page: { readonly width: number; readonly height: number },
): boolean {
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  return middleX >= 0 && middleX <= page.width && middleY >= 0 && middleY <= page.height
}

/** The page has y downwards: text that runs to the right stands at 0, text that runs down at 90. */
function angleOf([a, b]: Matrix): Run['angle'] {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 180
  return b > 0 ? 90 : 270
}
