import { present } from '../../locust/present.js'
import type { History, Silence } from '../../locust/run.js'

/** Users were there and nothing was completed, or hardly anything. Seconds since the first row. */
export type Stall = {
  readonly kind: Silence['kind']
  readonly from: number
  readonly to: number
  readonly seconds: number
  /** The most. Absent where the release does not count them. */
  readonly users?: number
  /** Completed nevertheless; and per second at other times. */
  readonly requests: number
  readonly usualRate: number
  /** Nothing came any more until the history ends: the server may have died. */
  readonly toTheEnd: boolean
}

/** The silences that the reader found, in the time of the rows. */
export function stallsOf(history: History | undefined, startedAt = 0): Stall[] {
  return (history?.silences ?? []).map(silence => {
    const { kind, from, to, users, requests, usualRate, toTheEnd } = silence
    return {
      kind,
      from: from - startedAt,
      to: to - startedAt,
      seconds: to - from,
      ...present({ users: users && mostUsers(history?.samples ?? [], silence) }),
      ...{ requests, usualRate, toTheEnd }
    }
  })
}

function mostUsers(samples: History['samples'], { from, to }: Silence): number {
  return samples.reduce(
    (most, { at, users }) => (at >= from && at <= to ? Math.max(most, users) : most),
    0
  )
}
