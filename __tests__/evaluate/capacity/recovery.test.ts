import { describe, expect, it } from '@jest/globals'
import type { Recovery } from '../../../src/evaluate/capacity/recovery.js'
import { analyseTimeline } from '../../../src/evaluate/run-in-time.js'
import { verdictsFromTimeline } from '../../../src/evaluate/verdicts-in-time.js'
import { fixtureRun, scenarioOf } from '../../support/timeline-fixtures.js'
import {
  levelOf,
  madeUpRun,
  POLICIES,
  seconds,
  targetsWith,
  type Second
} from '../../support/timeline-runs.js'
import { reasonOf as reasonOfVerdict } from '../../../src/evaluate/verdict/sentence.js'

const level = levelOf({
  kind: 'recovery',
  targets: targetsWith({
    'error-rate': { acceptable: 0.01 },
    p95: { acceptable: 1000 },
    throughput: { acceptable: 60 }
  })
})

function recoveryFrom(made: readonly Second[]): Recovery {
  return analyseTimeline(madeUpRun(made), level).recovery!
}

const good = (count: number): Second[] => seconds(count, i => ({ requests: 95 + (i % 10) }))
const refused = (count: number): Second[] => seconds(count, { failures: 100, average: 2 })

describe('recoveryOf', () => {
  it.each([
    [
      'refused connections',
      [...good(30), ...refused(8), ...good(30)],
      [[30, 38]],
      ['errors', 'throughput']
    ],
    [
      'no answers',
      // The answers of the 39th second may all have come at its end.
      [...good(30), ...seconds(8, { requests: 0 }), ...good(30)],
      [[29.95, 39]],
      ['no-answers', 'throughput']
    ],
    [
      'slow answers',
      [...good(30), ...seconds(6, { average: 3000 }), ...good(30)],
      // The first of them had been sent three seconds before.
      [[27, 36]],
      ['response-time']
    ],
    [
      'few answers',
      [...good(30), ...seconds(6, { requests: 20 }), ...good(30)],
      [[30, 36]],
      ['throughput']
    ],
    [
      'up and down again at once',
      [...good(30), ...refused(3), ...good(5), ...refused(3), ...good(30)],
      [[30, 41]],
      ['errors', 'throughput']
    ],
    [
      'two incidents',
      [...good(30), ...refused(3), ...good(15), ...refused(4), ...good(30)],
      [
        [30, 33],
        [48, 52]
      ],
      ['errors', 'throughput']
    ]
  ])('%s', (_, made, expected, causes) => {
    const { incidents } = recoveryFrom(made)
    expect(incidents.map(({ from, to }) => [from, to])).toEqual(expected)
    expect(incidents[0]).toMatchObject({ recovered: true, causes })
  })

  it.each([
    ['nothing', good(60)],
    ['one failure in a while', seconds(60, i => ({ failures: i % 9 === 0 ? 1 : 0 }))],
    ['the ramp-up', [...seconds(20, i => ({ users: i + 1, requests: 5 * i })), ...good(30)]],
    ['never enough throughput', seconds(60, { requests: 40 })]
  ])('no incident: %s', (_, made) => {
    expect(recoveryFrom(made).incidents).toEqual([])
  })

  it.each([
    [5, 1],
    [20, 0]
  ])('takes a second for slow only where no request of %i s explains it', (longest, count) => {
    const made = [...good(60), ...seconds(1, { average: 1100 }), ...good(30)]
    const row = { method: 'GET', name: '/export', requests: 9000, failures: 0 }
    const endpoints = [{ ...row, max: 1000 * longest, percentiles: new Map() }]
    const { recovery } = analyseTimeline({ ...madeUpRun(made), endpoints }, level)
    expect(recovery!.incidents).toHaveLength(count)
  })

  it('does not say that every bound held where only no incident was seen', () => {
    const own = { ...level, recoveryTimeObjective: 20 }
    const run = madeUpRun(seconds(60, { requests: 40 }))
    const { verdicts } = verdictsFromTimeline(analyseTimeline(run, own), own, POLICIES)
    expect(reasonOfVerdict(verdicts[0]!)).toBe(
      'no incident was seen by errors, pauses and mean response times'
    )
  })

  it('is no shorter than the answers that it held up', () => {
    const made = [...good(50), ...seconds(1, { average: 20_000 }), ...good(30)]
    const { incidents } = recoveryFrom(made)
    expect(incidents).toMatchObject([{ from: 30, to: 51, seconds: 21, recovered: true }])
    expect(incidents[0]!.range![1]).toBeGreaterThanOrEqual(20)
  })

  it('begins with the silence before the first time-outs', () => {
    const own = { ...level, targets: targetsWith({ 'error-rate': { acceptable: 0.01 } }) }
    const made = [...good(30), ...seconds(4, { requests: 0 }), ...refused(5), ...good(30)]
    const { recovery } = analyseTimeline(madeUpRun(made), own)
    // The first that was not answered was sent as long before as a request usually takes.
    expect(recovery?.incidents.map(({ from, to }) => [from, to])).toEqual([[29.95, 39]])
  })

  it('takes 1 % for the error rate when none is set', () => {
    const own = { ...level, targets: targetsWith({ p95: { acceptable: 1000 } }) }
    const made = [...seconds(30, { failures: 1 }), ...refused(5), ...good(30)]
    const { recovery } = analyseTimeline(madeUpRun(made), own)
    expect(recovery?.incidents.map(({ from, to }) => [from, to])).toEqual([[30, 35]])
  })

  it('does not take the ramp-down for an incident', () => {
    const made = [...good(40), ...seconds(20, i => ({ users: 48 - 2 * i, requests: 96 - 4 * i }))]
    expect(recoveryFrom(made).incidents).toEqual([])
  })

  it('finds the edges within an interval from the share that failed', () => {
    const { incidents } = recoveryFrom([
      ...good(30),
      { failures: 25 },
      ...refused(5),
      { failures: 60 },
      ...good(30)
    ])
    expect(incidents[0]?.from).toBeCloseTo(30.75, 6)
    expect(incidents[0]?.to).toBeCloseTo(36.6, 6)
  })

  it('says how long an incident had lasted when the run ended', () => {
    const { incidents, worstSeconds } = recoveryFrom([...good(30), ...refused(10), ...good(5)])
    expect(incidents).toMatchObject([{ from: 30, seconds: 15, recovered: false }])
    expect(incidents[0]).not.toHaveProperty('to')
    expect(worstSeconds).toBeUndefined()
  })

  it('measures depth and what was lost', () => {
    const { incidents } = recoveryFrom([...seconds(30), ...refused(8), ...seconds(30)])
    expect(incidents[0]).toMatchObject({
      failures: 800,
      fewerSuccesses: 800,
      detectSeconds: 1,
      depth: { errorRate: 1, throughput: 0, usualThroughput: 100 }
    })
  })
})

describe('errors that last', () => {
  /** So many requests a second, of which this share fails at places as random as any. */
  const failing = (count: number, share: number, requests = 30): Second[] => {
    let seed = 11
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647
    return seconds(count, () => ({
      requests,
      failures: Array.from({ length: requests }, random).filter(at => at < share).length
    }))
  }
  const own = levelOf({
    kind: 'recovery',
    targets: targetsWith({ 'error-rate': { acceptable: 0.005 } })
  })
  const incidentsOf = (made: readonly Second[]): Recovery['incidents'] =>
    analyseTimeline(madeUpRun(made), own).recovery!.incidents

  it.each([0.015, 0.02, 0.03])('of %s to the end are no recovery', share => {
    const incidents = incidentsOf([...failing(60, 0), ...failing(120, share)])
    expect(incidents.at(-1)).toMatchObject({ causes: ['errors'], recovered: false })
    expect(incidents[0]!.from).toBeGreaterThan(50)
  })

  it('are none either after an outage', () => {
    const made = [...failing(60, 0), ...failing(10, 1), ...failing(120, 0.02)]
    expect(incidentsOf(made)).toMatchObject([{ from: 60, recovered: false }])
  })

  it('are one incident from the first to the last', () => {
    const incidents = incidentsOf([...failing(60, 0), ...failing(60, 0.03), ...failing(60, 0)])
    expect(incidents).toMatchObject([{ recovered: true }])
    expect(Math.abs(incidents[0]!.seconds - 60)).toBeLessThan(10)
  })

  it('are none that the bound allows', () => {
    expect(incidentsOf(failing(300, 0.003))).toEqual([])
    const made = [...failing(60, 0.003), ...failing(10, 1), ...failing(120, 0.003)]
    const incidents = incidentsOf(made)
    expect(incidents).toMatchObject([{ from: 60, recovered: true }])
    expect(incidents[0]!.to).toBeCloseTo(70, 0)
  })

  it('between two outages make them one, and that once', () => {
    const one = { requests: 20, failures: 1 }
    const made = [
      ...failing(40, 0, 20),
      ...failing(10, 1, 20),
      ...seconds(20, one),
      ...failing(10, 1, 20),
      ...failing(60, 0, 20)
    ]
    expect(incidentsOf(made)).toMatchObject([{ from: 40, to: 80, recovered: true }])
  })
})

describe('a service with few requests', () => {
  const few = (count: number, second: Second): Second[] =>
    seconds(count, i => (i % 3 === 0 ? { requests: 0 } : { requests: 1, ...second }))

  it('is usually no service without any', () => {
    const made = [...few(81, {}), ...few(39, { failures: 1 }), ...few(60, {})]
    const { incidents } = analyseTimeline(
      madeUpRun(made),
      levelOf({ kind: 'recovery', targets: targetsWith({ 'error-rate': { acceptable: 0.01 } }) })
    ).recovery!
    expect(incidents).toMatchObject([{ recovered: true, failures: 26, depth: { throughput: 0 } }])
    expect(incidents[0]!.depth.usualThroughput).toBeCloseTo(2 / 3, 1)
    expect(Math.abs(incidents[0]!.fewerSuccesses - 26)).toBeLessThan(3)
  })

  it('is slow when it is slow for long', () => {
    const own = levelOf({
      kind: 'recovery',
      targets: targetsWith({ average: { acceptable: 500 } })
    })
    const made = [...few(60, {}), ...few(120, { average: 3000 })]
    expect(analyseTimeline(madeUpRun(made), own).recovery?.incidents).toMatchObject([
      { causes: ['response-time'], recovered: false }
    ])
  })

  it('does less than it did, for long', () => {
    const own = levelOf({
      kind: 'recovery',
      targets: targetsWith({ throughput: { acceptable: 4 } })
    })
    const made = [...seconds(60, { requests: 6 }), ...seconds(120, { requests: 1 })]
    expect(analyseTimeline(madeUpRun(made), own).recovery?.incidents).toMatchObject([
      { causes: ['throughput'], recovered: false }
    ])
  })
})

it('knows no usual throughput where full load was never good', () => {
  const own = { ...level, recoveryTimeObjective: 60 }
  const few = { users: 10, requests: 20 }
  const made = [...seconds(20, few), ...refused(20), ...seconds(40, few)]
  const timeline = analyseTimeline(madeUpRun(made), own)
  expect(timeline.recovery!.incidents[0]!.depth).not.toHaveProperty('usualThroughput')
  expect(reasonOfVerdict(verdictsFromTimeline(timeline, own, POLICIES).verdicts[0]!)).toBe(
    'recovery took 20 s, the objective is 60 s: proved within 1 s, 2,000 requests failed'
  )
})

describe('time without users', () => {
  const idle = (count: number): Second[] => seconds(count, { users: 0, requests: 0 })

  it.each([
    ['refused connections', refused(40), 60],
    ['no answers', seconds(40, { requests: 0 }), 60],
    ['slow answers', seconds(40, { average: 3000 }), 57]
  ])('is no recovery: %s until the users left', (_, broken, from) => {
    const made = [...good(60), ...broken, ...idle(39)]
    const { incidents, worstSeconds } = recoveryFrom(made)
    expect(incidents).toMatchObject([{ recovered: false, usersLeft: true }])
    expect(incidents[0]!.from).toBeCloseTo(from, 0)
    expect(incidents[0]!.from + incidents[0]!.seconds).toBe(100)
    expect(worstSeconds).toBeUndefined()
    const own = { ...level, recoveryTimeObjective: 60 }
    const { verdicts } = verdictsFromTimeline(analyseTimeline(madeUpRun(made), own), own, POLICIES)
    expect(verdicts).toMatchObject([{ grade: 'undecided', effect: 'pass' }])
    expect(reasonOfVerdict(verdicts[0]!)).toMatch(
      /^the users left too early to tell of the incident (60|57) s after the start: (40|43) s after its first breach and before it was over, objective 60 s; let them stay until 2 min (8|10|11) s after the start$/
    )
    const less = { ...level, recoveryTimeObjective: 30 }
    const late = verdictsFromTimeline(analyseTimeline(madeUpRun(made), less), less, POLICIES)
    expect(late.verdicts).toMatchObject([{ grade: 'unacceptable', effect: 'fail' }])
    expect(reasonOfVerdict(late.verdicts[0]!)).toMatch(
      /^the service had not recovered from the incident (60|57) s after the start when the users left (40|43) s later; objective 30 s$/
    )
  })

  it('is in no incident', () => {
    const made = [...good(40), ...refused(20), ...idle(40), ...refused(20), ...good(60)]
    const { incidents } = recoveryFrom(made)
    expect(incidents).toMatchObject([
      { from: 40, seconds: 20, recovered: false, usersLeft: true, failures: 2000 },
      { from: 100, to: 120, seconds: 20, recovered: true, failures: 2000 }
    ])
    expect(incidents.every(({ fewerSuccesses }) => fewerSuccesses < 2100)).toBe(true)
  })

  it('may be a moment between the reports of two workers', () => {
    const made = [...good(40), ...refused(5), ...idle(2), ...refused(5), ...good(30)]
    expect(recoveryFrom(made).incidents).toMatchObject([{ from: 40, to: 52, recovered: true }])
  })

  it('is none where the release does not write users', () => {
    const unknown = [...good(40), ...refused(20)].map(second => ({ ...second, users: 0 }))
    expect(recoveryFrom(unknown).incidents).toMatchObject([
      { from: 40, recovered: false, usersLeft: false }
    ])
  })
})

describe('an outage of known start and length', () => {
  it.each(['failover', 'failover-twice'])('%s: within one sampling interval', async folder => {
    const { recovery, startedAt } = analyseTimeline(
      await fixtureRun(folder),
      levelOf({ kind: 'recovery' })
    )
    const truth = scenarioOf(folder).runs[0]!.truth.outages!
    expect(recovery?.incidents).toHaveLength(truth.length)
    expect(recovery?.resolution).toBe(1)
    truth.forEach(({ startEpoch, endEpoch }, i) => {
      const { from, to, seconds: rto } = recovery!.incidents[i]!
      expect(Math.abs(rto - (endEpoch - startEpoch))).toBeLessThanOrEqual(1)
      expect(Math.abs(startedAt! + from - startEpoch)).toBeLessThanOrEqual(1)
      expect(Math.abs(startedAt! + to! - endEpoch)).toBeLessThanOrEqual(1)
    })
  })
})

describe('verdictsFromTimeline', () => {
  const made = [...good(30), ...refused(8), ...good(30)]
  const verdictFor = (
    objective: number | undefined,
    run = made
  ): ReturnType<typeof verdictsFromTimeline> => {
    const own = objective === undefined ? level : { ...level, recoveryTimeObjective: objective }
    return verdictsFromTimeline(analyseTimeline(madeUpRun(run), own), own, POLICIES)
  }

  it.each<[string, Second[], string]>([
    [
      'a slow time within its bound',
      [...good(60), ...seconds(20, { average: 600 }), ...good(60)],
      '; from 60 s on for 20 s the average was 600 ms, else 50 ms'
    ],
    [
      'one until the end',
      [...good(60), ...seconds(34, { average: 600 })],
      '; from 60 s on for 34 s the average was 600 ms, else 50 ms'
    ],
    ['a slow start', [...seconds(8, { average: 300 }), ...good(100)], ''],
    ['nothing', good(100), '']
  ])(
    'grades no recovery time where no incident was seen, and says what was slow: %s',
    (_, run, spell) => {
      const [verdict] = verdictFor(15, run).verdicts
      expect(verdict).toMatchObject({ grade: 'undecided', effect: 'pass' })
      expect(reasonOfVerdict(verdict!)).toBe(
        `no incident was seen by errors, pauses, mean response times and throughput${spell}`
      )
    }
  )

  it.each([
    [10, 'acceptable', 'pass', false],
    [9.5, 'acceptable', 'pass', false],
    // It may have taken up to 9 s.
    [9, 'unacceptable', 'warn', true],
    [8.5, 'unacceptable', 'warn', true],
    [8, 'unacceptable', 'warn', true],
    [7.5, 'unacceptable', 'warn', true],
    [5, 'unacceptable', 'fail', false]
  ])('objective %s s: %s, %s', (objective, grade, effect, borderline) => {
    const { verdicts } = verdictFor(objective)
    expect(verdicts).toMatchObject([
      { metric: 'recovery-time', unit: 's', value: 8, grade, effect, borderline, interval: [7, 9] }
    ])
  })

  it('does not claim to know more than the rows do', () => {
    const refusedSoon = [...good(30), { failures: 70 }, ...refused(8), ...good(30)]
    const late = [...good(30), ...seconds(8, { requests: 0 }), ...good(30)]
    const own = { ...level, targets: targetsWith({}), recoveryTimeObjective: 5 }
    const reasonOf = (run: Second[]): string =>
      reasonOfVerdict(
        verdictsFromTimeline(analyseTimeline(madeUpRun(run), own), own, POLICIES).verdicts[0]!
      )
    expect(reasonOf(refusedSoon)).toContain('proved within 1 s')
    expect(reasonOf(late)).toContain('proved after 5 s')
  })

  const slow = seconds(1, { average: 1000 })

  it.each<[string, Second[], string, RegExp]>([
    [
      'a run that ended during its outage',
      [...good(30), ...refused(8)],
      'undecided',
      /^the run ended too early to tell of the incident 30 s after the start: 8 s after its first breach and before it was over, objective 15 s; let it run until 56 s after the start$/
    ],
    [
      'a service that did not come back',
      [...good(30), ...refused(20)],
      'unacceptable',
      /^the service had not recovered from the incident 30 s after the start when the run ended 20 s later; objective 15 s$/
    ],
    [
      'one bad second before the end',
      [...good(60), ...slow, ...good(8)],
      'undecided',
      /incident 59 s after the start: 10 s after its first breach and 8 s after its last, objective 15 s/
    ],
    [
      'the same in the middle',
      [...good(60), ...slow, ...good(12)],
      'acceptable',
      /^recovery took 2 s/
    ],
    [
      'a recovery in time and an open incident after it',
      [...good(30), ...refused(8), ...good(30), ...slow, ...good(8)],
      'undecided',
      /incident 67 s after the start.*; the other incident recovered within 8 s$/
    ],
    [
      'a recovery that took too long and an open incident after it',
      [...good(30), ...refused(20), ...good(30), ...slow, ...good(8)],
      'unacceptable',
      /^recovery took 20 s \(the worst of 2 incidents, 30 s after the start\), the objective is 15 s/
    ],
    [
      'an open incident that surely took too long',
      [...good(30), ...refused(8), ...good(30), ...refused(20), ...good(5)],
      'unacceptable',
      /^the service had not recovered steadily from the incident 68 s after the start when the run ended 25 s later, 5 s after its last breach; objective 15 s; the other incident recovered within 8 s$/
    ],
    [
      'breaches up to the objective with good seconds between',
      [...good(60), ...slow, ...good(4), ...slow, ...good(4), ...slow, ...good(5)],
      'undecided',
      /17 s after its first breach and 5 s after its last/
    ]
  ])('of %s', (_, run, grade, said) => {
    const { verdicts, notes } = verdictFor(15, run)
    expect(verdicts).toMatchObject([{ grade, borderline: false }])
    expect(reasonOfVerdict(verdicts[0]!)).toMatch(said)
    expect(notes.map(({ code }) => code)).toEqual(
      grade === 'undecided' ? ['recovery-not-seen'] : []
    )
    expect('value' in verdicts[0]!).toBe(grade !== 'undecided')
  })

  it('fails of an open incident only what surely ran out, and tells as soon as it says', () => {
    for (let bad = 1; bad <= 25; bad++) {
      for (let calm = 0; calm <= 9; calm++) {
        const run = [...good(30), ...refused(bad), ...good(calm)]
        const [verdict] = verdictFor(15, run).verdicts
        if (bad <= 15) expect(verdict?.grade).toBe('undecided')
        if (bad >= 17) expect(verdict).toMatchObject({ grade: 'unacceptable', effect: 'fail' })
        if (verdict?.reason.kind !== 'recovery-not-seen') continue
        for (const later of [good(60), refused(60)]) {
          const told = [...run, ...later].slice(0, verdict.reason.enough)
          expect(verdictFor(15, told).verdicts[0]?.grade).not.toBe('undecided')
        }
      }
    }
  })

  it('does what on-undecided says of a run that ended too early', () => {
    const own = { ...level, recoveryTimeObjective: 15 }
    const timeline = analyseTimeline(madeUpRun([...good(30), ...refused(8)]), own)
    const { verdicts } = verdictsFromTimeline(timeline, own, { ...POLICIES, onUndecided: 'fail' })
    expect(verdicts).toMatchObject([{ grade: 'undecided', effect: 'fail' }])
  })

  it('passes a service that never broke', () => {
    const { verdicts } = verdictFor(5, good(60))
    expect(verdicts).toMatchObject([{ grade: 'undecided', effect: 'pass' }])
    expect(verdicts[0]).not.toHaveProperty('value')
  })

  it('without an objective only warns of a service that did not come back', () => {
    expect(verdictFor(undefined)).toEqual({ verdicts: [], notes: [] })
    const { notes } = verdictFor(undefined, [...good(30), ...refused(8)])
    expect(notes).toMatchObject([{ code: 'recovery-too-slow', severity: 'warning' }])
    expect(verdictFor(undefined, [...good(30), ...slow, ...good(8)]).notes).toMatchObject([
      { code: 'recovery-not-seen', severity: 'warning' }
    ])
  })
})
