import { family } from './family.ts'
import { FILES } from './inputs/files.ts'

family('files that are no report', FILES)
