import { describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { sniffDialect } from '../../../src/locust/csv/table.js'
import { lineCutter } from '../../../src/locust/history/byte-lines.js'
import { recordReader } from '../../../src/locust/history/lines.js'
import { HISTORY_HEADER } from '../support.js'

const WIDTH = HISTORY_HEADER.split(',').length

/** What our reader makes of the rows of a history that come in these pieces. */
function split(pieces: readonly (string | Uint8Array)[]): { rows: string[][]; bad: number[] } {
  const rows: string[][] = []
  const bad: number[] = []
  let line = 1
  const reader = recordReader(sniffDialect(HISTORY_HEADER), {
    plain: record => rows.push(record.split(',')),
    quoted: cells => rows.push(cells),
    bad: line => bad.push(line)
  })
  const push = (text: string): void => {
    reader.push(text, ++line)
  }
  const cutter = lineCutter({
    lines(bytes, start, end) {
      const text = bytes.toString('utf8', start, end)
      for (const whole of text.slice(0, -1).split('\n')) push(whole)
    },
    last(bytes, end) {
      push(bytes.toString('utf8', 0, end))
    },
    tooLong: () => bad.push(++line)
  })
  for (const piece of pieces) cutter.push(Buffer.from(piece))
  cutter.end()
  reader.end()
  return { rows, bad }
}

describe('our reader and csv-parse', () => {
  const cell = fc.oneof(
    fc.nat().map(String),
    fc
      .array(fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '""', 'é', '🦗'), { maxLength: 6 })
      .map(s => s.join(''))
  )
  const record = fc.array(cell, { minLength: WIDTH, maxLength: WIDTH })
  const write = (cells: readonly string[]): string =>
    cells.map(text => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')

  it('agree on what csv.writer writes, wherever it is cut into chunks', async () => {
    const end = fc.constantFrom('\r\n', '\n', '\r\r\n')
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 5 }),
        end,
        fc.nat(200),
        (records, end, size) => {
          const text = records.map(cells => write(cells) + end).join('')
          const bytes = Buffer.from(text)
          const pieces = Array.from({ length: Math.ceil(bytes.length / (size + 1)) }, (_, at) =>
            bytes.subarray(at * (size + 1), (at + 1) * (size + 1))
          )
          const theirs = parse(text, { record_delimiter: ['\r\r\n', '\r\n', '\n'] })
          expect(split(pieces)).toEqual({ rows: theirs, bad: [] })
          expect(theirs).toEqual(records)
          return Promise.resolve()
        }
      ),
      { numRuns: 300 }
    )
  })
})

describe('what is not closed', () => {
  it.each([
    ['a quote in a plain cell', 'a"b,c\n', [2]],
    ['text after a quote', '"a"b,c\n', [2]],
    ['no end', '"a,b\nc', [2]]
  ])('%s', (_, text, bad) => {
    expect(split([text])).toEqual({ rows: [], bad })
  })

  it('ends at the next whole row without quotes', () => {
    const row = Array<string>(WIDTH).fill('1')
    expect(split([`x,"y\n${row.join(',')}\n`])).toEqual({ rows: [row], bad: [2] })
  })

  it('does not take time that grows with the square of its length', () => {
    const { bad } = split([`x,"y\n${'z\n'.repeat(300_000)}`])
    expect(bad.length).toBeGreaterThan(0)
  })
})
