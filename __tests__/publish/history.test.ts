import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import type { GitHub } from '../../src/input/github.js'
import { publishHistoryArtifact } from '../../src/publish/history-artifact.js'
import { publishHistoryBranch } from '../../src/publish/history-branch.js'
import { publishHistoryFile } from '../../src/publish/history-file.js'
import { connectTo } from '../e2e/support/connect.js'
import { filesOn, pushFiles } from '../e2e/support/github-git-data.js'
import { startGitHub, type FakeGitHub } from '../e2e/support/github-server.js'

describe('a commit to the history branch', () => {
  let server: FakeGitHub
  beforeEach(async () => {
    server = await startGitHub()
  })
  afterEach(async () => {
    await server.stop()
    expect(server.violations).toEqual([])
  })

  const connect = async (): Promise<GitHub> => ({
    ...(await connectTo(server)),
    timer: (_, ring) => {
      const soon = setImmediate(ring)
      return () => {
        clearImmediate(soon)
      }
    }
  })
  const wanted = {
    branch: 'load',
    file: 'h.jsonl',
    message: 'Keep run 7',
    textAfter: (current = '') => Promise.resolve(`${current}mine\n`)
  }

  it('gives up after eight lost races, and says that nothing is lost for the next run', async () => {
    let count = 0
    server.meanwhile = ({ method, path }) => {
      if (method === 'POST' && path.endsWith('/git/commits')) {
        count++
        pushFiles(server.state, 'load', { 'h.jsonl': `theirs ${count}\n` })
      }
    }
    const result = await publishHistoryBranch(await connect(), wanted)
    expect(result).toMatchObject({
      ok: false,
      warning: expect.stringMatching(/8 times in a row\. The next run adds its own/)
    })
    expect(count).toBe(8)
    expect(filesOn(server.state, 'load')).toEqual({ 'h.jsonl': 'theirs 8\n' })
  })

  it('that GitHub carried out before its answer was lost is not made again', async () => {
    pushFiles(server.state, 'load', { 'h.jsonl': 'theirs\n' })
    server.faults.push({ method: 'PATCH', answer: 502, isCarriedOut: true, times: 1 })
    expect(await publishHistoryBranch(await connect(), wanted)).toEqual({ ok: true })
    expect(filesOn(server.state, 'load')).toEqual({ 'h.jsonl': 'theirs\nmine\n' })
  })

  it('that a rule forbids is not tried again, and the remedy is said', async () => {
    pushFiles(server.state, 'load', { 'h.jsonl': 'theirs\n' })
    const body = { message: 'Repository rule violations found' }
    server.faults.push({ method: 'PATCH', answer: 422, body })
    expect(await publishHistoryBranch(await connect(), wanted)).toMatchObject({
      ok: false,
      warning: expect.stringMatching(
        /branch load: GitHub answered 422 \(Repository rule violations/
      )
    })
    expect(server.count('rest', 'PATCH')).toBe(1)
    server.faults.length = 0
    server.faults.push({ method: 'POST', url: /blobs/, answer: 403 })
    expect(await publishHistoryBranch(await connect(), wanted)).toMatchObject({
      warning: expect.stringMatching(/"?permissions: contents: write"?/)
    })
  })
})

describe('a history file', () => {
  let folder: string
  const anew = (): Promise<string> => Promise.resolve('new')
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'locust-gate-test-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('takes the place of the old one, with nothing left beside it', async () => {
    writeFileSync(join(folder, 'h.jsonl'), '{"kind":"locust-gate/run","cut')
    expect(await publishHistoryFile(join(folder, 'h.jsonl'), anew)).toEqual({ ok: true })
    expect(readFileSync(join(folder, 'h.jsonl'), 'utf8')).toBe('new')
    expect(await publishHistoryFile(join(folder, 'a/b/h.jsonl'), anew)).toEqual({ ok: true })
    expect(readdirSync(folder).sort()).toEqual(['a', 'h.jsonl'])
  })

  it('has what others wrote to it meanwhile', async () => {
    const file = join(folder, 'h.jsonl')
    writeFileSync(file, '{"kind":"locust-gate/run"}\n')
    const withMine = (current = ''): Promise<string> => Promise.resolve(`${current}mine\n`)
    expect(await publishHistoryFile(file, withMine)).toEqual({ ok: true })
    expect(readFileSync(file, 'utf8')).toBe('{"kind":"locust-gate/run"}\nmine\n')
  })

  it('is written where a link leads, and the link stays', async () => {
    writeFileSync(join(folder, 'real.jsonl'), '')
    symlinkSync('real.jsonl', join(folder, 'h.jsonl'))
    expect(await publishHistoryFile(join(folder, 'h.jsonl'), anew)).toEqual({ ok: true })
    expect(lstatSync(join(folder, 'h.jsonl')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real.jsonl'), 'utf8')).toBe('new')
  })

  it('does not take the place of what is no history', async () => {
    const notes = join(folder, 'notes.md')
    writeFileSync(notes, '# Notes\n')
    expect(await publishHistoryFile(notes, anew)).toMatchObject({
      ok: false,
      warning: expect.stringMatching(/notes\.md is there and no history, so that it is not overwr/)
    })
    expect(readFileSync(notes, 'utf8')).toBe('# Notes\n')
  })

  it('does not take the place of one that is too large to be read', async () => {
    const large = join(folder, 'h.jsonl')
    writeFileSync(large, ' '.repeat(31 * 1024 * 1024))
    expect(await publishHistoryFile(large, anew)).toMatchObject({
      ok: false,
      warning: expect.stringMatching(/was not written: .*more than the \d+ read/)
    })
    expect(readFileSync(large)).toHaveLength(31 * 1024 * 1024)
  })

  it('that cannot be written is a warning', async () => {
    mkdirSync(join(folder, 'h.jsonl/x'), { recursive: true })
    expect(await publishHistoryFile(join(folder, 'h.jsonl'), anew)).toMatchObject({
      ok: false,
      warning: expect.stringMatching(/h\.jsonl was not written: .*The verdict stands/)
    })
  })
})

describe('a history artifact', () => {
  const file = join(tmpdir(), 'locust-gate-history-f00d.jsonl')

  it.each([
    [new Error('Failed request: (409) Conflict'), /the run already has one of this gate/],
    [new Error('Failed request: (500)'), /was not added to the history: Failed request/]
  ])('that is refused (%s) is a warning', async (error, said) => {
    const client = { uploadArtifact: () => Promise.reject(error) }
    expect(await publishHistoryArtifact(file, undefined, client)).toMatchObject({
      ok: false,
      warning: expect.stringMatching(said)
    })
  })

  it('is called like its file; a server that takes none is only a remark', async () => {
    const names: string[] = []
    const takes = { uploadArtifact: (name: string) => Promise.resolve({ id: names.push(name) }) }
    expect(await publishHistoryArtifact(file, undefined, takes)).toEqual({ ok: true })
    expect(names).toEqual(['locust-gate-history-f00d'])
    const error = new Error('GHESNotSupportedError: not supported on GHES')
    const refuses = { uploadArtifact: () => Promise.reject(error) }
    expect(await publishHistoryArtifact(file, undefined, refuses)).toMatchObject({
      ok: true,
      remark: expect.stringContaining('history: branch:NAME')
    })
  })
})
