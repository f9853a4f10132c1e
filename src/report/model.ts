import { z } from 'zod'
import { BODY_LEVELS } from '../region/types.ts'
import { formTablesShape } from './form-schema.ts'
import type { FormTables } from './form-tables.ts'
import { PagePlaceSchema, TextPlaceSchema } from './place-schema.ts'

/** Version of the model. A reader of saved reports refuses a version it does not know. */
export const MODEL_VERSION = 1

const text = z.string().nullable()
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()

export const PeriodSchema = z.strictObject({ start: date, end: date })

export const MetadataSchema = z.strictObject({
  title: text,
  indexNumber: text,
  documentNumber: text,
  issuer: text,
  publishedOn: date,
  writtenOn: date,
  disclosureMode: text,
  disclosureProcedure: text,
  topicCategory: text,
  validity: text,
  sourceUrl: text,
  siteName: text,
  siteIdCode: text,
})

/** What kind of body it is; see `BODY_LEVELS`. What cannot be told is null. */
export const AUTHORITY_LEVELS = BODY_LEVELS.filter(level => level !== 'unknown')

export const AuthoritySchema = z.strictObject({
  name: text,
  divisionCode: text,
  divisionName: text,
  level: z.enum(AUTHORITY_LEVELS).nullable(),
})

export const ContactSchema = z.strictObject({
  address: text,
  postcode: text,
  phone: text,
  fax: text,
  email: text,
  website: text,
})

export const SECTION_KINDS = [
  'overview',
  'proactiveDisclosure',
  'applications',
  'reconsiderationAndLitigation',
  'problems',
  'otherMatters',
  'unknown',
] as const

export const SubsectionSchema = z.strictObject({ ordinal: text, title: z.string(), text: z.string() })

export const SectionSchema = z.strictObject({
  kind: z.enum(SECTION_KINDS),
  ordinal: text,
  title: z.string(),
  text: z.string(),
  subsections: z.array(SubsectionSchema),
})

export const OtherTableSchema = z.strictObject({ caption: text, rows: z.array(z.array(z.string())) })

/** The time a figure in prose speaks of. `partOfYear`: a month, a quarter, half a year. */
export const PROSE_SCOPES = ['thisYear', 'lastYear', 'otherYear', 'partOfYear', 'cumulative'] as const

/** Whose figure: the government's (or body's) own alone, the government with its departments, or the whole district. */
export const PROSE_OWNERS = ['own', 'departments', 'district'] as const

export const ProseFigureSchema = z.strictObject({
  concept: z.string(),
  value: z.number().nullable(),
  range: z.strictObject({ least: z.number().nullable(), most: z.number().nullable() }).nullable(),
  approximate: z.boolean(),
  unit: text,
  scope: z.enum(PROSE_SCOPES),
  year: z.int().nullable(),
  whose: z.enum(PROSE_OWNERS).nullable(),
  partOf: z.int().nullable(),
  text: z.string(),
})

export const AnnualReportSchema = z.strictObject({
  modelVersion: z.literal(MODEL_VERSION),
  edition: z.enum(['2021', '2019', '2014', 'unknown']),
  reportingYear: z.int().nullable(),
  period: PeriodSchema,
  metadata: MetadataSchema,
  authority: AuthoritySchema,
  contact: ContactSchema,
  preamble: text,
  sections: z.array(SectionSchema),
  ...formTablesShape(),
  otherTables: z.array(OtherTableSchema),
  proseFigures: z.array(ProseFigureSchema),
})

export const READINGS = ['printed', 'blank', 'dash', 'recovered', 'inferred', 'unreadable'] as const

/** How a value was read. `blank` is not zero: its value is null. */
export type Reading = (typeof READINGS)[number]

/** Where a value came from: the text as it stood, how it was read, and its place. `method` says how, where that is not plain. */
export const EvidenceSchema = z.strictObject({
  raw: z.string(),
  reading: z.enum(READINGS),
  place: z.union([TextPlaceSchema, PagePlaceSchema]),
  method: z.string().optional(),
})

export type Evidence = z.infer<typeof EvidenceSchema>
export type Metadata = z.infer<typeof MetadataSchema>
export type Contact = z.infer<typeof ContactSchema>
export type Section = z.infer<typeof SectionSchema>
export type SectionKindName = (typeof SECTION_KINDS)[number]
export type OtherTable = z.infer<typeof OtherTableSchema>
export type ProseFigure = z.infer<typeof ProseFigureSchema>

/** One report: plain numbers, strings and nulls. What each value stood on is in the evidence beside it. */
export type AnnualReport = Omit<z.infer<typeof AnnualReportSchema>, keyof FormTables> & FormTables
