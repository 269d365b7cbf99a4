import { boundFieldsOf } from '../config/bounds.js'
import { MAX_PAIRS, togetherIn } from '../config/endpoint-problems.js'
import { layEntries } from '../config/endpoint-targets.js'
import type { Origin, Origins } from '../config/origins.js'
import { mayOverlap } from '../config/pattern.js'
import type { EndpointTargets, LoadLevel, Targets } from '../config/settings.js'
import { heldAnyway, type HeldBound, ofTargets } from './held-bounds.js'

/** What an entry of `endpoints:` leaves each endpoint that it means, as far as that is certain without a run. */
export type HeldEntry = {
  /** Untrusted text. */
  readonly pattern: string
  readonly bounds: readonly HeldBound[]
  /** What is taken away, a metric or a bound of it, and where. */
  readonly removed: readonly (EndpointTargets['removed'][number] & { readonly from: Origin })[]
  /**
   * Patterns that may mean some of the same endpoints: what holds for those only a run tells. Absent
   * where there are too many to compare, and the entry is laid over the load level alone.
   */
  readonly besides?: readonly string[]
}

/** What holds under a load level, as far as that is certain without a run. */
export type HeldLevel = {
  readonly level: LoadLevel
  /** For the whole run and its surroundings. */
  readonly anyway: readonly HeldBound[]
  readonly entries: readonly HeldEntry[]
}

/** The same for a load level and where its bounds come from. */
export function heldUnder(level: LoadLevel, origins: Origins): HeldLevel {
  return { level, anyway: heldAnyway(level, origins), entries: heldEntries(level, origins) }
}

/** What the entries of a load level leave the endpoints that they mean, each pattern once. */
function heldEntries({ endpoints, ...level }: LoadLevel, origins: Origins): HeldEntry[] {
  const placeOf = new Map(endpoints.map((entry, at) => [entry, at]))
  const entryOf = new Map(endpoints.map(entry => [entry.pattern, entry]))
  const withOf = companionsOf([...entryOf.values()], endpoints)
  return [...entryOf].map(([pattern, entry]) => {
    const { entries, ...rest } = withOf(entry)
    const places = entries.map(one => placeOf.get(one) ?? 0)
    const targets = layEntries(level, entries)
    return {
      pattern,
      bounds: ofTargets({ of: 'endpoint', name: pattern }, targets, (metric, field) =>
        origins.ofEndpoint(places, metric, field)
      ),
      removed: entries
        .flatMap(({ removed }) => removed.filter(one => isGone(one, targets)))
        .map(one => ({ ...one, from: origins.ofRemoval(places, one.metric, one.field) })),
      ...rest
    }
  })
}

/** Which entries mean all that an entry means, and which patterns some of it. */
function companionsOf(
  entries: readonly EndpointTargets[],
  all: readonly EndpointTargets[]
): (
  entry: EndpointTargets
) => { readonly entries: readonly EndpointTargets[] } & Pick<HeldEntry, 'besides'> {
  const isWide = ({ pattern }: EndpointTargets): boolean => pattern.includes('*')
  const wide = entries.filter(isWide)
  if (all.length * wide.length > MAX_PAIRS) return entry => ({ entries: [entry] })
  const together = togetherIn(all)
  const known = new Map(entries.map(entry => [entry, together(entry)]))
  return entry => {
    const own = known.get(entry) ?? [entry]
    const besides = (isWide(entry) ? entries : wide).filter(
      one =>
        mayOverlap(one.pattern, entry.pattern) &&
        !own.includes(one) &&
        // The row of the other shows what both say.
        known.get(one)?.includes(entry) !== true
    )
    return { entries: own, besides: besides.map(({ pattern }) => pattern) }
  }
}

/** Whether no later entry gave it again. */
function isGone({ metric, field }: EndpointTargets['removed'][number], targets: Targets): boolean {
  const left = targets.get(metric)
  return left === undefined || (field !== undefined && !boundFieldsOf(left).includes(field))
}
