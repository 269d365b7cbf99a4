import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest
} from '@jest/globals'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readArtifacts, type ArtifactRequest } from '../../src/input/artifact.js'
import { harmless } from '../../src/input/artifact-log.js'
import {
  artifactsOfThisRun,
  toolkitOf,
  type ToolkitClient
} from '../../src/input/artifact-toolkit.js'
import { systemTimer } from '../../src/input/deadline.js'
import type { InputSet } from '../../src/input/input-file.js'
import { connectTo } from '../e2e/support/connect.js'
import { startGitHub, type FakeGitHub } from '../e2e/support/github-server.js'
import { addArtifact, type StoredArtifact } from '../e2e/support/github-state.js'
import { commandsIn } from '../e2e/support/runner-log.js'
import { writeBomb, writeZip } from '../e2e/support/zip-writer.js'
import { useEnvironment } from '../support/environment.js'

const setEnvironment = useEnvironment()
let server: FakeGitHub
let temp: string
beforeAll(() => {
  // The toolkit's client tells the log what it does.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterAll(() => {
  jest.restoreAllMocks()
})
beforeEach(async () => {
  server = await startGitHub()
  temp = mkdtempSync(join(tmpdir(), 'locust-gate-test-'))
  setEnvironment(stepOf(server))
})
afterEach(async () => {
  await server.stop()
  expect(server.violations).toEqual([])
  expect(readdirSync(temp)).toEqual([])
  rmSync(temp, { recursive: true })
})

/** What the runner gives an action's step, and what the toolkit's client reads. */
function stepOf(github: FakeGitHub): Record<string, string> {
  return {
    ACTIONS_RUNTIME_TOKEN: github.runtimeToken,
    ACTIONS_RESULTS_URL: github.resultsUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: temp
  }
}

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
    toolkit: toolkitOf(process.env)!
  }
}

/** As `ownRun`, with another client of the toolkit's. */
function through(client: Partial<ToolkitClient>): ArtifactRequest {
  const { listArtifacts = notAsked, downloadArtifact = notAsked } = client
  const given = { listArtifacts, downloadArtifact }
  return {
    ...ownRun('load'),
    toolkit: { client: () => Promise.resolve(given), temp, timer: systemTimer }
  }
}

function notAsked(): Promise<never> {
  return Promise.reject(new Error('not to be asked'))
}

async function otherRun(artifact: string): Promise<ArtifactRequest> {
  return { artifact, runId: OTHER_RUN, ownRunId: 1, github: await connectTo(server) }
}

const shape = (sets: readonly InputSet[]): unknown =>
  sets.map(set => [set.label, set.files.map(file => file.path)])

describe.each([
  ['of this run', ownRun, 1, ['twirp', 'twirp', 'twirp', 'blob']],
  ['of another run', otherRun, OTHER_RUN, ['rest', 'rest', 'blob']]
] as const)('an artifact %s', (_, ask, runId, requests) => {
  const add = (name: string, overrides: Parameters<typeof put>[1] = {}): void => {
    put(name, overrides, runId)
  }
  it('is read with few requests', async () => {
    add('load')
    add('other')
    expect(shape(await readArtifacts(await ask('load')))).toEqual([['load', ['a_stats.csv']]])
    expect(server.exchanges.map(each => each.channel)).toEqual(requests)
  })

  it('can be several by a pattern, sorted by name', async () => {
    for (const name of ['load-2', 'load-10', 'load-1', 'other']) add(name)
    const sets = await readArtifacts(await ask('load-*'))
    expect(sets.map(set => set.label)).toEqual(['load-1', 'load-10', 'load-2'])
  })

  it('has a pattern in which only * is special', async () => {
    for (const name of ['a.b-1', 'aXb-1']) add(name)
    expect((await readArtifacts(await ask('a.b*'))).map(set => set.label)).toEqual(['a.b-1'])
  })

  it('uploaded again counts once, the newest', async () => {
    add('load')
    add('load', { content: writeZip([{ name: 'new_stats.csv', content: 'Type\n' }]) })
    // The stand-in serves a same-run address by name: the first one is gone, as on GitHub.
    if (runId === 1) server.state.artifacts.shift()
    expect(shape(await readArtifacts(await ask('load')))).toEqual([['load', ['new_stats.csv']]])
  })

  it('without a digest, from an old service, is read', async () => {
    add('load', { digest: null })
    expect(await readArtifacts(await ask('load'))).toHaveLength(1)
  })

  it('that is un-zipped CSV files is one set', async () => {
    for (const name of ['p_stats.csv', 'p_failures.csv', 'p.html']) {
      add(name, { content: Buffer.from('Type\n'), contentType: 'text/csv' })
    }
    expect(shape(await readArtifacts(await ask('p*')))).toEqual([
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
    await expect(readArtifacts(await ask(name))).rejects.toThrow(message)
    await expect(readArtifacts(await ask(name))).rejects.toMatchObject({
      name: 'InputError',
      source: 'input'
    })
  })

  it('of a run without any says so', async () => {
    await expect(readArtifacts(await ask('load'))).rejects.toThrow(/It has no artifacts: .*needs:/)
  })
})

describe('where it comes from', () => {
  it('an expired one is refused with advice', async () => {
    put('load', { expired: true }, OTHER_RUN)
    await expect(readArtifacts(await otherRun('load'))).rejects.toThrow(
      /has expired\. .*retention-days/
    )
  })

  it('without a token another run cannot be read', async () => {
    const request = { ...ownRun('load'), runId: OTHER_RUN }
    await expect(readArtifacts(request)).rejects.toThrow(/github-token.*actions: read/)
  })

  it.each(['https://ghe.example.com', 'https://codeberg.org'])(
    'a server that the toolkit refuses (%s) is asked over REST',
    async url => {
      put('load')
      process.env['GITHUB_SERVER_URL'] = url
      const sets = await readArtifacts({ ...ownRun('load'), github: await connectTo(server) })
      expect(shape(sets)).toEqual([['load', ['a_stats.csv']]])
      expect(server.exchanges.map(each => each.channel)).toEqual(['rest', 'rest', 'blob'])
    }
  )

  it('a service that is none is replaced by REST', async () => {
    put('load')
    server.faults.push({ channel: 'twirp', answer: 404, body: { code: 'bad_route' } })
    const sets = await readArtifacts({ ...ownRun('load'), github: await connectTo(server) })
    expect(shape(sets)).toEqual([['load', ['a_stats.csv']]])
    expect(server.exchanges.map(each => each.channel)).toEqual(['twirp', 'rest', 'rest', 'blob'])
  })

  it('and when REST refuses too, the service’s refusal is said', async () => {
    server.faults.push({ channel: 'twirp', answer: 404 }, { channel: 'rest', answer: 403 })
    await expect(
      readArtifacts({ ...ownRun('load'), github: await connectTo(server) })
    ).rejects.toMatchObject({
      source: 'github',
      problem:
        'the artifacts of this run could not be listed: the artifact service answered with status 404'
    })
  })

  it('a server that the toolkit refuses, without a token, wants one', async () => {
    process.env['GITHUB_SERVER_URL'] = 'https://codeberg.org'
    await expect(readArtifacts(ownRun('load'))).rejects.toMatchObject({
      source: 'github',
      message: expect.stringMatching(/does not give artifacts.*github-token.*actions: read/)
    })
  })

  it.each(['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'])(
    'without %s there is no toolkit',
    variable => {
      expect(toolkitOf({ ...process.env, [variable]: '' })).toBeUndefined()
    }
  )

  it('a blob that REST cannot get at once is asked for again', async () => {
    put('load', {}, OTHER_RUN)
    server.faults.push({ channel: 'blob', answer: 503, times: 1 })
    expect(await readArtifacts(await otherRun('load'))).toHaveLength(1)
  })

  it('a permission that is missing is named', async () => {
    server.faults.push({ answer: 403, body: { message: 'Resource not accessible by integration' } })
    await expect(readArtifacts(await otherRun('load'))).rejects.toThrow(/actions: read/)
  })

  it.each(['no-token', 'x.y.z', `x.${Buffer.from('{"scp":"a b"}').toString('base64url')}.z`])(
    'a runtime token that names no run (%s) is refused',
    async token => {
      process.env['ACTIONS_RUNTIME_TOKEN'] = token
      await expect(readArtifacts(ownRun('load'))).rejects.toThrow(/ACTIONS_RUNTIME_TOKEN.*uses:/)
    }
  )

  it('a blob that is gone is refused at once', async () => {
    put('load', {}, OTHER_RUN)
    server.faults.push({ channel: 'blob', answer: 404 })
    await expect(readArtifacts(await otherRun('load'))).rejects.toThrow(/status 404/)
    expect(server.count('blob')).toBe(1)
  })

  it('more than 1,000 artifacts of a run are listed page by page', async () => {
    for (let index = 0; index < 250; index++) put(`noise-${index}`, {}, OTHER_RUN)
    put('load-a', {}, OTHER_RUN)
    expect(await readArtifacts(await otherRun('load-*'))).toHaveLength(1)
    expect(server.count('rest')).toBe(3 + 1)
  })
})

/** What only comes after its own patience, or from a service that errs: with a client in its place. */
describe('the toolkit', () => {
  const listed = { name: 'load', id: 7, size: ZIP.byteLength }
  const listArtifacts: ToolkitClient['listArtifacts'] = () =>
    Promise.resolve({ artifacts: [listed] })

  /** A client whose download puts these files into the folder. */
  function writing(files: Readonly<Record<string, Buffer>>): Partial<ToolkitClient> {
    return {
      listArtifacts,
      downloadArtifact: (_, options) => {
        for (const [name, content] of Object.entries(files)) {
          writeFileSync(join(options!.path!, name), content)
        }
        return Promise.resolve({})
      }
    }
  }

  it.each<[string, string]>([
    [
      'Failed to ListArtifacts: Failed to make request after 5 attempts: Failed request: (503) Service Unavailable',
      'the artifact service answered with status 503'
    ],
    [
      'Failed to ListArtifacts: Unable to make request: ECONNREFUSED\nIf you are using self-hosted runners, …',
      'the artifact service did not answer (ECONNREFUSED)'
    ],
    [
      `Failed to ListArtifacts: Failed to make request after 5 attempts: Unexpected token '<', "<html>::error::" is not valid JSON`,
      'the artifact service answered with something else'
    ],
    ['<b>\n::error::new', 'b error new']
  ])('whose list fails with %j is understood', async (said, why) => {
    const client = { listArtifacts: () => Promise.reject(new Error(said)) }
    await expect(readArtifacts(through(client))).rejects.toMatchObject({
      source: 'github',
      problem: expect.stringMatching(/^the artifacts of this run could not be listed: /),
      message: expect.stringContaining(why)
    })
  })

  it('whose download fails says so', async () => {
    const said =
      'Unable to download and extract artifact: Artifact download failed after 5 retries.'
    const client = { listArtifacts, downloadArtifact: () => Promise.reject(new Error(said)) }
    await expect(readArtifacts(through(client))).rejects.toMatchObject({
      source: 'github',
      problem:
        'the artifact "load" could not be downloaded: the blob store did not deliver it in 5 attempts'
    })
  })

  it('whose download fails is replaced by REST', async () => {
    put('load')
    const request = { ...through({ listArtifacts }), github: await connectTo(server) }
    expect(await readArtifacts(request)).toHaveLength(1)
  })

  it('may call the file as it likes', async () => {
    expect(await readArtifacts(through(writing({ 'x y.bin': ZIP })))).toHaveLength(1)
  })

  it.each<[string, Readonly<Record<string, Buffer>>, RegExp]>([
    ['nothing', {}, /not one file/],
    ['two files', { a: ZIP, b: ZIP }, /not one file/]
  ])('that wrote %s is refused', async (_, files, message) => {
    await expect(readArtifacts(through(writing(files)))).rejects.toThrow(message)
  })

  it('that wrote more than was listed is refused', async () => {
    const { toolkit } = through(writing({ a: Buffer.alloc(101) }))
    const artifact = { ...listed, size: 100, expired: false }
    await expect(artifactsOfThisRun(toolkit!).content(artifact, 100)).rejects.toThrow(
      /the artifact "load" is larger/
    )
  })

  it('prints nothing that the runner would carry out', async () => {
    let log = ''
    const print = jest.spyOn(process.stdout, 'write').mockImplementation(chunk => {
      log += String(chunk)
      return true
    })
    put('##[set-output name=conclusion]success')
    expect(await readArtifacts(ownRun('*'))).toHaveLength(1)
    expect(log).toContain('## [set-output')
    const lines = log.split('\n').filter(line => line.trim() !== '')
    expect(lines.filter(line => !/^::(debug|add-mask)::/.test(line))).toEqual([])
    expect(commandsIn(log).filter(command => command.name !== 'debug')).toEqual([
      { name: 'add-mask', properties: {}, data: 'secret=' },
      { name: 'add-mask', properties: {}, data: 'secret%3D' }
    ])
    print.mockClear()
    process.stdout.write('##[as before]')
    expect(print).toHaveBeenCalledWith('##[as before]')
    print.mockReturnValue(true)
  })

  it.each([
    ['::add-mask::a::b', '::add-mask::a::b'],
    ['::debug::Content-Disposition: ##[error]::x', '::debug::Content-Disposition: ## [error]: :x'],
    ['::debug::Body: {}', ''],
    ['::warning::Listing Artifacts failed with error: GHESNotSupportedError', ''],
    ['a\n:::error::b', 'a\n: : :error: :b']
  ])('has its message %j printed as %j', (message, printed) => {
    expect(harmless(message)).toBe(printed)
  })

  it('without a folder to write into is refused', async () => {
    const request = through({ listArtifacts })
    const toolkit = { ...request.toolkit!, temp: join(temp, 'none') }
    await expect(readArtifacts({ ...request, toolkit })).rejects.toMatchObject({
      name: 'InputError',
      source: 'github'
    })
  })
})
