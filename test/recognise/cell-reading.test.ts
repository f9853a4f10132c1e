import { describe, expect, it } from 'vitest'
import { isValueText, readCell } from '../../src/recognise/cell-reading.ts'

describe('readCell', () => {
  it.each([
    ['0', 0],
    ['147', 147],
    ['１２３', 123],
    ['1,234', 1234],
    ['12，345', 12345],
    [' 7 ', 7],
    ['7 件', 7],
    ['+1', 1],
  ])('reads the count %j as %d', (text, value) => {
    expect(readCell(text, 'count')).toEqual({ value, reading: 'printed', unit: null })
  })

  it.each(['', ' ', '\u3000', '\u00a0', '\u200b'])('keeps %j blank, never zero', text => {
    expect(readCell(text, 'count')).toEqual({ value: null, reading: 'blank', unit: null })
  })

  it.each(['/', '—', '-', '无', '——', '／'])('takes %j for a dash', text => {
    expect(readCell(text, 'count')).toMatchObject({ value: null, reading: 'dash' })
  })

  it.each(['0/0', '1,23', '1.5', '-3', '12a', '增', '1 2 3件x', '9'.repeat(17), '9007199254740993', '五', '见附件'])(
    'makes no number of %j in a column of counts',
    text => {
      const { value, reading } = readCell(text, 'count')
      // Spaces inside digits are a scrape's damage or two numbers: 1 2 3 is never guessed.
      expect({ value, reading }).toEqual({ value: null, reading: 'unreadable' })
    },
  )

  it('gives a change its printed sign', () => {
    expect(readCell('增98', 'change').value).toBe(98)
    expect(readCell('减15', 'change').value).toBe(-15)
    expect(readCell('-15', 'change').value).toBe(-15)
    expect(readCell('+1', 'change').value).toBe(1)
    expect(readCell('增', 'change').reading).toBe('unreadable')
    expect(Object.is(readCell('-0', 'change').value, 0)).toBe(true)
  })

  it('keeps the unit that an amount prints, and never converts', () => {
    expect(readCell('251000元', 'amount')).toEqual({ value: 251000, reading: 'printed', unit: '元' })
    expect(readCell('113.96万元', 'amount')).toEqual({ value: 113.96, reading: 'printed', unit: '万元' })
    expect(readCell('24252.311082', 'amount')).toEqual({ value: 24252.311082, reading: 'printed', unit: null })
    expect(readCell('3件', 'amount').reading).toBe('unreadable')
    expect(readCell('3元', 'count').reading).toBe('unreadable')
  })
})

describe('isValueText', () => {
  it('tells values from labels', () => {
    for (const value of ['', '12', '—', '无', '增98', '251000元', '0/0']) expect(isValueText(value), value).toBe(true)
    for (const label of ['其他', '3.其他', '总计', '一、本年新收', '规章'])
      expect(isValueText(label), label).toBe(false)
  })
})

describe('what folding would make a number of', () => {
  it.each(['3 3', '3  0', '1 ,234', '3²', '①', '½', '1\u30002'])('is not one: %j', text => {
    expect(readCell(text, 'count')).toEqual({ value: null, reading: 'unreadable', unit: null })
    expect(readCell(text, 'amount').value).toBe(null)
    expect(isValueText(text.replace('½', '3 3'))).toBe(true)
  })
})
