import { describe, expect, it } from '@jest/globals'
import { FORK, pullRequest, TRIGGERING_RUN, workflowRun } from '../support/events.js'
import { addArtifact, addRun, type StoredArtifact } from '../support/github-state.js'
import { csvOf, FAILING, renamed, zipFiles } from '../support/load-test.js'
import { liveParts, nodesOf, parseMarkdown } from '../support/markdown.js'
import type { ActionResult } from '../support/runner.js'
import { useStage } from '../support/stage.js'

const HOSTILE =
  'x` | <img src=x onerror=alert(1)> @octocat [a](javascript:1) ::set-output name=conclusion::success %0A##[add-mask]e'
/** The same with what a CSV cell can hold and a file name cannot. */
const CELL = `${HOSTILE}\n::error::owned\r\n#12 www.evil.example <!-- --> </script><script>alert(1)</script>`

/** Of a real run that fails: the slowest endpoint, its failures and its exceptions bear the name. */
function hostileFiles(): Record<string, string> {
  const renamedFiles = renamed(FAILING, '/api/search/stories', CELL)
  const cell = `"${CELL.replaceAll('"', '""')}"`
  return Object.fromEntries(
    Object.entries(renamedFiles).map(([name, text]) => {
      if (name.endsWith('_failures.csv')) return [name, `${text}GET,${cell},${cell},3,,\n`]
      if (name.endsWith('_exceptions.csv')) return [name, `${text}3,${cell},${cell},${cell}\n`]
      return [name, text]
    })
  )
}

const OUTPUTS = [
  'badge-json',
  'change-points',
  'comment-url',
  'conclusion',
  'error-rate',
  'failures',
  'headline',
  'history-html',
  'history-jsonl',
  'likely-limit',
  'outcome',
  'p50',
  'p95',
  'p99',
  'p99-9',
  'report-html',
  'report-json',
  'report-junit',
  'report-url',
  'requests',
  'resources-failed',
  'throughput'
]

/** What the runner carries out of our log is only what we meant to say. */
function expectInertLog(result: ActionResult, { isFolded = true } = {}): void {
  const errors = result.commands.filter(command => command.name === 'error')
  expect(errors.every(({ data }) => !/[\r\n]/.test(data) && data !== 'owned')).toBe(true)
  // While it uploads, the toolkit hides the address's signature and says what it sends.
  const others = result.commands.filter(command => command.name !== 'error')
  const groups = others.filter(({ name }) => name === 'group' || name === 'endgroup')
  expect(groups.map(({ name, data }) => `${name} ${data}`)).toEqual([
    ...(isFolded ? ['group The whole report', 'endgroup '] : []),
    'group Why: config, files, load levels, baselines, permissions',
    'endgroup '
  ])
  const toolkit = others.filter(command => !groups.includes(command))
  expect(toolkit.filter(({ name }) => name !== 'add-mask' && name !== 'debug')).toEqual([])
  expect(JSON.stringify(toolkit)).not.toContain('octocat')
  expect(result.stdout).not.toMatch(/##\[/)
  expect(result.stderr).toBe('')
}

describe('hostile text stays inert', () => {
  const stage = useStage()
  const upload = (files: Record<string, string>, more: Partial<StoredArtifact> = {}): void => {
    addArtifact(
      stage.github.state,
      { runId: stage.github.runId, name: 'load', content: zipFiles(files) },
      more
    )
  }

  it('in stats, failures and exceptions: comment, summary, check run, HTML, JSON, log, outputs', async () => {
    upload(hostileFiles())
    const result = await stage.run({ inputs: { 'check-run': 'true', 'report-artifact': 'true' } })
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { conclusion: 'failure', outcome: 'failed' }
    })
    const { comments, checkRuns, uploads } = stage.github.state
    const comment = comments[0]?.body ?? ''
    const check = (checkRuns[0]?.['output'] ?? {}) as { summary: string }
    expect(comment).toContain('octocat')
    expect(liveParts(comment)).toEqual([])
    expect(liveParts(result.summary)).toEqual([])
    expect(liveParts(check.summary)).toEqual([])
    expectInertLog(result)
    expect(Object.keys(result.outputs).sort()).toEqual(OUTPUTS)
    const html = uploads[0]?.content.toString() ?? ''
    expect(html).toContain('octocat')
    expect(html).not.toMatch(/<img src=x|<script>alert/)
  })

  it('is still shown, each character of it, for the reader to see', async () => {
    upload(hostileFiles())
    await stage.run()
    const codes = [...nodesOf(parseMarkdown(stage.github.state.comments[0]?.body ?? ''))]
      .filter(node => node.type === 'inlineCode')
      .map(node => node.value.replaceAll('\u200b', ''))
    expect(codes.some(code => code.includes(HOSTILE))).toBe(true)
  })

  it('in names of files, artifacts and branches, and in GitHub’s own answers', async () => {
    const files = Object.fromEntries(
      Object.entries(csvOf(FAILING)).map(([name, text]) => [`${HOSTILE}/${name}`, text])
    )
    const { state } = stage.github
    const name = 'load ::set-output name=conclusion::success ##[add-mask]e @octocat'
    addArtifact(state, { runId: TRIGGERING_RUN, name, content: zipFiles(files) })
    addRun(state, { id: 3, headRepository: 'octocat/::error::x', branch: 'main' })
    stage.github.faults.push({ method: 'POST', answer: 403, body: { message: CELL } })
    const head = { ...FORK, ref: HOSTILE }
    state.pulls.push({
      number: 17,
      open: true,
      base: 'main',
      head: { owner: head.owner, repo: 'shop', ref: head.ref, sha: head.sha }
    })
    const result = await stage.run({
      event: 'workflow_run',
      payload: workflowRun(head),
      inputs: { artifact: 'load*', 'check-run': 'true', baseline: 'auto' },
      env: { GITHUB_REF: `refs/heads/${HOSTILE}`, GITHUB_REF_NAME: HOSTILE }
    })
    expect(result).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } })
    expect(liveParts(result.summary)).toEqual([])
    expect(result.warnings).toHaveLength(2)
    expectInertLog({
      ...result,
      commands: result.commands.filter(({ name: each }) => each !== 'warning')
    })
    expect(result.warnings.join()).not.toMatch(/::|##\[|[\r\n]/)
  })

  it('in an artifact that is not there, or cannot be read', async () => {
    upload({}, { name: HOSTILE })
    const result = await stage.run({ payload: pullRequest(FORK) })
    expect(result.outputs['outcome']).toBe('could-not-judge')
    expect(liveParts(result.summary)).toEqual([])
    expect(liveParts(stage.github.state.comments[0]?.body ?? '')).toEqual([])
    expectInertLog(result, { isFolded: false })
  })
})
