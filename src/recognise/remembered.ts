/** How many answers are kept, and the longest text that is worth keeping one for. */
const KEPT = 4096
const LONGEST = 80

/**
 * A function of a text whose answers are kept: reports print the same labels over and over. Bounded: it forgets everything
 * when it is full, and long texts are worked out anew.
 */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    if (text.length > LONGEST) return compute(text)
    const kept = known.get(text)
    if (kept !== undefined) return kept
    const key = own(text)
    const answer = compute(key)
    if (known.size >= KEPT) known.clear()
    known.set(key, answer)
    return answer
  }
}

/** The text as a string of its own: a slice would keep the whole source in memory for as long as the answer is kept. */
function own(text: string): string {
  return ` ${text}`.slice(1)
}
