import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import { note } from '../../../src/locust/note.js'
import type { Run } from '../../../src/locust/run.js'
import { bandsOf } from '../../../src/report/html/moments.js'
import { reportOf } from '../../support/judge.js'
import { rowOf } from '../../support/run-of.js'
import { madeUpRun, seconds, type Second } from '../../support/timeline-runs.js'

/** The shaded stretches of a run that are neither its warm-up nor its steady state. */
function bandsIn(run: Run, config = ''): string[] {
  const [evaluation] = reportOf([run], loadConfig(config, 'gate.yml')).evaluation.runs
  return bandsOf(evaluation!)
    .filter(({ kind }) => kind !== 'warm-up' && kind !== 'steady')
    .map(({ kind, from, to, label, text }) => `${kind} ${from} to ${to}, ${label}: ${text}`)
}

describe('users who wait', () => {
  const third = seconds(180, i => ({ users: 100, requests: i >= 60 ? 50 : 150 }))
  const aggregated = rowOf({ requests: 15_000 })
  const run = madeUpRun(third, {
    aggregated,
    notes: [note('users-waiting', 'they waited', { severity: 'warning' })]
  })

  it('are shaded until the end, from when on the note says', () => {
    expect(bandsIn(run)).toEqual([
      'waiting 60 to 180, Users waiting: about 67 of 100 users waited for answers that did not come, or users asked less often on their own'
    ])
  })

  it.each(['info', 'ignore'])('are not where the team says %s, as they pause by design', said => {
    expect(bandsIn(run, `notes: { users-waiting: ${said} }`)).toEqual([])
  })

  it('are not without the note', () => {
    expect(bandsIn(madeUpRun(third, { aggregated }))).toEqual([])
  })
})

describe('a spell of slow answers', () => {
  const spell = (i: number): Second => (i >= 40 && i < 55 ? { average: 300 } : {})
  const total = rowOf({ requests: 9000, percentiles: { 50: 60, 95: 300 } })
  const recovery = `
load-levels: { failover: { kind: recovery, recovery-time: 30s, targets: { average: { acceptable: 100ms } } } }
load-level: failover`

  it('is shaded, with its average and the one of other times', () => {
    expect(bandsIn(madeUpRun(seconds(90, spell), { aggregated: total }))).toEqual([
      'slow 40 to 55, Slow answers: 300 ms on average, at other times 50 ms'
    ])
  })

  it('is not where nothing was answered meanwhile, which says more', () => {
    const silent = seconds(90, i => (i >= 44 && i < 50 ? { requests: 0 } : spell(i)))
    const bands = bandsIn(madeUpRun(silent, { aggregated: total }))
    expect(bands.map(band => band.split(' ')[0])).toEqual(['stall'])
  })

  it('is not where it is an incident of a failure scenario', () => {
    const bands = bandsIn(madeUpRun(seconds(90, spell), { aggregated: total }), recovery)
    expect(bands.map(band => band.split(' ')[0])).toEqual(['incident'])
  })

  it('is not in a run that was as fast all the time', () => {
    expect(bandsIn(madeUpRun(seconds(90), { aggregated: total }))).toEqual([])
  })
})
