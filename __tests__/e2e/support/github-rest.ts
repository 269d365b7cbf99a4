import { GIT_DATA } from './github-git-data.js'
import { addComment, BOT, newId, REPOSITORY } from './github-state.js'
import type {
  StoredArtifact,
  StoredAttempt,
  StoredComment,
  StoredPull,
  StoredRun
} from './github-state.js'
import { NOT_FOUND, page, param, sampled, type Answer, type RestCall } from './rest-call.js'

/** Answers a described call out of the state, as GitHub would. */
export function answerRest(call: RestCall): Answer {
  const handler = HANDLERS[call.route.operation]
  if (handler === undefined) throw new Error(`no stand-in for ${call.route.operation}`)
  return handler(call)
}

const HANDLERS: Readonly<Record<string, (call: RestCall) => Answer>> = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': listComments,
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': createComment,
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': updateComment,
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': deleteComment,
  'GET /repos/{owner}/{repo}/pulls': listPulls,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': readPull,
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': listPullsOfCommit,
  ...GIT_DATA,
  'GET /repos/{owner}/{repo}/actions/artifacts': listAllArtifacts,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': readRun,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': listArtifacts,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}': readAttempt,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs': listJobs,
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': redirectToArtifact,
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs': listRuns,
  'GET /repos/{owner}/{repo}/contents/{path}': readContent,
  'GET /repos/{owner}/{repo}/releases': listReleases,
  'GET /repos/{owner}/{repo}/tags': listTags,
  'GET /repos/{owner}/{repo}/commits/{ref}': readCommit,
  'POST /repos/{owner}/{repo}/check-runs': createCheckRun,
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': updateCheckRun
}

function commentBody({ id, issue, body, login }: StoredComment): unknown {
  return {
    id,
    body,
    node_id: `IC_${id}`,
    html_url: `https://github.com/${REPOSITORY}/pull/${issue}#issuecomment-${id}`,
    user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
  }
}

function listComments(call: RestCall): Answer {
  const issue = Number(param(call, 'issue_number'))
  const all = call.state.comments.filter(comment => comment.issue === issue)
  return sampled(call, 200, page(all, call.query).map(commentBody))
}

const MAX_COMMENT_CHARACTERS = 65_536

function createComment(call: RestCall): Answer {
  const { body } = call.body as { readonly body: string }
  if (body.length > MAX_COMMENT_CHARACTERS) return TOO_LONG
  const comment = addComment(call.state, Number(param(call, 'issue_number')), body, BOT)
  return sampled(call, 201, commentBody(comment))
}

const TOO_LONG: Answer = {
  status: 422,
  body: { message: 'Validation Failed', documentation_url: 'https://docs.github.com/rest' }
}

function updateComment(call: RestCall): Answer {
  const comment = call.state.comments.find(each => each.id === Number(param(call, 'comment_id')))
  if (comment === undefined) return NOT_FOUND
  const { body } = call.body as { readonly body: string }
  if (body.length > MAX_COMMENT_CHARACTERS) return TOO_LONG
  comment.body = body
  return sampled(call, 200, commentBody(comment))
}

function deleteComment(call: RestCall): Answer {
  const index = call.state.comments.findIndex(each => each.id === Number(param(call, 'comment_id')))
  if (index < 0) return NOT_FOUND
  call.state.comments.splice(index, 1)
  return { status: 204 }
}

function pullBody(pull: StoredPull): unknown {
  return {
    number: pull.number,
    state: pull.open ? 'open' : 'closed',
    head: {
      ref: pull.head.ref,
      sha: pull.head.sha,
      label: `${pull.head.owner}:${pull.head.ref}`,
      repo: { full_name: `${pull.head.owner}/${pull.head.repo}` }
    },
    base: { ref: pull.base, repo: { full_name: REPOSITORY } }
  }
}

function listPulls(call: RestCall): Answer {
  const state = call.query.get('state') ?? 'open'
  const head = call.query.get('head')
  const found = call.state.pulls.filter(
    pull =>
      (state === 'all' || pull.open === (state === 'open')) &&
      (head === null || head === `${pull.head.owner}:${pull.head.ref}`)
  )
  return sampled(call, 200, page(found, call.query).map(pullBody))
}

function readPull(call: RestCall): Answer {
  const pull = call.state.pulls.find(({ number }) => number === Number(param(call, 'pull_number')))
  return pull === undefined ? NOT_FOUND : sampled(call, 200, pullBody(pull))
}

function listPullsOfCommit(call: RestCall): Answer {
  const found = call.state.pulls.filter(({ head }) => head.sha === param(call, 'commit_sha'))
  return sampled(call, 200, page(found, call.query).map(pullBody))
}

function artifactBody(artifact: StoredArtifact): object {
  const { id, name, size, expired, digest, createdAt } = artifact
  return { id, name, size_in_bytes: size, expired, digest, created_at: createdAt }
}

const REPOSITORY_ID = 1

/** Newest first, of every run. */
function listAllArtifacts(call: RestCall): Answer {
  const name = call.query.get('name')
  const all = call.state.artifacts
    .filter(each => name === null || each.name === name)
    .sort((a, b) => b.id - a.id)
  const artifacts = page(all, call.query).map(each => ({
    ...artifactBody(each),
    workflow_run: runOfArtifact(call, each)
  }))
  return sampled(call, 200, { total_count: all.length, artifacts })
}

/** Who started the run is not told here. */
function runOfArtifact({ state }: RestCall, { runId }: StoredArtifact): object {
  const run = state.runs.find(({ id }) => id === runId)
  return {
    id: runId,
    repository_id: REPOSITORY_ID,
    head_repository_id: (run?.headRepository ?? REPOSITORY) === REPOSITORY ? REPOSITORY_ID : 2,
    head_branch: run?.branch ?? 'main',
    head_sha: run?.sha ?? '0'.repeat(40)
  }
}

function listArtifacts(call: RestCall): Answer {
  const runId = Number(param(call, 'run_id'))
  const name = call.query.get('name')
  const all = call.state.artifacts.filter(
    each => each.runId === runId && (name === null || each.name === name)
  )
  const artifacts = page(all, call.query).map(artifactBody)
  return sampled(call, 200, { total_count: all.length, artifacts })
}

function redirectToArtifact(call: RestCall): Answer {
  const id = Number(param(call, 'artifact_id'))
  const artifact = call.state.artifacts.find(each => each.id === id)
  if (artifact === undefined) return NOT_FOUND
  if (artifact.expired) {
    return {
      status: 410,
      body: { message: 'Artifact has expired', documentation_url: 'https://docs.github.com/rest' }
    }
  }
  return { status: 302, headers: { location: `${call.origin}/blob/${id}?sig=secret%3D` } }
}

function runBody(run: StoredRun): unknown {
  return {
    id: run.id,
    run_number: run.number,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    head_branch: run.branch,
    head_sha: run.sha,
    workflow_id: run.workflow,
    run_attempt: run.attempt,
    path: '.github/workflows/load.yml',
    html_url: `https://github.com/${REPOSITORY}/actions/runs/${run.id}`,
    head_repository: { full_name: run.headRepository }
  }
}

function readRun(call: RestCall): Answer {
  const run = call.state.runs.find(each => each.id === Number(param(call, 'run_id')))
  return run === undefined ? NOT_FOUND : sampled(call, 200, runBody(run))
}

function attemptOf(call: RestCall): StoredAttempt | undefined {
  return call.state.attempts.find(
    ({ runId, attempt }) =>
      runId === Number(param(call, 'run_id')) && attempt === Number(param(call, 'attempt_number'))
  )
}

function readAttempt(call: RestCall): Answer {
  const found = attemptOf(call)
  if (found === undefined) return NOT_FOUND
  const { runId: id, attempt, startedAt } = found
  return sampled(call, 200, { id, run_attempt: attempt, run_started_at: startedAt })
}

function listJobs(call: RestCall): Answer {
  const found = attemptOf(call)
  if (found === undefined) return NOT_FOUND
  const jobs = page(found.jobs, call.query).map(({ name, attempt, steps = [], ...times }) => ({
    name,
    run_attempt: attempt,
    started_at: times.startedAt,
    completed_at: times.completedAt,
    steps: steps.map(step => ({
      name: step.name,
      started_at: step.startedAt,
      completed_at: step.completedAt
    }))
  }))
  return sampled(call, 200, { total_count: found.jobs.length, jobs })
}

function listRuns(call: RestCall): Answer {
  const branch = call.query.get('branch')
  const sha = call.query.get('head_sha')
  const status = call.query.get('status')
  // Like GitHub, `branch` also finds the runs of a fork's branch of that name.
  const all = call.state.runs
    .filter(
      run =>
        (branch === null || run.branch === branch) &&
        (sha === null || run.sha === sha) &&
        (status === null || run.status === status || run.conclusion === status)
    )
    .sort((a, b) => b.id - a.id)
  const runs = page(all, call.query).map(runBody)
  return sampled(call, 200, { total_count: all.length, workflow_runs: runs })
}

function readContent(call: RestCall): Answer {
  const path = param(call, 'path')
  const text = call.state.files.get(`${call.query.get('ref') ?? 'main'}:${path}`)
  if (text === undefined) return NOT_FOUND
  const api = `https://api.github.com/repos/${REPOSITORY}/contents/${path}`
  const content = Buffer.from(text).toString('base64')
  return {
    status: 200,
    body: {
      type: 'file',
      encoding: 'base64',
      size: text.length,
      name: path.split('/').at(-1),
      path,
      content,
      sha: '0'.repeat(40),
      url: api,
      git_url: api,
      html_url: api,
      download_url: api,
      _links: { git: api, html: api, self: api }
    }
  }
}

function listReleases(call: RestCall): Answer {
  const releases = call.state.releases.map(({ tag, draft = false, prerelease = false }) => ({
    tag_name: tag,
    draft,
    prerelease
  }))
  return sampled(call, 200, page(releases, call.query))
}

function listTags(call: RestCall): Answer {
  const tags = call.state.releases.map(({ tag, sha }) => ({ name: tag, commit: { sha } }))
  return sampled(call, 200, page(tags, call.query))
}

function readCommit(call: RestCall): Answer {
  const ref = param(call, 'ref')
  const release = call.state.releases.find(({ tag }) => ref === `tags/${tag}` || ref === tag)
  return release === undefined ? NOT_FOUND : sampled(call, 200, { sha: release.sha })
}

function createCheckRun(call: RestCall): Answer {
  const sent = call.body as Record<string, unknown>
  const id = newId()
  call.state.checkRuns.push({ id, ...sent })
  return sampled(call, 201, checkRunBody(id, sent))
}

function updateCheckRun(call: RestCall): Answer {
  const id = Number(param(call, 'check_run_id'))
  const run = call.state.checkRuns.find(each => each['id'] === id)
  if (run === undefined) return NOT_FOUND
  const { output, ...sent } = call.body as Record<string, object>
  Object.assign(run, sent, { output: { ...(run['output'] as object), ...output } })
  return sampled(call, 200, checkRunBody(id, run))
}

function checkRunBody(id: number, run: Readonly<Record<string, unknown>>): unknown {
  return {
    id,
    name: run['name'],
    head_sha: run['head_sha'],
    status: 'completed',
    conclusion: run['conclusion'],
    html_url: `https://github.com/${REPOSITORY}/runs/${id}`
  }
}
