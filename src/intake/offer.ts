import type { Settings } from '../config/settings.js'
import type { BaselineSource } from '../evaluate/regression/comparison.js'
import type { InputSet, Upload } from '../input/input-file.js'
import type { Note } from '../locust/note.js'
import type { ConfigSource } from '../report/report.js'

/** What to judge by. */
export type Judging = {
  readonly settings: Settings
  readonly config: ConfigSource
  /** What is to be said of where the settings come from. */
  readonly notes: readonly Note[]
}

/** What to judge: one set a PATH or artifact. */
export type CandidateOffer = {
  readonly sets: readonly InputSet[]
  /** The artifacts that they lay in. */
  readonly uploads?: readonly Upload[]
  readonly notes?: readonly Note[]
}

type OfferedRun = {
  readonly source: BaselineSource
  readonly sets: readonly InputSet[]
  /** Its label is a pattern: what it named has paths of its own. */
  readonly byPattern?: boolean
}

/** What to compare it with. */
export type BaselineOffer = {
  /** `none`: nobody asked for a comparison. */
  readonly sets: readonly OfferedRun[] | 'none'
  /** Still earlier runs, which a history that begins takes in; nothing is compared with them. */
  readonly earlier?: readonly OfferedRun[]
  readonly skipped: readonly { readonly source: BaselineSource; readonly why: string }[]
  /** What concerns no single run: GitHub did not answer, a folder is missing. */
  readonly notes: readonly Note[]
  /** Somebody named these runs: that they cannot be used is more than "not yet". */
  readonly isGiven?: boolean
  /** Where runs were looked for: `load.yml on main`. Untrusted text. */
  readonly sought?: string
}
