import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import type { RunEvaluation } from '../../../src/evaluate/evaluation.js'
import { analyseTimeline, type Timeline } from '../../../src/evaluate/run-in-time.js'
import {
  limitOn,
  type Explained,
  type TimelineLimit
} from '../../../src/evaluate/timeline/limit.js'
import { limitWords, whyNo } from '../../../src/evaluate/timeline/limit-words.js'
import { note } from '../../../src/locust/note.js'
import type { Run } from '../../../src/locust/run.js'
import { renderTimelineText } from '../../../src/report/text/timeline-text.js'
import { renderTimelineMarkdown } from '../../../src/report/markdown/timeline-markdown.js'
import { toJson } from '../../../src/report/json.js'
import { reportOf } from '../../support/judge.js'
import {
  csvOf,
  fixtureRun,
  fixtureRunWith,
  foldersIn,
  runOfCsv,
  withoutFullHistory
} from '../../support/timeline-fixtures.js'
import {
  levelOf,
  madeUpRun,
  runOfSamples,
  seconds,
  targetsWith,
  type Second
} from '../../support/timeline-runs.js'

type LevelKind = 'load' | 'capacity' | 'recovery'

const settingsOf = (kind: LevelKind) =>
  loadConfig(
    `load-levels: { normal: { kind: ${kind}, warm-up: auto, targets: { p95: 500ms } } }\nload-level: normal\n`,
    'gate.yml'
  )

function judged(run: Run, kind: LevelKind = 'load'): RunEvaluation {
  return reportOf([run], settingsOf(kind)).evaluation.runs[0]!
}

/** The rows of a history whose time since the first satisfies a condition. */
const rowsAt =
  (isKept: (second: number) => boolean) =>
  (history: string): string => {
    const [header = '', ...rows] = history.trimEnd().split('\n')
    const start = Number(rows[0]?.split(',')[0])
    const kept = rows.filter(row => isKept(Number(row.split(',')[0]) - start))
    return [header, ...kept, ''].join('\n')
  }

const every30 = (most: number) => rowsAt(second => second % 30 === 0 && second <= most)

async function withoutHistory(folder: string): Promise<Run> {
  return runOfCsv(new Map([...csvOf(folder)].filter(([name]) => !name.includes('history'))))
}

/** Counts as workers report them: of three seconds in one. */
const bundled = (count: number): Second[] =>
  seconds(count, i => ({ requests: i % 3 === 1 ? 300 : 0 }))

const failing = (users: number): Second[] =>
  seconds(20, { users, requests: users, failures: users })

const total = (requests: number, failures: number): Partial<Run> => ({
  aggregated: { method: '', name: 'Aggregated', requests, failures, percentiles: new Map() }
})

const sparse = (run: Run, isKept: (row: number) => boolean): Run =>
  runOfSamples(run.history!.samples.filter((_, row) => isKept(row)))

/** Of a config that sets no bound; see `capacity.test.ts`. */
type OfConfig = 'told no-bounds'

/** `history no-file`, one for each that the type knows. */
type Kind = Exclude<Known, OfConfig>

type Known = TimelineLimit extends infer One extends TimelineLimit
  ? One extends unknown
    ? `${One['of']} ${One['why']}`
    : never
  : never

type Example = readonly [run: () => Promise<Run> | Run, words: string, kind?: LevelKind]

/** A real run, or one that was cut or made up, of which each is true. */
const EXAMPLES: Readonly<Record<Kind, Example>> = {
  'history no-file': [() => withoutHistory('leak'), 'there is no _stats_history.csv'],
  'history no-rows': [
    () => fixtureRunWith('leak', history => `${history.split('\n')[0]}\n`),
    'no row of the _stats_history.csv was used'
  ],
  'history few-rows': [
    () =>
      fixtureRunWith(
        'leak',
        rowsAt(s => s === 0)
      ),
    'a single row'
  ],
  'users not-counted': [
    () => fixtureRun('locust-csv/version-0.14.6'),
    'the history counts no users'
  ],
  'clock not-trusted': [
    () => {
      const { samples } = madeUpRun(seconds(120)).history!
      return runOfSamples(samples.map((s, i) => (i > 60 ? { ...s, at: s.at + 3600 } : s)))
    },
    'no steady state and no peaks: the history has no row for 1 h'
  ],
  'clock set-back': [
    () => fixtureRun('cases/clock-back-2s'),
    'no peaks: the clock was set back, and the row after it counts more than its time'
  ],
  'steady-state few-rows': [
    () => fixtureRunWith('sustained', every30(30)),
    'no steady state: the history has only 2 rows'
  ],
  'steady-state too-short': [
    () => fixtureRun('short-history'),
    'not long enough after the warm-up'
  ],
  'steady-state sparse-rows': [
    () => fixtureRunWith('sustained', every30(60)),
    'no steady state: the rows of the history lie too far apart to tell the 20 s after the warm-up'
  ],
  'steady-state no-requests': [
    () => fixtureRun('cases/quiet-users'),
    'no steady state: no request was completed in it'
  ],
  'steady-state failed': [
    () => madeUpRun(seconds(60, i => (i < 12 ? {} : { failures: 100 }))),
    'no steady state: 4,800 of 4,900 requests from 11 s to 60 s after the start failed'
  ],
  'steady-state silent-to-the-end': [
    () => fixtureRun('server-hang'),
    'no steady state: nothing completed from'
  ],
  'steady-state rising-load': [
    () => fixtureRun('capacity-steps'),
    'no steady state: the load was raised in steps'
  ],
  'peak too-short': [() => fixtureRun('short-history'), 'no peak over 10 s'],
  'peak short-bundles': [
    () => madeUpRun(bundled(12)),
    'no peak over 12 s: the bundles of counts span less than that'
  ],
  'peak-per-second slow-rows': [
    () => fixtureRun('locust-csv/version-1.1.1'),
    'no peak per second: the history has a row only every 2 s'
  ],
  'peak-per-second skipped-rows': [
    () => fixtureRun('cases/no-drift-though-grown'),
    'no peak per second: the history has a row only every 1.2 s on average'
  ],
  'peak-per-second bundles': [
    () => fixtureRun('locust-csv/distributed-2.12.1'),
    'no peak per second: the counts come in bundles, as workers report them'
  ],
  'trend too-short': [
    () => madeUpRun(seconds(35)),
    'no trend: the steady state is shorter than 30 s'
  ],
  'trend few-rows': [
    () => fixtureRunWith('sustained', every30(90)),
    'the steady state has no more than 10 rows'
  ],
  'trend uneven-rows': [
    () => sparse(madeUpRun(seconds(80)), row => row < 30 || row > 75),
    'no trend: the rows of the steady state lie too unevenly to cut it into 10 parts'
  ],
  'capacity no-success': [
    () => fixtureRun('cases/capacity-when-all-failed'),
    'no capacity: no request succeeded'
  ],
  'capacity no-success-counted': [
    () => madeUpRun(seconds(9, { requests: 0 }), total(50, 0)),
    'no capacity: the history counts no request that succeeded',
    'capacity'
  ],
  'capacity no-success-at-loads': [
    () => madeUpRun([...failing(10), ...failing(20), ...failing(30), ...seconds(5, { users: 1 })]),
    'no capacity: no request succeeded at any load',
    'capacity'
  ],
  'capacity users-waiting': [
    () =>
      madeUpRun(
        [10, 20, 30].flatMap(users => seconds(20, { users, requests: users })),
        {
          notes: [note('users-waiting', '', { severity: 'warning' })]
        }
      ),
    'no capacity: users waited for answers that did not come'
  ],
  'capacity no-rise': [
    () => fixtureRun('ramp'),
    'the load rises neither in 3 steps whose rows span at least 12 s nor in a ramp of 60 s or more through 5 loads',
    'capacity'
  ],
  'recovery few-rows': [
    () => fixtureRunWith('failover', every30(30)),
    'no recovery: not enough history',
    'recovery'
  ],
  'told reset': [() => fixtureRun('locust-csv/reset-stats-2.12.1'), 'as by --reset-stats'],
  'told cut-off': [() => fixtureRun('locust-csv/killed-mid-block'), 'the history is cut off'],
  'told shorter-than-run': [
    () =>
      fixtureRunWith(
        'leak',
        rowsAt(s => s < 100)
      ),
    'the history covers 99 s of'
  ],
  'told thinned': [
    () => {
      const run = madeUpRun(seconds(90))
      return { ...run, history: { ...run.history!, thinnedBy: 4 } }
    },
    'only one row in 4 was kept'
  ],
  'told since-the-start': [
    () => fixtureRunWith('leak', withoutFullHistory),
    'no percentiles over time: they need --csv-full-history'
  ],
  'told whole-ms': [() => fixtureRun('locust-csv/version-0.14.6'), 'whole milliseconds'],
  'told bounds-not-known': [
    () => fixtureRunWith('capacity-steps', withoutFullHistory),
    'the bounds of percentiles are not known for each load'
  ],
  'told bounds-open': [
    () => fixtureRun('capacity-steps'),
    'not every load tells of P99 (which takes 1,000 requests in its judged seconds)'
  ],
  'told disturbed': [
    () => fixtureRun('failover'),
    'the undisturbed steady state: its figures include 11 s of error bursts',
    'recovery'
  ]
}

describe('each kind of limit', () => {
  it.each(Object.entries(EXAMPLES))('%s', async (name, [make, words, kind]) => {
    const run = judged(await make(), kind)
    const limit = run.timeline.limits.find(({ of, why }) => `${of} ${why}` === name)
    expect(limit).toBeDefined()
    const said = limitWords(limit!)
    expect(said).toContain(words)
    expect(said).not.toMatch(/NaN|undefined|Infinity|\.$/)
    // Whoever reads any of these reads it.
    expect(renderTimelineText(run).join('\n')).toContain(said)
    expect(renderTimelineMarkdown(run)).toContain('What the files cannot tell: ')
    const { runs } = toJson(reportOf([run.run], settingsOf(kind ?? 'load')))
    expect(runs[0]!.timeline['limits']).toContain(said)
  })
})

/** What a timeline lacks, of what its kind of test asks. */
function lacks({ timeline, level }: RunEvaluation): Explained[] {
  const { steady, trend, throughput, capacity, recovery } = timeline
  const told: readonly (readonly [Explained, boolean])[] = [
    ['steady-state', steady !== undefined],
    ['trend', trend !== undefined],
    ['peak', throughput.peakPer10s !== undefined],
    ['peak-per-second', throughput.peakPerSecond !== undefined],
    ['capacity', level.kind !== 'capacity' || capacity !== undefined],
    ['recovery', level.kind !== 'recovery' || recovery !== undefined]
  ]
  return told.flatMap(([what, isTold]) => (isTold ? [] : [what]))
}

const everyKind = ['load', 'capacity', 'recovery'] as const

it('what is not told is explained by something that speaks of it', async () => {
  const real = [...foldersIn('locust-csv'), ...foldersIn('cases'), 'short-history', 'ramp']
  const runs = await Promise.all([
    ...real.map(folder => fixtureRun(folder).catch(() => undefined)),
    ...Object.values(EXAMPLES).map(([make]) => make())
  ])
  const unexplained = runs.flatMap(run =>
    everyKind.flatMap(kind => {
      if (run === undefined) return []
      const evaluation = judged(run, kind)
      return lacks(evaluation).filter(
        what => limitOn(what, evaluation.timeline.limits) === undefined
      )
    })
  )
  expect(unexplained).toEqual([])
})

describe('who asks why something is missing', () => {
  const noteOf = (run: RunEvaluation, code: string) => run.notes.find(note => note.code === code)

  it.each([
    ['two rows', 30, 'the history has only 2 rows'],
    ['three rows', 60, 'lie too far apart to tell the 20 s after the warm-up']
  ])('warm-up: auto with a row each 30 s: %s', async (_, most, why) => {
    const run = judged(await fixtureRunWith('no-leak', every30(most)))
    const { message } = noteOf(run, 'warm-up')!
    expect(message).toContain(`the warm-up could not be left out (no steady state: `)
    expect(message).toContain(why)
  })

  it('warm-up: auto says of whom it is', async () => {
    expect(noteOf(judged(await fixtureRun('no-leak')), 'warm-up')?.message).toMatch(
      /^the total's throughput, error rate and average are those after \d+ s of warm-up; percentiles, and all numbers of endpoints, are those of the whole run$/
    )
  })

  it('warm-up: auto without a history', async () => {
    expect(noteOf(judged(await withoutHistory('leak')), 'warm-up')?.message).toBe(
      'the warm-up could not be left out (not enough history: there is no _stats_history.csv)'
    )
  })

  it.each([
    [
      'no history',
      () => withoutHistory('capacity-steps'),
      'not enough history: there is no _stats_history.csv',
      /Keep the _stats_history\.csv/
    ],
    [
      'counts no users',
      () => fixtureRun('locust-csv/version-0.14.6'),
      'no phases, steady state or capacity: the history counts no users',
      /Locust 1\.0/
    ],
    [
      'nothing succeeded',
      () => fixtureRun('cases/capacity-when-all-failed'),
      'no capacity: no request succeeded',
      /^Look at the failures/
    ],
    ['no rise', () => fixtureRun('ramp'), 'no capacity: the load rises neither', /^Raise the users/]
  ])('a capacity test without a capacity: %s', async (_, make, message, advice) => {
    const note = noteOf(judged(await make(), 'capacity'), 'no-capacity')
    expect(note?.message).toContain(message)
    expect(note?.advice).toMatch(advice)
  })

  it('names nothing that is of something else', () => {
    const { limits } = judged(madeUpRun(seconds(8))).timeline
    expect(whyNo('steady-state', limits)).toMatch(/^no steady state: 50 users were there for 7 s/)
    expect(whyNo('trend', limits)).toBe(whyNo('steady-state', limits))
    expect(whyNo('peak', limits)).toMatch(/^no peak over 10 s/)
    expect(whyNo('capacity', limits)).toBe('the history does not tell')
  })
})

describe('is not said where it is not so', () => {
  const saidOf = ({ limits }: Timeline): string => limits.map(limitWords).join('; ')

  it('that nothing succeeded, when only the history counts none', () => {
    const { timeline } = judged(madeUpRun(seconds(9, { requests: 0 }), total(50, 0)))
    expect(saidOf(timeline)).not.toContain('no capacity')
  })

  it('that percentiles have bounds, when none has', async () => {
    const run = await fixtureRunWith('capacity-steps', withoutFullHistory)
    const targets = targetsWith({ 'error-rate': { acceptable: 0.01 } })
    const timeline = analyseTimeline(run, levelOf({ kind: 'capacity', targets, endpoints: [] }))
    expect(timeline.capacity).toBeDefined()
    expect(saidOf(timeline)).not.toContain('bounds of percentiles')
  })

  it('more seconds of disturbance than the steady state has', () => {
    const made = [...seconds(40), ...seconds(10, { requests: 0 }), ...seconds(40)]
    const { timeline } = judged(
      madeUpRun([...seconds(5, i => ({ users: i })), ...seconds(8, { requests: 0 }), ...made])
    )
    const { steady, stalls } = timeline
    const pauses = stalls.reduce((sum, stall) => sum + stall.seconds, 0)
    expect(pauses).toBeGreaterThan(10)
    expect(steady!.from).toBeLessThan(stalls[0]!.to + 10)
    expect(saidOf(timeline)).toContain('its figures include 10 s without any completion')
  })

  it('that next to nothing was counted in a gap with a third of the load', () => {
    const { samples } = madeUpRun(seconds(120)).history!
    const slept = samples.map((s, i) => (i > 60 ? { ...s, at: s.at + 40 } : s))
    const counted = slept.map((s, i) => (i > 60 ? { ...s, requests: s.requests + 1200 } : s))
    expect(saidOf(judged(runOfSamples(slept)).timeline)).toContain('next to no requests were')
    expect(saidOf(judged(runOfSamples(counted)).timeline)).toContain(
      'less than 50% of the usual requests were counted meanwhile'
    )
  })
})
