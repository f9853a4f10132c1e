import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** Folders and top files of src/, each allowed to import only itself and what stands before it. */
const LAYERS = [
  'diagnostic',
  'source',
  'document',
  'form',
  'read',
  'region',
  'recognise',
  'report',
  'check',
  'parse.ts',
  'panel',
  'dataset',
  'index.ts',
  'cli',
]

/** Imports the order alone would let pass, or that deserve to be named: these pairs never meet. */
const NEVER: readonly (readonly [from: string, to: string])[] = [
  ['read', 'form'],
  ['form', 'read'],
  ['form', 'source'],
]

const NODE_LAYERS = ['source', 'dataset', 'cli']

/** File names relative to src/ with the specifiers they import, as written. */
type Imports = ReadonlyMap<string, readonly string[]>

function layerOf(file: string): string {
  return file.split('/')[0] ?? file
}

function targetOf(file: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(file), specifier))
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('./') || specifier.startsWith('../')
}

function packageViolation(file: string, specifier: string): string | undefined {
  // Bytes are read there as well: streams of a PDF are expanded.
  if (specifier === 'node:zlib' && file.startsWith('read/pdf/')) return undefined
  if (isBuiltin(specifier) && !NODE_LAYERS.includes(layerOf(file))) return `${file} imports Node's ${specifier}`
  const isPdfjs = specifier === 'pdfjs-dist' || specifier.startsWith('pdfjs-dist/')
  if (isPdfjs && !/^read\/pdf[./]/.test(file)) return `${file} imports ${specifier}`
  return undefined
}

function layerViolation(file: string, target: string): string | undefined {
  const from = layerOf(file)
  const to = layerOf(target)
  if (!LAYERS.includes(to)) return `${file} imports ${target}, which is in no layer`
  if (LAYERS.indexOf(to) > LAYERS.indexOf(from)) return `${file} imports upward ${target}`
  if (NEVER.some(([a, b]) => a === from && b === to)) return `${file} must never import ${target}`
  return undefined
}

function layerViolations(imports: Imports): string[] {
  const found: string[] = []
  for (const [file, specifiers] of imports) {
    if (!LAYERS.includes(layerOf(file))) {
      found.push(`${file} is in no layer`)
      continue
    }
    for (const specifier of specifiers) {
      const violation = isRelative(specifier)
        ? layerViolation(file, targetOf(file, specifier))
        : packageViolation(file, specifier)
      if (violation !== undefined) found.push(violation)
    }
  }
  return found
}

/** Every import that closes a cycle in a walk from each file, type-only imports included. */
function importCycles(imports: Imports): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): void => {
    const start = path.indexOf(file)
    if (start >= 0) {
      found.push([...path.slice(start), file].join(' -> '))
      return
    }
    if (done.has(file)) return
    path.push(file)
    for (const specifier of imports.get(file) ?? []) {
      if (isRelative(specifier)) visit(targetOf(file, specifier))
    }
    path.pop()
    done.add(file)
  }
  for (const file of imports.keys()) visit(file)
  return found
}

function violations(imports: Imports): string[] {
  return [...layerViolations(imports), ...importCycles(imports).map(cycle => `cycle: ${cycle}`)]
}

function importsOfText(text: string): string[] {
  return ts.preProcessFile(text, true, false).importedFiles.map(imported => imported.fileName)
}

function readImports(): Imports {
  const root = fileURLToPath(new URL('../src/', import.meta.url))
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith('.ts'))
    .sort()
  return new Map(files.map(file => [file, importsOfText(readFileSync(join(root, file), 'utf8'))]))
}

describe('the layers of src/', () => {
  it('are kept, without a cycle', () => {
    const imports = readImports()
    expect(imports.size).toBeGreaterThan(0)
    expect(violations(imports)).toEqual([])
  })
})

describe('the checker of layers', () => {
  const cases: { name: string; imports: [string, string[]][]; expected: string[] }[] = [
    {
      name: 'passes a lawful tree',
      imports: [
        ['form/a.ts', ['./b.ts', '../diagnostic/place.ts', 'zod']],
        ['form/b.ts', []],
        ['source/file.ts', ['node:fs']],
        ['read/pdf/text.ts', ['pdfjs-dist/legacy/build/pdf.mjs', 'node:zlib']],
        ['parse.ts', ['./check/run.ts']],
        ['panel/join.ts', ['../parse.ts']],
        ['index.ts', ['./dataset/write.ts', './parse.ts']],
        ['cli/main.ts', ['../index.ts', 'node:process']],
      ],
      expected: [],
    },
    {
      name: 'finds a cycle inside a folder',
      imports: [
        ['form/a.ts', ['./b.ts']],
        ['form/b.ts', ['./c.ts']],
        ['form/c.ts', ['./a.ts']],
      ],
      expected: ['cycle: form/a.ts -> form/b.ts -> form/c.ts -> form/a.ts'],
    },
    {
      name: 'finds a file that imports itself',
      imports: [['form/a.ts', ['./a.ts']]],
      expected: ['cycle: form/a.ts -> form/a.ts'],
    },
    {
      name: 'finds upward imports',
      imports: [
        ['document/a.ts', ['../report/model.ts']],
        ['check/b.ts', ['../parse.ts']],
        ['dataset/c.ts', ['../index.ts']],
      ],
      expected: [
        'document/a.ts imports upward report/model.ts',
        'check/b.ts imports upward parse.ts',
        'dataset/c.ts imports upward index.ts',
      ],
    },
    {
      name: 'finds the pairs that never meet',
      imports: [
        ['read/a.ts', ['../form/editions.ts']],
        ['form/b.ts', ['../source/bytes.ts']],
        ['form/c.ts', ['../read/html/table.ts']],
      ],
      expected: [
        'read/a.ts must never import form/editions.ts',
        'form/b.ts must never import source/bytes.ts',
        'form/c.ts imports upward read/html/table.ts',
      ],
    },
    {
      name: 'finds Node and PDF modules out of their places',
      imports: [
        ['check/a.ts', ['node:fs', 'path']],
        ['read/html/b.ts', ['pdfjs-dist']],
      ],
      expected: [
        "check/a.ts imports Node's node:fs",
        "check/a.ts imports Node's path",
        'read/html/b.ts imports pdfjs-dist',
      ],
    },
    {
      name: 'finds files and targets in no layer',
      imports: [
        ['util/a.ts', []],
        ['check/b.ts', ['../util/a.ts', '../../package.json']],
      ],
      expected: [
        'util/a.ts is in no layer',
        'check/b.ts imports util/a.ts, which is in no layer',
        'check/b.ts imports ../package.json, which is in no layer',
      ],
    },
  ]

  it.each(cases)('$name', ({ imports, expected }) => {
    expect(violations(new Map(imports))).toEqual(expected)
  })

  it('sees every kind of import', () => {
    const text = [
      "import a from './a.ts'",
      "import type { B } from './b.ts'",
      "export * from './c.ts'",
      "export type { D } from './d.ts'",
      "const e = await import('./e.ts')",
      "import './f.ts'",
    ].join('\n')
    expect(importsOfText(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts'])
  })
})
