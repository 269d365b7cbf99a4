import type { DroppedExcuses, Waiver } from '../config/settings.js'
import { waiverName } from '../config/waiver-name.js'
import type { Note } from '../locust/note.js'
import type { RunEvaluation } from './evaluation.js'
import { andMore } from './run-summary.js'
import { applyWaivers, waiveChangePoints, waiveResources } from './waivers.js'

/** What does not excuse a result; `today` is `YYYY-MM-DD` in UTC. */
export type Unexcused = { readonly dropped: DroppedExcuses | undefined; readonly today: string }

/** Named in one sentence. */
const MAX_NAMED = 2

/**
 * `; …`: behind what failed, which excuse for it does not count. Empty where there is none. The base
 * branch may accept what failed, or be advisory: a change that has to wait for it reads why. Untrusted text.
 */
export function unexcusedFailure(
  runs: readonly RunEvaluation[],
  notes: readonly Note[],
  { dropped, today }: Unexcused
): string {
  const isUnread = notes.some(one => one.code === 'excuses-dropped' && one.severity !== 'info')
  if (isUnread) return '; nothing is excused, as the config of the base branch could not be read'
  if (dropped === undefined) return ''
  if (dropped.isAdvisory) return uncounted('fail-on: never', dropped)
  const names = [...new Set(waiversThatWouldCover(runs, dropped.waivers, today).map(waiverName))]
  if (names.length === 0) return ''
  const named = `${names.slice(0, MAX_NAMED).join(', ')}${andMore(names.length - MAX_NAMED)}`
  const isOne = names.length === 1
  return uncounted(`${isOne ? 'waiver' : 'waivers'} for ${named}`, dropped, isOne)
}

/** The same behind a note that the headline says. */
export function unexcusedNote(code: Note['code'], { dropped }: Unexcused): string {
  const severity = dropped?.severities.get(code)
  if (dropped === undefined || severity === undefined) return ''
  return uncounted(`${code}: ${severity}`, dropped)
}

function uncounted(what: string, { ref }: DroppedExcuses, isOne = true): string {
  const [does, it] = isOne ? ['does', 'it is'] : ['do', 'they are']
  return ref === undefined
    ? `; the ${what} ${does} not count under this event`
    : `; this change’s ${what} ${does} not count until ${it} on ${ref}`
}

function waiversThatWouldCover(
  runs: readonly RunEvaluation[],
  waivers: readonly Waiver[],
  today: string
): Waiver[] {
  if (waivers.length === 0) return []
  return runs.flatMap(({ verdicts, resources, past }) =>
    [
      ...applyWaivers(verdicts.filter(isFailure), waivers, today).verdicts,
      ...waiveResources((resources?.rows ?? []).filter(isFailure), waivers, today).rows,
      ...(past === undefined ? [] : steps(past, waivers, today))
    ].flatMap(({ waiver }) => waiver ?? [])
  )
}

function steps(
  past: NonNullable<RunEvaluation['past']>,
  waivers: readonly Waiver[],
  today: string
): readonly { readonly waiver?: Waiver }[] {
  const changePoints = past.changePoints.filter(isFailure)
  return waiveChangePoints({ ...past, changePoints }, waivers, today).changePoints
}

function isFailure({ effect }: { readonly effect: string }): boolean {
  return effect === 'fail'
}
