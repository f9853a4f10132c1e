import { CODEBOOK_HEADINGS, CODEBOOK_HEADS, CODEBOOK_WORDS } from '../diagnostic/words/codebook.ts'
import { VALUE_WORDS } from '../diagnostic/words/dataset.ts'
import { fill, type Words } from '../diagnostic/words/language.ts'
import { editionsSection } from './codebook/editions.ts'
import { loadingSection } from './codebook/loading.ts'
import { both, code, heading, paragraphs, shown, table } from './codebook/markdown.ts'
import { type RulesInForce, rulesSection } from './codebook/rules.ts'
import type { ColumnSpec, TableSpec } from './table-spec.ts'
import { READING_VALUES } from './tables/value-lists.ts'
import type { DatasetVersions } from './versions.ts'

export type { RulesInForce } from './codebook/rules.ts'

/** What a codebook states beside the tables. */
export interface CodebookFacts extends DatasetVersions {
  readonly rules: RulesInForce
}

/**
 * The codebook of a dataset as Markdown, in Chinese and English: how values are to be understood and loaded, every table and
 * column, the rules in force, the editions of the form. A function of its arguments alone.
 */
export function codebook(tables: readonly TableSpec[], facts: CodebookFacts): string {
  return [
    ...heading(1, CODEBOOK_HEADINGS.title),
    ...versionsSection(facts),
    ...readingsSection(),
    ...loadingSection(tables),
    ...heading(2, CODEBOOK_HEADINGS.tables),
    ...tables.flatMap(tableSection),
    ...rulesSection(facts.rules),
    ...editionsSection(),
  ].join('\n')
}

function versionsSection({ version, modelVersion, rulesVersion, rules, ruleSet }: CodebookFacts): string[] {
  const name = ruleSet ?? rules.name ?? null
  const changed = rules.off.length + rules.waive.length + Object.keys(rules.severity).length > 0
  const lines: [Words, unknown][] = [
    [CODEBOOK_WORDS.program, version],
    [CODEBOOK_WORDS.model, modelVersion],
    [CODEBOOK_WORDS.rules, rulesVersion],
    ...(name === null ? [] : [[CODEBOOK_WORDS.ruleSet, name] as [Words, unknown]]),
    ...(changed || name !== null ? [] : [[CODEBOOK_WORDS.builtIn, ''] as [Words, unknown]]),
  ]
  return [
    ...heading(2, CODEBOOK_HEADINGS.versions),
    ...lines.map(([{ zh, en }, value]) => `- ${both({ zh: fill(zh, { value }), en: fill(en, { value }) })}`),
    '',
  ]
}

function readingsSection(): string[] {
  const readings: [string, Words][] = Object.entries(READING_VALUES)
  const { reading, zh, en } = CODEBOOK_HEADS
  return [
    ...heading(2, CODEBOOK_HEADINGS.readings),
    ...paragraphs(CODEBOOK_WORDS.blank),
    ...table(
      [reading, zh, en],
      [
        ...readings.map(([name, words]) => [code(name), shown(words.zh), shown(words.en)]),
        ['—', shown(VALUE_WORDS.absent.zh), shown(VALUE_WORDS.absent.en)],
      ],
    ),
    ...paragraphs(CODEBOOK_WORDS.recovered),
  ]
}

function tableSection(spec: TableSpec): string[] {
  const { column, type, zh, en, note } = CODEBOOK_HEADS
  const key =
    spec.key.length === 0 ? both(CODEBOOK_WORDS.noKey) : `${both(CODEBOOK_WORDS.key)}: ${spec.key.map(code).join(', ')}`
  return [
    ...heading(3, `${code(`${spec.name}.csv`)} ${both(spec.title)}`),
    key,
    '',
    ...table(
      [column, type, zh, en, note],
      spec.columns.map(one => [code(one.name), one.type, shown(one.label.zh), shown(one.label.en), noteOf(one, spec)]),
    ),
    ...spec.columns.flatMap(valuesOf),
  ]
}

function noteOf({ name, note, refersTo }: ColumnSpec, { key }: TableSpec): string {
  return [
    ...(key.includes(name) ? [both(CODEBOOK_WORDS.required)] : []),
    ...(note === undefined ? [] : [both(note)]),
    ...(refersTo === undefined ? [] : [`${both(CODEBOOK_WORDS.refersTo)} ${code(refersTo)}`]),
  ].join('; ')
}

function valuesOf({ name, values }: ColumnSpec): string[] {
  if (values === undefined) return []
  const { value, zh, en } = CODEBOOK_HEADS
  return [
    ...heading(4, `${both(CODEBOOK_HEADINGS.values)}: ${code(name)}`),
    ...table(
      [value, zh, en],
      Object.entries(values).map(([one, words]) => [code(one), shown(words.zh), shown(words.en)]),
    ),
  ]
}
