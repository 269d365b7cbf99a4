import { join } from 'node:path'

import { HISTORY_RUNS } from '../config/choices.js'
import { type ActionInputs, usesHistory } from '../config/inputs.js'
import type { GateEvent } from '../input/gate-event.js'
import type { GitHub } from '../input/github.js'
import { InputError } from '../input/input-error.js'
import { JOB_TOKEN } from '../input/token-advice.js'
import type { HistoryAnswer, HistoryProblem } from '../input/history-text.js'
import type { PastOffer } from '../intake/past.js'
import { note, type Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import type { OwnRun } from '../past/past.js'
import { type Gate, gateOf } from '../publish/identity.js'

/** What the gate remembers of its earlier runs. */
export type GateHistory = {
  /** As it was found, read once; undefined where nobody asked for one. Never rejects. */
  readonly offer: () => Promise<PastOffer | undefined>
  /** No line of it was found, and this run will be its first: earlier runs may be added. */
  readonly isToBeBegun: () => Promise<boolean>
  /** So few lines that runs to compare with have to be fetched whole. */
  readonly isThin: () => Promise<boolean>
  /** Tags of releases by their commits, for a run that is kept. */
  readonly releases: () => Promise<ReadonlyMap<string, string>>
}

/** What of the destination says where the history is, and whose. */
type HistoryOwner = {
  readonly inputs: ActionInputs
  readonly event: GateEvent
  readonly gate: Gate
  readonly github: GitHub | undefined
  readonly env: Readonly<Record<string, string | undefined>>
}

/** @param now seconds since the epoch, asked for with the history */
export function gateHistoryOf(to: HistoryOwner, now: () => number): GateHistory {
  let reading: Promise<PastOffer | undefined> | undefined
  let tags: Promise<ReadonlyMap<string, string>> | undefined
  const releases = (): Promise<ReadonlyMap<string, string>> => (tags ??= releasesOf(to))
  const offer = (): Promise<PastOffer | undefined> =>
    (reading ??= offerOf(to, now).then(found => {
      // Asked for while the run is judged.
      if (found?.isKept === true) void releases()
      return found
    }))
  const lines = async (): Promise<number> => {
    const found = await offer()
    return (found?.histories ?? []).reduce((sum, { text }) => sum + text.split('\n').length - 1, 0)
  }
  return {
    offer,
    releases,
    isToBeBegun: async () => {
      const found = await offer()
      return found?.isKept === true && found.notes.length === 0 && (await lines()) === 0
    },
    isThin: async () => (await lines()) < HISTORY_RUNS.least
  }
}

/** Of the history's artifact, without ending of its file, and of the file on a branch. */
export function historyNameOf({ gate }: Pick<HistoryOwner, 'gate'>): string {
  return `locust-gate-history-${gate.id}`
}

/** The path of `history: file:PATH`. */
export function historyPathOf(path: string, env: HistoryOwner['env']): string {
  const isAbsolute = /^(?:\/|[A-Za-z]:[\\/])/.test(path)
  return isAbsolute ? path : join(env['GITHUB_WORKSPACE'] ?? '.', path)
}

async function releasesOf({ github }: HistoryOwner): Promise<ReadonlyMap<string, string>> {
  if (github === undefined) return new Map()
  const { releaseTags } = await import('../input/release-tags.js')
  return releaseTags(github)
}

async function offerOf(to: HistoryOwner, now: () => number): Promise<PastOffer | undefined> {
  const { inputs, event } = to
  if (!usesHistory(inputs) || isOfOtherRuns(to)) return undefined
  const gate = comparedGateOf(to)
  const { histories, problems } = await found({ ...to, gate })
  return {
    histories,
    own: ownRunOf({ ...to, gate }, now()),
    isKept: event.isOwnLine === true && gate.id === to.gate.id,
    runs: inputs.historyRuns,
    ...(inputs.history.kind === 'file' ? {} : { isOwnOnly: true }),
    notes: problems.map(noteOf),
    ...present({ failure: problems.find(({ isGone }) => isGone !== true) })
  }
}

/**
 * Whose history counts: with `baseline-workflow` that of the same job there, as of two callers of one
 * reusable workflow.
 */
function comparedGateOf({ inputs, event, gate, env }: HistoryOwner): Gate {
  const file = inputs.baselineWorkflow
  if (!/\.ya?ml$/i.test(file)) return gate
  const there = `${event.repository}/.github/workflows/${file}@`
  return gateOf({ ...env, GITHUB_WORKFLOW_REF: there }, { ...event, name: 'push' }, inputs)
}

/**
 * A run that is named has no place in the order of ours; whose artifacts of a `workflow_run` are
 * trustworthy nobody can tell afterwards; and a release is compared with the release before.
 */
function isOfOtherRuns(to: HistoryOwner): boolean {
  const { inputs, event, gate } = to
  const isNamed = inputs.runId !== undefined && inputs.runId !== event.judgedRun.id
  const isUntold =
    event.name === 'workflow_run' &&
    inputs.history.kind === 'artifact' &&
    comparedGateOf(to).id === gate.id
  return isNamed || isUntold || event.releaseTag !== undefined
}

const NOTHING: HistoryAnswer = { histories: [], problems: [] }

async function found(to: HistoryOwner): Promise<HistoryAnswer> {
  const { inputs, event, github, env } = to
  const { history } = inputs
  const name = historyNameOf(to)
  if (history.kind === 'file') return readFileHistory(history.path, event.configRef, env)
  if (history.kind === 'none') return NOTHING
  if (github === undefined) return { histories: [], problems: [WITHOUT_TOKEN] }
  if (history.kind === 'branch') {
    const { readHistoryBranch } = await import('../input/history-branch.js')
    return readHistoryBranch(github, { branch: history.branch, file: `${name}.jsonl` })
  }
  if (event.baselineBranch === undefined) return NOTHING
  const { readHistoryArtifacts } = await import('../input/history-artifact.js')
  const wanted = { name, branch: event.baselineBranch, ownRunId: event.ownRun.id }
  return readHistoryArtifacts(github, wanted)
}

const WITHOUT_TOKEN: HistoryProblem = {
  message: 'there is no token to find the history of earlier runs with',
  advice: `${JOB_TOKEN}, or set history: none.`
}

const OF_STRANGER: HistoryProblem = {
  message: 'the history was not read: under this event the workspace may be a stranger’s',
  advice: 'Keep it on a branch (history: branch:NAME).'
}

async function readFileHistory(
  path: string,
  configRef: string | undefined,
  env: HistoryOwner['env']
): Promise<HistoryAnswer> {
  if (configRef !== undefined) return { histories: [], problems: [OF_STRANGER] }
  try {
    const { readHistoryFile } = await import('../input/history-file.js')
    const text = await readHistoryFile(historyPathOf(path, env), path)
    return text === undefined ? NOTHING : { histories: [{ label: path, text }], problems: [] }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { histories: [], problems: [{ message: error.problem, advice: error.advice }] }
  }
}

function noteOf({ message, advice }: HistoryProblem): Note {
  return note('history-unread', message, { advice })
}

function ownRunOf({ event, gate, env }: HistoryOwner, at: number): OwnRun {
  const { judgedRun, ownRun, headSha: commit, repository, releaseTag: tag } = event
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com'
  const number = Number(env['GITHUB_RUN_NUMBER'])
  return {
    workflowRun: String(judgedRun.id),
    attempt: judgedRun.attempt,
    gate: gate.id,
    at,
    url: `${server}/${repository}/actions/runs/${judgedRun.id}`,
    ...present({ tag }),
    ...(commit === '' ? {} : { commit }),
    ...(judgedRun.id === ownRun.id && number > 0 ? { runNumber: number } : {})
  }
}
