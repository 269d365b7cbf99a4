/** A problem of the config file, at its line and column (1-based). */
export type ConfigProblem = {
  readonly line?: number
  readonly column?: number
  readonly message: string
}

/** Everything that is wrong with the config, at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly file: string
  readonly problems: readonly ConfigProblem[]

  constructor(file: string, problems: readonly ConfigProblem[]) {
    super(problems.map(problem => problemText(file, problem)).join('\n'))
    this.file = file
    this.problems = problems
  }
}

/** `file:line:column: message`; an option that is wrong has no place in a file. */
export function problemText(file: string, { line, column, message }: ConfigProblem): string {
  return line === undefined ? message : `${file}:${line}:${column ?? 1}: ${message}`
}
