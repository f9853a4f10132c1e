import { PLAIN_HTML_SHAPE } from '../html/html-shape.ts'
import { PLAIN_SHAPE, SHAPE_CHOICES, type TextShape } from '../shape.ts'

/** The ways in which one and the same report stands on paper. Each list holds the choices of one question, the plainest first. */
export const PDF_CHOICES = {
  // Lines around cells.
  /**
   * How they are drawn: as long strokes; each side of each cell a thin filled rectangle; each cell a rectangle of its own;
   * strokes without the outer left and right ones; level ones only; none.
   */
  rulings: ['strokes', 'bars', 'boxes', 'open', 'level', 'none'],

  // Where pages end.
  /** Pages fill up; or a page also ends behind some row of table two, three or four, or behind every few rows of each. */
  breaks: ['flow', 'two', 'three', 'four', 'rows'],
  /** Whether the heads of a table stand again on its next page. */
  heads: ['once', 'again'],
  /** A merged label over a break: its text above, again, cut in two, or only below. */
  labelsOver: ['above', 'again', 'parted', 'below'],
  /** Whether the break closes the border. */
  edge: ['closed', 'open'],
  /** Whether a break may go through a row: then its label goes on below, and its figures stand above or below. */
  cut: ['none', 'figures-above', 'figures-below'],

  // Around the text.
  pageNumbers: ['none', 'dashes', 'long-dashes', 'of', 'plain'],
  runningHead: ['none', 'line'],
  /** Where table three stands: on pages like all others, all of them level, its own ones level, its own ones turned. */
  pages: ['portrait', 'landscape', 'landscape-three', 'turned-three'],

  // What stands in cells.
  /** Whether labels have the room to stand on one line. `ragged`: their lines end before they are full. */
  room: ['wide', 'narrow', 'ragged'],
  /** Merged labels downwards: letter below letter, in a font set downwards, or turned by a right angle. */
  vertical: ['none', 'stacked', 'font', 'turned'],
  across: ['centre', 'left', 'right'],
  down: ['middle', 'top'],
  /** Room above and below the text of a cell. */
  padding: ['wide', 'tight'],
  letters: [10, 8],

  // How letters are set.
  /** A line at a time; letter by letter; in pieces; in pieces with the order of the page lost; letters pushed apart a little. */
  runs: ['lines', 'letters', 'pieces', 'scattered', 'kerned'],
  /** Superfluous room between Chinese letters: none, blanks, or moves. */
  spaces: ['none', 'blanks', 'moves'],
  /** Codes of its own with a Unicode map, or a predefined encoding without one. */
  font: ['mapped', 'predefined'],

  // The text around the tables.
  title: ['once', 'two-lines', 'none'],
  header: ['none', 'lines', 'one-line'],
  signature: ['none', 'lines'],
  tableTwo: ['whole', 'split'],
  dash: ['/', '—', '-', '－'],

  // Shared with text.
  date: SHAPE_CHOICES.date,
  period: SHAPE_CHOICES.period,
  contact: SHAPE_CHOICES.contact,
  numbers: SHAPE_CHOICES.numbers,
  change: SHAPE_CHOICES.change,
  punctuation: SHAPE_CHOICES.punctuation,
  labels: SHAPE_CHOICES.labels,
} as const

/** One way of putting a report on paper. */
export type PdfShape = { readonly [K in keyof typeof PDF_CHOICES]: (typeof PDF_CHOICES)[K][number] }

/** The plainest paper: the first choice of every question. */
export const PLAIN_PDF_SHAPE = Object.fromEntries(
  Object.entries(PDF_CHOICES).map(([key, choices]) => [key, choices[0]]),
) as unknown as PdfShape

/** What of a shape the renderers of labels and values understand. */
export function textShapeOf({ numbers, change, punctuation, labels, date, period, contact }: PdfShape): TextShape {
  return { ...PLAIN_SHAPE, numbers, change, punctuation, labels, date, period, contact }
}

/** The page that the grids of the form are taken from: they are the same on paper. */
export function gridShapeOf({ numbers, change, punctuation, labels, dash }: PdfShape) {
  return { ...PLAIN_HTML_SHAPE, numbers, change, punctuation, labels, dash }
}
