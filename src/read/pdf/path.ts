import type { Box } from './box.ts'
import { BudgetError, type Ruling } from './engine.ts'
import { boxOf, type Matrix } from './matrix.ts'

/** What a path draws that can be a ruling: strokes that run level or upright, and filled rectangles thin as a stroke. */

export interface Pen {
  readonly matrix: Matrix
  readonly fill: string
  readonly stroke: string
}

/** As the engine numbers them. */
const STROKES: ReadonlySet<number> = new Set([20, 21, 24, 25, 26, 27])
const FILLS: ReadonlySet<number> = new Set([22, 23, 24, 25, 26, 27])
const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4]

/** How thick a filled rectangle may be and still be a ruling, and how far a stroke may slant, in points. */
const THICKEST = 3
const SLANT = 1
const SHORTEST = 2
/** Numbers of one path: more are a drawing, and a page of them is not gone through to its end. */
const MOST_POINTS = 500_000

type Point = readonly [x: number, y: number]

export function rulingsOfPath(op: unknown, data: unknown, pen: Pen, found: Ruling[]): void {
  if (!(data instanceof Float32Array) || typeof op !== 'number') return
  const strokes = STROKES.has(op) && !isWhite(pen.stroke)
  const fills = FILLS.has(op) && !isWhite(pen.fill)
  if (!strokes && !fills) return
  if (data.length > MOST_POINTS) throw new BudgetError('items', null)
  for (const points of figuresOf(data, pen.matrix)) {
    if (fills) addThin(points, found)
    if (strokes)
      for (let at = 1; at < points.length; at++) addStroke(points[at - 1] as Point, points[at] as Point, found)
  }
}

export function isWhite(colour: string): boolean {
  return colour === '#ffffff'
}

/** The figures of a path, each the points it runs through; where it curves there is a gap of not-a-number. */
function figuresOf(data: Float32Array, [a, b, c, d, e, f]: Matrix): Point[][] {
  const figures: Point[][] = []
  let figure: Point[] = []
  const point = (at: number): Point => {
    const [x = 0, y = 0] = [data[at], data[at + 1]]
    return [a * x + c * y + e, b * x + d * y + f]
  }
  for (let at = 0; at < data.length; ) {
    const step = data[at++]
    if (step === MOVE) {
      figure = [point(at)]
      figures.push(figure)
      at += 2
    } else if (step === LINE) {
      figure.push(point(at))
      at += 2
    } else if (step === CLOSE) {
      if (figure[0] !== undefined) figure.push(figure[0])
    } else if (step === CURVE || step === QUADRATIC) {
      at += step === CURVE ? 6 : 4
      figure.push([Number.NaN, Number.NaN], point(at - 2))
    } else break
  }
  return figures
}

/** A comparison with not-a-number is false: a curve adds nothing. */
function addStroke([x1, y1]: Point, [x2, y2]: Point, found: Ruling[]): void {
  const [dx, dy] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
  if (dy <= SLANT && dx >= SHORTEST) {
    const y = (y1 + y2) / 2
    found.push({ x1: Math.min(x1, x2), y1: y, x2: Math.max(x1, x2), y2: y })
  } else if (dx <= SLANT && dy >= SHORTEST) {
    const x = (x1 + x2) / 2
    found.push({ x1: x, y1: Math.min(y1, y2), x2: x, y2: Math.max(y1, y2) })
  }
}

function addThin(points: readonly Point[], found: Ruling[]): void {
  if (points.length < 4 || points.length > 6) return
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (y2 - y1 <= THICKEST && x2 - x1 >= THICKEST) addStroke([x1, (y1 + y2) / 2], [x2, (y1 + y2) / 2], found)
  else if (x2 - x1 <= THICKEST && y2 - y1 >= THICKEST) addStroke([(x1 + x2) / 2, y1], [(x1 + x2) / 2, y2], found)
}

export function isFilled(op: unknown): boolean {
  return typeof op === 'number' && FILLS.has(op)
}

/** The box around a path, where it stands on the page. */
export function pathBox(matrix: Matrix, bounds: unknown): Box | null {
  if (!(bounds instanceof Float32Array) || bounds.length < 4 || !bounds.every(Number.isFinite)) return null
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = bounds
  return boxOf(matrix, x1, y1, x2, y2)
}

/** Whether a path is one rectangle that stands level: a start, three or four lines, maybe its end. */
export function isBox(data: unknown, [a, b, c, d]: Matrix): boolean {
  if (!(data instanceof Float32Array) || data.length < 12 || data.length > 16 || (a * b !== 0 && c * d !== 0))
    return false
  const level = (at: number) => data[at] === data[at + 3] || data[at + 1] === data[at + 4]
  return data[0] === MOVE && [3, 6, 9].every(at => data[at] === LINE) && [1, 4, 7].every(level)
}
