import type { FormCell } from '../../src/form/derive.ts'
import type { GeneratedCell } from './cells.ts'
import type { TextShape } from './shape.ts'

const FULL_WIDTH_OFFSET = 0xfee0

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + FULL_WIDTH_OFFSET))
}

function digits(value: number, shape: TextShape): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = shape.numbers === 'thousands' ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

function signed(value: number, shape: TextShape): string {
  const size = digits(Math.abs(value), shape)
  if (value === 0) return size
  if (shape.change === 'word') return `${value > 0 ? '增' : '减'}${size}`
  if (value < 0) return `-${size}`
  return shape.change === 'sign' ? `+${size}` : size
}

/** A cell as the shape writes it. The unit stands in the cell only where the form's head prints none. */
export function renderValue(cell: FormCell, made: GeneratedCell, shape: TextShape): string {
  if (made.value === null) return made.reading === 'dash' ? '/' : ''
  const number = cell.head.measure === 'change' ? signed(made.value, shape) : digits(made.value, shape)
  const text = shape.numbers === 'full-width' ? fullWidth(number) : number
  return cell.head.measure === 'amount' && cell.head.unit === null ? `${text}${made.unit ?? ''}` : text
}

const VARIANTS: Readonly<Record<string, string>> = {
  科研机构: '科研企业',
  '（七）总计': '（七）合计',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': '（二）部分公开',
  行政事业性收费: '行政事业收费',
  政府集中采购: '政府采购',
}

/** An official label as the shape writes it. */
export function renderLabel(label: string, shape: TextShape): string {
  let text = label
  if (shape.labels === 'variant') text = VARIANTS[label] ?? label
  if (shape.labels === 'ideographic') text = label.replace(/^(\d)\./, '$1、')
  if (shape.labels === 'spaced' && label.length <= 4) text = [...label].join(' ')
  return punctuate(text, shape)
}

const HALF: Readonly<Record<string, string>> = { '（': '(', '）': ')', '：': ':', '，': ',', '；': ';' }

/** Full-width or half-width punctuation. */
export function punctuate(text: string, shape: TextShape): string {
  return shape.punctuation === 'half' ? text.replace(/[（）：，；]/g, sign => HALF[sign] as string) : text
}
