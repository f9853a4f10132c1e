/**
 * The engine fetches the pages of a file ahead and forgets those that it comes to no use for: where one of them is broken, its
 * promise is rejected with nobody waiting, and Node ends the process. While files are open, such rejections of the engine's are
 * passed over; the page tells of its damage when it is asked for. All others are raised as they would have been.
 */

let open = 0

/** Call what it gives back when the file is closed. */
export function guard(): () => void {
  if (open++ === 0) process.on('unhandledRejection', pass)
  let guarded = true
  return () => {
    if (!guarded) return
    guarded = false
    // Node tells of a rejection once all that is due has run.
    setImmediate(() => {
      if (--open === 0) process.off('unhandledRejection', pass)
    })
  }
}

function pass(reason: unknown): void {
  if (isEngines(reason) || process.listenerCount('unhandledRejection') > 1) return
  setImmediate(() => {
    throw reason
  })
}

/** What the engine throws was made in its module, or is an error of a name that only it has. */
function isEngines(reason: unknown): boolean {
  if (typeof reason !== 'object' || reason === null) return false
  const { name, stack } = reason as { readonly name?: unknown; readonly stack?: unknown }
  return ENGINE_NAMES.has(String(name)) || /pdf(?:\.worker)?\.mjs|pdfjs-dist/.test(String(stack))
}

/** They extend Error without a stack of their own. */
const ENGINE_NAMES: ReadonlySet<string> = new Set([
  'XRefEntryException',
  'XRefParseException',
  'MissingDataException',
  'ParserEOFException',
  'FormatError',
  'UnknownErrorException',
])
