import { describe, expect, it } from 'vitest'
import { readText } from '../../src/read/text/read-text.ts'
import { recogniseHeader } from '../../src/recognise/header/header.ts'
import { judgeKind } from '../../src/recognise/report-kind.ts'
import { recogniseSections } from '../../src/recognise/report-sections.ts'

function read(text: string) {
  const { document } = readText(text)
  const sections = recogniseSections(document)
  const header = recogniseHeader(document, sections)
  const value = (pointer: string) => header.values.get(pointer)?.value ?? null
  const title = value('/metadata/title')
  const kind = judgeKind(document, sections, title === null ? null : String(title), header.otherTitle, false)
  return { text, sections, header, value, reason: kind?.code === 'not-a-report' ? kind.facts.reason : null }
}
const codes = (r: ReturnType<typeof read>) => r.header.diagnostics.map(({ code }) => code)
const TITLE = '青禾县水利局2021年政府信息公开工作年度报告'

describe('the header', () => {
  it('reads several pairs on a line, an empty one among them', () => {
    const r = read(
      `文  号: 索 引 号: 737000001/2022-00012\n公开日期: 2022年01月12日 公开方式: 有效\n${TITLE}\n一、总体情况\n正文。`,
    )
    expect(r.value('/metadata/documentNumber')).toBeNull()
    expect(r.value('/metadata/indexNumber')).toBe('737000001/2022-00012')
    expect(r.value('/metadata/publishedOn')).toBe('2022-01-12')
    expect(codes(r)).toContain('metadata-misfit')
  })
  it('places a value exactly', () => {
    const r = read(`发布日期：2022-01-12\n${TITLE}\n一、总体情况`)
    expect(r.header.values.get('/metadata/publishedOn')?.place).toEqual({ start: 5, end: 15 })
  })
  it('joins a title over lines and takes its body', () => {
    const r = read('青禾县人民政府\n关于2021年度政府信息公开工作的年度报告\n一、总体情况')
    expect(r.value('/metadata/title')).toBe('青禾县人民政府关于2021年度政府信息公开工作的年度报告')
    expect(r.value('/authority/name')).toBe('青禾县人民政府')
    expect(r.value('/reportingYear')).toBe(2021)
  })
  it('completes a dropped second year and says so', () => {
    const r = read('本报告数据的统计期限自2020年1月1日起至12月31日止，特此向社会公布。\n一、总体情况')
    expect(r.header.values.get('/period/end')).toMatchObject({ value: '2020-12-31', reading: 'inferred' })
  })
  it('leaves a damaged period null', () => {
    const r = read('本报告所列数据的统计期限自202011日起至20201230日止，特此公布。\n一、总体情况')
    expect(r.value('/period/start')).toBeNull()
    expect(codes(r)).toContain('date-unreadable')
  })
  it('takes 来源 only when it names the authority', () => {
    expect(read(`${TITLE}\n来源：青禾县水利局\n一、总体情况`).value('/metadata/issuer')).toBe('青禾县水利局')
    expect(read(`${TITLE}\n来源：红山县人民政府\n一、总体情况`).value('/metadata/issuer')).toBeNull()
  })
  it('never takes the year from the day of publication', () => {
    expect(read('发布日期：2022-01-12\n一、总体情况\n信息公开如常。').value('/reportingYear')).toBeNull()
  })
  it('tells what is no report', () => {
    expect(read('青禾县关于做好2021年政府信息公开工作年度报告编制工作的通知\n一、内容').reason).toBe('notice')
    expect(read('今天天气很好，大家都去了公园。').reason).toBe('no-report-content')
  })
})
