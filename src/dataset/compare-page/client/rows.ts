/** Which units fit the filters, and in which order they stand. */
function chooseRows(): void {
  const wanted = state.search.trim().toLowerCase()
  state.fitting = data.units.flatMap((_, unit) => (fits(unit, wanted) ? [unit] : []))
  sortRows()
}

function fits(unit: number, wanted: string): boolean {
  const known = data.units[unit]
  if (known === undefined) return false
  if (state.level !== '' && known.level !== state.level) return false
  if (state.province !== '' && known.province !== state.province) return false
  const said = `${known.name.zh} ${known.name.en} ${known.path}`.toLowerCase()
  if (wanted !== '' && !said.includes(wanted) && !known.code.startsWith(wanted)) return false
  const cells = YEARS.map(year => cellOf(unit, year))
  if (state.onlyFindings && !cells.some(({ at }) => hasFindings(at))) return false
  return !state.onlyGaps || cells.some(isGap)
}

const NAMES = new Intl.Collator('zh')

/** What has no value stands last, whichever way it is sorted; equal values stand in the order of the panel. */
function sortRows(): void {
  const { sort, fitting, descending } = state
  const sign = descending ? -1 : 1
  if (sort === 'code') state.sorted = descending ? [...fitting].reverse() : fitting
  else if (sort === 'name') state.sorted = [...fitting].sort((a, b) => sign * NAMES.compare(nameOf(a), nameOf(b)))
  else {
    const values = new Map(fitting.map(unit => [unit, cellOf(unit, Number(sort)).value]))
    state.sorted = [...fitting].sort((a, b) => {
      const [x = null, y = null] = [values.get(a), values.get(b)]
      return x === null || y === null ? Number(x === null) - Number(y === null) : sign * (x - y)
    })
  }
  state.page = 0
}

function unitsOnPage(): number[] {
  if (state.printing) return state.sorted
  return state.sorted.slice(state.page * PAGE_ROWS, (state.page + 1) * PAGE_ROWS)
}
