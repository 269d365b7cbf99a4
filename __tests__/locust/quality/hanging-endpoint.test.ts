import { expect, it } from '@jest/globals'
import type { Run } from '../../../src/locust/run.js'
import { files, historyFile, noteOf, onlyRun, statsFile, statsRow, tick } from '../support.js'

const START = 1_771_400_000
const SECONDS = 120
const USERS = 40

/** Requests completed in each second: of all other endpoints `others`, of `GET /search` `search`. */
type Rates = { readonly others: (at: number) => number; readonly search: (at: number) => number }

async function runOf({ others, search }: Rates): Promise<Run> {
  const rows: string[] = []
  let [ofOthers, ofSearch] = [0, 0]
  for (let at = 0; at <= SECONDS; at++) {
    ofOthers += at === 0 ? 0 : others(at)
    ofSearch += at === 0 ? 0 : search(at)
    const row = (name: string, requests: number): string =>
      tick(START + at, USERS, requests).replace(',,Aggregated,', `,GET,${name},`)
    rows.push(row('/items', ofOthers), row('/search', ofSearch))
    rows.push(tick(START + at, USERS, ofOthers + ofSearch))
  }
  return onlyRun(
    files({
      'a_stats.csv': statsFile([
        statsRow('GET', '/items', ofOthers),
        statsRow('GET', '/search', ofSearch),
        statsRow('', 'Aggregated', ofOthers + ofSearch)
      ]),
      'a_stats_history.csv': historyFile(rows)
    })
  )
}

const until = (end: number, rate: number): ((at: number) => number) => {
  return at => (at <= end ? rate : 0)
}

it('a service that answers nothing at the end is told with the endpoint that stopped before', async () => {
  const run = await runOf({ others: until(112, 60), search: until(102, 10) })
  expect(noteOf(run, 'stalled-at-end')?.message).toBe(
    'no request was completed in the last 8 s or more of the load test, although there were users; GET /search had no answer in the last 18 s'
  )
})

it('and without one where all stopped together', async () => {
  const run = await runOf({ others: until(105, 60), search: until(105, 10) })
  expect(noteOf(run, 'stalled-at-end')?.message).toBe(
    'no request was completed in the last 15 s or more of the load test, although there were users'
  )
})
