import type { NotAReportReason } from '../diagnostic/diagnostic.ts'
import type { Block, Document } from '../document/document.ts'
import { fold } from '../document/fold.ts'
import { ERROR_PAGE, REPORT_WORDS } from '../form/header-words.ts'

/** What a page without a report is, as far as its links and its few words tell: a list of reports, or an error. */
export function pageKind(document: Document): { reason: NotAReportReason; evidence: string } | null {
  if (document.format !== 'html') return null
  const reports = linkedReports(document)
  if (reports.length >= MANY_LINKS) return { reason: 'index-page', evidence: reports[0] as string }
  const letters = document.blocks.reduce((sum, block) => sum + (block.layer === 'body' ? lettersOf(block) : 0), 0)
  if (letters > FEW_LETTERS) return null
  const error = shortTexts(document).find(text => ERROR_PAGE.test(text))
  return error === undefined ? null : { reason: 'error-page', evidence: error.slice(0, 80) }
}

const FEW_LETTERS = 600
const SHORT = 120
/** So many links named after reports are a list. */
const MANY_LINKS = 4
/** What lists print behind a link: its date, or dots where the name was cut. */
const BEHIND_NAME = /[\d.()[\]\-/:]{4,24}$|…{1,6}$|\.{2,6}$/

function linkedReports({ references = [] }: Document): string[] {
  const texts = references.flatMap(({ kind, layer, text }) =>
    layer !== 'hidden' && (kind === 'link' || kind === 'attachment') ? [text.slice(0, SHORT)] : [],
  )
  return texts.filter(text => REPORT_WORDS.test(fold(text).replace(BEHIND_NAME, '')))
}

function lettersOf(block: Block): number {
  return block.type === 'table' ? block.cells.reduce((sum, cell) => sum + cell.text.length, 0) : block.text.length
}

/** The page's own title and its first short lines, furniture among them: an error page is all furniture to some sites. */
function shortTexts(document: Document): string[] {
  const title = document.properties.find(({ label }) => label === 'title')?.value ?? ''
  const lines = document.blocks
    .slice(0, 200)
    .flatMap(block => (block.type === 'paragraph' && block.layer !== 'hidden' ? [block.text] : []))
  return [title, ...lines.filter(text => text.length <= SHORT).slice(0, 20)]
}
