import { UnitError } from '../units/parse.js'

/** What people write for nothing. */
const OFF = /^(?:off|no|none|never|nothing|false|nil|null|n\/a|disabled?|-)$/i

/** Reads a value where `none` could stand. @throws UnitError that says so of another word for it */
export function orNone<Value>(text: string, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UnitError) || !OFF.test(text.trim())) throw error
    throw new UnitError(`"${text}" is said by none: write none`)
  }
}
