import { afterAll, expect, it, vi } from 'vitest'
import { PdfWriter } from '../read/pdf/pdf-writer.ts'
import { Workshop } from './command.ts'

// Each run starts a process.
vi.setConfig({ testTimeout: 120_000 })

const workshop = new Workshop()
afterAll(() => workshop.close())

const TITLE = '青溪县人民政府2023年政府信息公开工作年度报告'

function report(): Uint8Array {
  const file = new PdfWriter()
  const page = file.page().text(110, 60, TITLE, 16).text(80, 110, '一、总体情况')
  const filling = '全县认真贯彻落实政府信息公开条例的要求'.repeat(16)
  const prose = `${filling}。今年全县共收到政府信息公开申请37件。${filling}。`
  page.text(100, 130, prose.slice(0, 38))
  for (let at = 38; at < prose.length; at += 40) page.text(80, 150 + at / 2, prose.slice(at, at + 40))
  return file.bytes()
}

it('on a PDF shows the page, the box, and of a long paragraph what stands around the value', () => {
  const file = workshop.write('report.pdf', report())
  const title = workshop.run(['explain', file, '/metadata/title'])
  expect(title.code).toBe(0)
  expect(title.out).toContain(`p1 │ ${TITLE}`)
  const { code, out } = workshop.run(['explain', file, '/proseFigures/0'])
  expect(code).toBe(0)
  expect(out).toMatch(/Place\s+p1@[\d.]+,[\d.]+,[\d.]+,[\d.]+\n/)
  expect(out).toMatch(/^ +p1 │ ….{20,}申请37件.{20,}…$/m)
})
