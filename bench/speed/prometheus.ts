/*
 * A Prometheus that knows a healthy service at the time of a run, as the tests have it: asked once, it
 * keeps each answer and replays it. Prints a line of JSON that says how it is reached, and serves until
 * it is killed; `/asked` tells how many questions there were, and how many bytes of answers.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { healthyWorld } from '../../__tests__/resources/support/healthy-world.js'
import { FROM } from '../../__tests__/resources/support/scraped.js'
import { toyPrometheus } from '../../__tests__/resources/support/toy-prometheus.js'
import type { Query } from '../../src/resources/reading.js'

/** When the run began, seconds since the epoch. */
const startedAt = Number(process.argv[2])
const later = startedAt - FROM
const world = healthyWorld().map(({ labels, points }) => ({
  labels,
  points: points.map(([at, value]) => [at + later, value] as const)
}))
const { ask } = toyPrometheus(world)
const answers = new Map<string, string>()
let asked = 0
let bytes = 0

function queryOf(path: string, form: URLSearchParams): Query {
  const query = form.get('query') ?? ''
  const number = (name: string): number => Number(form.get(name))
  return path.endsWith('/query')
    ? { kind: 'instant', query, time: number('time') }
    : { kind: 'range', query, start: number('start'), end: number('end'), step: number('step') }
}

async function answerTo(path: string, form: URLSearchParams): Promise<string> {
  const key = `${path}?${form.toString()}`
  const known = answers.get(key)
  if (known !== undefined) return known
  const answer = await ask(queryOf(path, form))
  if (answer.kind === 'failure') throw new Error(`${key}: ${JSON.stringify(answer.failure)}`)
  const result = answer.series.map(({ labels, points }) => ({
    metric: labels,
    values: points.map(([at, value]) => [at, String(value)])
  }))
  const text = JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } })
  answers.set(key, text)
  return text
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    if (pathname === '/asked') {
      response.end(JSON.stringify({ asked, bytes }))
      return
    }
    const form = chunks.length > 0 ? String(Buffer.concat(chunks)) : searchParams.toString()
    answerTo(pathname, new URLSearchParams(form)).then(
      text => {
        asked++
        bytes += Buffer.byteLength(text)
        response.setHeader('content-type', 'application/json').end(text)
      },
      (error: unknown) => response.writeHead(500).end(String(error))
    )
  })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` }))
})
