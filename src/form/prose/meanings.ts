import type { ActKey, ObjectKey, ResultKey } from './tags.ts'

/** Which concepts the tags of a sentence's words name. Ids are those of `concepts.ts`. */

export type Topic = 'applications' | 'items' | 'cases' | 'documents' | 'fees' | 'foreign'

/** What is spoken of where an object is named. */
export const TOPICS: Readonly<Record<ObjectKey, Topic>> = {
  applications: 'applications',
  items: 'items',
  reconsideration: 'cases',
  litigation: 'cases',
  direct: 'cases',
  afterReconsideration: 'cases',
  cases: 'cases',
  regulations: 'documents',
  normativeDocuments: 'documents',
  documents: 'documents',
  permits: 'documents',
  penalties: 'documents',
  coercion: 'documents',
  administrativeFees: 'fees',
  procurement: 'fees',
  processingFee: 'fees',
}

/** The concept of a kind of case; its results are named below it. */
export const CASES: Partial<Record<ObjectKey, string>> = {
  reconsideration: 'reconsideration',
  litigation: 'litigation',
  direct: 'litigation.direct',
  afterReconsideration: 'litigation.afterReconsideration',
  cases: 'reconsiderationAndLitigation',
}

export const RESULTS: ReadonlySet<string> = new Set<ResultKey>(['upheld', 'corrected', 'other', 'pending'])

/** The concept of a sum of money. */
export const FEES: Partial<Record<ObjectKey, string>> = {
  administrativeFees: 'proactiveDisclosure.fees.amount',
  procurement: 'proactiveDisclosure.procurement.amount',
  processingFee: 'informationProcessingFee',
}

/** Acts that need no name of what was issued or repealed once documents are spoken of. */
export const ACTS_ON_DOCUMENTS: ReadonlySet<ActKey> = new Set([
  'issue',
  'repeal',
  'inForce',
  'openNewly',
  'openInAll',
] as const)

/** The column of table two that counts the documents of an act. */
export const COLUMN_OF_ACT: Partial<Record<ActKey, string>> = {
  issue: 'issued',
  publish: 'issued',
  repeal: 'repealed',
  inForce: 'inForce',
  disclose: 'newlyDisclosed',
  open: 'newlyDisclosed',
  openNewly: 'newlyDisclosed',
  openInAll: 'totalDisclosed',
}

/** Concepts that, named together in the order of their ids, are one of their own. */
export const UNIONS: Readonly<Record<string, string>> = {
  'applications.outcomes.granted applications.outcomes.grantedInPart': 'applications.outcomes.grantedOrInPart',
  'litigation reconsideration': 'reconsiderationAndLitigation',
}
