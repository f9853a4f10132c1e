import { family } from './family.ts'
import { ENCODINGS } from './inputs/encodings.ts'

family('bytes in every encoding', ENCODINGS)
