import type { Finding, Suspect, SuspectSet } from '../check/finding.ts'
import type { JudgedFinding } from '../check/rule-set.ts'
import { NO_SUSPECTS_WORDS, SLIP_WORDS } from '../diagnostic/words/findings.ts'
import type { Language } from '../diagnostic/words/language.ts'
import { printable, word } from './terminal.ts'

/** `三、本年度办理结果/（七）总计/自然人 21 → 27`, and behind it the slip that fits, where one does. */
function suspectText({ label, printed, needed, range, slip }: Suspect, language: Language): string {
  const most = range?.most ?? null
  const several = most === null ? `≥ ${range?.least ?? 0}` : `${range?.least ?? 0}–${most}`
  const how = slip === null ? '' : word('aside', language, { what: SLIP_WORDS[slip][language] })
  return printable(`${label} ${printed} → ${needed ?? several}${how}`)
}

export function suspectSetText({ cells }: SuspectSet, language: Language): string {
  return cells.map(cell => suspectText(cell, language)).join(' + ')
}

/**
 * The lines under a finding that name its suspects. One slip breaks several sums: what was said under an earlier finding,
 * kept in `said`, is not said again.
 */
export function suspectLines(finding: JudgedFinding, said: Set<string>, language: Language): string[] {
  const { suspects, suspectsLeftOut = 0, noSuspects } = finding
  if (noSuspects !== undefined)
    return [`    ${word('noSuspects', language, { reason: NO_SUSPECTS_WORDS[noSuspects][language] })}`]
  if (suspects === undefined) return []
  const key = JSON.stringify(suspects.map(({ cells }) => cells.map(({ pointer }) => pointer)))
  if (said.has(key)) return [`    ${word('suspectsAbove', language)}`]
  said.add(key)
  const sets = suspects.map((set, index) => {
    const lead = word(index === 0 ? 'suspect' : 'orSuspect', language)
    return `    ${lead}: ${suspectSetText(set, language)}`
  })
  return [
    ...sets,
    ...(suspectsLeftOut > 0 ? [`    ${word('moreSuspects', language, { count: suspectsLeftOut })}`] : []),
  ]
}

/** The sets of suspects that a cell is in, each once, with the sums it would mend. */
export function suspectingSets(findings: readonly Finding[], pointer: string, language: Language): string[] {
  const sums = new Map<string, string[]>()
  for (const { code, suspects = [] } of findings) {
    for (const set of suspects) {
      if (!set.cells.some(cell => cell.pointer === pointer)) continue
      const text = suspectSetText(set, language)
      sums.set(text, [...new Set([...(sums.get(text) ?? []), code])])
    }
  }
  return [...sums].map(([text, codes]) => `${text} [${codes.join(', ')}]`)
}
