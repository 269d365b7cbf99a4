import type { ResourceMetric } from '../config/settings.js'

/*
 * What was read of resource metrics: plain data, the same from a server and from a snapshot. Seconds
 * since the epoch; values in the metric's unit (fractions, never percent). What is unknown is absent.
 */

/** A part of a run that is looked at by itself. */
export type Span = {
  /** `whole`: the run has no steady state. `step`: one load of a capacity test. */
  readonly kind: 'steady' | 'whole' | 'step'
  readonly from: number
  readonly to: number
  /** Of a step. */
  readonly users?: number
}

/** What is to be read for one run. */
export type ResourceRequest = {
  /** The run's first and last moment: what charts and criteria over time cover. */
  readonly from: number
  readonly to: number
  /** The first is the one that is judged; then, of a capacity test, its steps in order. */
  readonly spans: readonly Span[]
  readonly metrics: readonly ResourceMetric[]
  /** What Locust saw meanwhile, in order of time: tells the clocks apart, and the queue of threads. */
  readonly load?: readonly LoadSample[]
}

/** Locust's figures between the sample before and this one. */
export type LoadSample = {
  /** Seconds since the epoch. */
  readonly at: number
  /** Requests/s. */
  readonly throughput: number
  /** ms; absent without requests. */
  readonly average?: number
}

/** Who asks, and when. */
export type Asking = {
  /** Seconds since the epoch, by the clock of the machine that asks. */
  readonly at: number
  /** It is the load generator's: then the server's Date header tells the clocks apart. */
  readonly isLoadGenerator: boolean
  /** The server was named by options of a command, not by the action's inputs: for whoever must mend it. */
  readonly namedBy?: 'options'
}

/** Time (seconds since the epoch) and value, in order of time; finite, at most MAX_VALUE. */
export type Point = readonly [at: number, value: number]

/** What is known of a metric in one span. */
export type SpanStatistics = {
  readonly span: Span
  readonly min?: number
  readonly avg?: number
  readonly max?: number
  readonly p95?: number
  readonly total?: number
  /** Values behind it, and how many there should be at the interval of the scrapes. */
  readonly samples: number
  readonly expected: number
  /** Why this span tells less than its numbers seem to, or nothing. */
  readonly problem?: ResourceProblem
}

/** One metric over one run. */
export type ResourceReading = {
  readonly name: string
  /** What was asked for, so that a snapshot of something else is not taken for it (`definitionOf`). */
  readonly definition: string
  /** The query that answered, over the judged span, to be pasted into Prometheus. Untrusted text. */
  readonly query?: string
  /** Which of a preset's ways answered, for people: `pg_stat_statements (postgres_exporter ≥ 0.13)`. */
  readonly way?: string
  /** What the number is not, for people: `CPU time in the server; no network, no queue`. */
  readonly caveat?: string
  /** The part of it that stands beside the number: `the sum of 2 instances`. Untrusted text. */
  readonly remark?: string
  /** The number is derived from others, or another one that stands nearest: shown, never graded. */
  readonly isNearest?: boolean
  /** Memory is judged in percent and shown in bytes: the same spans in the other unit. */
  readonly shownAs?: { readonly unit: 'bytes'; readonly spans: readonly SpanStatistics[] }
  /**
   * Over the whole run, at most MAX_POINTS. Of a rate: over the window before each. Of a total: grown
   * since the run's start. None of a query that gives one number for a span.
   */
  readonly points: readonly Point[]
  /** In the order of the request; empty when nothing was read. */
  readonly spans: readonly SpanStatistics[]
  /** Why nothing at all could be read. */
  readonly problem?: ResourceProblem
}

/** Whatever is measured is smaller: sums and percentages of values near the largest number are none. */
export const MAX_VALUE = 1e30

/** What a chart needs and a snapshot may hold, each metric. */
export const MAX_POINTS = 2000

/** Why a metric is missing or undecided. Texts in here are untrusted. Words: evaluate/resources. */
export type ResourceProblem =
  /** No way of the preset has data. `needs`: what each way needs, the nearest to hand first. */
  | { readonly kind: 'no-series'; readonly needs: readonly string[] }
  /** No exporter that is known can tell it. `nearest`: what can. */
  | { readonly kind: 'cannot-be-known'; readonly why: string; readonly nearest?: string }
  /** So many series where one was meant; `labels` tell them apart. */
  | { readonly kind: 'several-series'; readonly count: number; readonly labels: readonly string[] }
  | { readonly kind: 'too-few'; readonly samples: number; readonly needed: number }
  /** Points are missing; `from`, `to`: the longest hole. */
  | {
      readonly kind: 'holes'
      readonly samples: number
      readonly expected: number
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'not-finite'; readonly count: number }
  /** The exporter or what it watches was down: `pg_up`, `redis_up`, `up`. */
  | { readonly kind: 'down'; readonly series: string; readonly from: number; readonly to: number }
  | { readonly kind: 'collector-failed'; readonly collector: string }
  /** postgres_exporter's role sees only its own sessions: seen ÷ there. */
  | { readonly kind: 'no-pg-monitor'; readonly ratio: number }
  /** Counters of several processes behind one address: resets within the span. */
  | { readonly kind: 'counters-jump'; readonly resets: number }
  /** The server does not show its newest seconds yet. */
  | { readonly kind: 'newest-hidden'; readonly seconds: number }
  /** The clocks differ by so many seconds: the span would be another one. */
  | { readonly kind: 'clock-skew'; readonly seconds: number }
  /** The span is shorter than two scrapes and a window. */
  | { readonly kind: 'too-short'; readonly seconds: number; readonly needed: number }
  | { readonly kind: 'bad-query'; readonly message: string }
  | {
      readonly kind: 'server'
      readonly failure: AskFailure
      readonly namedBy?: 'options'
    }
  /** The snapshot does not hold it: it was collected for another config. */
  | { readonly kind: 'not-in-snapshot' }
  /** The run's files do not tell when it was. */
  | { readonly kind: 'no-times' }
  /** Neither `prometheus-url` nor a snapshot for this run's time. */
  | {
      readonly kind: 'no-source'
      readonly snapshot?: 'other-time' | 'unreadable' | 'other-version'
    }

/** Everything that was read for one run. */
export type ResourceData = {
  readonly source: 'prometheus' | 'snapshot' | 'none'
  readonly readings: readonly ResourceReading[]
  /** Why a server that was asked first did not answer. */
  readonly unanswered?: ResourceProblem
  /** Seconds between the server's scrapes, where they could be told. */
  readonly scrapeSeconds?: number
  /** How far the server's clock is ahead of the load generator's (s), and how that is known. */
  readonly clockSkew?: { readonly seconds: number; readonly by: 'date-header' | 'correlation' }
  /** What the load generator ran on, from a snapshot. Untrusted text. */
  readonly generator?: Generator
  /** Seconds that reading took, and requests. */
  readonly requests: number
}

/** The machine of the load-test job. */
export type Generator = {
  readonly cpuModel?: string
  readonly cores?: number
  /** bytes */
  readonly memory?: number
  readonly platform?: string
  /** `ubuntu-24.04 20261101.1`, of GitHub's runners. */
  readonly runnerImage?: string
}
/** A question to a Prometheus-compatible server. Seconds since the epoch. */
export type Query =
  | { readonly kind: 'instant'; readonly query: string; readonly time: number }
  | {
      readonly kind: 'range'
      readonly query: string
      readonly start: number
      readonly end: number
      readonly step: number
    }

/** Labels and points of one series; points that are not finite are counted and dropped. */
export type AnsweredSeries = {
  readonly labels: Readonly<Record<string, string>>
  readonly points: readonly Point[]
  readonly notFinite: number
}

export type Answer =
  | {
      readonly kind: 'data'
      readonly series: readonly AnsweredSeries[]
      /** VictoriaMetrics, by the "stats" of its answer. */
      readonly isVictoriaMetrics: boolean
      /** Server's clock less ours (s), by its Date header, with ± 1 s. */
      readonly skew?: number
    }
  | { readonly kind: 'failure'; readonly failure: AskFailure }

/** Never holds a credential. Texts are untrusted and short. */
export type AskFailure =
  | { readonly kind: 'bad-query'; readonly message: string }
  | {
      readonly kind: 'unauthorized' | 'forbidden' | 'not-found' | 'time-out' | 'refused' | 'no-host'
    }
  | { readonly kind: 'status'; readonly status: number; readonly message: string }
  /** `html`, `cut`, `not-json`, `too-large`: what came instead of an answer. */
  | { readonly kind: 'unreadable'; readonly what: 'html' | 'cut' | 'not-json' | 'too-large' }
  | { readonly kind: 'redirect'; readonly host: string }
  | { readonly kind: 'tls'; readonly message: string }
  /** The address says http:// and the port speaks TLS, or https:// and it does not. */
  | { readonly kind: 'speaks-tls' | 'speaks-no-tls' }
  /** The deadline of the whole reading was over before this question. */
  | { readonly kind: 'deadline' }
  | { readonly kind: 'network'; readonly message: string }

/** Asks a server, or replays what one answered. Never throws. */
export type Ask = (query: Query) => Promise<Answer>

/** A server, and who asks it. */
export type ResourceServer = { readonly ask: Ask; readonly asking: Asking }
