/**
 * The engine looks up the pages of a damaged file ahead and forgets those look-ups when another fails first: they reject with
 * nobody to hear it, and that ends a Node process. While a file is read, such rejections are taken for what they are: a part of
 * the file that could not be read, of which the engine's own answer says enough. Anybody else's end the process as before.
 */
export async function withoutStrayRejections<Value>(work: () => Promise<Value>): Promise<Value> {
  if (reading++ === 0) process.on('unhandledRejection', hear)
  try {
    return await work()
  } finally {
    // What was rejected last is told only when this turn is over.
    await new Promise(resolve => setImmediate(resolve))
    if (--reading === 0) process.off('unhandledRejection', hear)
  }
}

let reading = 0

function hear(reason: unknown): void {
  if (!isOfEngine(reason) && process.listenerCount('unhandledRejection') === 1) throw reason
}

function isOfEngine(reason: unknown): boolean {
  if (typeof reason !== 'object' || reason === null) return false
  const { name, stack } = reason as { readonly name?: unknown; readonly stack?: unknown }
  return ENGINE_NAMES.has(String(name)) || /[\\/]pdfjs-dist[\\/]|pdf\.worker/.test(String(stack))
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
