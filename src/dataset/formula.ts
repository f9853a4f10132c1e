/** Text that a spreadsheet would run as a formula begins with one of these (full-width forms too). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/** Text that no spreadsheet runs: a leading apostrophe where it would. Text that was defused already stays as it is. */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The text as it was before `defused`; what was not defused stays as it is. */
export function undefused(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
}
