import type { DatasetSummary } from '../dataset/dataset-options.ts'
import type { Language } from '../diagnostic/words/language.ts'
import { padded, printable, word } from './terminal.ts'

/** What a batch has come to: how many sources gave a report and why the others did not, and what was found, by code. */
export function batchSummary(summary: DatasetSummary, folder: string, language: Language): string {
  const { sources, reports, outcomes, causes, known, inconsistent, findings, leftOut, skipped } = summary
  const row = (label: string, text: string) => `  ${padded(label, 30)}${text}`
  const say = (key: Parameters<typeof word>[0], facts: object) => word(key, language, facts)
  const read = [say('batchOutcomes', outcomes), ...(known > 0 ? [say('batchKnown', { known })] : [])].join(' · ')
  const passed = skipped.hidden + skipped.datasets > 0 ? [`  ${say('batchSkipped', skipped)}`] : []
  const counted = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    row(say('batchSources', {}), `${sources}: ${read}`),
    ...passed,
    ...counted(causes).map(([code, count]) => row(`  ${code}`, String(count))),
    row(say('batchReports', {}), say('batchInconsistent', { reports, inconsistent })),
    ...Object.entries(findings)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, counts]) => row(`  ${code}`, say('batchFinding', counts))),
    ...leftOut.map(left => `  ${say('batchLeftOut', { file: 'dataset.xlsx', ...left })}`),
    `  ${printable(say('batchDone', { folder }))}`,
    '',
  ].join('\n')
}
