import { ConfigError } from './config-error.js'
import { resolveSettings } from './resolve.js'
import type { Overrides } from './settings.js'
import type { Settings } from './settings.js'

/** Settings without a config file. Throws ConfigError, for an override that names no load level. */
export function defaultSettings(overrides: Overrides = {}): Settings {
  const { settings, problems } = resolveSettings({}, overrides)
  if (problems.length > 0) {
    throw new ConfigError(
      'inputs',
      problems.map(({ message }) => ({ message }))
    )
  }
  return settings
}
