import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/read/text/read-text.ts'
import { recogniseProse } from '../../../src/recognise/prose/prose-figures.ts'
import { type ExpectedFigure, SENTENCES } from './sentences.ts'
import { HELD_OUT } from './sentences-held-out.ts'

const read = (text: string, year: number | null = 2022) => recogniseProse(readText(text).document, year)

/** What a sentence says, in the fields that its entry speaks of. */
function said(text: string, year: number, expected: readonly ExpectedFigure[]) {
  return read(text, year).figures.map((figure, index) => {
    const { concept, value, unit, approximate, scope, whose } = figure
    const plain = { concept, value, unit, approximate, scope }
    return expected[index]?.whose === undefined ? plain : { ...plain, whose }
  })
}

function wanted(expected: readonly ExpectedFigure[]) {
  return expected.map(figure => ({ approximate: false, scope: 'thisYear', ...figure }))
}

describe('sentences of our own, in the forms that reports use', () => {
  it.each(SENTENCES)('$sentence', ({ sentence, year, figures }) => {
    expect(said(sentence, year, figures)).toEqual(wanted(figures))
  })
})

/** Sentences nobody looked at while the reader was written: none may be read wrong, hardly one missed. */
describe('sentences held out', () => {
  const key = ({ concept, value, unit }: { concept: string; value: number | null; unit: string | null }) =>
    `${concept} ${value} ${unit}`
  it.each(HELD_OUT)('nothing wrong in: $sentence', ({ sentence, year, figures }) => {
    const right = figures.map(key)
    expect(
      read(sentence, year)
        .figures.map(key)
        .filter(figure => !right.includes(figure)),
    ).toEqual([])
  })

  it('finds at least 98 of 100', () => {
    const all = HELD_OUT.flatMap(({ figures }) => figures)
    const found = HELD_OUT.flatMap(({ sentence, year, figures }) => {
      const seen = read(sentence, year).figures.map(key)
      return figures.filter(figure => seen.includes(key(figure)))
    })
    expect(found.length / all.length).toBeGreaterThanOrEqual(0.98)
  })
})

describe('where a figure stood', () => {
  const text = '一、总体情况\n全年收到政府信息公开申请\n147 件，予以公开４９件。'

  it('is the stretch of the source, across a broken line', () => {
    const [received, granted] = read(text).figures
    expect(received).toMatchObject({ raw: '147 件', place: { start: 20, end: 25 } })
    expect(granted).toMatchObject({ raw: '４９件', value: 49 })
  })

  it('is quoted with its sentence', () => {
    const [, second] = read('收到申请1件。收到政府信息公开申请2件，已办结。其他。').figures
    expect(second?.text).toBe('收到政府信息公开申请2件，已办结。')
  })
})

describe('what cannot be read', () => {
  it('is null where a gap stands between digits', () => {
    const [figure] = read('收到政府信息公开申请1 47件。').figures
    expect(figure).toMatchObject({ concept: 'applications.received', value: null, range: null, reading: 'unreadable' })
  })

  it('is said where numbers and names do not match', () => {
    const { figures, diagnostics } = read('行政复议、行政诉讼分别为2件、7件、1件。')
    expect(figures).toEqual([])
    expect(diagnostics).toMatchObject([{ code: 'prose-figure-unplaced' }])
  })

  it('is said where results follow two kinds of cases', () => {
    expect(read('行政复议2件，行政诉讼3件，维持3件。').figures.map(({ concept }) => concept)).toEqual([
      'reconsideration',
      'litigation',
    ])
  })
})

describe('parts', () => {
  it('belong to the total before them, of the same time', () => {
    const { figures } = read(
      '收到申请81件（上年75件），自然人80件、商业企业1件。办结81件，其中不予公开5件（属于国家秘密1件）。',
    )
    expect(figures.map(({ concept, scope, partOf }) => [concept, scope, partOf])).toEqual([
      ['applications.received', 'thisYear', null],
      ['applications.received', 'lastYear', null],
      ['applications.received.naturalPerson', 'thisYear', 0],
      ['applications.received.commercialEnterprise', 'thisYear', 0],
      ['applications.handled', 'thisYear', null],
      ['applications.outcomes.denied', 'thisYear', 4],
      ['applications.outcomes.denied.stateSecrets', 'thisYear', 5],
    ])
  })
})

describe('cells of tables run into the text', () => {
  it('are no figures of prose', () => {
    const table =
      '第二十条第（九）项信息内容采购项目数量采购总金额政府集中采购13575394432.52元三、收到和处理政府信息公开申请情况'
    expect(read(table).figures).toEqual([])
  })
})
