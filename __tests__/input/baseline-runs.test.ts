import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { unsuitable } from '../../src/input/baseline-source.js'
import { readBaselines, type FoundBaselines } from '../../src/input/baseline-runs.js'
import { searchBaselines, type BaselineRequest } from '../../src/input/baseline-search.js'
import { resolveEvent } from '../../src/input/event.js'
import { readToldRun } from '../../src/input/told-run.js'
import { connectTo } from '../e2e/support/connect.js'
import {
  pullRequest,
  push,
  release,
  workflowRun,
  FORK,
  TRIGGERING_RUN
} from '../e2e/support/events.js'
import { startGitHub, type FakeGitHub } from '../e2e/support/github-server.js'
import {
  addArtifact,
  addRun,
  type StoredArtifact,
  type StoredRun
} from '../e2e/support/github-state.js'
import { writeZip } from '../e2e/support/zip-writer.js'

let server: FakeGitHub
beforeEach(async () => {
  server = await startGitHub()
})
afterEach(async () => {
  await server.stop()
  expect(server.violations).toEqual([])
})

const OWN_RUN = 1000

/** A run of the base branch with its artifact. */
function past(
  id: number,
  run: Partial<StoredRun> = {},
  artifact: Partial<StoredArtifact> = {}
): void {
  addRun(server.state, { id, ...run })
  const content = writeZip([{ name: 'a_stats.csv', content: `run ${id}` }])
  addArtifact(server.state, { runId: id, name: 'load', content }, artifact)
}

async function read(
  name = 'pull_request',
  payload: unknown = pullRequest(),
  runs = 5
): Promise<FoundBaselines> {
  const env = {
    GITHUB_EVENT_NAME: name,
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_RUN_ID: String(OWN_RUN),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/load.yml@refs/heads/main'
  }
  return searchAndRead({ event: resolveEvent(env, payload), runs })
}

async function searchAndRead(request: Omit<BaselineRequest, 'told'>): Promise<FoundBaselines> {
  const github = await connectTo(server)
  const { runId, runs } = request
  const told = runId === undefined ? {} : { told: () => readToldRun(github, runId) }
  const search = await searchBaselines(github, { ...request, ...told })
  return readBaselines(github, search, { artifact: 'load', runs })
}

const used = (found: FoundBaselines): unknown[] => found.used.map(({ source }) => source.label)
const skipped = (found: FoundBaselines): unknown[] =>
  found.skipped.map(({ source, why }) => `${source.label}: ${why}`)

describe('the baselines', () => {
  it('are the newest runs of the base branch, with commit, date and link', async () => {
    for (const id of [1, 2, 3, 4, 5, 6, 7]) past(id)
    const found = await read()
    expect(used(found)).toEqual(['run #7', 'run #6', 'run #5', 'run #4', 'run #3'])
    expect(found).toMatchObject({ skipped: [], notes: [] })
    expect(found.used[0]).toMatchObject({
      source: {
        commit: '0'.repeat(39) + '7',
        url: 'https://github.com/octo/shop/actions/runs/7',
        at: expect.any(Number)
      },
      sets: [{ label: 'load', files: [{ path: 'a_stats.csv' }] }]
    })
    expect(server.count('rest')).toBe(1 + 2 * 5)
  })

  it('leave out, and say, what must not be trusted or cannot be read', async () => {
    past(1)
    past(2)
    past(3, { headRepository: 'mallory/shop' })
    past(4, { event: 'pull_request' })
    past(5, { event: 'workflow_run' })
    past(6, { conclusion: 'failure' })
    past(7, {}, { expired: true })
    past(8, {}, { digest: `sha256:${'0'.repeat(64)}` })
    past(9, {}, { size: 65 * 1024 * 1024 })
    past(10, {}, { name: 'other' })
    past(OWN_RUN)
    past(12, { branch: 'feature' })
    past(13, { status: 'in_progress', conclusion: null })
    const found = await read()
    expect(used(found)).toEqual(['run #2', 'run #1'])
    expect(skipped(found)).toEqual([
      'run #10: it has no artifact "load"',
      expect.stringMatching(/^run #9: the artifact "load" is larger than the 64 MiB/),
      expect.stringMatching(/^run #8: the artifact "load" is not what was uploaded/),
      expect.stringMatching(/^run #7: the artifact "load" of run 7 has expired/),
      'run #6: it ended with failure',
      'run #5: workflow_run started it, and it cannot be told whether for a pull request',
      'run #4: it ran for a pull request (pull_request)',
      'run #3: it belongs to the fork mallory/shop, not to this repository'
    ])
  })

  it('are not of a repository that was deleted, though GitHub describes no such answer', () => {
    const run = addRun(server.state, { id: 1 })
    const listed = { ...run, run_number: 1, head_sha: '', created_at: '', html_url: '' }
    const rules = { repository: 'octo/shop', ownRunIds: [] }
    expect(unsuitable({ ...listed, head_repository: null }, rules)).toMatch(/no longer exists/)
    expect(
      unsuitable({ ...listed, head_repository: { full_name: 'Octo/Shop' } }, rules)
    ).toBeUndefined()
  })

  it('are found behind a flood of runs of a fork’s branch of the same name', async () => {
    past(1)
    past(2)
    for (let id = 100; id < 220; id++)
      addRun(server.state, { id, headRepository: 'mallory/shop', event: 'pull_request' })
    const found = await read()
    expect(used(found)).toEqual(['run #2', 'run #1'])
    expect(found.skipped).toHaveLength(20)
  })

  it('are not said to lack runs that are older than those needed', async () => {
    past(1, { conclusion: 'failure' })
    past(2)
    past(3)
    expect(await read('pull_request', pullRequest(), 2)).toMatchObject({
      used: [{}, {}],
      skipped: []
    })
  })

  it('are none on a first run, which is no problem', async () => {
    const sought = 'load.yml on main'
    expect(await read()).toEqual({ used: [], skipped: [], notes: [], sought })
  })
})

describe('which runs', () => {
  it('under workflow_run: those of the workflow that made the results, not its own', async () => {
    past(TRIGGERING_RUN)
    past(3)
    expect(used(await read('workflow_run', workflowRun(FORK)))).toEqual(['run #3'])
    expect(server.exchanges[0]?.url).toContain('/actions/workflows/77/runs?')
  })

  it('with run-id: those of the workflow of that run', async () => {
    past(3, { workflow: 99 })
    past(4, { workflow: 99 })
    const event = resolveEvent({ GITHUB_EVENT_NAME: 'workflow_dispatch' }, push())
    const request = { event, runs: 5, runId: 4 }
    expect(used(await searchAndRead(request))).toEqual(['run #3'])
    expect(server.exchanges[1]?.url).toContain('/actions/workflows/99/runs?')
  })

  it('with baseline-workflow: those of that workflow, and its name is what is said', async () => {
    past(3, { workflow: 99 })
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REPOSITORY: 'octo/shop' }
    const event = resolveEvent(env, pullRequest())
    const request = { event, runs: 5, workflow: 'main.yml' }
    const found = await searchAndRead(request)
    expect(used(found)).toEqual(['run #3'])
    expect(found.sought).toBe('main.yml on main')
    expect(server.exchanges[0]?.url).toContain('/actions/workflows/main.yml/runs?')
    server.faults.push({ answer: 404 })
    const none = await searchAndRead(request)
    expect(none.notes.join()).toMatch(/could not be listed.*404.*baseline-workflow/)
  })

  it('for a push: only earlier ones', async () => {
    past(OWN_RUN + 1)
    past(OWN_RUN - 1)
    expect(used(await read('push', push()))).toEqual([`run #${OWN_RUN - 1}`])
  })

  it('for a release: those of the commit of the release before', async () => {
    server.state.releases.push(
      { tag: 'v3', sha: 'c3' },
      { tag: 'v3-rc', sha: 'rc', prerelease: true },
      { tag: 'v2', sha: 'c2' }
    )
    past(1, { sha: 'c2', branch: 'v2', event: 'release' })
    past(2, { sha: 'rc' })
    expect(used(await read('release', release('v3')))).toEqual(['run #1'])
  })

  it('for a first release: those of the default branch, and it is said', async () => {
    server.state.releases.push({ tag: 'v1', sha: 'c1' })
    past(1)
    const found = await read('release', release('v1'))
    expect(used(found)).toEqual(['run #1'])
    expect(found.notes).toEqual([expect.stringContaining('no release before this one')])
  })
})

describe('when GitHub fails', () => {
  it.each([403, 404, 500, 'reset'] as const)('%s is a note, never an error', async answer => {
    server.faults.push({ answer })
    const found = await read()
    expect(found.used).toEqual([])
    expect(found.notes.join()).toMatch(/could not be listed: GitHub/)
  })

  it('a download that fails takes only its own run out', async () => {
    past(1)
    past(2)
    server.faults.push({ channel: 'rest', url: /runs\/2\/artifacts/, answer: 404 })
    const found = await read()
    expect(used(found)).toEqual(['run #1'])
    expect(skipped(found)).toEqual([
      expect.stringMatching(/^run #2: the artifacts of run 2 could not be listed/)
    ])
  })
})
