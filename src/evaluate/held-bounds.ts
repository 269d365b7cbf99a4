import { BOUND_FIELDS, boundFieldsOf } from '../config/bounds.js'
import type { Origin, Origins } from '../config/origins.js'
import { higherIsBetter, unitOf } from '../config/metrics.js'
import { matchesPattern } from '../config/pattern.js'
import type { BoundCriteria, BoundField, Bounds, LoadLevel, Targets } from '../config/settings.js'
import { AGGREGATED, endpointKey, type EndpointStats, type Run } from '../locust/run.js'
import { present } from '../locust/present.js'
import type { Unit } from '../units/unit.js'
import { ownTargets } from './targets/split-rows.js'
import { targetsOf } from './targets/targets.js'

/** What holds for one metric of the whole run, of an endpoint, or of its surroundings. */
export type HeldBound = {
  readonly of: 'run' | 'endpoint' | 'resource'
  /** `Aggregated`, `METHOD name`, or the name of a resource metric: untrusted text. */
  readonly name: string
  /** Of a resource metric the statistic. */
  readonly metric: string
  readonly unit: Unit
  readonly higherIsBetter: boolean
  readonly bounds: Bounds
  readonly criteria: BoundCriteria
  /** Where each field comes from; none: it is measured and not graded. */
  readonly from: Readonly<Partial<Record<BoundField, Origin>>>
}

/** What holds whatever endpoints a run has: for the whole of it, and for its surroundings. */
export function heldAnyway(level: LoadLevel, origins: Origins): HeldBound[] {
  return [
    ...ofTargets({ of: 'run', name: AGGREGATED }, level.targets, origins.ofWholeRun),
    ...ofResources(level, origins)
  ]
}

/** The bounds that a run is held to, in the order in which they are graded. */
export function heldBounds(run: Run, level: LoadLevel, origins: Origins): HeldBound[] {
  const anyway = heldAnyway(level, origins)
  return [
    ...anyway.filter(({ of }) => of === 'run'),
    ...run.endpoints.flatMap(row => ofEndpoint(run, row, { level, origins })),
    ...anyway.filter(({ of }) => of === 'resource')
  ]
}

type Asked = { readonly level: LoadLevel; readonly origins: Origins }

function ofEndpoint(run: Run, row: EndpointStats, { level, origins }: Asked): HeldBound[] {
  const isLeftOut = run.leftOut?.keys.has(endpointKey(row)) === true
  const asked = isLeftOut ? { ...level, gradeEndpoints: false } : level
  const targets = ownTargets(run, row, one => targetsOf(one, asked))
  const entries = level.endpoints.flatMap(({ pattern }, at) =>
    matchesPattern(pattern, row) ? [at] : []
  )
  return ofTargets({ of: 'endpoint', name: endpointKey(row) }, targets, (metric, field) =>
    origins.ofEndpoint(entries, metric, field)
  )
}

/** The bounds of targets, each with its origin. */
export function ofTargets(
  of: Pick<HeldBound, 'of' | 'name'>,
  targets: Targets,
  originOf: (metric: string, field: BoundField) => Origin
): HeldBound[] {
  return [...targets].map(([key, { metric, bounds, criteria = {} }]) => ({
    ...of,
    metric: key,
    unit: unitOf(metric),
    higherIsBetter: higherIsBetter(metric),
    bounds,
    criteria,
    from: fromOf({ bounds, criteria }, field => originOf(key, field))
  }))
}

function ofResources({ resources }: LoadLevel, { ofResource }: Origins): HeldBound[] {
  return [...resources.values()].map(
    ({ name, statistic, unit, higherIsBetter: isBetter, ...held }) => ({
      of: 'resource',
      name,
      metric: statistic,
      unit,
      higherIsBetter: isBetter,
      bounds: held.bounds,
      criteria: held.criteria,
      from: fromOf(held, field => ofResource(name, field))
    })
  )
}

function fromOf(
  { bounds, criteria }: Pick<HeldBound, 'bounds' | 'criteria'>,
  originOf: (field: BoundField) => Origin
): HeldBound['from'] {
  const bound = boundFieldsOf({ bounds, criteria })
  const origin = (field: BoundField): Origin | undefined =>
    bound.includes(field) ? originOf(field) : undefined
  const [target, acceptable, unacceptable] = BOUND_FIELDS.map(origin)
  return present({ target, acceptable, unacceptable })
}
