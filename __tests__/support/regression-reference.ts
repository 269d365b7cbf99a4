import type { RegressionSettings } from '../../src/config/settings.js'
import type { EndpointStats, Run } from '../../src/locust/run.js'

/*
 * The rule of docs/statistics.md §2 a second time: straight from the formulae, slow, and without a line of
 * the judge's code (types apart), so that an error must be made twice to go unseen.
 */

/** `endpoint metric` → what the reference says; cells that it cannot judge are `undecided`. */
export type ReferenceVerdicts = Map<
  string,
  { verdict: 'regressed' | 'suspect' | 'undecided' | 'fine'; allowed?: number }
>

type Row = { key: string; total: boolean; stats: EndpointStats }

/** One candidate against baselines that are comparable with it. */
export function referenceRule(
  candidate: Run,
  baselines: readonly Run[],
  settings: RegressionSettings,
  isOnly = true
): ReferenceVerdicts {
  const result: ReferenceVerdicts = new Map()
  const rows = rowsOf(candidate)
  const bases = baselines.map(rowsOf)
  const N = baselines.length
  const inAll = rows.filter(row =>
    bases.every(base => base.some(other => other.key === row.key && other.stats.requests > 0))
  )
  const sameRow = (row: Row): EndpointStats[] =>
    bases.map(base => base.find(other => other.key === row.key)!.stats)
  /** Those with enough requests for the percentile, where all have too few on average, and some are enough. */
  const telling = once((row: Row, p: number): EndpointStats[] => {
    const all = sameRow(row)
    const isEnough = (n: number): boolean => n * (1 - p) >= settings.minTailSamples - 1e-9
    const enough = all.filter(stats => isEnough(stats.requests))
    const mean = all.reduce((sum, stats) => sum + stats.requests, 0) / all.length
    return isEnough(mean) || enough.length === 0 ? all : enough
  })

  let m = 0
  for (const row of inAll) for (const p of [0.5, 0.95, 0.99, 0.999]) if (judged(row, p)) m++
  const K = settings.sensitivity + 1.4 * Math.log10(Math.max(1, m / 20))

  function requestsOf(row: Row, p: number): number {
    const rows = telling(row, p)
    const mean = rows.reduce((sum, stats) => sum + stats.requests, 0) / rows.length
    return Math.min(row.stats.requests, mean)
  }
  function judged(row: Row, p: number): boolean {
    return requestsOf(row, p) * (1 - p) >= settings.minTailSamples - 1e-9
  }
  function base(row: Row, p: number, rows = telling(row, p)): number {
    return Math.exp(middle(rows.map(stats => Math.log(Math.max(at(stats, p), 0.5)))))
  }
  function change(row: Row, p: number, rows = telling(row, p)): number {
    return Math.max(at(row.stats, p), 0.5) - base(row, p, rows)
  }
  const changed = once((row, p) => change(row, p))

  /** How far baselines lie apart, in the logarithm. */
  const apart = (x: readonly number[]): number => {
    if (x.length < 2) return 0
    const mean = x.reduce((sum, xi) => sum + Math.abs(xi - middle(x)), 0) / x.length
    return 1.2533 * mean * Math.sqrt(x.length / (x.length - 1))
  }
  /** The same without most of what the others of each baseline moved, where there are three of both and it is less. */
  function ownApart(
    row: Row,
    differing: number,
    valuesOf: (row: Row) => readonly number[]
  ): number {
    const all = apart(valuesOf(row).map(Math.log))
    const isUsable = (one: Row): boolean =>
      !one.total && !failsFarMore(one) && valuesOf(one).length === N && N >= 3
    const rest = inAll.filter(other => other.key !== row.key && isUsable(other))
    if (!isUsable(row) || rest.length < 3) return all
    const moves = rest.map(valuesOf).map(values => {
      const usual = middle(values)
      return values.map(ms => ms - usual)
    })
    const own = valuesOf(row).map((ms, run) => ms - middle(moves.map(move => move[run]!)))
    const alone = Math.min(all, apart(own.map(ms => Math.log(Math.max(ms, 0.5)))))
    return Math.hypot(alone, differing * Math.sqrt(all ** 2 - alone ** 2))
  }

  /** By more than half of the baselines those beside it stay: how many sd's more the mean tells beyond the gap. */
  function sdsAtGap(row: Row, p: number): number {
    const ln = (stats: EndpointStats, column: number): number =>
      Math.log(Math.max(stats.percentiles.get(column)!, 0.5))
    const columns = [...row.stats.percentiles.keys()].sort((a, b) => a - b)
    const here = percentOf(p)
    const beside = [
      columns.filter(column => column < here).pop(),
      columns.find(column => column > here)
    ].filter(column => column !== undefined)
    const owns = sameRow(row).map(stats => ln(row.stats, here) - ln(stats, here))
    const farthest = Math.max(...owns.map(Math.abs))
    const excesses: number[] = []
    const gaps: number[] = []
    let n0 = 0
    for (const [i, stats] of sameRow(row).entries()) {
      const moves = beside.map(column => ln(row.stats, column) - ln(stats, column))
      const isBeyond = Math.abs(owns[i]!) < farthest / 4
      if (!isBeyond && moves.some(move => Math.abs(move) >= Math.abs(owns[i]!) / 4)) continue
      const along = Math.exp(moves.reduce((sum, move) => sum + move, 0) / moves.length)
      excesses.push(row.stats.average! - stats.average! * along)
      if (!isBeyond) gaps.push(at(row.stats, p) - at(stats, p))
      n0 += stats.requests
    }
    if (excesses.length <= N / 2 || gaps.length === 0) return Infinity
    const mean = (of: readonly number[]): number =>
      of.reduce((one, other) => one + other, 0) / of.length
    const sd = Math.sqrt(p * (1 - p) * (1 / row.stats.requests + 1 / n0))
    return mean(excesses) / mean(gaps) / sd
  }

  function failsFarMore(row: Row): boolean {
    const [failures, requests] = sameRow(row).reduce(
      ([k, n], stats) => [k + stats.failures, n + stats.requests],
      [0, 0]
    )
    return row.stats.failures / row.stats.requests - failures / requests > 0.1
  }

  /** Whether the total is within `ms` with the endpoints in the proportions of the baselines. */
  function isOfMix(ms: number, fraction: number): boolean {
    const all = rows.find(row => row.total)!.stats.requests
    const sum = (of: readonly number[]): number => of.reduce((one, other) => one + other, 0)
    const then = sum(baselines.map(run => run.aggregated!.requests))
    const parts = rows
      .filter(row => !row.total)
      .map(({ key, stats }) => {
        const before = bases.flatMap(base =>
          base.filter(other => other.key === key).map(other => other.stats.requests)
        )
        const above = Math.min(
          ...[...stats.percentiles].filter(([, value]) => value <= ms).map(([q]) => 1 - q / 100),
          stats.max !== undefined && stats.max <= ms ? 0 : 1
        )
        const now = stats.requests / all
        return { now, then: before.length === 0 ? now : sum(before) / then, above }
      })
    const isAdded = parts.some(part => (part.now - part.then) * part.above > 0)
    const unknown = Math.max(0, 1 - sum(parts.map(part => part.now)))
    const room = (share: 'now' | 'then'): number =>
      (fraction * (1 - 1e-9) - unknown) * sum(parts.map(part => part[share])) -
      sum(parts.map(part => part[share] * part.above))
    return isAdded && room('now') <= 0 && room('then') > 0
  }

  for (const row of inAll) {
    for (const p of [0.5, 0.95, 0.99, 0.999]) {
      const cell = `${row.key} p${Number((100 * p).toFixed(3))}`
      if (!judged(row, p)) {
        result.set(cell, { verdict: 'undecided' })
        continue
      }
      const v0 = base(row, p)
      const rows = telling(row, p)
      const N = rows.length
      const odds = p / (1 - p)
      const r = settings.paired ? 0 : Math.min(0.5, 0.1 * Math.sqrt(odds))
      let assumed2 = 0
      for (const stats of rows) {
        const v = Math.max(at(stats, p), 0.5)
        const h = v < 100 ? 0.5 : v < 1000 ? 5 : v < 10000 ? 50 : 500
        const [low, high] =
          p === 0.5
            ? [0.5, 0.66]
            : p === 0.95
              ? [0.9, 0.98]
              : p === 0.99
                ? [0.98, 0.999]
                : [0.99, 0.999]
        const rise =
          Math.log(Math.max(at(stats, high), 0.5)) - Math.log(Math.max(at(stats, low), 0.5))
        const b = rise / (-Math.log(1 - high) + Math.log(1 - low))
        const between = requestsOf(row, p) * (high - low)
        const few = between < 8 - 1e-9 ? (between * b * b + 0.25) / (between + 1) : b * b
        assumed2 += ((few * odds) / requestsOf(row, p) + b * b * r * r + (h / v) ** 2 / 3) / N
      }
      assumed2 += 0.03 * 0.03
      const measured = ownApart(row, 0.5, one =>
        telling(one, p).map(stats => Math.max(at(stats, p), 0.5))
      )
      const noise = Math.sqrt((2 * assumed2 + (N - 1) * measured * measured) / (N + 1))
      const band = v0 * (Math.exp(Math.min(5, K * noise * Math.sqrt(1 + 1 / N))) - 1)
      const others = inAll.filter(
        other => !other.total && other.key !== row.key && !failsFarMore(other)
      )
      const common =
        row.total || others.length < 3
          ? 0
          : Math.max(0, middle(others.map(other => changed(other, p))))
      const allowed = 2 * common + Math.max(settings.maxRegression * v0, band, settings.minChangeMs)
      const isFew = requestsOf(row, p) * (1 - p) < 10 - 1e-9
      const limit = (row.total || (isFew && isOnly)) && !settings.paired ? 2 * allowed : allowed
      const rise = change(row, p)
      const sds = rise > allowed ? sdsAtGap(row, p) : Infinity
      const beyond = rise > limit ? (sds < 3 ? 'suspect' : 'regressed') : 'suspect'
      const verdict = sds < 2 || rise <= allowed ? 'fine' : beyond
      const ofMix = row.total && verdict !== 'fine' && isOfMix(v0 + allowed, 1 - p)
      result.set(cell, { verdict: ofMix ? 'fine' : verdict, allowed: limit })
    }
  }

  // the means: docs/verdict-bench.md, "Beyond the rule"
  const others = (row: Row): Row[] =>
    inAll.filter(
      other =>
        !other.total &&
        other.key !== row.key &&
        other.stats.average !== undefined &&
        !failsFarMore(other)
    )
  const before = (row: Row): number[] => telling(row, 0.5).map(stats => Math.log(stats.average!))
  const moved = (row: Row): number => row.stats.average! - Math.exp(middle(before(row)))
  for (const row of inAll) {
    if (row.total || row.stats.average === undefined || !judged(row, 0.5)) continue
    const isAlone = others(row).length < 3 && !settings.paired
    const x = before(row)
    const N = x.length
    const v0 = Math.exp(middle(x))
    let chance2 = 0
    for (const stats of telling(row, 0.5)) chance2 += spread(stats) / requestsOf(row, 0.5) / N
    const now2 = spread(row.stats) / requestsOf(row, 0.5)
    if (requestsOf(row, 0.5) < 50 && now2 > chance2) chance2 = (chance2 + now2) / 2
    const assumed2 = chance2 + 0.05 * 0.05
    const measured2 =
      ownApart(row, 0.25, one =>
        one.stats.average === undefined ? [] : before(one).map(Math.exp)
      ) ** 2
    const noise = Math.sqrt(Math.max(chance2, (2 * assumed2 + (N - 1) * measured2) / (N + 1)))
    const band = v0 * (Math.exp(Math.min(5, K * noise * Math.sqrt(1 + 1 / N))) - 1)
    const common = others(row).length < 3 ? 0 : Math.max(0, middle(others(row).map(moved)))
    const allowed = 2 * common + Math.max(settings.maxRegression * v0, band, settings.minChangeMs)
    const rise = moved(row)
    const limit = isAlone ? 2 * allowed : allowed
    const isMost = [0.5, 0.66, 0.75, 0.8].some(p => change(row, p, sameRow(row)) >= rise / 2)
    const isCounted =
      isMost || riseOfMany(row.stats, sameRow(row), requestsOf(row, 0.5)) >= rise / 2
    const verdict = rise > limit ? 'regressed' : 'fine'
    result.set(`${row.key} average`, { verdict: isCounted ? verdict : 'fine', allowed: limit })
  }

  for (const row of inAll) {
    const now = [row.stats.failures, row.stats.requests] as const
    const before = sameRow(row).map(stats => [stats.failures, stats.requests] as const)
    const verdict = errorRise(now, before, settings.errorMargin)
    result.set(`${row.key} error-rate`, { verdict })
  }

  let chance = 0
  for (const run of baselines) {
    const samples = run.history!.samples
    const last = samples[samples.length - 1]!
    const [cycle, mean] = [run.peakUsers! / throughput(run), last.average! / 1000]
    const variance = (cycle - mean) ** 2 / 3 + spread(run.aggregated!) * mean ** 2
    // of 3 s ramp and 10 s warm-up
    chance += variance / cycle ** 2 / (throughput(run) * (last.at - 13)) / N
  }
  const y = baselines.map(run => Math.log(throughput(run)))
  const centre = middle(y)
  const mean = y.reduce((sum, yi) => sum + Math.abs(yi - centre), 0) / N
  const measured = N === 1 ? 0 : 1.2533 * mean * Math.sqrt(N / (N - 1))
  const fall = centre - Math.log(throughput(candidate))
  const noise =
    Math.sqrt((2 * (0.02 ** 2 + chance) + (N - 1) * measured ** 2) / (N + 1)) * Math.sqrt(1 + 1 / N)
  const scale = settings.paired ? 1 : 2
  const isBeyond = (times: number): boolean =>
    fall > times * -Math.log(1 - settings.maxRegression) && fall > times * K * noise
  const verdict = isBeyond(scale) ? 'regressed' : isBeyond(1) ? 'suspect' : 'fine'
  result.set('Aggregated throughput', { verdict })
  return result
}

/** Several candidates: a cell fails when it fails in more than half of them. */
export function referenceMajority(runs: readonly ReferenceVerdicts[]): string[] {
  const cells = new Set(runs.flatMap(run => [...run.keys()]))
  return [...cells]
    .filter(cell => {
      const failing = runs.filter(run => run.get(cell)?.verdict === 'regressed').length
      return failing > runs.length / 2
    })
    .sort()
}

/** Error rates that rose in all of several candidates together (docs/statistics.md §3). */
export function referenceTogether(
  candidates: readonly Run[],
  baselines: readonly Run[],
  { errorMargin }: RegressionSettings
): string[] {
  const counts = (runs: readonly Run[], key: string): readonly (readonly [number, number])[] =>
    runs.flatMap(run =>
      rowsOf(run)
        .filter(row => row.key === key)
        .map(({ stats }) => [stats.failures, stats.requests] as const)
    )
  const total = (of: readonly (readonly [number, number])[]): readonly [number, number] => [
    of.reduce((sum, [failures]) => sum + failures, 0),
    of.reduce((sum, [, requests]) => sum + requests, 0)
  ]
  const keys = [...new Set(candidates.flatMap(run => rowsOf(run).map(({ key }) => key)))]
  return keys
    .filter(key => {
      const [now, then] = [counts(candidates, key), counts(baselines, key)]
      if (then.length === 0) return false
      const [kc, nc] = total(now)
      const [kb, nb] = total(then)
      const rose = now.filter(
        ([k, n]) => k / n - kb / nb > errorMargin && then.every(([kt, nt]) => kt / nt < k / n)
      ).length
      return rose > candidates.length / 2 && errorRise([kc, nc], then, errorMargin) === 'regressed'
    })
    .map(key => `${key} error-rate`)
}

/** §3, of failures and requests; no failure of these runs has a time. */
function errorRise(
  [kc, nc]: readonly [number, number],
  before: readonly (readonly [number, number])[],
  margin: number
): 'regressed' | 'suspect' | 'fine' {
  type Pool = { k: number; n: number; phi: number }
  const pool = (runs: typeof before): Pool => {
    const k = runs.reduce((sum, run) => sum + run[0], 0)
    const n = runs.reduce((sum, run) => sum + run[1], 0)
    const X2 = runs.reduce((sum, run) => sum + (run[0] - (run[1] * k) / n) ** 2 / run[1], 0)
    const phi = k === 0 || k === n ? 1 : (2 + X2 / ((k / n) * (1 - k / n))) / (runs.length + 1)
    return { k, n, phi: Math.max(1, phi) }
  }
  const above = (k: number, n: number, of: Pool, phi: number): boolean =>
    k / n - of.k / of.n > margin &&
    k / phi >= 1 &&
    upperTail(k / phi, (k + of.k) / phi, n / (n + of.n)) < 0.001
  const all = pool(before)
  const usual = before.length > 2 && before.some(([k, n]) => n >= nc / 2 && k / n >= kc / nc)
  if (!usual && above(kc, nc, all, all.phi)) return 'regressed'
  if (before.length === 1 || kc / nc <= all.k / all.n) return 'fine'
  const sorted = [...before].sort((a, b) => a[0] / a[1] - b[0] / b[1])
  const others = pool(sorted.slice(0, before.length - Math.max(1, Math.floor(before.length / 4))))
  const worst = sorted[before.length - 1]!
  if (!above(worst[0], worst[1], others, others.phi)) return 'fine'
  if (!above(kc, nc, others, others.phi)) return 'fine'
  return above(kc, nc, pool([worst]), others.phi) ? 'regressed' : 'suspect'
}

/** What is asked of a row by each of the others is worked out once. */
function once<Of>(work: (row: Row, p: number) => Of): (row: Row, p: number) => Of {
  const known = new Map<number, Map<Row, Of>>()
  return (row, p) => {
    const ofPercentile = known.get(p) ?? new Map<Row, Of>()
    known.set(p, ofPercentile)
    const found = ofPercentile.get(row) ?? work(row, p)
    ofPercentile.set(row, found)
    return found
  }
}

function rowsOf(run: Run): Row[] {
  const endpoints = run.endpoints.map(stats => ({
    key: `${stats.method} ${stats.name}`,
    total: false,
    stats
  }))
  return [...endpoints, { key: 'Aggregated', total: true, stats: run.aggregated! }].filter(
    row => row.stats.requests > 0
  )
}

function at(stats: EndpointStats, p: number): number {
  return stats.percentiles.get(PERCENTS.get(p) ?? percentOf(p))!
}

/** `toFixed` would be a tenth of all that is asked here. */
const PERCENTS = new Map(
  [0.5, 0.66, 0.75, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999].map(p => [p, percentOf(p)])
)

function percentOf(p: number): number {
  return Number((100 * p).toFixed(3))
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const n = sorted.length
  return n % 2 === 1 ? sorted[(n - 1) / 2]! : (sorted[n / 2 - 1]! + sorted[n / 2]!) / 2
}

/** How far the mean rose at least without the requests above P99, or the last column with ten above it. */
export function riseOfMany(now: EndpointStats, then: readonly EndpointStats[], n: number): number {
  const columns = [...now.percentiles.keys()].sort((a, b) => a - b)
  const q = columns.filter(at => at <= 99 && n * (100 - at) >= 1000 - 1e-6).pop()
  if (q === undefined) return -Infinity
  const edges = [...columns.filter(column => column >= q), 100]
  const above = (stats: EndpointStats, isMost: boolean): number => {
    let sum = 0
    for (let i = 1; i < edges.length; i++) {
      const [low, high] = [edges[i - 1]!, edges[i]!]
      const ms = isMost ? (stats.percentiles.get(high) ?? stats.max) : stats.percentiles.get(low)
      sum += ((high - low) / 100) * (ms ?? NaN)
    }
    return sum
  }
  const bodies = then.map(stats => stats.average! - above(stats, false))
  return now.average! - above(now, true) - middle(bodies)
}

/** Squared coefficient of variation of times that lie evenly between the printed columns. */
function spread(stats: EndpointStats): number {
  const columns = [...stats.percentiles.keys()].sort((a, b) => a - b)
  const points = [[0, stats.min ?? 0], ...columns.map(c => [c, stats.percentiles.get(c)!])]
  points.push([100, stats.max ?? points[points.length - 1]![1]!])
  let m1 = 0
  let m2 = 0
  for (let i = 1; i < points.length; i++) {
    const [p0, a] = points[i - 1]! as [number, number]
    const [p1, b] = points[i]! as [number, number]
    m1 += ((p1 - p0) / 100) * ((a + b) / 2)
    // ∫ x² over an even spread from a to b
    m2 += ((p1 - p0) / 100) * ((a * a + a * b + b * b) / 3)
  }
  return m1 === 0 ? 0 : Math.max(0, m2 / (m1 * m1) - 1)
}

/** Requests per second from ten seconds after the last user started to the last row. */
function throughput(run: Run): number {
  const samples = run.history!.samples
  const most = Math.max(...samples.map(sample => sample.users))
  const full = samples.find(sample => sample.users === most)!.at
  const steady = samples.filter(sample => sample.at >= full + 10)
  const first = steady[0]!
  const last = steady[steady.length - 1]!
  return (last.requests - first.requests) / (last.at - first.at)
}

/** P(X ≥ k) for Bin(n, p), term by term; between counts I_p(k, n − k + 1), by Simpson's rule. */
function upperTail(k: number, n: number, p: number): number {
  if (!Number.isInteger(k) || !Number.isInteger(n)) return betaBelow(p, k, n - k + 1)
  let sum = 0
  let choose = 0
  for (let i = 0; i <= n; i++) {
    if (i >= k) sum += Math.exp(choose + i * Math.log(p) + (n - i) * Math.log(1 - p))
    choose += Math.log((n - i) / (i + 1))
  }
  return sum
}

/** The regularised incomplete beta function for a, b of 1 and more. */
function betaBelow(x: number, a: number, b: number): number {
  const top = a + b > 2 ? (a - 1) / (a + b - 2) : 0.5
  const log = (t: number, power: number): number => (power === 0 ? 0 : power * Math.log(t))
  const most = log(top, a - 1) + log(1 - top, b - 1)
  const density = (t: number): number => Math.exp(log(t, a - 1) + log(1 - t, b - 1) - most)
  const integral = (from: number, to: number): number => {
    const steps = 600
    const width = (to - from) / steps
    let sum = density(from) + density(to)
    for (let i = 1; i < steps; i++) sum += density(from + i * width) * (i % 2 === 0 ? 2 : 4)
    return (sum * width) / 3
  }
  // beyond 30 sd's of its top next to nothing lies
  const sd = Math.sqrt((a * b) / (a + b + 1)) / (a + b)
  const [least, end] = [Math.max(0, top - 30 * sd), Math.min(1, top + 30 * sd)]
  const middle = Math.min(Math.max(x, least), end)
  const below = integral(least, middle)
  return below / (below + integral(middle, end))
}
