import { family } from './family.ts'
import { PAGES } from './inputs/pages.ts'

family('pages', PAGES)
