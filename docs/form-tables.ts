import { cellsOf } from '../src/form/derive.ts'
import { EDITIONS } from '../src/form/editions.ts'
import { formTree } from '../src/report/form-schema.ts'

/** Writes the TypeScript interface of the form tables from the form's data, so that the two cannot drift apart. */
export function renderFormTables(): string {
  const labels = new Map<string, string>()
  for (const edition of [...EDITIONS].reverse()) {
    for (const cell of cellsOf(edition)) {
      labels.set(cell.pointer, cell.columnLabel)
      labels.set(cell.pointer.slice(0, cell.pointer.lastIndexOf('/')), cell.itemLabel)
    }
  }
  const lines = [
    '// Generated from src/form/ by `npm run docs`: do not edit. Over 300 lines: it is one type, a line a cell.',
    '',
    '/** The official tables, one number or null a cell; every edition’s rows and columns, null where the source does not hold them. */',
    'export interface FormTables {',
    ...members(formTree(), '', labels),
    '}',
    '',
  ]
  return lines.join('\n')
}

function members(tree: ReturnType<typeof formTree>, pointer: string, labels: Map<string, string>): string[] {
  return Object.entries(tree).flatMap(([key, node]) => {
    const here = `${pointer}/${key}`
    const indent = '  '.repeat(here.split('/').length - 1)
    const label = labels.get(here)
    const comment = label === undefined ? [] : [`${indent}/** ${label} */`]
    if (node === 'number') return [...comment, `${indent}${key}: number | null`]
    if (node === 'text') return [`${indent}${key}: string | null`]
    return [...comment, `${indent}${key}: {`, ...members(node, here, labels), `${indent}}`]
  })
}
