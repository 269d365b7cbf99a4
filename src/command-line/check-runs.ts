import { originsOf } from '../config/origins.js'
import type { Settings } from '../config/settings.js'
import { contradictingBounds } from '../evaluate/contradicting-bounds.js'
import { heldBounds } from '../evaluate/held-bounds.js'
import { withoutRows } from '../evaluate/left-out.js'
import { chooseLevel } from '../evaluate/load-level.js'
import { looseAmong, printedIn } from '../evaluate/loose-percentiles.js'
import { type MissingBounds, missingBounds } from '../evaluate/missing-bounds.js'
import { nearestOfReport } from '../evaluate/targets/nearest-endpoints.js'
import { type HeldRun, type Unmatched, unmatchedBy } from '../evaluate/unmatched.js'
import { untoldPercentiles } from '../evaluate/untold-percentiles.js'
import { readPaths } from '../input/paths.js'
import { readCandidates } from '../intake/candidates.js'
import { NotJudged } from '../intake/problems.js'
import type { Note } from '../locust/note.js'
import type { Run } from '../locust/run.js'
import type { Combine } from '../locust/sets.js'
import { renderHeldJson } from '../report/held-json.js'
import type { ConfigSource } from '../report/report.js'
import { renderHeld } from '../report/text/held-text.js'
import type { Console } from './console.js'
import { writtenConfigOf } from './settings.js'

/** What `check-config` is asked of runs. */
type Asked = {
  readonly paths: readonly string[]
  readonly combine: Combine
  readonly format: 'text' | 'json'
  readonly config: string | undefined
}

/** What was read, and how it is said, with what the gate makes of what is missing. */
type Read = {
  readonly settings: Settings
  readonly config: ConfigSource
  readonly found: (found: ConfigFaults) => string
}

/** What of the config is not as the runs are, or not as it seems to be meant. */
export type ConfigFaults = {
  readonly missing?: readonly MissingBounds[]
  readonly misspelt?: 'load level' | 'percentile' | undefined
}

/** What is said, and whether nothing in it is a warning. */
type Checked = { readonly text: string; readonly isRight: boolean }

/** Slips, whichever runs are given: other levels, their files and their waivers may be of other runs. */
const SLIPS: readonly Unmatched['of'][] = [
  'endpoints',
  'endpoint-regression',
  'not-requests',
  'waiver-expired',
  'misspelt-level'
]

/**
 * What holds for each endpoint of the runs, and what of the config matches nothing in them.
 *
 * @throws NotJudged where there is no run, none of its rows was read, or bounds of an endpoint contradict each other
 */
export async function checkRuns(
  { paths, combine, format, config: named }: Asked,
  { settings, config, found }: Read,
  console: Console
): Promise<Checked> {
  const offer = { candidates: async () => ({ sets: await readPaths(paths) }) }
  const { runs, notes } = await readCandidates(offer, combine, settings)
  const why = runs.length === 0 ? errorOf(notes) : runs.flatMap(unreadOf)[0]
  if (why !== undefined) throw new NotJudged(why)
  const written = await writtenConfigOf(named)
  const asked = { today: console.today, nearest: nearestOfReport() }
  const held = runs.map((whole): HeldRun => {
    const run = withoutRows(whole, settings.notRequests)
    const chosen = chooseLevel(run, settings)
    const { level } = chosen
    const [contradiction] = contradictingBounds(run, level)
    if (contradiction !== undefined) throw new NotJudged(contradiction)
    const bounds = heldBounds(run, level, originsOf(written, level.name))
    return {
      ...chosen,
      run,
      held: bounds,
      untold: untoldPercentiles(run, bounds),
      loose: level.kind === 'load' ? looseAmong(bounds, printedIn(run)) : [],
      missing: missingBounds(run, level, settings, asked)
    }
  })
  const unmatched = unmatchedBy(held, settings, { ...asked, written })
  const text =
    format === 'json'
      ? renderHeldJson(config, held, unmatched)
      : `${foundIn(held, unmatched, found)}\n\n${renderHeld({ runs: held, unmatched, settings }, console)}\n`
  return { text, isRight: isRight(held, unmatched, settings) }
}

/** Of a run without a single row everything in the config seems to be without effect. */
function unreadOf({ aggregated, endpoints, notes }: Run): Note[] {
  const why = errorOf(notes)
  return aggregated === undefined && endpoints.length === 0 && why !== undefined ? [why] : []
}

function errorOf(notes: readonly Note[]): Note | undefined {
  return notes.find(({ severity }) => severity === 'error')
}

function isRight(
  held: readonly HeldRun[],
  unmatched: readonly Unmatched[],
  { loadLevelBy }: Settings
): boolean {
  const missing = held.flatMap(one => one.missing)
  const slips = loadLevelBy === undefined ? SLIPS : [...SLIPS, 'load-level']
  return (
    missing.every(({ effect }) => effect === 'pass') &&
    !held.some(hasMisspelt) &&
    !held.some(({ loose }) => loose.some(({ isSlip }) => isSlip)) &&
    unmatched.every(one => !slips.includes(one.of) && !isMisspelt(one))
  )
}

/** A waiver's percentile of which another was surely meant. */
function isMisspelt({ of, nearest = [] }: Unmatched): boolean {
  return of === 'waiver-metric' && nearest.length > 0
}

function hasMisspelt({ untold }: HeldRun): boolean {
  return untold.some(({ meant }) => meant !== undefined)
}

function foundIn(
  held: readonly HeldRun[],
  unmatched: readonly Unmatched[],
  found: Read['found']
): string {
  const misspelt = unmatched.some(one => one.of === 'misspelt-level')
    ? 'load level'
    : held.some(hasMisspelt) || unmatched.some(isMisspelt)
      ? 'percentile'
      : undefined
  return found({ missing: held.flatMap(({ missing }) => missing), misspelt })
}
