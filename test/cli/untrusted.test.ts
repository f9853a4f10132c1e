import { afterAll, describe, expect, it, vi } from 'vitest'
import { Workshop } from './command.ts'
import { reportText, TITLE } from './report-text.ts'

// Each run starts a process.
vi.setConfig({ testTimeout: 120_000 })

const workshop = new Workshop()
afterAll(() => workshop.close())

/** What a terminal obeys: escape sequences, bidi controls, line separators. Line feeds are ours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/
const NASTY = '\u001b[31m\u001b]0;owned\u0007\u009b2J\u202e\u2066\u2028'

describe('text of the source on a terminal', () => {
  const title = `${NASTY}${TITLE}${NASTY}`
  const cells = { '/applications/received/total': `3${NASTY}`, '/applications/carriedIn/total': '7' }
  const file = workshop.write('nasty.txt', reportText({ title, cells }).replaceAll('内容属实', `${NASTY}内容属实`))
  const refused = workshop.write('refused.txt', `${NASTY}今天天气很好。\n`.repeat(20))

  it('is never obeyed', () => {
    for (const args of [
      ['parse', file, refused],
      ['parse', '--lang', 'zh', file, refused],
      ['check', file, refused],
      ['explain', file, '/applications/received/total'],
      ['explain', file, '/metadata/title'],
      ['explain', file, `/${NASTY.replaceAll('\u0000', '')}`],
      ['explain', NASTY],
      ['parse', `${NASTY}.txt`],
    ]) {
      const { out, err } = workshop.run(args)
      expect(`${out}${err}`, args.join(' ')).not.toMatch(OBEYED)
      expect(`${out}${err}`).not.toBe('')
    }
  })
})

describe('text of the source in a spreadsheet', () => {
  const pointer = '/applications/received/total'
  const csvOf = (text: string) => {
    const file = workshop.write('formula.txt', reportText({ cells: { [pointer]: text } }))
    return workshop.run(['parse', '--observations', file]).out.trimEnd().split('\n')
  }
  const rowOf = (lines: readonly string[]) =>
    lines.find(line => line.includes(',received,') && line.includes(',total,'))

  it('is no formula', () => {
    for (const raw of ['-', '+5', '-5', '＋5', '－']) {
      const lines = csvOf(raw)
      expect(rowOf(lines), raw).toContain(`,'${raw},`)
      for (const line of lines) expect(line).not.toMatch(/(?:^|,)"?[-=+@＝＋－＠]/)
    }
  })

  it('is no formula where a cell holds words', () => {
    for (const raw of ['=1+1', '@SUM(A1)', '＝1+1', '=HYPERLINK("x")']) {
      const lines = csvOf(raw)
      expect(rowOf(lines), raw).toContain(`'${raw.replaceAll('"', '""')}`)
      for (const line of lines) expect(line).not.toMatch(/(?:^|,)"?[-=+@＝＋－＠]/)
    }
  })
})
