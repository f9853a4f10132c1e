import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pid } from 'node:process'
import type { RuleSet } from '../../check/rule-set.ts'
import { INNER } from '../batch/folder.ts'
import { OutputError, writing } from '../batch/output-error.ts'
import type { Location } from '../batch/record.ts'
import { codebook } from '../codebook.ts'
import type { DatasetFile } from '../data-package.ts'
import type { Pool } from '../pool/pool.ts'
import type { TableRow } from '../table-spec.ts'
import { TABLES } from '../tables/specs.ts'
import type { DatasetVersions } from '../versions.ts'
import type { LeftOut } from '../workbook.ts'
import type { Task } from '../worker.ts'
import { ReportFiles, writePackage, writeTable, writeText } from './dataset-files.ts'
import type { FindingCount } from './finding-count.ts'
import type { RenderedPart, RenderResult } from './render-task.ts'
import { ReportLines } from './report-lines.ts'
import { failureCells, type SettledSource, sourceCells } from './source-rows.ts'
import { WORKBOOK, type WorkbookResult } from './workbook-task.ts'

export interface AssembleOptions {
  readonly folder: string
  readonly rules: RuleSet
  readonly versions: DatasetVersions
  readonly bom: boolean
  readonly workers: number
  readonly signal: AbortSignal
  /** Told how many reports are in the files so far. */
  readonly onWritten: (reports: number) => void
}

/** The files of a dataset, written aside, and what is in them. */
export interface Assembled {
  /** The folder that the files are in. */
  readonly stage: string
  readonly files: readonly DatasetFile[]
  /** Of the reports, in the order of the first sources that have them. */
  readonly lines: ReportLines
  readonly findings: Readonly<Record<string, FindingCount>>
  readonly inconsistent: number
  readonly used: ReadonlySet<string>
  readonly leftOut: readonly LeftOut[]
}

/** Reports that are rendered together. One row group of the Parquet file each, so it is part of what the bytes depend on. */
const GROUP = 250
/** Bytes of their lines; more than that of documents made to be large would not fit in a process. One alone may have more. */
const GROUP_BYTES = 24 * 2 ** 20
/** A group takes about a second. Only a broken run takes longer. */
const RENDER_MILLISECONDS = 600_000
const WORKBOOK_MILLISECONDS = 3_600_000

/**
 * Writes all files of a dataset to its stage: a function of the sources, in their order, and of the rules. The sources are gone
 * through several times, and none is kept.
 */
export async function assemble(
  sources: Iterable<SettledSource>,
  pool: Pool<Task, unknown>,
  options: AssembleOptions,
): Promise<Assembled> {
  const inside = newStage(options.folder)
  try {
    return await assembleIn(inside, sources, pool, options)
  } catch (error) {
    // A full disk is not kept full by what no run goes on with.
    clearStage(options.folder)
    throw error
  }
}

/** Every run has a stage of its own: a worker process that outlives a killed run by a moment cannot write to that of the next. */
function newStage(folder: string): string {
  const inside = `${INNER.stage}/${Date.now().toString(36)}-${pid}`
  clearStage(folder)
  writing(() => mkdirSync(join(folder, inside), { recursive: true }))
  return inside
}

function clearStage(folder: string): void {
  writing(() => rmSync(join(folder, INNER.stage), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
}

async function assembleIn(
  inside: string,
  sources: Iterable<SettledSource>,
  pool: Pool<Task, unknown>,
  options: AssembleOptions,
): Promise<Assembled> {
  const { folder, versions, bom } = options
  const stage = join(folder, inside)
  const reports = new ReportFiles(folder, stage, bom)
  const sums = await appendGroups(groupsOf(sources), inside, reports, pool, options)
  const files = await reports.close()
  // It needs the tables of reports alone: a worker writes it while this process does the rest.
  const book = writeBook(stage, pool, versions)
  book.catch(() => {})
  await new Promise(resolve => setImmediate(resolve))
  files.push(await writeTable(stage, 'sources', sourcesRows(sources), bom))
  files.push(await writeTable(stage, 'failures', failures(sources), bom))
  files.push(writeText(stage, 'codebook.md', codebook(TABLES, { ...versions, rules: options.rules })))
  const workbook = await book
  files.push(workbook.file)
  files.push(writePackage(stage, files, versions))
  const { lines, findings, inconsistent, used } = sums
  return { stage, files, leftOut: workbook.leftOut, lines, findings, inconsistent, used }
}

function* sourcesRows(sources: Iterable<SettledSource>): Generator<TableRow> {
  for (const { row } of sources) yield sourceCells(row)
}

function* failures(sources: Iterable<SettledSource>): Generator<TableRow> {
  for (const source of sources) {
    const cells = failureCells(source)
    if (cells !== null) yield cells
  }
}

interface RenderedSource {
  readonly at: Location
  readonly row: SettledSource['row']
}

/** Equal bytes are one report; the first source that has them names it. */
function* groupsOf(sources: Iterable<SettledSource>): Generator<RenderedSource[], void> {
  let group: RenderedSource[] = []
  let bytes = 0
  for (const { at, size, row, isFirst } of sources) {
    if (at === null || !isFirst) continue
    if (group.length === GROUP || (group.length > 0 && bytes + size > GROUP_BYTES)) {
      yield group
      group = []
      bytes = 0
    }
    group.push({ at, row })
    bytes += size
  }
  if (group.length > 0) yield group
}

/** Groups are rendered by all workers, some ahead of the one whose turn it is to be appended. */
async function appendGroups(
  groups: Iterator<RenderedSource[], void>,
  inside: string,
  files: ReportFiles,
  pool: Pool<Task, unknown>,
  options: AssembleOptions,
): Promise<Sums> {
  const sums = new Sums()
  const ahead: Promise<RenderedPart>[] = []
  for (let number = 0; ; ) {
    while (ahead.length < options.workers * 2) {
      const group = groups.next()
      if (group.done === true) break
      const part = render(group.value, number++, inside, pool, options)
      part.catch(() => {})
      ahead.push(part)
    }
    const first = ahead.shift()
    if (first === undefined) return sums
    const part = await first
    options.signal.throwIfAborted()
    await files.append(part)
    sums.add(part)
    options.onWritten(sums.lines.size)
  }
}

async function render(
  reports: readonly RenderedSource[],
  group: number,
  inside: string,
  pool: Pool<Task, unknown>,
  { folder, rules }: AssembleOptions,
): Promise<RenderedPart> {
  const task: Task = { job: 'render', folder, inside, group, reports, rules }
  const settled = await pool.run(task, { timeout: RENDER_MILLISECONDS, weight: Number.MAX_SAFE_INTEGER })
  if (settled.status !== 'value') throw new Error(`rendering failed: ${JSON.stringify(settled)}`)
  const result = settled.value as RenderResult
  if (result.outcome === 'unwritten') throw new OutputError(result.reason)
  if (result.outcome === 'lost') throw new Error(`what was read of ${result.path} is no longer in ${INNER.root}`)
  return result.part
}

class Sums {
  readonly lines = new ReportLines()
  readonly findings: Record<string, FindingCount> = {}
  readonly used = new Set<string>()
  inconsistent = 0

  add({ lines, findings, inconsistent, used }: RenderedPart): void {
    for (const line of lines) this.lines.add(line)
    for (const [code, { fail, undecided, waived }] of Object.entries(findings)) {
      const sum = this.findings[code] ?? { fail: 0, undecided: 0, waived: 0 }
      const counts = { fail: sum.fail + fail, undecided: sum.undecided + undecided, waived: sum.waived + waived }
      this.findings[code] = counts
    }
    for (const entry of used) this.used.add(entry)
    this.inconsistent += inconsistent
  }
}

async function writeBook(
  stage: string,
  pool: Pool<Task, unknown>,
  versions: DatasetVersions,
): Promise<{ readonly file: DatasetFile; readonly leftOut: readonly LeftOut[] }> {
  const task: Task = { job: 'workbook', folder: stage, versions }
  const settled = await pool.run(task, { timeout: WORKBOOK_MILLISECONDS, weight: Number.MAX_SAFE_INTEGER })
  if (settled.status !== 'value') throw new Error(`the workbook failed: ${JSON.stringify(settled)}`)
  const result = settled.value as WorkbookResult
  if (result.outcome === 'unwritten') throw new OutputError(result.reason)
  const { bytes, sha256, leftOut } = result
  return { file: { path: WORKBOOK, bytes, sha256 }, leftOut }
}
