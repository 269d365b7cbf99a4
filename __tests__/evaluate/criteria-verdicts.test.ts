import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import { reasonOf } from '../../src/evaluate/verdict/sentence.js'
import { reportOf } from '../support/judge.js'
import { madeUpRun, seconds, type Second } from '../support/timeline-runs.js'
import { rowOf } from '../support/run-of.js'

const CONFIG = 'targets: { throughput: { unacceptable: "< 50/s for 10s" } }'
const NOBODY = seconds(60, { users: 0, requests: 0 })

function throughputOf(all: readonly Second[]) {
  const requests = all.reduce((sum, second) => sum + (second.requests ?? 100), 0)
  const aggregated = rowOf({ method: '', name: 'Aggregated', requests })
  const run = madeUpRun(all, { aggregated, durationSeconds: all.length, peakUsers: 50 })
  const { verdicts } = reportOf([run], loadConfig(CONFIG, 'gate.yml')).evaluation.runs[0]!
  return verdicts.find(verdict => verdict.rule === 'target' && verdict.metric === 'throughput')
}

describe('a target with a criterion over time', () => {
  it.each([
    ['before the first user', [...NOBODY, ...seconds(90)]],
    ['between two loads', [...seconds(90), ...NOBODY, ...seconds(90)]],
    ['after the last user', [...seconds(90), ...NOBODY]]
  ])('is not broken where there was nobody %s', (_, all) => {
    expect(throughputOf(all)).not.toMatchObject({ grade: 'unacceptable' })
  })

  it('is broken by a server that hung, whoever was there before', () => {
    const hung = seconds(20, { requests: 0 })
    const broken = throughputOf([...NOBODY, ...seconds(90), ...hung, ...seconds(90), ...NOBODY])
    expect(broken).toMatchObject({ grade: 'unacceptable', reason: { kind: 'criterion' } })
  })
})

describe('a criterion over time of a run whose warm-up is left out', () => {
  const STEADY_BOUND = '{ target: none, acceptable: none, unacceptable: "< 50/s for 20s" }'

  function judged(level: string) {
    const slow = seconds(40, { users: 50, requests: 10 })
    const all = [...slow, ...seconds(90, { users: 50, requests: 100 })]
    const aggregated = rowOf({ method: '', name: 'Aggregated', requests: 9400 })
    const run = madeUpRun(all, { aggregated, durationSeconds: all.length, peakUsers: 50 })
    const config = `load-levels: { only: { files: '*', users: 50, targets: { throughput: ${STEADY_BOUND} }, ${level} } }`
    const report = reportOf([run], loadConfig(config, 'gate.yml'))
    const { verdicts, notes } = report.evaluation.runs[0]!
    return {
      verdict: verdicts.find(one => one.rule === 'target' && one.metric === 'throughput')!,
      warmUp: notes.find(({ code }) => code === 'warm-up')?.message
    }
  }

  it('says where it was looked for', () => {
    const { verdict, warmUp } = judged('warm-up: 45s')
    expect(verdict).toMatchObject({ grade: 'target' })
    expect(reasonOf(verdict)).toContain('was not met from 45 s to 2 min 10 s after the start')
    expect(warmUp).toMatch(
      /whole run; criteria over time, those of percentiles and endpoints too, are looked for after it$/
    )
  })

  it('says no such thing of a whole run', () => {
    const { verdict, warmUp } = judged('warm-up: none')
    expect(verdict).toMatchObject({ grade: 'unacceptable' })
    expect(reasonOf(verdict)).toContain('was met for at least')
    expect(warmUp).toBeUndefined()
  })
})
