import { describe, expect, it } from '@jest/globals'
import { readRuns } from '../../src/locust/read.js'
import type { Note } from '../../src/locust/note.js'
import type { Run } from '../../src/locust/run.js'
import {
  files,
  HISTORY_HEADER,
  historyFile,
  noteOf,
  onlyRun,
  PLAIN_STATS,
  said,
  STATS_HEADER,
  statsFile,
  statsRow,
  tick
} from './support.js'

const START = 1_771_400_000
const FAILURES_HEADER = 'Method,Name,Error,Occurrences\r\n'

/** One tick a second, of so many requests and users each. */
async function runOf(
  seconds: number,
  rate: (at: number) => number,
  users: (at: number) => number = () => 100
): Promise<Run> {
  const rows: string[] = []
  let [sum, last] = [0, 1]
  for (let at = 0; at <= seconds; at++) {
    const before = Math.floor(sum)
    sum += at === 0 ? 0 : rate(at)
    if (Math.floor(sum) > before) last = at
    rows.push(tick(START + at, users(at), Math.floor(sum)))
  }
  const count = Math.floor(sum)
  const row = (type: string, name: string): string =>
    statsRow(type, name, count)
      .split(',')
      .with(9, String(count / last))
      .join(',')
  return onlyRun(
    files({
      'a_stats.csv': statsFile([row('GET', '/x'), row('', 'Aggregated')]),
      'a_stats_history.csv': historyFile(rows)
    })
  )
}

describe('a server that hardly answers', () => {
  it.each<[string, (at: number) => number, string]>([
    ['one answer in five seconds', at => (at > 60 ? 0.2 : 150), 'error stalled-at-end'],
    ['two a second of 400', at => (at > 60 ? 2 : 400), 'error stalled-at-end'],
    ['slowly dying', at => (at > 60 ? 150 * 0.8 ** (at - 60) : 150), 'error stalled-at-end'],
    ['for a minute in the middle', at => (at > 60 && at < 110 ? 1 : 150), 'warning stalled'],
    ['a third of its rate to the end', at => (at > 60 ? 50 : 150), 'warning users-waiting'],
    ['a third of its rate for a minute', at => (at > 60 && at < 120 ? 50 : 150), ''],
    ['bursts at each 20 s', at => (at % 20 === 1 ? 100 : 0.1), ''],
    ['one request a second', () => 1, '']
  ])('%s', async (_, rate, expected) => {
    expect(said((await runOf(180, rate)).notes).join()).toBe(expected)
  })

  it('one burst is too little to tell', async () => {
    const run = await runOf(58, at => (at === 1 ? 100 : 0))
    expect(said(run.notes)).toEqual(['warning stalled'])
  })
})

it('says how many users wait, as far as users and response times tell', async () => {
  const run = await runOf(180, at => (at > 60 ? 50 : 150))
  expect(noteOf(run, 'users-waiting')?.message).toBe(
    '50 requests/s in the last 15 s, of 150/s before, which response times do not explain: about 67 of 100 users waited for answers that did not come, or users asked less often on their own, from about 60 s after the start on'
  )
})

describe('users who leave', () => {
  it('the last slow requests of --stop-timeout are no stall', async () => {
    const run = await runOf(
      41,
      at => (at > 33 ? 0 : 9),
      at => (at > 32 ? 60 : 100)
    )
    expect(said(run.notes)).toEqual([])
  })

  it('those who stay get no answer for a minute', async () => {
    const run = await runOf(
      120,
      at => (at > 60 ? 0 : 150),
      at => (at > 60 ? 40 : 100)
    )
    expect(said(run.notes)).toEqual(['warning stalled'])
  })

  it.each([
    [0, 'warning'],
    [10, 'info']
  ])('nobody for most of the run, after %i idle seconds', async (idle, severity) => {
    const isLoad = (at: number): boolean => at >= idle && at <= idle + 40
    const run = await runOf(
      600,
      at => (isLoad(at) && at > idle ? 150 : 0),
      at => (isLoad(at) ? 100 : 0)
    )
    expect(noteOf(run, 'stalled')?.severity).toBe(severity)
    expect(noteOf(run, 'stalled')?.message).toContain('no users')
  })

  /* As where on_start raises: Locust counts only users that are past it. */
  it.each<[string, (at: number) => number, Note['code']]>([
    ['none after the first second', at => (at === 1 ? 100 : 0), 'stalled'],
    ['none for a minute', at => (at > 60 && at < 130 ? 0 : 150), 'stalled'],
    ['none at the end', at => (at > 60 ? 0 : 150), 'stalled-at-end'],
    ['hardly any at the end', at => (at > 60 ? 0.2 : 150), 'stalled-at-end']
  ])('are not said to be there where none are counted: answers, %s', async (_, rate, code) => {
    const run = await runOf(180, rate, () => 0)
    const { message = '', advice = '' } = noteOf(run, code) ?? {}
    expect(message).toMatch(/\(the history counts no users\)$/)
    expect(advice).toContain('an error in on_start ends a user')
    expect(said(run.notes).join()).not.toContain('although')
  })

  it('a pause of a load shape is none', async () => {
    const isPause = (at: number): boolean => at > 100 && at < 160
    const run = await runOf(
      300,
      at => (isPause(at) || at === 160 ? 0 : 100),
      at => (isPause(at) ? 0 : 100)
    )
    expect(said(run.notes)).toEqual([])
  })
})

/** One column of all rows, or of the total, set to a value. */
function edited(column: string, value: string, row = /./): string {
  const index = STATS_HEADER.split(',').indexOf(column)
  const [header, ...rows] = PLAIN_STATS.trimEnd().split('\r\n')
  const changed = rows.map(line =>
    row.test(line) ? line.split(',').with(index, value).join(',') : line
  )
  return [header, ...changed].join('\r\n')
}

describe('a stats file that contradicts itself', () => {
  const percents = STATS_HEADER.split(',').slice(11)
  const all = (value: string): string =>
    PLAIN_STATS.replace(/(9,){10}9\r/g, `${value.repeat(11)}\r`)
  it.each([
    ['negative percentiles', edited('95%', '-5')],
    ['a negative rate', edited('Requests/s', '-3')],
    ['a negative maximum', edited('Max Response Time', '-1', /^,/)],
    [
      'no percentiles',
      percents
        .reduce(text => text.replace(/,9(?=[\r,][^.]*\r)/, ',9'), PLAIN_STATS)
        .replace(/(9,){10}9\r/g, `${'N/A,'.repeat(10)}N/A\r`)
    ],
    ['percentiles of 0', all('0,').replaceAll(',\r', '\r')],
    ['a percentile beyond the maximum', edited('100%', '250')],
    ['a maximum beyond the percentiles', edited('Max Response Time', '9000')],
    ['a median above the maximum', edited('Median Response Time', '4000')],
    ['a median below the minimum', edited('Median Response Time', '1')],
    ['ten years of load', edited('Requests/s', '1e-9')],
    [
      'one endpoint twice',
      statsFile([
        statsRow('GET', '/x', 500),
        statsRow('GET', '/x', 500),
        statsRow('', 'Aggregated', 1000)
      ])
    ]
  ])('%s', async (_, stats) => {
    const run = await onlyRun(files({ 'a_stats.csv': stats }))
    expect(noteOf(run, 'totals-disagree')?.severity).toBe('error')
  })

  it.each(['9', '10', '8.0', '0'])('a median of %s ms is none', async median => {
    const run = await onlyRun(files({ 'a_stats.csv': edited('Median Response Time', median) }))
    expect(noteOf(run, 'totals-disagree')).toBeUndefined()
  })

  it('two columns of one percentile', async () => {
    const stats = edited('98%', '8').replace(',98%,', ',95%,')
    expect(said((await onlyRun(files({ 'a_stats.csv': stats }))).notes)).toEqual([
      'error unreadable-file'
    ])
  })

  it('thousands that became decimals', async () => {
    const text = PLAIN_STATS.replaceAll('9,9.25,8.5,9.5', '6900,6950.5,6850.5,6949.5')
    const stats = text.replace(/(9,){10}9\r/g, `${'6.900,'.repeat(10)}6.900\r`).replaceAll(',', ';')
    const run = await onlyRun(files({ 'a_stats.csv': stats }))
    expect(noteOf(run, 'totals-disagree')?.severity).toBe('error')
  })

  it('no column of percentiles at all', async () => {
    const stats = PLAIN_STATS.replace(/,50%.*100%/, '').replace(/,(9,){10}9\r/g, '\r')
    const run = await onlyRun(files({ 'a_stats.csv': stats }))
    expect(noteOf(run, 'no-percentiles')?.severity).toBe('error')
  })

  it('a failures file of far more failures', async () => {
    const failures = `${FAILURES_HEADER}GET,/x,oops,500\r\n`
    const run = await onlyRun(files({ 'a_stats.csv': PLAIN_STATS, 'a_failures.csv': failures }))
    expect(noteOf(run, 'totals-disagree')).toMatchObject({
      severity: 'error',
      message: expect.stringMatching(
        /^a_stats\.csv and the files beside it contradict each other: the failures file has/
      )
    })
  })

  it('a history of another run', async () => {
    const history = [HISTORY_HEADER, ...[0, 1, 2].map(second => tick(START + second, 5, 5000))]
    const run = await onlyRun(
      files({ 'a_stats.csv': PLAIN_STATS, 'a_stats_history.csv': `${history.join('\r\n')}\r\n` })
    )
    expect(noteOf(run, 'totals-disagree')?.message).toMatch(
      /^a_stats\.csv and the files beside it contradict each other: the history counts/
    )
  })

  const EXTREMES = '8.5,9.5,12.0'
  it.each([
    ['as it was', 'GET', EXTREMES, 0, undefined, /^$/],
    [
      'a higher maximum',
      '',
      '8.5,950,12.0',
      0,
      'warning',
      /a maximum of 950 ms, the total of 9\.5/
    ],
    [
      'a lower minimum',
      '',
      '7.25,9.5,12.0',
      0,
      'warning',
      /a minimum of 7\.25 ms, the total of 8\.5/
    ],
    [
      "an endpoint's higher maximum",
      'GET',
      '8.5,950,12.0',
      0,
      'warning',
      /a maximum of 950 ms, the row of GET \/x of 9\.5/
    ],
    [
      "an endpoint's lower minimum",
      'GET',
      '7.25,9.5,12.0',
      0,
      'warning',
      /the row of GET \/x of 8\.5/
    ],
    ['no response time so far', 'GET', '0,9.5,12.0', 0, undefined, /^$/],
    [
      "an endpoint's failures",
      'GET',
      EXTREMES,
      3,
      'error',
      /counts 3 failures of GET \/x, its row says 0/
    ]
  ])('a history of another run: %s', async (...given) => {
    const [, type, extremes, failures, severity, message] = given
    const rows = [0, 50, 100].flatMap(at => {
      const total = tick(START + at, 5, at * 10)
      const said = tick(START + at, 5, at * 10, failures).replace(EXTREMES, extremes)
      const endpoint = said.replace(',,Aggregated,', ',GET,/x,')
      return type === '' ? [total.replace(EXTREMES, extremes)] : [endpoint, total]
    })
    const run = await onlyRun(
      files({ 'a_stats.csv': PLAIN_STATS, 'a_stats_history.csv': historyFile(rows) })
    )
    const found = noteOf(run, 'totals-disagree')
    expect(found?.severity).toBe(severity)
    expect(found?.message ?? '').toMatch(message)
  })
})

describe('what custom clients do', () => {
  it('negative times', async () => {
    const row = (type: string, name: string): string =>
      `${type},${name},45,0,-3,-3.2,-3.2,0,0.0,3.4,0.0,${'-3,'.repeat(10)}-3`
    const stats = statsFile([row('CALC', 'neg'), row('', 'Aggregated')])
    expect(
      noteOf(await onlyRun(files({ 'a_stats.csv': stats })), 'totals-disagree')
    ).toBeUndefined()
  })

  it('log_error() alone', async () => {
    const stats = statsFile([
      statsRow('GET', '/x', 1000),
      statsRow('CHECK', 'row', 0, 32),
      statsRow('', 'Aggregated', 1000, 32)
    ])
    const run = await onlyRun(files({ 'a_stats.csv': stats }))
    const notes = run.notes.filter(({ code }) => code !== 'history-missing')
    expect(notes.filter(note => note.severity !== 'info')).toEqual([])
  })

  it('an endpoint called Total', async () => {
    const stats = statsFile([
      statsRow('GET', '/x', 1000),
      statsRow('', 'Total', 29),
      statsRow('', 'Aggregated', 1029)
    ])
    const run = await onlyRun(files({ 'a_stats.csv': stats }))
    expect(run.endpoints.map(row => row.name)).toEqual(['/x', 'Total'])
  })
})

describe('files that are left of a lost run', () => {
  it.each<[string, string, string]>([
    ['b_stats.csv', 'Killed\n', 'error unreadable-file'],
    ['b_stats.csv', 'a,b\n1,2\n', 'warning ignored-file'],
    ['b_stats_history.csv', '', 'error unreadable-file'],
    ['b_failures.csv', FAILURES_HEADER, 'error no-stats-file']
  ])('%s of %j', async (path, content, expected) => {
    const { runs, notes } = await readRuns(files({ 'a_stats.csv': PLAIN_STATS, [path]: content }))
    const all = [...notes, ...runs.filter(run => run.name === 'b').flatMap(run => run.notes)]
    expect(said(all)).toEqual([expected])
  })
})

describe('the times of a history', () => {
  const ticks = Array.from({ length: 40 }, (_, at) => tick(START + at, 5, at * 25))
  const withRows = (rows: readonly string[]): Promise<Run> =>
    onlyRun(files({ 'a_stats.csv': PLAIN_STATS, 'a_stats_history.csv': historyFile(rows) }))

  it.each(['170000000000000000000', '1e300', '12'])('%s is none', async at => {
    const run = await withRows(
      ticks.map((row, index) => (index === 20 ? row.replace(/^\d+/, at) : row))
    )
    expect(run.history?.samples).toHaveLength(39)
    expect(noteOf(run, 'history-damaged')?.line).toBe(22)
  })

  it('a clock that is set back is said', async () => {
    const run = await withRows(
      ticks.map((row, at) => (at === 20 ? row.replace(/^\d+/, String(START + 50)) : row))
    )
    expect(noteOf(run, 'clock-set-back')).toMatchObject({ severity: 'info' })
    expect(noteOf(run, 'clock-set-back')?.message).toContain('clock')
  })

  it("Excel's empty rows are none", async () => {
    const empty = ','.repeat(HISTORY_HEADER.split(',').length - 1)
    const run = await withRows(ticks.flatMap(row => [empty, row]))
    expect(run.history?.samples).toHaveLength(40)
    expect(run.history?.truncated).toBe(false)
    expect(noteOf(run, 'unreadable-file')).toBeUndefined()
  })
})

describe('0.13.3 to 0.13.5 without a history', () => {
  const header =
    '"Type","Name","# requests","# failures","Median response time","Average response time",' +
    '"Min response time","Max response time","Average Content Size","Requests/s",' +
    '"Requests Failed/s","50%","99.999","100%"'
  const row = (type: string, name: string, count: number, highest = 250): string =>
    `"${type}","${name}",${count},0,9,9,8,253,12,60.00,0.00,9,${highest},${highest}`
  const runWith = (endpoints: number, highest?: number): Promise<Run> => {
    const rows = Array.from({ length: endpoints }, (_, index) => row('GET', `/${index}`, 100))
    const total = row('None', 'Aggregated', 100 * endpoints, highest)
    return onlyRun(files({ 'a_stats.csv': [header, ...rows, total].join('\n') }))
  }

  it.each([
    [8, 250, 'stats'],
    [2, 250, 'window'],
    [8, 100, 'window']
  ])('%i endpoints whose total ends at %i ms: %s', async (endpoints, highest, source) => {
    expect((await runWith(endpoints, highest)).percentileSource).toBe(source)
  })
})
