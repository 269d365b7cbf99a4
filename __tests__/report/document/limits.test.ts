import { expect, it } from '@jest/globals'

import { evaluate } from '../../../src/evaluate/evaluate.js'
import { loadConfig } from '../../../src/config/load.js'
import type { Run } from '../../../src/locust/run.js'
import { renderDocument } from '../../../src/report/document/document.js'
import { fixtureRun, fixtureRunWith, withoutFullHistory } from '../../support/timeline-fixtures.js'
import { madeUpRun, seconds } from '../../support/timeline-runs.js'

const CONFIG = `
load-levels:
  capacity: { kind: capacity }
`

function documentOf(run: Run, level: string): string {
  const settings = loadConfig(`${CONFIG}load-level: ${level}\n`, 'gate.yml')
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
  expect(documentOf(cumulative, 'capacity')).toContain(
    'within every acceptable bound that could be judged'
  )
})
