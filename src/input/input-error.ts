import { ended } from '../units/sentence.js'

/**
 * The runs could not be got at all. `source` says whose fault it is, so that the report can tell a
 * missing file from a GitHub that did not answer.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly source: 'input' | 'github'
  readonly problem: string
  readonly advice: string

  constructor(source: 'input' | 'github', problem: string, advice: string, cause?: unknown) {
    super(`${ended(problem)} ${advice}`, cause === undefined ? undefined : { cause })
    this.source = source
    this.problem = problem
    this.advice = advice
  }
}
