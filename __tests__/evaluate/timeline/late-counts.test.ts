import { describe, expect, it } from '@jest/globals'
import { areCountedLate } from '../../../src/evaluate/timeline/late-counts.js'
import { rowsOf } from '../../../src/evaluate/timeline/intervals.js'
import { hangingRun, randomFrom, type Hang } from '../../support/hanging-service.js'
import { START } from '../../support/timeline-runs.js'

function areLate(seed: number, changes: Partial<Hang>): boolean {
  const random = randomFrom(seed)
  const run = hangingRun({
    ...{ random, users: 10 + seed, wait: [0.5, 1.5], service: () => 0.02 + 0.1 * random() },
    ...{ from: 60, seconds: 20, isFrozen: false, runSeconds: 120, phase: random(), creep: 0.003 },
    ...changes
  })
  return areCountedLate(rowsOf(run.history!.samples, START))
}

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1)

describe('requests that rows count late', () => {
  it.each<[string, Partial<Hang>]>([
    ['a hang', {}],
    ['errors', { isFailing: true }],
    ['few users', { users: 3 }],
    ['slow answers', { slowdown: 25 }]
  ])('are those of workers only: %s', (_, changes) => {
    for (const seed of SEEDS) expect(areLate(seed, changes)).toBe(false)
  })

  it.each<[string, Partial<Hang>]>([
    ['a hang, four workers', { workers: 4 }],
    ['errors, four workers', { workers: 4, isFailing: true }],
    ['errors, three workers', { workers: 3, isFailing: true }]
  ])('are known by the printed rates: %s', (_, changes) => {
    for (const seed of SEEDS) expect(areLate(seed, changes)).toBe(true)
  })
})
