/** What styles and classes say about how an element is shown. Pages repeat the same few over and over: each is read once a page. */

/** `gone`: not shown, and no room left for it; `unseen`: not shown, or struck out, in its place. */
export type Hiding = 'gone' | 'unseen' | null

/** What the declarations of one style say. */
export interface Look {
  readonly hiding: Hiding
  /** Set higher than the line. */
  readonly raised: boolean
  /** Stands on lines of its own. */
  readonly block: boolean
}

const GONE_STYLE = /display\s*:\s*none/i
const UNSEEN_STYLE =
  /visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?:\.0+)?(?:p[xt]|em|rem|%)?\s*(?:;|!|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|text-decoration[\w-]*\s*:[^;]{0,60}line-through|(?:^|[;\s])(?:left|text-indent)\s*:\s*-\d{3,}/i
const BLOCK_STYLE = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|list-item|table)/i
const RAISED_STYLE = /vertical-align\s*:\s*(?:super|text-top|\d)|mso-text-raise\s*:\s*[1-9]|(?:^|[;\s])top\s*:\s*-\d/i
const NOTE_CLASS = /(?:^|\s)(?:sup|superscript|\w{0,40}(?:foot|end)note\w{0,40})(?:\s|$)/i
/** No style that says something here is longer; what comes after is not looked at. */
const LONGEST_STYLE = 2000
const LONGEST_CLASS = 200

/** What declarations of a style hide. */
export function hidingIn(declarations: string): Hiding {
  if (GONE_STYLE.test(declarations)) return 'gone'
  return UNSEEN_STYLE.test(declarations) ? 'unseen' : null
}

/** The styles and classes of one page. */
export class Looks {
  readonly #styles = new Map<string, Look>()
  readonly #classes = new Map<string, boolean>()

  of(style: string): Look {
    const known = this.#styles.get(style)
    if (known !== undefined) return known
    const read = style.slice(0, LONGEST_STYLE)
    const look = { hiding: hidingIn(read), raised: RAISED_STYLE.test(read), block: BLOCK_STYLE.test(read) }
    this.#styles.set(style, look)
    return look
  }

  /** Whether a class is that of the marks of notes. */
  isNote(name: string): boolean {
    const known = this.#classes.get(name)
    if (known !== undefined) return known
    const note = NOTE_CLASS.test(name.slice(0, LONGEST_CLASS))
    this.#classes.set(name, note)
    return note
  }
}
