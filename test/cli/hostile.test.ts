import { describe, expect, it } from 'vitest'
import { parseReport } from '../../src/index.ts'
import { reportText } from './report-text.ts'

/** Milliseconds of the processor: those of the clock depend on what else the machine does. */
const BOUND = 5000

const MiB = 2 ** 20

function labels(count: number): string {
  let seed = 7
  const rows: string[] = []
  for (let at = 0; at < count; at++) {
    let label = ''
    for (let letter = 0; letter < 8; letter++) {
      seed = (seed * 1103515245 + 12345) % 2147483648
      label += String.fromCharCode(0x4e00 + ((seed >> 8) % 20000))
    }
    rows.push(`| ${label} | ${seed % 100} | ${seed % 7} | 0 | 0 | 0 | 0 | 0 |`)
  }
  return rows.join('\n')
}

function bytes(count: number): Uint8Array {
  let seed = 11
  return Uint8Array.from({ length: count }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) & 255
  })
}

const INPUTS: readonly (readonly [name: string, make: () => Uint8Array | string, code: string | null])[] = [
  ['nothing', () => '', 'source-empty'],
  ['no bytes', () => new Uint8Array(), 'source-empty'],
  ['blanks', () => ' \n\t\r\n　'.repeat(1000), 'source-empty'],
  ['random bytes', () => bytes(100_000), null],
  ['NUL bytes', () => new Uint8Array(100_000), null],
  ['NULs in a report', () => reportText().replaceAll('0', '\u00000'), null],
  ['lone surrogates', () => reportText().replaceAll('公开', '\ud800公开\udc00'), null],
  ['a line of a million characters', () => `${reportText()}\n${'公'.repeat(1_000_000)}`, null],
  ['a heading of a million characters', () => `一、${'总体情况'.repeat(250_000)}\n${reportText()}`, null],
  ['a million digits', () => reportText({ cells: { '/applications/received/total': '9'.repeat(1_000_000) } }), null],
  ['a million blanks in a line', () => `${' '.repeat(1_000_000)}x\n${reportText()}`, null],
  ['50 MiB of pipes', () => '|'.repeat(50 * MiB), 'source-too-large'],
  ['15 MiB of pipes', () => '|'.repeat(15 * MiB), null],
  ['15 MiB of lines of one pipe', () => '|\n'.repeat(7.5 * MiB), null],
  ['5 MiB of line ends', () => `x${'\n'.repeat(5 * MiB)}x`, null],
  ['100,000 rows of random labels', () => labels(100_000), null],
  ['a report and 100,000 rows', () => `${reportText()}\n${labels(100_000)}`, null],
  ['100,000 headings', () => reportText() + '一、总体情况\n（一）主动公开\n'.repeat(50_000), null],
  ['100,000 label lines', () => '发布日期：2023-01-10\n索引号：1\n'.repeat(50_000) + reportText(), null],
  ['20,000 lines of the form', () => reportText() + '\n| 规章 | 1 | 1 | 1 |\n| 重复申请 | 1 |'.repeat(10_000), null],
  ['names of Object', () => `__proto__\nconstructor：toString\n${reportText({ title: '__proto__' })}`, null],
  ['rows named after Object', () => `${reportText()}\n| __proto__ | 1 | 2 |\n| constructor | 1 | 2 |`, null],
]

describe('hostile input gives a result', () => {
  for (const [name, make, code] of INPUTS) {
    it(name, { timeout: 60_000 }, async () => {
      const input = make()
      const before = process.cpuUsage()
      const { report, diagnostics, findings } = await parseReport(input)
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1000).toBeLessThan(BOUND)
      if (report === null) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
      if (code !== null) expect(diagnostics.map(message => message.code)).toContain(code)
      expect(() => JSON.stringify({ diagnostics, findings })).not.toThrow()
      expect(({} as Record<string, unknown>)['1']).toBeUndefined()
    })
  }

  it('but misuse is rejected', async () => {
    await expect(parseReport(null as unknown as string)).rejects.toThrow(TypeError)
    await expect(parseReport(7 as unknown as string)).rejects.toThrow(TypeError)
  })
})
