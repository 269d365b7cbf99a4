import { defaultSettings } from '../config/default-settings.js'
import type { Targets } from '../config/settings.js'
import { withoutRows } from '../evaluate/left-out.js'
import { loadNotes } from '../evaluate/load-level.js'
import { present } from '../locust/present.js'
import type { Run } from '../locust/run.js'
import { pseudoRequests } from '../locust/stats/pseudo-requests.js'
import { type EndpointProposals, endpointBounds } from './endpoint-bounds.js'
import { friendlyDuration } from './head-room.js'
import { type AssignedLevel, assignLevels } from './levels.js'
import { type MetricProposal, risingTimes, wholeProposal } from './metric-proposal.js'

/** What a config would hold that fits these runs; ms, requests/s, fractions, seconds. */
export type Proposal = {
  /** In the order of the runs. */
  readonly levels: readonly LevelProposal[]
  /** Endpoint patterns of rows that are no requests. */
  readonly notRequests: readonly string[]
}

export type LevelProposal = Omit<AssignedLevel, 'level'> &
  EndpointProposals & {
    readonly users?: number
    readonly durationSeconds?: number
    readonly targets: readonly MetricProposal[]
  }

/** The bounds that these runs meet with head-room, at the load levels that they are of. */
export function propose(runs: readonly Run[]): Proposal {
  const notRequests = rowsThatAreNone(runs)
  const kept = runs.map(run => withoutRows(run, notRequests))
  return {
    levels: assignLevels(kept, defaultSettings()).map(proposedLevel),
    notRequests
  }
}

/** Known for sure, and not all that a run counts. */
function rowsThatAreNone(runs: readonly Run[]): string[] {
  const patterns = runs.flatMap(({ endpoints }) =>
    pseudoRequests(endpoints).flatMap(({ pattern, isGuess }) => (isGuess ? [] : [pattern]))
  )
  const all = [...new Set(patterns)]
  return runs.some(run => all.length > 0 && withoutRows(run, all) === run && hasAny(run, all))
    ? []
    : all
}

function hasAny({ endpoints }: Run, patterns: readonly string[]): boolean {
  return pseudoRequests(endpoints).some(({ pattern }) => patterns.includes(pattern))
}

function proposedLevel({ level, ...assigned }: AssignedLevel): LevelProposal {
  const { runs } = assigned
  const load = withoutOtherLength(loadOf(runs), { level, ...assigned })
  if (assigned.kind === 'capacity')
    return { ...assigned, ...load, targets: [], endpoints: [], covered: 'each', left: [] }
  const targets = risingTimes(
    [...level.targets.values()].map(target => wholeProposal(runs, target)),
    level.targets
  )
  const held = heldBounds(level.targets, targets)
  return { ...assigned, ...load, targets, ...endpointBounds(runs, held) }
}

type Load = Pick<LevelProposal, 'users' | 'durationSeconds'>

function loadOf(runs: readonly Run[]): Load {
  const users = largest(runs.map(({ peakUsers }) => peakUsers))
  const seconds = largest(runs.map(({ durationSeconds }) => durationSeconds))
  return present({
    users: users === 0 ? undefined : users,
    durationSeconds: seconds === undefined ? undefined : friendlyDuration(seconds)
  })
}

/**
 * Runs of one load need not be of one length, as the judge sees it. Then a level says none, but for
 * one that has a built-in length, which would hold instead.
 */
function withoutOtherLength(
  { durationSeconds, ...rest }: Load,
  { by, level, runs }: Pick<AssignedLevel, 'by' | 'level' | 'runs'>
): Load {
  if (durationSeconds === undefined) return rest
  const load = { ...rest, durationSeconds }
  const isOther = (run: Run): boolean =>
    loadNotes(run, { ...level, ...load }).some(({ code }) => code === 'duration-differs')
  return by !== 'name' && runs.some(isOther) ? rest : load
}

/** Undefined unless every run tells. */
function largest(values: readonly (number | undefined)[]): number | undefined {
  const known = values.flatMap(value => value ?? [])
  return known.length === values.length && known.length > 0 ? Math.max(...known) : undefined
}

/** What would hold for the whole run, and so for the response times of each endpoint. */
function heldBounds(standing: Targets, proposals: readonly MetricProposal[]): Targets {
  const held = new Map(standing)
  for (const proposal of proposals) {
    const { metric } = proposal
    if ('bounds' in proposal) {
      held.set(metric.key, { metric, bounds: proposal.bounds, explicit: true })
    }
    if ('none' in proposal) held.delete(metric.key)
  }
  return held
}
