/** Puts the page together and listens. */

function drawWords(): void {
  const { language } = state
  document.documentElement.lang = language
  document.title = say('title')
  for (const node of document.querySelectorAll<HTMLElement>('[data-word]'))
    node.textContent = say(node.dataset['word'] ?? '')
  for (const node of document.querySelectorAll<HTMLElement>('[data-label]'))
    node.ariaLabel = say(node.dataset['label'] ?? '')
  for (const node of document.querySelectorAll<HTMLElement>('[data-language]')) {
    node.ariaPressed = String(node.dataset['language'] === language)
  }
  const bodies = data.units.reduce((sum, unit) => sum + unit.bodies, 0)
  const reports = sumOf(data.counts.reports)
  const gaps = bodies * YEARS.length - reports
  const [findings, undecided, asides] = [data.counts.failures, data.counts.undecided, data.counts.asides].map(sumOf)
  const counts = { findings: findings ?? 0, undecided: undecided ?? 0, asides: asides ?? 0 }
  element('lead').textContent = say('lead', { bodies, from: data.from, to: data.to, reports, gaps, ...counts })
  const warnings = [
    data.mixesLevels ? say('mixedLevels') : '',
    data.leftOut > 0 ? say('leftOut', { count: data.leftOut }) : '',
  ]
  element('warnings').replaceChildren(...warnings.filter(text => text !== '').map(text => made('p', text)))
  element('overview-help').textContent = say('overviewHelp', { from: data.from, to: data.to })
  element('made').textContent = say('made', { version: data.version })
  drawChoices()
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function drawChoices(): void {
  const option = (value: string, text: string, chosen: boolean) => {
    const node = made('option', text, { value })
    node.selected = chosen
    return node
  }
  const indicators = data.indicators.map((spec, at) =>
    option(String(at), spec.label[state.language], at === state.indicator),
  )
  element('indicator').replaceChildren(...indicators)
  const levels = [...new Set(data.units.map(({ level }) => level))].filter(level => level !== '')
  const levelOptions = levels.map(level => option(level, fillIn(data.levels[level]), level === state.level))
  element('level').replaceChildren(option('', say('any'), state.level === ''), ...levelOptions)
  const provinces = [...new Set(data.units.map(({ province }) => province))].filter(province => province !== '')
  const provinceOptions = provinces.map(province => option(province, province, province === state.province))
  element('province').replaceChildren(option('', say('any'), state.province === ''), ...provinceOptions)
}

/** Everything that depends on the filters and the indicator. */
function drawFigures(): void {
  chooseRows()
  element('note').textContent = specNow().note[state.language]
  map.active = { place: 0, year: data.from }
  hideActive()
  drawOverview()
  drawTable()
  drawMultiples()
  drawFindings()
}

function drawAll(): void {
  drawWords()
  drawFigures()
}

function listenToFilters(): void {
  const form = element('filters')
  form.addEventListener('submit', event => event.preventDefault())
  form.addEventListener('input', () => {
    state.indicator = Number(element<HTMLSelectElement>('indicator').value)
    state.search = element<HTMLInputElement>('search').value
    state.level = element<HTMLSelectElement>('level').value
    state.province = element<HTMLSelectElement>('province').value
    state.onlyFindings = element<HTMLInputElement>('only-findings').checked
    state.onlyGaps = element<HTMLInputElement>('only-gaps').checked
    drawFigures()
  })
}

function turnPage(by: number): void {
  state.page += by
  drawTable()
  if (state.picked.size === 0) drawMultiples()
  element('table').scrollIntoView()
}

function sortBy(key: string): void {
  state.descending = state.sort === key ? !state.descending : false
  state.sort = key
  sortRows()
  drawTable()
  if (state.picked.size === 0) drawMultiples()
  document.querySelector<HTMLElement>(`[data-sort="${key}"]`)?.focus()
}

function listenToClicks(): void {
  document.addEventListener('click', event => {
    const target = event.target instanceof Element ? event.target.closest('button') : null
    if (target === null) return
    const { source, sort, language } = target.dataset
    if (source !== undefined) openSource(Number(source.split(' ')[0]), Number(source.split(' ')[1]))
    else if (sort !== undefined) sortBy(sort)
    else if (language === 'zh' || language === 'en') {
      state.language = language
      drawAll()
    } else if (target.id === 'previous') turnPage(-1)
    else if (target.id === 'next') turnPage(1)
    else if (target.id === 'close') element<HTMLDialogElement>('source').close()
  })
  document.querySelector('tbody')?.addEventListener('change', event => {
    if (!(event.target instanceof HTMLInputElement)) return
    const unit = Number(event.target.dataset['pick'])
    if (event.target.checked) state.picked.add(unit)
    else state.picked.delete(unit)
    drawMultiples()
  })
}

function listenToMap(): void {
  const canvas = element('map')
  const openActive = () => {
    const unit = state.fitting[map.active.place]
    if (unit !== undefined) openSource(unit, map.active.year)
  }
  canvas.addEventListener('pointermove', ({ offsetX, offsetY }) => {
    const found = cellAt(offsetX, offsetY)
    if (found === null) return
    map.active = found
    showActive()
  })
  canvas.addEventListener('pointerleave', hideActive)
  canvas.addEventListener('click', ({ offsetX, offsetY }) => {
    const found = cellAt(offsetX, offsetY)
    if (found === null) return
    map.active = found
    openActive()
  })
  canvas.addEventListener('focus', () => canvas.matches(':focus-visible') && showActive())
  canvas.addEventListener('blur', hideActive)
  canvas.addEventListener('keydown', event => {
    if (event.key === 'Enter' || event.key === ' ') openActive()
    else if (step(event.key)) showActive()
    else return
    event.preventDefault()
  })
}

/** On paper the whole table is printed, not one page of it. */
function listenToPrinting(): void {
  matchMedia('print').addEventListener('change', ({ matches }) => {
    state.printing = matches
    drawTable()
  })
}

function listenToLooks(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawFigures)
  let waiting = 0
  let width = window.innerWidth
  window.addEventListener('resize', () => {
    if (window.innerWidth === width) return
    width = window.innerWidth
    window.clearTimeout(waiting)
    waiting = window.setTimeout(drawOverview, 150)
  })
}

listenToFilters()
listenToClicks()
listenToMap()
listenToPrinting()
listenToLooks()
drawAll()
