import type { RegressionSettings } from '../../src/config/settings.js'
import type { EndpointStats, Run } from '../../src/locust/run.js'
import { riseOfMany } from './regression-reference.js'

/*
 * The rule of docs/statistics.md §17 a second time: straight from the formulae, slow, and without a
 * line of the judge's code (types apart). All runs have the same endpoints.
 */

export type ReferenceCell = { readonly allowed: number; readonly regressed: boolean }

/** `endpoint metric` → what the rule says of a run that was compared with ten or more others. */
export function learnedReference(
  candidate: Run,
  history: readonly Run[],
  settings: RegressionSettings
): Map<string, ReferenceCell> {
  const N = history.length
  const E = candidate.endpoints.length
  const metrics = ['average', 0.5, 0.95, 0.99, 0.999] as const
  const result = new Map<string, ReferenceCell>()
  const isEnough = (n: number, m: (typeof metrics)[number]): boolean =>
    n * (1 - (m === 'average' ? 0.5 : m)) >= settings.minTailSamples - 1e-9
  /** Those with enough requests, where all have too few on average, and some are enough. */
  const telling = (of: (run: Run) => number, m: (typeof metrics)[number]): readonly Run[] => {
    const some = history.filter(run => isEnough(of(run), m))
    return isEnough(mean(history.map(of)), m) || some.length === 0 ? history : some
  }
  const ofRow = (e: number, m: (typeof metrics)[number]): readonly Run[] =>
    telling(run => run.endpoints[e]!.requests, m)
  const requests = (e: number, m: (typeof metrics)[number]): number => {
    const then = ofRow(e, m).map(run => run.endpoints[e]!.requests)
    return Math.min(candidate.endpoints[e]!.requests, mean(then))
  }
  const enough = (e: number, m: (typeof metrics)[number]): boolean => isEnough(requests(e, m), m)
  let cells = 0
  for (const m of metrics.slice(1)) for (let e = 0; e < E; e++) if (enough(e, m)) cells++
  const totals = metrics.slice(1).filter(p => {
    const then = telling(run => run.aggregated!.requests, p)
    const all = mean(then.map(run => run.aggregated!.requests))
    const n = Math.min(candidate.aggregated!.requests, all)
    return candidate.aggregated!.percentiles.size > 0 && isEnough(n, p)
  })
  const K = settings.sensitivity + 1.4 * Math.log10(Math.max(1, (cells + totals.length) / 20))

  const meanMoved: boolean[] = []
  for (const m of metrics) {
    const judged = Array.from({ length: E }, (_, e) => e).filter(e => enough(e, m))
    const v = (run: Run, e: number): number => Math.max(valueOf(run.endpoints[e]!, m), 0.5)
    const usual = candidate.endpoints.map((_, e) => middle(history.map(run => v(run, e))))
    const moves = new Map(
      [...history, candidate].map(run => [
        run,
        candidate.endpoints.map((_, e) =>
          middle(judged.filter(o => o !== e).map(o => v(run, o) - usual[o]!))
        )
      ])
    )
    const c = (run: Run, e: number): number => moves.get(run)![e]!
    if (judged.length < 4) continue
    const kappa = m === 'average' ? 0.25 : 0.5
    const facts = judged.map(e => {
      const base = Math.exp(middle(ofRow(e, m).map(run => Math.log(v(run, e)))))
      const variance = samplingOf(
        history.map(run => run.endpoints[e]!),
        m,
        requests(e, m)
      )
      const sampling = base ** 2 * variance
      const y = history.map(run => v(run, e) - c(run, e))
      const typical = middle(y)
      const u = history.map(
        (run, t) => (y[t]! - typical) / Math.sqrt(1 + (kappa ** 2 * c(run, e) ** 2) / sampling)
      )
      return { e, sampling, typical, u, mad: 1.4826 * middle(u.map(Math.abs)) }
    })
    const ratio = Math.max(1, middle(facts.map(({ mad, sampling }) => mad ** 2 / sampling)))
    for (const { e, sampling, typical, u, mad } of facts) {
      const prior = ratio * sampling
      const clip = 3 * Math.sqrt(Math.max(prior, mad ** 2))
      const squares = u.map(x => Math.min(Math.abs(x), clip) ** 2).reduce((a, b) => a + b, 0)
      const freedom = 10 + N - 1
      const variance = (10 * prior + squares) / freedom
      const others = c(candidate, e)
      const taken = Math.max(others, Math.min(...history.map(run => c(run, e))))
      const error = Math.sqrt(variance * (1 + Math.PI / 2 / N) + (kappa * others) ** 2)
      const base = Math.exp(middle(ofRow(e, m).map(run => Math.log(v(run, e)))))
      const own = v(candidate, e) - typical - taken
      if (m === 'average') meanMoved[e] = own > wallace(K, freedom) * error
      // of a single run
      const few = m !== 'average' && requests(e, m) * (1 - m) < 10 - 1e-9
      const alone = m === 0.5 ? K + 1.5 : K + 2.5
      const k = m === 'average' || few ? K : meanMoved[e] ? K - 1 : alone
      const matters = Math.max(settings.maxRegression * base, settings.minChangeMs)
      const limit = Math.max(matters, wallace(k, freedom) * error)
      const once = Math.max(matters, typical + taken + limit - base)
      const allowed = few ? 2 * once : once
      const change = v(candidate, e) - base
      const confirmed =
        m !== 'average' || isConfirmed(candidate, history, e, { change, n: requests(e, m) })
      const metric = m === 'average' ? m : `p${Number((100 * m).toFixed(3))}`
      const { method, name } = candidate.endpoints[e]!
      result.set(`${method} ${name} ${metric}`, {
        allowed,
        regressed: confirmed && change > allowed
      })
    }
  }
  return result
}

/** Student's t for a normal deviate, by Wallace's approximation. */
function wallace(z: number, freedom: number): number {
  const w = (z * (8 * freedom + 3)) / (8 * freedom + 1)
  return Math.sqrt(freedom * (Math.exp((w * w) / freedom) - 1))
}

function isConfirmed(
  candidate: Run,
  history: readonly Run[],
  e: number,
  { change, n }: { readonly change: number; readonly n: number }
): boolean {
  const p50 = (run: Run): number => Math.max(run.endpoints[e]!.percentiles.get(50)!, 0.5)
  const median = p50(candidate) - Math.exp(middle(history.map(run => Math.log(p50(run)))))
  const below = (run: Run): number => {
    const stats = run.endpoints[e]!
    const points = [[0, stats.min ?? 0], ...[...stats.percentiles].filter(([p]) => p <= 95)]
    let area = 0
    for (let i = 1; i < points.length; i++) {
      const [p0, a] = points[i - 1]! as [number, number]
      const [p1, b] = points[i]! as [number, number]
      area += (p1 - p0) * ((a + b) / 2)
    }
    return area / points.at(-1)![0]!
  }
  const most = below(candidate) - middle(history.map(below))
  const rows = history.map(run => run.endpoints[e]!)
  const many = riseOfMany(candidate.endpoints[e]!, rows, n)
  return [median, most, many].some(part => part / change >= 0.5)
}

/** What chance and rounding bring about, ms². */
function samplingOf(rows: readonly EndpointStats[], m: 'average' | number, n: number): number {
  const each = rows.map(stats => {
    if (m === 'average') return relativeVariance(stats) / n
    const ms = Math.max(valueOf(stats, m), 0.5)
    const h = ms < 100 ? 0.5 : ms < 1000 ? 5 : ms < 10000 ? 50 : 500
    const [low, high] = { 0.5: [0.5, 0.66], 0.95: [0.9, 0.98], 0.99: [0.98, 0.999] }[m] ?? [
      0.99, 0.999
    ]
    const ln = (p: number): number => Math.log(Math.max(valueOf(stats, p), 0.5))
    const b = (ln(high!) - ln(low!)) / (-Math.log(1 - high!) + Math.log(1 - low!))
    const between = n * (high! - low!)
    const few = between < 8 - 1e-9 ? (between * b * b + 0.25) / (between + 1) : b * b
    return (few * (m / (1 - m))) / n + (h / ms) ** 2 / 3
  })
  return Math.max(mean(each), 0.01 ** 2)
}

function relativeVariance(stats: EndpointStats): number {
  const points = [[0, stats.min ?? 0], ...stats.percentiles] as [number, number][]
  points.push([100, stats.max ?? points.at(-1)![1]])
  let [m1, m2] = [0, 0]
  for (let i = 1; i < points.length; i++) {
    const [p0, a] = points[i - 1]!
    const [p1, b] = points[i]!
    m1 += ((p1 - p0) / 100) * ((a + b) / 2)
    m2 += ((p1 - p0) / 100) * ((a * a + a * b + b * b) / 3)
  }
  return Math.max(0, m2 / (m1 * m1) - 1)
}

function valueOf(stats: EndpointStats, m: 'average' | number): number {
  return m === 'average' ? stats.average! : stats.percentiles.get(PERCENTS.get(m) ?? percentOf(m))!
}

/** `toFixed` would be a tenth of all that is asked here. */
const PERCENTS = new Map([0.5, 0.66, 0.9, 0.95, 0.98, 0.99, 0.999].map(p => [p, percentOf(p)]))

function percentOf(p: number): number {
  return Number((100 * p).toFixed(3))
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const n = sorted.length
  return n % 2 === 1 ? sorted[(n - 1) / 2]! : (sorted[n / 2 - 1]! + sorted[n / 2]!) / 2
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
