import type { NoteCode } from '../../locust/note-codes.js'
import type { Run } from '../../locust/run.js'
import type { ClockTrouble } from '../timeline/clock-trouble.js'
import { clockWords } from '../timeline/limit-words.js'
import type { Spread } from '../timeline/spread.js'
import type { SteadyWindow } from '../timeline/steady-window.js'
import type { Difference, TimesDoubt, Unusable } from '../verdict/reason.js'
import { beganAlike } from './began-alike.js'
import { unansweredSeconds } from './unanswered.js'

/** A run with what is worked out of its history once. */
export type Observed = {
  readonly run: Run
  readonly window?: SteadyWindow
  readonly spread?: Spread
  /** Why the times of its rows, and all that follows from them, cannot be trusted. */
  readonly clock?: ClockTrouble
}

/**
 * Why two runs must not be compared; nothing when they may be (docs/statistics.md §1). What a run's
 * files do not tell is not held against it.
 *
 * @param all the baselines that this one is of
 */
export function differencesOf(
  candidate: Observed,
  baseline: Observed,
  all: readonly Observed[] = [baseline]
): Difference[] {
  return [
    otherPercentiles(candidate.run, baseline.run),
    otherUsers(candidate.run.peakUsers, baseline.run.peakUsers),
    otherShards(candidate.run.shards, baseline.run.shards),
    ...otherTimes(candidate, baseline, all)
  ].filter(difference => difference !== undefined)
}

/**
 * What differs in time. Where the times are in doubt, that is the reason and not the test; a think
 * time is not known then.
 */
function otherTimes(
  candidate: Observed,
  baseline: Observed,
  all: readonly Observed[]
): (Difference | undefined)[] {
  const doubt = doubtfulTimes(candidate, [baseline])
  const lengths = [otherLength(candidate, baseline), otherRamp(candidate.window, baseline.window)]
  if (doubt === undefined) return [...lengths, otherThinkTime(candidate, baseline, all)]
  return lengths.some(reason => reason !== undefined) ? [{ kind: 'times', doubt }] : []
}

/** Whose times cannot be trusted, and why; undefined when all can. */
export function doubtfulTimes(
  { clock }: Observed,
  baselines: readonly Observed[]
): TimesDoubt | undefined {
  if (clock !== undefined) return { of: 'run', what: clockWords(clock) }
  const [found] = baselines.flatMap(baseline => baseline.clock ?? [])
  return found === undefined ? undefined : { of: 'baseline', what: clockWords(found) }
}

/** Why a run cannot be compared with anything; undefined when it can. */
export function whyEmpty({ aggregated }: Run): Unusable | undefined {
  if (aggregated === undefined) return { kind: 'no-total-row' }
  return aggregated.requests === 0 ? { kind: 'no-requests' } : undefined
}

/**
 * Why a run cannot serve as a baseline; undefined when it can. A lack of a steady window counts only
 * where `steady` says that the candidates have one.
 */
export function whyUnusable({ run, window }: Observed, steady: boolean): Unusable | undefined {
  const { requests = 0, failures = 0 } = run.aggregated ?? {}
  if (failures > requests / 2) {
    return { kind: 'failed', share: failures / requests }
  }
  return steady && run.history !== undefined && window === undefined
    ? { kind: 'no-steady-window' }
    : whyEmpty(run)
}

function otherPercentiles(candidate: Run, baseline: Run): Difference | undefined {
  const [now, then] = [candidate.percentileSource, baseline.percentileSource]
  return now !== then && (now === 'window' || then === 'window')
    ? { kind: 'percentiles-of-last-seconds' }
    : undefined
}

function otherUsers(now: number | undefined, then: number | undefined): Difference | undefined {
  if (now === undefined || then === undefined) return undefined
  return Math.abs(now - then) > Math.max(1, 0.02 * then) ? { kind: 'users', then, now } : undefined
}

/** One that is missing is part of the load, and without a history nothing else tells. */
function otherShards(now: number | undefined, then: number | undefined): Difference | undefined {
  if (now === undefined || then === undefined) return undefined
  return now === then ? undefined : { kind: 'shards', then, now }
}

/** Times at full load that differ by more than a quarter; of whole runs, where there is no window. */
function otherLength(candidate: Observed, baseline: Observed): Difference | undefined {
  const steady = candidate.window !== undefined && baseline.window !== undefined
  const now = steady ? candidate.window.fullLoadSeconds : candidate.run.durationSeconds
  const then = steady ? baseline.window.fullLoadSeconds : baseline.run.durationSeconds
  if (now === undefined || then === undefined || then === 0) return undefined
  return now / then < 0.8 || now / then > 1.25
    ? { kind: steady ? 'full-load' : 'duration', then, now }
    : undefined
}

function otherRamp(
  now: SteadyWindow | undefined,
  then: SteadyWindow | undefined
): Difference | undefined {
  if (now === undefined || then === undefined) return undefined
  return Math.abs(now.rampSeconds - then.rampSeconds) > 0.25 * then.fullLoadSeconds
    ? { kind: 'ramp-up', then: then.rampSeconds, now: now.rampSeconds }
    : undefined
}

/** Deviations of a think time that chance may move it by. */
const THINK_DEVIATIONS = 3
/** A think time that moved by a smaller part of what the response times moved is no reason. */
const SMALL_BESIDE_TIMES = 0.25

/** What Little's law says of a steady window. */
type Cycle = {
  /** s, of a pause. */
  readonly think: number
  /** s, from one request of a user to the next. */
  readonly seconds: number
  /** How many the window holds. */
  readonly count: number
  /** s², of the think time, by the cycles that are under way at the edges of the window. */
  readonly ofEdges: number
}

/**
 * A think time that changed by more than 10 % and by more than chance is another load script, unless
 * - it is noise: less than 5 % of the time from one request of a user to the next (no think time);
 * - that time did not change the same way: a script that paces its users (`constant_pacing`) lets a slower
 *   server only shorten their pause, and where nothing is left of that, wait for it; whoever thinks less and
 *   is answered as before asks more often;
 * - the response times changed the same way and by far more: longer pauses are less load, which makes no
 *   service slower, and requests that the window cuts off look like thinking;
 * - the candidate stalled: requests that never end look like thinking;
 * - the slower one has no answers of so many requests that waiting for them is all of it;
 * - its users asked for as much as those of the baselines at first, and for less later.
 */
function otherThinkTime(
  candidate: Observed,
  baseline: Observed,
  all: readonly Observed[]
): Difference | undefined {
  const [now, then] = [cycleOf(candidate.window), cycleOf(baseline.window)]
  if (now === undefined || then === undefined) return undefined
  const change = now.think - then.think
  const matters = Math.max(0.1 * then.think, 0.05 * then.seconds)
  const chance = THINK_DEVIATIONS * Math.sqrt(varianceOfChange(now, then))
  if (Math.abs(change) <= matters + chance) return undefined
  const longer = Math.sign(change) * (now.seconds - then.seconds)
  if (longer < Math.abs(change) / 2) return undefined
  const slower = longer - Math.abs(change)
  if (Math.abs(change) < SMALL_BESIDE_TIMES * slower) return undefined
  if (hasStalled(candidate.run)) return undefined
  const [slow, other] = change > 0 ? [candidate, baseline] : [baseline, candidate]
  if (isWaiting(slow, other, Math.abs(change))) return undefined
  const runs = all.map(({ run }) => run)
  if (change > 0 && beganAlike(candidate.run, baseline.run, runs)) return undefined
  return { kind: 'think-time', then: then.think, now: now.think }
}

/** @param change s, by which a pause is longer than that of the other */
function isWaiting({ run, window }: Observed, other: Observed, change: number): boolean {
  if (window === undefined) return false
  const { throughput, seconds } = window
  return unansweredSeconds(run, other.run, seconds) >= change * throughput * seconds
}

function cycleOf(window: SteadyWindow | undefined): Cycle | undefined {
  if (window?.thinkSeconds === undefined) return undefined
  const { thinkSeconds: think, users, throughput } = window
  const seconds = users / throughput
  const count = throughput * window.seconds
  return { think, seconds, count, ofEdges: (2 * users * seconds ** 2) / count ** 2 }
}

/**
 * s², of the difference of two think times that are one (docs/statistics.md §1): of the means of so many
 * pauses, whose standard deviation is at most their mean, and of the edges of both windows.
 */
function varianceOfChange(now: Cycle, then: Cycle): number {
  const pause = (now.count * now.think + then.count * then.think) / (now.count + then.count)
  return pause ** 2 * (1 / now.count + 1 / then.count) + now.ofEdges + then.ofEdges
}

/** What the reader says of a server that stopped to answer, all or some requests. */
const STALLS: ReadonlySet<NoteCode> = new Set(['stalled', 'stalled-at-end', 'users-waiting'])

/** Requests were sent and not answered for long. */
export function hasStalled({ notes }: Run): boolean {
  return notes.some(({ code }) => STALLS.has(code))
}

/** s: whole runs pause for less where nobody warns of it, as by a collection of garbage or a busy machine. */
const LONG_HANG = 10
/** So many times the longest of the baselines is no pause as these have. */
const FAR_LONGER = 3

/**
 * Whether nothing was answered for far longer than in any baseline: what came of that is no noise that the whole run
 * has in common. Not where a baseline does not tell of its pauses.
 */
export function hungFarLonger({ run }: Observed, baselines: readonly Observed[]): boolean {
  const own = longestHang(run)
  const others = baselines.map(baseline => longestHang(baseline.run))
  if (own === undefined || own < LONG_HANG) return false
  return others.every(other => other !== undefined && own >= FAR_LONGER * other)
}

/** s, between two answers; undefined without a history. */
function longestHang({ history }: Run): number | undefined {
  const hangs = history?.silences.filter(({ kind, atStart, toTheEnd }) => {
    return (kind === 'stall' || kind === 'trickle') && !atStart && !toTheEnd
  })
  return hangs?.reduce((most, { from, to }) => Math.max(most, to - from), 0)
}
