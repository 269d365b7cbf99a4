import { describe, expect, it } from '@jest/globals'
import type { Note } from '../../../src/locust/note.js'
import { files, historyFile, noteOf, onlyRun, PLAIN_STATS, said, tick } from '../support.js'

const START = 1_795_000_000
const DAY = 86_400

function isoAt(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000', '')
}

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

describe('failures that were seen', () => {
  const stats = PLAIN_STATS.replaceAll(/(,1000),0,/g, '$1,5,')

  it.each([
    ['in the run', 10, 50, undefined],
    ['in the other zone', 10 - 14 * 3600, 50 - 14 * 3600, undefined],
    ['on another day within all zones', DAY, DAY + 5, undefined],
    ['ten months before', -300 * DAY, -300 * DAY + 5, 'warning'],
    ['long after', 30 * DAY, 30 * DAY + 5, 'warning']
  ])('%s', async (_, first, last, severity) => {
    const row = `GET,/x,oops,5,${isoAt(START + first)},${isoAt(START + last)}`
    const run = await onlyRun(
      files({
        'a_stats.csv': stats,
        'a_failures.csv': `Method,Name,Error,Occurrences,First Seen,Last Seen\r\n${row}\r\n`,
        'a_stats_history.csv': historyOf('/x')
      })
    )
    expect(said(run.notes).join()).not.toContain('failures-unexplained')
    expect(noteOf(run, 'totals-disagree')?.severity).toBe(severity)
  })
})
