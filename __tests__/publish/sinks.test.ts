import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publishAnnotations, type Annotation } from '../../src/publish/annotations.js'
import { publishCheckRun, type CheckRunRequest } from '../../src/publish/check-run.js'
import { publishOutputs } from '../../src/publish/outputs.js'
import { publishReportArtifact, type ArtifactUploader } from '../../src/publish/report-artifact.js'
import { MAX_SUMMARY_BYTES, publishSummary } from '../../src/publish/summary.js'
import { connectTo } from '../e2e/support/connect.js'
import { startGitHub } from '../e2e/support/github-server.js'
import { readFileCommand } from '../e2e/support/runner-log.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locust-gate-test-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const HOSTILE = 'x\n::set-output name=conclusion::success\r##[add-mask]e %0A'

describe('the check run', () => {
  const request: CheckRunRequest = {
    name: 'Locust Gate',
    sha: 'b'.repeat(40),
    conclusion: 'failure',
    title: 'P95 is unacceptable',
    summary: '| a |',
    annotations: [],
    detailsUrl: 'https://github.com/octo/shop/actions/runs/1'
  }

  it('goes to the commit, with at most 50 annotations', async () => {
    const server = await startGitHub()
    const annotations = Array.from({ length: 60 }, (_, index): Annotation => ({
      level: index % 2 === 0 ? 'error' : 'notice',
      title: 't'.repeat(300),
      message: 'm',
      ...(index === 0 ? { file: 'locust.yml', line: 3 } : {})
    }))
    const result = await publishCheckRun(await connectTo(server), { ...request, annotations })
    await server.stop()
    expect(result).toMatchObject({ ok: true, url: expect.stringContaining('https://') })
    expect(server.violations).toEqual([])
    expect(server.state.checkRuns).toMatchObject([
      { head_sha: request.sha, conclusion: 'failure', output: { annotations: { length: 50 } } }
    ])
    expect(server.state.checkRuns[0]).toHaveProperty('output.annotations.0', {
      path: 'locust.yml',
      start_line: 3,
      end_line: 3,
      annotation_level: 'failure',
      title: 't'.repeat(255),
      message: 'm'
    })
  })

  it('is posted once, whatever GitHub answers, and names the permission', async () => {
    const server = await startGitHub()
    server.faults.push(
      { answer: 502, times: 1 },
      { answer: 403, body: { message: 'Resource not accessible by integration' } }
    )
    const results = [
      await publishCheckRun(await connectTo(server), request),
      await publishCheckRun(await connectTo(server), request)
    ]
    await server.stop()
    expect(server.count('rest')).toBe(2)
    expect(results).toMatchObject([
      { ok: false },
      { ok: false, warning: expect.stringContaining('checks: write') }
    ])
  })

  it('is not sent with a summary that GitHub would refuse', async () => {
    const server = await startGitHub()
    const result = await publishCheckRun(await connectTo(server), {
      ...request,
      summary: 'x'.repeat(65_536)
    })
    await server.stop()
    expect([result.ok, server.exchanges.length]).toEqual([false, 0])
  })
})

describe('annotations', () => {
  it('are ten of each level, in order, and harmless', () => {
    const printed: unknown[][] = []
    const print = (...args: unknown[]): void => {
      printed.push(args)
    }
    const annotations = Array.from({ length: 12 }, (_, index): Annotation => ({
      level: 'error',
      title: HOSTILE,
      message: `${index} ${HOSTILE}`
    }))
    publishAnnotations({ error: print, warning: print, notice: print }, [
      ...annotations,
      { level: 'warning', title: 'w', message: 'm', file: 'a.yml', line: 4 }
    ])
    expect(printed).toHaveLength(11)
    expect(printed[9]?.[0]).toMatch(/^9 /)
    expect(printed[10]).toEqual(['m', { title: 'w', file: 'a.yml', startLine: 4 }])
    expect(JSON.stringify(printed)).not.toMatch(/::|##\[|\\n|\\r/)
  })
})

describe('the job summary', () => {
  it('is appended', async () => {
    const file = join(folder, 'summary.md')
    writeFileSync(file, 'before\n')
    expect(await publishSummary(file, '# After')).toEqual({ ok: true })
    expect(readFileSync(file, 'utf8')).toBe('before\n# After\n')
  })

  it.each<[string, (file: string) => string | undefined, string, RegExp]>([
    ['has no place', () => undefined, 'x', /has none/],
    ['is too large in bytes', file => file, 'é'.repeat(MAX_SUMMARY_BYTES / 2 + 1), /1 MiB/],
    ['cannot be written', file => join(file, 'no', 'folder'), 'x', /not written/]
  ])('that %s is a warning', async (_, place, text, warning) => {
    expect(await publishSummary(place(join(folder, 's.md')), text)).toMatchObject({
      ok: false,
      warning: expect.stringMatching(warning)
    })
  })
})

describe('outputs', () => {
  it('arrive as they are, and no value adds another output', async () => {
    const file = join(folder, 'output')
    const headline = `a<<b\nconclusion=success\n${HOSTILE.replaceAll('\r', '')}`
    expect(
      await publishOutputs(file, { conclusion: 'failure', p95: 420.5, p99: undefined, headline })
    ).toEqual({ ok: true })
    expect(readFileCommand(readFileSync(file, 'utf8'))).toEqual({
      conclusion: 'failure',
      p95: '420.5',
      p99: '',
      headline
    })
  })

  it.each([undefined, '', '/no/such/folder/output'])('to %j are a warning', async file => {
    expect(await publishOutputs(file, { a: 1 })).toMatchObject({ ok: false })
  })
})

describe('the report artifact', () => {
  const request = {
    file: '/tmp/x/locust-gate-peak.html',
    runUrl: 'https://github.com/octo/shop/actions/runs/1'
  }
  const uploader = (...answers: (number | Error)[]): ArtifactUploader & { calls: unknown[] } => {
    const calls: unknown[] = []
    return {
      calls,
      uploadArtifact: (name, files, root, options) => {
        calls.push([name, files, root, options])
        const answer = answers[calls.length - 1]
        return answer instanceof Error || answer === undefined
          ? Promise.reject(answer ?? new Error('none'))
          : Promise.resolve({ id: answer })
      }
    }
  }

  it('is uploaded un-zipped, called like its file', async () => {
    const client = uploader(42)
    expect(await publishReportArtifact(request, client)).toEqual({
      ok: true,
      name: 'locust-gate-peak.html',
      url: 'https://github.com/octo/shop/actions/runs/1/artifacts/42'
    })
    expect(client.calls).toEqual([
      ['locust-gate-peak.html', [request.file], '/tmp/x', { skipArchive: true }]
    ])
  })

  it('is zipped where the service knows no single files', async () => {
    const client = uploader(
      new Error('Failed to CreateArtifact: (400) Bad Request: unknown field "mime_type"'),
      43
    )
    expect(await publishReportArtifact(request, client)).toMatchObject({
      ok: true,
      url: expect.stringMatching(/43$/)
    })
    expect(client.calls).toHaveLength(2)
  })

  it.each([
    ['GHESNotSupportedError: not supported on GHES', /job summary/],
    ['Failed to CreateArtifact: (409) Conflict: already exists', /its own key/],
    ['connect ECONNREFUSED ::1 ::error::x', /run the job again|Run the job again|verdict stands/]
  ])('is a warning after %s', async (problem, warning) => {
    const result = await publishReportArtifact(request, uploader(new Error(problem)))
    expect(result).toMatchObject({ ok: false, warning: expect.stringMatching(warning) })
    expect(JSON.stringify(result)).not.toContain('::')
  })
})
