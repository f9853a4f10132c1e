import { family } from './family.ts'
import { PDFS } from './inputs/pdfs.ts'

family('files that say they are PDF', PDFS)
