import type { BodyLevel, Division } from './types.ts'

/** The level of the government of a division: 地级 is `city`. */
export function levelOfDivision({ level }: Pick<Division, 'level'>): BodyLevel {
  return level === 'prefecture' ? 'city' : level
}

const GOVERNMENTS: ReadonlySet<BodyLevel> = new Set(['province', 'city', 'county'])

/** Whether a body of this level is the government of a division, and not a body of one or of none. */
export function isGovernmentLevel(level: BodyLevel | null): boolean {
  return level !== null && GOVERNMENTS.has(level)
}
