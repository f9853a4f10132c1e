import { z } from 'zod'
import type { Words } from '../diagnostic/words/language.ts'
import { PANEL_FINDING_WORDS } from '../diagnostic/words/panel-findings.ts'
import {
  RULE_SET_VALUES,
  RULE_SET_WORDS,
  type RuleSetProblemCode,
  type RuleSetValue,
} from '../diagnostic/words/rule-sets.ts'
import type { RuleCode } from './finding.ts'
import { phrase } from './phrase.ts'
import { repeatedKeys } from './repeated-keys.ts'
import type { AnyRuleCode, RuleSet } from './rule-set.ts'
import { RULES } from './rules.ts'

/** What is wrong with a file of rules: `at` is a JSON Pointer into it, empty for the file itself. */
export interface RuleSetProblem {
  readonly code: RuleSetProblemCode
  readonly at: string
  readonly message: Words
}

/** A file of rules holds a few lines; a waiver for each of a hundred thousand findings fits too. */
const MOST_CHARACTERS = 32 * 2 ** 20
/** More problems than this are one mistake made many times. */
const MOST_PROBLEMS = 20
const MOST_SHOWN = 60

const ofReports = RULES.map(({ code }) => code) as [RuleCode, ...RuleCode[]]
const codes = [...ofReports, ...Object.keys(PANEL_FINDING_WORDS)] as [AnyRuleCode, ...AnyRuleCode[]]

/** A message that is one of our own keys: `missing` before the colon where nothing was given. */
const expects = (value: RuleSetValue) => ({
  error: ({ input }: { readonly input?: unknown }) => `${input === undefined ? 'missing' : 'wrong-value'}:${value}`,
})

const severity = z.enum(['error', 'warning', 'info'], expects('severity'))
const code = z.enum(codes, expects('code'))
const waived = z.enum(ofReports, expects('code'))
const text = z.string(expects('text')).max(1000, expects('text')).regex(/\S/, expects('text'))

const WaiverSchema = z.strictObject(
  {
    code: waived,
    report: z
      .string(expects('report'))
      .regex(/^(?:[0-9a-f]{16}|[0-9a-f]{64})$/i, expects('report'))
      .toLowerCase(),
    subject: text.optional(),
    reason: text,
  },
  expects('waiver'),
)

/** A file of rules. What it does not say is as built in; what it says and nobody knows is a mistake. */
export const RuleSetSchema = z.strictObject(
  {
    name: text.optional(),
    off: z.array(code, expects('codes')).default([]),
    // An object of the known codes: a record would pass over `__proto__` in silence.
    severity: z
      .strictObject(
        Object.fromEntries(codes.map(known => [known, severity.optional()])) as Record<
          AnyRuleCode,
          z.ZodOptional<typeof severity>
        >,
        expects('severities'),
      )
      .default({}),
    waive: z.array(WaiverSchema, expects('waivers')).default([]),
  },
  expects('set'),
)

/**
 * Reads the text of a file of rules. What the file holds never throws: what is wrong with it comes back as `errors`, each
 * naming the key or the code.
 */
export function readRuleSet(content: string): RuleSet | { readonly errors: readonly RuleSetProblem[] } {
  if (content.length > MOST_CHARACTERS) return { errors: [problem('too-large', [], { limit: MOST_CHARACTERS })] }
  let data: unknown
  try {
    // Editors of Windows put a byte-order mark before it.
    data = JSON.parse(content.replace(/^\ufeff/, ''))
  } catch (error) {
    return { errors: [problem('not-json', [], { reason: error instanceof Error ? error.message : String(error) })] }
  }
  const read = RuleSetSchema.safeParse(data)
  if (read.success) {
    const repeated = repeatedKeys(content, MOST_PROBLEMS)
    if (repeated.length === 0) return read.data
    return { errors: repeated.map(({ key, path }) => problem('repeated-key', path, { given: shortened(key) })) }
  }
  const issues = read.error.issues.slice(0, MOST_PROBLEMS)
  return { errors: issues.flatMap(issue => problems(issue, data)).slice(0, MOST_PROBLEMS) }
}

function problems(issue: z.core.$ZodIssue, data: unknown): RuleSetProblem[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') {
    const what = path[0] === 'severity' ? ('unknown-code' as const) : ('unknown-key' as const)
    const known = Object.keys((path.length === 0 ? RuleSetSchema : WaiverSchema).shape).join(', ')
    return issue.keys.slice(0, MOST_PROBLEMS).map(key => problem(what, path, { given: shortened(key), known }))
  }
  const [what, value] = issue.message.split(':') as ['missing' | 'wrong-value', RuleSetValue]
  const given = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)?.[key], data)
  if (value === 'code' && typeof given === 'string') {
    return [problem('unknown-code', path, { given: shortened(given) })]
  }
  return [problem(what, path, { expected: RULE_SET_VALUES[value] })]
}

function problem(what: RuleSetProblemCode, path: readonly PropertyKey[], facts: object): RuleSetProblem {
  const at = path.map(key => `/${String(key)}`).join('')
  return { code: what, at, message: phrase(RULE_SET_WORDS[what], { ...facts, at: at === '' ? '/' : at }) }
}

function shortened(given: string): string {
  return given.length > MOST_SHOWN ? `${given.slice(0, MOST_SHOWN)}…` : given
}
