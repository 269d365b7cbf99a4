import { describe, expect, it } from '@jest/globals'

import { readAbRuns } from '../../../bench/ab-runs.js'
import { stopWords } from '../../../src/evaluate/watch/watch-words.js'
import { AGGREGATED, type Run } from '../../../src/locust/run.js'
import { expectGolden } from '../../support/golden.js'
import { reportOf } from '../../support/judge.js'
import { type Ended, firstStops, realRuns, rulesOf, type Plan } from '../../support/watched.js'

const RUNS = await realRuns('.')
const AB = (await readAbRuns()).map(({ run }) => run)

/** As if it had been known before when, and with how many users, the run did end. */
function planOf({ history, durationSeconds = 0, peakUsers }: Run): Plan {
  const samples = history?.samples ?? []
  const span = (samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0)
  return {
    plannedSeconds: Math.max(span, durationSeconds),
    ...(peakUsers === undefined ? {} : { plannedUsers: peakUsers })
  }
}

type Line = { readonly run: Run; readonly line: string; readonly reason: string }

function lineOf(run: Run, ended: Ended | undefined): Line[] {
  if (ended === undefined) return []
  const { row, stop } = ended
  const rows = run.history?.samples.length ?? 0
  const line = `${run.name}, row ${row} of ${rows}: ${stopWords(stop)}`
  return [{ run, line, reason: stop.reason }]
}

/** What each run is held against: by the defaults, and by each of these. */
const ABORTS = {
  'error-rate': '{ error-rate: "> 5% for 20s" }',
  average: '{ average: "> 150ms for 20s", delay: 10s }',
  throughput: '{ throughput: "< 20/s for 24s", delay: 10s }',
  p95: '{ p95: "> 1s for 10s" }'
}
const ABORTING = Object.values(ABORTS).map(abort =>
  rulesOf(`load-levels: { normal: { abort-when: ${abort} } }`, 'normal', 1e6)
)
const ENDED = [...RUNS, ...AB].map(run => {
  const rules = rulesOf(undefined, run.name)
  const [byDefault, withEndKnown, ...aborted] = firstStops(run, [
    { rules },
    { rules, plan: planOf(run) },
    ...ABORTING.map(rules => ({ rules }))
  ])
  return { run, byDefault, withEndKnown, aborted }
})

describe('the real runs, row by row', () => {
  it('are not ended by the defaults, but for the one that no answer came to any more', () => {
    const lines = ENDED.flatMap(({ run, byDefault }) => lineOf(run, byDefault))
    expect(lines.map(({ line }) => line)).toEqual([
      'quiet-users/normal, row 36 of 50: no request was completed for 30 s, with 20 users, after 600 requests'
    ])
    const { evaluation } = reportOf([lines[0]!.run])
    expect(evaluation.runs[0]?.notes).toContainEqual(
      expect.objectContaining({ code: 'stalled-at-end' })
    )
  })

  it('are ended for errors, where their end is known, only if that is how they fail', () => {
    const lost = ENDED.flatMap(({ run, withEndKnown }) => lineOf(run, withEndKnown)).filter(
      ({ reason }) => reason === 'errors-cannot-recover'
    )
    for (const { run, line } of lost) {
      const { verdicts } = reportOf([run]).evaluation.runs[0]!
      const ofErrors = verdicts.filter(
        one => one.endpoint === AGGREGATED && 'metric' in one && one.metric === 'error-rate'
      )
      expect([line, ofErrors.map(({ effect }) => effect)]).toEqual([line, ['fail']])
    }
    expectGolden('watch/errors-cannot-recover.txt', `${lost.map(({ line }) => line).join('\n')}\n`)
  })

  it.each(Object.keys(ABORTS).map((key, at) => [key, at] as const))(
    'are ended at these rows by abort-when on %s',
    (key, at) => {
      const lines = ENDED.flatMap(({ run, aborted }) => lineOf(run, aborted[at]))
      expectGolden(`watch/abort-${key}.txt`, `${lines.map(({ line }) => line).join('\n')}\n`)
    }
  )
})
