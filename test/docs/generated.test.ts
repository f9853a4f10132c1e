import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GENERATED } from '../../docs/generated.ts'
import { RULES } from '../../src/check/rules.ts'
import { explainCode } from '../../src/cli/explain.ts'
import { SEVERITY } from '../../src/diagnostic/diagnostic.ts'
import { DIAGNOSTIC_WORDS } from '../../src/diagnostic/words/diagnostics.ts'
import { FINDING_WORDS } from '../../src/diagnostic/words/findings.ts'
import { PANEL_FINDING_WORDS } from '../../src/diagnostic/words/panel-findings.ts'
import { withPlaceholders } from '../../src/diagnostic/words/placeholders.ts'
import { cellsOf } from '../../src/form/derive.ts'
import { EDITIONS } from '../../src/form/editions.ts'
import { PANEL_RULES } from '../../src/panel/rules.ts'

const ALL_WORDS = { ...DIAGNOSTIC_WORDS, ...FINDING_WORDS, ...PANEL_FINDING_WORDS }

const onDisk = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

describe('the generated files', () => {
  for (const [path, render] of Object.entries(GENERATED)) {
    it(`${path} is what its data says`, () => {
      expect(onDisk(path) === render(), `${path} is stale: run npm run docs`).toBe(true)
    })
  }
})

describe('the words of the codes', () => {
  it('exist for every rule, and for nothing else', () => {
    expect(Object.keys(FINDING_WORDS).sort()).toEqual(RULES.map(rule => rule.code).sort())
    expect(Object.keys(PANEL_FINDING_WORDS).sort()).toEqual(PANEL_RULES.map(rule => rule.code).sort())
  })

  it('exist for every diagnostic, and for nothing else', () => {
    expect(Object.keys(DIAGNOSTIC_WORDS).sort()).toEqual(Object.keys(SEVERITY).sort())
  })

  it('are said in both languages with the same facts', () => {
    const facts = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort()
    for (const [name, { message, why, todo }] of Object.entries(ALL_WORDS)) {
      for (const words of [message, why, todo]) {
        expect(words.zh, name).toMatch(/[\u4e00-\u9fff].*。$/)
        expect(words.en, name).toMatch(/^[^\u3002]+\.$/)
      }
      expect(facts(message.zh), name).toEqual(facts(message.en))
    }
  })

  it('have words for every fact that a message may hold', () => {
    for (const [name, { message }] of Object.entries(ALL_WORDS)) {
      for (const language of ['zh', 'en'] as const) {
        expect(withPlaceholders(message[language], language), name).not.toMatch(/[{}]|undefined/)
      }
    }
  })

  it('say in both languages what a rule rests on', () => {
    for (const { code, origin } of [...RULES, ...PANEL_RULES]) {
      expect(origin.zh, code).toMatch(/[\u4e00-\u9fff]{3}/)
      expect(origin.en, code).toMatch(/[a-z]+ [a-z]+/)
    }
  })

  it('are what gongkai explain says of every code', () => {
    for (const [name, { todo }] of Object.entries(ALL_WORDS)) expect(explainCode(name, 'zh'), name).toContain(todo.zh)
  })

  it('give no code two meanings', () => {
    const codes = [DIAGNOSTIC_WORDS, FINDING_WORDS, PANEL_FINDING_WORDS].flatMap(words => Object.keys(words))
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('the ids of the form', () => {
  const cells = EDITIONS.flatMap(cellsOf)

  it('are ASCII snake_case of at most 32 characters', () => {
    for (const id of cells.flatMap(cell => [cell.table, cell.item, cell.column])) {
      expect(id).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/)
      expect(id.length, id).toBeLessThanOrEqual(32)
    }
  })

  it('name one value each, whatever the edition', () => {
    const pointers = new Map<string, string>()
    for (const { table, item, column, pointer } of cells) {
      const id = `${table} ${item} ${column}`
      expect(pointers.get(id) ?? pointer, id).toBe(pointer)
      pointers.set(id, pointer)
    }
    expect(new Set(pointers.values()).size).toBe(pointers.size)
  })
})
