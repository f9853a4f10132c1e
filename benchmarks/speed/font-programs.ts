import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'

/** The faces of an office document, each with a program: titles, headings, running text, tables; by the size of their letters. */
const FACES: readonly (readonly [name: string, size: number, program: string])[] = [
  ['F3', 18, 'LiberationSans-Bold.ttf'],
  ['F4', 14, 'LiberationSans-BoldItalic.ttf'],
  ['F5', 12, 'LiberationSans-Italic.ttf'],
  ['F6', 10, 'LiberationSans-Regular.ttf'],
]

/**
 * A paper of the generator with a program for each of its faces. Most of what an engine does with a published report is
 * unpacking and mending the font programs in it, so a file without any says little about speed. The letters have the shapes of
 * others: nobody draws them.
 */
export function withFontPrograms(paper: Uint8Array): Uint8Array {
  const text = FACES.reduce(
    (all, [name, size]) => all.replaceAll(`/F1 ${size} Tf`, `/${name} ${size} Tf`),
    Buffer.from(paper).toString('latin1'),
  )
  const font = objectWith(text, '/Subtype /Type0 ')
  const descendant = objectWith(text, '/Subtype /CIDFontType2 ')
  const first = Number(/\/Size (\d+)/.exec(text)?.[1])
  const objects = new Map<number, string>()
  const names = FACES.map(([name, , program], index) => {
    const at = first + index * 3
    const descended = `/CIDToGIDMap /Identity /FontDescriptor << /FontFile2 ${at + 2} 0 R `
    objects.set(at, font.text.replace(`[${descendant.number} 0 R]`, `[${at + 1} 0 R]`))
    objects.set(at + 1, descendant.text.replace('/FontDescriptor << ', descended))
    objects.set(at + 2, programOf(program))
    return `/${name} ${at} 0 R`
  })
  for (const [, number, page = ''] of text.matchAll(/\n(\d+) 0 obj\n(<< \/Type \/Page [^\n]*)\nendobj/g)) {
    objects.set(Number(number), page.replace('/Font << ', `/Font << ${names.join(' ')} `))
  }
  return Uint8Array.from(updated(text, objects), letter => letter.charCodeAt(0))
}

function objectWith(file: string, key: string): { readonly number: number; readonly text: string } {
  const end = file.indexOf('\nendobj', file.indexOf(key))
  const found = /\n(\d+) 0 obj\n([^\n]*)$/.exec(file.slice(0, end))
  if (found === null || !found[2]?.includes(key)) throw new Error(`no object of the paper has ${key}`)
  return { number: Number(found[1]), text: found[2] }
}

function programOf(name: string): string {
  const program = readFileSync(new URL(`../standard_fonts/${name}`, import.meta.resolve('pdfjs-dist')))
  const packed = deflateSync(program).toString('latin1')
  return `<< /Length ${packed.length} /Length1 ${program.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`
}

/** The file with objects added or replaced behind its end, as the format provides for. */
function updated(file: string, objects: ReadonlyMap<number, string>): string {
  const trailer = /trailer << \/Size \d+ ([^\n]*) >>\nstartxref\n(\d+)/.exec(file)
  if (trailer === null) throw new Error('the paper has no trailer')
  let text = file
  let table = 'xref\n'
  for (const [number, object] of objects) {
    table += `${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`
    text += `${number} 0 obj\n${object}\nendobj\n`
  }
  const size = Math.max(...objects.keys()) + 1
  return `${text}${table}trailer << /Size ${size} ${trailer[1]} /Prev ${trailer[2]} >>\nstartxref\n${text.length}\n%%EOF\n`
}
