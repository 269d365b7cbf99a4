import { pastRunOf } from '../../src/evaluate/past/evaluate-past.js'
import type { ChangePoint, PastEvaluation } from '../../src/evaluate/past/past-evaluation.js'
import type { Digest, DigestRow } from '../../src/past/digest.js'
import { digest } from './digests.js'

/** A repeatable number between −1 and 1. */
function noise(seed: number): number {
  const x = Math.sin(seed * 12.9898) * 43758.5453
  return 2 * (x - Math.floor(x)) - 1
}

/** So many runs of one series, with as many endpoints; from run `step` on the first of them is a quarter slower. */
export function historyOf(
  runs: number,
  { endpoints = 4, step = Infinity }: { readonly endpoints?: number; readonly step?: number } = {}
): Digest[] {
  return Array.from({ length: runs }, (_, run) => {
    const { endpoints: rows, total, ...plain } = digest(run + 1)
    const moved = (row: DigestRow, seed: number, factor: number): DigestRow => {
      const by = factor * (1 + 0.06 * noise(seed + run) + 0.02 * noise(run))
      const percentiles = new Map([...row.percentiles].map(([p, ms]) => [p, Math.round(ms * by)]))
      return { ...row, average: 20.5 * by, max: 900, percentiles }
    }
    const own = Array.from({ length: endpoints }, (__, at) => {
      const like = rows[at % rows.length]!
      const name = at < rows.length ? like.name : `${like.name}/${at}`
      return moved({ ...like, name }, 100 * at, at === 0 && run >= step ? 1.25 : 1)
    })
    return {
      ...plain,
      commit: ((run + 1) * 2654435761).toString(16).repeat(4).slice(0, 40),
      endpoints: own,
      ...(total === undefined ? {} : { total: moved(total, 7, 1) }),
      ...(run % 25 === 12 ? { tag: `v1.${Math.floor(run / 25)}` } : {}),
      ...(run > runs * 0.7 ? { locust: '1.2 to 2.43', users: 80 } : {}),
      outcome: run === step ? 'failed' : run % 9 === 4 ? 'warned' : 'passed'
    }
  })
}

/** What a history tells in which nothing happened. */
export function quietPast(digests: readonly Digest[]): PastEvaluation {
  return {
    runs: digests.map(pastRunOf),
    comparable: digests.length,
    changePoints: [],
    breaks: [],
    creeps: []
  }
}

/** A step of P95 of the first endpoint at run `step`, seen since. */
export function stepAt(digests: readonly Digest[], step: number): ChangePoint {
  return {
    endpoint: 'GET /search',
    metric: 'p95',
    unit: 'ms',
    before: 60,
    after: 75,
    ratio: 1.25,
    interval: [1.19, 1.31],
    isImprovement: false,
    between: [pastRunOf(digests[step - 1]!), pastRunOf(digests[step]!)],
    seenIn: digests.length - step,
    isNew: true,
    together: [{ endpoint: 'GET /search', metric: 'p99', ratio: 1.27 }],
    effect: 'warn'
  }
}

/** A history in which something of every kind happened. */
export function eventfulPast(digests: readonly Digest[], step: number): PastEvaluation {
  const change = Math.ceil(digests.length * 0.7)
  return {
    ...quietPast(digests),
    comparable: digests.length - step,
    changePoints: [
      stepAt(digests, step),
      {
        ...stepAt(digests, Math.floor(step / 2)),
        endpoint: 'GET /cart',
        metric: 'p50',
        before: 35,
        after: 28,
        ratio: 0.8,
        interval: [0.74, 0.86],
        isImprovement: true,
        isNew: false,
        together: [],
        effect: 'pass'
      }
    ],
    breaks: [
      {
        at: pastRunOf(digests[change]!),
        why: { kind: 'locust', then: '2.44 or newer', now: '1.2 to 2.43' }
      },
      {
        at: pastRunOf(digests[5]!),
        why: { kind: 'load', difference: '60 users, 40 before' }
      }
    ],
    creeps: [
      {
        endpoint: 'GET /login',
        metric: 'p95',
        unit: 'ms',
        before: 80,
        after: 97.6,
        ratio: 1.22,
        since: pastRunOf(digests[12]!),
        sinceWhat: 'release',
        runs: 9,
        together: [
          {
            endpoint: 'GET /cart',
            metric: 'p99',
            unit: 'ms',
            before: 120,
            after: 138,
            ratio: 1.15
          }
        ]
      }
    ]
  }
}
