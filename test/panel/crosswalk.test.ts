import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../src/form/derive.ts'
import { EDITIONS } from '../../src/form/editions.ts'
import { CROSSWALK, comparabilityOf, crosswalkOf } from '../../src/panel/crosswalk.ts'

describe('the crosswalk of 2019 and 2021', () => {
  const kind = (pointer: string) => crosswalkOf(pointer)?.comparability

  it('has every cell of both editions once', () => {
    const all = new Set(EDITIONS.flatMap(cellsOf).map(({ pointer }) => pointer))
    expect(CROSSWALK.map(({ pointer }) => pointer).sort()).toEqual([...all].sort())
  })

  it('lays table three side by side but for 其他处理, and table four', () => {
    expect(kind('/applications/outcomes/denied/stateSecrets/total')).toBe('same')
    expect(kind('/litigation/afterReconsideration/pending')).toBe('same')
    const unlike = CROSSWALK.filter(
      ({ table, comparability }) => table !== 'proactive_disclosure' && comparability !== 'same',
    )
    expect(new Set(unlike.map(({ item }) => item))).toEqual(
      new Set(['other_as_whole', 'other_uncorrected_in_time', 'other_fee_unpaid', 'other_other']),
    )
  })

  it('has the three grounds that 2021 parted from 其他处理 compare as a sum alone', () => {
    const [whole, part] = ['asWhole', 'feeUnpaid'].map(key => `/applications/outcomes/other/${key}/researchInstitution`)
    expect(crosswalkOf(whole as string)).toMatchObject({ comparability: 'sum', labels: { 2019: expect.any(String) } })
    expect(crosswalkOf(whole as string)?.standsFor).toHaveLength(3)
    expect(crosswalkOf(part as string)?.standsFor).toEqual([whole])
    expect(comparabilityOf([part as string])).toBe('one-edition')
    expect(comparabilityOf([whole as string, ...(crosswalkOf(whole as string)?.standsFor ?? [])])).toBe('sum')
  })

  it('has nothing of table two compare but decisions, and those under other words', () => {
    const two = CROSSWALK.filter(({ table }) => table === 'proactive_disclosure')
    const compared = two.filter(({ comparability }) => comparability !== 'one-edition')
    expect(compared.map(({ item, column, comparability }) => [item, column, comparability])).toEqual([
      ['permits', 'decisions', 'reworded'],
      ['penalties', 'decisions', 'reworded'],
      ['coercion', 'decisions', 'reworded'],
    ])
    expect(kind('/proactiveDisclosure/regulations/issued')).toBe('one-edition')
  })

  it('says of a figure the least of its cells', () => {
    expect(comparabilityOf(['/applications/received/total', '/proactiveDisclosure/permits/decisions'])).toBe('reworded')
    expect(comparabilityOf(['/applications/received/total', '/no/such/cell'])).toBe('one-edition')
    expect(comparabilityOf([])).toBe('same')
  })
})
