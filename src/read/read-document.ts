import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Document } from '../document/document.ts'
import { withoutRadicals } from '../document/radicals.ts'
import type { Source } from '../source/source.ts'
import { readText } from './text/read-text.ts'

/**
 * What a reader gives. Radicals are read as the characters that are drawn so, letter for letter: what was copied from a PDF has
 * either, and no reader of the page could tell which.
 */
export interface ReadDocument {
  readonly document: Document
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads what can be read without loading anything: plain text. Null for other kinds. */
export function readPlain({ kind, text }: Pick<Source, 'kind' | 'text'>): ReadDocument | null {
  return kind === 'text' && text !== null ? readText(withoutRadicals(text)) : null
}

/** Reads a source by what it is. The reader of a kind is loaded when the first source of that kind comes. Null for kinds that none reads. */
export async function readDocument(source: Pick<Source, 'kind' | 'text' | 'content'>): Promise<ReadDocument | null> {
  if (source.content !== null) {
    const { readPdf } = await import('./pdf/read-pdf.ts')
    return readPdf(source.content)
  }
  if (source.kind !== 'html' || source.text === null) return readPlain(source)
  const { readHtml } = await import('./html/read-html.ts')
  return readHtml(withoutRadicals(source.text))
}
