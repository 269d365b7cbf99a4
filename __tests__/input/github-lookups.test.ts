import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readConfigAt } from '../../src/input/base-config.js'
import { resolveEvent } from '../../src/input/event.js'
import type { PullRequestHint } from '../../src/input/gate-event.js'
import { InputError } from '../../src/input/input-error.js'
import { findPullRequest, withBaseBranch } from '../../src/input/pull-request.js'
import { connectTo } from '../e2e/support/connect.js'
import { FORK, HEAD_SHA, workflowRun } from '../e2e/support/events.js'
import { startGitHub, type FakeGitHub } from '../e2e/support/github-server.js'
import type { StoredPull } from '../e2e/support/github-state.js'

let server: FakeGitHub
beforeEach(async () => {
  server = await startGitHub()
})
afterEach(async () => {
  await server.stop()
  expect(server.violations).toEqual([])
})

const HINT: PullRequestHint = { how: 'head', owner: 'mallory', branch: 'feature', sha: HEAD_SHA }
const pull = (overrides: Partial<StoredPull['head']> = {}, open = true): StoredPull => ({
  number: 17,
  open,
  base: 'release-2',
  head: { owner: 'mallory', repo: 'shop', ref: 'feature', sha: HEAD_SHA, ...overrides }
})

describe('the pull request', () => {
  it('is found by its head, with its base branch', async () => {
    server.state.pulls.push({ ...pull({ owner: 'octo' }), number: 3 }, pull())
    expect(await findPullRequest(await connectTo(server), HINT)).toEqual({
      number: 17,
      baseBranch: 'release-2'
    })
  })

  it.each<[string, StoredPull[], RegExp]>([
    [
      'has moved on',
      [pull({ sha: 'd'.repeat(40) })],
      /^pull request #17 has moved on from bbbbbbb to ddddddd/
    ],
    ['was closed', [pull({}, false)], /^no open pull request/],
    ['is another fork’s', [pull({ owner: 'eve' })], /^no open pull request/],
    ['does not exist', [], /^no open pull request/]
  ])('that %s is none', async (_, pulls, why) => {
    server.state.pulls.push(...pulls)
    expect(await findPullRequest(await connectTo(server), HINT)).toEqual({
      isProblem: false,
      why: expect.stringMatching(why)
    })
  })

  describe('of several with this head', () => {
    const into = (number: number, base: string): StoredPull => ({ ...pull(), number, base })
    const find = async (...pulls: StoredPull[]): ReturnType<typeof findPullRequest> => {
      server.state.pulls.push(...pulls)
      return findPullRequest(await connectTo(server), HINT, 'main')
    }

    it('is the one into the default branch', async () => {
      expect(await find(into(18, 'gh-pages'), into(17, 'main'))).toEqual({
        number: 17,
        baseBranch: 'main'
      })
    })

    it.each<[string, StoredPull[], number]>([
      ['none goes there', [into(18, 'gh-pages'), into(17, 'old')], 18],
      ['several go there', [into(18, 'gh-pages'), into(19, 'main'), into(17, 'main')], 19]
    ])('chooses no config when %s, and says so', async (_, pulls, number) => {
      expect(await find(...pulls)).toEqual({
        number,
        remark: expect.stringContaining(`${pulls.length} open pull requests`)
      })
    })
  })

  it('is not looked up when the event names it or has none', async () => {
    const github = await connectTo(server)
    expect(await findPullRequest(github, { how: 'known', number: 5 })).toEqual({ number: 5 })
    expect(await findPullRequest(github, { how: 'none', why: 'x' })).toEqual({
      why: 'x',
      isProblem: false
    })
    expect(server.exchanges).toEqual([])
  })

  it('that cannot be looked up is a problem that names the permission', async () => {
    server.faults.push({ answer: 403, body: { message: 'Resource not accessible by integration' } })
    expect(await findPullRequest(await connectTo(server), HINT)).toMatchObject({
      isProblem: true,
      why: expect.stringContaining('pull-requests: read')
    })
    expect(await findPullRequest(undefined, HINT)).toMatchObject({
      isProblem: true,
      why: expect.stringContaining('github-token')
    })
  })

  it('gives the base branch for config and baseline', () => {
    const event = resolveEvent({ GITHUB_EVENT_NAME: 'workflow_run' }, workflowRun(FORK))
    expect(withBaseBranch(event, { number: 17, baseBranch: 'release-2' })).toMatchObject({
      configRef: 'release-2',
      baselineBranch: 'release-2'
    })
    expect(withBaseBranch(event, { why: '', isProblem: false })).toBe(event)
    const plain = resolveEvent({ GITHUB_EVENT_NAME: 'push' }, {})
    expect(withBaseBranch(plain, { number: 1, baseBranch: 'x' }).configRef).toBeUndefined()
  })
})

describe('the config of a branch', () => {
  it('is read without a checkout', async () => {
    server.state.files.set('main:.github/locust-gate.yml', 'targets: {} # ä\n')
    expect(await readConfigAt(await connectTo(server), './.github/locust-gate.yml', 'main')).toBe(
      'targets: {} # ä\n'
    )
  })

  it('that has none is undefined', async () => {
    expect(await readConfigAt(await connectTo(server), 'no.yml', 'main')).toBeUndefined()
  })

  it('that GitHub does not give is an error, for no other targets may stand in for it', async () => {
    server.faults.push({ answer: 403 })
    const reading = readConfigAt(await connectTo(server), 'a.yml', 'main')
    await expect(reading).rejects.toThrow(InputError)
    await expect(reading).rejects.toMatchObject({
      source: 'github',
      advice: expect.stringContaining('contents: read')
    })
  })
})
