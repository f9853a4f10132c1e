import { describe, expect, it } from 'vitest'
import { OUTCOMES } from '../../../src/dataset/source-row.ts'
import type { ColumnSpec } from '../../../src/dataset/table-spec.ts'
import { TABLES } from '../../../src/dataset/tables/specs.ts'
import { cellsOf } from '../../../src/form/derive.ts'
import { EDITIONS } from '../../../src/form/editions.ts'
import { UNION_CELLS } from '../../../src/form/union-cells.ts'
import { OBSERVATION_COLUMNS } from '../../../src/panel/observations.ts'

const columns = TABLES.flatMap(table => table.columns.map(column => ({ table, column })))
const named = columns.map(({ table, column }) => [`${table.name}.${column.name}`, column] as const)
const wide = TABLES.find(({ name }) => name === 'wide')

describe('the tables of a dataset', () => {
  it('are the seven', () => {
    expect(TABLES.map(({ name }) => name)).toEqual([
      'observations',
      'wide',
      'indicators',
      'findings',
      'diagnostics',
      'sources',
      'failures',
    ])
  })

  it.each(TABLES.map(table => [table.name, table] as const))(
    '%s names no column twice, and its key is of them',
    (_, table) => {
      const names = table.columns.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      expect(names).toEqual(expect.arrayContaining([...table.key]))
    },
  )

  it('have columns whose names statistics programs take', () => {
    const refused = named.filter(([, { name }]) => name.length > 32 || !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name))
    expect(refused.map(([name]) => name)).toEqual([])
  })

  it('have labels, notes and meanings of values in both languages, with every fact filled in', () => {
    const texts = ({ label, note, values }: ColumnSpec) => [label, note ?? label, ...Object.values(values ?? {})]
    const wanting = named.filter(([, column]) =>
      texts(column).some(({ zh, en }) => zh.trim() === '' || en.trim() === '' || /[{}]/.test(zh + en)),
    )
    expect(wanting.map(([name]) => name)).toEqual([])
    for (const { title } of TABLES) expect([title.zh, title.en]).not.toContain('')
  })

  it('refer to columns that there are', () => {
    const known = new Set(named.map(([name]) => name))
    for (const [, { refersTo }] of named) if (refersTo !== undefined) expect(known).toContain(refersTo)
  })

  it('keep the contract of the observations', () => {
    expect(TABLES[0]?.columns.map(({ name }) => name)).toEqual([...OBSERVATION_COLUMNS])
  })

  it('know what can become of a source', () => {
    const outcomes = (name: string) => named.find(([full]) => full === name)?.[1].values ?? {}
    expect(Object.keys(outcomes('sources.outcome'))).toEqual([...OUTCOMES])
    expect(Object.keys(outcomes('failures.outcome'))).toEqual(OUTCOMES.filter(outcome => outcome !== 'read'))
  })
})

describe('the wide table', () => {
  it('has a column for every cell of every edition, and a unit beside every amount', () => {
    const pointers = new Set(EDITIONS.flatMap(cellsOf).map(({ pointer }) => pointer))
    expect(new Set(UNION_CELLS.map(({ pointer }) => pointer))).toEqual(pointers)
    expect(UNION_CELLS).toHaveLength(pointers.size)
    const names = wide?.columns.map(({ name }) => name) ?? []
    const of = UNION_CELLS.flatMap(({ name, prints: [{ head }] }) =>
      head.measure === 'amount' ? [name, `${name}_unit`] : [name],
    )
    const first = names.indexOf(of[0] as string)
    expect(names.slice(first, first + of.length)).toEqual(of)
    expect(of.filter(name => name.endsWith('_unit'))).toEqual(['pro_fees_amount_unit', 'pro_procurement_amount_unit'])
  })

  it('names cells so that people can read them', () => {
    const name = (pointer: string) => UNION_CELLS.find(cell => cell.pointer === pointer)?.name
    expect(name('/applications/received/naturalPerson')).toBe('app_received_np')
    expect(name('/applications/outcomes/denied/stateSecrets/total')).toBe('app_denied_state_secrets_total')
    expect(name('/reconsideration/upheld')).toBe('rec_upheld')
    expect(name('/litigation/direct/total')).toBe('lit_direct_total')
    expect(name('/proactiveDisclosure/regulations/newlyMade')).toBe('pro_regulations_made')
  })

  it('says of a cell what the official form calls it, in which editions', () => {
    const column = wide?.columns.find(({ name }) => name === 'pro_permits_decisions')
    expect(column?.label.zh).toBe('第二十条第（五）项/行政许可/本年处理决定数量')
    expect(column?.note?.zh).toContain('2019 年表样作“第二十条第（五）项/行政许可/处理决定数量”')
    const whole = wide?.columns.find(({ name }) => name === 'app_other_whole_np')
    expect(whole?.note?.en).toContain('Printed by the form of 2019 only.')
  })
})
