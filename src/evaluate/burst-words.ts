import { formatCount } from '../units/format.js'
import { listed } from '../units/sentence.js'
import type { Burst } from './timeline/error-bursts.js'

/** More are counted. */
const MOST_NAMED = 3

/** `, all at GET /search`: where the requests of a burst failed, behind how many did; empty where nothing tells. Untrusted text. */
export function burstPlaces({ endpoints }: Pick<Burst, 'endpoints'>): string {
  if (endpoints === undefined) return ''
  const { failed, of } = endpoints
  if (failed.length <= MOST_NAMED && (failed.length < of || of === 1))
    return `, all at ${listed(failed)}`
  const count = formatCount(failed.length)
  return failed.length === of
    ? `, at all ${count} endpoints`
    : `, at ${count} endpoints, most at ${failed[0] ?? ''}`
}
