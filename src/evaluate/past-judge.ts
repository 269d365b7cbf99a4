import type { LoadLevel } from '../config/settings.js'
import { present } from '../locust/present.js'
import type { Run } from '../locust/run.js'
import type { Digest } from '../past/digest.js'
import type { OwnRun, Past } from '../past/past.js'
import { ownDigest, type DigestedRun } from './own-digest.js'
import { referenceOf } from './past/reference.js'
import { LEAST_RUNS } from './regression/learned-spread.js'
import type { Baseline } from './regression/matching.js'

/** What earlier runs are asked: loaded, and handed to the judge, only where there is a history. */
export type PastJudge = {
  /** The earlier runs that teach how much this one may differ; undefined when they are too few. */
  readonly referenceOf: (run: Run, level: LoadLevel) => readonly Baseline[] | undefined
  readonly digestOf: (judged: DigestedRun) => Digest
  /** What is to be kept of runs that were fetched whole: a history that begins knows them at once. */
  readonly keptOf: (baselines: readonly Baseline[], levelOf: (run: Run) => LoadLevel) => Digest[]
}

/** None of a run of which nobody knows which it was. */
function digestOfBaseline(
  { source, run }: Baseline,
  level: LoadLevel,
  { gate, at }: OwnRun
): Digest[] {
  const { workflowRun: which, commit, url } = source
  if (which === undefined) return []
  const { id, attempt, number } = which
  const known = present({ commit, url })
  const own = { workflowRun: id, attempt, gate, runNumber: number, at: source.at ?? at, ...known }
  return [ownDigest({ run, level, resources: undefined }, own)]
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
    keptOf: (baselines, levelOf) =>
      past.isKept ? baselines.flatMap(one => digestOfBaseline(one, levelOf(one.run), past.own)) : []
  }
}
