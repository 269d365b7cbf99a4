import { describe, expect, it } from '@jest/globals'

import type { Incident } from '../../../src/evaluate/capacity/recovery.js'
import { causesText } from '../../../src/report/view/timeline-view.js'

const of = (...causes: Incident['causes']): string => causesText({ causes } as Incident)

describe('the causes of an incident', () => {
  it('are a list with one "and"', () => {
    const [first, second, third] = [of('errors'), of('response-time'), of('throughput')]
    expect(of('errors', 'throughput')).toBe(`${first} and ${third}`)
    expect(of('errors', 'response-time', 'throughput')).toBe(`${first}, ${second} and ${third}`)
  })
})
