import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readContract, type Contract } from './contract.js'
import { answerBlob, answerTwirp, runtimeToken } from './github-artifact-service.js'
import { answerRest } from './github-rest.js'
import { BOT, emptyState, type GitHubState } from './github-state.js'
import { NOT_FOUND, type Answer } from './rest-call.js'

/** What kind of server GitHub would have answered with. */
export type Channel = 'rest' | 'graphql' | 'twirp' | 'blob'

export type Exchange = {
  readonly channel: Channel
  readonly method: string
  /** With the query. */
  readonly url: string
  readonly status: number
}

/** A misbehaviour of GitHub's. */
export type Fault = {
  readonly channel?: Channel
  readonly method?: string
  readonly url?: RegExp
  /** Answers before it is over; for ever by default. */
  times?: number
  /**
   * The status to answer with, a broken connection, one that breaks within the honest answer, or none.
   */
  readonly answer: 'reset' | 'cut' | 'silence' | number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The call is carried out all the same, as behind a gateway that lost patience. */
  readonly isCarriedOut?: boolean
}

/** A stand-in for all of GitHub that a runner's action talks to, on loopback. */
export type FakeGitHub = {
  readonly apiUrl: string
  readonly resultsUrl: string
  readonly token: string
  readonly runtimeToken: string
  readonly state: GitHubState
  readonly exchanges: Exchange[]
  /** What was said that GitHub's description does not allow, by either side. */
  readonly violations: string[]
  readonly faults: Fault[]
  /** The run that the action is in. */
  runId: number
  /** What happens elsewhere just before a call is answered. */
  meanwhile?: (call: { readonly method: string; readonly path: string }) => void
  /** Told of every answer that will not come whole, for a test's clock. */
  onFault?: () => void
  /** Who the token speaks for. */
  login: string
  count(channel: Channel, method?: string): number
  stop(): Promise<void>
}

const TOKEN = 'ghs_0123456789abcdefghij'
const TWIRP = '/twirp/github.actions.results.api.v1.ArtifactService/'

let contract: Contract | undefined

/** Starts the stand-in on a free port of the loopback. */
export async function startGitHub(): Promise<FakeGitHub> {
  contract ??= readContract()
  const server = createServer()
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const exchanges: Exchange[] = []
  const github: FakeGitHub = {
    apiUrl: `${origin}/api`,
    resultsUrl: `${origin}/results/`,
    token: TOKEN,
    runtimeToken: runtimeToken(),
    state: emptyState(),
    exchanges,
    violations: [],
    faults: [],
    runId: 1,
    login: BOT,
    count: (channel, method) =>
      exchanges.filter(
        each => each.channel === channel && (method === undefined || each.method === method)
      ).length,
    stop: () => stop(server)
  }
  server.on('request', (request, response) => {
    void serve(github, origin, request, response)
  })
  return github
}

function stop(server: Server): Promise<void> {
  return new Promise(done => {
    server.close(() => {
      done()
    })
    server.closeAllConnections()
  })
}

async function serve(
  github: FakeGitHub,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const call: Call = {
    channel: channelOf(request.url ?? ''),
    method: request.method ?? '',
    url: new URL(request.url ?? '', origin),
    headers: request.headers,
    body: Buffer.concat(chunks),
    origin
  }
  github.meanwhile?.({ method: call.method, path: call.url.pathname })
  const fault = takeFault(github, call)
  let answer: Answer
  try {
    const isCarriedOut =
      fault === undefined || fault.isCarriedOut === true || fault.answer === 'cut'
    const honest = isCarriedOut ? answerOf(github, call) : undefined
    answer =
      fault === undefined || fault.answer === 'cut' ? (honest ?? NOT_FOUND) : faultAnswer(fault)
  } catch (error) {
    github.violations.push(`the stand-in failed: ${String(error)}`)
    answer = { status: 500 }
  }
  github.exchanges.push({
    channel: call.channel,
    method: call.method,
    url: request.url ?? '',
    status: answer.status
  })
  if (call.channel === 'rest') checkRest(github, call, answer, fault !== undefined)
  if (fault?.answer === 'silence' || fault?.answer === 'cut') github.onFault?.()
  if (fault?.answer === 'silence') return
  if (answer.status === 0) request.socket.destroy()
  else send(response, answer, fault?.answer === 'cut')
}

type Call = {
  readonly channel: Channel
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
  readonly origin: string
}

function channelOf(url: string): Channel {
  if (url.startsWith('/api/graphql')) return 'graphql'
  if (url.startsWith('/api/')) return 'rest'
  return url.startsWith('/twirp/') ? 'twirp' : 'blob'
}

function takeFault(github: FakeGitHub, call: Call): Fault | undefined {
  const fault = github.faults.find(
    each =>
      (each.times ?? 1) > 0 &&
      (each.channel ?? call.channel) === call.channel &&
      (each.method ?? call.method) === call.method &&
      (each.url?.test(call.url.pathname + call.url.search) ?? true)
  )
  if (fault?.times !== undefined) fault.times--
  return fault
}

function faultAnswer(fault: Fault): Answer {
  if (typeof fault.answer === 'string') return { status: 0 }
  const ordered = { message: `ordered ${fault.answer}`, status: String(fault.answer) }
  const message = fault.body === undefined ? ordered : fault.body
  return { status: fault.answer, body: message, headers: fault.headers ?? {} }
}

function answerOf(github: FakeGitHub, call: Call): Answer {
  switch (call.channel) {
    case 'graphql':
      return { status: 200, body: { data: { viewer: { login: github.login } } } }
    case 'twirp':
      return twirp(github, call)
    case 'blob':
      return blob(github, call)
    case 'rest':
      return rest(github, call)
  }
}

function rest(github: FakeGitHub, call: Call): Answer {
  if (call.headers.authorization !== `token ${github.token}`) {
    return { status: 401, body: { message: 'Bad credentials' } }
  }
  const route = contract?.route(call.method, restPath(call))
  if (route === undefined || contract === undefined) return NOT_FOUND
  return answerRest({
    route,
    query: call.url.searchParams,
    body: jsonOf(call),
    state: github.state,
    contract,
    origin: call.origin
  })
}

function restPath(call: Call): string {
  return call.url.pathname.slice('/api'.length)
}

function jsonOf(call: Call): unknown {
  return call.body.byteLength === 0 ? undefined : (JSON.parse(call.body.toString()) as unknown)
}

function checkRest(github: FakeGitHub, call: Call, answer: Answer, isFault: boolean): void {
  const problems = contract?.check({
    method: call.method,
    path: restPath(call),
    query: call.url.searchParams,
    requestBody: jsonOf(call),
    status: answer.status,
    responseBody: answer.body,
    isFault: isFault || answer.status >= 400
  })
  github.violations.push(...(problems ?? []))
}

function twirp(github: FakeGitHub, call: Call): Answer {
  if (call.headers.authorization !== `Bearer ${github.runtimeToken}`) {
    return { status: 401, body: { code: 'unauthenticated', msg: 'bad token' } }
  }
  return answerTwirp({
    method: call.url.pathname.slice(TWIRP.length),
    body: jsonOf(call) as Readonly<Record<string, unknown>>,
    state: github.state,
    origin: call.origin,
    runId: github.runId
  })
}

function blob(github: FakeGitHub, call: Call): Answer {
  if (call.headers.authorization !== undefined) {
    github.violations.push('a token was sent to the blob store')
  }
  const { status, body, contentType, fileName } = answerBlob({
    method: call.method,
    path: call.url.pathname,
    query: call.url.searchParams,
    body: call.body,
    state: github.state
  })
  const name = fileName === undefined ? undefined : encodeURIComponent(fileName)
  return {
    status,
    body,
    headers: {
      'content-type': contentType,
      ...(name && { 'content-disposition': `attachment; filename*=UTF-8''${name}` })
    }
  }
}

function send(response: ServerResponse, answer: Answer, isCut: boolean): void {
  const isBytes = Buffer.isBuffer(answer.body)
  const body = isBytes
    ? answer.body
    : Buffer.from(answer.body === undefined ? '' : JSON.stringify(answer.body))
  response.writeHead(answer.status, {
    ...(isBytes ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...(answer.status === 204 ? {} : { 'content-length': body.byteLength }),
    ...answer.headers
  })
  if (isCut) {
    response.write(body.subarray(0, body.byteLength / 2), () => response.destroy())
  } else {
    response.end(body)
  }
}
