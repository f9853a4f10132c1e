/** The heat map: a strip of years for every unit, strips downwards in as many columns as make their cells look well. */

/** Named so that its types are known: it tells Chart.js of the kind of chart. */
type Matrix = import('chartjs-chart-matrix').MatrixOptions

declare const Chart: typeof import('chart.js').Chart

const CLASSES = 5
const LARGEST = { width: 34, height: 20 }

/** How the strips lie. A column is one cell wider than its years. */
interface Grid {
  readonly columns: number
  readonly rows: number
  readonly cellWidth: number
  readonly cellHeight: number
  readonly top: number
  readonly span: number
}

const map = {
  chart: null as InstanceType<typeof Chart> | null,
  grid: { columns: 1, rows: 1, cellWidth: 1, cellHeight: 1, top: 0, span: 1 } as Grid,
  limits: [] as number[],
  /** Place in `state.fitting`, and year, of the cell that keys or the pointer are on. */
  active: { place: 0, year: data.from },
}

/** The grid of most even cells in the room there is. */
function gridOf(count: number, width: number, height: number): Grid {
  const span = YEARS.length + 1
  const top = 18
  let best: Grid | null = null
  let least = Number.POSITIVE_INFINITY
  for (let columns = 1; columns <= Math.max(1, Math.floor(width / (span * 2))); columns++) {
    const rows = Math.ceil(count / columns)
    const cellWidth = Math.min(LARGEST.width, width / (columns * span))
    const cellHeight = Math.min(LARGEST.height, (height - top) / Math.max(1, rows))
    const uneven = Math.abs(Math.log(cellWidth / (cellHeight * 1.4)))
    if (uneven >= least) continue
    least = uneven
    best = { columns, rows, cellWidth, cellHeight, top, span }
  }
  return best ?? { columns: 1, rows: Math.max(1, count), cellWidth: 1, cellHeight: 1, top, span }
}

/** Upper limits of the classes but the last: fifths of one for shares, fifths of the values for the rest. */
function limitsOf(cells: readonly Cell[]): number[] {
  if (specNow().kind === 'share') return [0.2, 0.4, 0.6, 0.8]
  const values = cells.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b)
  return [1, 2, 3, 4].map(fifth => values[Math.floor((values.length * fifth) / CLASSES)] ?? 0)
}

function classOf(value: number): number {
  const at = map.limits.findIndex(limit => value <= limit)
  return at === -1 ? CLASSES - 1 : at
}

interface Point {
  readonly x: number
  readonly y: number
}

function drawOverview(): void {
  const box = element('strips')
  const width = box.clientWidth
  const height = Math.max(220, Math.min(430, window.innerHeight * 0.5))
  map.grid = gridOf(state.fitting.length, width, height)
  const { rows, columns, cellHeight, top, cellWidth, span } = map.grid
  const size = { width, height: Math.max(40, Math.ceil(rows * cellHeight + top)) }
  const cells = state.fitting.flatMap(unit => YEARS.map(year => cellOf(unit, year)))
  map.limits = limitsOf(cells)
  map.chart?.destroy()
  const canvas = element<HTMLCanvasElement>('map')
  canvas.style.width = `${size.width}px`
  canvas.style.height = `${size.height}px`
  canvas.width = size.width
  canvas.height = size.height
  // Without `offset: false` the kind of chart leaves half a cell on both sides.
  const x = { min: 0, max: width / cellWidth, display: false, offset: false }
  const y = { min: 0, max: rows, display: false, offset: false, reverse: true }
  map.chart = new Chart(canvas, {
    type: 'matrix',
    data: { datasets: datasetsOf(cells) },
    options: {
      responsive: false,
      animation: false,
      events: [],
      layout: { padding: { top, left: 0, right: 0, bottom: 0 }, autoPadding: false },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: { x: { type: 'linear', ...x }, y: { type: 'linear', ...y } },
    },
    plugins: [{ id: 'provinces', afterDraw: chart => labelColumns(chart.ctx, columns, span * cellWidth) }],
  })
  element('cursor').hidden = true
  canvas.setAttribute('aria-label', `${say('overview')}: ${specNow().label[state.language]}`)
  drawLegend()
}

/** One set a colour: a set shares its looks, which tens of thousands of cells could not each work out. */
function datasetsOf(cells: readonly Cell[]) {
  const { rows, span, cellWidth, cellHeight } = map.grid
  const sets = new Map<string, Point[]>()
  const marked: Point[] = []
  for (const [at, cell] of cells.entries()) {
    const place = Math.floor(at / YEARS.length)
    const point = {
      x: Math.floor(place / rows) * span + (at % YEARS.length) + 0.5,
      y: (place % rows) + 0.5,
    }
    const looks = cell.value === null ? (isGap(cell) ? 'gap' : 'none') : `c${classOf(cell.value)}`
    const known = sets.get(looks)
    if (known === undefined) sets.set(looks, [point])
    else known.push(point)
    if (hasFindings(cell.at)) marked.push(point)
  }
  const inner = (size: number) => Math.max(0.6, size - (size > 4 ? 1 : 0))
  const looksOf = (fill: string, width: number, height: number): Partial<Matrix> => ({
    backgroundColor: fill,
    borderWidth: 0,
    width,
    height,
    anchorX: 'center',
    anchorY: 'center',
  })
  const dot = Math.max(1.5, Math.min(5, cellHeight * 0.45))
  // The colour of the mark is too near to some shades: a rim of the paper's tells it from them.
  const rim = dot > 3 ? dot + 2 : dot + 1
  // The first set is drawn last, over the others.
  return [
    { data: marked, ...looksOf(colour('alarm'), dot, dot) },
    { data: marked, ...looksOf(colour('paper'), rim, rim) },
    ...[...sets].map(([looks, points]) => ({
      data: points,
      ...looksOf(colour(looks), inner(cellWidth), inner(cellHeight)),
    })),
  ]
}

/** Above each column, where its first unit lies, as far as there is room. */
function labelColumns(context: CanvasRenderingContext2D, columns: number, width: number): void {
  context.fillStyle = colour('quiet')
  context.font = '11px system-ui, sans-serif'
  context.textBaseline = 'top'
  let free = 0
  for (let column = 0; column < columns; column++) {
    const unit = state.fitting[column * map.grid.rows]
    const said = unit === undefined ? '' : (data.units[unit]?.province ?? '').slice(0, 3)
    if (said === '' || column * width < free) continue
    context.fillText(said, column * width + 2, 4)
    free = column * width + context.measureText(said).width + 8
  }
}

function drawLegend(): void {
  const limits = specNow().kind === 'share' ? map.limits.map(limit => `${limit * 100}%`) : map.limits.map(formatted)
  const classes = Array.from({ length: CLASSES }, (_, at) => {
    const above = at === 0 ? '' : limits[at - 1]
    return {
      looks: `c${at}`,
      text: at === CLASSES - 1 ? `> ${above}` : at === 0 ? `≤ ${limits[0]}` : `${above} – ${limits[at]}`,
    }
  })
  const others = [
    { looks: 'none', text: say('noValue') },
    { looks: 'gap', text: say('gap') },
    { looks: 'alarm', text: say('finding') },
  ]
  const items = [...classes, ...others].map(({ looks, text }) => {
    const entry = made('li')
    const swatch = made('i', '', { 'aria-hidden': 'true' })
    swatch.style.background = `var(--${looks})`
    entry.append(swatch, text)
    return entry
  })
  element('legend').replaceChildren(...items)
}

/** The cell at a point of the canvas; null between strips. */
function cellAt(left: number, top: number): { readonly place: number; readonly year: number } | null {
  const { span, rows, cellWidth, cellHeight, top: above } = map.grid
  const column = Math.floor(left / (span * cellWidth))
  const row = Math.floor((top - above) / cellHeight)
  const year = Math.floor(left / cellWidth) - column * span
  const place = column * rows + row
  if (row < 0 || row >= rows || year < 0 || year >= YEARS.length || place >= state.fitting.length) return null
  return { place, year: data.from + year }
}

/** Puts the frame and the tip on the active cell. */
function showActive(): void {
  const { place, year } = map.active
  const unit = state.fitting[place]
  const [cursor, tip] = [element('cursor'), element('tip')]
  cursor.hidden = unit === undefined
  tip.hidden = unit === undefined
  if (unit === undefined) return
  const { rows, span, cellWidth, cellHeight, top } = map.grid
  const left = (Math.floor(place / rows) * span + year - data.from) * cellWidth
  const above = top + (place % rows) * cellHeight
  Object.assign(cursor.style, {
    left: `${left}px`,
    top: `${above}px`,
    width: `${Math.max(3, cellWidth)}px`,
    height: `${Math.max(3, cellHeight)}px`,
  })
  tip.textContent = sentenceOf(cellOf(unit, year))
  const room = element('overview').clientWidth - tip.offsetWidth - 4
  tip.style.left = `${Math.max(0, Math.min(left + cellWidth + 6, room))}px`
  tip.style.top = `${above + cellHeight + 8}px`
}

function hideActive(): void {
  element('cursor').hidden = true
  element('tip').hidden = true
}

/** Steps of the keys over places and years. */
function step(key: string): boolean {
  const { rows } = map.grid
  const { place, year } = map.active
  const last = state.fitting.length - 1
  const to = (next: number, then: number) => {
    map.active = { place: Math.max(0, Math.min(last, next)), year: Math.max(data.from, Math.min(data.to, then)) }
  }
  if (key === 'ArrowDown') to(place + 1, year)
  else if (key === 'ArrowUp') to(place - 1, year)
  else if (key === 'ArrowRight')
    year < data.to ? to(place, year + 1) : place + rows <= last && to(place + rows, data.from)
  else if (key === 'ArrowLeft') year > data.from ? to(place, year - 1) : place >= rows && to(place - rows, data.to)
  else if (key === 'Home') to(0, data.from)
  else if (key === 'End') to(last, data.to)
  else return false
  return true
}
