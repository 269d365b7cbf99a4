import type { Timer } from '../../src/input/deadline.js'

/** A clock that stands until it is moved. */
export function handTimer(): {
  readonly timer: Timer
  readonly advance: (ms: number) => void
  /** Timers that have not rung. */
  readonly pending: () => number
} {
  let now = 0
  const waiting = new Map<symbol, { readonly at: number; readonly ring: () => void }>()
  const timer: Timer = (ms, ring) => {
    const id = Symbol('timer')
    waiting.set(id, { at: now + ms, ring })
    return () => {
      waiting.delete(id)
    }
  }
  const advance = (ms: number): void => {
    const until = now + ms
    for (;;) {
      const next = [...waiting]
        .filter(([, { at }]) => at <= until)
        .sort(([, a], [, b]) => a.at - b.at)[0]
      if (next === undefined) break
      const [id, { at, ring }] = next
      now = at
      waiting.delete(id)
      ring()
    }
    now = until
  }
  return { timer, advance, pending: () => waiting.size }
}
