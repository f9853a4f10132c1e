import { describe, expect, it } from 'vitest'
import { fold } from '../../src/document/fold.ts'
import { withoutRadicals } from '../../src/document/radicals.ts'
import { toObservations } from '../../src/panel/observations.ts'
import { parseReport } from '../../src/parse.ts'
import { reportText } from '../cli/report-text.ts'

describe('radicals', () => {
  it('are read as the characters that are drawn so, of both blocks', () => {
    const printed = '⾃然⼈、⼯作、⺠⽣、⾏政、⻓期、⻔户、⻋辆、农⼾、⻅、⻚、⻛⻩⻰⾯'
    expect(withoutRadicals(printed)).toBe('自然人、工作、民生、行政、长期、门户、车辆、农户、见、页、风黄龙面')
    expect(fold(printed)).toBe(fold('自然人、工作、民生、行政、长期、门户、车辆、农户、见、页、风黄龙面'))
  })

  it('leave the length of a text as it was', () => {
    const all = Array.from({ length: 0x2fe0 - 0x2e80 }, (_, at) => String.fromCharCode(0x2e80 + at)).join('')
    expect(withoutRadicals(all)).toHaveLength(all.length)
    expect(withoutRadicals('甲1，a')).toBe('甲1，a')
  })

  it('do not hide a table of a dump that was made from a PDF', async () => {
    const figures = { '/applications/received/naturalPerson': '7', '/applications/received/total': '7' }
    const plain = reportText({ cells: figures })
    const radicals = {
      自: '⾃',
      人: '⼈',
      工: '⼯',
      行: '⾏',
      民: '⺠',
      见: '⻅',
      长: '⻓',
      一: '⼀',
      二: '⼆',
      大: '⼤',
    }
    const copied = plain.replace(/[自人工行民见长一二大]/g, letter => radicals[letter as '自'])
    expect(copied).toContain('⾃然⼈')
    const cells = async (text: string) =>
      toObservations(await parseReport(text)).map(({ item, column, value, reading }) => [item, column, value, reading])
    expect(await cells(copied)).toEqual(await cells(plain))
  })
})
