import type { Family, Template } from './family.ts'
import { rounded } from './numerals.ts'
import { opened } from './received-sentences.ts'
import { say } from './saying.ts'

const PROCESSING = 'informationProcessingFee'
const FEES = 'proactiveDisclosure.fees.amount'
const PROCUREMENT = 'proactiveDisclosure.procurement.amount'

const processing: readonly Template[] = [
  '收取信息处理费',
  '共收取政府信息公开信息处理费',
  '依法收取信息处理费共计',
  '信息处理费收取金额为',
].map(
  (words): Template =>
    speaker => {
      const [printed, unit] = speaker.random.pick([
        [String(speaker.random.int(30, 9_000)), '元'],
        [`0.${speaker.random.int(1, 9)}`, '万元'],
        [`${speaker.random.int(1, 6)}.${speaker.random.int(1, 9)}`, '万元'],
      ] as const)
      return opened(speaker, say`${words}${speaker.amount(PROCESSING, printed, unit)}。`)
    },
)

const noProcessing: readonly Template[] = [
  '未收取信息处理费',
  '没有收取信息处理费的情况',
  '无收取信息处理费情况',
  '未产生信息处理费',
  '不存在收取信息处理费的情况',
].map(
  (words): Template =>
    speaker =>
      opened(speaker, say`${speaker.nothing(PROCESSING, words)}。`),
)

const noProcessingInDigits: Template = speaker =>
  opened(speaker, say`收取信息处理费${speaker.amount(PROCESSING, '0', '元')}。`)

const administrative: readonly Template[] = [
  '收取行政事业性收费',
  '行政事业性收费金额为',
  '行政事业性收费共计',
  '行政事业性收费总额',
].flatMap(words => [
  (speaker => {
    const value = speaker.facts.of(FEES)
    if (value === null || value === 0) return null
    const printed = value === Math.round(value) ? String(value) : rounded(value, 2)
    return opened(speaker, say`${words}${speaker.amount(FEES, printed, '万元')}。`)
  }) satisfies Template,
  (speaker => {
    const value = speaker.facts.of(FEES)
    if (value === null || value === 0) return null
    return opened(speaker, say`${words}${speaker.amount(FEES, rounded(value * 10_000, 2), '元')}。`)
  }) satisfies Template,
])

const procurement: readonly Template[] = [
  '政府集中采购总金额',
  '政府集中采购金额为',
  '集中采购总金额达',
  '政府采购总金额共',
].map(
  (words): Template =>
    speaker => {
      const value = speaker.facts.of(PROCUREMENT)
      const unit = speaker.report.cells.get(`/${PROCUREMENT.replaceAll('.', '/')}`)?.unit ?? null
      return value === null || unit === null
        ? null
        : opened(speaker, say`${words}${speaker.amount(PROCUREMENT, String(value), unit)}。`)
    },
)

export const FEE_FAMILIES: readonly Family[] = [
  { name: 'processing-fee', spot: 'other', templates: processing },
  { name: 'no-processing-fee', spot: 'other', templates: [...noProcessing, noProcessingInDigits] },
  { name: 'administrative-fees', spot: 'disclosure', templates: administrative },
  { name: 'procurement', spot: 'disclosure', templates: procurement },
]
