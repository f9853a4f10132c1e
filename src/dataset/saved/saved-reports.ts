import { closeSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { RULES } from '../../check/rules.ts'
import { SEVERITY } from '../../diagnostic/diagnostic.ts'
import { NO_SUSPECTS_WORDS, SLIP_WORDS, UNDECIDED_REASONS } from '../../diagnostic/words/findings.ts'
import type { ParsedReport } from '../../parse.ts'
import { PagePlaceSchema, TextPlaceSchema } from '../../report/place-schema.ts'
import { LONGEST_LINE, listLines } from '../inputs/list-lines.ts'
import { openRegularFile } from '../inputs/read-bytes.ts'

/** The file of a dataset that holds its reports, a `ParsedReport` a line. */
const REPORTS = 'reports.jsonl'

/** A line of a dataset's reports: a report, or why it is none. */
export type SavedLine =
  | { readonly line: number; readonly parsed: ParsedReport }
  | { readonly line: number; readonly reason: string | { readonly limit: number } }

/** The file of reports of a dataset folder; null for anything else. */
export function reportsFile(path: string): string | null {
  const file = join(path, REPORTS)
  return path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory() && existsSync(file) ? file : null
}

/** The reports of a file, one at a time: what is on disk may be larger than memory. Lines count from 1; empty ones are passed over. */
export function* savedReports(file: string): Generator<SavedLine> {
  const descriptor = openRegularFile(file, { follow: true })
  try {
    for (const { bytes, number } of listLines(descriptor)) {
      yield bytes === null ? { line: number, reason: { limit: LONGEST_LINE } } : readLine(bytes, number)
    }
  } finally {
    closeSync(descriptor)
  }
}

function readLine(bytes: Buffer, line: number): SavedLine {
  let data: unknown
  try {
    data = JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    return { line, reason: error instanceof Error ? error.message : String(error) }
  }
  const read = SavedSchema.safeParse(data)
  // The schema looks at what the commands show. The record itself is handed on, for zod puts the keys in another order.
  if (read.success) return { line, parsed: data as ParsedReport }
  const [issue] = read.error.issues
  return { line, reason: `/${issue?.path.join('/')}: ${issue?.message}` }
}

const keys = <Key extends string>(known: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(known) as [Key, ...Key[]])
const severity = z.enum(['error', 'warning', 'info'])
const place = z.union([TextPlaceSchema, PagePlaceSchema])
const shownValue = z.union([z.number(), z.string(), z.null()])

const SuspectSchema = z.looseObject({
  pointer: z.string(),
  label: z.string(),
  printed: z.number(),
  needed: z.number().nullable(),
  range: z.looseObject({ least: z.number(), most: z.number().nullable() }).optional(),
  slip: keys(SLIP_WORDS).nullable(),
})

const FindingSchema = z.looseObject({
  code: z.enum(RULES.map(({ code }) => code)),
  severity,
  outcome: z.enum(['fail', 'undecided']),
  subject: z.string(),
  message: z.strictObject({ zh: z.string(), en: z.string() }),
  places: z.array(place),
  expected: shownValue,
  actual: shownValue,
  terms: z.array(z.looseObject({ side: z.enum(['left', 'right']) })),
  reason: keys(UNDECIDED_REASONS).optional(),
  suspects: z.array(z.looseObject({ cells: z.array(SuspectSchema) })).optional(),
  suspectsLeftOut: z.number().optional(),
  noSuspects: keys(NO_SUSPECTS_WORDS).optional(),
})

/** As much of a saved `ParsedReport` as the commands use: a file on disk is as little to be trusted as a page. */
const SavedSchema = z.looseObject({
  source: z.looseObject({ name: z.string().nullable(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  report: z
    .looseObject({
      reportingYear: z.int().nullable(),
      authority: z.looseObject({ name: z.string().nullable() }),
    })
    .nullable(),
  findings: z.array(FindingSchema),
  passes: z.record(z.string(), z.int().min(0)),
  diagnostics: z.array(
    z.looseObject({
      code: keys(SEVERITY),
      severity,
      facts: z.record(z.string(), z.unknown()),
      place: place.optional(),
    }),
  ),
})
