import type { Note } from '../locust/note.js'
import type { EndpointStats, Run } from '../locust/run.js'
import { counted, formatCount } from '../units/count.js'
import { wholes } from './targets/split-rows.js'

/** Fewer requests of an endpoint may fail by chance. */
const MIN_REQUESTS = 10
/** More endpoints that fail are one note. */
const FAILING_NAMED = 3

/** Most requests of the endpoint failed: what its response times say is of failures. */
export function isFailing({
  requests,
  failures
}: Pick<EndpointStats, 'requests' | 'failures'>): boolean {
  return requests >= MIN_REQUESTS && failures > requests / 2
}

/** Of a rare endpoint the total's error rate says nothing. */
export function failingNotes(run: Run): Note[] {
  const failing = wholes(run)
    .filter(({ row }) => isFailing(row))
    .sort((a, b) => b.row.failures - a.row.failures)
  const named = failing.slice(0, FAILING_NAMED)
  const said = named.map(
    ({ key, row }) =>
      `${key}: ${formatCount(row.failures)} of ${counted(row.requests, 'request')} failed`
  )
  const note = { code: 'endpoint-failing', severity: 'warning' } as const
  const advice = 'Give the endpoint an error rate of its own in the config if that is meant to be.'
  if (failing.length <= FAILING_NAMED) return said.map(message => ({ ...note, message, advice }))
  const message = `${formatCount(failing.length)} endpoints had more than half of their requests fail, most often ${said.join(', ')}`
  const forAll = 'Give them error rates of their own in the config if that is meant to be.'
  return [{ ...note, message, advice: forAll }]
}
