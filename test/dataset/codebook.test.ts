import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/check/rules.ts'
import { type CodebookFacts, codebook } from '../../src/dataset/codebook.ts'
import { TABLES } from '../../src/dataset/tables/specs.ts'
import { SEVERITY } from '../../src/diagnostic/diagnostic.ts'
import { cellsOf } from '../../src/form/derive.ts'
import { EDITIONS } from '../../src/form/editions.ts'
import { READINGS } from '../../src/report/model.ts'
import { SMALL_TABLES, SMALL_VERSIONS } from './small-tables.ts'

const facts: CodebookFacts = { ...SMALL_VERSIONS, rules: { off: [], severity: {}, waive: [] } }
const lines = (text: string) => text.split('\n')
const rowOf = (text: string, name: string) => lines(text).filter(line => line.startsWith(`| \`${name}\` |`))

describe('the codebook', () => {
  const whole = codebook(TABLES, facts)

  it('has every column of every table, in both languages', () => {
    for (const table of TABLES) {
      const from = whole.indexOf(`### \`${table.name}.csv\``)
      expect(from, table.name).toBeGreaterThan(0)
      for (const { name } of table.columns) expect(rowOf(whole.slice(from), name)[0], name).toMatch(/[\u4e00-\u9fff]/)
    }
  })

  it('has every reading, rule, diagnostic and edition', () => {
    for (const name of [...READINGS, ...RULES.map(rule => rule.code), ...Object.keys(SEVERITY)]) {
      expect(rowOf(whole, name).length, name).toBeGreaterThan(0)
    }
    for (const edition of EDITIONS) expect(whole).toContain(edition.source)
  })

  it('names every item of only one edition', () => {
    const section = whole.slice(whole.indexOf('Items of only one edition'), whole.indexOf('printed in different words'))
    for (const edition of EDITIONS) {
      const elsewhere = new Set(
        EDITIONS.filter(one => one !== edition)
          .flatMap(cellsOf)
          .map(cell => cell.pointer),
      )
      for (const cell of cellsOf(edition)) {
        if (elsewhere.has(cell.pointer)) continue
        const named = rowOf(section, edition.id).some(
          line => line.includes(`.${cell.item}\``) && line.includes(`\`${cell.column}\` ${cell.columnLabel}`),
        )
        expect(named, `${edition.id} ${cell.pointer}`).toBe(true)
      }
    }
    expect(section).not.toContain('`applications.granted`')
  })

  it('has tables that nothing in them breaks', () => {
    const cells = (line: string) => line.replaceAll('\\|', '').split('|').length
    const text = codebook(SMALL_TABLES, {
      ...facts,
      rules: {
        off: [],
        severity: {},
        waive: [{ code: 'balance', report: 'a', reason: 'one | two\n<b>three</b>' }],
      },
    })
    let width = 0
    for (const line of lines(text)) {
      if (!line.startsWith('|')) width = 0
      else if (width === 0) width = cells(line)
      else expect(cells(line), line).toBe(width)
    }
    expect(text).toContain('one \\| two &lt;b&gt;three&lt;/b&gt;')
  })

  it('states the rules as they were in force', () => {
    const changed = codebook(SMALL_TABLES, {
      ...facts,
      rules: { name: 'strict', off: ['row-total'], severity: { 'prose-table': 'error' }, waive: [] },
    })
    expect(rowOf(changed, 'row-total')[0]).toContain('停用 / off')
    expect(rowOf(changed, 'prose-table')[0]).toContain('error (built in: warning)')
    expect(rowOf(changed, 'balance')[0]).toContain('| error |')
    expect(changed).toContain('rule set: strict')
    expect(codebook(SMALL_TABLES, facts)).toContain('the built-in rules, unchanged')
  })

  it('tells programs which columns are text', () => {
    const small = codebook(SMALL_TABLES, facts)
    expect(small).toContain('.default = col_double(), report_id = col_character(), authority = col_character()')
    expect(small).toContain('stringcols(1 2 3)')
    expect(small).toContain('parse_dates=["published_on"]')
    expect(small).toContain("'report_id': 'VARCHAR', 'authority': 'VARCHAR', 'published_on': 'DATE'});")
  })
})
