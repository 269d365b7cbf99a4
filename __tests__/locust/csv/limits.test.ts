import { describe, expect, it } from '@jest/globals'
import { inputFileOf } from '../../../src/input/input-file.js'
import {
  MAX_COLUMNS,
  MAX_ENDPOINTS,
  MAX_ERROR_ROWS,
  MAX_FILES,
  MAX_RECORD_CHARS,
  MAX_ROWS
} from '../../../src/locust/csv/limits.js'
import { readRuns } from '../../../src/locust/read.js'
import { files, onlyRun, PLAIN_STATS, said, STATS_HEADER, statsFile, statsRow } from '../support.js'

describe('beyond the limits a run is refused with a number and a unit', () => {
  it.each<[string, () => string, RegExp]>([
    [
      'endpoints',
      () =>
        statsFile([
          ...Array.from({ length: MAX_ENDPOINTS.max }, (_, index) =>
            statsRow('GET', `/${index}`, 1)
          ),
          statsRow('', 'Aggregated', MAX_ENDPOINTS.max)
        ]),
      /number of endpoints is 20,001, more than the 20,000/
    ],
    [
      'rows',
      () => `${STATS_HEADER}\n${`${statsRow('GET', '/x', 1)}\n`.repeat(MAX_ROWS.max + 1)}`,
      /the number of rows is 60,001, more than the 60,000 that are read/
    ],
    [
      'rows of an old file',
      () =>
        `"Method","Name","# requests","# failures","50%"\n${'"GET","x",1,0,1\n'.repeat(MAX_ROWS.max + 1)}`,
      /the number of rows is 60,001, more than the 60,000 that are read/
    ],
    [
      'columns',
      () => `${STATS_HEADER}\n${'1,'.repeat(MAX_COLUMNS.max + 1)}\n`,
      /the number of columns is 502, more than the 500/
    ],
    [
      'a row',
      () => `${STATS_HEADER}\nGET,"${'x'.repeat(MAX_RECORD_CHARS.max + 1)}",1\n`,
      /load_stats\.csv:2/
    ]
  ])('%s', async (_, text, message) => {
    const run = await onlyRun(files({ 'load_stats.csv': text() }))
    expect(run.aggregated).toBeUndefined()
    expect(said(run.notes)).toEqual(['error unreadable-file'])
    expect(run.notes[0]?.message).toMatch(message)
  })

  it('a header without end', async () => {
    const { runs } = await readRuns(files({ 'load_stats.csv': 'Type,Name,'.repeat(2_000_000) }))
    expect(runs[0]?.aggregated).toBeUndefined()
  })

  it('too many rows of failures are a warning', async () => {
    const rows = Array.from({ length: MAX_ERROR_ROWS.max + 1 }, (_, index) => `GET,/x,${index},1\n`)
    const run = await onlyRun(
      files({
        'a_stats.csv': PLAIN_STATS,
        'a_failures.csv': `Method,Name,Error,Occurrences\n${rows.join('')}`
      })
    )
    expect(said(run.notes)).toContain('warning too-large')
    expect(run.failures).toHaveLength(MAX_ERROR_ROWS.max)
  })

  it('what was left out of the failures is not called unexplained', async () => {
    const count = MAX_ERROR_ROWS.max + 1000
    const rows = Array.from({ length: count }, (_, index) => `GET,/x,${index},1\n`)
    const run = await onlyRun(
      files({
        'a_stats.csv': statsFile([
          statsRow('GET', '/x', count, count),
          statsRow('', 'Aggregated', count, count)
        ]),
        'a_failures.csv': `Method,Name,Error,Occurrences\n${rows.join('')}`
      })
    )
    expect(said(run.notes)).toContain('warning too-large')
    expect(said(run.notes).join()).not.toContain('failures-unexplained')
  })

  it('too many files', async () => {
    const many = Array.from({ length: MAX_FILES.max + 1 }, (_, index) =>
      inputFileOf(`${index}.csv`, '')
    )
    const { runs, notes } = await readRuns(many)
    expect(runs).toEqual([])
    expect(notes[0]?.message).toBe(
      'the number of files is 10,001, more than the 10,000 that are read'
    )
  })
})
