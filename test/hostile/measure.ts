import { argv } from 'node:process'
import { parseReport } from '../../src/index.ts'
import { HEAVY } from './inputs/heavy.ts'

/** Reads one heavy input in a process of its own and tells what it cost. */
const input = HEAVY.find(({ name }) => name === argv[2])?.make()
if (input === undefined) throw new Error('no such input')
const before = process.cpuUsage()
const { report, diagnostics } = await parseReport(input)
const { user, system } = process.cpuUsage(before)
process.send?.({
  seconds: (user + system) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1024,
  answered: report !== null || diagnostics.some(({ severity }) => severity === 'error'),
})
