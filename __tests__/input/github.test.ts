import { describe, expect, it } from '@jest/globals'
import { connectGitHub, gitHubProblem } from '../../src/input/github.js'
import { inParallel } from '../../src/input/parallel.js'
import { nearestNames } from '../../src/spelling/nearest.js'

type Reply = Response | Error

/** A connection whose requests get these replies, one after the other. */
function connection(replies: readonly Reply[]): {
  get: () => Promise<unknown>
  post: () => Promise<unknown>
  sent: () => number
  waits: number[]
} {
  let sent = 0
  const waits: number[] = []
  const github = connectGitHub({
    token: 't',
    repository: 'octo/shop',
    apiUrl: 'https://github.example/api/v3',
    fetch: () => {
      const reply = replies[sent++] ?? new Error('no more replies')
      return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply)
    },
    wait: ms => {
      waits.push(ms)
      return Promise.resolve()
    }
  })
  return {
    get: async () => (await github).request('GET /user'),
    post: async () => (await github).request('POST /user/keys', { key: 'k' }),
    sent: () => sent,
    waits
  }
}

const ok = (): Response => Response.json({ login: 'octocat' })
const status = (code: number, headers: Record<string, string> = {}): Response =>
  Response.json({ message: 'no' }, { status: code, headers })
const broken = new TypeError('fetch failed', { cause: new Error('read ECONNRESET') })
const timeout = Object.assign(new Error('The operation was aborted due to timeout'), {
  name: 'TimeoutError'
})

describe('a request', () => {
  it.each<[string, 'get' | 'post', Reply[], number[]]>([
    ['that works is sent once', 'get', [ok()], []],
    [
      'to read is repeated after 502 and a broken connection',
      'get',
      [status(502), broken, ok()],
      [500, 2000]
    ],
    [
      'is repeated when a limit says when',
      'post',
      [status(429, { 'retry-after': '3' }), ok()],
      [3000]
    ]
  ])('%s', async (_, kind, replies, waits) => {
    const github = connection(replies)
    await github[kind]()
    expect([github.sent(), github.waits]).toEqual([replies.length, waits])
  })

  it.each<[string, 'get' | 'post', Reply[], number]>([
    ['to read is given up after three', 'get', [status(500), status(500), status(500), ok()], 3],
    ['to write is not repeated after 502', 'post', [status(502), ok()], 1],
    ['to write is not repeated after a broken connection', 'post', [broken, ok()], 1],
    ['that is refused is not repeated', 'get', [status(403), ok()], 1],
    [
      'is not repeated when a limit is far',
      'get',
      [status(403, { 'retry-after': '3600' }), ok()],
      1
    ],
    [
      'is not repeated when a limit says nonsense',
      'get',
      [status(429, { 'retry-after': 'soon' }), ok()],
      1
    ],
    ['that timed out is not repeated', 'get', [timeout, ok()], 1]
  ])('%s', async (_, kind, replies, sent) => {
    const github = connection(replies)
    await expect(github[kind]()).rejects.toThrow()
    expect(github.sent()).toBe(sent)
  })
})

describe('a problem', () => {
  it('is said in harmless words, whatever GitHub answers', async () => {
    const hostile = '<b>::error::x</b> ##[add-mask]y | `z` @octocat \n%0A' + 'x'.repeat(500)
    const github = connection([Response.json({ message: hostile }, { status: 422 })])
    const error: unknown = await github.get().catch((reason: unknown) => reason)
    const { what, remedy } = gitHubProblem(error, 'contents: read')
    expect(what).toMatch(/^GitHub answered 422 \([\w .,'"/-]+\)$/)
    expect(what.length).toBeLessThan(200)
    expect(remedy).toBe('GitHub does not accept the content')
  })

  it('without an answer says so', async () => {
    const error: unknown = await connection([broken])
      .post()
      .catch((reason: unknown) => reason)
    expect(gitHubProblem(error, 'x').what).toBe('GitHub did not answer (read ECONNRESET)')
  })

  it('is not trusted when its certificate is one that Node does not know', () => {
    const cause = Object.assign(new Error('self-signed certificate'), {
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT'
    })
    const error = new Error('fetch failed', { cause: new TypeError('fetch failed', { cause }) })
    expect(gitHubProblem(error, 'x').remedy).toMatch(/^set NODE_EXTRA_CA_CERTS /)
  })

  it.each([
    ['ENOTFOUND', /^let the runner reach the API/],
    ['EAI_AGAIN', /^let the runner reach the API/],
    ['ECONNREFUSED', /^let the runner reach the API/],
    ['ECONNRESET', /githubstatus/]
  ])('is where to look for %s', (code, remedy) => {
    const cause = Object.assign(new Error(code), { code })
    const error = new Error('fetch failed', { cause: new Error('fetch failed', { cause }) })
    expect(gitHubProblem(error, 'x').remedy).toMatch(remedy)
  })
})

describe('in parallel', () => {
  it('keeps the order and the limit', async () => {
    let running = 0
    let most = 0
    const results = await inParallel([5, 4, 3, 2, 1], 2, async item => {
      most = Math.max(most, ++running)
      for (let turn = 0; turn < item; turn++) await Promise.resolve()
      running--
      return item * 10
    })
    expect([results, most]).toEqual([[50, 40, 30, 20, 10], 2])
  })

  it('begins nothing new after a failure', async () => {
    const begun: number[] = []
    const all = inParallel([1, 2, 3, 4], 1, item => {
      begun.push(item)
      return item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item)
    })
    await expect(all).rejects.toThrow('two')
    expect(begun).toEqual([1, 2])
  })
})

describe('nearest names', () => {
  it('are the most alike, without regard to case', () => {
    expect(nearestNames('Locust', ['coverage', 'locust-csv', 'lokust', 'x'], 2)).toEqual([
      'lokust',
      'locust-csv'
    ])
    expect(nearestNames('a', [], 3)).toEqual([])
  })
})

describe('a refusal that no permission of the job mends', () => {
  it.each([
    [403, 'Unable to create comment because issue is locked.', /unlock the conversation/],
    [403, 'Repository was archived so is read-only.', /unarchive/],
    [403, 'User is blocked', /unblock the account/],
    [403, 'Interactions on this repository have been restricted to collaborators', /limits/],
    [410, 'Issues are disabled for this repo', /enable issues/],
    [403, 'Commenting is disabled on issues with more than 2500 comments', /no more comments/],
    [403, 'Resource protected by organization SAML enforcement.', /single sign-on/],
    [403, 'You have exceeded a secondary rate limit', /run the job again later/],
    [403, 'Resource not accessible by integration', /permissions: pull-requests: write/],
    [410, 'Artifact has expired', /deleted or has expired/]
  ])('%s %s', async (code, message, remedy) => {
    const reply = Response.json({ message }, { status: code })
    const error: unknown = await connection([reply])
      .get()
      .catch((thrown: unknown) => thrown)
    expect(gitHubProblem(error, 'pull-requests: write').remedy).toMatch(remedy)
  })
})
