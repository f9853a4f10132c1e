import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { GENERATED } from './generated.ts'

/** Writes every generated file anew. */
for (const [path, render] of Object.entries(GENERATED)) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url))
  const text = render()
  if (existing(file) === text) continue
  writeFileSync(file, text)
  process.stdout.write(`wrote ${path}\n`)
}

function existing(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
