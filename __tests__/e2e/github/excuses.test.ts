import { describe, expect, it } from '@jest/globals'
import * as events from '../support/events.js'
import { FAILING } from '../support/load-test.js'
import { useStage } from '../support/stage.js'

const CONFIG = '.github/locust-gate.yml'
const ACCEPTS = 'accept:\n  - { endpoint: "*", metric: "*", reason: mine, until: 2027-12-31 }\n'
const OWN = { [CONFIG]: ACCEPTS }
const SHA = 'a'.repeat(40)
const repository = {
  name: 'shop',
  full_name: 'octo/shop',
  default_branch: 'main',
  owner: { login: 'octo' }
}
const issue = { number: 17, pull_request: { url: 'x' } }
const deployment = { ref: 'feature', sha: events.HEAD_SHA }

/** Events that have or name pull request 17, and the commit that was tested. */
const CHANGES: [string, unknown, Record<string, string>, string][] = [
  ['pull_request', events.pullRequest(), {}, events.HEAD_SHA],
  ['pull_request_review', events.pullRequest(), {}, events.HEAD_SHA],
  ['pull_request_review', events.pullRequest(events.FORK), {}, events.HEAD_SHA],
  ['pull_request_review_comment', events.pullRequest(), {}, events.HEAD_SHA],
  ['pull_request_review_approved', events.pullRequest(), {}, events.HEAD_SHA],
  ['issue_comment', { repository, issue }, {}, events.HEAD_SHA],
  ['issue_comment', { repository, issue }, { 'pr-number': '666' }, events.HEAD_SHA],
  ['deployment_status', { repository, deployment }, {}, events.HEAD_SHA],
  [
    'deployment',
    { repository, deployment: { ...deployment, ref: events.HEAD_SHA } },
    {},
    events.HEAD_SHA
  ],
  [
    'deployment',
    { repository, deployment: { ref: 'refs/pull/17/merge', sha: SHA } },
    {},
    events.HEAD_SHA
  ],
  [
    'check_suite',
    { repository, check_suite: { head_sha: events.HEAD_SHA, head_branch: 'feature' } },
    {},
    events.HEAD_SHA
  ],
  [
    'check_run',
    { repository, check_run: { head_sha: events.HEAD_SHA, check_suite: { head_branch: null } } },
    {},
    events.HEAD_SHA
  ],
  ['status', { repository, sha: events.HEAD_SHA, branches: [] }, {}, events.HEAD_SHA],
  ['workflow_dispatch', events.workflowDispatch(), { 'pr-number': '17' }, events.HEAD_SHA],
  ['schedule', events.schedule(), { 'pr-number': '17' }, events.HEAD_SHA],
  ['repository_dispatch', { repository }, { 'pr-number': '17' }, events.HEAD_SHA],
  ['label', { repository }, { 'pr-number': '17' }, events.HEAD_SHA]
]

describe('a pull request under any event', () => {
  const stage = useStage()
  const open = (base = 'release-2'): void => {
    const { state } = stage.github
    const head = { owner: 'octo', repo: 'shop', ref: 'feature', sha: events.HEAD_SHA }
    state.pulls.push({ number: 17, open: true, base, head })
  }

  it.each(CHANGES)('%s: does not excuse itself', async (event, payload, inputs, sha) => {
    stage.upload(FAILING)
    open('main')
    const given = { event, payload, inputs: { ...inputs, 'check-run': 'true' }, workspace: OWN }
    const result = await stage.run(given)
    expect(result).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } })
    expect(stage.github.state.comments).toMatchObject([{ issue: 17 }])
    expect(stage.github.state.checkRuns).toMatchObject([{ head_sha: sha }])
  })

  it.each([
    ['issue_comment', { repository, issue }, {}],
    ['workflow_dispatch', events.workflowDispatch(), { 'pr-number': '17' }],
    ['deployment_status', { repository, deployment }, { 'pr-number': '17' }]
  ])('%s: has the waivers of its base branch', async (event, payload, inputs) => {
    stage.upload(FAILING)
    open()
    stage.github.state.files.set(`release-2:${CONFIG}`, ACCEPTS)
    const result = await stage.run({ event, payload, inputs, workspace: OWN })
    expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'neutral' } })
  })

  it('that GitHub does not give is commented on, with the waivers of the default branch', async () => {
    stage.upload(FAILING)
    stage.github.faults.push({ channel: 'rest', url: /pulls\/17/, answer: 500 })
    const payload = { repository, issue }
    const result = await stage.run({ event: 'issue_comment', payload, workspace: OWN })
    expect(result.exitCode).toBe(1)
    expect(stage.github.state.comments).toHaveLength(1)
    expect(result.summary).toMatch(/could not be looked up/)
  })
})

describe('the advisory mode of the config', () => {
  const stage = useStage()
  const ADVISORY = 'fail-on: never\n'
  const judged = (): ReturnType<typeof stage.run> =>
    stage.run({
      event: 'pull_request',
      payload: events.pullRequest(),
      workspace: { [CONFIG]: ADVISORY }
    })

  it('counts in a pull request once it is on the base branch', async () => {
    stage.upload(FAILING)
    const before = await judged()
    expect(before).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } })
    expect(before.summary).toMatch(/does not count: that of main does/)
    stage.github.state.files.set(`main:${CONFIG}`, ADVISORY)
    const after = await judged()
    expect(after).toMatchObject({ exitCode: 0, outputs: { conclusion: 'neutral' } })
    expect(after.summary).not.toMatch(/does not count/)
  })

  it.each(['pull_request', 'gollum'])(
    'by the input counts under %s, also where no config excuses anything',
    async event => {
      stage.upload(FAILING)
      stage.github.faults.push({ channel: 'rest', url: /contents/, answer: 500 })
      const payload = event === 'gollum' ? { repository } : events.pullRequest()
      const inputs = { 'fail-on': 'never' }
      const result = await stage.run({ event, payload, inputs, workspace: OWN })
      expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'neutral' } })
      expect(result.summary).toContain('excuses-dropped')
    }
  )

  it('counts where the change is the base branch itself', async () => {
    stage.upload(FAILING)
    const workspace = { [CONFIG]: ADVISORY }
    const result = await stage.run({ event: 'push', payload: events.push(), workspace })
    expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'neutral' } })
  })
})

describe('without a pull request', () => {
  const stage = useStage()
  it.each<[string, unknown, Record<string, string>]>([
    ['issues', { repository, issue: { number: 3 } }, {}],
    ['gollum', {}, {}],
    ['', {}, {}],
    ['issue_comment', { repository, issue: { number: 3 } }, {}],
    ['issue_comment', { repository, issue: { number: 3, pull_request: null } }, {}],
    ['repository_dispatch', { repository }, {}],
    ['deployment_status', { repository }, {}],
    ['workflow_dispatch', events.workflowDispatch(), { GITHUB_REF: 'refs/heads/feature' }],
    ['push', events.push('feature'), { GITHUB_REF: 'refs/heads/feature' }]
  ])('%s: the checked-out config excuses nothing', async (event, payload, env) => {
    stage.upload(FAILING)
    const result = await stage.run({ event, payload, env, workspace: OWN })
    expect(result.exitCode).toBe(1)
    expect(stage.github.state.comments).toEqual([])
  })

  it('an event that is not in the table says so', async () => {
    stage.upload(FAILING)
    const result = await stage.run({ event: 'gollum', payload: { repository }, workspace: OWN })
    expect(result.summary).toMatch(/do not count.*does not say whose change it tests/)
  })

  it.each<[string, unknown]>([
    ['push', events.push()],
    ['schedule', events.schedule()],
    ['workflow_dispatch', events.workflowDispatch()],
    ['release', events.release('v1')]
  ])('%s of the default branch speaks for itself', async (event, payload) => {
    stage.upload(FAILING)
    const result = await stage.run({ event, payload, workspace: OWN })
    expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'neutral' } })
  })
})
