import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import { reasonOf } from '../../../src/evaluate/verdict/sentence.js'
import { renderHtml } from '../../../src/report/html/page.js'
import { renderJson } from '../../../src/report/json.js'
import type { JsonReport } from '../../../src/report/json-schema.js'
import { renderJunit } from '../../../src/report/junit.js'
import { renderComment } from '../../../src/report/markdown/comment.js'
import { renderText } from '../../../src/report/text/text.js'
import { attentionRows, comparisonRow, comparisonsOf } from '../../../src/report/view/view.js'
import { compared } from '../../support/compared.js'
import { aRun, type RowSpec } from '../../support/regression-runs.js'

const rows = (more: RowSpec): RowSpec[] => [{ key: 'GET /a', requests: 20_000 }, more]
const now = aRun({ rows: rows({ key: 'GET /new', requests: 5 }) })
const then = aRun({ rows: rows({ key: 'GET /old', requests: 9000 }) })
const evaluation = compared([now], [then])
const report = { evaluation, context: { version: '0' } }
const WHY = "no requests any more; it made 31% of the baseline's requests"

describe('an endpoint that vanished', () => {
  it('is a row of its own, which claims no throughput', () => {
    const [run] = evaluation.runs
    expect(attentionRows(run!).find(({ endpoint }) => endpoint === 'GET /old')).toMatchObject({
      metric: 'Requests',
      measured: '',
      grade: 'vanished',
      state: 'vanished',
      effect: 'fail',
      reason: WHY
    })
    const added = comparisonsOf(run!).find(({ verdict }) => verdict.endpoint === 'GET /new')!
    expect(comparisonRow(added)).toMatchObject({ grade: 'new', samples: '5', allowed: '' })
    expect(reasonOf(added.verdict)).toBe('new, with 5 requests; only the targets hold')
  })

  it('is said by every renderer', () => {
    expect(evaluation.headline).toContain(`GET /old: ${WHY}`)
    expect(renderText(report, { color: false })).toMatch(
      new RegExp(`GET /old +Requests +vanished +${WHY}`)
    )
    expect(renderComment(report)).toMatch(/\| `GET \/old` +\| Requests +\| ❌\u00a0vanished +\|/)
    expect(renderJunit(report)).toContain('name="GET /old: presence"')
    expect(renderJunit(report)).toContain('<failure type="vanished" message="GET /old: no requests')
    expect(renderHtml(report)).toContain('"vanished"')
  })

  it('keeps its published shape', () => {
    const { runs } = JSON.parse(renderJson(report)) as JsonReport
    expect(runs[0]!.verdicts.filter(({ endpoint }) => /new|old/.test(endpoint))).toEqual(
      expect.arrayContaining([
        {
          rule: 'regression',
          endpoint: 'GET /old',
          metric: 'throughput',
          unit: 'requests/s',
          value: 0,
          samples: 0,
          effect: 'fail',
          verdict: 'not-comparable',
          presence: 'vanished',
          reason: `GET /old: ${WHY}`
        },
        {
          rule: 'regression',
          endpoint: 'GET /new',
          metric: 'throughput',
          unit: 'requests/s',
          samples: 5,
          effect: 'pass',
          verdict: 'not-comparable',
          presence: 'new',
          reason: 'GET /new: new, with 5 requests; only the targets hold'
        }
      ])
    )
  })

  it('is accepted as its throughput, and in advisory mode only warns', () => {
    const accept =
      'accept:\n  - { endpoint: GET /old, metric: throughput, reason: gone, until: 2026-12-31 }\n'
    const of = (yaml: string) =>
      compared([now], [then], loadConfig(yaml, 'gate.yml')).runs[0]!.verdicts.find(
        ({ rule, endpoint }) => rule === 'presence' && endpoint === 'GET /old'
      )
    expect(of(accept)).toMatchObject({ effect: 'warn', waiver: { reason: 'gone' } })
    expect(of('fail-on: never')).toMatchObject({ effect: 'warn', wouldFail: true })
  })
})
