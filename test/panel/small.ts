import type { PanelCell, PanelReport } from '../../src/panel/panel.ts'

/** Reports of a few cells, for what needs no more. */

export type Figures = Readonly<Record<string, number | PanelCell['reading']>>

export function cells(figures: Figures): Map<string, PanelCell> {
  return new Map(
    Object.entries(figures).map(([pointer, figure]) => {
      const read =
        typeof figure === 'number' ? { value: figure, reading: 'printed' as const } : { value: null, reading: figure }
      return [pointer, { ...read, unit: '件', place: '1:1' }]
    }),
  )
}

export function report(figures: Figures, more: Partial<PanelReport> = {}): PanelReport {
  return {
    reportId: 'a000000000000000',
    path: 'a.txt',
    url: null,
    captured: null,
    publishedOn: null,
    title: null,
    authority: '清浦区人民政府',
    bodyId: 'u990101',
    body: { name: '清浦区人民政府', level: 'county', unitId: '990101', path: ['穹川市', '清浦区'] },
    year: 2022,
    edition: '2021',
    codeReported: null,
    codeAtYearEnd: '990101',
    codeCarriedForward: false,
    cells: cells(figures),
    errors: 0,
    warnings: 0,
    ...more,
  }
}

/** The same of a year, named by its body and year. */
export function reportOfYear(year: number, figures: Figures, more: Partial<PanelReport> = {}): PanelReport {
  const reportId = `${more.bodyId ?? ''}${year}`
  return report(figures, { year, reportId, path: reportId, ...more })
}

/** Another district of the same city. */
export const NEIGHBOUR = {
  bodyId: 'u990102',
  body: { name: '澜浦区人民政府', level: 'county' as const, unitId: '990102', path: [] },
  codeAtYearEnd: '990102',
}
