import { execSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * The code whose cost is measured: the compiled one, as the package ships it. The loader that runs the benchmarks names every
 * inner function anew at each call, which those who use the package do not pay for.
 */

const ROOT = new URL('../', import.meta.url)

/** Compiles the sources as they stand: what an older `dist` costs is not asked. */
export function buildSubject(): void {
  execSync('npm run --silent build', { cwd: fileURLToPath(ROOT), stdio: ['ignore', 'inherit', 'inherit'] })
}

/** The library, loaded now and not before: memory is measured before it as well. */
export async function subject(): Promise<Pick<typeof import('../src/index.ts'), 'parseReport'>> {
  return import(new URL('dist/index.js', ROOT).href)
}
