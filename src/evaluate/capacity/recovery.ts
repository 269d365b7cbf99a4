import type { LoadLevel } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import { acceptableOf, meanBound } from '../targets/breaches.js'
import { areBundled } from '../timeline/bundles.js'
import {
  errorRateOf,
  intervalsOf,
  median,
  type Interval,
  type Sample
} from '../timeline/intervals.js'
import { BLIP_SECONDS } from '../timeline/phases.js'
import { slowSpellOf } from '../timeline/slow-spell.js'
import type { Stall } from '../timeline/stalls.js'
import type { Cause, SlowSpell } from '../verdict/reason.js'
import {
  DEVIATIONS,
  errorBound,
  goodOf,
  markBad,
  pooled,
  timeIn,
  STEADY_SECONDS,
  windowsOf,
  type Ground,
  type Moment
} from './bad-time.js'
import { edgesOf, usualOf, type Edges, type EdgeSurroundings } from './edges.js'
import { heldUpEdges, type HeldUpFacts } from './held-up.js'
import { depthOf, type Depth } from './depth.js'
import { stretchesInUse } from './in-use.js'
import { clustersOf, type Cluster } from './incidents.js'

/** What a failure-scenario test showed. */
export type Recovery = {
  /** In order of time; empty when every acceptable bound held throughout. */
  readonly incidents: readonly Incident[]
  /** By what incidents were looked for: the mean response time only where it has a bound. */
  readonly soughtBy: readonly Cause[]
  /** Without incidents: when the service was slow nevertheless. */
  readonly slowSpell?: SlowSpell
  /** Seconds, as configured. */
  readonly objective?: number
  /** The longest recovery (s); absent without incidents or when one did not recover. */
  readonly worstSeconds?: number
  /** Seconds between rows: how exact the times are. */
  readonly resolution: number
}

/** From the first breach of an acceptable bound to steady compliance. Seconds since the first row. */
export type Incident = {
  readonly from: number
  /** Absent when the run ended, or its users left, without ten good seconds in a row. */
  readonly to?: number
  /** How long (s) nothing was bad before that, where it was less than ten: nobody knows whether it was over. */
  readonly quietSeconds?: number
  /** Time to recover, or (when `to` is absent) how long it had lasted when nobody used the service any more. */
  readonly seconds: number
  /** Of a recovered one: what `seconds` is at least and at most, as far as rows tell. */
  readonly range?: readonly [number, number]
  /** What it surely took to recover, however it went on: s. */
  readonly atLeast: number
  readonly recovered: boolean
  /** Not recovered, and the rows go on without users: nobody saw what came of it. */
  readonly usersLeft: boolean
  /** Until the run's own numbers proved the breach. */
  readonly detectSeconds: number
  readonly causes: readonly Cause[]
  readonly depth: Depth
  /** Requests that failed. */
  readonly failures: number
  /**
   * By how many fewer requests succeeded than at the usual throughput: those that failed instead and
   * those that were never sent.
   */
  readonly fewerSuccesses: number
}

/** A pause counts as detected after so long (s). */
const PAUSE_DETECTED = 5
/** What is slow in a longer part of the run (fraction) is no spell beside the usual. */
const LONGEST_SPELL = 1 / 2
/** Users within this share of the most are all. */
const FULL_LOAD = 0.98

/** Of a run, beside its rows: its silences in their time, and its longest response time (ms). */
type RunFacts = Omit<HeldUpFacts, 'intervals'> & {
  readonly stalls: readonly Stall[]
  readonly longest?: number
}

/** The incidents of a run; `rows` of the total. */
export function recoveryOf(rows: readonly Sample[], level: LoadLevel, facts: RunFacts): Recovery {
  const { stalls, pace, longest } = facts
  const intervals = intervalsOf(rows)
  const bundled = areBundled(intervals)
  const stretches = stretchesInUse(intervals).map(stretch =>
    momentsOf(stretch, rows, { level, bundled })
  )
  const all = stretches.flat()
  const asked = askedThroughput(all, level)
  const ground = { level, stalls, bundled, ...present({ asked, longest }) }
  for (const moments of stretches) markBad(moments, ground)
  const found = stretches.flatMap(stretch =>
    clustersOf(stretch, ground).map(cluster => ({ ...cluster, stretch }))
  )
  const bad = badIn(found)
  const usual = usualOf(all, bad, usualThroughput(all, bad))
  const measured = found.map(one => measuredBy(one, { stalls, usual, pace }))
  const told = withHeldUp(measured, { ...facts, intervals })
  const throughput = usualThroughput(all, badIn(told))
  const runEnd = rows.at(-1)?.at ?? 0
  const incidents = told.map(one => incidentOf(one, throughput, { runEnd, ...pace }))
  const isRecovered = incidents.length > 0 && incidents.every(({ recovered }) => recovered)
  return {
    incidents,
    soughtBy: soughtBy(level, asked),
    ...present({
      slowSpell: incidents.length === 0 ? spellAmid(rows) : undefined,
      objective: level.recoveryTimeObjective,
      worstSeconds: isRecovered ? Math.max(...incidents.map(({ seconds }) => seconds)) : undefined
    }),
    resolution: pace.resolution
  }
}

/** None with which the run begins: that is a start. */
function spellAmid(rows: readonly Sample[]): SlowSpell | undefined {
  const spell = slowSpellOf(rows, LONGEST_SPELL)
  return spell !== undefined && spell.from >= STEADY_SECONDS ? spell : undefined
}

function momentsOf(
  stretch: readonly Interval[],
  rows: readonly Sample[],
  { level, bundled }: Pick<Ground, 'level' | 'bundled'>
): Moment[] {
  const most = rows.reduce((users, row) => Math.max(users, row.users), 0)
  const isFull = (users = 0): boolean => users > 0 && users >= FULL_LOAD * most
  return stretch.map((interval, i) => ({
    interval,
    isFull: isFull(interval.users) && isFull(stretch[i - 1]?.users),
    causes: new Set(),
    // Between the reports of workers no row counts anything.
    isDoubtful: (errorRateOf(interval) ?? (bundled ? 0 : 1)) > errorBound(level)
  }))
}

/** Throughput only where it is `asked`. */
function soughtBy({ targets }: LoadLevel, asked: number | undefined): Cause[] {
  return [
    'errors',
    'no-answers',
    ...(meanBound(targets) === undefined ? [] : (['response-time'] as const)),
    ...(asked === undefined ? [] : (['throughput'] as const))
  ]
}

/** The acceptable throughput, where the run usually holds it at full load or once clearly did. */
function askedThroughput(moments: readonly Moment[], level: LoadLevel): number | undefined {
  const bound = acceptableOf(level.targets, 'throughput')
  if (bound === undefined) return undefined
  const full = moments.filter(({ isFull }) => isFull)
  for (let seconds = STEADY_SECONDS; seconds <= timeIn(full); seconds *= 2) {
    const whole = windowsOf(full, seconds).filter(window => timeIn(window) > 0.9 * seconds)
    const rates = whole.map(window => goodOf(window) / timeIn(window))
    const clearly = bound + DEVIATIONS * Math.sqrt(bound / seconds)
    if ((median(rates) ?? 0) > bound || rates.some(rate => rate >= clearly)) return bound
  }
  return undefined
}

/** A cluster in the stretch of use that it is of. */
type Found = Cluster & { readonly stretch: readonly Moment[] }

/** The same with its times (s), and when its own numbers proved it. */
type Measured = Found & { readonly edges: Edges; readonly provedAt: number }

/** Successful requests/s outside the incidents at full load; where nobody knows the load, at any time. */
function usualThroughput(all: readonly Moment[], bad: ReadonlySet<Moment>): number | undefined {
  const isLoadKnown = all.some(({ isFull }) => isFull)
  const good = all.filter(moment => !bad.has(moment) && (moment.isFull || !isLoadKnown))
  return good.length === 0 ? undefined : goodOf(good) / timeIn(good)
}

function badIn(found: readonly Found[]): ReadonlySet<Moment> {
  return new Set(found.flatMap(({ moments }) => moments))
}

function measuredBy(
  found: Found,
  by: Pick<EdgeSurroundings, 'stalls' | 'usual' | 'pace'>
): Measured {
  const { moments, stretch } = found
  const start = moments[0] === undefined ? 0 : stretch.indexOf(moments[0])
  const before = stretch.slice(0, start)
  const after = stretch.slice(start + moments.length)
  const edges = edgesOf(moments, { ...by, before, after })
  return { ...found, edges, provedAt: detectedAt(moments, edges.from) }
}

/** The only incident, in which nothing failed, with what the answers that it held up tell of it. */
function withHeldUp(measured: readonly Measured[], facts: HeldUpFacts): readonly Measured[] {
  const [only, ...others] = measured
  if (only === undefined || others.length > 0 || only.outcome === 'open') return measured
  if (pooled(only.moments).failures > 0) return measured
  const isSilent = only.moments.some(({ causes }) => causes.has('no-answers'))
  const edges = heldUpEdges(only.edges, isSilent, facts)
  if (edges.from >= only.edges.from) return [{ ...only, edges }]
  // What nobody could tell from good time then is of the incident.
  const { from = 0 } = only.moments[0]?.interval ?? {}
  const hidden = only.stretch.filter(
    ({ interval }) => interval.from >= edges.from && interval.to <= from
  )
  return [{ ...only, edges, moments: [...hidden, ...only.moments] }]
}

/** When the rows did end (s), and how exactly they tell. */
type RunEnd = { readonly runEnd: number; readonly resolution: number }

function incidentOf(
  { moments, outcome, stretch, edges: { from, to, range }, provedAt }: Measured,
  usual: number | undefined,
  { runEnd, resolution }: RunEnd
): Incident {
  // When the use of the service ended.
  const end = stretch.at(-1)?.interval.to ?? 0
  const recovered = outcome === 'recovered'
  const seconds = (recovered ? to : end) - from
  const causes = new Set(moments.flatMap(moment => [...moment.causes]))
  const lost = (usual ?? 0) * timeIn(moments) - goodOf(moments)
  return {
    from,
    ...(recovered ? { to, range } : {}),
    ...(outcome === 'cut-short' && { quietSeconds: end - pooled(moments).to }),
    seconds,
    atLeast: outcome === 'open' ? Math.max(0, seconds - resolution) : Math.min(range[0], seconds),
    recovered,
    usersLeft: !recovered && runEnd - end > BLIP_SECONDS,
    detectSeconds: Math.min(seconds, provedAt - from),
    causes: (['errors', 'no-answers', 'response-time', 'throughput'] as const).filter(cause =>
      causes.has(cause)
    ),
    depth: depthOf(moments, usual),
    failures: pooled(moments).failures,
    fewerSuccesses: Math.max(0, Math.round(lost))
  }
}

function detectedAt(moments: readonly Moment[], from: number): number {
  const isProved = ({ causes }: Moment): boolean =>
    [...causes].some(cause => cause !== 'no-answers')
  const proved = moments.filter(isProved).map(({ provedAt = Infinity }) => provedAt)
  const pause = moments.findIndex(({ causes }) => causes.has('no-answers'))
  return proved.reduce(
    (first, at) => Math.min(first, at),
    pause < 0
      ? Infinity
      : (pause === 0 ? from : (moments[pause]?.interval.from ?? from)) + PAUSE_DETECTED
  )
}

/** Whether nobody knows of any that was not seen to end that it had not. */
export function isEndUnseen({ incidents }: Recovery): boolean {
  return incidents.every(({ recovered, quietSeconds = 0 }) => recovered || quietSeconds > 0)
}
