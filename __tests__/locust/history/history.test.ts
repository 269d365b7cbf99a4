import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from '@jest/globals'
import { inputFileOf, type InputFile } from '../../../src/input/input-file.js'
import { KEPT_ENDPOINT_SAMPLES, KEPT_TOTAL_SAMPLES } from '../../../src/locust/csv/limits.js'
import { readHistory } from '../../../src/locust/history/history.js'
import type { Run } from '../../../src/locust/run.js'
import {
  files,
  fixture,
  HISTORY_HEADER,
  historyFile,
  noteOf,
  onlyRun,
  said,
  statsFile,
  statsRow,
  tick
} from '../support.js'

const START = 1_771_400_000

/** A run of these ticks; the stats count what the last tick does unless told otherwise. */
async function runOf(rows: readonly string[], requests?: number, rate?: number): Promise<Run> {
  const count = requests ?? Number(rows.at(-1)?.split(',')[17])
  const total = (type: string, name: string): string => {
    const cells = statsRow(type, name, count).split(',')
    return cells.with(9, String(rate ?? count / rows.length)).join(',')
  }
  return onlyRun(
    files({
      'load_stats.csv': statsFile([total('GET', '/x'), total('', 'Aggregated')]),
      'load_stats_history.csv': historyFile(rows)
    })
  )
}

/** `counts[i]` requests after i seconds, with five users. */
const ticks = (counts: readonly number[], users = 5): string[] =>
  counts.map((count, at) => tick(START + at, at === 0 ? 0 : users, count))

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index)

describe('stalls', () => {
  const steady = range(0, 60).map(at => at * 60)

  it('none in a steady run', async () => {
    expect(said((await runOf(ticks(steady))).notes)).toEqual([])
  })

  it('none in a slow run that pauses by nature', async () => {
    const slow = range(0, 200).map(at => Math.floor(at / 15))
    expect(said((await runOf(ticks(slow, 1))).notes)).toEqual([])
  })

  it('none where users fire together every 20 seconds, nor at its end', async () => {
    const bursts = range(0, 195).map(at => Math.floor(at / 20) * 100)
    expect(said((await runOf(ticks(bursts, 100))).notes)).toEqual([])
  })

  it('none without users: the web UI is idle before and after', async () => {
    const idle = range(0, 60).map(at => tick(START + at, 0, 0))
    const load = range(0, 60).map(at => tick(START + 60 + at, 5, at * 60))
    const after = range(0, 60).map(at => tick(START + 120 + at, 0, 59 * 60))
    const run = await runOf([...idle, ...load, ...after], 59 * 60, 60)
    expect(said(run.notes)).toEqual([])
    expect(run.startedAt).toBe(START + 59)
    expect(run.durationSeconds).toBe(60)
  })

  it('none while the last slow request is awaited (--stop-timeout)', async () => {
    const load = ticks(steady, 100)
    const ending = range(0, 20).map(at => tick(START + 60 + at, 1, steady.at(-1)!))
    expect(said((await runOf([...load, ...ending], steady.at(-1), 60)).notes)).toEqual([])
  })

  it('none where ticks are skipped', async () => {
    const rows = ticks(steady).filter((_, at) => at < 20 || at > 35)
    expect(said((await runOf(rows, steady.at(-1), 60)).notes)).toEqual([])
  })

  it('a warning in the middle', async () => {
    const counts = range(0, 80).map(at => (at < 30 ? at : at < 45 ? 29 : at - 15) * 60)
    const run = await runOf(ticks(counts))
    expect(said(run.notes)).toEqual(['warning stalled'])
    expect(noteOf(run, 'stalled')?.message).toContain('for 15 s')
  })

  it('an error at the end, once five seconds of it are left in the history', async () => {
    const hang = (seconds: number): string[] =>
      ticks(range(0, 60 + seconds).map(at => Math.min(at, 59) * 60))
    expect(said((await runOf(hang(1), 3540, 60)).notes)).toEqual([])
    expect(said((await runOf(hang(4), 3540, 60)).notes)).toEqual(['warning stalled'])
    expect(said((await runOf(hang(5), 3540, 60)).notes)).toEqual(['error stalled-at-end'])
    expect(said((await runOf(hang(25), 3540, 60)).notes)).toEqual(['error stalled-at-end'])
  })

  it('at the end too when it had stalled before', async () => {
    const counts = range(0, 90).map(at => Math.min(at < 30 ? at : at < 50 ? 29 : at - 20, 50) * 60)
    const notes = said((await runOf(ticks(counts), 3000, 3000 / 70)).notes)
    expect(notes).toEqual(['error stalled-at-end'])
  })

  it('only a warning when the stats count what came after', async () => {
    const counts = range(0, 75).map(at => Math.min(at, 59) * 60)
    const run = await runOf(ticks(counts), 3540 + 100, 3640 / 80)
    expect(said(run.notes)).toEqual(['warning stalled'])
  })

  it('releases before 1.0, which write no user count', async () => {
    const header =
      '"Type","Name","Timestamp","# requests","# failures","Requests/s","Requests Failed/s",' +
      '"Median response time","Average response time","Min response time","Max response time",' +
      '"Average Content Size","50%","99.999","100%"'
    const row = (at: number, count: number): string =>
      `"None","Aggregated","${START + at}",${count},0,60.00,0.00,9,9,8,9.50,12.00,9,9,9`
    const history = range(0, 40).map(at => row(2 * at, Math.min(at, 30) * 120))
    const stats =
      '"Type","Name","# requests","# failures","Median response time","Average response time",' +
      '"Min response time","Max response time","Average Content Size","Requests/s",' +
      '"Requests Failed/s","50%","99.999","100%"\n' +
      '"GET","/x",3600,0,9,9,8,9,12,60.00,0.00,9,9,9\n' +
      '"None","Aggregated",3600,0,9,9,8,9,12,60.00,0.00,9,9,9'
    const run = await onlyRun(
      files({
        'x_stats.csv': stats,
        'x_stats_history.csv': [header, ...history].join('\n'),
        'x_failures.csv': '"Method","Name","Error","Occurrences"\n'
      })
    )
    expect(said(run.notes)).toEqual(['error stalled-at-end'])
    expect(run.peakUsers).toBeUndefined()
  })
})

describe('resets, repeats and damage', () => {
  const counts = range(0, 40).map(at => at * 10)

  it('keeps what comes after a reset', async () => {
    const after = range(0, 30).map(at => tick(START + 40 + at, 5, 5 + at * 10))
    const run = await runOf([...ticks(counts), ...after], 295, 10)
    expect(said(run.notes)).toEqual(['info stats-reset', 'info short-run'])
    expect(run.history?.resets).toEqual([START + 40])
    expect(run.history?.samples[0]?.at).toBe(START + 40)
  })

  it('keeps the last run of a history that holds two', async () => {
    const second = range(0, 60).map(at => tick(START - 1000 + at, 5, at * 10))
    const run = await runOf([...ticks(counts), HISTORY_HEADER, ...second], 590, 10)
    expect(said(run.notes)).toEqual(['warning history-mixed'])
    expect(run.startedAt).toBe(START - 1000)
  })

  it('is one matter where rows of another run follow, which overlap and count anew', async () => {
    const other = range(0, 30).map(at => tick(START + 30 + at, 5, at * 10))
    const run = await runOf([...ticks(counts), ...other], 590, 10)
    expect(said(run.notes)).toEqual(['warning history-mixed'])
    expect(run.history?.resets).toEqual([])
  })

  it('a second printed twice gives one sample, the later', async () => {
    const rows = ticks(counts)
    const run = await runOf([...rows.slice(0, 20), tick(START + 19, 5, 195), ...rows.slice(20)])
    expect(run.history?.samples).toHaveLength(40)
    expect(run.history?.samples[19]?.requests).toBe(195)
    expect(said(run.notes)).toEqual([])
  })

  it.each([
    [
      'a row cut at the end, which Locust does not',
      'warning',
      (rows: string[]) => [...rows.slice(0, -1), rows.at(-1)!.slice(0, 30)]
    ],
    [
      'a block cut before its total',
      'info',
      (rows: string[]) => [...rows, rows.at(-1)!.replace(',,Aggregated', ',GET,/x')]
    ]
  ])('%s', async (_, severity, change) => {
    const run = await runOf(change(ticks(counts)), 390, 10)
    expect(said(run.notes)).toEqual([`${severity} history-truncated`])
    expect(run.history?.truncated).toBe(true)
  })

  const ms = (row: string): string => row.replace(/^\d+/, '$&000')
  const ofEndpoint = (row: string): string => row.replace(',Aggregated,', 'GET,/x,')

  it.each([
    ['a row with a column too few', (row: string) => row.slice(row.indexOf(',') + 1)],
    ['a count that is none', (row: string) => row.replace(/,(\d+),0,9,9.25/, ',x$1,0,9,9.25')],
    ['a time out of order', (row: string) => row.replace(/^\d+/, '1600000000')],
    ['a time far ahead', (row: string) => row.replace(/^\d+/, '9600000000')],
    ['an open quote', (row: string) => row.replace(',,', ',",')]
  ])('%s in the middle is left out and said', async (_, change) => {
    const run = await runOf(ticks(counts).map((row, at) => (at === 20 ? change(row) : row)))
    expect(said(run.notes)).toEqual(['warning history-damaged'])
    expect(noteOf(run, 'history-damaged')?.line).toBe(22)
    expect(run.history?.samples).toHaveLength(39)
  })

  it('a history without rows, or of rubbish only, is said', async () => {
    expect(said((await runOf([], 1000, 10)).notes)).toEqual(['warning history-missing'])
    const rubbish = await runOf(Array<string>(50).fill('x'), 1000, 10)
    expect(said(rubbish.notes)).toContain('warning history-damaged')
    expect(rubbish.history).toBeUndefined()
  })

  it.each([
    ['no rows', [], 'the history has no rows'],
    ['rubbish', Array<string>(50).fill('x'), "none of the history's rows can be read"],
    ['milliseconds', ticks(counts).map(ms), "none of the history's rows can be read"],
    ['one row, cut', [ticks(counts)[9]!.slice(0, 60)], "none of the history's rows can be read"],
    ['endpoints alone', ticks(counts).map(ofEndpoint), 'the history has no row of the total'],
    [
      'endpoints and rubbish',
      [...ticks(counts).map(ofEndpoint), 'x'],
      'the history has no row of the total'
    ]
  ])('of a history of %s is said what it lacks', async (_, rows, words) => {
    const { notes, history } = await runOf(rows, 1000, 10)
    expect(history).toBeUndefined()
    expect(notes.find(({ code }) => code === 'history-missing')?.message).toMatch(words)
  })

  it('recovers from a first row whose time is wrong', async () => {
    const rows = ticks(counts).map((row, at) =>
      at === 0 ? row.replace(/^\d+/, '9600000000') : row
    )
    const run = await runOf(rows)
    expect(run.history?.samples).toHaveLength(39)
  })

  it('a history that lacks its second half is said', async () => {
    const run = await runOf(ticks(counts), 800, 10)
    expect(said(run.notes)).toEqual(['warning history-truncated'])
    expect(run.durationSeconds).toBe(80)
  })
})

/** A file that is made while it is read, in chunks that end anywhere. */
function streamed(path: string, blocks: () => Iterable<string>, chunkSize = 9973): InputFile {
  return {
    path,
    size: 0,
    // eslint-disable-next-line @typescript-eslint/require-await -- the type of a stream
    async *open() {
      let buffer = Buffer.alloc(0)
      for (const block of blocks()) {
        buffer = Buffer.concat([buffer, Buffer.from(block)])
        while (buffer.length >= chunkSize) {
          yield buffer.subarray(0, chunkSize)
          buffer = buffer.subarray(chunkSize)
        }
      }
      yield buffer
    }
  }
}

/** What is left on the heap after a collection, MB. */
function heapMegabytes(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

describe('large histories', () => {
  const endpoint = (row: string, name: string): string =>
    row.replace(',,Aggregated', `,GET,${name}`)
  it('keeps names, not the chunks that they were cut from', async () => {
    const row = tick(START, 5, 10)
    const filler = `${row.replace(',,Aggregated', ',GET,/filler')}\r\n`.repeat(300)
    let atEnd = Infinity
    function* manyNames(): Generator<string> {
      yield `${HISTORY_HEADER}\r\n`
      for (let at = 0; at < 600; at++) {
        const total = tick(START + at, 5, at * 10)
        yield `${endpoint(total, `/a-rather-long-name-number-${at}`)}\r\n${filler}${total}\r\n`
      }
      atEnd = heapMegabytes()
    }
    const before = heapMegabytes()
    const history = await readHistory(streamed('h.csv', manyNames, 65_536))
    expect(history.history.endpoints.size).toBe(601)
    // The file has 25 MB.
    expect(atEnd - before).toBeLessThan(15)
    expect(history.history.samples).toHaveLength(600)
  })

  function* blocks(count: number, names: readonly string[]): Generator<string> {
    yield `${HISTORY_HEADER}\r\n`
    for (let at = 0; at < count; at++) {
      const total = tick(START + at, 5, at * 10)
      const rows = names.map(name => endpoint(total, name))
      yield [...rows, total].map(row => `${row}\r\n`).join('')
    }
  }

  it('keeps a bounded number of samples, of the same ticks, the last always', async () => {
    const count = 3 * KEPT_TOTAL_SAMPLES
    const names = ['/a', '"/b, ""c"""', '/é']
    const [stats] = files({
      'load_stats.csv': statsFile([
        statsRow('GET', '/a', 10 * (count - 1)),
        statsRow('', 'Aggregated', 10 * (count - 1))
      ])
    })
    const run = await onlyRun([
      stats!,
      streamed('load_stats_history.csv', () => blocks(count, names))
    ])
    const { samples, endpoints, thinnedBy, endpointsThinnedBy } = run.history!
    expect(thinnedBy).toBe(4)
    expect(samples.length).toBeLessThanOrEqual(KEPT_TOTAL_SAMPLES + 1)
    expect(samples[1]!.at - samples[0]!.at).toBe(4)
    expect(samples.at(-1)!.at).toBe(START + count - 1)
    expect([...endpoints.keys()]).toEqual(['GET /a', 'GET /b, "c"', 'GET /é'])
    const kept = [...endpoints.values()].map(series => series.length)
    expect(kept.reduce((a, b) => a + b)).toBeLessThanOrEqual(KEPT_ENDPOINT_SAMPLES)
    const [a, b] = [...endpoints.values()]
    expect(a!.map(sample => sample.at)).toEqual(b!.map(sample => sample.at))
    expect(a![1]!.at - a![0]!.at).toBe(endpointsThinnedBy)
  }, 30_000)

  it.each([1, 2, 7, 64, 100_000])('chunks of %i bytes give the same', async chunkSize => {
    const [stats] = fixture('version-2.20.0').filter(file => file.path === 'load_stats.csv')
    const [history] = fixture('version-2.20.0').filter(file => file.path.includes('history'))
    const text: string[] = []
    for await (const chunk of history!.open()) text.push(Buffer.from(chunk).toString())
    const whole = await onlyRun([stats!, history!])
    const cut = await onlyRun([stats!, streamed(history!.path, () => text, chunkSize)])
    expect(cut.history).toEqual(whole.history)
  })
})

describe('how the bytes come', () => {
  /** Each chunk lies where the one before it lay. */
  const inOneBuffer = (file: InputFile, chunkSize: number): InputFile => ({
    ...file,
    async *open() {
      const buffer = Buffer.alloc(chunkSize)
      for await (const content of file.open()) {
        for (let at = 0; at < content.byteLength; at += chunkSize) {
          const chunk = content.subarray(at, at + chunkSize)
          buffer.set(chunk)
          yield buffer.subarray(0, chunk.byteLength)
          buffer.fill('"')
        }
      }
    }
  })

  it.each([100, 70_000])('chunks of %i bytes in one buffer give the same run', async chunkSize => {
    const whole = fixture('full-history-2.12.1')
    const cut = whole.map(file => inOneBuffer(file, chunkSize))
    expect(await onlyRun(cut)).toEqual(await onlyRun(whole))
  })

  it('UTF-16 gives the same history, and the cell that is no number as it was written', async () => {
    const rows = [0, 1, 2, 3].flatMap(at => {
      const total = tick(START + at, 5, at * 10)
      const odd = at === 2 ? total.replace('9.25', '９') : total
      return [total.replace(',,Aggregated', ',GET,"/é,登录"'), odd]
    })
    const text = historyFile(rows)
    const utf8 = await readHistory(inputFileOf('h.csv', text))
    const utf16 = await readHistory(inputFileOf('h.csv', Buffer.from(`\ufeff${text}`, 'utf16le')))
    expect(utf16).toEqual(utf8)
    expect([...utf8.history.endpoints.keys()]).toEqual(['GET /é,登录'])
    expect(utf8.unreadCells).toEqual({ count: 1, line: 7, excerpt: '９' })
  })
})
