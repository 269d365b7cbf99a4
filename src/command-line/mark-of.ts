import type { LaunchEnd } from '../launch/launcher.js'
import { present } from '../locust/present.js'
import type { CutShort, Stop, StopMark } from '../locust/stop.js'
import type { PlannedLoad } from '../watch/load-test.js'
import type { SessionEnd } from '../watch/session.js'
import type { RunJudging } from './watch-judging.js'

/** What is known of a load test when its mark is made. */
type Known = {
  readonly judging: Pick<RunJudging, 'startedAt' | 'newestAt'>
  readonly test: Pick<PlannedLoad, 'runSeconds'>
}

/** The mark of a load test that is ended `now` (seconds since the epoch), as it is lost. */
export function stopMarkOf(stop: Stop, { judging, test }: Known, now: number): StopMark {
  const { runSeconds } = test
  const startedAt = judging.startedAt ?? stop.at
  const stoppedAt = Math.max(stop.at, Math.round(now))
  if (runSeconds === undefined) return { stop, startedAt, stoppedAt }
  const savedSeconds = Math.max(0, runSeconds - (stoppedAt - startedAt))
  return { stop, startedAt, stoppedAt, plannedSeconds: runSeconds, savedSeconds }
}

/** The mark of a load test that ended out of order; `now` (seconds since the epoch) is for one without rows. */
export function cutShortMarkOf(
  { end, interrupted }: SessionEnd<Stop, LaunchEnd>,
  { judging, test: { runSeconds: plannedSeconds } }: Known,
  now: number
): StopMark {
  const at = judging.newestAt ?? Math.round(now)
  const startedAt = judging.startedAt ?? at
  const stop = cutShortOf(end, interrupted?.by, at)
  return { stop, startedAt, ...present({ plannedSeconds }), exitCode: end.code }
}

/** The signal that came from outside is told, whatever it then died of. */
function cutShortOf(
  end: LaunchEnd,
  interruptedBy: NodeJS.Signals | undefined,
  at: number
): CutShort {
  if (interruptedBy !== undefined) return { reason: 'interrupted', at, by: interruptedBy }
  if (end.kind === 'exit' && end.by !== undefined) return { reason: 'died', at, by: end.by }
  return { reason: 'exit-code', at, code: end.code }
}
