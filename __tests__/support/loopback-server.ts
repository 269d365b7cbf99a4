import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** A server on this machine that answers as a test says, and remembers what it was asked. */
export type LoopbackServer = {
  readonly url: string
  readonly host: string
  /** `GET /api/v1/query?…`, in order. */
  readonly asked: string[]
  readonly stop: () => Promise<void>
}

export async function startServer(
  answer: RequestListener,
  tls?: { readonly key: string; readonly cert: string }
): Promise<LoopbackServer> {
  const asked: string[] = []
  const listener: RequestListener = (request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
    answer(request, response)
  }
  const server: Server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${host}`,
    host,
    asked,
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      })
  }
}

/** The form of a POST. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
