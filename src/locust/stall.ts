/** Seconds without a new request, in the middle of a run, that are worth a warning. */
export const STALL_SECONDS = 10
/**
 * At the end. The history loses its last 5 to 10 seconds, so of a hang of 10 seconds and more only
 * this much may be left to see.
 */
export const END_STALL_SECONDS = 5
/** A slow or bursty test pauses by nature: a stall is this many times the usual pause … */
const TIMES_USUAL_PAUSE = 5
/** … and at least so many requests are due in it at the run's pace: by chance that is e^-10. */
const REQUESTS_DUE = 10
/** At the end it is this many times the usual pause and the longest one that was no stall. */
const TIMES_ANY_PAUSE = 3
/** Enough to tell; a run that stalls more often is told by the first. */
const KEPT_STALLS = 100
const KEPT_LENGTHS = 10_000
/** Ticks are 1 or 2 s apart unless the locustfile says otherwise. */
const MAX_TICK_SECONDS = 60

export type Stall = {
  /** Seconds since the epoch: of the last tick with a new request, and of the last without. */
  readonly from: number
  readonly to: number
}

export type Tick = { readonly at: number; readonly users: number; readonly requests: number }

/** Watches the cumulative count of a history, tick by tick, before any is dropped. */
export type StallWatch = {
  tick(tick: Tick): void
  /** The counts went back: what was before does not count. */
  reset(): void
  result(): {
    readonly stalls: readonly Stall[]
    /** From the last new request to the last tick with users. */
    readonly atEnd: Stall | undefined
    /** First and last tick of the load itself: without idle ticks of the web UI before and after. */
    readonly activeFrom: number | undefined
    readonly activeTo: number | undefined
  }
}

type Load = {
  firstActive: number | undefined
  lastActive: number | undefined
  /** Since when nothing new has come although there are users. */
  silentSince: number | undefined
  /** Users have left since `silentSince`: whatever comes now is another pause. */
  idle: boolean
  lastGrowth: number
  growths: number
  count: number
  /** Users at the last ticks with new requests. */
  recentUsers: number[]
  /** Pauses of at least STALL_SECONDS. */
  pauses: Stall[]
  /** The length of each pause in seconds, once. */
  lengths: Set<number>
}

/** Where the release wrote no user count, every tick counts as one with users. */
export function stallWatch(hasUsers: boolean): StallWatch {
  let load = emptyLoad()
  let lastIdle: number | undefined
  return {
    tick(tick) {
      if (tick.requests > load.count) {
        begin(load, tick, lastIdle)
        closePause(load)
        load.growths++
        load.count = tick.requests
        load.lastGrowth = load.lastActive = load.silentSince = tick.at
        load.recentUsers = [...load.recentUsers, tick.users].slice(-3)
      } else if (hasUsers && isLeaving(load, tick)) {
        load.idle = true
        if (load.firstActive === undefined) lastIdle = tick.at
      } else {
        begin(load, tick, lastIdle)
        if (load.idle) closePause(load)
        load.silentSince ??= tick.at
        load.lastActive = tick.at
      }
    },
    reset() {
      load = emptyLoad()
      lastIdle = undefined
    },
    result: () => judge(load)
  }
}

/**
 * No users, or so many fewer than a moment ago that the test is ending: the last requests may then
 * be slow ones that `--stop-timeout` waits for.
 */
function isLeaving(load: Load, tick: Tick): boolean {
  return tick.users === 0 || tick.users * 2 < Math.max(0, ...load.recentUsers)
}

/** The load begins after the idle tick just before its first active one. */
function begin(load: Load, tick: Tick, lastIdle: number | undefined): void {
  const isNear = lastIdle !== undefined && tick.at - lastIdle <= MAX_TICK_SECONDS
  load.firstActive ??= isNear ? lastIdle : tick.at
}

function emptyLoad(): Load {
  return {
    firstActive: undefined,
    lastActive: undefined,
    silentSince: undefined,
    idle: false,
    lastGrowth: 0,
    growths: 0,
    count: 0,
    recentUsers: [],
    pauses: [],
    lengths: new Set()
  }
}

/** A pause is over: remembers it. Only what was seen counts: from tick to tick without growth. */
function closePause(load: Load): void {
  if (load.silentSince === undefined || load.lastActive === undefined) return
  const pause = { from: load.silentSince, to: load.lastActive }
  const seconds = pause.to - pause.from
  load.silentSince = undefined
  load.idle = false
  if (seconds <= 0) return
  if (load.lengths.size < KEPT_LENGTHS) load.lengths.add(seconds)
  if (seconds >= STALL_SECONDS && load.pauses.length < KEPT_STALLS) {
    load.pauses.push(pause)
  }
}

function judge(load: Load): ReturnType<StallWatch['result']> {
  const { firstActive: activeFrom, lastActive: activeTo } = load
  if (activeFrom === undefined || activeTo === undefined || load.growths === 0) {
    return { stalls: [], atEnd: undefined, activeFrom, activeTo }
  }
  const busy = Math.max(1, load.lastGrowth - activeFrom)
  const usual = busy / load.growths
  const due = REQUESTS_DUE / (load.count / busy)
  const isStall = (seconds: number): boolean =>
    seconds >= Math.max(STALL_SECONDS, TIMES_USUAL_PAUSE * usual, due)
  const natural = [...load.lengths].filter(seconds => !isStall(seconds))
  const longest = natural.reduce((a, b) => Math.max(a, b), usual)
  const last = { from: load.silentSince ?? activeTo, to: activeTo }
  const silent = last.to - last.from
  const atEnd = silent >= Math.max(END_STALL_SECONDS, TIMES_ANY_PAUSE * longest, due)
  const stalls = load.pauses.filter(({ from, to }) => isStall(to - from))
  if (!atEnd && isStall(silent)) stalls.push(last)
  return { stalls, atEnd: atEnd ? last : undefined, activeFrom, activeTo }
}
