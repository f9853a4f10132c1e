/** Small charts over the years, all on one scale. */

const MOST_CHARTS = 24
const UNPICKED_CHARTS = 12

const drawn: InstanceType<typeof Chart>[] = []

function drawMultiples(): void {
  for (const chart of drawn.splice(0)) chart.destroy()
  const picked = data.units.flatMap((_, unit) => (state.picked.has(unit) ? [unit] : []))
  const units = picked.length > 0 ? picked.slice(0, MOST_CHARTS) : unitsOnPage().slice(0, UNPICKED_CHARTS)
  const left = picked.length - MOST_CHARTS
  element('multiples-left').textContent = left > 0 ? say('multiplesLeft', { count: left }) : ''
  const series = units.map(unit => ({ unit, cells: YEARS.map(year => cellOf(unit, year)) }))
  const most = Math.max(0, ...series.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0)))
  const top = specNow().kind === 'share' ? 1 : Math.max(1, most)
  element('multiples').replaceChildren(...series.map(({ unit, cells }) => figureOf(unit, cells, top)))
}

function figureOf(unit: number, cells: readonly Cell[], top: number): HTMLElement {
  const figure = made('figure')
  const box = made('div')
  const said = cells.map(cell => `${cell.year}: ${cell.value === null ? whyText(cell.why) : formatted(cell.value)}`)
  const label = say('chartOf', { name: nameOf(unit), values: said.join(', ') })
  const canvas = made('canvas', '', { role: 'img', 'aria-label': label })
  box.append(canvas)
  figure.append(made('figcaption', nameOf(unit)), box)
  // A chart measures the room of its element, which it has once it stands in the page.
  requestAnimationFrame(() => {
    if (canvas.isConnected) drawn.push(lineChart(canvas, cells, top))
  })
  return figure
}

function lineChart(canvas: HTMLCanvasElement, cells: readonly Cell[], top: number): InstanceType<typeof Chart> {
  const [ink, quiet, line] = [colour('c3'), colour('quiet'), colour('line')]
  const ticks = { color: quiet, font: { size: 10 }, maxRotation: 0 }
  return new Chart(canvas, {
    type: 'line',
    data: {
      labels: cells.map(({ year }) => String(year)),
      datasets: [
        {
          data: cells.map(({ value }) => value),
          spanGaps: false,
          // Points at the top of the scale are drawn whole.
          clip: 6,
          borderColor: ink,
          borderWidth: 2,
          // Findings by their shape too: their colour is as bright as the line's.
          pointStyle: cells.map(({ at }) => (hasFindings(at) ? 'rectRot' : 'circle')),
          pointRadius: cells.map(({ at }) => (hasFindings(at) ? 5 : 3)),
          // Hollow where the denominator is small.
          pointBackgroundColor: cells.map(({ smallN }) => (smallN ? colour('paper') : ink)),
          pointBorderColor: cells.map(({ at }) => (hasFindings(at) ? colour('alarm') : ink)),
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 6 } },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          backgroundColor: colour('ink'),
          titleColor: colour('paper'),
          bodyColor: colour('paper'),
          callbacks: {
            label: ({ dataIndex }) => {
              const cell = cells[dataIndex]
              return cell === undefined ? '' : sentenceOf(cell).split('\n').slice(1)
            },
          },
        },
      },
      scales: {
        x: { ticks, grid: { display: false }, border: { color: line } },
        y: {
          min: 0,
          max: top,
          ticks: { ...ticks, maxTicksLimit: 3, callback: value => formatted(Number(value)) },
          grid: { color: line },
          border: { display: false },
        },
      },
    },
  })
}
