import { type ParsedReport, type ParseOptions, parseReport } from '../parse.ts'

/** Read one source, and give all of it back. */
export interface ParseTask {
  readonly job: 'parse'
  readonly content: Uint8Array | string
  readonly options: ParseOptions
}

export function parseTask({ content, options }: ParseTask): Promise<ParsedReport> {
  return parseReport(content, options)
}
