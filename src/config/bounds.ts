import { formatValue } from '../units/format.js'
import { parseValue, UnitError } from '../units/parse.js'
import type { Unit } from '../units/unit.js'
import { badSign, insteadOfCriterion, isCriterion, parseCriterion } from './criterion.js'
import {
  hasCourse,
  higherIsBetter,
  isResponseTime,
  METRICS_WITH_COURSE,
  metricOf,
  unitOf
} from './metrics.js'
import { criterionMeant, signAndRest } from './criterion-meant.js'
import { spaceHint } from './missing-space.js'
import { orNone } from './none-meant.js'
import type { TargetsConfig } from './schema.js'
import type { BoundCriteria, BoundField, Bounds, Criterion, Metric, Targets } from './settings.js'

/** Something wrong in the config, at a path of keys from its root. */
export type Problem = {
  readonly path: readonly PropertyKey[]
  /** Never begins with the path's own words: whoever says it puts the path before it. */
  readonly message: string
  /** Nothing of the config is wrong, but what was given beside it: the path is empty. */
  readonly isBeside?: true
  /** What may have been meant, to be said after the message; looked for only when it is said. */
  readonly hint?: () => string
  /** What is the matter, where others follow from it: a key that has nothing, or that is none. */
  readonly fact?: 'nothing' | 'unknown-key'
  /** The key whose lack is the problem: what is wrong with it where it stands is said instead. */
  readonly lacks?: string
  /** Where else it is written what it is wrong beside. */
  readonly beside?: readonly (readonly PropertyKey[])[]
  /** Where the bounds are written that are wrong together: what could not be read there is said instead. */
  readonly restsOn?: readonly (readonly PropertyKey[])[]
}

type Written = {
  readonly path: readonly PropertyKey[]
  readonly targets: TargetsConfig | undefined
  /** Laid over others later on: that nothing is bound yet is no problem. */
  readonly isPart?: true
}

/** Of a metric of which nothing is left to grade it by. */
export const NO_BOUND = 'there is no bound: give target, acceptable or unacceptable'

/** The same where there were some. */
export const NO_BOUND_LEFT = `${NO_BOUND}, or none in place of all three`

/** The strictest first. */
export const BOUND_FIELDS = ['target', 'acceptable', 'unacceptable'] as const

/** What bounds are of. `noCourse`: why a criterion over time cannot be met, in words. */
export type Bounded = {
  readonly unit: Unit
  readonly higherIsBetter: boolean
  /** A part of something: never above 100%. */
  readonly isShare?: boolean
  readonly noCourse?: string
}

/** Bounds of a metric; of a field it has one form or the other. */
export type BothBounds = { readonly bounds: Bounds; readonly criteria?: BoundCriteria }

type WrittenBounds = Readonly<Partial<Record<BoundField, string | undefined>>>

/** Where something is written, and where problems are put. */
export type Place = { readonly path: readonly PropertyKey[]; readonly problems: Problem[] }

/**
 * Lays written targets over `base`, field by field; `none` takes a metric or a field away. What
 * cannot be is added to `problems`: a wrong unit, a bound looser than the one after it.
 */
export function mergeTargets(base: Targets, written: Written, problems: Problem[]): Targets {
  const merged = new Map(base)
  for (const [key, value] of Object.entries(written.targets ?? {})) {
    const metric = metricOf(key)
    if (metric === undefined) continue
    const place = { path: [...written.path, key], problems }
    if (isNone(value)) {
      merged.delete(key)
      continue
    }
    const known = base.get(key)
    const laid =
      typeof value === 'string'
        ? oneBound(boundedOf(metric), value, place)
        : layBounds(boundedOf(metric), known, value, place)
    if (laid !== undefined) merged.set(key, { metric, ...laid, explicit: true })
    if (written.isPart !== true && laid !== undefined && isUnbound(laid)) {
      const message = known === undefined ? NO_BOUND : NO_BOUND_LEFT
      problems.push({ path: place.path, message, restsOn: [place.path] })
    }
  }
  return merged
}

/** `none` for each bound is `none` for the metric. */
export function isNone(value: WrittenBounds | string): boolean {
  if (typeof value === 'string') return value === 'none'
  return BOUND_FIELDS.every(field => value[field] === 'none')
}

export function boundedOf(metric: Metric): Bounded {
  const unit = unitOf(metric)
  const measured = {
    unit,
    higherIsBetter: higherIsBetter(metric),
    isShare: unit === 'fraction'
  }
  if (hasCourse(metric)) return measured
  const noCourse = `${metric.key} is one number for the whole run; a criterion over time is for ${METRICS_WITH_COURSE}`
  return { ...measured, noCourse }
}

/** Of a load level, what holds for each of its endpoints too. */
export function responseTimesOf(targets: Targets): Targets {
  return new Map([...targets].filter(([, { metric }]) => isResponseTime(metric)))
}

/** Whether nothing is bound. */
export function isUnbound({ bounds, criteria = {} }: BothBounds): boolean {
  return [bounds, criteria].every(one => Object.keys(one).length === 0)
}

/** The bounds that there are, in whatever form, the strictest first. */
export function boundFieldsOf({ bounds, criteria = {} }: BothBounds): BoundField[] {
  const both: Readonly<Partial<Record<BoundField, unknown>>> = { ...bounds, ...criteria }
  return BOUND_FIELDS.filter(field => both[field] !== undefined)
}

/** `p95: 300ms`: all three bounds are one, so that nothing lies between them and nothing is inherited. */
export function oneBound(
  of: Bounded,
  text: string,
  { path, problems }: Place
): BothBounds | undefined {
  try {
    if (isCriterion(text)) throw new UnitError(insteadOfCriterion(of, text, 'alone'))
    const bound = orNone(text, () => parseValue(of.unit, text, of.isShare))
    return { bounds: { target: bound, acceptable: bound, unacceptable: bound } }
  } catch (error) {
    if (!(error instanceof UnitError)) throw error
    problems.push({ path, message: error.message, hint: () => spaceHint(text) })
    return undefined
  }
}

/** Lays one metric's fields over those that it has; each takes the place of either form. */
export function layBounds(
  of: Bounded,
  base: BothBounds | undefined,
  written: WrittenBounds,
  { path, problems }: Place
): BothBounds {
  let laid = base ?? { bounds: {} }
  for (const field of BOUND_FIELDS) {
    const text = written[field]
    if (text === undefined) continue
    try {
      laid = withField(laid, field, text === 'none' ? undefined : fieldOf(of, field, text))
    } catch (error) {
      if (!(error instanceof UnitError)) throw error
      problems.push({ path: [...path, field], message: error.message })
    }
  }
  problems.push(...orderProblems(of, laid, { path, written }))
  return laid
}

/** The same with a field in one form or the other, or without it. */
function withField(
  { bounds, criteria }: BothBounds,
  field: BoundField,
  value: number | Criterion | undefined
): BothBounds {
  const others = <T>(
    fields: Readonly<Partial<Record<BoundField, T>>> = {}
  ): Partial<Record<BoundField, T>> =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field))
  const rest = { bounds: others(bounds), criteria: others<Criterion>(criteria) }
  const laid = {
    bounds: typeof value === 'number' ? { ...rest.bounds, [field]: value } : rest.bounds,
    criteria: typeof value === 'object' ? { ...rest.criteria, [field]: value } : rest.criteria
  }
  return Object.keys(laid.criteria).length === 0 ? { bounds: laid.bounds } : laid
}

function fieldOf(of: Bounded, field: BoundField, text: string): number | Criterion {
  if (!isCriterion(text)) return orNone(text, () => parseValue(of.unit, text, of.isShare))
  if (field === 'target') throw new UnitError(insteadOfCriterion(of, text, 'as target'))
  if (of.noCourse !== undefined) throw new UnitError(of.noCourse)
  return criterionOf(of, text)
}

/** A criterion over time that says what is bad. Throws UnitError with what to write instead. */
export function criterionOf(
  of: Pick<Bounded, 'unit' | 'higherIsBetter' | 'isShare'>,
  text: string
): Criterion {
  const bad = badSign(of)
  const { sign, rest } = signAndRest(text)
  if (sign === '' || sign.startsWith(bad)) {
    return parseCriterion(of.unit, text, { isShare: of.isShare, bad })
  }
  const better = of.higherIsBetter ? 'higher' : 'lower'
  const meant = criterionMeant(of, `${sign.replace(/^[<>]/, bad)} ${rest}`)
  const instead = meant === undefined ? `, so that it begins with ${bad}` : `: write "${meant}"`
  throw new UnitError(`${better} is better, and the criterion says what is bad${instead}`)
}

/** A bound may not be looser than the one that follows it: 500ms, 300ms is nonsense. */
function orderProblems(
  of: Bounded,
  laid: BothBounds,
  from: { path: readonly PropertyKey[]; written: WrittenBounds }
): Problem[] {
  return outOfOrder(of, laid).map(([stricter, field]) => {
    const source = (name: BoundField): string =>
      from.written[name] ?? `${laidText(of, laid, name)} (inherited)`
    const blame = from.written[stricter] === undefined ? field : stricter
    const isInherited = [stricter, field].some(name => from.written[name] === undefined)
    const own = [stricter, field].map(name => [...from.path, name])
    return {
      path: [...from.path, blame],
      restsOn: isInherited ? [from.path] : own,
      message: orderText(of, [stricter, field], source)
    }
  })
}

/** `target 3s is looser than acceptable 800 ms; …`; `textOf`: how a bound is said. */
export function orderText(
  of: Pick<Bounded, 'higherIsBetter'>,
  [stricter, looser]: readonly [BoundField, BoundField],
  textOf: (field: BoundField) => string
): string {
  const size = of.higherIsBetter ? 'at most' : 'at least'
  return `${stricter} ${textOf(stricter)} is looser than ${looser} ${textOf(looser)}; ${looser} must be ${size} as large`
}

/** Pairs of bounds of which the first should be the stricter and is the looser. */
export function outOfOrder(
  of: Pick<Bounded, 'higherIsBetter'>,
  { bounds, criteria = {} }: BothBounds
): (readonly [BoundField, BoundField])[] {
  const present = BOUND_FIELDS.filter(field => bounds[field] !== undefined)
  const pairs = present.slice(1).flatMap((field, index) => {
    const stricter = present[index] ?? field
    return isLooser(of, bounds[stricter], bounds[field]) ? [[stricter, field] as const] : []
  })
  const { acceptable, unacceptable } = criteria
  const isLater = (acceptable?.forSeconds ?? 0) >= (unacceptable?.forSeconds ?? 0)
  const isCrossed = isLater && isLooser(of, acceptable?.bound, unacceptable?.bound)
  return isCrossed ? [...pairs, ['acceptable', 'unacceptable']] : pairs
}

export function laidText(
  { unit }: Pick<Bounded, 'unit'>,
  { bounds, criteria = {} }: BothBounds,
  name: BoundField
): string {
  const criterion = name === 'target' ? undefined : criteria[name]
  return formatValue(unit, bounds[name] ?? criterion?.bound ?? 0)
}

/** Whether the first bound lets more through than the one that should be looser; nothing is no bound. */
export function isLooser(
  { higherIsBetter }: Pick<Bounded, 'higherIsBetter'>,
  bound: number | undefined,
  than: number | undefined
): boolean {
  if (bound === undefined || than === undefined) return false
  return higherIsBetter ? bound < than : bound > than
}

/** Own bounds over those that hold anyway, field by field, in whatever form; `removed` fall away. */
export function overBounds(
  base: BothBounds | undefined,
  own: BothBounds,
  removed: readonly BoundField[] = []
): BothBounds {
  const values: Readonly<Partial<Record<BoundField, number | Criterion>>> = {
    ...own.bounds,
    ...own.criteria
  }
  return BOUND_FIELDS.filter(
    field => values[field] !== undefined || removed.includes(field)
  ).reduce<BothBounds>(
    (laid, field) => withField(laid, field, values[field]),
    base ?? { bounds: {} }
  )
}
