import { z } from 'zod'
import { ContactSchema, MetadataSchema, PeriodSchema, READINGS, SECTION_KINDS } from '../../src/report/model.ts'

/**
 * What a person read in the source, by eye. Strict: a key that no test looks at is a mistake, not a remark. Every field of the
 * metadata and of the contact that is listed is compared; cells that the source does not hold are not listed.
 */
export const ExpectedSchema = z.strictObject({
  /** What is meant by the report, for people. */
  note: z.string().optional(),
  metadata: MetadataSchema.partial(),
  authority: z.string().nullable().optional(),
  period: PeriodSchema,
  contact: ContactSchema.partial(),
  reportingYear: z.int(),
  edition: z.enum(['2021', '2019', 'unknown']),
  /** Ordinals and kinds of the sections, in order; the six of the form where not given. */
  sections: z.array(z.tuple([z.string().nullable(), z.enum(SECTION_KINDS)])).optional(),
  cells: z.record(z.string(), z.number().nullable()),
  /** How cells are read that are neither plainly printed nor blank. */
  readings: z.record(z.string(), z.enum(READINGS)).optional(),
  units: z.record(z.string(), z.string()),
  /** Codes of the rules that fail, once a failure. */
  failing: z.array(z.string()),
  /** Every figure in prose, in the order of the text. */
  figures: z.array(z.tuple([z.string(), z.number().nullable(), z.string().nullable()])).optional(),
  /** Rows of each table that is not the form's, in order. */
  otherTables: z.array(z.array(z.array(z.string()))).optional(),
  /**
   * What is not read yet, each with the reason: a pointer, or the beginning of several, ending in `/`. The report has null there,
   * never a wrong value. `/proseFigures/3` is the fourth of `figures`.
   */
  known: z.record(z.string(), z.string()).optional(),
  /** What fails today, where that differs because of what is known not to be read. */
  failingToday: z.array(z.string()).optional(),
})

export type Expected = z.infer<typeof ExpectedSchema>

const FORM: NonNullable<Expected['sections']> = [
  ['一', 'overview'],
  ['二', 'proactiveDisclosure'],
  ['三', 'applications'],
  ['四', 'reconsiderationAndLitigation'],
  ['五', 'problems'],
  ['六', 'otherMatters'],
]

export const sectionsOf = (expected: Expected) => expected.sections ?? FORM

/** The single values expected, by JSON Pointer: what a person wrote down outside lists and tables. */
export function valuesOf(expected: Expected): Record<string, string | number | null> {
  const under = (prefix: string, values: object) =>
    Object.entries(values).map(([key, value]) => [`${prefix}/${key}`, value] as const)
  return Object.fromEntries([
    ...under('/metadata', expected.metadata),
    ...under('/contact', expected.contact),
    ...under('/period', expected.period),
    ['/reportingYear', expected.reportingYear],
    ['/edition', expected.edition],
    ...(expected.authority === undefined ? [] : [['/authority/name', expected.authority] as const]),
  ])
}

/** Whether a value is known not to be read yet. */
export function isKnown({ known = {} }: Expected, pointer: string): boolean {
  return Object.keys(known).some(key => (key.endsWith('/') ? pointer.startsWith(key) : pointer === key))
}

/** What the reader gives for a single value that it does not read. */
export const unread = (pointer: string) => (pointer === '/edition' ? 'unknown' : null)
