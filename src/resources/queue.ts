import type { Stretch } from './promql.js'
import type { LoadSample, Point } from './reading.js'

/** What waits: requests that Locust has under way less those that a worker works on. */
export type Queue = {
  /** Mean over a stretch; undefined where either is not known. */
  readonly over: (stretch: Stretch, busy: number | undefined) => number | undefined
  /** At each point of busy workers, both as means over the window before. */
  readonly points: (busy: readonly Point[], window: number) => readonly Point[]
}

/** Little's law: throughput × mean response time is how many requests are under way. */
export function queueBehind(load: readonly LoadSample[]): Queue {
  const over: Queue['over'] = (stretch, busy) => {
    const underWay = underWayIn(load, stretch)
    return underWay === undefined || busy === undefined ? undefined : Math.max(0, underWay - busy)
  }
  return {
    over,
    points: (busy, window) =>
      busy.flatMap(([at, value]) => {
        const waiting = over({ from: at - window, to: at }, value)
        return waiting === undefined ? [] : [[at, waiting] as const]
      })
  }
}

function underWayIn(load: readonly LoadSample[], { from, to }: Stretch): number | undefined {
  let [seconds, requestSeconds] = [0, 0]
  load.forEach(({ at, throughput, average = 0 }, i) => {
    const before = load[i - 1]?.at
    if (before === undefined) return
    const part = Math.min(at, to) - Math.max(before, from)
    if (part <= 0) return
    seconds += part
    requestSeconds += (part * throughput * average) / 1000
  })
  return seconds > 0 ? requestSeconds / seconds : undefined
}
