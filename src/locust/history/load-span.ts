import { present } from '../present.js'

/** Nobody clicks "start" sooner; a headless test has users by then. */
const BY_HAND_SECONDS = 3
/** Without users for so much longer than with them, as when all workers are lost. */
const EMPTY_SECONDS = 60
/** Ticks are 1 or 2 s apart unless the locustfile says otherwise. */
const MAX_TICK_SECONDS = 60

/** When the load itself was: the web UI writes ticks before and after it. Seconds since the epoch. */
export type LoadSpan = {
  /** Its first and last tick; the idle tick just before it is its start. */
  readonly activeFrom?: number
  readonly activeTo?: number
  /** Ticks without users came before the load: somebody started it in the web UI. */
  readonly startedByHand: boolean
  /** Seconds without users after the load, when they are most of the run; 0 otherwise. */
  readonly emptyFor: number
}

type LoadSpanWatch = {
  /** `users` are those present; a load is active while they are answered or wait for an answer. */
  tick(at: number, users: number, isActive: boolean): void
  result(): LoadSpan
}

export function loadSpanWatch(): LoadSpanWatch {
  let first: number | undefined
  let lastIdle: number | undefined
  let [activeFrom, activeTo]: (number | undefined)[] = []
  let lastWithUsers: number | undefined
  let last = 0
  return {
    tick(at, users, isActive) {
      first ??= at
      last = at
      if (users > 0) lastWithUsers = at
      if (isActive) {
        const isNear = lastIdle !== undefined && at - lastIdle <= MAX_TICK_SECONDS
        activeFrom ??= isNear ? lastIdle : at
        activeTo = at
      } else if (activeFrom === undefined) lastIdle = at
    },
    result() {
      const empty = last - (lastWithUsers ?? last)
      const loaded = (lastWithUsers ?? 0) - (activeFrom ?? Infinity)
      return {
        startedByHand: (activeFrom ?? 0) - (first ?? 0) >= BY_HAND_SECONDS,
        emptyFor: empty > Math.max(EMPTY_SECONDS, loaded) ? empty : 0,
        ...present({ activeFrom, activeTo })
      }
    }
  }
}
