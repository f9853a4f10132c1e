import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The scripts of the page in the order in which they run; they share one scope. */
export const CLIENT_FILES = ['state', 'figures', 'rows', 'source', 'overview', 'multiples', 'table', 'findings', 'page']

export interface PageScripts {
  /** Of others, with the notices that their licences ask for. */
  readonly libraries: string
  readonly client: string
}

/**
 * The scripts that go into a page. `folder` holds the compiled ones of the page itself; they are in the built package, not among
 * its sources.
 */
export function clientScripts(folder: string | URL = new URL('./client/', import.meta.url)): PageScripts {
  const base = folder instanceof URL ? folder : new URL(`file://${folder}/`)
  const client = CLIENT_FILES.map(name => readFileSync(new URL(`${name}.js`, base), 'utf8'))
  return { libraries: librariesText(), client: client.join('\n') }
}

export function librariesText(): string {
  const require = createRequire(import.meta.url)
  const chart = dirname(require.resolve('chart.js'))
  const matrix = dirname(require.resolve('chartjs-chart-matrix'))
  // Built into Chart.js, so its notice goes with it.
  const color = dirname(createRequire(join(chart, 'chart.js')).resolve('@kurkle/color'))
  return [
    notice('Chart.js', join(chart, '..', 'LICENSE.md')),
    notice('@kurkle/color', join(color, '..', 'LICENSE.md')),
    script(join(chart, 'chart.umd.min.js')),
    notice('chartjs-chart-matrix', join(matrix, '..', 'LICENSE')),
    script(join(matrix, 'chartjs-chart-matrix.min.js')),
  ].join('\n')
}

function notice(name: string, file: string): string {
  return `/*! ${name}\n${readFileSync(file, 'utf8').trim().replaceAll('*/', '* /')}\n*/`
}

/** Without the address of its source map, which a browser would ask for. */
function script(file: string): string {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter(line => !line.startsWith('//# sourceMappingURL=')).join('\n')
}
