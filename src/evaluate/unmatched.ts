import type { WrittenConfig } from '../config/written-config.js'
import { layersOf } from '../config/origins.js'
import { matchesPattern, matchesWildcard } from '../config/pattern.js'
import type { LevelConfig } from '../config/schema.js'
import type { LoadLevel, Settings, Waiver } from '../config/settings.js'
import { AGGREGATED, bareName, endpointKey, type EndpointStats, type Run } from '../locust/run.js'
import type { HeldBound } from './held-bounds.js'
import { type ChosenLevel, isRunOf } from './load-level.js'
import type { MissingBounds } from './missing-bounds.js'
import { misspeltLevels } from './misspelt-levels.js'
import type { Nearest } from './targets/nearest-endpoints.js'
import type { LoosePercentile } from './loose-percentiles.js'
import type { UntoldPercentile } from './untold-percentiles.js'
import { isMetricJudged, waivedMeant } from './waived-metric.js'
import { waiverMeant } from './waiver-meant.js'

/** Something of a config that means nothing of the runs that were given. */
export type Unmatched = {
  readonly of:
    | 'endpoints'
    | 'endpoint-regression'
    | 'files'
    | 'not-requests'
    | 'waiver'
    | 'waiver-metric'
    | 'waiver-expired'
    | 'load-level'
    | 'recovery-time'
    | 'unused-level'
    | 'misspelt-level'
  /** As the config has it; of a waiver its pattern and metric. */
  readonly pattern: string
  /** Of `waiver-metric`. */
  readonly metric?: string
  /** Of what belongs to one. */
  readonly level?: string
  /** The names that are most like it: untrusted text. */
  readonly nearest?: readonly string[]
  /** 1-based, of the config file. */
  readonly line?: number
}

/** A run with its load level and the bounds that hold for it. */
export type HeldRun = ChosenLevel & {
  readonly run: Run
  readonly held: readonly HeldBound[]
  /** Percentiles among them that its files do not tell. */
  readonly untold: readonly UntoldPercentile[]
  /** Bounds of percentiles that say nothing beside those of higher ones. */
  readonly loose: readonly LoosePercentile[]
  /** What has bounds of the team and is not in it: that the gate says so is an effect. */
  readonly missing: readonly MissingBounds[]
}

/** What it takes to say so: the day (`YYYY-MM-DD`, UTC), and where the config says what. */
type Looking = {
  readonly today: string
  readonly nearest: Nearest
  readonly written: WrittenConfig | undefined
}

/**
 * What of the settings matches nothing in these runs, in the order of the config's lines. What is of a
 * load level is looked for in the runs of that level only; where there is none, the level is what is unused.
 */
export function unmatchedBy(
  runs: readonly HeldRun[],
  settings: Settings,
  { today, nearest, written }: Looking
): Unmatched[] {
  const rows = runs.flatMap(({ run }) => run.endpoints)
  const names = (of: readonly EndpointStats[]): string[] => [...new Set(of.map(endpointKey))]
  return [
    ...unusedLevels(runs, settings, written),
    ...settings.loadLevels.flatMap(level =>
      ofLevel(runs, level, of => nearest(of.pattern, names(of.rows)))
    ),
    ...settings.loadLevels
      .filter(isRecoveryIdle)
      .flatMap(({ name }): Unmatched[] =>
        runs.some(({ level }) => level.name === name)
          ? [{ of: 'recovery-time', pattern: name }]
          : []
      ),
    ...settings.notRequests
      .filter(pattern => !rows.some(row => matchesPattern(pattern, row)))
      .map((pattern): Unmatched => ({
        of: 'not-requests',
        pattern,
        nearest: nearest(pattern, names(rows))
      })),
    ...settings.waivers.flatMap(waiver => ofWaiver(waiver, runs, today))
  ]
    .map(one => withLine(one, written))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

function withLine(one: Unmatched, written: WrittenConfig | undefined): Unmatched {
  const path = written === undefined ? undefined : PATHS[one.of]?.(one, written.config)
  return written === undefined || path === undefined ? one : { ...one, line: written.lineOf(path) }
}

type PathOf = (
  one: Unmatched,
  config: WrittenConfig['config']
) => readonly PropertyKey[] | undefined

const ofLevelItself: PathOf = ({ pattern }) => ['load-levels', pattern]

/** Waivers know their line; a load level that was asked for may stand outside the config. */
const PATHS: Readonly<Partial<Record<Unmatched['of'], PathOf>>> = {
  endpoints: ({ pattern, level = '' }, config) =>
    layersOf(config, level).endpoints.findLast(entry => entry.pattern === pattern)?.path,
  files: ({ level = '' }) => ['load-levels', level, 'files'],
  'not-requests': ({ pattern }, config) => [
    'not-requests',
    (config['not-requests'] ?? []).indexOf(pattern)
  ],
  'endpoint-regression': ({ pattern, level = '' }, config) =>
    regressionPath(config['load-levels']?.[level], pattern, ['load-levels', level]),
  'recovery-time': ({ pattern }, config) =>
    config['load-levels']?.[pattern]?.['recovery-time'] === undefined
      ? undefined
      : ['load-levels', pattern, 'recovery-time'],
  'unused-level': ofLevelItself,
  'misspelt-level': ofLevelItself
}

/** Of the level itself, or of all. */
function regressionPath(
  level: LevelConfig | undefined,
  pattern: string,
  path: readonly PropertyKey[]
): readonly PropertyKey[] {
  const own = level?.['endpoint-regression'] ?? {}
  const key = ['endpoint-regression', pattern]
  return Object.hasOwn(own, pattern) ? [...path, ...key] : key
}

/** An objective that nothing is judged by. */
export function isRecoveryIdle({ kind, recoveryTimeObjective }: LoadLevel): boolean {
  return kind !== 'recovery' && recoveryTimeObjective !== undefined
}

type Sought = { readonly pattern: string; readonly rows: readonly EndpointStats[] }

function unusedLevels(
  runs: readonly HeldRun[],
  settings: Settings,
  written: WrittenConfig | undefined
): Unmatched[] {
  const { loadLevels, askedLoadLevel, writtenLevels } = settings
  const used = new Set(runs.map(({ level }) => level.name))
  const lent = levelsInEffect(used, written)
  const misspelt = misspeltLevels(runs, settings)
  const files = loadLevels.flatMap(level =>
    level.files
      .filter(pattern => !runs.some(({ run }) => isRunOf(pattern, run)))
      .map((pattern): Unmatched => ({ of: 'files', pattern, level: level.name }))
  )
  const asked =
    askedLoadLevel === undefined || used.has(askedLoadLevel)
      ? []
      : [{ of: 'load-level' as const, pattern: askedLoadLevel }]
  const said = [
    askedLoadLevel,
    ...files.map(({ level }) => level),
    ...misspelt.map(({ name }) => name)
  ]
  return [
    ...files,
    ...asked,
    ...misspelt.map(({ name, meant }): Unmatched => ({
      of: 'misspelt-level',
      pattern: name,
      nearest: [meant]
    })),
    ...writtenLevels
      .filter(name => !lent.has(name) && !said.includes(name))
      .map((name): Unmatched => ({ of: 'unused-level', pattern: name }))
  ]
}

/** The load levels of these runs, and those that these extend. */
function levelsInEffect(
  used: ReadonlySet<string>,
  written: WrittenConfig | undefined
): Set<string> {
  const levels = written?.config['load-levels'] ?? {}
  const found = new Set<string>()
  for (const name of used) {
    let at: string | undefined = name
    while (at !== undefined && !found.has(at)) {
      found.add(at)
      at = Object.hasOwn(levels, at) ? levels[at]?.extends : undefined
    }
  }
  return found
}

function ofLevel(
  runs: readonly HeldRun[],
  { name, endpoints, endpointRegression }: LoadLevel,
  nearest: (sought: Sought) => readonly string[]
): Unmatched[] {
  const own = runs.filter(({ level }) => level.name === name)
  if (own.length === 0) return []
  const rows = own.flatMap(({ run }) => run.endpoints)
  const sought = (of: Unmatched['of'], patterns: readonly string[]): Unmatched[] =>
    [...new Set(patterns)]
      .filter(pattern => !rows.some(row => matchesPattern(pattern, row)))
      .map(pattern => ({ of, pattern, level: name, nearest: nearest({ pattern, rows }) }))
  const patternsOf = (entries: readonly { readonly pattern: string }[]): string[] =>
    entries.map(({ pattern }) => pattern)
  const missing = own.flatMap(one => one.missing.map(({ endpoint }) => endpoint))
  return [
    ...sought(
      'endpoints',
      patternsOf(endpoints).filter(pattern => !missing.includes(pattern))
    ),
    ...sought('endpoint-regression', patternsOf(endpointRegression))
  ]
}

function ofWaiver(
  { of, pattern, metric, until, line }: Waiver,
  runs: readonly HeldRun[],
  today: string
): Unmatched[] {
  const about = {
    pattern: of === 'resource' ? pattern : `${pattern}, ${metric}`,
    ...(line === undefined ? {} : { line })
  }
  if (until < today) return [{ of: 'waiver-expired', ...about }]
  if (of === 'resource') {
    const names = runs.flatMap(({ level }) => [...level.resources.keys()])
    const isMeant = names.some(name => matchesWildcard(pattern, name))
    return isMeant ? [] : [{ of: 'waiver', ...about, nearest: meantOf(pattern, names) }]
  }
  const meant = runs.filter(one => isEndpointMeant({ pattern, metric }, one))
  if (meant.length === 0) {
    const called = runs.flatMap(({ run }) => run.endpoints.map(endpointKey))
    const names = [AGGREGATED, ...called.flatMap(name => [name, bareName(name)])]
    return [{ of: 'waiver', ...about, nearest: meantOf(pattern, names) }]
  }
  if (meant.some(one => isAwaited({ pattern, metric }, one))) return []
  const nearest = [waivedMeant(metric, meant) ?? []].flat()
  return [{ of: 'waiver-metric', ...about, metric, nearest }]
}

function meantOf(pattern: string, names: readonly string[]): string[] {
  return [waiverMeant(pattern, names) ?? []].flat()
}

/** Whatever the metric. */
function isEndpointMeant({ pattern }: Named, { run, held, missing }: HeldRun): boolean {
  return (
    run.endpoints.some(row => matchesPattern(pattern, row)) ||
    missing.some(({ why, endpoint }) => why === 'waiver' && matchesWildcard(pattern, endpoint)) ||
    held.some(({ of, name }) => of === 'run' && matchesWildcard(pattern, name))
  )
}

/** Whether it excuses something that is missing, or what the run may be failed by. */
function isAwaited(waiver: Named, run: HeldRun): boolean {
  const isExcused = run.missing.some(
    ({ why, endpoint, metrics }) =>
      why === 'waiver' &&
      [...metrics, 'throughput'].includes(waiver.metric) &&
      matchesWildcard(waiver.pattern, endpoint)
  )
  return isExcused || isMetricJudged(waiver, run)
}

type Named = Pick<Waiver, 'pattern' | 'metric'>
