import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { READINGS } from '../../src/report/model.ts'

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const main = text('src/cli/main.ts')
const found = (pattern: RegExp) => [...main.matchAll(pattern)].map(match => match[1] as string)
const commands = found(/\.command\('(\w+)'\)/g)
const options = found(/(?:\.option\(|new Option\()'(--[\w-]+)/g)

describe('the command line', () => {
  it('is found by this test', () => {
    expect(commands).toContain('parse')
    expect(options).toContain('--lang')
  })
})

for (const readme of ['README.md', 'README.zh-CN.md']) {
  describe(readme, () => {
    it('names every command and option', () => {
      for (const name of commands) expect(text(readme)).toContain(`gongkai ${name}`)
      for (const option of options) expect(text(readme)).toContain(`\`${option}`)
    })

    it('says what each reading means', () => {
      for (const reading of READINGS) expect(text(readme)).toContain(`| \`${reading}\` |`)
    })

    it('links only to files that are there', () => {
      for (const [, target] of text(readme).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)) {
        expect(() => text(target as string), target as string).not.toThrow()
      }
    })
  })
}
