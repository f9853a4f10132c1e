import type { Hiding, Looks } from './looks.ts'
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

/** Whether an element and all in it is not shown, as it says itself. */
export function hidingOf(element: Element, looks: Looks): Hiding {
  let hiding: Hiding = SET_ASIDE.has(element.tag) ? 'unseen' : null
  for (const { name, value } of element.attributes) {
    if (name === 'hidden' && value !== 'until-found') return 'gone'
    if (name !== 'style') continue
    const declared = looks.of(value).hiding
    if (declared === 'gone') return 'gone'
    hiding = declared ?? hiding
  }
  return hiding
}

export function isBlock(element: Element, looks: Looks): boolean {
  if (BLOCKS.has(element.tag)) return true
  if (element.tag !== 'span' && element.tag !== 'a' && element.tag !== 'label') return false
  const style = element.attribute('style')
  return style !== undefined && looks.of(style).block
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

/** Whether an element is set higher than the line, as the marks of notes are: also the small ones and those that lead to a note. */
export function isRaised(element: Element, looks: Looks): boolean {
  if (element.tag === 'sup' || element.tag === 'small') return true
  for (const { name, value } of element.attributes) {
    if (name === 'style' && looks.of(value).raised) return true
    if (name === 'class' && looks.isNote(value)) return true
    if (name === 'href' && element.tag === 'a' && /^#./.test(value)) return true
  }
  return false
}
