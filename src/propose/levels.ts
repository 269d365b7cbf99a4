import { BUILT_IN_LEVELS } from '../config/defaults.js'
import { resolveSettings } from '../config/resolve.js'
import type { LoadLevel, Settings } from '../config/settings.js'
import { chooseLevel } from '../evaluate/load-level.js'
import { analyseTimeline } from '../evaluate/run-in-time.js'
import { present } from '../locust/present.js'
import type { Run } from '../locust/run.js'
import { commonName, filesOf, freeName } from './level-names.js'
import { type Apart, apartOf, repeatsOf, withoutCopies } from './repeats.js'

/** Runs that are of one load level. */
export type AssignedLevel = {
  readonly name: string
  /** `name`: its name says so; `default`: nothing does; `own`: a level is made for it. */
  readonly by: 'name' | 'default' | 'own'
  /** `capacity`: the load rises in steps, or through most of the run, as to find the limit. */
  readonly kind: 'load' | 'capacity'
  /** What its load test is called, so that the next run of it is of this level too. Untrusted text. */
  readonly test: string
  /** Names of its runs, where a level of the team's own could take them for its. */
  readonly files: readonly string[]
  /** More than one, of one test at one load, each once. */
  readonly areRepeats: boolean
  /** Where a name alone brings its runs together: what keeps them from being repeats. */
  readonly apart?: Apart
  readonly runs: readonly Run[]
  /** With the bounds that hold without a proposal. */
  readonly level: LoadLevel
}

/** Runs of one level; `named`: the level that their names say. */
type Group = Pick<AssignedLevel, 'kind' | 'runs'> & { readonly named?: string }

/**
 * The load level of each run: the one whose name its own holds, the usual one where there is a single
 * test that nothing assigns, else one of its own. A test that finds the limit always has its own: the
 * next run of the usual level will not be one.
 */
export function assignLevels(runs: readonly Run[], settings: Settings): AssignedLevel[] {
  const usual = standing(settings.defaultLoadLevel)
  const groups = groupsOf(runs, settings, usual)
  const isNameless = ({ named, kind }: Group): boolean => named === undefined && kind === 'load'
  const isUsual =
    groups.filter(isNameless).length === 1 && !groups.some(({ named }) => named === usual.name)
  const choose = (group: Group): Pick<AssignedLevel, 'name' | 'by'> | undefined => {
    if (group.named !== undefined) return { name: group.named, by: 'name' }
    return isUsual && isNameless(group) ? { name: usual.name, by: 'default' } : undefined
  }
  // The name of a level of one's own may stand in the name of any run.
  const isListed = groups.some(group => choose(group) === undefined)
  const taken = new Set(settings.loadLevels.map(({ name }) => name))
  const first = ({ runs: own }: Group): number => Math.min(...own.map(run => runs.indexOf(run)))
  return groups
    .map(group => {
      const each = withoutCopies(group.runs)
      const apart = group.named === undefined ? undefined : apartOf(each, usual)
      const isOneTest = apart === undefined
      const areRepeats = each.length > 1 && isOneTest
      const company = { areRepeats, rest: runs.filter(run => !group.runs.includes(run)) }
      const test = commonName(group.runs, company)
      const files = isListed ? filesOf(group.runs, company) : []
      const { name, by } = choose(group) ?? { name: freeName(test, taken), by: 'own' }
      const own = {
        kind: group.kind,
        runs: areRepeats ? each : group.runs,
        areRepeats,
        ...present({ apart })
      }
      return { name, by, ...own, test: files[0] ?? test, files, level: standing(name) }
    })
    .sort((a, b) => first(a) - first(b))
}

function groupsOf(runs: readonly Run[], settings: Settings, usual: LoadLevel): Group[] {
  const named = new Map<string, Run[]>()
  const others: Run[] = []
  const rising: Run[] = []
  for (const run of runs) {
    const { level, by } = chooseLevel(run, settings)
    if (analyseTimeline(run, level).capacity !== undefined) rising.push(run)
    else if (by === 'default') others.push(run)
    else named.set(level.name, [...(named.get(level.name) ?? []), run])
  }
  return [
    ...[...named].map(([name, own]) => ({ named: name, kind: 'load' as const, runs: own })),
    ...repeatsOf(others, usual).map(own => ({ kind: 'load' as const, runs: own })),
    ...repeatsOf(rising, usual).map(own => ({ kind: 'capacity' as const, runs: own }))
  ]
}

/** A level that a config names and says no more of. */
function standing(name: string): LoadLevel {
  const known = BUILT_IN_LEVELS.find(level => level.name === name)
  if (known !== undefined) return known
  const { settings } = resolveSettings({ 'load-levels': { [name]: {} } })
  const own = settings.loadLevels.find(level => level.name === name)
  if (own === undefined) throw new TypeError(`no load level ${name}`)
  return own
}
