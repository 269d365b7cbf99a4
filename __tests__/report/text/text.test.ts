import { describe, expect, it } from '@jest/globals'

import { defaultSettings } from '../../../src/config/default-settings.js'
import { loadConfig } from '../../../src/config/load.js'
import { evaluate } from '../../../src/evaluate/evaluate.js'
import { note } from '../../../src/locust/note.js'
import type { Run } from '../../../src/locust/run.js'
import type { Report } from '../../../src/report/report.js'
import { displayWidth, shortenToWidth, wrapToWidth } from '../../../src/report/text/text-width.js'
import { renderText } from '../../../src/report/text/text.js'
import { judgeFixture, reportOf } from '../../support/judge.js'
import { loadsRun } from '../../support/loads-run.js'
import { rowOf, runOf } from '../../support/run-of.js'

const LONG = `/${'abcdefghi/'.repeat(20)}end`
const linesOf = (report: Report, width?: number): string[] =>
  renderText(report, { color: false, ...(width === undefined ? {} : { width }) }).split('\n')
const named = (name: string): Report =>
  reportOf([
    runOf(rowOf({ requests: 4000 }), {
      endpoints: [rowOf({ name, requests: 3000 }), rowOf({ name: '/b', requests: 1000 })],
      failures: [
        {
          method: 'GET',
          name,
          error: `500 Server Error for url: https://example.com${name}`,
          kind: 'http5xx',
          occurrences: 3
        }
      ]
    })
  ])

it('says where counts are those of --json-file, which the CSV file does not add up to', () => {
  const text = (percentileSource: Run['percentileSource']): string =>
    renderText(reportOf([runOf(rowOf({ requests: 900 }), { percentileSource })]), { color: false })
  expect(text('histogram')).toContain(' · 900 requests · counts from JSON')
  expect(text('stats')).not.toContain('JSON')
})

it('names the bounds of a load in the units of their metrics', () => {
  const targets = '{ p50: none, p95: 1s, p99: none, p99.9: none, assertion-errors: 1% }'
  const config = `load-levels: { capacity: { kind: capacity, targets: ${targets} } }\nload-level: capacity\n`
  const run = loadsRun([10, 20, 30].map(users => ({ users, rate: 30 })))
  const request = { candidates: [run], skipped: [], notes: [], today: '2026-11-24' }
  const evaluation = evaluate({ ...request, baselines: 'none' }, loadConfig(config, 'gate.yml'))
  const text = renderText({ evaluation, context: { version: '1' } }, { color: false })
  expect(text).toContain(
    'acceptable bounds of all requests: P95 < 1,000 ms, error rate < 0.5%, assertion errors < 1%'
  )
})

describe('the report in a terminal', () => {
  const reports: Promise<readonly Report[]> = Promise.all([
    ...['degraded', 'unacceptable-latency', 'capacity-steps', 'server-hang', 'failover'].map(name =>
      judgeFixture(name)
    )
  ]).then(read => [...read, named(LONG), named(`/${'登录'.repeat(60)}`)])

  it.each([40, 80, 120])('has no line wider than its %i cells', async width => {
    for (const report of await reports) {
      const wide = linesOf(report, width).filter(line => displayWidth(line) > width)
      expect(width === 40 ? wide.filter(line => !line.startsWith('    ')) : wide).toEqual([])
    }
  })

  it('says what changed beside the targets, or below them where it has no room', () => {
    const run = runOf(rowOf({ requests: 4000 }))
    const request = {
      candidates: [run],
      baselines: [{ source: { label: 'base' }, run }],
      skipped: [],
      notes: [],
      today: '2026-11-24'
    }
    const { context } = reportOf([run])
    const report = { context, evaluation: evaluate(request, defaultSettings()) }
    const heads = (width?: number): string[] =>
      linesOf(report, width).filter(line => line.startsWith('    metric '))
    expect(heads()).toHaveLength(1)
    expect(heads(80)).toEqual([expect.stringMatching(/ grade$/), expect.stringMatching(/ change$/)])
    expect(linesOf(report, 80).filter(line => displayWidth(line) > 80)).toEqual([])
  })

  it('has one list of notes for one run, and says of several which concern them all', () => {
    const unread = note('history-unread', 'there is no token to find the history with')
    const titles = (count: number): string[] => {
      const runs = Array.from({ length: count }, (_, at) =>
        runOf(rowOf({ requests: 4000 }), {
          name: `run ${at}`,
          notes: [note('ignored-file', `a file of run ${at} was ignored`, { severity: 'info' })]
        })
      )
      const { evaluation, context } = reportOf(runs)
      const lines = linesOf({ context, evaluation: { ...evaluation, notes: [unread] } })
      expect(lines.filter(line => line.includes('no token'))).toHaveLength(1)
      return lines.filter(line => line.startsWith('  Notes'))
    }
    expect(titles(0)).toEqual(['  Notes'])
    expect(titles(1)).toEqual(['  Notes'])
    expect(titles(2)).toEqual(['  Notes', '  Notes', '  Notes on all runs'])
  })

  it('keeps names short by their middle, and beside their numbers where there is room', () => {
    const lines = linesOf(named(LONG), 120)
    expect(lines.find(line => /GET \/abc\S*…\S*end +3,000/.test(line))).toBeDefined()
  })

  it('puts the names above their numbers where there is none', () => {
    const lines = linesOf(named(LONG), 80)
    const at = lines.findIndex(line => /^ {4}GET \/abc\S*…\S*end$/.test(line))
    expect(lines[at + 1]).toMatch(/^ {6}3,000 +0%/)
  })

  it('says as much in a narrow one as in a wide one', async () => {
    const words = (width?: number): Promise<string> =>
      judgeFixture('degraded').then(report =>
        renderText(report, { color: false, ...(width === undefined ? {} : { width }) })
          .split(/\s+/)
          .sort()
          .join(' ')
      )
    expect(await words(80)).toBe(await words())
  })

  it('is whole in a file, and a long name moves no other row', () => {
    const lines = linesOf(named(LONG))
    const rows = lines.filter(line => line.includes('GET '))
    expect(rows.some(line => line.includes(`GET ${LONG} `))).toBe(true)
    expect(rows.find(line => line.includes('GET /b '))?.length).toBeLessThan(160)
  })
})

describe('text in cells', () => {
  it.each([
    ['GET /abcdefgh', 20, 'GET /abcdefgh'],
    ['GET /abcdefgh', 9, 'GET …efgh'],
    ['登录登录登录', 7, '登录…录']
  ])('%s in %i', (text, max, shown) => {
    expect(shortenToWidth(text, max)).toBe(shown)
    expect(displayWidth(shortenToWidth(text, max))).toBeLessThanOrEqual(max)
  })

  it('breaks at spaces, not between a number and its unit, and within a long word', () => {
    expect(wrapToWidth('it took 300 ms and then', 12)).toEqual(['it took', '300 ms and', 'then'])
    expect(wrapToWidth('abcdefghijkl', 5)).toEqual(['abcde', 'fghij', 'kl'])
    expect(wrapToWidth('', 5)).toEqual([''])
  })
})

describe('the width of a text', () => {
  it('is none for marks, two for wide signs, one for all else, whichever way it is counted', () => {
    const isWide = (code: number): boolean =>
      (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0x303e)
    const wrong = []
    for (let code = 0x20; code < 0x3000; code += 1) {
      const character = String.fromCharCode(code)
      if (/\p{C}|\p{Zl}|\p{Zp}/u.test(character)) continue
      const cells = /\p{Mn}|\p{Me}/u.test(character) ? 0 : isWide(code) ? 2 : 1
      if (displayWidth(character) !== cells) wrong.push([code, 'alone'])
      if (displayWidth(`${character}負`) !== cells + 2) wrong.push([code, 'before a wide one'])
    }
    expect(wrong).toEqual([])
  })
})
