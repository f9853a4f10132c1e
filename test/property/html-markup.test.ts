import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { formLines, type GeneratedCell } from '../../corpus/generator/cells.ts'
import { type GeneratedReport, generate } from '../../corpus/generator/generate.ts'
import { type HtmlShape, textShapeOf } from '../../corpus/generator/html/html-shape.ts'
import { renderHtml, renderHtmlBytes } from '../../corpus/generator/html/render-html.ts'
import { lettersOf } from '../../corpus/generator/html/script.ts'
import { renderValue } from '../../corpus/generator/render-value.ts'
import { gaps, seeds } from './arbitraries.ts'
import { htmlShapes } from './html-arbitraries.ts'

/** The renderer itself: what a browser makes of its pages holds the report's cells and nothing else that is visible. */

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const isElement = (node: Node): node is Element => 'tagName' in node

function isHidden({ tagName, attrs }: Element): boolean {
  if (['script', 'style', 'template', 'head', 'title', 'sup', 'del'].includes(tagName)) return true
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      value === 'unseen' ||
      (name === 'style' && /display:\s*none|visibility:\s*hidden/i.test(value)),
  )
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  if (isElement(node) && isHidden(node)) return ''
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function elements(node: Node, tags: readonly string[]): Element[] {
  if (isElement(node) && isHidden(node)) return []
  const below = 'childNodes' in node ? node.childNodes.flatMap(child => elements(child, tags)) : []
  return isElement(node) && tags.includes(node.tagName) ? [node, ...below] : below
}

/** The visible innermost cells of the page, in order, white space gone. */
function visibleCells(html: string): string[] {
  return elements(parse(html), ['td', 'th'])
    .filter(one => elements(one, ['table']).length === 0)
    .map(one => textOf(one).replace(/[\s\u200b]/g, ''))
}

function writtenValues(report: GeneratedReport, shape: HtmlShape): string[] {
  return formLines(report.form).flatMap(line =>
    line.cells.map(cell => {
      const made = report.cells.get(cell.pointer) as GeneratedCell
      return made.reading === 'dash' ? shape.dash : renderValue(cell, made, textShapeOf(shape))
    }),
  )
}

const FIGURE = /^[+\-＋－增减減]?[\d０-９][\d０-９,，.．]*(?:[万萬]?元)?$/
const DAY = /^\d{4}-\d\d-\d\d$/

describe('a rendered page', () => {
  it('shows a browser the values of the report in their order, and no others', () => {
    fc.assert(
      fc.property(seeds, htmlShapes, gaps, (seed, shape, gap) => {
        const report = generate(seed, { gaps: gap })
        const figures = visibleCells(renderHtml(report, shape)).filter(text => FIGURE.test(text) && !DAY.test(text))
        const letters = lettersOf(shape.script)
        expect(figures).toEqual(
          writtenValues(report, shape)
            .map(letters)
            .filter(text => FIGURE.test(text)),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('is the same for the same seed and shape', () => {
    fc.assert(
      fc.property(seeds, htmlShapes, (seed, shape) => {
        const [one, again] = [renderHtmlBytes(generate(seed), shape), renderHtmlBytes(generate(seed), shape)]
        expect(Buffer.compare(one, again)).toBe(0)
      }),
      { numRuns: 50 },
    )
  })
})
