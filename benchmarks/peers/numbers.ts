/** Half-width signs and no blanks at all, as labels are compared. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b]/g, '')
}

/**
 * The number in a cell; null where there is none. `Number('')` is 0, which would make a nought of every blank: a careful user
 * looks for that first, so all peers do. Thousands and a unit of money go, as one sees in the first few reports that they must; blanks inside do not,
 * since two figures in one cell are no number.
 */
export function numberOf(text: string): number | null {
  const bare = text
    .normalize('NFKC')
    .replaceAll('\u200b', '')
    .trim()
    .replaceAll(',', '')
    .replace(/万?元$/, '')
  if (bare === '') return null
  const value = Number(bare)
  return Number.isNaN(value) ? null : value
}

/** The text of a file in one of the two encodings that such files have. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
