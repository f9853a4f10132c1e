import type { Element } from './tree.ts'

/** What kinds of elements there are, as far as reading goes. */

export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p pre section ' +
    'summary table tbody td tfoot th thead tr ul xmp #document'
  ).split(' '),
)

/** Never shown, or nothing that reads as text. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'head script style noscript noframes noembed iframe template object embed audio video canvas svg math applet ' +
    'datalist xml title base link param source track area map rp textarea'
  ).split(' '),
)

/** Shown struck out, or beside the text it stands on: kept, and no part of what the text says. */
const SET_ASIDE: ReadonlySet<string> = new Set(['del', 's', 'strike', 'rt'])

const GONE_STYLE = /display\s*:\s*none/i
const UNSEEN_STYLE =
  /visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?:\.0+)?(?:p[xt]|em|rem|%)?\s*(?:;|!|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|text-decoration[\w-]*\s*:[^;]{0,60}line-through|(?:^|[;\s])(?:left|text-indent)\s*:\s*-\d{3,}/i
const BLOCK_STYLE = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|list-item|table)/i
/** No style that says something here is longer; what comes after is not looked at. */
const LONGEST_STYLE = 2000

/** `gone`: not shown, and no room left for it; `unseen`: not shown, or struck out, in its place. */
export type Hiding = 'gone' | 'unseen' | null

/** Whether an element and all in it is not shown, as it says itself. */
export function hidingOf(element: Element): Hiding {
  let hiding: Hiding = SET_ASIDE.has(element.tag) ? 'unseen' : null
  for (const { name, value } of element.attributes) {
    if (name === 'hidden' && value !== 'until-found') return 'gone'
    if (name !== 'style') continue
    const declared = hidingIn(value.slice(0, LONGEST_STYLE))
    if (declared === 'gone') return 'gone'
    hiding = declared ?? hiding
  }
  return hiding
}

/** What declarations of a style hide. */
export function hidingIn(declarations: string): Hiding {
  if (GONE_STYLE.test(declarations)) return 'gone'
  return UNSEEN_STYLE.test(declarations) ? 'unseen' : null
}

export function isBlock(element: Element): boolean {
  if (BLOCKS.has(element.tag)) return true
  if (element.tag !== 'span' && element.tag !== 'a' && element.tag !== 'label') return false
  const style = element.attribute('style')
  return style !== undefined && BLOCK_STYLE.test(style.slice(0, LONGEST_STYLE))
}

const ATTACHED = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|rtf|zip|rar|7z|txt|csv|pptx?|ceb|tiff?)(?:$|[?#])/i

/** Whether an address leads to a file rather than a page. */
export function isAttachment(address: string): boolean {
  return ATTACHED.test(address.slice(0, 2000))
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉'

/** Figures of a note are shown raised or lowered: as plain ones they would run into the number before them. */
export function shifted(text: string, raised: boolean): string {
  const digits = raised ? RAISED : LOWERED
  return text.replace(/[0-9]/g, digit => digits[Number(digit)] as string)
}

const RAISED_STYLE = /vertical-align\s*:\s*(?:super|text-top|\d)|mso-text-raise\s*:\s*[1-9]|(?:^|[;\s])top\s*:\s*-\d/i
const NOTE_CLASS = /(?:^|\s)(?:sup|superscript|\w{0,40}(?:foot|end)note\w{0,40})(?:\s|$)/i

/** Whether an element is set higher than the line, as the marks of notes are: also the small ones and those that lead to a note. */
export function isRaised(element: Element): boolean {
  if (element.tag === 'sup' || element.tag === 'small') return true
  for (const { name, value } of element.attributes) {
    if (name === 'style' && RAISED_STYLE.test(value.slice(0, LONGEST_STYLE))) return true
    if (name === 'class' && NOTE_CLASS.test(value.slice(0, 200))) return true
    if (name === 'href' && element.tag === 'a' && /^#./.test(value)) return true
  }
  return false
}
