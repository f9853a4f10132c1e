import { family } from './family.ts'
import { TEXTS } from './inputs/text.ts'

family('text without end', TEXTS)
