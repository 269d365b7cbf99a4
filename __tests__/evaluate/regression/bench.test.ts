import { beforeAll, describe, expect, it } from '@jest/globals'
import { readAbRuns, type LabelledRun } from '../../../bench/ab-runs.js'
import { AS_WRITTEN, measure, OURS, OURS_AGREEING } from '../../../bench/measure.js'
import { defaultLevel, fails, judge, measuredSource } from '../../../bench/replay.js'
import { QUIET, simulateCampaign } from '../../../bench/simulator.js'

/*
 * The figures of docs/verdict-bench.md on the measured runs, redrawn with fixed seeds. All of them, with
 * their intervals: docs/verdict-bench.md.
 */

let runs: LabelledRun[] = []
beforeAll(async () => {
  runs = await readAbRuns()
})

const shareOf = (label: string, baselines: number, draws: number): number =>
  measure(measuredSource(runs, label), baselines, draws, [OURS]).get(OURS)!.share

describe('on measured runs of which nothing or something known was changed', () => {
  it('reads all of them without a note', () => {
    expect(runs).toHaveLength(108)
    expect(runs.flatMap(({ run }) => run.notes)).toEqual([])
  })

  it.each([1, 3, 5, 10])('raises few false alarms with %d baselines', baselines => {
    const measured = measure(measuredSource(runs, 'AA'), baselines, 250, [
      OURS,
      OURS_AGREEING,
      AS_WRITTEN
    ])
    expect(measured.get(OURS)!.share).toBeLessThanOrEqual(0.04)
    expect(measured.get(OURS_AGREEING)!.share).toBeLessThanOrEqual(0.005)
    // three of these 50 runs were badly disturbed: 3.1% of the whole campaign's 90
    expect(measured.get(AS_WRITTEN)!.share).toBeLessThanOrEqual(0.065)
  })

  it.each([1, 3, 5, 10])('finds +50%% on one endpoint with %d baselines', baselines => {
    expect(shareOf('slow50', baselines, 150)).toBeGreaterThanOrEqual(0.9)
  })

  it('finds +20% on one endpoint in half of the cases with five baselines', () => {
    expect(shareOf('slow20', 5, 200)).toBeGreaterThanOrEqual(0.5)
  })

  it.each([1, 3, 5, 10])('finds a capped pool with %d baselines', baselines => {
    expect(shareOf('cap', baselines, 150)).toBeGreaterThanOrEqual(0.8)
  })

  it('finds ten times the errors with five baselines', () => {
    expect(shareOf('err', 5, 60)).toBeGreaterThanOrEqual(0.9)
  })

  it('lets ordinary rules cry wolf on the same draws', () => {
    const measured = measure(measuredSource(runs, 'AA'), 5, 100)
    expect(measured.get('+20% on any cell')!.share).toBeGreaterThan(0.8)
    expect(measured.get('t-test 0.99 per cell')!.share).toBeGreaterThan(0.2)
  })

  it('finds +20% in pairs that ran side by side', () => {
    const pairs = runs.filter(({ label, pair }) => pair !== undefined && label === 'slow20')
    const found = pairs.filter(candidate => {
      const baseline = runs.find(run => run.pair === candidate.pair && run !== candidate)!
      return fails(judge([candidate.run], [baseline.run], defaultLevel(true)))
    })
    expect(pairs.length).toBeGreaterThan(0)
    expect(found.length).toBeGreaterThan(pairs.length / 2)
  })
})

describe('on simulated runs of a quiet machine', () => {
  it('does at least as well', () => {
    const simulated = simulateCampaign(2, QUIET, { AA: 40, other: 3 })
    const share = (label: string, rule = OURS) =>
      measure(measuredSource(simulated, label), 5, 100, [rule]).get(rule)!.share
    expect(share('AA')).toBeLessThanOrEqual(0.08)
    expect(share('AA', OURS_AGREEING)).toBeLessThanOrEqual(0.02)
    expect(share('slow50')).toBe(1)
    expect(share('err')).toBeGreaterThanOrEqual(0.9)
  })
})
