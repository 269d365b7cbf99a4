import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import type { RunEvaluation } from '../../src/evaluate/evaluation.js'
import { readBaselineRuns } from '../../src/intake/baselines.js'
import { markText } from '../../src/locust/files/watch-mark.js'
import { note } from '../../src/locust/note.js'
import type { Run } from '../../src/locust/run.js'
import type { StopMark } from '../../src/locust/stop.js'
import { renderText } from '../../src/report/text/text.js'
import { mergeShards } from '../../src/locust/shards/shards.js'
import { reportOf } from '../support/judge.js'
import { madeUpRun, seconds, START } from '../support/timeline-runs.js'
import { rowOf, runOf } from '../support/run-of.js'
import { files, PLAIN_STATS } from '../locust/support.js'

const STOPPED: StopMark = {
  stop: { reason: 'no-answers', at: START + 130, seconds: 30, users: 50, requests: 100 },
  startedAt: START,
  plannedSeconds: 1800,
  savedSeconds: 1670
}
const ABORT = 'load-levels: { normal: { abort-when: { error-rate: "> 50% for 20s" } } }'

/** Fine but for what happened in between. */
function runWith(failures: number, rest: Partial<Run> = {}): Run {
  const all = seconds(130, i => ({ requests: 200, failures: i >= 60 && i < 90 ? failures : 0 }))
  const aggregated = rowOf({ method: '', name: 'Aggregated', requests: 26_000, failures: 100 })
  return madeUpRun(all, { aggregated, durationSeconds: 130, peakUsers: 200, ...rest })
}

function judged(run: Run, config = ''): RunEvaluation {
  return reportOf([run], loadConfig(config, 'gate.yml')).evaluation.runs[0]!
}

describe('a run that was stopped', () => {
  it.each([
    ['as it is', ''],
    ['with notes that say otherwise', 'notes: { stopped-early: ignore }'],
    ['in the advisory mode', 'fail-on: never']
  ])('never passes: %s', (_, config) => {
    expect(judged(runWith(0), config).conclusion).toBe('success')
    const { conclusion, outcome, notes } = judged(runWith(0, { stopped: STOPPED }), config)
    expect([conclusion, outcome]).toEqual(['failure', 'could-not-judge'])
    expect(notes).toContainEqual(
      expect.objectContaining({
        code: 'stopped-early',
        severity: 'error',
        message:
          'the load test was stopped at 2:10 of its time: no request was completed for 30 s, with 50 users, after 100 requests; 27 min 50 s of 30 min were saved'
      })
    )
  })

  it.each<[string, Partial<StopMark>, string]>([
    ['of a release that kept only what was saved', { savedSeconds: 1667 }, '2:13'],
    ['of any other', { savedSeconds: 1667, stoppedAt: START + 133 }, '2:13'],
    ['after its plan', { plannedSeconds: 131, savedSeconds: 0, stoppedAt: START + 133 }, '2:13']
  ])('is told when, which is later than the row that shows why: %s', (_, rest, when) => {
    const slow = rowOf({ requests: 26_000, percentiles: { 50: 900, 95: 2000, 99: 3000 } })
    const run = runWith(0, { aggregated: slow, stopped: { ...STOPPED, ...rest } })
    const { evaluation } = reportOf([run])
    const said = evaluation.runs[0]!.notes.find(({ code }) => code === 'stopped-early')?.message
    expect(said).toContain(`stopped at ${when} of its time: `)
    expect(evaluation.headline).toMatch(new RegExp(`; ended at ${when} by watch$`))
  })

  it('is told when also where nobody knew its plan', () => {
    const { stop, startedAt } = STOPPED
    const at = (stopped: StopMark): string =>
      judged(runWith(0, { stopped }))
        .notes.map(({ message }) => message)
        .join('\n')
    expect(at({ stop, startedAt, stoppedAt: START + 133 })).toContain('stopped at 2:13 of its time')
    expect(at({ stop, startedAt })).toContain('stopped at 2:10 of its time')
  })

  it('has failed where it fails anyhow', () => {
    const slow = rowOf({ requests: 26_000, percentiles: { 50: 900, 95: 2000, 99: 3000 } })
    expect(judged(runWith(0, { aggregated: slow, stopped: STOPPED })).outcome).toBe('failed')
  })

  it.each<[StopMark['stop'], string, string]>([
    [
      { reason: 'interrupted', at: START + 130, by: 'SIGTERM' },
      'the load test was interrupted by SIGTERM at 2:10 of 30:00',
      'interrupted by SIGTERM at 2:10'
    ],
    [
      { reason: 'died', at: START + 130, by: 'SIGKILL' },
      'the load test died of SIGKILL, and last wrote at 2:10 of 30:00',
      'died of SIGKILL, and last wrote at 2:10'
    ],
    [
      { reason: 'exit-code', at: START + 130, code: 137 },
      'the load test ended with exit code 137 at 2:10 of 30:00',
      'ended with exit code 137 at 2:10'
    ]
  ])('or did not come to its end: %j', (stop, message, short) => {
    const stopped: StopMark = { stop, startedAt: START, plannedSeconds: 1800 }
    const { outcome, notes } = judged(runWith(0, { stopped }), 'fail-on: never')
    expect(outcome).toBe('could-not-judge')
    expect(notes).toContainEqual(expect.objectContaining({ code: 'stopped-early', message }))
    const slow = rowOf({ requests: 26_000, percentiles: { 50: 900, 95: 2000, 99: 3000 } })
    const { evaluation } = reportOf([runWith(0, { aggregated: slow, stopped })])
    expect(evaluation.outcome).toBe('failed')
    expect(evaluation.headline).toMatch(new RegExp(`^Failed: .+; ${short}$`))
  })

  it('as it hung says so in a headline like the others', () => {
    const hung = note('stalled-at-end', 'no request was completed', { severity: 'error' })
    const run = runWith(0, { notes: [hung], stopped: STOPPED })
    expect(reportOf([run]).evaluation.headline).toBe(
      'Could not judge: no request was completed; ended at 2:10 by watch'
    )
    expect(reportOf([runWith(0, { stopped: STOPPED })]).evaluation.headline).toMatch(
      /^Could not judge: the load test was stopped at 2:10 of its time: .* were saved$/
    )
  })

  it('is told to have been ended where the headline is about its numbers', () => {
    const slow = rowOf({ requests: 26_000, percentiles: { 50: 900, 95: 2000, 99: 3000 } })
    const run = runWith(0, { aggregated: slow, stopped: STOPPED })
    expect(reportOf([run]).evaluation.headline).toMatch(/^Failed: .+; ended at 2:10 by watch$/)
  })

  it('is not told to last longer', () => {
    const short = note('short-run', 'only 20 s were measured')
    const config = 'load-levels: { normal: { duration: 30m } }'
    const codes = (rest: Partial<Run>): string[] =>
      judged(runWith(0, { notes: [short], ...rest }), config).notes.map(({ code }) => code)
    expect(codes({})).toEqual(expect.arrayContaining(['short-run', 'duration-differs']))
    const stopped = codes({ stopped: STOPPED })
    expect(stopped).not.toContain('short-run')
    expect(stopped).not.toContain('duration-differs')
  })

  it('is no baseline', async () => {
    const source = { kind: 'folder', label: 'base' } as never
    const set = {
      label: 'base',
      files: [...files({ 'a_stats.csv': PLAIN_STATS, 'a_watch.json': markText(STOPPED) })]
    }
    const { baselines, skipped } = await readBaselineRuns(
      { sets: [{ source, sets: [set] }], skipped: [], notes: [] },
      loadConfig('', 'gate.yml'),
      'separate'
    )
    expect(baselines).toEqual([])
    expect(skipped[0]?.why).toContain('was stopped at 2:10')
  })

  it('stays stopped as a part of one that several machines ran', () => {
    const part = { percentileSource: 'histogram' as const, aggregated: rowOf({ requests: 9 }) }
    const histogram = new Map([[9, 9]])
    const parts = [{}, { stopped: STOPPED }].map(rest =>
      runOf(undefined, { ...part, aggregated: { ...part.aggregated, histogram }, ...rest })
    )
    const merged = mergeShards(parts)
    expect('run' in merged && merged.run.stopped).toBe(STOPPED)
  })
})

describe('a run that nobody stopped, and that did what abort-when forbids', () => {
  it('fails as one that was stopped for it, and says when that would have been', () => {
    const { outcome, verdicts, notes } = judged(runWith(180), ABORT)
    expect(outcome).toBe('failed')
    expect(verdicts.filter(({ effect }) => effect === 'fail')).toMatchObject([
      { metric: 'error-rate', grade: 'unacceptable', reason: { kind: 'criterion' } }
    ])
    expect(notes).toContainEqual(
      expect.objectContaining({
        code: 'abort-when-met',
        message:
          'watch would have stopped the load test at 1:25 of its time: abort-when error-rate > 50% for 20 s: error rate was 90% for at least 23 s'
      })
    )
    const abort = { reason: 'abort-when', at: START + 85, metric: 'error-rate' } as const
    const stop = {
      ...abort,
      comparison: '>',
      bound: 0.5,
      forSeconds: 20,
      seconds: 23,
      value: 0.9,
      from: START + 61
    } as const
    const stopped = judged(runWith(180, { stopped: { stop, startedAt: START } }), ABORT)
    expect(stopped.outcome).toBe('failed')
    expect(stopped.verdicts).toEqual(verdicts)
  })

  it('is graded so on a metric without a target too', () => {
    const config =
      'load-levels: { normal: { targets: { error-rate: none }, abort-when: { error-rate: "> 50% for 20s" } } }'
    const { outcome, verdicts } = judged(runWith(180), config)
    expect(outcome).toBe('failed')
    expect(verdicts.filter(one => 'metric' in one && one.metric === 'error-rate')).toHaveLength(1)
  })

  it.each([
    ['a metric without a target', ''],
    ['a metric with one', 'targets: { average: { acceptable: 900ms } }, ']
  ])('has the value of the whole run beside %s, not that of the time that met it', (_, targets) => {
    const averages = seconds(130, i => ({ requests: 200, average: i >= 60 && i < 90 ? 600 : 50 }))
    const aggregated = rowOf({ requests: 26_000, average: 177 })
    const run = madeUpRun(averages, { aggregated, durationSeconds: 130, peakUsers: 200 })
    const config = `load-levels: { normal: { ${targets}abort-when: { average: "> 200ms for 5s" } } }`
    const { verdicts } = judged(run, config)
    expect(verdicts.filter(one => 'metric' in one && one.metric === 'average')).toMatchObject([
      { grade: 'unacceptable', value: 177, samples: 26_000, reason: { kind: 'criterion' } }
    ])
  })

  it('passes where it did not', () => {
    expect(judged(runWith(0), ABORT).outcome).toBe('passed')
    expect(judged(runWith(80), ABORT).verdicts.map(({ effect }) => effect)).not.toContain('fail')
  })

  it('is not asked for percentiles that its history does not tell', () => {
    const config = 'load-levels: { normal: { abort-when: { p95: "> 1s for 20s" } } }'
    const { outcome, notes } = judged(runWith(0), config)
    expect(outcome).toBe('passed')
    expect(notes.map(({ code }) => code)).toContain('abort-when-unknown')
  })

  it('is said in a terminal', () => {
    const report = reportOf([runWith(180)], loadConfig(ABORT, 'gate.yml'))
    const text = renderText(report, { width: 200, colour: false } as never)
    expect(text).toContain('> 50% for 20 s was met for at least 23 s, 61 s after the start')
    expect(text).toContain('abort-when-met: watch would have stopped')
  })
})
