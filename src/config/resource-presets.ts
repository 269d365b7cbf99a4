import type { Bounds, ResourceMetric, Statistic } from './settings.js'

/** A resource metric that is known by name: what it is and its row of the performance-metrics document. */
export type ResourcePreset = Pick<
  ResourceMetric,
  'name' | 'title' | 'unit' | 'statistic' | 'higherIsBetter'
> & {
  /** The document's table, and the name of its row there. */
  readonly group: 'Application server' | 'PostgreSQL' | 'Redis'
  readonly row: string
  /** The statistics that can be had of it, the one that the document judges first. */
  readonly statistics: readonly Statistic[]
  /** The document's targets; none where it says N/A. */
  readonly targets: { readonly sustained?: number; readonly peak?: number }
  /** A part of something: never above 100%, as the use of several processors may be. */
  readonly isShare?: true
}

const BY_AVERAGE = ['avg', 'min', 'max', 'p95'] as const
const BY_MAXIMUM = ['max', 'min', 'avg', 'p95'] as const
/** Of what is counted over a span there is one number. */
const BY_TOTAL = ['total'] as const

type Row = Pick<ResourcePreset, 'name' | 'row' | 'unit' | 'statistics' | 'targets' | 'isShare'> & {
  readonly higherIsBetter?: true
}

const TABLES: readonly {
  readonly group: ResourcePreset['group']
  readonly rows: readonly Row[]
}[] = [
  {
    group: 'Application server',
    rows: [
      {
        name: 'app.cpu',
        row: 'CPU Usage',
        unit: 'fraction',
        statistics: BY_AVERAGE,
        targets: { sustained: 0.7, peak: 0.9 }
      },
      {
        name: 'app.memory',
        row: 'Memory Usage',
        unit: 'fraction',
        statistics: BY_MAXIMUM,
        targets: { sustained: 0.8, peak: 0.9 }
      },
      {
        name: 'app.workers',
        row: 'Worker Threads',
        unit: 'count',
        statistics: BY_MAXIMUM,
        targets: {}
      },
      {
        name: 'app.queue',
        row: 'Request Queue',
        unit: 'count',
        statistics: BY_MAXIMUM,
        targets: { sustained: 100, peak: 500 }
      }
    ]
  },
  {
    group: 'PostgreSQL',
    rows: [
      {
        name: 'postgresql.connections',
        row: 'Connections',
        unit: 'count',
        statistics: BY_MAXIMUM,
        targets: { sustained: 80, peak: 95 }
      },
      {
        name: 'postgresql.cpu',
        row: 'CPU Usage',
        unit: 'fraction',
        statistics: BY_AVERAGE,
        targets: { sustained: 0.7, peak: 0.9 }
      },
      {
        name: 'postgresql.query-latency',
        row: 'Query Latency',
        unit: 'ms',
        statistics: BY_AVERAGE,
        targets: { sustained: 50, peak: 100 }
      },
      {
        name: 'postgresql.lock-waits',
        row: 'Lock Waits',
        unit: 'count',
        statistics: BY_MAXIMUM,
        targets: { sustained: 10, peak: 50 }
      },
      {
        name: 'postgresql.slow-queries',
        row: 'Slow Queries',
        unit: 'count',
        statistics: BY_TOTAL,
        targets: { sustained: 0, peak: 10 }
      }
    ]
  },
  {
    group: 'Redis',
    rows: [
      {
        name: 'redis.memory',
        row: 'Memory Usage',
        unit: 'fraction',
        statistics: BY_MAXIMUM,
        targets: { sustained: 0.8, peak: 0.9 }
      },
      {
        name: 'redis.hit-rate',
        row: 'Hit Rate',
        unit: 'fraction',
        statistics: BY_AVERAGE,
        targets: { sustained: 0.7, peak: 0.6 },
        higherIsBetter: true,
        isShare: true
      },
      {
        name: 'redis.commands',
        row: 'Commands/sec',
        unit: 'per-second',
        statistics: BY_AVERAGE,
        targets: {}
      },
      {
        name: 'redis.evictions',
        row: 'Evictions',
        unit: 'count',
        statistics: BY_TOTAL,
        targets: { sustained: 100, peak: 500 }
      },
      {
        name: 'redis.latency',
        row: 'Latency',
        unit: 'ms',
        statistics: BY_AVERAGE,
        targets: { sustained: 5, peak: 10 }
      }
    ]
  }
]

/** In the order of the document. */
export const RESOURCE_PRESETS: readonly ResourcePreset[] = TABLES.flatMap(({ group, rows }) =>
  rows.map(one => ({
    ...one,
    group,
    title: `${group} ${one.row.replace(/\b[A-Z](?=[a-z])/g, letter => letter.toLowerCase())}`,
    statistic: one.statistics[0] ?? 'avg',
    higherIsBetter: one.higherIsBetter ?? false
  }))
)

/** The preset of that name. */
export function presetOf(name: string): ResourcePreset | undefined {
  return RESOURCE_PRESETS.find(preset => preset.name === name)
}

/** The document's target of a preset at a built-in load level; `normal` is measured, not graded. */
export function documentBounds({ targets }: ResourcePreset, level: string): Bounds {
  const target = level === 'sustained' || level === 'peak' ? targets[level] : undefined
  return target === undefined ? {} : { target }
}
