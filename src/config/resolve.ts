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
    problems.push({ path: ['load-level'], message: unknownLevel(defaultLoadLevel, loadLevels) })
  }
  return {
    settings: {
      policies: resolvePolicies(config, overrides),
      loadLevels,
      defaultLoadLevel,
      ...(asked === undefined ? {} : { askedLoadLevel: asked }),
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

function resolvePolicies(config: Config, overrides: Overrides): Policies {
  return {
    failOn: overrides.failOn ?? config['fail-on'] ?? DEFAULT_POLICIES.failOn,
    onUndecided: overrides.onUndecided ?? config['on-undecided'] ?? DEFAULT_POLICIES.onUndecided,
    onBorderline:
      overrides.onBorderline ?? config['on-borderline'] ?? DEFAULT_POLICIES.onBorderline,
    onMissing: overrides.onMissing ?? config['on-missing'] ?? DEFAULT_POLICIES.onMissing,
    onNotComparable:
      overrides.onNotComparable ?? config['on-not-comparable'] ?? DEFAULT_POLICIES.onNotComparable
  }
}

type WrittenWaiver = NonNullable<Config['accept']>[number]

function waiverOf({ endpoint, metric, resource, ...rest }: WrittenWaiver): Waiver {
  return resource === undefined
    ? { of: 'endpoint', pattern: endpoint ?? '', metric: metric ?? '', ...rest }
    : { of: 'resource', pattern: resource, metric: '*', ...rest }
}
