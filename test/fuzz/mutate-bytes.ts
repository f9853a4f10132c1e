import type { Random } from '../../corpus/generator/random.ts'

/** Ways to spoil a file without knowing what it is. Each gives a new one. */

type Spoil = (bytes: Buffer, random: Random, other: Buffer) => Buffer

const TELLING = [0, 0x0a, 0x1b, 0x20, 0x30, 0x39, 0x3c, 0x3e, 0x7c, 0x7f, 0x80, 0xa1, 0xb5, 0xe4, 0xf0, 0xfe, 0xff]

const at = (bytes: Buffer, random: Random) => random.int(0, Math.max(0, bytes.length - 1))

/** A stretch of up to `most` bytes. */
function stretch(bytes: Buffer, random: Random, most = 400): [from: number, to: number] {
  const from = at(bytes, random)
  return [from, Math.min(bytes.length, from + random.int(1, most))]
}

function replaced(bytes: Buffer, from: number, to: number, by: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(to)])
}

const SPOILS: readonly Spoil[] = [
  function flipBits(bytes, random) {
    const copy = Buffer.from(bytes)
    for (let count = random.int(1, 8); count > 0 && copy.length > 0; count--) {
      const index = at(copy, random)
      copy[index] = (copy[index] as number) ^ (1 << random.int(0, 7))
    }
    return copy
  },
  function setTelling(bytes, random) {
    const copy = Buffer.from(bytes)
    for (let count = random.int(1, 8); count > 0 && copy.length > 0; count--)
      copy[at(copy, random)] = random.pick(TELLING)
    return copy
  },
  function remove(bytes, random) {
    const [from, to] = stretch(bytes, random)
    return replaced(bytes, from, to, Buffer.alloc(0))
  },
  function repeat(bytes, random) {
    const [from, to] = stretch(bytes, random)
    const some = bytes.subarray(from, to)
    return replaced(bytes, from, from, Buffer.concat(Array.from({ length: random.int(1, 30) }, () => some)))
  },
  function insertNoise(bytes, random) {
    const from = at(bytes, random)
    return replaced(bytes, from, from, Buffer.from(Array.from({ length: random.int(1, 40) }, () => random.int(0, 255))))
  },
  function truncate(bytes, random) {
    return Buffer.from(bytes.subarray(0, at(bytes, random)))
  },
  function beheaded(bytes, random) {
    return Buffer.from(bytes.subarray(random.int(0, Math.min(600, bytes.length))))
  },
  function move(bytes, random) {
    const [from, to] = stretch(bytes, random)
    const rest = replaced(bytes, from, to, Buffer.alloc(0))
    const target = at(rest, random)
    return replaced(rest, target, target, bytes.subarray(from, to))
  },
  function splice(bytes, random, other) {
    const [from, to] = stretch(other, random, 5000)
    const [start, end] = stretch(bytes, random, 5000)
    return replaced(bytes, start, end, other.subarray(from, to))
  },
  function crossOver(bytes, random, other) {
    return Buffer.concat([bytes.subarray(0, at(bytes, random)), other.subarray(at(other, random))])
  },
]

export function mutateBytes(bytes: Buffer, random: Random, other: Buffer): Buffer {
  let spoilt = bytes
  for (let count = random.int(1, 5); count > 0; count--) spoilt = random.pick(SPOILS)(spoilt, random, other)
  return spoilt.subarray(0, 400_000)
}
