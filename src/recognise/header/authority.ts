import { fold } from '../../document/fold.ts'
import { BODY_NAME, OFFICE_ENDINGS, simplified } from '../../form/header-words.ts'
import type { Found } from '../parts.ts'
import { findDate, isDateLine } from './dates.ts'
import { type Line, within } from './lines.ts'

/** Whose report it is, and who put it out. */

const TITLE_BODY = /^(.{2,40}?)(?:关于)?(?:(?:19|20)\d{2}\s?年?|[二][〇零○][〇零○一二三四五六七八九]{2}年)/
const YEAR_FIRST = /^(?:关于)?(?:19|20)\d{2}年?度?(.{2,30}?)(?:政府信息公开|信息公开|政务公开)/
const PLACE_END = /(?:[省市县区旗州盟镇乡]|苏木|街道|自治区)$/

/** The body as the title names it; a bare place becomes its government only where the opening prints that name. */
export function authorityOfTitle(title: Found<string>, opening: readonly Line[]): Found<string> | null {
  const text = fold(String(title.value)).replace(/[(（].{0,10}[)）]$/, '')
  const name = (
    TITLE_BODY.exec(text)?.[1] ??
    YEAR_FIRST.exec(text)?.[1] ??
    TITLE_WITHOUT_YEAR.exec(text)?.[1] ??
    ''
  ).trim()
  if (!/^[\u4e00-\u9fff()（）、·]{2,40}$/.test(name) || /^(?:关于|本|我|政府$)/.test(name)) return null
  const full = `${name}人民政府`
  const line = PLACE_END.test(name) ? opening.find(({ text: printed }) => printed.includes(full)) : undefined
  if (line === undefined) return { ...title, value: name, method: 'title' }
  return { value: full, raw: full, reading: 'printed', place: within(line, line.text.indexOf(full), full.length) }
}

const TITLE_WITHOUT_YEAR = /^([\u4e00-\u9fff]{2,30}?)政府信息公开/

const CONTACT_BODY = /(?:与|向|联系|和)([\u4e00-\u9fff]{3,30}?)(?:取得)?联系|请联系([\u4e00-\u9fff]{3,30}?)[。,，(（]/
const COMPILED =
  /由([\u4e00-\u9fff（）()]{3,30}?)(?:(?:汇总|综合|会同|牵头|结合|根据|按照|依据)[^。；;]{0,80}?)?(?:负责)?(?:组织)?(?:编制|编写|汇编|起草)|报告由([\u4e00-\u9fff（）()]{3,30}?)(?:根据|按照|依据)《/

/** 某某办公室根据《条例》和通知的格式编制了本报告: the body that a clause begins with, on what grounds, and what it made. 区办公室 names none. */
const COMPILES =
  /(?:^|[，,。；;])\s?((?![省市区县旗镇乡本我各])[\u4e00-\u9fff]{2,30}?(?:政府|办公室|[局厅署委办院社]|委员会|办事处|管委会|中心))(?:严格)?(?:(?:根据|依据|依照|按照|遵照|对照|综合|汇总|结合)[^。；;]{2,120}?)?(?:组织|负责|汇总)?(?:编制|编写|编发)(?:并(?:公布|发布|公开))?(?:了|本|此|形成|完成|《|20\d{2})/

/** The body that the preamble says made the report. */
export function compilerOf(opening: readonly Line[]): Found<string> | null {
  return firstGroup(opening, COMPILED, 'preamble') ?? firstGroup(opening, COMPILES, 'preamble')
}

/** The body behind the office that the preamble gives for questions: its name without the office's. */
export function bodyOfContact(opening: readonly Line[]): Found<string> | null {
  const office = firstGroup(opening, CONTACT_BODY, 'contact')
  if (office === null) return null
  const name = String(office.value).replace(OFFICE_ENDINGS, '')
  return name.length >= 3 && /(?:政府|管委会|委员会|[局厅委部署院会镇乡县市区]|办事处|街道)$/.test(name)
    ? { ...office, value: name }
    : null
}

function firstGroup(lines: readonly Line[], pattern: RegExp, method: string): Found<string> | null {
  for (const line of lines) {
    const text = simplified(line.text.slice(0, 5000))
    const match = pattern.exec(text)
    const name = match?.[1] ?? match?.[2]
    if (match === null || name === undefined) continue
    const at = text.indexOf(name, match.index)
    const raw = line.text.slice(at, at + name.length)
    return { value: raw, raw, reading: 'printed', place: within(line, at, raw.length), method }
  }
  return null
}

export interface Signature {
  readonly body: Found<string> | null
  readonly date: Found<string>
}

/** A body's name and a date as the last two lines. */
export function findSignature(closing: readonly Line[]): Signature | null {
  const index = closing.findLastIndex(line => isDateLine(line.text))
  return index < closing.length - 3 ? null : signatureIn(closing.slice(0, index + 1))
}

function signatureIn(lines: readonly Line[]): Signature | null {
  const index = lines.findLastIndex(line => isDateLine(line.text))
  const line = lines[index]
  const date = line === undefined ? null : findDate(line.text)
  if (line === undefined || date === null || date.iso === null) return null
  const before = lines[index - 1]
  const name = before !== undefined && BODY_NAME.test(simplified(fold(before.text))) ? before : undefined
  const method = 'signature'
  return {
    body:
      name === undefined ? null : { value: name.text, raw: name.text, reading: 'printed', place: name.place, method },
    date: {
      value: date.iso,
      raw: date.raw,
      reading: 'printed',
      place: within(line, date.index, date.raw.length),
      method,
    },
  }
}

/** The body and the day below a letter that the report is attached to: 关于公布…的通知, then the report. */
export function findLetterSignature(opening: readonly Line[]): Signature | null {
  const letter = opening.findIndex(({ text }) => /(?:通知|函)$/.test(fold(text)))
  return letter === -1 ? null : signatureIn(opening.slice(letter + 1, -1))
}

const GENERIC =
  /^(?:本?(?:市|区|县|乡|镇|街道))?(?:人民)?(?:政府)?(?:政务公开|政府信息公开|信息公开)?(?:工作)?(?:领导小组)?(?:办公室|党政办|办)$/

/** Whether a 来源 names the authority or a body of it: not a news site, not another place's government. */
export function namesAuthority(source: string, authority: string): boolean {
  if (GENERIC.test(source)) return true
  const core = (name: string) =>
    name
      .replace(/(?:门户网站|政府网站|网站|网)$/, '')
      .replace(OFFICE_ENDINGS, '')
      .replace(/(?:人民政府|政府|员会)$/, '')
  const [a, b] = [core(source), core(authority)]
  return a.length >= 2 && b.length >= 2 && (a.includes(b) || b.includes(a))
}
