import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readSource, type Source } from '../../src/source/source.ts'

const PROSE = '某某县人民政府关于公开工作的年度总结\n本年度共收到申请12件，均已按期答复。\n'
const gbk = (text: string) => iconv.encode(text, 'gb18030')
const utf8 = (text: string) => Buffer.from(text, 'utf8')
const utf16le = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
const codes = (source: Source) => source.diagnostics.map(({ code }) => code)
const facts = (source: Source, code: string) => source.diagnostics.find(d => d.code === code)?.facts

describe('what the bytes prove', () => {
  it.each([
    ['utf-8', utf8('\ufeff')],
    ['utf-16le', utf16le('\ufeff')],
    ['utf-16be', utf16be('\ufeff')],
    ['gb18030', Buffer.from([0x84, 0x31, 0x95, 0x33])],
  ])('a byte order mark says %s and is stripped', (name, mark) => {
    const source = readSource(Buffer.concat([mark, iconv.encode(PROSE, name, { addBOM: false })]))
    expect(source).toMatchObject({ text: PROSE, encoding: { name, evidence: 'bom' }, diagnostics: [] })
  })
  it.each([['utf-16le', utf16le] as const, ['utf-16be', utf16be] as const])('%s without a mark', (name, encode) => {
    for (const text of [PROSE, 'name,value\r\nplain,12\r\n政府,3\r\n']) {
      const source = readSource(encode(text))
      expect(source).toMatchObject({ text, encoding: { name, evidence: 'utf-16-pattern' }, diagnostics: [] })
    }
  })
  it('does not take a stray NUL for UTF-16', () => {
    expect(readSource(utf8('plain words only, and one NUL\0.')).encoding.name).toBe('utf-8')
    expect(readSource(gbk(`${PROSE}\0`)).encoding.name).toBe('gb18030')
  })
  it('half a UTF-16 unit at the end is a lost character', () => {
    const source = readSource(Buffer.concat([utf16le('\ufeff政府'), Buffer.from([0x4e])]))
    expect(codes(readSource(Buffer.concat([utf16le(`\ufeff${PROSE}`), Buffer.from([0x4e])])))).toEqual([
      'characters-replaced',
    ])
    expect(source.kind).toBe('binary')
  })
  it('a lone surrogate is replaced and reported', () => {
    const source = readSource(utf16le(`\ufeff${PROSE}\ud800`))
    expect(source.text).toBe(`${PROSE}\ufffd`)
    expect(facts(source, 'characters-replaced')).toEqual({ count: 1 })
  })
  it('strict UTF-8, then strict GB18030', () => {
    expect(readSource(utf8(PROSE))).toMatchObject({
      encoding: { name: 'utf-8', evidence: 'utf-8-strict', declared: null },
    })
    expect(readSource(gbk(PROSE))).toMatchObject({
      text: PROSE,
      encoding: { name: 'gb18030', evidence: 'gb18030-strict' },
      diagnostics: [],
    })
    expect(readSource(gbk('㐀𠮷𠀀政府工作')).text).toBe('㐀𠮷𠀀政府工作')
  })
})

describe('what is declared', () => {
  it.each(['gb2312', 'GBK', 'gb18030', 'x-gbk', 'cp936'])('%s is read as GB18030', encoding => {
    const source = readSource(gbk('镕㐀年度报告工作'), { encoding })
    expect(source).toMatchObject({ text: '镕㐀年度报告工作', diagnostics: [] })
    expect(source.encoding).toEqual({ name: 'gb18030', evidence: 'hint', declared: encoding })
  })
  it('takes the content type and the file itself at their word if the bytes fit', () => {
    const page = gbk(`<html><head><META http-equiv=x content="text/html; charset=gb2312"></head>${PROSE}`)
    expect(readSource(page).encoding).toEqual({ name: 'gb18030', evidence: 'declaration', declared: 'gb2312' })
    expect(readSource(gbk(PROSE), { contentType: 'text/html; charset="GBK"' }).encoding).toEqual({
      name: 'gb18030',
      evidence: 'content-type',
      declared: 'GBK',
    })
    const xml = gbk(`<?xml version="1.0" encoding="gbk"?><html>${PROSE}`)
    expect(readSource(xml).encoding.declared).toBe('gbk')
  })
  it('the caller outranks the server, the server the file', () => {
    const page = gbk(`<meta charset="utf-8">${PROSE}`)
    const source = readSource(page, { encoding: 'gbk', contentType: 'text/html; charset=utf-8' })
    expect(source).toMatchObject({ encoding: { evidence: 'hint', declared: 'gbk' }, diagnostics: [] })
  })
  it('Big5 only by word', () => {
    const text = '資訊公開年度報告書，本年度共收到申請案件'
    const source = readSource(iconv.encode(text, 'big5'), { encoding: 'Big5' })
    expect(source).toMatchObject({ text, encoding: { name: 'big5', evidence: 'hint' } })
    expect(readSource(iconv.encode(text, 'big5')).encoding.name).not.toBe('big5')
  })
  it('UTF-16 by word, if it reads like it', () => {
    const text = '年度报告工作总结没有任何西文'
    expect(readSource(utf16be(text), { encoding: 'utf-16be' }).text).toBe(text)
    expect(readSource(gbk(PROSE), { encoding: 'utf-16le' })).toMatchObject({ text: PROSE })
  })
  it('a damaged file is still in the encoding that was declared', () => {
    const bytes = Buffer.concat([gbk(PROSE), Buffer.from([0xff, 0x0a])])
    const source = readSource(bytes, { encoding: 'gbk' })
    expect(source.encoding).toMatchObject({ name: 'gb18030', evidence: 'hint' })
    expect(codes(source)).toEqual(['characters-replaced'])
    const guessed = readSource(bytes)
    expect(guessed.encoding).toMatchObject({ name: 'gb18030', evidence: 'score' })
    expect(codes(guessed)).toEqual(['encoding-guessed', 'characters-replaced'])
  })
})

describe('what contradicts the bytes', () => {
  it('is overruled and reported', () => {
    const wrongHint = readSource(utf8(PROSE), { encoding: 'gb2312' })
    expect(wrongHint).toMatchObject({ text: PROSE, encoding: { name: 'utf-8', declared: 'gb2312' } })
    expect(facts(wrongHint, 'encoding-contradicted')).toEqual({ declared: 'gb2312', used: 'utf-8', from: 'hint' })
    const wrongMeta = readSource(utf8(`<meta charset="gb2312">${PROSE}`))
    expect(facts(wrongMeta, 'encoding-contradicted')).toMatchObject({ used: 'utf-8', from: 'declaration' })
    const wrongType = readSource(gbk(PROSE), { contentType: 'text/plain; charset=UTF-8' })
    expect(wrongType).toMatchObject({ text: PROSE, encoding: { evidence: 'gb18030-strict' } })
    expect(facts(wrongType, 'encoding-contradicted')).toMatchObject({ declared: 'UTF-8', from: 'content-type' })
  })
  it('a Latin label proves nothing', () => {
    const source = readSource(gbk(PROSE), { contentType: 'text/html; charset=ISO-8859-1' })
    expect(source.text).toBe(PROSE)
    expect(codes(source)).toEqual(['encoding-contradicted'])
  })
  it('is silent where there is nothing but ASCII', () => {
    expect(readSource(utf8('plain'), { encoding: 'gbk' })).toMatchObject({ text: 'plain', diagnostics: [] })
  })
  it('UTF-8 that was cut off is UTF-8 whatever was declared', () => {
    const cut = utf8(PROSE).subarray(0, -2)
    const source = readSource(cut, { encoding: 'gbk' })
    expect(source.encoding.name).toBe('utf-8')
    expect(codes(source)).toContain('encoding-contradicted')
    expect(readSource(cut, { encoding: 'utf-8' }).encoding.evidence).toBe('hint')
  })
  it('in a short sample the word decides', () => {
    const bytes = utf8('政府')
    expect(readSource(bytes).text).toBe('政府')
    expect(readSource(bytes, { encoding: 'gbk' })).toMatchObject({ text: '鏀垮簻', encoding: { evidence: 'hint' } })
    expect(readSource(utf8('政府公开'), { encoding: 'gbk' }).text).toBe('政府公开')
  })
  it.each(['klingon', 'base64', 'hex', '???'])('an unknown label %j is reported and passed over', encoding => {
    const source = readSource(gbk(PROSE), { encoding })
    expect(source).toMatchObject({ text: PROSE, encoding: { evidence: 'gb18030-strict', declared: encoding } })
    expect(source.diagnostics).toEqual([{ code: 'encoding-unknown', severity: 'warning', facts: { label: encoding } }])
  })
})
