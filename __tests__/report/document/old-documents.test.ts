import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { renderDocument, updateDocument } from '../../../src/report/document/document.js'
import { splitDocument } from '../../../src/report/document/markers.js'
import { stateOf } from '../../../src/report/document/old-documents.js'
import type { SectionStates, StatefulName } from '../../../src/report/document/section-state.js'
import type { Report } from '../../../src/report/report.js'
import { reportOf } from '../../support/evaluated.js'

/** Documents as they were before their markers held a state. */
const OLD = new Map(
  ['empty', 'sustained-peak-failover', 'capacity-steps'].map(name => [
    name,
    readFileSync(`fixtures/document/without-states/${name}.md`, 'utf8')
  ])
)
const CONFIG = `
load-levels:
  failover: { kind: recovery, recovery-time: 20s, users: 100 }
  capacity: { kind: capacity }
`
const everything = await reportOf(['sustained', 'peak', 'failover', 'capacity-steps'], CONFIG)

function only({ evaluation, context }: Report, levels: readonly string[]): Report {
  const runs = evaluation.runs.filter(run => levels.includes(run.loadLevel))
  return { evaluation: { ...evaluation, runs }, context }
}

function withoutStates(text: string): string {
  return text.replace(/(<!-- locust-gate:begin [\w-]+) \{.*\} -->/g, '$1 -->')
}

function readOld<N extends StatefulName>(document: string, name: N): SectionStates[N] {
  const parts = splitDocument((OLD.get(document) ?? '').split('\n'), [])
  const part = parts.find(one => one.kind === 'section' && one.name === name)
  return stateOf(name, undefined, part?.lines ?? [])
}

function summary(...rows: readonly string[]): SectionStates['test-summary']['tests'] {
  const head = ['| Test Type | Status | Users |', '|---|---|---|']
  return stateOf('test-summary', undefined, [...head, ...rows]).tests
}

const PENDING = { outcome: 'pending', asAsked: true }

describe('a document from before states is read', () => {
  it.each<[string, SectionStates['test-summary']['tests'][number][]]>([
    [
      'empty',
      [
        { title: 'Sustained Load', test: 'sustained', outcome: 'pending', asAsked: true },
        { title: 'Peak Load', test: 'peak', outcome: 'pending', asAsked: true },
        { title: 'Failure Scenarios', test: 'failures', outcome: 'pending', asAsked: true }
      ]
    ],
    [
      'sustained-peak-failover',
      [
        { title: 'Sustained Load', test: 'sustained', outcome: 'passed', asAsked: false },
        { title: 'Peak Load', test: 'peak', outcome: 'passed', asAsked: false },
        {
          title: 'Failure Scenarios (`failover`)',
          test: 'failures',
          outcome: 'passed',
          asAsked: true
        }
      ]
    ]
  ])('the tests of %s', (document, tests) => {
    expect(readOld(document, 'test-summary')).toEqual({ tests })
  })

  it.each<[string, boolean, SectionStates['bottlenecks'], SectionStates['response-time-trends']]>([
    ['empty', false, { source: 'none', primary: 'open' }, { told: 'no-run' }],
    ['sustained-peak-failover', false, { source: 'peak', primary: 'nearest' }, { told: 'thirds' }],
    ['capacity-steps', true, { source: 'capacity', primary: 'limit' }, { told: 'no-run' }]
  ])('capacity, bottlenecks and trends of %s', (document, isKnown, bottlenecks, trends) => {
    expect(readOld(document, 'current-capacity')).toEqual({ isKnown })
    expect(readOld(document, 'bottlenecks')).toEqual(bottlenecks)
    expect(readOld(document, 'response-time-trends')).toEqual(trends)
  })

  it('and says after an update what one with states says', () => {
    const levels = fc.subarray(['sustained', 'peak', 'failover', 'capacity'])
    const outcomes = fc.constantFrom('passed', 'warned', 'failed', 'could-not-judge')
    const report = fc.tuple(levels, fc.option(outcomes)).map(([names, outcome]) => {
      const { evaluation, context } = only(everything, names)
      const runs = evaluation.runs.map(run => ({ ...run, outcome: outcome ?? run.outcome }))
      return { evaluation: { ...evaluation, runs }, context }
    })
    fc.assert(
      fc.property(report, report, (first, second) => {
        const before = renderDocument(first)
        const old = updateDocument(withoutStates(before), second)
        expect(old).toBe(updateDocument(before, second))
      }),
      { numRuns: 40 }
    )
  })

  it.each([...OLD])('%s, and becomes what a new one is', (name, old) => {
    const levels = { empty: [], 'capacity-steps': ['capacity'] }[name]
    const report = only(everything, levels ?? ['sustained', 'peak', 'failover'])
    const sections = (text: string): unknown =>
      splitDocument(text.split('\n'), []).filter(({ kind }) => kind === 'section')
    expect(sections(updateDocument(old, report))).toEqual(sections(renderDocument(report)))
  })
})

describe('rows of the test summary that people wrote', () => {
  it.each([
    ['✅ Complete', { outcome: 'passed', words: 'complete' }],
    ['Done', { outcome: 'passed', words: 'done' }],
    ['⚠️ Slow at noon', { outcome: 'warned', words: 'slow at noon' }],
    ['❌ Broke twice', { outcome: 'failed', words: 'broke twice' }],
    ['❓ Nobody knows', { outcome: 'could-not-judge', words: 'nobody knows' }],
    ['⏳ In May', { outcome: 'pending' }],
    ['⚠️ Advisory only, would have failed', { outcome: 'advisory' }],
    ['❌ Failed', { outcome: 'failed' }]
  ])('%s', (status, read) => {
    const row = `| Peak Load    | ${status} | 1,000 |`
    expect(summary(row)).toEqual([{ title: 'Peak Load', test: 'peak', asAsked: true, ...read }])
  })

  it('are known by their first cell, and others are passed over', () => {
    expect(summary('| Soak | ✅ Passed | 10 |', 'text', '| Normal Load | ⏳ Pending | |')).toEqual([
      { title: 'Normal Load', test: 'normal', ...PENDING }
    ])
  })

  it('are counted, and their words said again', () => {
    const sustained = only(everything, ['sustained'])
    const before = renderDocument(sustained).replace(
      /\| Peak Load \|.*/,
      '| Peak Load | ⚠️ Slow at noon | 2026-05-01 | 1,000 | 10 min | by hand |'
    )
    const after = updateDocument(before, sustained)
    expect(after).toContain('Peak Load: slow at noon |')
    expect(after).toContain('| Peak Load | ⚠️ Slow at noon | 2026-05-01 |')
    expect(after).toContain('2. [x] Execute peak load test')
    expect(updateDocument(after, sustained)).toBe(after)
  })
})
