import { UnitError } from '../units/parse.js'

/** What people write for nothing. */
const OFF = /^(?:off|no|none|never|nothing|false|nil|null|n\/a|disabled?|-)$/i

/** Whether a text or a boolean means nothing. */
export function isOff(value: unknown): boolean {
  return value === false || (typeof value === 'string' && OFF.test(value.trim()))
}

/** Reads a value where `none` could stand. @throws UnitError that says so of another word for it */
export function orNone<Value>(text: string, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UnitError) || !isOff(text)) throw error
    throw new UnitError(`there is no "${text}" here: write none`)
  }
}
