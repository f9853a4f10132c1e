import {
  BudgetError,
  type Engine,
  type OpenFailure,
  type OpenFile,
  type PageBudget,
  type PageContent,
} from './engine.ts'
import { type EngineFont, fontsOf, type Glyph } from './fonts.ts'
import { imageSizes, withoutFontPrograms, withoutImages } from './hidden-parts.ts'
import { matrixOf } from './matrix.ts'
import { PageWalk } from './operators.ts'
import { addMissing } from './shims.ts'

/** The engine on pdfjs-dist: its modern build, run in this thread, without network and without anything it would draw with. */

type Library = typeof import('pdfjs-dist')
type Opened = import('pdfjs-dist').PDFDocumentProxy
type Page = import('pdfjs-dist').PDFPageProxy

let loading: Promise<Library> | undefined

/** Loaded when the first PDF comes. The engine says on the console that it would rather be another build; that is no word of ours. */
async function load(): Promise<Library> {
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
    // The worker's part first: it then answers in this thread.
    // @ts-expect-error it comes without types
    await import('pdfjs-dist/build/pdf.worker.mjs')
    return await import('pdfjs-dist')
  } finally {
    console.warn = warn
    console.log = log
  }
}

/** `fast` hides font programs and stops at errors, `strict` shows them, `lenient` also goes on after errors. */
type Mode = 'fast' | 'strict' | 'lenient'

const MODES: readonly Mode[] = ['fast', 'strict', 'lenient']

function folder(name: string): string {
  const address = new URL(`../${name}/`, import.meta.resolve('pdfjs-dist'))
  return decodeURIComponent(address.pathname).replace(/^\/([A-Za-z]:)/, '$1')
}

async function openAs(mode: Mode, bytes: Uint8Array, library: Library): Promise<Opened> {
  const copy = withoutImages(bytes)
  const task = library.getDocument({
    data: mode === 'fast' ? withoutFontPrograms(copy) : copy,
    stopAtErrors: mode !== 'lenient',
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: mode === 'lenient' ? 0 : -1,
    verbosity: 0,
  })
  return task.promise
}

export const pdfjs: Engine = {
  async open(bytes) {
    loading ??= load()
    const library = await loading
    const failures: unknown[] = []
    for (const mode of ['fast', 'lenient'] as const) {
      try {
        return new PdfjsFile(bytes, library, mode, await openAs(mode, bytes, library))
      } catch (reason) {
        if (reason instanceof library.PasswordException) return 'encrypted'
        failures.push(reason)
      }
    }
    return 'damaged' satisfies OpenFailure
  },
}

const TAIL = 2048

class PdfjsFile implements OpenFile {
  readonly pages: number
  readonly rebuilt: boolean
  readonly #bytes: Uint8Array
  readonly #library: Library
  readonly #opened = new Map<Mode, Promise<Opened>>()
  readonly #first: Mode

  constructor(bytes: Uint8Array, library: Library, mode: Mode, opened: Opened) {
    this.#bytes = bytes
    this.#library = library
    this.#first = mode
    this.#opened.set(mode, Promise.resolve(opened))
    this.pages = opened.numPages
    const tail = String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - TAIL)))
    this.rebuilt = mode !== 'fast' || !tail.includes('startxref')
  }

  get images() {
    return imageSizes(this.#bytes)
  }

  async info(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>()
    try {
      const { info } = await (await this.#file(this.#first)).getMetadata()
      for (const [key, value] of Object.entries(info)) if (typeof value === 'string') found.set(key, value)
    } catch {
      // What a file says about itself is no part of the report.
    }
    return found
  }

  async page(number: number, budget: PageBudget): Promise<PageContent | null> {
    const end = performance.now() + budget.time
    let best: PageContent | null = null
    for (const mode of MODES.slice(MODES.indexOf(this.#first))) {
      const left = end - performance.now()
      if (left <= 0) throw new BudgetError('time', best)
      try {
        const page = await within(left, this.#read(mode, number, budget.items))
        if (page.illegible === 0 || mode === 'lenient') return page
        // The programs of the fonts may tell what the file itself does not.
        if (best !== null && page.illegible >= best.illegible) return best
        best = page
      } catch (reason) {
        if (reason instanceof BudgetError) throw reason
      }
    }
    return best
  }

  async #read(mode: Mode, number: number, items: number): Promise<PageContent> {
    const page = await (await this.#file(mode)).getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: this.#library.AnnotationMode.DISABLE })
    const { transform, width, height } = page.getViewport({ scale: 1 })
    const { OPS } = this.#library
    const fonts = fontsOf(name => fontNamed(page, name), glyphsByFont(fnArray, argsArray, OPS))
    const walk = new PageWalk(matrixOf(transform), { width, height }, fonts, OPS, items)
    const damaged = mode === 'lenient'
    try {
      walk.run(fnArray, argsArray)
    } catch (reason) {
      if (reason instanceof BudgetError) throw new BudgetError(reason.what, walk.content(number, damaged))
      throw reason
    } finally {
      page.cleanup()
    }
    return walk.content(number, damaged)
  }

  #file(mode: Mode): Promise<Opened> {
    const known = this.#opened.get(mode)
    if (known !== undefined) return known
    const opened = openAs(mode, this.#bytes, this.#library)
    this.#opened.set(mode, opened)
    return opened
  }

  async close(): Promise<void> {
    for (const opened of this.#opened.values()) {
      try {
        await (await opened).loadingTask.destroy()
      } catch {
        // It never opened.
      }
    }
  }
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
