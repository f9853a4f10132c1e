import type { Observation } from '../src/panel/observations.ts'
import type { Reading, SectionKindName } from '../src/report/model.ts'

/** What each field of the model means, by pointer (`*` for any index). The page fails to render when one is missing. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  '/modelVersion': 'Version of this model. A reader of saved reports refuses one it does not know.',
  '/edition':
    'Edition of the official form that the tables follow, whatever the year; `unknown` where they do not tell.',
  '/reportingYear': 'The year reported on.',
  '/period': 'The days that the figures cover, as the report says.',
  '/period/start': 'First day, `YYYY-MM-DD`.',
  '/period/end': 'Last day, `YYYY-MM-DD`.',
  '/metadata': 'What the page says about itself.',
  '/metadata/title': '标题: the title.',
  '/metadata/indexNumber': '索引号: the index number.',
  '/metadata/documentNumber': '文号: the document number.',
  '/metadata/issuer': '发布机构: the body that issued it.',
  '/metadata/publishedOn': '发布日期 or 公开日期, `YYYY-MM-DD`.',
  '/metadata/writtenOn': '成文日期 or 生成日期, `YYYY-MM-DD`.',
  '/metadata/disclosureMode': '公开方式: how it is disclosed.',
  '/metadata/disclosureProcedure': '公开程序: the procedure of disclosure.',
  '/metadata/topicCategory': '主题分类: the topic category.',
  '/metadata/validity': '有效性 or 时效: whether it is in force.',
  '/metadata/sourceUrl': 'The address that the page gives for itself.',
  '/metadata/siteName': 'The name of the site.',
  '/metadata/siteIdCode': '网站标识码: the site’s identification code.',
  '/authority': 'The body whose report it is.',
  '/authority/name': 'Its name, as printed.',
  '/authority/divisionCode':
    'Code of the administrative division whose government it is, or that it belongs to, on 31 December of the reporting year (after 2024 that of 2024; `method` then ends in `-carried-forward`). Told from the name and what else the page says, so always `inferred`; null where that leaves several.',
  '/authority/divisionName': 'The name of that division on the same day.',
  '/authority/level':
    'What kind of body it is: the government of a `province`, a `city` (prefecture level) or a `county`; an `area` (a zone that is no division, such as a 开发区); a `department` or a `township` of a division.',
  '/contact': 'How to reach the body.',
  '/contact/address': '地址: the address.',
  '/contact/postcode': '邮编: the postcode.',
  '/contact/phone': '电话: the telephone number.',
  '/contact/fax': '传真: the fax number.',
  '/contact/email': '电子邮箱: the mail address.',
  '/contact/website': '网址: the web site.',
  '/preamble': 'The text between the title and the first section.',
  '/sections': 'The sections, in the order of the source.',
  '/sections/*/kind': 'Which section of the form it is; see below.',
  '/sections/*/ordinal': 'Its number as printed (`一`).',
  '/sections/*/title': 'Its heading, without the number.',
  '/sections/*/text': 'Its text, without the tables of the form.',
  '/sections/*/subsections': 'Its numbered parts.',
  '/sections/*/subsections/*/ordinal': 'The part’s number as printed (`（一）`).',
  '/sections/*/subsections/*/title': 'The part’s heading.',
  '/sections/*/subsections/*/text': 'The part’s text.',
  '/proactiveDisclosure': 'Table two, 主动公开政府信息情况; its cells are below.',
  '/applications': 'Table three, 收到和处理政府信息公开申请情况; its cells are below.',
  '/reconsideration': 'Table four, 行政复议: administrative reconsideration; its cells are below.',
  '/litigation': 'Table four, 行政诉讼: administrative litigation; its cells are below.',
  '/otherTables': 'Tables that are not the form’s, as they stand.',
  '/otherTables/*/caption': 'The short paragraph right above the table.',
  '/otherTables/*/rows': 'The text of its cells, row by row.',
  '/proseFigures': 'Figures stated in running text, in the order of the text.',
  '/proseFigures/*/concept': 'What the figure counts; the concepts are listed below.',
  '/proseFigures/*/value':
    'The figure, 万 and 亿 multiplied out except in money, zero where words say that there was none. Null where digits stand that are not plainly one number, or only a range is given.',
  '/proseFigures/*/range':
    'What the words leave open (41000余, 约50, 30—40, 196.4万): any number between `least` and `most`, null for no bound. Null for an exact figure.',
  '/proseFigures/*/range/least': 'The least that the words allow.',
  '/proseFigures/*/range/most': 'The most that the words allow.',
  '/proseFigures/*/approximate': 'Whether the text says about, more than, nearly (余, 多, 近, 约, 左右).',
  '/proseFigures/*/unit':
    'The unit, as printed but in Simplified letters; `%` for a share of a total; null where none stands.',
  '/proseFigures/*/scope': 'The time that the figure speaks of.',
  '/proseFigures/*/year': 'The year it speaks of; null for cumulative figures and where it cannot be told.',
  '/proseFigures/*/whose':
    'Whose figure it is, where the text says so: the body alone, a government with its departments, or all bodies of the district.',
  '/proseFigures/*/partOf': 'Index in this list of the total that the text says it is part of.',
  '/proseFigures/*/text': 'The sentence it stands in.',
}

export const READING_WORDS: Readonly<Record<Reading, string>> = {
  printed: 'As it stands in the source.',
  blank: 'The cell is there and empty. Its value is null: blank is not zero.',
  dash: 'The cell holds a sign for nothing to say (`/`, `—`, `无`). Its value is null.',
  recovered: 'Arithmetic or a figure in prose told where one number ends and the next begins; `method` says which.',
  inferred: 'Metadata only: completed from another printed value, such as a second year left out.',
  unreadable: 'Something stands there that is not plainly one number. `raw` keeps it, the value is null.',
}

export const SECTION_WORDS: Readonly<Record<SectionKindName, string>> = {
  overview: 'what was done in the year',
  proactiveDisclosure: 'holds table two',
  applications: 'holds table three',
  reconsiderationAndLitigation: 'holds table four',
  problems: 'problems and how they are mended',
  otherMatters: 'fees and the rest',
  unknown: 'a heading that is none of the form’s',
}

export const COLUMN_WORDS: Readonly<Record<keyof Observation, string>> = {
  report_id: 'The first 16 hexadecimal digits of the SHA-256 of the bytes.',
  authority: '`/authority/name`.',
  division_code:
    '`/authority/divisionCode`. Departments, townships and zones have that of the division they belong to: see `/authority/level`.',
  reporting_year: '`/reportingYear`.',
  edition: '`/edition` of the report. The labels are those of the edition the row follows.',
  table: '`proactive_disclosure`, `applications`, `reconsideration` or `litigation`.',
  item: 'Id of the row.',
  item_label: 'Official label of the row, its path joined with `/`.',
  column: 'Id of the column.',
  column_label: 'Official label of the column.',
  value: 'The number; empty (null) for every reading that has none.',
  unit: 'The form’s unit; of an amount, the printed one.',
  raw: 'The text of the cell as it stood.',
  reading: 'How it was read; see Readings.',
  place: '`line:column` in the decoded text, or `p3@x,y,w,h` in points on a page.',
}
