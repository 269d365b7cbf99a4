import { readFile } from 'node:fs/promises'

import { type ActionInputs, idleInputs, readInputs, usesHistory } from '../config/inputs.js'
import type { Settings } from '../config/settings.js'
import { UsageError } from '../config/usage-error.js'
import type { Evaluation } from '../evaluate/evaluation.js'
import { gate, type World } from '../gate.js'
import type { Timer } from '../input/deadline.js'
import { resolveEvent } from '../input/event.js'
import type { GateEvent } from '../input/gate-event.js'
import { connectGitHub } from '../input/github.js'
import { type Call, permissionLine, recorded } from '../input/permission-log.js'
import { findPullRequest, type PullRequestAnswer, withBaseBranch } from '../input/pull-request.js'
import { NotJudged } from '../intake/problems.js'
import { note, type Note } from '../locust/note.js'
import { gateOf } from '../publish/identity.js'
import { escapeLog } from '../report/escape.js'
import { explain } from '../report/explain.js'
import type { Report, ReportContext } from '../report/report.js'
import { VERSION } from '../version.js'
import type { Destination } from './destination.js'
import { gateHistoryOf } from './gate-history.js'
import { publishReport } from './publish.js'
import { readerOf } from './reading.js'
import { type ConfigPlace, settingsFor } from './settings.js'
import { startBound, type Ending, type StepBound } from './step-bound.js'
import { logPlaces, type Places } from './step-log.js'

/** What the action needs of the runner; `src/action.ts` gives it the real one. */
export type Runner = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly input: (name: string) => string
  readonly log: Destination['log']
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string
  /** Seconds since the epoch; without it files are not found to be old. */
  readonly now?: number
  /** For every deadline. */
  readonly timer: Timer
  /** For the whole step; the same, unless it must not keep the process alive. */
  readonly stepTimer?: Timer
  /** Hands out the function that ends the step early: signals, a process with nothing left to do. */
  readonly onEnd?: (end: (ending: Ending) => void) => void
}

/**
 * The action from its inputs to its conclusion. What goes wrong on the way, in the settings or in
 * Locust Gate itself, is a published "could not judge": a step that only fails would leave the last
 * result standing on the pull request. So is a verdict that does not come within the step's time.
 */
export async function runAction(runner: Runner): Promise<Evaluation> {
  const { inputs, problem } = inputsOf(runner)
  for (const line of idleInputs(inputs)) runner.log.warning(escapeLog(line))
  const bound = startBound(runner.stepTimer ?? runner.timer, inputs.timeoutMs)
  runner.onEnd?.(bound.end)
  const calls: Call[] = []
  try {
    const to = await destinationOf(inputs, { bound, calls }, runner)
    let places: Places = { summary: false }
    let judged: Settings | undefined
    const world = worldOf(to, runner, problem)
    const settings: World['settings'] = async () => {
      const judging = await world.settings()
      judged = judging.settings
      return judging
    }
    const publish: World['publish'] = async report => {
      places = await publishReport(report, to, judged)
    }
    const report = await gate(
      { ...world, settings, publish },
      {
        combine: inputs.combine,
        today: runner.today,
        context: contextOf(to)
      }
    )
    logWhy(report, to, calls)
    logPlaces(report, places, to.log, runner.env['ACT'] !== 'true')
    return report.evaluation
  } finally {
    bound.stop()
  }
}

function worldOf(
  to: Destination,
  runner: Runner,
  problem: UsageError | undefined
): Omit<World, 'publish'> {
  return {
    settings: async () => {
      if (problem !== undefined) throw problem
      const { notes, ...judging } = await settingsFor(placeOf(to, runner))
      return { ...judging, notes: [...remarks(to), ...notes] }
    },
    ...readerOf(to, runner),
    resources: async () => {
      const { prometheus } = to.inputs
      if (prometheus === undefined) return undefined
      const { serverOfGate } = await import('../prometheus/resource-server.js')
      const { timer, stepTimer: limitTimer = timer } = runner
      return serverOfGate(prometheus, { timer, limitTimer })
    },
    past: to.history.offer,
    inTime: async work => {
      const done = await to.bound.whileOpen(work)
      if (done === undefined) throw new NotJudged(endedEarly(to))
      return done
    },
    unforeseen: stack => {
      to.log.info(escapeLog(stack))
    }
  }
}

const ENDINGS: Readonly<Record<Ending, readonly [string, string]>> = {
  timeout: [
    'there was no verdict within the time that the step has',
    'Run the job again, or raise the input timeout.'
  ],
  cancelled: ['the job was cancelled before there was a verdict', 'Run it again.'],
  unsettled: ['the verdict was waiting for an answer that can no longer come', 'Run the job again.']
}

function endedEarly({ bound, inputs: { timeoutMs } }: Destination): Note {
  const ending = bound.ending() ?? 'timeout'
  const [said, advice] = ENDINGS[ending]
  const message = ending === 'timeout' ? `${said} (${timeoutMs / 1000} s)` : said
  return note('ended-early', message, { advice })
}

/** Why it was judged so, folded in the log; with the runner's debug log, every call to GitHub too. */
function logWhy(report: Report, { env, log }: Destination, calls: readonly Call[]): void {
  const debug =
    env['RUNNER_DEBUG'] === '1' ? calls.map(({ route, status }) => `call ${route}: ${status}`) : []
  log.info('::group::Why: config, files, load levels, baselines, permissions')
  for (const line of [...explain(report), permissionLine(calls), ...debug])
    log.info(escapeLog(line))
  log.info('::endgroup::')
}

/** Of the variables that hold the inputs. */
const PREFIX = 'INPUT_'

/** Inputs that say where to publish. */
const PLACES = ['github-token', 'key', 'matrix', 'comment', 'check-run']

/** The inputs; when some are wrong, as much of them as it takes to say so where people look. */
function inputsOf({ input, env }: Runner): { inputs: ActionInputs; problem?: UsageError } {
  try {
    return { inputs: readInputs(input, givenNames(env)) }
  } catch (problem) {
    if (!(problem instanceof UsageError)) throw problem
    return { inputs: placesOf(input), problem }
  }
}

/** Of all inputs, as the runner hands them on. */
function givenNames(env: Runner['env']): string[] {
  return Object.entries(env).flatMap(([key, value = '']) =>
    key.startsWith(PREFIX) && value !== '' ? [key.slice(PREFIX.length).toLowerCase()] : []
  )
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

async function destinationOf(
  inputs: ActionInputs,
  { bound, calls }: { readonly bound: StepBound; readonly calls: Call[] },
  runner: Runner
): Promise<Destination> {
  const { env, log, timer } = runner
  const connection =
    inputs.token === ''
      ? undefined
      : await connectGitHub({
          token: inputs.token,
          repository: env['GITHUB_REPOSITORY'] ?? '',
          apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
          timer
        })
  const github = connection === undefined ? undefined : recorded(connection, calls)
  const event = resolveEvent(env, await payloadOf(env['GITHUB_EVENT_PATH']), inputs.prNumber)
  const sought = isPullRequestRead(inputs, event)
    ? findPullRequest(github, event.pullRequest, event.defaultBranch)
    : UNREAD
  const pullRequest = (await bound.whileOpen(sought)) ?? unsought(event)
  const owner = {
    inputs,
    event: withBaseBranch(event, pullRequest),
    gate: gateOf(env, event, inputs),
    github,
    env
  }
  const history = gateHistoryOf(owner, () => runner.now ?? Date.parse(runner.today) / 1000)
  return { ...owner, pullRequest, log, bound, history }
}

/** A pull request that has to be looked for tells where to comment, and which branch config, baseline and history are from. */
function isPullRequestRead(inputs: ActionInputs, event: GateEvent): boolean {
  const { pullRequest, configRef } = event
  const isSearched =
    inputs.artifact !== '' && inputs.baseline !== 'none' && inputs.baselinePaths.length === 0
  const isBranchRead = isSearched || usesHistory(inputs) || configRef !== undefined
  return inputs.comment !== 'never' || isBranchRead || pullRequest.how !== 'head'
}

const UNREAD = Promise.resolve<PullRequestAnswer>({ why: 'nobody asked for it', isProblem: false })

/** The step had to end before GitHub said which pull request it is. */
function unsought({ pullRequest }: GateEvent): PullRequestAnswer {
  return pullRequest.how === 'known'
    ? { number: pullRequest.number }
    : { why: 'the step had to end before GitHub said which pull request it is', isProblem: true }
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
  return [note('several-pull-requests', message, { advice })]
}

function placeOf({ inputs, event, github }: Destination, { env, today }: Runner): ConfigPlace {
  return { inputs, event, github, workspace: env['GITHUB_WORKSPACE'] ?? '.', today }
}

function contextOf({ gate, event, env }: Destination): ReportContext {
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com'
  const which = [gate.key, gate.leg].filter(part => part !== '').join(', ')
  const source = [env['GITHUB_WORKFLOW'], env['GITHUB_JOB']].filter(Boolean).join(' / ')
  const runUrl = `${server}/${event.repository}/actions/runs/${event.ownRun.id}`
  return {
    version: VERSION,
    ...(which === '' ? {} : { key: which }),
    ...(source === '' ? {} : { source }),
    ...(event.headSha === '' ? {} : { commit: event.headSha }),
    ...(event.repository === '' ? {} : { runUrl })
  }
}
