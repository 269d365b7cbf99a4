import type { LoadLevel } from '../../config/settings.js'
import type { Unit } from '../../units/unit.js'
import type { Watched } from './watched.js'

/** A metric of the whole run so far, and the limit that it is nearest to. */
export type LiveLimit = {
  readonly metric: string
  readonly unit: Unit
  readonly value: number
  readonly limit: number
  /** The value lies beyond the limit; early in a run that says little. */
  readonly isBeyond: boolean
}

/** The target of the load level whose limit is nearest, by ratio; undefined while nothing is measured. */
export function nearestLimitOf(watched: Watched, level: LoadLevel): LiveLimit | undefined {
  throw new Error(`not yet ${level.name} ${watched.recent.length}`)
}
