import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { generate } from '../../../corpus/generator/generate.ts'
import { HTML_CHOICES, type HtmlShape } from '../../../corpus/generator/html/html-shape.ts'
import { renderHtml } from '../../../corpus/generator/html/render-html.ts'
import { randomOf } from '../../../corpus/generator/random.ts'
import { Element, parseTree } from '../../../src/read/html/tree.ts'

/**
 * The tree, its texts and all its places are those of parse5 by its own tokenizer, tree and locations: the short ways that we take
 * are held against the long one, on pages as they should be and on markup as it should not.
 */

const DROPPED = new Set(['script', 'style', 'noscript', 'iframe', 'noembed', 'noframes'])

/** What of a tree is compared, a line each: neighbouring texts as one, since parse5 joins them and we do not. */
class Lines {
  readonly lines: string[] = []
  #text: { value: string; start: number; end: number } | null = null

  text(value: string, start: number, end: number): void {
    this.#text = { value: (this.#text?.value ?? '') + value, start: this.#text?.start ?? start, end }
  }

  line(line: string): void {
    if (this.#text !== null) this.lines.push(`"${this.#text.value}" ${this.#text.start}-${this.#text.end}`)
    this.#text = null
    this.lines.push(line)
  }
}

type Attributes = readonly { readonly name: string; readonly value: string }[]

/** They hold the whole page, and nothing is said to end where they do. */
const ENDLESS = new Set(['html', 'body', 'frameset'])

const opening = (tag: string, attributes: Attributes, places: readonly number[], meta: string) =>
  `<${tag} ${attributes.map(({ name, value }) => `${name}=${value}`).join(' ')}> ${places.slice(0, ENDLESS.has(tag) ? 2 : 3).join(' ')} ${meta}`

function ours(element: Element, lines: Lines): void {
  for (const child of element.children) {
    if (!(child instanceof Element)) lines.text(child.value, child.start, child.end)
    else {
      const { tag, attributes, start, inner, end, places } = child
      const meta = Object.entries(places ?? {}).map(
        ([name, place]) => `${name} ${place.startOffset}-${place.endOffset}`,
      )
      lines.line(opening(tag, attributes, [start, inner, end], meta.join()))
      ours(child, lines)
      lines.line(`</${tag}>`)
    }
  }
}

function theirs(parent: DefaultTreeAdapterTypes.ParentNode, lines: Lines): void {
  for (const child of parent.childNodes) {
    if (child.nodeName === '#text' && 'value' in child) {
      const { startOffset = 0, endOffset = 0 } = child.sourceCodeLocation ?? {}
      if (!DROPPED.has(parent.nodeName)) lines.text(child.value, startOffset, endOffset)
    } else if ('tagName' in child) {
      const at = child.sourceCodeLocation
      const meta = child.tagName === 'meta' ? Object.entries(at?.attrs ?? {}) : []
      const places = [at?.startOffset ?? 0, at?.startTag?.endOffset ?? at?.endOffset ?? 0, at?.endOffset ?? 0]
      const said = meta.map(([name, place]) => `${name} ${place.startOffset}-${place.endOffset}`)
      lines.line(opening(child.tagName, child.attrs, places, said.join()))
      theirs(child, lines)
      lines.line(`</${child.tagName}>`)
    }
  }
}

function expectSame(text: string): void {
  const [own, other] = [new Lines(), new Lines()]
  ours(parseTree(text, { maxDepth: 100_000, maxNodes: 1_000_000 }).root, own)
  theirs(parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: true }), other)
  own.line('end')
  other.line('end')
  expect(own.lines).toEqual(other.lines)
}

const PIECES = (
  'p|b|i|a|div|span|table|tr|td|th|tbody|caption|col|ul|li|dl|dt|br|hr|img|input|form|button|select|option|pre|textarea|' +
  'title|style|script|xmp|iframe|noscript|plaintext|svg|math|mi|desc|template|frameset|nobr|h1|body|html|head|meta'
)
  .split('|')
  .flatMap(tag => [`<${tag}>`, `</${tag}>`, `<${tag} class="x y" id=z>`, `<${tag.toUpperCase()} A='1' a=2 />`])

const ODDS = (
  '甲| |  \n|\r\n|\r|\t|\f|\0|\u{20bb7}|1|&nbsp;|&amp|&notit;|&#x4e00;|&#0;|&|&a|<|<!|<!-->|<!--->|<!-- 甲 -->|<!--a--!>b-->|<!-- - -- ---->|' +
  '<!doctype html>|<?a?>|</>|</ a>|<![CDATA[甲]]>|]]>|<p a=b/>|<p a=b/c>|<p a= >|<p =a>|<p a"b=c>|<p a="b"c>|<p a="b&amp;c">|<p a="&b=c">|' +
  '<p a="\r\n">|<p\r\na\r=\r"b">|<p \0>|<p a=\0>|<p ä=ö Ä=1>|<pä>|<p/a>|<p / >|<br/>|</br>|</p a="b">|<a<b>|<!--<script>|<script><!--<script>|' +
  '-->|<\r|&nbsp;&lt;甲|&amp;lt;|&ampl;|&AMP;|<a href="?a=1&amp;b=2&copy=3&lt">|<a href=?a&b=c&nbsp;d>|<a href="&page=2">|<a href="&">|<a href="&amp">|<p a="&lt=b">|<meta name=a content=\'b&amp;c\'>|<meta NAME="Ä" content = 甲 x>|<p a="x|<p |</p|<!--'
).split('|')

const manifest = (url: URL): { dependencies?: { parse5?: string } } => JSON.parse(readFileSync(url, 'utf8'))

describe('the tree of a page', () => {
  it('is built by the version of parse5 whose protected methods it was written for, and by no other', () => {
    const wanted = manifest(new URL('../../../package.json', import.meta.url)).dependencies?.parse5
    const entry = pathToFileURL(createRequire(import.meta.url).resolve('parse5'))
    expect(wanted).toMatch(/^\d+\.\d+\.\d+$/)
    expect(manifest(new URL('../package.json', entry))).toMatchObject({ name: 'parse5', version: wanted })
  })

  it('is that of parse5, whatever the markup', () => {
    const piece = fc.constantFrom(...PIECES, ...ODDS, ...ODDS)
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => expectSame(pieces.join(''))),
      { numRuns: 3000 },
    )
  })

  it('is that of parse5 on whole pages', () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = randomOf(seed)
      const choices = Object.entries(HTML_CHOICES).map(([key, all]) => [key, random.pick(all as readonly string[])])
      const page = renderHtml(generate(seed), Object.fromEntries(choices) as HtmlShape)
      expectSame(page)
      expectSame(page.replaceAll('\n', '\r\n'))
    }
  })

  it('ends at once where comments would end in another way', () => {
    const text = '<!-- --!>甲'.repeat(100_000)
    const before = performance.now()
    expectSame(text)
    expect(performance.now() - before).toBeLessThan(5000)
  })
})
