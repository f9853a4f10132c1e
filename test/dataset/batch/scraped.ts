import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { generate } from '../../../corpus/generator/generate.ts'
import { PLAIN_HTML_SHAPE } from '../../../corpus/generator/html/html-shape.ts'
import { renderHtmlBytes } from '../../../corpus/generator/html/render-html.ts'
import { render } from '../../../corpus/generator/render.ts'
import { PLAIN_SHAPE } from '../../../corpus/generator/shape.ts'
import { buildDataset } from '../../../src/dataset/build-dataset.ts'
import type { DatasetOptions } from '../../../src/dataset/dataset-options.ts'

export const CORPUS = new URL('../../../corpus/reports/', import.meta.url)

/** An invented report, another for each seed: a text dump or a page. */
export function invented(seed: number, format: 'txt' | 'html'): string {
  if (format === 'txt') return render(generate(seed), PLAIN_SHAPE)
  return Buffer.from(renderHtmlBytes(generate(seed), PLAIN_HTML_SHAPE)).toString('utf8')
}

/** A temporary folder; it is the working folder until it is closed, so that names in outputs are short. */
export class Site {
  readonly folder = mkdtempSync(join(tmpdir(), 'gongkai-batch-'))
  readonly #before = process.cwd()

  constructor() {
    process.chdir(this.folder)
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }

  /** So many invented reports in a folder, every other a page. */
  reports(folder: string, count: number, first = 0): void {
    for (let index = first; index < first + count; index++) {
      const format = index % 2 === 0 ? 'txt' : 'html'
      this.write(`${folder}/r${String(index).padStart(4, '0')}.${format}`, invented(index, format))
    }
  }

  close(): void {
    process.chdir(this.#before)
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Enough for a document on a machine that many use. */
const PATIENT: DatasetOptions = { workers: 2, timeout: 120_000 }

export function build(paths: readonly string[], folder: string, options: DatasetOptions = {}) {
  return buildDataset(paths, folder, { ...PATIENT, ...options })
}

/** The files that a dataset's folder has to hold, and nothing else but where runs keep their own. */
export const FILES = [
  'codebook.md',
  'datapackage.json',
  'dataset.xlsx',
  'diagnostics.csv',
  'failures.csv',
  'findings.csv',
  'indicators.csv',
  'observations.csv',
  'observations.parquet',
  'reports.jsonl',
  'sources.csv',
  'wide.csv',
]

/** All files of a dataset as text that tells bytes apart. */
export function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter(name => name !== '.gongkai')
  return Object.fromEntries(names.sort().map(name => [name, readFileSync(join(folder, name), 'latin1')]))
}

/** Names of the files that differ in two datasets. */
export function differences(a: string, b: string): string[] {
  const [left, right] = [filesOf(a), filesOf(b)]
  const names = new Set([...Object.keys(left), ...Object.keys(right), ...FILES])
  return [...names].filter(name => left[name] === undefined || left[name] !== right[name])
}

export function rows(folder: string, table: string): Record<string, string>[] {
  return parse(readFileSync(join(folder, `${table}.csv`)), { columns: true, bom: true }) as Record<string, string>[]
}
