import type { Timer } from '../input/deadline.js'
import { end, type Endable, type LoadTestEnding, orphansOf } from './ending.js'
import type { GrowingFile, GrowthSink } from './growing-file.js'

/** What judges a run while it is written. */
export type LiveJudging<Stop> = GrowthSink & {
  /** Why the run is lost, once it is. */
  readonly lost: () => Stop | undefined
}

/** What a session tells while it lasts. */
type SessionListener<Stop> = {
  /** After each look at the files, in `emptySeconds` of which nothing new was in them. */
  readonly looked: (emptySeconds: number) => Promise<void>
  /** Before the load test is asked to end: whatever must be known of it then. */
  readonly stopping: (stop: Stop) => Promise<void>
  /** Nothing has been written for SILENT_SECONDS, or not yet at all. */
  readonly silent: () => void
}

export type Session<Stop> = {
  readonly history: GrowingFile
  readonly judging: LiveJudging<Stop>
  readonly listener: SessionListener<Stop>
  readonly timer: Timer
}

/** How a load test that was watched came to its end. */
export type SessionEnd<Stop, End> = {
  readonly end: End
  /** Why it was ended by us, and how that went. */
  readonly stop?: { readonly why: Stop; readonly ending: LoadTestEnding }
  /** The signal that came from outside, and how it ended on that. */
  readonly interrupted?: { readonly by: NodeJS.Signals; readonly ending: LoadTestEnding }
  /** Processes that are left of it, and were left alone. */
  readonly orphans: number
}

/** A flush of Locust's is five seconds, of old releases ten: looking more often shows it sooner. */
const LOOK_MS = 1000
/** Three of the longest flushes, and at the start what importing and awaiting workers takes. */
export const SILENT_SECONDS = 30

/** Looks at the files of a load test until it has ended or is lost; then it is ended. */
export async function watchCommand<Stop, End>(
  session: Session<Stop>,
  command: Endable<End>,
  { graceMs, interruption }: { graceMs: number; interruption: Promise<NodeJS.Signals> }
): Promise<SessionEnd<Stop, End>> {
  const { listener, judging, timer } = session
  const look = looker(session)
  const over = Promise.race([command.ended.then(() => 'ended' as const), interruption])
  const pause = pauses(timer, over)
  let by: NodeJS.Signals | 'ended' | undefined
  while (by === undefined) {
    if (await look()) listener.silent()
    const why = judging.lost()
    if (why !== undefined && pause.settled() === undefined) {
      await listener.stopping(why)
      const ending = await end(command, timer, graceMs)
      await look()
      return { end: await command.ended, stop: { why, ending }, orphans: 0 }
    }
    by = await pause.wait()
  }
  const interrupted =
    by === 'ended' ? undefined : { by, ending: await end(command, timer, graceMs, by) }
  await look()
  return {
    end: await command.ended,
    ...(interrupted === undefined ? {} : { interrupted }),
    orphans: await orphansOf(command, timer)
  }
}

/** How following a run that somebody else started came to its end. */
type FollowEnd<Stop> =
  | { readonly kind: 'lost'; readonly why: Stop }
  /** Nothing has been written for a while: it is over, or whatever wrote it hangs. */
  | { readonly kind: 'over' }
  | { readonly kind: 'nothing-written' }
  | { readonly kind: 'left'; readonly by: NodeJS.Signals }

/** Looks at the files of a run that is going already, until it is lost or over. It ends nothing. */
export async function followRun<Stop>(
  session: Session<Stop>,
  interruption: Promise<NodeJS.Signals>
): Promise<FollowEnd<Stop>> {
  const { history, judging, timer } = session
  const look = looker(session)
  const pause = pauses(timer, interruption)
  for (;;) {
    const isSilent = await look()
    const why = judging.lost()
    if (why !== undefined) return { kind: 'lost', why }
    if (isSilent) return { kind: history.isBegun ? 'over' : 'nothing-written' }
    const by = await pause.wait()
    if (by !== undefined) return { kind: 'left', by }
  }
}

/** Reads what is new; true once in each time in which nothing is written. */
function looker<Stop>({ history, judging, listener }: Session<Stop>): () => Promise<boolean> {
  // By looks, not by the clock: that of a laptop goes on while it sleeps.
  let emptyLooks = 0
  return async () => {
    emptyLooks = (await history.readNew(judging)) ? 0 : emptyLooks + 1
    const seconds = (emptyLooks * LOOK_MS) / 1000
    await listener.looked(seconds)
    return seconds === SILENT_SECONDS
  }
}

type Pauses<T> = {
  /** From one look to the next, at most until the promise is settled; gives what that gave. */
  readonly wait: () => Promise<T | undefined>
  readonly settled: () => T | undefined
}

/** Listens to the promise once: a race a second would leave a listener each for as long as the run lasts. */
function pauses<T>(timer: Timer, promise: Promise<T>): Pauses<T> {
  let settled: T | undefined
  let wake = (): void => undefined
  void promise.then(value => {
    settled = value
    wake()
  })
  return {
    settled: () => settled,
    wait: async () => {
      if (settled !== undefined) return settled
      await new Promise<void>(resolve => {
        const stop = timer(LOOK_MS, resolve)
        wake = () => {
          stop()
          resolve()
        }
      })
      return settled
    }
  }
}
