import { COMMIT_DIGITS, sinceWords, togetherWords } from '../../evaluate/past/past-words.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type {
  ChangePoint,
  Creep,
  PastEvaluation,
  PastRun
} from '../../evaluate/past/past-evaluation.js'
import { BY_HAND, type Digest } from '../../past/digest.js'
import {
  counted,
  formatMs,
  formatPercent,
  formatPercentChange,
  formatThroughput,
  metricLabel
} from '../../units/format.js'
import { upperFirst } from '../../units/letter-case.js'
import { formatMiddle } from '../../units/middle.js'
import { plainText, webAddress } from '../escape.js'
import { waiverText } from './refusal.js'
import { sparkline, stepRemark } from './sparkline.js'

/*
 * What earlier runs tell, as formatted but not yet escaped text: for the terminal, the comment, the
 * reports and the page of the last months.
 */

/** A run to look at: its commit, else what its workflow run is called; where, if anywhere. */
export type RunReference = { readonly text: string; readonly url?: string }

/** A change point or a creep in numbers. */
type LastingRow = {
  readonly endpoint: string
  readonly metric: string
  readonly before: string
  readonly after: string
  /** `+24%`; empty where it was nothing before. */
  readonly change: string
}

type ChangePointRow = LastingRow & {
  /** `+18% to +31%`. */
  readonly interval: string
  /** The last run without it, and the first with it. */
  readonly between: readonly [RunReference, RunReference]
  readonly seen: string
  /** What else moved: `its P99 and average`. */
  readonly together: string
  readonly word: 'worse' | 'better'
  readonly waiver?: string
}

/** `failed`; of a run that `history add` judged, by its own numbers alone: `warned (not compared)`. */
export function outcomeText({ outcome, identity }: Pick<Digest, 'outcome' | 'identity'>): string {
  return identity.workflowRun.startsWith(BY_HAND) ? `${outcome} (not compared)` : outcome
}

/** A change point as a row of a table. */
export function changePointRow(point: ChangePoint): ChangePointRow {
  const { interval, between, seenIn, isImprovement, waiver } = point
  return {
    ...lastingRow(point),
    interval:
      interval === undefined
        ? ''
        : `${formatPercentChange(interval[0] - 1)} to ${formatPercentChange(interval[1] - 1)}`,
    between: [runReference(between[0]), runReference(between[1])],
    seen: counted(seenIn, 'run'),
    together: togetherWords(point),
    word: isImprovement ? 'better' : 'worse',
    ...(waiver === undefined ? {} : { waiver: waiverText(waiver) })
  }
}

type CreepRow = LastingRow & {
  readonly since: string
  readonly runs: string
  /** What else drifted: `3 more metrics`. */
  readonly together: string
}

/** A creep as a row of a table. */
export function creepRow(creep: Creep): CreepRow {
  return {
    ...lastingRow(creep),
    since: sinceWords(creep),
    runs: counted(creep.runs, 'run'),
    together: moreMetrics(creep.together)
  }
}

function moreMetrics(together: readonly unknown[]): string {
  return together.length === 0 ? '' : counted(together.length, 'more metric')
}

function lastingRow(
  moved: Pick<ChangePoint, 'endpoint' | 'metric' | 'unit' | 'before' | 'after' | 'ratio'>
): LastingRow {
  const { endpoint, metric, unit, before, after, ratio } = moved
  return {
    endpoint,
    metric: upperFirst(metricLabel(metric)),
    before: formatMiddle(metric, unit, before),
    after: formatMiddle(metric, unit, after),
    change: ratio === undefined ? '' : formatPercentChange(ratio - 1)
  }
}

/** How a run is called, and its page where that is an http(s) address. */
export function runReference({ commit, workflowRun, url }: PastRun): RunReference {
  const address = url === undefined ? undefined : webAddress(url)
  return {
    text: commit === undefined ? workflowRun : commit.slice(0, COMMIT_DIGITS),
    ...(address === undefined ? {} : { url: address })
  }
}

/** Over what the other runs of the history tell: an older run may be judged by one that holds later ones. */
export function pastTitle({ run, past }: Pick<RunEvaluation, 'run' | 'past'>): string {
  const { startedAt = Infinity } = run
  const isLater = past?.runs.some(({ at }) => at > startedAt) === true
  return isLater ? 'Earlier and later runs' : 'Earlier runs'
}

/** Runs that a sparkline shows, a character each. */
const MOST_SPARKS = 40
/** Fewer are no course. */
const LEAST_SPARKS = 5

/** P95 of the whole run over the newest runs, this one last; undefined where there are too few. */
export function pastSparkline({
  runs
}: PastEvaluation): { readonly bars: string; readonly says: string } | undefined {
  const known = runs.slice(-MOST_SPARKS).flatMap(({ p95 }) => (p95 === undefined ? [] : [p95]))
  const newest = known.at(-1)
  if (newest === undefined || known.length < LEAST_SPARKS) return undefined
  const ascending = [...known].sort((a, b) => a - b)
  const [low = newest, high = newest] = [ascending[0], ascending.at(-1)]
  const bars = sparkline(known, MOST_SPARKS)
  return {
    bars,
    says: `P95 of the whole run in the last ${known.length} runs: ${formatMs(low)} to ${formatMs(high)}, newest ${formatMs(newest)}${stepRemark(bars, known)}`
  }
}

/** `#42`, of a second attempt `#42 (attempt 2)`. */
export function runName({ runNumber, identity }: Digest): string {
  const { workflowRun, attempt } = identity
  const name = runNumber === undefined ? plainText(workflowRun, 60) : `#${runNumber}`
  return attempt === 1 ? name : `${name} (attempt ${attempt})`
}

/** The whole run in its main numbers, `–` for what is unknown. */
export function totalsOf({
  total
}: Digest): Readonly<Record<'p95' | 'throughput' | 'errorRate', string>> {
  const p95 = total?.percentiles.get(95)
  const { throughput, requests = 0, failures = 0 } = total ?? {}
  return {
    p95: p95 === undefined ? '–' : formatMs(p95),
    throughput: throughput === undefined ? '–' : formatThroughput(throughput),
    errorRate: requests === 0 ? '–' : formatPercent(failures / requests)
  }
}

/** What is told for the first time, but for what a warning among the run's notes says already. */
export function pastToSay({
  past,
  notes
}: Pick<RunEvaluation, 'past' | 'notes'>): Pick<PastEvaluation, 'changePoints' | 'creeps'> {
  if (past === undefined) return { changePoints: [], creeps: [] }
  const loud = new Set<string>(
    notes.filter(({ severity }) => severity !== 'info').map(({ code }) => code)
  )
  return {
    changePoints: past.changePoints.filter(
      ({ isNew, effect }) => isNew && (effect === 'pass' || !loud.has('change-point'))
    ),
    creeps: loud.has('creep') ? [] : past.creeps
  }
}
