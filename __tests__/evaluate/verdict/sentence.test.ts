import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import type { Evaluation } from '../../../src/evaluate/evaluation.js'
import { reasonOf, sentenceOf, statementOf } from '../../../src/evaluate/verdict/sentence.js'
import type {
  RegressionVerdict,
  TargetVerdict,
  Verdict
} from '../../../src/evaluate/verdict/verdict.js'
import type { Run } from '../../../src/locust/run.js'
import { allowedText } from '../../../src/report/view/change-text.js'
import { compared } from '../../support/compared.js'
import { aRun, profile, type RowSpec } from '../../support/regression-runs.js'
import { evaluated } from '../../support/evaluated.js'
import { rowOf, runOf } from '../../support/run-of.js'
import { gradeWord } from '../../../src/report/view/verdict-state.js'

const KEY = 'GET /zebra'
const rows = (ms: number, more: readonly RowSpec[] = []): readonly RowSpec[] => [
  { key: KEY, requests: 20_000, p: profile(ms), average: ms },
  ...['a', 'b', 'c'].map(name => ({ key: `GET /${name}`, requests: 20_000, p: profile(100) })),
  ...more
]

const verdictsOf = (evaluation: Evaluation): readonly Verdict[] =>
  evaluation.runs.flatMap(({ verdicts }) => verdicts)

describe('the reason of a verdict', () => {
  const made: readonly (readonly [string, () => readonly Verdict[]])[] = [
    [
      'a slower run',
      () => verdictsOf(compared([aRun({ rows: rows(400) })], [aRun({ rows: rows(100) })]))
    ],
    [
      'a faster run',
      () => verdictsOf(compared([aRun({ rows: rows(40) })], [aRun({ rows: rows(100) })]))
    ],
    [
      'endpoints that came and went',
      () =>
        verdictsOf(
          compared(
            [aRun({ rows: rows(100, [{ key: 'GET /new', requests: 5 }]) })],
            [aRun({ rows: rows(100, [{ key: 'GET /old', requests: 9000 }]) })]
          )
        )
    ],
    [
      'a run that cannot be compared',
      () =>
        verdictsOf(compared([aRun({ users: 120, rows: rows(100) })], [aRun({ rows: rows(100) })]))
    ]
  ]

  it.each(made)('never names its endpoint: %s', (_, verdicts) => {
    const all = verdicts()
    expect(all.length).toBeGreaterThan(3)
    // Another endpoint may be named: the one that moved the mix.
    for (const verdict of all) {
      expect(reasonOf(verdict)).not.toContain(`${verdict.endpoint} `)
      expect(reasonOf(verdict)).not.toContain(`${verdict.endpoint}:`)
    }
  })

  it('never names it on real runs', async () => {
    const { runs } = await evaluated(['unacceptable-latency', 'too-few-requests', 'sustained'])
    for (const { verdicts } of runs) {
      for (const verdict of verdicts) {
        expect(reasonOf(verdict)).not.toContain(verdict.endpoint)
        expect(sentenceOf(verdict).startsWith(`${verdict.endpoint} `)).toBe(true)
      }
    }
  })

  it('and its subject make the sentence that machines read', () => {
    const [verdict] = verdictsOf(
      compared([aRun({ rows: rows(400) })], [aRun({ rows: rows(100) })])
    ).filter(one => one.rule === 'regression' && one.metric === 'p50' && one.endpoint === KEY)
    expect(statementOf(verdict!)).toBe(`${KEY} P50: ${reasonOf(verdict!)}`)
    expect(sentenceOf(verdict!)).toMatch(
      /^GET \/zebra P50 100 ms → 400 ms \(\+300%, allowed \+\d+%\)$/
    )
  })
})

describe('what is inconclusive', () => {
  const CALM: RegressionVerdict['reason'] = {
    kind: 'latency',
    finding: 'unchanged',
    allowance: { isTwice: false, by: 'floor', ms: 5 }
  }
  const noisy: RegressionVerdict = {
    rule: 'regression',
    endpoint: KEY,
    metric: 'p99.9',
    unit: 'ms',
    value: 21,
    baseline: 20,
    change: { absolute: 1, ratio: 0.05 },
    allowed: 5896.6,
    smallestDetectable: 294.83,
    tooNoisy: true,
    effect: 'pass',
    verdict: 'undecided',
    reason: {
      kind: 'latency',
      finding: 'too-noisy',
      allowance: { isTwice: false, by: 'noise', factor: 3, baselines: 3 }
    }
  }

  it('is said without an absurd allowance', () => {
    expect(sentenceOf(noisy)).toBe('GET /zebra P99.9 20 ms → 21 ms (+5%, inconclusive)')
    expect(statementOf(noisy)).toBe(
      'GET /zebra P99.9: 20 → 21 ms (+5%); inconclusive: not even a rise of +900% would be called regressed'
    )
  })

  it('has its number where that tells something', () => {
    expect(reasonOf({ ...noisy, smallestDetectable: 1.5 })).toMatch(
      /inconclusive: only a rise beyond \+150% would be called regressed$/
    )
  })

  it.each([
    [20, 20, 0],
    [20, 20.006, 0.006],
    [20, 19.994, -0.006],
    [20, 15, -5]
  ])('has one word whatever it measured: %d to %d ms', (baseline, value, absolute) => {
    const flat = { ...noisy, baseline, value, change: { absolute, ratio: absolute / baseline } }
    expect(sentenceOf(flat)).toMatch(/ \([^,]*%, inconclusive\)$/)
    expect(gradeWord(flat)).toBe('inconclusive')
    const judged: RegressionVerdict = { ...flat, verdict: 'unchanged', reason: CALM }
    expect(gradeWord(judged)).toBe(value === 15 ? 'within tolerance' : 'unchanged')
  })

  it('says what moved the others where that may be the cause', () => {
    expect(reasonOf({ ...noisy, smallestDetectable: 1.5, others: 12 })).toMatch(
      /; inconclusive: only a rise beyond \+150% would be called regressed; the other endpoints moved \+12 ms$/
    )
  })

  it('is not said of what was found all the same', () => {
    const found: RegressionVerdict = { ...noisy, verdict: 'regressed', effect: 'fail' }
    expect(sentenceOf(found)).toContain('allowed ×296')
  })
})

describe('what has no verdict, in short', () => {
  const open: RegressionVerdict = {
    rule: 'regression',
    endpoint: KEY,
    metric: 'p99.9',
    unit: 'ms',
    value: 40,
    baseline: 29,
    samples: 1406,
    change: { absolute: 11, ratio: 0.379 },
    effect: 'pass',
    verdict: 'undecided',
    reason: { kind: 'too-few-requests', needed: 10_000 }
  }

  it('says why beside the numbers', () => {
    expect(sentenceOf(open)).toBe(
      'GET /zebra P99.9 29 ms → 40 ms (+38%, too few requests, 10,000 on both sides are enough)'
    )
    const rates = { metric: 'error-rate', unit: 'fraction', value: 0.5, baseline: 0 } as const
    expect(
      sentenceOf({
        ...open,
        ...rates,
        change: { absolute: 0.5 },
        reason: { kind: 'errors', finding: 'too-few', failures: 1 }
      })
    ).toBe('GET /zebra error rate 0% → 50% (too few requests to find a rise)')
    expect(
      sentenceOf({
        ...open,
        ...rates,
        value: 0.552,
        baseline: 0.000501,
        change: { absolute: 0.551499, ratio: 1100.8 },
        allowed: 0.003,
        reason: { kind: 'errors', finding: 'judged', failures: 9 }
      })
    ).toBe(
      'GET /zebra error rate 0.0501% → 55.2% (+55 percentage points, allowed +0.3 percentage points)'
    )
  })

  it('is said at length where no number tells', () => {
    const shift = { endpoint: 'GET /a', from: 0.1, to: 0.4 }
    const moved = { ...open, reason: { kind: 'mix-changed', shift } } as const
    expect(sentenceOf(moved)).toBe(statementOf(moved))
  })
})

describe('the headline', () => {
  const settings = loadConfig('endpoints:\n  GET /gone: { p95: 300ms }\n', 'gate.yml')
  const about = (run: Run): Evaluation => compared([run], [run], settings)

  it('names a limit that the run exceeds before an endpoint that is missing', () => {
    const { headline, runs } = about(runOf(rowOf({ failures: 50_000 })))
    expect(runs[0]!.verdicts.some(v => v.rule === 'target' && v.grade === 'missing')).toBe(true)
    expect(headline).toMatch(
      /^Failed: Aggregated error rate 5% is over the limit of 1% \(and GET \/gone missing\)/
    )
  })

  it('names what is missing before an endpoint that exceeds a limit', () => {
    const slow = rowOf({ name: '/slow', requests: 1000, percentiles: { 50: 900, 95: 9000 } })
    expect(about(runOf(rowOf(), { endpoints: [slow] })).headline).toMatch(
      /^Failed: GET \/gone is missing: /
    )
  })

  it('is about the note or the verdict that it says', () => {
    const failed = about(runOf(rowOf({ failures: 50_000 })))
    expect(failed.about).toBe(
      failed.runs[0]!.verdicts.find(
        (v): v is TargetVerdict =>
          v.rule === 'target' && v.metric === 'error-rate' && v.endpoint === 'Aggregated'
      )
    )
    const broken = about(
      runOf(rowOf(), { notes: [{ code: 'no-total-row', severity: 'error', message: 'no total' }] })
    )
    expect(broken.headline).toBe('Could not judge: no total')
    expect(broken.finding).toBe('no total')
    expect(broken.about).toBe(broken.runs[0]!.notes.find(({ code }) => code === 'no-total-row'))
  })
})

describe('a change that is not beyond its limit', () => {
  const verdict: RegressionVerdict = {
    rule: 'regression',
    endpoint: KEY,
    metric: 'p50',
    unit: 'ms',
    value: 150,
    baseline: 100,
    change: { absolute: 50, ratio: 0.5 },
    allowed: 58,
    smallestDetectable: 0.58,
    effect: 'pass',
    verdict: 'unchanged',
    reason: {
      kind: 'latency',
      finding: 'unchanged',
      allowance: { isTwice: false, by: 'noise', factor: 3, baselines: 1 }
    }
  }

  it('is called unchanged only where it reads alike, and within tolerance where it does not matter', () => {
    expect(gradeWord(verdict)).toBe('within tolerance')
    expect(gradeWord({ ...verdict, value: 100.4 })).toBe('unchanged')
    expect(gradeWord({ ...verdict, reason: { ...verdict.reason, matters: true } })).toBe(
      'no clear change'
    )
  })

  it('is so in either direction, of response times, errors and throughput', () => {
    const words = (now: number, errors = 0): string[] =>
      verdictsOf(
        compared(
          [aRun({ rows: [{ key: KEY, requests: 400, p: profile(now), failures: errors }] })],
          [aRun({ rows: [{ key: KEY, requests: 400, p: profile(100) }] })]
        )
      )
        .filter(({ rule }) => rule === 'regression')
        .filter(each => each.endpoint === KEY)
        .map(each => `${each.rule === 'presence' ? '' : each.metric} ${gradeWord(each)}`)
    expect(words(100)).toContain('p50 unchanged')
    expect(words(105)).toContain('p50 within tolerance')
    expect(words(120)).toContain('p50 no clear change')
    expect(words(85)).toContain('p50 no clear change')
    expect(words(100)).toContain('error-rate unchanged')
    expect(words(100, 2)).toContain('error-rate no clear change')
  })
})

describe('a whole run that is slower by more than once what is allowed', () => {
  const suspect: RegressionVerdict = {
    rule: 'regression',
    endpoint: 'Aggregated',
    metric: 'p50',
    unit: 'ms',
    value: 17,
    baseline: 11,
    change: { absolute: 6, ratio: 6 / 11 },
    allowed: 10,
    smallestDetectable: 10 / 11,
    effect: 'warn',
    verdict: 'suspect',
    reason: {
      kind: 'latency',
      finding: 'suspect',
      matters: true,
      allowance: { isTwice: true, by: 'noise', factor: 3, baselines: 1 }
    }
  }

  it('says what it is over, and does not call the double allowed', () => {
    expect(sentenceOf(suspect)).toBe(
      'Aggregated P50 11 ms → 17 ms (+55%, over +45%, fails above +91%); another run would tell whether it regressed'
    )
    expect(allowedText(suspect)).toBe('+5 ms (+45%), fails above +10 ms (+91%)')
  })
})

it('a change just beyond what is allowed does not read like it', () => {
  const run = (ms: number): Run =>
    aRun({ rows: [{ key: KEY, requests: 10_000_000, p: { 50: ms, 66: 1.001 * ms } }] })
  const verdict = verdictsOf(compared([run(11_030)], [run(10_000)])).find(
    one => one.rule === 'regression' && one.endpoint === KEY && one.metric === 'p50'
  )!
  const near = { ...verdict, smallestDetectable: 0.1028 } as RegressionVerdict
  expect(sentenceOf(near)).toMatch(/\(\+10\.3%, allowed \+10\.28%\)$|\(\+10\.30?%, allowed/)
  expect(reasonOf({ ...near, verdict: 'regressed' })).toMatch(/\+10\.3%\); allowed \+10\.28%/)
})

describe('the middle of two baselines', () => {
  it('is said to the half, so that the change beside it is that of the two numbers', () => {
    const of = (ms: number): Run => aRun({ rows: rows(ms) })
    const verdicts = verdictsOf(compared([of(40)], [of(21), of(22)]))
    const p50 = verdicts.find(
      (one): one is RegressionVerdict =>
        one.rule === 'regression' && one.endpoint === KEY && one.metric === 'p50'
    )
    expect(p50 && reasonOf(p50)).toMatch(/^21\.5 → 40 ms \(\+86%\)/)
    expect(p50 && sentenceOf(p50)).toContain('21.5 ms → 40 ms (+86%')
  })
})
