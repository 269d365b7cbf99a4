import { describe, expect, it } from '@jest/globals'
import {
  averageResolution,
  batches,
  intervalBetween,
  intervalsOf,
  median,
  rowsOf,
  spanOf,
  tickOf,
  type Sample
} from '../../../src/evaluate/timeline/intervals.js'
import { equalParts } from '../../../src/evaluate/timeline/parts.js'

function row(at: number, requests: number, changes: Partial<Sample> = {}): Sample {
  return { at, users: 10, requests, failures: 0, percentiles: new Map(), ...changes }
}

describe('rowsOf', () => {
  it.each([
    [
      'in order',
      [
        [100, 0],
        [101, 5]
      ],
      [
        [0, 0],
        [1, 5]
      ]
    ],
    [
      'a second twice: the last counts',
      [
        [100, 0],
        [101, 5],
        [101, 9]
      ],
      [
        [0, 0],
        [1, 9]
      ]
    ],
    [
      'a clock that went back',
      [
        [100, 0],
        [102, 5],
        [101, 6],
        [103, 9]
      ],
      [
        [0, 0],
        [2, 5],
        [3, 9]
      ]
    ],
    [
      'a reset: what follows',
      [
        [100, 0],
        [101, 50],
        [102, 7],
        [103, 9]
      ],
      [
        [2, 7],
        [3, 9]
      ]
    ],
    ['nothing', [], []]
  ])('%s', (_, samples, expected) => {
    const rows = rowsOf(
      samples.map(([at = 0, requests = 0]) => row(at, requests)),
      100
    )
    expect(rows.map(({ at, requests }) => [at, requests])).toEqual(expected)
  })
})

describe('intervalBetween', () => {
  it('takes counts and mean from cumulative columns', () => {
    const first = row(10, 100, { average: 50, failures: 1 })
    const last = row(12, 300, { average: 150, failures: 4, users: 12 })
    expect(intervalBetween(first, last)).toEqual({
      from: 10,
      to: 12,
      users: 12,
      requests: 200,
      failures: 3,
      average: 200
    })
  })

  it('has no mean without requests', () => {
    expect(
      intervalBetween(row(1, 5, { average: 3 }), row(2, 5, { average: 3 })).average
    ).toBeUndefined()
  })

  it('has no mean when whole milliseconds are too coarse for it', () => {
    const rows = [
      row(1, 1000, { average: 50 }),
      row(2, 1010, { average: 50 }),
      row(9, 9000, { average: 52 })
    ]
    const [short, long] = intervalsOf(rows)
    expect(averageResolution(rows)).toBe(1)
    expect(short?.average).toBeUndefined()
    expect(long?.average).toBeCloseTo(52.25, 1)
  })
})

describe('parts', () => {
  const rows = Array.from({ length: 101 }, (_, i) => row(i, i * 10, { average: 5 }))

  it('cuts a span into equal parts that lose no request', () => {
    const parts = equalParts(rows, 10)
    expect(parts.map(part => part.requests)).toEqual(new Array(10).fill(100))
    expect(parts.at(-1)?.to).toBe(100)
  })

  it('does not cut what has too few rows', () => {
    expect(equalParts(rows.slice(0, 10), 10)).toEqual([])
    expect(equalParts([], 10)).toEqual([])
  })

  it('batches whole stretches only', () => {
    expect(batches(rows.slice(0, 13), 5).map(({ from, to }) => [from, to])).toEqual([
      [0, 5],
      [5, 10]
    ])
  })

  it('spans all rows, but not a single one', () => {
    expect(spanOf(rows)?.requests).toBe(1000)
    expect(spanOf(rows.slice(0, 1))).toBeUndefined()
  })
})

it('knows the typical second between rows', () => {
  expect(tickOf([row(0, 0), row(1, 0), row(2, 0), row(4, 0)])).toBe(1)
  expect(tickOf([row(0, 0), row(2, 0), row(4, 0)])).toBe(2)
  expect(tickOf([])).toBe(1)
})

it('takes the median', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, undefined])
})
