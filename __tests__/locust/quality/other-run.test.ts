import { describe, expect, it } from '@jest/globals'
import type { Note } from '../../../src/locust/note.js'
import { files, historyFile, noteOf, onlyRun, PLAIN_STATS, tick } from '../support.js'

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
