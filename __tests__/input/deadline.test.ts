import { describe, expect, it } from '@jest/globals'
import {
  DeadlineError,
  MIN_BYTES_PER_SECOND,
  whileFlowing,
  within
} from '../../src/input/deadline.js'
import { handTimer } from '../support/hand-timer.js'

const never = new Promise<never>(() => undefined)

describe('a deadline', () => {
  it('ends what never settles, and gives it up', async () => {
    const clock = handTimer()
    let isGivenUp = false
    const waiting = within(clock.timer, 2000, never, () => (isGivenUp = true))
    clock.advance(1999)
    expect(isGivenUp).toBe(false)
    clock.advance(1)
    await expect(waiting).rejects.toThrow(new DeadlineError('no answer within 2 seconds'))
    expect(isGivenUp).toBe(true)
  })

  it('leaves no timer behind what settles', async () => {
    const clock = handTimer()
    expect(await within(clock.timer, 2000, Promise.resolve(1))).toBe(1)
    await expect(within(clock.timer, 2000, Promise.reject(new Error('x')))).rejects.toThrow('x')
    expect(clock.pending()).toBe(0)
  })
})

describe('a download', () => {
  /** What becomes of one that brings so many bytes in each second. */
  async function after(seconds: number, bytesAt: (second: number) => number): Promise<string> {
    const clock = handTimer()
    let received = 0
    let end = 'goes on'
    const work = whileFlowing(
      clock.timer,
      never,
      () => received,
      () => undefined
    )
    const ended = work.catch((error: unknown) => (end = String(error)))
    for (let second = 0; second < seconds; second++) {
      received += bytesAt(second)
      clock.advance(1000)
    }
    await Promise.race([ended, Promise.resolve()])
    await Promise.resolve()
    return end
  }

  it.each<[string, number, (second: number) => number, RegExp]>([
    ['that is silent', 30, () => 0, /nothing came for 30 seconds/],
    ['that falls silent', 70, second => (second < 40 ? 1e6 : 0), /nothing came for 30 seconds/],
    ['that drips', 60, second => (second % 5 === 0 ? 1 : 0), /less than 64 KiB a second/],
    ['that pauses for 25 seconds', 60, second => (second < 25 ? 0 : 1e6), /goes on/],
    ['that is just fast enough', 600, () => MIN_BYTES_PER_SECOND, /goes on/]
  ])('%s, after %d seconds', async (_, seconds, bytesAt, end) => {
    expect(await after(seconds, bytesAt)).toMatch(end)
  })
})
