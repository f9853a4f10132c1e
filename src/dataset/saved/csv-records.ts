import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { type Options, parse } from 'csv-parse'

/** The records of a CSV file, one at a time. Throws what opening, reading or parsing it throws: a plain pipe would lose the first two. */
export function csvRecords<Row>(file: string, options: Options): AsyncIterable<Row> {
  const parser = parse({ bom: true, ...options })
  // The parser is destroyed with the error, which whoever iterates is then thrown.
  pipeline(createReadStream(file), parser, () => {})
  return parser as AsyncIterable<Row>
}
