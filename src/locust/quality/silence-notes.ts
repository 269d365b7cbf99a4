import { lastFullLoad } from '../history/full-load.js'
import { hangingAmong } from '../history/hanging.js'
import type { HistoryFile } from '../history/history.js'
import { silencesOf } from '../history/silence.js'
import type { Unanswered } from '../history/unanswered.js'
import { note, type Note } from '../note.js'
import type { History, Silence } from '../run.js'
import { totalPrinted } from '../stats/printed-duration.js'
import type { StatsFile } from '../stats/stats.js'
import { isDisordered } from './history-loss.js'
import { idleBefore } from './load-start.js'
import type { RunParts } from './run-parts.js'
import { unansweredWords } from './unanswered-words.js'

/** A shorter one (s) is told without a warning. */
const WARNING_SECONDS = 10
/** A percentile below this share of a silence does not show it. */
const HIDDEN = 0.5

/** What nothing explains of the times without answers. */
export function silencesIn({ history, stats }: RunParts): Silence[] {
  // Of rows in no order nothing follows.
  if (history === undefined || isDisordered(history)) return []
  const printed = totalPrinted(stats)
  return silencesOf(history.silenceLog, history.sparse, {
    total: stats.aggregated,
    printedSeconds: printed && printed - idleBefore(history, stats),
    counted: history.history.samples.at(-1)?.requests ?? 0
  })
}

/** One note of a run's silences: of the end, or of the longest. */
export function silenceNotes(
  { history }: Pick<HistoryFile, 'history'>,
  silences: readonly Silence[],
  stats: StatsFile
): Note[] {
  const atEnd = silences.find(({ kind }) => kind === 'at-end')
  if (atEnd !== undefined) return [stalledAtEnd(atEnd, hangingBefore(atEnd, history, stats))]
  const [first, ...others] = silences
  if (first === undefined) return []
  const longest = others.reduce((a, b) => (seconds(a) >= seconds(b) ? a : b), first)
  return [longest.kind === 'unclear' ? unclear(longest) : stalled(longest, silences.length, stats)]
}

/**
 * Before the first answer users may wait for one another, or a service may start cold: a fact, and
 * no warning.
 */
function stalled(longest: Silence, count: number, stats: StatsFile): Note {
  const many = count > 1 ? ` (the longest of ${count} times)` : ''
  return note(
    'stalled',
    `${silence(longest)} for ${rounded(longest)} s${whoWasThere(longest, ' ')}${many}`,
    {
      severity: seconds(longest) >= WARNING_SECONDS && !longest.atStart ? 'warning' : 'info',
      advice: `Look at the server at that time${whetherUsers(longest)}, and at how long the users wait between requests${hidden(longest, stats)}`
    }
  )
}

/** Where it counts none there may have been some: releases before 1.0 have no such column. */
function whoWasThere({ users }: Silence, before: ' ' | ', '): string {
  return users === undefined
    ? ' (the history counts no users)'
    : `${before}although there were users`
}

function whetherUsers({ users }: Silence): string {
  return users === undefined
    ? ', at whether any users were left (an error in on_start ends a user)'
    : ''
}

function silence({ requests, usualRate }: Silence): string {
  if (requests === 0) return 'no request was completed'
  return `only ${requests} requests were completed, of ${round(usualRate)}/s at other times,`
}

/** Users who wait send nothing, so that a stall is few requests however long it lasts. */
function hidden(stall: Silence, { aggregated }: StatsFile): string {
  const p95 = aggregated?.percentiles.get(95)
  if (p95 === undefined || p95 >= 1000 * HIDDEN * seconds(stall)) return ''
  return `; P95 (${p95} ms) does not show it, as a user who waits sends no more requests`
}

function unclear(last: Silence): Note {
  return note(
    'stalled',
    `the history ends with ${rounded(last)} s without an answer${whoWasThere(last, ' ')}, at ${Math.round(last.usualRate)} requests/s before: whether it went on cannot be seen`,
    {
      severity: 'warning',
      advice: 'Look at the server at that time, and whether the end of the history was lost'
    }
  )
}

/** Users who wait for an answer and users who wait for their next turn look alike in these files. */
function stalledAtEnd(stall: Silence, hanging: readonly Unanswered[]): Note {
  const { requests, usualRate } = stall
  const what =
    requests === 0
      ? `no request was completed in the last ${rounded(stall)} s or more of the load test`
      : `only ${requests} requests were completed in the last ${rounded(stall)} s of the load test, of ${round(usualRate)}/s before`
  return note('stalled-at-end', `${what}${whoWasThere(stall, ', ')}${unansweredWords(hanging)}`, {
    severity: 'error',
    advice: `Look at the server${whetherUsers(stall)}: requests without an answer are counted nowhere, and the statistics are those of the time before. If the users wait that long between their requests, set "notes: { stalled-at-end: warning }" in the config`
  })
}

/** Endpoints that had no answer while others still had. */
function hangingBefore(
  { from }: Silence,
  { samples, endpoints }: Pick<History, 'samples' | 'endpoints'>,
  stats: StatsFile
): Unanswered[] {
  const rows = lastFullLoad(samples.filter(({ at }) => at <= from))
  const end = samples.at(-1)?.at ?? from
  return hangingAmong({ samples, endpoints, rows, stats: stats.endpoints }).map(
    ({ endpoint, at }) => ({ endpoint, seconds: end - at })
  )
}

function rounded(silence: Silence): number {
  return round(seconds(silence))
}

/** At most one digit after the point. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}

function seconds({ from, to }: Silence): number {
  return to - from
}
