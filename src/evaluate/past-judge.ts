import type { LoadLevel, Settings } from '../config/settings.js'
import type { Note } from '../locust/note.js'
import type { Run } from '../locust/run.js'
import type { Digest } from '../past/digest.js'
import type { Past } from '../past/past.js'
import { graded } from './change-point-policy.js'
import { ownDigest, type DigestedRun } from './own-digest.js'
import { evaluatePast } from './past/evaluate-past.js'
import type { PastEvaluation } from './past/past-evaluation.js'
import { LEAST_RUNS, referenceOf, runsOfSeries } from './past/reference.js'
import type { Baseline } from './regression/matching.js'

/** What earlier runs are asked: loaded, and handed to the judge, only where there is a history. */
export type PastJudge = {
  /** The earlier runs that teach how much this one may differ; undefined when they are too few. */
  readonly referenceOf: (run: Run, level: LoadLevel) => readonly Baseline[] | undefined
  readonly digestOf: (judged: DigestedRun) => Digest
  /** What the series says up to this run: with it where it is kept, and told something (`digest`). */
  readonly evaluate: (
    judged: Pick<DigestedRun, 'run' | 'level'>,
    newest: { readonly digest: Digest | undefined; readonly today: string },
    settings: Settings
  ) => { readonly past: PastEvaluation; readonly notes: readonly Note[] }
}

export function pastJudge(past: Past): PastJudge {
  const known = new Map<Run, readonly Baseline[]>()
  return {
    referenceOf: (run, level) => {
      const reference = known.get(run) ?? referenceOf(past, run, level)
      known.set(run, reference)
      return reference.length < LEAST_RUNS ? undefined : reference
    },
    digestOf: judged => ownDigest(judged, past.own),
    evaluate: ({ run, level }, { digest, today }, settings) => {
      const earlier = runsOfSeries(past, run, level)
      const isNewest = past.isKept && digest !== undefined
      const series = isNewest ? [...earlier, digest] : earlier
      return graded(evaluatePast(series, settings), { isNewest, today }, settings)
    }
  }
}
