import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Ending } from '../../src/action/step-bound.js'
import { PULL_NUMBER } from '../e2e/support/events.js'
import type { Fault } from '../e2e/support/github-server.js'
import { addComment, BOT } from '../e2e/support/github-state.js'
import { BRIEF_PASSING as PASSING, FAILING } from '../e2e/support/load-test.js'
import { OTHER_RUN, REST_FAULTS, times, useGate, type Call } from '../support/gate-run.js'

/* Every call × every fault: the verdict is what it is, unless it is the candidate that cannot be had. */

const gate = useGate()

describe('what only publishes does not change the verdict', () => {
  const rest = { channel: 'rest' } as const
  const PUBLISHING: readonly (readonly [string, Call])[] = [
    ['the list of comments', { ...rest, method: 'GET', url: /\/issues\/17\/comments/ }],
    ['a new comment', { ...rest, method: 'POST', url: /\/issues\/17\/comments/ }],
    ['the check run', { ...rest, method: 'POST', url: /check-runs/ }]
  ]
  const UPLOADING: readonly (readonly [string, Call])[] = [
    ['CreateArtifact', { channel: 'twirp', url: /CreateArtifact/ }],
    ['the bytes of the report', { channel: 'blob', method: 'PUT' }],
    ['FinalizeArtifact', { channel: 'twirp', url: /FinalizeArtifact/ }]
  ]

  it.each(times(PUBLISHING, REST_FAULTS))('%s: %s', async (call, name, fault) => {
    gate.server.faults.push(fault)
    const outputs = await gate.run({ fixture: FAILING })
    expect(outputs).toMatchObject({ conclusion: 'failure', outcome: 'failed' })
    expect(gate.headlineSaid(outputs)).toBe(true)
    expect(readFileSync(join(gate.folder, 'summary.md'), 'utf8')).toContain('|')
    // A comment that was stored is found by the second look, whatever came of the answer.
    const isStored = call === 'a new comment' && name === 'a cut answer'
    const warnings = gate.said.filter(line => line.startsWith('warning')).join()
    expect(warnings).toMatch(isStored ? /^$/ : /comment|check run/)
    expect(gate.server.state.comments.length).toBeLessThanOrEqual(1)
    if (call === 'the check run') expect(gate.comments()).toMatch(/conclusion=failure/)
    else expect(gate.server.state.checkRuns).toHaveLength(1)
  })

  it.each(times([['an update', { ...rest, method: 'PATCH', url: /comments/ }]], REST_FAULTS))(
    '%s: %s',
    async (_call, _name, fault) => {
      addComment(
        gate.server.state,
        PULL_NUMBER,
        '<!-- locust-gate key= sha=x run=1.1 conclusion=success -->',
        BOT
      )
      gate.server.faults.push(fault)
      expect(await gate.run({ fixture: FAILING })).toMatchObject({ outcome: 'failed' })
      expect(gate.server.state.checkRuns).toHaveLength(1)
    }
  )

  it.each(times(UPLOADING, REST_FAULTS))('%s: %s', async (_call, _name, fault) => {
    gate.server.faults.push(fault)
    const outputs = await gate.run({ fixture: PASSING, inputs: { 'report-artifact': 'true' } })
    expect(outputs).toMatchObject({ outcome: 'passed', 'report-url': '' })
    expect(outputs['comment-url']).toMatch(/^https:/)
    expect(gate.comments()).toMatch(/conclusion=success/)
    expect(gate.said.join()).toMatch(/was not uploaded/)
  })
})

describe('without the candidate nothing can be judged, and that is published', () => {
  const OF_OTHER_RUN: readonly (readonly [string, Call])[] = [
    ['the list of artifacts', { channel: 'rest', url: /runs\/55\/artifacts/ }],
    ['the address', { channel: 'rest', url: /\/zip/ }],
    ['the blob', { channel: 'blob', method: 'GET' }]
  ]

  it.each(times(OF_OTHER_RUN, REST_FAULTS))('%s: %s', async (_call, _name, fault) => {
    gate.server.faults.push(fault)
    const outputs = await gate.run({ fixture: PASSING, inputs: { 'run-id': String(OTHER_RUN) } })
    expect(outputs).toMatchObject({ conclusion: 'failure', outcome: 'could-not-judge' })
    expect(gate.headlineSaid(outputs)).toBe(true)
    expect(gate.comments()).toMatch(/conclusion=failure/)
    expect(gate.server.state.checkRuns).toMatchObject([{ conclusion: 'failure' }])
  })
})

describe('without a comparison that was asked for the result is neutral', () => {
  it.each(times([['the list of runs', { channel: 'rest', url: /workflows/ }]], REST_FAULTS))(
    '%s: %s',
    async (_call, _name, fault) => {
      gate.server.faults.push(fault)
      const outputs = await gate.run({ fixture: PASSING, inputs: { baseline: 'auto' } })
      expect(outputs).toMatchObject({ conclusion: 'neutral', outcome: 'warned' })
      expect(gate.comments()).toMatch(/conclusion=neutral/)
    }
  )
})

describe('a step that has to end', () => {
  const SILENT: Fault = { channel: 'rest', url: /artifacts/, answer: 'silence' }
  const inputs = { 'run-id': String(OTHER_RUN) }

  it.each<[Ending, RegExp]>([
    ['timeout', /no verdict within the time that the step has \(600 s\)/],
    ['unsettled', /can no longer come/]
  ])('before there is a verdict (%s) says so everywhere', async (ending, message) => {
    gate.server.faults.push(SILENT)
    const outputs = await gate.run({ fixture: PASSING, inputs, ending })
    expect(outputs).toMatchObject({ outcome: 'could-not-judge' })
    expect(outputs['headline']).toMatch(message)
    expect(gate.comments()).toMatch(/conclusion=failure/)
  })

  it('because it was cancelled says so in the run alone', async () => {
    gate.server.faults.push(SILENT)
    const outputs = await gate.run({ fixture: PASSING, inputs, ending: 'cancelled' })
    expect(outputs['headline']).toMatch(/cancelled/)
    expect([gate.server.state.comments, gate.server.state.checkRuns]).toEqual([[], []])
  })

  it('after the verdict keeps it, and its comment', async () => {
    gate.server.faults.push({ channel: 'twirp', url: /CreateArtifact/, answer: 'silence' })
    const ended = await gate.run({
      fixture: FAILING,
      inputs: { 'report-artifact': 'true' },
      ending: 'timeout'
    })
    expect(ended).toMatchObject({ outcome: 'failed', 'report-url': '' })
    expect(gate.comments()).toMatch(/conclusion=failure/)
  })
})
