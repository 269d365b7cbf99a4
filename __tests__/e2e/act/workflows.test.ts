import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { ensureLocust } from '../../../scripts/fixtures/venv.mjs'
import { ROOT } from '../../support/golden.js'
import * as events from '../support/events.js'
import { filesOn } from '../support/github-git-data.js'
import { startGitHub, type FakeGitHub } from '../support/github-server.js'
import { addArtifact, addRun, REPO } from '../support/github-state.js'
import { layOut, runShown, runWorkflow, type ActResult, type ActRun } from './act-runner.js'
import { startPrometheus, startService } from './service.js'
import { replacedIn } from './substitutions.js'

const EXAMPLES = readdirSync(join(ROOT, 'examples')).sort()
const example = (name: string): string => readFileSync(join(ROOT, 'examples', name), 'utf8')
/** The comment that an example begins with: no other has the same. */
const headerOf = (workflow: string): string => /^(?:#.*\n)*/.exec(workflow)?.[0] ?? ''
/** The headers of the workflows that ran to their end. */
const ranWhole = new Set<string>()

const actions = mkdtempSync(join(tmpdir(), 'locust-gate-actions-'))
const { locust } = ensureLocust()
let service: Awaited<ReturnType<typeof startService>>
let github: FakeGitHub

beforeAll(async () => {
  execFileSync(join(ROOT, '__tests__/e2e/act/install.sh'))
  const upload = '__tests__/e2e/act/stand-ins/upload-artifact/upload.ts'
  layOut(actions)
  const out = join(actions, 'upload-artifact')
  execFileSync('npx', ['ncc', 'build', upload, '-o', out, '--transpile-only', '--quiet'], {
    cwd: ROOT
  })
  service = await startService()
}, 300_000)
afterAll(() => {
  service.stop()
  rmSync(actions, { recursive: true })
})
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(async () => {
  await github.stop()
  expect(github.violations).toEqual([])
})

type Given = Omit<ActRun, 'workflow' | 'github' | 'service'>

/** Runs it, and shows the log of one that failed. */
function runs(workflow: string, given: Given): Promise<ActResult> {
  return ended(workflow, given, ({ exitCode }) => exitCode === 0)
}

/** The same to a verdict: what another program did to this machine meanwhile may be a regression, and the job red. */
function judges(workflow: string, given: Given): Promise<ActResult> {
  return ended(workflow, given, ({ exitCode, log }) => exitCode === 0 || isRedByGate(log))
}

async function ended(
  workflow: string,
  given: Given,
  isWhole: (result: ActResult) => boolean
): Promise<ActResult> {
  const run = { workflow, github, service: service.url, ...given }
  const result = await runWorkflow(run, { locust, actions })
  if (!isWhole(result)) throw new Error(result.log)
  ranWhole.add(headerOf(workflow))
  return result
}

/** No other step failed, and the gate did by what it measured. */
function isRedByGate(log: string): boolean {
  const failed = [...log.matchAll(/Failure - Main (\S+)/g)].map(([, step = '']) => step)
  const [step = '', ...more] = failed
  const isOfGate = more.length === 0 && step.startsWith('locust-gate/locust-gate@')
  return isOfGate && log.includes('| ✘ Failed: ')
}

/** One metric of the team's own, worse than its bound: it stands in the comment. */
const QUEUE = `
resources:
  queue: { query: queue_length, unit: count, target: 2, acceptable: 2 }
`

/** The one block with that in it, of a section of a page. */
function blockOf(page: string, heading: string, what: RegExp): string {
  const sections = readFileSync(join(ROOT, page), 'utf8').split(/^## /m)
  const section = sections.find(text => text.startsWith(`${heading}\n`)) ?? ''
  const blocks = [...section.matchAll(/```\w*\n(.*?)```/gs)].map(([, text = '']) => text)
  const [block, ...more] = blocks.filter(text => what.test(text))
  if (block === undefined || more.length > 0) throw new Error(`${page}: ${heading} shows one block`)
  return block
}

const workflowOf = (page: string, heading: string): string => blockOf(page, heading, /^jobs:/m)

const bodies = (): string[] => github.state.comments.map(({ body }) => body)
const uploaded = (): string[] => github.state.uploads.map(({ name }) => name)

describe('a workflow that runs as it stands', () => {
  it.each([
    ['the README', workflowOf('README.md', 'In a pull request')],
    ['examples/pull-request.yml', example('pull-request.yml')]
  ])('%s comments on the pull request', async (_, workflow) => {
    await runs(workflow, { event: 'pull_request', payload: events.pullRequest() })
    expect(bodies()).toEqual([expect.stringContaining('`GET /items`')])
    expect(uploaded()).toContain('load-test')
  })

  it('examples/pull-request.yml compares with the runs that it made on main', async () => {
    github.runId = 41
    addRun(github.state, { id: 41 })
    await runs(example('pull-request.yml'), { event: 'push', payload: events.push() })
    expect(bodies()).toEqual([])
    github.runId = 42
    github.state.uploads = []
    await judges(example('pull-request.yml'), {
      event: 'pull_request',
      payload: events.pullRequest()
    })
    expect(bodies()).toEqual([expect.stringContaining('actions/runs/41')])
  })

  it('examples/history-branch.yml keeps the runs of main on a branch, which a pull request reads', async () => {
    const workflow = example('history-branch.yml')
    github.runId = 41
    addRun(github.state, { id: 41 })
    await runs(workflow, { event: 'push', payload: events.push() })
    const kept = filesOn(github.state, 'load-history')
    const [name = '', ...more] = Object.keys(kept ?? {})
    expect(more).toEqual([])
    expect(kept?.[name]?.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(kept?.[name] ?? '')).toMatchObject({ run: 'normal', workflowRun: '41' })
    expect(uploaded().filter(upload => upload.startsWith('locust-gate-history-'))).toEqual([])
    github.runId = 42
    github.state.uploads = []
    await judges(workflow, { event: 'pull_request', payload: events.pullRequest() })
    expect(bodies()).toEqual([expect.stringContaining('actions/runs/41')])
    expect(filesOn(github.state, 'load-history')).toEqual(kept)
  })

  it('examples/release.yml attaches the filled-in document', async () => {
    const { attached } = await runs(example('release.yml'), {
      event: 'release',
      payload: events.release('v2.0.0')
    })
    expect(Object.keys(attached)).toEqual(['v2.0.0-PERFORMANCE.md'])
    expect(attached['v2.0.0-PERFORMANCE.md']).toContain('Sustained')
    expect(github.state.checkRuns).toHaveLength(1)
  })

  it('examples/nightly.yml judges without a pull request', async () => {
    const { log } = await runs(example('nightly.yml'), {
      event: 'schedule',
      payload: events.schedule()
    })
    expect(bodies()).toEqual([])
    expect(log).toContain('Look at: summary')
    expect(uploaded()).toContain('load-test')
  })

  it('examples/shards.yml merges what four machines measured', async () => {
    const { log } = await runs(example('shards.yml'), {
      event: 'pull_request',
      payload: events.pullRequest(),
      vars: { STAGING_URL: service.url }
    })
    expect(bodies()).toEqual([expect.stringContaining('`GET /items`')])
    expect(log).not.toContain('shards-not-merged')
    expect(uploaded().filter(name => name.startsWith('load-test-'))).toHaveLength(4)
  })

  it('examples/same-job-ab.yml compares head with base on one machine', async () => {
    const { log } = await judges(example('same-job-ab.yml'), {
      event: 'pull_request',
      payload: events.pullRequest()
    })
    expect(bodies()).toEqual([expect.stringContaining('`GET /items`')])
    // A run of a few seconds may be a whole one shorter than another, and is not compared with that.
    expect(log).toMatch(/Compared with .*base-\d/)
  })

  it('the two halves for forks: the first is given nothing, the second comments', async () => {
    await runs(example('fork-load-test.yml'), {
      event: 'pull_request',
      payload: events.pullRequest(events.FORK)
    })
    expect(github.count('rest')).toBe(0)
    const [result] = github.state.artifacts
    github.runId = 600
    addRun(github.state, { id: events.TRIGGERING_RUN, event: 'pull_request' })
    addArtifact(github.state, {
      runId: events.TRIGGERING_RUN,
      name: 'load-test',
      content: result!.content
    })
    github.state.pulls.push({
      number: events.PULL_NUMBER,
      open: true,
      head: { repo: REPO, ...events.FORK },
      base: 'main'
    })
    await runs(example('fork-gate.yml'), {
      event: 'workflow_run',
      payload: events.workflowRun(events.FORK)
    })
    expect(bodies()).toEqual([expect.stringContaining('`GET /items`')])
    expect(github.state.checkRuns).toHaveLength(1)
  })

  it('docs/self-hosted.md does without artifacts on a server that takes none', async () => {
    const workflow = workflowOf('docs/self-hosted.md', 'GitHub Enterprise Server')
    const env = { GITHUB_SERVER_URL: 'https://git.example.com' }
    github.runId = 41
    addRun(github.state, { id: 41 })
    await runs(workflow, { event: 'push', payload: events.push(), env })
    const kept = filesOn(github.state, 'load-history')
    expect(Object.keys(kept ?? {})).toHaveLength(1)
    github.runId = 42
    await judges(workflow, { event: 'pull_request', payload: events.pullRequest(), env })
    expect(bodies()).toEqual([expect.stringContaining('`GET /items`')])
    expect(bodies()[0]).toContain('https://git.example.com/')
    expect(filesOn(github.state, 'load-history')).toEqual(kept)
    expect(github.count('twirp')).toBe(0)
  })

  it('docs/self-hosted.md tries a workflow without GitHub', async () => {
    const heading = 'Trying a workflow on your machine'
    const workflow = workflowOf('docs/self-hosted.md', heading)
    const command = blockOf('docs/self-hosted.md', heading, /^act /)
    const repository = {
      '.github/locust-gate.yml': 'notes: { old-run: info }\ntargets: { p50: 0.1ms }\n'
    }
    const shown = { workflow, repository, service: service.url }
    const ran = await runShown(command, shown, { locust, actions })
    expect([ran.exitCode, ran.log]).toEqual([0, expect.stringContaining('GET /items')])
    expect(ran.log).toContain('Advisory only, would have failed')
    expect(ran.log).toContain('excuses-dropped')
    expect(ran.kept).toContain('locust-gate.html')
    expect(ran.log).toMatch(
      /permissions, as far as the calls showed: (?:[\w: -]+ not tried(?:, )?)+\n/
    )
  })

  it('docs/self-hosted.md tries a pull request without GitHub', async () => {
    const heading = 'Trying a pull request on your machine'
    const workflow = workflowOf('docs/self-hosted.md', 'Trying a workflow on your machine')
    const event = blockOf('docs/self-hosted.md', heading, /"pull_request"/)
    const shown = {
      workflow: workflow.replace('on: workflow_dispatch', 'on: pull_request'),
      repository: { 'event.json': event },
      service: service.url
    }
    const command = blockOf('docs/self-hosted.md', heading, /^act /)
    const ran = await runShown(command, shown, { locust, actions })
    expect([ran.exitCode, ran.log]).toEqual([0, expect.stringContaining('GET /items')])
    expect(ran.log).toContain('commit `0123456789ab`')
  })

  it.each(['resources-collect.yml', 'resources-prometheus.yml'])(
    'examples/%s reads the resource metrics of the config',
    async name => {
      const prometheus = await startPrometheus()
      const workflow = example(name).replace('http://localhost:9090', prometheus.url)
      await runs(workflow, {
        event: 'pull_request',
        payload: events.pullRequest(),
        repository: { '.github/locust-gate.yml': QUEUE },
        vars: { PROMETHEUS_URL: prometheus.url, STAGING_URL: service.url },
        secrets: { PROMETHEUS_TOKEN: 'nobody-knows' }
      })
      prometheus.stop()
      expect(bodies()).toEqual([expect.stringContaining('queue')])
      expect(bodies()[0]).not.toContain('nobody-knows')
    }
  )
})

describe.each(EXAMPLES)('examples/%s', name => {
  it('says in its header what is replaced when it runs here', () => {
    const said = headerOf(example(name)).replace(/\n# ?/g, ' ')
    expect(said).toContain(`Tested whole under act; replaced: ${replacedIn(example(name))}.`)
  })

  it('was run whole by a test above', () => {
    expect(ranWhole).toContain(headerOf(example(name)))
  })
})
