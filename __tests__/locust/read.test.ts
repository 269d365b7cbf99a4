import { describe, expect, it } from '@jest/globals'
import { inputFileOf } from '../../src/input/input-file.js'
import { MAX_NAME_CHARS } from '../../src/locust/csv/limits.js'
import { readRuns } from '../../src/locust/read.js'
import {
  files,
  fixture,
  HISTORY_HEADER,
  noteOf,
  onlyRun,
  PLAIN_STATS,
  said,
  STATS_HEADER,
  statsFile,
  statsRow,
  tick
} from './support.js'

const html = '<!DOCTYPE html>\n<html><body>Sign in</body></html>'
const lfs = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'

describe('which files are one run', () => {
  const names = async (paths: readonly string[]): Promise<string[]> => {
    const { runs } = await readRuns(
      // Different counts, so that none is the copy of another.
      paths.map((path, index) => {
        const rows = [statsRow('GET', '/x', 100 + index), statsRow('', 'Aggregated', 100 + index)]
        return inputFileOf(path, statsFile(rows))
      })
    )
    return runs.map(run => run.name)
  }

  it.each([
    [['sustained_stats.csv'], ['sustained']],
    [['peak/load_stats.csv'], ['peak/load']],
    [
      ['peak_stats.csv', 'sustained_stats.csv'],
      ['peak', 'sustained']
    ],
    [['stats.csv'], ['stats']],
    [['peak/stats.csv'], ['peak']],
    [['locust-stats.csv'], ['locust']],
    [['results.csv'], ['results']],
    [['requests_1700000000.123.csv'], ['requests_1700000000.123']],
    [
      ['Locust_2024-05-01-10h00_locustfile.py_http___x_requests.csv'],
      ['Locust_2024-05-01-10h00_locustfile.py_http___x']
    ],
    [['load_stats.csv', 'load_stats (1).csv'].sort(), ['load (1)', 'load']],
    [['Load_Stats.CSV'], ['Load']],
    [['my_stats_stats.csv'], ['my_stats']],
    [['load.txt'], ['load']]
  ])('%j gives %j', async (paths, expected) => {
    expect(await names(paths)).toEqual(expected)
  })

  it('finds the companions of each prefix', async () => {
    const failures = (count: number): string =>
      `Method,Name,Error,Occurrences\r\nGET,/x,oops,${count}\r\n`
    const { runs, notes } = await readRuns(
      files({
        'a/x_stats.csv': statsFile([
          statsRow('GET', '/x', 10, 1),
          statsRow('', 'Aggregated', 10, 1)
        ]),
        'a/x_failures.csv': failures(1),
        'b/x_failures.csv': failures(2),
        'b/x_stats.csv': statsFile([
          statsRow('GET', '/x', 10, 2),
          statsRow('', 'Aggregated', 10, 2)
        ])
      })
    )
    expect(runs.map(run => [run.name, run.failures[0]?.occurrences])).toEqual([
      ['a/x', 1],
      ['b/x', 2]
    ])
    expect(notes).toEqual([])
  })

  it('knows a file by its header when the names are mixed up', async () => {
    const run = await onlyRun(
      files({
        'x_stats_history.csv': PLAIN_STATS,
        'x_stats.csv': `${HISTORY_HEADER}\r\n${tick(1_771_400_000, 5, 10)}\r\n`,
        'x_exceptions.csv': 'Method,Name,Error,Occurrences\r\n'
      })
    )
    expect(run.name).toBe('x')
    expect(run.aggregated?.requests).toBe(1000)
    expect(run.history?.samples).toHaveLength(1)
  })

  it('finds what the web UI names by the time of the click', async () => {
    const run = await onlyRun(
      files({
        'requests_1700000000.1.csv': statsFile([
          statsRow('GET', '/x', 10, 2),
          statsRow('', 'Aggregated', 10, 2)
        ]),
        'failures_1700000007.9.csv': 'Method,Name,Error,Occurrences\r\nGET,/x,oops,2\r\n'
      })
    )
    expect(run.failures).toHaveLength(1)
  })

  it('ignores what is not Locust, and says so of a CSV', async () => {
    const { runs, notes } = await readRuns(
      files({
        'load_stats.csv': PLAIN_STATS,
        'exit.txt': 'exit 0\n',
        'report.html': html,
        'chart.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
        'data.json': '{"a": 1}',
        '__MACOSX/._load_stats.csv': new Uint8Array([0, 5, 22, 7]),
        'users.csv': 'email,password\na@b.c,secret\n'
      })
    )
    expect(runs.map(run => run.files)).toEqual([['load_stats.csv']])
    expect(said(notes)).toEqual(['info ignored-file'])
    expect(notes[0]?.message).toContain('users.csv')
  })

  it('says that a history has no stats beside it', async () => {
    const { runs, notes } = await readRuns(
      files({ 'x_stats_history.csv': HISTORY_HEADER + '\r\n' })
    )
    expect(runs).toEqual([])
    expect(said(notes)).toEqual(['error no-stats-file'])
    expect(notes[0]?.message).toContain('x_stats_history.csv has no stats file beside it')
  })

  it('says when two files claim to be one run', async () => {
    const { runs } = await readRuns(
      files({
        'load_stats.csv': PLAIN_STATS,
        'load_requests.csv': PLAIN_STATS,
        'copy_stats.csv': PLAIN_STATS
      })
    )
    expect(runs.map(run => run.name)).toEqual(['copy', 'load', 'load (load_stats.csv)'])
    expect(runs.map(run => said(run.notes).includes('warning duplicate-run'))).toEqual([
      false,
      true,
      true
    ])
  })
})

describe('a total row that another program padded', () => {
  it('is the total all the same', async () => {
    const content = PLAIN_STATS.replace(',Aggregated,', ', Aggregated ,')
    const run = await onlyRun(files({ 'load_stats.csv': content }))
    expect(run.aggregated).toMatchObject({ method: '', name: 'Aggregated', requests: 1000 })
    expect(said(run.notes)).toEqual(['warning history-missing'])
  })
})

describe('files that cannot be read', () => {
  const cut = (row: string, columns: number): string => row.split(',').slice(0, columns).join(',')
  const total = statsRow('', 'Aggregated', 10)
  const replaced = (column: number, text: string): string =>
    total.split(',').with(column, text).join(',')

  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /load_stats\.csv:1: the file is empty/],
    ['header only', `${STATS_HEADER}\r\n`, /load_stats\.csv:1: only a header/],
    ['HTML', html, /load_stats\.csv:1: an HTML page saved as CSV/],
    ['git-lfs', lfs, /load_stats\.csv:1: a git-lfs pointer/],
    ['ZIP', 'PK\x03\x04\x14\0\0', /ZIP archive or an Excel workbook/],
    ['binary', new Uint8Array(500), /binary content/],
    [
      'too few columns',
      statsFile([statsRow('GET', '/x', 10), cut(total, 9)]),
      /load_stats\.csv:3, column "Requests\/s": this row has 9 columns, fewer than the 22/
    ],
    [
      'too many columns',
      statsFile([statsRow('GET', '/x,y', 10), total]),
      /load_stats\.csv:2, column "100%": this row has 23 columns, more than the 22/
    ],
    [
      'text for a number',
      statsFile([statsRow('GET', '/x', 10), replaced(16, 'fast')]),
      /load_stats\.csv:3, column "95%": "fast" is not a number/
    ],
    [
      'no count',
      statsFile([replaced(2, '10.5')]),
      /load_stats\.csv:2, column "Request Count": 10.5 is not a count/
    ],
    ['N/A count', statsFile([replaced(2, 'N/A')]), /N\/A is not a count/],
    ['an empty cell', statsFile([replaced(21, '')]), /column "100%": no number/],
    ['two files in one', PLAIN_STATS + PLAIN_STATS, /load_stats\.csv:4: a second header/],
    [
      'two files in one, without the header',
      statsFile([statsRow('GET', '/x', 10), total, statsRow('GET', '/x', 10), total]),
      /load_stats\.csv:5: a second total row/
    ],
    [
      'an open quote',
      `${STATS_HEADER}\r\n${total}\r\nGET,"/x,1\r\n\r\n`,
      /load_stats\.csv:3: the quotes(?!.* line \d)/
    ],
    [
      'a damaged header',
      PLAIN_STATS.replace('Request Count', 'Reqfest Count'),
      /load_stats\.csv:1: the header is damaged: it lacks Request Count/
    ],
    [
      'a header without failures',
      PLAIN_STATS.replace('Failure Count', 'Fails'),
      /load_stats\.csv:1: the header is damaged: it lacks Failure Count/
    ],
    [
      'a header without types',
      PLAIN_STATS.replace('Type', 'Kind'),
      /load_stats\.csv:1: the header is damaged: it lacks Type/
    ],
    [
      'a very long name',
      statsFile([statsRow('GET', `/${'x'.repeat(MAX_NAME_CHARS.max)}`, 10), total]),
      /load_stats\.csv:2, column "Name": the length of a name is 8193 characters|8,193 characters/
    ]
  ])('%s', async (_, content, message) => {
    const run = await onlyRun(files({ 'load_stats.csv': content }))
    expect(run.aggregated).toBeUndefined()
    expect(said(run.notes)).toEqual(['error unreadable-file'])
    expect(run.notes[0]?.message).toMatch(message)
    expect(run.notes[0]?.file).toBe('load_stats.csv')
    expect(run.notes[0]?.advice).toMatch(/\w/)
  })

  it('says when a file cannot be opened', async () => {
    const broken = {
      path: 'load_stats.csv',
      size: 10,
      // eslint-disable-next-line @typescript-eslint/require-await -- it only throws
      async *open(): AsyncGenerator<Uint8Array> {
        throw new Error('EACCES: permission denied')
      }
    }
    const run = await onlyRun([broken])
    expect(run.notes[0]?.message).toMatch(/cannot be opened \(EACCES: permission denied\)/)
  })

  it.each([
    ['load_failures.csv', 'Method,Name,Error,Occurrences\r\nGET,/x,oops\r\n'],
    ['load_exceptions.csv', 'Count,Message,Traceback,Nodes\r\nmany,boom,,\r\n'],
    ['load_stats_history.csv', lfs]
  ])('a broken %s is a warning and not lost in silence', async (path, content) => {
    const run = await onlyRun(files({ 'load_stats.csv': PLAIN_STATS, [path]: content }))
    expect(run.aggregated?.requests).toBe(1000)
    const note = noteOf(run, 'unreadable-file')
    expect(note?.severity).toBe('warning')
    expect(note?.message).toContain(path)
  })

  it('refuses a file that is larger than stated or than the limit', async () => {
    const big = { ...inputFileOf('load_stats.csv', PLAIN_STATS), size: 1e12 }
    const run = await onlyRun([big])
    expect(run.notes[0]?.message).toMatch(/size of the file is 1,000,000,000,000 bytes, more than/)
  })
})

describe('what makes a run unfit to judge', () => {
  it('no requests', async () => {
    const run = await onlyRun(
      files({ 'load_stats.csv': statsFile([statsRow('', 'Aggregated', 0)]) })
    )
    expect(said(run.notes)).toEqual(['error zero-requests'])
    expect(run.notes[0]?.message).toContain('no requests were made')
    expect(run.aggregated?.percentiles.size).toBe(0)
  })

  it('no total row', async () => {
    const run = await onlyRun(files({ 'load_stats.csv': statsFile([statsRow('GET', '/x', 10)]) }))
    expect(run.aggregated).toBeUndefined()
    expect(noteOf(run, 'no-total-row')?.severity).toBe('error')
    expect(noteOf(run, 'no-total-row')?.message).toContain('1 endpoint with 10 requests')
  })

  it.each([
    ['an edited total', [statsRow('GET', '/x', 1000), statsRow('', 'Aggregated', 999)]],
    ['edited failures', [statsRow('GET', '/x', 1000, 7), statsRow('', 'Aggregated', 1000, 0)]],
    [
      'more failures than requests',
      [statsRow('GET', '/x', 10, 11), statsRow('', 'Aggregated', 10, 11)]
    ],
    [
      'a total cut in its last number',
      [statsRow('GET', '/x', 1000), statsRow('', 'Aggregated', 1000).replace(/9$/, '1')]
    ],
    [
      'an average beyond the maximum',
      [statsRow('GET', '/x', 1000), statsRow('', 'Aggregated', 1000).replace('9.25', '925')]
    ]
  ])('%s', async (_, rows) => {
    const run = await onlyRun(files({ 'load_stats.csv': statsFile(rows) }))
    expect(noteOf(run, 'totals-disagree')?.severity).toBe('error')
  })

  it('an endpoint called Aggregated is not the total', async () => {
    const rows = [
      statsRow('GET', 'Aggregated', 4, 4),
      statsRow('GET', '/x', 96),
      statsRow('', 'Aggregated', 100, 4)
    ]
    const run = await onlyRun(files({ 'load_stats.csv': statsFile(rows) }))
    expect(run.aggregated?.requests).toBe(100)
    expect(run.endpoints.map(row => row.name)).toEqual(['Aggregated', '/x'])
    expect(noteOf(run, 'totals-disagree')).toBeUndefined()
  })

  it('a history that counts more than the total', async () => {
    const { runs } = await readRuns([
      ...fixture('version-2.20.0').filter(file => file.path === 'load_stats_history.csv'),
      inputFileOf('load_stats.csv', PLAIN_STATS.replaceAll('1000', '100'))
    ])
    expect(said(runs[0]?.notes ?? [])).toContain('error totals-disagree')
  })
})

describe('failures and exceptions', () => {
  const failing = statsFile([
    statsRow('GET', '/x', 1000, 100),
    statsRow('', 'Aggregated', 1000, 100)
  ])
  const failures = (rows: string): string =>
    `Method,Name,Error,Occurrences,First Seen,Last Seen\r\n${rows}`

  it.each([
    [100, undefined],
    [95, 'info'],
    [80, 'warning'],
    [130, 'warning']
  ])('%i of 100 explained: %s', async (count, severity) => {
    const run = await onlyRun(
      files({ 'a_stats.csv': failing, 'a_failures.csv': failures(`GET,/x,oops,${count},,\r\n`) })
    )
    expect(noteOf(run, 'failures-unexplained')?.severity).toBe(severity)
  })

  it.each([
    ['more than there are', 98, 'warning', /102, and a cause stands in it twice$/],
    ['no more, of workers of two releases', 96, undefined, undefined]
  ])('a cause in two rows: %s', async (_, count, severity, message) => {
    const row = (count: number): string => `GET,/x,oops,${count},,\r\n`
    const run = await onlyRun(
      files({ 'a_stats.csv': failing, 'a_failures.csv': failures(row(count) + row(4)) })
    )
    const note = noteOf(run, 'failures-unexplained')
    expect(note?.severity).toBe(severity)
    if (message !== undefined) expect(note?.message).toMatch(message)
  })

  it('is only information when there is no failures file', async () => {
    const run = await onlyRun(files({ 'a_stats.csv': failing }))
    expect(noteOf(run, 'failures-unexplained')?.severity).toBe('info')
  })

  it('folds addresses and keeps the first and last time of a cause', async () => {
    const row = (address: string, first: string, last: string): string =>
      `GET,/x,"ConnectTimeoutError(<HTTPConnection(host='h', port=1) at ${address}>, 'timed out')",50,${first},${last}\r\n`
    const run = await onlyRun(
      files({
        'a_stats.csv': failing,
        'a_failures.csv': failures(
          row('0x7f1c', '2026-11-23T21:45:15Z', '2026-11-23T21:45:16Z') +
            row('0x7fFF', '2026-11-23T21:45:10Z', '')
        )
      })
    )
    expect(run.failures).toEqual([
      {
        method: 'GET',
        name: '/x',
        error: "ConnectTimeoutError(<HTTPConnection(host='h', port=1) at 0x....>, 'timed out')",
        kind: 'timeout',
        occurrences: 100,
        firstSeen: Date.UTC(2026, 10, 23, 21, 45, 10) / 1000,
        lastSeen: Date.UTC(2026, 10, 23, 21, 45, 16) / 1000
      }
    ])
  })

  it('warns of exceptions in tasks', async () => {
    const run = await onlyRun(
      files({
        'a_stats.csv': PLAIN_STATS,
        'a_exceptions.csv':
          'Count,Message,Traceback,Nodes\r\n3,boom,"  File ""x""\n    y\n",local\r\n'
      })
    )
    expect(run.exceptions).toEqual([
      { count: 3, message: 'boom', traceback: '  File "x"\n    y\n', nodes: 'local' }
    ])
    expect(noteOf(run, 'exceptions-raised')?.severity).toBe('warning')
  })
})
