import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest
} from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runAction } from '../../src/github-action.js'
import type { Timer } from '../../src/input/deadline.js'
import type { Ending } from '../../src/step-bound.js'
import { PULL_NUMBER, pullRequest } from '../e2e/support/events.js'
import { startGitHub, type FakeGitHub, type Fault } from '../e2e/support/github-server.js'
import { addArtifact, addComment, BOT, REPOSITORY } from '../e2e/support/github-state.js'
import { FAILING, PASSING, zipOf } from '../e2e/support/load-test.js'
import { readFileCommand } from '../e2e/support/runner-log.js'
import { handTimer } from '../support/hand-timer.js'

/* Every call × every fault: the verdict is what it is, unless it is the candidate that cannot be had. */

const OTHER_RUN = 55
let server: FakeGitHub
let folder: string
let said: string[]

beforeAll(() => {
  // The toolkit tells the log what it does.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterAll(() => {
  jest.restoreAllMocks()
})
beforeEach(async () => {
  server = await startGitHub()
  folder = mkdtempSync(join(tmpdir(), 'locust-gate-test-'))
  said = []
  for (const name of ['output', 'summary.md']) writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, 'event.json'), JSON.stringify(pullRequest()))
})
afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

type Run = {
  readonly fixture: string
  readonly inputs?: Readonly<Record<string, string>>
  /** How the step is ended at the first fault, before the call's own deadline. */
  readonly ending?: Ending
}

async function run({ fixture, inputs = {}, ending }: Run): Promise<Record<string, string>> {
  for (const runId of [1, OTHER_RUN]) {
    addArtifact(server.state, { runId, name: 'load', content: zipOf(fixture) })
  }
  const clock = handTimer()
  let end: (ending: Ending) => void = () => undefined
  // Waits before a repetition are over at once; deadlines when an answer does not come whole.
  const timer: Timer = (ms, ring) => {
    if (ms !== 500 && ms !== 2000) return clock.timer(ms, ring)
    const soon = setImmediate(ring)
    return () => {
      clearImmediate(soon)
    }
  }
  server.onFault = () => {
    setImmediate(() => {
      if (ending === undefined) clock.advance(120_000)
      else end(ending)
    })
  }
  const env = {
    GITHUB_EVENT_NAME: 'pull_request',
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
    ACTIONS_RESULTS_URL: server.resultsUrl
  }
  jest.replaceProperty(process, 'env', { ...process.env, ...env, NO_PROXY: '127.0.0.1' })
  const given: Readonly<Record<string, string>> = {
    artifact: 'load',
    baseline: 'none',
    'report-artifact': 'false',
    'check-run': 'true',
    'github-token': server.token,
    ...inputs
  }
  const print =
    (level: string) =>
    (message: string): void => {
      said.push(`${level}: ${message}`)
    }
  await runAction({
    env,
    input: name => given[name] ?? '',
    log: {
      error: print('error'),
      warning: print('warning'),
      notice: print('notice'),
      info: print('info')
    },
    today: '2026-01-01',
    timer,
    stepTimer: () => () => undefined,
    onEnd: given => (end = given)
  })
  return readFileCommand(readFileSync(join(folder, 'output'), 'utf8'))
}

type Call = Pick<Fault, 'channel' | 'method' | 'url'>

const LIMIT = { message: 'You have exceeded a secondary rate limit' }
const REST_FAULTS: readonly (readonly [string, Pick<Fault, 'answer' | 'body' | 'headers'>])[] = [
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
const HARD_FAULTS = REST_FAULTS.filter(([name]) => /cut|silence/.test(name))

const times = (
  calls: readonly (readonly [string, Call])[],
  faults: typeof REST_FAULTS
): [string, string, Fault][] =>
  calls.flatMap(([call, where]) =>
    faults.map(([name, fault]): [string, string, Fault] => [call, name, { ...where, ...fault }])
  )

const comment = (): string => server.state.comments.map(({ body }) => body).join()
const headlineSaid = (outputs: Readonly<Record<string, string>>): boolean =>
  said.some(line => line.includes(outputs['headline'] ?? '?'))

describe('what only publishes does not change the verdict', () => {
  const rest = { channel: 'rest' } as const
  const PUBLISHING: readonly (readonly [string, Call])[] = [
    ['the list of comments', { ...rest, method: 'GET', url: /\/issues\/17\/comments/ }],
    ['a new comment', { ...rest, method: 'POST', url: /\/issues\/17\/comments/ }],
    ['the check run', { ...rest, method: 'POST', url: /check-runs/ }]
  ]
  const UPLOADING: readonly (readonly [string, Call])[] = [
    ['CreateArtifact', { channel: 'twirp', url: /CreateArtifact/ }],
    ['FinalizeArtifact', { channel: 'twirp', url: /FinalizeArtifact/ }]
  ]

  it.each(times(PUBLISHING, REST_FAULTS))('%s: %s', async (call, name, fault) => {
    server.faults.push(fault)
    const outputs = await run({ fixture: FAILING })
    expect(outputs).toMatchObject({ conclusion: 'failure', outcome: 'failed' })
    expect(headlineSaid(outputs)).toBe(true)
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('|')
    // A comment that was stored is found by the second look, whatever came of the answer.
    const isStored = call === 'a new comment' && name === 'a cut answer'
    const warnings = said.filter(line => line.startsWith('warning')).join()
    expect(warnings).toMatch(isStored ? /^$/ : /comment|check run/)
    expect(server.state.comments.length).toBeLessThanOrEqual(1)
    if (call === 'the check run') expect(comment()).toMatch(/conclusion=failure/)
    else expect(server.state.checkRuns).toHaveLength(1)
  })

  it.each(times([['an update', { ...rest, method: 'PATCH', url: /comments/ }]], REST_FAULTS))(
    '%s: %s',
    async (_call, _name, fault) => {
      addComment(
        server.state,
        PULL_NUMBER,
        '<!-- locust-gate key= sha=x run=1.1 conclusion=success -->',
        BOT
      )
      server.faults.push(fault)
      expect(await run({ fixture: FAILING })).toMatchObject({ outcome: 'failed' })
      expect(server.state.checkRuns).toHaveLength(1)
    }
  )

  it.each(times(UPLOADING, HARD_FAULTS))('%s: %s', async (_call, _name, fault) => {
    server.faults.push(fault)
    const outputs = await run({ fixture: PASSING, inputs: { 'report-artifact': 'true' } })
    expect(outputs).toMatchObject({ outcome: 'passed', 'report-url': '' })
    expect(outputs['comment-url']).toMatch(/^https:/)
    expect(comment()).toMatch(/conclusion=success/)
    expect(said.join()).toMatch(/was not uploaded/)
  })
})

describe('without the candidate nothing can be judged, and that is published', () => {
  const OF_OTHER_RUN: readonly (readonly [string, Call])[] = [
    ['the list of artifacts', { channel: 'rest', url: /runs\/55\/artifacts/ }],
    ['the address', { channel: 'rest', url: /\/zip/ }],
    ['the blob', { channel: 'blob', method: 'GET' }]
  ]

  it.each(times(OF_OTHER_RUN, REST_FAULTS))('%s: %s', async (_call, _name, fault) => {
    server.faults.push(fault)
    const outputs = await run({ fixture: PASSING, inputs: { 'run-id': String(OTHER_RUN) } })
    expect(outputs).toMatchObject({ conclusion: 'failure', outcome: 'could-not-judge' })
    expect(headlineSaid(outputs)).toBe(true)
    expect(comment()).toMatch(/conclusion=failure/)
    expect(server.state.checkRuns).toMatchObject([{ conclusion: 'failure' }])
  })

  const OWN: readonly (readonly [string, Call])[] = [
    ['ListArtifacts', { channel: 'twirp', url: /ListArtifacts/ }],
    ['GetSignedArtifactURL', { channel: 'twirp', url: /GetSignedArtifactURL/ }]
  ]
  it.each(times(OWN, HARD_FAULTS))('%s: %s, without REST', async (_call, _name, fault) => {
    server.faults.push(fault, { channel: 'rest', url: /artifacts/, answer: 403 })
    expect(await run({ fixture: PASSING })).toMatchObject({ outcome: 'could-not-judge' })
    expect(comment()).toMatch(/conclusion=failure/)
  })

  it.each(times(OWN, HARD_FAULTS))(
    '%s: %s, with REST in its place',
    async (_call, _name, fault) => {
      server.faults.push(fault)
      expect(await run({ fixture: PASSING })).toMatchObject({ outcome: 'passed' })
    }
  )
})

describe('without a comparison that was asked for the result is neutral', () => {
  it.each(times([['the list of runs', { channel: 'rest', url: /workflows/ }]], REST_FAULTS))(
    '%s: %s',
    async (_call, _name, fault) => {
      server.faults.push(fault)
      const outputs = await run({ fixture: PASSING, inputs: { baseline: 'auto' } })
      expect(outputs).toMatchObject({ conclusion: 'neutral', outcome: 'warned' })
      expect(comment()).toMatch(/conclusion=neutral/)
    }
  )
})

describe('a step that has to end', () => {
  const SILENT: Fault = { channel: 'rest', url: /artifacts/, answer: 'silence' }
  const inputs = { 'run-id': String(OTHER_RUN) }

  it.each<[Ending, RegExp]>([
    ['timeout', /no verdict within the time that the step has \(600 s\)/],
    ['unsettled', /can no longer come/]
  ])('before there is a verdict (%s) says so everywhere', async (ending, message) => {
    server.faults.push(SILENT)
    const outputs = await run({ fixture: PASSING, inputs, ending })
    expect(outputs).toMatchObject({ outcome: 'could-not-judge' })
    expect(outputs['headline']).toMatch(message)
    expect(comment()).toMatch(/conclusion=failure/)
  })

  it('because it was cancelled says so in the run alone', async () => {
    server.faults.push(SILENT)
    const outputs = await run({ fixture: PASSING, inputs, ending: 'cancelled' })
    expect(outputs['headline']).toMatch(/cancelled/)
    expect([server.state.comments, server.state.checkRuns]).toEqual([[], []])
  })

  it('after the verdict keeps it, and its comment', async () => {
    server.faults.push({ channel: 'twirp', url: /CreateArtifact/, answer: 'silence' })
    const ended = await run({
      fixture: FAILING,
      inputs: { 'report-artifact': 'true' },
      ending: 'timeout'
    })
    expect(ended).toMatchObject({ outcome: 'failed', 'report-url': '' })
    expect(comment()).toMatch(/conclusion=failure/)
  })
})
