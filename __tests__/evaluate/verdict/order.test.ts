import { describe, expect, it } from '@jest/globals'
import { worstFirst } from '../../../src/evaluate/verdict/order.js'
import type { RegressionVerdict, TargetVerdict } from '../../../src/evaluate/verdict/verdict.js'

/** `over`: how often the change is what is allowed. */
const regressed = (
  endpoint: string,
  metric: string,
  over: number,
  more: Partial<RegressionVerdict> = {}
): RegressionVerdict => ({
  rule: 'regression',
  endpoint,
  metric,
  unit: 'ms',
  effect: 'fail',
  verdict: 'regressed',
  reason: metric === 'throughput' ? { kind: 'throughput' } : errors(),
  change: { absolute: over },
  allowed: 1,
  ...more
})
const errors = (accountedBy?: readonly string[]): RegressionVerdict['reason'] => ({
  kind: 'errors',
  finding: 'judged',
  failures: 21,
  ...(accountedBy === undefined ? {} : { accountedBy })
})
const throughput = (over: number): RegressionVerdict => regressed('Aggregated', 'throughput', -over)
const firstOf = (...verdicts: (RegressionVerdict | TargetVerdict)[]): string => {
  const [first] = worstFirst(verdicts)
  return `${first?.endpoint} ${first?.metric}`
}

describe('a throughput that regressed', () => {
  it('comes behind an endpoint that is further beyond what is allowed', () => {
    const own = regressed('POST /refund', 'error-rate', 2.3)
    const total = regressed('Aggregated', 'error-rate', 1.9, { reason: errors(['POST /refund']) })
    expect(firstOf(throughput(1.02), own, total)).toBe('POST /refund error-rate')
    expect(firstOf(throughput(3), own, total)).toBe('Aggregated throughput')
    const slow = regressed('GET /a', 'p50', 1.1)
    expect(firstOf(throughput(1.02), slow)).toBe('GET /a p50')
    expect(firstOf(throughput(1.2), slow)).toBe('Aggregated throughput')
  })

  it("comes behind the total's errors and response times", () => {
    for (const metric of ['error-rate', 'p50']) {
      const total = regressed('Aggregated', metric, 1.1)
      expect(firstOf(throughput(4), total)).toBe(`Aggregated ${metric}`)
    }
  })

  it('leaves its target where it was', () => {
    const target = {
      ...throughput(1),
      rule: 'target',
      grade: 'unacceptable',
      bounds: { unacceptable: 50 },
      value: 49
    } as unknown as TargetVerdict
    expect(firstOf(regressed('GET /a', 'p50', 9), target)).toBe('Aggregated throughput')
  })
})
