/** The report as a page: each run of rows is a table. */
export function pageOf(report: string): string {
  const parts: string[] = []
  let open = false
  for (const line of report.split('\n')) {
    const row = line.startsWith('|')
    if (row !== open) parts.push(row ? '<table>' : '</table>')
    open = row
    const cells = () =>
      line
        .slice(1, -1)
        .split('|')
        .map(cell => `<td>${cell.trim()}</td>`)
    parts.push(row ? `<tr>${cells().join('')}</tr>` : `<p>${line}</p>`)
  }
  return `<html><body>${parts.join('\n')}</body></html>`
}
