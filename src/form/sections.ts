import type { SectionKind } from './types.ts'

/** A section of the report: its official title, the words that titles in use share, and the parts it usually has. */
export interface SectionForm {
  readonly kind: SectionKind
  readonly ordinal: string
  readonly title: string
  /** Titles in use, before 2019 too. Compared folded, by likeness, so spelling variants need no entry. */
  readonly aliases: readonly string[]
  readonly parts: readonly string[]
}

/** The six sections that both editions lay down, in order. */
export const SECTIONS: readonly SectionForm[] = [
  {
    kind: 'overview',
    ordinal: '一',
    title: '总体情况',
    aliases: [
      '概述',
      '概况',
      '基本情况',
      '总体概述',
      '工作概况',
      '总体工作情况',
      '政府信息公开工作总体情况',
      '主要任务落实情况',
    ],
    parts: ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'],
  },
  {
    kind: 'proactiveDisclosure',
    ordinal: '二',
    title: '主动公开政府信息情况',
    aliases: ['主动公开情况', '行政机关主动公开政府信息情况', '政府信息主动公开情况', '主动公开政府信息的情况'],
    parts: [],
  },
  {
    kind: 'applications',
    ordinal: '三',
    title: '收到和处理政府信息公开申请情况',
    aliases: [
      '依申请公开情况',
      '依申请公开政府信息情况',
      '政府信息依申请公开情况',
      '依申请公开信息办理情况',
      '行政机关收到和处理政府信息公开申请情况',
    ],
    parts: [],
  },
  {
    kind: 'reconsiderationAndLitigation',
    ordinal: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开申请行政复议、提起行政诉讼的情况',
      '因政府信息公开申请行政复议、诉讼和申诉情况',
      '行政复议、诉讼和申诉情况',
      '复议、诉讼情况',
    ],
    parts: [],
  },
  {
    kind: 'problems',
    ordinal: '五',
    title: '存在的主要问题及改进情况',
    aliases: [
      '存在问题及改进措施',
      '存在的主要问题和改进措施',
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的问题及改进情况',
    ],
    parts: [],
  },
  {
    kind: 'otherMatters',
    ordinal: '六',
    title: '其他需要报告的事项',
    aliases: ['需要报告的其他事项', '其他事项', '其他需要说明的事项', '需要说明的其他事项'],
    parts: [],
  },
]
