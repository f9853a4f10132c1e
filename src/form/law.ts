/**
 * When a report must be out. Regulation on the Disclosure of Government Information (State Council Order 711), article 49:
 * departments of governments at county level and above by 31 January, the government's own report by 31 March of the
 * following year. Townships are not named there. Before 2019 (Order 492) 31 March for everybody, unconfirmed, so not held against anyone.
 */
export type BodyKind = 'government' | 'department' | 'township' | 'unknown'

export interface Deadline {
  readonly month: number
  readonly day: number
  readonly source: string
}

export const DEADLINES: Readonly<Record<BodyKind, Deadline | null>> = {
  government: { month: 3, day: 31, source: '《政府信息公开条例》第四十九条' },
  department: { month: 1, day: 31, source: '《政府信息公开条例》第四十九条' },
  township: null,
  unknown: null,
}

/** The first reporting year the deadlines of Order 711 applied to. */
export const DEADLINES_SINCE = 2019

/** How a body's name tells its kind: the first ending that fits decides. Names the endings do not know are unknown. */
export const BODY_ENDINGS: readonly (readonly [ending: RegExp, kind: BodyKind])[] = [
  [/(?:乡|镇|苏木|民族乡)(?:人民政府|政府)?$/, 'township'],
  [/街道(?:办事处|办)?$/, 'township'],
  [/(?:村|居)(?:民)?委员会$/, 'unknown'],
  [/(?:管委会|管理委员会)$/, 'unknown'],
  [/(?:省|市|县|区|旗|州|盟)(?:人民政府|行政公署|政府)$/, 'government'],
  [/(?:省|自治区|市|县|区|旗|自治州|盟)$/, 'government'],
  [/(?:局|厅|署|委员会|委|部|办公室|办|中心|总队|支队|大队|院|社|会)$/, 'department'],
]
