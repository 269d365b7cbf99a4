import type { Timer } from '../input/deadline.js'

/** Why the step has to come to its end before its work is done. */
export type Ending = 'timeout' | 'cancelled' | 'unsettled'

/** The time that a step has: its own limit, and whatever else ends it. */
export type StepBound = {
  /** Undefined while the work may go on. */
  readonly ending: () => Ending | undefined
  /** What `work` gives; undefined when the step has to end before. */
  readonly whileOpen: <T>(work: Promise<T>) => Promise<T | undefined>
  /** The same, with some seconds more for what is under way: there is a result to tell people. */
  readonly whileClosing: <T>(work: Promise<T>) => Promise<T | undefined>
  readonly end: (ending: Ending) => void
  /** The work is done. */
  readonly stop: () => void
}

/**
 * Milliseconds after the end for what GitHub is still to be told. A cancelled job is killed 7.5 s
 * after its first signal, and 2.5 s after its second.
 */
const CLOSING_MS = { timeout: 60_000, unsettled: 60_000, cancelled: 5_000 } as const

export function startBound(timer: Timer, limitMs: number): StepBound {
  let ended: Ending | undefined
  let ring: (ending: Ending) => void = () => undefined
  const over = new Promise<Ending>(resolve => (ring = resolve))
  const end = (ending: Ending): void => {
    ended ??= ending
    ring(ended)
  }
  const stops = [
    timer(limitMs, () => {
      end('timeout')
    })
  ]
  const closed = over.then(
    ending => new Promise<void>(resolve => stops.push(timer(CLOSING_MS[ending], resolve)))
  )
  return {
    ending: () => ended,
    end,
    whileOpen: work => Promise.race([work, over.then(() => undefined)]),
    whileClosing: work => Promise.race([work, closed.then(() => undefined)]),
    stop: () => {
      for (const stop of stops) stop()
    }
  }
}
