import { describe, expect, it } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BRANCH, HEAD_SHA, PULL_NUMBER, pullRequest, push, workflowRun } from '../e2e/support/events.js'
import { addArtifact, addComment, addRun, BOT } from '../e2e/support/github-state.js'
import { FAILING, PASSING, zipOf } from '../e2e/support/load-test.js'
import { REST_FAULTS, times, useGate, type Call } from '../support/gate-run.js'

/* Calls that are made beside the candidate's, before the verdict and after it, × every fault. */

const gate = useGate()
const rest = { channel: 'rest' } as const
const CONFIG = '.locust-gate.yml'
const EXCUSE = 'waivers:\n  - endpoint: "*"\n    until: 2026-01-31\n    reason: being mended\n'

describe('who the pull request is does not change the verdict', () => {
  const EVENTS = [
    ['the open pull requests of a branch', 'workflow_run', workflowRun(BRANCH), /\/pulls\?/],
    ['the pull requests of a commit', 'push', push('feature'), /\/pulls(\?|$)/]
  ] as const
  const CALLS = EVENTS.flatMap(([what, name, payload, url]) =>
    times([[what, { ...rest, url }]], REST_FAULTS).map(
      ([call, fault, given]) => [call, fault, given, { name, payload }] as const
    )
  )

  it.each(CALLS)('%s: %s', async (_call, _name, fault, event) => {
    gate.server.faults.push(fault)
    addArtifact(gate.server.state, { runId: 500, name: 'load', content: zipOf(FAILING) })
    const outputs = await gate.run({ fixture: FAILING, event })
    expect(outputs).toMatchObject({ conclusion: 'failure', outcome: 'failed' })
    expect(gate.headlineSaid(outputs)).toBe(true)
    expect(gate.server.state.checkRuns).toMatchObject([{ conclusion: 'failure' }])
  })
})
