import { type Command, InvalidArgumentError, Option } from 'commander'
import { LEVEL_WORDS } from '../diagnostic/words/compare.ts'
import { GROUPINGS } from '../panel/comparison.ts'
import { COMPARE_TABLES } from './compare-rows.ts'
import { whole } from './numbers.ts'

/** Adds the options of `gongkai compare`. */
export function compareOptions(command: Command): Command {
  const levels = Object.keys(LEVEL_WORDS)
  return command
    .option('--indicator <id>', 'what to compare; repeat for more (received, disclosed_of_resolvable)', several)
    .option('--division <code>', 'only divisions whose code begins so; repeat for more', several)
    .addOption(
      new Option('--level <level>', `only bodies of a level; repeat for more (${levels.join(', ')})`).argParser(
        (level, known: unknown) => {
          if (!levels.includes(level)) throw new InvalidArgumentError(`Levels are ${levels.join(', ')}.`)
          return several(level, known)
        },
      ),
    )
    .addOption(new Option('--year <years>', 'a year, or from-to').argParser(years))
    .addOption(
      new Option('--by <unit>', 'what a row is; figures are added up before rates').choices(GROUPINGS).default('body'),
    )
    .option('--population <file>', 'CSV of code,year,population, for rates per 10,000 inhabitants')
    .addOption(new Option('--limit <rows>', 'rows of the table on the terminal (100)').argParser(whole))
    .option('--csv', 'a row a unit, year and indicator')
    .addOption(
      new Option('--table <name>', 'what --csv and --json print: figures, reports (gaps too), or findings')
        .choices(COMPARE_TABLES)
        .default('figures'),
    )
    .addOption(new Option('--json', 'the same rows as JSON lines').conflicts('csv'))
    .option('--html <file>', 'a page to look at in a browser, offline')
}

function years(text: string): { readonly from: number; readonly to: number } {
  const [, from, to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? []
  if (from === undefined || Number(from) > Number(to)) throw new InvalidArgumentError('Years are 2022 or 2019-2025.')
  return { from: Number(from), to: Number(to) }
}

/** What an option has been given so far, and one more. */
function several(item: string, known: unknown): unknown[] {
  return [...(Array.isArray(known) ? known : []), item]
}
