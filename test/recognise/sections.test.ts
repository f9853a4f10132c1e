import { describe, expect, it } from 'vitest'
import { readText } from '../../src/read/text/read-text.ts'
import { recogniseSections } from '../../src/recognise/report-sections.ts'

const read = (text: string) => recogniseSections(readText(text).document)

describe('sections', () => {
  it('nests parts numbered like their section', () => {
    const [first, second, more] = read(
      '1、 总体情况\n开头。\n1、 主动公开。甲。\n2、 依申请公开。乙。\n2、 主动公开政府信息情况',
    )
    expect(first).toMatchObject({ kind: 'overview', text: '开头。' })
    expect(first?.subsections.map(({ title, text }) => [title, text])).toEqual([
      ['主动公开', '甲。'],
      ['依申请公开', '乙。'],
    ])
    expect(second?.kind).toBe('proactiveDisclosure')
    expect(more).toBeUndefined()
  })
  it('takes no row label for a heading', () => {
    const found = read(
      '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n三、本年度办理结果\n四、结转下年度继续办理',
    )
    expect(found.map(({ title }) => title)).toEqual(['收到和处理政府信息公开申请情况'])
  })
  it('reads two sections under one heading as the first', () => {
    const [first] = read('三、收到和处理政府信息公开申请情况以及行政复议、行政诉讼情况\n正文。')
    expect(first?.kind).toBe('applications')
  })
  it('knows a heading with readings glued in', () => {
    expect(read('一、總(zǒng)體(tǐ)情況\n文字。')[0]).toMatchObject({ kind: 'overview', title: '總(zǒng)體(tǐ)情況' })
  })
  it('reads Traditional script and keeps it as printed', () => {
    expect(read('一、總體情況\n文字。')[0]).toMatchObject({ kind: 'overview', title: '總體情況', ordinal: '一' })
  })
})
