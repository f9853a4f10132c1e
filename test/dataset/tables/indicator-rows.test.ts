import { describe, expect, it } from 'vitest'
import { indicatorRows } from '../../../src/dataset/tables/indicator-rows.ts'
import { INDICATOR_TABLE, REPORT_INDICATORS } from '../../../src/dataset/tables/indicator-spec.ts'
import { corpusText, datasetReport } from './corpus-report.ts'

const at = (name: string) => INDICATOR_TABLE.columns.findIndex(column => column.name === name)

describe('the indicators of a report', () => {
  it('are its cells as printed, divided', async () => {
    const { parsed } = await datasetReport('a.txt', corpusText('qinghe-district-2022/source.txt'))
    const rows = indicatorRows(parsed, 'a.txt')
    expect(rows.map(row => row[at('indicator')])).toEqual(REPORT_INDICATORS.map(({ id }) => id))
    const quotient = (id: string) => {
      const row = rows.find(cells => cells[at('indicator')] === id)
      return ['numerator', 'denominator', 'value', 'small_n', 'why'].map(name => row?.[at(name)])
    }
    // By eye: granted 25, in part 10, processed 71; denied 0 + 1 + 0 + 3 + 4 + 1 + 0 + 2 = 11.
    expect(quotient('granted_of_processed')).toEqual([25, 71, 25 / 71, 0, null])
    expect(quotient('disclosed_of_resolvable')).toEqual([35, 46, 35 / 46, 0, null])
    expect(quotient('received')).toEqual([68, null, 68, 0, null])
  })

  it('are none of what was no report', async () => {
    const { parsed } = await datasetReport('a.txt', 'nothing of the kind')
    expect(indicatorRows(parsed, 'a.txt')).toEqual([])
  })
})
