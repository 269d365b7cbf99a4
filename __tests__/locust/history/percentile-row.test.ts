import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { PercentileRow } from '../../../src/locust/history/percentile-row.js'

const percents = [50, 66, 95, 99.9, 100]
const values = fc.array(fc.option(fc.nat(), { nil: undefined }), {
  minLength: percents.length,
  maxLength: percents.length
})

it('is a map of the columns that hold a number', () => {
  fc.assert(
    fc.property(values, values => {
      const numbers = [7, 7, ...values.map(value => value ?? NaN)]
      const row = new PercentileRow(percents, numbers, 2)
      const map = new Map(
        percents.flatMap((percent, at): [number, number][] =>
          values[at] === undefined ? [] : [[percent, values[at]]]
        )
      )
      expect([...row]).toEqual([...map])
      expect([...row.entries()]).toEqual([...map.entries()])
      expect([...row.keys()]).toEqual([...map.keys()])
      expect([...row.values()]).toEqual([...map.values()])
      expect(row.size).toBe(map.size)
      for (const percent of [...percents, 42]) {
        expect(row.get(percent)).toBe(map.get(percent))
        expect(row.has(percent)).toBe(map.has(percent))
      }
      const visited: [number, number][] = []
      row.forEach((value, percent) => visited.push([percent, value]))
      expect(visited).toEqual([...map])
    })
  )
})
