import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'

/** Every regular expression of the project: those written down, from the syntax tree, and those put together, as they are made. */

export interface Found {
  /** Relative to src/. */
  readonly file: string
  readonly source: string
  readonly flags: string
}

const SRC = fileURLToPath(new URL('../../src/', import.meta.url))

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => file.replaceAll('\\', '/'))

function eachNode(file: string, visit: (node: ts.Node) => void): void {
  const root = ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const walk = (node: ts.Node) => {
    visit(node)
    ts.forEachChild(node, walk)
  }
  walk(root)
}

/** `/…/` as written. */
export function written(): Found[] {
  const found: Found[] = []
  for (const file of FILES) {
    eachNode(file, node => {
      if (!ts.isRegularExpressionLiteral(node)) return
      const end = node.text.lastIndexOf('/')
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    })
  }
  return found
}

/** How many times a file says `RegExp(…)`. */
export function constructions(): Map<string, number> {
  const found = new Map<string, number>()
  for (const file of FILES) {
    eachNode(file, node => {
      const made = ts.isNewExpression(node) || ts.isCallExpression(node)
      if (made && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') {
        found.set(file, (found.get(file) ?? 0) + 1)
      }
    })
  }
  return found
}

/** What those gave while the files were loaded and `use` was run: the constructor is watched, and put back. */
export async function constructed(use: () => Promise<unknown>): Promise<Found[]> {
  const found = new Map<string, Found>()
  const files = [...constructions().keys()]
  const { RegExp: original } = globalThis
  const note = (made: RegExp) => {
    // The innermost call from a file of the project is where it was made.
    const frame = (new Error().stack ?? '').split('\n').find(line => line.includes('/src/')) ?? ''
    const file = files.find(name => frame.includes(`/src/${name}`))
    if (file !== undefined) found.set(`${file} ${made}`, { file, source: made.source, flags: made.flags })
    return made
  }
  globalThis.RegExp = new Proxy(original, {
    construct: (target, args) => note(Reflect.construct(target, args) as RegExp),
    apply: (target, self, args) => note(Reflect.apply(target, self, args) as RegExp),
  })
  try {
    for (const file of files) await import(pathToFileURL(join(SRC, file)).href)
    await use()
  } finally {
    globalThis.RegExp = original
  }
  return [...found.values()]
}
