import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { ROOT } from '../../support/golden.js'

const READERS = ['duckdb==2.0.1', 'pandas==3.1.1']
const VENV = join(ROOT, `node_modules/.cache/${READERS.join('-')}`)
const PYTHON = join(VENV, 'bin/python')
const PROGRAM = join(ROOT, 'dist/cli/index.js')

/** In a virtual environment of its own, which is made the first time. */
function installReaders(): void {
  const mark = join(VENV, 'whole')
  if (existsSync(mark)) return
  rmSync(VENV, { recursive: true, force: true })
  execFileSync('python3', ['-m', 'venv', VENV])
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
  execFileSync(PYTHON, [...pip, ...READERS])
  execFileSync('touch', [mark])
}

let folder = ''
beforeAll(() => {
  installReaders()
  folder = mkdtempSync(join(tmpdir(), 'history-e2e-'))
  const runs = [
    ...['sustained', 'peak', 'unacceptable-errors'],
    ...['levels/peak', 'levels/spike', 'levels/sustained']
  ].map(name => `fixtures/${name}`)
  const { status, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, 'history', 'add', '--history', join(folder, 'history.jsonl'), ...runs],
    { cwd: ROOT, encoding: 'utf8' }
  )
  expect([status, stderr]).toEqual([0, ''])
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** The rows that DuckDB gives for a query. */
function rowsOf(query: string): unknown[] {
  const script = `
import duckdb, json, sys
cursor = duckdb.sql(sys.argv[1])
print(json.dumps([dict(zip(cursor.columns, row)) for row in cursor.fetchall()], default=str))`
  const out = execFileSync(PYTHON, ['-c', script, query], { cwd: folder, encoding: 'utf8' })
  return JSON.parse(out) as unknown[]
}

describe('a history in DuckDB', () => {
  it('is a table of runs as it is', () => {
    const rows = rowsOf(
      `SELECT run, loadLevel, outcome, users, total.requests AS requests, total.percentiles."p99.9" AS p999
       FROM 'history.jsonl' WHERE run = 'sustained' ORDER BY "at" LIMIT 1`
    )
    expect(rows).toEqual([
      {
        run: 'sustained',
        loadLevel: 'sustained',
        outcome: 'passed',
        users: 200,
        requests: 14725,
        p999: 410
      }
    ])
  })

  it('is a table of endpoints once they are unnested', () => {
    const [slowest] = rowsOf(
      `WITH rows AS (SELECT run, unnest(endpoints) AS row FROM 'history.jsonl')
       SELECT row.method || ' ' || row.name AS endpoint, median(row.percentiles.p95) AS p95
       FROM rows WHERE run = 'sustained' GROUP BY ALL ORDER BY p95 DESC`
    ) as { endpoint: string }[]
    expect(slowest?.endpoint).toBe('GET /api/search/stories')
  })

  it('tells when each run was', () => {
    const rows = rowsOf(
      `SELECT min(to_timestamp("at"))::DATE AS day, count(*) AS n FROM 'history.jsonl'`
    )
    expect(rows).toEqual([{ day: '2026-11-24', n: 6 }])
  })
})

/** The one block of a page that begins so. */
function blockOf(path: string, begins: string): string {
  const parts = readFileSync(join(ROOT, path), 'utf8').split(/^ *```.*\n/m)
  const [block, ...more] = parts.filter((text, at) => at % 2 === 1 && text.startsWith(begins))
  expect([block, more]).toEqual([expect.any(String), []])
  return block ?? ''
}

type Pipeline = { readonly branch: string; readonly run?: string; readonly code?: number }

/** The history that the block of docs/other-ci.md leaves when its pipeline is of a branch. */
function pipelineOf({ branch, run = 'unacceptable-latency', code = 1 }: Pipeline): string {
  const pipeline = mkdtempSync(join(folder, 'pipeline-'))
  const bin = join(pipeline, 'bin')
  mkdirSync(bin)
  const npx = '#!/bin/sh\nshift 2\nexec "$NODE" "$PROGRAM" "$@"\n'
  writeFileSync(join(bin, 'npx'), npx, { mode: 0o755 })
  cpSync(join(ROOT, 'fixtures', run), join(pipeline, 'results'), { recursive: true })
  const script = blockOf('docs/other-ci.md', 'touch').replace('$(git rev-parse HEAD)', 'c0ffee1')
  const PATH = `${bin}:${process.env['PATH']}`
  const { status, stdout } = spawnSync('bash', ['-e', '-c', script], {
    cwd: pipeline,
    env: {
      ...process.env,
      ...{ PATH, NODE: process.execPath, PROGRAM },
      ...{ CI_COMMIT_BRANCH: branch, CI_DEFAULT_BRANCH: 'main' }
    },
    encoding: 'utf8'
  })
  expect([status, stdout]).toEqual([code, expect.stringMatching(/✘ Failed|Could not judge/)])
  expect(readFileSync(join(pipeline, 'history.html'), 'utf8')).toMatch(/^<!doctype html>/i)
  return readFileSync(join(pipeline, 'history.jsonl'), 'utf8')
}

describe('in another CI, as docs/other-ci.md shows, a history', () => {
  it('grows on the default branch, whatever the verdict', () => {
    expect(pipelineOf({ branch: 'main' })).toMatch(/"commit":"c0ffee1"/)
  })

  it('is shown all the same where the run cannot be judged', () => {
    expect(pipelineOf({ branch: 'main', run: 'server-hang', code: 2 })).toBe('')
  })

  // the pipeline of a merge request has no CI_COMMIT_BRANCH
  it.each(['feature', ''])('stays as it is on branch "%s"', branch => {
    expect(pipelineOf({ branch })).toBe('')
  })
})

describe('what docs/history.md shows', () => {
  const shown = (begins: string): string => blockOf('docs/history.md', begins)
  type Line = { readonly total: { readonly percentiles: { readonly p95: number } } }
  const p95OfRuns = (): number[] =>
    readFileSync(join(folder, 'history.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => (JSON.parse(line) as Line).total.percentiles.p95)

  it('jq prints a line for each run', () => {
    const out = execFileSync('sh', ['-c', shown('jq')], { cwd: folder, encoding: 'utf8' })
    const lines = out.trimEnd().split('\n')
    expect(lines.map(line => Number(line.split('\t').at(-1)))).toEqual(p95OfRuns())
  })

  it('DuckDB answers each statement', () => {
    const [runs, endpoints] = shown('SELECT')
      .split(/;\n/)
      .map(statement => (statement === '' ? [] : rowsOf(statement)))
    expect(runs).toHaveLength(6)
    expect(endpoints?.[0]).toMatchObject({ name: '/api/search/stories' })
  })

  it('pandas has a row for each run', () => {
    const script = `import json, pandas\nprint(list(${shown('pandas')}['total.percentiles.p95']))`
    const out = execFileSync(PYTHON, ['-c', script], { cwd: folder, encoding: 'utf8' })
    expect(JSON.parse(out)).toEqual(p95OfRuns())
  })
})
