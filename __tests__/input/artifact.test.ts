import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readArtifacts, type ArtifactRequest } from '../../src/input/artifact.js'
import type { InputSet } from '../../src/input/input-file.js'
import { connectTo } from '../e2e/support/connect.js'
import { startGitHub, type FakeGitHub } from '../e2e/support/github-server.js'
import { addArtifact, type StoredArtifact } from '../e2e/support/github-state.js'
import { writeBomb, writeZip } from '../e2e/support/zip-writer.js'

let server: FakeGitHub
beforeEach(async () => {
  server = await startGitHub()
})
afterEach(async () => {
  await server.stop()
  expect(server.violations).toEqual([])
})

const ZIP = writeZip([{ name: 'a_stats.csv', content: 'Type\n' }])
const OTHER_RUN = 55

function put(
  name: string,
  overrides: Partial<StoredArtifact> & { content?: Buffer } = {},
  runId = 1
): void {
  const { content = ZIP, ...rest } = overrides
  addArtifact(server.state, { runId, name, content }, rest)
}

function ownRun(artifact: string): ArtifactRequest {
  return {
    artifact,
    runId: 1,
    ownRunId: 1,
    service: { url: server.resultsUrl, token: server.runtimeToken }
  }
}

function otherRun(artifact: string): ArtifactRequest {
  return { artifact, runId: OTHER_RUN, ownRunId: 1, github: connectTo(server) }
}

const shape = (sets: readonly InputSet[]): unknown =>
  sets.map(set => [set.label, set.files.map(file => file.path)])

describe.each([
  ['of this run', ownRun, 1],
  ['of another run', otherRun, OTHER_RUN]
] as const)('an artifact %s', (_, ask, runId) => {
  const add = (name: string, overrides: Parameters<typeof put>[1] = {}): void => {
    put(name, overrides, runId)
  }
  it('is read with three requests', async () => {
    add('load')
    add('other')
    expect(shape(await readArtifacts(ask('load')))).toEqual([['load', ['a_stats.csv']]])
    expect(server.exchanges).toHaveLength(3)
  })

  it('can be several by a pattern, sorted by name', async () => {
    for (const name of ['load-2', 'load-10', 'load-1', 'other']) add(name)
    const sets = await readArtifacts(ask('load-*'))
    expect(sets.map(set => set.label)).toEqual(['load-1', 'load-10', 'load-2'])
  })

  it('has a pattern in which only * is special', async () => {
    for (const name of ['a.b-1', 'aXb-1']) add(name)
    expect((await readArtifacts(ask('a.b*'))).map(set => set.label)).toEqual(['a.b-1'])
  })

  it('uploaded again counts once, the newest', async () => {
    add('load')
    add('load', { content: writeZip([{ name: 'new_stats.csv', content: 'Type\n' }]) })
    // The stand-in serves a same-run address by name: the first one is gone, as on GitHub.
    if (runId === 1) server.state.artifacts.shift()
    expect(shape(await readArtifacts(ask('load')))).toEqual([['load', ['new_stats.csv']]])
  })

  it('without a digest, from an old service, is read', async () => {
    add('load', { digest: null })
    expect(await readArtifacts(ask('load'))).toHaveLength(1)
  })

  it('that is un-zipped CSV files is one set', async () => {
    for (const name of ['p_stats.csv', 'p_failures.csv', 'p.html']) {
      add(name, { content: Buffer.from('Type\n'), contentType: 'text/csv' })
    }
    expect(shape(await readArtifacts(ask('p*')))).toEqual([
      ['p*', ['p_failures.csv', 'p_stats.csv']]
    ])
  })

  it.each<[string, string, Parameters<typeof put>[1], RegExp]>([
    ['is missing', 'loda', {}, /no artifact named "loda"\. It has "load", "other"\.$/],
    ['matches nothing', 'x-*', {}, /no artifact like "x-\*"\. It has "load"/],
    [
      'is empty',
      'load',
      { content: Buffer.alloc(0) },
      /artifact "load": the archive is damaged: it is empty/
    ],
    [
      'holds nothing',
      'load',
      { content: writeZip([]) },
      /artifact "load": the archive holds no files/
    ],
    ['is a bomb', 'load', { content: writeBomb('a', 50_000_000) }, /zip bomb/],
    ['has another digest', 'load', { digest: `sha256:${'0'.repeat(64)}` }, /digest differs/],
    ['is too large', 'load', { size: 257 * 1024 * 1024 }, /larger than the 256 MiB/],
    ['is no archive', 'load', { content: Buffer.from('<html>') }, /no zip file/]
  ])('that %s is refused', async (_case, name, overrides, message) => {
    add('load', overrides)
    add('other')
    await expect(readArtifacts(ask(name))).rejects.toThrow(message)
    await expect(readArtifacts(ask(name))).rejects.toMatchObject({
      name: 'InputError',
      source: 'input'
    })
  })

  it('of a run without any says so', async () => {
    await expect(readArtifacts(ask('load'))).rejects.toThrow(/It has no artifacts: .*needs:/)
  })
})

describe('where it comes from', () => {
  it('an expired one is refused with advice', async () => {
    put('load', { expired: true }, OTHER_RUN)
    await expect(readArtifacts(otherRun('load'))).rejects.toThrow(/has expired\. .*retention-days/)
  })

  it('without a token another run cannot be read', async () => {
    const request = { ...ownRun('load'), runId: OTHER_RUN }
    await expect(readArtifacts(request)).rejects.toThrow(/github-token.*actions: read/)
  })

  it('a service that refuses (GHES, Gitea, Forgejo) is replaced by REST', async () => {
    put('load')
    server.faults.push({ channel: 'twirp', answer: 404, body: { code: 'bad_route' } })
    const sets = await readArtifacts({ ...ownRun('load'), github: connectTo(server) })
    expect(shape(sets)).toEqual([['load', ['a_stats.csv']]])
    expect(server.exchanges.map(each => each.channel)).toEqual(['twirp', 'rest', 'rest', 'blob'])
  })

  it('a service that spells its answers like Gitea is understood', async () => {
    put('load')
    server.isCamelCase = true
    expect(shape(await readArtifacts(ownRun('load')))).toEqual([['load', ['a_stats.csv']]])
  })

  it.each(['twirp', 'blob'] as const)('a %s that fails once is asked again', async channel => {
    put('load')
    server.faults.push({ channel, answer: 503, times: 1 })
    expect(await readArtifacts(ownRun('load'))).toHaveLength(1)
  })

  it('and when REST refuses too, the service’s refusal is said', async () => {
    server.faults.push({ channel: 'twirp', answer: 404 }, { channel: 'rest', answer: 403 })
    await expect(
      readArtifacts({ ...ownRun('load'), github: connectTo(server) })
    ).rejects.toMatchObject({
      source: 'github',
      message: expect.stringContaining(
        'the artifact service did not answer ListArtifacts (status 404)'
      )
    })
  })

  it('a permission that is missing is named', async () => {
    server.faults.push({ answer: 403, body: { message: 'Resource not accessible by integration' } })
    await expect(readArtifacts(otherRun('load'))).rejects.toThrow(/actions: read/)
  })

  it.each(['', 'x.y.z', `x.${Buffer.from('{"scp":"a b"}').toString('base64url')}.z`])(
    'a runtime token that names no run (%s) is refused',
    async token => {
      await expect(
        readArtifacts({ ...ownRun('load'), service: { url: server.resultsUrl, token } })
      ).rejects.toThrow(/ACTIONS_RUNTIME_TOKEN/)
    }
  )

  it('a blob that is gone is refused at once', async () => {
    put('load')
    server.faults.push({ channel: 'blob', answer: 404 })
    await expect(readArtifacts(ownRun('load'))).rejects.toThrow(/status 404/)
    expect(server.count('blob')).toBe(1)
  })

  it('more than 1,000 artifacts of a run are listed page by page', async () => {
    for (let index = 0; index < 250; index++) put(`noise-${index}`, {}, OTHER_RUN)
    put('load-a', {}, OTHER_RUN)
    expect(await readArtifacts(otherRun('load-*'))).toHaveLength(1)
    expect(server.count('rest')).toBe(3 + 1)
  })
})
