/** The ways in which one and the same report is written down as text. Each list holds the choices of one question. */
export const SHAPE_CHOICES = {
  /** Where the title stands above the report. */
  title: ['none', 'once', 'twice', 'two-lines'],
  /** `bare`: values without labels, told by their shape alone. */
  header: ['none', 'bare', 'labelled', 'one-line'],
  date: ['iso', 'chinese', 'slash'],
  /** `dropped`: the second year left out. */
  period: ['since', 'dropped', 'is'],
  contact: ['parenthesis', 'none'],
  /**
   * How cells are parted. `rows`: a row a line, pipes between; `closed`: a cell a line, a pipe behind each and two behind a row's
   * last; `parted`: a cell a line, a line with a pipe between; `lines`: a cell a line; `tabs`, `blanks`: a row a line.
   */
  cells: ['rows', 'rows', 'rows', 'closed', 'parted', 'lines', 'tabs', 'blanks'],
  edges: ['trailing', 'both'],
  /** `left`: merged cells dropped, the row filled up behind its values; `grid`: merged cells kept as blanks in place. */
  padding: ['left', 'grid', 'none'],
  numbers: ['plain', 'full-width', 'thousands'],
  change: ['sign', 'word', 'bare'],
  punctuation: ['full', 'half'],
  /** `ideographic`: 1、 for 1.; `spaced`: 自 然 人; `variant`: names in use beside the official ones. */
  labels: ['official', 'ideographic', 'spaced', 'variant'],
  separator: [false, true],
  blankLines: ['none', 'tables', 'everywhere'],
  /** `split`: table two as a block for each item of article 20, its caption a paragraph above. */
  tableTwo: ['whole', 'split'],
} as const

/** One way of writing a report down. */
export type TextShape = { readonly [K in keyof typeof SHAPE_CHOICES]: (typeof SHAPE_CHOICES)[K][number] }

/** A plain, complete shape to start from. */
export const PLAIN_SHAPE: TextShape = {
  title: 'once',
  header: 'labelled',
  date: 'iso',
  period: 'since',
  contact: 'parenthesis',
  cells: 'rows',
  edges: 'trailing',
  padding: 'left',
  numbers: 'plain',
  change: 'sign',
  punctuation: 'full',
  labels: 'official',
  separator: false,
  blankLines: 'none',
  tableTwo: 'whole',
}
