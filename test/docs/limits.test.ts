import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const onDisk = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** `| what | 1,000 | `file` `NAME` |` */
const ROW = /^\| (.+?) \| ([\d,]+) \| `([\w./-]+)` `(\w+)` \|$/gm

const ROWS = [...onDisk('docs/limits.md').matchAll(ROW)].map(([, what, limit, file, name]) => ({
  what: what as string,
  limit: Number((limit as string).replaceAll(',', '')),
  file: file as string,
  name: name as string,
}))

/** The number that a constant of a file stands for; products and powers of numbers are worked out. */
function constantOf(file: string, name: string): number | null {
  const root = ts.createSourceFile(file, onDisk(file), ts.ScriptTarget.Latest, true)
  for (const statement of root.statements) {
    if (!ts.isVariableStatement(statement)) continue
    for (const { name: own, initializer } of statement.declarationList.declarations) {
      if (own.getText() === name && initializer !== undefined) return numberOf(initializer)
    }
  }
  return null
}

function numberOf(node: ts.Expression): number | null {
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (!ts.isBinaryExpression(node)) return null
  const [left, right] = [numberOf(node.left), numberOf(node.right)]
  if (left === null || right === null) return null
  if (node.operatorToken.kind === ts.SyntaxKind.AsteriskToken) return left * right
  return node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken ? left ** right : null
}

describe('the stated limits', () => {
  it('are all of the page’s rows', () => {
    const rows = onDisk('docs/limits.md').match(/^\| .*\d.*\|$/gm) ?? []
    expect(ROWS.length).toBe(rows.length)
    expect(ROWS.length).toBeGreaterThan(15)
  })
  it.each(ROWS)('$what: $limit', ({ limit, file, name }) => {
    expect(constantOf(file, name)).toBe(limit)
  })
})
