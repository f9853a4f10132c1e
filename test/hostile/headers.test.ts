import { family } from './family.ts'
import { HEADERS } from './inputs/headers.ts'

family('names, dates and labels', HEADERS)
