import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { resolveEvent } from '../../src/input/event.js'
import type { GateEvent } from '../../src/input/gate-event.js'
import * as events from '../e2e/support/events.js'

const SHA = 'a'.repeat(40)
const env = (name: string, more: Record<string, string> = {}): Record<string, string> => ({
  GITHUB_EVENT_NAME: name,
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_SHA: SHA,
  GITHUB_RUN_ID: '123',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/load.yml@refs/heads/main',
  ...more
})
const FEATURE = { GITHUB_REF: 'refs/heads/feature' }
const OWN = { id: 123, attempt: 2 }

const LOOKING_BACK = ['push', 'release', 'schedule']

describe('what a run is compared with', () => {
  it.each(LOOKING_BACK)('%s: with what ran before it', name => {
    expect(resolveEvent(env(name), {}).looksBack).toBe(true)
  })

  it.each(['pull_request', 'pull_request_target', 'workflow_run', 'merge_group', 'issue_comment'])(
    '%s: with the base as it is now',
    name => {
      expect(resolveEvent(env(name, FEATURE), events.pullRequest()).looksBack).toBeUndefined()
    }
  )
})

describe('a run of the repository’s own line', () => {
  const MAIN = { GITHUB_REF: 'refs/heads/main' }
  const isOwn = (name: string, payload: unknown, more = {}, pr?: number): true | undefined =>
    resolveEvent(env(name, more), payload, pr).isOwnLine

  it('is a push to the default branch or its schedule, also by way of workflow_run', () => {
    expect(isOwn('push', events.push(), MAIN)).toBe(true)
    expect(isOwn('schedule', events.schedule(), MAIN)).toBe(true)
    for (const event of ['push', 'schedule']) {
      const own = { owner: 'octo', ref: 'main', sha: 'a'.repeat(40) }
      expect(isOwn('workflow_run', events.workflowRun(own, event), MAIN)).toBe(true)
    }
  })

  it.each<[string, string, unknown, object]>([
    ['a push to another branch', 'push', events.push('feature'), FEATURE],
    ['a pushed tag', 'push', events.push(), { GITHUB_REF: 'refs/tags/main' }],
    ['a push without a default branch', 'push', {}, { GITHUB_REF: 'refs/tags/v1' }],
    ['a dispatch', 'workflow_dispatch', events.workflowDispatch(), MAIN],
    ['a release', 'release', events.release('v1'), MAIN],
    ['a merge queue', 'merge_group', events.mergeGroup(), MAIN],
    ['a pull request', 'pull_request', events.pullRequest(), MAIN],
    ['a pull request’s run', 'workflow_run', events.workflowRun(events.BRANCH), MAIN],
    [
      'a fork’s push to its main',
      'workflow_run',
      events.workflowRun({ owner: 'mallory', ref: 'main', sha: 'a'.repeat(40) }, 'push'),
      MAIN
    ]
  ])('is not %s', (_, name, payload, more) => {
    expect(isOwn(name, payload, more)).toBeUndefined()
  })

  it('is none for which a pull request is named', () => {
    expect(isOwn('push', events.push(), MAIN, 17)).toBeUndefined()
    expect(isOwn('schedule', events.schedule(), MAIN, 17)).toBeUndefined()
  })
})

describe('an event', () => {
  const head = { how: 'head', owner: 'octo', branch: 'feature' }
  it.each<[string, GateEvent, Partial<GateEvent>]>([
    [
      'pull_request: the head commit, not the merge commit; the config of the workspace',
      resolveEvent(env('pull_request'), events.pullRequest()),
      {
        headSha: events.HEAD_SHA,
        pullRequest: { how: 'known', number: 17 },
        judgedRun: OWN,
        baselineBranch: 'main',
        excuseRef: 'main'
      }
    ],
    [
      'pull_request_target: the config of the base branch',
      resolveEvent(env('pull_request_target'), events.pullRequest(events.FORK)),
      { headSha: events.HEAD_SHA, pullRequest: { how: 'known', number: 17 }, configRef: 'main' }
    ],
    [
      'workflow_run: the run that triggered it, the pull request by its head',
      resolveEvent(env('workflow_run'), events.workflowRun(events.BRANCH)),
      {
        headSha: events.HEAD_SHA,
        pullRequest: { ...head, sha: events.HEAD_SHA } as GateEvent['pullRequest'],
        judgedRun: { id: events.TRIGGERING_RUN, attempt: 1 },
        ownRun: OWN,
        configRef: 'main',
        workflow: events.TRIGGERING_WORKFLOW
      }
    ],
    [
      'workflow_run of a fork: the head in the fork',
      resolveEvent(env('workflow_run'), events.workflowRun(events.FORK)),
      {
        pullRequest: { how: 'head', owner: 'mallory', branch: 'feature', sha: events.HEAD_SHA },
        configRef: 'main'
      }
    ],
    [
      'push to a branch: the pull request by its head; compared with the default branch',
      resolveEvent(env('push', { GITHUB_REF: 'refs/heads/feature' }), events.push('feature')),
      {
        headSha: SHA,
        pullRequest: { ...head, sha: SHA } as GateEvent['pullRequest'],
        baselineBranch: 'main',
        excuseRef: 'main'
      }
    ],
    [
      'push to the default branch: no pull request',
      resolveEvent(env('push'), events.push()),
      { pullRequest: { how: 'none', why: 'the default branch has no pull request' } }
    ],
    [
      'push of a tag: no pull request',
      resolveEvent(env('push', { GITHUB_REF: 'refs/tags/v1' }), events.push()),
      { pullRequest: { how: 'none', why: 'a pushed tag has no pull request' } }
    ],
    [
      'merge_group: the queue’s commit, no pull request',
      resolveEvent(env('merge_group'), events.mergeGroup()),
      {
        headSha: events.HEAD_SHA,
        baselineBranch: 'main',
        excuseRef: 'main',
        pullRequest: { how: 'none', why: 'a merge queue tests several pull requests at once' }
      }
    ],
    [
      'release: its tag',
      resolveEvent(env('release'), events.release('v2')),
      {
        headSha: SHA,
        releaseTag: 'v2',
        pullRequest: { how: 'none', why: 'a release run has no pull request' }
      }
    ],
    [
      'schedule',
      resolveEvent(env('schedule'), events.schedule()),
      { headSha: SHA, baselineBranch: 'main' }
    ],
    [
      'workflow_dispatch with pr-number',
      resolveEvent(env('workflow_dispatch'), events.workflowDispatch(), 9),
      { pullRequest: { how: 'known', number: 9 } }
    ]
  ])('%s', (_, event, expected) => {
    expect(event).toMatchObject({ repository: 'octo/shop', ...expected })
  })

  it.each(['pull_request', 'push', 'merge_group', 'release', 'schedule', 'workflow_dispatch'])(
    '%s reads the config of the workspace',
    name => {
      expect(resolveEvent(env(name), events.pullRequest()).configRef).toBeUndefined()
    }
  )

  it.each<[string, GateEvent]>([
    ['a push to the default branch', resolveEvent(env('push'), events.push())],
    ['a schedule', resolveEvent(env('schedule'), events.schedule())],
    ['a release', resolveEvent(env('release'), events.release('v2'))]
  ])('%s has the waivers of its own config', (_, event) => {
    expect(event.excuseRef).toBeUndefined()
  })

  it.each<[string, GateEvent]>([
    ['a push with pr-number', resolveEvent(env('push', FEATURE), events.push('feature'), 9)],
    ['a pushed tag', resolveEvent(env('push', { GITHUB_REF: 'refs/tags/v1' }), events.push())]
  ])('%s has those of the default branch', (_, event) => {
    expect(event.excuseRef).toBe('main')
  })

  it.each(['pull_request', 'merge_group', 'push'])(
    '%s that does not name a branch has those of the default branch too',
    name => {
      expect(resolveEvent(env(name), {}).excuseRef).toBe('HEAD')
    }
  )

  it.each(['pull_request', 'pull_request_target'])(
    '%s does not let pr-number name another',
    name => {
      expect(resolveEvent(env(name), events.pullRequest(), 666).pullRequest).toEqual({
        how: 'known',
        number: 17
      })
    }
  )

  it('workflow_run does not let pr-number name another', () => {
    expect(
      resolveEvent(env('workflow_run'), events.workflowRun(events.FORK), 666).pullRequest.how
    ).toBe('head')
  })

  it('of a deleted fork has no pull request', () => {
    const payload = events.workflowRun(events.FORK) as {
      workflow_run: { head_repository: unknown }
    }
    payload.workflow_run.head_repository = null
    expect(resolveEvent(env('workflow_run'), payload).pullRequest.how).toBe('none')
  })

  it('outside of GitHub is empty, not an error', () => {
    expect(resolveEvent({}, undefined)).toMatchObject({
      name: '',
      headSha: '',
      ownRun: { id: 0, attempt: 1 }
    })
  })

  it('with any payload gives an event, and never the workspace’s config where strangers may write it', () => {
    const names = fc.constantFrom(
      'pull_request',
      'pull_request_target',
      'workflow_run',
      'merge_group',
      'push',
      'release'
    )
    fc.assert(
      fc.property(names, fc.anything(), (name, payload) => {
        const event = resolveEvent(env(name), payload)
        expect(event.configRef !== undefined).toBe(
          name === 'pull_request_target' || name === 'workflow_run'
        )
      })
    )
  })
})
