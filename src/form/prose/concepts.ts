import { TABLE_FOUR } from '../table-four.ts'
import { APPLICANTS, TABLE_THREE_2019, TABLE_THREE_2021 } from '../table-three.ts'
import { TABLE_TWO_2019, TABLE_TWO_2021 } from '../table-two.ts'
import type { Block, Measure, Row } from '../types.ts'

/**
 * What a figure in prose can count. Where the form has a cell for it the id is the cell's place in the model with dots
 * (`applications.outcomes.denied.stateSecrets`), the total column unsaid; what the form has no cell for has an id of its own.
 */
export interface Concept {
  readonly id: string
  /** In Chinese, in the form's own words where it has them. */
  readonly label: string
  readonly measure: Exclude<Measure, 'change'>
  /**
   * The cells that say the same: pointers that add up to it. Several lists are the editions' ways of printing it, of which a
   * report has one. Empty where no table of the form says it.
   */
  readonly sums: readonly (readonly string[])[]
}

/** The leaf of a printed label: （三）不予公开 → 不予公开, 1.属于国家秘密 → 属于国家秘密. */
function plainLabel(label: string): string {
  return label.replace(/^(?:（.）|[一二三四]、|\d\.)/, '').replace(/（.{1,60}）$/, '')
}

function idOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.')
}

const tableThree = (TABLE_THREE_2021.blocks as readonly [Block])[0]
const wholeOther = (TABLE_THREE_2019.blocks as readonly [Block])[0].rows.filter(row => row.alternative === 'whole')

const cell = (row: Row, column: string) => `/applications/${row.path.join('/')}/${column}`

/** The rows that a figure can add up: one row, or all rows under one label (（三）不予公开 has eight). */
interface RowSum {
  readonly id: string
  readonly label: string
  readonly rows: readonly (readonly Row[])[]
}

function rowSums(): RowSum[] {
  const sums: RowSum[] = []
  for (const row of tableThree.rows) {
    const group = row.path[0] === 'outcomes' && row.path.length === 3 ? (row.path[1] as string) : null
    if (group !== null && !sums.some(sum => sum.id === `outcomes.${group}`)) {
      const rows = tableThree.rows.filter(other => other.path[1] === group)
      const alternatives = group === 'other' ? [rows, wholeOther] : [rows]
      sums.push({ id: `outcomes.${group}`, label: plainLabel(row.labels[1] as string), rows: alternatives })
    }
    const id = row.path.join('.')
    if (id === 'total') sums.push({ id: 'handled', label: '办理结果总计', rows: [[row]] })
    else sums.push({ id, label: plainLabel(row.labels.at(-1) as string), rows: [[row]] })
  }
  return sums
}

const ROWS = rowSums()

/** The form's own names of the outcomes, by their key below `applications.outcomes`. */
export const OUTCOME_LABELS: readonly (readonly [key: string, label: string])[] = ROWS.flatMap(({ id, label }) =>
  id.startsWith('outcomes.') ? [[id.slice('outcomes.'.length), label] as const] : [],
)
const rowsOf = (id: string) => ROWS.find(sum => sum.id === id)?.rows[0] as readonly Row[]
const GRANTED_OR_IN_PART: RowSum = {
  id: 'outcomes.grantedOrInPart',
  label: '予以公开和部分公开',
  rows: [[...rowsOf('outcomes.granted'), ...rowsOf('outcomes.grantedInPart')]],
}

/** Columns that a figure can speak of beside the total; 法人或其他组织 is the five organisation columns together. */
const COLUMNS: readonly { readonly id: string; readonly label: string; readonly keys: readonly string[] }[] = [
  ...APPLICANTS.slice(0, -1).map(({ key, label }) => ({ id: key, label, keys: [key] })),
  { id: 'organization', label: '法人或其他组织', keys: APPLICANTS.slice(1, -1).map(({ key }) => key) },
]

function applicationConcepts(): Concept[] {
  return [...ROWS, GRANTED_OR_IN_PART].flatMap(({ id, label, rows }) => {
    const sums = (keys: readonly string[]) => rows.map(list => list.flatMap(row => keys.map(key => cell(row, key))))
    const concept = { id: `applications.${id}`, label, measure: 'count' as const, sums: sums(['total']) }
    const byApplicant = COLUMNS.map(column => ({
      id: `${concept.id}.${column.id}`,
      label: `${label}/${column.label}`,
      measure: 'count' as const,
      sums: sums(column.keys),
    }))
    return [concept, ...byApplicant]
  })
}

function caseConcepts(): Concept[] {
  const groups: readonly (readonly [id: string, label: string, blocks: readonly Block[]])[] = [
    ['reconsideration', '行政复议', TABLE_FOUR.blocks.slice(0, 1)],
    ['litigation', '行政诉讼', TABLE_FOUR.blocks.slice(1)],
    ['litigation.direct', '未经复议直接起诉', TABLE_FOUR.blocks.slice(1, 2)],
    ['litigation.afterReconsideration', '复议后起诉', TABLE_FOUR.blocks.slice(2)],
    ['reconsiderationAndLitigation', '行政复议和行政诉讼', TABLE_FOUR.blocks],
  ]
  const columns = (TABLE_FOUR.blocks as readonly Block[])[0]?.columns ?? []
  return groups.flatMap(([id, label, blocks]) =>
    columns.map(column => ({
      id: column.key === 'total' ? id : `${id}.${column.key}`,
      label: column.key === 'total' ? label : `${label}/${column.label}`,
      measure: 'count' as const,
      sums: [blocks.map(block => [block.pointer, ...(block.rows[0]?.path ?? []), column.key].join('/'))],
    })),
  )
}

/** Columns that an edition prints under another name: what was newly made was issued. */
const SAME_COLUMN: Readonly<Record<string, string>> = { newlyMade: 'issued' }
const TOLD = new Set(['issued', 'repealed', 'inForce', 'newlyMade', 'newlyDisclosed', 'totalDisclosed', 'decisions'])

/** Cells of table two that sentences speak of. An edition's own name for the same thing is another list of `sums`. */
function disclosureConcepts(): Concept[] {
  const blocks = [TABLE_TWO_2021, TABLE_TWO_2019].flatMap(table => [...table.blocks])
  const concepts = new Map<string, Concept>()
  for (const concept of blocks.flatMap(cellConcepts)) {
    const known = concepts.get(concept.id) ?? concept
    concepts.set(concept.id, { ...known, sums: distinct([...known.sums, ...concept.sums]) })
  }
  return [...concepts.values()]
}

function cellConcepts({ pointer, rows, columns }: Block): Concept[] {
  const told = columns.filter(({ key, measure }) => TOLD.has(key) || measure === 'amount')
  return rows.flatMap(row =>
    told.map(({ key, label, measure }) => ({
      id: idOf([pointer, ...row.path, SAME_COLUMN[key] ?? key].join('/')),
      label: `${plainLabel(row.labels[0] as string)}/${label}`,
      measure: measure === 'amount' ? 'amount' : 'count',
      sums: [[[pointer, ...row.path, key].join('/')]],
    })),
  )
}

function distinct(sums: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(sums.map(sum => [sum.join(), sum])).values()]
}

/** Ways in which applications come in. No table of the form counts them. */
export const APPLICATION_CHANNELS: Readonly<Record<string, string>> = {
  online: '网络',
  email: '电子邮件',
  mail: '信函',
  inPerson: '当面',
  fax: '传真',
  phone: '电话',
  otherChannel: '其他方式',
}

/** Ways in which information is made public. No table of the form counts them. */
export const DISCLOSURE_CHANNELS: Readonly<Record<string, string>> = {
  website: '政府网站',
  weibo: '政务微博',
  wechat: '政务微信',
  newMedia: '政务新媒体',
  app: '移动客户端',
  gazette: '政府公报',
  pressConference: '新闻发布会',
  media: '报刊、广播、电视',
  noticeBoard: '公开栏、公共查阅点',
  otherChannel: '其他方式',
}

function channelConcepts(id: string, label: string, channels: Readonly<Record<string, string>>): Concept[] {
  return Object.entries(channels).map(([key, name]) => ({
    id: `${id}.${key}`,
    label: `${label}/${name}`,
    measure: 'count',
    sums: [],
  }))
}

export const CONCEPTS: readonly Concept[] = [
  { id: 'disclosedItems', label: '主动公开政府信息', measure: 'count', sums: [] },
  ...channelConcepts('disclosedItems', '主动公开政府信息', DISCLOSURE_CHANNELS),
  ...disclosureConcepts(),
  ...applicationConcepts(),
  ...channelConcepts('applications.received', '收到申请', APPLICATION_CHANNELS),
  ...caseConcepts(),
  { id: 'informationProcessingFee', label: '信息处理费', measure: 'amount', sums: [] },
]

const BY_ID = new Map(CONCEPTS.map(concept => [concept.id, concept]))

/** The concept of an id; undefined for an id that is none. */
export function conceptOf(id: string): Concept | undefined {
  return BY_ID.get(id)
}
