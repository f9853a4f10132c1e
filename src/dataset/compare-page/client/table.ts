/** The same figures as a table: what the colours say, in numbers. */

function drawTable(): void {
  const table = document.querySelector('table')
  if (table === null) return
  const spec = specNow()
  const caption = `${spec.label[state.language]}, ${data.from}–${data.to}`
  table.querySelector('caption')?.replaceChildren(made('span', caption))
  table.querySelector('thead')?.replaceChildren(headRow())
  table.querySelector('tbody')?.replaceChildren(...unitsOnPage().map(bodyRow))
  drawPager()
}

function drawPager(): void {
  const count = state.sorted.length
  const first = state.page * PAGE_ROWS
  const last = Math.min(count, first + PAGE_ROWS)
  element('shown').textContent = count === 0 ? say('none') : say('shown', { first: first + 1, last, count })
  element<HTMLButtonElement>('previous').disabled = state.page === 0
  element<HTMLButtonElement>('next').disabled = last >= count
}

function headRow(): HTMLElement {
  const row = made('tr')
  const pick = made('th', '', { class: 'pick', scope: 'col' })
  pick.append(made('span', '✓', { role: 'img', 'aria-label': say('pick'), title: say('pick') }))
  row.append(pick, sortHead('code', say('code'), 'code'), sortHead('name', say('body'), 'name'))
  for (const year of YEARS) row.append(sortHead(String(year), String(year), ''))
  return row
}

function sortHead(key: string, text: string, looks: string): HTMLElement {
  const on = state.sort === key
  const direction = state.descending ? 'descending' : 'ascending'
  const head = made('th', '', { scope: 'col', class: looks, 'aria-sort': on ? direction : 'none' })
  const shown = `${text}${on ? (state.descending ? ' ▼' : ' ▲') : ''}`
  // On the second page of a print and after, heads that are buttons are blank.
  head.append(state.printing ? shown : made('button', shown, { type: 'button', 'data-sort': key }))
  return head
}

function bodyRow(unit: number): HTMLElement {
  const row = made('tr')
  const known = data.units[unit]
  const box = made('input', '', {
    type: 'checkbox',
    'data-pick': String(unit),
    'aria-label': `${say('pick')}: ${nameOf(unit)}`,
  })
  box.checked = state.picked.has(unit)
  const pick = made('td', '', { class: 'pick' })
  pick.append(box)
  const name = made('th', nameOf(unit), { scope: 'row', class: 'name' })
  const under = [fillIn(data.levels[known?.level ?? '']), known?.path ?? ''].filter(text => text !== '').join(' · ')
  if (under !== '') name.append(made('small', under))
  row.append(pick, made('td', known?.code ?? '', { class: 'code' }), name, ...YEARS.map(year => figureCell(unit, year)))
  return row
}

/** A figure is a button: it leads to its source. */
function figureCell(unit: number, year: number): HTMLElement {
  const cell = cellOf(unit, year)
  const sentence = sentenceOf(cell)
  const button = made('button', cell.value === null ? (isGap(cell) ? '·' : '–') : formatted(cell.value), {
    type: 'button',
    title: sentence,
    'aria-label': sentence.replaceAll('\n', ', '),
    'data-source': `${unit} ${year}`,
  })
  const marks = marksOf(cell)
  if (marks !== '') button.append(made('span', marks, { class: 'mark' }))
  const below = cell.value === null ? shortWhy(cell) : fraction(cell)
  if (below !== '') button.append(made('small', below))
  const holder = made('td', '', isGap(cell) ? { class: 'gap' } : {})
  holder.append(button)
  return holder
}

/** Why there is no value, where there is room for it: of a share of nothing, what it is a share of. */
function shortWhy(cell: Cell): string {
  return cell.why === 'zero-denominator' ? fraction(cell) : whyText(cell.why)
}
