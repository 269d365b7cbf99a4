/** So long with fewer users and new requests: the fall was a step of the test, not its end. */
const STEP_SECONDS = 30

export type Tick = { readonly at: number; readonly users: number; readonly requests: number }

/** What the users of a load test do, tick by tick. */
type LoadUsers = {
  /**
   * Of one tick. `present`: 0 when there are none; 1 where the release does not count them.
   * `leaving`: none, or fewer than half of those who sent the last requests.
   */
  tick(tick: Tick, isAnswered: boolean): { readonly present: number; readonly leaving: boolean }
  /** Of the ticks so far any has users. */
  readonly areCounted: boolean
  /** At least 1. */
  readonly peak: number
  /** Since when they have only become fewer. */
  readonly fallingFrom: number | undefined
}

/** `hasColumn`: the release writes a user count. */
export function loadUsers(hasColumn: boolean): LoadUsers {
  // Of the last three ticks with new requests: those who sent them.
  let [first, second, third] = [0, 0, 0]
  let peak = 0
  let last: { readonly at: number; readonly users: number } | undefined
  let answered = false
  let fallingFrom: number | undefined
  let fallenAt = 0
  const watchFall = (at: number, users: number, isAnswered: boolean): void => {
    const before = last?.users ?? 0
    if (users > before) fallingFrom = undefined
    else if (users < before) {
      fallingFrom ??= last?.at ?? at
      fallenAt = at
    } else if (isAnswered && at - fallenAt >= STEP_SECONDS) fallingFrom = undefined
  }
  return {
    tick({ at, users }, isAnswered) {
      answered ||= isAnswered
      peak = Math.max(peak, users)
      // Requests, and never a user: the count is not to be had.
      const present = hasColumn && (peak > 0 || !answered) ? users : 1
      watchFall(at, present, isAnswered)
      last = { at, users: present }
      if (isAnswered) {
        first = second
        second = third
        third = present
      }
      return { present, leaving: present === 0 || present * 2 < Math.max(first, second, third) }
    },
    get areCounted() {
      return hasColumn && peak > 0
    },
    get peak() {
      return Math.max(1, peak)
    },
    get fallingFrom() {
      return fallingFrom
    }
  }
}
