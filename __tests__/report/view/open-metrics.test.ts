import { describe, expect, it } from '@jest/globals'

import { renderHtml } from '../../../src/report/html/page.js'
import { endpointRows } from '../../../src/report/view/endpoint-view.js'
import { judgeFixture, reportOf } from '../../support/judge.js'
import { rowOf, runOf } from '../../support/run-of.js'

const gradesOf = ({ evaluation }: ReturnType<typeof reportOf>): string[] =>
  evaluation.runs.flatMap(run => endpointRows(run).map(({ grade }) => grade))

describe('what is left open of an endpoint', () => {
  it('is said beside a grade that fails as beside one that is met', async () => {
    const report = await judgeFixture('unacceptable-latency')
    expect(gradesOf(report).join('\n')).toMatch(/^unacceptable \(P.* undecided\)$/m)
    expect(/unacceptable: P[^"]* \(P99\.9 undecided\)/.test(renderHtml(report))).toBe(true)
  })

  it('stands in ascending order, whatever came first', () => {
    const few = runOf(rowOf(), { endpoints: [rowOf({ requests: 150 })] })
    expect(gradesOf(reportOf([few]))).toEqual(['target (P95, P99, P99.9 undecided)'])
  })
})
