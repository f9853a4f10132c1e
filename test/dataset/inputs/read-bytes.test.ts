import { spawnSync } from 'node:child_process'
import { appendFileSync, truncateSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBytes, readDescriptor, withRegularFile } from '../../../src/dataset/inputs/read-bytes.ts'
import { Scrape } from './scrape.ts'

let scrape: Scrape
beforeEach(() => {
  scrape = new Scrape()
})
afterEach(() => scrape.close())

const file = (path: string) => readBytes({ bytes: { kind: 'file', path } })

describe('the bytes of a source', () => {
  it.each([0, 1, 8_191, 8_192, 65_535, 65_536, 65_537, 1_000_000])('are those of the file: %d', size => {
    const bytes = Buffer.from(Array.from({ length: size }, (_, at) => at % 251))
    scrape.write('a', bytes)
    expect(Buffer.compare(file('a') as Uint8Array, bytes)).toBe(0)
  })
  it('are at most 64 MiB and one, of a giant with holes too', () => {
    const most = 64 * 2 ** 20
    scrape.write('giant', '')
    truncateSync('giant', 2 ** 40)
    expect(file('giant')).toHaveLength(most + 1)
    truncateSync('giant', most)
    expect(file('giant')).toHaveLength(most)
  })
  it('are what there is of a file that is not as long as it says', () => {
    // Files of /proc say that they are empty.
    if (process.platform === 'linux') expect(file('/proc/self/status').length).toBeGreaterThan(100)
    scrape.write('a', 'x'.repeat(100))
    const read = (change: () => void) =>
      withRegularFile('a', { follow: false }, (descriptor, size) => {
        change()
        return [size, Buffer.from(readDescriptor(descriptor, size)).toString()]
      })
    const grown = `${'x'.repeat(100)}${'y'.repeat(200_000)}`
    expect(read(() => appendFileSync('a', 'y'.repeat(200_000)))).toEqual([100, grown])
    expect(read(() => truncateSync('a', 7))).toEqual([200_100, 'xxxxxxx'])
  })
  it('are given as they are where they are in memory', () => {
    const bytes = new Uint8Array([1, 2])
    expect(readBytes({ bytes: { kind: 'content', content: bytes } })).toBe(bytes)
    expect(readBytes({ bytes: { kind: 'content', content: 'text' } })).toBe('text')
  })
  it('are not to be had of a path with a NUL, nor of one that is too long', () => {
    expect(() => file('a\0b')).toThrow('no path: it holds a NUL')
    expect(() => file('a'.repeat(300))).toThrow('name too long (ENAMETOOLONG)')
  })
  it('leave no descriptor open', () => {
    const script = `
      import { readBytes } from ${JSON.stringify(new URL('../../../src/dataset/inputs/read-bytes.ts', import.meta.url).href)}
      for (let turn = 0; turn < 300; turn++) {
        for (const path of ['a', '.', '/dev/null', 'gone']) {
          try { readBytes({ bytes: { kind: 'file', path } }) } catch {}
        }
      }
      console.log(String(readBytes({ bytes: { kind: 'file', path: 'a' } })))`
    scrape.write('a', 'still read')
    scrape.write('script.mts', script)
    const loader = new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url).href
    const command = `ulimit -n 100; exec "$0" --import "$1" script.mts`
    const ran = spawnSync('sh', ['-c', command, process.execPath, loader], { encoding: 'utf8' })
    expect(ran.stdout).toBe('still read\n')
  })
})
