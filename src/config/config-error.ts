import { counted } from '../units/format.js'
import { listed } from '../units/sentence.js'

/** A problem of the config file, at its line and column (1-based). */
export type ConfigProblem = {
  readonly line?: number
  readonly column?: number
  readonly message: string
}

/** What is wrong with the config: the first problems, and how many were found. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly file: string
  readonly problems: readonly ConfigProblem[]
  /** Problems that were found and are not among `problems`. */
  readonly unlisted: number

  constructor(file: string, problems: readonly ConfigProblem[], found = problems.length) {
    const unlisted = found - problems.length
    const listed = problems.map(problem => problemText(file, problem))
    super([...listed, ...(unlisted > 0 ? [unlistedText(file, unlisted)] : [])].join('\n'))
    this.file = file
    this.problems = problems
    this.unlisted = unlisted
  }
}

/** `gate.yml has 950 more problems, which are not listed`. */
export function unlistedText(file: string, count: number): string {
  return `${file} has ${counted(count, 'more problem')}, which ${count === 1 ? 'is' : 'are'} not listed`
}

/** `file:line:column: message`; an option that is wrong has no place in a file. */
export function problemText(file: string, { line, column, message }: ConfigProblem): string {
  return line === undefined ? message : `${file}:${line}:${column ?? 1}: ${message}`
}

/** `line 3`, `lines 3 and 7`. */
export function linesClause(lines: readonly number[]): string {
  return `${lines.length < 2 ? 'line' : 'lines'} ${listed(lines.map(String))}`
}
