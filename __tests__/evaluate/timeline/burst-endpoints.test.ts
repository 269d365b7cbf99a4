import { expect, it } from '@jest/globals'

import { burstPlaces } from '../../../src/evaluate/burst-words.js'
import { burstEndpoints } from '../../../src/evaluate/timeline/burst-endpoints.js'
import { rowOf } from '../../support/run-of.js'
import { madeUpRun, seconds } from '../../support/timeline-runs.js'

/** Endpoints of which some fail from 40 s to 50 s, and what is said of it. */
const placesOf = (count: number, failing: readonly number[], hasHistories = true): string => {
  const rows = Array.from({ length: count }, (_, i) => ({
    ...rowOf({ requests: 900, failures: failing.includes(i) ? 100 : 0 }),
    method: 'GET',
    name: `/${String(i)}`
  }))
  const total = rowOf({ requests: 900 * count, failures: 100 * failing.length })
  const run = madeUpRun(seconds(90), { aggregated: total, endpoints: rows })
  const courseOf = (fails: boolean) =>
    madeUpRun(seconds(90, i => ({ requests: 10, failures: fails && i >= 40 && i < 50 ? 10 : 0 })))
      .history!.samples
  const endpoints = new Map(
    hasHistories ? rows.map(({ name }, i) => [`GET ${name}`, courseOf(failing.includes(i))]) : []
  )
  const burst = { from: 40, to: 50, failures: 100 * failing.length }
  const found = burstEndpoints({ ...run, history: { ...run.history!, endpoints } }, burst)
  return burstPlaces(found === undefined ? {} : { endpoints: found })
}

it.each<[string, string, string]>([
  ['one', placesOf(5, [2]), ', all at GET /2'],
  ['some', placesOf(5, [0, 3]), ', all at GET /0 and GET /3'],
  ['many', placesOf(6, [0, 1, 2, 3]), ', at 4 endpoints, most at GET /0'],
  ['all', placesOf(3, [0, 1, 2]), ', at all 3 endpoints'],
  ['the only one', placesOf(1, [0]), ', all at GET /0'],
  ['the only one that failed at all', placesOf(4, [1], false), ', all at GET /1'],
  ['several of which no history tells', placesOf(4, [1, 2], false), '']
])('says where the requests of a burst failed: %s', (_, said, expected) => {
  expect(said).toBe(expected)
})
