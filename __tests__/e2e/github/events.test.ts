import { describe, expect, it } from '@jest/globals'
import * as events from '../support/events.js'
import { addArtifact, type StoredPull } from '../support/github-state.js'
import { FAILING, PASSING, zipOf } from '../support/load-test.js'
import { node24 } from '../support/node24.js'
import type { ActionRun } from '../support/runner.js'
import { useStage } from '../support/stage.js'

const MERGE_SHA = 'a'.repeat(40)
const pull = (owner: string, sha = events.HEAD_SHA): StoredPull => ({
  number: events.PULL_NUMBER,
  open: true,
  base: 'main',
  head: { owner, repo: 'shop', ref: 'feature', sha }
})

type Case = {
  readonly event: string
  readonly payload: unknown
  readonly env?: ActionRun['env']
  readonly inputs?: ActionRun['inputs']
  readonly pulls?: readonly StoredPull[]
  /** Where the check run goes. */
  readonly sha: string
  /** The pull request that is commented on. */
  readonly comment?: number
}

const CASES: Readonly<Record<string, Case>> = {
  pull_request: {
    event: 'pull_request',
    payload: events.pullRequest(),
    sha: events.HEAD_SHA,
    comment: 17
  },
  pull_request_target: {
    event: 'pull_request_target',
    payload: events.pullRequest(events.FORK),
    sha: events.HEAD_SHA,
    comment: 17
  },
  'workflow_run of a branch': {
    event: 'workflow_run',
    payload: events.workflowRun(events.BRANCH),
    pulls: [pull('octo')],
    sha: events.HEAD_SHA,
    comment: 17
  },
  'workflow_run of a fork': {
    event: 'workflow_run',
    payload: events.workflowRun(events.FORK),
    pulls: [{ ...pull('octo'), number: 3 }, pull('mallory')],
    sha: events.HEAD_SHA,
    comment: 17
  },
  'workflow_run of a fork with pr-number': {
    event: 'workflow_run',
    payload: events.workflowRun(events.FORK),
    inputs: { 'pr-number': '3' },
    pulls: [{ ...pull('octo'), number: 3 }, pull('mallory')],
    sha: events.HEAD_SHA,
    comment: 17
  },
  'workflow_run whose head has moved on': {
    event: 'workflow_run',
    payload: events.workflowRun(events.FORK),
    pulls: [pull('mallory', 'd'.repeat(40))],
    sha: events.HEAD_SHA
  },
  'push to a branch with a pull request': {
    event: 'push',
    payload: events.push('feature'),
    env: { GITHUB_REF: 'refs/heads/feature' },
    pulls: [pull('octo', MERGE_SHA)],
    sha: MERGE_SHA,
    comment: 17
  },
  'push to main': { event: 'push', payload: events.push(), sha: MERGE_SHA },
  merge_group: { event: 'merge_group', payload: events.mergeGroup(), sha: events.HEAD_SHA },
  release: {
    event: 'release',
    payload: events.release('v1'),
    env: { GITHUB_REF: 'refs/tags/v1' },
    sha: MERGE_SHA
  },
  schedule: { event: 'schedule', payload: events.schedule(), sha: MERGE_SHA },
  workflow_dispatch: {
    event: 'workflow_dispatch',
    payload: events.workflowDispatch(),
    sha: MERGE_SHA
  },
  'workflow_dispatch with pr-number': {
    event: 'workflow_dispatch',
    payload: events.workflowDispatch(),
    inputs: { 'pr-number': '9' },
    sha: MERGE_SHA,
    comment: 9
  }
}

describe.each([
  ['Node 20', process.execPath],
  ['Node 24', node24()]
])('on %s', (_, node) => {
  const stage = useStage()

  it.each(Object.entries(CASES))('%s', async (_name, scenario) => {
    const { state, runId } = stage.github
    const judged = scenario.event === 'workflow_run' ? events.TRIGGERING_RUN : runId
    addArtifact(state, { runId: judged, name: 'load', content: zipOf(FAILING) })
    state.pulls.push(...(scenario.pulls ?? []))
    const { event, payload, env = {}, inputs = {} } = scenario
    const result = await stage.run({
      node,
      event,
      payload,
      env,
      inputs: { 'check-run': 'true', ...inputs }
    })
    expect(result).toMatchObject({ exitCode: 1, stderr: '', outputs: { conclusion: 'failure' } })
    expect(result.summary).toContain('|')
    expect(state.checkRuns).toMatchObject([{ head_sha: scenario.sha, conclusion: 'failure' }])
    expect(state.comments.map(comment => comment.issue)).toEqual(
      scenario.comment === undefined ? [] : [scenario.comment]
    )
    expect(result.warnings).toEqual([])
  })
})

describe('whose config counts', () => {
  const stage = useStage()
  /** Targets that no run can meet, and none at all. */
  const STRICT = 'targets:\n  p95: { target: 1ms, acceptable: 2ms, unacceptable: 3ms }\n'
  const CONFIG = '.github/locust-gate.yml'

  it.each<[string, unknown, string]>([
    ['workflow_run', events.workflowRun(events.FORK), 'failure'],
    ['pull_request_target', events.pullRequest(events.FORK), 'failure'],
    ['pull_request', events.pullRequest(events.FORK), 'success']
  ])(
    '%s, where the base branch is strict and the workspace is not',
    async (event, payload, conclusion) => {
      const { state, runId } = stage.github
      const judged = event === 'workflow_run' ? events.TRIGGERING_RUN : runId
      addArtifact(state, { runId: judged, name: 'load', content: zipOf(PASSING) })
      state.pulls.push(pull('mallory'))
      state.files.set(`main:${CONFIG}`, STRICT)
      const result = await stage.run({ event, payload })
      expect(result.outputs['conclusion']).toBe(conclusion)
    }
  )

  it('a config that GitHub does not give is not replaced by defaults', async () => {
    addArtifact(stage.github.state, {
      runId: events.TRIGGERING_RUN,
      name: 'load',
      content: zipOf(PASSING)
    })
    stage.github.faults.push({
      url: /contents/,
      answer: 403,
      body: { message: 'Resource not accessible by integration' }
    })
    const result = await stage.run({
      event: 'workflow_run',
      payload: events.workflowRun(events.FORK)
    })
    expect(result).toMatchObject({ exitCode: 1, outputs: { outcome: 'could-not-judge' } })
    expect(result.errors.join('\n')).toContain('contents: read')
  })

  it('a moved head is said', async () => {
    addArtifact(stage.github.state, {
      runId: events.TRIGGERING_RUN,
      name: 'load',
      content: zipOf(PASSING)
    })
    stage.github.state.pulls.push(pull('mallory', 'd'.repeat(40)))
    const result = await stage.run({
      event: 'workflow_run',
      payload: events.workflowRun(events.FORK)
    })
    expect(result.stdout).toContain('pull request #17 has moved on from bbbbbbb to ddddddd')
  })
})
