import iconv from 'iconv-lite'

/** An encoding that someone states: the caller, the server, or the file itself. */
export interface Declaration {
  readonly label: string
  /** Its own name here; null if the label is unknown. */
  readonly name: string | null
  readonly from: 'hint' | 'content-type' | 'declaration'
}

/** What is declared, the strongest word first. */
export function declarationsOf(
  bytes: Buffer,
  hints: { readonly encoding?: string | undefined; readonly contentType?: string | undefined },
): Declaration[] {
  const found: Declaration[] = []
  const add = (label: string | undefined, from: Declaration['from']) => {
    if (label !== undefined && label.trim() !== '') found.push({ label: label.trim(), name: encodingName(label), from })
  }
  add(hints.encoding, 'hint')
  add(CHARSET.exec((hints.contentType ?? '').slice(0, 1000))?.[1], 'content-type')
  add(declaredIn(bytes), 'declaration')
  return found
}

const CHARSET = /charset\s*=[\s"']*([^\s"'/>;,]+)/i
const XML_ENCODING = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]+)/i
/** Browsers look at 1024 bytes; Chinese portals put long comments and scripts before the tag. */
const HEAD = 4096

function declaredIn(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, HEAD)
  if (!head.includes('<')) return undefined
  const xml = XML_ENCODING.exec(head)?.[1]
  if (xml !== undefined) return xml
  const lower = head.toLowerCase()
  for (let at = lower.indexOf('<meta'); at !== -1; at = lower.indexOf('<meta', at + 5)) {
    const end = lower.indexOf('>', at)
    const label = CHARSET.exec(head.slice(at, end === -1 ? undefined : end + 1))?.[1]
    if (label !== undefined) return label
    if (end === -1) return undefined
  }
  return undefined
}

/** Every label of the GB family means its superset GB18030: pages say gb2312 and use characters of GBK. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...['gb2312', 'gbk', 'gb18030', 'gb23121980', 'gb231280', 'xgbk', 'cp936', 'windows936', 'ms936', '936', 'chinese']
    .concat(['csgb2312', 'euccn', 'isoir58', 'gb180302000', 'gb180302005', 'gb180302022'])
    .map(label => [label, 'gb18030'] as const),
  ...['utf8', 'unicode11utf8', 'utf8sig', 'xunicode20utf8', 'cp65001'].map(label => [label, 'utf-8'] as const),
  ...['utf16', 'unicode', 'ucs2'].map(label => [label, 'utf-16'] as const),
  ['utf16le', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ...['big5', 'big5hkscs', 'cp950', 'xxbig5', 'cnbig5'].map(label => [label, 'big5'] as const),
  ...['ascii', 'usascii', 'iso88591', 'latin1', 'windows1252', 'cp1252'].map(label => [label, 'windows-1252'] as const),
])

/** Things that iconv-lite calls encodings and that are none of a text. */
const NOT_OF_TEXT = new Set(['base64', 'hex', 'binary', 'utf7', 'utf7imap'])

/** The name of an encoding here, or null if the label means nothing. */
export function encodingName(label: string): string | null {
  const key = label.toLowerCase().replace(/[^a-z0-9]/g, '')
  const known = NAMES.get(key)
  if (known !== undefined) return known
  if (key === '' || NOT_OF_TEXT.has(key)) return null
  return iconv.encodingExists(key) ? key : null
}

/** Servers send Latin labels by default; since any bytes at all can be read so, such a label proves nothing. */
export function isLatin(name: string): boolean {
  return name === 'windows-1252'
}
