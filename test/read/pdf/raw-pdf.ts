import { deflateSync } from 'node:zlib'

/** Writes PDF files object by object, so that a test can put in whatever no decent writer would. */

export interface RawFile {
  /** Objects from number 1 on: the text of each, as it stands between `obj` and `endobj`, one letter a byte. */
  readonly objects: readonly string[]
  /** More keys of the trailer. */
  readonly trailer?: string
  /** Numbers of objects that go into a compressed stream of objects. */
  readonly packed?: readonly number[]
}

/** A stream; `compressed` deflates it, more than once if told. */
export function rawStream(content: string, keys = '', compressed = 0): string {
  let data: Buffer = Buffer.from(content, 'latin1')
  for (let time = 0; time < compressed; time++) data = deflateSync(data, { level: 9 })
  const filter = compressed === 0 ? '' : ` /Filter [${'/FlateDecode '.repeat(compressed)}]`
  return `<< /Length ${data.length}${filter} ${keys} >>\nstream\n${data.toString('latin1')}\nendstream`
}

export function rawPdf({ objects, trailer = '', packed = [] }: RawFile): Uint8Array {
  return packed.length === 0 ? plain(objects, trailer) : withObjectStream(objects, trailer, packed)
}

function plain(objects: readonly string[], trailer: string): Uint8Array {
  const { parts, offsets, length } = body(objects, new Set())
  const rows = objects.map((_, index) => `${String(offsets.get(index + 1) ?? 0).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  parts.push(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`)
  parts.push(`trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`)
  return bytesOf(parts)
}

/** The newer form: some objects in a stream, and the table of offsets a stream as well. */
function withObjectStream(objects: readonly string[], trailer: string, packed: readonly number[]): Uint8Array {
  const [holder, table] = [objects.length + 1, objects.length + 2]
  let inner = ''
  const index = packed.map(number => {
    const entry = `${number} ${inner.length}`
    inner += `${objects[number - 1]} `
    return entry
  })
  const head = `${index.join(' ')} `
  const stream = rawStream(head + inner, `/Type /ObjStm /N ${packed.length} /First ${head.length}`, 1)
  const { parts, offsets, length } = body([...objects, stream], new Set(packed))
  const rows = Buffer.alloc((table + 1) * ROW)
  for (let number = 1; number <= table; number++) {
    const place = packed.indexOf(number)
    const offset = number === table ? length : (offsets.get(number) ?? 0)
    rows[number * ROW] = place === -1 ? 1 : 2
    rows.writeUInt32BE(place === -1 ? offset : holder, number * ROW + 1)
    rows.writeUInt16BE(Math.max(0, place), number * ROW + 5)
  }
  const keys = `/Type /XRef /Size ${table + 1} /W [1 4 2] /Root 1 0 R ${trailer}`
  parts.push(`${table} 0 obj\n${rawStream(rows.toString('latin1'), keys, 1)}\nendobj\nstartxref\n${length}\n%%EOF\n`)
  return bytesOf(parts)
}

/** Bytes of an entry in the table of offsets: its kind, where, which. */
const ROW = 7

function body(objects: readonly string[], left: ReadonlySet<number>) {
  const parts = ['%PDF-1.7\n']
  const offsets = new Map<number, number>()
  let length = parts[0]?.length ?? 0
  objects.forEach((object, index) => {
    if (left.has(index + 1)) return
    offsets.set(index + 1, length)
    const text = `${index + 1} 0 obj\n${object}\nendobj\n`
    parts.push(text)
    length += text.length
  })
  return { parts, offsets, length }
}

function bytesOf(parts: readonly string[]): Uint8Array {
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'))
}

/** A page of 595 × 842 with the font `F1`, its content first; objects from 5 on are free, `resources` can name them. */
export function onePage(content: string, font: string, more: readonly string[] = [], resources = ''): string[] {
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> ${resources} >> /Contents 4 0 R >>`,
    rawStream(content),
    font,
    ...more,
  ]
}
