import { describe, expect, it } from '@jest/globals'

import type { Digest } from '../../../src/past/digest.js'
import { historyText } from '../../../src/past/lines.js'
import * as events from '../support/events.js'
import { filesOn, pushFiles } from '../support/github-git-data.js'
import {
  addArtifact,
  addRun,
  type StoredArtifact,
  type StoredRun
} from '../support/github-state.js'
import { digestsIn, historiesIn, HISTORY, keepHistory, runsLike } from '../support/kept-history.js'
import { csvOf, FAILING, laterBy, PASSING, zipFiles, zipOf } from '../support/load-test.js'
import type { ActionResult, ActionRun } from '../support/runner.js'
import { useStage, verdictOf } from '../support/stage.js'
import { writeBomb } from '../support/zip-writer.js'

const AUTO = { baseline: 'auto' }
const onBranch = { ...AUTO, history: 'branch:load-history' }

const runIdsOf = (digests: readonly Digest[]): string[] =>
  digests.map(({ identity }) => identity.workflowRun)

describe('the history of a gate', () => {
  const stage = useStage()

  /** No two runs began at the same second. */
  function upload(runId: number, fixture = PASSING): void {
    const content = zipFiles(laterBy(fixture, runId % 100))
    addArtifact(stage.github.state, { runId, name: 'load', content })
  }

  /** A run of the base branch, with its load test. */
  async function push(
    id: number,
    { fixture = PASSING, ...run }: Partial<ActionRun> & { readonly fixture?: string } = {}
  ): Promise<ActionResult> {
    const { state } = stage.github
    stage.github.runId = id
    if (!state.runs.some(each => each.id === id)) addRun(state, { id, conclusion: null })
    upload(id, fixture)
    const inputs = { ...AUTO, ...run.inputs }
    return stage.run({ event: 'push', payload: events.push(), ...run, inputs })
  }

  function pull(id: number, run: Partial<ActionRun> = {}): Promise<ActionResult> {
    stage.github.runId = id
    upload(id)
    return stage.run({ ...run, inputs: { ...AUTO, ...run.inputs } })
  }

  /** A digest as the gate keeps it, and nothing else. */
  async function kept(): Promise<Digest> {
    await push(50)
    const [first] = historiesIn(stage.github.state)
    const [digest] = first === undefined ? [] : await digestsIn(first)
    stage.github.state.artifacts = []
    stage.github.state.uploads = []
    stage.github.state.runs = []
    stage.github.exchanges.length = 0
    if (digest === undefined) throw new Error('nothing was kept')
    return digest
  }

  /** Histories that were downloaded, of all artifacts those of other runs. */
  function historyReads(): number {
    const names = new Map(stage.github.state.artifacts.map(({ id, name }) => [id, name]))
    const ids = stage.github.exchanges.map(({ url }) => /artifacts\/(\d+)\/zip$/.exec(url)?.[1])
    return ids.filter(id => names.get(Number(id))?.startsWith(HISTORY)).length
  }

  /** Forty runs of the base branch, as the newest of them left them. */
  async function forty(overrides: Partial<StoredArtifact> = {}, run: Partial<StoredRun> = {}) {
    const digests = runsLike(await kept(), 40)
    addRun(stage.github.state, { id: 139, ...run })
    return keepHistory(stage.github.state, 139, digests, overrides)
  }

  it('begins with the first push, which tells its run, its commit and its numbers', async () => {
    const result = await push(61)
    expect(result).toMatchObject({ exitCode: 0, stderr: '', warnings: [] })
    const [first, ...more] = historiesIn(stage.github.state)
    expect(more).toEqual([])
    const digests = await digestsIn(first!)
    expect(digests).toMatchObject([
      {
        identity: { workflowRun: '61', attempt: 1, run: PASSING },
        commit: 'a'.repeat(40),
        runNumber: 7,
        outcome: result.outputs['outcome'],
        total: { requests: Number(result.outputs['requests']) }
      }
    ])
    expect(first?.name).toBe(`${HISTORY}${digests[0]?.identity.gate}`)
  })

  it('marks the runs of commits that were released since', async () => {
    for (const id of [61, 62]) {
      const env = { GITHUB_SHA: String(id).repeat(20) }
      stage.github.state.releases = [
        { tag: 'v2', sha: '62'.repeat(20) },
        { tag: 'v2-rc', sha: '61'.repeat(20), prerelease: true },
        { tag: 'v1', sha: '61'.repeat(20) }
      ].filter(({ tag }) => id === 62 || tag !== 'v1')
      await push(id, { env })
    }
    const newest = await digestsIn(historiesIn(stage.github.state).at(-1)!)
    expect(newest.map(({ tag }) => tag)).toEqual(['v1', 'v2'])
  })

  it('has a page beside the report, and both as files for later steps', async () => {
    const result = await push(61, { inputs: { 'report-artifact': 'true', key: 'api' } })
    expect(result).toMatchObject({ exitCode: 0, warnings: [], stderr: '' })
    expect(result.outputs['history-jsonl']).toMatch(/locust-gate-history-[0-9a-f]{16}\.jsonl$/)
    expect(result.outputs['history-html']).toMatch(/locust-gate-api-history\.html$/)
    const page = stage.github.state.uploads.find(({ name }) => name.endsWith('-history.html'))
    expect(page).toMatchObject({ name: 'locust-gate-api-history.html', finalized: true })
    expect(page?.content.toString()).toMatch(/^<!doctype html>/i)
    const pulled = await pull(62, { inputs: { 'report-artifact': 'true' } })
    expect(pulled.outputs).toMatchObject({ 'history-jsonl': '', 'history-html': '' })
  })

  it('that begins takes in earlier runs whose artifacts are still there, and compares with as few as ever', async () => {
    for (let id = 20; id < 32; id++) {
      addRun(stage.github.state, { id })
      upload(id)
    }
    const result = await push(60)
    expect(result.summary).toMatch(/Compared with 5 baseline runs/)
    const digests = await digestsIn(historiesIn(stage.github.state)[0]!)
    expect(runIdsOf(digests).sort()).toEqual(
      ['22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '60'].sort()
    )
    stage.github.exchanges.length = 0
    await pull(61)
    expect(stage.github.exchanges.some(({ url }) => url.includes('/workflows/'))).toBe(false)
  })

  it('grows with every push, and from ten runs on nothing else is fetched to compare with', async () => {
    for (let id = 61; id <= 70; id++) expect((await push(id)).exitCode).toBe(0)
    const newest = await digestsIn(historiesIn(stage.github.state).at(-1)!)
    expect(runIdsOf(newest)).toHaveLength(10)
    stage.github.exchanges.length = 0
    const result = await pull(71)
    expect(result).toMatchObject({ exitCode: 0, warnings: [] })
    expect(stage.github.exchanges.filter(({ url }) => url.includes('/workflows/'))).toEqual([])
    expect(historiesIn(stage.github.state)).toHaveLength(10)
  })

  it('of forty runs judges a pull request with three calls of the API and one download more', async () => {
    await forty()
    const without = { baseline: 'none' }
    await pull(200, { inputs: without })
    const before = [stage.github.exchanges.length, stage.github.count('rest')] as const
    stage.github.exchanges.length = 0
    stage.github.state.comments = []
    const result = await pull(201)
    expect(result).toMatchObject({ exitCode: 0, warnings: [], stderr: '' })
    expect(stage.github.count('rest') - before[1]).toBe(3)
    expect(stage.github.exchanges.length - before[0]).toBe(4)
    expect(result.summary).toMatch(/Compared with 40/)
  })

  it('judges results in a folder, with which nothing was compared before', async () => {
    await forty()
    const workspace = csvOf(PASSING)
    const given = { inputs: { ...AUTO, artifact: '', path: '.' }, workspace }
    stage.github.runId = 200
    const result = await stage.run(given)
    expect(result).toMatchObject({ exitCode: 0, stderr: '' })
    expect(result.summary).toMatch(/Compared with 40/)
    expect(stage.github.count('blob')).toBe(1)
  })

  it('keeps a run that failed, and none that could not be judged', async () => {
    expect((await push(61, { fixture: FAILING })).outputs['outcome']).toBe('failed')
    expect(await digestsIn(historiesIn(stage.github.state)[0]!)).toMatchObject([
      { outcome: 'failed' }
    ])
    stage.github.runId = 62
    addRun(stage.github.state, { id: 62, conclusion: null })
    const result = await stage.run({ event: 'push', payload: events.push(), inputs: AUTO })
    expect(result.outputs['outcome']).toBe('could-not-judge')
    expect(historiesIn(stage.github.state)).toHaveLength(1)
  })

  it('is not written by a pull request, a dispatch, another branch or for a run that is named', async () => {
    const onFeature = { GITHUB_REF: 'refs/heads/feature' }
    await pull(61)
    await push(62, { payload: events.push('feature'), env: onFeature })
    await push(63, { event: 'workflow_dispatch', payload: events.workflowDispatch() })
    await push(64, { inputs: { 'run-id': '63' } })
    await push(65, { inputs: { baseline: 'none' } })
    await push(66, { inputs: { history: 'none' } })
    expect(historiesIn(stage.github.state)).toEqual([])
    await push(67, { event: 'schedule', payload: events.schedule() })
    expect(historiesIn(stage.github.state)).toHaveLength(1)
  })

  it('loses nothing when two pushes race: the next takes in both', async () => {
    await push(61)
    const { state } = stage.github
    const begun = [...state.artifacts]
    await push(62)
    const second = historiesIn(state).at(-1)!
    state.artifacts = begun
    await push(63)
    state.artifacts.push(second)
    await push(64)
    const newest = historiesIn(state).find(({ runId }) => runId === 64)!
    expect(runIdsOf(await digestsIn(newest)).sort()).toEqual(['61', '62', '63', '64'])
    stage.github.exchanges.length = 0
    await push(65)
    expect(historyReads()).toBe(1)
  })

  it.each(['separate', 'repeats'])(
    'keeps each of two runs of one name, which only their artifacts tell apart (%s)',
    async combine => {
      const { state } = stage.github
      stage.github.runId = 61
      addRun(state, { id: 61, conclusion: null })
      for (const [name, later] of [
        ['load-1', 1],
        ['load-2', 4000]
      ] as const)
        addArtifact(state, { runId: 61, name, content: zipFiles(laterBy(PASSING, later)) })
      const inputs = { ...AUTO, artifact: 'load-*', combine }
      await stage.run({ event: 'push', payload: events.push(), inputs })
      const digests = await digestsIn(historiesIn(state)[0]!)
      expect(digests.map(({ identity }) => identity.run)).toEqual([
        `load-1/${PASSING}`,
        `load-2/${PASSING}`
      ])
    }
  )

  it('of each leg of a matrix is its own', async () => {
    for (const os of ['linux', 'mac']) {
      await push(61, { inputs: { matrix: JSON.stringify({ os }) } })
    }
    const histories = historiesIn(stage.github.state)
    expect(new Set(histories.map(({ name }) => name)).size).toBe(2)
    await push(62, { inputs: { matrix: '{"os":"linux"}' } })
    const newest = await digestsIn(historiesIn(stage.github.state).at(-1)!)
    expect(newest.map(({ identity }) => `${HISTORY}${identity.gate}`)).toEqual([
      histories[0]?.name,
      histories[0]?.name
    ])
  })

  it('of the workflow that baseline-workflow names judges the same job of another, also for a fork', async () => {
    await forty()
    const inputs = { 'baseline-workflow': 'load.yml' }
    const env = { GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/pr.yml@refs/pull/17/merge' }
    expect((await pull(200, { inputs, env })).summary).toMatch(/Compared with 40/)
    expect((await pull(201, { env })).summary).not.toMatch(/Compared with/)
    const payload = events.workflowRun(events.FORK)
    const forked = { event: 'workflow_run', payload, env, inputs }
    const result = await pull(events.TRIGGERING_RUN, forked)
    expect(result.summary).toMatch(/Compared with 40/)
    await push(202, { inputs, env })
    expect(historiesIn(stage.github.state)).toHaveLength(1)
  })

  it.each<[string, Partial<StoredArtifact>, Partial<StoredRun>, RegExp]>([
    ['has expired', { expired: true }, {}, /the history has expired/],
    ['is damaged', { content: Buffer.from('PK nothing'), digest: null }, {}, /was not taken/],
    ['has other bytes', { digest: `sha256:${'1'.repeat(64)}` }, {}, /not what was uploaded/],
    [
      'is a bomb',
      { content: writeBomb('a.jsonl', 25_000_000), digest: null },
      {},
      /was not taken: .*zip bomb/
    ],
    ['is no history', { content: zipOf(PASSING), digest: null }, {}, /holds no history/],
    ['is a fork’s', {}, { headRepository: 'mallory/shop' }, /fork’s branch of the same name/],
    ['ran for a pull request', {}, { event: 'pull_request' }, /it ran for a pull request/],
    ['ran for a comment', {}, { event: 'issue_comment' }, /it ran for a pull request/],
    ['has no told origin', {}, { event: 'workflow_run' }, /workflow\\?_run started it/]
  ])(
    'that %s is refused and said, and the verdict is as without',
    async (_, artifact, run, why) => {
      await forty(artifact, run)
      const without = verdictOf(await pull(200, { inputs: { history: 'none' } }))
      const result = await pull(201)
      expect(verdictOf(result)).toEqual(without)
      expect(result).toMatchObject({ stderr: '', warnings: [] })
      expect(result.summary.replaceAll('\u200b', '')).toMatch(why)
    }
  )

  it('of another branch of ours is not even asked for', async () => {
    await forty({}, { branch: 'feature' })
    const result = await pull(200)
    expect(result.summary).not.toContain('history')
    expect(stage.github.exchanges.some(({ url }) => url.endsWith('/runs/139'))).toBe(false)
  })

  it('of which lines were poisoned is used without them, and written anew without them', async () => {
    const artifact = await forty()
    const digests = await digestsIn(artifact)
    const foreign = { ...digests[0]!, identity: { ...digests[0]!.identity, gate: 'other' } }
    const text = `${historyText(digests)}{"kind":"nonsense"}\n${historyText([foreign])}`
    artifact.content = zipFiles({ 'x.jsonl': text })
    artifact.digest = null
    const result = await push(200)
    expect(result).toMatchObject({ exitCode: 0, warnings: [] })
    expect(result.summary).toMatch(/line 41 of the history of run 139 was not taken/)
    expect(result.summary).toMatch(/one run in the history of run 139 was not taken/)
    expect(await digestsIn(historiesIn(stage.github.state).at(-1)!)).toHaveLength(41)
  })

  it('that may not be looked for is said with the permission, and is no warning', async () => {
    stage.github.faults.push({
      url: /actions\/artifacts\?/,
      answer: 403,
      body: { message: 'Resource not accessible by integration' }
    })
    const result = await push(61)
    expect(result).toMatchObject({ exitCode: 0, warnings: [] })
    expect(result.outputs['conclusion']).toBe('success')
    expect(result.summary).toMatch(/could not be looked for/)
    expect(result.summary).toMatch(/actions: read/)
    expect(historiesIn(stage.github.state)).toHaveLength(1)
  })

  describe('on a branch', () => {
    const linesOf = (text: string | undefined): string[] =>
      [...(text ?? '').matchAll(/"workflowRun":"(\d+)"/g)].map(([, id]) => id ?? '')

    it('begins without a parent, grows by commits and holds a file for each gate', async () => {
      for (const id of [61, 62]) {
        const result = await push(id, { inputs: onBranch })
        expect(result).toMatchObject({ exitCode: 0, warnings: [], stderr: '' })
      }
      await push(63, { inputs: { ...onBranch, key: 'other' } })
      const files = filesOn(stage.github.state, 'load-history') ?? {}
      expect(Object.values(files).map(linesOf)).toEqual([['61', '62'], ['63']])
      const commits = [...stage.github.state.objects.values()].flatMap(each =>
        each.kind === 'commit' ? [each] : []
      )
      expect(commits.map(({ parents }) => parents.length)).toEqual([0, 1, 1])
      expect(historiesIn(stage.github.state)).toEqual([])
    })

    it.each([
      ['its first commit', 0],
      ['a later one', 1]
    ])('loses nothing in a race for %s', async (_, before) => {
      if (before === 1) await push(60, { inputs: onBranch })
      const { state } = stage.github
      let isDone = false
      stage.github.meanwhile = ({ method, path }) => {
        const isMove = method === 'PATCH' || path.endsWith('/git/refs')
        if (isDone || !path.includes('/git/refs') || !isMove) return
        isDone = true
        pushFiles(state, 'load-history', {
          ...filesOn(state, 'load-history'),
          'somebody.txt': 'else'
        })
      }
      const result = await push(61, { inputs: onBranch })
      expect(result).toMatchObject({ exitCode: 0, warnings: [] })
      expect(isDone).toBe(true)
      const files = filesOn(state, 'load-history') ?? {}
      expect(files['somebody.txt']).toBe('else')
      expect(Object.values(files).flatMap(linesOf)).toEqual(before === 1 ? ['60', '61'] : ['61'])
    })

    it('of two pushes at one time has both', async () => {
      await push(60, { inputs: onBranch })
      for (const id of [61, 62]) {
        addRun(stage.github.state, { id, conclusion: null })
        stage.github.runId = id
        stage.upload()
      }
      const both = [61, 62].map(id =>
        stage.run({
          event: 'push',
          payload: events.push(),
          inputs: onBranch,
          env: { GITHUB_RUN_ID: String(id) }
        })
      )
      for (const result of await Promise.all(both)) {
        expect(result).toMatchObject({ exitCode: 0, warnings: [] })
      }
      const files = filesOn(stage.github.state, 'load-history') ?? {}
      expect(Object.values(files).flatMap(linesOf).sort()).toEqual(['60', '61', '62'])
    })

    it('judges a pull request with three calls more', async () => {
      const digests = runsLike(await kept(), 40)
      const file = `${HISTORY}${digests[0]?.identity.gate}.jsonl`
      pushFiles(stage.github.state, 'load-history', { [file]: historyText(digests) })
      await pull(200, { inputs: { baseline: 'none' } })
      const before = stage.github.exchanges.length
      stage.github.exchanges.length = 0
      stage.github.state.comments = []
      expect(await pull(201, { inputs: onBranch })).toMatchObject({ exitCode: 0, warnings: [] })
      expect(stage.github.exchanges.length - before).toBe(3)
    })

    it.each([
      ['no permission', 403, /contents: write/],
      ['a rule of the repository', 422, /422/]
    ])(
      'that %s keeps from being written is a warning; the verdict stands',
      async (_, answer, said) => {
        const body = { message: 'Resource not accessible by integration' }
        stage.github.faults.push({ method: 'POST', url: /git\/(blobs|refs)/, answer, body })
        const result = await push(61, { inputs: onBranch })
        expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } })
        expect(result.warnings.join()).toMatch(said)
      }
    )

    it('that holds the code is not written to', async () => {
      const result = await push(61, { inputs: { ...AUTO, history: 'branch:main' } })
      expect(result.warnings.join()).toMatch(/main holds the code/)
      expect(stage.github.state.branches.size).toBe(0)
    })
  })

  describe('in a file', () => {
    const inFile = { ...AUTO, history: 'file:load/history.jsonl' }

    it('is read from the workspace, with runs of other gates', async () => {
      const digests = runsLike(await kept(), 40)
      const workspace = { 'load/history.jsonl': historyText(digests) }
      const result = await pull(200, { inputs: inFile, workspace })
      expect(result).toMatchObject({ exitCode: 0, warnings: [] })
      expect(stage.github.exchanges.some(({ url }) => url.includes('/workflows/'))).toBe(false)
      const damaged = { 'load/history.jsonl': 'nonsense\n' }
      const other = await pull(201, { inputs: inFile, workspace: damaged })
      expect(other.summary).toMatch(/line 1 of the history load\/history\.jsonl was not taken/)
    })

    it('is not read where the workspace may be a stranger’s', async () => {
      stage.github.runId = events.TRIGGERING_RUN
      stage.upload()
      const payload = events.workflowRun(events.FORK)
      const result = await stage.run({ event: 'workflow_run', payload, inputs: inFile })
      expect(result.summary).toMatch(/may be a stranger’s/)
    })
  })
})
