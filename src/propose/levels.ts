import { BUILT_IN_LEVELS } from '../config/defaults.js'
import { resolveSettings } from '../config/resolve.js'
import type { LoadLevel, Settings } from '../config/settings.js'
import { chooseLevel } from '../evaluate/load-level.js'
import { analyseTimeline } from '../evaluate/run-in-time.js'
import type { Run } from '../locust/run.js'

/** Runs that are of one load level. */
export type AssignedLevel = {
  readonly name: string
  /** `name`: its name says so; `default`: nothing does; `own`: a level is made for it. */
  readonly by: 'name' | 'default' | 'own'
  /** `capacity`: the load rises in steps, or through most of the run, as to find the limit. */
  readonly kind: 'load' | 'capacity'
  /** Names of its runs, where a level of the team's own could take them for its. */
  readonly files: readonly string[]
  readonly runs: readonly Run[]
  /** With the bounds that hold without a proposal. */
  readonly level: LoadLevel
}

/**
 * The load level of each run: the one whose name its own holds, the usual one where there is a single
 * test that nothing assigns, else one of its own. A test that finds the limit always has its own: the
 * next run of the usual level will not be one.
 */
export function assignLevels(runs: readonly Run[], settings: Settings): AssignedLevel[] {
  const named = new Map<string, Run[]>()
  const others = new Map<string, Run[]>()
  const rising = new Map<string, Run[]>()
  for (const run of runs) {
    const { level, by } = chooseLevel(run, settings)
    if (analyseTimeline(run, level).capacity !== undefined) add(rising, testName(run), run)
    else if (by === 'default') add(others, testName(run), run)
    else add(named, level.name, run)
  }
  const usual = settings.defaultLoadLevel
  const isUsual = others.size === 1 && !named.has(usual)
  const taken = new Set(settings.loadLevels.map(({ name }) => name))
  const byName = [...named].map(([name, own]) => ({ name, by: 'name' as const, runs: own }))
  const byNothing = [...others].map(([test, own]) =>
    isUsual
      ? { name: usual, by: 'default' as const, runs: own }
      : { name: ownName(test, taken), by: 'own' as const, runs: own }
  )
  const toFindTheLimit = [...rising].map(([test, own]) => ({
    ...{ name: ownName(test, taken), by: 'own' as const, runs: own },
    kind: 'capacity' as const
  }))
  const all = [...byName, ...byNothing, ...toFindTheLimit]
  // The name of a level of one's own may stand in the name of any run.
  const isListed = all.some(({ by }) => by === 'own')
  const assigned = all.map(one => ({
    kind: 'load' as const,
    ...one,
    files: isListed ? [...new Set(one.runs.map(testName))] : []
  }))
  const first = ({ runs: own }: { readonly runs: readonly Run[] }): number =>
    Math.min(...own.map(run => runs.indexOf(run)))
  return assigned
    .sort((a, b) => first(a) - first(b))
    .map(one => ({ ...one, level: standing(one.name) }))
}

function add(groups: Map<string, Run[]>, key: string, run: Run): void {
  const known = groups.get(key)
  if (known === undefined) groups.set(key, [run])
  else known.push(run)
}

/** What the test of a run is called: the runs of one have it in common. */
export function testName({ test, ownName: own, name }: Run): string {
  return test ?? own ?? name
}

/** What a name of a level may hold; the rest of a run's name falls away. */
function ownName(test: string, taken: Set<string>): string {
  const plain = test
    .replace(/[^\w-]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, MAX_NAME)
    .replace(/[-_]+$/, '')
  const base = plain === '' ? 'load' : plain
  let name = base
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`
  taken.add(name)
  return name
}

const MAX_NAME = 40

/** A level that a config names and says no more of. */
function standing(name: string): LoadLevel {
  const known = BUILT_IN_LEVELS.find(level => level.name === name)
  if (known !== undefined) return known
  const { settings } = resolveSettings({ 'load-levels': { [name]: {} } })
  const own = settings.loadLevels.find(level => level.name === name)
  if (own === undefined) throw new TypeError(`no load level ${name}`)
  return own
}
