import { counted } from '../../units/count.js'
import type { Header } from '../csv/header.js'
import type { HistoryFile } from '../history/history.js'
import { note, type Note } from '../note.js'
import type { Silence } from '../run.js'
import { isDisordered, lossNotes } from './history-loss.js'
import type { RunParts } from './run-parts.js'
import { silenceNotes } from './silence-notes.js'
import { waitingNotes } from './waiting-note.js'

/** What the history tells of the run, and what it lacks itself. */
export function historyNotes(
  { history, stats, statsHeader }: RunParts,
  silences: readonly Silence[],
  file: string
): Note[] {
  if (history === undefined) return [missingNote(statsHeader, file)]
  if (history.history.samples.length === 0) {
    const message = `${unusedWords(history)}: a server that hangs cannot be seen`
    return [
      note('history-missing', message, { severity: 'warning', file }),
      ...lossNotes(history, stats)
    ]
  }
  return [
    ...silenceNotes(history, silences, stats),
    ...waitingNotes(history, silences, stats),
    ...emptyNotes(history),
    ...lossNotes(history, stats),
    ...resetNotes(history)
  ]
}

/** Why a history gives no course of the run. */
function unusedWords({ hasEndpointRows, badRows, stump }: HistoryFile): string {
  if (hasEndpointRows) return 'the history has no row of the total (Aggregated)'
  return badRows > 0 || stump ? "none of the history's rows can be read" : 'the history has no rows'
}

/** Locust before 0.13.3 writes none, every later one does: then it was lost on the way. */
function missingNote({ names }: Header, file: string): Note {
  const old = names.includes('# requests') && !names.includes('Requests Failed/s')
  return note(
    'history-missing',
    old
      ? 'Locust ≤ 0.13.2 writes no history: a server that hangs cannot be seen'
      : 'no readable _stats_history.csv: a server that hangs cannot be seen',
    {
      severity: old ? 'info' : 'warning',
      advice: old
        ? 'Update Locust'
        : 'Upload all files that --csv writes; what the web UI offers for download has no history',
      file
    }
  )
}

/** Most of the run had no users: its workers were lost, or the web UI was left open. */
function emptyNotes({ emptyFor, startedByHand }: HistoryFile): Note[] {
  if (emptyFor === 0) return []
  return [
    note(
      'stalled',
      `there were no users in the last ${Math.round(emptyFor)} s, more than half of the run`,
      {
        severity: startedByHand ? 'info' : 'warning',
        advice: 'Look for lost workers in the log; end the test when its load ends'
      }
    )
  ]
}

function resetNotes(file: HistoryFile): Note[] {
  const { history, restarts, wentBackIn } = file
  const notes: Note[] = []
  const [line] = restarts
  if (line !== undefined) {
    notes.push(
      note(
        'history-mixed',
        `the history holds ${counted(restarts.length + 1, 'run')} one after the other; only the last is read`,
        { advice: 'Give each run a prefix of its own', line }
      )
    )
  }
  if (wentBackIn !== undefined && !isDisordered(file)) {
    notes.push(
      note(
        'history-mixed',
        'the history goes back to an earlier time and count: rows of it stand twice, or are of another run; what comes later in the file is read',
        {
          advice: 'Upload the file as Locust wrote it, and give each run a prefix of its own',
          line: wentBackIn
        }
      )
    )
  }
  if (history.resets.length > 0) {
    notes.push(
      note(
        'stats-reset',
        `the statistics were reset ${counted(history.resets.length, 'time')} during the run: they cover what came after`
      )
    )
  }
  return notes
}
