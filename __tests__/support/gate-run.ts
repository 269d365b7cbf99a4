import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, jest } from '@jest/globals'
import { runAction } from '../../src/action/github-action.js'
import type { Ending } from '../../src/action/step-bound.js'
import type { Timer } from '../../src/input/deadline.js'
import { pullRequest } from '../e2e/support/events.js'
import { startGitHub, type FakeGitHub, type Fault } from '../e2e/support/github-server.js'
import { addArtifact, REPOSITORY } from '../e2e/support/github-state.js'
import { zipOf } from '../e2e/support/load-test.js'
import { readFileCommand } from '../e2e/support/runner-log.js'
import { useEnvironment } from './environment.js'
import { handTimer } from './hand-timer.js'

export type Call = Pick<Fault, 'channel' | 'method' | 'url'>

type NamedFault = readonly [string, Pick<Fault, 'answer' | 'body' | 'headers'>]

const LIMIT = { message: 'You have exceeded a secondary rate limit' }

/** What an answer of GitHub's may be instead of what it should be. */
export const REST_FAULTS: readonly NamedFault[] = [
  ['500', { answer: 500 }],
  ['502 in HTML', { answer: 502, body: '<html>' }],
  ['429', { answer: 429, headers: { 'retry-after': '3600' } }],
  ['403 of a secondary limit', { answer: 403, body: LIMIT }],
  ['401', { answer: 401 }],
  ['404', { answer: 404 }],
  ['410', { answer: 410 }],
  ['HTML', { answer: 200, body: '<html>' }],
  ['another form', { answer: 200, body: { items: 1 } }],
  ['null', { answer: 200, body: null }],
  ['a cut answer', { answer: 'cut' }],
  ['silence', { answer: 'silence' }],
  ['a broken connection', { answer: 'reset' }]
]

/** Each call with each fault, for `it.each`. */
export function times(
  calls: readonly (readonly [string, Call])[],
  faults: readonly NamedFault[]
): [string, string, Fault][] {
  return calls.flatMap(([call, where]) =>
    faults.map(([name, fault]): [string, string, Fault] => [call, name, { ...where, ...fault }])
  )
}

/** A run whose artifact lies beside the own run's, for the input `run-id`. */
export const OTHER_RUN = 55

type Run = {
  /** In the artifact `load` of the own run and of `OTHER_RUN`; none when absent. */
  readonly fixture?: string
  readonly inputs?: Readonly<Record<string, string>>
  /** How the step is ended at the first fault, before the call's own deadline. */
  readonly ending?: Ending
  /** A pull request's when absent. */
  readonly event?: { readonly name: string; readonly payload: unknown }
  readonly env?: Readonly<Record<string, string>>
}

type GateRun = {
  readonly server: FakeGitHub
  /** The workspace, with `output` and `summary.md`. */
  readonly folder: string
  /** The log, `warning: …`. */
  readonly said: readonly string[]
  /** The action in this process, with a clock of its own. Gives the outputs. */
  readonly run: (run: Run) => Promise<Record<string, string>>
  readonly warnings: () => string
  readonly comments: () => string
  readonly headlineSaid: (outputs: Readonly<Record<string, string>>) => boolean
}

/** The whole action against the stand-in for GitHub; anew for each test. */
export function useGate(): GateRun {
  let server: FakeGitHub
  let folder: string
  let said: string[]
  const setEnvironment = useEnvironment()

  beforeAll(() => {
    // The toolkit tells the log what it does.
    jest.spyOn(process.stdout, 'write').mockReturnValue(true)
    shortenRepetitions()
  })
  afterAll(() => {
    jest.restoreAllMocks()
  })
  beforeEach(async () => {
    server = await startGitHub()
    folder = mkdtempSync(join(tmpdir(), 'locust-gate-test-'))
    said = []
    for (const name of ['output', 'summary.md']) writeFileSync(join(folder, name), '')
  })
  afterEach(async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  })

  return {
    get server() {
      return server
    },
    get folder() {
      return folder
    },
    get said() {
      return said
    },
    run: given => runGate(given, { server, folder, said, setEnvironment }),
    warnings: () => said.filter(line => line.startsWith('warning')).join('\n'),
    comments: () => server.state.comments.map(({ body }) => body).join(),
    headlineSaid: outputs => said.some(line => line.includes(outputs['headline'] ?? '?'))
  }
}

type Place = {
  readonly server: FakeGitHub
  readonly folder: string
  readonly said: string[]
  readonly setEnvironment: ReturnType<typeof useEnvironment>
}

async function runGate(
  given: Run,
  { server, folder, said, setEnvironment }: Place
): Promise<Record<string, string>> {
  if (given.fixture !== undefined) {
    for (const runId of [1, OTHER_RUN]) {
      addArtifact(server.state, { runId, name: 'load', content: zipOf(given.fixture) })
    }
  }
  const env = envOf(given, { server, folder })
  writeFileSync(env.GITHUB_EVENT_PATH, JSON.stringify(given.event?.payload ?? pullRequest()))
  setEnvironment({ ...env, NO_PROXY: '127.0.0.1' })
  const inputs: Readonly<Record<string, string>> = {
    artifact: 'load',
    baseline: 'none',
    'report-artifact': 'false',
    'check-run': 'true',
    'github-token': server.token,
    ...given.inputs
  }
  const print =
    (level: string) =>
    (message: string): void => {
      said.push(`${level}: ${message}`)
    }
  const clock = handTimer()
  let end: (ending: Ending) => void = () => undefined
  server.onFault = () => {
    setImmediate(() => {
      if (given.ending === undefined) clock.advance(120_000)
      else end(given.ending)
    })
  }
  await runAction({
    env,
    input: name => inputs[name] ?? '',
    log: {
      error: print('error'),
      warning: print('warning'),
      notice: print('notice'),
      info: print('info')
    },
    today: '2026-01-01',
    timer: withoutWaits(clock.timer),
    stepTimer: () => () => undefined,
    onEnd: given => (end = given)
  })
  return readFileCommand(readFileSync(join(folder, 'output'), 'utf8'))
}

/** The toolkit's own: 3 s, half as long again each time, or 5 s between downloads. None waits 30 s. */
const REPETITION_MS = [2000, 29_000] as const

/** What the toolkit waits before it asks again is over at once; it takes no timer of ours. */
function shortenRepetitions(): void {
  const { setTimeout: wait } = globalThis
  const [least, most] = REPETITION_MS
  const soon = (ring: () => void, ms = 0, ...given: []): NodeJS.Timeout =>
    wait(ring, ms >= least && ms <= most ? 0 : ms, ...given)
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(soon)
}

/** Waits before a repetition are over at once; deadlines when an answer does not come whole. */
function withoutWaits(timer: Timer): Timer {
  return (ms, ring) => {
    if (ms !== 500 && ms !== 2000) return timer(ms, ring)
    const soon = setImmediate(ring)
    return () => {
      clearImmediate(soon)
    }
  }
}

function envOf(
  { event, env = {} }: Run,
  { server, folder }: Pick<Place, 'server' | 'folder'>
): Record<string, string> & { readonly GITHUB_EVENT_PATH: string } {
  return {
    GITHUB_EVENT_NAME: event?.name ?? 'pull_request',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_API_URL: server.apiUrl,
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/load.yml@refs/heads/main`,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    ACTIONS_RUNTIME_TOKEN: server.runtimeToken,
    ACTIONS_RESULTS_URL: server.resultsUrl,
    ...env
  }
}
