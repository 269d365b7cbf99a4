import { expect, it } from '@jest/globals'

import { evaluate } from '../../../src/evaluate/evaluate.js'
import { loadConfig } from '../../../src/config/load.js'
import type { Run } from '../../../src/locust/run.js'
import { renderDocument } from '../../../src/report/document/document.js'
import { fixtureRun, fixtureRunWith, withoutFullHistory } from '../../support/timeline-fixtures.js'
import { loadsRun, type Load } from '../../support/loads-run.js'
import { rowOf, runOf } from '../../support/run-of.js'
import { madeUpRun, seconds } from '../../support/timeline-runs.js'

function documentOf(run: Run, level: string, targets = '{}'): string {
  const config = `
load-levels:
  capacity: { kind: capacity, targets: ${targets} }
load-level: ${level}
`
  const settings = loadConfig(config, 'gate.yml')
  const request = { candidates: [run], skipped: [], notes: [], today: '2026-11-24' }
  const evaluation = evaluate({ ...request, baselines: 'none' }, settings)
  return renderDocument({ evaluation, context: { version: '0.0.0' } })
}

function lineOf(text: string, label: string): string | undefined {
  return text.split('\n').find(line => line.includes(label) && line.includes('TBD: no'))
}

/** A row each 30 s. */
const sparse = (history: string): string => {
  const [header = '', ...rows] = history.trimEnd().split('\n')
  const start = Number(rows[0]?.split(',')[0])
  const kept = rows.filter(row => (Number(row.split(',')[0]) - start) % 30 === 0)
  return [header, ...kept.filter(row => Number(row.split(',')[0]) - start <= 30), ''].join('\n')
}

it('says of each number why that number is missing', async () => {
  const text = documentOf(await fixtureRunWith('no-leak', sparse), 'sustained')
  expect(lineOf(text, '**Requests/Second**')).toContain(
    'no steady state: the history has only 2 rows'
  )
  const short = documentOf(await fixtureRun('short-history'), 'sustained')
  expect(lineOf(short, '**Requests/Second**')).toContain('no steady state: ')
})

it('says why no drift can be told', () => {
  const silent = madeUpRun([...seconds(60), ...seconds(40, { requests: 0 })])
  const text = documentOf(silent, 'sustained')
  expect(text).toMatch(/^By thirds of .* TBD: no steady state: nothing completed from 60 s /m)
  expect(text).not.toContain('the steady state is too short')
})

it('says why a capacity test tells no capacity', async () => {
  const run = await fixtureRun('capacity-steps')
  const { history, ...without } = run
  expect(history).toBeDefined()
  const text = documentOf(without, 'capacity')
  expect(text).toContain('| Max Concurrent Users | TBD: not enough history: ')
  expect(documentOf(await fixtureRun('no-leak'), 'sustained')).toContain(
    '| Max Concurrent Users | TBD: no capacity test was given'
  )
})

it('does not claim bounds that are not known at each load', async () => {
  const cumulative = await fixtureRunWith('capacity-steps', withoutFullHistory)
  const text = documentOf(cumulative, 'capacity')
  expect(text).toContain('| Max Concurrent Users | none: no lower load tells of P95 | low: ')
  expect(text).toMatch(/\| Breaking Point \| 700 users \(\S+\) at the latest: /)
  expect(text).toContain('| Support 500 users | 500 | TBD: no lower load tells of P95 | ⏳ |')
})

it('says of the most users only what a capacity test tells', async () => {
  const p95 = '{ p50: none, p95: { target: 4s, acceptable: 5s, unacceptable: 6s } }'
  const known = documentOf(await fixtureRun('capacity-steps'), 'capacity', p95)
  expect(known).toMatch(/\| Support 500 users \| 500 \| 800 users held .* \| ✅ Yes \|/)
  const run = await fixtureRunWith('capacity-steps', withoutFullHistory)
  expect(documentOf(run, 'capacity', p95)).toContain(
    '| Support 500 users | 500 | TBD: no load of 500 users or more tells of P95, P99, P99.9 | ⏳ |'
  )
  const strict = '{ p50: none, p95: none, p99: { target: 1s, acceptable: 1.4s, unacceptable: 6s } }'
  const slow = documentOf(run, 'capacity', strict)
  expect(slow).toMatch(/\| Breaking Point \| not known: over the whole run P99 was [\d,]+ ms/)
  expect(slow).toContain(
    '| Support 500 users | 500 | TBD: a bound broke over the whole run, at which load is not known | ⏳ |'
  )
})

const LOADS = [20, 24, 28, 33].map(users => ({ users, rate: 30 }))
const slowAtLast = (p95: number): Load[] =>
  LOADS.map((load, i) => (i === 3 ? { ...load, p95 } : load))

it('ranks every endpoint that broke where the load first did, by what it broke there', () => {
  const run = loadsRun(LOADS, { '/a': slowAtLast(2000), '/b': slowAtLast(1500), '/c': LOADS })
  const text = documentOf(run, 'capacity')
  expect(text).toContain('**Primary Bottleneck**: `GET /a`, the first to break as the load rose')
  expect(text).toContain(
    '- **Limit**: P95 2,000 ms at 33 users, acceptable is < 1,000 ms (200% of it)'
  )
  expect(text).toContain('**Secondary Bottleneck**: `GET /b`, beyond its acceptable bound')
})

it('says of a bound of none that all broke what is true', () => {
  const failing = (by: number): Load[] =>
    LOADS.map((load, i) => ({ ...load, failing: i === 3 ? by : 0 }))
  const run = loadsRun(failing(9), { '/a': failing(2), '/b': failing(4), '/c': failing(3) })
  const text = documentOf(run, 'capacity', '{}, endpoints: { "GET /*": { error-rate: 0% } }')
  expect(text).toMatch(/\| Breaking Point \| 33 users .*acceptable is 0% \|/)
  expect(text).toContain('a resource that all endpoints share')
  expect(text).not.toMatch(/Infinity|< 0%|the first to break|not reached/)
})

it('says that too few requests leave a percentile open only where they do', () => {
  const percentiles = { 50: 60, 90: 100, 99: 240 }
  const row = rowOf({ requests: 14_725, max: 6000, percentiles })
  const without = documentOf(runOf(row, { endpoints: [row] }), 'normal')
  expect(without).toMatch(/^P99\.9 is undecided for 1 of 1 endpoints\.$/m)
  const few = rowOf({ requests: 2000, max: 6000, percentiles: { ...percentiles, 99.9: 400 } })
  expect(documentOf(runOf(few, { endpoints: [few] }), 'normal')).toMatch(
    /^P99\.9 is undecided for 1 of 1 endpoints: too few requests\.$/m
  )
})

it('does not say that throughput levels off where it is not level', () => {
  const curve: Load[] = [
    { users: 6, rate: 66 },
    { users: 9, rate: 117 },
    { users: 14, rate: 165 },
    { users: 20, rate: 143, p95: 1400 }
  ]
  const run = loadsRun(curve, { '/a': curve })
  const text = documentOf(run, 'capacity')
  expect(text).toContain('throughput is not level beyond the knee')
  expect(text).toContain('; by all loads it would level off at about 15')
  expect(text).not.toMatch(/levels off at|hardly grows/)
  const level = [60, 80, 100, 120].map((users, i) => ({ users, rate: i === 0 ? 300 : 400 }))
  expect(documentOf(loadsRun(level, { '/a': level }), 'capacity')).toMatch(
    /; it levels off at about/
  )
})
