import { formatValue } from '../units/format.js'
import { UnitError } from '../units/parse.js'
import { higherIsBetter, metricOf, parseBound, unitOf } from './metrics.js'
import type { TargetsConfig } from './schema.js'
import type { Bounds, Metric, MetricBounds, Targets } from './settings.js'

/** Something wrong in the config, at a path of keys from its root. */
export type Problem = {
  readonly path: readonly PropertyKey[]
  /** Never begins with the path's own words: whoever says it puts the path before it. */
  readonly message: string
  /** What may have been meant, to be said after the message; looked for only when it is said. */
  readonly hint?: () => string
  /** Wrong only beside a bound that the load level has already: another level may take it. */
  readonly isInherited?: boolean
}

type Written = {
  readonly path: readonly PropertyKey[]
  readonly targets: TargetsConfig | undefined
}

const FIELDS = ['target', 'acceptable', 'unacceptable'] as const

/**
 * Lays written targets over `base`, field by field; `none` takes a metric or a field away. What
 * cannot be is added to `problems`: a wrong unit, a bound looser than the one after it.
 */
export function mergeTargets(base: Targets, written: Written, problems: Problem[]): Targets {
  const merged = new Map(base)
  for (const [key, value] of Object.entries(written.targets ?? {})) {
    const metric = metricOf(key)
    if (metric === undefined) continue
    const path = [...written.path, key]
    if (value === 'none') {
      merged.delete(key)
      continue
    }
    if (typeof value === 'string') {
      const bounds = oneBound({ metric, text: value, path }, problems)
      if (bounds !== undefined) merged.set(key, { metric, bounds, explicit: true })
      continue
    }
    const bounds = mergeBounds({ metric, base: base.get(key)?.bounds ?? {}, path }, value, problems)
    if (FIELDS.every(field => bounds[field] === undefined)) {
      problems.push({
        path,
        message: 'there is no bound: give target, acceptable or unacceptable'
      })
    }
    problems.push(...orderProblems(metric, bounds, { path, written: value, base: base.get(key) }))
    merged.set(key, { metric, bounds, explicit: true })
  }
  return merged
}

/** `p95: 300ms`: all three bounds are one, so that nothing lies between them and nothing is inherited. */
function oneBound(
  { metric, text, path }: { metric: Metric; text: string; path: readonly PropertyKey[] },
  problems: Problem[]
): Bounds | undefined {
  try {
    const bound = parseBound(metric, text)
    return { target: bound, acceptable: bound, unacceptable: bound }
  } catch (error) {
    if (!(error instanceof UnitError)) throw error
    problems.push({ path, message: error.message })
    return undefined
  }
}

type WrittenBounds = Readonly<Partial<Record<(typeof FIELDS)[number], string | undefined>>>

function mergeBounds(
  at: { metric: Metric; base: Bounds; path: readonly PropertyKey[] },
  written: WrittenBounds,
  problems: Problem[]
): Bounds {
  const merged: { -readonly [Field in keyof Bounds]: Bounds[Field] } = { ...at.base }
  for (const field of FIELDS) {
    const text = written[field]
    if (text === undefined) continue
    if (text === 'none') {
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- one of three known fields
      delete merged[field]
      continue
    }
    try {
      merged[field] = parseBound(at.metric, text)
    } catch (error) {
      if (!(error instanceof UnitError)) throw error
      problems.push({ path: [...at.path, field], message: error.message })
    }
  }
  return merged
}

/** A bound may not be looser than the one that follows it: 500ms, 300ms is nonsense. */
function orderProblems(
  metric: Metric,
  bounds: Bounds,
  from: { path: readonly PropertyKey[]; written: WrittenBounds; base: MetricBounds | undefined }
): Problem[] {
  const present = FIELDS.filter(field => bounds[field] !== undefined)
  const sign = higherIsBetter(metric) ? -1 : 1
  return present.slice(1).flatMap((field, index) => {
    const stricter = present[index] ?? field
    if (sign * ((bounds[stricter] ?? 0) - (bounds[field] ?? 0)) <= 0) return []
    const source = (name: (typeof FIELDS)[number]): string =>
      from.written[name] ?? `${formatValue(unitOf(metric), bounds[name] ?? 0)} (inherited)`
    const blame = from.written[stricter] === undefined ? field : stricter
    return [
      {
        path: [...from.path, blame],
        isInherited: [stricter, field].some(name => from.written[name] === undefined),
        message: `${stricter} ${source(stricter)} is looser than ${field} ${source(field)}; ${field} must be ${sign > 0 ? 'at least' : 'at most'} as large`
      }
    ]
  })
}
