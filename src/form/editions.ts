import { TABLE_FOUR } from './table-four.ts'
import { TABLE_THREE_2019, TABLE_THREE_2021 } from './table-three.ts'
import { TABLE_TWO_2019, TABLE_TWO_2021 } from './table-two.ts'
import type { Edition, EditionId } from './types.ts'

/** The editions of the official form, newest first. A new edition is a new entry here. */
export const EDITIONS: readonly Edition[] = [
  {
    id: '2021',
    source: '国办公开办函〔2021〕30号',
    years: [2021, null],
    tables: [TABLE_TWO_2021, TABLE_THREE_2021, TABLE_FOUR],
  },
  {
    id: '2019',
    source: '国办公开办函〔2019〕60号',
    years: [2019, 2020],
    tables: [TABLE_TWO_2019, TABLE_THREE_2019, TABLE_FOUR],
  },
]

export function edition(id: EditionId): Edition {
  const found = EDITIONS.find(candidate => candidate.id === id)
  if (found === undefined) throw new RangeError(`no such edition: ${id}`)
  return found
}

/** The first reporting year of whose form an edition is known. */
export const FORMS_SINCE = Math.min(...EDITIONS.map(({ years: [first] }) => first))
