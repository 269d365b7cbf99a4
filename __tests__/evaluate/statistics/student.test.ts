import { describe, expect, it } from '@jest/globals'

import { studentFactor } from '../../../src/evaluate/statistics/student.js'

/** P(T > t), by Simpson's rule on the density. */
function tail(t: number, freedom: number): number {
  const density = (x: number): number => (1 + (x * x) / freedom) ** (-(freedom + 1) / 2)
  return 0.5 - integral(density, t) / (2 * integral(density, 200))
}

/** P(Z > z) */
function normalTail(z: number): number {
  return 0.5 - integral(x => Math.exp((-x * x) / 2), z) / Math.sqrt(2 * Math.PI)
}

function integral(f: (x: number) => number, to: number): number {
  const steps = 20_000
  const width = to / steps
  let sum = f(0) + f(to)
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * f(i * width)
  return (sum * width) / 3
}

describe("Student's t for a normal deviate", () => {
  it.each([
    [2, 19],
    [3, 19],
    [4, 19],
    [3, 49],
    [4.5, 49],
    [3, 29]
  ])('is passed as seldom as %d with %d degrees of freedom', (z, freedom) => {
    const found = studentFactor(z, freedom)
    const [less, more] = [tail(0.98 * found, freedom), tail(1.02 * found, freedom)]
    expect(normalTail(z)).toBeLessThan(less)
    expect(normalTail(z)).toBeGreaterThan(more)
  })

  it('comes near the normal one with many runs, from above', () => {
    expect(studentFactor(3, 1e6)).toBeCloseTo(3, 4)
    expect(studentFactor(3, 20)).toBeGreaterThan(studentFactor(3, 40))
    expect(studentFactor(3, 40)).toBeGreaterThan(3)
  })

  it('has the sign of the deviate', () => {
    expect(studentFactor(-3, 20)).toBeCloseTo(-studentFactor(3, 20), 12)
    expect(studentFactor(0, 20)).toBe(0)
  })
})
