import { emptyFormTables } from './form-schema.ts'
import { type AnnualReport, MODEL_VERSION } from './model.ts'

/** A report that says nothing yet: every value null, every list empty. */
export function emptyReport(): AnnualReport {
  return {
    modelVersion: MODEL_VERSION,
    edition: 'unknown',
    reportingYear: null,
    period: { start: null, end: null },
    metadata: {
      title: null,
      indexNumber: null,
      documentNumber: null,
      issuer: null,
      publishedOn: null,
      writtenOn: null,
      disclosureMode: null,
      disclosureProcedure: null,
      topicCategory: null,
      validity: null,
      sourceUrl: null,
      siteName: null,
      siteIdCode: null,
    },
    authority: { name: null, divisionCode: null, divisionName: null, level: null },
    contact: { address: null, postcode: null, phone: null, fax: null, email: null, website: null },
    preamble: null,
    sections: [],
    ...emptyFormTables(),
    otherTables: [],
    proseFigures: [],
  }
}
