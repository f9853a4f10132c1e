/** What an engine takes from a file: pages of text runs and ruling lines. Everything behind this is geometry of our own. */

/** A piece of text that is never parted: as a rule one character, with the box that its font gives it. Points, from the top left corner of the page as shown. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The size of its letters, in points. */
  readonly size: number
  /** Degrees clockwise that the text is turned by, to the nearest right angle. */
  readonly angle: 0 | 90 | 180 | 270
  /** It runs neither level nor upright, as a stamp or a watermark does. `angle` is the nearest right one. */
  readonly slanted: boolean
  /** Not shown: in no colour, white on white, painted over, or smaller than can be read. */
  readonly hidden: boolean
}

/** A ruling, level or upright; a thin filled rectangle is one as well. `x1 ≤ x2`, `y1 ≤ y2`. */
export interface Ruling {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface PageContent {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  readonly lines: readonly Ruling[]
  /** How many characters the file gives no meaning to. They stand in `runs` as U+FFFD. */
  readonly illegible: number
  /** Not one operator draws on it: even a blank page of a writer's has some. */
  readonly bare: boolean
  /** Read in spite of damage. */
  readonly damaged: boolean
}

export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** A bound that was met: what there was too much of, and how much may be. */
export interface Excess {
  readonly what: string
  readonly limit: number
}

/** Why a file could not be opened; a bound where opening it would cost more than it may. */
export type OpenFailure = 'encrypted' | 'damaged' | Excess

/** An open file. Pages are read one at a time, so that a budget can end the reading anywhere. */
export interface OpenFile {
  /** As the file states it: not to be trusted. */
  readonly pages: number
  /** The end of the file, or more, is missing, or a checksum does not fit. */
  readonly damaged: boolean
  readonly images: readonly ImageSize[]
  info(): Promise<ReadonlyMap<string, string>>
  /** Null where nothing of a page could be read. */
  page(number: number, budget: PageBudget): Promise<PageContent | null>
  close(): Promise<void>
}

export interface PageBudget {
  /** Runs and rulings that may still be taken. */
  readonly items: number
  /** Milliseconds left. */
  readonly time: number
}

export interface Engine {
  /** `time`: milliseconds that the opening may take. */
  open(bytes: Uint8Array, time: number): Promise<OpenFile | OpenFailure>
}

/** A page asked for more than its budget: what was taken up to there is in `page`. */
export class BudgetError extends Error {
  readonly what: 'items' | 'time'
  readonly page: PageContent | null

  constructor(what: 'items' | 'time', page: PageContent | null) {
    super(`budget exceeded: ${what}`)
    this.what = what
    this.page = page
  }
}
