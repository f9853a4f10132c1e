import type { GeneratedReport } from './generate.ts'
import type { Prose } from './prose/prose.ts'
import { renderTables } from './render-tables.ts'
import { punctuate } from './render-value.ts'
import type { TextShape } from './shape.ts'

/** A day as the shape writes it. */
export function renderDate(iso: string, form: TextShape['date']): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  if (form === 'iso') return iso
  return form === 'slash' ? `${year}/${month}/${day}` : `${year}年${month}月${day}日`
}

function titleLines({ title }: GeneratedReport, shape: TextShape): string[] {
  if (shape.title === 'none') return []
  if (shape.title !== 'two-lines') return [title]
  const cut = title.length - '年度报告'.length
  return [title.slice(0, cut), title.slice(cut)]
}

function headerLines(report: GeneratedReport, shape: TextShape): string[] {
  const date = renderDate(report.publishedOn, shape.date)
  const { indexNumber, issuer, disclosureMode } = report
  if (shape.header === 'none') return []
  if (shape.header === 'bare') return [indexNumber, '单位审核公开', issuer, date, disclosureMode]
  const pairs = [`索引号：${indexNumber}`, `发布机构：${issuer}`, `发布日期：${date}`, `公开方式：${disclosureMode}`]
  const lines = shape.header === 'labelled' ? pairs : [pairs.slice(0, 2).join('    '), pairs.slice(2).join('    ')]
  return lines.map(line => punctuate(line, shape))
}

function periodText({ year }: GeneratedReport, shape: TextShape): string {
  if (shape.period === 'is') return `统计期限为${year}年1月1日至${year}年12月31日`
  const second = shape.period === 'dropped' ? '' : `${year}年`
  return `统计期限自${year}年1月1日起至${second}12月31日止`
}

function preamble(report: GeneratedReport, shape: TextShape): string {
  const { address, postcode, phone } = report.contact
  const place = `（地址：${address}，邮编：${postcode}，电话：${phone}）`
  const contact = shape.contact === 'none' ? '' : `读者若有不明之处，请与${report.issuer}联系${place}。`
  const text = `本报告按照《中华人民共和国政府信息公开条例》的规定写成。所列数据的${periodText(report, shape)}。${contact}`
  return punctuate(text, shape)
}

const PARTS: readonly (readonly [title: string, text: string])[] = [
  ['主动公开', '河堤养护、渡口停航和冬季供暖的安排都先在网站登出，再贴到各村的告示栏。'],
  ['依申请公开', '窗口与信箱并用，来件当天登记，答复由专人复核后寄出。'],
  ['政府信息管理', '旧文件逐件清点，失效的加注说明，仍有效的重新编目。'],
  ['政府信息公开平台建设', '网站换了更大的字号，查询页按主题重排，手机上也能打开。'],
  ['监督保障', '年中自查一次，年末互查一次，查出的问题限期改好。'],
]

type Paragraphs = readonly string[]
type WrittenTables = ReturnType<typeof renderTables>

function sections(
  shape: TextShape,
  prose: Prose | undefined,
  tables: WrittenTables,
): (Paragraphs | { readonly table: string[] })[] {
  const table = (blocks: string[][]) => blocks.map(lines => ({ table: lines }))
  const said = (text: string | undefined) => (text ? [punctuate(text, shape)] : [])
  const told = [prose?.paragraphs.disclosure, prose?.paragraphs.applications]
  const parts = PARTS.flatMap(([title, text], index) => [
    punctuate(`（${'一二三四五'[index]}）${title}`, shape),
    punctuate(text, shape),
    ...said(told[index]),
  ])
  return [
    ['一、总体情况', ...parts],
    ['二、主动公开政府信息情况'],
    ...table(tables.tableTwo),
    ['三、收到和处理政府信息公开申请情况'],
    ...table(tables.tableThree),
    ['四、政府信息公开行政复议、行政诉讼情况', ...said(prose?.paragraphs.cases)],
    ...table(tables.tableFour),
    ['五、存在的主要问题及改进情况', punctuate('部分栏目更新偏慢，来年将按月核对，做到有变即改。', shape)],
    ['六、其他需要报告的事项', ...said(prose?.paragraphs.other), '没有其他需要报告的事项。'],
  ]
}

/** Writes the report down in a shape; with prose, its figures in sentences too; `tables` stand for its own. */
export function render(
  report: GeneratedReport,
  shape: TextShape,
  prose?: Prose,
  tables: WrittenTables = renderTables(report.form, report.cells, shape),
): string {
  const title = titleLines(report, shape)
  const again = shape.title === 'twice' ? title : []
  const lines: string[] = [...title, ...headerLines(report, shape), ...again, preamble(report, shape)]
  for (const part of sections(shape, prose, tables)) {
    if (!('table' in part)) lines.push(...part)
    else if (shape.blankLines === 'tables') lines.push('', ...part.table, '')
    else if (shape.blankLines === 'everywhere') lines.push('', part.table.join('\n'), '')
    else lines.push(...part.table)
  }
  const text = lines.join(shape.blankLines === 'everywhere' ? '\n\n' : '\n')
  return `${text}\n`
}
