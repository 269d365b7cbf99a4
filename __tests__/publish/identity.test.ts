import { describe, expect, it } from '@jest/globals'
import { resolveEvent } from '../../src/input/event.js'
import { gateOf } from '../../src/publish/identity.js'
import { BRANCH, pullRequest, workflowRun } from '../e2e/support/events.js'

const ENV = {
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_WORKFLOW: 'Load test',
  GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/load.yml@refs/heads/main',
  GITHUB_JOB: 'gate'
}

type Change = {
  readonly env?: Readonly<Record<string, string>>
  readonly matrix?: string
  readonly key?: string
  readonly payload?: unknown
}

function idOf({ env = {}, matrix = '', key = '', payload = pullRequest() }: Change = {}): string {
  const all = { ...ENV, ...env }
  return gateOf(all, resolveEvent(all, payload), { key, matrix }).id
}

const ofWorkflow = (workflow_id: number): Change => {
  const payload = workflowRun(BRANCH) as { workflow_run: object }
  return {
    env: { GITHUB_EVENT_NAME: 'workflow_run' },
    payload: { ...payload, workflow_run: { ...payload.workflow_run, workflow_id } }
  }
}

describe('a gate is another one', () => {
  it.each<[string, Change, Change]>([
    ['workflow file', {}, { env: { GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/b.yml@x' } }],
    [
      'repository that requires the workflow',
      {},
      { env: { GITHUB_WORKFLOW_REF: 'octo/rules/.github/workflows/load.yml@x' } }
    ],
    [
      'workflow name where there is no file',
      { env: { GITHUB_WORKFLOW_REF: '' } },
      { env: { GITHUB_WORKFLOW_REF: '', GITHUB_WORKFLOW: 'b' } }
    ],
    ['job', {}, { env: { GITHUB_JOB: 'b' } }],
    ['key', {}, { key: 'b' }],
    ['matrix leg', { matrix: '{"a":1}' }, { matrix: '{"a":2}' }],
    ['nested value of the leg', { matrix: '{"a":{"b":1}}' }, { matrix: '{"a":{"b":2}}' }],
    ['workflow whose results it judges', ofWorkflow(7), ofWorkflow(8)]
  ])('by its %s', (_, one, other) => {
    expect(idOf(one)).not.toBe(idOf(other))
  })
})

describe('a gate is the same', () => {
  it.each<[string, Change, Change]>([
    [
      'on another branch',
      {},
      { env: { GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/load.yml@refs/pull/1/merge' } }
    ],
    [
      'with the leg’s keys in another order',
      { matrix: '{"a":1,"b":{"c":1,"d":2}}' },
      { matrix: '{"b":{"d":2,"c":1},"a":1}' }
    ],
    ['outside of a matrix', { matrix: 'null' }, { matrix: '{}' }],
    ['on a runner that fills in no default', {}, { matrix: '${{ toJSON(matrix) }}' }]
  ])('%s', (_, one, other) => {
    expect(idOf(one)).toBe(idOf(other))
  })
})

it('a leg is called as in the job’s name, however deep and long', () => {
  const name = (matrix: string): string =>
    gateOf(ENV, resolveEvent(ENV, pullRequest()), { key: '', matrix }).leg
  expect(name('{"node":18,"os":{"name":"ubuntu"},"none":null}')).toBe('18, ubuntu')
  expect(name(JSON.stringify({ a: 'x'.repeat(100_000) }))).toHaveLength(60)
})
