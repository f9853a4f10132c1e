import { fold } from '../../document/fold.ts'
import { BODY_NAME, DISCLOSURE_PROCEDURE } from '../../form/header-words.ts'
import type { Found } from '../parts.ts'
import { findDate, isDateLine } from './dates.ts'
import { MODE_WORDS } from './labels.ts'
import { type Line, within } from './lines.ts'

type Values = Map<string, Found<string | number>>

const INDEX_NUMBER = /^(?:[0-9A-Z]{6,18}|[A-Za-z]{1,4}\d{3,10})[-/](?:\d{4,6}[-/]\d{1,8}|\d{4}-\d{4}-\d{3,6})$/

/** 某政办〔2025〕11号, alone or with 签发人 behind it. */
const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{2,12}[〔[（(【]20\d{2}[〕\]）)】]\d{1,4}号(?=$|[\s\u3000])/
/** 某某局　2023-01-09: who put it out, and when. A day in words (2023年1月9日) is that of a signature. */
const BODY_AND_DATE =
  /^([\u4e00-\u9fff]{4,30})[\s\u3000]{1,20}(20\d{2}[-/]\d{1,2}[-/]\d{1,2}|20\d{2}年\d{1,2}月\d{1,2}日)$/

type SetValue = (pointer: string, line: Line, at: number, raw: string, value: string) => void

/** Values without labels, told by their shape: an index number, a procedure, a mode, a date; then a body's name among them is the issuer. */
export function readBareLines(opening: readonly Line[], values: Values): void {
  let bare = 0
  const set = (pointer: string, line: Line, value: string) => {
    bare++
    if (values.has(pointer)) return
    values.set(pointer, { value, raw: line.text, reading: 'printed', place: line.place, method: 'shape' })
  }
  const short = opening.filter(({ text }) => text.length <= 40)
  for (const line of short) {
    const text = fold(line.text)
    if (INDEX_NUMBER.test(text)) set('/metadata/indexNumber', line, line.text)
    else if (DISCLOSURE_PROCEDURE.test(text)) set('/metadata/disclosureProcedure', line, line.text)
    else if (MODE_WORDS.has(text) && text !== '其他') set('/metadata/disclosureMode', line, line.text)
  }
  for (const line of short) {
    const date = isDateLine(line.text) ? findDate(line.text) : null
    if (date?.iso !== null && date?.iso !== undefined && (bare > 0 || /^\d{4}[-/]/.test(line.text)))
      set('/metadata/publishedOn', line, date.iso)
  }
  const name =
    bare > 1
      ? short.find(({ text }) => BODY_NAME.test(fold(text)) && !DISCLOSURE_PROCEDURE.test(fold(text)))
      : undefined
  if (name !== undefined) set('/metadata/issuer', name, name.text)
  readPartsOfLines(opening, (pointer, line, at, raw, value) => {
    if (values.has(pointer)) return
    values.set(pointer, { value, raw, reading: 'printed', place: within(line, at, raw.length), method: 'shape' })
  })
}

/** Values that are only part of their line. */
function readPartsOfLines(opening: readonly Line[], set: SetValue): void {
  for (const line of opening) {
    const number = DOCUMENT_NUMBER.exec(line.text)?.[0]
    if (number !== undefined) set('/metadata/documentNumber', line, 0, number, number)
    const [, body = '', date = ''] = BODY_AND_DATE.exec(line.text) ?? []
    const day = BODY_NAME.test(body) ? findDate(date)?.iso : null
    if (day === null || day === undefined) continue
    set('/metadata/issuer', line, 0, body, body)
    const field = date.endsWith('日') ? 'writtenOn' : 'publishedOn'
    set(`/metadata/${field}`, line, line.text.length - date.length, date, day)
  }
}
