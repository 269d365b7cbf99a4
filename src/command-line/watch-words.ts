import type { LaunchEnd } from '../launch/launcher.js'
import { formatClock } from '../units/clock.js'
import { counted, formatDuration } from '../units/format.js'
import type { LoadTestEnding } from '../watch/ending.js'
import type { GrowingFile } from '../watch/growing-file.js'
import type { PlannedLoad } from '../watch/load-test.js'
import { type SessionEnd, SILENT_SECONDS } from '../watch/session.js'

/** How far a load test got (s), and whether it has written anything at all. */
export type Progress = { readonly seconds: number; readonly hasBegun: boolean }

/** A run that ends so much (s) before its planned end has not lasted: Locust takes its start off it. */
const EARLY_SECONDS = 10

/** A flush of five seconds, and a look or two that a busy machine comes late: longer, it is worth a word. */
const QUIET_SECONDS = 8

/** That nothing has been written for a while, which may be the end of a run that is only followed; a clause. */
export function quietWords(seconds: number, isFollowed: boolean): string | undefined {
  if (seconds < QUIET_SECONDS) return undefined
  const words = `nothing written for ${formatDuration(seconds)}`
  return isFollowed ? `${words}; taken as ended after ${formatDuration(SILENT_SECONDS)}` : words
}

/** Why nothing more is seen of a load test that still runs. */
export function silentWords(
  { path, problem, wasThere }: Pick<GrowingFile, 'path' | 'problem' | 'wasThere'>,
  { seconds, hasBegun }: Progress,
  { runSeconds = Infinity }: PlannedLoad
): string {
  if (problem !== undefined) return `${path} cannot be read (${problem})`
  const time = formatDuration(SILENT_SECONDS)
  if (!hasBegun) {
    const isOver = wasThere
      ? ' What was there before does not count: a run that is over is judged without watch.'
      : ''
    return `${path} has not been written in the first ${time}: is the prefix right?${isOver}`
  }
  return seconds >= runSeconds - EARLY_SECONDS
    ? `the load test was over ${time} ago, and its process has not ended: it hangs at its exit, or still cleans up`
    : `nothing has been written to ${path} for ${time}, though the load test has not ended`
}

/** What is to be said of how a load test ended, beside why it was lost. */
export function endWords(
  { end, stop, interrupted, orphans }: SessionEnd<unknown, LaunchEnd>,
  progress: Progress,
  test: PlannedLoad,
  graceSeconds: number
): string[] {
  if (end.kind === 'not-started') return [end.why]
  const ending = stop?.ending ?? interrupted?.ending
  return [
    ...(interrupted === undefined ? [] : [`${interrupted.by} came, and was passed on`]),
    ...(ending === undefined
      ? ownEnd(end, progress, test)
      : endingWords(ending, graceSeconds, interrupted?.by)),
    ...(progress.hasBegun ? [] : [`it has written no CSV files of ${test.prefix}`]),
    ...(orphans === 0 ? [] : [`${counted(orphans, 'process', 'processes')} of it still run`])
  ]
}

function ownEnd(
  { code, by }: Extract<LaunchEnd, { kind: 'exit' }>,
  { seconds, hasBegun }: Progress,
  { runSeconds = 0 }: PlannedLoad
): string[] {
  const isEarly = hasBegun && seconds < runSeconds - EARLY_SECONDS
  const time = isEarly ? ` after ${formatClock(seconds)} of ${formatClock(runSeconds)}` : ''
  if (by !== undefined) {
    // Nobody saw it die: what it wrote last is older.
    const last = isEarly
      ? `; it last wrote at ${formatClock(seconds)} of ${formatClock(runSeconds)}`
      : ''
    return [`the load test died of ${by}${last}`]
  }
  if (code === 0) return isEarly ? [`the load test ended by itself${time}`] : []
  return [`the load test ended with exit code ${code}${time}`]
}

/** `asked`: the signal that it was passed, where it was not watch that ended it. */
function endingWords(
  { took, orphans }: LoadTestEnding,
  graceSeconds: number,
  asked: NodeJS.Signals = 'SIGINT'
): string[] {
  const how: Partial<Record<NodeJS.Signals, string>> = {
    ...(asked === 'SIGTERM' ? {} : { SIGTERM: `it did not end on ${asked}, and did on SIGTERM` }),
    SIGKILL: `it did not end within ${formatDuration(graceSeconds)} and was killed: what it had not written is lost`
  }
  const outlived = `${counted(orphans, 'process', 'processes')} outlived it and had to be ended`
  return [...(how[took] === undefined ? [] : [how[took]]), ...(orphans === 0 ? [] : [outlived])]
}

/** What is to be said before, or instead of, the report of a load test that ended badly. */
export function unfinishedWords(
  { interrupted }: Pick<SessionEnd<unknown, LaunchEnd>, 'interrupted'>,
  { seconds }: Progress,
  { prefix, runSeconds = seconds }: PlannedLoad,
  hasVerdict: boolean
): string {
  const how =
    interrupted === undefined
      ? 'the load test did not end in order'
      : `interrupted at ${formatClock(seconds)} of ${formatClock(runSeconds)}`
  return hasVerdict
    ? `${how}: the report is of what was written until then`
    : `${how}: no verdict (locust-gate ${prefix} judges what was written)`
}

/** Whether the load test came to an end of which its own numbers say nothing. */
export function endedBadly(
  { end, stop, interrupted }: SessionEnd<unknown, LaunchEnd>,
  { seconds, hasBegun }: Progress,
  { runSeconds, failureCode }: PlannedLoad
): boolean {
  if (end.kind === 'not-started' || !hasBegun) return true
  if (stop !== undefined) return false
  // Without a planned end a signal is how a load test ends.
  if (interrupted !== undefined)
    return runSeconds !== undefined && seconds < runSeconds - EARLY_SECONDS
  if (end.by !== undefined || end.code > 128) return true
  return failureCode !== undefined && end.code !== 0 && end.code !== failureCode
}
