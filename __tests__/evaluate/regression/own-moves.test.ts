import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { ownMoves } from '../../../src/evaluate/regression/own-moves.js'

const series = (...rows: readonly (readonly number[])[]): Float64Array[] =>
  rows.map(row => Float64Array.from(row))

const matrices = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 12 }))
  .chain(([endpoints, runs]) =>
    fc.array(
      fc.array(
        fc.oneof(
          { arbitrary: fc.integer({ min: 1, max: 40 }), weight: 12 },
          { arbitrary: fc.constant(NaN), weight: 1 }
        ),
        { minLength: runs, maxLength: runs }
      ),
      { minLength: endpoints, maxLength: endpoints }
    )
  )

/** Straight from the formulae of docs/statistics.md §17. */
function reference(rows: readonly (readonly number[])[], count: number): number[][] {
  const middle = (values: readonly number[]): number => {
    const sorted = [...values].sort((a, b) => a - b)
    const half = sorted.length / 2
    return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2
  }
  const usual = rows.map(row => {
    const then = row.slice(0, count)
    return then.some(value => Number.isNaN(value)) ? NaN : middle(then)
  })
  return rows.map((row, e) =>
    row.map((value, t) => {
      const moves = rows.flatMap((other, o) => {
        const move = other[t]! - usual[o]!
        return o === e || Number.isNaN(move) ? [] : [move]
      })
      return moves.length < 3 ? NaN : value - middle(moves)
    })
  )
}

describe('the own moves of endpoints', () => {
  it('leave what the others did not do as well', () => {
    const [a, b] = ownMoves(
      series([10, 10, 110, 30], [20, 20, 120, 20], [30, 30, 130, 30], [40, 40, 140, 40])
    )
    expect([...a!.values]).toEqual([10, 10, 10, 30])
    expect([...b!.values]).toEqual([20, 20, 20, 20])
    expect([...a!.others]).toEqual([0, 0, 100, 0])
  })

  it('are those of the formulae, whatever the runs', () => {
    fc.assert(
      fc.property(matrices, fc.nat(), (rows, some) => {
        const count = 1 + (some % rows[0]!.length)
        const found = ownMoves(series(...rows), count).map(({ values }) => [...values])
        expect(found).toEqual(reference(rows, count))
      })
    )
  })

  it('are unknown with fewer than three others', () => {
    const [a] = ownMoves(series([10, 20], [20, 20], [30, 30]))
    expect([...a!.values]).toEqual([NaN, NaN])
  })

  it('hold no endpoint to be a control that a run of the reference lacks', () => {
    const rows = series([1, 1, 9], [2, 2, 2], [3, NaN, 3], [4, 4, 4], [5, 5, 5])
    const [a, , c] = ownMoves(rows, 2)
    expect([...a!.values]).toEqual([1, 1, 9])
    expect([...c!.values]).toEqual([3, NaN, 3])
    expect([...ownMoves(rows.slice(0, 4), 2)[0]!.values]).toEqual([NaN, NaN, NaN])
  })

  it('do not depend on which endpoint stands first, nor on the order of the runs', () => {
    fc.assert(
      fc.property(matrices, rows => {
        const found = ownMoves(series(...rows)).map(({ values }) => [...values])
        const turned = ownMoves(series(...rows.map(row => [...row].reverse()).reverse()))
        expect(turned.map(({ values }) => [...values].reverse()).reverse()).toEqual(found)
      })
    )
  })

  it('grow with the values', () => {
    fc.assert(
      fc.property(matrices, rows => {
        const found = ownMoves(series(...rows)).map(({ values }) => [...values.map(v => 8 * v)])
        const larger = ownMoves(series(...rows.map(row => row.map(value => 8 * value))))
        expect(larger.map(({ values }) => [...values])).toEqual(found)
      })
    )
  })
})
