import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { hintsOf, keyOf } from '../../../src/dataset/batch/record.ts'
import { TakenSources } from '../../../src/dataset/batch/taken-sources.ts'
import { type SourceRef, WalkedFile } from '../../../src/dataset/source-ref.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const cause = { code: 'source-unreadable', facts: { reason: 'gone' } } as const
const listed = (name: string): SourceRef => ({
  name,
  bytes: { kind: 'content', content: '' },
  url: 'https://a.example/',
  captured: null,
  contentType: 'text/html',
  encoding: 'gbk',
})

/** Equal bytes under the names a.html, c.txt and e, of which e is text; others under d. */
function taken(): TakenSources {
  const sources = new TakenSources()
  sources.add(new WalkedFile('a.html'), sha256('same'), false)
  sources.addWithout(new WalkedFile('b'), cause)
  sources.add(listed('c.txt'), sha256('same'), false)
  sources.add(listed('d'), sha256('other'), true)
  sources.add(new WalkedFile('e'), sha256('same'), true)
  sources.addWithout(new WalkedFile('f'), cause)
  sources.addWithout(new WalkedFile('Z'), cause)
  return sources
}

it('come in the order of names, those without bytes among the others, as often as asked', () => {
  const sources = taken()
  const names = ['Z', 'a.html', 'b', 'c.txt', 'd', 'e', 'f']
  expect([...sources].map(({ ref }) => ref.name)).toEqual(names)
  expect([...sources].map(({ ref }) => ref.name)).toEqual(names)
  expect([...sources].flatMap(one => ('cause' in one ? [one.ref.name, one.cause] : []))).toEqual(
    ['Z', 'b', 'f'].flatMap(name => [name, cause]),
  )
  expect(sources.size).toBe(names.length)
})

it('have the key of their bytes with the hints of the first that has them', () => {
  const first = keyOf(sha256('same'), hintsOf(new WalkedFile('a.html'), false))
  const other = keyOf(sha256('other'), hintsOf(listed('d'), true))
  const known = [...taken()].flatMap(one => ('cause' in one ? [] : [[one.ref.name, one.key, one.isFirst, one.text]]))
  expect(known).toEqual([
    ['a.html', first, true, false],
    ['c.txt', first, false, false],
    ['d', other, true, true],
    ['e', first, false, true],
  ])
})

it('are told of their content when they are added', () => {
  const sources = taken()
  const key = keyOf(sha256('third'), hintsOf(listed('g.html'), false))
  expect(sources.add(listed('g.html'), sha256('third'), false)).toEqual({ key, isFirst: true })
  expect(sources.add(listed('h'), sha256('third'), true)).toEqual({ key, isFirst: false })
})
