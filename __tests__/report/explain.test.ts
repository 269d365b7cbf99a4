import { describe, expect, it } from '@jest/globals'

import { defaultSettings } from '../../src/config/default-settings.js'
import { evaluate } from '../../src/evaluate/evaluate.js'
import { systemTimer } from '../../src/input/deadline.js'
import type { GitHub } from '../../src/input/github.js'
import { type Call, permissionLine, recorded } from '../../src/input/permission-log.js'
import { explain } from '../../src/report/explain.js'
import { rowOf, runOf } from '../support/run-of.js'

describe('why a run was judged so', () => {
  const settings = defaultSettings()
  const leveled = {
    ...settings,
    loadLevels: settings.loadLevels.map(level =>
      level.name === 'sustained' ? { ...level, files: ['soak*'] } : level
    )
  }
  const config = { source: 'workspace', file: 'ci/gate.yml', excusesRef: 'main' } as const
  const lines = explain({
    context: { version: '0', config },
    evaluation: evaluate(
      {
        candidates: ['soak-1', 'peak', 'other'].map(name => runOf(rowOf(), { name })),
        baselines: [{ source: { label: 'base' }, run: runOf(rowOf(), { peakUsers: 50 }) }],
        skipped: [{ source: { label: 'older', commit: 'a'.repeat(40) }, why: 'it is too old' }],
        notes: [],
        today: '2026-11-24'
      },
      leveled
    )
  })

  it.each([
    'config: ci/gate.yml, with the waivers and milder note severities of main',
    'run soak-1: read from normal_stats.csv',
    'run soak-1: load level sustained, because its name matches the `files:` pattern soak*',
    'run peak: load level peak, because its name holds the word peak',
    'run other: load level normal, the level of runs that nothing else assigns',
    'run other: baseline not used: older at aaaaaaaaaaaa: it is too old',
    'run other: 0 of 2 baselines used',
    'run other: not compared: 50 → 200 users'
  ])('is said: %s', line => {
    expect(lines).toContain(line)
  })
})

describe('permissions', () => {
  it('are called working or refused only where a call showed it', async () => {
    const calls: Call[] = []
    const refused = Object.assign(new Error('Resource not accessible'), {
      status: 403,
      response: { headers: {} }
    })
    const request = ((route: string) =>
      route.startsWith('POST')
        ? Promise.reject(refused)
        : Promise.resolve({ data: {} })) as unknown as GitHub['request']
    const github = recorded(
      { owner: 'o', repo: 'r', request, graphql: undefined as never, timer: systemTimer },
      calls
    )
    await github.request('GET /repos/{owner}/{repo}/actions/runs', { owner: 'o', repo: 'r' })
    await expect(
      github.request('POST /repos/{owner}/{repo}/check-runs', {} as never)
    ).rejects.toThrow('not accessible')
    expect(permissionLine(calls)).toBe(
      'permissions, as far as the calls showed: actions: read worked, contents: read not tried, pull-requests: write not tried, checks: write refused'
    )
  })

  it('are not called untried where the read before the write was not answered', async () => {
    const calls: Call[] = []
    const request = (() => Promise.reject(new Error('getaddrinfo ENOTFOUND'))) as never
    const github = recorded(
      { owner: 'o', repo: 'r', request, graphql: undefined as never, timer: systemTimer },
      calls
    )
    const comments = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
    await expect(github.request(comments, {} as never)).rejects.toThrow('ENOTFOUND')
    expect(permissionLine(calls)).toBe(
      'permissions, as far as the calls showed: actions: read not tried, contents: read not tried, pull-requests: write not known (no answer), checks: write not tried'
    )
  })

  it('are not called refused for a rate limit', () => {
    const calls = [{ route: 'GET /repos/o/r/actions/runs', status: 403, isRateLimit: true }]
    expect(permissionLine(calls)).toContain('actions: read not tried')
  })
})
