import { mkdirSync, openSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBytes } from '../../../src/dataset/inputs/read-bytes.ts'
import { contents, names, problems, Scrape } from './scrape.ts'

let scrape: Scrape
beforeEach(() => {
  scrape = new Scrape()
})
afterEach(() => scrape.close())

const lines = (...records: unknown[]) => records.map(record => `${JSON.stringify(record)}\n`).join('')
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes as string).toString('base64')

describe('a JSON Lines list', () => {
  it('holds reports itself, as text or as bytes, or names files beside it', async () => {
    scrape.write('s/a.html')
    scrape.write(
      's/list.jsonl',
      lines(
        { path: 'a.html', url: 'https://example.gov.cn/a', captured: '2024-01-31' },
        { content: '年度报告\r\n', url: 'https://example.gov.cn/b', content_type: 'text/html', encoding: 'gbk' },
        { content_base64: base64(Buffer.from([0xff, 0x00, 0x80])), captured_at: '2024-02-01T00:00:00Z' },
      ),
    )
    const found = await scrape.find(['s/list.jsonl'])
    expect(found.problems).toEqual([])
    expect(found.refs.map(({ bytes, ...ref }) => ({ ...ref, kind: bytes.kind }))).toEqual([
      {
        name: 's/a.html',
        kind: 'file',
        url: 'https://example.gov.cn/a',
        captured: '2024-01-31',
        contentType: null,
        encoding: null,
      },
      {
        name: 's/list.jsonl#2',
        kind: 'record',
        url: 'https://example.gov.cn/b',
        captured: null,
        contentType: 'text/html',
        encoding: 'gbk',
      },
      {
        name: 's/list.jsonl#3',
        kind: 'record',
        url: null,
        captured: '2024-02-01T00:00:00Z',
        contentType: null,
        encoding: null,
      },
    ])
    const [file, text, bytes] = found.refs.map(readBytes)
    expect(Buffer.from(file as Uint8Array).toString()).toBe('s/a.html')
    expect(text).toBe('年度报告\r\n')
    expect([...(bytes as Uint8Array)]).toEqual([0xff, 0x00, 0x80])
  })

  it.each([
    ['LF', '\n', '', '\n'],
    ['no last line end', '\n', '', ''],
    ['CRLF', '\r\n', '', '\r\n'],
    ['a byte order mark', '\n', '\ufeff', '\n'],
    ['a byte order mark and blank lines', '\r\n \t\r\n\n', '\ufeff\r\n', '\r\n\r\n'],
  ])('may have %s', async (_, end, start, last) => {
    scrape.write('a.ndjson', `${start}{"content":"one"}${end}  {"content":"two"}  ${last}`)
    const found = await scrape.find(['a.ndjson'])
    expect(Object.values(contents(found))).toEqual(['one', 'two'])
    expect(found.problems).toEqual([])
    // Lines are numbered as an editor does.
    const second = (start + end).split('\n').length
    expect(names(found)).toEqual([`a.ndjson#${start.split('\n').length}`, `a.ndjson#${second}`])
  })

  const invalid: [string, string | Buffer, string][] = [
    ['text', 'reports/a.html', 'not-json'],
    ['half a record', '{"content":"x"', 'not-json'],
    ['an array', '["a.html"]', 'not-a-record'],
    ['null', 'null', 'not-a-record'],
    ['a string', '"a.html"', 'not-a-record'],
    ['nothing to read', '{"url":"https://example.gov.cn"}', 'no-path-nor-content'],
    ['an empty path', '{"path":""}', 'no-path-nor-content'],
    ['no content', '{"content":null}', 'no-path-nor-content'],
    ['two sources', '{"path":"a.html","content":"x"}', 'more-than-one-source'],
    ['two contents', '{"content_base64":"","content":"x"}', 'more-than-one-source'],
    ['a number for a path', '{"path":7}', 'path-not-a-string'],
    ['a list for content', '{"content":["x"]}', 'content-not-a-string'],
    ['a number for a date', '{"content":"x","captured":20240131}', 'captured-not-a-string'],
    ['a number for a moment', '{"content":"x","captured_at":1706659200}', 'captured_at-not-a-string'],
    ['an object for an address', '{"content":"x","url":{}}', 'url-not-a-string'],
    ['false for a type', '{"content":"x","content_type":false}', 'content_type-not-a-string'],
    ['a number for an encoding', '{"content":"x","encoding":936}', 'encoding-not-a-string'],
    ['a NUL in a path', '{"path":"a\\u0000.html"}', 'path-holds-nul'],
    ['a long address', `{"content":"x","url":"${'u'.repeat(8_193)}"}`, 'url-too-long'],
    ['base64 with a hole', '{"content_base64":"QUJD!UJD"}', 'base64-invalid'],
    ['base64 with blanks', '{"content_base64":"QUJ DQUJD"}', 'base64-invalid'],
    ['base64 cut off', '{"content_base64":"QUJDQQ"}', 'base64-invalid'],
    ['base64 that ends early', '{"content_base64":"QQ==QUJD"}', 'base64-invalid'],
    ['base64 of pads', '{"content_base64":"Q==="}', 'base64-invalid'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'not-utf-8'],
    ['GBK', Buffer.from('{"content":"\xb9\xab\xbf\xaa"}', 'latin1'), 'not-utf-8'],
    ['__proto__ alone', '{"__proto__":{"content":"x"}}', 'no-path-nor-content'],
    ['what every object has', '{"constructor":"x","toString":"y"}', 'no-path-nor-content'],
    ['deep nesting', `{"content":"x","a":${'['.repeat(1_000_000)}`, 'nested-too-deep'],
    ['closed deep nesting', `{"content":"x","a":${'{"a":'.repeat(100)}1${'}'.repeat(101)}`, 'nested-too-deep'],
  ]
  it.each(invalid)('with %s has a row that says so, and goes on', async (_, line, reason) => {
    const list = [
      Buffer.from('{"content":"before"}\n'),
      Buffer.from(line as string),
      Buffer.from('\n{"content":"after"}\n'),
    ]
    scrape.write('l.jsonl', Buffer.concat(list))
    const found = await scrape.find(['l.jsonl'])
    expect(problems(found)).toEqual([['l.jsonl#2', 'list-record-invalid', reason]])
    expect(contents(found)).toEqual({ 'l.jsonl#1': 'before', 'l.jsonl#3': 'after' })
    expect(Object.keys({})).toEqual([])
  })

  it('may hold anything besides, brackets in strings too', async () => {
    const record = { content: '['.repeat(1_000), '{"\\': '\\"[{', id: 7, tags: ['a', { b: null }], url: '' }
    scrape.write('l.jsonl', `${JSON.stringify(record)}\n{"__proto__":{"url":"x"},"content":"\\ud800"}\n`)
    const found = await scrape.find(['l.jsonl'])
    expect(found.problems).toEqual([])
    expect(found.refs.map(({ url }) => url)).toEqual([null, null])
    expect(found.refs.map(readBytes)).toEqual([record.content, '\ud800'])
  })

  it('accepts base64 in lines', async () => {
    const bytes = Buffer.from(Array.from({ length: 200 }, (_, at) => at))
    const wrapped = base64(bytes).replace(/.{76}/g, '$&\r\n')
    scrape.write('l.jsonl', lines({ content_base64: wrapped }, { content_base64: '' }))
    const [first, second] = (await scrape.find(['l.jsonl'])).refs.map(readBytes)
    expect(Buffer.from(first as Uint8Array).equals(bytes)).toBe(true)
    expect(second).toHaveLength(0)
  })

  it('has a line that is too long to be read as a row, and goes on', async () => {
    const most = 64 * 2 ** 20
    const content = (length: number) => `{"content":"${'x'.repeat(length - 14)}"}\n`
    scrape.write('l.jsonl', `${content(most + 1)}${content(most)}{"content":"after"}\n`)
    const found = await scrape.find(['l.jsonl'])
    expect(problems(found)).toEqual([['l.jsonl#1', 'list-record-invalid', 'line-too-long']])
    expect(names(found)).toEqual(['l.jsonl#2', 'l.jsonl#3'])
    expect(found.refs.map(readBytes).map(text => text.length)).toEqual([most - 14, 5])
  }, 120_000)

  it('names files anywhere, by the folder that it lies in', async () => {
    scrape.write('s/a.html')
    scrape.write('b.html')
    mkdirSync('far')
    symlinkSync('../s', 'far/link')
    scrape.write('s/list.jsonl', lines({ path: './/a.html' }, { path: '../b.html' }, { path: '../far/link/../b.html' }))
    scrape.write('c.html')
    scrape.write('lists/l.jsonl', lines({ path: join(process.cwd(), 'c.html') }))
    const found = await scrape.find(['s/list.jsonl', 'lists/l.jsonl'])
    expect(names(found)).toEqual([join(process.cwd(), 'c.html'), 'b.html', 's/a.html'].sort())
  })

  it('keeps a way up in a name where a link makes it lead elsewhere', async () => {
    scrape.write('x/y/z.html')
    scrape.write('x/b.html', 'behind the link')
    scrape.write('far/b.html', 'beside the link')
    symlinkSync('../x/y', 'far/link')
    scrape.write('l.jsonl', lines({ path: 'far/link/../b.html' }))
    expect(contents(await scrape.find(['l.jsonl']))).toEqual({ 'far/link/../b.html': 'behind the link' })
  })

  it('is not kept in memory where a line has no end', async () => {
    const before = process.resourceUsage().maxRSS
    scrape.write('l.jsonl', '')
    truncateSync('l.jsonl', 2 ** 30)
    expect(problems(await scrape.find(['l.jsonl']))).toEqual([['l.jsonl#1', 'list-record-invalid', 'line-too-long']])
    // In kilobytes; the line has a million of them.
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(400_000)
  }, 120_000)

  it('names files that are not there, links, folders, pipes: each is a source that cannot be read', async () => {
    scrape.write('a.html')
    mkdirSync('folder')
    symlinkSync('a.html', 'link.html')
    scrape.write(
      'l.jsonl',
      lines({ path: 'gone.html', url: 'u' }, { path: 'folder' }, { path: 'link.html' }, { path: '/dev/zero' }),
    )
    const found = await scrape.find(['l.jsonl'])
    expect(names(found)).toEqual(['/dev/zero', 'folder', 'gone.html', 'link.html'])
    const read = found.refs.map(ref => {
      try {
        return Buffer.from(readBytes(ref) as Uint8Array).toString()
      } catch (error) {
        return String(error)
      }
    })
    expect(read).toEqual([
      'UnreadableSource: not a regular file',
      'UnreadableSource: a folder, not a file',
      'UnreadableSource: no such file or directory (ENOENT)',
      'a.html',
    ])
    expect(found.refs[2]?.url).toBe('u')
  })

  it('that changes after it was found gives no other report', async () => {
    scrape.write('l.jsonl', lines({ content: 'one' }, { content: 'two' }))
    const { refs } = await scrape.find(['l.jsonl'])
    writeFileSync('l.jsonl', lines({ content: 'longer than it was' }, { content: 'two' }))
    for (const ref of refs) expect(() => readBytes(ref)).toThrow('the list has changed since')
    writeFileSync('l.jsonl', '')
    for (const ref of refs) expect(() => readBytes(ref)).toThrow('the list has changed since')
  })
})

describe('a list and what else is named', () => {
  it('say together what is known of a file, in whatever order they come', async () => {
    scrape.write('r/a.html')
    scrape.write('r/b.html')
    scrape.write('r/list.jsonl', lines({ path: 'a.html', url: 'u' }))
    scrape.write('other.jsonl', lines({ path: 'r/a.html', captured: 'c' }, { path: 'r/b.html' }))
    const paths = ['r', 'r/list.jsonl', 'other.jsonl', 'r/a.html', 'r/*.html', join(process.cwd(), 'r/a.html')]
    const first = await scrape.find(paths)
    expect(first.refs.map(({ name, url, captured }) => [name, url, captured])).toEqual([
      ['r/a.html', 'u', 'c'],
      ['r/b.html', null, null],
    ])
    expect(first.problems).toEqual([])
    for (let turn = 1; turn < paths.length; turn++) {
      const turned = [...paths.slice(turn), ...paths.slice(0, turn)]
      expect(await scrape.find(turned)).toEqual(first)
      expect(await scrape.find(turned.reverse())).toEqual(first)
    }
  })

  it('may contradict each other, which is a row, and the same one in whatever order', async () => {
    scrape.write('a.html')
    scrape.write('one.jsonl', lines({ path: 'a.html', url: 'u' }, { path: './a.html', url: 'u' }))
    scrape.write('two.jsonl', lines({ path: 'a.html', url: 'v', captured: 'c' }))
    for (const paths of [
      ['one.jsonl', 'two.jsonl'],
      ['two.jsonl', 'one.jsonl', '.'],
    ]) {
      const found = await scrape.find(paths)
      expect(found.refs.map(({ name, url, captured }) => [name, url, captured])).toEqual([['a.html', 'u', null]])
      expect(problems(found)).toEqual([['two.jsonl#1', 'list-record-invalid', 'contradicts-another-record']])
    }
  })

  it('that was met on the way only is not read, and is said', async () => {
    scrape.write('r/a.html')
    scrape.write('r/list.JSONL', lines({ content: 'x' }))
    expect(problems(await scrape.find(['r', 'r/a.html']))).toEqual([['r/list.JSONL', 'list-not-read', null]])
    const named = await scrape.find(['r', 'r/list.JSONL', './r//list.JSONL', 'r/*'])
    expect(names(named)).toEqual(['r/a.html', 'r/list.JSONL#1'])
    expect(named.problems).toEqual([])
    scrape.write('outer.jsonl', lines({ path: 'r/list.JSONL' }, { path: 'outer.jsonl' }))
    expect(problems(await scrape.find(['outer.jsonl']))).toEqual([['r/list.JSONL', 'list-not-read', null]])
  })

  it('share no name with a file that is called like a line', async () => {
    scrape.write('l.jsonl', lines({ content: 'held' }, 7))
    scrape.write('l.jsonl#1', 'a file')
    scrape.write('l.jsonl#2', 'another')
    const found = await scrape.find(['.', 'l.jsonl'])
    const all = [...names(found), ...problems(found).map(([name]) => name)]
    expect(new Set(all).size).toBe(4)
    expect(all.sort()).toEqual(['l.jsonl#1', 'l.jsonl#1 (2)', 'l.jsonl#2', 'l.jsonl#2 (2)'])
    expect(Object.values(contents(found)).sort()).toEqual(['a file', 'another', 'held'])
  })
})

it('a problem shares no name with a file that is called like a line', async () => {
  scrape.write('l.jsonl', lines(7))
  scrape.write('l.jsonl#1', 'a file')
  const found = await scrape.find(['l.jsonl', 'l.jsonl#1'])
  expect([names(found), problems(found).map(([name]) => name)]).toEqual([['l.jsonl#1'], ['l.jsonl#1 (2)']])
})

describe('standard input', () => {
  beforeEach(() => {
    for (const path of ['r/a.html', 'r/b c.html', 'r/line\nend.html', '{x}.html']) scrape.write(path)
  })
  it('lists paths, one a line', async () => {
    const found = await scrape.find(['-', '-', 'r/a.html'], {
      input: '\ufeffr/a.html\r\n\r\n./r/b c.html\ngone.html\nr/a.html',
    })
    expect(names(found)).toEqual(['gone.html', 'r/a.html', 'r/b c.html'])
    expect(found.problems).toEqual([])
  })
  it('lists paths with a NUL after each', async () => {
    const found = await scrape.find(['-'], { input: '{x}.html\0r/line\nend.html\0r/b c.html\0' })
    expect(contents(found)).toEqual({
      'r/b c.html': 'r/b c.html',
      'r/line\nend.html': 'r/line\nend.html',
      '{x}.html': '{x}.html',
    })
  })
  it('lists paths that are not UTF-8', async () => {
    const path = Buffer.from([0x2e, 0x2f, 0x72, 0x2f, 0xb9, 0xab])
    writeFileSync(path, 'bytes')
    const found = await scrape.find(['-'], { input: Buffer.concat([path, Buffer.from('\n')]) })
    expect(contents(found)).toEqual({ 'r/\\xb9\\xab': 'bytes' })
  })
  it('has rows for paths that cannot be', async () => {
    const input = `${'r/a.html\n'.repeat(10_000)}a\0b\n${'x'.repeat(5_000)}\n`
    const found = await scrape.find(['-'], { input })
    expect(problems(found)).toEqual([['stdin#10001', 'list-record-invalid', 'path-holds-nul']])
    expect(() => readBytes(found.refs[1] as (typeof found.refs)[0])).toThrow('ENAMETOOLONG')
  })
  it('lists records; the reports in them are kept in the spool', async () => {
    const input = `\n ${lines({ path: 'r/a.html', url: 'u' }, { content: '年' }, [])}{"content_base64":"${base64('bytes')}"}\r\n`
    const found = await scrape.find(['-', 'r'], { input, spool: 'spool' })
    expect(contents(found)).toEqual({
      'r/a.html': 'r/a.html',
      'r/b c.html': 'r/b c.html',
      'r/line\nend.html': 'r/line\nend.html',
      'stdin#3': '年',
      'stdin#5': 'bytes',
    })
    expect(found.refs[0]?.url).toBe('u')
    expect(problems(found)).toEqual([['stdin#4', 'list-record-invalid', 'not-a-record']])
    expect(readFileSync('spool', 'utf8')).toBe(`{"content":"年"}{"content_base64":"${base64('bytes')}"}`)
    // An older spool is nothing to go by.
    const again = await scrape.find(['-'], { input: '{"content":"x"}', spool: 'spool' })
    expect(contents(again)).toEqual({ 'stdin#1': 'x' })
  })
  it('needs a spool for reports, which can be written', async () => {
    await expect(scrape.find(['-'], { input: '{"content":"x"}' })).rejects.toThrow(TypeError)
    await expect(scrape.find(['-'], { input: '{"content":"x"}', spool: 'no/such' })).rejects.toThrow('ENOENT')
    expect(names(await scrape.find(['-'], { input: '{"path":"r/a.html"}' }))).toEqual(['r/a.html'])
  })
  it('that cannot be read is a row', async () => {
    const found = await scrape.find(['-', 'r/a.html'], { stdin: openSync('r', 'r') })
    expect(problems(found)).toEqual([['stdin', 'source-unreadable', expect.stringContaining('EISDIR')]])
    expect(names(found)).toEqual(['r/a.html'])
  })
  it('may be empty', async () => {
    for (const input of ['', '\n\n', '\ufeff']) {
      const found = await scrape.find(['-'], { input })
      expect([found.refs, found.problems]).toEqual([[], []])
    }
  })
})
