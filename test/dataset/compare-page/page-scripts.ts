import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { CLIENT_FILES, librariesText, type PageScripts } from '../../../src/dataset/compare-page/client-scripts.ts'

const CLIENT = new URL('../../../src/dataset/compare-page/client/', import.meta.url)

/** The scripts of the page from its sources: tests need no build. */
export function pageScripts(): PageScripts {
  const { config } = ts.readConfigFile('tsconfig.page.json', file => readFileSync(file, 'utf8'))
  const { target = ts.ScriptTarget.ES2022 } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.').options
  const client = CLIENT_FILES.map(name => {
    const compilerOptions = { target, moduleDetection: ts.ModuleDetectionKind.Legacy }
    return ts.transpileModule(readFileSync(new URL(`${name}.ts`, CLIENT), 'utf8'), { compilerOptions }).outputText
  })
  return { libraries: librariesText(), client: client.join('\n') }
}
