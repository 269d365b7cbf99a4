import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import { renderText } from '../../../src/report/text/text.js'
import { compared } from '../../support/compared.js'
import { aRun, profile, type RowSpec } from '../../support/regression-runs.js'

const KEYS = ['GET /a', 'GET /b', 'GET /c', 'GET /d', 'GET /e']
const NONE = loadConfig(
  'targets: { p50: none, p95: none, p99: none, p99.9: none, throughput: none, error-rate: none }',
  'x'
)
const whole = (median: number) => ({ ...profile(median), 100: median * 5.2 })
const TAIL = { ...whole(100), 99.9: 5000, 100: 5200 }

/** Five endpoints of 3,000 requests, some of them otherwise, and a total of which P99.9 is known. */
function runWith(tail: number, other: Readonly<Record<string, RowSpec>> = {}) {
  const keys = [...new Set([...KEYS, ...Object.keys(other)])]
  const rows = keys.map(key => ({ key, requests: 3000, p: whole(100), ...other[key] }))
  return aRun({ rows, total: { p: { ...profile(100), 99.9: tail } } })
}

function said(tail: number, other: Readonly<Record<string, RowSpec>>): string {
  const evaluation = compared([runWith(tail, other)], [runWith(500), runWith(500)], NONE)
  return renderText({ evaluation, context: { version: '0' } }, { color: false })
}

describe('a total that rose by one endpoint that is not found to have regressed', () => {
  it('names it, in the headline and in the table', () => {
    const text = said(5000, { 'GET /a': { requests: 3000, p: TAIL } })
    expect(text).toMatch(
      /^✘ Failed: Aggregated P99\.9 500 ms → 5,000 ms \([^)]*\); GET \/a accounts for it\n/
    )
    expect(text).toMatch(
      /Aggregated .*; GET \/a accounts for it: with its earlier times this would not be over/
    )
  })

  it('names none of several', () => {
    const text = said(5000, { 'GET /a': { p: TAIL }, 'GET /b': { p: TAIL } })
    expect(text).toMatch(/^✘ Failed: Aggregated P99\.9 [^)]*\)\n/)
  })

  it('names a new one, which has no earlier times', () => {
    const text = said(5000, { 'GET /new': { requests: 300, p: whole(2000) } })
    expect(text).toMatch(/^✘ Failed: Aggregated P99\.9 [^)]*\); GET \/new \(new\) accounts for it/)
    expect(text).toMatch(/GET \/new \(new\) accounts for it: without it this would not be over/)
  })

  it('names a new one that failed', () => {
    const text = said(500, { 'GET /new': { requests: 300, failures: 280 } })
    expect(text).toMatch(
      /^✘ Failed: Aggregated error rate [^)]*\); GET \/new \(new\) accounts for it/
    )
  })

  it('names no new one that did not fail', () => {
    const text = said(500, {
      'GET /new': { requests: 300 },
      ...Object.fromEntries(KEYS.map(key => [key, { failures: 200 }]))
    })
    expect(text).toMatch(/^✘ Failed: Aggregated error rate/)
    expect(text).not.toMatch(/accounts for it/)
  })
})

describe('a suspicion of the total', () => {
  const REGRESSED = { p: { ...whole(400), 99: 690, 99.9: 700, 100: 800 }, average: 400 }

  it('names what regressed and may account for it, and no global change', () => {
    // Of /b nothing tells how long its slowest requests are.
    const text = said(700, {
      'GET /a': REGRESSED,
      'GET /b': { p: { 50: 100, 66: 125, 90: 200, 95: 250, 98: 300, 99: 350 } }
    })
    expect(text).toMatch(
      /Aggregated +P99\.9 +suspect .* GET \/a may account for it: another run would tell whether that comes again/
    )
    expect(text).not.toMatch(/global change/)
  })

  it('names none where it rose with all endpoints', () => {
    const all = Object.fromEntries(KEYS.map(key => [key, { p: whole(200) }]))
    const text = said(700, {
      ...all,
      'GET /a': { p: { ...whole(200), 99: 1500, 99.9: 1500, 100: 1550 } }
    })
    expect(text).toMatch(/Aggregated +P99\.9 +suspect .* A global change or a disturbed machine/)
    expect(text).not.toMatch(/accounts? for it/)
  })
})

describe('a total that regressed', () => {
  it('comes behind the regressed endpoint that most of the requests beyond it are of', () => {
    // Of /b nothing tells how long its slowest requests are.
    const text = said(2000, {
      'GET /a': { p: { ...whole(1900), 99: 2900, 99.9: 3000, 100: 3100 }, average: 1900 },
      'GET /b': { p: { 50: 100, 66: 125, 90: 200, 95: 250, 98: 300, 99: 350 } }
    })
    expect(text).toMatch(/^✘ Failed: GET \/a /)
    expect(text).toMatch(
      /Aggregated +P99\.9 +regressed .*; most of the requests beyond it are of GET \/a/
    )
  })
})
