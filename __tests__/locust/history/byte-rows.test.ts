import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { MAX_RECORD_CHARS } from '../../../src/locust/csv/limits.js'
import { sniffDialect } from '../../../src/locust/csv/table.js'
import { lineCutter } from '../../../src/locust/history/byte-lines.js'
import { byteRows } from '../../../src/locust/history/byte-rows.js'
import type { HistoryRow, HistorySink } from '../../../src/locust/history/rows.js'
import { textRows } from '../../../src/locust/history/text-rows.js'
import { DIALECTS, type ModelRun } from '../dialects.js'
import { FIXTURES, HISTORY_HEADER, tick } from '../support.js'

/** What a reader tells, one line each. */
type Events = string[]

/** Takes every row, none, or those of every second block. */
type Wants = 'all' | 'none' | 'every second'

function recorder(wants: Wants): { events: Events; sink: HistorySink } {
  const events: Events = []
  let totals = 0
  const say = (...what: unknown[]): void => void events.push(JSON.stringify(what))
  const plain = (row: HistoryRow | undefined): unknown =>
    row && [{ ...row.sample, percentiles: [...row.sample.percentiles] }, row.max, row.min]
  const sink: HistorySink = {
    wantsEndpoints: () => wants === 'all' || (wants === 'every second' && totals % 2 === 0),
    wantsLeast: () => totals % 3 === 0,
    endpoint: (key, row) => {
      say('endpoint', key, plain(row))
    },
    total: (row, line) => {
      totals++
      say('total', plain(row), line)
    },
    cell: (line, text) => {
      say('cell', line, text)
    },
    bad: line => {
      say('bad', line)
    },
    restart: line => {
      say('restart', line)
    }
  }
  return { events, sink }
}

/** As names are decoded, but that it shows what was. */
const decode = (raw: string): string => `<${Buffer.from(raw, 'latin1').toString('utf8')}>`

function byText(file: string, wants: Wants): Events {
  const { events, sink } = recorder(wants)
  const dialect = sniffDialect(file.slice(0, 65_536))
  const reader = textRows(dialect, decode, sink)
  const lines = file.slice(dialect.bodyStart).split('\n')
  const last = lines.pop() ?? ''
  if (last.trim() !== '') lines.push(last)
  lines.forEach((text, at) => {
    const line = dialect.headerLine + 1 + at
    if (text.length > MAX_RECORD_CHARS.max) sink.bad(line)
    else reader.push(text, line)
  })
  reader.end()
  return events
}

/** Each chunk lies where the one before it lay, as those of a file do. */
function byBytes(
  file: string,
  wants: Wants,
  { cuts, isTextFaster }: { cuts: readonly number[]; isTextFaster: boolean }
): Events {
  const { events, sink } = recorder(wants)
  const dialect = sniffDialect(file.slice(0, 65_536))
  const rows = byteRows(dialect, { decodeName: decode, isTextFaster }, sink)
  const cutter = lineCutter(rows)
  const body = Buffer.from(file.slice(dialect.bodyStart), 'latin1')
  const chunk = Buffer.alloc(body.length)
  let from = 0
  for (const to of [...cuts, body.length]) {
    body.copy(chunk, 0, from, to)
    cutter.push(chunk.subarray(0, to - from))
    chunk.fill('"')
    from = to
  }
  cutter.end()
  rows.end()
  return events
}

function expectAlike(file: string, cuts: readonly number[] = []): void {
  for (const wants of ['all', 'none', 'every second'] as const) {
    const text = byText(file, wants)
    expect(byBytes(file, wants, { cuts, isTextFaster: false })).toEqual(text)
    expect(byBytes(file, wants, { cuts, isTextFaster: true })).toEqual(text)
  }
}

const bodySize = (file: string): number => file.length - sniffDialect(file).bodyStart

const MODEL: ModelRun = {
  endpoints: ['/a', '/b,"c"', 'é登录', '/Total', 'Aggregated', '"', 'a\nb', ' ;\t'].map(name => ({
    method: name === '/a' ? '' : 'GET',
    name,
    requests: 40,
    failures: 1,
    min: 1,
    average: 5,
    max: 1200,
    percentiles: [1, 3, 9, 27, 81, 90, 95, 110, 110, 250, 260, 1200]
  })),
  failures: [],
  ticks: [0, 1, 2, 4].map(at => ({
    at: 1_771_400_000 + at,
    users: at,
    requests: at * 10,
    failures: at
  }))
}

const latin1 = (text: string): string => Buffer.from(text).toString('latin1')

/** Histories as each release and some other programs write them. */
const written = new Map(
  DIALECTS.flatMap(({ release, write }) => {
    const text = write(MODEL)['x_stats_history.csv']
    return text === undefined ? [] : [[release, latin1(text)] as const]
  })
)
const fixtures = new Map(
  readdirSync(FIXTURES).flatMap(name => {
    const path = readdirSync(join(FIXTURES, name)).find(file => file.endsWith('history.csv'))
    return path === undefined
      ? []
      : [[name, readFileSync(join(FIXTURES, name, path), 'latin1')] as const]
  })
)
const small = [HISTORY_HEADER, tick(1_771_400_000, 1, 0), tick(1_771_400_001, 2, 7)]
  .flatMap((row, at) => [
    ...(at === 0 ? [] : [row.replace(',,Aggregated', ',GET,"/a,""b"""')]),
    row
  ])
  .map(row => `${row}\r\n`)
  .join('')

describe('the reader of bytes says what the reader of text says', () => {
  it.each([...written, ...fixtures])('%s', (_, file) => {
    expect(byText(file, 'all').length).toBeGreaterThan(0)
    expectAlike(file)
    expectAlike(
      file,
      Array.from({ length: 50 }, (_, at) => Math.floor((bodySize(file) * at) / 50))
    )
  })

  it('wherever a small file ends', () => {
    for (let end = HISTORY_HEADER.length; end <= small.length; end++) {
      expectAlike(small.slice(0, end))
    }
  })

  it('wherever the end of a chunk lies', () => {
    const body = bodySize(small)
    for (let cut = 0; cut < body; cut++) expectAlike(small, [cut])
    expectAlike(
      small,
      Array.from({ length: body }, (_, at) => at)
    )
  })

  const FRAGMENTS = [
    ...['"', '""', ',', ';', '\t', '\n', '\r', '\r\n', ',"', '",', '\n\n', ',,,\n', ' '],
    ...['N/A', 'NA', '-', '+1', '.5', '5.', '1e3', '1,5', '00', '12345678901234567890', 'x'],
    ...['0.1000000000000000055511151231257827', '9007199254740993', 'Aggregated', 'Total', 'None'],
    ...[`${HISTORY_HEADER}\n`, 'Timestamp', '\0', '\xe9', '\xc3\xa9', '\x85', '\xa0', '\ufeff']
  ].map(latin1)

  it('of damaged files', () => {
    const sources = [
      ...written.values(),
      ...[...fixtures.values()].map(text => text.slice(0, 6000))
    ]
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(400)),
      added: fc.oneof(fc.constant(''), fc.constantFrom(...FRAGMENTS)),
      copied: fc.oneof(fc.constant(0), fc.nat(600))
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
        (source, changes, cuts) => {
          let file = source
          for (const { at, removed, added, copied } of changes) {
            const from = Math.floor(at * file.length)
            const copy = file.slice(Math.max(0, from - copied), from)
            file = file.slice(0, from) + added + copy + file.slice(from + removed)
          }
          const body = bodySize(file)
          expectAlike(
            file,
            cuts.map(cut => Math.floor(cut * body)).sort((a, b) => a - b)
          )
        }
      ),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 400) }
    )
  })
})

describe('a line that is too long', () => {
  const long = (extra: number): string =>
    `${HISTORY_HEADER}\n${'7'.repeat(MAX_RECORD_CHARS.max + extra)}\n${tick(1_771_400_000, 1, 5)}\n`
  it.each([0, 1, 2 * MAX_RECORD_CHARS.max])('by %i is bad once, wherever it is cut', extra => {
    const text = long(extra)
    const at = MAX_RECORD_CHARS.max
    const cuts = [[], [at], [at - 1, at, at + 1], [10, at + extra, at + extra + 1]]
    for (const some of cuts) {
      const events = byBytes(text, 'all', { cuts: some, isTextFaster: false })
      expect(events).toEqual(byText(text, 'all'))
      expect(events.map(event => event.slice(0, 9))).toEqual(['["bad",2]', '["total",'])
    }
  })

  it('is bad at the end of the file too', () => {
    const text = long(5).slice(0, HISTORY_HEADER.length + 1 + MAX_RECORD_CHARS.max + 3)
    for (const cuts of [[], [7], [MAX_RECORD_CHARS.max + 1]]) {
      expect(byBytes(text, 'all', { cuts, isTextFaster: false })).toEqual(['["bad",2]'])
    }
  })
})
