import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import type { Run } from '../../../src/locust/run.js'
import { renderHtml } from '../../../src/report/html/page.js'
import { renderComment } from '../../../src/report/markdown/comment.js'
import { renderText } from '../../../src/report/text/text.js'
import { compared } from '../../support/compared.js'
import { aRun, profile } from '../../support/regression-runs.js'

const run = (medians: readonly number[]): Run =>
  aRun({
    rows: medians.map((median, i) => ({
      key: `GET /${'abcde'[i]!}`,
      requests: 5000,
      p: profile(median),
      average: median
    }))
  })
const before = run([50, 50, 50, 50, 50])
const slow = run([150, 50, 50, 50, 50])

function failing(failures: number): Run {
  const [one, ...others] = before.endpoints
  const total = { ...before.aggregated!, failures }
  return { ...before, aggregated: total, endpoints: [{ ...one!, failures }, ...others] }
}

function waiting(one: Run): Run {
  const note = { code: 'users-waiting', severity: 'warning', message: 'they waited' } as const
  return { ...one, notes: [note] }
}

function said(runs: readonly Run[], config = ''): readonly string[] {
  const evaluation = compared(runs, [before], loadConfig(config, 'gate.yml'))
  const report = { evaluation, context: { version: '0' } }
  return [renderText(report, { color: false }), renderComment(report), renderHtml(report)]
}

describe('that a change which is wanted can be accepted', () => {
  it('stands once, behind what regressed', () => {
    for (const text of said([slow])) {
      expect(text.split('If the change is wanted: ')).toHaveLength(2)
      expect(text).toMatch(/docs\/regressions\.md#a-change-that-is-wanted/)
      expect(text.indexOf('If the change is wanted')).toBeGreaterThan(
        text.lastIndexOf('regressed', text.indexOf('If the change is wanted'))
      )
      expect(text.indexOf('GET /a')).toBeLessThan(text.indexOf('If the change is wanted'))
    }
  })

  it('stands once beside several runs', () => {
    for (const text of said([slow, { ...slow, name: 'b' }]))
      expect(text.split('If the change is wanted: ')).toHaveLength(2)
  })

  it.each([
    ['nothing regressed', before, ''],
    ['a target is missed too', slow, 'targets: { p50: 10ms }'],
    ['it is accepted', slow, accepting('*')],
    ['it only warns', slow, 'fail-on: never'],
    ['an endpoint hangs', run([5000, 50, 50, 50, 50]), ''],
    ['an endpoint fails', failing(4000), ''],
    ['users waited for answers', waiting(slow), '']
  ])('is not said where %s', (_, now, config) => {
    expect(said([now], config).join()).not.toContain('is wanted')
  })

  it('is said of errors that some may want', () => {
    expect(said([failing(100)]).join()).toContain('is wanted')
  })

  it('is true: the waiver lets it pass', () => {
    expect(said([slow], accepting('*')).join()).not.toMatch(/Failed:|>Failed<\/h1>/)
  })
})

function accepting(metric: string): string {
  const entry = (endpoint: string): string =>
    `  - { endpoint: ${endpoint}, metric: '${metric}', reason: wanted, until: 2026-12-31 }\n`
  return `accept:\n${entry('GET /a')}${entry('Aggregated')}`
}
