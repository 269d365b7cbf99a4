import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { InputFile } from '../../src/input/input-file.js'
import type { Note } from '../../src/locust/note.js'
import type { Run } from '../../src/locust/run.js'
import {
  files,
  filesIn,
  historyFile,
  noteOf,
  onlyRun,
  PLAIN_STATS,
  said,
  statsFile,
  statsRow,
  STATS_HEADER,
  tick
} from './support.js'

const caseFiles = (name: string): InputFile[] =>
  filesIn(join(import.meta.dirname, '../../fixtures/cases', name))

describe('files of real runs that must not pass, or not without a word', () => {
  it.each<[string, Note['severity'], Note['code'], RegExp]>([
    ['no-response-times', 'error', 'no-response-times', /none of its 98 requests/],
    ['unmeasured-times-negative', 'error', 'no-response-times', /some are below \(to −5 ms\)/],
    ['unmeasured-times-seconds', 'info', 'seconds-suspected', /9,480 requests .*are these seconds/],
    ['whole-ms-claim', 'error', 'no-response-times', /576 requests/],
    ['percentiles-na-pass', 'error', 'totals-disagree', /2,743 requests and no 50%, 66%/],
    ['total-rate-contradicts', 'error', 'totals-disagree', /add up to 35.2 .* says 351.5/],
    ['throughput-unknown-passes', 'warning', 'duration-unknown', /throughput is not known/],
    ['history-of-another-run', 'warning', 'history-foreign', /908 of the 32,299/],
    ['hang-without-history-passes', 'warning', 'history-missing', /cannot be seen/],
    ['hung-history-na', 'error', 'stalled-at-end', /completed in the last 13 s/],
    ['row-lost-in-listener', 'error', 'totals-disagree', /196 requests .* in the total only/],
    ['clock-back-2s', 'info', 'clock-set-back', /clock was set back .*: 1 row of/],
    [
      'no-requests-were-made-but-they-were',
      'error',
      'zero-requests',
      /statistics were reset at the end/
    ]
  ])('%s: %s %s', async (name, severity, code, message) => {
    const run = await onlyRun(caseFiles(name))
    expect(noteOf(run, code)).toMatchObject({ severity, message: expect.stringMatching(message) })
    expect(run.notes.filter(note => note.severity !== 'info')).toHaveLength(
      severity === 'info' ? 0 : name === 'throughput-unknown-passes' ? 2 : missing(run) + 1
    )
  })

  /** Of some only the stats are kept. */
  const missing = (run: Run): number =>
    noteOf(run, 'history-missing') !== undefined &&
    run.notes.some(note => note.severity === 'error')
      ? 1
      : 0

  it('names the cause of a row that a listener lost, and accuses nobody', async () => {
    const note = noteOf(await onlyRun(caseFiles('row-lost-in-listener')), 'totals-disagree')
    expect(note?.advice).toContain('response_length=None')
    expect(note?.advice).not.toContain('as Locust wrote')
  })
})

describe('rows without response times', () => {
  it('the CSV and the JSON of one run say the same', async () => {
    const all = caseFiles('no-response-times-mixed')
    for (const input of [all, all.filter(({ path }) => !path.endsWith('.json'))]) {
      const run = await onlyRun(input)
      const [timed, events] = run.endpoints
      expect(events).toMatchObject({ name: 'async ack', requests: 676, untimed: true })
      expect(events?.percentiles.size).toBe(0)
      expect(events?.average).toBeUndefined()
      expect(timed?.untimed).toBeUndefined()
      expect(run.aggregated?.percentiles.get(95)).toBe(48)
      expect(run.aggregated?.timed).toBe(676)
      expect(timed?.timed).toBeUndefined()
      expect(noteOf(run, 'untimed-rows')?.message).toContain('676 of 1,352 requests (50%)')
    }
  })

  const row = (name: string, times: string, count = 1000): string =>
    `X,${name},${count},0,${times},0.0,${count / 100},0.0,${`${times.split(',')[0] ?? ''},`.repeat(11).slice(0, -1)}`
  const runOf = (rows: readonly string[], total: string): Promise<Run> =>
    onlyRun(
      files({ 'a_stats.csv': statsFile([...rows, total.replace('X,Aggregated', ',Aggregated')]) })
    )

  it('events of 0 ms are said to lower the total', async () => {
    const run = await runOf(
      [row('call', '20,20.0,20,20'), row('event', '0,0.0,0,0')],
      row('Aggregated', '20,10.0,0,20', 2000)
    )
    expect(noteOf(run, 'untimed-rows')?.message).toContain('the total count them as 0 ms')
    expect(run.notes.some(note => note.severity === 'error')).toBe(false)
  })

  it('negative times in one of several rows', async () => {
    const run = await runOf(
      [row('call', '20,20.0,20,20'), row('back', '-3,-3.0,-3,0')],
      row('Aggregated', '20,8.5,-3,20', 2000)
    )
    expect(noteOf(run, 'impossible-times')).toMatchObject({ severity: 'warning' })
    expect(run.endpoints.map(({ untimed }) => untimed)).toEqual([undefined, true])
    expect(noteOf(run, 'no-response-times')).toBeUndefined()
  })

  describe('how many requests the percentiles of the total are of', () => {
    const [call, event] = [row('call', '20,20.0,20,20'), row('event', '0,0.0,0,0', 9000)]
    const total = row('Aggregated', '20,20.0,20,20', 10_000)

    it('only those with a time, where its mean is of those', async () => {
      const { aggregated } = await runOf([call, event], total)
      expect(aggregated).toMatchObject({ requests: 10_000, timed: 1000 })
    })

    /** Nine of ten are zeros in its percentiles, and neither in its mean nor in its median. */
    const withZeros = total.replace(/(,20){11}$/, ',0,0,0,0,0,20,20,20,20,20,20')

    it.each([
      ['its mean counts zeros', [call, event], row('Aggregated', '20,2.0,0,20', 10_000)],
      ['its percentiles count zeros', [call, event], withZeros],
      ['a row is lacking', [call, row('event', '0,0.0,0,0', 8000)], total],
      ['every row has times', [call], row('Aggregated', '20,20.0,20,20')]
    ])('all, where %s', async (_, rows, printed) => {
      expect((await runOf(rows, printed)).aggregated?.timed).toBeUndefined()
    })

    it('all in releases before 2.44, which the failures file tells', async () => {
      const stats = statsFile([call, event, total.replace('X,', ',')])
      const old = { 'a_stats.csv': stats, 'a_failures.csv': 'Method,Name,Error,Occurrences\r\n' }
      expect((await onlyRun(files(old))).aggregated?.timed).toBeUndefined()
    })
  })

  it('a fast service is left alone', async () => {
    const fast = '0,0.4,0.2,12.5'
    const run = await runOf([row('health', fast)], row('Aggregated', fast))
    expect(run.endpoints[0]?.untimed).toBeUndefined()
    expect(run.notes.map(({ code }) => code)).not.toContain('seconds-suspected')
    expect(run.aggregated?.percentiles.get(50)).toBe(0)
  })
})

describe('rates that deny each other', () => {
  const column = (title: string): number => STATS_HEADER.split(',').indexOf(title)
  const stats = statsFile([
    statsRow('GET', '/x', 1234, 12).replace(',0.0,9', ',0.12,9'),
    statsRow('GET', '/y', 766),
    statsRow('', 'Aggregated', 2000, 12).replace(',0.0,9', ',0.12,9')
  ])
  const edited = (line: number, title: string, value: string): string =>
    stats
      .split('\r\n')
      .map((text, at) =>
        at === line ? text.split(',').with(column(title), value).join(',') : text
      )
      .join('\r\n')

  it.each([
    ['the total ten times', edited(3, 'Requests/s', '200')],
    ['the total a tenth', edited(3, 'Requests/s', '2.0')],
    ['one row', edited(1, 'Requests/s', '123.4')],
    ['failures per second of none', edited(2, 'Failures/s', '3.5')],
    ['no failures per second of some', edited(3, 'Failures/s', '0.0')],
    ['ten times the failures per second', edited(3, 'Failures/s', '1.2')]
  ])('%s', async (_, text) => {
    const run = await onlyRun(files({ 'a_stats.csv': text }))
    expect(noteOf(run, 'totals-disagree')?.severity).toBe('error')
  })

  it.each([
    ['as written', (rate: number) => String(rate)],
    ['two digits, cut', (rate: number) => String(Math.floor(rate * 100) / 100)],
    ['whole numbers', (rate: number) => rate.toFixed(0)],
    ['six significant digits', (rate: number) => String(Number(rate.toPrecision(6)))],
    ['three significant digits', (rate: number) => String(Number(rate.toPrecision(3)))]
  ])('%s is none', async (_, print) => {
    const rows = [
      ['GET', '/a', 8162],
      ['GET', '/b', 391],
      ['GET', '/c', 3],
      ['', 'Aggregated', 8556]
    ] as const
    const text = statsFile(
      rows.map(([type, name, count]) =>
        statsRow(type, name, count)
          .split(',')
          .with(column('Requests/s'), print(count / 54.0678))
          .join(',')
      )
    )
    const run = await onlyRun(files({ 'a_stats.csv': text }))
    expect(said(run.notes)).toEqual(['warning history-missing'])
  })
})

describe('what other programs write for an empty cell', () => {
  it.each(['NA', 'nan', 'NaN', 'NULL', 'None', ''])('%j is no type of the total', async empty => {
    const rows = Array.from({ length: 40 }, (_, at) => tick(1_771_400_000 + at, 5, at * 25))
    const saved = (text: string): string => text.replaceAll(',Aggregated', `${empty},Aggregated`)
    const history = historyFile(rows).replaceAll(',,Aggregated', `,${empty},Aggregated`)
    const input = { 'a_stats.csv': saved(PLAIN_STATS), 'a_stats_history.csv': history }
    const run = await onlyRun(files(input))
    expect(run.aggregated?.requests).toBe(1000)
    expect(run.history?.samples).toHaveLength(40)
  })

  it('an endpoint may be called NA', async () => {
    const text = statsFile([statsRow('NA', 'NA', 1000), statsRow('NA', 'Aggregated', 1000)])
    const run = await onlyRun(files({ 'a_stats.csv': text }))
    expect(run.endpoints.map(({ method, name }) => [method, name])).toEqual([['NA', 'NA']])
  })
})

describe('an endpoint that is named like the total', () => {
  it('is told from it by the counts, in the history too', async () => {
    const run = await onlyRun(caseFiles('endpoint-named-aggregated'))
    expect(run.endpoints.map(row => row.method)).toEqual(['GET', '(no type)'])
    expect(run.aggregated?.requests).toBe(604)
    const start = 1_771_400_000
    const block = (at: number): string[] =>
      [at * 10, at * 20].map(count => tick(start + at, 5, count))
    const rows = Array.from({ length: 31 }, (_, at) => block(at)).flat()
    const text = statsFile([
      statsRow('GET', '/a', 302),
      statsRow('', 'Aggregated', 298),
      statsRow('', 'Aggregated', 600)
    ])
    const full = await onlyRun(
      files({ 'a_stats.csv': text, 'a_stats_history.csv': historyFile(rows) })
    )
    expect(full.history?.resets).toEqual([])
    expect(full.history?.samples.at(-1)?.requests).toBe(600)
  })

  it('two totals of two files are none', async () => {
    const text = statsFile([
      statsRow('GET', '/a', 302),
      statsRow('', 'Aggregated', 302),
      statsRow('GET', '/b', 100),
      statsRow('', 'Aggregated', 100)
    ])
    const run = await onlyRun(files({ 'a_stats.csv': text }))
    expect(noteOf(run, 'unreadable-file')?.message).toContain('second total row')
  })
})

describe('a history with decimal commas', () => {
  const rows = Array.from({ length: 101 }, (_, at) => tick(1_771_400_000 + at, 5, at * 10))
  const withCells = (change: (row: string) => string): Promise<Run> =>
    onlyRun(
      files({ 'a_stats.csv': PLAIN_STATS, 'a_stats_history.csv': historyFile(rows.map(change)) })
    )

  it('is read where they stand in quotes', async () => {
    const run = await withCells(row => row.replace(/\b(\d+)\.(\d+)\b/g, '"$1,$2"'))
    expect(run.history?.samples.at(-1)).toMatchObject({ average: 9.25, printedThroughput: 10 })
    expect(said(run.notes)).toEqual([])
  })

  it('cells that are no number are counted and said', async () => {
    const run = await withCells(row => row.replace('9.25', '9;25'))
    expect(noteOf(run, 'history-damaged')?.message).toBe(
      '100 cells of the history are no number, the first "9;25" in line 3'
    )
  })
})

describe('no requests in the stats', () => {
  const zero = statsFile([statsRow('GET', '/x', 0), statsRow('', 'Aggregated', 0)])
  const ticks = (count: number): string =>
    historyFile([0, 1, 2].map(at => tick(1_771_400_000 + at, 5, count)))

  it.each([
    ['a row that somebody asked for, as there was one', { 'a_stats.csv': zero }, /reset/],
    [
      'a history that counted some',
      { 'a_stats.csv': zero, 'a_stats_history.csv': ticks(40) },
      /reset at the end, after the history had counted 40 requests/
    ],
    [
      'a history that never counted any',
      { 'a_stats.csv': zero, 'a_stats_history.csv': ticks(0) },
      /no requests were made/
    ],
    ['only a total', { 'a_stats.csv': statsFile([statsRow('', 'Aggregated', 0)]) }, /were made/]
  ])('%s', async (_, contents, message) => {
    expect(noteOf(await onlyRun(files(contents)), 'zero-requests')?.message).toMatch(message)
  })
})
