import { APPLICANTS, APPLICATIONS, CASES, DISCLOSURE, DISCLOSURE_HEADS, type Item } from './form-words.ts'
import { folded, numberOf } from './numbers.ts'
import type { PeerCells } from './peer.ts'

/**
 * From rows of cells, as a tool for tables gives them, to the items of the form. Row by row whatever table they stand in, since
 * sites cut and join tables; a row is known by the last of its cells that holds a label, since merged labels stand before it.
 */
export function rowsToCells(rows: readonly (readonly string[])[]): PeerCells {
  const found = new Map<string, number | null>()
  // The first wins: what comes again is as a rule a copy.
  const put = (key: string, text: string | undefined) => {
    if (text !== undefined && !found.has(key)) found.set(key, numberOf(text))
  }
  let heads: readonly (string | undefined)[] = []
  let atCases = false
  for (const raw of rows) {
    const row = raw.map(folded)
    const stub = row.indexOf('信息内容')
    if (stub !== -1) heads = row.slice(stub + 1).map(text => itemIn(DISCLOSURE_HEADS, text)?.id)
    if (row.includes('结果维持')) atCases = true
    const application = labelled(APPLICATIONS, row, raw)
    const disclosure = labelled(DISCLOSURE, row, raw)
    if (application !== undefined) {
      const { id, values } = application
      // Empty cells may stand between the label and the seven figures.
      const seven = values.length > APPLICANTS.length ? values.slice(-APPLICANTS.length) : values
      APPLICANTS.forEach((column, index) => {
        put(`applications/${id}/${column}`, seven[index])
      })
    } else if (disclosure !== undefined) {
      heads.forEach((column, index) => {
        if (column !== undefined) put(`proactive_disclosure/${disclosure.id}/${column}`, disclosure.values[index])
      })
    } else if (atCases && row.length >= CASES.length && !row.some(text => /\p{Script=Han}{2}/u.test(text))) {
      const fifteen = raw.slice(-CASES.length)
      CASES.forEach((key, index) => {
        put(key, fifteen[index])
      })
      atCases = false
    }
  }
  return found
}

const itemIn = (list: readonly Item[], text: string) => list.find(({ label }) => new RegExp(label).test(text))

/** The item that a row is about, and what stands behind its label. */
function labelled(
  list: readonly Item[],
  row: readonly string[],
  raw: readonly string[],
): { readonly id: string; readonly values: readonly string[] } | undefined {
  const at = row.findLastIndex(text => itemIn(list, text) !== undefined)
  const item = at === -1 ? undefined : itemIn(list, row[at] as string)
  return item === undefined ? undefined : { id: item.id, values: raw.slice(at + 1) }
}
