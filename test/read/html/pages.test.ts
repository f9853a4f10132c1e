import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { toObservations } from '../../../src/panel/observations.ts'
import { type ParsedReport, parseReport } from '../../../src/parse.ts'

/** Whole pages of invented bodies, through the whole pipeline. */

const codes = ({ diagnostics }: ParsedReport) => diagnostics.map(({ code }) => code)
const reason = ({ diagnostics }: ParsedReport) =>
  diagnostics.flatMap(message =>
    message.code === 'not-a-report' && 'reason' in message.facts ? [message.facts.reason] : [],
  )
const cell = (parsed: ParsedReport, item: string, column: string) =>
  toObservations(parsed).find(row => row.item_label.endsWith(item) && row.column_label === column)
const row = (cells: readonly (string | number)[]) => `<tr>${cells.map(text => `<td>${text}</td>`).join('')}</tr>`

const PREAMBLE =
  '<p>本报告由青禾县人民政府办公室编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。</p><p>一、总体情况</p><p>各项工作平稳。</p>'

/** The head of table three, its merged cells left empty, and rows whose organisations are blank. */
const TABLE_THREE = `<table border=1>
<tr><td colspan=3 rowspan=3>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan=7>申请人情况</td></tr>
<tr><td>自然人</td><td colspan=5>法人或其他组织</td><td>总计</td></tr>
<tr><td></td><td>商业<br>企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td></td></tr>
<tr><td colspan=3><span>一、本年新收政府</span><span>信息公开申请数量</span></td><td><font>1</font><span>2</span></td><td>&nbsp;</td><td></td><td><p></p></td><td><br></td><td>　</td><td>12</td></tr>
<tr><td colspan=3>二、上年结转政府信息公开申请数量</td>${'<td>0</td>'.repeat(7)}</tr>
<tr><td rowspan=2>三、本<br>年度<br>办理<br>结果</td><td colspan=2>（一）予以<br>公开</td><td>12</td><td></td><td></td><td></td><td></td><td></td><td>12</td></tr>
<tr><td colspan=2>（七）总计</td><td>12</td><td></td><td></td><td></td><td></td><td></td><td>12</td></tr>
<tr><td colspan=3>四、结转下年度继续办理</td>${'<td>0</td>'.repeat(7)}</tr>
</table>`

const COUNTY = `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>青禾县人民政府2023年政府信息公开工作年度报告_青禾县人民政府</title></head><body>
<div class="topbar">今天是2024年6月3日 星期一</div>
<div class="nav"><a href="/">首页</a> <a href="/zw">政务公开</a> <a href="/hd">互动交流</a></div>
<div>当前位置：<a href="/">首页</a> &gt; <a href="/nb">年报</a></div>
<meta name="SiteName" content="青禾县人民政府"><meta name="SiteIDCode" content="4132070001">
<meta name="PubDate" content="2024-01-25 10:00:00"><meta name="ContentSource" content="青禾县人民政府办公室">
<h1>青禾县人民政府2023年政府信息公开工作年度报告</h1>
<table><tr><td><b>索引号：</b></td><td>413207000000/2024-00012</td><td><b>发布机构：</b></td><td>青禾县人民政府办公室</td></tr>
<tr><td>文号：</td><td></td><td>公开日期：</td><td>2024-01-24</td></tr></table>
<div>采集时间：2024-06-03 08:00　浏览次数：77　字号：[大 中 小]</div>
<div id="zoom"><p style="text-align:center"><span>青禾县人民政府2023年</span><span>政府信息公开工作年度报告</span></p>${PREAMBLE}
<p>三、收到和处理政府信息公开申请情况</p>${TABLE_THREE}<p>六、其他需要报告的事项</p><p>没有其他需要报告的事项。</p></div>
<div class="share">分享到：<a href=x>甲</a></div><div class="footer">主办：青禾县人民政府办公室 备案号：青ICP备00000001号 页面生成时间：2024-06-03</div></body></html>`

describe('a county page with everything around the article', () => {
  it('gives its metadata, and no other date for that of publication', async () => {
    const { report } = await parseReport(COUNTY)
    expect(report?.metadata).toMatchObject({
      title: '青禾县人民政府2023年政府信息公开工作年度报告',
      indexNumber: '413207000000/2024-00012',
      documentNumber: null,
      issuer: '青禾县人民政府办公室',
      publishedOn: '2024-01-24',
      writtenOn: null,
      siteName: '青禾县人民政府',
      siteIdCode: '4132070001',
    })
    expect(report).toMatchObject({ reportingYear: 2023, authority: { name: '青禾县人民政府' } })
    expect(report?.sections.map(({ text }) => text)).toEqual(['各项工作平稳。', '', '没有其他需要报告的事项。'])
  })

  it('gives its cells, blank ones blank, with their places', async () => {
    const parsed = await parseReport(COUNTY)
    const received = '一、本年新收政府信息公开申请数量'
    expect(cell(parsed, received, '自然人')).toMatchObject({ value: 12, raw: '12', reading: 'printed' })
    expect(cell(parsed, received, '商业企业')).toMatchObject({ value: null, reading: 'blank' })
    expect(cell(parsed, received, '总计')).toMatchObject({ value: 12 })
    expect(cell(parsed, '（一）予以公开', '总计')).toMatchObject({ value: 12 })
    const place = parsed.evidence['/applications/received/naturalPerson']?.place
    expect(place !== undefined && 'start' in place && COUNTY.slice(place.start, place.end)).toBe('1</font><span>2')
    expect(codes(parsed)).not.toContain('row-unplaced')
  })

  it('is the same in every encoding it may come in', async () => {
    const plain = await parseReport(COUNTY)
    const rare = COUNTY.replace('各项工作', '䶮镕㙍各项工作')
    const said = (name: string) => rare.replace('charset=utf-8', `charset=${name}`)
    for (const bytes of [
      iconv.encode(said('gb2312'), 'gb18030'),
      iconv.encode(said('gb2312'), 'utf-8'),
      iconv.encode(said('utf-8'), 'utf-8', { addBOM: true }),
      iconv.encode(rare.replace(/<meta http-equiv[^>]*>/, ''), 'gb18030'),
    ]) {
      const { report } = await parseReport(bytes)
      expect(report?.applications).toEqual(plain.report?.applications)
      expect(report?.sections[0]?.text).toBe('䶮镕㙍各项工作平稳。')
    }
  })
})

describe('a figure that stands in a table inside its cell', () => {
  const withCell = (cell: string) => COUNTY.replace('<td>12</td></tr>', `<td><table><tr>${cell}</tr></table></td></tr>`)
  it('is read where it is one, and unreadable where they are two', async () => {
    const one = await parseReport(withCell('<td>12</td>'))
    const two = await parseReport(withCell('<td>1</td><td>2</td>'))
    expect(cell(one, '一、本年新收政府信息公开申请数量', '总计')).toMatchObject({ value: 12, reading: 'printed' })
    expect(cell(two, '一、本年新收政府信息公开申请数量', '总计')).toMatchObject({
      value: null,
      reading: 'unreadable',
      raw: '1\n2',
    })
    expect(cell(two, '一、本年新收政府信息公开申请数量', '自然人')).toMatchObject({ value: 12, reading: 'printed' })
    expect(codes(two)).toContain('cell-unreadable')
  })
})

describe('a page of the edition of 2019', () => {
  const two = `<table>${row(['信息内容', '采购项目数量', '采购总金额'])}${row(['政府集中采购', 3, '251000元'])}</table>`
  // The spans of the head and of the rows do not agree, and no row has its total.
  const rows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '四、结转下年度继续办理']
  const three = TABLE_THREE.slice(0, TABLE_THREE.indexOf('<tr><td colspan=3><span>')).replace('colspan=3', 'colspan=2')
  const data = rows.map(label => `<tr><td colspan=3>${label}</td>${row([5, '', 1, 0, 0, 2, '']).slice(4)}`).join('')
  const cases = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const four = `<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>
    <tr>${cases.map(label => `<td rowspan=2>${label}</td>`).join('')}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>
    ${row([...cases, ...cases])}${row([1, 0, 0, 0, 1, 0, 2, 0, 0, 2, '', '', '', '', ''])}</table>`
  const page = `<html><body><p>青禾县水务局2019年政府信息公开工作年度报告</p>${PREAMBLE}<p>二、主动公开政府信息情况</p><p>第二十条第（九）项</p>${two}
    <p>三、收到和处理政府信息公开申请情况</p>${three}${data}</table><p>四、政府信息公开行政复议、行政诉讼情况</p>${four}</body></html>`

  it('keeps blanks where they stand', async () => {
    const parsed = await parseReport(page)
    expect(cell(parsed, '政府集中采购', '采购总金额')).toMatchObject({ value: 251000, unit: '元' })
    expect(cell(parsed, rows[0] as string, '自然人')).toMatchObject({ value: 5 })
    expect(cell(parsed, rows[0] as string, '商业企业')).toMatchObject({ value: null, reading: 'blank' })
    expect(cell(parsed, rows[0] as string, '总计')).toMatchObject({ value: null, reading: 'blank' })
    expect(cell(parsed, '未经复议直接起诉', '结果纠正')).toMatchObject({ value: 2 })
    expect(cell(parsed, '复议后起诉', '总计')).toMatchObject({ value: null, reading: 'blank' })
  })
})

describe('a page that holds no report says what it holds', () => {
  const links = [2019, 2020, 2021, 2022]
    .map(
      year =>
        `<li><a href="/${year}.html">青禾县${year}年政府信息公开工作年度报告</a><span>${year + 1}-01-20</span></li>`,
    )
    .join('')
  it('a list of reports', async () => {
    const parsed = await parseReport(
      `<html><title>政府信息公开年报</title><body><h1>政府信息公开年报</h1><ul>${links}</ul></body></html>`,
    )
    expect([parsed.report, ...reason(parsed)]).toEqual([null, 'index-page'])
  })
  it('an error', async () => {
    const parsed = await parseReport('<html><title>404</title><body><h2>抱歉，您访问的页面不存在</h2></body></html>')
    expect([parsed.report, ...reason(parsed)]).toEqual([null, 'error-page'])
  })
  it('a report as an attachment', async () => {
    const page =
      '<html><body><h1>青禾县2022年政府信息公开工作年度报告</h1><p><a href="/f/nb.pdf">附件：年度报告.pdf</a></p></body></html>'
    const { diagnostics } = await parseReport(page)
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'content-in-attachment', facts: { count: 1, targets: '/f/nb.pdf' } }),
    )
  })
  it('tables as pictures or by scripts', async () => {
    const page = (inside: string) =>
      `<html><body><h1>青禾县2022年政府信息公开工作年度报告</h1>${PREAMBLE}<p>三、收到和处理政府信息公开申请情况</p>${inside}<p>四、政府信息公开行政复议、行政诉讼情况</p><p>五、存在的主要问题及改进情况</p><p>仍有不足，将继续改进。</p></body></html>`
    expect(codes(await parseReport(page('<p><img src="t3.png"></p>')))).toContain('content-in-images')
    expect(codes(await parseReport(page('<div id=t></div><script>draw()</script>')))).toContain('content-by-script')
    expect(codes(await parseReport(page('')))).not.toContain('content-by-script')
  })
})
