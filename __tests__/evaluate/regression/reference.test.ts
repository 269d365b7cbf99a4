import { describe, expect, it } from '@jest/globals'
import { Random } from '../../../bench/random.js'
import type { RegressionSettings } from '../../../src/config/settings.js'
import type { Run } from '../../../src/locust/run.js'
import {
  referenceMajority,
  referenceRule,
  referenceTogether
} from '../../support/regression-reference.js'
import { aLevel, aRun, compare, type RowSpec } from '../../support/regression-runs.js'
import type { PublishedChange } from '../../support/published.js'

/** Locust's bucket. */
function bucketed(ms: number): number {
  const width = ms < 100 ? 1 : ms < 1000 ? 10 : ms < 10_000 ? 100 : 1000
  return Math.round(ms / width) * width
}

type Endpoint = { readonly key: string; readonly median: number; readonly requests: number }

function someEndpoints(random: Random): Endpoint[] {
  return Array.from({ length: 1 + random.below(8) }, (_, i) => ({
    key: `GET /${i}`,
    median: Math.exp(random.uniform() * 9 - 1),
    requests: Math.round(Math.exp(2 + random.uniform() * 8))
  }))
}

function aRow(random: Random, { key, median, requests }: Endpoint, shift: number): RowSpec {
  const sigma = 0.2 + random.uniform()
  const noise = Math.exp(0.15 * random.normal())
  const at = (z: number) => bucketed(median * noise * Math.exp(sigma * z) + shift)
  const mean = median * noise * Math.exp(0.5 * sigma ** 2 + 0.03 * random.normal()) + shift
  return {
    key,
    average: Math.max(1, mean),
    min: at(-2.5),
    requests: Math.round(requests * (0.97 + 0.06 * random.uniform())),
    failures:
      random.below(3) === 0 ? random.below(Math.min(40, 1 + requests / 20)) : random.below(3),
    p: {
      50: at(0),
      66: at(0.41),
      90: at(1.28),
      95: at(1.64),
      98: at(2.05),
      99: at(2.33),
      99.9: at(3.09)
    }
  }
}

/** A comparable run: the mix within a few percent, the think time constant. */
function someRun(random: Random, endpoints: readonly Endpoint[]): Run {
  const shift = random.below(4) === 0 ? 200 * random.uniform() : 0
  const rows = endpoints.map(endpoint => aRow(random, endpoint, shift))
  const total = aRow(random, { key: 'Aggregated', median: 100, requests: 1 }, shift).p
  const throughput = 10 * Math.exp(0.08 * random.normal())
  return aRun({
    rows,
    seconds: 30,
    total: { p: total! },
    // fewer than any endpoint has requests: none is called once by each
    users: 6,
    throughput,
    average: 6000 / throughput - 300
  })
}

function someSettings(random: Random): RegressionSettings {
  return {
    maxRegression: random.pick([0, 0.05, 0.1, 0.3], 1)[0]!,
    minChangeMs: random.pick([0, 5, 20], 1)[0]!,
    sensitivity: random.pick([1, 2, 3, 4], 1)[0]!,
    minTailSamples: random.pick([1, 5, 10], 1)[0]!,
    errorMargin: random.pick([0, 0.001, 0.01], 1)[0]!,
    // pairs of several runs are another rule: regression.test.ts
    paired: random.below(4) === 0
  }
}

function worded(verdicts: readonly PublishedChange[]): Map<string, PublishedChange> {
  return new Map(verdicts.map(verdict => [`${verdict.endpoint} ${verdict.metric}`, verdict]))
}

/** The allowance where the reference knows one. */
function isNear(ours: number | undefined, reference: number | undefined): boolean {
  return reference === undefined || Math.abs((ours ?? 0) / reference - 1) < 1e-9
}

/** Rounding decides whether 120 ms are more than 2 · 0.3 · 200 ms. */
function isTie({ change, allowed = 0 }: PublishedChange): boolean {
  const rise = change?.absolute ?? 0
  return [1, 2].some(times => Math.abs((times * rise) / allowed - 1) < 1e-9)
}

describe('the rule and its second implementation', () => {
  it('agree on every cell of 1,000 random comparisons', () => {
    const random = new Random(5)
    const seen = new Map<string, number>()
    const differences: unknown[] = []
    const onlyTogether = new Set<string>()
    for (let draw = 0; draw < 1000; draw++) {
      const endpoints = someEndpoints(random)
      const drawn = someSettings(random)
      const count = 1 + random.below(10)
      // one run is no pair of several baselines
      const settings = { ...drawn, paired: drawn.paired && count === 1 }
      const baselines = Array.from({ length: count }, () => someRun(random, endpoints))
      const runs = settings.paired ? 1 : 1 + random.below(3)
      const candidates = Array.from({ length: runs }, () => someRun(random, endpoints))

      const [first] = candidates
      const alone = referenceRule(first!, baselines, settings)
      const oursAlone = compare([first!], baselines, aLevel(settings)).verdicts
      const ours = worded(oursAlone)
      expect([...ours.keys()].sort()).toEqual([...alone.keys()].sort())
      for (const [cell, reference] of alone) {
        const verdict = ours.get(cell)!
        if (isTie(verdict)) continue
        const said =
          ['improved', 'unchanged'].includes(verdict.verdict) || verdict.tooNoisy === true
            ? verdict.verdict === 'regressed' || verdict.verdict === 'suspect'
              ? verdict.verdict
              : 'fine'
            : verdict.verdict
        // void improvements are undecided, which the reference does not know
        const voided = said === 'undecided' && reference.verdict === 'fine'
        const differs = (voided ? 'fine' : said) !== reference.verdict
        if (differs || !isNear(verdict.allowed, reference.allowed)) {
          differences.push({ draw, cell, verdict, reference })
        }
        seen.set(said, (seen.get(said) ?? 0) + 1)
      }
      if (settings.paired) continue
      const isOnly = candidates.length === 1
      const together = isOnly
        ? oursAlone
        : compare(candidates, baselines, aLevel(settings)).verdicts
      const references = isOnly
        ? [alone]
        : candidates.map(candidate => referenceRule(candidate, baselines, settings, false))
      const failing = together
        .filter(verdict => verdict.effect === 'fail')
        .map(verdict => `${verdict.endpoint} ${verdict.metric}`)
        .sort()
      const told = new Set(referenceMajority(references))
      const risen = isOnly ? [] : referenceTogether(candidates, baselines, settings)
      for (const cell of risen) if (!told.has(cell)) onlyTogether.add(`${draw} ${cell}`)
      expect(failing).toEqual([...new Set([...told, ...risen])].sort())
    }
    expect(differences).toEqual([])
    expect(onlyTogether.size).toBeGreaterThan(0)
    // the draws reach every verdict often
    for (const verdict of ['regressed', 'suspect', 'undecided', 'fine']) {
      expect(seen.get(verdict)).toBeGreaterThan(100)
    }
  })
})
