import { describe, expect, it } from '@jest/globals'

import type { ChangePoint } from '../../../src/evaluate/past/past-evaluation.js'
import { changePointFinding, togetherWords } from '../../../src/evaluate/past/past-words.js'
import { changePointsTable } from '../../../src/report/html/past-tables.js'

const at = { at: 0, workflowRun: '1', attempt: 1, commit: 'abc' }
const pointWith = (...together: [endpoint: string, metric: string][]): ChangePoint => ({
  endpoint: 'GET /search',
  metric: 'p95',
  unit: 'ms',
  before: 60,
  after: 75,
  ratio: 1.25,
  isImprovement: false,
  between: [at, at],
  seenIn: 10,
  isNew: true,
  effect: 'pass',
  together: together.map(([endpoint, metric]) => ({ endpoint, metric }))
})

describe('what moved with a change point', () => {
  it.each<[string, [string, string][]]>([
    ['', []],
    ['its P99', [['GET /search', 'p99']]],
    [
      'its P99 and average',
      [
        ['GET /search', 'p99'],
        ['GET /search', 'average']
      ]
    ],
    [
      'P99 of GET /search, P50 of the whole run and P95 of GET /cart',
      [
        ['GET /search', 'p99'],
        ['Aggregated', 'p50'],
        ['GET /cart', 'p95']
      ]
    ],
    [
      'P95 of /a, P95 of /b, P95 of /c and 2 more',
      ['/a', '/b', '/c', '/d', '/e'].map(name => [name, 'p95'])
    ],
    [`P50 of ${'x'.repeat(59)}…`, [['x'.repeat(400), 'p50']]]
  ])('is named: %s', (words, together) => {
    const point = pointWith(...together)
    expect(togetherWords(point)).toBe(words)
    expect(changePointFinding(point)).toContain(
      words === '' ? '(+25%), seen in' : `(+25%), together with ${words}, seen in`
    )
  })

  it('is text that nobody trusts, also where it is shown', () => {
    const point = pointWith(['GET <img src=x> | @team', 'p50'])
    const [html] = changePointsTable({ changePoints: [point] } as never)
    expect(html?.source).toContain('with P50 of GET &lt;img src=x&gt; | @team')
  })
})
