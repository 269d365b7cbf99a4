import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a load test of the examples meets: a shop that answers at once. */
export async function startService(): Promise<{ readonly url: string; stop(): void }> {
  const server = createServer((request, response) => {
    request.resume()
    response.writeHead(request.url === '/cart' ? 201 : 200, { 'content-type': 'application/json' })
    response.end('{}')
  })
  return { url: await listening(server), stop: () => void server.close() }
}

/** A Prometheus that has one series, about every moment that it is asked for. */
export async function startPrometheus(): Promise<{ readonly url: string; stop(): void }> {
  const server = createServer((request, response) => {
    const { searchParams, pathname } = new URL(request.url ?? '', 'http://localhost')
    const body: Buffer[] = []
    request.on('data', (chunk: Buffer) => body.push(chunk))
    request.on('end', () => {
      const asked = new URLSearchParams(Buffer.concat(body).toString())
      const of = (name: string): number => Number(searchParams.get(name) ?? asked.get(name))
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ status: 'success', data: answerOf(pathname, of) }))
    })
  })
  return { url: await listening(server), stop: () => void server.close() }
}

function answerOf(path: string, of: (name: string) => number): unknown {
  const metric = { __name__: 'queue_length', job: 'shop' }
  if (path.endsWith('/query_range')) {
    const [start, end, step] = [of('start'), of('end'), Math.max(1, of('step'))]
    const count = Math.floor((end - start) / step) + 1
    const values = Array.from({ length: count }, (_, at) => [start + at * step, '3'])
    return { resultType: 'matrix', result: [{ metric, values }] }
  }
  return { resultType: 'vector', result: [{ metric, value: [of('time'), '3'] }] }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
