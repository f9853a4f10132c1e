import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, differences, filesOf, Site } from './scraped.ts'

/**
 * A disk that is full ends the run with 3, and leaves the dataset of before; with more room the same command comes to the same bytes.
 * Where a small disk of memory may be mounted it is one; files that may not grow are tried everywhere that has `ulimit`.
 */

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url))
const TSX = pathToFileURL(fileURLToPath(new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url))).href
const MINUTES = { timeout: 300_000 }
const KILOBYTE = 1024

/** Mounting is for the superuser, and not in every container. */
const MAY_MOUNT = process.platform === 'linux' && triedToMount()
let site: Site
let disk: string | null = null

function triedToMount(): boolean {
  const folder = mounted()
  if (folder === null) {
    process.stderr.write('no disk of memory may be mounted here: tests of full disks are skipped\n')
    return false
  }
  unmount(folder)
  return true
}

function unmount(folder: string): void {
  execFileSync('umount', [folder])
  rmSync(folder, { recursive: true })
}

function mounted(): string | null {
  const folder = `${tmpdir()}/gongkai-disk-${process.pid}`
  mkdirSync(folder)
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder])
  if (status === 0) return folder
  rmSync(folder, { recursive: true })
  return null
}

beforeAll(async () => {
  if (MAY_MOUNT) disk = mounted()
  site = new Site()
  site.reports('in', 40)
  await build(['in'], 'roomy')
  await build(['in/r0000.txt', 'in/r0001.html'], 'before')
}, 300_000)
afterAll(() => {
  site.close()
  if (disk !== null) unmount(disk)
})

function run(folder: string, limit?: number) {
  const args = ['--import', TSX, MAIN, 'dataset', 'in', '-o', folder, '--workers', '2', '--quiet', '--timeout', '100']
  const quoted = [process.execPath, ...args].map(word => `'${word}'`).join(' ')
  const command = limit === undefined ? quoted : `ulimit -f ${limit}; ${quoted}`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command])
  return { code: status, out: stdout.toString(), err: stderr.toString() }
}

/** Fills the disk up to so many kilobytes. */
function fill(folder: string, leave: number): () => void {
  const { bavail, bsize } = statfsSync(folder)
  const path = `${folder}/ballast`
  writeFileSync(path, Buffer.alloc(Math.max(0, bavail * bsize - leave * KILOBYTE)))
  return () => rmSync(path)
}

describe.skipIf(process.platform !== 'linux')('a disk without room', () => {
  // Forty reports are 1.6 MB of lines, 1.7 MB of observations; the dataset of two is some 600 KB.
  it.skipIf(!MAY_MOUNT).each([
    ['for a line of a segment', 8],
    ['for all segments', 700],
    ['for the journal and the first parts', 1900],
    ['for the files of the dataset', 3500],
    ['for the last of them', 5600],
  ])('%s', MINUTES, async (_, leave) => {
    if (disk === null) throw new Error('no disk')
    const folder = `${disk}/out`
    await build(['in/r0000.txt', 'in/r0001.html'], folder)
    const before = filesOf(folder)
    const empty = fill(disk, leave)
    const { code, out, err } = run(folder)
    expect([code, out]).toEqual([3, ''])
    expect(err).toMatch(/^gongkai: ENOSPC.*\n$/)
    expect(filesOf(folder)).toEqual(before)
    expect(readdirSync(`${folder}/.gongkai`).filter(name => name === 'lock' || name === 'stage')).toEqual([])
    empty()
    expect(run(folder)).toEqual({ code: 0, out: '', err: '' })
    expect(differences('roomy', folder)).toEqual([])
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['a line of a segment', 30],
    ['a segment', 400],
    ['the observations', 1000],
  ])('for %s, told by a limit of files', MINUTES, async (_, kilobytes) => {
    rmSync('limited', { recursive: true, force: true })
    const { code, out, err } = run('limited', kilobytes)
    expect([code, out]).toEqual([3, ''])
    expect(err).toMatch(/^gongkai: EFBIG.*\n$/)
    expect(filesOf('limited')).toEqual({})
    expect(run('limited').code).toBe(0)
    expect(differences('roomy', 'limited')).toEqual([])
  })

  it.skipIf(!MAY_MOUNT)('to begin with leaves no lock', MINUTES, async () => {
    if (disk === null) throw new Error('no disk')
    const empty = fill(disk, 0)
    const { code, err } = run(`${disk}/new`)
    expect(code).toBe(3)
    expect(err).toMatch(/^gongkai: ENOSPC/)
    empty()
    expect(run(`${disk}/new`).code).toBe(0)
    expect(differences('roomy', `${disk}/new`)).toEqual([])
    rmSync(`${disk}/new`, { recursive: true })
  })
})
