import type { Bounds, Criterion, Link, Statistic } from '../../src/config/settings.js'
import type { RunEvaluation } from '../../src/evaluate/evaluation.js'
import type { CriterionResult } from '../../src/evaluate/verdict/criterion-result.js'
import type {
  LikelyLimit,
  ResourceRow,
  ResourcesEvaluation
} from '../../src/evaluate/resources/resources-evaluation.js'
import { likelyLimitWords, wordsOf } from '../../src/evaluate/resources/resource-words.js'
import type { Report } from '../../src/report/report.js'
import type { Point, ResourceProblem, Span, SpanStatistics } from '../../src/resources/reading.js'
import type { Unit } from '../../src/units/unit.js'
import { evaluated, evaluatedRun } from './evaluated.js'

/** Everything that a name, a label or a server's words could try. */
export const HOSTILE =
  '` x` | <img src=x onerror=alert(1)> @octocat [a](javascript:1) ::set-output name=conclusion::success %0A##[add-mask]e </script><!--'

/** What a made-up row is made of; the rest follows from it. */
export type MadeUp = {
  readonly name: string
  readonly title?: string
  readonly unit: Unit
  readonly statistic: Statistic
  readonly higherIsBetter?: boolean
  readonly numbers?: readonly [min: number, avg: number, max: number]
  readonly total?: number
  readonly bounds?: Bounds
  readonly bytes?: readonly [min: number, avg: number, max: number]
  readonly way?: string
  readonly query?: string
  readonly caveat?: string
  readonly remark?: string
  readonly problem?: ResourceProblem
  readonly rest?: Partial<Omit<ResourceRow, 'words'>>
}

/** Under sustained load, every target of the performance-metrics document met. */
export const HEALTHY: readonly MadeUp[] = [
  {
    name: 'app.cpu',
    title: 'app-server CPU',
    unit: 'fraction',
    statistic: 'avg',
    numbers: [0.123, 0.452, 0.61],
    bounds: { target: 0.7 },
    way: 'node_exporter',
    query: '100*(1-avg by (instance)(rate(node_cpu_seconds_total{mode="idle"}[58s])))',
    caveat: 'of the whole machine'
  },
  {
    name: 'app.memory',
    title: 'app-server memory',
    unit: 'fraction',
    statistic: 'max',
    numbers: [0.31, 0.34, 0.36],
    bytes: [5_100e6, 5_600e6, 5_900e6],
    bounds: { target: 0.8 },
    way: 'node_exporter'
  },
  {
    name: 'app.workers',
    title: 'busy workers',
    unit: 'count',
    statistic: 'max',
    numbers: [0, 5.6, 7],
    caveat: 'how many were busy at the moment of a scrape',
    remark: 'without the one that the scrape takes: a full pool of N reads N − 1'
  },
  {
    name: 'app.queue',
    title: 'request queue',
    unit: 'count',
    statistic: 'max',
    numbers: [0, 2.1, 12],
    bounds: { target: 100 }
  },
  {
    name: 'postgresql.connections',
    title: 'PostgreSQL connections',
    unit: 'count',
    statistic: 'max',
    numbers: [4, 16, 19],
    bounds: { target: 80 },
    query: 'sum(pg_stat_database_numbackends{job="postgres"})'
  },
  {
    name: 'postgresql.cpu',
    title: 'PostgreSQL CPU',
    unit: 'fraction',
    statistic: 'avg',
    numbers: [0.01, 0.1, 0.14],
    bounds: { target: 0.7 }
  },
  {
    name: 'postgresql.query-latency',
    title: 'PostgreSQL query latency',
    unit: 'ms',
    statistic: 'avg',
    numbers: [8.4, 12.3, 31],
    bounds: { target: 50 },
    way: 'pg_stat_statements (postgres_exporter ≥ 0.13)'
  },
  {
    name: 'postgresql.lock-waits',
    title: 'PostgreSQL lock waits',
    unit: 'count',
    statistic: 'max',
    numbers: [0, 0.4, 3],
    bounds: { target: 10 }
  },
  {
    name: 'postgresql.slow-queries',
    title: 'PostgreSQL slow queries',
    unit: 's',
    statistic: 'max',
    numbers: [0, 0.2, 0.4],
    caveat: 'the longest open transaction (s), not a count of slow queries',
    rest: { reason: { kind: 'nearest' } }
  },
  {
    name: 'redis.memory',
    title: 'Redis memory',
    unit: 'fraction',
    statistic: 'max',
    numbers: [0.2, 0.4, 0.55],
    bytes: [1.2e6, 2.4e6, 3.3e6],
    bounds: { target: 0.8 }
  },
  {
    name: 'redis.hit-rate',
    title: 'Redis hit rate',
    unit: 'fraction',
    statistic: 'avg',
    higherIsBetter: true,
    numbers: [0.71, 0.86, 0.91],
    bounds: { target: 0.7 }
  },
  {
    name: 'redis.commands',
    title: 'Redis commands',
    unit: 'per-second',
    statistic: 'avg',
    numbers: [40, 43.8, 47]
  },
  {
    name: 'redis.evictions',
    title: 'Redis evictions',
    unit: 'count',
    statistic: 'total',
    total: 12,
    bounds: { target: 100 },
    remark: 'the sum of 2 instances'
  },
  {
    name: 'redis.latency',
    title: 'Redis latency',
    unit: 'ms',
    statistic: 'avg',
    numbers: [0.01, 0.012, 0.02],
    caveat: 'CPU time in the server; no network, no queue',
    rest: { reason: { kind: 'nearest' } }
  }
]

const PROBLEMS: readonly ResourceProblem[] = [
  { kind: 'no-series', needs: ['node_exporter', HOSTILE] },
  { kind: 'cannot-be-known', why: 'gthread hides its queue', nearest: 'the mean of busy threads' },
  { kind: 'several-series', count: 2, labels: ['instance="a"', HOSTILE] },
  { kind: 'too-few', samples: 2, needed: 4 },
  { kind: 'holes', samples: 6, expected: 24, from: 1_700_000_010, to: 1_700_000_070 },
  { kind: 'not-finite', count: 24 },
  { kind: 'down', series: 'pg_up', from: 1_700_000_010, to: 1_700_000_070 },
  { kind: 'collector-failed', collector: 'stat_statements' },
  { kind: 'no-pg-monitor', ratio: 0.05 },
  { kind: 'counters-jump', resets: 3 },
  { kind: 'newest-hidden', seconds: 30 },
  { kind: 'clock-skew', seconds: 61 },
  { kind: 'too-short', seconds: 9, needed: 21 },
  { kind: 'bad-query', message: HOSTILE },
  { kind: 'server', failure: { kind: 'unauthorized' } },
  { kind: 'not-in-snapshot' },
  { kind: 'no-source', snapshot: 'other-time' }
]

/** A row for each kind of problem: missing, but for those that only leave it open. */
export const TROUBLED: readonly MadeUp[] = PROBLEMS.map((problem, index) => ({
  name: `own-${index}`,
  unit: 'count' as const,
  statistic: 'max' as const,
  bounds: { target: 10 },
  problem,
  rest:
    problem.kind === 'too-few' || problem.kind === 'too-short'
      ? { grade: 'undecided' as const, effect: 'pass' as const }
      : { grade: 'missing' as const, effect: 'fail' as const }
}))

/** Graded worse than they should be, with names that try everything. */
export const WORSE: readonly MadeUp[] = [
  {
    name: 'postgresql.connections',
    title: 'PostgreSQL connections',
    unit: 'count',
    statistic: 'max',
    numbers: [4, 70, 97],
    bounds: { target: 80, acceptable: 90, unacceptable: 95 },
    rest: { grade: 'unacceptable', effect: 'fail' }
  },
  {
    name: 'app.cpu',
    title: 'app-server CPU',
    unit: 'fraction',
    statistic: 'avg',
    numbers: [0.2, 0.88, 1],
    bounds: { target: 0.7 },
    rest: { grade: 'degraded', effect: 'warn' }
  },
  {
    name: HOSTILE,
    unit: 'count',
    statistic: 'max',
    numbers: [0, 300, 900],
    query: `sum(x{a="${HOSTILE}"})`,
    bounds: { target: 100 },
    rest: {
      grade: 'unacceptable',
      effect: 'warn',
      waiver: { of: 'resource', pattern: '*', metric: '*', reason: HOSTILE, until: '2026-12-31' },
      reason: { kind: 'criterion', field: 'unacceptable' },
      criteria: [{ field: 'unacceptable', ...met({ comparison: '>', bound: 500, forSeconds: 60 }) }]
    }
  },
  {
    name: 'redis.hit-rate',
    title: 'Redis hit rate',
    unit: 'fraction',
    statistic: 'avg',
    higherIsBetter: true,
    numbers: [0, 0.4, 0.5],
    bounds: { target: 0.7 },
    rest: { grade: 'unacceptable', effect: 'warn', wouldFail: true }
  }
]

export function met(criterion: Criterion): CriterionResult {
  return { criterion, state: 'met', stretches: [{ from: 30, to: 95 }], longest: 65 }
}

export const LINKS: readonly Link[] = [
  { name: 'Grafana', url: 'https://grafana.example/d/x?from={from}&to={to}' },
  { name: 'Logs', url: 'https://logs.example/?from={from:iso}&to={to:iso}' }
]

/** A run with these rows, whose other verdicts stay as they are. */
export function withResources(
  run: RunEvaluation,
  rows: readonly MadeUp[],
  more: Partial<ResourcesEvaluation> = {}
): RunEvaluation {
  const { steady, startedAt = 0, seconds, capacity } = run.timeline
  const judged: Span =
    steady === undefined || capacity !== undefined
      ? { kind: 'whole', from: startedAt, to: startedAt + seconds }
      : { kind: 'steady', from: startedAt + steady.from, to: startedAt + steady.to }
  const steps: Span[] =
    capacity?.shape === 'steps'
      ? capacity.points.map(({ users, from, to }) => ({
          kind: 'step',
          users,
          from: startedAt + from,
          to: startedAt + to
        }))
      : []
  return {
    ...run,
    resources: {
      source: 'prometheus',
      scrapeSeconds: 5,
      scaling: [],
      rows: rows.map(row => rowOf(row, judged, steps)),
      ...more,
      ...(more.likelyLimit === undefined
        ? {}
        : { likelyLimitWords: likelyLimitWords(more.likelyLimit) })
    }
  }
}

function rowOf(made: MadeUp, judged: Span, steps: readonly Span[]): ResourceRow {
  const { name, title = name, unit, statistic, higherIsBetter = false, bounds = {}, rest } = made
  const { problem, bytes, way, query, caveat, remark } = made
  const statistics = statisticsOf(made, judged)
  const value = problem === undefined ? statistics[statistic] : undefined
  const isNearest = rest?.reason?.kind === 'nearest'
  const isGraded =
    value !== undefined && Object.keys(bounds).length > 0 && rest?.reason?.kind !== 'measured'
  const row: Omit<ResourceRow, 'words'> = {
    name,
    title,
    unit,
    statistic,
    higherIsBetter,
    ...(value === undefined ? {} : { value }),
    ...(problem === undefined ? { statistics } : {}),
    steps: steps.map((span, index) => statisticsOf(made, span, (index + 1) / steps.length)),
    bounds,
    ...(isGraded ? { grade: 'target' } : {}),
    reason: { kind: problem !== undefined ? 'problem' : isGraded ? 'compared' : 'measured' },
    effect: 'pass',
    criteria: [],
    ...rest,
    reading: {
      name,
      definition: name,
      ...(query === undefined ? {} : { query }),
      ...(way === undefined ? {} : { way }),
      ...(caveat === undefined ? {} : { caveat }),
      ...(remark === undefined || problem !== undefined ? {} : { remark }),
      ...(isNearest ? { isNearest } : {}),
      ...(bytes === undefined
        ? {}
        : {
            shownAs: {
              unit: 'bytes',
              spans: [statisticsOf({ name, unit: 'bytes', statistic, numbers: bytes }, judged)]
            }
          }),
      points: problem === undefined ? pointsOf(made, judged, steps) : [],
      spans: problem === undefined ? [statistics] : [],
      ...(problem === undefined ? {} : { problem })
    }
  }
  return { ...row, words: wordsOf(row) }
}

function statisticsOf({ numbers, total, problem }: MadeUp, span: Span, factor = 1): SpanStatistics {
  const samples = Math.floor((span.to - span.from) / 5) + 1
  const [min, avg, max] = (numbers ?? []).map(value => value * factor)
  return {
    span,
    ...(min === undefined || avg === undefined || max === undefined
      ? {}
      : { min, avg, max, p95: max }),
    ...(total === undefined ? {} : { total: total * factor }),
    samples,
    expected: samples,
    ...(problem === undefined ? {} : { problem })
  }
}

/** From the least to the most and back, about the mean. */
function pointsOf({ numbers, total }: MadeUp, judged: Span, steps: readonly Span[]): Point[] {
  const [min, avg, max] = numbers ?? [0, (total ?? 0) / 10, (total ?? 0) / 5]
  const from = Math.min(judged.from, ...steps.map(span => span.from))
  const to = Math.max(judged.to, ...steps.map(span => span.to))
  const count = Math.floor((to - from) / 5) + 1
  return Array.from({ length: count }, (_, i) => {
    const wave = Math.sin((i / Math.max(1, count - 1)) * 2 * Math.PI)
    return [from + 5 * i, avg + wave * (wave > 0 ? max - avg : avg - min)]
  })
}

const CONTEXT = { version: '0.0.0' }

/** A report of one fixture's run with made-up resources. */
export async function resourcesReport(
  folder: string,
  rows: readonly MadeUp[],
  more: Partial<ResourcesEvaluation> = {}
): Promise<Report> {
  const evaluation = await evaluated([folder])
  const runs = evaluation.runs.map(run => withResources(run, rows, more))
  return { evaluation: { ...evaluation, runs, links: LINKS }, context: CONTEXT }
}

/** A capacity test whose connections gave out before its response times did. */
export const LIKELY_LIMIT: LikelyLimit = {
  name: 'postgresql.connections',
  title: 'PostgreSQL connections',
  at: 75,
  users: 60,
  unit: 'count',
  higherIsBetter: false,
  bound: 80,
  latencyAt: 95
}

export async function capacityReport(): Promise<Report> {
  const config = 'load-levels:\n  capacity: { kind: capacity }\n'
  const run = await evaluatedRun('capacity-steps', config)
  const rows = [...WORSE, ...HEALTHY.slice(5).filter(({ name }) => name !== 'redis.hit-rate')]
  const ungraded = rows.map(row => ({ ...row, rest: { reason: { kind: 'measured' as const } } }))
  const resources = withResources(run, ungraded, {
    likelyLimit: LIKELY_LIMIT,
    scaling: [
      {
        direction: 'up',
        metric: 'app.cpu',
        title: 'app-server CPU',
        unit: 'fraction',
        explicit: false,
        ...met({ comparison: '>', bound: 0.7, forSeconds: 60 })
      },
      {
        direction: 'down',
        metric: 'users',
        title: 'users',
        unit: 'count',
        explicit: true,
        criterion: { comparison: '<', bound: 10, forSeconds: 300 },
        state: 'not-met',
        stretches: [],
        longest: 40
      }
    ]
  })
  const evaluation = await evaluated(['capacity-steps'], config)
  return { evaluation: { ...evaluation, runs: [resources], links: LINKS }, context: CONTEXT }
}
