import { InvalidArgumentError } from 'commander'

/** A number over zero, as an option has it. */
export function positive(text: string): number {
  const value = Number(text)
  if (!(value > 0 && value < 1e6)) throw new InvalidArgumentError('')
  return value
}

export function whole(text: string): number {
  const value = positive(text)
  if (!Number.isSafeInteger(value)) throw new InvalidArgumentError('')
  return value
}
