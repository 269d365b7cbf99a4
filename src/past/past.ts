import type { Digest, DigestIdentity } from './digest.js'

/** The memory of a gate, and which run is added to it. */
export type Past = {
  /** Of every series of the history, in order of time. */
  readonly digests: readonly Digest[]
  readonly own: OwnRun
  /** The judged runs become part of it: a run of the base branch. */
  readonly isKept: boolean
  /** At most so many of the newest are compared with. */
  readonly runs: number
  /** So much of the history could not be had or not be taken: what it lacks, nobody knows. */
  readonly unread?: 'all' | 'part'
  /** Why there may be more of it than could be had, and what to do about that. Untrusted text. */
  readonly failure?: { readonly message: string; readonly advice: string }
}

/** The workflow run, or the command, that judges. */
export type OwnRun = Pick<DigestIdentity, 'workflowRun' | 'attempt' | 'gate'> &
  Pick<Digest, 'commit' | 'runNumber' | 'tag' | 'url'> & {
    /** Now: for a run whose files do not tell when it was. Seconds since the epoch. */
    readonly at: number
  }
