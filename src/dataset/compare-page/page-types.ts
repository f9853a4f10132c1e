/** What the page holds as data. Every text of a document is printable already. Imports nothing: the page's script is compiled by itself. */

export interface PageWords {
  readonly zh: string
  readonly en: string
}

export type PageLanguage = keyof PageWords

export interface PageIndicator {
  readonly id: string
  readonly label: PageWords
  readonly note: PageWords
  readonly kind: 'share' | 'count' | 'per10k'
}

export interface PageUnit {
  readonly name: PageWords
  readonly code: string
  /** Empty where it holds bodies of several levels. */
  readonly level: string
  readonly province: string
  readonly path: string
  readonly bodies: number
}

/** A list, for there are tens of thousands: id, path, url, captured, published, edition, errors, warnings, code carried forward. */
export type PageReport = readonly [
  id: string,
  path: string,
  url: string,
  captured: string,
  published: string,
  edition: string,
  errors: number,
  warnings: number,
  carried: 0 | 1,
]

/** One indicator over all cells. Cell = unit × number of years + year − from. */
export interface PageFigures {
  readonly numerator: readonly (number | null)[]
  readonly denominator: readonly (number | null)[]
  /** A key of `whys`; empty where there is a value. */
  readonly why: readonly string[]
  /** Bodies whose figures are in it. */
  readonly bodies: readonly number[]
  /** Where the figures stand: `12:5 13:5 / 12:5 +3`. */
  readonly places: readonly string[]
}

export interface PageFinding {
  readonly cell: number
  readonly code: string
  readonly severity: string
  readonly message: PageWords
}

export interface PageAside {
  readonly cell: number
  readonly reason: string
  readonly id: string
  readonly path: string
  readonly url: string
}

export interface PageData {
  readonly version: string
  readonly language: PageLanguage
  readonly from: number
  readonly to: number
  readonly smallN: number
  readonly words: Readonly<Record<string, PageWords>>
  readonly levels: Readonly<Record<string, PageWords>>
  readonly whys: Readonly<Record<string, PageWords>>
  readonly asideReasons: Readonly<Record<string, PageWords>>
  readonly indicators: readonly PageIndicator[]
  readonly units: readonly PageUnit[]
  /** By cell; null for a gap, and where a unit has several bodies. */
  readonly reports: readonly (PageReport | null)[]
  /** By indicator. */
  readonly figures: readonly PageFigures[]
  readonly findings: readonly PageFinding[]
  /** Findings beyond what a page holds. */
  readonly findingsLeft: number
  readonly asides: readonly PageAside[]
}
