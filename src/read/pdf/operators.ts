import { Coverings, clippedTo } from './coverings.ts'
import { BudgetError, type PageContent, type Ruling, type Run } from './engine.ts'
import type { FontFacts, Fonts, Glyph } from './fonts.ts'
import { type GraphicsState, initialState, isOpaque, isUnseen, PATTERN, transparency } from './graphics-state.ts'
import { CLEAR_PICTURE, SOLID_PICTURE } from './hidden-parts.ts'
import { Layers } from './layers.ts'
import { angleOf, isSlanted, LOST, onPage, textOf, UNKNOWN } from './letters.ts'
import { boxOf, IDENTITY, type Matrix, matrixOf, moved, multiply } from './matrix.ts'
import { isBox, isFilled, pathBox, rulingsOfPath } from './path.ts'

/** The operators of a page in one pass → its text runs and rulings, where they stand on the page as shown. */

/** Letters smaller than this are not there to be read. */
const SMALLEST = 1
/** States kept at a time: each takes its place, and writers come to some dozens. */
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
  readonly #coverings: Coverings
  readonly #layers: Layers
  #clipping = false
  #drawn = false
  #state: GraphicsState
  #text: Matrix = IDENTITY
  #line: Matrix = IDENTITY

  constructor(
    view: Matrix,
    size: { readonly width: number; readonly height: number },
    fonts: Fonts,
    ops: Readonly<Record<string, number>>,
    budget: number,
    isShown: (group: unknown) => boolean = () => true,
  ) {
    this.#layers = new Layers(isShown)
    this.#fonts = fonts
    this.#size = size
    this.#budget = budget
    this.#coverings = new Coverings(size)
    this.#state = initialState(view)
    const handlers: (Handler | undefined)[] = []
    for (const [name, handler] of Object.entries(this.#handlerNames())) {
      const op = ops[name]
      if (op !== undefined) handlers[op] = handler
    }
    this.#handlers = handlers
  }

  run(operators: readonly number[], args: readonly unknown[]): void {
    this.#drawn = operators.length > 0
    for (let at = 0; at < operators.length; at++) {
      const own = args[at]
      this.#handlers[operators[at] as number]?.(Array.isArray(own) ? own : [])
      if (this.runs.length + this.lines.length > this.#budget) throw new BudgetError('items', null)
    }
  }

  content(number: number, damaged: boolean): PageContent {
    const { lines, illegible } = this
    const runs = this.#coverings.applied(this.runs)
    return { number, ...this.#size, runs, lines, illegible, bare: !this.#drawn, damaged }
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
      setStrokeColorN: () => {
        this.#state.stroke = PATTERN
      },
      setFillColorN: () => {
        this.#state.fill = PATTERN
      },
      shadingFill: () => this.#coverings.picture(this.#state.clip, this.#state.clip, this.runs.length, false),
      beginGroup: () => {
        this.#save()
        Object.assign(this.#state, { through: !isOpaque(this.#state), alpha: 1, plain: true, masked: false })
      },
      endGroup: () => this.#restore(),
      setGState: ([entries]) => {
        for (const [key, value] of Array.isArray(entries) ? entries : []) {
          if (key === 'Font' && Array.isArray(value)) this.#setFont(value)
          else Object.assign(this.#state, transparency(key, value))
        }
      },
      clip: () => {
        this.#clipping = true
      },
      eoClip: () => {
        this.#clipping = true
      },
      constructPath: ([op, data, box]) => this.#path(op, data, box),
      beginMarkedContent: ([name]) => {
        this.#layers.begin(null)
        this.#picture(name)
      },
      beginMarkedContentProps: ([tag, group]) => this.#layers.begin(tag === 'OC' ? group : null),
      endMarkedContent: () => this.#layers.end(),
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

  #path(op: unknown, data: unknown, bounds: unknown): void {
    if (!Array.isArray(data)) return
    const { matrix, fill, clip } = this.#state
    rulingsOfPath(op, data[0], this.#state, this.lines)
    const box = pathBox(matrix, bounds)
    if (box !== null && isFilled(op)) {
      const isWhole = clip.isBox && isBox(data[0], matrix) && isOpaque(this.#state) && fill !== PATTERN
      this.#coverings.fill(box, clip, this.runs.length, { fill, isWhole })
    }
    if (this.#clipping) this.#state.clip = clippedTo(clip, box, isBox(data[0], matrix))
    this.#clipping = false
  }

  /** Where a picture was, its mark stands. */
  #picture(mark: unknown): void {
    const name = typeof mark === 'object' && mark !== null && 'name' in mark ? mark.name : mark
    if (name !== SOLID_PICTURE && name !== CLEAR_PICTURE) return
    const { matrix, clip } = this.#state
    const isSolid = name === SOLID_PICTURE && isOpaque(this.#state)
    this.#coverings.picture(boxOf(matrix, 0, 0, 1, 1), clip, this.runs.length, isSolid)
  }

  #save(): void {
    if (this.#saved.length >= MOST_SAVED) throw new BudgetError('items', null)
    this.#saved.push({ ...this.#state })
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
    if (font.broken && glyphs.every(glyph => typeof glyph === 'number')) this.#add(LOST, font, base, 0, rise, size)
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
        this.#add(glyph, font, base, x, y, width * scale)
        along += step * size * font.unit + spacing
      } else {
        this.#add(glyph, font, base, along * scale, rise, width * scale)
        along += width + spacing
      }
    }
    this.#text = font.vertical ? moved(this.#text, 0, along) : moved(this.#text, along * scale, 0)
  }

  #add(glyph: Glyph, font: FontFacts, base: Matrix, x: number, y: number, width: number): void {
    const { size } = this.#state
    const box = boxOf(base, x, y - BELOW * size, x + width, y + ABOVE * size)
    if (!onPage(box, this.#size)) return
    const text = textOf(glyph.unicode, font.isKnown(glyph))
    if (text === UNKNOWN) this.illegible++
    const angle = angleOf(base)
    const letters = angle % 180 === 0 ? box.height : box.width
    const hidden =
      letters < SMALLEST || this.#layers.isHidden || isUnseen(this.#state, () => this.#coverings.isDark(box))
    this.runs.push({ text, ...box, size: letters, angle, slanted: isSlanted(base), hidden })
  }
}
