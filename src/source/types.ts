// Apart from the code, so that the published declarations need no types of Node.

/** What an encoding was recognised by. */
export type EncodingEvidence =
  | 'bom'
  | 'utf-16-pattern'
  | 'utf-8-strict'
  | 'hint'
  | 'content-type'
  | 'declaration'
  | 'gb18030-strict'
  | 'score'
  | 'string'
  | 'none'

/** What kind of file the bytes are. The name's extension is at most a hint: portals give HTML the name `.doc` and PDF the name `.html`. */
export type SourceKind =
  | 'text'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'zip'
  | 'ole'
  | 'gzip'
  | 'ofd'
  | 'rtf'
  | 'image'
  | 'binary'
  | 'empty'
