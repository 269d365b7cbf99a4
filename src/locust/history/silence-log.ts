import { loadSpanWatch, type LoadSpan } from './load-span.js'
import { loadUsers, type Tick } from './load-users.js'

/** Silences that are kept: the longest. */
const KEPT_SILENCES = 100
/** What is shorter does not part the requests before it from those after it. */
const PARTING_SECONDS = 5
/** A time without a row, longer than this (s) and than so many usual ones, is nobody's silence. */
const LEAST_GAP_SECONDS = 10
const GAP_TICKS = 10
/** Until a tick is known. */
const USUAL_TICK_SECONDS = 6

/** Users were there, and nothing was counted: facts only. Times in seconds since the epoch. */
export type SilenceFacts = {
  /** The last tick with a new request; before the first request, the first tick with users. */
  readonly from: number
  /** The last tick without one and with users: only what was seen counts. */
  readonly to: number
  /** The last tick before users left, fewer than half staying. */
  readonly stayedTo: number
  /** Since when, at its end, the users had only become fewer. */
  readonly fallingFrom: number | undefined
  /** Seconds of which no row tells. */
  readonly unseen: number
  /** At its start, and the fewest. */
  readonly users: number
  readonly leastUsers: number
  /** The seconds that all users together lived through. */
  readonly userSeconds: number
  /** Requests and ticks with new ones before it, and requests since the silence before. */
  readonly requestsBefore: number
  readonly answersBefore: number
  readonly requestsSince: number
}

/** The whole run, as far as its silences are measured by it. */
export type Pace = LoadSpan & {
  readonly requests: number
  /** That the first row counts already: more than a second's, and rows before it are missing. */
  readonly requestsAtFirst: number
  /** Ticks with new requests, and the last of them. */
  readonly answers: number
  readonly lastAnswer: number | undefined
  readonly usersAreCounted: boolean
  /** 1 where the release does not count them. */
  readonly peakUsers: number
  readonly userSeconds: number
}

export type SilenceLog = {
  readonly pace: Pace
  /** The longest, in order of time. */
  readonly silences: readonly SilenceFacts[]
  /** There were more than are kept. */
  readonly isFull: boolean
}

/** Watches the cumulative count of a history, tick by tick, before any is dropped. */
export type SilenceWatch = {
  tick(tick: Tick): void
  /** The counts went back: what was before does not count. */
  reset(): void
  result(): SilenceLog
}

export function silenceWatch(usersAreCounted: boolean): SilenceWatch {
  let watch = watchOnce(usersAreCounted)
  return {
    tick(tick) {
      watch.tick(tick)
    },
    reset() {
      watch = watchOnce(usersAreCounted)
    },
    result: () => watch.result()
  }
}

type Open = { -readonly [key in keyof SilenceFacts]: SilenceFacts[key] }

function watchOnce(usersAreCounted: boolean): Omit<SilenceWatch, 'reset'> {
  const users = loadUsers(usersAreCounted)
  const span = loadSpanWatch()
  const log = longestSilences()
  const steps = tickSteps()
  let [requests, answers, userSeconds, requestsAtSilence] = [0, 0, 0, 0]
  let requestsAtFirst: number | undefined
  let lastAnswer: number | undefined
  let open: Open | undefined
  const close = (): void => {
    if (open === undefined) return
    log.add(open)
    if (open.to - open.from >= PARTING_SECONDS) requestsAtSilence = requests
    open = undefined
  }
  return {
    tick(tick) {
      const { at } = tick
      requestsAtFirst ??= tick.requests
      const isAnswered = tick.requests > requests
      const { present, leaving } = users.tick(tick, isAnswered)
      const step = steps.to(at)
      userSeconds += step.seconds * present
      span.tick(at, present, isAnswered || !leaving)
      if (isAnswered || present === 0) close()
      if (isAnswered) {
        requests = tick.requests
        answers++
        lastAnswer = at
      }
      if (open !== undefined) extend(open, { at, present, leaving, step })
      else if (isAnswered || present > 0) {
        open = beginning(at, present, { requests, answers, requestsAtSilence })
      }
      if (open !== undefined) open.fallingFrom = users.fallingFrom
    },
    result() {
      const { peak: peakUsers, areCounted: usersAreCounted } = users
      const counts = {
        requests,
        requestsAtFirst: requestsAtFirst ?? 0,
        answers,
        lastAnswer,
        usersAreCounted,
        peakUsers,
        userSeconds
      }
      return { pace: { ...span.result(), ...counts }, ...log.with(open) }
    }
  }
}

/** Each row with a new request begins one: no spread, no copy. */
function beginning(
  at: number,
  present: number,
  before: { requests: number; answers: number; requestsAtSilence: number }
): Open {
  return {
    from: at,
    to: at,
    stayedTo: at,
    fallingFrom: undefined,
    unseen: 0,
    users: present,
    leastUsers: present,
    userSeconds: 0,
    requestsBefore: before.requests,
    answersBefore: before.answers,
    requestsSince: before.requests - before.requestsAtSilence
  }
}

type Step = { readonly seconds: number; readonly isGap: boolean }

/** The time from tick to tick. */
function tickSteps() {
  let last: number | undefined
  let usual = USUAL_TICK_SECONDS
  return {
    to(at: number): Step {
      const seconds = at - (last ?? at)
      const isGap = seconds > Math.max(LEAST_GAP_SECONDS, GAP_TICKS * usual)
      if (seconds > 0 && !isGap) usual = seconds
      last = at
      return { seconds, isGap }
    }
  }
}

function extend(
  open: Open,
  tick: { at: number; present: number; leaving: boolean; step: Step }
): void {
  const { at, present, leaving, step } = tick
  if (!leaving && open.stayedTo === open.to) open.stayedTo = at
  open.to = at
  open.leastUsers = Math.min(open.leastUsers, present)
  open.userSeconds += step.seconds * present
  if (step.isGap) open.unseen += step.seconds
}

/** A bounded list: the longest stay. */
function longestSilences() {
  const kept: SilenceFacts[] = []
  let isFull = false
  let shortest: SilenceFacts | undefined
  const length = ({ from, to }: SilenceFacts): number => to - from
  return {
    add(silence: SilenceFacts): void {
      if (length(silence) <= 0) return
      if (kept.length < KEPT_SILENCES) {
        kept.push(silence)
        return
      }
      isFull = true
      shortest ??= kept.reduce((a, b) => (length(b) < length(a) ? b : a))
      if (length(silence) <= length(shortest)) return
      kept.splice(kept.indexOf(shortest), 1)
      kept.push(silence)
      shortest = undefined
    },
    /** And the one that has not ended. */
    with(last: SilenceFacts | undefined) {
      const silences = last === undefined || length(last) <= 0 ? kept : [...kept, last]
      return { silences: [...silences], isFull }
    }
  }
}
