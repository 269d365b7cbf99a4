import { describe, expect, it } from '@jest/globals'
import type { Waiver } from '../../src/config/settings.js'
import { acceptedUntil } from '../../src/evaluate/verdict/accepted.js'
import { sentenceOf } from '../../src/evaluate/verdict/sentence.js'
import type { RegressionVerdict, TargetVerdict } from '../../src/evaluate/verdict/verdict.js'
import { applyWaivers } from '../../src/evaluate/waivers.js'

const verdict = (more: Partial<RegressionVerdict> = {}): RegressionVerdict => ({
  rule: 'regression',
  endpoint: 'GET /search [slug]',
  metric: 'p95',
  unit: 'ms',
  effect: 'fail',
  verdict: 'regressed',
  reason: { kind: 'refused', why: 'slower' },
  ...more
})
const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  of: 'endpoint',
  pattern: 'GET /search [slug]',
  metric: 'p95',
  reason: 'new ranking, see #12',
  until: '2026-12-31',
  line: 7,
  ...more
})
const effectOf = (waivers: readonly Waiver[], v = verdict(), today = '2026-11-24') =>
  applyWaivers([v], waivers, today).verdicts[0]?.effect

describe('applyWaivers', () => {
  it('lowers a failure to a warning and names the waiver', () => {
    const accepted = waiver()
    const { verdicts, notes } = applyWaivers([verdict()], [accepted], '2026-11-24')
    expect(verdicts).toEqual([{ ...verdict(), effect: 'warn', waiver: accepted }])
    expect(notes).toEqual([])
  })

  it('holds through its last day', () => {
    expect(effectOf([waiver()], verdict(), '2026-12-31')).toBe('warn')
    expect(effectOf([waiver()], verdict(), '2027-01-01')).toBe('fail')
  })

  it.each([
    ['GET /search [slug]', 'warn'],
    ['/search [slug]', 'warn'],
    ['/search*', 'warn'],
    ['*', 'warn'],
    ['POST *', 'fail'],
    ['/search s', 'fail'],
    ['search', 'fail']
  ] as const)('means by %s what a pattern means: %s', (pattern, effect) => {
    expect(effectOf([waiver({ pattern })])).toBe(effect)
  })

  it('holds for its metric, or for all', () => {
    expect(effectOf([waiver({ metric: 'p99' })])).toBe('fail')
    expect(effectOf([waiver({ metric: '*' })])).toBe('warn')
  })

  it('of endpoints that are gone holds for the total that is another one by them alone', () => {
    const shift = { endpoint: 'GET /a', from: 0.2, to: 0 }
    const mix = (gone?: readonly string[]) =>
      verdict({
        endpoint: 'Aggregated',
        effect: 'warn',
        verdict: 'not-comparable',
        reason: {
          kind: 'mix-changed',
          shift: { ...shift, ...(gone === undefined ? {} : { gone }) }
        }
      })
    const accepted = waiver({ pattern: 'GET /a', metric: 'throughput' })
    expect(effectOf([accepted], mix(['GET /a']))).toBe('pass')
    expect(effectOf([accepted], mix(['GET /a', 'GET /b']))).toBe('warn')
    expect(effectOf([accepted], mix())).toBe('warn')
    expect(effectOf([accepted], mix(['GET /a']), '2027-01-01')).toBe('warn')
    expect(effectOf([waiver({ pattern: 'GET /a' })], mix(['GET /a']))).toBe('warn')
  })

  it('holds for the total by its name', () => {
    const total = verdict({ endpoint: 'Aggregated' })
    expect(effectOf([waiver({ of: 'endpoint', pattern: 'Aggregated' })], total)).toBe('warn')
    expect(effectOf([waiver()], total)).toBe('fail')
  })

  it('leaves warnings and passes as they are', () => {
    for (const effect of ['warn', 'pass'] as const) {
      const { verdicts, notes } = applyWaivers(
        [verdict({ effect })],
        [waiver(), waiver({ until: '2020-01-01' })],
        '2026-11-24'
      )
      expect(verdicts).toEqual([verdict({ effect })])
      expect(notes).toEqual([])
    }
  })

  it('says once that an expired one would have held', () => {
    const { verdicts, notes } = applyWaivers(
      [verdict(), verdict({ metric: 'p99' })],
      [waiver({ metric: '*', until: '2026-11-23' })],
      '2026-11-24'
    )
    expect(verdicts.map(v => v.effect)).toEqual(['fail', 'fail'])
    expect(notes).toEqual([
      {
        code: 'waiver-expired',
        severity: 'warning',
        message:
          'the waiver for GET /search [slug] expired on 2026-11-23 ("new ranking, see #12") and no ' +
          'longer covers GET /search [slug] p95 (and 1 more)',
        advice: expect.any(String),
        line: 7
      }
    ])
  })

  it('says of an expired one the worst that it would have covered', () => {
    const bounds = { unacceptable: 100 }
    const graded = { rule: 'target', grade: 'unacceptable', value: 500, bounds }
    const target = graded as unknown as RegressionVerdict
    const { notes } = applyWaivers(
      [verdict(), { ...verdict({ metric: 'p99' }), ...target }],
      [waiver({ metric: '*', until: '2026-11-23' })],
      '2026-11-24'
    )
    expect(notes[0]?.message).toMatch(/p99 \(and 1 more\)$/)
  })

  it.each([
    ['GET /serach [slug]', 'Did you mean "GET /search [slug]"?'],
    ['/serach [slug]', 'Did you mean "/search [slug]"?'],
    ['GET /elsewhere', undefined]
  ])('asks what was meant by one that covers nothing: %s', (pattern, advice) => {
    const { notes } = applyWaivers([verdict()], [waiver({ pattern })], '2026-11-24')
    expect(notes.map(note => [note.code, note.advice])).toEqual([['waiver-unused', advice]])
  })

  it('says nothing of one for what this load level does not judge', () => {
    const codes = (verdicts: RegressionVerdict[], more: Partial<Waiver>): string[] =>
      applyWaivers(verdicts, [waiver({ pattern: 'GET /x', ...more })], '2026-11-24').notes.map(
        ({ code }) => code
      )
    const whole = verdict({ endpoint: 'Aggregated' })
    expect(codes([verdict()], { metric: 'p95' })).toEqual(['waiver-unused'])
    expect(codes([verdict()], { metric: 'p99' })).toEqual([])
    expect(codes([verdict()], { metric: '*' })).toEqual(['waiver-unused'])
    expect(codes([whole], { metric: '*' })).toEqual([])
  })

  it('lets a suspected regression pass, of which nobody need know more', () => {
    const reason = {
      kind: 'latency',
      finding: 'suspect',
      allowance: { by: 'floor', ms: 5, isTwice: false }
    } as const
    const suspect = verdict({ verdict: 'suspect', effect: 'warn', reason })
    const { verdicts } = applyWaivers([suspect], [waiver({ metric: '*' })], '2026-11-24')
    expect(verdicts[0]).toMatchObject({ effect: 'pass', waiver: { metric: '*' } })
    const advice = 'another run would tell'
    expect(sentenceOf(suspect)).toContain(advice)
    expect(sentenceOf(verdicts[0]!)).not.toContain(advice)
  })

  it('says nothing of an expired one where another holds', () => {
    const { notes } = applyWaivers(
      [verdict()],
      [waiver({ until: '2026-01-01' }), waiver()],
      '2026-11-24'
    )
    expect(notes).toEqual([])
  })
})

describe('a total that regressed by an endpoint that is accepted', () => {
  const times = {
    kind: 'latency',
    finding: 'regressed',
    allowance: { by: 'floor', ms: 5, isTwice: false },
    accountedBy: ['GET /search [slug]']
  } as const
  const total = (more: Partial<RegressionVerdict> = {}): RegressionVerdict =>
    verdict({ endpoint: 'Aggregated', reason: times, ...more })

  it.each([
    ['p95', 'warn'],
    ['*', 'warn'],
    ['p99', 'fail'],
    ['error-rate', 'fail']
  ] as const)('is excused with it for its metric: %s %s', (metric, effect) => {
    const accepted = waiver({ metric })
    const { verdicts, notes } = applyWaivers([verdict(), total()], [accepted], '2026-11-24')
    expect(verdicts[1]?.effect).toBe(effect)
    expect(verdicts[1]?.waiver).toBe(effect === 'warn' ? accepted : undefined)
    expect(notes).toEqual([])
    expect(acceptedUntil(verdicts[1]!)).toBe(
      effect === 'warn' ? ', accepted until 2026-12-31, as GET /search [slug] accounts for it' : ''
    )
  })

  it('is excused where it is only suspect, and by one that is not found to have regressed itself', () => {
    const accepted = waiver({ metric: '*' })
    const judged = (one: RegressionVerdict): ReturnType<typeof applyWaivers>['verdicts'] =>
      applyWaivers([one], [accepted], '2026-11-24').verdicts
    const suspect = { effect: 'warn', verdict: 'suspect' } as const
    expect(judged(total(suspect))).toMatchObject([{ effect: 'pass', waiver: accepted }])
    const { accountedBy, ...reason } = times
    const risenBy = { endpoint: accountedBy[0], isNew: false }
    const said = ', accepted until 2026-12-31, as GET /search [slug] accounts for it'
    for (const [more, effect] of [
      [suspect, 'pass'],
      [{}, 'warn']
    ] as const) {
      const [one] = judged(total({ ...more, reason: { ...reason, risenBy } }))
      expect(one).toMatchObject({ effect, waiver: accepted })
      expect(acceptedUntil(one!)).toBe(said)
      const other = { ...risenBy, endpoint: 'GET /b' }
      expect(
        judged(total({ ...more, reason: { ...reason, risenBy: other } }))[0]
      ).not.toHaveProperty('waiver')
      const may = { ...reason, mayBeBy: accountedBy }
      expect(judged(total({ ...more, reason: may }))[0]).not.toHaveProperty('waiver')
    }
  })

  it('is so of errors too', () => {
    const reason = {
      kind: 'errors',
      finding: 'judged',
      failures: 9,
      accountedBy: ['GET /a']
    } as const
    const errors = total({ metric: 'error-rate', unit: 'fraction', reason })
    const accepted = waiver({ pattern: '/a', metric: 'error-rate' })
    expect(effectOf([accepted], errors)).toBe('warn')
    expect(effectOf([accepted], errors, '2027-01-01')).toBe('fail')
  })

  it('fails where no endpoint accounts for it, or not all of them are accepted', () => {
    expect(effectOf([waiver()], total({ reason: { ...times, accountedBy: [] } }))).toBe('fail')
    const two = total({ reason: { ...times, accountedBy: ['GET /search [slug]', 'GET /b'] } })
    expect(effectOf([waiver()], two)).toBe('fail')
    expect(effectOf([waiver(), waiver({ pattern: '/b', until: '2026-12-01' })], two)).toBe('warn')
  })

  it('leaves its targets, and what is accepted for itself', () => {
    const target = { ...total(), rule: 'target', grade: 'unacceptable' } as unknown as TargetVerdict
    expect(applyWaivers([target], [waiver()], '2026-11-24').verdicts[0]?.effect).toBe('fail')
    const [own] = applyWaivers([total()], [waiver({ pattern: '*' })], '2026-11-24').verdicts
    expect(acceptedUntil(own!)).toBe(', accepted until 2026-12-31')
  })
})
