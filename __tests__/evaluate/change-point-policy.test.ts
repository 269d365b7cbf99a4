import { describe, expect, it } from '@jest/globals'

import { defaultSettings } from '../../src/config/default-settings.js'
import type { Policy, Waiver } from '../../src/config/settings.js'
import { graded } from '../../src/evaluate/change-point-policy.js'
import { analysePast, evaluatePast, toldPast } from '../../src/evaluate/past/evaluate-past.js'
import type { PastEvaluation } from '../../src/evaluate/past/past-evaluation.js'
import type { Digest } from '../../src/past/digest.js'
import { steadyHistory, withFactor } from '../support/steady-history.js'

const TODAY = '2026-11-28'

const historyWith = (factor: number): Digest[] =>
  steadyHistory(43).map((run, at) => (at < 40 ? run : withFactor(run, factor, '/search')))

function stepped(factor: number): PastEvaluation {
  return evaluatePast(historyWith(factor), defaultSettings())
}

const slower = stepped(1.3)
const commit = slower.runs[40]?.commit ?? ''

function waiver(pattern: string, until = '2026-12-31'): Waiver {
  return { of: 'change-point', pattern, metric: '*', reason: 'a better ranking', until }
}

type Asked = {
  readonly onChangePoint?: Policy
  readonly failOn?: 'never'
  readonly waivers?: readonly Waiver[]
}

function gradedBy(
  past: PastEvaluation,
  { waivers = [], ...policies }: Asked
): ReturnType<typeof graded> {
  const settings = { ...defaultSettings(policies), waivers }
  return graded(past, TODAY, settings)
}

describe('a new step of the base branch', () => {
  it.each(['pass', 'warn', 'fail'] as const)('does what on-change-point says: %s', policy => {
    const { past, notes } = gradedBy(slower, { onChangePoint: policy })
    expect(past.changePoints).toMatchObject([{ effect: policy, isNew: true }])
    expect(notes).toMatchObject([
      { code: 'change-point', severity: policy === 'pass' ? 'info' : 'warning' }
    ])
  })

  it('only warns where nothing fails', () => {
    const { past } = gradedBy(slower, { onChangePoint: 'fail', failOn: 'never' })
    expect(past.changePoints).toMatchObject([{ effect: 'warn', wouldFail: true }])
  })

  it('has no effect on a run that is no part of the series', () => {
    const level = defaultSettings().loadLevels.find(({ name }) => name === 'sustained')!
    const seen = toldPast(analysePast(historyWith(1.3), level), 'known')
    const { past, notes } = gradedBy(seen, { onChangePoint: 'fail' })
    expect(past.changePoints).toMatchObject([{ effect: 'pass', isNew: false }])
    expect(notes).toEqual([])
  })

  it('has none for the better, and is told', () => {
    const { past, notes } = gradedBy(stepped(0.7), { onChangePoint: 'fail' })
    expect(past.changePoints).toMatchObject([{ effect: 'pass', isImprovement: true }])
    expect(notes).toMatchObject([{ code: 'change-point', severity: 'info' }])
  })

  it('is accepted by its commit, until a date', () => {
    const accepted = gradedBy(slower, {
      onChangePoint: 'fail',
      waivers: [waiver(commit.slice(0, 39)), waiver(commit)]
    })
    expect(accepted.past.changePoints).toMatchObject([
      { effect: 'pass', waiver: { reason: 'a better ranking' } }
    ])
    expect(accepted.notes).toMatchObject([
      { severity: 'info', message: expect.stringContaining('(accepted until 2026-12-31: a better') }
    ])
  })

  it('is not accepted by another commit, nor for ever', () => {
    const before = slower.runs[39]?.commit ?? ''
    for (const waivers of [[waiver(before)], [waiver(commit, '2026-11-27')]]) {
      const { past } = gradedBy(slower, { waivers })
      expect(past.changePoints).toMatchObject([{ effect: 'warn' }])
    }
    expect(
      gradedBy(slower, { waivers: [waiver(commit, '2026-11-27')] }).notes.map(({ code }) => code)
    ).toEqual(['change-point', 'waiver-expired'])
  })
})
