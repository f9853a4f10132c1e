import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/form/derive.ts'
import { EDITIONS } from '../../src/form/editions.ts'
import { parseSource } from '../../src/parse.ts'
import { readText } from '../../src/read/text/read-text.ts'
import { gluedRows } from '../../src/recognise/run-together.ts'
import { readSource } from '../../src/source/source.ts'

/** Real reports stand beside the project where there are any; they are no part of it. */
const REAL = new URL('../../../shared/real/', import.meta.url)
const here = existsSync(REAL)

interface Gold {
  readonly edition: '2021' | '2019'
  readonly table3: Readonly<Record<string, readonly number[]>>
  readonly table4: Readonly<Record<string, readonly number[]>>
}

const read = (name: string) => {
  const gold: Gold = JSON.parse(readFileSync(new URL(`${name}.gold.json`, REAL), 'utf8'))
  return { gold, text: readFileSync(new URL(`${name}.txt`, REAL), 'utf8') }
}

/** The gold file's rows by their pointers: table three in printed order, table four in one line. */
function goldRows({ edition, table3, table4 }: Gold): [key: string, digits: string][] {
  const lines = EDITIONS.filter(({ id }) => id === edition).flatMap(linesOf)
  const three = lines.filter(({ printed }) => printed === 'tableThree')
  const values = Object.values(table3)
  expect(values).toHaveLength(three.length)
  const rows = three.map(({ key }, index): [string, string] => [key, (values[index] as readonly number[]).join('')])
  return [...rows, ['tableFour', Object.values(table4).flat().join('')]]
}

describe.skipIf(!here)('real reports in one line (skipped where there are none)', () => {
  const names = ['pingtan-2019-area', 'pingtan-2021-area', 'pingtan-2023-area']

  it.each(names)('%s: every row of tables three and four is found with exactly its digits', name => {
    const { gold, text } = read(name)
    const { rows } = gluedRows(readText(text).document)
    const found = rows.filter(({ line }) => line.printed !== 'tableTwo')
    expect(found.filter(({ alternatives }) => alternatives !== undefined)).toEqual([])
    expect(found.map(({ line, raw }) => [line.key, raw.replace(/\s+/g, '')])).toEqual(goldRows(gold))
  })

  it.each(names)('%s: six sections with nothing of the tables in their text', name => {
    const { report } = parseSource(readSource(read(name).text))
    expect(report?.sections.map(({ kind, ordinal }) => [kind, ordinal])).toEqual([
      ['overview', '一'],
      ['proactiveDisclosure', '二'],
      ['applications', '三'],
      ['reconsiderationAndLitigation', '四'],
      ['problems', '五'],
      ['otherMatters', '六'],
    ])
    expect(report?.sections.slice(1, 4).map(({ text }) => text)).toEqual(['', '', ''])
  })
})
