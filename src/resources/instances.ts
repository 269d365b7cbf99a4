import { present } from '../locust/present.js'
import { addedUp } from './points.js'
import type { AnsweredSeries, Point } from './reading.js'

/** What Prometheus scrapes: one address of one job. */
export type Instance = { readonly job?: string; readonly instance?: string }

export type OfInstance = Instance & { readonly points: readonly Point[] }

/**
 * Series put together by instance, its own added up moment by moment: all samples of one scrape have
 * the same. An address that two jobs scrape counts once.
 */
export function byInstance(series: readonly AnsweredSeries[]): readonly OfInstance[] {
  const groups = new Map<string, AnsweredSeries[]>()
  for (const one of series) {
    const key = JSON.stringify([one.labels['job'], one.labels['instance']])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const seen = new Set<string>()
  return inOrder(groups).flatMap(group => {
    const one = instanceOf(group[0]?.labels ?? {})
    const { instance } = one
    if (instance !== undefined && seen.has(instance)) return []
    if (instance !== undefined) seen.add(instance)
    return [{ ...one, points: addedUp(group.map(({ points }) => points)) }]
  })
}

/** Servers give series in any order; of equals the same one counts each time. */
function inOrder<T>(groups: ReadonlyMap<string, T>): readonly T[] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** What a series says of where it was scraped. */
export function instanceOf({ job, instance }: Readonly<Record<string, string>>): Instance {
  return present({ job, instance })
}

export function isSame(a: Instance, b: Instance): boolean {
  return a.job === b.job && a.instance === b.instance
}

/** The one of the greatest measure; the first of equals. */
export function highestOf<T>(items: readonly T[], measure: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || measure(item) > measure(best) ? item : best),
    undefined
  )
}

/** `db:9187` → `db`: exporters on one host differ in their ports. */
export function hostOf({ instance }: Instance): string | undefined {
  return instance?.replace(/:\d+$/, '')
}

/** Whose number it is, for people; undefined of a single instance. */
export function instancesText(
  across: 'highest' | 'sum' | 'pooled',
  all: readonly Instance[],
  chosen?: Instance
): string | undefined {
  if (all.length < 2) return undefined
  if (across === 'sum') return `the sum of ${all.length} instances`
  if (across === 'pooled') return `of ${all.length} instances together`
  const name = chosen?.instance ?? chosen?.job
  return name === undefined ? undefined : `${name}, the highest of ${all.length} instances`
}
