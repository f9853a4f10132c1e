import type { PagePlace } from '../../diagnostic/place.ts'

/** A box in points, from the top left corner of its page. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const rightOf = ({ x, width }: Box) => x + width
export const bottomOf = ({ y, height }: Box) => y + height
export const middleOf = ({ x, width }: Box) => x + width / 2
export const centreOf = ({ y, height }: Box) => y + height / 2

/** The smallest box around all; of none, an empty one. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, rightOf(box))
    bottom = Math.max(bottom, bottomOf(box))
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

const tenth = (value: number) => Math.round(value * 10) / 10

export function placeAt(page: number, { x, y, width, height }: Box): PagePlace {
  return { page, x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) }
}
