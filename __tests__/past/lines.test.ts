import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { historyText, isHistory, lineOf, readDigests, unreadLines } from '../../src/past/lines.js'
import { anyDigest, digest, readAgain } from '../support/digests.js'

/** A line as an object, changed. */
function changed(change: (line: Record<string, unknown>) => void): string {
  const line = JSON.parse(lineOf(digest())) as Record<string, unknown>
  change(line)
  return JSON.stringify(line)
}

function row(line: Record<string, unknown>, at = 0): Record<string, unknown> {
  return (line['endpoints'] as Record<string, unknown>[])[at] ?? {}
}

describe('a history', () => {
  it('reads what it wrote', () => {
    fc.assert(
      fc.property(fc.array(anyDigest, { maxLength: 6 }), digests => {
        const { digests: read, refused } = readAgain(historyText(digests))
        expect(refused).toEqual([])
        expect(read).toEqual(digests)
      })
    )
  })

  it('is one object a line, whatever the names hold', () => {
    fc.assert(
      fc.property(anyDigest, one => {
        expect(lineOf(one)).not.toMatch(/[\n\r]/)
      })
    )
  })

  it('begins each line with what people filter by', () => {
    expect(lineOf(digest()).slice(0, 150)).toBe(
      '{"kind":"locust-gate/run","version":1,"workflowRun":"9001","attempt":1,' +
        '"gate":"0123456789abcdef","run":"sustained","loadLevel":"sustained","at":179000'
    )
  })

  it('survives every cut: whole lines are read, the cut one is refused', () => {
    const text = historyText([digest(1), digest(2)])
    const first = lineOf(digest(1)).length
    for (let cut = first + 1; cut < text.length - 2; cut += 7) {
      const { digests, refused } = readDigests(text.slice(0, cut))
      expect(digests).toHaveLength(1)
      expect(refused.map(({ line }) => line)).toEqual(cut === first + 1 ? [] : [2])
    }
  })

  it('takes a byte order mark, empty lines and Windows line ends', () => {
    const text = `\ufeff${historyText([digest(1), digest(2)]).replaceAll('\n', '\r\n\r\n')}`
    expect(readAgain(text)).toEqual({ digests: [digest(1), digest(2)], refused: [] })
  })

  it('takes what rounding, logged failures and a clock that went back make of a row', () => {
    const [first] = digest().endpoints
    const rows = [
      {
        ...first!,
        percentiles: new Map([
          [99, 250],
          [100, 247]
        ])
      },
      { ...first!, average: 400.5 },
      { ...first!, requests: 0, failures: 3 },
      { ...first!, method: '', requests: 2, failures: 3 },
      { ...first!, min: -3, median: -1, percentiles: new Map([[50, -1]]) }
    ]
    const one = digest(1, { endpoints: rows })
    expect(readAgain(historyText([one]))).toEqual({ digests: [one], refused: [] })
  })

  it('drops keys that a later release may write', () => {
    const text = changed(line => {
      line['apdex'] = 0.9
      row(line)['apdex'] = 0.9
    })
    expect(readAgain(text)).toEqual({ digests: [digest()], refused: [] })
  })

  it.each<[string, (line: Record<string, unknown>) => void]>([
    ['its kind is not locust-gate/run', line => (line['kind'] = 'k6')],
    ['it is of version 2, and only 1 can be read', line => (line['version'] = 2)],
    ['at is no time', line => (line['at'] = 1e15)],
    ['at is negative', line => (line['at'] = -1)],
    [
      'endpoints[0].max is larger than anything that is measured',
      line => (row(line)['max'] = 1e300)
    ],
    ['outcome is not one of passed, warned, failed', line => (line['outcome'] = 'fine')],
    ['workflowRun is no text', line => (line['workflowRun'] = 12)],
    ['attempt is no whole number', line => (line['attempt'] = 1.5)],
    ['endpoints is no list', line => (line['endpoints'] = {})],
    ['endpoints[0] is no object', line => (line['endpoints'] = [null])],
    ['endpoints[1].requests is no number', line => (row(line, 1)['requests'] = '7')],
    ['endpoints[0].timed is not a part of its requests', line => (row(line)['timed'] = 500)],
    ['endpoints[0].timed is not a part of its requests', line => (row(line)['timed'] = 0)],
    ['endpoints[0].failures are more than its requests', line => (row(line)['failures'] = 500)],
    ['endpoints[0].max is less than its minimum or average', line => (row(line)['max'] = 1)],
    [
      'endpoints[0].percentiles fall where they must rise',
      line => (row(line)['percentiles'] = { p50: 100, p95: 80 })
    ],
    [
      'endpoints[0].percentiles.q50 is no percentile',
      line => (row(line)['percentiles'] = { q50: 10 })
    ],
    [
      'endpoints[0].percentiles.p50.0 is there twice',
      line => (row(line)['percentiles'] = { p50: 10, 'p50.0': 11 })
    ],
    [
      'endpoints[0].percentiles.p50 is no number',
      line => (row(line)['percentiles'] = { p50: null })
    ],
    ['endpoints[0].name is too long', line => (row(line)['name'] = 'x'.repeat(3000))],
    ['resources is too long', line => (line['resources'] = Array.from({ length: 501 }, () => ({})))]
  ])('refuses a line alone, and says why: %s', (why, change) => {
    const text = `${lineOf(digest(1))}\n${changed(change)}\n${lineOf(digest(3))}\n`
    expect(readAgain(text)).toEqual({
      digests: [digest(1), digest(3)],
      refused: [{ line: 2, why }]
    })
  })

  it.each(['null', '[]', '7', '"x"', '{}', '{"__proto__":{"kind":"locust-gate/run"}}', '{'])(
    'refuses %s',
    text => {
      expect(readDigests(text)).toMatchObject({ digests: [], refused: [{ line: 1 }] })
    }
  )

  it('keeps what it cannot read, when it is written again', () => {
    const newer = changed(line => (line['version'] = 2))
    const text = `${lineOf(digest(1))}\r\n${newer}\n\n${lineOf(digest(3))}\n{"cut`
    const unread = unreadLines(text)
    expect(unread).toEqual([newer, '{"cut'])
    expect(historyText([digest(1)], unread)).toBe(`${lineOf(digest(1))}\n${newer}\n{"cut\n`)
    expect(unreadLines(`${'{}\n'.repeat(20_001)}behind\n`)).toHaveLength(20_002)
  })

  it('refuses what is larger than any run', () => {
    const text = changed(line => (line['note'] = 'x'.repeat(600_000)))
    expect(readDigests(text).refused).toEqual([{ line: 1, why: 'it is too long' }])
    const many = '{}\n'.repeat(20_002)
    expect(readDigests(many).refused.at(-1)).toEqual({
      line: 20_001,
      why: 'only the first 20000 lines are read'
    })
  })
})

describe('a file', () => {
  it.each([
    '',
    '\n \n',
    '\ufeff{"kind":"locust-gate/run","ver',
    'cut"}\n{ "kind" : "locust-gate/run"'
  ])('is a history, or nothing yet: %j', text => {
    expect(isHistory(text)).toBe(true)
  })

  it('is a history whatever tool wrote its lines anew, with their keys in another order', () => {
    const { kind, ...rest } = JSON.parse(lineOf(digest())) as Record<string, unknown>
    const text = JSON.stringify({ ...rest, kind })
    expect(readDigests(text).digests).toHaveLength(1)
    expect(isHistory(text)).toBe(true)
  })

  it.each(['# Notes', '{}', '{"kind":"k6"}', 'see {"kind":"locust-gate/run"}', '\0'])(
    'is none: %j',
    text => {
      expect(isHistory(text)).toBe(false)
    }
  )
})
