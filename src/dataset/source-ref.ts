/** Where the bytes of a source are. Nothing is read before its turn comes. */
export type SourceBytes =
  /** A file; a path that is not UTF-8 is kept as bytes. */
  | { readonly kind: 'file'; readonly path: string | Buffer }
  /** The record of a JSON Lines file whose `content` (text) or `content_base64` (bytes) holds the report: a line of the file. */
  | { readonly kind: 'record'; readonly path: string; readonly offset: number; readonly length: number }
  /** In memory: text that was decoded already, or bytes. */
  | { readonly kind: 'content'; readonly content: string | Uint8Array }

/** A source of a batch, found but not read yet. */
export interface SourceRef {
  /**
   * What the outputs call it: the path as it was given, `/` between folders, or `list.jsonl#3` for the third line of a list. No
   * two sources of a batch have the same name; batches are in the order of names, by code unit.
   */
  readonly name: string
  readonly bytes: SourceBytes
  /** Where and when it was scraped, as the list says it; null where it does not. */
  readonly url: string | null
  readonly captured: string | null
  /** What the list says of the bytes; hints, never trusted against the bytes themselves. */
  readonly contentType: string | null
  readonly encoding: string | null
}

/** A file that a walk met under the name of its path: of these there may be millions, so that no more than the name is kept. */
export class WalkedFile implements SourceRef {
  readonly name: string

  constructor(path: string) {
    this.name = path
  }

  get bytes(): SourceBytes {
    return { kind: 'file', path: this.name }
  }

  get url(): null {
    return null
  }

  get captured(): null {
    return null
  }

  get contentType(): null {
    return null
  }

  get encoding(): null {
    return null
  }
}

/** The same source under another name. */
export function renamed({ bytes, url, captured, contentType, encoding }: SourceRef, name: string): SourceRef {
  return { name, bytes, url, captured, contentType, encoding }
}
