import type { ImageSize } from './engine.ts'
import type { FileStream } from './streams.ts'

/**
 * In the copy that the engine gets, it does not see what costs the most and says nothing to us: font programs (their widths
 * and Unicode maps stand elsewhere) and pictures. Bytes are overwritten with as many, so that every offset still holds.
 */

/** What a picture draws instead: a mark that says where it stands, and whether what lies under it can be seen. */
export const SOLID_PICTURE = 'GkSolidPicture'
export const CLEAR_PICTURE = 'GkClearPicture'

export type PartKind = 'image' | 'font' | 'objects' | 'metadata' | 'other'

export function kindOf(dictionary: string): PartKind {
  if (/\/Subtype\s{0,8}\/Image(?![A-Za-z])/.test(dictionary)) return 'image'
  if (/\/Length1(?!\d)|\/Subtype\s{0,8}\/(?:Type1C|CIDFontType0C|OpenType)(?![A-Za-z0-9])/.test(dictionary))
    return 'font'
  if (/\/Type\s{0,8}\/ObjStm/.test(dictionary)) return 'objects'
  return /\/Type\s{0,8}\/Metadata/.test(dictionary) ? 'metadata' : 'other'
}

/** As its dictionary states it, in pixels. */
export function imageSize(dictionary: string): ImageSize | null {
  const width = Number(/\/Width\s{0,8}(\d{1,6})/.exec(dictionary)?.[1] ?? 0)
  const height = Number(/\/Height\s{0,8}(\d{1,6})/.exec(dictionary)?.[1] ?? 0)
  return width > 0 && height > 0 ? { width, height } : null
}

/** A program becomes `null`: the font is as one that was never embedded. */
export function withoutFontProgram(file: Buffer, { dictionary, dictionaryAt }: FileStream): void {
  const opened = dictionary.indexOf('<<')
  if (opened !== -1) file.write('null ', dictionaryAt + opened, 'latin1')
}

/** The keys that lead to font programs, where they are in sight. */
export function withoutFontKeys(file: Buffer): void {
  const key = '/FontFile'
  for (let at = file.indexOf(key); at !== -1; at = file.indexOf(key, at + key.length)) {
    file[at + key.length - 1] = 0x78
  }
}

/** A picture becomes a drawing of nothing but its mark; where that has no room, or would be taken for ciphered, nothing at all. */
export function withPlaceholder(file: Buffer, stream: FileStream, ciphered: boolean): void {
  const { dictionary, dictionaryAt, from, to } = stream
  const clear = /\/(?:SMask|Mask|ImageMask)(?![A-Za-z])/.test(dictionary)
  const mark = `/${clear ? CLEAR_PICTURE : SOLID_PICTURE} BMC EMC\n`
  const drawn = !ciphered && to - from >= mark.length
  replace(file, dictionaryAt, dictionary, /\/Image(?![A-Za-z])/g, drawn ? '/Form ' : '/PS   ')
  if (!drawn) return
  replace(file, dictionaryAt, dictionary, /\/Filter(?![A-Za-z])/g, '/Fxlter')
  file.fill(0x20, from, to)
  file.write(mark, from, 'latin1')
  const length = /\/Length\s{1,4}(\d{3,10})(?!\s{1,4}\d{1,5}\s{1,4}R)/.exec(dictionary)
  if (length?.[1] === undefined) return
  file.write(
    String(mark.length).padEnd(length[1].length),
    dictionaryAt + length.index + length[0].length - length[1].length,
  )
}

function replace(file: Buffer, start: number, text: string, key: RegExp, by: string): void {
  for (const { index } of text.matchAll(key)) file.write(by, start + index, 'latin1')
}
