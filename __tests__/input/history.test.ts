import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { readHistoryArtifacts } from '../../src/input/history-artifact.js'
import { readHistoryBranch } from '../../src/input/history-branch.js'
import { readHistoryFile } from '../../src/input/history-file.js'
import { MAX_KEPT_BYTES, type HistoryAnswer } from '../../src/input/history-text.js'
import { connectTo } from '../e2e/support/connect.js'
import { pushFiles } from '../e2e/support/github-git-data.js'
import { startGitHub, type FakeGitHub } from '../e2e/support/github-server.js'
import { addRun, type StoredRun } from '../e2e/support/github-state.js'
import { keepHistory } from '../e2e/support/kept-history.js'
import { digest } from '../support/digests.js'

let server: FakeGitHub
beforeEach(async () => {
  server = await startGitHub()
})
afterEach(async () => {
  await server.stop()
  expect(server.violations).toEqual([])
})

const GATE = digest().identity.gate
const NAME = `locust-gate-history-${GATE}`

/** A run of the base branch that knows itself and `others`. */
function kept(id: number, others: readonly number[] = [], run: Partial<StoredRun> = {}): void {
  addRun(server.state, { id, ...run })
  const digests = [...others, id].map(each => {
    const { identity } = digest(each)
    return digest(each, { identity: { ...identity, workflowRun: String(each) } })
  })
  keepHistory(server.state, id, digests)
}

async function read(): Promise<HistoryAnswer & { readonly runs: readonly string[] }> {
  const wanted = { name: NAME, branch: 'main', ownRunId: 999 }
  const answer = await readHistoryArtifacts(await connectTo(server), wanted)
  return { ...answer, runs: answer.histories.map(({ label }) => label) }
}

describe('history artifacts', () => {
  it('of which the newest contains the others are one download', async () => {
    kept(11)
    kept(12, [11])
    kept(13, [11, 12])
    expect(await read()).toMatchObject({ runs: ['of run 13'], problems: [] })
    expect(server.exchanges).toHaveLength(4)
  })

  it('of runs that were under way at one time are all read, at most five', async () => {
    for (let id = 11; id < 20; id++) kept(id)
    const { runs, problems } = await read()
    expect(runs).toEqual(['of run 19', 'of run 18', 'of run 17', 'of run 16', 'of run 15'])
    expect(problems).toEqual([])
  })

  it('are found behind a page of a fork’s', async () => {
    kept(11)
    for (let id = 200; id < 300; id++) kept(id, [], { headRepository: 'mallory/shop' })
    const { runs, problems } = await read()
    expect(runs).toEqual(['of run 11'])
    expect(problems).toMatchObject([
      { message: expect.stringMatching(/^100 histories were not taken: a run of a fork’s branch/) }
    ])
  })

  it('one that cannot be had leaves the others', async () => {
    kept(11)
    kept(12)
    server.faults.push({ url: /runs\/12$/, answer: 404 })
    const { runs, problems } = await read()
    expect(runs).toEqual(['of run 11'])
    expect(problems).toMatchObject([
      { message: expect.stringMatching(/^the history of run 12 was not read: GitHub answered 404/) }
    ])
  })

  it.each([
    [500, /status/],
    [403, /actions: read/]
  ])('that cannot be listed (%d) are none, and that is said', async (answer, advice) => {
    server.faults.push({ url: /actions\/artifacts/, answer })
    expect(await read()).toMatchObject({
      histories: [],
      problems: [{ advice: expect.stringMatching(advice) }]
    })
  })
})

describe('a history branch', () => {
  const place = { branch: 'load/history', file: `${NAME}.jsonl` }

  it('that is not there, or has no such file, is an empty history', async () => {
    const github = await connectTo(server)
    const none = { histories: [], problems: [] }
    expect(await readHistoryBranch(github, place)).toEqual(none)
    pushFiles(server.state, place.branch, { 'other.jsonl': 'x' })
    expect(await readHistoryBranch(github, place)).toEqual(none)
    pushFiles(server.state, place.branch, { [place.file]: 'línea\n' })
    expect(await readHistoryBranch(github, place)).toEqual({
      histories: [{ label: 'on the branch load/history', text: 'línea\n' }],
      problems: []
    })
  })

  it('of too large a file, or that may not be read, is said', async () => {
    const github = await connectTo(server)
    pushFiles(server.state, place.branch, { [place.file]: 'x'.repeat(MAX_KEPT_BYTES + 1) })
    const large = await readHistoryBranch(github, place)
    expect(large.problems[0]?.message).toMatch(/it has more than 31457280 bytes/)
    expect(server.exchanges.some(({ url }) => url.includes('/git/blobs'))).toBe(false)
    server.faults.push({ url: /git\/ref/, answer: 403 })
    const refused = await readHistoryBranch(github, place)
    expect(refused.problems[0]?.advice).toMatch(/contents: read/)
  })
})

describe('a history file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'locust-gate-test-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })
  const at = (name: string): string => join(folder, name)

  it('is its text; one that is not there yet is none', async () => {
    writeFileSync(at('h.jsonl'), '{}\n')
    expect(await readHistoryFile(at('h.jsonl'))).toBe('{}\n')
    expect(await readHistoryFile(at('missing.jsonl'))).toBeUndefined()
  })

  it('is neither a folder, nor a pipe that nobody writes, nor without end', async () => {
    mkdirSync(at('folder'))
    execFileSync('mkfifo', [at('pipe')])
    writeFileSync(at('large'), '')
    truncateSync(at('large'), MAX_KEPT_BYTES + 1)
    const said = async (name: string): Promise<string> =>
      readHistoryFile(at(name), name).then(
        () => 'read',
        (error: unknown) => String(error)
      )
    expect(await said('folder')).toMatch(/the history folder is not used: it is not a file/)
    expect(await said('pipe')).toMatch(/the history pipe is not used: it is not a file/)
    expect(await said('large')).toMatch(/it has 31457281 bytes, more than the 31457280 read/)
  })
})
