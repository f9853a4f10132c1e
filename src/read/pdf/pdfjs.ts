import {
  BudgetError,
  type Engine,
  type OpenFailure,
  type OpenFile,
  type PageBudget,
  type PageContent,
} from './engine.ts'
import { type EngineFont, fontsOf, type Glyph } from './fonts.ts'
import { type Inspected, inspectFile } from './inspect.ts'
import { matrixOf } from './matrix.ts'
import { PageWalk } from './operators.ts'
import { LoopPort, Watch } from './port.ts'
import { addMissing } from './shims.ts'
import { guard } from './stray-rejections.ts'

/** The engine on pdfjs-dist: its modern build, run in this thread, without network and without anything it would draw with. */

type Library = typeof import('pdfjs-dist')
type Proxy = import('pdfjs-dist').PDFDocumentProxy
type Page = import('pdfjs-dist').PDFPageProxy

interface Halves {
  readonly library: Library
  /** Starts the half that works, at its end of a channel. */
  readonly start: (port: LoopPort) => void
}

let loading: Promise<Halves> | undefined

/** Loaded when the first PDF comes. The engine says on the console that it would rather be another build; that is no word of ours. */
async function load(): Promise<Halves> {
  addMissing()
  const { warn, log } = console
  const quiet =
    (say: typeof warn) =>
    (message: unknown, ...rest: unknown[]) => {
      if (!String(message).startsWith('Warning: ')) say(message, ...rest)
    }
  console.warn = quiet(warn)
  console.log = quiet(log)
  try {
    // @ts-expect-error it comes without types
    const worker = await import('pdfjs-dist/build/pdf.worker.mjs')
    const library = await import('pdfjs-dist')
    return { library, start: port => worker.WorkerMessageHandler.initializeFromPort(port) }
  } finally {
    console.warn = warn
    console.log = log
  }
}

/** `strict` stops at errors, `lenient` goes on after them. */
type Mode = 'strict' | 'lenient'

const MODES: readonly Mode[] = ['strict', 'lenient']

/** Pictures inside the drawing itself, in pixels: one of a line of text is far smaller. Larger ones are not decoded. */
const LARGEST_IMAGE = 1_000_000
/** A page of a report has some thousands; those that draw nothing are no items. No page is asked for more than so many for each item. */
const OPERATORS_PER_ITEM = 2
const OPERATORS = 20_000

/** Where the engine's own tables of Chinese encodings lie: beside its build. */
const CMAPS = decodeURIComponent(new URL('../cmaps/', import.meta.resolve('pdfjs-dist')).pathname).replace(
  /^\/([A-Za-z]:)/,
  '$1',
)

/** A file as one of the ways of reading has it open. */
interface Opened {
  readonly proxy: Proxy
  readonly watch: Watch
  close(): Promise<void>
}

async function openAs(mode: Mode, bytes: Uint8Array, { library, start }: Halves, time: number): Promise<Opened> {
  const release = guard()
  const watch = new Watch()
  const [asking, working] = LoopPort.pair(watch)
  const worker = new library.PDFWorker({ port: asking, verbosity: 0 } as object)
  start(working)
  const task = library.getDocument({
    worker,
    data: bytes.slice(),
    stopAtErrors: mode === 'strict',
    cMapUrl: CMAPS,
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: mode === 'lenient' ? 0 : LARGEST_IMAGE,
    verbosity: 0,
  })
  const close = async () => {
    try {
      await within(CLOSE_TIME, task.destroy())
    } finally {
      worker.destroy()
      release()
    }
  }
  try {
    return { proxy: await within(time, task.promise), watch, close }
  } catch (reason) {
    await close().catch(() => undefined) // Why it did not open is worth more than why it does not close.
    throw reason
  }
}

export const pdfjs: Engine = {
  async open(bytes, time) {
    loading ??= load()
    const halves = await loading
    const end = performance.now() + time
    const inspected = inspectFile(bytes)
    if (inspected.excess !== null) return inspected.excess
    for (const mode of MODES) {
      try {
        const opened = await openAs(mode, inspected.bytes, halves, end - performance.now())
        return new PdfjsFile(inspected, halves, mode, opened)
      } catch (reason) {
        if (reason instanceof halves.library.PasswordException) return 'encrypted'
        if (reason instanceof BudgetError) return { what: 'milliseconds', limit: time }
        // Damaged for this way of reading.
      }
    }
    return 'damaged' satisfies OpenFailure
  },
}

const TAIL = 2048
/** Milliseconds. */
const INFO_TIME = 1000
const CLOSE_TIME = 1000
/** For the page to be ended where it is, which keeps what came before, rather than left alone. */
const GRACE = 300

class PdfjsFile implements OpenFile {
  readonly pages: number
  readonly damaged: boolean
  readonly #inspected: Inspected
  readonly #halves: Halves
  readonly #opened = new Map<Mode, Promise<Opened>>()
  readonly #first: Mode

  constructor(inspected: Inspected, halves: Halves, mode: Mode, opened: Opened) {
    this.#inspected = inspected
    this.#halves = halves
    this.#first = mode
    this.#opened.set(mode, Promise.resolve(opened))
    this.pages = opened.proxy.numPages
    const { bytes, damaged } = inspected
    const tail = String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - TAIL)))
    this.damaged = damaged || mode !== 'strict' || !tail.includes('startxref')
  }

  get images() {
    return this.#inspected.images
  }

  async info(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>()
    try {
      const { proxy } = await this.#file(this.#first, INFO_TIME)
      const { info } = await within(INFO_TIME, proxy.getMetadata())
      for (const [key, value] of Object.entries(info)) if (typeof value === 'string') found.set(key, value)
    } catch {
      // What a file says about itself is no part of the report.
    }
    return found
  }

  async page(number: number, budget: PageBudget): Promise<PageContent | null> {
    const end = performance.now() + budget.time
    for (const mode of MODES.slice(MODES.indexOf(this.#first))) {
      const left = end - performance.now()
      if (left <= 0) throw new BudgetError('time', null)
      try {
        return await within(left + GRACE, this.#read(mode, number, { ...budget, time: left }))
      } catch (reason) {
        if (reason instanceof BudgetError) throw reason
        // Damaged for this way of reading; the next one goes on after errors.
      }
    }
    return null
  }

  async #read(mode: Mode, number: number, { items, time }: PageBudget): Promise<PageContent> {
    const { proxy, watch } = await this.#file(mode, time)
    watch.start(OPERATORS + OPERATORS_PER_ITEM * items, time)
    const page = await proxy.getPage(number)
    const { library } = this.#halves
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE })
    const { exceeded, failure } = watch
    if (exceeded === null && failure !== null) throw failure
    const { transform, width, height, isOdd } = viewOf(page)
    const { OPS } = library
    const used = glyphsByFont(fnArray, argsArray, OPS)
    const fonts = fontsOf(name => fontNamed(page, name), used, this.#inspected.fonts)
    const layers = await proxy.getOptionalContentConfig({ intent: 'display' })
    const isShown = (group: unknown) => layers.isVisible(group)
    const walk = new PageWalk(matrixOf(transform), { width, height }, fonts, OPS, items, isShown)
    const damaged = mode === 'lenient' || isOdd
    try {
      walk.run(fnArray, argsArray)
    } catch (reason) {
      if (reason instanceof BudgetError) throw new BudgetError(reason.what, walk.content(number, damaged))
      throw reason
    } finally {
      page.cleanup()
    }
    if (exceeded !== null) throw new BudgetError(exceeded, walk.content(number, damaged))
    return walk.content(number, damaged)
  }

  #file(mode: Mode, time: number): Promise<Opened> {
    const known = this.#opened.get(mode)
    if (known !== undefined) return known
    const opened = openAs(mode, this.#inspected.bytes, this.#halves, time)
    this.#opened.set(mode, opened)
    return opened
  }

  async close(): Promise<void> {
    for (const opened of this.#opened.values()) {
      try {
        await (await opened).close()
      } catch {
        // It never opened, or what it still does can only be ended from outside.
      }
    }
  }
}

/** Points: no page may be larger (ISO 32000, annex C), and beyond it letters run together in the numbers that places are kept in. */
const LARGEST_PAGE = 14_400

/** How a page is seen. One of an impossible size is seen from its corner, upright. */
function viewOf(page: Page): { transform: number[]; width: number; height: number; isOdd: boolean } {
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const fits = [width, height].every(side => side > 0 && side <= LARGEST_PAGE)
  if (fits) return { transform, width, height, isOdd: false }
  const [x = 0, y = 0] = page.view.filter(Number.isFinite)
  return { transform: [1, 0, 0, -1, -x, y + LARGEST_PAGE], width: LARGEST_PAGE, height: LARGEST_PAGE, isOdd: true }
}

function fontNamed(page: Page, name: string): EngineFont | null {
  for (const objects of [page.commonObjs, page.objs]) {
    if (objects.has(name)) return objects.get(name) as EngineFont
  }
  return null
}

function glyphsByFont(
  operators: readonly number[],
  args: readonly unknown[],
  ops: Library['OPS'],
): Map<string, readonly Glyph[]> {
  const used = new Map<string, Glyph[]>()
  let current: Glyph[] = []
  operators.forEach((operator, at) => {
    const [first] = (args[at] ?? []) as readonly unknown[]
    if (operator === ops.setFont) {
      current = used.get(String(first)) ?? []
      used.set(String(first), current)
    } else if (operator === ops.showText && Array.isArray(first)) {
      for (const glyph of first) if (typeof glyph === 'object' && glyph !== null) current.push(glyph as Glyph)
    }
  })
  return used
}

/** Ends the waiting, not the work: what never gives the thread back can only be ended from outside the process. */
async function within<Value>(time: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BudgetError('time', null)), time)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
