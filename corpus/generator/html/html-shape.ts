import { PLAIN_SHAPE, SHAPE_CHOICES, type TextShape } from '../shape.ts'

/** The ways in which one and the same report stands on a web page. Each list holds the choices of one question, the plainest first. */
export const HTML_CHOICES = {
  // The page around the article.
  doctype: ['html5', 'xhtml', 'none'],
  /** The site around the article: nothing, layout tables, divs, or the few blocks of a page for telephones. */
  chrome: ['none', 'divs', 'tables', 'mobile'],
  breadcrumb: ['none', 'separated', 'bare'],
  /** Share bars, font sizes, printing, visit counts: none, above the article or below it. */
  furniture: ['none', 'above', 'below'],
  /** `identified`: with the site's id and its ICP number. */
  footer: ['none', 'plain', 'identified'],
  /** Dates that are not the report's: the page's clock, a scraper's line, the page's own generation, a later posting. */
  otherDates: ['none', 'clock', 'capture', 'generation', 'reposted'],
  /** Titles of other years' reports beside the article. */
  related: ['none', 'before', 'after'],

  // What the page says about the report.
  metaTags: ['none', 'head', 'body', 'twice'],
  /** The element `<title>`: the report's, with the site's name behind or before it, or the site's name alone. */
  pageTitle: ['title', 'site-after', 'site-before', 'site-only'],
  /** Where the title stands in the body. `broken`: one heading with a line break in it. */
  title: ['once', 'twice', 'two-lines', 'broken', 'none'],
  /** The block of metadata. `head-row`: a row of labels over a row of values; `glued`: labels and values run together. */
  header: ['none', 'four-columns', 'two-columns', 'head-row', 'list', 'lines', 'one-line', 'glued'],
  /** 来源 and 发布时间 under the title. */
  sourceLine: ['none', 'line', 'spans'],
  signature: ['none', 'lines'],

  // How the article is written.
  writer: ['editor', 'word', 'wps', 'fonts', 'breaks', 'pre'],
  /** Runs of characters in elements of their own: none, some, or every single character. */
  runs: ['whole', 'some', 'characters'],
  headings: ['plain', 'bold', 'elements'],

  // How the tables are written.
  /** Table two whole, or a table for each item of article 20, its caption above, inside, as `<caption>`, or astray between the rows. */
  tableTwo: ['whole', 'split', 'split-inside', 'split-caption', 'split-stray'],
  /** Spans in the heads: as they should be; empty cells for rowspans; empty cells for all spans; head and data disagreeing. */
  heads: ['spans', 'hollow-rows', 'hollow', 'disagree'],
  /** Merged row labels: spans, empty cells, the label in every row, or spans that reach a row too far. */
  labelSpans: ['spans', 'hollow', 'repeated', 'long'],
  /** Table three over two tables: nothing repeated, the merged labels repeated, head and labels repeated. */
  cut: ['none', 'bare', 'labels', 'head'],
  /** Tables two to four in one `<table>`, with their headings as rows. */
  grouping: ['apart', 'one'],
  nesting: ['none', 'table'],
  /** `row-heads`: labels as `<th>` too. */
  bodies: ['tbody', 'none', 'thead', 'row-heads'],
  /** `paragraphs`: an empty one behind the text. */
  cellContent: ['bare', 'paragraph', 'div', 'paragraphs'],
  /** Long labels over two lines; `vertical`: merged ones a character a line. */
  labelBreaks: ['none', 'br', 'paragraphs', 'vertical'],
  /** `omitted`: blank cells at the end of a row are not there at all. */
  blanks: ['empty', 'nbsp', 'paragraph', 'ideographic', 'break', 'omitted'],
  dash: ['/', '—', '-', '－'],
  padding: ['none', 'nbsp', 'zero-width'],
  /** Beside some figures the number of a note, or a figure struck out. */
  marks: ['none', 'note', 'struck'],

  // Text that no reader of the page sees.
  /** `stylesheet`: in cells, hidden by a class of the page's own style. */
  hidden: ['none', 'cells', 'stylesheet', 'rows', 'blocks', 'comments'],

  // How the markup is written.
  /** `open`: end tags left out where HTML allows it; `stray`: end tags too many, which close the article's box too early. */
  closing: ['closed', 'open', 'stray'],
  tags: ['lower', 'upper'],
  quotes: ['double', 'bare'],
  whitespace: ['lines', 'none', 'indented'],
  /** `all`: every character beyond ASCII as a number. */
  entities: ['named', 'numeric', 'raw', 'all'],
  script: ['simplified', 'traditional', 'pinyin'],
  /** What the bytes are, and what the page says they are. */
  encoding: [
    'utf-8',
    'utf-8-bom',
    'utf-8-undeclared',
    'utf-8-as-gb2312',
    'gb18030-as-gb2312',
    'gb18030-as-gbk',
    'gb18030-undeclared',
  ],

  // Shared with text.
  date: SHAPE_CHOICES.date,
  period: SHAPE_CHOICES.period,
  contact: ['parenthesis', 'sentences', 'none'],
  numbers: SHAPE_CHOICES.numbers,
  change: SHAPE_CHOICES.change,
  punctuation: SHAPE_CHOICES.punctuation,
  labels: SHAPE_CHOICES.labels,
} as const

/** One way of putting a report on a page. */
export type HtmlShape = { readonly [K in keyof typeof HTML_CHOICES]: (typeof HTML_CHOICES)[K][number] }

/** The plainest page: the first choice of every question. */
export const PLAIN_HTML_SHAPE = Object.fromEntries(
  Object.entries(HTML_CHOICES).map(([key, choices]) => [key, choices[0]]),
) as unknown as HtmlShape

/** What of a shape the renderers of labels and values understand. */
export function textShapeOf({ numbers, change, punctuation, labels }: HtmlShape): TextShape {
  return { ...PLAIN_SHAPE, numbers, change, punctuation, labels }
}
