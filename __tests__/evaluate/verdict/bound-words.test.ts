import { describe, expect, it } from '@jest/globals'

import type { Bounds } from '../../../src/config/settings.js'
import { boundWords } from '../../../src/evaluate/verdict/bound-words.js'
import type { Grade } from '../../../src/evaluate/verdict/verdict.js'

const words = (grade: Grade, bounds: Bounds, higherIsBetter = false): string =>
  boundWords({ unit: 'count', bounds, grade, higherIsBetter })

describe('how a value lies to its bound', () => {
  it.each<[Grade, Bounds, string]>([
    ['target', { target: 10 }, 'is under the target of 10'],
    ['degraded', { target: 10 }, 'is not under the target of 10'],
    ['degraded', { acceptable: 10, unacceptable: 20 }, 'is not under the acceptable 10'],
    ['unacceptable', { acceptable: 10, unacceptable: 20 }, 'is over the limit of 20']
  ])('%s by %o', (grade, bounds, said) => {
    expect(words(grade, bounds)).toBe(said)
  })

  it.each<[Grade, Bounds, string]>([
    ['target', { target: 0 }, 'is at the target of 0'],
    ['degraded', { target: 0 }, 'is over the target of 0'],
    [
      'acceptable',
      { target: 0, acceptable: 5 },
      'misses the target of 0 and is under the acceptable 5'
    ],
    ['degraded', { acceptable: 0, unacceptable: 5 }, 'is over the acceptable 0']
  ])('%s by %o, under which nothing can be', (grade, bounds, said) => {
    expect(words(grade, bounds)).toBe(said)
  })

  it('turns round where more is better', () => {
    expect(words('degraded', { target: 0 }, true)).toBe('is not above the target of 0')
    expect(words('unacceptable', { unacceptable: 3 }, true)).toBe('is below the limit of 3')
  })
})
