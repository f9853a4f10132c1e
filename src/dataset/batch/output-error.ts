/** The dataset cannot be written: a full disk, a folder that may not be written. The run ends; what was written before stays sound. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/** As `writing`, of a step that takes its time. */
export async function writingAsync<Value>(step: () => Promise<Value>): Promise<Value> {
  try {
    return await step()
  } catch (error) {
    return writing(() => {
      throw error
    })
  }
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
