import { ConfigError } from './config-error.js'
import { resolveSettings } from './resolve.js'
import type { Overrides } from './settings.js'
import type { Settings } from './settings.js'

/**
 * Settings without a config file, in which nothing is shared, with later ones or between two levels: whoever changes a
 * bound changes that one. Throws ConfigError, for an override that names no load level.
 */
export function defaultSettings(overrides: Overrides = {}): Settings {
  const { settings, problems } = resolveSettings({}, overrides)
  if (problems.length > 0) {
    throw new ConfigError(
      'inputs',
      problems.map(({ message }) => ({ message }))
    )
  }
  return unshared(settings)
}

/** A copy of plain data in which each object stands once; structuredClone keeps what is shared within. */
function unshared<T>(value: T): T {
  return copyOf(value) as T
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (value instanceof Map)
    return new Map([...value].map(([key, one]) => [key, copyOf(one)] as const))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)]))
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}
