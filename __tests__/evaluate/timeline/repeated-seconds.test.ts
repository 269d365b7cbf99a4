import { describe, expect, it } from '@jest/globals'

import { analyseTimeline } from '../../../src/evaluate/run-in-time.js'
import type { Run } from '../../../src/locust/run.js'
import { files, historyFile, onlyRun, statsFile, statsRow, tick } from '../../locust/support.js'
import { levelOf, saidOf } from '../../support/timeline-runs.js'

const START = 1_771_400_000
const PER_SECOND = 120

/** A steady run whose clock is set back by a second before each of these rows, as Locust writes it. */
function runOf(
  setBackAt: readonly number[],
  { rows = 180, every = 1 }: { rows?: number; every?: number } = {}
): Promise<Run> {
  const count = (second: number): number => PER_SECOND * (second - (second % every))
  const lines = Array.from({ length: rows }, (_, i) => {
    const back = setBackAt.filter(at => at <= i).length
    return tick(START + i - back, i === 0 ? 0 : 100, count(i))
  })
  const total = (type: string, name: string): string =>
    statsRow(type, name, count(rows - 1))
      .split(',')
      .with(9, String(PER_SECOND))
      .join(',')
  return onlyRun(
    files({
      'load_stats.csv': statsFile([total('GET', '/x'), total('', 'Aggregated')]),
      'load_stats_history.csv': historyFile(lines)
    })
  )
}

describe('a second that stands twice as the clock was set back', () => {
  it.each([
    ['once', [90]],
    ['twice', [60, 120]],
    ['twice in a row', [60, 61]],
    ['near the start and the end', [3, 175]],
    ['in the last row', [179]]
  ])('makes no peak: %s', async (_, at) => {
    const { throughput, series } = analyseTimeline(await runOf(at), levelOf())
    expect(throughput.peakPerSecond?.value).toBe(PER_SECOND)
    expect(throughput.peakPer10s?.value).toBe(PER_SECOND)
    const drawn = series.points.map(({ throughput = NaN }) => throughput)
    expect(Math.max(...drawn.slice(0, -1))).toBe(PER_SECOND)
    expect(series.points.at(-1)?.at).toBe(179 - at.length)
  })

  it.each([88, 89, 90, 91])('makes none of bundles, at %d s', async at => {
    const run = await runOf([at, at + 40], { every: 3 })
    const { throughput, series } = analyseTimeline(run, levelOf())
    expect(throughput.peakPer10s?.value).toBeCloseTo(PER_SECOND)
    expect(throughput).not.toHaveProperty('peakPerSecond')
    const drawn = series.points.map(point => point.throughput ?? PER_SECOND)
    expect(Math.max(...drawn)).toBeCloseTo(PER_SECOND)
    expect(Math.min(...drawn)).toBeCloseTo(PER_SECOND)
    expect(series.points.at(-1)?.at).toBe(177)
  })

  it('says why there is no peak where too little is left on both sides', async () => {
    const timeline = analyseTimeline(await runOf([8], { rows: 17 }), levelOf())
    expect(timeline.throughput).not.toHaveProperty('peakPer10s')
    expect(saidOf(timeline)).toContain('no peaks: the clock was set back')
  })

  it('is no step of the clock where seconds stand twice all along', async () => {
    const often = await runOf(Array.from({ length: 60 }, (_, i) => 3 * i + 2))
    const { throughput } = analyseTimeline(often, levelOf())
    expect(throughput.peakPer10s?.value).toBeGreaterThan(PER_SECOND)
  })
})
