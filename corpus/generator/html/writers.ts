import { el, type Markup, raw } from './markup.ts'
import type { Page } from './page.ts'

/** How each kind of editor writes a paragraph and the runs of characters in it. */

type Writer = Page['shape']['writer']

/** Where a text is torn into runs: before and after figures, and here and there inside. */
function pieces(text: string, page: Page): string[] {
  if (page.shape.runs === 'whole') return [text]
  if (page.shape.runs === 'characters') return [...text]
  const parts = text.match(/\d+|[^\d]+/g) ?? []
  return parts.flatMap(part => {
    const cut = part.length > 2 ? page.random.int(0, part.length - 1) : 0
    return cut === 0 ? [part] : [part.slice(0, cut), part.slice(cut)]
  })
}

const LATIN = /^[\x20-\x7e]+$/
const NOTHING = el('o:p')

const RUN: Readonly<Record<Writer, (piece: string) => Markup>> = {
  word: piece =>
    LATIN.test(piece)
      ? el('span', { lang: 'EN-US', style: 'font-size:16.0pt;font-family:仿宋_GB2312' }, piece)
      : el('span', { style: 'font-size:16.0pt;mso-hansi-font-family:宋体' }, piece),
  wps: piece =>
    el(
      'span',
      { style: `mso-spacerun:'yes';font-family:仿宋;font-size:16.0000pt;` },
      el('font', { face: '仿宋' }, piece),
    ),
  fonts: piece => el('font', { face: '宋体', size: '3' }, piece),
  editor: piece => piece,
  breaks: piece => piece,
  pre: piece => piece,
}

/** A text as its writer writes it inside a paragraph or a cell. */
export function runsOf(text: string, page: Page): Markup[] {
  const { writer, runs } = page.shape
  const plain = writer === 'editor' || writer === 'breaks' || writer === 'pre'
  if (!plain) {
    const written = pieces(text, page).map(RUN[writer])
    return writer === 'fonts' ? written : [...written, NOTHING]
  }
  if (runs === 'whole' || writer === 'pre') return [text]
  return pieces(text, page).map((piece, index) => (index % 2 === 0 ? piece : el('span', {}, piece)))
}

const INDENT = '\u2003\u2003'

/** One paragraph. `pre` and `breaks` give bare lines, which `joinLines` puts together. */
export function paragraph(text: string, page: Page, bold = false): Markup {
  const inside = bold ? [el('b', {}, ...runsOf(text, page))] : runsOf(text, page)
  switch (page.shape.writer) {
    case 'word':
      return el('p', { class: 'MsoNormal', align: 'left', style: 'text-indent:32.0pt;line-height:28.0pt' }, ...inside)
    case 'wps':
      return el('p', { class: 'p0', style: 'text-indent:32.0000pt;margin-top:0pt' }, ...inside)
    case 'fonts':
      return el('p', { align: 'left' }, '\u00a0\u00a0\u00a0\u00a0', ...inside)
    case 'editor':
      return el('p', {}, INDENT, ...inside)
    default:
      return el('line', {}, '\u3000\u3000', ...inside)
  }
}

/** Bare lines put together into one block: lines with `<br>` between them, or the lines of a `<pre>`. */
export function joinLines(parts: readonly Markup[], page: Page): Markup[] {
  const joined: Markup[] = []
  let lines: Markup[] = []
  const close = () => {
    if (lines.length > 0) joined.push(page.shape.writer === 'pre' ? el('pre', {}, ...lines) : el('div', {}, ...lines))
    lines = []
  }
  for (const part of parts) {
    if (typeof part === 'object' && 'tag' in part && part.tag === 'line') {
      lines.push(...part.children, page.shape.writer === 'pre' ? raw('\n') : el('br'))
    } else {
      close()
      joined.push(part)
    }
  }
  close()
  return joined
}

const WORD_HEAD = [
  '<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->',
  '<!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]-->',
  '<style><!-- p.MsoNormal {margin:0cm;font-size:10.5pt;} @page Section1 {size:595.3pt 841.9pt;} --></style>',
  '<?xml:namespace prefix = o ns = "urn:schemas-microsoft-com:office:office" />',
  '<![if !supportEmptyParas]>&nbsp;<![endif]>',
]

/** What an editor leaves at the head of the article. */
export function writerHead({ shape }: Page): Markup[] {
  return shape.writer === 'word' ? WORD_HEAD.map(raw) : []
}
