import { describe, expect, it } from '@jest/globals'
import type { Run } from '../../../src/locust/run.js'
import { aRun, compare, profile } from '../../support/regression-runs.js'

/** Two endpoints, the first with answers of so many bytes. */
function run(bytes: number | undefined, failures = 0, requests = 200): Run {
  const rows = [
    { key: 'GET /a', requests, failures, p: profile(40) },
    { key: 'GET /b', requests: 200, p: profile(40) }
  ]
  const made = aRun({ rows })
  const sizes = [bytes, 5000]
  return {
    ...made,
    endpoints: made.endpoints.map((row, i) => {
      const averageContentSize = sizes[i]
      return averageContentSize === undefined ? row : { ...row, averageContentSize }
    })
  }
}

function said(candidates: readonly Run[], ...baselines: readonly Run[]): string[] {
  const { notes } = compare(
    [...candidates],
    baselines.length === 0 ? [run(50_000)] : [...baselines]
  )
  return notes.flatMap(({ code, message, severity }) =>
    code === 'answers-emptied' ? [`${severity}: ${message}`] : []
  )
}

describe('answers that have hardly any bytes left', () => {
  it('are told, with what they were', () => {
    expect(said([run(0)])).toEqual([
      'warning: answers shrank to a tenth or less on average: GET /a 50,000 → 0 bytes'
    ])
    expect(said([run(5000)])).toHaveLength(1)
    expect(said([run(5001)])).toEqual([])
  })

  it('were small, unknown or few before and are then left alone', () => {
    expect(said([run(0)], run(99))).toEqual([])
    expect(said([run(0)], run(undefined))).toEqual([])
    expect(said([run(undefined)])).toEqual([])
    expect(said([run(0, 0, 19)])).toEqual([])
  })

  it('were so in a baseline already and are then left alone', () => {
    expect(said([run(0)], run(50_000), run(0), run(50_000))).toEqual([])
  })

  it('of requests that fail are told as errors', () => {
    expect(said([run(0, 101)])).toEqual([])
    expect(said([run(0, 100)])).toHaveLength(1)
  })

  it('are told of several runs where more than half have them', () => {
    expect(said([run(0), run(50_000)])).toEqual([])
    expect(said([run(0), run(0), run(50_000)])).toHaveLength(1)
  })
})

describe('answers that are clearly shorter than three baselines agree on', () => {
  const three = [1000, 1010, 1020].map(bytes => run(bytes))

  it('are told, with what they were', () => {
    expect(said([run(500)], ...three)).toEqual([
      'warning: answers shrank on average: GET /a 1,000 → 500 bytes'
    ])
    expect(said([run(600)], ...three)).toHaveLength(1)
    expect(said([run(601)], ...three)).toEqual([])
  })

  it('are no news where there are fewer baselines, or these differ by more than a tenth of the change', () => {
    expect(said([run(500)], ...three.slice(1))).toEqual([])
    expect(said([run(500)], ...three, run(1080))).toEqual([])
    expect(said([run(250)], ...three, run(1080))).toHaveLength(1)
  })

  it('are none of few requests, nor where those that failed may have had none', () => {
    expect(said([run(500, 0, 99)], ...three)).toEqual([])
    expect(said([run(500, 0, 100)], ...three)).toHaveLength(1)
    expect(said([run(500, 40)], ...three)).toEqual([])
    expect(said([run(300, 40)], ...three)).toHaveLength(1)
  })
})

it('of a baseline with few requests say nothing, and do not hide what the others say', () => {
  expect(said([run(0)], run(50_000), run(0, 0, 19))).toHaveLength(1)
  expect(said([run(0)], run(50_000, 0, 19))).toEqual([])
})
