/**
 * Rings after `ms` milliseconds, unless the function that it gives is called before. The entry point
 * hands in the real one, a test one of its own.
 */
export type Timer = (ms: number, ring: () => void) => () => void

/** Node's clock. It keeps the process alive: what waits for it must come to its end. */
export const systemTimer: Timer = (ms, ring) => {
  const timer = setTimeout(ring, ms)
  return () => {
    clearTimeout(timer)
  }
}

/** The same, without keeping the process alive: a limit that nothing waits for. */
export const backgroundTimer: Timer = (ms, ring) => {
  const timer = setTimeout(ring, ms)
  timer.unref()
  return () => {
    clearTimeout(timer)
  }
}

/** Lets the milliseconds go by. */
export function pause(timer: Timer, ms: number): Promise<void> {
  return new Promise(resolve => timer(ms, resolve))
}

/** Something did not come in time. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError'
}

/**
 * What `work` gives, or a DeadlineError after `ms` milliseconds. The work itself cannot be ended from
 * here: `giveUp` may, and what becomes of it later is of no interest.
 */
export async function within<T>(
  timer: Timer,
  ms: number,
  work: Promise<T>,
  giveUp: () => void = () => undefined
): Promise<T> {
  let stop = (): void => undefined
  const late = new Promise<never>((_, reject) => {
    stop = timer(ms, () => {
      reject(new DeadlineError(`no answer within ${ms / 1000} seconds`))
      giveUp()
    })
  })
  try {
    return await Promise.race([work, late])
  } finally {
    stop()
  }
}

/** Seconds without a byte after which a download is given up. */
export const MAX_SILENCE_S = 30
/** A download is given up that brings less than this over a minute. */
export const MIN_BYTES_PER_SECOND = 64 * 1024
const WINDOW_S = 60
const TICK_S = 5

/**
 * What `work` gives, or a DeadlineError when its bytes stop coming or only drip. `received` says how
 * many there are so far; `giveUp` ends the work.
 */
export async function whileFlowing<T>(
  timer: Timer,
  work: Promise<T>,
  received: () => number,
  giveUp: () => void
): Promise<T> {
  let stop = (): void => undefined
  const stuck = new Promise<never>((_, reject) => {
    const seen = [received()]
    const look = (): void => {
      seen.push(received())
      const why = stuckness(seen)
      if (why === undefined) stop = timer(TICK_S * 1000, look)
      else {
        reject(new DeadlineError(why))
        giveUp()
      }
    }
    stop = timer(TICK_S * 1000, look)
  })
  try {
    return await Promise.race([work, stuck])
  } finally {
    stop()
  }
}

/** Why a download is given up, from its bytes at each tick; undefined while it may go on. */
function stuckness(seen: readonly number[]): string | undefined {
  const now = seen.at(-1) ?? 0
  const since = (seconds: number): number | undefined => {
    const before = seen.at(-1 - seconds / TICK_S)
    return before === undefined ? undefined : now - before
  }
  if (since(MAX_SILENCE_S) === 0) return `nothing came for ${MAX_SILENCE_S} seconds`
  const recent = since(WINDOW_S)
  return recent !== undefined && recent < MIN_BYTES_PER_SECOND * WINDOW_S
    ? `less than ${MIN_BYTES_PER_SECOND / 1024} KiB a second came over ${WINDOW_S} seconds`
    : undefined
}
