import { nameMeant, nearestNames } from '../spelling/nearest.js'
import type { Unit } from '../units/unit.js'
import {
  BOUND_FIELDS,
  type BothBounds,
  type Bounded,
  isLooser,
  isUnbound,
  layBounds,
  oneBound,
  type Place,
  type Problem
} from './bounds.js'
import { metricOf } from './metrics.js'
import { inputNotConfig } from './known-keys.js'
import {
  documentBounds,
  presetOf,
  RESOURCE_PRESETS,
  type ResourcePreset
} from './resource-presets.js'
import type { ResourceConfig, ResourcesConfig } from './resource-schema.js'
import { whyNoQuery } from './query-text.js'
import { readSelector } from './selector.js'
import type { Bounds, LoadLevel, ResourceMetric } from './settings.js'

type Resources = LoadLevel['resources']

/** What is written at one place, and the built-in level whose column of the document holds there. */
type WrittenResources = {
  readonly path: readonly PropertyKey[]
  readonly resources: ResourcesConfig | undefined
  readonly documentLevel: string
}

const UNITS: Readonly<Record<NonNullable<ResourceConfig['unit']>, Unit>> = {
  count: 'count',
  percent: 'fraction',
  ms: 'ms',
  s: 's',
  bytes: 'bytes',
  'per-second': 'per-second'
}
/** Every metric is several questions to a server. */
const MAX_RESOURCES = 100
const MAX_SLIPS = 4

/**
 * Lays written resource metrics over `base`, field by field; `none` takes one away. What cannot be is
 * added to `problems`.
 */
export function mergeResources(
  base: Resources,
  { path, resources, documentLevel }: WrittenResources,
  problems: Problem[]
): Resources {
  if (resources === undefined) return base
  const merged = new Map(base)
  for (const [name, written] of Object.entries(resources)) {
    const value = written ?? {}
    const place = { path: [...path, name], problems }
    if (value === 'none') {
      merged.delete(name)
      continue
    }
    const described = typeof value === 'string' ? {} : value
    const start = merged.get(name) ?? begun({ name, documentLevel }, described, place)
    if (start === undefined) continue
    const document = documentTarget(name, documentLevel)
    const laid =
      typeof value === 'string'
        ? oneBound(boundedOf(start), value, place)
        : laidOver({ metric: start, document }, value, place)
    if (laid !== undefined) {
      merged.set(name, {
        ...layDescription(start, described, place),
        ...boundsOf(start, laid, value)
      })
    }
  }
  if (merged.size > MAX_RESOURCES) {
    problems.push({ path, message: `there are more than ${MAX_RESOURCES} resource metrics` })
  }
  return merged
}

function boundedOf(metric: ResourceMetric): Bounded {
  return { ...metric, isShare: presetOf(metric.name)?.isShare === true }
}

function boundsOf(
  start: ResourceMetric,
  laid: BothBounds,
  value: ResourceConfig | string
): Pick<ResourceMetric, 'bounds' | 'criteria' | 'explicit'> {
  const isWritten =
    typeof value === 'string' || BOUND_FIELDS.some(field => value[field] !== undefined)
  return {
    bounds: laid.bounds,
    criteria: laid.criteria ?? {},
    explicit: !isUnbound(laid) && (start.explicit || isWritten)
  }
}

function documentTarget(name: string, level: string): Bounds {
  const preset = presetOf(name)
  return preset === undefined ? {} : documentBounds(preset, level)
}

/**
 * The team's own bounds beside the document's target, which falls away where they are stricter: what
 * it stands for is met then.
 */
function laidOver(
  { metric, document: { target } }: { metric: ResourceMetric; document: Bounds },
  written: ResourceConfig,
  place: Place
): BothBounds {
  const of = boundedOf(metric)
  const isDocuments = target !== undefined && metric.bounds.target === target
  if (!isDocuments || written.target !== undefined) return layBounds(of, metric, written, place)
  const bounds = { ...metric.bounds }
  delete (bounds as { target?: number }).target
  const laid = layBounds(of, { bounds, criteria: metric.criteria }, written, place)
  const next = laid.bounds.acceptable ?? laid.bounds.unacceptable
  return isLooser(metric, target, next) ? laid : { ...laid, bounds: { target, ...laid.bounds } }
}

type Named = { readonly name: string; readonly documentLevel: string }

/** A metric before its own settings; undefined where there cannot be one. */
function begun(
  { name, documentLevel }: Named,
  written: ResourceConfig,
  { path, problems }: Place
): ResourceMetric | undefined {
  const preset = presetOf(name)
  if (preset !== undefined) return fromPreset(preset, documentLevel)
  const { query, unit, better, statistic = 'avg' } = written
  if (query === undefined) {
    problems.push({ path, message: unknownPreset(name), lacks: 'query' })
    return undefined
  }
  if (metricOf(name) !== undefined || name === 'users') {
    problems.push({ path, message: `"${name}" is a metric of Locust: give yours another name` })
    return undefined
  }
  if (unit === undefined) {
    const message = `there is no unit: write unit: ${Object.keys(UNITS).join(', ')}`
    problems.push({ path, message, lacks: 'unit' })
    return undefined
  }
  return {
    name,
    title: name,
    unit: UNITS[unit],
    statistic,
    higherIsBetter: better === 'higher',
    from: { query },
    selector: '',
    bounds: {},
    criteria: {},
    explicit: false
  }
}

function fromPreset(preset: ResourcePreset, documentLevel: string): ResourceMetric {
  const { name, title, unit, statistic, higherIsBetter } = preset
  return {
    name,
    title,
    unit,
    statistic,
    higherIsBetter,
    from: { preset: name },
    selector: '',
    bounds: documentBounds(preset, documentLevel),
    criteria: {},
    explicit: false
  }
}

/** `"redis.hitrate" is no preset; did you mean "redis.hit-rate"?` */
function unknownPreset(name: string): string {
  const refused = inputNotConfig(name)
  if (refused !== undefined) return refused
  const names = RESOURCE_PRESETS.map(preset => preset.name)
  const near = nearestNames(name, names, 3)
  const meant = nameMeant(name, names, MAX_SLIPS)
  const hint = meant === undefined ? `nearest are ${near.join(', ')}.` : `did you mean "${meant}"?`
  return `"${name}" is no preset; ${hint} A metric of your own needs a query`
}

/** Everything but the bounds. */
function layDescription(
  start: ResourceMetric,
  written: ResourceConfig,
  place: Place
): ResourceMetric {
  refuseFixed(start, written, place)
  const { query, statistic, selector } = written
  const isPreset = 'preset' in start.from
  const laid = {
    ...start,
    ...(query === undefined || isPreset ? {} : { from: { query } }),
    ...(statistic === undefined ? {} : { statistic }),
    ...(selector === undefined ? {} : { selector: selectorOf(selector, place) })
  }
  checkQuery(laid, written, place)
  return laid
}

/** What a preset, or a metric that is there already, does not let itself be given. */
function refuseFixed(
  start: ResourceMetric,
  written: ResourceConfig,
  { path, problems }: Place
): void {
  const { name, unit, higherIsBetter } = start
  const refuse = (key: keyof ResourceConfig, message: string): void => {
    problems.push({ path: [...path, key], message })
  }
  const preset = presetOf(name)
  if (preset !== undefined && written.query !== undefined) {
    refuse('query', `${name} is a preset with a query of its own; give your metric another name`)
  }
  const whose = preset === undefined ? 'the metric above has' : `the preset ${name} has`
  if (written.unit !== undefined && UNITS[written.unit] !== unit) {
    refuse('unit', `${whose} the unit ${unitName(unit)}; one in ${written.unit} needs another name`)
  }
  if (written.better !== undefined && (written.better === 'higher') !== higherIsBetter) {
    refuse('better', `${whose} better: ${higherIsBetter ? 'higher' : 'lower'}`)
  }
  const { statistic } = written
  if (preset !== undefined && statistic !== undefined && !preset.statistics.includes(statistic)) {
    refuse('statistic', `${name} has no ${statistic}; known are ${preset.statistics.join(', ')}`)
  }
}

function unitName(unit: Unit): string {
  return Object.entries(UNITS).find(([, one]) => one === unit)?.[0] ?? unit
}

function selectorOf(text: string, { path, problems }: Place): string {
  const read = readSelector(text)
  if (read.ok) return read.selector
  problems.push({ path: [...path, 'selector'], message: read.why })
  return ''
}

function checkQuery(
  { from, selector }: ResourceMetric,
  written: ResourceConfig,
  place: Place
): void {
  if ('preset' in from) return
  const { query } = from
  const at = (key: 'query' | 'selector'): readonly PropertyKey[] => [...place.path, key]
  const message = written.query === undefined ? undefined : whyNoQuery(query)
  if (message !== undefined) place.problems.push({ path: at('query'), message })
  if (selector !== '' && !query.includes('{selector}')) {
    const message = 'the query has no {selector}, so that the selector would change nothing'
    place.problems.push({
      path: at(written.selector === undefined ? 'query' : 'selector'),
      message
    })
  }
}
