import type { Config } from './schema.js'

/** A config that is right: what it says, and the line (1-based) of a path of keys in it. */
export type WrittenConfig = {
  readonly config: Config
  readonly lineOf: (path: readonly PropertyKey[]) => number
}
