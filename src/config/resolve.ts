import type { Problem } from './bounds.js'
import { DEFAULT_LOAD_LEVEL, DEFAULT_POLICIES } from './defaults.js'
import { linksOf } from './links.js'
import { resolveLevels, unknownLevel } from './load-levels.js'
import { scalingOf } from './scaling.js'
import type { Config } from './schema.js'
import type { Overrides, Policies, Settings, Waiver } from './settings.js'

/** Fills in every default. `problems` holds what is well-formed but makes no sense, with its path. */
export function resolveSettings(
  config: Config,
  overrides: Overrides = {}
): { settings: Settings; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const loadLevels = resolveLevels(config, problems).map(level =>
    overrides.paired === undefined
      ? level
      : { ...level, regression: { ...level.regression, paired: overrides.paired } }
  )
  const asked = overrides.loadLevel ?? config['load-level']
  const defaultLoadLevel = asked ?? DEFAULT_LOAD_LEVEL
  if (!loadLevels.some(level => level.name === defaultLoadLevel)) {
    const message = unknownLevel(defaultLoadLevel, loadLevels)
    const { loadLevel: given, loadLevelBy = 'load-level' } = overrides
    problems.push(
      given === undefined
        ? { path: ['load-level'], message }
        : { path: [], message: `${loadLevelBy} ${message}`, isBeside: true }
    )
  }
  return {
    settings: {
      policies: resolvePolicies(config, overrides),
      loadLevels,
      writtenLevels: writtenLevels(config),
      defaultLoadLevel,
      ...askedBy(asked, overrides),
      waivers: (config.accept ?? []).map(waiverOf),
      scaling: scalingOf(config.scaling, loadLevels, problems),
      links: linksOf(config.links, problems),
      notRequests: config['not-requests'] ?? [],
      noteSeverities: new Map(
        Object.entries(config.notes ?? {}) as Iterable<
          Settings['noteSeverities'] extends ReadonlyMap<infer Code, infer Severity>
            ? [Code, Severity]
            : never
        >
      ),
      ...(config.encoding === undefined ? {} : { encoding: config.encoding })
    },
    problems
  }
}

function askedBy(
  asked: string | undefined,
  { loadLevel, loadLevelBy = 'load-level' }: Overrides
): Pick<Settings, 'askedLoadLevel' | 'loadLevelBy'> {
  if (asked === undefined) return {}
  return { askedLoadLevel: asked, ...(loadLevel === undefined ? {} : { loadLevelBy }) }
}

function writtenLevels(config: Config): string[] {
  return Object.keys(config['load-levels'] ?? {})
}

function resolvePolicies(config: Config, overrides: Overrides): Policies {
  const policy = <Key extends keyof Policies>(
    key: Key,
    written: Policies[Key] | undefined
  ): Policies[Key] =>
    (overrides[key] as Policies[Key] | undefined) ?? written ?? DEFAULT_POLICIES[key]
  return {
    failOn: policy('failOn', config['fail-on']),
    onUndecided: policy('onUndecided', config['on-undecided']),
    onBorderline: policy('onBorderline', config['on-borderline']),
    onMissing: policy('onMissing', config['on-missing']),
    onNotComparable: policy('onNotComparable', config['on-not-comparable']),
    onChangePoint: policy('onChangePoint', config['on-change-point'])
  }
}

type WrittenWaiver = NonNullable<Config['accept']>[number]

function waiverOf({ endpoint, metric, resource, ...rest }: WrittenWaiver): Waiver {
  const { 'change-point': commit, ...given } = rest
  if (commit !== undefined) return { of: 'change-point', pattern: commit, metric: '*', ...given }
  return resource === undefined
    ? { of: 'endpoint', pattern: endpoint ?? '', metric: metric ?? '', ...given }
    : { of: 'resource', pattern: resource, metric: '*', ...given }
}
