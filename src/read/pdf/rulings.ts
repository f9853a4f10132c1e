import type { Ruling } from './engine.ts'

/** Rulings as files draw them, in pieces and twice over → the lines that a reader sees. */

/** An axis and a stretch on it: a level line has its y as `at`, an upright one its x. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rules {
  readonly level: readonly Rule[]
  readonly upright: readonly Rule[]
}

/** Pieces this close are one line, in points. */
const NEAR = 2
const GAP = 3
/** After joining: what is shorter bounds no cell. */
const SHORTEST = 4

export function rulesOf(lines: readonly Ruling[]): Rules {
  const level: Rule[] = []
  const upright: Rule[] = []
  for (const { x1, y1, x2, y2 } of lines) {
    if (x2 - x1 >= y2 - y1) level.push({ at: (y1 + y2) / 2, from: x1, to: x2 })
    else upright.push({ at: (x1 + x2) / 2, from: y1, to: y2 })
  }
  return { level: joined(level), upright: joined(upright) }
}

function joined(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at)
  const found: Rule[] = []
  let band: Rule[] = []
  for (const rule of sorted) {
    const last = band.at(-1)
    if (last !== undefined && rule.at - last.at > NEAR) {
      for (const joined of joinedBand(band)) found.push(joined)
      band = []
    }
    band.push(rule)
  }
  return [...found, ...joinedBand(band)].filter(({ from, to }) => to - from >= SHORTEST)
}

/** Of lines side by side, those that touch or overlap are one. */
function joinedBand(band: readonly Rule[]): Rule[] {
  const found: { at: number; from: number; to: number; pieces: number }[] = []
  for (const { at, from, to } of [...band].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last === undefined || from - last.to > GAP) {
      found.push({ at, from, to, pieces: 1 })
      continue
    }
    last.to = Math.max(last.to, to)
    last.at += (at - last.at) / ++last.pieces
  }
  return found
}
