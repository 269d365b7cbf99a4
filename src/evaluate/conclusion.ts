import type { NoteCode } from '../locust/note-codes.js'
import type { Note } from '../locust/note.js'
import type { Conclusion, Outcome, RunEvaluation } from './evaluation.js'
import type { ResourceRow } from './resources/resources-evaluation.js'
import type { Verdict } from './verdict/verdict.js'

/** From best to worst. A proven failure outranks a run that could not be judged beside it. */
const OUTCOMES: readonly Outcome[] = ['passed', 'warned', 'could-not-judge', 'failed']

/**
 * How a run ends: an `error` note makes its numbers meaningless, so that it comes before every
 * verdict (without response times, or of a run that was stopped, counts and errors still stand: what
 * fails by them has failed); a run of which nothing could be graded was not judged
 * (`isJudgedOtherwise`: unless its answer is not a grade, as for a capacity test). Resources stand for a load test only where they are all that was asked.
 */
export function outcomeOf(
  { verdicts, resources = [] }: Judged,
  notes: readonly Note[],
  isJudgedOtherwise = false
): Outcome {
  const errors = notes.filter(note => note.severity === 'error')
  if (errors.some(({ code }) => !STAND_BESIDE.has(code))) return 'could-not-judge'
  const effects = new Set([...verdicts, ...resources].map(({ effect }) => effect))
  if (effects.has('fail')) return 'failed'
  if (errors.length > 0) return 'could-not-judge'
  const isDecided =
    verdicts.some(isDecisive) ||
    (verdicts.every(({ rule }) => rule !== 'target') && resources.some(isGraded))
  if (!isJudgedOtherwise && !isDecided) return 'could-not-judge'
  const warns = effects.has('warn')
  return warns || notes.some(note => note.severity === 'warning') ? 'warned' : 'passed'
}

/** Errors beside which what fails has failed. */
const STAND_BESIDE: ReadonlySet<NoteCode> = new Set(['no-response-times', 'stopped-early'])

/** What was judged of a run. */
type Judged = {
  readonly verdicts: readonly Verdict[]
  readonly resources?: readonly ResourceRow[]
}

function isGraded({ grade }: ResourceRow): boolean {
  return grade !== undefined && grade !== 'undecided' && grade !== 'missing'
}

/** Whether the verdict says anything about the run. */
function isDecisive(verdict: Verdict): boolean {
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
  verdicts,
  resources,
  past
}: Pick<RunEvaluation, 'outcome' | 'verdicts' | 'resources' | 'past'>): boolean {
  const judged = [...verdicts, ...(resources?.rows ?? []), ...(past?.changePoints ?? [])]
  return outcome === 'warned' && judged.some(({ wouldFail }) => wouldFail === true)
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
