/** 0 clean; 1 an error stands or a file was refused; 2 misuse; 3 output could not be written. */
export const EXIT = { clean: 0, errors: 1, misuse: 2, output: 3 } as const

/** Data, on standard output. */
export function print(text: string): void {
  process.stdout.write(text)
}

/** Talk, on standard error; `text` has to be safe to print. */
export function say(text: string): void {
  process.stderr.write(`gongkai: ${text}\n`)
}

export const jsonLine = (value: unknown) => `${JSON.stringify(value)}\n`
