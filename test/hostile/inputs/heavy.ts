/** Inputs of the largest size that is read at all, each heavy for another part. */

const MOST = 16 * 2 ** 20
const bytesOf = (text: string) => Buffer.byteLength(text)
const full = (unit: string, before = '') => before + unit.repeat(Math.floor((MOST - bytesOf(before)) / bytesOf(unit)))
const numbered = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join('')

export const HEAVY: readonly { readonly name: string; readonly make: () => Uint8Array | string }[] = [
  { name: 'pipes', make: () => full('|') },
  { name: 'labelled rows', make: () => numbered(290_000, n => `| ${n}项 | ${n % 97} | 0 | 0 | 0 | 0 | 0 | 0 |\n`) },
  { name: 'bytes of no encoding', make: () => Buffer.alloc(MOST, Buffer.from([0xa3, 0xb5, 0xc4, 0xff, 0x41])) },
  { name: 'tables of a page', make: () => full('<table><tr><td>1</td></tr></table>', '<html>') },
  { name: 'cells of a page', make: () => full('<td>1', '<html><table><tr>') },
  { name: 'attributes', make: () => `<html><p ${numbered(1_000_000, n => ` a${n}=1`)}>` },
  { name: 'character references', make: () => full('&nbsp;甲', '<html><p>') },
  { name: 'pictures', make: () => full('<img src=x>', '<html>') },
]
