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
  /** Whose it is where the cell is a sum of several; else empty. */
  readonly body: string
  readonly code: string
  readonly severity: string
  readonly message: PageWords
}

/**
 * What the rules over reports could not decide: cell, which of `undecidedTexts`, for the same is said of thousands of cells, and in a sum of
 * several bodies whose it is.
 */
export type PageUndecided = readonly [cell: number, text: number, body?: string]

export interface PageUndecidedText {
  readonly code: string
  readonly message: PageWords
}

/** By cell, of all there are: texts are bounded in number, marks and counts are not. */
export interface PageCounts {
  /** Failures of the rules over reports. */
  readonly failures: readonly number[]
  readonly undecided: readonly number[]
  /** Of the reports' own checks. */
  readonly errors: readonly number[]
  readonly asides: readonly number[]
  readonly reports: readonly number[]
  /** Bodies that there were at the end of the year: one whose division had ended is missing from no sum. */
  readonly bodies: readonly number[]
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
  readonly counts: PageCounts
  /** With their texts, as many as a page holds; `counts` has them all. */
  readonly findings: readonly PageFinding[]
  readonly undecided: readonly PageUndecided[]
  readonly undecidedTexts: readonly PageUndecidedText[]
  readonly asides: readonly PageAside[]
  /** The sums hold bodies of several levels. */
  readonly mixesLevels: boolean
  /** Bodies that the filters of the comparison left out. */
  readonly leftOut: number
}
