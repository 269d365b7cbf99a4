import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { evaluate } from '../../../src/evaluate/evaluate.js'
import { resourceRequestOf } from '../../../src/evaluate/resource-request.js'
import { RESOURCE_PRESETS } from '../../../src/config/resource-presets.js'
import { configured, dataFor, surrounding, type Told } from '../../support/resource-data.js'
import { rowOf } from '../../support/run-of.js'
import { madeUpRun, type Second } from '../../support/timeline-runs.js'

/** Of a preset a value that is fine: under its target, or above it where more is better. */
function fine(name: string, noise: number): number {
  const { targets, higherIsBetter } = RESOURCE_PRESETS.find(preset => preset.name === name)!
  const target = targets.sustained ?? 10
  return higherIsBetter ? target + (1 - target) * (0.2 + 0.8 * noise) : target * 0.9 * noise
}

describe('a healthy run with healthy surroundings', () => {
  const names = RESOURCE_PRESETS.map(({ name }) => name)
  const config = `resources:\n${names.map(name => `  ${name}: {}`).join('\n')}\n`
  const { settings, level } = configured(config)
  const run = {
    ...madeUpRun(
      Array.from({ length: 400 }, (_, i): Second => {
        const users = Math.min(200, 10 * (i + 1))
        return { users, requests: Math.round(users * 0.8) }
      }),
      { name: 'sustained' }
    ),
    aggregated: rowOf({ method: '', name: 'Aggregated', requests: 90_000 }),
    durationSeconds: 400
  }
  const request = resourceRequestOf(run, level)!

  it('passes and gets no untrue word, whatever its values are and wherever one scrape failed', () => {
    const noise = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 79,
      maxLength: 79
    })
    const lost = fc.option(fc.nat({ max: 78 }), { nil: undefined })
    fc.assert(
      fc.property(noise, lost, fc.integer({ min: -2, max: 2 }), (values, gone, skew) => {
        const told = Object.fromEntries(
          names.map((name): [string, Told] => {
            const seen = values.map((one, i) => (i === gone ? undefined : fine(name, one)))
            const isTotal = name === 'redis.evictions' || name === 'postgresql.slow-queries'
            return [name, { values: seen, ...(isTotal ? { statistics: { total: 0 } } : {}) }]
          })
        )
        const data = dataFor(request, told, { clockSkew: { seconds: skew, by: 'date-header' } })
        const { outcome, headline, runs } = evaluate(
          {
            candidates: [run],
            surroundings: surrounding(run, level, data),
            baselines: 'none',
            skipped: [],
            notes: [],
            today: '2026-11-28'
          },
          settings
        )
        const [judged] = runs
        expect([outcome, headline]).toEqual([
          'passed',
          expect.stringContaining('all 6 targets met, 12 resource metrics within their bounds;')
        ])
        expect(judged?.resources?.likelyLimit).toBeUndefined()
        expect(judged?.resources?.rows.map(({ effect }) => effect)).toEqual(names.map(() => 'pass'))
        expect(judged?.resources?.rows.map(({ grade }) => grade ?? 'target')).toEqual(
          names.map(() => 'target')
        )
        const [up] = judged?.resources?.scaling ?? []
        expect(up).toMatchObject({ direction: 'up', state: 'not-met' })
        const codes = judged?.notes.map(({ code }) => code) ?? []
        for (const code of ['resources-unread', 'clock-skew', 'resource-ungraded'] as const) {
          expect(codes).not.toContain(code)
        }
      }),
      { numRuns: 60 }
    )
  })
})
