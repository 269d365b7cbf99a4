import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { runAction, type Runner } from '../../src/action/github-action.js'
import type { Destination } from '../../src/action/destination.js'
import { publishReport } from '../../src/action/publish.js'
import { startBound } from '../../src/action/step-bound.js'
import { readInputs } from '../../src/config/inputs.js'
import { couldNotJudge } from '../../src/evaluate/evaluate.js'
import type { Evaluation } from '../../src/evaluate/evaluation.js'
import { backgroundTimer, systemTimer } from '../../src/input/deadline.js'
import { resolveEvent } from '../../src/input/event.js'
import { connectTo } from '../e2e/support/connect.js'
import { HEAD_SHA, PULL_NUMBER, pullRequest } from '../e2e/support/events.js'
import { startGitHub, type FakeGitHub } from '../e2e/support/github-server.js'
import { addComment, BOT, REPOSITORY } from '../e2e/support/github-state.js'
import { readFileCommand } from '../e2e/support/runner-log.js'

const OLD_GREEN = `<!-- locust-gate key= sha=${HEAD_SHA} run=1.0 conclusion=success -->\nold green`
const INPUTS: Readonly<Record<string, string>> = {
  artifact: 'load',
  baseline: 'none',
  'report-artifact': 'false',
  'check-run': 'true'
}

let server: FakeGitHub
let folder: string
let said: string[]
beforeEach(async () => {
  server = await startGitHub()
  folder = mkdtempSync(join(tmpdir(), 'locust-gate-test-'))
  said = []
  addComment(server.state, PULL_NUMBER, OLD_GREEN, BOT)
  for (const name of ['output', 'summary.md']) writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, 'event.json'), JSON.stringify(pullRequest()))
})
afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
  expect(server.violations).toEqual([])
})

function environment(): Record<string, string> {
  return {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_API_URL: server.apiUrl,
    GITHUB_RUN_ID: '1',
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder
  }
}

const log: Destination['log'] = {
  error: message => said.push(`error: ${message}`),
  warning: message => said.push(`warning: ${message}`),
  notice: message => said.push(`notice: ${message}`),
  info: message => said.push(`info: ${message}`)
}

const NO_HISTORY: Destination['history'] = {
  offer: () => Promise.resolve(undefined),
  isToBeBegun: () => Promise.resolve(false),
  isThin: () => Promise.resolve(true),
  releases: () => Promise.resolve(new Map())
}

async function destination(): Promise<Destination> {
  return {
    inputs: readInputs(name => INPUTS[name] ?? ''),
    event: resolveEvent(environment(), pullRequest()),
    github: await connectTo(server),
    gate: { id: 'f00d', key: '', leg: '' },
    pullRequest: { number: PULL_NUMBER },
    bound: startBound(backgroundTimer, 60_000),
    env: environment(),
    log,
    history: NO_HISTORY
  }
}

const outputs = (): Record<string, string> =>
  readFileCommand(readFileSync(join(folder, 'output'), 'utf8'))
const summary = (): string => readFileSync(join(folder, 'summary.md'), 'utf8')
const warnings = (): string => said.filter(line => line.startsWith('warning')).join('\n')

/** What a renderer meets in a run that nobody thought of. */
function unrenderable(evaluation: Evaluation): Evaluation {
  const hostile = new Proxy([], {
    get: () => {
      throw new RangeError('Invalid string length\n::set-output name=conclusion::success')
    }
  })
  return { ...evaluation, runs: hostile }
}

const FAILED: Evaluation = {
  conclusion: 'failure',
  outcome: 'failed',
  headline: 'Failed: P95 is over the limit',
  finding: 'P95 is over the limit',
  runs: [],
  notes: []
}

describe('a report that cannot be rendered', () => {
  it('is published everywhere as a fixed text with its outcome', async () => {
    await publishReport(
      { evaluation: unrenderable(FAILED), context: { version: '1' } },
      await destination()
    )
    expect(server.state.comments).toHaveLength(1)
    const body = server.state.comments[0]?.body
    expect(body).toMatch(/conclusion=failure -->\n/)
    expect(body).toMatch(/could not be rendered/)
    expect(body).not.toContain('old green')
    expect(summary()).toMatch(/could not be rendered/)
    expect(server.state.checkRuns).toMatchObject([{ conclusion: 'failure', head_sha: HEAD_SHA }])
    expect(outputs()).toMatchObject({
      conclusion: 'failure',
      outcome: 'failed',
      headline: FAILED.headline,
      'report-json': '',
      'report-html': '',
      'report-junit': ''
    })
    expect(said.filter(line => line.startsWith('error'))).toEqual([`error: ${FAILED.headline}`])
  })

  it('is said for each file and place, with nothing of it live', async () => {
    await publishReport(
      { evaluation: unrenderable(FAILED), context: { version: '1' } },
      await destination()
    )
    for (const name of ['locust-gate.json', 'locust-gate.html', 'locust-gate.junit.xml']) {
      expect(warnings()).toContain(`The report ${name} was not written`)
    }
    for (const place of ['job summary', 'comment', 'check run']) expect(warnings()).toContain(place)
    expect(warnings()).not.toMatch(/::/)
  })

  it('costs only what fails: the other files are written', async () => {
    // A folder is in the way of one of them.
    const to = await destination()
    rmSync(join(folder, 'locust-gate.html'), { force: true })
    const env = { ...to.env, RUNNER_TEMP: join(folder, 'temp') }
    const { mkdirSync } = await import('node:fs')
    mkdirSync(join(folder, 'temp', 'locust-gate.html'), { recursive: true })
    await publishReport({ evaluation: FAILED, context: { version: '1' } }, { ...to, env })
    expect(outputs()).toMatchObject({ 'report-html': '', outcome: 'failed' })
    for (const name of ['report-json', 'report-junit', 'badge-json']) {
      expect(existsSync(outputs()[name] ?? '')).toBe(true)
    }
    expect(warnings()).toMatch(/^warning: The report locust-gate\.html was not written/)
    expect(server.state.comments[0]?.body).toContain(FAILED.headline)
  })
})

describe('an error of Locust Gate itself', () => {
  const runner = (inputs: Readonly<Record<string, string>> = INPUTS): Runner => ({
    env: environment(),
    input: name => ({ ...inputs, 'github-token': server.token })[name] ?? '',
    log,
    timer: systemTimer,
    today: '2026-01-01',
    get now(): number {
      throw new TypeError('boom ::error::x')
    }
  })

  it('is published as could-not-judge: comment, check run, summary, outputs, annotation', async () => {
    const evaluation = await runAction(runner({ ...INPUTS, artifact: '', path: 'results' }))
    expect(evaluation).toMatchObject({ conclusion: 'failure', outcome: 'could-not-judge' })
    expect(server.state.comments).toHaveLength(1)
    expect(server.state.comments[0]?.body).toMatch(/Locust Gate itself failed/)
    expect(server.state.checkRuns).toMatchObject([{ conclusion: 'failure' }])
    expect(summary()).toMatch(/Locust Gate itself failed/)
    expect(outputs()).toMatchObject({ conclusion: 'failure', outcome: 'could-not-judge' })
    expect(said.join('\n')).toMatch(/error: .*Locust Gate itself failed: boom/)
    // Where it happened is for the log alone.
    expect(said.join('\n')).toMatch(/info: TypeError: boom .* at /)
    // The only commands are our own: the group of what explains the result.
    expect(said.join('\n').replace(/::(end)?group::/g, '')).not.toMatch(/::/)
  })
})

describe('wrong inputs', () => {
  const run = async (
    inputs: Readonly<Record<string, string>>,
    variables: Readonly<Record<string, string>> = {}
  ): Promise<Evaluation> =>
    runAction({
      env: { ...environment(), ...variables },
      input: name => ({ ...INPUTS, 'github-token': server.token, ...inputs })[name] ?? '',
      log,
      timer: systemTimer,
      today: '2026-01-01'
    })

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['fail-on: bad', { 'fail-on': 'bad' }, /fail-on.*bad/],
    ['path and artifact', { path: 'results' }, /either path or artifact/],
    ['neither path nor artifact', { artifact: '' }, /give path .* or artifact/],
    ['pr-number: x', { 'pr-number': 'x' }, /pr-number/]
  ])('%s: everything is published as could-not-judge', async (_, inputs, message) => {
    expect(await run(inputs)).toMatchObject({ conclusion: 'failure', outcome: 'could-not-judge' })
    expect(outputs()).toMatchObject({ conclusion: 'failure', outcome: 'could-not-judge' })
    expect(outputs()['headline']).toMatch(message)
    expect(summary().replaceAll('\\', '')).toMatch(message)
    expect(said.filter(line => line.startsWith('error')).join('\n')).toMatch(message)
    // The inputs that say where to publish are right: an old green comment must not stay.
    expect(server.state.comments[0]?.body).toMatch(/conclusion=failure -->/)
    expect(server.state.checkRuns).toHaveLength(1)
  })

  it('asks about an input that nearly has the name of the one that lacks', async () => {
    await run({ artifact: '' }, { INPUT_KEY: 'x', INPUT_PTH: 'results' })
    expect(outputs()['headline']).toMatch(/; the input pth is unknown: did you mean "path"\?/)
  })

  it.each<[string, Readonly<Record<string, string>>]>([
    ['key', { key: 'a/b' }],
    ['comment', { comment: 'maybe' }]
  ])('%s, which says where to publish: only in the run itself', async (_, inputs) => {
    await run(inputs)
    expect(outputs()).toMatchObject({ conclusion: 'failure', outcome: 'could-not-judge' })
    expect(summary()).toMatch(/Could not judge/)
    expect(server.exchanges).toEqual([])
  })
})

it('nothing to judge is no green', () => {
  expect(couldNotJudge([]).conclusion).toBe('failure')
})
