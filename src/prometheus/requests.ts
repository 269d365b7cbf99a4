import { basicOf, type PrometheusServer } from '../config/prometheus-server.js'
import type { Query } from '../resources/reading.js'
import { VERSION } from '../version.js'
import type { HttpRequest } from './exchange.js'

/** Characters of an address that every server and proxy takes. */
const MAX_URL_CHARS = 4000

/** A question as HTTP has it: one that reads, so that a proxy which lets nobody write lets it through. */
export function httpRequestOf(query: Query, { url, login }: PrometheusServer): HttpRequest {
  const path = `${url}/api/v1/${query.kind === 'instant' ? 'query' : 'query_range'}`
  const form = formOf(query).toString()
  const headers = {
    accept: 'application/json',
    'accept-encoding': 'identity',
    'user-agent': `locust-gate/${VERSION}`,
    ...(login === undefined
      ? {}
      : {
          authorization:
            login.kind === 'token'
              ? `Bearer ${login.token}`
              : `Basic ${basicOf(login.username, login.password)}`
        })
  }
  // A GET reads: a proxy that lets nobody write lets it through, and no right to create is needed.
  if (path.length + form.length < MAX_URL_CHARS) return { url: `${path}?${form}`, headers }
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  return { url: path, headers: { ...headers, ...type }, body: form }
}

function formOf(query: Query): URLSearchParams {
  const at = (seconds: number): string => String(Number(seconds.toFixed(3)))
  return new URLSearchParams({
    query: query.query,
    ...(query.kind === 'instant'
      ? { time: at(query.time) }
      : { start: at(query.start), end: at(query.end), step: at(query.step) }),
    // VictoriaMetrics rounds times and hides its newest 30 s without these; Prometheus ignores them.
    nocache: '1',
    latency_offset: '1ms'
  })
}
