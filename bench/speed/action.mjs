import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startStandIn } from './stand-in.mjs'

/** The tests' stand-in for GitHub. */
export const startGitHub = () => startStandIn('github')

/** How the runner starts the action, by what the gate has to do; the environment anew for each run. */
export function gatesOf(github) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify(github.event))
  const path = () => {
    for (const name of ['output', 'summary.md']) writeFileSync(join(folder, name), '')
    return {
      INPUT_PATH: 'fixtures/sustained',
      GITHUB_WORKSPACE: process.cwd(),
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
      RUNNER_TEMP: folder
    }
  }
  let attempt = 0
  let jobs = 0
  const pullRequest = () => ({
    ...path(),
    'INPUT_GITHUB-TOKEN': github.token,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_RUN_ID: String(github.ownRun),
    // A newer result each time, or the comment would be left as it is.
    GITHUB_RUN_ATTEMPT: String(++attempt),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKFLOW_REF: `${github.repository}/.github/workflows/load.yml@refs/heads/main`
  })
  const artifact = () => ({
    ...pullRequest(),
    INPUT_PATH: '',
    INPUT_ARTIFACT: 'load',
    // Of an attempt only the first result is written to a comment, so that each has its own.
    GITHUB_JOB: `gate-${++jobs}`,
    'INPUT_REPORT-ARTIFACT': 'false',
    GITHUB_RUN_ATTEMPT: '1',
    ACTIONS_RUNTIME_TOKEN: github.runtimeToken,
    ACTIONS_RESULTS_URL: github.resultsUrl
  })
  return [
    { name: 'a path', env: path },
    { name: 'a path, comment updated', env: pullRequest },
    { name: 'an artifact and five baselines, comment written', env: artifact }
  ]
}
