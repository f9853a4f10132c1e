/** The units that figures in prose carry, and what each can count. Compared folded, the longest first. */

export type UnitClass = 'count' | 'money' | 'share'

const COUNT = [
  '件次',
  '人次',
  '条次',
  '篇次',
  '件',
  '条',
  '份',
  '项',
  '起',
  '宗',
  '次',
  '篇',
  '例',
  '个',
  '则',
  '部',
  '笔',
  '封',
  '案',
]

export const UNITS: Readonly<Record<string, UnitClass>> = {
  ...Object.fromEntries(COUNT.map(unit => [unit, 'count' as const])),
  亿元: 'money',
  万元: 'money',
  元: 'money',
  '%': 'share',
}

/** Units so general that the noun after the number says what is counted: 2次业务培训, 3个专栏. */
export const LOOSE_UNITS: ReadonlySet<string> = new Set(['次', '个', '部', '案', '人次', '则'])

/** Scales multiplied out in counts; in money 万 and 亿 belong to the unit. */
export const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
}

/** Behind a number: 余 and 多 say that it is more, 左右 that it is about so much. */
export const APPROXIMATING = {
  over: ['余', '多', '来'],
  around: ['左右', '上下'],
  atLeast: ['以上'],
  atMost: ['以内', '以下'],
} as const

export const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
