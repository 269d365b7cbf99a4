import type { Checks, Preset } from './preset.js'

/** The application server: node_exporter for its host, the application's own metrics for requests. */

const HOST = 'of the whole host, with everything else that runs on it'

const DJANGO: Checks = { counter: 'django_http_requests_before_middlewares_total' }

const BUSY_OF_DJANGO =
  'sum by (job, instance)(rate(django_http_requests_latency_including_middlewares_seconds_sum{$}[W]))'

const DURATIONS =
  'http_request_duration_seconds_sum|starlette_request_duration_seconds_sum|flask_http_request_duration_seconds_sum'

const NEEDS_DJANGO =
  'django-prometheus with its middlewares first and last, and PROMETHEUS_MULTIPROC_DIR when gunicorn has more than one worker'

export const APP_PRESETS: readonly Preset[] = [
  {
    name: 'app.cpu',
    ways: [
      {
        name: 'node_exporter',
        needs: 'node_exporter on the application’s host',
        caveat: `${HOST}; waiting for disks and time stolen by other guests count as used`,
        measure: {
          kind: 'rate',
          template: '1-avg by (job, instance)(rate(node_cpu_seconds_total{mode="idle",$}[W]))',
          across: 'highest'
        }
      }
    ]
  },
  {
    name: 'app.memory',
    ways: [
      {
        name: 'node_exporter',
        needs: 'node_exporter on the application’s host',
        caveat: HOST,
        measure: {
          kind: 'samples',
          metric: 'node_memory_MemAvailable_bytes',
          limit: 'node_memory_MemTotal_bytes',
          isFree: true
        }
      }
    ]
  },
  {
    name: 'app.workers',
    ways: [
      {
        name: 'requests in progress (django-prometheus)',
        needs: NEEDS_DJANGO,
        caveat: 'how many were busy at the moment of a scrape',
        measure: {
          kind: 'instant',
          template:
            'sum by (job, instance)(django_http_requests_before_middlewares_total{$})-sum by (job, instance)(django_http_responses_before_middlewares_total{$})',
          across: 'sum',
          countsScrape: true
        },
        checks: DJANGO
      },
      {
        name: 'requests in progress (prometheus-fastapi-instrumentator, starlette_exporter)',
        needs:
          'prometheus-fastapi-instrumentator with should_instrument_requests_inprogress, or starlette_exporter, and a selector',
        needsSelector: true,
        measure: {
          kind: 'instant',
          template:
            'sum by (job, instance)({__name__=~"http_requests_inprogress|starlette_requests_in_progress",$})',
          across: 'sum'
        }
      },
      {
        name: 'time in requests (FastAPI, Starlette, Flask)',
        needs: 'a histogram of request durations (FastAPI, Starlette, Flask), and a selector',
        caveat: 'means over some seconds: how many were busy at one moment is not seen',
        isNearest: true,
        needsSelector: true,
        measure: {
          kind: 'rate',
          template: `sum by (job, instance)(rate({__name__=~"${DURATIONS}",$}[W]))`,
          across: 'sum'
        }
      }
    ]
  },
  {
    name: 'app.queue',
    ways: [
      {
        name: 'gunicorn’s backlog (statsd_exporter)',
        needs:
          'gunicorn ≥ 27 with sync workers, --enable-backlog-metric and --statsd-host, and statsd_exporter',
        caveat: 'means over some seconds of what gunicorn saw in the listen queue',
        measure: {
          kind: 'ratio',
          numerator: 'sum by (job, instance)(rate({__name__=~"(.+_)?gunicorn_backlog_sum",$}[W]))',
          denominator:
            'sum by (job, instance)(rate({__name__=~"(.+_)?gunicorn_backlog_count",$}[W]))',
          nothing: 'gunicorn sent no backlog'
        },
        checks: { zeroIsDoubtful: true }
      },
      {
        name: 'requests under way (Locust) less busy workers (django-prometheus)',
        needs: `${NEEDS_DJANGO}, for a queue derived from Locust’s throughput and response times`,
        caveat:
          'derived from Locust’s throughput × mean response time − busy workers; what the network holds counts too',
        isNearest: true,
        measure: { kind: 'rate', template: BUSY_OF_DJANGO, across: 'sum', offLoad: true },
        checks: DJANGO
      }
    ],
    cannotBeKnown: {
      why: 'gunicorn’s threads (gthread) take requests off the queue before they work on them, and no metric counts those that wait',
      nearest:
        'Locust’s throughput × mean response time − busy workers, where django-prometheus counts these'
    }
  }
]
