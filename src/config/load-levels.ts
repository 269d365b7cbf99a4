import { present } from '../locust/present.js'
import { nameMeant } from '../spelling/nearest.js'
import { parseFraction, parseSeconds } from '../units/parse.js'
import { mergeAbortWhen } from './abort-when.js'
import { BOUND_FIELDS, isNone, mergeTargets, type Place, type Problem } from './bounds.js'
import { BUILT_IN_LEVELS } from './defaults.js'
import { type LevelProblem, saidOnce } from './level-problems.js'
import { mergeResources } from './resources.js'
import type { Config, LevelConfig, RegressionConfig, TargetsConfig } from './schema.js'
import type {
  EndpointRegression,
  EndpointTargets,
  LoadLevel,
  RegressionSettings
} from './settings.js'

/** `"peek" is no load level; known are normal, peak, sustained`. */
export function unknownLevel(name: string, levels: readonly LoadLevel[]): string {
  const names = levels.map(level => level.name)
  const nearest = nameMeant(name, names)
  const hint = nearest === undefined ? 'known' : `did you mean "${nearest}"? Known`
  return `"${name}" is no load level; ${hint} are ${names.join(', ')}`
}

/** Built-in levels first, then the team's own in the order of the file. */
export function resolveLevels(config: Config, problems: Problem[]): LoadLevel[] {
  const written = config['load-levels'] ?? {}
  const resolved = new Map<string, LoadLevel>()
  const ofStarts: LevelProblem[] = []
  const resolve = (name: string, above: readonly string[]): LoadLevel => {
    const known = resolved.get(name)
    if (known !== undefined) return known
    const own = written[name] ?? {}
    const start = { name, documentLevel: documentLevelOf(name, written) }
    let base = startOf(start, config, ofStarts)
    if (own.extends !== undefined) {
      const path = ['load-levels', name, 'extends']
      if (above.includes(own.extends) || own.extends === name) {
        problems.push({
          path,
          message: `load levels extend each other in a circle: ${[...above, name, own.extends].join(' → ')}`
        })
      } else if (isKnown(own.extends, written)) {
        base = resolve(own.extends, [...above, name])
      } else {
        problems.push({ path, message: unknownLevel(own.extends, BUILT_IN_LEVELS) })
      }
    }
    const level = layLevel(
      { ...base, name },
      { own, documentLevel: start.documentLevel },
      { path: ['load-levels', name], problems }
    )
    resolved.set(name, level)
    return level
  }
  const names = [...BUILT_IN_LEVELS.map(level => level.name), ...Object.keys(written)]
  const levels = [...new Set(names)]
  const found = levels.map(name => resolve(name, []))
  problems.push(...saidOnce(ofStarts, levels))
  return found
}

function isKnown(name: string, written: Readonly<Record<string, unknown>>): boolean {
  return Object.hasOwn(written, name) || BUILT_IN_LEVELS.some(level => level.name === name)
}

/** A level before its own settings: built in, or normal without the throughput of 200 users. */
function startOf(
  { name, documentLevel }: { readonly name: string; readonly documentLevel: string },
  config: Config,
  problems: LevelProblem[]
): LoadLevel {
  const builtIn = BUILT_IN_LEVELS.find(level => level.name === name)
  const normal = BUILT_IN_LEVELS[0]
  if (normal === undefined) throw new TypeError('there are no built-in load levels')
  const start = builtIn ?? withoutLoad(normal)
  const own: Problem[] = []
  const level = layLevel(
    start,
    {
      own: {
        targets: config.targets,
        endpoints: config.endpoints,
        regression: config.regression,
        'endpoint-regression': config['endpoint-regression'],
        resources: config.resources
      },
      documentLevel
    },
    { path: [], problems: own }
  )
  problems.push(...own.map(problem => ({ level: name, problem })))
  return level
}

function withoutLoad(level: LoadLevel): LoadLevel {
  const rest: { -readonly [Key in keyof LoadLevel]: LoadLevel[Key] } = { ...level }
  delete rest.users
  rest.targets = new Map([...level.targets].filter(([key]) => key !== 'throughput'))
  return rest
}

/** The built-in level of whose column of the document a level's resources are. */
function documentLevelOf(name: string, written: Readonly<Record<string, LevelConfig>>): string {
  let [level, steps] = [name, Object.keys(written).length]
  for (;;) {
    const above = Object.hasOwn(written, level) ? written[level]?.extends : undefined
    if (above === undefined || steps-- === 0) return level
    level = above
  }
}

function layLevel(
  base: LoadLevel,
  { own, documentLevel }: { readonly own: LevelConfig; readonly documentLevel: string },
  { path, problems }: Place
): LoadLevel {
  const targets = mergeTargets(
    base.targets,
    { path: [...path, 'targets'], targets: own.targets },
    problems
  )
  const { abortWhen, ...inherited } = base
  return {
    ...inherited,
    ...present({
      kind: own.kind,
      users: own.users,
      durationSeconds: own.duration === undefined ? undefined : parseSeconds(own.duration),
      files: own.files,
      gradeEndpoints: own['grade-endpoints'],
      warmUp: warmUpOf(own['warm-up']),
      gradeSteadyState: own['warm-up'] === undefined ? undefined : own['warm-up'] !== 'none',
      recoveryTimeObjective:
        own['recovery-time'] === undefined ? undefined : parseSeconds(own['recovery-time']),
      abortWhen: mergeAbortWhen(abortWhen, own['abort-when'], {
        path: [...path, 'abort-when'],
        problems
      })
    }),
    named: namedBy(own, base),
    targets,
    endpoints: [...base.endpoints, ...entriesOf(own, { path, problems })],
    regression: { ...base.regression, ...regressionOf(own.regression) },
    endpointRegression: [
      ...base.endpointRegression,
      ...endpointRegressionOf(own['endpoint-regression'])
    ],
    resources: mergeResources(
      base.resources,
      { path: [...path, 'resources'], resources: own.resources, documentLevel },
      problems
    )
  }
}

/** What a level says of its own load is not said of another kind of test that extends it. */
function namedBy(own: LevelConfig, base: LoadLevel): LoadLevel['named'] {
  const isSameKind = own.kind === undefined || own.kind === base.kind
  return {
    users: own.users !== undefined || (isSameKind && base.named.users),
    duration: own.duration !== undefined || (isSameKind && base.named.duration)
  }
}

/** What entries inherit is checked of the whole level (`endpoint-problems.ts`). */
function entriesOf(own: LevelConfig, report: Place): EndpointTargets[] {
  return Object.entries(own.endpoints ?? {}).map(([pattern, written]) => {
    const path = [...report.path, 'endpoints', pattern]
    const alone = mergeTargets(new Map(), { path, targets: written, isPart: true }, report.problems)
    return { pattern, targets: alone, removed: removedBy(written) }
  })
}

function removedBy(written: TargetsConfig): EndpointTargets['removed'] {
  return Object.entries(written).flatMap(([metric, value]) => {
    if (isNone(value)) return [{ metric }]
    if (typeof value === 'string') return []
    return BOUND_FIELDS.filter(field => value[field] === 'none').map(field => ({ metric, field }))
  })
}

function warmUpOf(written: string | undefined): LoadLevel['warmUp'] | undefined {
  if (written === undefined || written === 'auto' || written === 'none') return written
  return parseSeconds(written)
}

function regressionOf(written: RegressionConfig | undefined): Partial<RegressionSettings> {
  if (written === undefined) return {}
  const {
    'max-regression': tolerance,
    'min-change-ms': minChangeMs,
    'error-margin': margin
  } = written
  return present({
    maxRegression: tolerance === undefined ? undefined : parseFraction(tolerance),
    minChangeMs,
    sensitivity: written.sensitivity,
    minTailSamples: written['min-tail-samples'],
    errorMargin: margin === undefined ? undefined : parseFraction(margin),
    paired: written.paired
  })
}

function endpointRegressionOf(
  written: Readonly<Record<string, RegressionConfig>> | undefined
): EndpointRegression[] {
  return Object.entries(written ?? {}).map(([pattern, settings]) => ({
    pattern,
    settings: regressionOf(settings)
  }))
}
