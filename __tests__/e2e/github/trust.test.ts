import { describe, expect, it } from '@jest/globals'
import * as events from '../support/events.js'
import { addArtifact, addComment, BOT, OWNER, type StoredPull } from '../support/github-state.js'
import { csvOf, FAILING, PASSING, zipFiles, zipOf } from '../support/load-test.js'
import { useStage } from '../support/stage.js'

const CONFIG = '.github/locust-gate.yml'
const STRICT = 'targets:\n  p95: { target: 1ms, acceptable: 2ms, unacceptable: 3ms }\n'
const EXCUSE =
  'accept:\n  - { endpoint: "*", metric: "*", reason: "trust me", until: 2099-01-01 }\n'
const SILENCE = 'notes: { stalled-at-end: ignore }\n'
const HANGING = 'server-hang'
const PUSHED_SHA = 'a'.repeat(40)
const OLD_GREEN = '<!-- locust-gate key= sha=x run=0.1 conclusion=success -->\nold green'

const fork = (number: number, base: string): StoredPull => ({
  number,
  open: true,
  base,
  head: { owner: 'mallory', repo: 'shop', ref: 'feature', sha: events.HEAD_SHA }
})

describe('several pull requests of one commit under workflow_run', () => {
  const stage = useStage()
  const gate = async (...pulls: StoredPull[]): Promise<{ conclusion: unknown; on: number[] }> => {
    const { state } = stage.github
    addArtifact(state, { runId: events.TRIGGERING_RUN, name: 'load', content: zipOf(PASSING) })
    state.files.set(`main:${CONFIG}`, STRICT)
    state.pulls.push(...pulls)
    const result = await stage.run({
      event: 'workflow_run',
      payload: events.workflowRun(events.FORK),
      inputs: { 'check-run': 'true' }
    })
    expect(state.checkRuns).toMatchObject([{ conclusion: result.outputs['conclusion'] }])
    return {
      conclusion: result.outputs['conclusion'],
      on: state.comments.map(({ issue }) => issue)
    }
  }

  it('the one against the default branch counts, whatever a second one brings', async () => {
    expect(await gate(fork(18, 'gh-pages'), fork(17, 'main'))).toEqual({
      conclusion: 'failure',
      on: [17]
    })
  })

  it('without one, the config of the default branch counts, and that is said', async () => {
    expect(await gate(fork(18, 'gh-pages'), fork(19, 'old'))).toEqual({
      conclusion: 'failure',
      on: [18]
    })
    expect(stage.github.state.comments[0]?.body).toMatch(/2 open pull requests/)
  })

  it('a single one brings the config of its base', async () => {
    expect(await gate(fork(18, 'release-2'))).toEqual({ conclusion: 'success', on: [18] })
  })
})

describe('a change cannot excuse itself', () => {
  const stage = useStage()
  const pushed = { env: { GITHUB_REF: 'refs/heads/feature' }, payload: events.push('feature') }
  const queued = {
    env: { GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-17' },
    payload: events.mergeGroup()
  }

  it.each<[string, { payload: unknown; env?: Record<string, string> }]>([
    ['pull_request', { payload: events.pullRequest(events.FORK) }],
    ['push', pushed],
    ['merge_group', queued]
  ])(
    '%s: its waivers and milder note severities are those of the base branch',
    async (event, run) => {
      const { state } = stage.github
      state.pulls.push({
        ...fork(17, 'gh-pages'),
        head: { owner: OWNER, repo: 'shop', ref: 'feature', sha: PUSHED_SHA }
      })
      state.files.set(`gh-pages:${CONFIG}`, `${EXCUSE}${SILENCE}`)
      stage.upload(FAILING)
      const excused = await stage.run({ event, ...run, workspace: { [CONFIG]: EXCUSE } })
      expect(excused.outputs).toMatchObject({ conclusion: 'failure', outcome: 'failed' })

      state.artifacts.length = 0
      stage.upload(HANGING)
      const silenced = await stage.run({ event, ...run, workspace: { [CONFIG]: SILENCE } })
      expect(silenced.outputs).toMatchObject({ outcome: 'could-not-judge' })

      state.files.set(`main:${CONFIG}`, SILENCE)
      const agreed = await stage.run({ event, ...run, workspace: { [CONFIG]: SILENCE } })
      expect(agreed.outputs['outcome']).not.toBe('could-not-judge')
    }
  )

  it('the default branch’s own waivers count where it is pushed to', async () => {
    stage.upload(FAILING)
    const run = { event: 'push', payload: events.push() }
    const result = await stage.run({ ...run, workspace: { [CONFIG]: EXCUSE } })
    expect(result.outputs['conclusion']).toBe('neutral')
    expect(stage.github.count('rest')).toBe(0)
  })

  it('costs no request without waivers and notes', async () => {
    stage.upload()
    await stage.run({ workspace: { [CONFIG]: STRICT } })
    expect(stage.github.exchanges.map(({ url }) => url).join()).not.toContain('contents')
  })

  it('without an answer only what is stricter counts, with a warning', async () => {
    stage.github.faults.push({ url: /contents/, answer: 403 })
    stage.upload(HANGING)
    const silenced = await stage.run({ workspace: { [CONFIG]: SILENCE } })
    expect(silenced.outputs['outcome']).toBe('could-not-judge')
    stage.github.state.artifacts.length = 0
    stage.upload(PASSING)
    const mixed = 'notes: { no-baseline: error, short-run: info }\n'
    const warned = await stage.run({ workspace: { [CONFIG]: mixed } })
    expect(warned.outputs['conclusion']).toBe('neutral')
    expect(warned.summary).toMatch(/contents: read/)
    const strict = await stage.run({ workspace: { [CONFIG]: 'notes: { no-baseline: error }\n' } })
    expect(strict.outputs['conclusion']).toBe('success')
  })
})

describe('an old green comment does not stay', () => {
  const stage = useStage()
  const gate = async (mode: string): Promise<{ result: unknown; body: string | undefined }> => {
    const { state } = stage.github
    state.pulls.push(fork(17, 'main'))
    addComment(state, 17, OLD_GREEN, BOT)
    const result = await stage.run({
      event: 'workflow_run',
      payload: events.workflowRun(events.FORK),
      inputs: { comment: mode, 'check-run': 'true' }
    })
    expect(state.comments).toHaveLength(1)
    expect(state.checkRuns).toMatchObject([{ conclusion: result.outputs['conclusion'] }])
    return { result, body: state.comments[0]?.body }
  }
  const COULD_NOT_JUDGE = {
    result: { exitCode: 1, outputs: { conclusion: 'failure', outcome: 'could-not-judge' } },
    body: expect.stringMatching(/conclusion=failure -->[^]*Could not judge/)
  }
  const upload = (files: Readonly<Record<string, string>>, more = {}): void => {
    const content = zipFiles(files)
    addArtifact(stage.github.state, { runId: events.TRIGGERING_RUN, name: 'load', content }, more)
  }

  it.each(['always', 'on-change', 'on-failure'])('without an artifact (%s)', async mode => {
    expect(await gate(mode)).toMatchObject(COULD_NOT_JUDGE)
  })

  it('with an empty artifact', async () => {
    upload({ 'readme.txt': 'nothing' })
    expect(await gate('always')).toMatchObject(COULD_NOT_JUDGE)
  })

  it('with one whose digest is another’s', async () => {
    upload(csvOf(PASSING), { digest: `sha256:${'0'.repeat(64)}` })
    expect(await gate('always')).toMatchObject(COULD_NOT_JUDGE)
  })

  it('with one that has expired', async () => {
    upload(csvOf(PASSING), { expired: true })
    expect(await gate('always')).toMatchObject(COULD_NOT_JUDGE)
  })

  it('with a config that is wrong', async () => {
    upload(csvOf(PASSING))
    stage.github.state.files.set(`main:${CONFIG}`, 'targets: 7\n')
    expect(await gate('always')).toMatchObject(COULD_NOT_JUDGE)
  })

  it('with times that no clock shows', async () => {
    const files = Object.entries(csvOf(FAILING)).map(([name, text]) => [
      name,
      name.endsWith('_stats_history.csv')
        ? text.replace(/^\d{10}(?=,)/gm, second => `${second}000000000`)
        : text
    ])
    upload(Object.fromEntries(files) as Record<string, string>)
    const { result, body } = await gate('always')
    expect(result).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } })
    expect(body).toMatch(/conclusion=failure -->/)
  })

  it('with a wrong input', async () => {
    const { state } = stage.github
    state.pulls.push(fork(17, 'main'))
    addComment(state, 17, OLD_GREEN, BOT)
    const result = await stage.run({
      event: 'workflow_run',
      payload: events.workflowRun(events.FORK),
      inputs: { 'fail-on': 'bad' }
    })
    expect(result).toMatchObject({ exitCode: 1, outputs: { outcome: 'could-not-judge' } })
    expect(result.errors.join('\n')).toContain('fail-on')
    expect(state.comments[0]?.body).toMatch(/conclusion=failure -->/)
  })
})
