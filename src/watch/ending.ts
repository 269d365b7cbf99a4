import { pause, type Timer } from '../input/deadline.js'

/** What is to be ended: a command and all that it started. */
export type Endable<End> = {
  readonly ended: Promise<End>
  readonly signal: (name: NodeJS.Signals) => void
  readonly members: () => number
}

/** How a load test came to its end. */
export type LoadTestEnding = {
  /** The last signal that it took: SIGINT and SIGTERM end it in order, SIGKILL loses what was not written. */
  readonly took: NodeJS.Signals
  /** Processes that outlived the one that was started, and were ended too. */
  readonly orphans: number
}

/** Between SIGTERM, after half of the grace, and SIGKILL after all of it, Locust writes its files. */
const TERM_AFTER = 0.5
const LOOK_MS = 250
/** Workers end a moment after their master. */
const ORPHAN_MS = 3000

/**
 * Ends a command that is to end: SIGINT, on which Locust writes its files and goes; SIGTERM after half
 * of the grace; SIGKILL at its end. What outlives it is ended like it.
 *
 * @param asked the signal that it has got already, if it has
 */
export async function end<End>(
  command: Endable<End>,
  timer: Timer,
  graceMs: number,
  asked?: NodeJS.Signals
): Promise<LoadTestEnding> {
  let took = asked ?? 'SIGINT'
  const send = (name: NodeJS.Signals): void => {
    took = name
    command.signal(name)
  }
  const stops = [
    timer(TERM_AFTER * graceMs, () => {
      send('SIGTERM')
    }),
    timer(graceMs, () => {
      send('SIGKILL')
    })
  ]
  if (asked === undefined) send('SIGINT')
  await command.ended
  for (const stop of stops) stop()
  const orphans = await orphansOf(command, timer)
  if (orphans > 0) {
    command.signal('SIGTERM')
    if ((await orphansOf(command, timer)) > 0) command.signal('SIGKILL')
  }
  return { took, orphans }
}

/** The processes that are still there after a moment in which they may end by themselves. */
export async function orphansOf<End>(command: Endable<End>, timer: Timer): Promise<number> {
  for (let waited = 0; waited < ORPHAN_MS; waited += LOOK_MS) {
    if (command.members() === 0) return 0
    await pause(timer, LOOK_MS)
  }
  return command.members()
}
