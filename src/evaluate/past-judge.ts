import type { LoadLevel } from '../config/settings.js'
import type { Run } from '../locust/run.js'
import type { Digest } from '../past/digest.js'
import type { Past } from '../past/past.js'
import { ownDigest, type DigestedRun } from './own-digest.js'
import { referenceOf } from './past/reference.js'
import { LEAST_RUNS } from './regression/learned-spread.js'
import type { Baseline } from './regression/matching.js'

/** What earlier runs are asked: loaded, and handed to the judge, only where there is a history. */
export type PastJudge = {
  /** The earlier runs that teach how much this one may differ; undefined when they are too few. */
  readonly referenceOf: (run: Run, level: LoadLevel) => readonly Baseline[] | undefined
  readonly digestOf: (judged: DigestedRun) => Digest
}

export function pastJudge(past: Past): PastJudge {
  const known = new Map<Run, readonly Baseline[]>()
  return {
    referenceOf: (run, level) => {
      const reference = known.get(run) ?? referenceOf(past, run, level)
      known.set(run, reference)
      return reference.length < LEAST_RUNS ? undefined : reference
    },
    digestOf: judged => ownDigest(judged, past.own)
  }
}
