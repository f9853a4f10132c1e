import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Document, Property } from '../../document/document.ts'
import { blocksOf } from './blocks.ts'
import { placeAt } from './box.ts'
import { BudgetError, type Engine, type Excess, type OpenFile, type PageContent } from './engine.ts'
import { type Laid, layOut } from './pages.ts'
import { pdfjs } from './pdfjs.ts'

/** How much is read at most. What was read up to there is kept, and `budget-exceeded` says so. */
export interface PdfBudget {
  /** 500 unless told. */
  readonly maxPages?: number | undefined
  /** Characters and lines drawn, of all pages. 500,000 unless told. */
  readonly maxItems?: number | undefined
  /** Milliseconds for the whole file. 60,000 unless told. It ends what gives the thread back, no more. */
  readonly maxTime?: number | undefined
}

const PAGES = 500
const ITEMS = 500_000
const TIME = 60_000

export interface ReadPdf {
  readonly document: Document
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a PDF: paragraphs and tables in reading order, places by page and box. Never rejects for what the file holds. */
export async function readPdf(bytes: Uint8Array, budget: PdfBudget = {}, engine: Engine = pdfjs): Promise<ReadPdf> {
  const { maxTime = TIME } = budget
  const end = performance.now() + maxTime
  const file = await engine.open(bytes, maxTime)
  if (file === 'encrypted') return nothing(diagnostic('pdf-encrypted', {}))
  if (file === 'damaged') return nothing(diagnostic('pdf-unreadable', {}))
  if ('limit' in file) return nothing(diagnostic('budget-exceeded', { what: file.what, limit: file.limit }))
  try {
    const { pages, lost, excess } = await readPages(file, budget, end)
    if (pages.length === 0) {
      return nothing(excess === null ? diagnostic('pdf-unreadable', {}) : diagnostic('budget-exceeded', excess))
    }
    const laid = layOut(pages)
    const properties = propertiesOf(await file.info())
    const document: Document = { format: 'pdf', blocks: blocksOf(laid), properties }
    const diagnostics = [
      ...(excess === null ? [] : [diagnostic('budget-exceeded', excess)]),
      ...damageOf(file, pages, lost),
      ...textOf(file, pages, laid),
      ...laid.uncertain.map(({ page, rows, ...box }) =>
        diagnostic('pdf-table-uncertain', { page, rows }, placeAt(page, box)),
      ),
    ]
    return { document, diagnostics }
  } finally {
    await file.close()
  }
}

function nothing(message: Diagnostic): ReadPdf {
  return { document: { format: 'pdf', blocks: [], properties: [] }, diagnostics: [message] }
}

interface ReadPages {
  readonly pages: readonly PageContent[]
  /** How many pages gave nothing. */
  readonly lost: number
  readonly excess: Excess | null
}

/** A file that promises pages it does not have is not asked for all of them. */
const MOST_LOST = 20

async function readPages(file: OpenFile, budget: PdfBudget, end: number): Promise<ReadPages> {
  const { maxPages = PAGES, maxItems = ITEMS, maxTime = TIME } = budget
  const pages: PageContent[] = []
  let [lost, items] = [0, maxItems]
  let excess: ReadPages['excess'] = file.pages > maxPages ? { what: 'pages', limit: maxPages } : null
  for (let number = 1; number <= Math.min(file.pages, maxPages) && lost < MOST_LOST; number++) {
    try {
      const page = await file.page(number, { items, time: end - performance.now() })
      if (page === null) lost++
      else {
        pages.push(page)
        items -= page.runs.length + page.lines.length
      }
    } catch (reason) {
      if (!(reason instanceof BudgetError)) {
        lost++
        continue
      }
      if (reason.page !== null) pages.push(reason.page)
      excess = {
        what: reason.what === 'items' ? 'items' : 'milliseconds',
        limit: reason.what === 'items' ? maxItems : maxTime,
      }
      break
    }
  }
  return { pages, lost, excess }
}

/** What the file says of itself. The time it was made is in a form of its own: it is kept as it stands. */
function propertiesOf(info: ReadonlyMap<string, string>): Property[] {
  const place = { page: 1, x: 0, y: 0, width: 0, height: 0 }
  return [...info].flatMap(([label, value]) =>
    value.trim() === '' ? [] : [{ label, value: value.trim().slice(0, 1000), origin: 'info' as const, place }],
  )
}

function damageOf(file: OpenFile, pages: readonly PageContent[], lost: number): Diagnostic[] {
  const damaged = pages.filter(page => page.damaged).length
  if (!file.damaged && damaged === 0 && lost === 0) return []
  return [diagnostic('pdf-damaged', { read: pages.length - damaged, damaged, lost })]
}

const MOST_NAMED = 20

function listed(numbers: readonly number[]): string {
  return `${numbers.slice(0, MOST_NAMED).join(', ')}${numbers.length > MOST_NAMED ? ', …' : ''}`
}

function hasText({ runs }: PageContent): boolean {
  return runs.some(({ text }) => text !== ' ')
}

function textOf(file: OpenFile, pages: readonly PageContent[], { recognised, hidden }: Laid): Diagnostic[] {
  const without = pages.filter(page => !hasText(page))
  if (without.length === pages.length) {
    const { images } = file
    const sizes = [...new Set(images.map(({ width, height }) => `${width}×${height}`))]
    return [
      diagnostic('pdf-without-text', {
        pages: pages.length,
        images: images.length,
        sizes: sizes.slice(0, 5).join(', '),
      }),
    ]
  }
  const found: Diagnostic[] = []
  const odd = without.filter(({ bare }) => bare || file.images.length > 0).map(({ number }) => number)
  if (odd.length > 0) found.push(diagnostic('pdf-pages-without-text', { pages: listed(odd) }))
  if (recognised.length > 0) found.push(diagnostic('pdf-text-recognised', { pages: listed(recognised) }))
  if (hidden.length > 0) {
    const count = hidden.reduce((sum, { text }) => sum + text.length, 0)
    found.push(diagnostic('pdf-text-hidden', { count, pages: listed([...new Set(hidden.map(({ page }) => page))]) }))
  }
  const illegible = pages.filter(page => page.illegible > 0)
  if (illegible.length > 0) {
    const count = illegible.reduce((sum, page) => sum + page.illegible, 0)
    found.push(diagnostic('pdf-text-illegible', { count, pages: listed(illegible.map(({ number }) => number)) }))
  }
  return found
}
