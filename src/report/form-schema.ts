import { z } from 'zod'
import { cellsOf } from '../form/derive.ts'
import { EDITIONS } from '../form/editions.ts'
import type { FormTables } from './form-tables.ts'

/** The part of the model that the form decides, built from the form's own data: a tree with a number or null at each cell. */

type Leaf = 'number' | 'text'
type Tree = { [key: string]: Tree | Leaf }

/** Every value of the form tables: its pointer split into keys, in printed order, newest edition first. An amount has its unit beside it. */
export function formLeaves(): { readonly keys: readonly string[]; readonly leaf: Leaf }[] {
  const leaves = new Map<string, Leaf>()
  for (const edition of EDITIONS) {
    for (const cell of cellsOf(edition)) {
      leaves.set(cell.pointer, 'number')
      if (cell.head.measure === 'amount') leaves.set(`${cell.pointer}Unit`, 'text')
    }
  }
  return [...leaves].map(([pointer, leaf]) => ({ keys: pointer.slice(1).split('/'), leaf }))
}

export function formTree(): Tree {
  const root: Tree = {}
  for (const { keys, leaf } of formLeaves()) {
    let node = root
    for (const key of keys.slice(0, -1)) {
      node[key] ??= {}
      node = node[key] as Tree
    }
    node[keys.at(-1) as string] = leaf
  }
  return root
}

function schemaOf(tree: Tree | Leaf): z.ZodType {
  if (tree === 'number') return z.number().nullable()
  if (tree === 'text') return z.string().nullable()
  return z.strictObject(Object.fromEntries(Object.entries(tree).map(([key, node]) => [key, schemaOf(node)])))
}

type TablesShape = { [Table in keyof FormTables]: z.ZodType<FormTables[Table]> }

export function formTablesShape(): TablesShape {
  return Object.fromEntries(
    Object.entries(formTree()).map(([table, tree]) => [table, schemaOf(tree)]),
  ) as unknown as TablesShape
}

function nulls(tree: Tree): unknown {
  return Object.fromEntries(
    Object.entries(tree).map(([key, node]) => [key, typeof node === 'string' ? null : nulls(node)]),
  )
}

const EMPTY = nulls(formTree())

/** All tables with every value null: what a report that holds none of them says. A fresh copy each time. */
export function emptyFormTables(): FormTables {
  return copy(EMPTY) as FormTables
}

function copy(node: unknown): unknown {
  if (node === null || typeof node !== 'object') return node
  const fresh: Record<string, unknown> = {}
  for (const key in node) fresh[key] = copy((node as Record<string, unknown>)[key])
  return fresh
}
