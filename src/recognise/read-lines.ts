import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts'
import type { EditionId } from '../form/types.ts'
import { type LineReading, ownVariant, variantByEdition } from './line-variant.ts'
import type { Match } from './row-alignment.ts'
import { rowPlace, rowText, type SourceRow } from './table-rows.ts'

/** Reads each matched row as a line of one edition: by its own head, else as most lines of its table. */
export function readLines(
  matches: readonly Match[],
  heads: ReadonlyMap<SourceRow, readonly SourceRow[]>,
  diagnostics: Diagnostic[],
): LineReading[] {
  const own = matches.map(match => ({ match, reading: ownVariant(match, heads.get(match.row) ?? []) }))
  return own.flatMap(({ match, reading }) => {
    if (reading !== undefined) return [reading]
    const sameTable = own.filter(other => other.match.line.printed === match.line.printed)
    const read = variantByEdition(match, majority(sameTable.flatMap(other => other.reading ?? [])))
    if (read !== undefined) return [read]
    const facts = { item: match.line.key, text: rowText(match.row) }
    diagnostics.push(diagnostic('row-edition-unknown', facts, rowPlace(match.row)))
    return []
  })
}

/** For each matched row, the head rows since the last matched row of another block of the form. */
export function headsAbove(
  matches: readonly Match[],
  rows: readonly SourceRow[],
): Map<SourceRow, readonly SourceRow[]> {
  const lines = new Map(matches.map(match => [match.row, match.line]))
  const above = new Map<SourceRow, readonly SourceRow[]>()
  let heads: SourceRow[] = []
  let block: string | undefined
  for (const row of rows) {
    const line = lines.get(row)
    if (row.isHead) {
      if (block !== undefined) heads = []
      block = undefined
      heads.push(row)
    } else if (line !== undefined) {
      if (block !== undefined && block !== line.block) heads = []
      block = line.block
      above.set(row, heads)
    }
  }
  return above
}

/** Lines that tell editions apart vote; a tie decides nothing. */
export function majority(readings: readonly LineReading[]): EditionId | undefined {
  const votes = new Map<EditionId, number>()
  for (const { match, variant } of readings) {
    const alike = match.line.variants.filter(other => other.cells[0]?.pointer === variant.cells[0]?.pointer)
    if (alike.length === 1) votes.set(variant.edition, (votes.get(variant.edition) ?? 0) + 1)
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1])
  return first !== undefined && first[1] !== second?.[1] ? first[0] : undefined
}
