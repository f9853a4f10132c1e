const NAMELESS = Buffer.from('{"source":{"name":')
/** Comes after the name, whatever that is: inside a JSON string a quote never stands without its backslash. */
const AFTER_NAME = Buffer.from(',"sha256":"')

/** The line of a report as `reports.jsonl` has it: as it was kept, with the name that the source has in this dataset. */
export function namedLine(line: Buffer, name: string): Buffer {
  const after = line.indexOf(AFTER_NAME)
  if (after < 0 || !line.subarray(0, NAMELESS.length).equals(NAMELESS)) throw new Error('not the line of a report')
  return Buffer.concat([NAMELESS, Buffer.from(JSON.stringify(name)), line.subarray(after)])
}
