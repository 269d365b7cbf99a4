import { describe, expect, it } from '@jest/globals'
import { KEPT_TOTAL_SAMPLES, MAX_RUN_BYTES, MAX_RUN_ROWS } from '../../../src/locust/csv/limits.js'
import { readSets } from '../../../src/locust/sets.js'
import { files, HISTORY_HEADER, PLAIN_STATS, statsFile, statsRow } from '../support.js'

const rows = { ...MAX_RUN_ROWS, max: 10 }
const limits = { rows, bytes: MAX_RUN_BYTES }

/** A run of four endpoints and its total. */
function runOf(name: string): Record<string, string> {
  const endpoints = ['/a', '/b', '/c', '/d'].map(path => statsRow('GET', `${path}-${name}`, 10))
  return { [`${name}_stats.csv`]: statsFile([...endpoints, statsRow('', 'Aggregated', 40)]) }
}

describe('all runs together', () => {
  it('as many rows as the limit are read', async () => {
    const two = [{ label: 'x', files: files({ ...runOf('a'), ...runOf('b') }) }]
    const { runs, notes } = await readSets(two, 'separate', {}, limits)
    expect(runs.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(notes).toEqual([])
  })

  it('beyond it nothing more is opened, and how many runs that are is said', async () => {
    const opened: string[] = []
    const watched = ['a', 'b', 'c', 'd', 'e'].map(name => ({
      label: name,
      files: files(runOf(name)).map(file => ({
        ...file,
        async *open() {
          opened.push(name)
          yield* file.open()
        }
      }))
    }))
    const { runs, notes } = await readSets(watched, 'separate', {}, limits)
    expect(runs.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(notes).toMatchObject([
      {
        code: 'too-large',
        severity: 'error',
        message:
          'the number of endpoints of all runs is more than the 10 that are read; 3 of 5 runs are not judged'
      }
    ])
    // Of those behind it the head alone, which tells what kind of file it is.
    const times = (name: string): number => opened.filter(one => one === name).length
    expect(times('d')).toBe(times('e'))
    expect(times('d')).toBeLessThan(times('a'))
  })

  it('neither are more bytes', async () => {
    const [first] = Object.values(runOf('a'))
    const bytes = { ...MAX_RUN_BYTES, max: (first?.length ?? 0) + 1 }
    const two = [{ label: 'x', files: files({ ...runOf('a'), ...runOf('b') }) }]
    const { runs, notes } = await readSets(two, 'separate', {}, { ...limits, bytes })
    expect(runs).toHaveLength(1)
    expect(notes[0]?.message).toContain('1 of 2 runs are not judged')
  })

  it.each([
    [5, 1],
    [500, 0.01]
  ])('of %i runs each keeps its share of the samples', async (count, share) => {
    const lines = Array.from(
      { length: 1000 },
      (_, at) =>
        `${1_764_000_000 + at},5,,Aggregated,1,0,${'9,'.repeat(11)}${at + 1},0,9,9.2,8,9,12`
    )
    const history = `${[HISTORY_HEADER, ...lines].join('\n')}\n`
    const others = Array.from({ length: count - 1 }, (_, index) => [
      `r${index}_stats.csv`,
      statsFile([statsRow('', 'Aggregated', 0)])
    ])
    const input = {
      'a_stats.csv': PLAIN_STATS,
      'a_stats_history.csv': history,
      ...(Object.fromEntries(others) as Record<string, string>)
    }
    const { runs } = await readSets([{ label: 'x', files: files(input) }], 'separate', {})
    const kept = runs.find(({ name }) => name === 'a')?.history?.samples.length ?? 0
    expect(kept).toBeLessThanOrEqual(share * KEPT_TOTAL_SAMPLES + 1)
    expect(kept === 1000).toBe(share === 1)
  })
})
