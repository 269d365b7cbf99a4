import { describe, expect, it } from '@jest/globals'

import { Random } from '../../../bench/random.js'
import { meanSamplingVariance } from '../../../src/evaluate/regression/noise.js'
import type { Run } from '../../../src/locust/run.js'
import { ReportSchema } from '../../../src/report/json-schema.js'
import { learnedReference } from '../../support/learned-reference.js'
import type { PublishedChange } from '../../support/published.js'
import { aLevel, aRun, compare, type RowSpec } from '../../support/regression-runs.js'

const PERCENTS = { 50: 0, 66: 0.41, 90: 1.28, 95: 1.64, 98: 2.05, 99: 2.33, 99.9: 3.09 }

/** Locust's bucket. */
function bucketed(ms: number): number {
  const width = ms < 100 ? 1 : ms < 1000 ? 10 : ms < 10_000 ? 100 : 1000
  return Math.round(ms / width) * width
}

type Endpoint = { readonly key: string; readonly median: number; readonly requests: number }
type Change = {
  /** Factor of the endpoint's times. */
  readonly slower?: number
  /** ms that everything takes longer. */
  readonly shift?: number
  /** ms more on average, and no percentile moves. */
  readonly hung?: number
}

const SHOP: readonly Endpoint[] = [20, 45, 90, 150, 260, 400].map((median, at) => ({
  key: `GET /${at}`,
  median,
  requests: 1000
}))

/** A run of these endpoints, each of which differs by 2 % or so from run to run. */
function someRun(
  random: Random,
  endpoints: readonly Endpoint[] = SHOP,
  changes: Readonly<Record<string, Change>> = {},
  noise = 0.02
): Run {
  const shift = random.below(5) === 0 ? 30 * random.uniform() : 0
  const row = ({ key, median, requests }: Endpoint): RowSpec => {
    const { slower = 1, hung = 0, ...own } = { ...changes['*'], ...changes[key] }
    const factor = slower * Math.exp(noise * random.normal())
    const by = shift + (own.shift ?? 0)
    const at = (z: number): number => bucketed(median * factor * Math.exp(0.5 * z) + by)
    const p = Object.fromEntries(Object.entries(PERCENTS).map(([percent, z]) => [percent, at(z)]))
    const average = median * factor * Math.exp(0.125) + by + hung
    const count = Math.round(requests * (0.97 + 0.06 * random.uniform()))
    return { key, average, min: at(-2.5), requests: count, p }
  }
  const total = row({ key: 'Aggregated', median: 100, requests: 1 }).p ?? {}
  return aRun({ rows: endpoints.map(row), history: false, total: { p: total } })
}

function historyOf(random: Random, count: number, noise = 0.02): Run[] {
  return Array.from({ length: count }, () => someRun(random, SHOP, {}, noise))
}

function learned(candidate: Run, history: readonly Run[], settings = {}): PublishedChange[] {
  return compare([candidate], history, aLevel(settings), true).verdicts
}

function cellsOf(verdicts: readonly PublishedChange[], state: string): string[] {
  return verdicts
    .filter(({ verdict, unit }) => verdict === state && unit === 'ms')
    .map(({ endpoint, metric }) => `${endpoint} ${metric}`)
}

function allowedOf(verdicts: readonly PublishedChange[], cell: string): number {
  return verdicts.find(({ endpoint, metric }) => `${endpoint} ${metric}` === cell)?.allowed ?? NaN
}

describe('the learned rule and its second implementation', () => {
  it('agree on every cell of 1,000 random comparisons', () => {
    const random = new Random(17)
    const differences: unknown[] = []
    let [cells, regressed] = [0, 0]
    for (let draw = 0; draw < 1000; draw++) {
      const endpoints = Array.from({ length: 4 + random.below(4) }, (_, i) => ({
        key: `GET /${i}`,
        median: Math.exp(1 + 6 * random.uniform()),
        requests: Math.round(Math.exp(4 + random.uniform() * 5))
      }))
      const settings = {
        maxRegression: random.pick([0, 0.05, 0.1, 0.3], 1)[0]!,
        minChangeMs: random.pick([0, 5, 20], 1)[0]!,
        sensitivity: random.pick([1, 2, 3, 4], 1)[0]!,
        minTailSamples: 5,
        errorMargin: 0.001,
        paired: false
      }
      const history = Array.from({ length: 10 + random.below(8) }, () => someRun(random, endpoints))
      const slower = 1 + random.below(4) / 8
      const candidate = someRun(random, endpoints, { 'GET /1': { slower } })
      const ours = new Map(
        learned(candidate, history, settings).map(one => [`${one.endpoint} ${one.metric}`, one])
      )
      for (const [cell, reference] of learnedReference(candidate, history, settings)) {
        const { allowed = NaN, verdict, change } = ours.get(cell)!
        cells++
        if (reference.regressed) regressed++
        // rounding decides whether 20 ms are more than 20 ms
        const isTie = Math.abs((change?.absolute ?? 0) - allowed) < 1e-9 * Math.max(1, allowed)
        const isNear = Math.abs(allowed - reference.allowed) < 1e-9 * Math.max(1, allowed)
        if (!isNear || (!isTie && (verdict === 'regressed') !== reference.regressed)) {
          differences.push({ draw, cell, allowed, verdict, reference })
        }
      }
    }
    expect(differences).toEqual([])
    expect(cells).toBeGreaterThan(10_000)
    expect(regressed).toBeGreaterThan(500)
  })
})

describe('a run that is judged by a history', () => {
  const history = historyOf(new Random(1), 20)

  it('regresses where one endpoint is slower by 20%, which three of the runs do not show', () => {
    const slow = someRun(new Random(2), SHOP, { 'GET /3': { slower: 1.2 } })
    expect(cellsOf(learned(slow, history), 'regressed')).toEqual(
      expect.arrayContaining(['GET /3 p50', 'GET /3 average'])
    )
    expect(cellsOf(learned(slow, history), 'regressed').every(c => c.startsWith('GET /3'))).toBe(
      true
    )
    expect(cellsOf(compare([slow], history.slice(0, 3)).verdicts, 'regressed')).toEqual([])
  })

  it('says how many runs each verdict rests on', () => {
    const { comparison, verdicts } = compare([someRun(new Random(3))], history, aLevel(), true)
    expect(comparison.learnedFrom).toBe(20)
    const published = ReportSchema.shape.runs.element.shape.comparison
    expect(published.parse(comparison)).toEqual(comparison)
    const reasons = verdicts.flatMap(({ endpoint, allowed, metric, reason, unit }) =>
      unit === 'ms' && allowed !== undefined && endpoint === 'GET /3' && metric !== 'p99'
        ? [reason.replace(/^.*?; /, '')]
        : []
    )
    expect(reasons).toEqual([
      'allowed +11% (the spread of 20 earlier runs; the other endpoints moved −1 ms)',
      'allowed +22% (the spread of 20 earlier runs; the other endpoints moved −2 ms)',
      'allowed +10% (the 10% tolerated; the other endpoints moved −1.2 ms; judged by 20 earlier runs)'
    ])
  })

  it('says what it usually takes where more is allowed than is tolerated', () => {
    const said: string[] = []
    for (let seed = 10; seed < 40; seed++) {
      const random = new Random(seed)
      const calm = historyOf(random, 12, 0.004)
      for (const verdict of learned(someRun(random, SHOP, {}, 0.004), calm)) {
        const { reason, baseline = 0, allowed = 0 } = verdict
        if (
          verdict.verdict !== 'unchanged' ||
          !/\((the 10% tolerated|the 5 ms that are always allowed)/.test(reason)
        )
          continue
        const usual = /(?:tolerated|allowed) above its usual ([\d.]+) ms/.exec(reason)?.[1]
        const own = Math.max(0.1 * baseline, 5)
        if (usual !== undefined) said.push(usual)
        // Of what the others moved the reason tells too.
        const above = Number(usual ?? baseline) - baseline + Math.max(0, verdict.others ?? 0)
        expect(allowed).toBeLessThanOrEqual(own + above + 0.6)
      }
    }
    expect(said.length).toBeGreaterThan(10)
  })

  it('is inconclusive only where twice as slow would not be found', () => {
    // all moved by more than half of what they took, and so much never matters
    const moved = someRun(new Random(2), SHOP, { '*': { shift: 160 } })
    const settings = { minChangeMs: 100, sensitivity: 2 }
    const found = learned(moved, history, settings).filter(({ tooNoisy }) => tooNoisy === true)
    expect(found.map(({ endpoint }) => endpoint)).toContain('GET /2')
    expect(found.filter(({ smallestDetectable = 0 }) => smallestDetectable <= 1)).toEqual([])
  })

  it('is suspect where few requests of a single run decide, though they moved the mean too', () => {
    const seldom = SHOP.map(one => ({ ...one, requests: 150 }))
    const runs = Array.from({ length: 12 }, (_, at) => someRun(new Random(40 + at), seldom))
    const plain = someRun(new Random(60), seldom)
    const paused: Run = {
      ...plain,
      endpoints: plain.endpoints.map(row =>
        row.name === '/3'
          ? {
              ...row,
              average: 1.2 * (row.average ?? 0),
              percentiles: new Map(
                [...row.percentiles].map(([at, ms]) => [at, at < 95 ? ms : bucketed(1.45 * ms)])
              )
            }
          : row
      )
    }
    const p95 = (candidates: readonly Run[]) =>
      compare(candidates, runs, aLevel(), true).verdicts.find(
        ({ endpoint, metric }) => endpoint === 'GET /3' && metric === 'p95'
      )
    expect(p95([paused])).toMatchObject({
      verdict: 'suspect',
      reason: expect.stringMatching(
        /\. Only (about )?7 requests of (this run|a baseline) decide its P95: another run would tell whether it got slower/
      )
    })
    expect(p95([paused, paused])?.verdict).toBe('regressed')
  })

  it('is judged as without one where the earlier runs are fewer than ten', () => {
    const slow = someRun(new Random(2), SHOP, { 'GET /3': { slower: 1.2 } })
    const few = history.slice(0, 9)
    expect(compare([slow], few, aLevel(), true)).toEqual(compare([slow], few))
  })

  it('is judged as without one where an endpoint has fewer than three others', () => {
    const few = (run: Run): Run => ({ ...run, endpoints: run.endpoints.slice(0, 3) })
    const runs = history.map(few)
    const slow = few(someRun(new Random(2), SHOP, { 'GET /1': { slower: 1.5 } }))
    expect(compare([slow], runs, aLevel(), true)).toEqual(compare([slow], runs))
  })

  it('leaves errors, throughput, the total and rare endpoints to the rules of always', () => {
    const candidate = someRun(new Random(4))
    const other = (verdicts: readonly PublishedChange[]): PublishedChange[] =>
      verdicts.filter(
        ({ endpoint, unit, samples = 0 }) =>
          endpoint === 'Aggregated' || unit !== 'ms' || samples < 10
      )
    const runs = [candidate, ...history].map(run => ({
      ...run,
      endpoints: run.endpoints.map((row, at) => (at === 0 ? { ...row, requests: 9 } : row))
    }))
    const [own, ...earlier] = runs
    expect(other(learned(own!, earlier))).toEqual(other(compare([own!], earlier).verdicts))
  })

  it('does not regress where the whole run was disturbed', () => {
    const disturbed = someRun(new Random(5), SHOP, { '*': { shift: 80 } })
    const found = cellsOf(learned(disturbed, history), 'regressed')
    expect(found.filter(cell => !cell.startsWith('Aggregated'))).toEqual([])
  })

  it('does not regress where all the other endpoints became faster', () => {
    const faster = Object.fromEntries(
      SHOP.filter(({ key }) => key !== 'GET /3').map(({ key }) => [key, { slower: 0.4 }])
    )
    expect(cellsOf(learned(someRun(new Random(6), SHOP, faster), history), 'regressed')).toEqual([])
  })

  it('does not regress for a few hung requests, and does for a tenth of them', () => {
    const hung = learned(someRun(new Random(7), SHOP, { 'GET /3': { hung: 60 } }), history)
    expect(cellsOf(hung, 'regressed')).toEqual([])
    const run = someRun(new Random(7))
    const misses = {
      ...run,
      endpoints: run.endpoints.map(row =>
        row.name !== '/3'
          ? row
          : {
              ...row,
              average: (row.average ?? 0) + 40,
              percentiles: new Map(
                [...row.percentiles].map(([p, ms]) => [p, p < 66 ? ms : bucketed(ms + 130)])
              )
            }
      )
    }
    expect(cellsOf(learned(misses, history), 'regressed')).toContain('GET /3 average')
  })

  it('never regresses when it equals the median of the history', () => {
    const one = history[0]!
    for (const count of [10, 25]) {
      const same = Array.from({ length: count }, () => one)
      expect(cellsOf(learned(one, same), 'regressed')).toEqual([])
      expect(cellsOf(learned(one, [...same, ...history.slice(1, count)]), 'regressed')).toEqual([])
    }
  })

  it('does not depend on the order of the earlier runs', () => {
    const candidate = someRun(new Random(8), SHOP, { 'GET /2': { slower: 1.15 } })
    const turned = [...history].reverse()
    const allowed = (runs: readonly Run[]): (number | undefined)[] =>
      learned(candidate, runs).map(verdict => verdict.allowed)
    const [one, other] = [allowed(history), allowed(turned)]
    one.forEach((value, at) => {
      if (value !== undefined) expect(other[at]).toBeCloseTo(value, 9)
    })
  })

  it('allows twice as much of times twice as long', () => {
    const twice = (run: Run): Run => ({
      ...run,
      endpoints: run.endpoints.map(row => ({
        ...row,
        average: 2 * (row.average ?? 0),
        min: 2 * (row.min ?? 0),
        percentiles: new Map([...row.percentiles].map(([p, ms]) => [p, 2 * ms]))
      }))
    })
    const candidate = someRun(new Random(9))
    const settings = { minChangeMs: 0 }
    const once = learned(candidate, history, settings)
    const doubled = learned(twice(candidate), history.map(twice), settings)
    for (const { key } of SHOP) {
      const cell = `${key} average`
      expect(allowedOf(doubled, cell) / allowedOf(once, cell)).toBeCloseTo(2, 9)
    }
  })

  it('allows hardly more after one slow run, and much more after many', () => {
    const candidate = someRun(new Random(10))
    const cell = 'GET /4 average'
    const slow = (count: number): Run[] => {
      const random = new Random(11)
      const others = Array.from({ length: count }, () =>
        someRun(random, SHOP, { 'GET /4': { slower: 1.5 + random.uniform() } })
      )
      return [...history.slice(0, 20 - count), ...others]
    }
    const usual = allowedOf(learned(candidate, history, { maxRegression: 0 }), cell)
    const after = (count: number): number =>
      allowedOf(learned(candidate, slow(count), { maxRegression: 0 }), cell)
    expect(after(1)).toBeLessThan(1.3 * usual)
    expect(after(8)).toBeGreaterThan(1.5 * usual)
  })

  it('allows less with more earlier runs, and more where the runs differ more', () => {
    const candidate = someRun(new Random(12))
    const settings = { maxRegression: 0, minChangeMs: 0 }
    const allowed = (runs: readonly Run[]): number =>
      allowedOf(learned(candidate, runs, settings), 'GET /5 average')
    expect(allowed([...history, ...history])).toBeLessThan(allowed(history))
    expect(allowed(historyOf(new Random(13), 20, 0.08))).toBeGreaterThan(1.5 * allowed(history))
  })
})

describe('the chance in a mean', () => {
  it.each([1e-320, 1e-200, 1, 1e90])('is a number, of times of %s ms too', ms => {
    const percentiles = new Map([
      [50, ms],
      [99, 2 * ms]
    ])
    const row = { method: 'GET', name: '/', requests: 100, failures: 0, percentiles }
    expect(meanSamplingVariance([row], 100)).toBeGreaterThanOrEqual(0)
  })
})
