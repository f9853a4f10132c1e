/**
 * The administrative divisions of China from county level up, since 2004, and whose report a report is. The yearly state is
 * that of 31 December. A code of six digits names one unit as long as it lives; names alone name nobody (four 鼓楼区).
 */

/** 省级, 地级, 县级. Municipalities (北京市) are provinces; cities without counties (东莞市) are prefectures. */
export const DIVISION_LEVELS = ['province', 'prefecture', 'county'] as const

export type DivisionLevel = (typeof DIVISION_LEVELS)[number]

/** Where the territory went: all of it when the unit ended (`ending`), a part of it while it went on (`transfer`). */
export interface Successor {
  readonly code: string
  readonly year: number
  readonly kind: 'ending' | 'transfer'
}

/** One division as it stood from `firstYear` (its first 31 December) until before `endYear` (null: still stands). */
export interface Division {
  readonly code: string
  readonly name: string
  readonly level: DivisionLevel
  /** The province's name; its own for a province. */
  readonly province: string
  /** The prefecture's name; its own for a prefecture, null for a province and for what stands right under one. */
  readonly prefecture: string | null
  readonly firstYear: number
  readonly endYear: number | null
  readonly successors: readonly Successor[]
}

/** A division as it stood on 31 December of a year. `carriedForward`: the table ends before that year, its last state is given. */
export interface DivisionAt extends Division {
  readonly year: number
  readonly carriedForward: boolean
}

/** Changes after 31 December of `from`, up to 31 December of `to`. */
export interface YearWindow {
  readonly from: number
  readonly to: number
}

/**
 * What joins units into a cluster: `endings` (a unit ended in others: merges and splits), `creations` (also a unit made of
 * parts of others that went on), `transfers` (also parts that moved to a neighbour).
 */
export type ClusterJoin = 'endings' | 'creations' | 'transfers'

/** Units that merges and splits of a window tie together, so that sums over them can be compared through it. */
export interface Cluster {
  /** Unit id of the first of them, and how many others: `330102-2004+3`; the bare unit id where it is alone. Of this window only. */
  readonly id: string
  readonly units: readonly string[]
  /** Every code that one of them has had in the window or at either end of it. */
  readonly codes: readonly string[]
}

/**
 * `province`, `city` (prefecture level), `county`: the government of a division, or its office in its name. `area`: a zone
 * that is no division (开发区, 新区). `department`, `township`: a body below a division. `unknown`: none of these can be told.
 */
export const BODY_LEVELS = ['province', 'city', 'county', 'area', 'department', 'township', 'unknown'] as const

export type BodyLevel = (typeof BODY_LEVELS)[number]

/** Kinds of evidence for whose report it is, the strongest first. */
export const BODY_SOURCES = [
  'name',
  'title',
  'preamble',
  'issuer',
  'indexNumber',
  'address',
  'siteName',
  'siteIdCode',
  'website',
] as const

export type BodySource = (typeof BODY_SOURCES)[number]

/** What a report says of the body whose it is, as printed; null or left out where it says nothing. */
export type BodyEvidence = { readonly year: number | null } & {
  readonly [Source in BodySource]?: string | null
}

/** One piece of evidence: its words, the divisions it can mean, and whether the decision is among them (null: nothing decided). */
export interface BodyBasis {
  readonly source: BodySource
  readonly said: string
  readonly codes: readonly string[]
  readonly agrees: boolean | null
}

/** Whose report it is. */
export interface Identification {
  readonly name: string | null
  readonly level: BodyLevel
  /** A division code as the report prints it (index number, else SiteIDCode), whether or not it is right. */
  readonly codeReported: string | null
  /** Of a government: its code on 31 December of the reporting year. Null for other bodies, and where it cannot be told. */
  readonly code: string | null
  readonly carriedForward: boolean
  /** Of a government: the unit through its recodings; see `unitId`. */
  readonly unitId: string | null
  /** The division whose government it is, or that a department, township or area belongs to. */
  readonly government: DivisionAt | null
  /** What `government` stands on, the strongest piece; null where it could not be told. */
  readonly decidedBy: BodySource | null
  readonly basis: readonly BodyBasis[]
  /** The divisions that it could be where `government` is null; empty when nothing points anywhere. */
  readonly candidates: readonly DivisionAt[]
}
