import type { Preset } from './preset.js'

/** Redis: redis_exporter, whose names are the same in 1.45 to 1.86. */

const NEEDS = 'redis_exporter'

const HITS = 'sum by (job, instance)(rate(redis_keyspace_hits_total{$}[W]))'
const LOOKUPS = `${HITS}+sum by (job, instance)(rate(redis_keyspace_misses_total{$}[W]))`

/** What redis_exporter itself asks at each scrape. */
const NOT_ITS_OWN = 'cmd!~"(info|config|latency|slowlog|client|hello|auth|ping).*"'

export const REDIS_PRESETS: readonly Preset[] = [
  {
    name: 'redis.memory',
    upMetric: 'redis_up',
    ways: [
      {
        name: NEEDS,
        needs: NEEDS,
        caveat: 'of maxmemory',
        measure: {
          kind: 'samples',
          metric: 'redis_memory_used_bytes',
          limit: 'redis_memory_max_bytes'
        }
      }
    ]
  },
  {
    name: 'redis.hit-rate',
    upMetric: 'redis_up',
    ways: [
      {
        name: NEEDS,
        needs: NEEDS,
        caveat: 'a cold cache counts as long as it is cold',
        measure: {
          kind: 'ratio',
          numerator: HITS,
          denominator: LOOKUPS,
          nothing: 'no key was looked up'
        }
      }
    ]
  },
  {
    name: 'redis.commands',
    upMetric: 'redis_up',
    ways: [
      {
        name: NEEDS,
        needs: NEEDS,
        caveat: 'with the exporter’s own, about eight a scrape',
        measure: {
          kind: 'rate',
          template: 'sum by (job, instance)(rate(redis_commands_processed_total{$}[W]))',
          across: 'sum'
        }
      }
    ]
  },
  {
    name: 'redis.evictions',
    upMetric: 'redis_up',
    ways: [
      {
        name: NEEDS,
        needs: NEEDS,
        measure: { kind: 'growth', counter: 'redis_evicted_keys_total{$}' }
      }
    ]
  },
  {
    name: 'redis.latency',
    upMetric: 'redis_up',
    ways: [
      {
        name: NEEDS,
        needs: NEEDS,
        caveat:
          'CPU time in the server, without the network and without waiting: some microseconds, however slow Redis seems to its clients',
        isNearest: true,
        measure: {
          kind: 'ratio',
          numerator: `1000*sum by (job, instance)(rate(redis_commands_duration_seconds_total{${NOT_ITS_OWN},$}[W]))`,
          denominator: `sum by (job, instance)(rate(redis_commands_total{${NOT_ITS_OWN},$}[W]))`,
          nothing: 'no command ran but the exporter’s'
        }
      }
    ]
  }
]
