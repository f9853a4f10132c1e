import { fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { argv, version } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Row } from './measure.ts'
import { PEERS } from './peer.ts'
import { sampleSets } from './sets.ts'

/**
 * The same reports through what one would otherwise take from npm. From the root of the project, after its own `npm ci`:
 *
 *     npm --prefix benchmarks/peers ci --ignore-scripts && npm --prefix benchmarks/peers run bench -- 200 --write
 *
 * The number is that of generated reports a format; `--write` puts the table into docs/peers.md; names of files in `readers/`
 * restrict it to those.
 */

const words = argv.slice(2)
const count = Number(words.find(word => /^\d+$/.test(word)) ?? 200)
const chosen = PEERS.filter(name => words.includes(name))
const write = words.includes('--write')
if (write && chosen.length > 0) throw new Error('--write takes all readers')

/** The rows of one reader, from its own process; what packages print themselves is not shown. */
function rowsOf(reader: string): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const rows: Row[] = []
    let said = ''
    const child = fork(fileURLToPath(new URL('measure.ts', import.meta.url)), [reader, String(count)], { silent: true })
    child.stderr?.on('data', chunk => {
      said = `${said}${chunk}`.slice(-2000)
    })
    child.on('message', row => rows.push(row as Row))
    child.on('error', reject)
    child.on('exit', code => (code === 0 ? resolve(rows) : reject(new Error(`${reader} ended with ${code}: ${said}`))))
  })
}

const number = (value: number) => value.toLocaleString('en')
const HEAD = [
  'reports',
  'reader',
  'right',
  'of printed',
  'blank, left blank',
  'missing',
  'wrong in silence',
  'of these 0 for a blank',
  'invented',
  'reports refused',
  'ms a report',
]

function line({ peer, score, milliseconds }: Row, label: string): string {
  const { printed, right, blank, missing, wrong, noughts, invented, refused } = score
  const share = `${((100 * right) / printed).toFixed(1)} %`
  const counts = [blank, missing, wrong, noughts, invented, refused].map(number)
  return `| ${[label, peer, number(right), share, ...counts, milliseconds.toFixed(1)].join(' | ')} |`
}

const rows: Row[] = []
for (const reader of chosen.length > 0 ? chosen : PEERS) rows.push(...(await rowsOf(reader)))
const lines = [
  `| ${HEAD.join(' | ')} |`,
  `| --- | --- |${' ---: |'.repeat(HEAD.length - 2)}`,
  ...sampleSets(count).flatMap(({ name }) =>
    rows
      .filter(({ set }) => set === name)
      .map((row, index) => line(row, index === 0 ? `${row.reports} ${name}: ${number(row.score.printed)} cells` : '')),
  ),
]
for (const text of lines) process.stdout.write(`${text}\n`)

if (write) {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
  const versions = Object.entries(dependencies).map(([name, its]) => `${name} ${its}`)
  put('peers', lines)
  put('versions', [`Node ${version}, ${versions.join(', ')}; ${count} generated reports a format.`])
}

function put(mark: string, inner: readonly string[]): void {
  const path = new URL('../../docs/peers.md', import.meta.url)
  const text = readFileSync(path, 'utf8')
  const [from, to] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`].map(each => text.indexOf(each)) as [number, number]
  if (from === -1 || to < from) throw new Error(`docs/peers.md lacks <!-- ${mark} --> … <!-- /${mark} -->`)
  writeFileSync(path, `${text.slice(0, from)}<!-- ${mark} -->\n${inner.join('\n')}\n${text.slice(to)}`)
}
