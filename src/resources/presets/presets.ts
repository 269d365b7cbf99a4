import { APP_PRESETS } from './app.js'
import { POSTGRESQL_PRESETS } from './postgresql.js'
import type { Preset } from './preset.js'
import { REDIS_PRESETS } from './redis.js'

/** By name, in the order of the performance-metrics document. */
export const PRESETS: ReadonlyMap<string, Preset> = new Map(
  [...APP_PRESETS, ...POSTGRESQL_PRESETS, ...REDIS_PRESETS].map(preset => [preset.name, preset])
)
