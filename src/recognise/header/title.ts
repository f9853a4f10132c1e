import { spanOf } from '../../diagnostic/place.ts'
import type { Document } from '../../document/document.ts'
import { fold } from '../../document/fold.ts'
import { DISCLOSURE_WORDS, REPORT_WORDS } from '../../form/header-words.ts'
import type { Found } from '../parts.ts'
import type { Line } from './lines.ts'

/** The report's title among the lines before the first section, over one line or up to three. */

const YEAR = /(?:19|20)\d{2}\s{0,2}年?|[二一][〇零○九][〇零○一二三四五六七八九]{2}年/
const NOT_A_TITLE = /[。；;>＞|]|当前位置|首页|^附件|^\d+[、.]/
const LONGEST = 70

function titleWords(text: string): boolean {
  return REPORT_WORDS.test(text) && (DISCLOSURE_WORDS.test(text) || YEAR.test(text))
}

function couldBePart(line: Line | undefined): line is Line {
  return line !== undefined && line.text.length <= 40 && !NOT_A_TITLE.test(line.text) && !/[:：，,]/.test(line.text)
}

/** A title that says no body of its own may have it on the line before; one cut in its words begins there. */
function joined(lines: readonly Line[], index: number): Found<string> | null {
  const line = lines[index] as Line
  let text = line.text
  let first = line
  for (let back = index - 1; back >= Math.max(0, index - 2); back--) {
    const before = lines[back]
    if (!couldBePart(before) || titleWords(fold(before.text)) || !startsMidway(fold(text))) break
    if (!/(?:[省市县区旗州盟镇乡局厅委部会处办院心署社]|政府|街道|工作|信息公开|年度?|关于)$/.test(fold(before.text)))
      break
    text = before.text + text
    first = before
  }
  return { value: text, raw: text, reading: 'printed', place: spanOf(first.place, line.place) }
}

function startsMidway(text: string): boolean {
  return /^(?:关于)?(?:(?:19|20)\d{2}年?|政府信息|信息公开|年度|工作)/.test(text)
}

/** The fullest printed title; null where only the prose names the report. */
export function findTitle(lines: readonly Line[], labelled: Found<string> | undefined): Found<string> | null {
  const found = lines.flatMap((line, index) => {
    const text = fold(line.text)
    if (line.text.length > LONGEST || NOT_A_TITLE.test(line.text) || /[:：]/.test(line.text)) return []
    const whole = joined(lines, index)
    if (whole === null || !titleWords(fold(String(whole.value))) || !REPORT_WORDS.test(text)) return []
    return [whole]
  })
  const named = labelled !== undefined && titleWords(fold(String(labelled.value))) ? [labelled] : []
  return [...named, ...found].reduce<Found<string> | null>(
    (best, next) => (best === null || fold(String(next.value)).length > fold(String(best.value)).length ? next : best),
    null,
  )
}

const SITE_NAME = /\s{1,10}[-–—]{1,3}\s{1,10}|[_|｜»]|[-–—－]{1,3}/
const LONGEST_PAGE_TITLE = 300

/** The title that a page or a file gives itself, without the names of site and column behind it. */
export function pageTitle(document: Document): Found<string> | null {
  const stated = document.properties.find(
    ({ label, origin }) => (label === 'title' && origin === 'meta') || (label === 'Title' && origin === 'info'),
  )
  if (stated === undefined || stated.value.length > LONGEST_PAGE_TITLE) return null
  const name = stated.value.split(SITE_NAME).find(part => REPORT_WORDS.test(fold(part)) && titleWords(fold(part)))
  if (name === undefined) return null
  return { value: name.trim(), raw: stated.value, reading: 'printed', place: stated.place, method: 'page-title' }
}

/** A short line that names what the page is when it is no report: 通知, 指南, 解读 and the like. */
export function otherTitle(lines: readonly Line[], labelled: Found<string> | undefined): string | null {
  const texts = [...(labelled === undefined ? [] : [String(labelled.value)]), ...lines.map(line => line.text)]
  const short = texts.filter(
    text => text.length <= LONGEST && !/[。；;:：]/.test(text) && !/当前位置|首页|[>＞]/.test(text),
  )
  return short.find(text => /(?:通知|函|指南|解读|制度|办法|规定|情况|范文|方案|要点|统计)$/.test(fold(text))) ?? null
}

const YEAR_IN_TITLE = /(20\d{2})\s{0,2}年?/
const CHINESE_YEAR = /二([〇零○])([〇零○一二三四五六七八九])([〇零○一二三四五六七八九])年/

export function yearOf(text: string): number | null {
  const digits = YEAR_IN_TITLE.exec(text)
  if (digits !== null) return Number(digits[1])
  const chinese = CHINESE_YEAR.exec(text)
  if (chinese === null) return null
  const value = (letter: string) => Math.max(0, '〇一二三四五六七八九'.indexOf(letter.replace(/[零○]/, '〇')))
  return 2000 + value(chinese[2] as string) * 10 + value(chinese[3] as string)
}
