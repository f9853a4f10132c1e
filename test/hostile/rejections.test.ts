import { afterAll, describe, expect, it, vi } from 'vitest'
import { Workshop } from '../cli/command.ts'
import { PdfWriter } from '../read/pdf/pdf-writer.ts'

// In processes of their own: what is tried would end this one.
vi.setConfig({ testTimeout: 60_000 })

const workshop = new Workshop()
afterAll(() => workshop.close())

/** Two pages of which the table of objects says where neither stands. */
function misled(): Uint8Array {
  const file = new PdfWriter()
  file.page().text(80, 60, '一、总体情况')
  file.page().text(80, 60, '二、主动公开政府信息情况')
  let entry = -1
  const pages = [6, 8]
  const text = Buffer.from(file.bytes()).toString('latin1')
  return Buffer.from(
    text.replace(/\d{10} \d{5} [nf] /g, line => (pages.includes(++entry) ? '0000000003 00000 n ' : line)),
    'latin1',
  )
}

describe('a PDF whose pages are looked up in vain', () => {
  it('does not end the process', () => {
    const first = workshop.write('misled.pdf', misled())
    const { code, out, err } = workshop.run(['parse', '--json', first, first])
    expect(err).not.toMatch(/Unhandled|Exception/)
    expect(code).toBe(0)
    const results = out.trimEnd().split('\n')
    expect(results).toHaveLength(2)
    // The engine finds the pages without the table: what they say is read.
    for (const result of results) {
      const { report } = JSON.parse(result) as { readonly report: { readonly sections: readonly { title: string }[] } }
      expect(report.sections.map(({ title }) => title)).toEqual(['总体情况', '主动公开政府信息情况'])
    }
  })
})
