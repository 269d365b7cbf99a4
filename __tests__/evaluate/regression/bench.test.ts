import { beforeAll, describe, expect, it } from '@jest/globals'
import { readAbRuns, type LabelledRun } from '../../../bench/ab-runs.js'
import { failedCells } from '../../../bench/failed-cells.js'
import { fewEndpointsSource } from '../../../bench/few-endpoints.js'
import {
  AS_WRITTEN,
  drawn,
  failedBy,
  LEARNED,
  measure,
  OURS,
  OURS_AGREEING,
  WITHOUT_BURST_CHECK
} from '../../../bench/measure.js'
import { defaultLevel, failing, judge, measuredSource, type Source } from '../../../bench/replay.js'
import { QUIET, simulateCampaign } from '../../../bench/simulator.js'

/*
 * The figures of docs/verdict-bench.md on the measured runs, redrawn with fixed seeds. All of them, with
 * their intervals: docs/verdict-bench.md.
 */

let runs: LabelledRun[] = []
beforeAll(async () => {
  runs = await readAbRuns()
})

/** The share of draws that may fail by each rule of ours; one out of bounds names the cells. */
type Bounds = Readonly<Record<string, { readonly least?: number; readonly most?: number }>>

function expectShares(source: Source, baselines: number, draws: number, bounds: Bounds): void {
  const wrong = outOfBounds(source, baselines, draws, bounds)
  if (wrong !== undefined) throw new Error(wrong)
}

/** Which share is out of its bounds, and the cells that failed. */
function outOfBounds(
  source: Source,
  baselines: number,
  draws: number,
  bounds: Bounds
): string | undefined {
  const measured = measure(source, baselines, draws, Object.keys(bounds))
  for (const [rule, { least = 0, most = 1 }] of Object.entries(bounds)) {
    const { share } = measured.get(rule)!
    if (share >= least && share <= most) continue
    const judged = [...drawn(source, baselines, draws)].map(draw => ({
      run: draw.candidate.name,
      failed: failedBy(rule, draw)
    }))
    return `${rule}: ${share} of ${draws} draws failed, not ${least} to ${most}\n${failedCells(judged)}`
  }
  return undefined
}

describe('on measured runs of which nothing or something known was changed', () => {
  it('reads all of them without a note', () => {
    expect(runs).toHaveLength(108)
    expect(runs.flatMap(({ run }) => run.notes)).toEqual([])
  })

  it.each([1, 3, 5, 10])('raises few false alarms with %d baselines', baselines => {
    expectShares(measuredSource(runs, 'AA'), baselines, 250, {
      [OURS]: { most: 0.04 },
      [OURS_AGREEING]: { most: 0.005 },
      // three of these 50 runs were badly disturbed: 3.1% of the whole campaign's 90
      [AS_WRITTEN]: { most: 0.065 }
    })
  })

  it.each([1, 3, 5, 10])('finds +50%% on one endpoint with %d baselines', baselines => {
    expectShares(measuredSource(runs, 'slow50'), baselines, 150, { [OURS]: { least: 0.9 } })
  })

  it('finds +20% on one endpoint in half of the cases with five baselines', () => {
    expectShares(measuredSource(runs, 'slow20'), 5, 200, { [OURS]: { least: 0.5 } })
  })

  it.each([1, 3, 5, 10])('finds a capped pool with %d baselines', baselines => {
    expectShares(measuredSource(runs, 'cap'), baselines, 150, { [OURS]: { least: 0.78 } })
  })

  it('finds ten times the errors with five baselines', () => {
    expectShares(measuredSource(runs, 'err'), 5, 60, { [OURS]: { least: 0.9 } })
  })

  it('lets ordinary rules cry wolf on the same draws', () => {
    const measured = measure(measuredSource(runs, 'AA'), 5, 100)
    expect(measured.get('+20% on any cell')!.share).toBeGreaterThan(0.8)
    expect(measured.get('t-test 0.99 per cell')!.share).toBeGreaterThan(0.2)
  })

  it('finds +20% in pairs that ran side by side', () => {
    const pairs = runs.filter(({ label, pair }) => pair !== undefined && label === 'slow20')
    const judged = pairs.map(candidate => {
      const baseline = runs.find(run => run.pair === candidate.pair && run !== candidate)!
      const verdicts = judge([candidate.run], [baseline.run], defaultLevel(true))
      return { run: candidate.id, failed: failing(verdicts) }
    })
    const found = judged.filter(({ failed }) => failed.length > 0)
    expect(pairs.length).toBeGreaterThan(0)
    if (found.length <= pairs.length / 2) throw new Error(`too few:\n${failedCells(judged)}`)
  })

  it('says of a share out of its bounds which cells failed in which run', () => {
    const source = measuredSource(runs, 'slow50')
    const run = runs.find(({ label }) => label === 'slow50')!.run.name
    const said = outOfBounds(source, 3, 20, { [OURS]: { most: 0.5 } })
    expect(said).toMatch(/ of 20 draws failed, not 0 to 0\.5/)
    expect(said).toMatch(/, \d of \d: .*GET \/search p\d+ \(\d\)/)
    expect(said).toContain(run)
  })
})

describe('on measured runs of which one to three endpoints are taken', () => {
  const shares = (
    label: string,
    size: number,
    draws: number
  ): Record<'ours' | 'unchecked', number> => {
    const source = fewEndpointsSource(runs, label, size)
    const measured = measure(source, 3, draws, [OURS, WITHOUT_BURST_CHECK])
    return {
      ours: measured.get(OURS)!.share,
      unchecked: measured.get(WITHOUT_BURST_CHECK)!.share
    }
  }

  it.each([1, 3])('the burst check spares false alarms and hardly a change of %d', size => {
    const unchanged = shares('AA', size, 120)
    expect(unchanged.ours).toBeLessThan(0.85 * unchanged.unchecked)
    for (const label of ['slow20', 'tail1']) {
      const { ours, unchecked } = shares(label, size, 150)
      expect(ours).toBeGreaterThan(unchecked - 0.06)
    }
  })
})

describe('on measured runs that a history of ten and more judges', () => {
  it.each([10, 20, 40])('raises few false alarms by %d runs', runsBefore => {
    expectShares(measuredSource(runs, 'AA'), runsBefore, 100, { [LEARNED]: { most: 0.03 } })
  })

  it.each([10, 40])('finds +20%% on one endpoint by %d runs', runsBefore => {
    expectShares(measuredSource(runs, 'slow20'), runsBefore, 30, { [LEARNED]: { least: 0.95 } })
  })

  it('finds most of +10% on one endpoint by 40 runs', () => {
    expectShares(measuredSource(runs, 'slow10'), 40, 30, { [LEARNED]: { least: 0.4 } })
  })

  it('finds 1% of the requests that take a second more as often as five baselines do', () => {
    expectShares(measuredSource(runs, 'tail1'), 20, 60, { [LEARNED]: { least: 0.45 } })
  })
})

describe('the cells that failed', () => {
  it('stand by run, the most often failed first, and then the runs that never did', () => {
    const [verdict] = judge([runs[0]!.run], [runs[1]!.run])
    const cell = (endpoint: string, metric: string) => ({ ...verdict!, endpoint, metric })
    const judged = [
      { run: 'a', failed: [cell('GET /x', 'p50')] },
      { run: 'b', failed: [] },
      { run: 'c', failed: [cell('GET /x', 'p50'), cell('GET /y', 'p95')] },
      { run: 'c', failed: [cell('GET /y', 'p95'), cell('GET /y', 'p95')] },
      { run: 'c', failed: [] }
    ]
    expect(failedCells(judged)).toBe(
      'c, 2 of 3: GET /y p95 (2), GET /x p50 (1)\na, 1 of 1: GET /x p50 (1)\nnever: b'
    )
  })
})

describe('on simulated runs of a quiet machine', () => {
  it('does at least as well', () => {
    const simulated = simulateCampaign(2, QUIET, { AA: 40, other: 3 })
    const hold = (label: string, bounds: Bounds): void => {
      expectShares(measuredSource(simulated, label), 5, 100, bounds)
    }
    hold('AA', { [OURS]: { most: 0.08 }, [OURS_AGREEING]: { most: 0.02 } })
    hold('slow50', { [OURS]: { least: 1 } })
    hold('err', { [OURS]: { least: 0.9 } })
  })
})
