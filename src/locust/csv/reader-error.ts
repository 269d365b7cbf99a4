import { ended } from '../../units/sentence.js'

/** A file that cannot be read for what it claims to be: what, where, and what to do. */
export class ReaderError extends Error {
  override readonly name = 'ReaderError'
  readonly file: string
  readonly problem: string
  readonly advice: string
  /** 1-based line of the file. */
  readonly line: number | undefined
  readonly column: string | undefined

  constructor(
    where: { file: string; line?: number; column?: string },
    problem: string,
    advice: string
  ) {
    const line = where.line === undefined ? '' : `:${where.line}`
    const column = where.column === undefined ? '' : `, column "${where.column}"`
    super(`${where.file}${line}${column}: ${ended(problem)} ${advice}`)
    this.file = where.file
    this.problem = problem
    this.advice = advice
    this.line = where.line
    this.column = where.column
  }
}
