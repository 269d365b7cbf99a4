import { metricOf } from '../config/metrics.js'
import type { Policies } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import { effectOfGrade } from './targets/effect.js'
import { gradeOf } from './targets/grade.js'
import { type ClockTrouble, factorOf } from './timeline/clock-trouble.js'
import { clockWords } from './timeline/limit-words.js'
import type { TargetReason } from './verdict/reason.js'
import type { TargetVerdict } from './verdict/verdict.js'

/**
 * Verdicts of requests/s and of recovery times (s), where the times of the run cannot be trusted: a
 * throughput keeps its grade only if it has the same without the seconds in doubt, a recovery time has
 * none.
 */
export function distrusted(
  verdicts: readonly TargetVerdict[],
  { clock, seconds }: { readonly clock?: ClockTrouble; readonly seconds: number },
  policies: Policies
): TargetVerdict[] {
  if (clock === undefined) return [...verdicts]
  return verdicts.map(verdict => {
    if (verdict.metric === 'recovery-time') return undecided(verdict, policies, inDoubt(clock))
    if (verdict.metric !== 'throughput' || verdict.value === undefined) return verdict
    const other = verdict.value * factorOf(clock, seconds)
    const metric = metricOf(verdict.metric)
    if (metric === undefined || gradeOf(metric, other, verdict.bounds) === verdict.grade) {
      return verdict
    }
    const between = [Math.min(verdict.value, other), Math.max(verdict.value, other)] as const
    return undecided(verdict, policies, { ...inDoubt(clock), between })
  })
}

function undecided(
  verdict: TargetVerdict,
  policies: Policies,
  reason: TargetReason
): TargetVerdict {
  const grade = 'undecided'
  return {
    ...verdict,
    grade,
    borderline: false,
    effect: effectOfGrade(grade, false, policies),
    reason
  }
}

function inDoubt(clock: ClockTrouble): Extract<TargetReason, { kind: 'times-doubtful' }> {
  return { kind: 'times-doubtful', what: clockWords(clock) }
}

/** Said next to the verdicts, whatever they are. */
export function clockNotes(clock: ClockTrouble | undefined): Note[] {
  if (clock === undefined) return []
  return [
    note('times-doubtful', `the times of the run cannot be trusted: ${clockWords(clock)}`, {
      advice: 'Run the test again on a machine that neither sleeps nor sets its clock meanwhile'
    })
  ]
}
