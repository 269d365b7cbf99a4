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
import type { Stall } from '../timeline/stalls.js'
import type { Cause } from '../verdict/reason.js'
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
import { edgesOf, usualOf, type Edges, type RowPace } from './edges.js'
import { depthOf, type Depth } from './depth.js'
import { stretchesInUse } from './in-use.js'
import { clustersOf, type Cluster } from './incidents.js'

/** What a failure-scenario test showed. */
export type Recovery = {
  /** In order of time; empty when every acceptable bound held throughout. */
  readonly incidents: readonly Incident[]
  /** By what incidents were looked for: the mean response time only where it has a bound. */
  readonly soughtBy: readonly Cause[]
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
/** Users within this share of the most are all. */
const FULL_LOAD = 0.98

/** Of a run: its silences in the time of the rows, how exact these are, and its longest response time (ms). */
type RunFacts = {
  readonly stalls: readonly Stall[]
  readonly pace: RowPace
  readonly longest?: number
}

/** The incidents of a run; `rows` of the total. */
export function recoveryOf(
  rows: readonly Sample[],
  level: LoadLevel,
  { stalls, pace, longest }: RunFacts
): Recovery {
  const bundled = areBundled(intervalsOf(rows))
  const ofStretch = (stretch: readonly Interval[]): Moment[] =>
    momentsOf(stretch, rows, { level, bundled })
  const stretches = stretchesInUse(intervalsOf(rows))
  const asked = askedThroughput(stretches.flatMap(ofStretch), level)
  const ground = { level, stalls, bundled, ...present({ asked, longest }) }
  const parts = stretches.map(stretch => {
    const moments = ofStretch(stretch)
    markBad(moments, ground)
    return { moments, clusters: clustersOf(moments, ground) }
  })
  const usual = usualThroughput(parts)
  const runEnd = rows.at(-1)?.at ?? 0
  const rates = usualOf(
    parts.flatMap(({ moments }) => moments),
    badIn(parts),
    usual
  )
  const incidents = parts.flatMap(({ moments, clusters }) => {
    const end = moments.at(-1)?.interval.to ?? 0
    return clusters.map(cluster => {
      const edges = edgesOf(cluster.moments, {
        ...aroundIn(moments, cluster),
        ...{ stalls, usual: rates, pace }
      })
      return incidentOf(cluster, usual, edges, { end, runEnd, ...pace })
    })
  })
  const isRecovered = incidents.length > 0 && incidents.every(({ recovered }) => recovered)
  return {
    incidents,
    soughtBy: soughtBy(level, asked),
    ...present({
      objective: level.recoveryTimeObjective,
      worstSeconds: isRecovered ? Math.max(...incidents.map(({ seconds }) => seconds)) : undefined
    }),
    resolution: pace.resolution
  }
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

type Part = { readonly moments: readonly Moment[]; readonly clusters: readonly Cluster[] }

/** Successful requests/s outside the incidents at full load; where nobody knows the load, at any time. */
function usualThroughput(parts: readonly Part[]): number | undefined {
  const bad = badIn(parts)
  const all = parts.flatMap(({ moments }) => moments)
  const isLoadKnown = all.some(({ isFull }) => isFull)
  const good = all.filter(moment => !bad.has(moment) && (moment.isFull || !isLoadKnown))
  return good.length === 0 ? undefined : goodOf(good) / timeIn(good)
}

function badIn(parts: readonly Part[]): ReadonlySet<Moment> {
  return new Set(parts.flatMap(({ clusters }) => clusters.flatMap(({ moments }) => moments)))
}

/** The moments of a stretch before a cluster and after it. */
function aroundIn(
  all: readonly Moment[],
  { moments }: Cluster
): { readonly before: readonly Moment[]; readonly after: readonly Moment[] } {
  const start = moments[0] === undefined ? 0 : all.indexOf(moments[0])
  return { before: all.slice(0, start), after: all.slice(start + moments.length) }
}

/** When the use of the service ended (s), and when the rows did. */
type Ends = { readonly end: number; readonly runEnd: number; readonly resolution: number }

function incidentOf(
  { moments, outcome }: Cluster,
  usual: number | undefined,
  { from, to, range }: Edges,
  { end, runEnd, resolution }: Ends
): Incident {
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
    detectSeconds: Math.min(seconds, detectedAt(moments, from) - from),
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
