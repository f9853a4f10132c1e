import { execFileSync } from 'node:child_process'
import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBytes } from '../../../src/dataset/inputs/read-bytes.ts'
import { contents, names, problems, Scrape } from './scrape.ts'

let scrape: Scrape
beforeEach(() => {
  scrape = new Scrape()
})
afterEach(() => scrape.close())

const NO_SUCH_FILE = 'no such file or directory (ENOENT)'
const LINK = 'a symbolic link, which is not followed'
const NOTHING = { missing: [], skipped: { hidden: 0, datasets: 0 }, problems: [] }

describe('files and folders', () => {
  it('are taken with all below them, in the order of code units, hidden ones left out', async () => {
    for (const path of [
      'r/b.html',
      'r/B.html',
      'r/a/z.txt',
      'r/a/深/年.pdf',
      'r/.hidden',
      'r/.git/x.html',
      'one.txt',
    ]) {
      scrape.write(path)
    }
    const found = await scrape.find(['one.txt', 'r'])
    expect(contents(found)).toEqual({
      'one.txt': 'one.txt',
      'r/B.html': 'r/B.html',
      'r/a/z.txt': 'r/a/z.txt',
      'r/a/深/年.pdf': 'r/a/深/年.pdf',
      'r/b.html': 'r/b.html',
    })
    expect(names(found)).toEqual(['one.txt', 'r/B.html', 'r/a/z.txt', 'r/a/深/年.pdf', 'r/b.html'])
    expect(found).toMatchObject({ ...NOTHING, skipped: { hidden: 2, datasets: 0 } })
    expect(found.refs[0]).toMatchObject({ url: null, captured: null, contentType: null, encoding: null })
  })

  it('have names that are tidy, whatever the way to the working folder', async () => {
    scrape.write('a/b.html')
    for (const path of ['.', './', './/a', 'a/', './a/./b.html', 'a//b.html']) {
      expect(names(await scrape.find([path])), path).toEqual(['a/b.html'])
    }
    const absolute = join(process.cwd(), 'a')
    expect(names(await scrape.find([absolute]))).toEqual([`${absolute}/b.html`])
    process.chdir('a')
    expect(names(await scrape.find(['../a']))).toEqual(['../a/b.html'])
    expect(names(await scrape.find(['..']))).toEqual(['../a/b.html'])
  })

  const odd = [
    ' a b .html',
    'line\nend.html',
    '"q\'.html',
    '\\back\\slash',
    '-o',
    '--help',
    'CON',
    'nul.txt',
    '=1+1.html',
    '*.html',
    '[x]{y}?',
    '__proto__',
    'constructor',
    '\u202etxt.exe',
    'e\u0301.html',
    '\u00e9.html',
    '\\xff',
    `${'长'.repeat(83)}.html.`,
    '😀.html',
    '\ufffd.html',
  ]
  it('may have any name', async () => {
    for (const name of odd) scrape.write(`r/${name}`, name)
    const found = await scrape.find(['r'])
    expect(contents(found)).toEqual(Object.fromEntries(odd.map(name => [`r/${name}`, name])))
    expect(found).toMatchObject(NOTHING)
    // The longest is as long as a file system allows.
    expect(Math.max(...odd.map(name => Buffer.byteLength(name)))).toBe(255)
  })
  it.each(odd)('may be named one by one: %j', async name => {
    scrape.write(name, name)
    scrape.write('other.html')
    expect(contents(await scrape.find([name]))).toEqual({ [name]: name })
  })

  it('keep the bytes of a name that is not UTF-8', async () => {
    mkdirSync('r')
    const folder = Buffer.concat([Buffer.from('r/'), Buffer.from([0xb9, 0xab])])
    const file = Buffer.concat([folder, Buffer.from('/年'), Buffer.from([0xff, 0xe4, 0xb8]), Buffer.from('.txt')])
    mkdirSync(folder)
    writeFileSync(file, 'in GBK')
    scrape.write('r/\\xb9\\xab/年\\xff\\xe4\\xb8.txt', 'in letters')
    const found = await scrape.find(['r'])
    const name = 'r/\\xb9\\xab/年\\xff\\xe4\\xb8.txt'
    // Bytes come before letters by where they are.
    expect(contents(found)).toEqual({ [name]: 'in GBK', [`${name} (2)`]: 'in letters' })
    expect(found.refs[0]?.bytes).toEqual({ kind: 'file', path: file })
  })

  it('are counted once, however they are reached', async () => {
    scrape.write('r/2023/a.html')
    scrape.write('r/2023/b.html')
    scrape.write('r/c.html')
    symlinkSync('r', 'link')
    const all = [
      'r',
      './r/',
      'r/2023',
      join(process.cwd(), 'r'),
      'link',
      'link/2023',
      'r/c.html',
      'r/*.html',
      'r/**',
      '.',
    ]
    const expected = ['r/2023/a.html', 'r/2023/b.html', 'r/c.html']
    for (const paths of [all, [...all].reverse(), [...all.slice(4), ...all.slice(0, 4)]]) {
      const found = await scrape.find(paths)
      expect(names(found)).toEqual(expected)
    }
  })

  it('of equal content are sources each: hard links too', async () => {
    scrape.write('r/a.html', 'same')
    linkSync('r/a.html', 'r/b.html')
    expect(names(await scrape.find(['r']))).toEqual(['r/a.html', 'r/b.html'])
  })

  it('take a folder that is hidden or ends in .jsonl where it is named', async () => {
    scrape.write('.h/a.html')
    scrape.write('d.jsonl/b.html')
    expect(names(await scrape.find(['.', '.h']))).toEqual(['.h/a.html', 'd.jsonl/b.html'])
  })

  it('may lie deep', async () => {
    const deep = `r/${'d/'.repeat(500)}`
    mkdirSync(deep, { recursive: true })
    writeFileSync(`${deep}x.html`, 'deep')
    expect(contents(await scrape.find(['r']))).toEqual({ [`${deep}x.html`]: 'deep' })
  })
})

describe('what is no source', () => {
  it('is said of links, which are not followed, round in circles neither', async () => {
    scrape.write('r/a.html')
    scrape.write('elsewhere/b.html')
    symlinkSync('..', 'r/up')
    symlinkSync('self', 'r/self')
    symlinkSync('nowhere', 'r/dangling')
    symlinkSync('../elsewhere/b.html', 'r/file')
    const found = await scrape.find(['r'])
    expect(names(found)).toEqual(['r/a.html'])
    const links = ['r/dangling', 'r/file', 'r/self', 'r/up']
    expect(problems(found)).toEqual(links.map(name => [name, 'source-unreadable', LINK]))
    // Nothing is missed by it where the file is named itself; the others stay.
    const both = await scrape.find(['r', 'elsewhere/b.html'])
    expect(problems(both).map(([name]) => name)).toEqual(['r/dangling', 'r/self', 'r/up'])
  })

  it('is not said of a link that is named', async () => {
    scrape.write('store/x', 'text')
    symlinkSync('store/x', 'report.html')
    expect(contents(await scrape.find(['report.html']))).toEqual({ 'report.html': 'text' })
    const walked = await scrape.find(['.', 'report.html'])
    expect(contents(walked)).toEqual({ 'store/x': 'text' })
    expect(walked.problems).toEqual([])
    symlinkSync('round', 'round')
    expect(problems(await scrape.find(['round']))).toEqual([
      ['round', 'source-unreadable', expect.stringContaining('ELOOP')],
    ])
  })

  it('is said of pipes and sockets, and nobody waits for them', async () => {
    scrape.write('r/a.html')
    execFileSync('mkfifo', ['r/pipe'])
    const server = createServer()
    await new Promise<void>(resolve => server.listen('r/socket', resolve))
    try {
      for (const paths of [['r'], ['r/*'], ['r/a.html', 'r/pipe', 'r/socket']]) {
        const found = await scrape.find(paths)
        expect(names(found)).toEqual(['r/a.html'])
        expect(problems(found)).toEqual([
          ['r/pipe', 'source-unreadable', 'not a regular file'],
          ['r/socket', 'source-unreadable', 'not a regular file'],
        ])
      }
    } finally {
      server.close()
    }
    expect(problems(await scrape.find(['/dev/zero']))).toEqual([
      ['/dev/zero', 'source-unreadable', 'not a regular file'],
    ])
  })

  it('is said of a PATH that does not exist, which is also counted', async () => {
    scrape.write('a.html')
    const found = await scrape.find(['gone.html', 'a.html', './gone/', 'no*.html', 'a.html/b'])
    expect(names(found)).toEqual(['a.html'])
    expect(problems(found)).toEqual([
      ['a.html/b', 'source-unreadable', 'not a directory (ENOTDIR)'],
      ['gone', 'source-unreadable', NO_SUCH_FILE],
      ['gone.html', 'source-unreadable', NO_SUCH_FILE],
      ['no*.html', 'source-unreadable', NO_SUCH_FILE],
    ])
    expect(found.missing).toEqual(['./gone/', 'a.html/b', 'gone.html', 'no*.html'])
  })

  it.skipIf(process.getuid?.() === 0)('is said of a folder that may not be read', async () => {
    scrape.write('r/a.html')
    scrape.write('r/closed/b.html')
    chmodSync('r/closed', 0)
    const found = await scrape.find(['r'])
    chmodSync('r/closed', 0o700)
    expect(names(found)).toEqual(['r/a.html'])
    expect(problems(found)).toEqual([['r/closed', 'source-unreadable', expect.stringContaining('EACCES')]])
  })

  it('is passed over where a batch writes', async () => {
    scrape.write('r/a.html')
    scrape.write('r/out/sources.csv')
    scrape.write('r/old/.gongkai/journal')
    scrape.write('r/old/deep/observations.csv')
    scrape.write('r/file/.gongkai', 'a file of that name marks nothing')
    scrape.write('r/file/b.html')
    for (const path of ['r', 'r/**', 'r/*', '**/*', join(process.cwd(), 'r')]) {
      const found = await scrape.find([path], { exclude: 'r/out' })
      expect(names(found).map(name => name.slice(name.lastIndexOf('r/')))).toEqual(['r/a.html', 'r/file/b.html'])
    }
    expect((await scrape.find(['r'], { exclude: 'r/out' })).skipped).toEqual({ hidden: 1, datasets: 2 })
    symlinkSync('r', 'link')
    expect(names(await scrape.find(['r'], { exclude: 'link/out/' }))).toEqual(['r/a.html', 'r/file/b.html'])
    expect(names(await scrape.find(['r/file'], { exclude: 'later/out' }))).toEqual(['r/file/b.html'])
  })

  it('is said of a folder that a batch writes where it is named itself', async () => {
    scrape.write('out/sources.csv')
    scrape.write('old/.gongkai/journal')
    const reason = 'a folder that a batch writes, not one of sources'
    expect(problems(await scrape.find(['out', 'old'], { exclude: './out' }))).toEqual([
      ['old', 'source-unreadable', reason],
      ['out', 'source-unreadable', reason],
    ])
    // Sources below the output folder are read where they are named.
    scrape.write('out/r/a.html')
    expect(names(await scrape.find(['out/r'], { exclude: 'out' }))).toEqual(['out/r/a.html'])
  })
})

describe('patterns', () => {
  beforeEach(() => {
    for (const path of ['r/2022/a.html', 'r/2023/b.html', 'r/2023/b.pdf', 'r/2023/.c.html', 'r/x/y/d.html']) {
      scrape.write(path)
    }
  })
  it.each([
    ['r/*/*.html', ['r/2022/a.html', 'r/2023/b.html']],
    ['r/**/*.html', ['r/2022/a.html', 'r/2023/b.html', 'r/x/y/d.html']],
    ['./r/202?/b.{pdf,html}', ['r/2023/b.html', 'r/2023/b.pdf']],
    ['r/{2022,x/y}/*', ['r/2022/a.html', 'r/x/y/d.html']],
    ['r/202[13]', ['r/2023/b.html', 'r/2023/b.pdf']],
    ['*/x', ['r/x/y/d.html']],
    ['**', ['r/2022/a.html', 'r/2023/b.html', 'r/2023/b.pdf', 'r/x/y/d.html']],
    ['r/*/.c.html', []],
  ])('%s', async (pattern, expected) => {
    const found = await scrape.find([pattern])
    expect(names(found)).toEqual(expected)
    expect(found.missing).toEqual(expected.length > 0 ? [] : [pattern])
    const absolute = `${process.cwd()}/${pattern}`
    expect(names(await scrape.find([absolute]))).toEqual(expected.map(name => `${process.cwd()}/${name}`))
  })
  it('do not follow links, and say so', async () => {
    symlinkSync('2022', 'r/2024')
    expect(problems(await scrape.find(['r/202*']))).toEqual([['r/2024', 'source-unreadable', LINK]])
    expect(names(await scrape.find(['r/2024/*']))).toEqual(['r/2024/a.html'])
  })
  it('look into no folder that cannot hold what fits', async () => {
    expect((await scrape.find(['r/*.html'])).skipped.hidden).toBe(0)
    expect((await scrape.find(['r/2022/**', 'r/{x,2022}/*'])).skipped.hidden).toBe(0)
    expect((await scrape.find(['r/*/*.html'])).skipped.hidden).toBe(1)
  })
  it('are names where a file has that name', async () => {
    scrape.write('r/*.html', 'starred')
    scrape.write('r/z.html')
    expect(contents(await scrape.find(['r/*.html']))).toEqual({ 'r/*.html': 'starred' })
  })
})

it('a file that is replaced by a link or a pipe after it was found is not followed', async () => {
  scrape.write('secret')
  scrape.write('r/a.html')
  const { refs } = await scrape.find(['r'])
  execFileSync('rm', ['r/a.html'])
  symlinkSync('../secret', 'r/a.html')
  expect(() => readBytes(refs[0] as (typeof refs)[0])).toThrow(LINK)
  execFileSync('rm', ['r/a.html'])
  expect(() => readBytes(refs[0] as (typeof refs)[0])).toThrow(NO_SUCH_FILE)
  execFileSync('mkfifo', ['r/a.html'])
  expect(() => readBytes(refs[0] as (typeof refs)[0])).toThrow('not a regular file')
})
