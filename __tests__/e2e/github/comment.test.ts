import { describe, expect, it } from '@jest/globals'
import { PULL_NUMBER } from '../support/events.js'
import { addComment, BOT } from '../support/github-state.js'
import { FAILING, PASSING, WARNING } from '../support/load-test.js'
import { node24 } from '../support/node24.js'
import { useStage } from '../support/stage.js'

const MARKER =
  /^<!-- locust-gate key=\S* gate=\w+ sha=b{40} run=1\.1 by=1\.1 sum=\w+ conclusion=(\w+) -->\n/

describe.each([
  ['Node 20', process.execPath],
  ['Node 24', node24()]
])('the comment of a pull request on %s', (_, node) => {
  const stage = useStage()

  it('is created and then updated in place, with 3 artifact, 1 blob and 3 REST requests each', async () => {
    stage.upload(FAILING)
    const first = await stage.run({ node })
    expect(first).toMatchObject({
      exitCode: 1,
      stderr: '',
      outputs: { conclusion: 'failure', outcome: 'failed' }
    })
    expect(stage.github.state.comments).toMatchObject([
      { issue: PULL_NUMBER, body: expect.stringMatching(MARKER) }
    ])
    expect(stage.github.exchanges.map(({ channel, method }) => `${channel} ${method}`)).toEqual([
      'twirp POST',
      'twirp POST',
      'twirp POST',
      'blob GET',
      'rest GET',
      'rest POST',
      // A second look, for another gate that posted at the same moment.
      'rest GET'
    ])

    stage.github.state.artifacts.length = 0
    stage.github.exchanges.length = 0
    stage.github.runId = 2
    stage.upload(PASSING)
    const second = await stage.run({ node })
    expect(second).toMatchObject({
      exitCode: 0,
      stderr: '',
      outputs: { conclusion: 'success', outcome: 'passed' }
    })
    expect(stage.github.state.comments).toHaveLength(1)
    expect(stage.github.state.comments[0]?.body).toMatch(/conclusion=success -->/)
    expect(stage.github.count('twirp')).toBeLessThanOrEqual(3)
    expect(stage.github.count('blob')).toBe(1)
    expect(stage.github.count('rest')).toBeLessThanOrEqual(3)
    expect(second.outputs['comment-url']).toMatch(/^https:\/\/github\.com\/octo\/shop\/pull\/17#/)
  })

  it('comes with a summary, outputs and annotations', async () => {
    stage.upload(WARNING)
    const result = await stage.run({ node })
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { conclusion: 'neutral', outcome: 'warned' }
    })
    expect(result.summary).toContain('|')
    expect(Number(result.outputs['p95'])).toBeGreaterThan(0)
    expect(Number(result.outputs['requests'])).toBeGreaterThan(1000)
    expect(result.warnings.join('\n')).toMatch(/error rate/i)
  })
})

describe('which comment', () => {
  const stage = useStage()
  const marker = `<!-- locust-gate key= sha=x run=0.1 conclusion=success -->`

  it('is found among 300', async () => {
    stage.upload()
    for (let index = 0; index < 299; index++)
      addComment(stage.github.state, PULL_NUMBER, `chat ${index}`, 'alice')
    addComment(stage.github.state, PULL_NUMBER, marker, BOT)
    await stage.run()
    expect(stage.github.state.comments).toHaveLength(300)
    expect(stage.github.state.comments[299]?.body).toMatch(MARKER)
  })

  it.each([
    ['in the middle of somebody’s comment', `I quote: ${marker}`, BOT],
    ['by another author', marker, 'mallory']
  ])('is not one with the marker %s', async (_, body, login) => {
    stage.upload()
    addComment(stage.github.state, PULL_NUMBER, body, login)
    await stage.run()
    expect(stage.github.state.comments[0]?.body).toBe(body)
    expect(stage.github.state.comments[1]?.body).toMatch(MARKER)
  })

  it('differs by key', async () => {
    stage.upload()
    await stage.run({ inputs: { key: 'peak' } })
    await stage.run({ inputs: { key: 'sustained' } })
    await stage.run({ inputs: { key: 'peak' } })
    expect(stage.github.state.comments.map(({ body }) => /key=(\S+)/.exec(body)?.[1])).toEqual([
      'peak',
      'sustained'
    ])
  })

  it('is left alone by an older run that finishes last', async () => {
    stage.upload(PASSING)
    await stage.run({ env: { GITHUB_RUN_ID: '2' } })
    const before = stage.github.state.comments[0]?.body
    stage.github.state.artifacts.length = 0
    stage.upload(FAILING)
    const older = await stage.run()
    expect(older.exitCode).toBe(1)
    expect(stage.github.state.comments.map(({ body }) => body)).toEqual([before])
  })

  it.each([
    ['never', FAILING, 0],
    ['on-failure', PASSING, 0],
    ['on-failure', FAILING, 1],
    ['on-change', PASSING, 0],
    ['on-change', WARNING, 1],
    ['always', PASSING, 1]
  ])('with comment: %s for %s: %d', async (mode, fixture, comments) => {
    stage.upload(fixture)
    await stage.run({ inputs: { comment: mode } })
    expect(stage.github.state.comments).toHaveLength(comments)
  })
})

describe('two gates of one pull request without a key', () => {
  const stage = useStage()
  const shown = (): string[] =>
    stage.github.state.comments.map(({ body }) => /conclusion=(\w+)/.exec(body)?.[1] ?? '')
  const workflow = (file: string): Record<string, string> => ({
    GITHUB_WORKFLOW: file,
    GITHUB_WORKFLOW_REF: `octo/shop/.github/workflows/${file}.yml@refs/heads/main`
  })

  it('of two workflows: each has its comment, whichever run is newer', async () => {
    stage.github.runId = 101
    stage.upload(PASSING)
    await stage.run({ env: workflow('web') })
    stage.github.runId = 100
    stage.upload(FAILING)
    await stage.run({ env: workflow('api') })
    expect(shown()).toEqual(['success', 'failure'])
  })

  it('of two jobs and of two matrix legs: each has its comment', async () => {
    stage.upload(FAILING, 'a')
    stage.upload(PASSING, 'b')
    await stage.run({ inputs: { artifact: 'a', matrix: '{"users":50}' } })
    await stage.run({ inputs: { artifact: 'b', matrix: '{"users":500}' } })
    await stage.run({ inputs: { artifact: 'b' }, env: { GITHUB_JOB: 'other' } })
    expect(shown()).toEqual(['failure', 'success', 'success'])
    expect(stage.github.state.comments[0]?.body).toContain('Locust Gate `50`')
  })

  it('that nothing tells apart: a better result does not replace a worse one, and says why', async () => {
    stage.upload(FAILING, 'a')
    stage.upload(PASSING, 'b')
    await stage.run({ inputs: { artifact: 'a' } })
    const better = await stage.run({ inputs: { artifact: 'b' } })
    expect(better.outputs['outcome']).toBe('passed')
    expect(shown()).toEqual(['failure'])
    expect(better.warnings.join('\n')).toMatch(/input key/)
    expect(stage.github.state.comments[0]?.body).toMatch(/Another gate of this run .* `key`/)
  })
})

describe('an artifact service that breaks off or hangs', () => {
  const stage = useStage()

  it.each(['CreateArtifact', 'FinalizeArtifact'])(
    '%s cut within its answer: everything is published before',
    async method => {
      stage.upload(FAILING)
      stage.github.faults.push({ channel: 'twirp', url: new RegExp(method), answer: 'cut' })
      const result = await stage.run({
        inputs: { 'report-artifact': 'true', 'check-run': 'true', timeout: '10s' }
      })
      expect(result).toMatchObject({
        exitCode: 1,
        stderr: '',
        outputs: { outcome: 'failed', 'report-url': '' }
      })
      expect(result.summary).toContain('|')
      expect(stage.github.state.comments[0]?.body).toMatch(/conclusion=failure/)
      expect(stage.github.state.checkRuns).toHaveLength(1)
    }
  )

  it('ListArtifacts silent: could not judge, published when the step’s time is over', async () => {
    stage.upload(PASSING)
    stage.github.faults.push({ channel: 'twirp', answer: 'silence' })
    const result = await stage.run({ inputs: { timeout: '10s' } })
    expect(result).toMatchObject({ exitCode: 1, outputs: { outcome: 'could-not-judge' } })
    expect(stage.github.state.comments[0]?.body).toMatch(/conclusion=failure/)
  })
})
