import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { ROOT } from '../../support/golden.js'
import * as events from '../support/events.js'
import {
  addArtifact,
  addRun,
  type StoredArtifact,
  type StoredRun
} from '../support/github-state.js'
import { FAILING, PASSING, zipOf } from '../support/load-test.js'
import type { ActionResult } from '../support/runner.js'
import { useStage } from '../support/stage.js'
import { writeBomb, writeLyingBomb } from '../support/zip-writer.js'

const AUTO = { baseline: 'auto' }
/** The summary without the marks that keep `#11` from becoming a link. */
function shown(result: ActionResult): string {
  return result.summary.replaceAll('\u200b', '')
}

describe('baseline: auto', () => {
  const stage = useStage()
  const past = (
    id: number,
    run: Partial<StoredRun> = {},
    artifact: Partial<StoredArtifact> = {}
  ): void => {
    addRun(stage.github.state, { id, ...run })
    addArtifact(stage.github.state, { runId: id, name: 'load', content: zipOf(PASSING) }, artifact)
  }

  it('a first run without any is a clean state that is explained', async () => {
    stage.upload()
    const result = await stage.run({ inputs: AUTO })
    expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } })
    expect(result.warnings).toEqual([])
    expect(result.summary).toMatch(/baseline/i)
  })

  it('a workflow without runs on the base branch is named, and so is the input that finds others', async () => {
    stage.upload()
    const env = { GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/pr.yml@refs/pull/17/merge' }
    const result = await stage.run({ inputs: AUTO, env })
    expect(shown(result)).toMatch(/no run of pr\.yml on main/)
    expect(result.summary).toContain('baseline-workflow')
    expect(result.summary).not.toMatch(/\byet\b/)
    past(11)
    const inputs = { ...AUTO, 'baseline-workflow': '.github/workflows/main.yml' }
    expect((await stage.run({ inputs, env })).summary).toMatch(/Compared with 1 baseline run/)
    expect(stage.github.exchanges.some(({ url }) => url.includes('/workflows/main.yml/'))).toBe(
      true
    )
  })

  it('under workflow_run: an artifact of our own run is pointed at; no run is wrongly called a pull request’s', async () => {
    stage.github.runId = events.TRIGGERING_RUN
    stage.upload(PASSING, 'image')
    stage.github.runId = 1000
    stage.upload()
    const head = { owner: 'octo', ref: 'main', sha: 'a'.repeat(40) }
    const run = { event: 'workflow_run', payload: events.workflowRun(head, 'push') }
    const lost = await stage.run(run)
    expect(lost.errors.join()).toContain('run-id: ${{ github.run_id }}')
    addRun(stage.github.state, { id: 1000, event: 'workflow_run', status: 'in_progress' })
    past(11, { event: 'workflow_run' })
    const result = await stage.run({ ...run, inputs: { ...AUTO, 'run-id': '1000' } })
    expect(shown(result)).toMatch(/run #11: workflow\\?_run started it/)
    expect(result.summary).not.toContain('it ran for a pull request')
  })

  it('five artifacts are compared with; an expired one and a fork’s are not, and that is said', async () => {
    stage.github.runId = 1000
    for (const id of [11, 12, 13, 14, 15]) past(id)
    past(16, {}, { expired: true })
    past(17, { headRepository: 'mallory/shop' })
    stage.upload()
    const result = await stage.run({ inputs: AUTO })
    expect(result).toMatchObject({ exitCode: 0, stderr: '' })
    for (const id of [11, 12, 13, 14, 15, 16, 17]) {
      expect(shown(result)).toContain(`run #${id}`)
    }
    expect(result.summary).toMatch(/expired/)
    expect(result.summary).toMatch(/mallory\/shop/)
    // The list of histories, that of runs, and for each run read its artifacts and an address; the fork is never asked.
    expect(stage.github.exchanges.some(({ url }) => url.includes('/runs/17/'))).toBe(false)
    expect(stage.github.count('rest')).toBe(1 + 1 + 2 * 5 + 1 + 3)
  })

  const SHARDED = { ...AUTO, artifact: 'load-*', combine: 'shards' }

  /** The artifact of one machine, of the base branch's run 11 or of this one. */
  const shardOf = (runId: number, shard: 'a' | 'b', hasHistograms = true): void => {
    const folder = `shards/${shard}`
    const histograms = readFileSync(join(ROOT, 'fixtures', folder, 'load.json'))
    const others = hasHistograms ? [{ name: 'load.json', content: histograms }] : []
    const content = zipOf(folder, others)
    addArtifact(stage.github.state, { runId, name: `load-${shard}`, content })
  }

  it('what several machines made of one run is one baseline', async () => {
    stage.github.runId = 1000
    addRun(stage.github.state, { id: 11 })
    for (const runId of [11, 1000]) for (const shard of ['a', 'b'] as const) shardOf(runId, shard)
    const { summary } = await stage.run({ inputs: SHARDED })
    expect(summary).toMatch(/Compared with 1 baseline run/)
    expect(summary).not.toMatch(/not compar/i)
  })

  it('what several machines made and cannot be merged is no baseline, and that is said', async () => {
    stage.github.runId = 1000
    addRun(stage.github.state, { id: 11 })
    for (const shard of ['a', 'b'] as const) {
      shardOf(1000, shard)
      shardOf(11, shard, false)
    }
    const result = await stage.run({ inputs: SHARDED })
    expect(shown(result)).toMatch(/the 2 shards of load cannot be merged: .*load-a has no usable/)
    expect(result.summary).not.toMatch(/Compared with/)
  })

  it('a fork’s branch called like the base branch poisons nothing', async () => {
    stage.github.runId = 1000
    past(11, { headRepository: 'mallory/shop' }, { content: zipOf(FAILING) })
    past(12, { headRepository: 'mallory/shop', event: 'pull_request' })
    stage.upload()
    const result = await stage.run({ inputs: AUTO })
    expect(result.outputs['conclusion']).toBe('success')
    expect(stage.github.exchanges.some(({ url }) => /\/runs\/1[12]\//.test(url))).toBe(false)
  })

  it.each<[string, Partial<StoredRun>, Partial<StoredArtifact>, RegExp]>([
    ['failed', { conclusion: 'failure' }, {}, /ended with failure/],
    ['is huge', {}, { size: 300 * 1024 * 1024 }, /64 MiB/],
    ['is a bomb', {}, { content: writeBomb('a_stats.csv', 50_000_000), digest: null }, /zip bomb/],
    [
      'is a lying bomb',
      {},
      { content: writeLyingBomb('sustained_stats.csv', 50_000_000), digest: null },
      /not used: `run #12`/
    ],
    ['has another digest', {}, { digest: `sha256:${'1'.repeat(64)}` }, /digest/]
  ])(
    'a run that %s is left out and said, and the others are used',
    async (_, run, artifact, why) => {
      stage.github.runId = 1000
      past(11)
      past(12, run, artifact)
      stage.upload()
      const result = await stage.run({ inputs: AUTO })
      expect(result).toMatchObject({
        exitCode: 0,
        stderr: '',
        outputs: { outcome: expect.stringMatching(/passed|warned/) }
      })
      expect(shown(result)).toMatch(why)
      expect(shown(result)).toContain('run #11')
    }
  )

  it('that GitHub does not list is a warning that names the permission; the targets still hold', async () => {
    stage.upload(FAILING)
    stage.github.faults.push({
      url: /workflows/,
      answer: 403,
      body: { message: 'Resource not accessible by integration' }
    })
    const result = await stage.run({ inputs: AUTO })
    expect(result).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } })
    expect(result.summary).toMatch(/actions: read/)
  })
})
