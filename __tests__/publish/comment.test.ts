import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { publishComment, settleComment, type CommentRequest } from '../../src/publish/comment.js'
import type { Made } from '../../src/publish/comment-marker.js'
import type { Gate } from '../../src/publish/identity.js'
import { connectTo } from '../e2e/support/connect.js'
import { startGitHub, type FakeGitHub } from '../e2e/support/github-server.js'
import { addComment, BOT } from '../e2e/support/github-state.js'

let server: FakeGitHub
beforeEach(async () => {
  server = await startGitHub()
})
afterEach(async () => {
  await server.stop()
  expect(server.violations).toEqual([])
})

const PULL = 17

function gate(key = 'default', id = 'f00d'): Gate {
  return { id, key, leg: '' }
}

function made(id: number, attempt = 1): Made {
  return { run: { id, attempt }, by: { id, attempt } }
}

const REQUEST: CommentRequest = {
  number: PULL,
  gate: gate(),
  mode: 'always',
  sha: 'b'.repeat(40),
  made: made(100),
  conclusion: 'failure',
  body: 'Load test failed'
}

async function publish(overrides: Partial<CommentRequest> = {}): ReturnType<typeof publishComment> {
  return publishComment(await connectTo(server), { ...REQUEST, ...overrides })
}

const bodies = (): string[] => server.state.comments.map(comment => comment.body)

describe('one comment', () => {
  it('is created, then updated in place, with two requests each time', async () => {
    expect(await publish()).toMatchObject({ ok: true, action: 'created' })
    expect(bodies()).toEqual([
      expect.stringMatching(
        /^<!-- locust-gate key=default gate=f00d sha=b{40} run=100\.1 by=100\.1 sum=\w{8} conclusion=failure -->\nLoad test failed$/
      )
    ])
    expect(server.count('rest')).toBe(2)
    const again = await publish({
      body: 'Better',
      conclusion: 'success',
      made: made(101)
    })
    expect(again).toMatchObject({ ok: true, action: 'updated' })
    expect(bodies()).toEqual([
      expect.stringMatching(/run=101\.1 .*conclusion=success -->\nBetter$/)
    ])
    expect(server.count('rest')).toBe(4)
  })

  it('is found behind 300 others, and no further page is read', async () => {
    for (let index = 0; index < 150; index++)
      addComment(server.state, PULL, `chat ${index}`, 'alice')
    await publish()
    for (let index = 0; index < 150; index++) addComment(server.state, PULL, `chat ${index}`, 'bob')
    server.exchanges.length = 0
    expect(await publish({ body: 'new' })).toMatchObject({ action: 'updated' })
    expect(server.exchanges.map(each => each.method)).toEqual(['GET', 'GET', 'PATCH'])
    expect(bodies().filter(body => body.includes('locust-gate'))).toHaveLength(1)
  })

  it.each([100, 200])('is created behind exactly %d others', async count => {
    for (let index = 0; index < count; index++) addComment(server.state, PULL, 'chat', 'alice')
    expect(await publish()).toMatchObject({ action: 'created' })
    expect(server.state.comments).toHaveLength(count + 1)
  })

  it('is told apart by its key', async () => {
    await publish({ gate: gate('peak', 'peak') })
    await publish({ gate: gate('peak-2', 'peak-2'), body: 'other' })
    await publish({ gate: gate('peak', 'peak'), body: 'new', made: made(101) })
    expect(bodies()).toEqual([expect.stringMatching(/\nnew$/), expect.stringMatching(/\nother$/)])
  })

  it('survives a hostile key', async () => {
    const key = 'a --> <b> key=default \n \ud800'
    await publish({ gate: gate(key) })
    await publish({ gate: gate(key), body: 'new' })
    expect(bodies()).toHaveLength(1)
    expect(bodies()[0]?.split('\n')[0]).toMatch(
      /^<!-- locust-gate key=[^ >]+ gate=f00d sha=\w+ run=100\.1 by=100\.1 sum=\w+ conclusion=failure -->$/
    )
  })
})

describe('a marker that is not ours is left alone', () => {
  const marker = '<!-- locust-gate key=default sha=x run=1.1 conclusion=success -->'
  it.each<[string, string, string]>([
    ['by another author', 'mallory', marker],
    ['in the middle of a comment', BOT, `Look: ${marker}`],
    ['quoted', BOT, `> ${marker}`],
    ['by another app', 'dependabot[bot]', marker]
  ])('%s', async (_, login, body) => {
    addComment(server.state, PULL, body, login)
    expect(await publish()).toMatchObject({ action: 'created' })
    expect(server.state.comments[0]?.body).toBe(body)
    expect(server.state.comments).toHaveLength(2)
  })

  it('but the one of the app whose token we have is ours', async () => {
    server.login = 'acme-ci[bot]'
    addComment(server.state, PULL, marker, 'mallory')
    addComment(server.state, PULL, marker, 'acme-ci[bot]')
    expect(await publish()).toMatchObject({ action: 'updated' })
    expect(server.count('graphql')).toBe(1)
    expect(server.state.comments[1]?.body).toMatch(/failed$/)
  })
})

describe('an older result never replaces a newer one', () => {
  it.each([
    [99, 1, 'newer-exists'],
    [100, 1, 'newer-exists'],
    [100, 3, 'updated'],
    [101, 1, 'updated']
  ])('run %d.%d: %s', async (run, attempt, action) => {
    await publish({ made: made(100, 2) })
    expect(await publish({ made: made(run, attempt), body: 'other' })).toMatchObject({
      ok: true,
      action
    })
    expect(bodies()[0]?.endsWith('other')).toBe(action === 'updated')
  })
})

describe('when to comment', () => {
  type Case = [CommentRequest['mode'], CommentRequest['conclusion'], string, string]
  it.each<Case>([
    ['always', 'success', 'created', 'updated'],
    ['on-failure', 'success', 'not-wanted', 'updated'],
    ['on-failure', 'neutral', 'not-wanted', 'updated'],
    ['on-failure', 'failure', 'created', 'updated'],
    ['on-change', 'success', 'not-wanted', 'updated'],
    ['on-change', 'failure', 'created', 'kept'],
    ['never', 'failure', 'not-wanted', 'not-wanted']
  ])('%s after %s: %s, over a failure: %s', async (mode, conclusion, first, later) => {
    expect(await publish({ mode, conclusion })).toMatchObject({ action: first })
    server.state.comments.length = 0
    await publish({ conclusion: 'failure' })
    expect(await publish({ mode, conclusion, made: made(101) })).toMatchObject({ action: later })
  })

  it('never asks nothing of GitHub', async () => {
    await publish({ mode: 'never' })
    expect(server.exchanges).toEqual([])
  })
})

describe('when GitHub fails', () => {
  const POST = { channel: 'rest', method: 'POST', times: 1 } as const

  it('a POST that was carried out and answered with 502 is not repeated', async () => {
    server.faults.push({ ...POST, answer: 502, isCarriedOut: true })
    expect(await publish()).toMatchObject({ ok: true, action: 'created' })
    expect(bodies()).toHaveLength(1)
    expect(server.count('rest', 'POST')).toBe(1)
  })

  it.each([502, 'reset'] as const)('a POST that failed (%s) is tried once more', async answer => {
    server.faults.push({ ...POST, answer })
    expect(await publish()).toMatchObject({ ok: true, action: 'created' })
    expect(bodies()).toHaveLength(1)
    expect(server.count('rest', 'POST')).toBe(2)
  })

  it('and never a third time', async () => {
    server.faults.push({ ...POST, times: 9, answer: 503 })
    expect(await publish()).toMatchObject({
      ok: false,
      warning: expect.stringMatching(/answered 503/)
    })
    expect(server.count('rest', 'POST')).toBe(2)
  })

  it('reads and PATCHes are repeated twice', async () => {
    await publish()
    server.faults.push(
      { method: 'GET', times: 2, answer: 502 },
      { method: 'PATCH', times: 2, answer: 'reset' }
    )
    expect(await publish({ body: 'new' })).toMatchObject({ action: 'updated' })
  })

  it('a comment that was deleted meanwhile is created', async () => {
    await publish()
    server.faults.push({ method: 'PATCH', times: 1, answer: 404 })
    expect(await publish()).toMatchObject({ action: 'created' })
  })

  it.each([403, 429])('a secondary rate limit (%d) is waited for', async answer => {
    const waits: number[] = []
    server.faults.push({
      ...POST,
      answer,
      headers: { 'retry-after': '7' },
      body: { message: 'You have exceeded a secondary rate limit' }
    })
    expect(await publishComment(await connectTo(server, waits), REQUEST)).toMatchObject({
      action: 'created'
    })
    expect(waits).toEqual([7000])
  })

  it('but not for more than a minute', async () => {
    server.faults.push({ ...POST, times: 9, answer: 403, headers: { 'retry-after': '61' } })
    expect(await publish()).toMatchObject({
      ok: false,
      warning: expect.stringMatching(/rate limit/)
    })
    expect(server.count('rest', 'POST')).toBe(1)
  })

  it.each<[number, unknown, RegExp]>([
    [
      403,
      { message: 'Resource not accessible by integration' },
      /pull-requests: write.*docs\/forks\.md/
    ],
    [404, { message: 'Not Found' }, /pull-requests: write/],
    [401, { message: 'Bad credentials' }, /github-token/],
    [422, { message: 'Validation Failed' }, /does not accept/],
    [500, '<html>::error::x ##[add-mask]y\r\n', /githubstatus/]
  ])('%d becomes a warning that says what to do', async (answer, body, remedy) => {
    server.faults.push({ answer, body })
    const result = await publish()
    expect(result).toMatchObject({ ok: false, warning: expect.stringMatching(remedy) })
    expect(JSON.stringify(result)).not.toMatch(/::|##\[|\\r|\\n/)
  })
})

describe('gates that share a pull request', () => {
  const settle = async (
    request: Partial<CommentRequest>,
    written: Awaited<ReturnType<typeof publish>>
  ): ReturnType<typeof publish> =>
    settleComment(await connectTo(server), { ...REQUEST, ...request }, written)
  const conclusions = (): string[] => bodies().map(body => /conclusion=(\w+)/.exec(body)?.[1] ?? '')

  it('a worse result of the same attempt replaces a better one, and both are told of', async () => {
    await publish({ conclusion: 'success' })
    const worse = await publish({ conclusion: 'failure', body: 'Bad' })
    expect(worse).toMatchObject({ action: 'updated', remark: expect.stringContaining('input key') })
    expect(bodies()[0]).toMatch(/\nBad\n\n> .*Another gate/)
    expect(await publish({ conclusion: 'neutral' })).toMatchObject({ action: 'worse-exists' })
    expect(bodies()[0]?.match(/Another gate/g)).toHaveLength(1)
    expect(conclusions()).toEqual(['failure'])
  })

  it('a newer attempt and a gate run again over the same results replace a worse one', async () => {
    await publish({ conclusion: 'failure' })
    const again = { run: made(100).run, by: { id: 100, attempt: 2 } }
    expect(await publish({ conclusion: 'success', made: again })).toMatchObject({
      action: 'updated'
    })
    expect(conclusions()).toEqual(['success'])
  })

  it.each([
    ['failure', 'success'],
    ['success', 'failure'],
    ['failure', 'failure']
  ] as const)('posted at once (%s, %s): one comment stays, with the worse', async (one, two) => {
    // Both looked before either posted.
    const first = { conclusion: one, body: 'first' }
    const second = { conclusion: two, body: 'second' }
    const a = await publish(first)
    const kept = server.state.comments.splice(0)
    const b = await publish(second)
    server.state.comments.unshift(...kept)
    await Promise.all([settle(second, b), settle(first, a)])
    expect(conclusions()).toEqual(['failure'])
    expect(bodies()[0]).toMatch(/Another gate/)
  })

  it('the second look adds the link, and no request when there is none', async () => {
    const written = await publish()
    server.exchanges.length = 0
    await settle({}, written)
    expect(server.exchanges.map(each => each.method)).toEqual(['GET'])
    await settle({ body: 'with link' }, written)
    expect(bodies()).toEqual([expect.stringMatching(/\nwith link$/)])
  })

  it('a comment of an old version is taken over by one of two legs, the other posts', async () => {
    const old = '<!-- locust-gate key=default sha=x run=999.1 conclusion=success -->\nold'
    addComment(server.state, PULL, old, BOT)
    addComment(server.state, PULL, old, BOT)
    const leg = { gate: gate('default', 'beef') }
    const a = await publish({ body: 'a' })
    expect(bodies()).toHaveLength(1)
    const b = await publish({ ...leg, body: 'b' })
    expect(a).toMatchObject({ action: 'updated' })
    expect(b).toMatchObject({ action: 'created' })
    await publish({ made: made(101), body: 'a2' })
    expect(bodies()).toEqual([expect.stringMatching(/\na2$/), expect.stringMatching(/\nb$/)])
  })

  it('both took it over at once: the one that lost it posts its own', async () => {
    addComment(
      server.state,
      PULL,
      '<!-- locust-gate key=default sha=x run=1.1 conclusion=success -->',
      BOT
    )
    const before = { ...server.state.comments[0]! }
    const a = await publish({ body: 'a' })
    server.state.comments[0]!.body = before.body
    await publish({ gate: gate('default', 'beef'), body: 'b' })
    expect(await settle({ body: 'a' }, a)).toMatchObject({ action: 'created' })
    expect(bodies()).toHaveLength(2)
  })

  it.each([
    ['run', /run=\d+/, 'run=99999999999'],
    ['run beyond all numbers', /run=\d+/, `run=${'9'.repeat(400)}`],
    ['conclusion', /conclusion=failure/, 'conclusion=success'],
    ['checksum', /sum=\w+/, 'sum=x']
  ])('a marker whose %s a person edited does not freeze the comment', async (_, from, to) => {
    await publish()
    const comment = server.state.comments[0]!
    comment.body = comment.body.replace(from, to)
    expect(await publish({ made: made(101), body: 'new' })).toMatchObject({ action: 'updated' })
    expect(bodies()).toEqual([expect.stringMatching(/\nnew$/)])
  })

  it.each([403, 404, 500])(
    'a duplicate that cannot be removed (%d) changes nothing else',
    async answer => {
      const a = await publish()
      addComment(server.state, PULL, bodies()[0]!, BOT)
      server.faults.push({ method: 'DELETE', answer })
      const settled = await settle({}, a)
      expect(settled.ok).toBe(true)
      expect(JSON.stringify(settled).includes('could not be removed')).toBe(answer !== 404)
    }
  )

  it.each(['cut', 'html', 'shape'])('a list that came %s is no empty list', async kind => {
    await publish()
    const body = kind === 'html' ? '<html>' : { items: [] }
    server.faults.push({ method: 'GET', answer: kind === 'cut' ? 'cut' : 200, body })
    expect(await publish({ made: made(101) })).toMatchObject({ ok: false })
    expect(bodies()).toHaveLength(1)
  })
})
