import { createHash } from 'node:crypto'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readSource, type Source } from '../../src/source/source.ts'

const PROSE = '某某县人民政府关于公开工作的年度总结\n本年度共收到申请12件，均已按期答复。\n'
const gbk = (text: string) => iconv.encode(text, 'gb18030')
const utf8 = (text: string) => Buffer.from(text, 'utf8')
const codes = (source: Source) => source.diagnostics.map(({ code }) => code)
const facts = (source: Source, code: string) => source.diagnostics.find(d => d.code === code)?.facts

describe('the identity of a source', () => {
  it('hashes the bytes, and a string as UTF-8', () => {
    const sha256 = createHash('sha256').update(PROSE).digest('hex')
    expect(readSource(PROSE)).toMatchObject({ sha256, name: null, bytes: utf8(PROSE).length, text: PROSE })
    expect(readSource(utf8(PROSE), { name: 'a.txt' })).toMatchObject({ sha256, name: 'a.txt', kind: 'text' })
    expect(readSource(gbk(PROSE)).sha256).not.toBe(sha256)
  })
  it('reads a view into a larger buffer', () => {
    const whole = new Uint8Array(100)
    whole.set(utf8('政府'), 10)
    expect(readSource(whole.subarray(10, 16)).text).toBe('政府')
  })
  it('takes a string as it is', () => {
    const source = readSource(`\ufeff${PROSE}\ud800`)
    expect(source.encoding).toEqual({ name: null, evidence: 'string', declared: null })
    expect(source.text).toBe(`\ufeff${PROSE}\ufffd`)
  })
})

describe('sources without text', () => {
  it.each([
    ['', 0],
    ['\ufeff', 3],
    [' \n\u3000\r\n', 7],
  ])('says that %j is empty', (text, bytes) => {
    for (const input of [text, utf8(text)]) {
      const source = readSource(input)
      expect(source).toMatchObject({ kind: 'empty', text: null, bytes })
      expect(source.diagnostics).toEqual([{ code: 'source-empty', severity: 'error', facts: { bytes } }])
    }
  })
  it('does not decode what is too large', () => {
    const source = readSource(utf8(PROSE), { maxBytes: 10 })
    expect(source).toMatchObject({ text: null, kind: 'text' })
    expect(facts(source, 'source-too-large')).toEqual({ bytes: utf8(PROSE).length, limit: 10 })
    expect(readSource(PROSE, { maxBytes: utf8(PROSE).length }).text).toBe(PROSE)
    expect(codes(readSource('a'.repeat(16 * 2 ** 20 + 1)))).toEqual(['source-too-large'])
  })
  it('leaves a PDF to the caller', () => {
    for (const text of ['%PDF-1.7\n1 0 obj', '\ufeff\n%PDF-1.4\n', 'HTTP/1.1 200 OK\n%PDF-1.4\nstartxref\n0\n%%EOF']) {
      expect(readSource(utf8(text), { name: 'a.html' })).toMatchObject({ kind: 'pdf', text: null, diagnostics: [] })
    }
    expect(readSource(utf8('一个 %PDF- 开头的文件')).kind).toBe('text')
  })
  it.each([
    ['docx', 'PK\x03\x04....word/document.xml'],
    ['ofd', 'PK\x03\x04....OFD.xml'],
    ['zip', 'PK\x03\x04....a.txt'],
    ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['gzip', '\x1f\x8b\x08\0'],
    ['rtf', '{\\rtf1\\ansi}'],
    ['image', '\x89PNG\r\n\x1a\n'],
    ['image', '\xff\xd8\xff\xe0'],
    ['image', 'GIF89a'],
    ['image', 'RIFF\0\0\0\0WEBP'],
    ['image', `BM\x1e\0\0\0${'\0'.repeat(24)}`],
    ['binary', '7z\xbc\xaf\x27\x1c'],
  ])('tells %s by its first bytes', (kind, latin1) => {
    const source = readSource(Buffer.from(latin1, 'latin1'), { name: 'report.txt' })
    expect(source).toMatchObject({ kind, text: null, encoding: { name: null, evidence: 'none' } })
    expect(facts(source, 'kind-unsupported')).toEqual({ kind })
  })
  it('does not take noise for text', () => {
    const noise = Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7919 + at * at * 31) % 256))
    const source = readSource(noise)
    expect(source).toMatchObject({ kind: 'binary', text: null })
    expect(codes(source)).toEqual(['text-binary'])
  })
})

describe('the kind of a text', () => {
  it.each([
    '<!DOCTYPE html><title>x</title>',
    '\n <!-- saved --> <HTML>x',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x">',
    '<meta name="a">',
    '<table><tr><td>1</td></tr></table>',
    '<div class="x">年报</div>',
    '<p>年报</p>',
    `年报${'<td>1</td>'.repeat(6)}`,
  ])('finds HTML in %j', text => {
    expect(readSource(text).kind).toBe('html')
    expect(readSource(utf8(text)).kind).toBe('html')
  })
  it.each(['年报', '1 < 2', '<policy> 是什么', '附件 <a href="x">下载</a>'])('finds text in %j', text => {
    expect(readSource(text).kind).toBe('text')
    expect(readSource(text, { name: 'a.html' }).kind).toBe('text')
  })
  it('lets a name lower the number of tags that it takes, no more', () => {
    const text = '年报<br>一<br>二<br>三'
    expect(readSource(text).kind).toBe('text')
    expect(readSource(text, { name: 'a.html' }).kind).toBe('html')
    expect(readSource(text, { contentType: 'text/html' }).kind).toBe('html')
  })
})

describe('what is wrong in a text', () => {
  it('counts and keeps control characters', () => {
    const source = readSource(utf8(`${PROSE}\0\x01\t\f\r\n`))
    expect(source.text).toBe(`${PROSE}\0\x01\t\f\r\n`)
    expect(facts(source, 'characters-control')).toEqual({ count: 2 })
    expect(source.encoding.name).toBe('utf-8')
  })
  it('counts lost characters', () => {
    const source = readSource(Buffer.concat([utf8(PROSE), Buffer.from([0xe6, 0x94])]))
    expect(source.encoding).toMatchObject({ name: 'utf-8', evidence: 'score' })
    expect(facts(source, 'characters-replaced')).toEqual({ count: 1 })
    expect(facts(source, 'encoding-guessed')).toEqual({ used: 'utf-8' })
  })
  it('recognises mojibake, from three places on', () => {
    const spoilt = iconv.decode(utf8('政府信息公开年度报告'), 'gb18030')
    const source = readSource(spoilt.repeat(9))
    const mojibake = facts(source, 'text-mojibake') as { excerpt: string }
    expect(mojibake.excerpt).toContain('鏀垮簻')
    expect(mojibake.excerpt.length).toBeLessThanOrEqual(40)
    expect(codes(readSource(utf8('锟斤拷锟斤拷')))).toEqual([])
    expect(codes(readSource(utf8('锟斤拷锟斤拷锟斤拷')))).toEqual(['text-mojibake'])
  })
})

describe('cost', () => {
  it('reads 16 MB of anything in a moment', () => {
    for (const unit of ['<', '<meta ', '<!--', ' ', '政', '锟斤', 'charset', '\0', '<?xml ']) {
      const text = unit.repeat(Math.floor((16 * 2 ** 20) / Buffer.byteLength(unit)))
      const from = performance.now()
      readSource(utf8(text))
      expect(performance.now() - from).toBeLessThan(3000)
    }
  }, 60_000)
})
