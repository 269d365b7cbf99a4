import { unitOfKey } from '../../config/metrics.js'
import type { LoadLevel, Policies } from '../../config/settings.js'
import { note, type Note } from '../../locust/note.js'
import { present } from '../../locust/present.js'
import { AGGREGATED, type Run } from '../../locust/run.js'
import { formatCount } from '../../units/format.js'
import { listed } from '../../units/sentence.js'
import { thinkTimeWords } from '../verdict/comparability-words.js'
import type { ChangeReason, MixShift } from '../verdict/reason.js'
import type { RegressionVerdict } from '../verdict/verdict.js'
import type { Comparison } from './comparison.js'
import type { Judged } from './judged.js'
import { COMPARED_PERCENTS } from './latency-cell.js'
import { obstaclesWords, type UnmatchedRun, type Match, type Skipped } from './matching.js'

type Refused = {
  readonly verdicts: RegressionVerdict[]
  readonly notes: Note[]
  readonly comparison: Comparison
}

/** Seconds of a steady window that settle nothing by themselves. */
const SHORT_WINDOW = 30

/**
 * No baseline is left. Broken ones alone are as good as none, which is a plain state; others are a
 * refusal that says in numbers what differs, and has the effect that `on-not-comparable` asks for.
 */
export function refuse(
  candidate: Run | undefined,
  policies: Policies,
  { skipped, sources }: { skipped: readonly Skipped[]; sources: Omit<Comparison, 'judgedCells'> }
): Refused {
  const differing = skipped.filter(({ broken }) => !broken)
  // Why the only one is not used is said with that.
  const isSaid = skipped.length === 1 && !skipped.some(({ isOwn }) => isOwn)
  const notes = isSaid ? [] : skippedNotes(skipped.filter(({ broken }) => broken))
  if (differing.length === 0) {
    return {
      verdicts: [],
      notes: [...notes, noBaseline(skipped)],
      comparison: { ...sources, judgedCells: 0 }
    }
  }
  const why = obstaclesWords(differing)
  const metrics = [...percentilesOf(candidate), 'error-rate', 'throughput']
  const thinkTime = thinkTimeWords(differing.map(({ differences = [] }) => differences))
  const reason = { kind: 'refused', why, ...present({ thinkTime }) } as const
  return {
    verdicts: metrics.map(metric => notComparable(metric, reason, policies)),
    notes: [...notes, refusalNote(why, skipped)],
    comparison: {
      ...sources,
      skipped: sources.skipped.map((one, i) =>
        skipped[i]?.broken === false ? { ...one, isInRefusal: true } : one
      ),
      refusal: why,
      judgedCells: 0
    }
  }
}

/**
 * The total's percentiles under another mix of endpoints; the endpoints themselves are compared. That an endpoint came
 * to those there were is no reason to warn.
 */
export function totalNotCompared(run: Run, policies: Policies, shift: MixShift): Judged[] {
  const reason = { kind: 'mix-changed', shift } as const
  const isPlain = shift.isOfNew === true && policies.onNotComparable === 'warn'
  const effect = isPlain ? 'pass' : policies.onNotComparable
  return percentilesOf(run).map(metric => ({
    over: 0,
    verdict: { ...notComparable(metric, reason, policies), effect }
  }))
}

const OF_BEFORE = 'Compare with a run of before the change: a run never differs from itself.'

type LeftOut = Pick<Skipped, 'baseline' | 'why'> & Partial<Skipped>

/** Baselines that a note names; more are counted. */
const MOST_NAMED = 5

/** Said whenever an offered run was left out, once of those that were for one reason. */
export function skippedNotes(skipped: readonly LeftOut[]): Note[] {
  const alike = new Map<string, LeftOut[]>()
  for (const one of skipped) {
    const key = JSON.stringify([one.why, one.isOwn === true])
    alike.set(key, [...(alike.get(key) ?? []), one])
  }
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [skippedNote(first, others)]
  )
}

function skippedNote({ baseline, why, isOwn }: LeftOut, others: readonly LeftOut[]): Note {
  const labels = others.map(one => one.baseline.source.label)
  const more = labels.length - MOST_NAMED
  const named = more > 1 ? [...labels.slice(0, MOST_NAMED), `${formatCount(more)} others`] : labels
  const also = labels.length === 0 ? '' : `; the same holds for ${listed(named)}`
  return note(
    'baseline-skipped',
    `the baseline ${baseline.source.label} is not used: ${why}${also}`,
    isOwn === true ? { severity: 'warning', advice: OF_BEFORE } : { severity: 'info' }
  )
}

/** One of several candidates that was not the same test as any baseline. */
export function leftOutNote({ run, why }: UnmatchedRun): Note {
  return note('not-comparable', `the run ${run.name} takes no part in the comparison: ${why}`, {
    severity: 'warning',
    advice:
      'The other runs were compared. Give all of them the same users, duration and load script.'
  })
}

/**
 * Runs too short, or still getting faster, say little about the steady state. One that looks for its capacity has
 * none by design.
 */
export function unsettledNotes(
  matches: readonly Match[],
  { kind }: Pick<LoadLevel, 'kind'>
): Note[] {
  if (kind === 'capacity') return []
  const warming = matches.some(
    ({ candidate: { run, window } }) =>
      run.history !== undefined &&
      (window === undefined || (!window.settled && window.seconds < SHORT_WINDOW))
  )
  if (!warming) return []
  return [
    note(
      'not-settled',
      `the run has no settled ${SHORT_WINDOW} s at full load: its change against the baseline is doubtful`,
      { advice: 'Let the load test run at full load for at least a minute.' }
    )
  ]
}

function percentilesOf(run: Run | undefined): string[] {
  const printed = run?.aggregated?.percentiles
  return COMPARED_PERCENTS.filter(percent => printed?.has(percent)).map(percent => `p${percent}`)
}

function notComparable(
  metric: string,
  reason: ChangeReason,
  policies: Policies
): RegressionVerdict {
  return {
    rule: 'regression',
    endpoint: AGGREGATED,
    metric,
    unit: unitOfKey(metric),
    effect: policies.onNotComparable,
    verdict: 'not-comparable',
    reason
  }
}

function noBaseline(skipped: readonly Skipped[]): Note {
  const [one, ...others] = skipped
  return note(
    'no-baseline',
    one === undefined
      ? 'there is no baseline run to compare with'
      : others.length === 0
        ? `the only baseline run, ${one.baseline.source.label}, cannot be used: ${one.why}`
        : `none of the ${formatCount(skipped.length)} baseline runs can be used`,
    {
      severity: one === undefined ? 'info' : 'warning',
      advice: 'The targets hold. With a good run as the baseline, changes are compared with it.'
    }
  )
}

/** Only said: what it does to the conclusion, the verdicts' policy decides. */
function refusalNote(why: string, skipped: readonly Skipped[]): Note {
  return note('not-comparable', `the run was not compared with its baseline: ${why}`, {
    severity: 'info',
    advice: skipped.some(({ isOwn }) => isOwn)
      ? OF_BEFORE
      : 'Run base and candidate with the same users, spawn rate, duration, load script and tasks. ' +
        'After a wanted change of the test, the next run of the base branch is the new baseline.'
  })
}
