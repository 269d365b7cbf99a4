import { counted } from '../../units/count.js'
import type { Header } from '../csv/header.js'
import type { HistoryFile } from '../history/history.js'
import { STALL_SECONDS, type HistoryStall } from '../history/stall.js'
import type { Trickle } from '../history/trickle.js'
import type { Note } from '../note.js'
import { totalPrinted } from '../stats/printed-duration.js'
import { isUsualWait } from '../stats/response-time.js'
import type { StatsFile } from '../stats/stats.js'
import { lossNotes } from './history-loss.js'
import type { RunParts } from './run-parts.js'

/** The statistics start up to so much after the history. */
const START_SLACK_SECONDS = 3
/** A percentile below this share of a silence does not show it. */
const HIDDEN = 0.5
/** Of a trickle: what may have come after the last tick of the history. */
const MAX_UNSEEN_REQUESTS = 5

/** What the history tells of the run, and what it lacks itself. */
export function historyNotes({ history, stats, statsHeader }: RunParts, file: string): Note[] {
  if (history === undefined) return [missingNote(statsHeader, file)]
  if (history.history.samples.length === 0) {
    const message = 'the history has no rows: a server that hangs cannot be seen'
    const note: Note = { code: 'history-missing', severity: 'warning', message, file }
    return [note, ...lossNotes(history, stats)]
  }
  return [
    ...stallNotes(history, stats),
    ...emptyNotes(history),
    ...lossNotes(history, stats),
    ...resetNotes(history)
  ]
}

/** Locust before 0.13.3 writes none, every later one does: then it was lost on the way. */
function missingNote({ names }: Header, file: string): Note {
  const old = names.includes('# requests') && !names.includes('Requests Failed/s')
  return {
    code: 'history-missing',
    severity: old ? 'info' : 'warning',
    message: old
      ? 'Locust ≤ 0.13.2 writes no history: a server that hangs cannot be seen'
      : 'no readable _stats_history.csv: a server that hangs cannot be seen',
    advice: old
      ? 'Update Locust'
      : 'Upload all files that --csv writes; what the web UI offers for download has no history',
    file
  }
}

function stallNotes(history: HistoryFile, stats: StatsFile): Note[] {
  const { activeTo = 0 } = history
  const isLong = (stall: HistoryStall): boolean => !isUsualWait(seconds(stall), stats.aggregated)
  const [atEnd] = [history.stalledAtEnd].flatMap(stall => (stall && isLong(stall) ? [stall] : []))
  const trickles = history.trickles.filter(isLong)
  const stalls: HistoryStall[] = history.stalls.filter(isLong)
  if (atEnd !== undefined) {
    if (endsThere(history, stats, atEnd)) return [stalledAtEnd(atEnd)]
    // Of a shorter one that ended unseen nothing can be said.
    if (seconds(atEnd) >= STALL_SECONDS) stalls.push(atEnd)
  }
  const trickle = trickles.at(-1)
  if (trickle !== undefined && trickle.to >= activeTo && goesOn(history, stats, trickle)) {
    return [stalledAtEnd(trickle)]
  }
  stalls.push(...trickles.filter(stretch => !stalls.some(stall => overlap(stall, stretch))))
  const longest = stalls.reduce<HistoryStall | undefined>(
    (a, b) => (a !== undefined && seconds(a) >= seconds(b) ? a : b),
    undefined
  )
  return longest === undefined ? [] : [stalled(longest, stalls.length, stats)]
}

function stalled(longest: HistoryStall, count: number, stats: StatsFile): Note {
  const many = count > 1 ? ` (the longest of ${count} times)` : ''
  return {
    code: 'stalled',
    severity: 'warning',
    message: `${silence(longest)} for ${rounded(longest)} s although there were users${many}`,
    advice: `Look at the server at that time, and at how long the users wait between requests${hidden(longest, stats)}`
  }
}

/** Users who wait send nothing, so that a stall is few requests however long it lasts. */
function hidden(stall: HistoryStall, { aggregated }: StatsFile): string {
  const p95 = aggregated?.percentiles.get(95)
  if (p95 === undefined || p95 >= 1000 * HIDDEN * seconds(stall)) return ''
  return `; P95 (${p95} ms) does not show it, as a user who waits sends no more requests`
}

function silence({ requests, usualRate }: HistoryStall): string {
  if (requests === undefined || requests === 0) return 'no request was completed'
  return `only ${requests} requests were completed, of ${round(usualRate ?? 0)}/s at other times,`
}

function overlap(a: HistoryStall, b: HistoryStall): boolean {
  return a.from <= b.to && b.from <= a.to
}

/** Whether the stats count hardly more than the history does. */
function goesOn({ history }: HistoryFile, stats: StatsFile, stretch: Trickle): boolean {
  const unseen = (stats.aggregated?.requests ?? 0) - (history.samples.at(-1)?.requests ?? 0)
  return unseen <= Math.max(MAX_UNSEEN_REQUESTS, stretch.usualRate)
}

/** Most of the run had no users: its workers were lost, or the web UI was left open. */
function emptyNotes({ emptyFor, startedByHand }: HistoryFile): Note[] {
  if (emptyFor === 0) return []
  return [
    {
      code: 'stalled',
      severity: startedByHand ? 'info' : 'warning',
      message: `there were no users in the last ${Math.round(emptyFor)} s, more than half of the run`,
      advice: 'Look for lost workers in the log; end the test when its load ends'
    }
  ]
}

/**
 * Whether nothing came after what the history shows: then the stats count no more than it does, and
 * the printed Requests/s, frozen at the last request, agrees.
 */
function endsThere(
  { history, activeFrom, activeTo }: HistoryFile,
  stats: StatsFile,
  stall: HistoryStall
): boolean {
  const counted = history.samples.at(-1)?.requests ?? 0
  if ((stats.aggregated?.requests ?? 0) > counted) return false
  const printed = totalPrinted(stats)
  if (printed === undefined || activeFrom === undefined || activeTo === undefined) return true
  return activeTo - activeFrom - printed >= seconds(stall) - START_SLACK_SECONDS
}

/** Users who wait for an answer and users who wait for their next turn look alike in these files. */
function stalledAtEnd(stall: HistoryStall): Note {
  const { requests = 0, usualRate = 0 } = stall
  const what =
    requests === 0
      ? `no request was completed in the last ${rounded(stall)} s or more of the load test`
      : `only ${requests} requests were completed in the last ${rounded(stall)} s of the load test, of ${round(usualRate)}/s before`
  return {
    code: 'stalled-at-end',
    severity: 'error',
    message: `${what}, although there were users`,
    advice:
      'Look at the server: requests without an answer are counted nowhere, and the statistics are those of the time before. If the users wait that long between their requests, set `notes: { stalled-at-end: warning }` in the config'
  }
}

function resetNotes({ history, restarts, wentBackIn }: HistoryFile): Note[] {
  const notes: Note[] = []
  const [line] = restarts
  if (line !== undefined) {
    notes.push({
      code: 'history-mixed',
      severity: 'warning',
      message: `the history holds ${counted(restarts.length + 1, 'run')} one after the other; only the last is read`,
      advice: 'Give each run a prefix of its own',
      line
    })
  }
  if (wentBackIn !== undefined) {
    notes.push({
      code: 'history-mixed',
      severity: 'warning',
      message:
        'the history goes back to an earlier time and count: rows of it stand twice, or are of another run; what comes later in the file is read',
      advice: 'Upload the file as Locust wrote it, and give each run a prefix of its own',
      line: wentBackIn
    })
  }
  if (history.resets.length > 0) {
    notes.push({
      code: 'stats-reset',
      severity: 'info',
      message: `the statistics were reset ${counted(history.resets.length, 'time')} during the run: they cover what came after`
    })
  }
  return notes
}

function rounded(stall: HistoryStall): number {
  return round(seconds(stall))
}

/** At most one digit after the point. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}

function seconds({ from, to }: HistoryStall): number {
  return to - from
}
