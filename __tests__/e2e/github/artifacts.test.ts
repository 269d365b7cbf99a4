import { describe, expect, it } from '@jest/globals'
import { existsSync } from 'node:fs'
import { addArtifact, type StoredArtifact } from '../support/github-state.js'
import { csvOf, FAILING, PASSING, zipOf } from '../support/load-test.js'
import { useStage } from '../support/stage.js'
import { writeBomb, writeLyingBomb, writeZip } from '../support/zip-writer.js'

const OTHER_RUN = '55'

describe('artifacts', () => {
  const stage = useStage()
  const put = (content: Buffer, overrides: Partial<StoredArtifact> = {}): void => {
    addArtifact(stage.github.state, { runId: stage.github.runId, name: 'load', content }, overrides)
  }

  it.each<[string, Buffer | undefined, Partial<StoredArtifact>, RegExp]>([
    ['is missing', undefined, {}, /no artifact named "load"/],
    ['is called something else', zipOf(PASSING), { name: 'laod' }, /It has "laod"/],
    ['is empty', Buffer.alloc(0), {}, /is empty/],
    ['holds nothing', writeZip([]), {}, /holds no files/],
    ['holds no CSV', writeZip([{ name: 'readme.txt', content: 'hi' }]), {}, /no CSV file/],
    [
      'has another digest',
      zipOf(PASSING),
      { digest: `sha256:${'0'.repeat(64)}` },
      /digest differs/
    ],
    ['is a bomb', writeBomb('a_stats.csv', 60_000_000), {}, /zip bomb/],
    [
      'is a lying bomb',
      writeLyingBomb('a_stats.csv', 60_000_000),
      {},
      /larger than the 1000 bytes stated/
    ],
    ['is larger than it may be', zipOf(PASSING), { size: 300 * 1024 * 1024 }, /256 MiB/],
    ['is cut off', zipOf(PASSING).subarray(0, 5000), {}, /damaged/],
    ['is no zip', Buffer.from('<html>'), {}, /no zip file/]
  ])(
    'one that %s cannot be judged, and that is not a pass',
    async (_, content, overrides, message) => {
      if (content !== undefined) put(content, overrides)
      const result = await stage.run()
      expect(result).toMatchObject({
        exitCode: 1,
        stderr: '',
        outputs: { conclusion: 'failure', outcome: 'could-not-judge' }
      })
      expect(result.errors.join('\n')).toMatch(message)
      expect(result.summary).toMatch(/could not/i)
      expect(stage.github.state.comments).toHaveLength(1)
    }
  )

  it('one that has expired is refused with advice', async () => {
    addArtifact(
      stage.github.state,
      { runId: Number(OTHER_RUN), name: 'load', content: zipOf(PASSING) },
      { expired: true }
    )
    const result = await stage.run({ inputs: { 'run-id': OTHER_RUN } })
    expect(result.outputs['outcome']).toBe('could-not-judge')
    expect(result.errors.join('\n')).toMatch(/has expired.*retention-days/)
  })

  it('names from the archive are written nowhere', async () => {
    const evil = [
      '../../../../tmp/locust-gate-evil.csv',
      '/tmp/./locust-gate-evil-2.csv',
      '..\\evil.csv'
    ]
    put(
      zipOf(
        PASSING,
        evil.map(name => ({ name, content: 'x' }))
      )
    )
    const result = await stage.run()
    expect(result).toMatchObject({ outputs: { requests: expect.stringMatching(/^\d+$/) } })
    expect(existsSync('/tmp/locust-gate-evil.csv')).toBe(false)
    expect(existsSync('/tmp/locust-gate-evil-2.csv')).toBe(false)
  })

  it('with a name that commands the runner are judged, and command nothing', async () => {
    put(zipOf(PASSING), { name: 'load ##[error]owned' })
    const result = await stage.run({ inputs: { artifact: 'load*' } })
    expect(result).toMatchObject({ exitCode: 0, stderr: '', outputs: { outcome: 'passed' } })
    expect(result.errors).toEqual([])
    expect(result.stdout).not.toContain('##[')
  })

  it('with 1,000 other entries are judged by their CSV files', async () => {
    const noise = Array.from({ length: 1000 }, (_, index) => ({
      name: `shots/${index}.png`,
      content: 'png'
    }))
    put(zipOf(PASSING, noise))
    expect(await stage.run()).toMatchObject({ exitCode: 0, outputs: { outcome: 'passed' } })
  })

  it('come from another run by run-id', async () => {
    addArtifact(stage.github.state, {
      runId: Number(OTHER_RUN),
      name: 'load',
      content: zipOf(FAILING)
    })
    const result = await stage.run({ inputs: { 'run-id': OTHER_RUN } })
    expect(result).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } })
    expect(stage.github.count('twirp')).toBe(0)
  })

  it('can be several by a pattern: one run each, the worst decides', async () => {
    stage.upload(PASSING, 'load-a')
    stage.upload(FAILING, 'load-b')
    stage.upload(FAILING, 'other')
    const result = await stage.run({ inputs: { artifact: 'load-*' } })
    expect(result).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } })
    expect(result.summary).toContain('sustained')
    expect(result.summary).toContain('unacceptable')
  })

  it('are read over REST where the toolkit refuses (GHES, Gitea, Forgejo)', async () => {
    stage.upload()
    const result = await stage.run({ env: { GITHUB_SERVER_URL: 'https://git.example.com' } })
    expect(result).toMatchObject({ exitCode: 0, stderr: '', outputs: { outcome: 'passed' } })
    expect(stage.github.count('twirp')).toBe(0)
    expect(result.warnings).toEqual([])
  })

  it('are read over REST where the service is none', async () => {
    stage.upload()
    stage.github.faults.push({ channel: 'twirp', answer: 404, body: { code: 'bad_route' } })
    const result = await stage.run()
    expect(result).toMatchObject({ exitCode: 0, stderr: '', outputs: { outcome: 'passed' } })
    expect(stage.github.count('twirp')).toBe(1)
  })

  it('that neither way gives cannot be judged', async () => {
    stage.upload()
    stage.github.faults.push(
      { channel: 'twirp', answer: 403, body: { code: 'permission_denied', msg: '<b>no</b>' } },
      { channel: 'rest', answer: 403, url: /artifacts/ }
    )
    const result = await stage.run()
    expect(result).toMatchObject({ exitCode: 1, outputs: { outcome: 'could-not-judge' } })
    expect(result.errors.join('\n')).toMatch(/could not be listed: .*answered with status 403/)
    expect(result.summary).not.toContain('<b>')
  })

  it('are not needed for a path, nor is GitHub', async () => {
    const workspace = Object.fromEntries(
      Object.entries(csvOf(FAILING)).map(([name, text]) => [`results/${name}`, text])
    )
    const result = await stage.run({
      inputs: { artifact: '', path: 'results', comment: 'never' },
      workspace
    })
    expect(result).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } })
    expect(stage.github.exchanges).toEqual([])
  })

  it('un-zipped are read too', async () => {
    for (const [name, text] of Object.entries(csvOf(PASSING))) {
      put(Buffer.from(text), { name, contentType: 'text/csv' })
    }
    expect(await stage.run({ inputs: { artifact: 'sustained_*.csv' } })).toMatchObject({
      outputs: { outcome: 'passed' }
    })
  })

  it('of our own: the report is uploaded un-zipped and linked', async () => {
    stage.upload()
    const result = await stage.run({ inputs: { 'report-artifact': 'true', key: 'peak' } })
    const { uploads, comments } = stage.github.state
    expect(uploads).toMatchObject([
      { name: 'locust-gate-peak.html', mimeType: 'text/html', finalized: true },
      { name: 'locust-gate-peak.json', finalized: true }
    ])
    expect(uploads[0]?.content.toString()).toMatch(/^<!doctype html>/i)
    expect(result.outputs['report-url']).toMatch(/\/actions\/runs\/1\/artifacts\/\d+$/)
    expect(comments[0]?.body).toContain(result.outputs['report-url'])
  })
})
