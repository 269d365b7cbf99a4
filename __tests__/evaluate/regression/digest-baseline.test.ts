import { beforeAll, describe, expect, it } from '@jest/globals'

import { readAbRuns, type LabelledRun } from '../../../bench/ab-runs.js'
import { defaultLevel } from '../../../bench/replay.js'
import { DEFAULT_POLICIES } from '../../../src/config/defaults.js'
import { ownDigest } from '../../../src/evaluate/own-digest.js'
import { baselineOf } from '../../../src/evaluate/regression/digest-baseline.js'
import type { Baseline } from '../../../src/evaluate/regression/matching.js'
import { compareRuns, type CompareResult } from '../../../src/evaluate/regression/regression.js'
import { historyText, readDigests } from '../../../src/past/lines.js'
import type { Run } from '../../../src/locust/run.js'

let runs: LabelledRun[] = []
beforeAll(async () => {
  runs = await readAbRuns()
})

const level = defaultLevel()

/** As it comes back after it was written. */
function remembered(run: Run, number: number): Baseline {
  const own = { workflowRun: String(number), attempt: 1, gate: 'gate', runNumber: number, at: 0 }
  const { digests } = readDigests(
    historyText([ownDigest({ run, level, resources: undefined }, own)])
  )
  return baselineOf(digests[0]!)
}

function compare(candidate: Run, baselines: readonly Baseline[]): CompareResult {
  return compareRuns({ candidates: [candidate], baselines, level, policies: DEFAULT_POLICIES })
}

describe('a run that is kept as a digest', () => {
  it('is compared with like the run itself', () => {
    for (let at = 5; at < runs.length; at += 9) {
      const candidate = runs[at]!.run
      const before = runs.slice(at - 5, at).map(({ run }) => run)
      const whole = compare(
        candidate,
        before.map((run, i) => ({ source: { label: `run #${i}` }, run }))
      )
      const kept = compare(candidate, before.map(remembered))
      expect(kept.verdicts).toEqual(whole.verdicts)
      expect(kept.notes).toEqual(whole.notes)
    }
  })

  it('is called as GitHub calls it', () => {
    const { run } = runs[0]!
    expect(remembered(run, 7).source).toEqual({ label: 'run #7', at: run.startedAt })
  })
})
