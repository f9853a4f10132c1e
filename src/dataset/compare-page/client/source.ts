/** Where a figure came from, in a dialogue. */
function openSource(unit: number, year: number): void {
  const cell = cellOf(unit, year)
  element('source-title').textContent = `${nameOf(unit)} ${year}`
  const list = element<HTMLDialogElement>('source').querySelector('dl')
  list?.replaceChildren(
    ...figureItems(cell),
    ...reportItems(cell),
    ...asideItems(cell),
    ...findingItems(cell),
    ...undecidedItems(cell),
  )
  element<HTMLDialogElement>('source').showModal()
}

function item(key: string, ...content: (string | Node)[]): Node[] {
  const description = made('dd')
  description.append(...content)
  return content.length === 0 || content[0] === '' ? [] : [made('dt', say(key)), description]
}

function figureItems(cell: Cell): Node[] {
  const { numerator, denominator, value } = cell
  const spec = specNow()
  const bodies = data.counts.bodies[cell.at] ?? 1
  const inIt = data.figures[state.indicator]?.bodies[cell.at] ?? 0
  const known = value === null ? whyText(cell.why) : formatted(value)
  const number = (given: number | null) => (given === null ? '' : grouped(given))
  return [
    ...item('indicator', spec.label[state.language]),
    ...item('value', cell.smallN && value !== null ? `${known} * ${say('smallN')}` : known),
    ...item('numerator', number(numerator)),
    ...(spec.kind === 'count' ? [] : item('denominator', number(denominator))),
    ...item('note', spec.note[state.language]),
    ...(bodies > 1 ? item('report', say('bodiesIn', { count: inIt, of: bodies })) : []),
  ]
}

function reportItems(cell: Cell): Node[] {
  const report = data.reports[cell.at]
  if (report === undefined || report === null) return []
  const [id, path, url, captured, published, edition, errors, warnings, carried] = report
  return [
    ...item('report', id),
    ...item('path', path),
    ...item('url', url === '' ? '' : addressOf(url)),
    ...item('place', data.figures[state.indicator]?.places[cell.at] ?? ''),
    ...item('published', published),
    ...item('captured', captured),
    ...item('edition', edition),
    ...item('checks', say('checksLine', { errors, warnings })),
    ...(carried === 1 ? item('code', say('carried')) : []),
  ]
}

/** A link for the web's own addresses alone; anything else stays text. */
function addressOf(url: string): Node {
  if (!/^https?:\/\/[^\s]{1,390}$/i.test(url)) return document.createTextNode(url)
  return made('a', url, { href: url, rel: 'noopener noreferrer', target: '_blank' })
}

/** Of a sum of thousands of bodies nobody reads them all here. */
const MOST_ITEMS = 20

/** The first of a cell's list, and how many more there are. */
function itemsOf(key: string, held: readonly number[] = [], count = 0, itemAt: (at: number) => Node[]): Node[] {
  const shown = held.slice(0, MOST_ITEMS)
  const left = count - shown.length
  return [...shown.flatMap(itemAt), ...(left > 0 ? item(key, say('textsLeft', { count: left })) : [])]
}

function asideItems({ at: cell }: Cell): Node[] {
  return itemsOf('aside', ASIDES_BY_CELL.get(cell), data.counts.asides[cell], at => {
    const aside = data.asides[at]
    if (aside === undefined) return []
    const text = `${fillIn(data.asideReasons[aside.reason])}: ${aside.id} ${aside.path} `
    return item('aside', text, ...(aside.url === '' ? [] : [addressOf(aside.url)]))
  })
}

function findingItems({ at: cell }: Cell): Node[] {
  return itemsOf('finding', FINDINGS_BY_CELL.get(cell), data.counts.failures[cell], at => {
    const text = findingText(at)
    return text === '' ? [] : item('finding', text)
  })
}

function undecidedItems({ at: cell }: Cell): Node[] {
  return itemsOf('undecided', UNDECIDED_BY_CELL.get(cell), data.counts.undecided[cell], at => {
    const text = undecidedText(at)
    return text === '' ? [] : item('undecided', text)
  })
}
