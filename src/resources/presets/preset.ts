/*
 * How a number of the document can be had. Templates: see promql.ts. Each template of a rate, a
 * growth or an instant gives one series for each job and instance.
 */

export type Preset = {
  readonly name: string
  /** Tried in order, over the whole run; the first with data answers. */
  readonly ways: readonly Way[]
  /** What tells that what is watched was up, beside `up`. */
  readonly upMetric?: 'pg_up' | 'redis_up'
  /** No exporter tells it; said when no way has data. */
  readonly cannotBeKnown?: {
    readonly why: string
    readonly nearest: string
    /** Seconds, whose maximum over the judged span is told beside `nearest`. */
    readonly seconds?: string
  }
}

export type Way = {
  /** For people: `pg_stat_statements (postgres_exporter ≥ 0.13)`. */
  readonly name: string
  /** What must be there, for people. */
  readonly needs: string
  /** What the number is not, for people. */
  readonly caveat?: string
  /** It is not what was asked for: shown, never graded. */
  readonly isNearest?: true
  /** Its metrics have common names: without a selector they may be anybody's. */
  readonly needsSelector?: true
  readonly measure: Measure
  readonly checks?: Checks
}

/** What makes the numbers of a way untrue without an error anywhere. */
export type Checks = {
  /** Collectors of postgres_exporter that the numbers come from. */
  readonly collectors?: readonly string[]
  /** Without pg_monitor the role sees only its own sessions. */
  readonly pgMonitor?: true
  /** A counter of the application: it jumps where several processes answer in turn. */
  readonly counter?: string
  /** 0 is also what it says of servers that it cannot see into. */
  readonly zeroIsDoubtful?: true
}

/** How several instances become one number: the one that is worst off, or all together. */
type Across = 'highest' | 'sum'

export type Measure =
  /** A gauge as it was scraped, summed within an instance: of `limit`, if there is one. */
  | {
      readonly kind: 'samples'
      readonly metric: string
      readonly limit?: string
      /** `metric` is what is left of the limit. */
      readonly isFree?: true
    }
  /** An expression of gauges and counters at each scrape. */
  | {
      readonly kind: 'instant'
      readonly template: string
      readonly across: Across
      /** One of its requests may be the scrape itself. */
      readonly countsScrape?: true
    }
  /** A rate, over the span and over windows within. */
  | {
      readonly kind: 'rate'
      readonly template: string
      readonly across: Across
      /** Of one core: divided by the host's cores, which node_exporter counts. */
      readonly ofCores?: true
      /** Taken off the requests that Locust had under way (throughput × mean response time). */
      readonly offLoad?: true
    }
  /** Two rates, each summed over all instances: where the second is 0 there is no value. */
  | {
      readonly kind: 'ratio'
      readonly numerator: string
      readonly denominator: string
      /** Of PostgreSQL's users only the application's: `{$}` takes them too. */
      readonly byUser?: true
      /** When nothing happened, for people. */
      readonly nothing: string
    }
  /** How much a counter grew; of two, how much more than the second the first did. */
  | { readonly kind: 'growth'; readonly counter: string; readonly less?: string }
