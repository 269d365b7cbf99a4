import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { sparkline, stepRemark } from '../../../src/report/view/sparkline.js'

describe('a sparkline', () => {
  it.each<[string, readonly number[], string]>([
    ['rises from 0', [0, 25, 50, 75, 100], '▁▂▃▅▇'],
    ['shows noise as level', [58, 60, 57, 59], '▇▇▇▇'],
    ['shows a leak', [64, 69, 76, 80, 87], '▅▅▇▇▇'],
    ['of zeros lies on the ground', [0, 0, 0], '▁▁▁'],
    ['leaves out what is no number', [NaN, 10, Infinity, 100], '▁▇'],
    ['of one value is none', [5], ''],
    ['of none is none', [], '']
  ])('%s', (_, values, line) => {
    expect(sparkline(values)).toBe(line)
  })

  it('tells the step of its bars, where two are drawn apart', () => {
    const remark = (values: readonly number[]): string => stepRemark(sparkline(values), values)
    expect(sparkline([43.5, 38, 34.7])).toBe('▇▇▅')
    expect(remark([43.5, 38, 34.7])).toBe(" (a bar's step is 8.7 ms)")
    expect(remark([43.5, 38, 35.1])).toBe('')
  })

  it('keeps a single peak and a single dip of many values', () => {
    const peak = Array.from({ length: 3600 }, (_, i) => (i === 1234 ? 1000 : 100))
    expect(sparkline(peak)).toMatch(/^▁+▇▁+$/)
    const dip = Array.from({ length: 3600 }, (_, i) => (i === 1234 ? 0 : 100))
    expect(sparkline(dip)).toMatch(/^▇+▁▇+$/)
  })

  it('has at most twenty characters, all of them bars', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 100 }), values => {
        expect(sparkline(values)).toMatch(/^([▁▂▃▅▇]{2,20})?$/)
      })
    )
  })
})
