import { describe, expect, it } from '@jest/globals'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  BRANCH,
  FORK,
  HEAD_SHA,
  PULL_NUMBER,
  pullRequest,
  push,
  workflowRun
} from '../e2e/support/events.js'
import type { Fault } from '../e2e/support/github-server.js'
import { addArtifact, addComment, addRun, BOT } from '../e2e/support/github-state.js'
import { FAILING, folderOf, BRIEF_PASSING as PASSING, zipOf } from '../e2e/support/load-test.js'
import { REST_FAULTS, times, useGate, type Call } from '../support/gate-run.js'

/* Calls beside the candidate's, before the verdict and after it, × every fault. */

const gate = useGate()
const rest = { channel: 'rest' } as const
const TRIGGERING_RUN = 500
const CONFIG = '.github/locust-gate.yml'
const EXCUSE =
  'accept:\n  - { endpoint: "*", metric: "*", reason: "trust me", until: 2099-01-01 }\n'

/** A fault that no call met would prove nothing. */
function expectMet({ url, method }: Fault): void {
  const met = gate.server.exchanges.filter(
    each => url?.test(each.url) === true && (method ?? each.method) === each.method
  )
  expect(met.length).toBeGreaterThan(0)
}

describe('who the pull request is does not change the verdict', () => {
  const deployment = {
    ...(push() as object),
    deployment: { ref: HEAD_SHA, sha: HEAD_SHA },
    deployment_status: { state: 'success' }
  }
  const CALLS: readonly (readonly [string, RegExp, unknown])[] = [
    ['workflow_run', /\/pulls\?/, workflowRun(BRANCH)],
    ['deployment_status', /\/commits\/.*\/pulls\?/, deployment]
  ]
  const CASES = CALLS.flatMap(([event, url, payload]) =>
    times([[event, { ...rest, url }]], REST_FAULTS).map(
      ([name, fault, given]) => [name, fault, given, payload] as const
    )
  )

  it.each(CASES)('of a %s: %s', async (name, _, fault, payload) => {
    const content = zipOf(FAILING)
    addArtifact(gate.server.state, { runId: TRIGGERING_RUN, name: 'load', content })
    gate.server.faults.push(fault)
    const outputs = await gate.run({ fixture: FAILING, event: { name, payload } })
    expectMet(fault)
    expect(outputs).toMatchObject({ conclusion: 'failure', outcome: 'failed' })
    expect(gate.headlineSaid(outputs)).toBe(true)
    expect(gate.warnings()).toMatch(/No comment: the pull request could not be looked up/)
    expect(gate.server.state.checkRuns).toMatchObject([{ conclusion: 'failure' }])
  })

  it('a step that has to end while it is asked for is published all the same', async () => {
    gate.server.faults.push({ ...rest, url: /\/pulls\?/, answer: 'silence' })
    const event = { name: 'workflow_run', payload: workflowRun(BRANCH) }
    const outputs = await gate.run({ fixture: PASSING, event, ending: 'timeout' })
    expect(outputs).toMatchObject({ outcome: 'could-not-judge' })
    expect(gate.warnings()).toMatch(/No comment: the step had to end/)
    expect(gate.server.state.checkRuns).toMatchObject([{ conclusion: 'failure' }])
  })
})

describe('the config of the base branch', () => {
  const CALL: readonly (readonly [string, Call])[] = [
    ['the file', { ...rest, url: /\/contents\// }]
  ]
  const isMissing = (name: string): boolean => name === '404'

  it.each(times(CALL, REST_FAULTS))(
    'decides, so that without it: %s, %s',
    async (_, name, fault) => {
      gate.server.faults.push(fault)
      const event = { name: 'pull_request_target', payload: pullRequest() }
      const outputs = await gate.run({ fixture: PASSING, event })
      expectMet(fault)
      // A base branch without a config is a clean state: the built-in targets decide.
      const outcome = isMissing(name) ? 'passed' : 'could-not-judge'
      expect([outputs['outcome'], outputs['headline']]).toEqual([outcome, expect.anything()])
      expect(gate.headlineSaid(outputs)).toBe(true)
      expect(gate.comments()).toMatch(isMissing(name) ? /conclusion=success/ : /conclusion=failure/)
    }
  )

  it.each(times(CALL, REST_FAULTS))('alone excuses: %s, %s', async (_, name, fault) => {
    gate.server.faults.push(fault)
    mkdirSync(join(gate.folder, '.github'))
    writeFileSync(join(gate.folder, CONFIG), EXCUSE)
    const outputs = await gate.run({ fixture: FAILING })
    expectMet(fault)
    expect(outputs).toMatchObject({ conclusion: 'failure', outcome: 'failed' })
    expect(gate.comments()).toMatch(/conclusion=failure/)
    const isSaid = /nothing is excused, as the config of the base branch could not be read/
    expect(isSaid.test(outputs['headline'] ?? '')).toBe(!isMissing(name))
    if (!isMissing(name)) expect(gate.comments()).toMatch(/none of its waivers .*fails/)
  })

  it.each(times(CALL, REST_FAULTS))(
    'alone is advisory, and a healthy run is none the worse: %s, %s',
    async (_, name, fault) => {
      gate.server.faults.push(fault)
      mkdirSync(join(gate.folder, '.github'))
      writeFileSync(join(gate.folder, CONFIG), 'fail-on: never\n')
      const outputs = await gate.run({ fixture: PASSING })
      expectMet(fault)
      const outcome = isMissing(name) ? 'passed' : 'warned'
      expect(outputs).toMatchObject({ outcome })
      expect(outputs['headline']).not.toMatch(/nothing is excused/)
    }
  )

  it('that cannot be had without a token says what to do', async () => {
    mkdirSync(join(gate.folder, '.github'))
    writeFileSync(join(gate.folder, CONFIG), 'fail-on: never\n')
    const outputs = await gate.run({ fixture: FAILING, inputs: { 'github-token': '' } })
    expect(outputs).toMatchObject({ outcome: 'failed' })
    expect(outputs['headline']).toMatch(/; nothing is excused, as the config/)
    expect(readFileSync(join(gate.folder, 'summary.md'), 'utf8')).toMatch(
      /The config of main cannot be read without a token/
    )
  })

  it('that only makes notes graver excuses nothing, and none is missed', async () => {
    mkdirSync(join(gate.folder, '.github'))
    const graver = 'notes: { duration-differs: error, no-baseline: warning }\n'
    writeFileSync(join(gate.folder, CONFIG), graver)
    const outputs = await gate.run({ fixture: PASSING, inputs: { 'github-token': '' } })
    expect(outputs).toMatchObject({ outcome: 'passed' })
    expect(readFileSync(join(gate.folder, 'summary.md'), 'utf8')).not.toMatch(/excuses-dropped/)
  })
})

describe('what would excuse a change and is not on its base branch', () => {
  const named = (endpoint: string, until = '2099-01-01'): string =>
    `accept:\n  - { endpoint: "${endpoint}", metric: "*", reason: known, until: ${until} }\n`
  const judged = async (
    own: string,
    more: Partial<Parameters<typeof gate.run>[0]> = {}
  ): Promise<string> => {
    mkdirSync(join(gate.folder, '.github'))
    writeFileSync(join(gate.folder, CONFIG), own)
    const outputs = await gate.run({ fixture: FAILING, ...more })
    return outputs['headline'] ?? ''
  }
  const gollum = { name: 'gollum', payload: { repository: { default_branch: 'main' } } }

  it.each<[string, string, RegExp]>([
    [
      'a waiver of what failed',
      EXCUSE,
      /^Failed: .*; this change’s waiver for \* \* does not count until it is on main$/
    ],
    [
      'the advisory mode',
      'fail-on: never\n',
      /^Failed: .*; this change’s fail-on: never does not count until it is on main$/
    ],
    ['a waiver of what did not fail', named('GET /nowhere'), /^Failed: (?!.*does not count)/],
    ['a waiver that has expired', named('*', '2001-01-01'), /^Failed: (?!.*does not count)/]
  ])('is named where the failure is read: %s', async (_, own, headline) => {
    expect(await judged(own)).toMatch(headline)
  })

  it('is named where a note is read that it would make milder', async () => {
    const own = 'load-levels: { normal: { users: 3 } }\nnotes: { users-differ: ignore }\n'
    const headline = await judged(own, { fixture: PASSING })
    expect(headline).toMatch(
      /^Passed with warnings: .*; this change’s users-differ: ignore does not count until it is on main$/
    )
  })

  it('is named in a fork’s pull request', async () => {
    const payload = pullRequest(FORK)
    const headline = await judged(EXCUSE, { event: { name: 'pull_request', payload } })
    expect(headline).toMatch(/does not count until it is on main$/)
  })

  it('is named where nobody knows whose change it is', async () => {
    expect(await judged(EXCUSE, { event: gollum })).toMatch(
      /; the waiver for \* \* does not count under this event$/
    )
  })

  it('is not missed once it is there', async () => {
    gate.server.state.files.set(`main:${CONFIG}`, EXCUSE)
    expect(await judged(EXCUSE)).not.toMatch(/does not count/)
    expect(gate.comments()).not.toMatch(/excuses-dropped/)
  })
})

describe('a config of another name or place', () => {
  const PLACES = ['the workspace', 'the base branch'] as const
  const NAMES = ['.github/locust-gate.yaml', 'locust-gate.yaml']
  it.each(PLACES.flatMap(place => NAMES.map(path => [place, path] as const)))(
    'of %s, %s, is said not to be read',
    async (where, path) => {
      if (where === 'the workspace') {
        mkdirSync(join(gate.folder, '.github'))
        writeFileSync(join(gate.folder, path), EXCUSE)
      } else gate.server.state.files.set(`main:${path}`, EXCUSE)
      const name = where === 'the workspace' ? 'pull_request' : 'pull_request_target'
      const outputs = await gate.run({ fixture: PASSING, event: { name, payload: pullRequest() } })
      expect(outputs['outcome']).toBe('warned')
      expect(outputs['headline']).toMatch(/locust-gate\.yaml is not read/)
    }
  )
})

it('names each baseline folder that is not there, and once what to do', async () => {
  const inputs = { 'baseline-path': 'base-1\nbase-2\nbase-3' }
  const outputs = await gate.run({ fixture: PASSING, inputs })
  expect(outputs['headline']).toMatch(
    /compared with the baseline: base-1 does not exist; base-2 does not exist; base-3 does not exist$/
  )
  const summary = readFileSync(join(gate.folder, 'summary.md'), 'utf8')
  expect(summary.match(/Give the folder into which Locust wrote/g)).toHaveLength(1)
})

describe('which attempt uploaded the data is asked, and not known without an answer', () => {
  const CALLS: readonly (readonly [string, Call])[] = [
    ['the attempt', { ...rest, url: /\/attempts\/2(\?|$)/ }],
    ['its jobs', { ...rest, url: /\/attempts\/\d\/jobs/ }]
  ]

  it.each(
    times(CALLS, REST_FAULTS).flatMap(([call, name, fault]) =>
      [FAILING, PASSING].map(fixture => [fixture, call, name, fault] as const)
    )
  )('%s, %s: %s', async (fixture, _call, _name, fault) => {
    const { state } = gate.server
    const content = zipOf(fixture)
    addArtifact(state, { runId: 1, name: 'load', content }, { createdAt: '2026-11-24T08:39:00Z' })
    for (const attempt of [1, 2]) {
      state.attempts.push({
        runId: 1,
        attempt,
        startedAt: `2026-11-24T0${7 + attempt}:29:00Z`,
        jobs: []
      })
    }
    gate.server.faults.push(fault)
    const outputs = await gate.run({ env: { GITHUB_RUN_ATTEMPT: '2' } })
    expectMet(fault)
    expect(outputs).toMatchObject({ outcome: fixture === FAILING ? 'failed' : 'warned' })
    expect(gate.comments()).toMatch(/attempt-unknown/)
  })
})

describe('without a baseline’s artifact the verdict of the targets stands', () => {
  const CALLS: readonly (readonly [string, Call])[] = [
    ['its list', { ...rest, url: /runs\/11\/artifacts/ }],
    ['its address', { ...rest, url: /artifacts\/9911\/zip/ }],
    ['its bytes', { channel: 'blob', method: 'GET', url: /blob\/9911/ }]
  ]

  it.each(
    times(CALLS, REST_FAULTS).flatMap(([call, name, fault]) =>
      [FAILING, PASSING].map(fixture => [fixture, call, name, fault] as const)
    )
  )('%s, %s: %s', async (fixture, call, name, fault) => {
    addRun(gate.server.state, { id: 11 })
    const content = zipOf(PASSING)
    addArtifact(gate.server.state, { runId: 11, name: 'load', content }, { id: 9911 })
    gate.server.faults.push(fault)
    const outputs = await gate.run({ fixture, inputs: { baseline: 'auto' } })
    expectMet(fault)
    // What has expired, or is not what was uploaded, is a run that is not used, and that is said.
    const isUnusable = call === 'its bytes' ? fault.answer === 200 : name === '410'
    const outcome = fixture === FAILING ? 'failed' : isUnusable ? 'passed' : 'warned'
    expect(outputs).toMatchObject({ outcome })
    expect(gate.comments()).toMatch(/conclusion=/)
  })
})

describe('a duplicate that cannot be removed', () => {
  const CALL: readonly (readonly [string, Call])[] = [
    ['its removal', { ...rest, method: 'DELETE', url: /issues\/comments/ }]
  ]

  it.each(times(CALL, REST_FAULTS))('%s: %s', async (_, name, fault) => {
    for (const run of [1, 2]) {
      const old = `<!-- locust-gate key= sha=x run=${run}.1 conclusion=success -->`
      addComment(gate.server.state, PULL_NUMBER, old, BOT)
    }
    gate.server.faults.push(fault)
    expect(await gate.run({ fixture: FAILING })).toMatchObject({ outcome: 'failed' })
    expectMet(fault)
    expect(gate.comments()).toMatch(/conclusion=failure/)
    // One that is gone already needs no word; a success has no body.
    if (name !== '404' && name !== 'another form')
      expect(gate.said.join()).toMatch(/could not be removed/)
  })
})

describe('the toolkit’s own calls', () => {
  const CALLS: readonly (readonly [string, Call])[] = [
    ['ListArtifacts', { channel: 'twirp', url: /ListArtifacts/ }],
    ['GetSignedArtifactURL', { channel: 'twirp', url: /GetSignedArtifactURL/ }]
  ]
  const BYTES: readonly (readonly [string, Call])[] = [
    ['the blob', { channel: 'blob', method: 'GET' }]
  ]

  it.each(times(CALLS, REST_FAULTS))(
    '%s: %s, with REST in its place',
    async (call, name, fault) => {
      gate.server.faults.push(fault)
      // A list of another form names none: that is an answer.
      const isEmpty = call === 'ListArtifacts' && name === 'another form'
      const outcome = isEmpty ? 'could-not-judge' : 'passed'
      expect(await gate.run({ fixture: PASSING })).toMatchObject({ outcome })
      expectMet(fault)
    }
  )

  it.each(times(CALLS, REST_FAULTS))('%s: %s, without REST', async (_, _name, fault) => {
    gate.server.faults.push(fault, { ...rest, url: /artifacts/, answer: 403 })
    const outputs = await gate.run({ fixture: PASSING })
    expectMet(fault)
    expect(outputs).toMatchObject({ conclusion: 'failure', outcome: 'could-not-judge' })
    expect(gate.headlineSaid(outputs)).toBe(true)
    expect(gate.comments()).toMatch(/conclusion=failure/)
    expect(gate.server.state.checkRuns).toMatchObject([{ conclusion: 'failure' }])
  })

  it.each(times(BYTES, REST_FAULTS))('%s: %s', async (_, _name, fault) => {
    gate.server.faults.push(fault)
    const outputs = await gate.run({ fixture: PASSING })
    expect(outputs).toMatchObject({ conclusion: 'failure', outcome: 'could-not-judge' })
    expect(gate.headlineSaid(outputs)).toBe(true)
    expect(gate.comments()).toMatch(/conclusion=failure/)
  })
})

describe('without its history a load test of files has nothing to be compared with', () => {
  const CALL: readonly (readonly [string, Call])[] = [
    ['its list', { ...rest, url: /actions\/artifacts\?/ }]
  ]
  const inputs = { artifact: '', path: folderOf(PASSING), baseline: 'auto' }
  const REFUSED: Fault = { ...rest, url: /\/actions\//, answer: 403 }
  const summary = (): string => readFileSync(join(gate.folder, 'summary.md'), 'utf8')

  it.each(times(CALL, REST_FAULTS))('which is no pass: %s, %s', async (_call, _name, fault) => {
    gate.server.faults.push(fault)
    const outputs = await gate.run({ inputs: { ...inputs, 'on-not-comparable': 'fail' } })
    expectMet(fault)
    expect(outputs).toMatchObject({ outcome: 'warned', conclusion: 'neutral' })
    expect(outputs['headline']).toMatch(
      /^Passed with warnings: nothing was compared: the history of earlier runs could not be looked for: GitHub /
    )
    expect(gate.comments()).toMatch(/conclusion=neutral/)
  })

  it('and it is said once, with the permission', async () => {
    gate.server.faults.push(REFUSED)
    await gate.run({ inputs })
    expect(summary().match(/could not be looked for/g)).toHaveLength(2)
    expect(summary()).toMatch(/warning `no-baseline`: .*"permissions: actions: read"/)
  })

  it('so too without a token', async () => {
    const outputs = await gate.run({ inputs: { ...inputs, 'github-token': '' } })
    expect(outputs).toMatchObject({ outcome: 'warned' })
    expect(outputs['headline']).toMatch(/nothing was compared: there is no token/)
  })

  it('and what fails its targets fails', async () => {
    gate.server.faults.push(REFUSED)
    const outputs = await gate.run({ inputs: { ...inputs, path: folderOf(FAILING) } })
    expect(outputs).toMatchObject({ outcome: 'failed' })
  })

  it.each([
    ['there is none yet', [], {}],
    ['nobody asked for a comparison', [REFUSED], { baseline: 'none' }],
    ['nobody asked for a history', [REFUSED], { history: 'none' }]
  ])('but a pass where %s', async (_, faults, more) => {
    gate.server.faults.push(...faults)
    const outputs = await gate.run({ inputs: { ...inputs, ...more } })
    expect(outputs).toMatchObject({ outcome: 'passed', conclusion: 'success' })
  })
})
