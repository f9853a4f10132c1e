import { family } from './family.ts'
import { CELLS } from './inputs/cells.ts'

family('a cell that is no plain number', CELLS)
