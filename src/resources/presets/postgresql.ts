import type { Checks, Preset } from './preset.js'

/** PostgreSQL: postgres_exporter; process-exporter for its CPU; the application for its own view. */

const STAT_DATABASE: Checks = { collectors: ['stat_database'] }

const DJANGO: Checks = { counter: 'django_http_requests_before_middlewares_total' }

const SEEN_BY_DJANGO = 'the application’s own queries (django-prometheus)'

const NEEDS_DJANGO_DB =
  'django-prometheus with ENGINE django_prometheus.db.backends.postgresql, and a selector that matches the application'

const ACTIVE_TIME =
  '1000*(sum by (job, instance)(rate(pg_stat_database_active_time_seconds_total{$}[W])) or sum by (job, instance)(rate(pg_stat_database_active_time{$}[W]))/1000)'

const TRANSACTIONS =
  'sum by (job, instance)(rate(pg_stat_database_xact_commit{$}[W])+rate(pg_stat_database_xact_rollback{$}[W]))'

const WAITING = 'sum by (job, instance)(pg_stat_activity_count{wait_event_type="Lock",$})'
/** Sessions that could wait: where the exporter tells them, no waiting one is none. */
const CLIENTS = 'sum by (job, instance)(pg_stat_activity_count{backend_type="client backend",$})'

/** Prometheus 3 writes the bound of a bucket as 1.0. */
const FAST = 'django_db_query_duration_seconds_bucket{le=~"1|1.0",$}'

export const POSTGRESQL_PRESETS: readonly Preset[] = [
  {
    name: 'postgresql.connections',
    upMetric: 'pg_up',
    ways: [
      {
        name: 'pg_stat_database (postgres_exporter)',
        needs: 'postgres_exporter (no grants)',
        caveat: 'with the exporter’s own one or two; behind PgBouncer those of its pool',
        measure: { kind: 'samples', metric: 'pg_stat_database_numbackends' },
        checks: STAT_DATABASE
      }
    ]
  },
  {
    name: 'postgresql.cpu',
    ways: [
      {
        name: 'process-exporter, of all cores that node_exporter counts',
        needs:
          'process-exporter that names PostgreSQL’s processes “postgres”, and node_exporter on the same host for the number of cores',
        caveat:
          'the processes named postgres, as far as a scrape saw them: without those that began and ended between two, as with a connection for each request; what the host does besides does not count',
        measure: {
          kind: 'rate',
          template:
            'sum by (job, instance)(rate(namedprocess_namegroup_cpu_seconds_total{groupname="postgres",$}[W]))',
          across: 'highest',
          ofCores: true
        }
      },
      {
        name: 'node_exporter',
        needs: 'node_exporter on a host of PostgreSQL’s own, and a selector that matches it',
        caveat: 'of the whole host: PostgreSQL’s only where nothing else runs on it',
        needsSelector: true,
        measure: {
          kind: 'rate',
          template: '1-avg by (job, instance)(rate(node_cpu_seconds_total{mode="idle",$}[W]))',
          across: 'highest'
        }
      }
    ]
  },
  {
    name: 'postgresql.query-latency',
    upMetric: 'pg_up',
    ways: [
      {
        name: 'pg_stat_statements (postgres_exporter ≥ 0.13)',
        needs:
          'postgres_exporter ≥ 0.13 with --collector.stat_statements, pg_stat_statements in shared_preload_libraries and as an extension of the exporter’s database, and pg_monitor for its role',
        caveat: 'of the 100 statements that took most time',
        measure: {
          kind: 'ratio',
          numerator:
            '1000*sum by (job, instance, user)(rate(pg_stat_statements_seconds_total{$}[W]))',
          denominator: 'sum by (job, instance, user)(rate(pg_stat_statements_calls_total{$}[W]))',
          byUser: true,
          nothing: 'no statement that the exporter tells of ran'
        },
        checks: { collectors: ['stat_statements'], pgMonitor: true }
      },
      {
        name: SEEN_BY_DJANGO,
        needs: NEEDS_DJANGO_DB,
        caveat: 'as the application saw it, with the way to the database',
        measure: {
          kind: 'ratio',
          numerator:
            '1000*sum by (job, instance)(rate(django_db_query_duration_seconds_sum{$}[W]))',
          denominator: 'sum by (job, instance)(rate(django_db_query_duration_seconds_count{$}[W]))',
          nothing: 'the application made no query'
        },
        checks: DJANGO
      },
      {
        name: 'active time ÷ transactions (pg_stat_database, PostgreSQL ≥ 14)',
        needs: 'PostgreSQL ≥ 14 and postgres_exporter (no grants), for the mean of transactions',
        caveat: 'the mean of transactions, the exporter’s own among them, not of queries',
        isNearest: true,
        measure: {
          kind: 'ratio',
          numerator: ACTIVE_TIME,
          denominator: TRANSACTIONS,
          nothing: 'no transaction ended'
        },
        checks: STAT_DATABASE
      }
    ]
  },
  {
    name: 'postgresql.lock-waits',
    upMetric: 'pg_up',
    ways: [
      {
        name: 'pg_stat_activity (postgres_exporter ≥ 0.17)',
        needs: 'postgres_exporter ≥ 0.17 and pg_monitor for its role',
        caveat: 'how many waited at the moment of a scrape: PostgreSQL keeps no total',
        measure: {
          kind: 'instant',
          template: `${WAITING} or 0*${CLIENTS}`,
          across: 'highest'
        },
        checks: { pgMonitor: true }
      }
    ]
  },
  {
    name: 'postgresql.slow-queries',
    upMetric: 'pg_up',
    ways: [
      {
        name: SEEN_BY_DJANGO,
        needs: NEEDS_DJANGO_DB,
        caveat: 'queries that took more than 1 s, as the application saw them',
        measure: {
          kind: 'growth',
          counter: 'django_db_query_duration_seconds_count{$}',
          less: FAST
        },
        checks: DJANGO
      }
    ],
    cannotBeKnown: {
      why: 'postgres_exporter does not count slow queries; the application’s own histogram does (django-prometheus with ENGINE django_prometheus.db.backends.postgresql, and a selector that matches the application)',
      nearest: 'the longest open transaction at a scrape (pg_stat_activity_max_tx_duration)',
      seconds: 'max(max_over_time(pg_stat_activity_max_tx_duration{state!="idle",$}[W]))'
    }
  }
]
