import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'

/**
 * A written PDF with a program for its font. Most of what an engine does with a published report is mending and unpacking the
 * font programs in it, so a file without any says little about speed. The letters look like others: nobody draws them.
 */
export function withFontProgram(paper: Uint8Array): Uint8Array {
  const file = Buffer.from(paper)
  const text = file.toString('latin1')
  const program = readFileSync(
    new URL('../standard_fonts/LiberationSans-Regular.ttf', import.meta.resolve('pdfjs-dist')),
  )
  const descendant = /(\d+) 0 obj\n(<< \/Type \/Font \/Subtype \/CIDFontType2 [^\n]*)\nendobj/.exec(text)
  const size = Number(/\/Size (\d+)/.exec(text)?.[1])
  const trailer = /trailer << \/Size \d+ ([^\n]*) >>\nstartxref\n(\d+)/.exec(text)
  if (descendant === null || trailer === null) throw new Error('not as the generator writes it')
  const [, number = '', font = ''] = descendant
  const packed = deflateSync(program)
  const named = font.replace('/FontDescriptor << ', `/CIDToGIDMap /Identity /FontDescriptor << /FontFile2 ${size} 0 R `)
  const head = `${number} 0 obj\n${named}\nendobj\n`
  const opening = `${size} 0 obj\n<< /Length ${packed.length} /Length1 ${program.length} /Filter /FlateDecode >>\nstream\n`
  const added = Buffer.concat([
    Buffer.from(`${head}${opening}`, 'latin1'),
    packed,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ])
  const entry = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`
  const table = `xref\n${number} 1\n${entry(file.length)}${size} 1\n${entry(file.length + head.length)}`
  const [, keys, previous] = trailer
  const end = `${table}trailer << /Size ${size + 1} ${keys} /Prev ${previous} >>\nstartxref\n${file.length + added.length}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([file, added, Buffer.from(end, 'latin1')]))
}
