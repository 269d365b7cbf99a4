/*
 * The tests' stand-in for GitHub, with what the measured runs of the action find there. Prints a line of
 * JSON that says how it is reached, and serves until it is killed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pullRequest } from '../../__tests__/e2e/support/events.js'
import { startGitHub } from '../../__tests__/e2e/support/github-server.js'
import { addArtifact, addRun, REPOSITORY } from '../../__tests__/e2e/support/github-state.js'
import { writeZip } from '../../__tests__/e2e/support/zip-writer.js'

/** Larger than those before, which are the baselines. */
const OWN_RUN = 1000
const RESULTS = 'fixtures/sustained'

const github = await startGitHub()
github.runId = OWN_RUN
const content = writeZip(
  readdirSync(RESULTS)
    .filter(name => name.endsWith('.csv'))
    .map(name => ({ name, content: readFileSync(join(RESULTS, name), 'utf8') }))
)
addArtifact(github.state, { runId: OWN_RUN, name: 'load', content })
for (const id of [11, 12, 13, 14, 15]) {
  addRun(github.state, { id })
  addArtifact(github.state, { runId: id, name: 'load', content })
}
const { apiUrl, resultsUrl, token, runtimeToken } = github
const reached = { apiUrl, resultsUrl, token, runtimeToken, repository: REPOSITORY }
console.log(JSON.stringify({ ...reached, ownRun: OWN_RUN, event: pullRequest() }))
