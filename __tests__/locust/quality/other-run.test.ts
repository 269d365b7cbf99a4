import { describe, expect, it } from '@jest/globals'
import type { Note } from '../../../src/locust/note.js'
import {
  files,
  historyFile,
  noteOf,
  onlyRun,
  PLAIN_STATS,
  statsFile,
  statsRow,
  tick
} from '../support.js'

const START = 1_795_000_000

function historyOf(name: string): string {
  return historyFile(
    [0, 50, 100].flatMap(at => {
      const total = tick(START + at, 5, at * 10)
      return [total.replace(',,Aggregated,', `,GET,${name},`), total]
    })
  )
}

async function found(given: Readonly<Record<string, string>>): Promise<Note | undefined> {
  return noteOf(await onlyRun(files({ 'a_stats.csv': PLAIN_STATS, ...given })), 'totals-disagree')
}

describe('a full history', () => {
  it.each([
    ['/x', undefined],
    ['/y', 'the history is of 1 endpoint that the stats do not have, e.g. GET /y']
  ])('of %s beside stats of /x', async (name, message) => {
    const note = await found({ 'a_stats_history.csv': historyOf(name) })
    expect(note?.severity).toBe(message === undefined ? undefined : 'warning')
    expect(note?.message ?? '').toContain(message ?? '')
  })
})

describe('two endpoints of one spelling', () => {
  const PAIRS = [
    ['GET', 'x y', 'GET x', 'y'],
    ['', 'GET /a', 'GET', '/a']
  ] as const

  it.each(PAIRS)('%j and %j beside %j and %j contradict nothing', async (...[a, b, c, d]) => {
    const stats = statsFile([
      statsRow(a, b, 60),
      statsRow(c, d, 20),
      statsRow('', 'Aggregated', 80)
    ])
    const history = historyFile(
      [0, 50, 100].flatMap(at => {
        const row = (type: string, name: string, requests: number): string =>
          tick(START + at, 5, requests).replace(',,Aggregated,', `,${type},${name},`)
        return [row(a, b, at / 2), row(c, d, at / 10), tick(START + at, 5, (at * 6) / 10)]
      })
    )
    const run = await onlyRun(files({ 'a_stats.csv': stats, 'a_stats_history.csv': history }))
    expect(noteOf(run, 'totals-disagree')).toBeUndefined()
    expect(run.endpoints.map(({ requests }) => requests)).toEqual([60, 20])
    // Whose rows the history's are nobody can tell by what is kept of them.
    expect([...run.history!.endpoints.keys()]).toEqual([])
  })
})
