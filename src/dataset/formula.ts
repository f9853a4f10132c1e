/** Text that a spreadsheet would run as a formula begins with one of these (full-width forms too). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/** Text that no spreadsheet runs: a leading apostrophe where it would. Text that was defused already stays as it is. */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
