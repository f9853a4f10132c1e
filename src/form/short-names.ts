import type { FormCell } from './derive.ts'
import type { TableId } from './types.ts'

/**
 * Short names of the form's cells, for wide tables: statistics programs take 32 characters of a variable's name, and
 * `applications_denied_administrative_inquiries_legal_service_organization` has twice as many. Only ids that need a
 * shorter name have one here, the others stand for themselves. A name keeps its meaning once published.
 */

const TABLES: Readonly<Record<TableId, string>> = {
  proactive_disclosure: 'pro',
  applications: 'app',
  reconsideration: 'rec',
  litigation: 'lit',
}

/** Null where the table has one item only, so that the table's name says it. */
const ITEMS: Readonly<Record<TableId, Readonly<Record<string, string | null>>>> = {
  proactive_disclosure: { normative_documents: 'normative' },
  applications: {
    denied_forbidden_by_law: 'denied_by_law',
    denied_security_and_stability: 'denied_stability',
    denied_third_party_rights: 'denied_third_party',
    denied_internal_affairs: 'denied_internal',
    denied_process_information: 'denied_process_info',
    denied_enforcement_files: 'denied_enforcement',
    denied_administrative_inquiries: 'denied_inquiries',
    unable_to_provide_not_held: 'unable_not_held',
    unable_to_provide_needs_creation: 'unable_not_made',
    unable_to_provide_still_unclear: 'unable_unclear',
    not_processed_complaints: 'unproc_complaints',
    not_processed_repeated: 'unproc_repeated',
    not_processed_publications: 'unproc_publications',
    not_processed_excessive: 'unproc_excessive',
    not_processed_reconfirmation: 'unproc_reconfirm',
    other_as_whole: 'other_whole',
    other_uncorrected_in_time: 'other_uncorrected',
    other_other: 'other_rest',
    // Not `total`, which would make `app_total_total` of its total.
    total: 'outcomes',
  },
  reconsideration: { reconsideration: null },
  litigation: { after_reconsideration: 'after_rec' },
}

const COLUMNS: Readonly<Record<string, string>> = {
  natural_person: 'np',
  commercial_enterprise: 'firm',
  research_institution: 'science',
  public_welfare_organization: 'welfare',
  legal_service_organization: 'legal',
  other_organization: 'oth_org',
  newly_made: 'made',
  previous_year_items: 'prev_items',
}

/** `app_denied_state_secrets_total`, `rec_upheld`: ASCII `snake_case` of at most 32 characters, the same in all editions. */
export function shortName({ table, item, column }: FormCell): string {
  const row = Object.hasOwn(ITEMS[table], item) ? ITEMS[table][item] : item
  const head = Object.hasOwn(COLUMNS, column) ? COLUMNS[column] : column
  return [TABLES[table], row, head].filter(part => part !== null).join('_')
}
