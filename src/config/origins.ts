import { BUILT_IN_LEVELS } from './defaults.js'
import type { WrittenConfig } from './written-config.js'
import type { Config, LevelConfig } from './schema.js'
import type { BoundField } from './settings.js'

/** Where a bound comes from: what is built in, the document's target of a resource, or the config. */
export type Origin =
  | { readonly by: 'built-in' | 'document' }
  /** `pattern`: of the entry of `endpoints:` that says so. */
  | { readonly by: 'config'; readonly line: number; readonly pattern?: string }

/** Bounds by key at one place of the config, which are laid over those before it. */
type Layer = {
  readonly path: readonly PropertyKey[]
  readonly written: Readonly<Record<string, string | Partial<Record<BoundField, unknown>> | null>>
}

/** An entry of `endpoints:`. */
type EntryLayer = Layer & { readonly pattern: string }

/** What a load level is made of, each later layer over the ones before it. */
type LevelLayers = {
  readonly targets: readonly Layer[]
  /** In the order of the level's `endpoints`. */
  readonly endpoints: readonly EntryLayer[]
  readonly resources: readonly Layer[]
}

/** The layers of a load level in the order in which they are laid. */
export function layersOf(config: Config, name: string, below: readonly string[] = []): LevelLayers {
  const own = ownLevel(config, name)
  const above = own?.extends
  const base =
    above === undefined || [name, ...below].includes(above) || !isLevel(config, above)
      ? layersAt(config, [])
      : layersOf(config, above, [name, ...below])
  const mine = layersAt(own, ['load-levels', name])
  return {
    targets: [...base.targets, ...mine.targets],
    endpoints: [...base.endpoints, ...mine.endpoints],
    resources: [...base.resources, ...mine.resources]
  }
}

function ownLevel({ 'load-levels': levels = {} }: Config, name: string): LevelConfig | undefined {
  return Object.hasOwn(levels, name) ? levels[name] : undefined
}

function isLevel(config: Config, name: string): boolean {
  return ownLevel(config, name) !== undefined || BUILT_IN_LEVELS.some(level => level.name === name)
}

type Bounding = Pick<LevelConfig, 'targets' | 'endpoints' | 'resources'>

function layersAt(written: Bounding | undefined, path: readonly PropertyKey[]): LevelLayers {
  const { targets, endpoints = {}, resources } = written ?? {}
  const layer = (key: string, bounds: Layer['written'] | undefined): Layer[] =>
    bounds === undefined ? [] : [{ path: [...path, key], written: bounds }]
  return {
    targets: layer('targets', targets),
    endpoints: Object.entries(endpoints).map(([pattern, bounds]) => ({
      pattern,
      path: [...path, 'endpoints', pattern],
      written: bounds
    })),
    resources: layer('resources', resources)
  }
}

/** Where a field of a bound is written; `removed` where it is taken away, `elsewhere` where nothing says so. */
export function writtenAt(
  layers: readonly Layer[],
  key: string,
  field: BoundField
): readonly PropertyKey[] | 'removed' | 'elsewhere' {
  for (const { path, written } of layers.toReversed()) {
    const value = Object.hasOwn(written, key) ? written[key] : undefined
    if (value === undefined || value === null) continue
    if (value === 'none') return 'removed'
    if (typeof value === 'string') return [...path, key]
    if (value[field] === undefined) continue
    return value[field] === 'none' ? 'removed' : [...path, key, field]
  }
  return 'elsewhere'
}

/** What tells the origin of the bounds of one load level. */
export type Origins = {
  readonly ofWholeRun: (metric: string, field: BoundField) => Origin
  /** `entries`: of the level's endpoints those whose patterns mean the row, by their place. */
  readonly ofEndpoint: (entries: readonly number[], metric: string, field: BoundField) => Origin
  /** Where the last of such entries takes a metric, or a bound of it, away. */
  readonly ofRemoval: (entries: readonly number[], metric: string, field?: BoundField) => Origin
  readonly ofResource: (name: string, field: BoundField) => Origin
}

/** The origins of a level's bounds; without a config all are built in. */
export function originsOf(written: WrittenConfig | undefined, level: string): Origins {
  const { targets, endpoints, resources } = layersOf(written?.config ?? {}, level)
  const lineOf = (path: readonly PropertyKey[]): number => written?.lineOf(path) ?? 1
  const of = (
    layers: readonly Layer[],
    [key, field]: readonly [string, BoundField],
    base: 'built-in' | 'document'
  ): Origin => {
    const path = writtenAt(layers, key, field)
    return typeof path === 'string' ? { by: base } : { by: 'config', line: lineOf(path) }
  }
  const ofWholeRun: Origins['ofWholeRun'] = (metric, field) =>
    of(targets, [metric, field], 'built-in')
  return {
    ofWholeRun,
    ofEndpoint: (entries, metric, field) => {
      for (const at of entries.toReversed()) {
        const entry = endpoints[at]
        if (entry === undefined) continue
        // Taken away there: no earlier entry is heard.
        if (entry.written[metric] === 'none') break
        const path = writtenAt([entry], metric, field)
        if (typeof path !== 'string')
          return { by: 'config', line: lineOf(path), pattern: entry.pattern }
      }
      return ofWholeRun(metric, field)
    },
    ofRemoval: (entries, metric, field) => {
      const removing = entries
        .flatMap(at => endpoints[at] ?? [])
        .findLast(({ written }) => Object.hasOwn(written, metric))
      if (removing === undefined) return { by: 'built-in' }
      const { path, written, pattern } = removing
      const isWhole = field === undefined || typeof written[metric] === 'string'
      const line = lineOf([...path, metric, ...(isWhole ? [] : [field])])
      return { by: 'config', line, pattern }
    },
    ofResource: (name, field) => of(resources, [name, field], 'document')
  }
}
