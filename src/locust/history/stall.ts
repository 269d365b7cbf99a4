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
/** Less is too little to tell a hang from users who wait for their next turn. */
const MIN_GROWTHS = 3
const REQUESTS_PER_USER = 2
/**
 * Seconds that the users who stay when others leave may wait: slow requests that `--stop-timeout`
 * lets end.
 */
export const DRAIN_SECONDS = 30
/** Without users for so much longer than with them, as when all workers are lost. */
export const EMPTY_SECONDS = 60
/** Nobody clicks "start" sooner; a headless test has users by then. */
const BY_HAND_SECONDS = 3
/** Enough to tell; a run that stalls more often is told by the first. */
const KEPT_STALLS = 100
const KEPT_LENGTHS = 10_000
/** Ticks are 1 or 2 s apart unless the locustfile says otherwise. */
const MAX_TICK_SECONDS = 60

export type HistoryStall = {
  /** Seconds since the epoch: of the last tick with a new request, and of the last without. */
  readonly from: number
  readonly to: number
  /** Requests that came nevertheless, and how many a second usually do. */
  readonly requests?: number
  readonly usualRate?: number
}

export type Tick = { readonly at: number; readonly users: number; readonly requests: number }

/** Watches the cumulative count of a history, tick by tick, before any is dropped. */
export type StallWatch = {
  tick(tick: Tick): void
  /** The counts went back: what was before does not count. */
  reset(): void
  result(): {
    readonly stalls: readonly HistoryStall[]
    /** From the last new request to the last tick with all users. */
    readonly atEnd: HistoryStall | undefined
    /** Seconds without users after the load, when they are most of the run; 0 otherwise. */
    readonly emptyFor: number
    /** Ticks without users came before the load: somebody started it in the web UI. */
    readonly startedByHand: boolean
    /** First and last tick of the load itself: without idle ticks of the web UI before and after. */
    readonly activeFrom: number | undefined
    readonly activeTo: number | undefined
  }
}

/** `length` in seconds, and the seconds that all users together lived through. */
type Silence = { from: number; to: number; length: number; userSeconds: number; left: boolean }

type Load = {
  firstTick: number | undefined
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
  peakUsers: number
  /** Of the last tick, whatever it was. */
  last: Tick | undefined
  lastWithUsers: number | undefined
  /** Users have only become fewer since; and when they last did. */
  declineFrom: number | undefined
  declineAt: number
  /** Since the last new request, as far as there are users. */
  silence: Silence
  /** The long ones of those in which users left. */
  drains: Silence[]
  /** Pauses of at least STALL_SECONDS. */
  pauses: (HistoryStall & { readonly userSeconds: number })[]
  /** The length of each pause in seconds, once. */
  lengths: Set<number>
}

/** Where the release wrote no user count, every tick counts as one with users. */
export function stallWatch(hasUsers: boolean): StallWatch {
  let load = emptyLoad()
  let lastIdle: number | undefined
  return {
    tick(tick) {
      load.firstTick ??= tick.at
      if (hasUsers) watchUsers(load, tick)
      if (tick.requests > load.count) {
        begin(load, tick, lastIdle)
        closePause(load)
        closeSilence(load, tick)
        load.growths++
        load.count = tick.requests
        load.lastGrowth = load.lastActive = load.silentSince = tick.at
        load.recentUsers = [...load.recentUsers, tick.users].slice(-3)
      } else if (hasUsers && isLeaving(load, tick)) {
        load.idle = true
        watchSilence(load, tick)
        load.silence.left = true
        if (load.firstActive === undefined) lastIdle = tick.at
      } else {
        begin(load, tick, lastIdle)
        if (load.idle) closePause(load)
        watchSilence(load, tick)
        load.silentSince ??= tick.at
        load.lastActive = tick.at
      }
      load.last = tick
    },
    reset() {
      load = emptyLoad()
      lastIdle = undefined
    },
    result: () => judge(load)
  }
}

/** A drop from which the users never come back is the stop of the test. */
function watchUsers(load: Load, tick: Tick): void {
  const before = load.last?.users ?? 0
  const isAnswered = load.last !== undefined && tick.requests > load.last.requests
  if (tick.users > 0) load.lastWithUsers = tick.at
  load.peakUsers = Math.max(load.peakUsers, tick.users)
  if (tick.users > before) load.declineFrom = undefined
  else if (tick.users < before) {
    load.declineFrom ??= load.last?.at ?? tick.at
    load.declineAt = tick.at
  } else if (isAnswered && tick.at - load.declineAt >= DRAIN_SECONDS) {
    // They go on with fewer users: that was a step of the test.
    load.declineFrom = undefined
  }
}

/** What the users live through while nothing new comes. */
function watchSilence(load: Load, tick: Tick): void {
  const { last } = load
  if (tick.users === 0 || last === undefined || load.growths === 0) return
  load.silence.to = tick.at
  load.silence.length += tick.at - last.at
  load.silence.userSeconds += (tick.at - last.at) * tick.users
}

/** Something came again: was it after users had left? Those who always stay pause by nature. */
function closeSilence(load: Load, tick: Tick): void {
  const { silence } = load
  load.silence = { from: tick.at, to: tick.at, length: 0, userSeconds: 0, left: false }
  if (!silence.left || silence.length <= DRAIN_SECONDS) return
  if (load.drains.length < KEPT_STALLS) load.drains.push(silence)
}

function seconds({ from, to }: HistoryStall): number {
  return to - from
}

/**
 * No users, or so many fewer than a moment ago that the test is ending: the last requests may then
 * be slow ones that `--stop-timeout` waits for.
 */
function isLeaving(load: Load, tick: Tick): boolean {
  // Where there never were any, the count is not to be had.
  if (tick.users === 0) return load.peakUsers > 0 || load.growths === 0
  return tick.users * 2 < Math.max(0, ...load.recentUsers)
}

/** The load begins after the idle tick just before its first active one. */
function begin(load: Load, tick: Tick, lastIdle: number | undefined): void {
  const isNear = lastIdle !== undefined && tick.at - lastIdle <= MAX_TICK_SECONDS
  load.firstActive ??= isNear ? lastIdle : tick.at
}

function emptyLoad(): Load {
  return {
    firstTick: undefined,
    firstActive: undefined,
    lastActive: undefined,
    silentSince: undefined,
    idle: false,
    lastGrowth: 0,
    growths: 0,
    count: 0,
    recentUsers: [],
    peakUsers: 0,
    last: undefined,
    lastWithUsers: undefined,
    declineFrom: undefined,
    declineAt: 0,
    silence: { from: 0, to: 0, length: 0, userSeconds: 0, left: false },
    drains: [],
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
    load.pauses.push({ ...pause, userSeconds: load.silence.userSeconds })
  }
}

function judge(load: Load): ReturnType<StallWatch['result']> {
  const { firstActive: activeFrom, lastActive: activeTo } = load
  const emptyFor = emptySeconds(load)
  const waited = (activeFrom ?? 0) - (load.firstTick ?? 0)
  const startedByHand = waited >= BY_HAND_SECONDS
  if (activeFrom === undefined || activeTo === undefined || load.growths === 0) {
    return { stalls: [], atEnd: undefined, emptyFor, startedByHand, activeFrom, activeTo }
  }
  const { longest, due, isStall, isDue, isDrain } = measures(load, activeFrom)
  const last = silenceAtEnd(load, activeTo)
  const silent = seconds(last)
  const isEnd = silent >= Math.max(END_STALL_SECONDS, TIMES_ANY_PAUSE * longest, due)
  const atEnd = isEnd && isEnough(load) ? last : undefined
  const stalls: HistoryStall[] = [
    ...load.pauses.filter(pause => isStall(seconds(pause)) && isDue(pause.userSeconds)),
    ...load.drains.filter(isDrain)
  ]
  if (atEnd === undefined) {
    if (isStall(silent)) stalls.push(last)
    else if (isDrain(load.silence)) stalls.push(load.silence)
  }
  const plain = stalls.map(({ from, to }) => ({ from, to }))
  return { stalls: plain, atEnd, emptyFor, startedByHand, activeFrom, activeTo }
}

/** Until the users began to leave. */
function silenceAtEnd({ silentSince, declineFrom }: Load, activeTo: number): HistoryStall {
  const from = silentSince ?? activeTo
  return { from, to: Math.max(from, Math.min(activeTo, declineFrom ?? activeTo)) }
}

/** To tell a server that answers no more from users who wait for their next turn. */
function isEnough({ growths, count, peakUsers }: Load): boolean {
  return growths >= MIN_GROWTHS && count > REQUESTS_PER_USER * peakUsers
}

/** What is long, by the pace and the pauses of the run itself. */
function measures(load: Load, activeFrom: number) {
  const busy = Math.max(1, load.lastGrowth - activeFrom)
  const usual = busy / load.growths
  const rate = load.count / busy
  const due = REQUESTS_DUE / rate
  const isStall = (length: number): boolean =>
    length >= Math.max(STALL_SECONDS, TIMES_USUAL_PAUSE * usual, due)
  const natural = [...load.lengths].filter(length => !isStall(length))
  const longest = natural.reduce((a, b) => Math.max(a, b), usual)
  /** By those users who were there. */
  const isDue = (userSeconds: number): boolean =>
    load.peakUsers === 0 || (rate * userSeconds) / load.peakUsers >= REQUESTS_DUE
  const isDrain = ({ length, userSeconds }: Silence): boolean =>
    length > Math.max(DRAIN_SECONDS, TIMES_ANY_PAUSE * longest) && isDue(userSeconds)
  return { longest, due, isStall, isDue, isDrain }
}

/** 0 unless the test was for the most part without users, after its load. */
function emptySeconds({ firstActive, lastWithUsers, last }: Load): number {
  if (firstActive === undefined || lastWithUsers === undefined || last === undefined) return 0
  const empty = last.at - lastWithUsers
  return empty > Math.max(EMPTY_SECONDS, lastWithUsers - firstActive) ? empty : 0
}
