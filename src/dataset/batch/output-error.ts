/** The dataset cannot be written: a full disk, a folder that may not be written. The run ends; what was written before stays sound. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/** Runs a step that writes; what the system refuses becomes an `OutputError`. */
export function writing<Value>(step: () => Value): Value {
  try {
    return step()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (typeof code !== 'string') throw error
    throw new OutputError((error as Error).message, { cause: error })
  }
}
