import { reportText } from '../../cli/report-text.ts'
import { type Hostile, reads } from '../family.ts'
import { pageOf } from './page-of.ts'

/** One cell of the form with every number that is none, or not the one it seems; as a row of text and as a cell of a page. */

const COUNT = '/applications/received/total'
const AMOUNT = '/proactiveDisclosure/fees/amount'

/** What the cell prints and what it says: null where nobody can tell, or it is no count. */
const COUNTS: readonly (readonly [printed: string, value: number | null])[] = [
  ['9007199254740991', 9007199254740991],
  ['9007199254740992', null],
  ['9007199254740993', null],
  ['99999999999999999', null],
  ['9'.repeat(300), null],
  ['9'.repeat(100_000), null],
  [`1${'0'.repeat(400)}`, null],
  ['1e9', null],
  ['1E+2', null],
  ['0x10', null],
  ['0b11', null],
  ['0o17', null],
  ['1_000', null],
  ['12n', null],
  ['NaN', null],
  ['Infinity', null],
  ['-0', null],
  ['-1', null],
  ['−1', null],
  ['1-', null],
  ['(1)', null],
  ['12.5', null],
  ['1.', null],
  ['.5', null],
  ['1..2', null],
  ['1/2', null],
  ['12%', null],
  ['１２', 12],
  ['𝟏𝟐', 12],
  ['1,234', 1234],
  ['１，２３４', 1234],
  ['1,23', null],
  ['1,2345', null],
  [',123', null],
  ['1,,234', null],
  ['12,345,678', 12345678],
  ['1 234', null],
  ['1\u00a0234', null],
  ['1\u2009234', null],
  ['1\u3000234', null],
  ['１ ２', null],
  ['1\t2', null],
  ['一', null],
  ['十二', null],
  ['Ⅻ', null],
  ['①', null],
  ['⑫', null],
  ['㊿', null],
  ['½', null],
  ['12²', null],
  ['₁₂', null],
  ['٣', null],
  ['१२', null],
  ['๑', null],
  ['1\u0336', null],
  ['1\u20e3', null],
  ['1\u0301', null],
  ['3元', null],
  ['3万元', null],
  ['增3', null],
  ['=1+1', null],
  ['+cmd', null],
  ['__proto__', null],
  ['undefined', null],
  ['\ufffd', null],
  ['1\ufffd', null],
  // Shown as 21; the marks of the next three change nothing that a reader sees.
  ['\u202e12', null],
  ['1\u202e2', null],
  ['12\u202e', null],
  ['\u202d12\u202c', 12],
  ['\u206612\u2069', 12],
  ['\u200e12\u200f', 12],
  ['1\u001b[1D2', null],
  ['1\u200b2', 12],
  ['\u{e0031}\u{e0032}', null],
]

const AMOUNTS: readonly (readonly [printed: string, value: number | null])[] = [
  ['1.5', 1.5],
  ['0.1', 0.1],
  ['1.123456789', null],
  ['1.5.2', null],
  ['-1.5', null],
  ['1e-7', null],
  ['1,5', null],
  ['9007199254740993.5', null],
  ['3万元', 3],
  ['251000元', 251000],
  ['3亿万元', null],
  ['\u202e5.1', null],
]

const shown = (printed: string) => JSON.stringify(printed.length > 24 ? `${printed.slice(0, 24)}…` : printed)

function inputs(pointer: string, values: typeof COUNTS): Hostile[] {
  return values.flatMap(([printed, value]) => [
    {
      name: `${shown(printed)} in text`,
      make: () => reportText({ cells: { [pointer]: printed } }),
      expected: reads({ [pointer]: value }),
    },
    {
      name: `${shown(printed)} on a page`,
      make: () => pageOf(reportText({ cells: { [pointer]: printed } })),
      expected: reads({ [pointer]: value }),
    },
  ])
}

export const CELLS: readonly Hostile[] = [...inputs(COUNT, COUNTS), ...inputs(AMOUNT, AMOUNTS)]
