import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
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
