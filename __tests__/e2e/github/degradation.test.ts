import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../support/github-server.js'
import { FAILING, PASSING, WARNING } from '../support/load-test.js'
import { PLAIN, useStage, verdictOf } from '../support/stage.js'

const INTEGRATION = { message: 'Resource not accessible by integration' }
const LIMIT = { message: 'You have exceeded a secondary rate limit. Please wait.' }

/** What GitHub may do wrong, and what the warning must name. The artifact service keeps working. */
const FAULTS: readonly (readonly [string, readonly Fault[], RegExp])[] = [
  [
    'a read-only token',
    [{ channel: 'rest', method: 'POST', answer: 403, body: INTEGRATION }],
    /pull-requests: write/
  ],
  [
    'no permission at all',
    [{ channel: 'rest', answer: 403, body: INTEGRATION }],
    /pull-requests: write/
  ],
  ['404', [{ channel: 'rest', answer: 404 }], /pull-requests: write/],
  ['422', [{ channel: 'rest', method: 'POST', answer: 422 }], /does not accept/],
  [
    '429 for an hour',
    [{ channel: 'rest', answer: 429, headers: { 'retry-after': '3600' } }],
    /rate limit/
  ],
  ['500', [{ channel: 'rest', answer: 500 }], /githubstatus/],
  [
    '502 with a page of HTML',
    [{ channel: 'rest', answer: 502, body: '<html>::error::x</html>' }],
    /githubstatus/
  ],
  ['broken connections', [{ channel: 'rest', answer: 'reset' }], /did not answer/],
  ['a bad token', [{ channel: 'rest', answer: 401 }], /github-token/]
]

describe('the verdict does not depend on GitHub', () => {
  const stage = useStage()

  it.each(FAULTS)('with %s', async (_, faults, warning) => {
    stage.upload(FAILING)
    const honest = await stage.run({ inputs: { comment: 'never' } })
    stage.github.faults.push(...faults.map(fault => ({ ...fault })))
    const result = await stage.run({ inputs: { 'check-run': 'true' } })
    expect(verdictOf(result)).toEqual(verdictOf(honest))
    expect(result.summary).toEqual(honest.summary)
    expect(result.warnings.join('\n')).toMatch(warning)
    expect(result.warnings.join('\n')).toMatch(/check run/)
    expect(result.errors).toEqual(honest.errors)
  })

  it.each([PASSING, WARNING])('without GitHub at all, for %s', async fixture => {
    stage.upload(fixture)
    const honest = await stage.run()
    const { apiUrl } = stage.github
    const result = await stage.run({ env: { GITHUB_API_URL: apiUrl.replace(/:\d+/, ':9') } })
    expect(verdictOf(result)).toEqual(verdictOf(honest))
    expect(result.warnings.join('\n')).toMatch(/did not answer/)
  })

  it('without a token', async () => {
    stage.upload(FAILING)
    const result = await stage.run({ inputs: { 'github-token': '', 'check-run': 'true' } })
    expect(result).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } })
    expect(result.warnings.join('\n')).toMatch(/github-token/)
    expect(stage.github.count('rest')).toBe(0)
  })

  it('without a place for the summary and the outputs', async () => {
    stage.upload(FAILING)
    const result = await stage.run({
      env: { GITHUB_STEP_SUMMARY: undefined, GITHUB_OUTPUT: undefined }
    })
    expect(result.exitCode).toBe(1)
    expect(result.warnings.join('\n')).toMatch(
      /summary was not written[\s\S]*outputs were not written/
    )
    expect(result.commands.some(command => command.name === 'set-output')).toBe(false)
  })

  it('when the report cannot be uploaded', async () => {
    stage.upload()
    stage.github.faults.push({
      channel: 'twirp',
      url: /CreateArtifact/,
      answer: 403,
      body: { code: 'permission_denied', msg: 'no' }
    })
    const result = await stage.run({ inputs: { ...PLAIN, 'report-artifact': 'true' } })
    expect(result).toMatchObject({ exitCode: 0, outputs: { outcome: 'passed', 'report-url': '' } })
    expect(result.warnings.join('\n')).toMatch(/was not uploaded/)
    expect(stage.github.state.comments).toHaveLength(1)
  })

  it('when the server takes no artifacts from actions', async () => {
    stage.upload()
    const result = await stage.run({
      inputs: { 'report-artifact': 'true' },
      env: { GITHUB_SERVER_URL: 'https://git.example.com' }
    })
    expect(result).toMatchObject({ exitCode: 0, outputs: { outcome: 'passed' } })
    expect(stage.github.state.uploads).toEqual([])
  })
})

describe('a write is never blindly repeated', () => {
  const stage = useStage()
  const posts = (): number => stage.github.count('rest', 'POST')

  it('a comment that was stored and answered with 502 stays one', async () => {
    stage.upload()
    stage.github.faults.push({
      channel: 'rest',
      method: 'POST',
      answer: 502,
      times: 1,
      isCarriedOut: true
    })
    const result = await stage.run()
    expect([stage.github.state.comments.length, posts(), result.warnings]).toEqual([1, 1, []])
  })

  it('a comment that was not stored is tried once more', async () => {
    stage.upload()
    stage.github.faults.push({ channel: 'rest', method: 'POST', answer: 502, times: 1 })
    await stage.run()
    expect([stage.github.state.comments.length, posts()]).toEqual([1, 2])
  })

  it('a check run is posted once', async () => {
    stage.upload()
    stage.github.faults.push({ channel: 'rest', url: /check-runs/, answer: 502 })
    const result = await stage.run({ inputs: { 'check-run': 'true', comment: 'never' } })
    expect(posts()).toBe(1)
    expect(result.warnings.join('\n')).toMatch(/check run was not written/)
  })

  it('a secondary rate limit is waited for', async () => {
    stage.upload()
    stage.github.faults.push({
      channel: 'rest',
      method: 'POST',
      answer: 403,
      times: 1,
      body: LIMIT,
      headers: { 'retry-after': '1' }
    })
    const result = await stage.run()
    expect([stage.github.state.comments.length, posts(), result.warnings]).toEqual([1, 2, []])
  })
})
