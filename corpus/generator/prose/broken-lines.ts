import type { Random } from '../random.ts'

/** What a dump puts into the middle of a sentence: the end of a line, or of a page. */
const BREAKS = ['\n', '\n', '\n- 3 -\n', '\n—12—\n', '\n\n- 4 -\n\n'] as const

/**
 * Where a line can end and the next still be read: not inside a number, and not so that what follows opens a line as a
 * heading or an item of a list would (（一）, 1.3, 三、).
 */
function placesOf(text: string): number[] {
  const places: number[] = []
  for (let at = 8; at < text.length - 2; at++) {
    const [before, after] = [text.charAt(at - 1), text.slice(at)]
    if (/[\d０-９.．,，%％〔（(]/.test(before) && /^[\d０-９.．,，%％]/.test(after)) continue
    if (/^[（(，。、；：）)”》\s]|^[\d０-９]+[.．、,]|^[一二三四五六七八九十百千万零两\d]/.test(after)) continue
    if (/[\d０-９\s]/.test(before) && /^[件条份宗项起篇万亿余多]/.test(after) === false) continue
    places.push(at)
  }
  return places
}

/** The text with the end of a line in its middle. */
export function breakLine(text: string, random: Random): string {
  const places = placesOf(text)
  if (places.length === 0) return text
  const at = random.pick(places)
  return `${text.slice(0, at)}${random.pick(BREAKS)}${text.slice(at)}`
}
