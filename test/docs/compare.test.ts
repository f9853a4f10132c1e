import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseReport } from '../../src/index.ts'
import { reportText } from '../cli/report-text.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The scripts of a page of the documentation, in order. */
function scriptsOf(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8')
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(match => match[1] as string)
}

const folder = mkdtempSync(join(tmpdir(), 'gongkai-docs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a script as somebody would who has installed the package. */
function run(script: string): string {
  const file = join(folder, 'script.mts')
  writeFileSync(file, script.replace("from 'gongkai'", `from ${JSON.stringify(join(ROOT, 'src/index.ts'))}`))
  const ran = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), file], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(ran.stderr).toBe('')
  return ran.stdout
}

/** 金东区 grants all of 12 in 2021, 9 of 12 in 2022 and 2 of 3 in 2023, of which no more can be said. */
beforeAll(async () => {
  mkdirSync(join(folder, 'dataset'))
  const lines: string[] = []
  for (const [year, granted, denied] of [
    [2021, 12, 0],
    [2022, 9, 3],
    [2023, 2, 1],
  ] as const) {
    const cells = Object.fromEntries(
      ['naturalPerson', 'total'].flatMap(column => [
        [`/applications/received/${column}`, String(granted + denied)],
        [`/applications/outcomes/granted/${column}`, String(granted)],
        [`/applications/outcomes/denied/stateSecrets/${column}`, String(denied)],
        [`/applications/total/${column}`, String(granted + denied)],
      ]),
    )
    const text = reportText({ cells })
      .replaceAll('青禾县水务局', '金华市金东区人民政府')
      .replaceAll('2023', String(year + 1))
      .replaceAll('2022', String(year))
    lines.push(JSON.stringify(await parseReport(text, { name: `${year}.txt` })))
  }
  writeFileSync(join(folder, 'dataset', 'reports.jsonl'), `${lines.join('\n')}\n`)
  writeFileSync(join(folder, 'dataset', 'sources.csv'), 'path,url,captured,report_id\n')
})

describe('the scripts of docs/compare.md', () => {
  const [compare = '', divisions = ''] = scriptsOf('docs/compare.md')

  it('find the district that grants less than the year before, and leave out what is small', {
    timeout: 60_000,
  }, () => {
    expect(run(compare)).toBe('330703 金华市金东区人民政府 2022: 9/12, was 12/12 2022.txt\n')
  })

  it('say of divisions what stands beside them', { timeout: 60_000 }, () => {
    const printed = divisions.replace(/^((?:divisionAt|unitId|codeAt|clusterOf)\(.*?) \/\/ .*$/gm, 'console.log($1)')
    const [name, same, code, cluster = ''] = run(printed).trim().split('\n')
    expect([name, same, code]).toEqual(['金东区', 'true', '320813'])
    expect(cluster).toContain('330104')
  })
})

describe('the script of README.md', () => {
  it('prints the districts with their years', { timeout: 60_000 }, () => {
    const script = scriptsOf('README.md').find(text => text.includes('comparePanel'))
    expect(run(script ?? '')).toMatch(/金东区\S* \[ 12, 12, 3 \]/)
  })
})
