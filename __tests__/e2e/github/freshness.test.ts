import { describe, expect, it } from '@jest/globals'
import * as events from '../support/events.js'
import { addArtifact, addRun, type StoredJob } from '../support/github-state.js'
import { csvOf, FAILING, PASSING, zipOf } from '../support/load-test.js'
import { useStage } from '../support/stage.js'

const BRANCH = { owner: 'octo', repo: 'shop', ref: 'feature', sha: events.HEAD_SHA }

describe('of a name that several attempts uploaded', () => {
  const stage = useStage()
  const put = (runId: number, first: string, second: string): void => {
    // Ids do not ascend over the attempts of a run.
    const [older, newer] = [
      { id: 9001, createdAt: '2026-11-24T08:38:00Z' },
      { id: 8001, createdAt: '2026-11-24T08:50:00Z' }
    ]
    const { state } = stage.github
    addArtifact(state, { runId, name: 'load', content: zipOf(second) }, newer)
    addArtifact(state, { runId, name: 'load', content: zipOf(first) }, older)
  }

  it.each([
    [PASSING, FAILING, 'failed'],
    [FAILING, PASSING, 'passed']
  ])('the last one is judged: after %s, %s', async (first, second, outcome) => {
    put(1, first, second)
    expect((await stage.run()).outputs['outcome']).toBe(outcome)
    put(events.TRIGGERING_RUN, first, second)
    stage.github.state.pulls.push({ number: 17, open: true, base: 'main', head: BRANCH })
    const payload = events.workflowRun(events.BRANCH)
    const result = await stage.run({
      event: 'workflow_run',
      payload,
      inputs: { artifact: 'lo*' }
    })
    expect(result.outputs['outcome']).toBe(outcome)
  })

  it('the last one is the baseline', async () => {
    stage.github.runId = 1000
    addRun(stage.github.state, { id: 11 })
    put(11, FAILING, PASSING)
    stage.upload(PASSING)
    const result = await stage.run({ inputs: { baseline: 'auto' } })
    expect(result.summary).toMatch(/Compared with 1 baseline run/)
    expect(result.outputs['outcome']).toBe('passed')
  })
})

describe('attempt 2 of a run', () => {
  const stage = useStage()
  const job = (name: string, attempt: number, from: string, to: string): StoredJob => ({
    name,
    attempt,
    startedAt: `2026-11-24T${from}:00Z`,
    completedAt: `2026-11-24T${to}:00Z`
  })
  const LOAD_1 = job('load-test', 1, '08:30', '08:40')
  const GATE_2 = job('gate', 2, '09:12', '09:13')
  const judge = (jobs: StoredJob[], before: StoredJob[] = [LOAD_1]) => {
    const { state } = stage.github
    addArtifact(
      state,
      { runId: 1, name: 'load', content: zipOf(PASSING) },
      { createdAt: '2026-11-24T08:39:00Z' }
    )
    state.attempts.push(
      { runId: 1, attempt: 1, startedAt: '2026-11-24T08:29:00Z', jobs: before },
      { runId: 1, attempt: 2, startedAt: '2026-11-24T09:00:00Z', jobs }
    )
    return stage.run({ env: { GITHUB_RUN_ATTEMPT: '2' } })
  }

  it('whose load test ran again and uploaded nothing could not be judged', async () => {
    const result = await judge([job('load-test', 2, '09:01', '09:11'), GATE_2])
    expect(result).toMatchObject({ exitCode: 1, outputs: { outcome: 'could-not-judge' } })
    expect(result.errors.join()).toMatch(/load.*attempt 1.*load-test.*attempt 2/)
  })

  it('that is of the gate alone is judged, and says what it is judged by', async () => {
    const result = await judge([LOAD_1, GATE_2])
    expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } })
    expect(result.summary).toContain('2026-11-24 08:39')
    expect(result.summary).toContain('by attempt 1')
    expect(JSON.stringify(result.summary)).toMatch(/earlier-attempt/)
  })

  it.each([
    ['carried over under the number of this attempt', { ...LOAD_1, attempt: 2 }],
    ['not listed at all', undefined]
  ])('whose load test is %s is the same', async (_, load) => {
    const result = await judge([...(load === undefined ? [] : [load]), GATE_2])
    expect(result.outputs['conclusion']).toBe('success')
  })

  it('with jobs side by side goes by the step that uploaded, and warns without one', async () => {
    const step = {
      name: 'Run actions/upload-artifact@v7',
      startedAt: '2026-11-24T08:38:58Z',
      completedAt: '2026-11-24T08:39:02Z'
    }
    const lint = job('lint', 1, '08:30', '08:45')
    const again = [LOAD_1, job('lint', 2, '09:01', '09:02'), GATE_2]
    const told = await judge(again, [{ ...LOAD_1, steps: [step] }, lint])
    expect(told.outputs['conclusion']).toBe('success')
    stage.github.state.attempts.length = 0
    stage.github.state.artifacts.length = 0
    const open = await judge(again, [LOAD_1, lint])
    expect(open.outputs['conclusion']).toBe('neutral')
    expect(open.summary).toContain('attempt-unknown')
  })

  it('that uploaded is asked for its start and no more', async () => {
    const { state } = stage.github
    state.attempts.push({ runId: 1, attempt: 2, startedAt: '2026-11-01T11:00:00Z', jobs: [] })
    stage.upload()
    const result = await stage.run({
      env: { GITHUB_RUN_ATTEMPT: '2' },
      inputs: { comment: 'never' }
    })
    expect(result.outputs['conclusion']).toBe('success')
    expect(result.summary).toContain('by attempt 2')
    expect(stage.github.count('rest')).toBe(1)
  })

  it('of which each uploaded is judged by the last, and nothing is asked', async () => {
    stage.upload(FAILING)
    stage.upload(PASSING)
    const result = await stage.run({
      env: { GITHUB_RUN_ATTEMPT: '2' },
      inputs: { comment: 'never' }
    })
    expect(result.outputs['conclusion']).toBe('success')
    expect(result.summary).toContain('by attempt 2')
    expect(stage.github.count('rest')).toBe(0)
  })

  it.each([
    ['actions: read', { answer: 403, body: { message: 'Resource not accessible by integration' } }],
    ['run the job again', { answer: 500 }]
  ] as const)('of which GitHub says nothing warns: %s', async (said, fault) => {
    stage.github.faults.push({ channel: 'rest', url: /attempts/, ...fault })
    stage.upload()
    const result = await stage.run({ env: { GITHUB_RUN_ATTEMPT: '2' } })
    expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'neutral' } })
    expect(result.summary).toMatch(/attempt-unknown/)
    expect(result.summary.toLowerCase()).toContain(said)
  })

  it('of the run that triggered us is asked for in the same way', async () => {
    const { state } = stage.github
    state.pulls.push({ number: 17, open: true, base: 'main', head: BRANCH })
    const runId = events.TRIGGERING_RUN
    addArtifact(
      state,
      { runId, name: 'load', content: zipOf(PASSING) },
      { createdAt: '2026-11-24T08:39:00Z' }
    )
    state.attempts.push(
      { runId, attempt: 1, startedAt: '2026-11-24T08:29:00Z', jobs: [LOAD_1] },
      {
        runId,
        attempt: 2,
        startedAt: '2026-11-24T09:00:00Z',
        jobs: [job('load-test', 2, '09:01', '09:11')]
      }
    )
    const payload = events.workflowRun(events.BRANCH) as { workflow_run: { run_attempt: number } }
    payload.workflow_run.run_attempt = 2
    expect((await stage.run({ event: 'workflow_run', payload })).outputs['outcome']).toBe(
      'could-not-judge'
    )
    addRun(state, { id: runId, attempt: 2 })
    const dispatched = await stage.run({
      event: 'workflow_dispatch',
      payload: events.workflowDispatch(),
      inputs: { 'run-id': String(runId) }
    })
    expect(dispatched.outputs['outcome']).toBe('could-not-judge')
  })
})

describe('results of another time', () => {
  const stage = useStage()
  const DAY = 86_400
  /** The fixture as if it had ended some seconds before now. */
  const ended = (secondsAgo: number): Record<string, string> => {
    const files = csvOf(PASSING)
    const history = files['sustained_stats_history.csv'] ?? ''
    const shift =
      Math.floor(Date.now() / 1000) -
      secondsAgo -
      Number(history.slice(-2000).match(/^(\d{10}),/m)?.[1])
    return Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        `results/${name}`,
        name.endsWith('_history.csv')
          ? text.replace(/^\d{10}(?=,)/gm, seconds => String(Number(seconds) + shift))
          : text
      ])
    )
  }
  const judge = (secondsAgo: number) =>
    stage.run({ inputs: { artifact: '', path: 'results' }, workspace: ended(secondsAgo) })

  it('in the workspace are a warning with their age, and every report has their date', async () => {
    const result = await judge(60 * DAY)
    expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'neutral' } })
    expect(result.summary).toMatch(/(59|60) days before this job began/)
    expect(result.summary).toMatch(/warning `old-run`/)
    const date = new Date(Date.now() - 60 * DAY * 1000).toISOString().slice(0, 7)
    expect(result.summary).toContain(date)
    expect(stage.github.state.comments[0]?.body).toContain(date)
  })

  it.each([60, 3 * 3600, -3600])('are no matter when they ended %s s ago', async secondsAgo => {
    expect((await judge(secondsAgo)).outputs['conclusion']).toBe('success')
  })

  it('in an artifact are a warning too', async () => {
    stage.upload()
    const [stored] = stage.github.state.artifacts
    if (stored !== undefined) stored.createdAt = '2027-02-01T00:00:00Z'
    const result = await stage.run()
    expect(result.outputs['conclusion']).toBe('neutral')
    expect(result.summary).toMatch(/days before it was uploaded/)
  })
})
