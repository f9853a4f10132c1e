/** Signs that stand in a cell in place of a number: the body had nothing to say, which is neither zero nor blank. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '–',
  '－',
  '无',
  '空',
  '／',
  '─',
])

/** Words before a number that give its sign, in a column that counts a change (本年增/减). */
export const SIGN_WORDS: Readonly<Record<string, 1 | -1>> = { 增: 1, 增加: 1, 减: -1, 减少: -1 }

/** Words that turn a label into another one, however alike the rest: last year's is not this year's. */
export const REVERSING: readonly RegExp[] = [/上一?年/, /非/]

/** Units that real cells carry after their number; money keeps its printed unit, the others are the column's own. */
export const CELL_UNITS = ['万元', '元', '件', '项', '条', '宗', '份', '个', '次'] as const
export const MONEY_UNITS: ReadonlySet<string> = new Set(['万元', '元'])
