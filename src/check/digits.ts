/** Slips of the pen: whether a number as written can come of the one that was meant. */
const SLIPS = {
  transposed: (written, meant) =>
    written.length === meant.length &&
    [...meant].some(
      (digit, at) => `${meant.slice(0, at)}${meant[at + 1] ?? ''}${digit}${meant.slice(at + 2)}` === written,
    ),
  lost: (written, meant) => [...meant].some((_, at) => meant.slice(0, at) + meant.slice(at + 1) === written),
  doubled: (written, meant) => [...meant].some((digit, at) => meant.slice(0, at) + digit + meant.slice(at) === written),
  wrong: (written, meant) =>
    written.length === meant.length && [...meant].filter((digit, at) => digit !== written[at]).length === 1,
} as const satisfies Record<string, (written: string, meant: string) => boolean>

export type DigitSlip = keyof typeof SLIPS

/** Of a number of one digit anything can come, and every fifth of two differs in one of them: that tells nothing. */
export function isSlip(how: DigitSlip, written: number, meant: number): boolean {
  const least = how === 'wrong' ? 100 : 10
  return written >= least && meant >= least && SLIPS[how](String(written), String(meant))
}
