import type { HistoryFile } from './history.js'
import type { Note } from './note.js'
import { totalPrinted } from './printed-duration.js'
import type { StatsFile } from './stats.js'

/** Locust ≤ 2.46.2 never flushes the last 5 to 10 seconds; more is a loss of another kind. */
const USUAL_TAIL_SECONDS = 15
/** So few lost rows change nothing. */
const FEW_ROWS = 3
/**
 * A load that grows no faster than with the square of the time has at most 1 − (1 − t)³ of its
 * requests in its last part t.
 */
const GROWTH_POWER = 3
/** A silence at the very end that is too short for a stall is worth a word from so many seconds … */
const SILENT_SECONDS = 2
/** … in which so many requests were due at the pace of the run … */
const REQUESTS_DUE = 50
/** … and so many times longer than any before. */
const TIMES_ANY_PAUSE = 3

/** What of the run the history does not tell: rows that are missing, unreadable or another run's. */
export function lossNotes(history: HistoryFile, stats: StatsFile): Note[] {
  return [...endNotes(history, stats), ...rowNotes(history)]
}

function endNotes(history: HistoryFile, stats: StatsFile): Note[] {
  const { truncated } = history.history
  const lost = lostSeconds(history, stats)
  const foreign = foreignNote(history, stats)
  if (foreign !== undefined) return [foreign]
  if (lost > USUAL_TAIL_SECONDS) {
    const message = `the history lacks the last ${Math.round(lost)} s: a server that hangs then cannot be seen`
    const advice = `Locust may lose the last 10 s when it is killed, and up to 2.46.2 always: more was lost after it, or is of another run`
    return [{ code: 'history-truncated', severity: 'warning', message, advice }]
  }
  if (history.stump) {
    const message = 'the history ends inside a row: what came after it cannot be seen'
    const advice = 'Locust writes whole rows: the file was cut, upload all of it'
    return [{ code: 'history-truncated', severity: 'warning', message, advice }]
  }
  if (truncated) {
    const message = 'the history ends inside a block, which is left out'
    const advice = 'Locust loses the last seconds when it is killed, and up to 2.46.2 always'
    return [{ code: 'history-truncated', severity: 'info', message, advice }]
  }
  return silentEnd(history, stats)
}

/** How much longer the stats were written than the history, by count ÷ Requests/s. */
function lostSeconds(
  { activeFrom, activeTo, clockDropped }: HistoryFile,
  stats: StatsFile
): number {
  // Of a clock that was set the difference tells nothing.
  if (clockDropped > FEW_ROWS) return 0
  const span = activeFrom === undefined || activeTo === undefined ? 0 : activeTo - activeFrom
  return (totalPrinted(stats) ?? 0) - span
}

/** A history that reaches the end of the run counts almost all of its requests. */
function foreignNote(history: HistoryFile, stats: StatsFile): Note | undefined {
  const total = stats.aggregated?.requests ?? 0
  const counted = history.history.samples.at(-1)?.requests ?? 0
  const seconds = totalPrinted(stats) ?? 0
  const lost = lostSeconds(history, stats)
  if (history.history.samples.length < 2 || seconds <= USUAL_TAIL_SECONDS) return undefined
  const unseen = Math.max(USUAL_TAIL_SECONDS, lost) / seconds
  const most = unseen >= 1 ? 1 : 1 - (1 - unseen) ** GROWTH_POWER
  if (total - counted <= most * total) return undefined
  const part = `${counted} of the ${total} requests of the stats`
  return {
    code: 'history-truncated',
    severity: 'warning',
    message: `the history counts only ${part}, although it lacks ${lost > 1 ? `no more than the last ${Math.round(lost)} s` : 'nothing of the time'}: it is another run's, or rows of it are missing`,
    advice: 'Upload the files of one run: a history of its own beside each stats file'
  }
}

/** No request more than the history counts was made, and the history ends in silence. */
function silentEnd({ history, stalls, stalledAtEnd }: HistoryFile, stats: StatsFile): Note[] {
  const { samples } = history
  const last = samples.at(-1)
  const total = stats.aggregated?.requests ?? 0
  if (stalledAtEnd !== undefined || stalls.length > 0 || last === undefined) return []
  if (last.users === 0 || total > last.requests || history.thinnedBy > 1) return []
  let [since, longest, from] = [0, 0, samples[0]?.at ?? 0]
  samples.forEach((sample, index) => {
    const before = samples[index - 1]
    if (before === undefined || sample.requests > before.requests) {
      longest = Math.max(longest, since)
      since = 0
      from = sample.at
    } else if (sample.users >= last.users) since = sample.at - from
    else since = 0
  })
  const busy = Math.max(1, from - (samples[0]?.at ?? 0))
  const rate = last.requests / busy
  const isLong = since >= SILENT_SECONDS && since > TIMES_ANY_PAUSE * longest
  if (!isLong || rate * since < REQUESTS_DUE) return []
  return [
    {
      code: 'stalled',
      severity: 'warning',
      message: `the history ends with ${since} s without an answer although there were users, at ${Math.round(rate)} requests/s before`,
      advice: 'Look at the server at that time, and whether the end of the history was lost'
    }
  ]
}

function rowNotes(history: HistoryFile): Note[] {
  const notes: Note[] = []
  const { badRows, clockDropped, firstBadLine, unreadCells } = history
  if (clockDropped > 0) {
    const isOne = clockDropped === 1
    notes.push({
      code: 'unreadable-file',
      severity: clockDropped > FEW_ROWS ? 'warning' : 'info',
      message: `the clock was set back during the test: ${clockDropped} ${isOne ? 'row' : 'rows'} of the history ${isOne ? 'is' : 'are'} left out`
    })
  }
  if (badRows > 0) {
    const isOne = badRows === 1
    notes.push({
      code: 'unreadable-file',
      severity: 'warning',
      message: isOne
        ? `1 row of the history cannot be read and is left out, in line ${firstBadLine ?? 0}`
        : `${badRows} rows of the history cannot be read and are left out, the first in line ${firstBadLine ?? 0}`,
      advice: 'Upload the file as Locust wrote it',
      ...(firstBadLine !== undefined && { line: firstBadLine })
    })
  }
  if (unreadCells !== undefined) {
    const { count, line, excerpt } = unreadCells
    notes.push({
      code: 'unreadable-file',
      severity: 'warning',
      message: `${count === 1 ? '1 cell' : `${count} cells`} of the history ${count === 1 ? 'is' : 'are'} no number, the first "${excerpt}" in line ${line}`,
      advice: 'Upload the file as Locust wrote it, not as edited or saved by another program',
      line
    })
  }
  return notes
}
