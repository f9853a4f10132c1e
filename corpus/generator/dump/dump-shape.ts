/** The ways in which a dump destroys the tables of a report. Each list holds the choices of one question. */
export const DUMP_CHOICES = {
  /** The ordinals of the rows within a group: 1. · 1、 · （1） · none at all. */
  ordinals: ['official', 'ideographic', 'bracketed', 'lost'],
  /** `misprinted`: one letter lost in long labels; `spaced`: a blank inside. */
  labels: ['official', 'misprinted', 'spaced'],
  /** The rows of heads above the values. */
  heads: ['kept', 'lost'],
  /** `some`: a row here and there is missing. */
  rows: ['all', 'some'],
  /** `repeated`: the label of the group again before each of its rows. */
  groups: ['once', 'repeated'],
} as const

export type DumpShape = { readonly [K in keyof typeof DUMP_CHOICES]: (typeof DUMP_CHOICES)[K][number] }

export const PLAIN_DUMP: DumpShape = {
  ordinals: 'official',
  labels: 'official',
  heads: 'kept',
  rows: 'all',
  groups: 'once',
}

/** `section`: a line a section; `line`: all in one; `spaced`: the same with blanks where cells met, here and there. */
export const GLUES = ['line', 'spaced', 'section'] as const
export type Glue = (typeof GLUES)[number]

/**
 * One cell a line. `pipe`: each ends in one; `run`: the row's end is a run of pipes; `lone`: a pipe on a line of its own between
 * cells; `bare`: nothing between; `blank`: an empty line between.
 */
export const COLUMNS = ['pipe', 'run', 'lone', 'bare', 'blank'] as const
export type Columns = (typeof COLUMNS)[number]
