import { fileURLToPath } from 'node:url'
// Under Node the legacy build is the one to take: the other warns, and asks for more than Node has.
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Peer } from '../peer.ts'
import { textToCells } from '../text-to-cells.ts'

/** The text of all pages in the order it is drawn, line ends where the engine sees them; then regular expressions. */
export const peer: Peer = {
  name: 'pdfjs-dist, getTextContent',
  reads: ['pdf'],
  async read(bytes) {
    const task = getDocument({
      data: bytes.slice(),
      // Without them fonts in a predefined Chinese encoding give no text; a warning says so.
      cMapUrl: fileURLToPath(new URL('../cmaps/', import.meta.resolve('pdfjs-dist'))),
      cMapPacked: true,
      verbosity: VerbosityLevel.ERRORS,
    })
    try {
      const document = await task.promise
      let text = ''
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number)
        for (const item of (await page.getTextContent()).items) {
          if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str
        }
        text += '\n'
      }
      return textToCells(text)
    } finally {
      await task.destroy()
    }
  },
}
