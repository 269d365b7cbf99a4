/** What was made could not be written: nobody would see it. */
export class WriteError extends Error {
  override readonly name = 'WriteError'
}

/** A file that could not be written; `option` says where it goes. */
export function notWritten(path: string, error: unknown, option: string): WriteError {
  const reason = error instanceof Error ? error.message : String(error)
  return new WriteError(`${path} was not written (${reason}). Check ${option}.`, { cause: error })
}
