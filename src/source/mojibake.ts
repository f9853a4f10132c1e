import type { TextPlace } from '../diagnostic/place.ts'

/**
 * What UTF-8 looks like that someone read as GBK (政府, 信息, 公开, 年度, 报告, 工作, 行政), or as Latin-1 (政府, 信息,
 * 公开, 年度), and what U+FFFD and uninitialised memory look like in GBK. None of it occurs in Chinese prose.
 */
const MOJIBAKE = /锟斤拷|烫烫烫|鏀垮簻|淇℃伅|鍏紑|骞村害|鎶ュ憡|宸ヤ綔|琛屾斂|鏁伴噺|æ”¿åº|ä¿¡æ|å…¬å¼|å¹´åº¦/g
const ENOUGH = 3
const EXCERPT = 40

/** Text that was spoilt before it was saved; null if there are fewer than three such sequences. */
export function findMojibake(text: string): { readonly excerpt: string; readonly place: TextPlace } | null {
  let start = -1
  MOJIBAKE.lastIndex = 0
  for (let count = 1; ; count++) {
    const match = MOJIBAKE.exec(text)
    if (match === null) return null
    if (start === -1) start = match.index
    if (count >= ENOUGH) break
  }
  const excerpt = text.slice(start, start + EXCERPT).toWellFormed()
  return { excerpt, place: { start, end: start + excerpt.length } }
}
