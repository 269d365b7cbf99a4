import { describe, expect, it } from '@jest/globals'

import { renderOpenMetrics } from '../../src/report/openmetrics.js'
import { reportOf } from '../support/evaluated.js'
import { expectGolden } from '../support/golden.js'

describe('OpenMetrics', () => {
  it('says what a run measured', async () => {
    expectGolden('report/openmetrics.prom', renderOpenMetrics(await reportOf(['levels'])))
  })

  it('is an end alone where there was no run', async () => {
    const report = await reportOf(['sustained'])
    const evaluation = { ...report.evaluation, runs: [] }
    expect(renderOpenMetrics({ ...report, evaluation })).toBe('# EOF\n')
  })

  it('escapes names, cuts them, and says nothing twice', async () => {
    const report = await reportOf(['sustained'])
    const runs = report.evaluation.runs.map(run => {
      const [row] = run.run.endpoints
      const names = ['a"b\\c\nd', `${'x'.repeat(300)}1`, `${'x'.repeat(300)}2`]
      const endpoints = names.map(name => ({ ...row!, method: '', name }))
      return { ...run, run: { ...run.run, endpoints } }
    })
    const text = renderOpenMetrics({ ...report, evaluation: { ...report.evaluation, runs } })
    const requests = text.split('\n').filter(line => line.startsWith('locust_gate_requests{'))
    expect(requests).toHaveLength(3)
    expect(requests[1]).toContain('endpoint="a\\"b\\\\c d"')
    expect(requests[2]).toMatch(/endpoint="x{199}…"/)
  })
})
