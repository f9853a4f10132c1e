import type { Words } from '../../diagnostic/words/language.ts'

/** Text as Markdown shows it: it makes no mark-up, and cannot break the table it stands in. */
export function shown(text: string): string {
  return text
    .replace(/[\\`*<>|[\]]/g, sign => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`))
    .split(/[\r\n]/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ')
}

export function code(text: string): string {
  return `\`${text}\``
}

/** Chinese, a stroke, English. */
export function both({ zh, en }: Words): string {
  return `${shown(zh)} / ${shown(en)}`
}

/** A paragraph in Chinese, then one in English. */
export function paragraphs({ zh, en }: Words): string[] {
  return [shown(zh), '', shown(en), '']
}

export function heading(level: 1 | 2 | 3 | 4, words: Words | string): string[] {
  return [`${'#'.repeat(level)} ${typeof words === 'string' ? words : both(words)}`, '']
}

/** A table of cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), '']
}

export function block(language: string, lines: readonly string[]): string[] {
  return [`\`\`\`${language}`, ...lines, '```', '']
}
