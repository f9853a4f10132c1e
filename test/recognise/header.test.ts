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
  it.each([
    ['自2021年1月1日起，至2021年12月31日止'],
    ['从2021年1月1日开始，到2021年12月31日截止'],
    ['自2021年1月1日起始至2021年12月31日'],
  ])('reads a period said as %s', said => {
    const r = read(`${TITLE}\n本报告数据的统计期限${said}，特此公布。\n一、总体情况`)
    expect([r.value('/period/start'), r.value('/period/end')]).toEqual(['2021-01-01', '2021-12-31'])
  })
  it.each([
    ['青禾县水利局编制本报告。', '青禾县水利局'],
    ['按照条例的规定，青禾县水利局编制并公布2021年度报告。', '青禾县水利局'],
    ['青禾县人民政府办公室根据《条例》（以下简称《条例》）和上级的格式编制了本报告。', '青禾县人民政府办公室'],
    ['按照国务院办公厅编制的格式写成。', null],
    ['请各部门编制本部门报告。', null],
    ['按要求，区管委会办公室编制完成了本报告。', null],
    ['本报告由青禾县人民政府办公室汇总各乡镇和部门数据编制。', '青禾县人民政府办公室'],
  ])('takes the body that made the report from: %s', (preamble, body) => {
    expect(read(`2021年政府信息公开工作年度报告\n${preamble}\n一、总体情况`).value('/metadata/issuer')).toBe(body)
  })
  it('reads number and signature of a letter that the report is attached to', () => {
    const r = read(
      `青政办〔2022〕7号　　签发人：某某\n关于公布年度报告的通知\n各单位：\n　　现予公布。\n青禾县人民政府办公室\n2022年3月6日\n${TITLE}\n一、总体情况`,
    )
    expect(r.value('/metadata/documentNumber')).toBe('青政办〔2022〕7号')
    expect(r.value('/metadata/issuer')).toBe('青禾县人民政府办公室')
    expect(r.value('/metadata/writtenOn')).toBe('2022-03-06')
    expect(r.value('/metadata/publishedOn')).toBeNull()
    expect(r.value('/metadata/title')).toBe(TITLE)
  })
  it('takes no law that a sentence names for the number of the document', () => {
    const r = read(`${TITLE}\n根据国办公开办函〔2021〕30号文件写成。\n一、总体情况`)
    expect(r.value('/metadata/documentNumber')).toBeNull()
  })
  it('reads labels set off by blanks, the first without a value', () => {
    const r = read(`${TITLE}\n发布机构发文日期 2022-03-27    公开方式 主动公开\n一、总体情况`)
    expect(r.value('/metadata/publishedOn')).toBe('2022-03-27')
    expect(r.value('/metadata/disclosureMode')).toBe('主动公开')
    expect(r.value('/metadata/issuer')).toBeNull()
    expect(read(`${TITLE}\n时间 过得很快\n一、总体情况`).value('/metadata/publishedOn')).toBeNull()
  })
  it('takes a body and a day in words for a signature', () => {
    const r = read(`${TITLE}\n青禾县水利局　　2022年1月9日\n一、总体情况`)
    expect([r.value('/metadata/writtenOn'), r.value('/metadata/publishedOn')]).toEqual(['2022-01-09', null])
  })
  it('reads a body and a day on one line', () => {
    const r = read(`${TITLE}\n青禾县水利局  2022-01-09\n一、总体情况`)
    expect(r.value('/metadata/issuer')).toBe('青禾县水利局')
    expect(r.header.values.get('/metadata/publishedOn')).toMatchObject({ value: '2022-01-09', raw: '2022-01-09' })
  })
  it('takes the address of a site for the contact’s, not for that of the page', () => {
    const site = read(`${TITLE}\n网址：http://www.qinghe.example）。\n一、总体情况`)
    expect(site.value('/metadata/sourceUrl')).toBeNull()
    expect(site.value('/contact/website')).toBe('http://www.qinghe.example')
    expect(codes(site)).not.toContain('metadata-misfit')
    const page = read(`网页链接：http://www.qinghe.example/a/1.html\n${TITLE}\n一、总体情况`)
    expect(page.value('/metadata/sourceUrl')).toBe('http://www.qinghe.example/a/1.html')
  })
  it('reads the site’s code at the foot', () => {
    expect(read(`${TITLE}\n一、总体情况\n网站标识码：4833000001　电话`).value('/metadata/siteIdCode')).toBe(
      '4833000001',
    )
  })
  it('takes no Traditional label for the value of the one before it', () => {
    const r = read(
      '| 公開方式 | 名稱 |\n| --- | --- |\n| 主動公開 | 青禾縣年報 |\n青禾縣水利局2021年政府信息公開工作年度報告\n一、總體情況',
    )
    expect(r.value('/metadata/disclosureMode')).toBe('主動公開')
  })
  it('reads Traditional labels and keeps values as printed', () => {
    const r = read(
      '青禾縣水利局2021年政府信息公開工作年度報告\n索引號：QH2022-000187　發佈機構：青禾縣水利局\n聯繫電話：0493-7112068；郵編：493110\n一、總體情況',
    )
    expect(r.value('/metadata/title')).toBe('青禾縣水利局2021年政府信息公開工作年度報告')
    expect(r.value('/metadata/indexNumber')).toBe('QH2022-000187')
    expect(r.value('/metadata/issuer')).toBe('青禾縣水利局')
    expect(r.value('/contact/phone')).toBe('0493-7112068')
    expect(r.value('/contact/postcode')).toBe('493110')
  })
  it('never takes the year from the day of publication', () => {
    expect(read('发布日期：2022-01-12\n一、总体情况\n信息公开如常。').value('/reportingYear')).toBeNull()
  })
  it('tells what is no report', () => {
    expect(read('青禾县关于做好2021年政府信息公开工作年度报告编制工作的通知\n一、内容').reason).toBe('notice')
    expect(read('今天天气很好，大家都去了公园。').reason).toBe('no-report-content')
  })
})

describe('the contact', () => {
  const contact = (said: string) => {
    const r = read(`${TITLE}\n${said}\n一、总体情况`)
    return ['address', 'phone', 'fax', 'postcode'].map(field => r.value(`/contact/${field}`))
  }
  it.each([
    ['青禾县水利局，青禾县青石路1号，0493-7112068，邮编493110。', ['青禾县青石路1号', '0493-7112068', null, '493110']],
    ['（青禾县青石路1号，邮编493110，电话0493-7112068）', ['青禾县青石路1号', '0493-7112068', null, '493110']],
    ['电话：0493—7112068、7112069。邮编：493110。', [null, '0493—7112068、7112069', null, '493110']],
    ['电话/传真：0493-7112068', [null, '0493-7112068', '0493-7112068', null]],
    ['电话(传真)：0493-7112068', [null, '0493-7112068', '0493-7112068', null]],
    ['电话：(0493)7112068；传真：0493-7112070', [null, '(0493)7112068', '0493-7112070', null]],
    ['根据国务院令第711号，邮编见后。', [null, null, null, null]],
  ])('is read from %s', (said, values) => {
    expect(contact(said)).toEqual(values)
  })
})
