/** Where a piece of text stood in a decoded text (text and HTML): half-open offsets in UTF-16 code units. */
export interface TextPlace {
  readonly start: number
  readonly end: number
}

/** Where a piece of text stood on a page (PDF): page from 1, box in points from the top left corner. */
export interface PagePlace {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Every value knows where it stood. Line and column are worked out late, from the offsets. */
export type Place = TextPlace | PagePlace

export function isTextPlace(place: Place): place is TextPlace {
  return 'start' in place
}

/** The smallest place that covers both: of two boxes on different pages, the first. */
export function spanOf(first: Place, last: Place): Place {
  if (isTextPlace(first) && isTextPlace(last)) {
    return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) }
  }
  if (isTextPlace(first) || isTextPlace(last) || first.page !== last.page) return first
  const x = Math.min(first.x, last.x)
  const y = Math.min(first.y, last.y)
  return {
    page: first.page,
    x,
    y,
    width: Math.max(first.x + first.width, last.x + last.width) - x,
    height: Math.max(first.y + first.height, last.y + last.height) - y,
  }
}
