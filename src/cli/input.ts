import { readRegularFile, readStandardInput, UnreadableSource } from '../dataset/inputs/read-bytes.ts'
import { diagnostic } from '../diagnostic/diagnostic.ts'
import type { Document } from '../document/document.ts'
import { type ParsedReport, parseSource } from '../parse.ts'
import { readDocument } from '../read/read-document.ts'
import { readSource, type Source, type SourceHints } from '../source/source.ts'

/** A file as the commands use it: what was parsed, and the text it stood in. */
export interface Loaded {
  readonly file: string
  readonly source: Source
  readonly parsed: ParsedReport
  /** Null where nothing was read. */
  readonly document: Document | null
}

/** Reads and parses a file, or standard input for `-`. A file that cannot be read is a refused report, not an exception. */
export async function load(file: string, hints: Omit<SourceHints, 'name'>): Promise<Loaded> {
  const name = file === '-' ? 'stdin' : file
  let bytes: Uint8Array
  try {
    bytes = file === '-' ? readStandardInput() : readRegularFile(file, { follow: true })
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    return refused(file, name, error.message)
  }
  const source = readSource(bytes, { ...hints, name })
  const read = await readDocument(source)
  return { file, source, parsed: parseSource(source, read), document: read?.document ?? null }
}

function refused(file: string, name: string, reason: string): Loaded {
  const source = readSource(new Uint8Array(), { name })
  const unreadable = { ...source, diagnostics: [diagnostic('source-unreadable', { reason })] }
  return { file, source: unreadable, parsed: parseSource(unreadable), document: null }
}
