import { describe, expect, it } from '@jest/globals'
import type { ResourceMetric } from '../../../src/config/settings.js'
import { resourceRequestOf } from '../../../src/evaluate/resource-request.js'
import { requestOf } from '../../../src/evaluate/resources/spans.js'
import { levelOf, madeUpRun, START, type Second } from '../../support/timeline-runs.js'

const cpu: ResourceMetric = {
  name: 'app.cpu',
  title: 'CPU usage',
  unit: 'fraction',
  statistic: 'avg',
  higherIsBetter: false,
  from: { preset: 'app.cpu' },
  selector: '',
  bounds: { target: 0.7 },
  criteria: {},
  explicit: false
}
const resources = new Map([[cpu.name, cpu]])
const seconds = (count: number, second: Second): Second[] =>
  Array.from({ length: count }, () => second)

describe('resourceRequestOf', () => {
  it('asks for nothing without resources', () => {
    expect(resourceRequestOf(madeUpRun(seconds(60, {})), levelOf())).toBeUndefined()
  })

  it('asks for the steady state, by the clock of the history', () => {
    const run = madeUpRun([
      ...seconds(20, { users: 10, average: 50.25 }),
      ...seconds(100, { users: 50, average: 50.25 })
    ])
    const request = resourceRequestOf(run, levelOf({ resources, warmUp: 30 }))
    const { load, ...rest } = request!
    expect(load?.at(-1)).toEqual({ at: START + 120, throughput: 100, average: 50.25 })
    expect(rest).toEqual({
      from: START,
      to: START + 120,
      spans: [{ kind: 'steady', from: START + 30, to: START + 120 }],
      metrics: [cpu]
    })
  })

  it('asks for the whole run where nothing is steady, and for each step', () => {
    const run = madeUpRun([10, 20, 30].flatMap(users => seconds(40, { users })))
    const request = resourceRequestOf(run, levelOf({ resources, kind: 'capacity' }))
    expect(request?.spans).toMatchObject([
      { kind: 'whole', from: START, to: START + 120 },
      { kind: 'step', users: 10 },
      { kind: 'step', users: 20 },
      { kind: 'step', users: 30 }
    ])
    for (const { from, to } of request!.spans.slice(1)) {
      expect(to - from).toBeGreaterThan(30)
      expect(to - from).toBeLessThanOrEqual(40)
    }
  })

  it('asks for nothing of a run that nobody knows the time of', () => {
    const run = { ...madeUpRun(seconds(60, {})) }
    delete (run as { history?: unknown }).history
    expect(resourceRequestOf(run, levelOf({ resources }))).toBeUndefined()
    expect(requestOf([cpu], { startedAt: START, seconds: 0 })).toBeUndefined()
  })
})
