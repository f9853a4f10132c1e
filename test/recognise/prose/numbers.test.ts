import { describe, expect, it } from 'vitest'
import { chineseValue, numberAt } from '../../../src/recognise/prose/numbers.ts'

const exact = (value: number, unit: string) => ({ value, unit, least: value, most: value, approximate: false })
const about = (value: number | null, unit: string, least: number | null, most: number | null, approximate = true) => ({
  value,
  unit,
  least,
  most,
  approximate,
})

describe('numbers of prose', () => {
  it.each([
    ['147件', exact(147, '件')],
    ['13,561条', exact(13_561, '条')],
    ['51.85%', exact(51.85, '%')],
    ['3.2万元', exact(3.2, '万元')],
    ['二十三件', exact(23, '件')],
    ['一千零五件', exact(1005, '件')],
    ['两件', exact(2, '件')],
    ['百分之五十点二', exact(50.2, '%')],
    ['41000余条', about(41_000, '条', 41_000, 42_000)],
    ['28万余条', about(280_000, '条', 280_000, 290_000)],
    ['四十余条', about(40, '条', 40, 50)],
    ['300条以上', about(300, '条', 300, null)],
    ['5件以内', about(5, '件', null, 5)],
    ['50件左右', about(50, '件', 45, 55)],
    ['1.2万余元', about(1.2, '万元', 1.2, 1.3)],
    ['196.4万条', about(1_964_000, '条', 1_963_500, 1_964_500, false)],
    ['30—40件', about(null, '件', 30, 40, false)],
    ['3至5件', about(null, '件', 3, 5, false)],
  ])('%s', (text, expected) => {
    expect(numberAt(text, 0)).toMatchObject({ ...expected, end: text.length, torn: false })
  })

  it('are no number where a gap stands among the digits', () => {
    expect(numberAt('13 561条', 0)).toMatchObject({ value: null, torn: true, unit: '条' })
  })

  it.each(['件', '约50件', '余件', '第三条'])('do not begin at the start of %s', text => {
    expect(numberAt(text, 0)).toBeNull()
  })
})

describe('Chinese numerals', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零三', 103],
    ['一百二十', 120],
    ['一千零五', 1005],
    ['一万二千', 12_000],
    ['三万零五十', 30_050],
    ['一亿', 100_000_000],
    ['二〇三', 203],
  ])('%s is %i', (text, value) => {
    expect(chineseValue(text)).toBe(value)
  })

  it('一二 may be one to two', () => {
    expect(chineseValue('一二')).toBeNull()
  })
})
