import { defaultSettings } from '../config/default-settings.js'
import { chooseLevel } from '../evaluate/load-level.js'
import type { Run } from '../locust/run.js'
import type { AssignedLevel } from './levels.js'

/**
 * What each run is called where its folders mean nothing, as in a file for a team: the least of the end of its name
 * that no other run's name ends with, and that says its load level where its name does. Untrusted text.
 */
export function shortNames(
  levels: readonly Pick<AssignedLevel, 'by' | 'runs'>[]
): ReadonlyMap<Run, string> {
  const names = new Set(levels.flatMap(({ runs }) => runs.map(({ name }) => name)))
  const count = new Map<string, number>()
  for (const end of [...names].flatMap(endsOf)) count.set(end, (count.get(end) ?? 0) + 1)
  const settings = defaultSettings()
  const isEnough = (end: string, by: AssignedLevel['by']): boolean =>
    count.get(end) === 1 && (by !== 'name' || chooseLevel({ name: end }, settings).by === 'name')
  return new Map(
    levels.flatMap(({ by, runs }) =>
      runs.map(run => [run, endsOf(run.name).find(end => isEnough(end, by)) ?? run.name] as const)
    )
  )
}

/** `a/b/load`: `load`, `b/load`, `a/b/load`. */
function endsOf(name: string): string[] {
  const parts = name.split('/')
  return parts.map((_, at) => parts.slice(parts.length - 1 - at).join('/'))
}
