import { describe, expect, it } from '@jest/globals'

import { mayBeOneRelease } from '../../../src/locust/stats/version.js'

describe('what two runs tell of their Locust', () => {
  it.each([
    ['1.2 or newer', '1.2 to 2.43'],
    ['1.2 or newer', '2.44 or newer'],
    ['2.44 or newer', '2.46.3'],
    ['1.2 to 2.43', '2.43.1'],
    ['0.8 to 0.12.1', '0.9 to 0.12.1'],
    ['0.8 to 0.13.2', '0.12.2 to 0.13.2'],
    ['1.0 or 1.1', '1.1.1'],
    ['0.14', '0.14.0'],
    ['unknown', '2.44 or newer'],
    ['a fork', 'a fork']
  ])('may be one release: %s, and %s', (one, other) => {
    expect(mayBeOneRelease(one, other)).toBe(true)
    expect(mayBeOneRelease(other, one)).toBe(true)
  })

  it.each([
    ['1.2 to 2.43', '2.44 or newer'],
    ['1.2 to 2.43', '2.44'],
    ['1.0 or 1.1', '1.2 or newer'],
    ['0.13.3 to 0.13.5', '0.14'],
    ['0.12.2 to 0.13.2', '0.8 to 0.12.1'],
    ['2.9', '2.10'],
    ['a fork', '2.44 or newer']
  ])('cannot be one release: %s, and %s', (one, other) => {
    expect(mayBeOneRelease(one, other)).toBe(false)
    expect(mayBeOneRelease(other, one)).toBe(false)
  })
})
