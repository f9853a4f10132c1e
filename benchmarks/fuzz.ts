import { parseArgs } from 'node:util'
import { attribute, attributedInput, attributeFor, figuresTable } from '../test/fuzz/attribution/attribution.ts'
import { fuzz } from '../test/fuzz/fuzz.ts'
import { tryOne } from '../test/fuzz/try-one.ts'

/**
 * Spoils good reports for as long as one likes and looks whether every promise holds:
 *
 *   npx tsx benchmarks/fuzz.ts --seconds 3600 --seed 7      new inputs of that seed
 *   npx tsx benchmarks/fuzz.ts --seed 7 --index 1234        one of them again, in this process
 *   npx tsx benchmarks/fuzz.ts --attribution …              every number its own, the tables' structure changed: figures a
 *                                                           kind of change; --lost lists the lost too, --index prints the input
 *
 * Exit 1 when something failed.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    index: { type: 'string' },
    attribution: { type: 'boolean', default: false },
    lost: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)

if (values.attribution) await attributions()
else if (values.index !== undefined) {
  const tried = await tryOne(seed, Number(values.index))
  console.log(JSON.stringify(tried, null, 2))
  process.exitCode = tried.failures.length > 0 ? 1 : 0
} else {
  let count = 0
  const figures = await fuzz(seed, Number(values.seconds), Number(values.from), ({ index, what, failures }) => {
    for (const failure of failures.slice(0, 3)) console.log(`${seed}/${index} ${what}: ${failure.slice(0, 600)}`)
    if (++count % 1000 === 0) console.error(`${count} inputs`)
  })
  for (const { index, what, failures } of figures.failures) {
    if (what === 'crash' || what === 'hang') console.log(`${seed}/${index} ${what}: ${failures.join('\n')}`)
  }
  const { failures, ...rest } = figures
  console.log(JSON.stringify({ ...rest, failures: failures.length }))
  process.exitCode = failures.length > 0 ? 1 : 0
}

async function attributions(): Promise<void> {
  if (values.index !== undefined) {
    const index = Number(values.index)
    const { input, mutations } = attributedInput(seed, index)
    console.log(input)
    const tried = await attribute(seed, index)
    console.error(JSON.stringify({ mutations, ...tried }, null, 2))
    process.exitCode = tried.wrong.length > 0 ? 1 : 0
    return
  }
  const limits = { seconds: Number(values.seconds), first: Number(values.from) }
  const figures = await attributeFor(seed, limits, ({ index, kind, format, wrong, lost }) => {
    for (const cell of wrong.slice(0, 2)) console.log(`${seed}/${index} ${kind}, ${format}: wrong ${cell}`)
    if (values.lost)
      for (const cell of lost.slice(0, 1)) console.log(`${seed}/${index} ${kind}, ${format}: lost ${cell}`)
  })
  for (const line of figuresTable(figures)) console.log(line)
  console.log(`seed ${seed}: ${figures.tried} inputs in ${figures.seconds.toFixed(0)} s`)
  process.exitCode = figures.failures.length > 0 ? 1 : 0
}
