import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { addMissing } from '../../src/read/pdf/shims.ts'

/** What a format costs at the least, or what it costs with the means that everybody takes: the measure of our own cost. */

/** Reads a dump from the disk, decodes it, and takes lines, cells and numbers out of it by simple patterns. */
export function textFloor(file: string): number {
  const text = new TextDecoder().decode(readFileSync(file))
  let sum = 0
  for (const line of text.split(/\r?\n/)) {
    for (const cell of line.split('|')) {
      const trimmed = cell.trim()
      if (/^\d+(?:\.\d+)?$/.test(trimmed)) sum += Number(trimmed)
    }
  }
  return sum
}

/** The tree of a page, as everybody makes it. The text is decoded beforehand. */
export async function htmlFloor(): Promise<(text: string) => unknown> {
  const { load } = await import('cheerio')
  return text => load(text)
}

/**
 * Text and operators of every page, as a tutorial has it. Loading the legacy build makes the whole process slower: nothing
 * else can be measured beside it. It takes for granted what Node 20 lacks as well; our additions are faster than its own.
 */
export async function pdfFloor(operators = true): Promise<(input: Uint8Array) => Promise<void>> {
  addMissing()
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const standardFontDataUrl = fileURLToPath(new URL('../standard_fonts/', import.meta.resolve('pdfjs-dist')))
  return async input => {
    const task = getDocument({ data: input.slice(), verbosity: 0, standardFontDataUrl })
    const opened = await task.promise
    for (let number = 1; number <= opened.numPages; number++) {
      const page = await opened.getPage(number)
      await page.getTextContent()
      if (operators) await page.getOperatorList()
      page.cleanup()
    }
    await task.destroy()
  }
}
