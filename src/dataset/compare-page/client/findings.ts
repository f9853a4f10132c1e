/** Findings of the rows that fit, each leading to its figure; what could not be decided in a list of its own. */

const MOST_LISTED = 200

function drawFindings(): void {
  const found = data.findings.map((finding, at) => ({
    cell: finding.cell,
    text: `${finding.severity} ${findingText(at)}`,
  }))
  list('findings', found, data.counts.failures)
  const undecided = data.undecided.map(([cell], at) => ({ cell, text: undecidedText(at) }))
  list('undecided', undecided, data.counts.undecided)
}

function findingText(at: number): string {
  const found = data.findings[at]
  return found === undefined ? '' : said(found.body, found.code, found.message)
}

function undecidedText(at: number): string {
  const [, place = -1, body = ''] = data.undecided[at] ?? []
  const text = data.undecidedTexts[place]
  return text === undefined ? '' : said(body, text.code, text.message)
}

function said(body: string, code: string, message: PageWords): string {
  return [body, `${code}:`, message[state.language]].filter(text => text !== '').join(' ')
}

interface Entry {
  readonly cell: number
  readonly text: string
}

/** `counts`: how many there are by cell, those included whose texts the page does not hold. */
function list(id: string, held: readonly Entry[], counts: readonly number[]): void {
  const shown = new Set(state.fitting)
  const unitOf = (cell: number) => Math.floor(cell / YEARS.length)
  const listed = held.filter(({ cell }) => shown.has(unitOf(cell))).slice(0, MOST_LISTED)
  const entries = listed.map(({ cell, text }) => {
    const [unit, year] = [unitOf(cell), data.from + (cell % YEARS.length)]
    const entry = made('li')
    const button = { type: 'button', 'data-source': `${unit} ${year}` }
    entry.append(made('button', `${nameOf(unit)} ${year}`, button), ` ${text}`)
    return entry
  })
  element(id).replaceChildren(...entries)
  const all = counts.reduce((sum, count, cell) => sum + (shown.has(unitOf(cell)) ? count : 0), 0)
  const left = all - listed.length
  element(`${id}-left`).textContent =
    all === 0 ? say('noneHere') : left > 0 ? say('listLeft', { first: listed.length, count: left }) : ''
}
