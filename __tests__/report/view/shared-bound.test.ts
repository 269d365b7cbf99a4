import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import { renderHtml } from '../../../src/report/html/page.js'
import { renderComment } from '../../../src/report/markdown/comment.js'
import { attentionRows } from '../../../src/report/view/attention.js'
import { compared } from '../../support/compared.js'
import { aRun, profile, type RowSpec } from '../../support/regression-runs.js'

const old: RowSpec = { key: 'GET /a', requests: 20_000, p: profile(40) }
const slow = (key: string): RowSpec => ({ key, requests: 20_000, p: profile(2000) })

/** What rows say of whose bound it is, by endpoint and metric. */
function saidOf(config: string, rows: readonly RowSpec[], before: readonly RowSpec[]): string[] {
  const { runs } = compared([aRun({ rows })], [aRun({ rows: before })], loadConfig(config, 'g.yml'))
  return attentionRows(runs[0]!).flatMap(({ endpoint, metric, reason }) => {
    const words = /; this bound is of all endpoints.*$/.exec(reason)?.[0]
    return words === undefined ? [] : [`${endpoint} ${metric}${words}`]
  })
}

const own = (metric: string): string =>
  `one of its own goes into the config: endpoints: { "GET /new": { ${metric}: … } }`

describe('an endpoint that misses a bound of all endpoints', () => {
  it('says once whose it is, and where one of its own goes', () => {
    const said = saidOf('', [old, slow('GET /new')], [old])
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^GET \/new P\d+; this bound is of all endpoints \(built in\), one of/)
    expect(said[0]).toContain('endpoints: { "GET /new": { p')
  })

  it('says so where the team gave it to all and the endpoint is new, not where it was there', () => {
    const config =
      'load-levels: { normal: { targets: { p50: 1s, p95: none, p99: none, p99.9: none } } }'
    expect(saidOf(config, [old, slow('GET /new')], [old])).toEqual([
      `GET /new P50; this bound is of all endpoints (load level normal), ${own('p50')}`
    ])
    expect(saidOf(config, [old, slow('GET /new')], [old, slow('GET /new')])).toEqual([])
  })

  it('does not where the bound is its own, or another field of it', () => {
    for (const bound of ['1s', '{ target: 100ms }', '{ unacceptable: 9s }']) {
      const metrics = ['p50', 'p95', 'p99', 'p99.9'].map(metric => `${metric}: ${bound}`).join(', ')
      const config = `endpoints: { /n*: { ${metrics} } }`
      expect(saidOf(config, [old, slow('GET /new')], [old])).toEqual([])
    }
  })

  it('does not where it is accepted, met or of the whole run', () => {
    const accept = 'accept: [{ endpoint: GET /new, metric: "*", reason: x, until: 2027-01-01 }]\n'
    expect(saidOf(accept, [old, slow('GET /new')], [old])).toEqual([])
    expect(saidOf('', [old], [old])).toEqual([])
  })

  it('is harmless and stands in each report', () => {
    const nasty = slow('GET /`|<script>"')
    const evaluation = compared([aRun({ rows: [old, nasty] })], [aRun({ rows: [old] })])
    const report = { evaluation, context: { version: '0' } }
    expect(renderComment(report)).toContain('this bound is of all endpoints (built in)')
    expect(renderHtml(report)).toContain('this bound is of all endpoints (built in)')
    expect(renderHtml(report)).not.toContain('<script>"')
  })
})
