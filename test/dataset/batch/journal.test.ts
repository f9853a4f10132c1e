import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Journal } from '../../../src/dataset/batch/journal.ts'
import type { SourceRecord } from '../../../src/dataset/batch/record.ts'
import { sealed } from '../../../src/dataset/batch/sealed-line.ts'

let folder: string
let file: string
let open: Journal[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-journal-'))
  file = join(folder, 'journal.jsonl')
  open = []
})
afterEach(() => {
  for (const journal of open) journal.close()
  rmSync(folder, { recursive: true })
})

function opened(other: string | null = null): Journal {
  const journal = Journal.open(file, other)
  open.push(journal)
  return journal
}

const keyOf = (number: number) => number.toString(16).padStart(32, '0')

/** A record whose line has more bytes than letters. */
function record(number: number, reason = '没有这份报告'): SourceRecord {
  return {
    key: keyOf(number),
    sha256: number.toString(16).padStart(64, '0'),
    bytes: number,
    kind: null,
    encoding: null,
    outcome: 'failed',
    cause: { code: 'reader-crash', facts: { reason: reason.repeat(1 + (number % 7)) } },
    at: null,
  }
}

const MANY = Array.from({ length: 1000 }, (_, number) => number)

it('gives back every record, written or waiting, in this run and the next', () => {
  const journal = opened()
  for (const number of MANY) journal.add(record(number))
  expect(MANY.map(number => journal.get(keyOf(number)))).toEqual(MANY.map(number => record(number)))
  journal.add(record(1000))
  expect(journal.get(keyOf(1000))).toEqual(record(1000))
  expect(journal.get(keyOf(1001))).toBeUndefined()
  journal.flush()
  const next = opened()
  expect(MANY.map(number => next.get(keyOf(number)))).toEqual(MANY.map(number => record(number)))
  expect(readFileSync(file, 'utf8')).toBe([...MANY, 1000].map(number => sealed(record(number))).join(''))
})

it('goes on after a torn line, and finds what is added behind it', () => {
  writeFileSync(file, sealed(record(1)) + sealed(record(2)).slice(0, 40))
  const journal = opened()
  journal.add(record(3))
  journal.flush()
  expect([1, 2, 3].map(number => journal.get(keyOf(number)))).toEqual([record(1), undefined, record(3)])
  expect(readFileSync(file, 'utf8')).toBe(sealed(record(1)) + sealed(record(3)))
})

it('holds to the last of several records with one key', () => {
  writeFileSync(file, sealed(record(1)) + sealed(record(1, '后来')))
  const journal = opened()
  expect(journal.get(keyOf(1))).toEqual(record(1, '后来'))
  journal.add(record(1, '最后'))
  expect(journal.get(keyOf(1))).toEqual(record(1, '最后'))
})

it('keeps no record in memory: one whose line is no longer as it was written is not known any more', () => {
  const journal = opened()
  for (const number of MANY) journal.add(record(number))
  journal.flush()
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('"bytes":500,', '"bytes":501,'))
  expect(statSync(file).size).toBe(Buffer.byteLength(text))
  expect(journal.get(keyOf(500))).toBeUndefined()
  expect([499, 501].map(number => journal.get(keyOf(number)))).toEqual([record(499), record(501)])
})

it('passes over what is no record of a reading', () => {
  writeFileSync(file, sealed({ ...record(1), key: 'none' }) + sealed(record(2)))
  expect(opened().get(keyOf(2))).toEqual(record(2))
  expect(opened().get('none')).toBeUndefined()
})

it('tells what another journal says apart from what it says itself', () => {
  const other = join(folder, 'other.jsonl')
  writeFileSync(file, sealed(record(1)))
  writeFileSync(other, sealed(record(1, '别处')) + sealed(record(2)))
  appendFileSync(other, 'torn')
  const journal = opened(other)
  expect(journal.get(keyOf(1))).toEqual(record(1))
  expect(journal.get(keyOf(2))).toBeUndefined()
  expect([1, 2].map(number => journal.other(keyOf(number)))).toEqual([record(1, '别处'), record(2)])
  expect(readFileSync(other, 'utf8').endsWith('torn')).toBe(true)
})
