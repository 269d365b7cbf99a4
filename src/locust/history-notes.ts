import type { HistoryFile } from './history.js'
import type { Note } from './note.js'
import { totalPrinted } from './printed-duration.js'
import type { RunParts } from './read-run.js'
import { STALL_SECONDS, type Stall } from './stall.js'
import type { StatsFile } from './stats.js'

/** Locust ≤ 2.46.2 never flushes the last 5 to 10 seconds; more is a loss of another kind. */
const USUAL_TAIL_SECONDS = 15
/** The statistics start up to so much after the history. */
const START_SLACK_SECONDS = 3

/** What the history tells of the run, and what it lacks itself. */
export function historyNotes({ history, stats, statsHeader }: RunParts, file: string): Note[] {
  if (history === undefined) {
    const old = statsHeader.percentiles.length === 0
    return [
      {
        code: 'history-missing',
        severity: 'info',
        message: old
          ? 'Locust ≤ 0.13.2 writes no history: a server that hangs cannot be seen'
          : 'no readable _stats_history.csv: a server that hangs cannot be seen',
        advice: old ? 'Update Locust' : 'Upload all files that --csv writes',
        file
      }
    ]
  }
  if (history.history.samples.length === 0) {
    const message = 'the history has no rows: a server that hangs cannot be seen'
    const note: Note = { code: 'history-missing', severity: 'info', message, file }
    return [note, ...damageNotes(history, stats)]
  }
  return [...stallNotes(history, stats), ...damageNotes(history, stats), ...resetNotes(history)]
}

function stallNotes(history: HistoryFile, stats: StatsFile): Note[] {
  const { stalledAtEnd: atEnd } = history
  const stalls = [...history.stalls]
  if (atEnd !== undefined) {
    if (endsThere(history, stats, atEnd)) return [stalledAtEnd(atEnd)]
    // Of a shorter one that ended unseen nothing can be said.
    if (seconds(atEnd) >= STALL_SECONDS) stalls.push(atEnd)
  }
  const longest = stalls.reduce<Stall | undefined>(
    (a, b) => (a !== undefined && seconds(a) >= seconds(b) ? a : b),
    undefined
  )
  if (longest === undefined) return []
  const many = stalls.length > 1 ? ` (the longest of ${stalls.length} times)` : ''
  return [
    {
      code: 'stalled',
      severity: 'warning',
      message: `no request was completed for ${seconds(longest)} s although there were users${many}`,
      advice: 'Look at the server at that time; the percentiles hide it, as the users waited too'
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
  stall: Stall
): boolean {
  const counted = history.samples.at(-1)?.requests ?? 0
  if ((stats.aggregated?.requests ?? 0) > counted) return false
  const printed = totalPrinted(stats)
  if (printed === undefined || activeFrom === undefined || activeTo === undefined) return true
  return activeTo - activeFrom - printed >= seconds(stall) - START_SLACK_SECONDS
}

function stalledAtEnd(stall: Stall): Note {
  return {
    code: 'stalled-at-end',
    severity: 'error',
    message: `the server answered nothing in the last ${seconds(stall)} s or more of the load test, although there were users`,
    advice:
      'Its statistics are those of the time before. Look at the server; requests without an answer are counted nowhere'
  }
}

function damageNotes(history: HistoryFile, stats: StatsFile): Note[] {
  const notes: Note[] = []
  const { activeFrom, activeTo } = history
  const span = activeFrom === undefined || activeTo === undefined ? 0 : activeTo - activeFrom
  const lost = (totalPrinted(stats) ?? 0) - span
  if (history.history.truncated || lost > USUAL_TAIL_SECONDS) {
    const what = history.history.truncated
      ? 'the history ends inside a block, which is left out'
      : `the history lacks the last ${Math.round(lost)} s`
    notes.push({
      code: 'history-truncated',
      severity: 'info',
      message: what,
      advice: 'Locust loses the last seconds when it is killed, and up to 2.46.2 always'
    })
  }
  if (history.badRows > 0) {
    notes.push({
      code: 'unreadable-file',
      severity: 'warning',
      message: `${history.badRows} rows of the history cannot be read and are left out, the first in line ${history.firstBadLine ?? 0}`,
      advice: 'Upload the file as Locust wrote it',
      ...(history.firstBadLine !== undefined && { line: history.firstBadLine })
    })
  }
  return notes
}

function resetNotes({ history, restarts }: HistoryFile): Note[] {
  const notes: Note[] = []
  const [line] = restarts
  if (line !== undefined) {
    notes.push({
      code: 'duplicate-run',
      severity: 'warning',
      message: `the history holds ${restarts.length + 1} runs one after the other; only the last is read`,
      advice: 'Give each run a prefix of its own',
      line
    })
  }
  if (history.resets.length > 0) {
    notes.push({
      code: 'stats-reset',
      severity: 'info',
      message: `the statistics were reset ${history.resets.length} time(s) during the run: they cover what came after`
    })
  }
  return notes
}

function seconds({ from, to }: Stall): number {
  return to - from
}
