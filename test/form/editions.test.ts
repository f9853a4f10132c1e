import { describe, expect, it } from 'vitest'
import { cellsOf, linesOf } from '../../src/form/derive.ts'
import { edition } from '../../src/form/editions.ts'
import { UNION } from '../../src/form/union.ts'
import { formLeaves } from '../../src/report/form-schema.ts'

const count = (id: '2021' | '2019', table: string) => cellsOf(edition(id)).filter(cell => cell.table === table).length

describe('the editions as data', () => {
  it('have the cells that the official form prints', () => {
    expect(count('2021', 'proactive_disclosure')).toBe(10)
    expect(count('2021', 'applications')).toBe(25 * 7)
    expect(count('2021', 'reconsideration') + count('2021', 'litigation')).toBe(15)
    expect(count('2019', 'proactive_disclosure')).toBe(6 + 6 + 6 + 2 + 2)
    expect(count('2019', 'applications')).toBe(23 * 7)
  })

  it('label the cells with the official path', () => {
    const labels = new Set(cellsOf(edition('2021')).map(cell => `${cell.itemLabel}|${cell.columnLabel}`))
    for (const label of [
      '三、本年度办理结果/（三）不予公开/1.属于国家秘密|自然人',
      '第二十条第（八）项/行政事业性收费|本年收费金额（单位：万元）',
      '行政诉讼/复议后起诉|尚未审结',
      '三、本年度办理结果/（七）总计|总计',
    ])
      expect(labels).toContain(label)
  })

  it('lie over one another with every line of each in its own order', () => {
    for (const id of ['2021', '2019'] as const) {
      const keys = linesOf(edition(id)).map(line => `${line.block} ${line.key}`)
      const united = UNION.filter(line => line.variants.some(variant => variant.edition === id))
      expect(united.map(line => `${line.block} ${line.key}`)).toEqual(keys)
    }
  })

  it('give every cell its own pointer', () => {
    const pointers = formLeaves().map(({ keys }) => keys.join('/'))
    expect(new Set(pointers).size).toBe(pointers.length)
  })
})
