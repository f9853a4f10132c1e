import { afterAll, describe, expect, it } from 'vitest'
import { Workshop } from './command.ts'
import { reportText, TITLE } from './report-text.ts'

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
  it('is no formula', () => {
    const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '＝1+1', '=HYPERLINK("x")']
    for (const formula of formulas) {
      const file = workshop.write('formula.txt', reportText({ cells: { '/applications/received/total': formula } }))
      const { out } = workshop.run(['parse', '--observations', file])
      const row = out.split('\n').find(line => line.includes(',received,') && line.includes(',total,'))
      expect(row, formula).toContain(`'${formula.replaceAll('"', '""')}`)
      for (const line of out.split('\n')) expect(line).not.toMatch(/(?:^|,)"?[=+@＝]/)
    }
  })
})
