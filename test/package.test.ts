import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const TIMEOUT = 300_000
const ROOT = fileURLToPath(new URL('../', import.meta.url))
const TSC = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
const NOT_COPIED = new Set(['node_modules', '.git', 'dist'])
const ON_WINDOWS = process.platform === 'win32'

const run = promisify(execFile)

/** The environment without what an outer `npm test` says of its own run; where packages come from stays. */
function childEnv(): NodeJS.ProcessEnv {
  const ofOuterRun =
    /^(init_cwd|vitest.*|npm_(lifecycle|package|command|execpath|node_execpath).*|npm_config_(local_prefix|dry_run|global|workspaces?|ignore_scripts|json))$/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofOuterRun.test(name)))
}

async function command(program: string, args: string[], cwd: string): Promise<string> {
  const options = { cwd, env: childEnv(), shell: ON_WINDOWS && program !== process.execPath, maxBuffer: 1 << 26 }
  try {
    return (await run(program, args, options)).stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${program} ${args.join(' ')} failed\n${stdout}\n${stderr}`, { cause: error })
  }
}

interface Packed {
  filename: string
  files: { path: string }[]
}

/** Packs a copy of the project, so that a test beside this one never sees dist/ half built. */
async function pack(into: string): Promise<Packed> {
  const staging = join(into, 'staging')
  await mkdir(staging)
  for (const entry of await readdir(ROOT)) {
    if (!NOT_COPIED.has(entry)) await cp(join(ROOT, entry), join(staging, entry), { recursive: true })
  }
  const build = join(ROOT, 'tsconfig.build.json')
  await command(process.execPath, [TSC, '-p', build, '--outDir', join(staging, 'dist')], ROOT)
  const output = await command('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], staging)
  const [packed] = JSON.parse(output) as Packed[]
  if (packed === undefined) throw new Error('npm pack named no tarball')
  return packed
}

async function install(tarball: string, project: string): Promise<void> {
  await mkdir(project)
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  await command('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball], project)
}

describe('the packed package', () => {
  let temporary = ''
  let project = ''
  let packed: Packed

  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'gongkai-package-'))
    project = join(temporary, 'consumer')
    packed = await pack(temporary)
    await install(join(temporary, packed.filename), project)
  }, TIMEOUT)

  afterAll(async () => {
    if (temporary !== '') await rm(temporary, { recursive: true, force: true })
  })

  it('holds the build and its papers, and nothing else', () => {
    const paths = packed.files.map(file => file.path)
    const allowed = /^(dist\/.+\.(js|d\.ts)|docs\/.+\.md|README(\.[\w-]+)?\.md|CHANGELOG\.md|LICENSE|package\.json)$/
    expect(paths.filter(path => !allowed.test(path))).toEqual([])
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/index.js',
        'dist/index.d.ts',
        'dist/cli/main.js',
        'README.md',
        'CHANGELOG.md',
        'LICENSE',
        'package.json',
      ]),
    )
  })

  it(
    'works from JavaScript',
    async () => {
      const script = [
        "import { parseReport } from 'gongkai'",
        "const parsed = await parseReport('2023年政府信息公开工作年度报告')",
        'console.log(JSON.stringify(Object.keys(parsed)))',
      ].join('\n')
      await writeFile(join(project, 'use.js'), script)
      const keys: unknown = JSON.parse(await command(process.execPath, ['use.js'], project))
      expect(keys).toEqual(expect.arrayContaining(['source', 'report', 'evidence', 'diagnostics', 'findings']))
    },
    TIMEOUT,
  )

  it(
    'type-checks from strict TypeScript, its declarations included',
    async () => {
      const script = [
        "import { type AnnualReport, type ParsedReport, parseReport } from 'gongkai'",
        "import { comparePanel, comparisonRows, divisionAt, indicatorOf, panelOfDataset } from 'gongkai'",
        "const fromText: ParsedReport = await parseReport('text')",
        'const fromBytes: ParsedReport = await parseReport(new Uint8Array(0))',
        'export const reports: (AnnualReport | null)[] = [fromText.report, fromBytes.report]',
        "const specs = [indicatorOf('received')].filter(spec => spec !== undefined)",
        "const { panel } = await panelOfDataset('dataset', { from: 2019 })",
        "for (const { year, value } of comparisonRows(comparePanel(panel, specs, { by: 'city' }))) console.log(year, value)",
        "export const name: string | undefined = divisionAt('330703', 2022)?.name",
        '// @ts-expect-error: an input is bytes or text, and the types must say so',
        'await parseReport(42)',
      ].join('\n')
      const compilerOptions = {
        target: 'es2023',
        lib: ['es2024', 'dom'],
        module: 'nodenext',
        moduleResolution: 'nodenext',
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
      }
      await writeFile(join(project, 'use.ts'), script)
      await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
      await command(process.execPath, [TSC, '-p', '.'], project)
    },
    TIMEOUT,
  )

  it(
    'installs a command that answers --help',
    async () => {
      const help = await command(join(project, 'node_modules', '.bin', 'gongkai'), ['--help'], project)
      expect(help).toContain('parse')
    },
    TIMEOUT,
  )
})
