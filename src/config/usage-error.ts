/** The command line, or the inputs of the action, are not understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
