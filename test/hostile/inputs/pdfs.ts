import { PdfWriter } from '../../read/pdf/pdf-writer.ts'
import { type Hostile, refused } from '../family.ts'
import { noise } from './files.ts'

/** PDF files that are none, or not whole. What a PDF that is one can do is tried in test/read/pdf. */

function small(): Buffer {
  const file = new PdfWriter()
  file.page().text(80, 60, '一、总体情况')
  return Buffer.from(file.bytes())
}

const latin = (text: string) => Buffer.from(text, 'latin1')

export const PDFS: readonly Hostile[] = [
  { name: 'a header alone', make: () => latin('%PDF-1.7'), expected: refused('pdf-unreadable') },
  {
    name: 'a header and noise',
    make: () => Buffer.concat([latin('%PDF-1.7\n'), noise(20_000)]),
    expected: refused('pdf-unreadable'),
  },
  {
    name: 'a header and NULs',
    make: () => Buffer.concat([latin('%PDF-1.7\n'), Buffer.alloc(20_000)]),
    expected: refused('pdf-unreadable'),
  },
  { name: 'a version that is none', make: () => latin('%PDF-9.9\n%%EOF'), expected: refused('pdf-unreadable') },
  {
    name: 'an end without a file',
    make: () => latin('%PDF-1.4\nstartxref\n0\n%%EOF'),
    expected: refused('pdf-unreadable'),
  },
  {
    name: 'a table of objects far away',
    make: () => latin('%PDF-1.4\nstartxref\n99999999999999\n%%EOF'),
    expected: refused('pdf-unreadable'),
  },
  {
    name: 'a table of 134 million objects',
    make: () => latin('%PDF-1.4\nxref\n0 134217728\ntrailer<</Size 134217728/Root 1 0 R>>\nstartxref\n9\n%%EOF'),
    expected: refused('pdf-unreadable'),
  },
  {
    name: 'the first hundred bytes of a file',
    make: () => small().subarray(0, 100),
    expected: refused('pdf-unreadable'),
  },
  {
    name: 'a file whose parts lie in each other',
    make: () =>
      latin(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj trailer<</Root 1 0 R>>',
      ),
    expected: { either: true },
  },
  {
    name: 'a page count below nothing',
    make: () => latin(small().toString('latin1').replace('/Count 1', '/Count -5')),
    expected: { either: true },
  },
  {
    name: 'a million pages promised',
    make: () => latin(small().toString('latin1').replace('/Count 1', '/Count 1000000')),
    expected: { either: true },
  },
  { name: 'a page and no report', make: small, expected: refused('not-a-report') },
  { name: 'a file without pages', make: () => Buffer.from(new PdfWriter().bytes()), expected: { either: true } },
]
