import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, it } from '@jest/globals'
import { format } from 'prettier'

import { defaultSettings } from '../../src/config/default-settings.js'
import type { RunEvaluation } from '../../src/evaluate/evaluation.js'
import { chooseLevel } from '../../src/evaluate/load-level.js'
import { ownDigest } from '../../src/evaluate/own-digest.js'
import { resolveEvent } from '../../src/input/event.js'
import type { Digest } from '../../src/past/digest.js'
import { historyText } from '../../src/past/lines.js'
import { gateOf } from '../../src/publish/identity.js'
import { readContract } from '../e2e/support/contract.js'
import * as events from '../e2e/support/events.js'
import { pushFiles } from '../e2e/support/github-git-data.js'
import type { Exchange, FakeGitHub } from '../e2e/support/github-server.js'
import { addArtifact, addRun, REPOSITORY, type StoredRun } from '../e2e/support/github-state.js'
import { HISTORY, keepHistory, runsLike } from '../e2e/support/kept-history.js'
import { PASSING, zipOf } from '../e2e/support/load-test.js'
import { useGate } from '../support/gate-run.js'
import { expectFile, ROOT } from '../support/golden.js'
import { judgeFixture } from '../support/judge.js'
import { withRegion } from '../support/regions.js'

type Given = Parameters<ReturnType<typeof useGate>['run']>[0]

type Kind = {
  readonly name: string
  readonly given: Given
  /** What there is before, in the workspace too. */
  readonly before?: (server: FakeGitHub, folder: string) => void
  /** An older run has left a comment. */
  readonly isSecond?: true
}

/** Newer than the runs that are compared with, and than the one that left a comment. */
const OWN_RUN = 1000
const OTHER_RUN = 900

const PATH = { artifact: '', path: join(ROOT, 'fixtures', PASSING), 'check-run': 'false' }
const ARTIFACT = { artifact: 'load', 'check-run': 'false' }
const AUTO = { ...ARTIFACT, baseline: 'auto' }

function on(
  name: string,
  payload: unknown,
  inputs: Given['inputs'],
  env: Readonly<Record<string, string>> = {}
): Given {
  return {
    event: { name, payload },
    inputs: inputs ?? {},
    env: { GITHUB_RUN_ID: String(OWN_RUN), ...env }
  }
}

const onPull = (inputs: Given['inputs'], env = {}): Given =>
  on('pull_request', events.pullRequest(), inputs, env)

function upload({ state }: FakeGitHub, runId = OWN_RUN): void {
  addArtifact(state, { runId, name: 'load', content: zipOf(PASSING) })
}

/** The artifact that is judged, and five runs of the base branch with theirs. */
function history(
  server: FakeGitHub,
  run: Partial<StoredRun> = {},
  runId = OWN_RUN,
  runs = 5
): void {
  upload(server, runId)
  for (let id = 11; id < 11 + runs; id++) {
    addRun(server.state, { id, ...run })
    upload(server, id)
  }
}

const ON_BRANCH = { ...AUTO, history: 'branch:load-history' }

function onMain(inputs: Given['inputs']): Given {
  return on('push', events.push(), inputs, { GITHUB_REF: 'refs/heads/main' })
}

/** The run of the artifact that is judged. */
let judged: RunEvaluation | undefined

beforeAll(async () => {
  judged = (await judgeFixture(PASSING)).evaluation.runs[0]
})

/** As the gate keeps it. */
function model(): Digest {
  if (judged === undefined) throw new Error('there is no run')
  const { run } = judged
  const env = { GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/load.yml@refs/heads/main` }
  const event = resolveEvent({ GITHUB_REPOSITORY: REPOSITORY }, undefined)
  const { id: gate } = gateOf(env, event, { key: '', matrix: '' })
  const { level } = chooseLevel(run, defaultSettings())
  const own = { workflowRun: '1', attempt: 1, gate, at: 0 }
  return ownDigest({ run, level, resources: undefined }, own)
}

/** The artifact that is judged, and forty kept runs of its gate. */
function remembered(server: FakeGitHub, place: 'artifact' | 'branch' = 'artifact'): void {
  upload(server)
  const { state } = server
  const digests = runsLike(model(), 40)
  const [{ identity }] = digests as [Digest]
  if (place === 'artifact') {
    addRun(state, { id: 139 })
    keepHistory(state, 139, digests)
  } else {
    pushFiles(state, 'load-history', { [`${HISTORY}${identity.gate}.jsonl`]: historyText(digests) })
  }
}

function pull({ state }: FakeGitHub, { owner, ref, sha } = events.BRANCH): void {
  const head = { owner, ref, sha, repo: 'shop' }
  state.pulls.push({ number: events.PULL_NUMBER, open: true, base: 'main', head })
}

/** Two attempts, of which the first uploaded the artifact. */
function carried(server: FakeGitHub): void {
  upload(server)
  const job = (attempt: number) => ({
    name: 'load-test',
    attempt,
    startedAt: '2026-11-01T11:50:00Z',
    completedAt: '2026-11-01T12:10:00Z'
  })
  const attempts = ['2026-11-01T11:50:00Z', '2026-11-01T13:00:00Z'].map((startedAt, at) => ({
    runId: OWN_RUN,
    attempt: at + 1,
    startedAt,
    jobs: [job(1)]
  }))
  server.state.attempts.push(...attempts)
}

const PUSH = { GITHUB_REF: 'refs/heads/feature', GITHUB_SHA: events.HEAD_SHA }

const KINDS: readonly Kind[] = [
  {
    name: '`path`, push to the default branch',
    given: on('push', events.push(), PATH, { GITHUB_REF: 'refs/heads/main' })
  },
  { name: '`path`, schedule', given: on('schedule', events.schedule(), PATH) },
  { name: '`path`, release', given: on('release', events.release('v2'), PATH) },
  { name: '`path`, merge queue', given: on('merge_group', events.mergeGroup(), PATH) },
  { name: '`path`, pull request, `comment: never`', given: onPull({ ...PATH, comment: 'never' }) },
  { name: '`path`, pull request, first comment', given: onPull(PATH) },
  { name: '`path`, pull request, comment updated', given: onPull(PATH), isSecond: true },
  {
    name: 'the same with `check-run: true`',
    given: onPull({ ...PATH, 'check-run': 'true' }),
    isSecond: true
  },
  {
    name: '`path`, pull request whose config excuses something',
    given: onPull(PATH),
    before: ({ state }, folder) => {
      const config = 'accept:\n  - { endpoint: x, metric: "*", reason: r, until: 2099-01-01 }\n'
      mkdirSync(join(folder, '.github'))
      writeFileSync(join(folder, '.github', 'locust-gate.yml'), config)
      state.files.set('main:.github/locust-gate.yml', config)
    },
    isSecond: true
  },
  {
    name: '`path`, push to a branch with a pull request',
    given: on('push', events.push('feature'), PATH, PUSH),
    before: server => {
      pull(server)
    },
    isSecond: true
  },
  {
    name: 'the same with `comment: never`',
    given: on('push', events.push('feature'), { ...PATH, comment: 'never' }, PUSH)
  },
  {
    name: '`path`, `workflow_dispatch` with `pr-number`',
    given: on('workflow_dispatch', events.workflowDispatch(), { ...PATH, 'pr-number': '17' }),
    before: server => {
      pull(server)
    },
    isSecond: true
  },
  {
    name: '`artifact` of this run, push, `baseline: none`',
    given: on('push', events.push(), ARTIFACT),
    before: server => {
      upload(server)
    }
  },
  {
    name: '`artifact` of this run and five baselines, push',
    given: on('push', events.push(), AUTO),
    before: server => {
      history(server)
    }
  },
  {
    name: '`artifact` of this run and five baselines, pull request',
    given: onPull(AUTO),
    before: server => {
      history(server)
    },
    isSecond: true
  },
  {
    name: 'the same with `report-artifact: true` and `check-run: true`',
    given: onPull({ ...AUTO, 'report-artifact': 'true', 'check-run': 'true' }),
    before: server => {
      history(server)
    },
    isSecond: true
  },
  {
    name: '`artifact` of this run, pull request judged by the history',
    given: onPull(AUTO),
    before: server => {
      remembered(server)
    },
    isSecond: true
  },
  {
    name: 'the same with `history: branch:NAME`',
    given: onPull(ON_BRANCH),
    before: server => {
      remembered(server, 'branch')
    },
    isSecond: true
  },
  {
    name: '`path`, pull request judged by the history',
    given: onPull({ ...PATH, baseline: 'auto' }),
    before: server => {
      remembered(server)
    },
    isSecond: true
  },
  {
    name: '`artifact` of this run, push to the default branch, which the history takes in',
    given: onMain(AUTO),
    before: server => {
      remembered(server)
    }
  },
  {
    name: 'the same with `history: branch:NAME`',
    given: onMain(ON_BRANCH),
    before: server => {
      remembered(server, 'branch')
    }
  },
  {
    name: '`artifact` of this run, the first push whose history takes in ten earlier runs',
    given: onMain(AUTO),
    before: server => {
      history(server, {}, OWN_RUN, 10)
    }
  },
  {
    name: '`artifact` of this run and the baselines of the release before',
    given: on('release', events.release('v2'), AUTO),
    before: server => {
      const sha = 'e'.repeat(40)
      server.state.releases.push({ tag: 'v2', sha: 'f'.repeat(40) }, { tag: 'v1', sha })
      history(server, { sha })
    }
  },
  {
    name: '`artifact` of this run, attempt 2 that uploaded it',
    given: on('push', events.push(), ARTIFACT, { GITHUB_RUN_ATTEMPT: '2' }),
    before: server => {
      carried(server)
      upload(server)
    }
  },
  {
    name: '`artifact` of this run, attempt 2 of the gate alone',
    given: on('push', events.push(), ARTIFACT, { GITHUB_RUN_ATTEMPT: '2' }),
    before: carried
  },
  {
    name: '`artifact` of another run (`run-id`) and five baselines',
    given: on('push', events.push(), { ...AUTO, 'run-id': String(OTHER_RUN) }),
    before: server => {
      addRun(server.state, { id: OTHER_RUN })
      history(server, {}, OTHER_RUN)
    }
  },
  {
    name: '`workflow_run` for a fork: its artifact and five baselines',
    given: on('workflow_run', events.workflowRun(events.FORK), AUTO),
    before: server => {
      pull(server, events.FORK)
      history(server, {}, events.TRIGGERING_RUN)
    },
    isSecond: true
  }
]

const contract = readContract()
const readRoot = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** `GET …/pulls`: an exchange without what differs from one run to the next. */
function requestOf({ channel, method, url }: Exchange): string {
  const { pathname } = new URL(url, 'http://x')
  if (channel === 'blob') return `${method} content`
  if (channel === 'twirp') return pathname.split('/').at(-1) ?? ''
  const route = contract.route(method, pathname.replace('/api', ''))
  return (route?.operation ?? `${method} ${pathname}`).replace('/repos/{owner}/{repo}', '…')
}

/** By where they go: `2 × GET …/pulls`. */
function countsOf(exchanges: readonly Exchange[], channels: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const exchange of exchanges.filter(({ channel }) => channels.includes(channel))) {
    const request = requestOf(exchange)
    counts.set(request, (counts.get(request) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([request, count]) => `${count > 1 ? `${count} × ` : ''}\`${request}\``)
    .join('<br>')
}

describe('what a run asks of GitHub', () => {
  const gate = useGate()
  const rows: string[] = []

  it.each(KINDS)('$name', async ({ name, given, before, isSecond }) => {
    gate.server.runId = OWN_RUN
    before?.(gate.server, gate.folder)
    if (isSecond === true) {
      await gate.run({
        ...given,
        inputs: { ...given.inputs, ...PATH, 'report-artifact': 'false' },
        env: { ...given.env, GITHUB_RUN_ID: '999' }
      })
      gate.server.exchanges.length = 0
    }
    await gate.run(given)
    expect([gate.warnings(), gate.server.violations]).toEqual(['', []])
    const { exchanges } = gate.server
    const cells = [
      ['rest', 'graphql'],
      ['twirp', 'blob']
    ].map(channels => countsOf(exchanges, channels))
    rows.push(`| ${name} | ${exchanges.length} | ${cells.join(' | ')} |`)
  })

  it('is the table of docs/requests.md', async () => {
    const head = ['| run | in all | API | artifacts |', '| --- | ---: | --- | --- |']
    const text = withRegion(readRoot('docs/requests.md'), 'requests', [...head, ...rows].join('\n'))
    const options = JSON.parse(readRoot('.prettierrc.json')) as object
    expectFile('docs/requests.md', await format(text, { parser: 'markdown', ...options }))
  })
})
