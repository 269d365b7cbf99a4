import { metricOf, unitOf } from '../config/metrics.js'
import type { LoadLevel, Policies } from '../config/settings.js'
import { silenceWatch } from '../locust/history/silence-log.js'
import { note, type Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import { AGGREGATED, type Run } from '../locust/run.js'
import type { Stop } from '../locust/stop.js'
import { effectOfGrade } from './targets/effect.js'
import { measure } from './targets/measure.js'
import { measuredNumbers } from './targets/measurement.js'
import type { SteadyState } from './timeline/steady-state.js'
import type { TargetVerdict } from './verdict/verdict.js'
import { firstAbort, needsFullHistory } from './watch/abort-when.js'
import { markWords, needsFullHistoryWords, wouldHaveStopped } from './watch/watch-words.js'

type AbortStop = Extract<Stop, { reason: 'abort-when' }>

/** What `abort-when:` of the level forbids, where the run did it, watched or not. */
export function abortIn(
  { history, stopped }: Run,
  { abortWhen }: LoadLevel
): AbortStop | undefined {
  if (stopped?.stop.reason === 'abort-when') return stopped.stop
  if (abortWhen === undefined || history === undefined) return undefined
  const { samples } = history
  const watch = silenceWatch(samples.some(({ users }) => users > 0))
  for (const sample of samples) watch.tick(sample)
  const { activeFrom } = watch.result().pace
  if (activeFrom === undefined) return undefined
  return firstAbort(abortWhen, { rows: samples, activeFrom, history })
}

type Ungraded = Omit<TargetVerdict, 'grade' | 'borderline' | 'effect' | 'reason'>

/** A run of which the verdicts are, and what is graded of it. */
type JudgedRun = {
  readonly run: Run
  readonly steady?: SteadyState
  readonly startedAt: number | undefined
  readonly policies: Policies
}

/** The verdicts with that of the metric which met it: unacceptable, whatever it is over the whole run. */
export function withAbort(
  verdicts: readonly TargetVerdict[],
  stop: AbortStop | undefined,
  judged: JudgedRun
): TargetVerdict[] {
  if (stop === undefined) return [...verdicts]
  const isOf = ({ endpoint, metric }: TargetVerdict): boolean =>
    endpoint === AGGREGATED && metric === stop.metric
  const found = verdicts.find(isOf)
  const failed = failedBy(stop, found ?? measuredOf(stop.metric, judged), judged)
  if (found === undefined) return [failed, ...verdicts]
  return verdicts.map(verdict => (verdict === found ? failed : verdict))
}

function failedBy(
  stop: AbortStop,
  measured: Ungraded,
  { startedAt, policies }: JudgedRun
): TargetVerdict {
  const { comparison, bound, forSeconds, at, seconds, from: since = at - seconds } = stop
  const from = Math.max(0, since - (startedAt ?? since))
  const stretches = [{ from, to: from + seconds }]
  const criterion = { comparison, bound, forSeconds }
  const met = { state: 'met', isLeast: forSeconds > 0 } as const
  const result = { criterion, ...met, stretches, longest: seconds }
  return {
    ...measured,
    grade: 'unacceptable',
    borderline: false,
    effect: effectOfGrade('unacceptable', false, policies),
    reason: { kind: 'criterion', field: 'unacceptable', result }
  }
}

/** A metric of the whole run without a target; a mark may name one that is not known here. */
function measuredOf(key: string, { run, steady }: JudgedRun): Ungraded {
  const metric = metricOf(key)
  const { aggregated: row } = run
  return {
    ...{ rule: 'target', endpoint: AGGREGATED, metric: key, bounds: {} },
    unit: metric === undefined ? 'fraction' : unitOf(metric),
    ...(metric === undefined || row === undefined
      ? {}
      : measuredNumbers(measure({ run, row, ...present({ steady }) }, metric, {})))
  }
}

/** What is to be said of a run's end that watching made or would have made. */
export function stopNotes(run: Run, level: LoadLevel, abort: AbortStop | undefined): Note[] {
  const { stopped, history } = run
  if (stopped !== undefined) {
    return [
      note('stopped-early', markWords(stopped), {
        advice: 'What was not measured any more is not judged: see why it ended'
      })
    ]
  }
  const startedAt = history?.samples[0]?.at
  if (abort !== undefined && startedAt !== undefined) {
    return [note('abort-when-met', wouldHaveStopped(abort, startedAt))]
  }
  const lacking = history?.percentileMode === 'window' ? [] : needsFullHistory(level)
  return lacking.length === 0 ? [] : [note('abort-when-unknown', needsFullHistoryWords(lacking))]
}
