import type { Health } from './health.js'
import type { Instance } from './instances.js'
import type { SpanNumbers } from './points.js'
import type { Statistic } from '../config/settings.js'
import type {
  AnsweredSeries,
  Ask,
  AskFailure,
  Point,
  ResourceProblem,
  ResourceRequest
} from './reading.js'

/** What reading one metric needs. */
export type Context = {
  readonly request: ResourceRequest
  /** Of the metric. */
  readonly selector: string
  readonly statistic: Statistic
  readonly ask: Ask
  readonly healthOf: (instances: readonly Instance[]) => Promise<Health>
}

/** What a way tells of the run, not yet held against whether its source was there. */
export type Course = {
  /** For people, to be pasted. */
  readonly query: string
  readonly points: readonly Point[]
  /** In the order of the request's spans. */
  readonly spans: readonly CourseSpan[]
  /** Where it comes from, without what was left out. */
  readonly instances: readonly Instance[]
  /** What must be known to read the number, for people: `the sum of 2 instances`. */
  readonly remark?: string
  /** What else it is not, for people. */
  readonly caveat?: string
  /** The points are rates over windows of so many seconds. */
  readonly window?: number
  /**
   * What tells whether the source was there: the points, being samples of the metric itself; absent:
   * the scrapes of its source. `nothing`: there is one number for a span.
   */
  readonly counted?: 'points' | 'nothing'
  readonly notFinite: number
  readonly health: Health
  /** Further series that the way's checks look at, by their tag. */
  readonly checked: ReadonlyMap<string, readonly AnsweredSeries[]>
  readonly shownAs?: readonly SpanNumbers[]
}

export type CourseSpan = {
  readonly numbers: SpanNumbers
  readonly problem?: ResourceProblem
}

/** Nothing that a way could tell (its metrics are not there), or why it could not be asked. */
export type NoCourse =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failure'; readonly failure: AskFailure }
  | { readonly kind: 'problem'; readonly problem: ResourceProblem }

export const NO_DATA: NoCourse = { kind: 'nothing' }

/** What is to be said beside a number, in one text; undefined when there is nothing. */
export function joinedCaveats(...caveats: readonly (string | undefined)[]): string | undefined {
  const said = caveats.filter(text => text !== undefined)
  return said.length === 0 ? undefined : said.join('; ')
}

/** Values that were dropped: they are no numbers. */
export function notFiniteIn(series: readonly AnsweredSeries[]): number {
  return series.reduce((sum, one) => sum + one.notFinite, 0)
}
