/** `[a, b, c, d, e, f]` as PDF writes them: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function moved(matrix: Matrix, x: number, y: number): Matrix {
  const [a, b, c, d, e, f] = matrix
  return [a, b, c, d, a * x + c * y + e, b * x + d * y + f]
}

/** A matrix read from a file: numbers, or the one that changes nothing. */
export function matrixOf(values: unknown): Matrix {
  const list = Array.isArray(values) || values instanceof Float32Array ? Array.from(values as ArrayLike<unknown>) : []
  const fits = list.length >= 6 && list.every(value => typeof value === 'number' && Number.isFinite(value))
  return fits ? (list.slice(0, 6) as unknown as Matrix) : IDENTITY
}

/** The smallest upright box around a rectangle that a matrix turns. */
export function boxOf(
  [a, b, c, d, e, f]: Matrix,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): { x: number; y: number; width: number; height: number } {
  const xs = [a * x1 + c * y1, a * x2 + c * y1, a * x1 + c * y2, a * x2 + c * y2]
  const ys = [b * x1 + d * y1, b * x2 + d * y1, b * x1 + d * y2, b * x2 + d * y2]
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x: x + e, y: y + f, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
