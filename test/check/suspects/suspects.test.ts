import { describe, expect, it } from 'vitest'
import { checkReport } from '../../../src/check/check.ts'
import type { Finding, SuspectSet } from '../../../src/check/finding.ts'
import { IDENTITY_CODES } from '../../../src/check/identities.ts'
import type { EvidenceMap } from '../../../src/report/assemble.ts'
import { AnnualReportSchema } from '../../../src/report/model.ts'
import { type Cells, reportOf, type Said, type Stated, zeroTables } from '../prose-report.ts'

/** A district whose natural persons alone asked: 40 received, 2 carried in, 39 handled, 3 carried over. */
const DISTRICT = {
  ...zeroTables(),
  ...both('received', 40),
  ...both('carriedIn', 2),
  ...both('outcomes/granted', 25),
  ...both('outcomes/grantedInPart', 4),
  ...both('outcomes/denied/thirdPartyRights', 3),
  ...both('outcomes/unableToProvide/notHeld', 7),
  ...both('total', 39),
  ...both('carriedOver', 3),
  '/reconsideration/upheld': 12,
  '/reconsideration/pending': 1,
  '/reconsideration/total': 13,
} as Readonly<Record<string, number>>

function both(row: string, value: number): Record<string, number> {
  return { [`/applications/${row}/naturalPerson`]: value, [`/applications/${row}/total`]: value }
}

function sums(cells: Cells, figures: readonly Stated[] = []): Finding[] {
  return sumsOf(reportOf({ ...DISTRICT, ...cells }, figures))
}

function sumsOf({ report, evidence }: Said): Finding[] {
  AnnualReportSchema.parse(report)
  return checkReport(report, evidence).findings.filter(({ code }) => IDENTITY_CODES.has(code))
}

/** `outcomes/granted/naturalPerson 25→28`, cells of a set joined with ` + `. */
function textOf({ cells }: SuspectSet): string {
  return cells
    .map(({ pointer, printed, needed, range }) => {
      const name = pointer.replace('/applications/', '')
      return `${name} ${printed}→${needed ?? `${range?.least}..${range?.most ?? ''}`}`
    })
    .join(' + ')
}

const said = (finding: Finding | undefined) => finding?.suspects?.map(textOf)

const readAs = (evidence: EvidenceMap, pointer: string, change: Partial<EvidenceMap[string]>) =>
  ({ ...evidence, [pointer]: { ...evidence[pointer], ...change } }) as EvidenceMap

describe('sums that hold', () => {
  it('have no findings, and nothing is suspected', () => {
    expect(sums({})).toEqual([])
  })
})

describe('one wrong cell of table three', () => {
  it('is named by the row and the column in which it stands, with the number it needs', () => {
    const failing = sums({ '/applications/outcomes/granted/naturalPerson': 52 })
    expect(failing.map(({ code }) => code)).toEqual(['outcome-total', 'row-total'])
    for (const finding of failing) expect(said(finding)).toEqual(['outcomes/granted/naturalPerson 52→25'])
  })

  it('has its label, its place and the slip that fits', () => {
    const [finding] = sums({ '/applications/outcomes/granted/naturalPerson': 52 })
    expect(finding?.suspects?.[0]).toMatchObject({
      weight: 1,
      cells: [{ label: '三、本年度办理结果/（一）予以公开/自然人', slip: 'digits-transposed' }],
    })
    expect(finding?.places).toContainEqual(finding?.suspects?.[0]?.cells[0]?.place)
  })

  it('is named in a total, which stands in three sums', () => {
    const failing = sums({ '/applications/total/total': 93 })
    expect(failing.map(({ code }) => code)).toEqual(['balance', 'outcome-total', 'row-total'])
    for (const finding of failing) expect(said(finding)).toEqual(['total/total 93→39'])
  })

  it('is suspected rather than two others, however those are read', () => {
    const { report, evidence } = reportOf({ ...DISTRICT, '/applications/received/total': 41 }, [])
    let read: EvidenceMap = evidence
    for (const pointer of Object.keys(evidence))
      if (pointer !== '/applications/received/total') read = readAs(read, pointer, { reading: 'recovered' })
    const failing = sumsOf({ report, evidence: read }).find(({ outcome }) => outcome === 'fail')
    expect(said(failing)).toEqual(['received/total 41→40'])
  })
})

describe('outcomes that add to 27 beside a printed total of 21', () => {
  /** The same excess of 6 in 自然人 and in 总计; every other sum holds. */
  const totals = { ...both('received', 20), ...both('carriedIn', 1), ...both('total', 21), ...both('carriedOver', 0) }
  const outcomes = (granted: number, inPart: number, denied: number, notHeld: number) => ({
    ...both('outcomes/granted', granted),
    ...both('outcomes/grantedInPart', inPart),
    ...both('outcomes/denied/thirdPartyRights', denied),
    ...both('outcomes/unableToProvide/notHeld', notHeld),
  })

  it('name each row that could hold the excess in both places, and what it would need', () => {
    const failing = sums({ ...totals, ...outcomes(10, 8, 4, 5) })
    expect(failing.map(({ code, subject, difference }) => [code, subject, difference])).toEqual([
      ['outcome-total', '自然人', -6],
      ['outcome-total', '总计', -6],
    ])
    for (const finding of failing) {
      expect(said(finding)?.toSorted()).toEqual([
        'outcomes/granted/naturalPerson 10→4 + outcomes/granted/total 10→4',
        'outcomes/grantedInPart/naturalPerson 8→2 + outcomes/grantedInPart/total 8→2',
      ])
      expect(finding.suspects?.[0]?.cells.map(({ slip }) => slip)).toEqual([null, 'carried'])
    }
  })

  it('suspect the total, and what it is balanced by, before rows that would all have to be wrong', () => {
    const [finding] = sums({
      ...totals,
      ...outcomes(5, 5, 5, 5),
      ...both('outcomes/notProcessed/repeated', 5),
      ...both('outcomes/granted', 5),
      ...both('outcomes/notProcessed/complaints', 2),
    })
    expect(finding?.suspects?.[0]?.cells).toHaveLength(4)
    expect(said(finding)).toContain(
      'received/naturalPerson 20→26 + total/naturalPerson 21→27 + received/total 20→26 + total/total 21→27',
    )
    expect(said(finding)?.at(-1)).toBe(
      [
        'outcomes/granted/naturalPerson 5→0..4',
        'outcomes/unableToProvide/notHeld/naturalPerson 5→0..4',
        'outcomes/granted/total 5→0..4',
        'outcomes/unableToProvide/notHeld/total 5→0..4',
      ].join(' + '),
    )
    expect(finding?.suspectsLeftOut).toBeGreaterThan(0)
  })
})

describe('a sum that hangs together with no other', () => {
  const wrong = { '/reconsideration/upheld': 9 }

  it('has as many alternatives as it has cells that can make up for it', () => {
    const [finding, ...others] = sums({ ...wrong, '/reconsideration/corrected': 2 })
    expect(others).toEqual([])
    expect(said(finding)).toEqual([
      '/reconsideration/upheld 9→10',
      '/reconsideration/corrected 2→3',
      '/reconsideration/other 0→1',
      '/reconsideration/pending 1→2',
      '/reconsideration/total 13→12',
    ])
  })

  it('leaves out those that would have to be less than nothing', () => {
    expect(said(sums({ '/reconsideration/total': 1 })[0])).toEqual([
      '/reconsideration/upheld 12→0',
      '/reconsideration/total 1→13',
    ])
  })

  it('names a total that was left at 0 first', () => {
    const [finding] = sums({
      '/reconsideration/upheld': 11,
      '/reconsideration/pending': 0,
      '/reconsideration/total': 0,
    })
    expect(finding?.suspects?.[0]?.cells[0]).toMatchObject({
      pointer: '/reconsideration/total',
      slip: 'total-not-filled',
    })
  })
})

describe('what the text says', () => {
  const wrong = { '/reconsideration/upheld': 9 }

  it('makes a cell that it confirms the last to be suspected', () => {
    const [finding] = sums(wrong, [{ concept: 'reconsideration', value: 13 }])
    expect(finding?.suspects?.at(-1)).toMatchObject({ weight: 1.25, cells: [{ pointer: '/reconsideration/total' }] })
    expect(finding?.suspects?.slice(0, -1).map(({ weight }) => weight)).toEqual([1, 1, 1, 1])
  })

  it('makes a cell that it contradicts the first, above all where it gives the number that is needed', () => {
    const [finding] = sums(wrong, [{ concept: 'reconsideration.upheld', value: 12 }])
    expect(finding?.suspects?.[0]).toMatchObject({
      weight: 0.75,
      cells: [{ pointer: '/reconsideration/upheld', needed: 12, slip: 'prose-agrees' }],
    })
  })

  it.each([
    ['only rounds to its number', { value: 10, approximate: true }],
    ['speaks of last year', { scope: 'lastYear' }],
  ] as const)('says nothing of a cell where it %s', (_, how) => {
    const [finding] = sums(wrong, [{ concept: 'reconsideration', value: 13, ...how }])
    expect(finding?.suspects?.map(({ weight }) => weight)).toEqual([1, 1, 1, 1, 1])
  })
})

describe('how a cell was read', () => {
  it('makes one that was recovered the first to be suspected', () => {
    const { report, evidence } = reportOf({ ...DISTRICT, '/reconsideration/upheld': 9 }, [])
    const read = readAs(evidence, '/reconsideration/pending', { reading: 'recovered', method: 'arithmetic' })
    const [finding] = sumsOf({ report, evidence: read })
    expect(finding?.suspects?.[0]).toMatchObject({ weight: 0.75, cells: [{ pointer: '/reconsideration/pending' }] })
  })
})

describe('two wrong cells', () => {
  it('that meet in no sum are told apart', () => {
    const failing = sums({
      '/applications/outcomes/granted/naturalPerson': 27,
      '/applications/outcomes/denied/thirdPartyRights/researchInstitution': 5,
    })
    const of = (subject: string) => said(failing.find(finding => finding.subject.endsWith(subject)))
    expect(failing).toHaveLength(4)
    expect(of('予以公开')).toEqual(['outcomes/granted/naturalPerson 27→25'])
    expect(of('自然人')).toEqual(['outcomes/granted/naturalPerson 27→25'])
    expect(of('保护第三方合法权益')).toEqual(['outcomes/denied/thirdPartyRights/researchInstitution 5→0'])
    expect(of('科研机构')).toEqual(['outcomes/denied/thirdPartyRights/researchInstitution 5→0'])
  })

  it('that a number slipped between are named as exchanged', () => {
    const failing = sums({
      '/applications/outcomes/granted/naturalPerson': 0,
      '/applications/outcomes/granted/commercialEnterprise': 25,
    })
    expect(failing.map(({ code, subject }) => `${code} ${subject}`)).toEqual([
      'outcome-total 自然人',
      'outcome-total 商业企业',
    ])
    for (const { suspects } of failing)
      expect(suspects?.[0]?.cells.map(({ pointer, slip }) => [pointer, slip])).toEqual([
        ['/applications/outcomes/granted/naturalPerson', 'exchanged'],
        ['/applications/outcomes/granted/commercialEnterprise', 'exchanged'],
      ])
  })
})

describe('a cell without a number', () => {
  const organisations = Object.keys(DISTRICT).filter(
    pointer => pointer.startsWith('/applications/') && !/\/(?:naturalPerson|total)$/.test(pointer),
  )

  it.each(['blank', 'dash', 'unreadable'] as const)('that is %s leaves sums undecided, without suspects', reading => {
    const found = sums(Object.fromEntries(organisations.map(pointer => [pointer, reading])))
    expect(found.length).toBeGreaterThan(0)
    for (const finding of found) {
      expect(finding.outcome).toBe('undecided')
      expect('suspects' in finding).toBe(false)
    }
  })

  it('may be any count: what a printed one needs is then a range', () => {
    const [finding] = sums({ '/reconsideration/upheld': 14, '/reconsideration/pending': 'blank' })
    expect(said(finding)).toEqual(['/reconsideration/upheld 14→0..13', '/reconsideration/total 13→14..'])
  })

  it('is no way out where it would have to be less than nothing', () => {
    const blanks = Object.fromEntries(organisations.map(pointer => [pointer, 'blank' as const]))
    const failing = sums({ ...blanks, '/applications/outcomes/granted/naturalPerson': 28 })
    for (const finding of failing.filter(({ outcome }) => outcome === 'fail'))
      expect(said(finding)).toEqual(['outcomes/granted/naturalPerson 28→25'])
  })
})

describe('the edition of 2019', () => {
  it('has its single row 其他处理 in the sums', () => {
    const parts = Object.keys(DISTRICT).filter(pointer => /\/outcomes\/other\//.test(pointer))
    const columns = parts.filter(pointer => pointer.includes('/feeUnpaid/')).map(pointer => pointer.split('/').at(-1))
    const cells: Record<string, number> = { ...DISTRICT }
    for (const pointer of parts) delete cells[pointer]
    for (const column of columns) cells[`/applications/outcomes/other/asWhole/${column}`] = 0
    expect(sumsOf(reportOf(cells, []))).toEqual([])
    const failing = sumsOf(reportOf({ ...cells, '/applications/outcomes/other/asWhole/total': 2 }, []))
    expect(failing.map(({ code }) => code)).toEqual(['outcome-total', 'row-total'])
    for (const finding of failing) expect(said(finding)).toEqual(['outcomes/other/asWhole/total 2→0'])
  })
})

describe('a table in disorder', () => {
  it('has no suspects rather than wrong ones, and says why', () => {
    const rows = ['received', 'carriedIn', 'total', 'carriedOver', 'outcomes/granted', 'outcomes/grantedInPart']
    const columns = ['naturalPerson', 'commercialEnterprise', 'researchInstitution', 'otherOrganization']
    const cells = rows.flatMap((row, at) =>
      columns.map((column, index) => [`/applications/${row}/${column}`, (at + 3) ** 2 * (index + 2)] as const),
    )
    const failing = sums(Object.fromEntries(cells))
    expect(failing.length).toBeGreaterThan(10)
    for (const { suspects, noSuspects } of failing) {
      expect(suspects).toEqual([])
      expect(['too-heavy', 'exhausted', 'too-many']).toContain(noSuspects)
    }
  })

  it('keeps its other tables apart', () => {
    const failing = sums({ '/reconsideration/total': 31, '/litigation/direct/total': 4, '/litigation/direct/other': 5 })
    expect(failing.map(finding => said(finding)?.[0])).toEqual([
      '/reconsideration/total 31→13',
      '/litigation/direct/other 5→4',
    ])
  })

  it('with a number past what can be summed exactly has no suspects', () => {
    const [finding] = sums({ '/reconsideration/total': 9e15 })
    expect(finding).toMatchObject({ suspects: [], noSuspects: 'impossible-number' })
  })
})

describe('a report', () => {
  it('is not changed', () => {
    const { report, evidence } = reportOf({ ...DISTRICT, '/applications/total/total': 93 }, [])
    const before = structuredClone({ report, evidence })
    checkReport(report, evidence)
    expect({ report, evidence }).toEqual(before)
  })

  it('has suspects that survive JSON', () => {
    const found = sums({ '/applications/total/total': 93 })
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
  })
})
