import { describe, expect, it } from 'vitest'
import { type Diagnostic, diagnostic } from '../../src/diagnostic/diagnostic.ts'
import type { Block } from '../../src/document/document.ts'
import { reportLooseRows } from '../../src/recognise/leftover-rows.ts'

const place = { start: 0, end: 1 }

function said(text: string): Diagnostic[] {
  const block: Block = { type: 'paragraph', layer: 'body', text, place }
  const diagnostics: Diagnostic[] = []
  reportLooseRows({ format: 'pdf', blocks: [block], properties: [] }, diagnostics)
  return diagnostics
}

describe('a row among the paragraphs', () => {
  it.each([
    '行政强制 40',
    '本年废止件数 现行有效件数行政许可 24914',
    '行政许可 ９３行政处罚 ０行政强制 ４０',
    '信息内容 本年处理决定数量行政处罚 0行政强制 40',
    '行政许可93 行政处罚 0 行政强制 1 2',
  ])('is said: %s', text => {
    expect(said(text)).toEqual([diagnostic('row-unplaced', { text }, place)])
  })

  it.each(['全年作出行政强制40件', '本年处理决定数量 40', '咨询电话 0799-5550618', '2023年'])('is none: %s', text => {
    expect(said(text)).toEqual([])
  })
})
