import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GeneratedCell } from '../../../corpus/generator/cells.ts'
import { PLAIN_DUMP } from '../../../corpus/generator/dump/dump-shape.ts'
import { renderGlued } from '../../../corpus/generator/dump/render-dump.ts'
import { type GeneratedReport, generate } from '../../../corpus/generator/generate.ts'
import { parseReport } from '../../../src/parse.ts'
import { valueAt } from '../../../src/report/assemble.ts'
import { gaps, seeds } from '../../property/arbitraries.ts'

/** Tables whose cells ran together, read by their sums: what is read is what was printed, whatever else. */

async function read(report: GeneratedReport) {
  const parsed = await parseReport(renderGlued(report, PLAIN_DUMP, 'line').text)
  const told = [...report.cells.keys()].flatMap(pointer => {
    const reading = parsed.evidence[pointer]?.reading
    if (parsed.report === null || reading === undefined || reading === 'unreadable') return []
    return [[pointer, valueAt(parsed.report, pointer)] as const]
  })
  return { parsed, told }
}

const printed = (report: GeneratedReport, told: readonly (readonly [string, unknown])[]) =>
  told.map(([pointer]) => [pointer, report.cells.get(pointer)?.value] as const)

const inTableThree = (pointer: string) => pointer.startsWith('/applications/')

describe('a table whose cells ran together', () => {
  it('gives nearly all of its cells, and none but what was printed', async () => {
    let [told, all] = [0, 0]
    await fc.assert(
      fc.asyncProperty(seeds, gaps, async (seed, gap) => {
        const report = generate(seed, { gaps: gap })
        const found = await read(report)
        expect(found.told).toEqual(printed(report, found.told))
        told += found.told.filter(([pointer]) => inTableThree(pointer)).length
        all += [...report.cells.keys()].filter(inTableThree).length
      }),
      { numRuns: 60 },
    )
    expect(told / all).toBeGreaterThan(0.95)
  })

  it('that contradicts itself in one cell or two gives none but what was printed', async () => {
    // As slips are: a digit more, digits turned, another number.
    const slips = [
      (v: number) => v + 1,
      (v: number) => v * 10,
      (v: number) => Number([...String(v)].reverse().join('')),
    ]
    const altered = fc.tuple(fc.nat(), fc.integer({ min: 0, max: slips.length - 1 }))
    await fc.assert(
      fc.asyncProperty(seeds, fc.array(altered, { minLength: 1, maxLength: 2 }), async (seed, alterations) => {
        const report = generate(seed)
        const cells = new Map(report.cells)
        const pointers = [...cells.keys()].filter(inTableThree)
        for (const [which, slip] of alterations) {
          const pointer = pointers[which % pointers.length] as string
          const cell = cells.get(pointer) as GeneratedCell
          cells.set(pointer, { ...cell, value: (slips[slip] as (v: number) => number)(cell.value ?? 0) })
        }
        const { told } = await read({ ...report, cells })
        expect(told).toEqual(printed({ ...report, cells }, told))
      }),
      { numRuns: 60, seed: 20_260, endOnFailure: true },
    )
  })

  it('is not checked by the sums that read it', async () => {
    const { parsed } = await read(generate(3))
    const sums = parsed.findings.filter(({ code }) => code === 'balance' || code === 'outcome-total')
    expect(sums).toHaveLength(14)
    for (const sum of sums) expect(sum).toMatchObject({ outcome: 'undecided', reason: 'used-to-read' })
    expect(parsed.passes['balance'] ?? 0).toBe(0)
  })
})

describe('rows cut by hand', () => {
  const START = `白石县人民政府2023年政府信息公开工作年度报告本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。一、总体情况各项工作平稳。二、主动公开政府信息情况三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他`
  const END =
    '四、政府信息公开行政复议、行政诉讼情况五、存在的主要问题及改进情况栏目更新偏慢。六、其他需要报告的事项没有。'
  const rows = async (body: string) => {
    const parsed = await parseReport(START + body + END)
    if (parsed.report === null) throw new Error(JSON.stringify(parsed.diagnostics))
    return parsed
  }

  it('that can be cut in two ways with all sums holding stay unreadable where the ways differ', async () => {
    // 1|10|0|0|0|0|11 and 11|0|0|0|0|0|11: both add up, and so do the two rows below.
    const body =
      '一、本年新收政府信息公开申请数量110000011二、上年结转政府信息公开申请数量0000000四、结转下年度继续办理110000011'
    const { report, evidence } = await rows(body)
    expect(report?.applications.received.total === null || report?.applications.received.total === 11).toBe(true)
    expect(report?.applications.received.naturalPerson).toBeNull()
    expect(evidence['/applications/received/naturalPerson']).toMatchObject({ reading: 'unreadable', raw: '110000011' })
  })

  it('of nothing but zeros are zeros', async () => {
    const { report } = await rows('一、本年新收政府信息公开申请数量0000000二、上年结转政府信息公开申请数量0000000')
    expect(Object.values(report?.applications.carriedIn ?? {})).toEqual([0, 0, 0, 0, 0, 0, 0])
  })
})
