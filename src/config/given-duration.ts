import { parseSeconds, UnitError } from '../units/parse.js'
import { UsageError } from './usage-error.js'

/** Seconds of an option or input `name`. @throws UsageError that names it */
export function givenSeconds(name: string, text: string): number {
  try {
    return parseSeconds(text)
  } catch (error) {
    if (!(error instanceof UnitError)) throw error
    throw new UsageError(`${name} ${error.message}`)
  }
}
