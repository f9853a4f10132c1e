import { describe, expect, it } from 'vitest'
import { parseReport } from '../../../src/index.ts'

/** Pages made to be expensive: each gives an answer within the bound, and says where reading stopped. In milliseconds of the processor. */
const BOUND = 5000
const numbered = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join('')

const PAGES: readonly (readonly [name: string, make: () => string, code: string | null])[] = [
  ['800,000 levels', () => '<div>'.repeat(800_000), 'budget-exceeded'],
  ['100,000 tables in one another', () => '<table><tr><td>甲'.repeat(100_000), 'budget-exceeded'],
  ['formatting adopted over and over', () => numbered(3000, n => `<b ${n}><i ${n}>甲`), 'budget-exceeded'],
  [
    'formatting carried from paragraph to paragraph',
    () => numbered(3000, n => `<p><b ${n}><i ${n}>甲`),
    'budget-exceeded',
  ],
  ['100,000 attributes on one tag', () => `<html><p ${numbered(100_000, n => ` a${n}=1`)}>甲</p>`, null],
  ['a colspan of a million', () => '<table><tr>'.concat('<td colspan=1000000 rowspan=1000000>1'.repeat(50_000)), null],
  ['a million empty cells', () => `<table><tr>${'<td></td>'.repeat(1_000_000)}`, 'budget-exceeded'],
  ['a million rows', () => `<table>${'<tr><td>1<td>2'.repeat(500_000)}`, 'budget-exceeded'],
  ['a flood of character references', () => `<html><p>${'&nbsp;&amp;甲&#x4e00;'.repeat(500_000)}`, null],
  ['a flood of half references', () => `<html><p>${'&am&notit&'.repeat(500_000)}`, null],
  ['templates in one another', () => '<html>'.concat('<template>'.repeat(100_000)), 'budget-exceeded'],
  [
    'a page of scripts',
    () => `<html><title>甲</title><body>${'<script>document.write("<p>1</p>")</script>'.repeat(50_000)}`,
    'not-a-report',
  ],
  ['fostered text', () => `<table>${'x<a>y'.repeat(300_000)}`, 'budget-exceeded'],
  ['links to nowhere', () => `<html>${'<a href=x>甲</a><img src=y>'.repeat(100_000)}`, 'budget-exceeded'],
  [
    'selectors against ancestors',
    () =>
      `<style>${numbered(100, n => `.a .b .c${n} .d{display:none}`)}</style>${'<div class="a b d">'.repeat(400)}${'<p class=d>甲'.repeat(90_000)}`,
    null,
  ],
  [
    'a style sheet without end',
    () => `<html><style>${'@media x{'.repeat(100_000)}</style><p style="${'display :'.repeat(10_000)}">甲`,
    null,
  ],
  ['tags without end', () => `<html>${'<p '.repeat(1_000_000)}`, null],
  [
    'a tag for a name of Object',
    () => '<html><meta name="__proto__" content="1"><table><tr><td>__proto__<td>1</table>',
    null,
  ],
]

describe('a hostile page gives an answer', () => {
  it.each(PAGES)('%s', { timeout: 60_000 }, async (_, make, code) => {
    const page = make()
    const before = process.cpuUsage()
    const { report, diagnostics } = await parseReport(page, { name: 'page.html' })
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(BOUND)
    if (report === null) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
    if (code !== null) expect(diagnostics.map(message => message.code)).toContain(code)
    expect(({} as Record<string, unknown>)['1']).toBeUndefined()
  })
})
