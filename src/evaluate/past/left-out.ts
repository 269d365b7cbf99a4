import type { LoadLevel } from '../../config/settings.js'
import type { Run } from '../../locust/run.js'
import { baselineOf } from '../regression/digest-baseline.js'
import { matchRuns } from '../regression/matching.js'
import { whyOdd } from './breaks.js'
import { latestStep, type PastAnalysis } from './evaluate-past.js'
import { breakSentence, changePointFinding } from './past-words.js'

/** A run of the series that one is not compared with. Texts are untrusted. */
export type LeftOutRun = {
  /** `run #12`. */
  readonly label: string
  /** A clause: `time at full load 27 s → 37 s`. */
  readonly why: string
}

/**
 * The newest run of the series that a run cannot be compared with, and why: it differs, in the words that
 * hold for baselines; else what came after it, a step or a break.
 *
 * @param comparable places in the series of the runs that it can be compared with
 */
export function newestLeftOut(
  analysis: PastAnalysis,
  run: Run,
  { level, comparable }: { readonly level: LoadLevel; readonly comparable: readonly number[] }
): LeftOutRun | undefined {
  const place = analysis.digests.findLastIndex((_, at) => !comparable.includes(at))
  const digest = analysis.digests[place]
  if (digest === undefined) return undefined
  const baseline = baselineOf(digest)
  const { skipped } = matchRuns([run], [baseline], level)
  const why = skipped[0]?.why ?? whyBefore(analysis, place)
  return why === undefined ? undefined : { label: baseline.source.label, why }
}

/** Why a run is not of those since the last step or break. */
function whyBefore(analysis: PastAnalysis, place: number): string | undefined {
  const { digests, eras } = analysis
  const last = eras.at(-1)
  if (last?.runs.includes(place) === true) {
    const step = latestStep(analysis)
    return step && `since then ${changePointFinding(step)}`
  }
  const begin = last?.runs[0] ?? 0
  if (place < begin && last?.why !== undefined)
    return `since then ${breakSentence({ why: last.why })}`
  const era = last?.runs.flatMap(at => digests.slice(at, at + 1)) ?? []
  const [why] = digests.slice(place, place + 1).flatMap(odd => whyOdd(odd, era) ?? [])
  return why && breakSentence({ why })
}
