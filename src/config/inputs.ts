import type { Combine } from '../locust/sets.js'
import { didYouMean } from '../spelling/nearest.js'
import { COMBINE, oneOf, policiesOf, HISTORY_RUNS } from './choices.js'
import { givenSeconds } from './given-duration.js'
import { type HistoryPlace, historyPlaceOf } from './history-place.js'
import {
  type GivenServer,
  type PrometheusServer,
  prometheusServerOf,
  secretsOf
} from './prometheus-server.js'
import type { Overrides } from './settings.js'
import { UsageError } from './usage-error.js'

/** The inputs of action.yml, checked. */
export type ActionInputs = {
  /** Local folders or CSV prefixes. */
  readonly paths: readonly string[]
  /** Name or `*` pattern of the artifacts to judge; empty when there are paths. */
  readonly artifact: string
  readonly runId?: number
  readonly token: string
  /** Empty: the default file, when it exists. */
  readonly config: string
  readonly overrides: Overrides
  readonly combine: Combine
  readonly key: string
  /** The job's matrix leg as JSON, filled in by the runner; anything else outside of a matrix. */
  readonly matrix: string
  /** Milliseconds that the whole step may take. */
  readonly timeoutMs: number
  readonly comment: CommentInput
  readonly checkRun: boolean
  readonly prNumber?: number
  readonly baseline: 'auto' | 'none'
  readonly baselinePaths: readonly string[]
  readonly baselineRuns: number
  /** File name or id of the workflow whose runs are compared with; empty: the judged run's own. */
  readonly baselineWorkflow: string
  /** Where what is kept of earlier runs lives; `none` too where nobody is to be compared with it. */
  readonly history: HistoryPlace
  /** So many of the newest runs of the history are compared with at most. */
  readonly historyRuns: number
  readonly reportArtifact: boolean
  /** Performance-metrics document to update; empty: none. */
  readonly document: string
  /** Absent: resource metrics come from a snapshot, if from anywhere. */
  readonly prometheus?: PrometheusServer
}

const COMMENT = ['always', 'on-change', 'on-failure', 'never'] as const
type CommentInput = (typeof COMMENT)[number]
const BASELINE = ['auto', 'none'] as const
const FLAG = ['true', 'false'] as const
const DEFAULT_BASELINE_RUNS = 5
const MAX_BASELINE_RUNS = 20
const DEFAULT_TIMEOUT_MS = 10 * 60_000
const MIN_TIMEOUT_MS = 10_000
const MAX_TIMEOUT_MS = 6 * 3_600_000
/** It stands in a file's name, an artifact's name and an HTML comment. */
const KEY = /^[\w .-]{0,100}$/

/**
 * Reads the action's inputs.
 *
 * @param get an input's text by its name, empty when it was not given
 * @param names of all inputs that were given, also of those that are none of the action's
 * @throws UsageError naming the input and what is allowed
 */
export function readInputs(
  get: (name: string) => string,
  names: readonly string[] = []
): ActionInputs {
  const text = (name: string): string => get(name).trim()
  const prometheus = prometheusServerOf(serverIn(text))
  return {
    ...sourceOf({ paths: linesOf(get('path')), artifact: text('artifact') }, names),
    ...numbersOf(text),
    token: text('github-token'),
    config: text('config'),
    overrides: overridesOf(text),
    combine: choice('combine', text, COMBINE) ?? 'separate',
    key: keyOf(text('key')),
    matrix: text('matrix'),
    timeoutMs: timeoutOf(text('timeout')),
    comment: choice('comment', text, COMMENT) ?? 'always',
    checkRun: choice('check-run', text, FLAG) === 'true',
    baseline: choice('baseline', text, BASELINE) ?? 'auto',
    baselinePaths: linesOf(get('baseline-path')),
    baselineWorkflow: workflowOf(text('baseline-workflow')),
    ...historyOf(text),
    reportArtifact: choice('report-artifact', text, FLAG) !== 'false',
    document: text('document'),
    ...(prometheus === undefined ? {} : { prometheus })
  }
}

function historyOf(text: Text): Pick<ActionInputs, 'history' | 'historyRuns'> {
  const history = historyPlaceOf(text('history'))
  const historyRuns = wholeNumber('history-runs', text) ?? HISTORY_RUNS.usual
  if (historyRuns < HISTORY_RUNS.least || historyRuns > HISTORY_RUNS.most) {
    throw new UsageError(
      `history-runs "${historyRuns}" is not between ${HISTORY_RUNS.least} and ${HISTORY_RUNS.most}`
    )
  }
  return { history, historyRuns }
}

/** What of the inputs must not stand in a log; the runner knows only what it was told is a secret. */
export function secretInputs(get: (name: string) => string): string[] {
  return secretsOf(serverIn(name => get(name).trim()))
}

function serverIn(text: Text): GivenServer {
  const given = (name: string): GivenServer['url'] => ({ name, value: text(name) })
  return {
    url: given('prometheus-url'),
    token: given('prometheus-token'),
    username: given('prometheus-username'),
    password: given('prometheus-password'),
    ca: given('prometheus-ca')
  }
}

/** Inputs that were given and say nothing beside the others, with why. */
export function idleInputs(inputs: ActionInputs): string[] {
  const isByPath = inputs.artifact === ''
  const isSearched = !isByPath && inputs.baseline !== 'none'
  const isPaired = inputs.baselinePaths.length > 0 || isSearched
  const isCompared = isPaired || usesHistory(inputs)
  const without: readonly (readonly [string, boolean, string])[] = [
    ['run-id', inputs.runId !== undefined && isByPath, 'artifact'],
    [
      'baseline-workflow',
      inputs.baselineWorkflow !== '' && isByPath && !usesHistory(inputs),
      'artifact or a history'
    ],
    ['paired', inputs.overrides.paired === true && !isPaired, 'a baseline (baseline-path)'],
    [
      'on-not-comparable',
      inputs.overrides.onNotComparable !== undefined && !isCompared,
      'a baseline'
    ]
  ]
  return without.flatMap(([name, isIdle, needed]) =>
    isIdle ? [`The input ${name} has no effect without ${needed}.`] : []
  )
}

/** Whether a history is read, and kept: not beside runs that were given, or that ran beside this one. */
export function usesHistory(inputs: ActionInputs): boolean {
  const { history, baseline, baselinePaths, overrides } = inputs
  return (
    history.kind !== 'none' &&
    baseline !== 'none' &&
    baselinePaths.length === 0 &&
    overrides.paired !== true
  )
}

type Text = (name: string) => string

const SOURCES = ['path', 'artifact']

type Source = Pick<ActionInputs, 'paths' | 'artifact'>

function sourceOf({ paths, artifact }: Source, names: readonly string[]): Source {
  if (paths.length > 0 && artifact !== '') {
    throw new UsageError('give either path or artifact, not both')
  }
  if (paths.length === 0 && artifact === '') {
    throw new UsageError(
      `give path (the folder into which Locust wrote) or artifact (the name under which it was uploaded)${misspelt(names)}`
    )
  }
  return { paths, artifact }
}

/** GitHub hands on an input that the action does not know, with a warning of its own elsewhere. */
function misspelt(names: readonly string[]): string {
  // One of the two may be given, and blank.
  for (const name of names.filter(one => !SOURCES.includes(one))) {
    const question = didYouMean(name, SOURCES)
    if (question !== '') return `; the input ${name} is unknown${question.replace(';', ':')}`
  }
  return ''
}

function numbersOf(text: Text): Pick<ActionInputs, 'runId' | 'prNumber' | 'baselineRuns'> {
  const runId = wholeNumber('run-id', text)
  const prNumber = wholeNumber('pr-number', text)
  const runs = wholeNumber('baseline-runs', text) ?? DEFAULT_BASELINE_RUNS
  if (runs > MAX_BASELINE_RUNS) {
    throw new UsageError(`baseline-runs "${runs}" is more than ${MAX_BASELINE_RUNS}`)
  }
  return {
    ...(runId === undefined ? {} : { runId }),
    ...(prNumber === undefined ? {} : { prNumber }),
    baselineRuns: runs
  }
}

function keyOf(key: string): string {
  if (KEY.test(key)) return key
  throw new UsageError(
    `key "${key}" may hold letters, digits, spaces, ".", "_" and "-", at most 100 of them`
  )
}

/** `main.yml`, also with its folder before it, or the workflow's id. */
function workflowOf(given: string): string {
  const name = given.replace(/^(?:\.\/)?\.github\/workflows\//, '')
  if (name === '' || /^\d+$|^[^/\\]+\.ya?ml$/i.test(name)) return name
  throw new UsageError(
    `baseline-workflow "${given}" is not the file of a workflow (main.yml) of this repository, nor its id`
  )
}

function timeoutOf(given: string): number {
  if (given === '') return DEFAULT_TIMEOUT_MS
  const ms = givenSeconds('timeout', given) * 1000
  if (ms >= MIN_TIMEOUT_MS && ms <= MAX_TIMEOUT_MS) return ms
  throw new UsageError(
    `timeout "${given}" is not between ${MIN_TIMEOUT_MS / 1000}s and ${MAX_TIMEOUT_MS / 3_600_000}h`
  )
}

function overridesOf(text: Text): Overrides {
  const loadLevel = text('load-level')
  const paired = choice('paired', text, FLAG)
  return {
    ...policiesOf(key => ({ name: key, value: text(key) })),
    ...(loadLevel === '' ? {} : { loadLevel, loadLevelBy: 'the input load-level' }),
    ...(paired === undefined ? {} : { paired: paired === 'true' })
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** An empty input is one that was not given. */
function choice<Value extends string>(
  name: string,
  text: Text,
  allowed: readonly Value[]
): Value | undefined {
  return oneOf(name, text(name) || undefined, allowed)
}

function wholeNumber(name: string, text: Text): number | undefined {
  const given = text(name)
  if (given === '') return undefined
  const number = Number(given)
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new UsageError(`${name} "${given}" is not a whole number from 1 on`)
  }
  return number
}
