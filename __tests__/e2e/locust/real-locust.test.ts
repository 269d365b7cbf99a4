import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { JsonReport } from '../../../src/report/json-schema.js'
import { ROOT } from '../../support/golden.js'

const MIB = 1024 * 1024

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'locust-gate-e2e-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function node(
  script: string,
  argv: readonly string[],
  options: readonly string[] = []
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [...options, join(ROOT, script), ...argv], {
    encoding: 'utf8',
    cwd: ROOT,
    maxBuffer: 64 * MIB
  })
}

describe('the newest Locust, a master and two workers for 20 seconds', () => {
  it('writes what dist/ reads and judges', () => {
    const out = join(folder, 'distributed')
    const made = node('scripts/fixtures/distributed.mjs', [out])
    expect([made.status, made.stderr]).toEqual([0, expect.anything()])

    const judged = node('dist/cli/index.js', ['--format', 'json', out])
    const report = JSON.parse(judged.stdout) as JsonReport
    expect(report.runs).toHaveLength(1)
    const [run] = report.runs
    expect(report.outcome).not.toBe('could-not-judge')
    expect(run?.requests).toBeGreaterThan(200)
    expect(run?.peakUsers).toBeGreaterThan(1)
    expect(run?.durationSeconds).toBeGreaterThan(15)
    expect(run?.verdicts.some(({ endpoint }) => endpoint === 'GET /api/stories/[slug]')).toBe(true)
    expect(run?.notes.filter(({ severity }) => severity === 'error')).toEqual([])
  }, 420_000)
})

describe('a history of one gigabyte', () => {
  it('is read in flat memory', () => {
    const file = join(folder, 'large_stats_history.csv')
    const made = node('scripts/make-large-history.mjs', ['1024', file])
    expect([made.status, made.stderr]).toEqual([0, ''])
    expect(statSync(file).size).toBeGreaterThan(1000 * MIB)
    // A tenth of the file: reading it whole would end the process.
    const judged = node(
      'dist/cli/index.js',
      ['--format', 'json', folder + '/large'],
      ['--max-old-space-size=100']
    )
    const report = JSON.parse(judged.stdout) as JsonReport
    expect(report.runs.map(({ name }) => name)).toEqual(['large'])
    expect(report.outcome).not.toBe('could-not-judge')
  }, 300_000)
})
