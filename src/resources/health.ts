import { present } from '../locust/present.js'
import type { Instance } from './instances.js'
import { intervalOf } from './points.js'
import { matcherOf, ofInstances, selectorText, type Stretch } from './promql.js'
import type { AnsweredSeries, Ask, AskFailure } from './reading.js'
import { rawSamples } from './samples.js'

/*
 * Whether what a number comes from was there: scrapes, exporters and what these watch, as raw samples
 * over the whole run. What was down leaves no sample that would say so.
 */

export type Health = {
  /** `up`, `pg_up`, `redis_up` and the collectors of postgres_exporter. */
  readonly series: readonly AnsweredSeries[]
  /** Seconds between scrapes. */
  readonly scrapeSeconds?: number
  /** They are not those of the instances in question: only the interval is of use. */
  readonly isUsual?: boolean
  readonly failure?: AskFailure
}

const NAMES = 'up|pg_up|redis_up|pg_scrape_collector_success'
/** Without any matcher `up` would be that of everything. */
const NAMES_OF_DATABASES = 'pg_up|redis_up|pg_scrape_collector_success'

/** Of instances, or (none known) of what a selector matches. */
export async function healthOf(
  instances: readonly Instance[],
  selector: string,
  run: Stretch,
  ask: Ask
): Promise<Health> {
  const known = instanceMatchers(instances)
  const matchers = known.length > 0 ? known : [ofInstances(selector)].filter(text => text !== '')
  const names = matchers.length > 0 ? NAMES : NAMES_OF_DATABASES
  return healthBy(selectorText('', `__name__=~"${names}"`, ...matchers), run, ask)
}

/** The usual interval of a server's scrapes, where nothing tells which are meant. */
export async function usualHealth(run: Stretch, ask: Ask): Promise<Health> {
  const newest = { from: Math.max(run.from, run.to - USUAL_SECONDS), to: run.to }
  return { ...(await healthBy('up', newest, ask)), isUsual: true }
}

/** Seconds of `up` of everything. */
const USUAL_SECONDS = 120

async function healthBy(selector: string, stretch: Stretch, ask: Ask): Promise<Health> {
  const told = await rawSamples(selector, stretch, ask)
  if ('failure' in told) return { series: [], failure: told.failure }
  const scraped = told.series.filter(({ labels }) => labels['__name__'] === 'up')
  const interval = intervalOf((scraped.length > 0 ? scraped : told.series).map(one => one.points))
  return { series: told.series, ...present({ scrapeSeconds: interval }) }
}

/** Matchers of the jobs and addresses that all of them have. */
export function instanceMatchers(instances: readonly Instance[]): readonly string[] {
  const valuesOf = (label: 'job' | 'instance'): readonly string[] => {
    const values = instances.flatMap(one => one[label] ?? [])
    return values.length === instances.length ? [...new Set(values)] : []
  }
  return [matcherOf('job', valuesOf('job')), matcherOf('instance', valuesOf('instance'))].filter(
    text => text !== undefined
  )
}
