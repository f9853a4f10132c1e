import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Block, Document, Layer, PlacedText, Reference } from '../../document/document.ts'
import type { Draft } from './drafts.ts'
import { layersOf } from './layers.ts'
import { propertiesOf } from './meta.ts'
import { hidesOf } from './styles.ts'
import { Element, parseTree } from './tree.ts'
import { walk } from './walk.ts'

/** How much is read at most. What was read up to there is kept, and `budget-exceeded` says so. */
export interface HtmlBudget {
  /** As deep as browsers go. 512 unless told. */
  readonly maxDepth?: number | undefined
  /** Elements and texts, made or moved by the parser. 200,000 unless told. */
  readonly maxNodes?: number | undefined
}

const MOST_LEVELS = 512
const MOST_NODES = 200_000
const MOST_REFERENCES = 5000

/** Reads a page as a browser would show it: paragraphs and tables in reading order, each on its layer, and what tags state. */
export function readHtml(text: string, budget: HtmlBudget = {}): { document: Document; diagnostics: Diagnostic[] } {
  const { root, styles, excess } = parseTree(text, {
    maxDepth: budget.maxDepth ?? MOST_LEVELS,
    maxNodes: budget.maxNodes ?? MOST_NODES,
  })
  const properties = propertiesOf(root, text)
  const body = bodyOf(root)
  const drafts = walk(body, text, hidesOf(styles))
  const { blocks, references } = finish(drafts, layersOf(drafts, body))
  return {
    document: { format: 'html', blocks, properties, references },
    diagnostics: excess === null ? [] : [diagnostic('budget-exceeded', excess)],
  }
}

function bodyOf(root: Element): Element {
  const html = root.children.find(node => node instanceof Element && node.tag === 'html')
  const body =
    html instanceof Element ? html.children.find(node => node instanceof Element && node.tag === 'body') : undefined
  return body instanceof Element ? body : root
}

function finish(drafts: readonly Draft[], layers: readonly Layer[]): { blocks: Block[]; references: Reference[] } {
  const blocks: Block[] = []
  const references: Reference[] = []
  drafts.forEach((draft, index) => {
    const layer = layers[index] as Layer
    if (draft.kind === 'paragraph') blocks.push(paragraphOf(draft.text, layer))
    else if (draft.kind === 'table') blocks.push({ type: 'table', layer, cells: draft.cells, place: draft.place })
    else if (references.length < MOST_REFERENCES) {
      const { kind, target, text, place } = draft.reference
      references.push({ kind, target, text, place, layer, block: blocks.length })
    }
  })
  return { blocks, references }
}

// Written out: of a page's thousands of blocks, copies by `...` cost more than the walk that found them.
function paragraphOf({ text, place, map }: PlacedText, layer: Layer): Block {
  const type = 'paragraph'
  return map === undefined ? { type, layer, text, place } : { type, layer, text, place, map }
}
