import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { MAX_MARK_BYTES } from '../../../src/locust/csv/limits.js'
import { isMark, markText, readMark } from '../../../src/locust/files/watch-mark.js'
import { readRuns } from '../../../src/locust/read.js'
import type { StopMark } from '../../../src/locust/stop.js'
import { files, onlyRun, PLAIN_STATS, statsFile, statsRow } from '../support.js'

const AT = 1_795_000_130
const MARK: StopMark = {
  stop: {
    reason: 'abort-when',
    at: AT,
    metric: 'error-rate',
    comparison: '>',
    bound: 0.5,
    forSeconds: 20,
    seconds: 20,
    value: 0.9
  },
  startedAt: AT - 130,
  plannedSeconds: 1800,
  savedSeconds: 1670,
  exitCode: 1
}

const COUNT = fc.nat(1e9)
const FRACTION = fc.double({ min: 0, max: 1, noNaN: true })
const STOP = fc.oneof(
  fc.constant(MARK.stop),
  fc.record({
    reason: fc.constant('no-answers' as const),
    at: fc.constant(AT),
    seconds: COUNT,
    users: COUNT,
    requests: COUNT
  }),
  fc.record({
    reason: fc.constant('errors-cannot-recover' as const),
    at: fc.constant(AT),
    requests: fc.constant(1e9),
    failures: COUNT,
    stillToCome: COUNT,
    surelyAbove: FRACTION,
    limit: FRACTION
  }),
  fc.record({
    reason: fc.constantFrom('interrupted' as const, 'died' as const),
    at: fc.constant(AT),
    by: fc.constantFrom('SIGINT', 'SIGKILL', 'SIGUSR1')
  }),
  fc.record({ reason: fc.constant('exit-code' as const), at: fc.constant(AT), code: fc.nat(255) })
)

function textWith(changes: object, ofStop: object = {}): string {
  return markText({ ...MARK, ...changes, stop: { ...MARK.stop, ...ofStop } })
}

describe('the mark of a run that was stopped', () => {
  it('is read as it was written, and known by its beginning', () => {
    fc.assert(
      fc.property(STOP, fc.nat(AT), (stop, startedAt) => {
        const text = markText({ stop, startedAt })
        expect(isMark(text)).toBe(true)
        expect(readMark(text)).toEqual(JSON.parse(JSON.stringify({ stop, startedAt })))
      })
    )
    expect(readMark(markText(MARK))).toEqual(MARK)
  })

  it('drops what it does not know', () => {
    const text = textWith({ more: '<script>' }, { more: [1] })
    expect(readMark(text)).toEqual(MARK)
  })

  it.each([
    ['no JSON', '{ "kind": "locust-gate-watch"'],
    ['no object', '[]'],
    ['another kind', '{ "kind": "locust-gate/resources", "version": 1 }'],
    ['nothing in it', '{ "kind": "locust-gate-watch", "version": 1 }'],
    ['a version that is none', textWith({ version: 'x' })],
    ['an unknown reason', textWith({}, { reason: 'because' })],
    ['a reason that is no text', textWith({}, { reason: ['abort-when'] })],
    ['a signal that is a sentence', textWith({}, { reason: 'died', by: '[x](http://evil)' })],
    ['no signal', textWith({}, { reason: 'interrupted' })],
    ['an exit code that is none', textWith({}, { reason: 'exit-code', code: 256 })],
    ['a time before its start', textWith({ startedAt: AT + 1 })],
    ['a time that is text', textWith({}, { at: '1795000130' })],
    ['a time below zero', textWith({}, { at: -1 })],
    ['a time beyond the calendar', textWith({}, { at: 1e15 })],
    ['a metric that is a sentence', textWith({}, { metric: '[x](http://evil)' })],
    ['no comparison', textWith({}, { comparison: '=' })],
    ['a bound that is no number', textWith({}, { bound: null })],
    ['an end that is text', textWith({ stoppedAt: '2:10' })],
    ['more saved than planned', textWith({ savedSeconds: 1801 })],
    ['an exit code of a half', textWith({ exitCode: 0.5 })],
    ['a plan that is text', textWith({ plannedSeconds: '30m' })]
  ])('is not taken with %s', (_, text) => {
    expect(readMark(text)).toBe('unreadable')
  })

  it('of another release says so', () => {
    expect(readMark(textWith({ version: 2 }))).toBe('other-version')
  })

  it('never breaks, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (one, other) => {
        expect(() => readMark(one)).not.toThrow()
        const parts = { stop: JSON.parse(one) as unknown, startedAt: JSON.parse(other) as unknown }
        expect(readMark(textWith(parts, { reason: JSON.parse(other) as unknown }))).toBeDefined()
      })
    )
  })
})

describe('a mark beside a run', () => {
  it.each([
    ['load_stats.csv', 'load_watch.json'],
    ['a/stats.csv', 'a/watch.json'],
    ['load_stats (1).csv', 'load_watch (1).json']
  ])('is of %s as %s', async (stats, path) => {
    const run = await onlyRun(files({ [stats]: PLAIN_STATS, [path]: markText(MARK) }))
    expect(run.stopped).toEqual(MARK)
    expect(run.files).toContain(path)
  })

  it('is of its own run only', async () => {
    const { runs, notes } = await readRuns(
      files({
        'a_stats.csv': PLAIN_STATS,
        'b_stats.csv': statsFile([statsRow('GET', '/y', 5), statsRow('', 'Aggregated', 5)]),
        'b_watch.json': markText(MARK),
        'c_watch.json': markText(MARK)
      })
    )
    expect(runs.map(({ stopped }) => stopped === undefined)).toEqual([true, false])
    expect(notes).toMatchObject([{ code: 'ignored-file', severity: 'info' }])
  })

  it.each([
    ['nothing', ''],
    ['another program’s', '{ "watch": ["src"] }'],
    ['cut', markText(MARK).slice(0, 60)],
    ['huge', markText(MARK) + ' '.repeat(MAX_MARK_BYTES.max)],
    ['of another release', textWith({ version: 9 })]
  ])('that is %s warns, and stops nothing', async (_, text) => {
    const run = await onlyRun(files({ 'load_stats.csv': PLAIN_STATS, 'load_watch.json': text }))
    expect(run.stopped).toBeUndefined()
    expect(run.notes).toContainEqual(
      expect.objectContaining({ code: 'mark-not-used', severity: 'warning' })
    )
  })

  it('of another time is left out', async () => {
    const history = `${HISTORY.join('\n')}\n`
    const both = { 'load_stats.csv': PLAIN_STATS, 'load_stats_history.csv': history }
    const of = (at: number, startedAt: number): string => textWith({ startedAt }, { at })
    const own = await onlyRun(files({ ...both, 'load_watch.json': of(AT, AT - 130) }))
    expect(own.stopped).toBeDefined()
    for (const at of [AT - 200, AT + 400]) {
      const run = await onlyRun(files({ ...both, 'load_watch.json': of(at, at - 130) }))
      expect(run.stopped).toBeUndefined()
      expect(run.notes).toContainEqual(
        expect.objectContaining({ code: 'mark-not-used', severity: 'info' })
      )
    }
  })
})

const HISTORY = [
  'Timestamp,User Count,Type,Name,Requests/s,Failures/s,50%,95%,100%,Total Request Count,Total Failure Count,Total Median Response Time,Total Average Response Time,Total Min Response Time,Total Max Response Time,Total Average Content Size',
  ...Array.from({ length: 130 }, (_, i) =>
    [AT - 130 + i, 5, '', 'Aggregated', 1, 0, 9, 9, 9, i * 7, 0, 9, 9, 9, 9, 1].join(',')
  )
]
