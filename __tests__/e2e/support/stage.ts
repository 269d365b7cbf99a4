import { afterEach, beforeEach, expect } from '@jest/globals'
import { pullRequest } from './events.js'
import { startGitHub, type FakeGitHub } from './github-server.js'
import { addArtifact } from './github-state.js'
import { PASSING, zipOf } from './load-test.js'
import { runAction, type ActionResult, type ActionRun } from './runner.js'

/** A GitHub for each test of a suite, and the action to run against it. */
export type Stage = {
  readonly github: FakeGitHub
  /** Uploads a fixture's files as artifact `load` of the run that the action is in. */
  upload(fixture?: string, name?: string): void
  /** A pull request's run over that artifact, without baselines and uploads, unless told otherwise. */
  run(overrides?: Partial<ActionRun>): Promise<ActionResult>
}

/** Inputs that keep a scenario to what it is about. */
export const PLAIN = { artifact: 'load', baseline: 'none', 'report-artifact': 'false' } as const

/** Call it once in a suite. After each test both sides must have kept to GitHub's contract. */
export function useStage(): Stage {
  let github: FakeGitHub | undefined
  beforeEach(async () => {
    github = await startGitHub()
  })
  afterEach(async () => {
    await github?.stop()
    expect(github?.violations).toEqual([])
  })
  const stage: Stage = {
    get github() {
      if (github === undefined) throw new Error('no test is running')
      return github
    },
    upload(fixture = PASSING, name = 'load') {
      const { state, runId } = stage.github
      addArtifact(state, { runId, name, content: zipOf(fixture) })
    },
    run(overrides = {}) {
      return runAction({
        event: 'pull_request',
        payload: pullRequest(),
        github: stage.github,
        ...overrides,
        inputs: { ...PLAIN, ...overrides.inputs }
      })
    }
  }
  return stage
}

/** What everybody sees of a result: it must not depend on whether GitHub works. */
export function verdictOf(result: ActionResult): unknown {
  const { conclusion, outcome, headline, requests, p95 } = result.outputs
  return { exitCode: result.exitCode, conclusion, outcome, headline, requests, p95 }
}
