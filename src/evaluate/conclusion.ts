import type { Note } from '../locust/note.js'
import type { Conclusion, Outcome } from './evaluation.js'
import type { Verdict } from './verdict/verdict.js'

/** From best to worst. A proven failure outranks a run that could not be judged beside it. */
const OUTCOMES: readonly Outcome[] = ['passed', 'warned', 'could-not-judge', 'failed']

/**
 * How a run ends: an `error` note makes its numbers meaningless, so that it comes before every
 * verdict (without response times counts and errors still stand: what fails by them has failed); a
 * run of which nothing could be graded was not judged (`isJudgedOtherwise`: unless its answer is not
 * a grade, as for a capacity test).
 */
export function outcomeOf(
  verdicts: readonly Verdict[],
  notes: readonly Note[],
  isJudgedOtherwise = false
): Outcome {
  const errors = notes.filter(note => note.severity === 'error')
  if (errors.some(note => note.code !== 'no-response-times')) return 'could-not-judge'
  if (verdicts.some(verdict => verdict.effect === 'fail')) return 'failed'
  if (errors.length > 0) return 'could-not-judge'
  if (!isJudgedOtherwise && !verdicts.some(isDecided)) return 'could-not-judge'
  const warns = verdicts.some(verdict => verdict.effect === 'warn')
  return warns || notes.some(note => note.severity === 'warning') ? 'warned' : 'passed'
}

/** Whether the verdict says anything about the run. */
export function isDecided(verdict: Verdict): boolean {
  switch (verdict.rule) {
    case 'presence':
      return false
    case 'regression':
      return verdict.verdict !== 'undecided' && verdict.verdict !== 'not-comparable'
    case 'target':
      return verdict.grade !== 'undecided' && verdict.grade !== 'missing'
  }
}

/** Whether a run failed but for `fail-on: never`. */
export function wouldHaveFailed({
  outcome,
  verdicts
}: {
  readonly outcome: Outcome
  readonly verdicts: readonly Verdict[]
}): boolean {
  return outcome === 'warned' && verdicts.some(({ wouldFail }) => wouldFail === true)
}

/** The worst of several outcomes; without any, nothing was judged. */
export function worstOutcome(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.length === 0) return 'could-not-judge'
  return (
    [...outcomes].sort((a, b) => OUTCOMES.indexOf(b) - OUTCOMES.indexOf(a))[0] ?? 'could-not-judge'
  )
}

/** An outcome in GitHub's words. */
export function conclusionOf(outcome: Outcome): Conclusion {
  switch (outcome) {
    case 'passed':
      return 'success'
    case 'warned':
      return 'neutral'
    case 'failed':
    case 'could-not-judge':
      return 'failure'
  }
}

/** Runs by their outcome, the worst first, else as they are. */
export function worstRunsFirst<T extends { readonly outcome: Outcome }>(runs: readonly T[]): T[] {
  return [...runs].sort((a, b) => OUTCOMES.indexOf(b.outcome) - OUTCOMES.indexOf(a.outcome))
}
