import { readFile, stat } from 'node:fs/promises'

import { type ConfigPlace, settingsFor } from './action-settings.js'
import { type Destination, publishReport } from './action-publish.js'
import { UsageError } from './config/arguments.js'
import { DEFAULT_CONFIG } from './config/defaults.js'
import { type ActionInputs, readInputs } from './config/inputs.js'
import { couldNotJudge } from './evaluate/evaluate.js'
import type { BaselineSource, Evaluation } from './evaluate/evaluation.js'
import { type BaselineOffer, gate, type World } from './gate.js'
import { readArtifacts } from './input/artifact.js'
import { toolkitOf } from './input/artifact-toolkit.js'
import { type AttemptRemark, attemptsOf } from './input/attempt.js'
import { readBaselines } from './input/baseline-runs.js'
import { resolveEvent } from './input/event.js'
import { connectGitHub } from './input/github.js'
import { InputError } from './input/input-error.js'
import type { InputSet, Upload } from './input/input-file.js'
import { readPaths } from './input/paths.js'
import { type Call, permissionLine, recorded } from './input/permission-log.js'
import { findPullRequest, withBaseBranch } from './input/pull-request.js'
import type { Note } from './locust/note.js'
import { escapeLog } from './report/escape.js'
import { explain } from './report/explain.js'
import type { ReportContext } from './report/report.js'
import { settingsProblems } from './settings-problems.js'
import { VERSION } from './version.js'

/** What the action needs of the runner; `src/action.ts` gives it the real one. */
export type Runner = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly input: (name: string) => string
  readonly log: Destination['log']
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string
  /** Seconds since the epoch; without it files are not found to be old. */
  readonly now?: number
}

/**
 * The action from its inputs to its conclusion. What goes wrong on the way, in the settings or in
 * Locust Gate itself, is a published "could not judge": a step that only fails would leave the last
 * result standing on the pull request.
 */
export async function runAction(runner: Runner): Promise<Evaluation> {
  const { inputs, problem } = inputsOf(runner)
  const calls: Call[] = []
  const to = await destinationOf(inputs, runner, calls)
  const context = contextOf(to)
  try {
    if (problem !== undefined) throw problem
    const { settings, notes } = await settingsFor(placeOf(to, runner))
    const found: Note[] = []
    let uploads: readonly Upload[] = []
    const world: World = {
      candidates: async () => {
        const read = await readCandidates(to, runner)
        found.push(...read.notes)
        uploads = read.uploads
        return read.sets
      },
      baselines: () => readBaselineSets(to, [...found, ...remarks(to), ...notes]),
      publish: report =>
        publishReport({ ...report, context: { ...report.context, artifacts: uploads } }, to)
    }
    const evaluation = await gate(world, {
      settings,
      combine: inputs.combine,
      today: runner.today,
      context
    })
    logWhy(evaluation, to, { calls, runner })
    return evaluation
  } catch (error) {
    const evaluation = couldNotJudge(settingsProblems(error) ?? [ownFailure(error, runner)])
    await publishReport({ evaluation, context }, to)
    logWhy(evaluation, to, { calls, runner })
    return evaluation
  }
}

/** Why it was judged so, folded in the log; with the runner's debug log, every call to GitHub too. */
function logWhy(
  evaluation: Evaluation,
  { inputs, event }: Destination,
  { calls, runner: { env, log } }: { readonly calls: readonly Call[]; readonly runner: Runner }
): void {
  const file = inputs.config === '' ? DEFAULT_CONFIG : inputs.config
  const where = event.configRef === undefined ? 'the checked-out folder' : event.configRef
  const debug =
    env['RUNNER_DEBUG'] === '1' ? calls.map(({ route, status }) => `call ${route}: ${status}`) : []
  log.info('::group::Why: config, files, load levels, baselines, permissions')
  const lines = explain(evaluation, `${file} of ${where}, else the built-in targets`)
  for (const line of [...lines, permissionLine(calls), ...debug]) log.info(escapeLog(line))
  log.info('::endgroup::')
}

/** Inputs that say where to publish. */
const PLACES = ['github-token', 'key', 'comment', 'check-run']

/** The inputs; when some are wrong, as much of them as it takes to say so where people look. */
function inputsOf({ input }: Runner): { inputs: ActionInputs; problem?: UsageError } {
  try {
    return { inputs: readInputs(input) }
  } catch (problem) {
    if (!(problem instanceof UsageError)) throw problem
    return { inputs: placesOf(input), problem }
  }
}

function placesOf(input: Runner['input']): ActionInputs {
  const only =
    (names: readonly string[]): Runner['input'] =>
    name =>
      name === 'artifact' ? '*' : names.includes(name) ? input(name) : ''
  try {
    return { ...readInputs(only(PLACES)), reportArtifact: false }
  } catch {
    return { ...readInputs(only([])), comment: 'never', reportArtifact: false }
  }
}

/** An error that nobody thought of. Where it happened is for the log. */
function ownFailure(error: unknown, { log }: Runner): Note {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  log.info(escapeLog(stack ?? message))
  return {
    code: 'unreadable-file',
    severity: 'error',
    message: `Locust Gate itself failed: ${message}`,
    advice: 'Please report it, with the log of this step.'
  }
}

async function destinationOf(
  inputs: ActionInputs,
  { env, log }: Runner,
  calls: Call[]
): Promise<Destination> {
  const connection =
    inputs.token === ''
      ? undefined
      : connectGitHub({
          token: inputs.token,
          repository: env['GITHUB_REPOSITORY'] ?? '',
          apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com'
        })
  const github = connection === undefined ? undefined : recorded(connection, calls)
  const event = resolveEvent(env, await payloadOf(env['GITHUB_EVENT_PATH']), inputs.prNumber)
  const pullRequest = await findPullRequest(github, event.pullRequest, event.defaultBranch)
  return { inputs, event: withBaseBranch(event, pullRequest), github, pullRequest, env, log }
}

async function payloadOf(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === '') return undefined
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown
  } catch {
    return undefined
  }
}

function remarks({ pullRequest }: Destination): Note[] {
  if (pullRequest.number === undefined || pullRequest.remark === undefined) return []
  const { remark: message, advice = 'Close those that are not needed.' } = pullRequest
  return [{ code: 'bad-config', severity: 'info', message, advice }]
}

function placeOf({ inputs, event, github }: Destination, { env }: Runner): ConfigPlace {
  return { inputs, event, github, workspace: env['GITHUB_WORKSPACE'] ?? '.' }
}

function contextOf({ inputs, event, env }: Destination): ReportContext {
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com'
  const runUrl = `${server}/${event.repository}/actions/runs/${event.ownRun.id}`
  return {
    version: VERSION,
    ...(inputs.key === '' ? {} : { key: inputs.key }),
    ...(event.headSha === '' ? {} : { commit: event.headSha }),
    ...(event.repository === '' ? {} : { runUrl })
  }
}

type Candidates = {
  readonly sets: readonly InputSet[]
  readonly uploads: readonly Upload[]
  readonly notes: readonly Note[]
}

async function readCandidates(to: Destination, { env, now }: Runner): Promise<Candidates> {
  const { inputs, event, github } = to
  if (inputs.paths.length > 0) {
    const foundAt = await jobStart(env['GITHUB_EVENT_PATH'], now)
    const sets = await readPaths(inputs.paths, env['GITHUB_WORKSPACE'])
    const found = foundAt === undefined ? {} : { foundAt }
    return { sets: sets.map(set => ({ ...set, ...found })), uploads: [], notes: [] }
  }
  const toolkit = toolkitOf(env)
  const runId = inputs.runId ?? event.judgedRun.id
  const sets = await readArtifacts({
    artifact: inputs.artifact,
    runId,
    ownRunId: event.ownRun.id,
    ...(toolkit === undefined ? {} : { toolkit }),
    ...(github === undefined ? {} : { github })
  })
  const { uploads, remarks } = await attemptsOf(
    github,
    { runs: [event.ownRun, event.judgedRun], runId },
    sets.flatMap(set => set.uploads ?? [])
  )
  return { sets, uploads, notes: remarks.map(noteOf) }
}

const ATTEMPT_NOTES = {
  stale: { code: 'stale-artifact', severity: 'error' },
  carried: { code: 'earlier-attempt', severity: 'info' },
  unknown: { code: 'attempt-unknown', severity: 'warning' }
} as const

function noteOf({ what, message, advice }: AttemptRemark): Note {
  return { ...ATTEMPT_NOTES[what], message, ...(advice === undefined ? {} : { advice }) }
}

/** The runner writes the event's file when a job begins. Seconds since the epoch. */
async function jobStart(
  eventPath: string | undefined,
  now: number | undefined
): Promise<number | undefined> {
  if (now === undefined) return undefined
  try {
    return Math.min(now, (await stat(eventPath ?? '')).mtimeMs / 1000)
  } catch {
    return now
  }
}

async function readBaselineSets(
  { inputs, event, github, env }: Destination,
  notes: readonly Note[]
): Promise<BaselineOffer> {
  if (inputs.baselinePaths.length > 0) {
    const offer = await readBaselineFolders(inputs.baselinePaths, env['GITHUB_WORKSPACE'] ?? '.')
    return { ...offer, notes: [...notes, ...offer.notes] }
  }
  if (inputs.baseline === 'none' || inputs.artifact === '')
    return { sets: 'none', skipped: [], notes }
  if (github === undefined) {
    return {
      sets: [],
      skipped: [],
      notes: [
        ...notes,
        skippedNote(
          'there is no token to find baseline runs with',
          'Pass `github-token: ${{ github.token }}`, or `baseline: none`.'
        )
      ]
    }
  }
  const found = await readBaselines(github, {
    event,
    artifact: inputs.artifact,
    runs: inputs.baselineRuns,
    ...(inputs.baselineWorkflow === '' ? {} : { workflow: inputs.baselineWorkflow }),
    ...(inputs.runId === undefined ? {} : { runId: inputs.runId })
  })
  return {
    sets: found.used,
    skipped: found.skipped,
    ...(found.sought === undefined ? {} : { sought: found.sought }),
    notes: [
      ...notes,
      ...found.notes.map(message => skippedNote(message, 'Or set `baseline: none`.'))
    ]
  }
}

async function readBaselineFolders(
  paths: readonly string[],
  workspace: string
): Promise<BaselineOffer> {
  const sets: { source: BaselineSource; sets: readonly InputSet[] }[] = []
  const skipped: { source: BaselineSource; why: string }[] = []
  for (const path of paths) {
    try {
      sets.push({ source: { label: path }, sets: await readPaths([path], workspace) })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      skipped.push({ source: { label: path }, why: error.message })
    }
  }
  const notes = skipped.map(({ why }) => skippedNote(why, 'Mend the input baseline-path.'))
  return { sets, skipped, notes, isGiven: true }
}

function skippedNote(message: string, advice: string): Note {
  return { code: 'baseline-skipped', severity: 'warning', message, advice }
}
